//! Which addresses are everybody's: those that a hub may ask. Everything else could be a machine
//! beside the hub that trusts whoever is near, so what is not known to be global is refused.
//!
//! After the registries of special-purpose addresses (RFC 6890, IANA).
//!
//! Not here: what an operator allows besides (`outgoing`).

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Networks of IPv4 that are not everybody's: first address and length.
const FOUR: [([u8; 4], u8); 15] = [
    // This network.
    ([0, 0, 0, 0], 8),
    // Private.
    ([10, 0, 0, 0], 8),
    ([172, 16, 0, 0], 12),
    ([192, 168, 0, 0], 16),
    // Behind a carrier's translation.
    ([100, 64, 0, 0], 10),
    // This machine.
    ([127, 0, 0, 0], 8),
    // This link; here clouds tell their machines secrets.
    ([169, 254, 0, 0], 16),
    // Of protocols.
    ([192, 0, 0, 0], 24),
    // Documentation.
    ([192, 0, 2, 0], 24),
    ([198, 51, 100, 0], 24),
    ([203, 0, 113, 0], 24),
    // Relays of 6to4, given up.
    ([192, 88, 99, 0], 24),
    // Benchmarking.
    ([198, 18, 0, 0], 15),
    // Multicast.
    ([224, 0, 0, 0], 4),
    // Reserved, and to all.
    ([240, 0, 0, 0], 4),
];

/// Networks inside of `2000::/3` that are not everybody's: first two groups and length.
const SIX: [([u16; 2], u8); 4] = [
    // Of protocols: Teredo, benchmarking, ORCHID.
    ([0x2001, 0], 23),
    // Documentation.
    ([0x2001, 0x0db8], 32),
    ([0x3fff, 0], 20),
    // 6to4, which carries an address of IPv4 and was given up.
    ([0x2002, 0], 16),
];

/// Whether an address is everybody's.
pub(super) fn is_global(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(four) => is_global_four(four),
        IpAddr::V6(six) => is_global_six(six),
    }
}

fn is_global_four(address: Ipv4Addr) -> bool {
    let within = |(first, length): &([u8; 4], u8)| {
        let differing = u32::from_be_bytes(*first) ^ address.to_bits();
        differing.checked_shr(32 - u32::from(*length)).unwrap_or(0) == 0
    };
    !FOUR.iter().any(within)
}

fn is_global_six(address: Ipv6Addr) -> bool {
    let [a, b, c, d, e, f, g, h] = address.segments();
    // NAT64 leads to the address of IPv4 at its end.
    if [a, b, c, d, e, f] == [0x64, 0xff9b, 0, 0, 0, 0] {
        return is_global_four(Ipv4Addr::from_bits(u32::from(g) << 16 | u32::from(h)));
    }
    let within = |(first, length): &([u16; 2], u8)| {
        let start = u32::from(first[0]) << 16 | u32::from(first[1]);
        let differing = start ^ (u32::from(a) << 16 | u32::from(b));
        differing.checked_shr(32 - u32::from(*length)).unwrap_or(0) == 0
    };
    // All that is given out lies in 2000::/3. Outside are this machine, links, unique-local ones,
    // multicast, and the forms of IPv4 (mapped, compatible, translated), which nobody publishes.
    a & 0xe000 == 0x2000 && !SIX.iter().any(within)
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLOBAL: [&str; 19] = [
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.0",
        "169.253.255.255",
        "169.255.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "192.0.1.0",
        "192.167.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "2600::1",
        "2a01:4f8::1",
        "2001:200::1",
        "64:ff9b::1.1.1.1",
    ];

    const REFUSED: [&str; 51] = [
        "0.0.0.0",
        "0.255.255.255",
        "10.0.0.0",
        "10.255.255.255",
        "100.64.0.0",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.1",
        "192.0.0.170",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.0.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.7",
        "203.0.113.7",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::127.0.0.1",
        "::8.8.8.8",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::ffff:8.8.8.8",
        "::ffff:0:127.0.0.1",
        "64:ff9b::127.0.0.1",
        "64:ff9b::10.1.2.3",
        "64:ff9b::169.254.169.254",
        "64:ff9b:1::8.8.8.8",
        "100::1",
        "2001::1",
        "2001:2::1",
        "2001:20::1",
        "2001:db8::1",
        "2002:7f00:1::1",
        "2002:808:808::1",
        "3fff::1",
        "3fff:fff::1",
        "4000::1",
        "5f00::1",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "ff02::1",
    ];

    #[test]
    fn addresses_that_are_not_everybody_s_are_refused_in_every_form() {
        for text in GLOBAL {
            assert!(is_global(text.parse().unwrap()), "{text}");
        }
        for text in REFUSED {
            assert!(!is_global(text.parse().unwrap()), "{text}");
        }
    }
}
