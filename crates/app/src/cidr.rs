//! Networks as an operator writes them: `10.0.0.0/8`, `fd00::/8`, or one address.
//!
//! Not here: what they are for (proxies: `web`; who may be asked: `outgoing`).

use std::net::IpAddr;
use std::str::FromStr;

/// A network such as `10.0.0.0/8`, or one address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Network {
    first: IpAddr,
    length: u8,
}

impl Network {
    /// Whether an address is in it.
    #[must_use]
    pub fn holds(self, address: IpAddr) -> bool {
        let differing = bits(self.first) ^ bits(address);
        self.first.is_ipv4() == address.is_ipv4()
            && differing.checked_shr(128 - u32::from(self.length)).unwrap_or(0) == 0
    }
}

/// An address with its first bit foremost, of either family.
fn bits(address: IpAddr) -> u128 {
    match address {
        IpAddr::V4(four) => u128::from(four.to_bits()) << 96,
        IpAddr::V6(six) => six.to_bits(),
    }
}

impl FromStr for Network {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let told = || "write it like 10.0.0.0/8, 192.0.2.7 or fd00::/8".to_owned();
        let (address, length) = match text.trim().split_once('/') {
            Some((address, length)) => (address, length.parse().ok()),
            None => (text.trim(), Some(128)),
        };
        let first: IpAddr = address.parse().map_err(|_| told())?;
        let most = if first.is_ipv4() { 32 } else { 128 };
        let length = if text.contains('/') { length.filter(|l| *l <= most) } else { Some(most) };
        Ok(Self { first, length: length.ok_or_else(told)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn networks_are_read_and_hold_what_they_should() {
        let holds = |network: &str, address: &str| {
            network.parse::<Network>().unwrap().holds(address.parse().unwrap())
        };
        assert!(holds("10.0.0.0/8", "10.255.0.1") && !holds("10.0.0.0/8", "11.0.0.1"));
        assert!(holds("192.0.2.7", "192.0.2.7") && !holds("192.0.2.7", "192.0.2.6"));
        assert!(holds("0.0.0.0/0", "192.0.2.7") && !holds("0.0.0.0/0", "::1"));
        assert!(holds("::/0", "fd00::1") && holds("fd00::/8", "fdff::1"));
        assert!(holds(" ::1 ", "::1") && !holds("::1", "::2") && !holds("fd00::/8", "fe00::"));
        for wrong in ["", "10", "10.0.0.0/33", "::1/129", "10.0.0.0/", "10.0.0.0/x", "a.example"] {
            assert!(wrong.parse::<Network>().is_err(), "{wrong}");
        }
    }
}
