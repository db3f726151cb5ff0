//! Asking an identity provider: only the hosts of the provider's file.
//!
//! Not here: the way there (`whatson-client`), what is asked and what an answer means (`party`).

use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use http_body_util::Full;
use hyper::body::Bytes;
use openidconnect::{AsyncHttpClient, HttpRequest, HttpResponse};
use url::Url;
use whatson_client::{Address, Failure, Limits, NoCertificates, connector, exchange};

use super::provider::Provider;

/// What one answer may take.
const LIMITS: Limits = Limits { time: Duration::from_secs(8), bytes: 512 << 10 };

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub(super) enum FetchError {
    #[error("not a host of the provider's file: {0}")]
    Host(String),
    #[error("not an address that can be asked: {0}")]
    Address(#[from] hyper::http::uri::InvalidUri),
    #[error("the file of ca_file holds no certificates")]
    Certificates(#[from] NoCertificates),
    #[error("{0}")]
    Failed(#[from] Failure),
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
    let text = request.uri().to_string();
    let url = Url::parse(&text).ok().filter(|url| of.may_ask(url));
    let Some(address) = url.as_ref().and_then(Address::of) else {
        return Err(FetchError::Host(request.uri().host().unwrap_or_default().to_owned()));
    };
    let (mut parts, body) = request.into_parts();
    parts.uri = parts.uri.path_and_query().map_or("/", |p| p.as_str()).parse()?;
    let request = hyper::Request::from_parts(parts, Full::new(Bytes::from(body)));
    let tls = connector(of.ca.as_deref())?;
    Ok(exchange::exchange(&address, &tls, request, LIMITS).await?)
}
