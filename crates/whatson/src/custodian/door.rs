//! The door for members who ask a custodian directly: one signed request in, one signed answer out.
//!
//! Any page may ask, and no cookie counts: who asks is in the message. Nothing else is here.
//!
//! Not here: answering (`whatson-custodian`), TLS (a proxy's).

use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::post;
use serde_json::json;
use whatson_client::Client;
use whatson_custodian::Custodian;

/// Most bytes of a message.
const MOST: usize = 96 << 10;
/// Longest wait for a whole message.
const SLOWEST: Duration = Duration::from_secs(30);

pub(super) fn router(custodian: Custodian<Client>) -> Router {
    let evaluate = post(answer).options(allowed);
    Router::new().route("/evaluate", evaluate).with_state(custodian)
}

async fn answer(State(custodian): State<Custodian<Client>>, request: Request) -> Response {
    let read = tokio::time::timeout(SLOWEST, to_bytes(request.into_body(), MOST)).await;
    let Ok(Ok(bytes)) = read else {
        return open(problem(StatusCode::BAD_REQUEST, "unreadable"));
    };
    open(match custodian.evaluate(&bytes).await {
        Ok(message) => {
            let kind = [(header::CONTENT_TYPE, "application/octet-stream")];
            (kind, Body::from(message)).into_response()
        }
        Err(code) => problem(StatusCode::FORBIDDEN, &code),
    })
}

fn problem(status: StatusCode, code: &str) -> Response {
    let kind = [(header::CONTENT_TYPE, "application/problem+json")];
    let told = json!({ "status": status.as_u16(), "code": code, "title": code });
    (status, kind, told.to_string()).into_response()
}

/// What a browser asks before it sends a message.
async fn allowed() -> Response {
    let mut answer = open(StatusCode::NO_CONTENT.into_response());
    let headers = answer.headers_mut();
    headers.insert(header::ACCESS_CONTROL_ALLOW_METHODS, HeaderValue::from_static("POST"));
    headers.insert(header::ACCESS_CONTROL_ALLOW_HEADERS, HeaderValue::from_static("content-type"));
    headers.insert(header::ACCESS_CONTROL_MAX_AGE, HeaderValue::from_static("600"));
    answer
}

/// Lets pages of any origin read it, without credentials.
fn open(mut answer: Response) -> Response {
    let headers = answer.headers_mut();
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    answer
}
