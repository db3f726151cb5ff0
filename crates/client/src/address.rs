//! Where a server is that an operator named.
//!
//! Nobody else chose it, so a private address is fine. It is HTTPS, or HTTP to this machine alone.
//!
//! Not here: asking it (`exchange`).

use std::fmt;
use std::net::SocketAddr;
use std::str::FromStr;
use std::time::Duration;

use hyper::header::HeaderValue;
use tokio::net::{TcpStream, lookup_host};
use tokio::time::timeout;
use url::{Host, Url};

use crate::Failure;

/// How long one address is waited for.
const CONNECT: Duration = Duration::from_secs(5);
/// Addresses of a name that are tried.
const ADDRESSES_MAX: usize = 4;

/// Where a server is: `https://hub.example`, or `http://` on this machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    is_plain: bool,
    /// Name or number, without brackets.
    host: String,
    port: u16,
    /// As the Host field has it.
    authority: String,
}

/// A text is no such address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an address like https://hub.example")]
pub struct NoAddress;

impl Address {
    /// The server of an address; none when that is not of TLS or of this machine, or has a password.
    #[must_use]
    pub fn of(url: &Url) -> Option<Self> {
        let shown = url.host_str()?;
        let (host, is_here) = match url.host()? {
            Host::Domain(name) => (name.to_owned(), name == "localhost"),
            Host::Ipv4(number) => (number.to_string(), number.is_loopback()),
            Host::Ipv6(number) => (number.to_string(), number.is_loopback()),
        };
        let is_plain = url.scheme() == "http";
        let is_bare = url.username().is_empty() && url.password().is_none();
        if !is_bare || !(url.scheme() == "https" || is_plain && is_here) {
            return None;
        }
        let port = url.port_or_known_default()?;
        let authority = url.port().map_or(shown.to_owned(), |port| format!("{shown}:{port}"));
        Some(Self { is_plain, host, port, authority })
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}://{}", if self.is_plain { "http" } else { "https" }, self.authority)
    }
}

impl FromStr for Address {
    type Err = NoAddress;

    fn from_str(text: &str) -> Result<Self, NoAddress> {
        let url = Url::parse(text).map_err(|_| NoAddress)?;
        let is_whole = url.path() == "/" && url.query().is_none() && url.fragment().is_none();
        Self::of(&url).filter(|_| is_whole).ok_or(NoAddress)
    }
}

impl Address {
    /// The Host field of requests to it.
    pub(crate) fn authority(&self) -> Result<HeaderValue, Failure> {
        HeaderValue::from_str(&self.authority).map_err(|_| Failure::NoAddress)
    }

    /// The name that its certificate is for; none where it is asked without TLS.
    pub(crate) fn tls_name(&self) -> Option<&str> {
        (!self.is_plain).then_some(self.host.as_str())
    }

    pub(crate) async fn connect(&self) -> Result<TcpStream, Failure> {
        let named = (self.host.as_str(), self.port);
        let found = lookup_host(named).await.map_err(|_| Failure::NoAddress)?;
        // Without TLS it stays on this machine, whatever a name leads to.
        let may = |to: &SocketAddr| !self.is_plain || to.ip().is_loopback();
        for to in found.filter(may).take(ADDRESSES_MAX) {
            if let Ok(Ok(stream)) = timeout(CONNECT, TcpStream::connect(to)).await {
                let _ = stream.set_nodelay(true);
                return Ok(stream);
            }
        }
        Err(Failure::Unreachable)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_is_asked_over_tls_or_on_this_machine() {
        for (text, authority) in [
            ("https://hub.example", Some("hub.example")),
            ("https://hub.example:8443/", Some("hub.example:8443")),
            ("https://10.0.0.5", Some("10.0.0.5")),
            ("https://[fd00::5]:8443", Some("[fd00::5]:8443")),
            ("http://localhost:8080", Some("localhost:8080")),
            ("http://127.0.0.1:8080", Some("127.0.0.1:8080")),
            ("http://[::1]", Some("[::1]")),
            ("http://hub.example", None),
            ("http://10.0.0.5", None),
            ("http://localhost.hub.example", None),
            ("https://hub.example/path", None),
            ("https://ana@hub.example", None),
            ("https://hub.example?a", None),
            ("ftp://localhost", None),
            ("hub.example", None),
            ("", None),
        ] {
            let read = text.parse::<Address>().ok().map(|address| address.authority);
            assert_eq!(read.as_deref(), authority, "{text}");
        }
    }
}
