//! Why a use case did not do what was asked, with stable codes for problem documents.
//!
//! Not here: the words for people (`web/words`) and HTTP statuses (`web::problem`).

use whatson_domain::permit::NotAllowed;
use whatson_domain::{FieldError, FieldErrors};
use whatson_store::StoreError;

/// Why a use case did not do what was asked.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum AppError {
    /// There is no such record for this person.
    #[error("not found")]
    NotFound,
    /// The record moved; here is the readable part of its address now.
    #[error("moved to {0}")]
    Moved(String),
    /// The person may not do this.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    /// Fields were refused.
    #[error(transparent)]
    Refused(#[from] FieldErrors),
    /// Somebody else changed the record meanwhile.
    #[error("the record was changed by somebody else")]
    Conflict,
    /// The file cannot be read.
    #[error("the file cannot be read: {0}")]
    File(&'static str),
    /// A program's message is not taken, for a reason with a stable word.
    #[error("declined: {0}")]
    Declined(&'static str),
    /// Too many tries; seconds to wait.
    #[error("too many tries")]
    TooMany(i64),
    /// The hub cannot do it now; trying again later may help.
    #[error("not available now: {0}")]
    Unavailable(String),
    /// Something that should not happen happened.
    #[error("internal: {0}")]
    Internal(String),
}

impl AppError {
    /// A stable name for logs, problem documents and words. Never rename one.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::Moved(_) => "moved",
            Self::NotAllowed(_) => "not-allowed",
            Self::Refused(_) => "fields-refused",
            Self::Conflict => "changed-meanwhile",
            Self::File(code) | Self::Declined(code) => code,
            Self::TooMany(_) => "too-many-tries",
            Self::Unavailable(_) => "unavailable",
            Self::Internal(_) => "internal",
        }
    }
}

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Unavailable(why) => Self::Unavailable(why),
            StoreError::Exists => Self::Conflict,
            other => Self::Internal(other.to_string()),
        }
    }
}

impl From<whatson_search::SearchError> for AppError {
    fn from(error: whatson_search::SearchError) -> Self {
        Self::Internal(format!("search index: {error}"))
    }
}

impl From<FieldError> for AppError {
    fn from(error: FieldError) -> Self {
        Self::Refused(error.into())
    }
}

impl From<tokio::task::JoinError> for AppError {
    fn from(error: tokio::task::JoinError) -> Self {
        Self::Internal(error.to_string())
    }
}
