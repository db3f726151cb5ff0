//! Where a request comes from: the address of its connection, or what the operator's proxies say.
//!
//! A header can say anything, so it is believed of trusted networks alone, and no further to the
//! left than the first address that is not of one. Addresses stay in memory: nothing here can be
//! shown or written down, and nobody asks for the source of a request to *Find help*.
//!
//! Not here: how much a source may do (`limit`).

use std::net::{IpAddr, SocketAddr};

use axum::extract::ConnectInfo;
use axum::http::{Extensions, HeaderMap, HeaderValue};
use whatson_app::cidr::Network;

/// The header that most proxies write.
const LIST: &str = "x-forwarded-for";
/// The header of RFC 7239.
const FORWARDED: &str = "forwarded";

/// Whom tries are counted for: an address, or with IPv6 the network of 64 bits that one
/// connection usually has to itself.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Source {
    /// An IPv4 address.
    Four(u32),
    /// The first half of an IPv6 address.
    Six(u64),
}

impl From<IpAddr> for Source {
    fn from(address: IpAddr) -> Self {
        match address.to_canonical() {
            IpAddr::V4(four) => Self::Four(four.to_bits()),
            IpAddr::V6(six) => Self::Six((six.to_bits() >> 64) as u64),
        }
    }
}

/// Where a request comes from; nothing when it came by no connection, as in tests.
pub(crate) fn of(
    extensions: &Extensions,
    headers: &HeaderMap,
    trusted: &[Network],
) -> Option<Source> {
    let ConnectInfo(peer) = extensions.get::<ConnectInfo<SocketAddr>>()?;
    Some(client(peer.ip().to_canonical(), headers, trusted).into())
}

/// Forgets where a request comes from.
pub(crate) fn forget(extensions: &mut Extensions) {
    extensions.remove::<ConnectInfo<SocketAddr>>();
}

/// The address of whoever asks the outermost trusted proxy, or of the connection.
fn client(peer: IpAddr, headers: &HeaderMap, trusted: &[Network]) -> IpAddr {
    let by_list = behind(peer, trusted, backwards(headers, LIST).map(address));
    let by_pairs = behind(peer, trusted, backwards(headers, FORWARDED).map(forwarded_for));
    match (headers.contains_key(LIST), headers.contains_key(FORWARDED)) {
        // A proxy writes one of them, and may let through the other as its client made it up.
        (true, true) if by_list != by_pairs => peer,
        (false, true) => by_pairs,
        _ => by_list,
    }
}

/// Steps from the hub outwards, as long as the last one known is a proxy of the operator's. What
/// cannot be read ends the way: the proxy that told it is counted.
fn behind(peer: IpAddr, trusted: &[Network], told: impl Iterator<Item = Option<IpAddr>>) -> IpAddr {
    let mut known = peer;
    for step in told {
        match step {
            Some(step) if trusted.iter().any(|network| network.holds(known)) => known = step,
            _ => break,
        }
    }
    known
}

/// The elements of a list in all headers of a name, last one first.
fn backwards<'a>(headers: &'a HeaderMap, name: &str) -> impl Iterator<Item = &'a str> {
    let text = |value: &'a HeaderValue| value.to_str().unwrap_or_default();
    headers.get_all(name).iter().rev().flat_map(move |value| text(value).rsplit(','))
}

/// An address with or without a port: `192.0.2.7`, `192.0.2.7:80`, `2001:db8::1`, `[2001:db8::1]`.
fn address(text: &str) -> Option<IpAddr> {
    let text = text.trim();
    let bare = text.strip_prefix('[').and_then(|t| t.strip_suffix(']')).unwrap_or(text);
    let with_port = || text.parse::<SocketAddr>().ok().map(|a| a.ip());
    bare.parse().ok().or_else(with_port).map(|a: IpAddr| a.to_canonical())
}

/// The address of `for=` in an element of `Forwarded`; none when any part of it is not as RFC 7239
/// has it, such as what remains of a quoted text with a comma.
fn forwarded_for(element: &str) -> Option<IpAddr> {
    let mut found = None;
    for pair in element.split(';') {
        let (name, value) = pair.trim().split_once('=')?;
        let inner = match value.strip_prefix('"') {
            Some(quoted) => quoted.strip_suffix('"')?,
            None => value,
        };
        if inner.contains(['"', '\\']) || (found.is_some() && name.eq_ignore_ascii_case("for")) {
            return None;
        }
        if name.eq_ignore_ascii_case("for") {
            found = Some(address(inner)?);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const TRUSTED: [&str; 3] = ["127.0.0.1", "10.0.0.0/8", "fd00::/8"];

    /// The client of a request from `peer` with these headers.
    fn seen(peer: &str, lines: &[(&'static str, &str)]) -> String {
        let mut headers = HeaderMap::new();
        for (name, value) in lines {
            headers.append(*name, HeaderValue::from_bytes(value.as_bytes()).unwrap());
        }
        let trusted = TRUSTED.map(|text| text.parse().unwrap());
        client(peer.parse().unwrap(), &headers, &trusted).to_string()
    }

    #[test]
    fn nobody_but_a_trusted_proxy_is_believed() {
        let told = [(LIST, "192.0.2.1"), (FORWARDED, "for=192.0.2.1")];
        assert_eq!(seen("203.0.113.5", &told), "203.0.113.5");
        assert_eq!(seen("127.0.0.1", &told), "192.0.2.1");
        assert_eq!(seen("127.0.0.1", &told[..1]), "192.0.2.1");
        assert_eq!(seen("127.0.0.1", &told[1..]), "192.0.2.1");
        assert_eq!(seen("127.0.0.1", &[]), "127.0.0.1");
    }

    #[test]
    fn the_right_most_address_that_is_not_a_proxy_s_counts() {
        for (told, client) in [
            ("192.0.2.1, 198.51.100.2", "198.51.100.2"),
            ("192.0.2.1, 198.51.100.2, 10.1.2.3", "198.51.100.2"),
            ("10.9.9.9, 10.1.2.3", "10.9.9.9"),
            ("192.0.2.1:4711", "192.0.2.1"),
            ("[2001:db8::1]:4711,fd00::5", "2001:db8::1"),
            ("2001:db8::1", "2001:db8::1"),
            ("::ffff:192.0.2.1", "192.0.2.1"),
            // Who cannot be read is somebody behind the proxy that said so.
            ("192.0.2.1, unknown", "127.0.0.1"),
            ("192.0.2.1, unknown, 10.1.2.3", "10.1.2.3"),
            ("192.0.2.1,", "127.0.0.1"),
            ("192.0.2.1, é", "127.0.0.1"),
            ("", "127.0.0.1"),
        ] {
            assert_eq!(seen("127.0.0.1", &[(LIST, told)]), client, "{told}");
        }
        let lines = [(LIST, "192.0.2.1"), (LIST, "198.51.100.2")];
        assert_eq!(seen("127.0.0.1", &lines), "198.51.100.2", "a second header goes on");
    }

    #[test]
    fn forwarded_is_read_strictly() {
        for (told, client) in [
            ("for=192.0.2.1;proto=http;by=203.0.113.43", "192.0.2.1"),
            ("for=192.0.2.9, For=\"[2001:db8::1]:4711\"", "2001:db8::1"),
            ("for=192.0.2.1, for=10.0.0.1", "192.0.2.1"),
            ("for=_hidden", "127.0.0.1"),
            ("for=192.0.2.1;for=192.0.2.2", "127.0.0.1"),
            // What a client puts into a quoted text is no element.
            ("for=192.0.2.1;host=\"a, for=192.0.2.9\"", "127.0.0.1"),
            ("for=192.0.2.1;host=\"a, for=192.0.2.9;x=\"", "127.0.0.1"),
            ("for=192.0.2.1;host=\"a, for=192.0.2.9;x=\\\"y\"", "127.0.0.1"),
        ] {
            assert_eq!(seen("127.0.0.1", &[(FORWARDED, told)]), client, "{told}");
        }
        let both = [(LIST, "192.0.2.1"), (FORWARDED, "for=192.0.2.2")];
        assert_eq!(seen("127.0.0.1", &both), "127.0.0.1", "one of the two is made up");
    }

    #[test]
    fn a_source_is_an_address_or_a_network_of_64_bits() {
        let source = |text: &str| Source::from(text.parse::<IpAddr>().unwrap());
        assert!(source("2001:db8::1") == source("2001:db8::ffff:2"));
        assert!(source("2001:db8::1") != source("2001:db8:0:1::1"));
        assert!(source("192.0.2.1") != source("192.0.2.2"));
        assert!(source("::ffff:192.0.2.1") == source("192.0.2.1"));
    }
}
