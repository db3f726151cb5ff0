//! The one way by which the hub asks hosts that others name: HTTPS to a host of the caller's.
//!
//! Whoever fills in a form can name a host, so a host could be a machine beside the hub (SSRF). The
//! name is resolved here; addresses that are not everybody's are refused unless the operator allows
//! their network; the connection goes to the very address that was looked at, so that a name cannot
//! change its mind in between. Only GET, only port 443, nothing of a caller's but the host and a
//! path; no redirects, no cookies, no proxy, bounded in time and bytes.
//!
//! Not here: servers of the operator's own choice (`whatson-client`), mail (`mail`); what is asked and why
//! (`application::domain`).

mod dns;
mod message;
mod reach;

use std::fmt;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use http_body_util::Full;
use hyper::Request;
use rustls::pki_types::ServerName;
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use tokio::time::timeout;
use tokio_rustls::TlsConnector;
use whatson_client::exchange::{NAME, body, connector, judge, sent};
pub use whatson_client::{Failure, NoCertificates};

use crate::cidr::Network;
use crate::clock::Chance;
use message::{Found, Kind};

/// Addresses of a name that are tried.
const ADDRESSES_MAX: usize = 3;
/// How long one of them is waited for.
const CONNECT: Duration = Duration::from_secs(3);
/// What one question may take.
#[derive(Debug, Clone, Copy)]
pub struct Bounds {
    /// The port that is asked.
    pub port: u16,
    /// Time for all of it.
    pub time: Duration,
    /// Bytes of a body.
    pub bytes: usize,
}

impl Default for Bounds {
    fn default() -> Self {
        Self { port: 443, time: Duration::from_secs(10), bytes: 64 << 10 }
    }
}

/// What an operator says of it.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Networks that may be asked though they are not everybody's.
    pub allowed: Vec<Network>,
    /// Certificates (PEM) to trust beside the public ones.
    pub ca: Option<Vec<u8>>,
    /// The name server; the system's when absent.
    pub dns: Option<SocketAddr>,
    /// Time, bytes, port; no flag leads here.
    pub bounds: Bounds,
}

/// The name of a host that may be asked, in the letters of the network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Host(String);

impl Host {
    /// Reads a name; none when it is a number, has a port, or is no name at all.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let name = idna::domain_to_ascii(text).ok()?.to_ascii_lowercase();
        let fits = |label: &str| {
            let inner = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
            (1..=63).contains(&label.len()) && label.bytes().all(inner)
        };
        let (_, last) = name.rsplit_once('.')?;
        let is_name = name.len() <= 253
            && name.split('.').all(fits)
            && last.starts_with(|c: char| c.is_ascii_alphabetic());
        is_name.then_some(Self(name))
    }
}

impl fmt::Display for Host {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The way out; cheap to clone.
#[derive(Clone)]
pub struct Outgoing(Option<Arc<Way>>);

struct Way {
    allowed: Vec<Network>,
    dns: Option<SocketAddr>,
    bounds: Bounds,
    tls: TlsConnector,
}

impl fmt::Debug for Outgoing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.is_on() { "Outgoing(on)" } else { "Outgoing(off)" })
    }
}

impl Outgoing {
    /// Asks nobody.
    #[must_use]
    pub fn off() -> Self {
        Self(None)
    }

    /// Asks whom it may.
    ///
    /// # Errors
    ///
    /// [`NoCertificates`].
    pub fn new(options: Options) -> Result<Self, NoCertificates> {
        let tls = connector(options.ca.as_deref())?;
        let Options { allowed, dns, bounds, .. } = options;
        Ok(Self(Some(Arc::new(Way { allowed, dns, bounds, tls }))))
    }

    /// Whether anybody is asked at all.
    #[must_use]
    pub fn is_on(&self) -> bool {
        self.0.is_some()
    }

    /// What stands at a path of a host; the path is ours, never typed by anybody.
    ///
    /// # Errors
    ///
    /// [`Failure`].
    pub async fn get(
        &self,
        host: &Host,
        path: &'static str,
        chance: &dyn Chance,
    ) -> Result<Vec<u8>, Failure> {
        let way = self.0.as_deref().ok_or(Failure::Off)?;
        let done = timeout(way.bounds.time, way.get(host, path, chance)).await;
        done.unwrap_or(Err(Failure::Slow))
    }

    /// The texts that a name has in the DNS (TXT).
    ///
    /// # Errors
    ///
    /// [`Failure::Off`], [`Failure::NoAnswer`].
    pub async fn texts(&self, host: &Host, chance: &dyn Chance) -> Result<Vec<String>, Failure> {
        let way = self.0.as_deref().ok_or(Failure::Off)?;
        let asked = dns::ask(way.dns, &host.0, Kind::Txt, chance);
        let found = timeout(way.bounds.time, asked).await.ok().and_then(Result::ok);
        let text = |found| if let Found::Text(text) = found { Some(text) } else { None };
        Ok(found.ok_or(Failure::NoAnswer)?.into_iter().filter_map(text).collect())
    }
}

impl Way {
    async fn get(
        &self,
        host: &Host,
        path: &'static str,
        chance: &dyn Chance,
    ) -> Result<Vec<u8>, Failure> {
        let stream = self.connect(&self.addresses(host, chance).await?).await?;
        let name = ServerName::try_from(host.0.clone()).map_err(|_| Failure::NoAddress)?;
        let stream = self.tls.connect(name, stream).await.map_err(|_| Failure::Tls)?;
        // Ends with this function, however that ends.
        let mut driver = JoinSet::new();
        let request = Request::get(path)
            .header("host", &host.0)
            .header("user-agent", NAME)
            .header("accept", "text/plain, */*;q=0.1")
            .header("connection", "close")
            .body(Full::default())
            .map_err(|_| Failure::Broken)?;
        let answer = sent(stream, request, &mut driver).await?;
        judge(answer.status())?;
        body(answer.into_body(), self.bounds.bytes).await
    }

    /// Those addresses of a host that may be asked.
    async fn addresses(&self, host: &Host, chance: &dyn Chance) -> Result<Vec<IpAddr>, Failure> {
        let (four, six) = tokio::join!(
            dns::ask(self.dns, &host.0, Kind::A, chance),
            dns::ask(self.dns, &host.0, Kind::Aaaa, chance),
        );
        if four.is_err() && six.is_err() {
            return Err(Failure::NoAnswer);
        }
        let all = four.unwrap_or_default().into_iter().chain(six.unwrap_or_default());
        let address = |found| if let Found::Address(one) = found { Some(one) } else { None };
        let all: Vec<IpAddr> = all.filter_map(address).collect();
        if all.is_empty() {
            return Err(Failure::NoAddress);
        }
        let may = |a: &IpAddr| reach::is_global(*a) || self.allowed.iter().any(|n| n.holds(*a));
        let fine: Vec<IpAddr> = all.into_iter().filter(may).take(ADDRESSES_MAX).collect();
        if fine.is_empty() { Err(Failure::Private) } else { Ok(fine) }
    }

    async fn connect(&self, addresses: &[IpAddr]) -> Result<TcpStream, Failure> {
        for address in addresses {
            let asked = TcpStream::connect((*address, self.bounds.port));
            if let Ok(Ok(stream)) = timeout(CONNECT, asked).await {
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
    fn a_host_is_a_name_with_a_dot_and_nothing_else() {
        for (typed, wanted) in [
            ("Demo.example", Some("demo.example")),
            ("пример.example", Some("xn--e1afmkfd.example")),
            ("a.b-c.example", Some("a.b-c.example")),
            ("localhost", None),
            ("127.0.0.1", None),
            ("127.1", None),
            ("0x7f.0x1", None),
            ("[::1]", None),
            ("demo.example:8443", None),
            ("demo.example/path", None),
            ("user@demo.example", None),
            ("demo..example", None),
            ("demo.example.", None),
            ("demo example.example", None),
            ("", None),
        ] {
            let found = Host::new(typed).map(|host| host.to_string());
            assert_eq!(found.as_deref(), wanted, "{typed}");
        }
    }

    #[test]
    fn certificates_of_an_operator_are_certificates() {
        let with = |ca: &str| Outgoing::new(Options { ca: Some(ca.into()), ..Options::default() });
        assert!(Outgoing::new(Options::default()).unwrap().is_on());
        assert!(with("").is_err() && with("no certificate").is_err());
        assert!(!Outgoing::off().is_on());
    }
}
