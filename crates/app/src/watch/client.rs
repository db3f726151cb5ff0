//! A witness's way to the hub that its operator named.
//!
//! The hub's own way out (`outgoing`) does not trust the host, since anybody may have named it. Here the
//! operator did, so a private address is fine. It is HTTPS, or HTTP to this machine alone; no redirect,
//! no cookie, no proxy, bounded in time and bytes.
//!
//! Not here: what is asked for (`watch`), which certificates are trusted (`outgoing::connector`).

use std::net::SocketAddr;
use std::str::FromStr;
use std::time::Duration;

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::client::conn::http1;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use rustls::pki_types::ServerName;
use serde_json::Value;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpStream, lookup_host};
use tokio::task::JoinSet;
use tokio::time::timeout;
use tokio_rustls::TlsConnector;
use url::{Host, Url};

use super::WatchError;
use crate::outgoing::{self, Failure, HEAD_MAX, NAME, NoCertificates};

/// Time for one question and its answer.
const TIME: Duration = Duration::from_secs(30);
/// How long one address is waited for.
const CONNECT: Duration = Duration::from_secs(5);
/// Addresses of a name that are tried.
const ADDRESSES_MAX: usize = 4;
/// Bytes of an answer.
const BYTES: usize = 64 << 10;

/// The address of a hub: `https://hub.example`, or `http://` on this machine.
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

impl FromStr for Address {
    type Err = NoAddress;

    fn from_str(text: &str) -> Result<Self, NoAddress> {
        let url = Url::parse(text).map_err(|_| NoAddress)?;
        let is_bare = url.username().is_empty()
            && url.password().is_none()
            && url.path() == "/"
            && url.query().is_none()
            && url.fragment().is_none();
        let shown = url.host_str().ok_or(NoAddress)?;
        let (host, is_here) = match url.host().ok_or(NoAddress)? {
            Host::Domain(name) => (name.to_owned(), name == "localhost"),
            Host::Ipv4(number) => (number.to_string(), number.is_loopback()),
            Host::Ipv6(number) => (number.to_string(), number.is_loopback()),
        };
        let is_plain = url.scheme() == "http";
        if !is_bare || !(url.scheme() == "https" || is_plain && is_here) {
            return Err(NoAddress);
        }
        let port = url.port_or_known_default().ok_or(NoAddress)?;
        let authority = url.port().map_or(shown.to_owned(), |port| format!("{shown}:{port}"));
        Ok(Self { is_plain, host, port, authority })
    }
}

/// The way to one hub.
pub(super) struct Client {
    address: Address,
    tls: TlsConnector,
}

impl Client {
    pub(super) fn new(address: Address, ca: Option<&[u8]>) -> Result<Self, NoCertificates> {
        Ok(Self { address, tls: outgoing::connector(ca)? })
    }

    /// The text at a path.
    pub(super) async fn get(&self, path: &str) -> Result<String, Failure> {
        let (status, body) = self.ask(Method::GET, path, String::new()).await?;
        outgoing::judge(status)?;
        String::from_utf8(body).map_err(|_| Failure::Broken)
    }

    /// Sends a text; the hub takes it or says why not.
    pub(super) async fn post(&self, path: &str, text: String) -> Result<(), WatchError> {
        let (status, body) = self.ask(Method::POST, path, text).await?;
        match status {
            StatusCode::NO_CONTENT => Ok(()),
            status if status.is_client_error() => Err(WatchError::Refused(reason(status, &body))),
            status => Err(outgoing::judge(status).err().unwrap_or(Failure::Broken).into()),
        }
    }

    async fn ask(
        &self,
        method: Method,
        path: &str,
        text: String,
    ) -> Result<(StatusCode, Vec<u8>), Failure> {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header("host", &self.address.authority)
            .header("user-agent", NAME)
            .header("content-type", "text/plain; charset=utf-8")
            .header("connection", "close")
            .body(Full::new(Bytes::from(text)))
            .map_err(|_| Failure::Broken)?;
        timeout(TIME, self.answered(request)).await.unwrap_or(Err(Failure::Slow))
    }

    async fn answered(
        &self,
        request: Request<Full<Bytes>>,
    ) -> Result<(StatusCode, Vec<u8>), Failure> {
        let stream = self.connect().await?;
        // Ends with this function, however that ends.
        let mut driver = JoinSet::new();
        let answer = if self.address.is_plain {
            sent(stream, request, &mut driver).await?
        } else {
            let name = ServerName::try_from(self.address.host.clone());
            let name = name.map_err(|_| Failure::NoAddress)?;
            let stream = self.tls.connect(name, stream).await.map_err(|_| Failure::Tls)?;
            sent(stream, request, &mut driver).await?
        };
        let status = answer.status();
        Ok((status, outgoing::body(answer.into_body(), BYTES).await?))
    }

    async fn connect(&self) -> Result<TcpStream, Failure> {
        let named = (self.address.host.as_str(), self.address.port);
        let found = lookup_host(named).await.map_err(|_| Failure::NoAddress)?;
        // Without TLS it stays on this machine, whatever a name leads to.
        let may = |address: &SocketAddr| !self.address.is_plain || address.ip().is_loopback();
        for address in found.filter(may).take(ADDRESSES_MAX) {
            if let Ok(Ok(stream)) = timeout(CONNECT, TcpStream::connect(address)).await {
                return Ok(stream);
            }
        }
        Err(Failure::Unreachable)
    }
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

/// The reason in a problem document, if it is a word; else the status.
fn reason(status: StatusCode, body: &[u8]) -> String {
    let told: Value = serde_json::from_slice(body).unwrap_or_default();
    let word =
        told.pointer("/errors/0/reason").or_else(|| told.get("code")).and_then(Value::as_str);
    let is_word = |word: &&str| {
        let letter = |b: u8| b.is_ascii_lowercase() || b == b'-';
        (1..=40).contains(&word.len()) && word.bytes().all(letter)
    };
    word.filter(is_word).map_or_else(|| status.as_u16().to_string(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hub_is_asked_over_tls_or_on_this_machine() {
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

    #[test]
    fn a_reason_is_a_word_or_a_number() {
        let reason = |body: &str| reason(StatusCode::UNPROCESSABLE_ENTITY, body.as_bytes());
        assert_eq!(
            reason(r#"{"code":"refused","errors":[{"reason":"wrong-root"}]}"#),
            "wrong-root"
        );
        assert_eq!(reason(r#"{"code":"too-many-tries"}"#), "too-many-tries");
        for bad in ["", "<html>", r#"{"code":"\u001b[31m"}"#, r#"{"code":7}"#] {
            assert_eq!(reason(bad), "422", "{bad}");
        }
    }
}
