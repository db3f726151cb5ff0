//! Problem documents (RFC 9457) and error pages from one value.
//!
//! A handler returns a [`Problem`]; the guard turns it into JSON for programs and into a page for
//! people, since only the guard knows who asked how.
//!
//! Not here: the words (`problem-…` in `words`).

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde_json::{Value, json};
use whatson_app::AppError;
use whatson_domain::FieldError;

use crate::Site;
use crate::visit::Visit;
use crate::words::Words;

/// Why a request was not served.
#[derive(Debug, Clone)]
pub(crate) struct Problem {
    pub(crate) status: StatusCode,
    pub(crate) code: String,
    pub(crate) errors: Vec<FieldError>,
    /// After how many seconds it may go better.
    pub(crate) wait: Option<i64>,
}

impl Problem {
    pub(crate) fn new(status: StatusCode, code: &str) -> Self {
        Self { status, code: code.to_owned(), errors: vec![], wait: None }
    }

    pub(crate) fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, "not-found")
    }

    /// The message that says it: a problem's own, or the reason for which a file was refused.
    pub(crate) fn title_key(&self, words: &Words) -> String {
        let own = format!("problem-{}", self.code);
        if words.has("en", &own) { own } else { format!("reason-{}", self.code) }
    }

    /// The problem document (RFC 9457 section 3).
    pub(crate) fn document(&self, site: &Site, visit: &Visit) -> Value {
        let words = site.words();
        let mut document = json!({
            "type": format!("{}/api/problems#{}", site.settings().public_url, self.code),
            "title": words.get(visit.lang, &self.title_key(words)),
            "status": self.status.as_u16(),
            "code": self.code,
            "request_id": visit.request_id,
        });
        if let (false, Some(map)) = (self.errors.is_empty(), document.as_object_mut()) {
            let told = self.errors.iter().map(|e| {
                json!({
                    "field": e.field,
                    "reason": e.reason,
                    "value": e.value,
                    "detail": words.get(visit.lang, &format!("reason-{}", e.reason)),
                })
            });
            map.insert("errors".into(), told.collect());
        }
        document
    }
}

impl From<AppError> for Problem {
    fn from(error: AppError) -> Self {
        let status = match &error {
            AppError::NotFound | AppError::Moved(_) => StatusCode::NOT_FOUND,
            AppError::NotAllowed(_) => StatusCode::FORBIDDEN,
            AppError::Refused(_) | AppError::File(_) => StatusCode::UNPROCESSABLE_ENTITY,
            AppError::Declined(code) => declined(code),
            AppError::Conflict => StatusCode::CONFLICT,
            AppError::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            AppError::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
            _ => StatusCode::INTERNAL_SERVER_ERROR,
        };
        let code = error.code().to_owned();
        let wait = match &error {
            AppError::TooMany(seconds) => Some(*seconds),
            _ => None,
        };
        let errors = match error {
            AppError::Refused(refused) => refused.0,
            AppError::Internal(what) => {
                tracing::error!(what, "internal error");
                vec![]
            }
            AppError::Unavailable(what) => {
                tracing::warn!(what, "not available");
                vec![]
            }
            _ => vec![],
        };
        Self { status, code, errors, wait }
    }
}

impl From<whatson_domain::FieldErrors> for Problem {
    fn from(refused: whatson_domain::FieldErrors) -> Self {
        AppError::Refused(refused).into()
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// The status of a message that is not taken.
fn declined(code: &str) -> StatusCode {
    match code {
        "list-number" | "older-message" | "other-pepper" | "first-load-confirmed" => {
            StatusCode::CONFLICT
        }
        "not-a-member" | "first-load-same-person" | "first-load-person" => StatusCode::FORBIDDEN,
        "custodian-away" | "custodian-busy" => StatusCode::SERVICE_UNAVAILABLE,
        "custodian-slow" => StatusCode::GATEWAY_TIMEOUT,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

/// A permanent redirect where a record moved, else the problem.
pub(crate) fn or_moved(
    error: AppError,
    to: impl FnOnce(&str) -> String,
) -> Result<Response, Problem> {
    match error {
        AppError::Moved(slug) => Ok(Redirect::permanent(&to(&slug)).into_response()),
        other => Err(other.into()),
    }
}
