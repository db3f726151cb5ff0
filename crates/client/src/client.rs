//! A hub that is asked often: connections are kept for the next question.
//!
//! Not here: the messages that go there (`private-match`).

use std::sync::{Arc, Mutex, PoisonError};

use http_body_util::Full;
use hyper::body::Bytes;
use hyper::header::{AUTHORIZATION, CONTENT_TYPE, HeaderValue};
use hyper::{Method, Request, Response};
use serde_json::Value;
use tokio::task::JoinSet;
use tokio::time::timeout;
use tokio_rustls::TlsConnector;
use zeroize::Zeroizing;

use crate::exchange::{self, Sender, body};
use crate::{Address, Failure, Limits, NoCertificates};

/// Connections that are kept at the most.
const KEPT_MAX: usize = 16;

/// The way to one server. Cheap to clone.
#[derive(Clone)]
pub struct Client(Arc<Inner>);

struct Inner {
    address: Address,
    tls: TlsConnector,
    token: Option<Zeroizing<String>>,
    idle: Mutex<Vec<Sender>>,
    /// Connections end with the client.
    driver: Mutex<JoinSet<hyper::Result<()>>>,
}

impl std::fmt::Debug for Client {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Client").finish_non_exhaustive()
    }
}

/// What came back, whatever it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The body.
    pub body: Vec<u8>,
}

impl Answer {
    /// Whether the server did what was asked.
    #[must_use]
    pub fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }

    /// What a refusal says (RFC 9457); none where the body is no problem document.
    #[must_use]
    pub fn problem(&self) -> Option<Problem> {
        let whole: Value = serde_json::from_slice(&self.body).ok()?;
        let code = word(whole.get("code")?)?;
        let reason = whole.pointer("/errors/0/reason").and_then(word);
        let field = whole.pointer("/errors/0/field").and_then(word);
        Some(Problem { code, field, reason, whole })
    }
}

/// A refusal of a server. What it says is whatever the server likes; only words are taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The stable word.
    pub code: String,
    /// The first field that is wrong, where one is.
    pub field: Option<String>,
    /// What is wrong with it.
    pub reason: Option<String>,
    /// The whole document.
    pub whole: Value,
}

/// A word that can be shown at a terminal as it is.
fn word(value: &Value) -> Option<String> {
    let letter = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.' | b'/');
    let text = value.as_str()?;
    ((1..=64).contains(&text.len()) && text.bytes().all(letter)).then(|| text.to_owned())
}

impl Client {
    /// Gets the way ready; nobody is asked yet. `ca`: certificates (PEM) to trust beside the public ones.
    ///
    /// # Errors
    ///
    /// [`NoCertificates`].
    pub fn new(address: Address, ca: Option<&[u8]>) -> Result<Self, NoCertificates> {
        let tls = exchange::newest(ca)?;
        let (idle, driver) = (Mutex::default(), Mutex::default());
        Ok(Self(Arc::new(Inner { address, tls, token: None, idle, driver })))
    }

    /// The same way for who holds a token.
    #[must_use]
    pub fn with_token(self, token: Zeroizing<String>) -> Self {
        let (address, tls) = (self.0.address.clone(), self.0.tls.clone());
        let (idle, driver, token) = (Mutex::default(), Mutex::default(), Some(token));
        Self(Arc::new(Inner { address, tls, token, idle, driver }))
    }

    /// What stands at a path.
    ///
    /// # Errors
    ///
    /// [`Failure`]; every status is an answer.
    pub async fn get(&self, path: &str, limits: Limits) -> Result<Answer, Failure> {
        self.ask(&Method::GET, path, "", Bytes::new(), limits).await
    }

    /// Sends bytes to a path.
    ///
    /// # Errors
    ///
    /// [`Failure`]; every status is an answer.
    pub async fn post(
        &self,
        path: &str,
        kind: &'static str,
        body: Bytes,
        limits: Limits,
    ) -> Result<Answer, Failure> {
        self.ask(&Method::POST, path, kind, body, limits).await
    }

    /// Puts bytes at a path.
    ///
    /// # Errors
    ///
    /// [`Failure`]; every status is an answer.
    pub async fn put(
        &self,
        path: &str,
        kind: &'static str,
        body: Bytes,
        limits: Limits,
    ) -> Result<Answer, Failure> {
        self.ask(&Method::PUT, path, kind, body, limits).await
    }

    async fn ask(
        &self,
        method: &Method,
        path: &str,
        kind: &'static str,
        sent: Bytes,
        limits: Limits,
    ) -> Result<Answer, Failure> {
        let asked = async {
            // A kept connection may have been closed at the other end meanwhile: then once more, over a
            // new one. What is sent here may come twice.
            if let Some(sender) = self.kept() {
                let request = self.request(method, path, kind, sent.clone())?;
                match self.over(sender, request, limits.bytes).await {
                    Err(Failure::Broken) => {}
                    done => return done,
                }
            }
            let sender = self.opened().await?;
            self.over(sender, self.request(method, path, kind, sent)?, limits.bytes).await
        };
        let answer = timeout(limits.time, asked).await.unwrap_or(Err(Failure::Slow))?;
        let (parts, body) = answer.into_parts();
        Ok(Answer { status: parts.status.as_u16(), body })
    }

    fn request(
        &self,
        method: &Method,
        path: &str,
        kind: &'static str,
        sent: Bytes,
    ) -> Result<Request<Full<Bytes>>, Failure> {
        let request = Request::builder().method(method).uri(path).body(Full::new(sent));
        let mut request = request.map_err(|_| Failure::Broken)?;
        exchange::name(&mut request, &self.0.address)?;
        let headers = request.headers_mut();
        if !kind.is_empty() {
            headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
        }
        if let Some(token) = &self.0.token {
            let text = Zeroizing::new(format!("Bearer {}", token.as_str()));
            let mut value = HeaderValue::from_str(&text).map_err(|_| Failure::Broken)?;
            value.set_sensitive(true);
            headers.insert(AUTHORIZATION, value);
        }
        Ok(request)
    }

    fn kept(&self) -> Option<Sender> {
        let mut idle = self.0.idle.lock().unwrap_or_else(PoisonError::into_inner);
        idle.retain(|sender| !sender.is_closed());
        let ready = idle.iter().position(Sender::is_ready)?;
        Some(idle.swap_remove(ready))
    }

    async fn opened(&self) -> Result<Sender, Failure> {
        let mut driver = JoinSet::new();
        let sender = exchange::open(&self.0.address, &self.0.tls, &mut driver).await?;
        let mut all = self.0.driver.lock().unwrap_or_else(PoisonError::into_inner);
        while all.try_join_next().is_some() {}
        all.spawn(async move { driver.join_next().await.and_then(Result::ok).unwrap_or(Ok(())) });
        Ok(sender)
    }

    async fn over(
        &self,
        mut sender: Sender,
        request: Request<Full<Bytes>>,
        most: usize,
    ) -> Result<Response<Vec<u8>>, Failure> {
        let answer = sender.send_request(request).await.map_err(|_| Failure::Broken)?;
        let (parts, told) = answer.into_parts();
        let whole = Response::from_parts(parts, body(told, most).await?);
        let mut idle = self.0.idle.lock().unwrap_or_else(PoisonError::into_inner);
        if idle.len() < KEPT_MAX {
            idle.push(sender);
        }
        Ok(whole)
    }
}
