//! The one way by which the hub asks hosts that others name: HTTPS to a host of the caller's.
//!
//! Whoever fills in a form can name a host, so a host could be a machine beside the hub (SSRF). The
//! name is resolved here; addresses that are not everybody's are refused unless the operator allows
//! their network; the connection goes to the very address that was looked at, so that a name cannot
//! change its mind in between. Only GET, only port 443, nothing of a caller's but the host and a
//! path; no redirects, no cookies, no proxy, bounded in time and bytes.
//!
//! Not here: servers of the operator's own choice (`named`), mail (`mail`); what is asked and why
//! (`application::domain`).

mod dns;
mod message;
pub(crate) mod named;
mod reach;

use std::fmt;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use http_body_util::{BodyExt as _, Full};
use hyper::body::{Bytes, Incoming};
use hyper::client::conn::http1;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, RootCertStore};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use tokio::time::timeout;
use tokio_rustls::TlsConnector;

use crate::cidr::Network;
use crate::clock::Chance;
use message::{Found, Kind};

/// How the hub names itself to others.
const NAME: &str = concat!("whatson/", env!("CARGO_PKG_VERSION"));
/// Addresses of a name that are tried.
const ADDRESSES_MAX: usize = 3;
/// How long one of them is waited for.
const CONNECT: Duration = Duration::from_secs(3);
/// Largest head of an answer.
const HEAD_MAX: usize = 16 << 10;

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

/// Why nothing came back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// The operator switched it off.
    #[error("this hub asks no other host")]
    Off,
    /// No name server answers.
    #[error("no name server answers")]
    NoAnswer,
    /// The name has no address.
    #[error("the name has no address")]
    NoAddress,
    /// It has none that everybody reaches.
    #[error("the address is not a public one")]
    Private,
    /// Nobody answers there.
    #[error("nobody answers at the address")]
    Unreachable,
    /// The certificate is not of this name, or of nobody that is known.
    #[error("the certificate is not accepted")]
    Tls,
    /// It took too long.
    #[error("it took too long")]
    Slow,
    /// It points elsewhere.
    #[error("it points to another address")]
    Redirect,
    /// There is no such thing.
    #[error("there is no such thing")]
    Missing,
    /// Any other answer.
    #[error("it answers with {0}")]
    Status(u16),
    /// The answer is too large.
    #[error("the answer is too large")]
    Large,
    /// It is no HTTP.
    #[error("it does not speak HTTP")]
    Broken,
}

/// The file of certificates holds none.
#[derive(Debug, thiserror::Error)]
#[error("no certificates")]
pub struct NoCertificates;

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

/// What makes TLS connections to hosts whose certificates the public authorities signed, or those of
/// a file (PEM).
pub(crate) fn connector(ca: Option<&[u8]>) -> Result<TlsConnector, NoCertificates> {
    let mut roots: RootCertStore = webpki_roots::TLS_SERVER_ROOTS.iter().cloned().collect();
    if let Some(pem) = ca {
        let own: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(pem).collect();
        let own = own.map_err(|_| NoCertificates)?;
        if roots.add_parsable_certificates(own).0 == 0 {
            return Err(NoCertificates);
        }
    }
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|_| NoCertificates)?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(TlsConnector::from(Arc::new(config)))
}

/// Sends a request over a connection; the rest of it is in the driver's hands.
async fn sent(
    stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
    request: Request<Full<Bytes>>,
    driver: &mut JoinSet<hyper::Result<()>>,
) -> Result<Response<Incoming>, Failure> {
    let begun = http1::Builder::new().max_buf_size(HEAD_MAX).handshake(TokioIo::new(stream));
    let (mut sender, connection) = begun.await.map_err(|_| Failure::Broken)?;
    driver.spawn(connection);
    sender.send_request(request).await.map_err(|_| Failure::Broken)
}

/// Whether an answer is what was asked for; where it points is never looked at.
pub(crate) fn judge(status: StatusCode) -> Result<(), Failure> {
    match status {
        StatusCode::OK => Ok(()),
        status if status.is_redirection() => Err(Failure::Redirect),
        StatusCode::NOT_FOUND | StatusCode::GONE => Err(Failure::Missing),
        status => Err(Failure::Status(status.as_u16())),
    }
}

/// The body of an answer, of so many bytes at the most.
pub(crate) async fn body(mut answer: Incoming, most: usize) -> Result<Vec<u8>, Failure> {
    let mut body = Vec::new();
    while let Some(frame) = answer.frame().await {
        let Ok(part) = frame.map_err(|_| Failure::Broken)?.into_data() else { continue };
        if body.len() + part.len() > most {
            return Err(Failure::Large);
        }
        body.extend_from_slice(&part);
    }
    Ok(body)
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
