//! One HTTP request to a host of an identity provider: TLS, no redirects, bounded in size and time.
//!
//! Providers are the operator's and may be on a private network, so what is asked is limited to the
//! hosts of the provider's file, not to public addresses.
//!
//! Not here: what is asked and what an answer means (`party`).

use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use http_body_util::{BodyExt as _, Full, Limited};
use hyper::body::Bytes;
use hyper::client::conn::http1;
use hyper::header::{HOST, HeaderValue};
use hyper_util::rt::TokioIo;
use openidconnect::{AsyncHttpClient, HttpRequest, HttpResponse};
use rustls::pki_types::ServerName;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use url::Url;

use super::provider::{Provider, is_local};
use crate::outgoing;

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(8);
/// Largest answer, in bytes.
const LARGEST: usize = 512 << 10;

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub(super) enum FetchError {
    #[error("not a host of the provider's file: {0}")]
    Host(String),
    #[error("no answer within {} seconds", PATIENCE.as_secs())]
    Late,
    #[error("{0}")]
    Failed(String),
}

fn failed(why: impl std::fmt::Display) -> FetchError {
    FetchError::Failed(why.to_string())
}

/// Asks hosts of a provider.
pub(super) struct Client(pub(super) Arc<Provider>);

/// Boxed and owned: a future that borrows the client is not `Send` enough for a handler.
impl<'c> AsyncHttpClient<'c> for Client {
    type Error = FetchError;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, FetchError>> + Send>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        let of = Arc::clone(&self.0);
        Box::pin(async move { ask(&of, request).await })
    }
}

/// Asks once.
async fn ask(of: &Provider, request: HttpRequest) -> Result<HttpResponse, FetchError> {
    let url = Url::parse(&request.uri().to_string()).map_err(failed)?;
    if !of.may_ask(&url) {
        return Err(FetchError::Host(url.host_str().unwrap_or_default().to_owned()));
    }
    let answered = tokio::time::timeout(PATIENCE, exchange(of, &url, request)).await;
    answered.map_err(|_| FetchError::Late)?
}

async fn exchange(
    of: &Provider,
    url: &Url,
    request: HttpRequest,
) -> Result<HttpResponse, FetchError> {
    let stream = connect(url).await?;
    if is_local(url) {
        return send(stream, url, request).await;
    }
    let name = url.host_str().unwrap_or_default().trim_matches(['[', ']']).to_owned();
    let name = ServerName::try_from(name).map_err(failed)?;
    let tls = outgoing::connector(of.ca.as_deref()).map_err(failed)?;
    let stream = tls.connect(name, stream).await.map_err(failed)?;
    send(stream, url, request).await
}

async fn connect(url: &Url) -> Result<TcpStream, FetchError> {
    let port = url.port_or_known_default().unwrap_or(443);
    let host = url.host_str().unwrap_or_default().trim_matches(['[', ']']);
    let all = tokio::net::lookup_host((host, port)).await.map_err(failed)?;
    // What is not encrypted leaves this machine under no name.
    let fits = |at: &SocketAddr| !is_local(url) || at.ip().is_loopback();
    let all: Vec<SocketAddr> = all.filter(fits).collect();
    TcpStream::connect(&*all).await.map_err(failed)
}

async fn send(
    stream: impl AsyncRead + AsyncWrite + Send + Unpin + 'static,
    url: &Url,
    request: HttpRequest,
) -> Result<HttpResponse, FetchError> {
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await.map_err(failed)?;
    // Ends with the sender, which goes when the answer is read or given up.
    let connection = tokio::spawn(connection);
    let (mut parts, body) = request.into_parts();
    let authority = url.port().map_or_else(
        || url.host_str().unwrap_or_default().to_owned(),
        |port| format!("{}:{port}", url.host_str().unwrap_or_default()),
    );
    parts.headers.insert(HOST, HeaderValue::from_str(&authority).map_err(failed)?);
    let path = parts.uri.path_and_query().map_or("/", |p| p.as_str());
    parts.uri = path.parse().map_err(failed)?;
    let request = hyper::Request::from_parts(parts, Full::new(Bytes::from(body)));
    let answer = sender.send_request(request).await.map_err(failed)?;
    let (parts, body) = answer.into_parts();
    let body = Limited::new(body, LARGEST).collect().await.map_err(failed)?;
    connection.abort();
    Ok(HttpResponse::from_parts(parts, body.to_bytes().to_vec()))
}
