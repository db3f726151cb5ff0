//! What a witness asks of the hub whose log it watches, and what it sends there.
//!
//! Not here: the way there (`whatson-client`), what an answer means (`watch`).

use std::time::Duration;

use http_body_util::Full;
use hyper::body::Bytes;
use hyper::{Method, Request, StatusCode};
use serde_json::Value;
use tokio_rustls::TlsConnector;
use whatson_client::exchange::{exchange, judge};
use whatson_client::{Address, Failure, Limits, NoCertificates, connector};

use super::WatchError;

/// What one question may take.
const LIMITS: Limits = Limits { time: Duration::from_secs(30), bytes: 64 << 10 };

/// The way to one hub.
pub(super) struct Client {
    address: Address,
    tls: TlsConnector,
}

impl Client {
    pub(super) fn new(address: Address, ca: Option<&[u8]>) -> Result<Self, NoCertificates> {
        Ok(Self { address, tls: connector(ca)? })
    }

    /// The text at a path.
    pub(super) async fn get(&self, path: &str) -> Result<String, Failure> {
        let (status, body) = self.ask(Method::GET, path, String::new()).await?;
        judge(status)?;
        String::from_utf8(body).map_err(|_| Failure::Broken)
    }

    /// Sends a text; the hub takes it or says why not.
    pub(super) async fn post(&self, path: &str, text: String) -> Result<(), WatchError> {
        let (status, body) = self.ask(Method::POST, path, text).await?;
        match status {
            StatusCode::NO_CONTENT => Ok(()),
            status if status.is_client_error() => Err(WatchError::Refused(reason(status, &body))),
            status => Err(judge(status).err().unwrap_or(Failure::Broken).into()),
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
            .header("content-type", "text/plain; charset=utf-8")
            .body(Full::new(Bytes::from(text)))
            .map_err(|_| Failure::Broken)?;
        let answer = exchange(&self.address, &self.tls, request, LIMITS).await?;
        Ok((answer.status(), answer.into_body()))
    }
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
