//! One question to a server and its answer: the pieces that every way out is made of.
//!
//! No redirect, no cookie, no proxy, bounded in time and bytes.
//!
//! Not here: whom to ask (`address`), keeping a connection for the next question (`client`).

use std::sync::Arc;
use std::time::Duration;

use http_body_util::{BodyExt as _, Full};
use hyper::body::{Bytes, Incoming};
use hyper::client::conn::http1;
use hyper::header::{CONNECTION, HOST, HeaderValue, USER_AGENT};
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, RootCertStore};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::task::JoinSet;
use tokio::time::timeout;
use tokio_rustls::TlsConnector;

use crate::{Address, Failure, NoCertificates};

/// How these programs name themselves to others.
pub const NAME: &str = concat!("whatson/", env!("CARGO_PKG_VERSION"));
/// Largest head of an answer.
const HEAD_MAX: usize = 16 << 10;

/// What one question may take.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Time for all of it.
    pub time: Duration,
    /// Bytes of the answer.
    pub bytes: usize,
}

/// What sends requests over one connection.
pub(crate) type Sender = http1::SendRequest<Full<Bytes>>;

/// Asks a server once; the request names the path alone.
///
/// # Errors
///
/// [`Failure`]; every status is an answer.
pub async fn exchange(
    address: &Address,
    tls: &TlsConnector,
    mut request: Request<Full<Bytes>>,
    limits: Limits,
) -> Result<Response<Vec<u8>>, Failure> {
    name(&mut request, address)?;
    request.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));
    let asked = async {
        // Ends with this function, however that ends.
        let mut driver = JoinSet::new();
        let mut sender = open(address, tls, &mut driver).await?;
        let answer = sender.send_request(request).await.map_err(|_| Failure::Broken)?;
        let (parts, told) = answer.into_parts();
        Ok(Response::from_parts(parts, body(told, limits.bytes).await?))
    };
    timeout(limits.time, asked).await.unwrap_or(Err(Failure::Slow))
}

/// Says in a request whom it is for and whom it is from.
pub(crate) fn name(request: &mut Request<Full<Bytes>>, address: &Address) -> Result<(), Failure> {
    request.headers_mut().insert(HOST, address.authority()?);
    request.headers_mut().insert(USER_AGENT, HeaderValue::from_static(NAME));
    Ok(())
}

/// Opens a connection to a server; it lives as long as its driver.
pub(crate) async fn open(
    address: &Address,
    tls: &TlsConnector,
    driver: &mut JoinSet<hyper::Result<()>>,
) -> Result<Sender, Failure> {
    let stream = address.connect().await?;
    let Some(host) = address.tls_name() else { return handshake(stream, driver).await };
    let name = ServerName::try_from(host.to_owned()).map_err(|_| Failure::NoAddress)?;
    let stream = tls.connect(name, stream).await.map_err(|_| Failure::Tls)?;
    handshake(stream, driver).await
}

/// What makes TLS connections to hosts whose certificates the public authorities signed, or those of
/// a file (PEM).
///
/// # Errors
///
/// [`NoCertificates`].
pub fn connector(ca: Option<&[u8]>) -> Result<TlsConnector, NoCertificates> {
    made(ca, rustls::DEFAULT_VERSIONS)
}

/// The same for programs that work with a hub: TLS 1.3 (RFC 8446) alone.
///
/// # Errors
///
/// [`NoCertificates`].
pub(crate) fn newest(ca: Option<&[u8]>) -> Result<TlsConnector, NoCertificates> {
    made(ca, &[&rustls::version::TLS13])
}

fn made(
    ca: Option<&[u8]>,
    versions: &[&'static rustls::SupportedProtocolVersion],
) -> Result<TlsConnector, NoCertificates> {
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
        .with_protocol_versions(versions)
        .map_err(|_| NoCertificates)?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(TlsConnector::from(Arc::new(config)))
}

/// Sends a request over a connection; the rest of it is in the driver's hands.
///
/// # Errors
///
/// [`Failure::Broken`].
pub async fn sent(
    stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
    request: Request<Full<Bytes>>,
    driver: &mut JoinSet<hyper::Result<()>>,
) -> Result<Response<Incoming>, Failure> {
    let mut sender = handshake(stream, driver).await?;
    sender.send_request(request).await.map_err(|_| Failure::Broken)
}

async fn handshake(
    stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
    driver: &mut JoinSet<hyper::Result<()>>,
) -> Result<Sender, Failure> {
    let begun = http1::Builder::new().max_buf_size(HEAD_MAX).handshake(TokioIo::new(stream));
    let (sender, connection) = begun.await.map_err(|_| Failure::Broken)?;
    driver.spawn(connection);
    Ok(sender)
}

/// Whether an answer is what was asked for; where it points is never looked at.
///
/// # Errors
///
/// [`Failure::Redirect`], [`Failure::Missing`], [`Failure::Status`].
pub fn judge(status: StatusCode) -> Result<(), Failure> {
    match status {
        StatusCode::OK => Ok(()),
        status if status.is_redirection() => Err(Failure::Redirect),
        StatusCode::NOT_FOUND | StatusCode::GONE => Err(Failure::Missing),
        status => Err(Failure::Status(status.as_u16())),
    }
}

/// The body of an answer, of so many bytes at the most.
///
/// # Errors
///
/// [`Failure::Large`], [`Failure::Broken`].
pub async fn body(mut answer: Incoming, most: usize) -> Result<Vec<u8>, Failure> {
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
