//! A posted form, or what an address asks for, as pairs, in order, repeated as often as they came.
//!
//! Not here: what the fields mean, and what becomes of a file (`pages`).

use axum::Form;
use axum::extract::rejection::{FormRejection, QueryRejection};
use axum::extract::{FromRequest, FromRequestParts, Multipart, Query, Request};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::http::request::Parts;

use crate::problem::Problem;

/// The field of open forms that people do not see: what a program puts there is thanked for and
/// dropped.
pub(crate) const TRAP: &str = "nickname";

/// A posted form; passwords and codes are among them, so it is overwritten when it is let go.
#[derive(Clone, Default)]
pub(crate) struct Fields(pub(crate) Vec<(String, String)>);

impl Drop for Fields {
    fn drop(&mut self) {
        self.0.iter_mut().for_each(|(_, value)| whatson_app::secret::wipe(value));
    }
}

impl Fields {
    /// The first value of a field, or nothing.
    pub(crate) fn one(&self, name: &str) -> &str {
        self.0.iter().find(|(n, _)| n == name).map_or("", |(_, v)| v)
    }

    /// Whether a field is there, be it empty.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(n, _)| n == name)
    }

    /// All values of a field.
    pub(crate) fn all(&self, name: &str) -> Vec<String> {
        self.0.iter().filter(|(n, _)| n == name).map(|(_, v)| v.clone()).collect()
    }

    /// Values of two fields that come in pairs, such as a language and a name.
    pub(crate) fn pairs(&self, first: &str, second: &str) -> Vec<(String, String)> {
        self.all(first).into_iter().zip(self.all(second)).collect()
    }

    /// Whether a program filled the field that people do not see.
    pub(crate) fn is_trapped(&self) -> bool {
        !self.one(TRAP).is_empty()
    }

    /// Whether a box is ticked.
    pub(crate) fn ticked(&self, name: &str) -> bool {
        !matches!(self.one(name), "" | "no" | "false" | "0")
    }
}

impl<S: Send + Sync> FromRequest<S> for Fields {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        if !request.headers().contains_key(CONTENT_TYPE) {
            // A button pressed by a program, with nothing filled in.
            return Ok(Self::default());
        }
        let form = Form::<Vec<(String, String)>>::from_request(request, state).await;
        form.map(|Form(pairs)| Self(pairs)).map_err(|refused: FormRejection| {
            let status = refused.status();
            Problem::new(status, if status.as_u16() == 413 { "too-large" } else { "bad-form" })
        })
    }
}

/// A file that came in a form.
pub(crate) enum Upload {
    /// The form has no such field.
    None,
    /// It is longer than it may be; it was not read to its end.
    Long,
    /// Its name and its bytes.
    File(String, Vec<u8>),
}

/// Reads the file in a field of a form, of so many bytes at the most.
pub(crate) async fn upload(
    mut form: Multipart,
    field: &str,
    most: usize,
) -> Result<Upload, Problem> {
    let broken = |_| Problem::new(StatusCode::BAD_REQUEST, "bad-form");
    while let Some(mut part) = form.next_field().await.map_err(broken)? {
        if part.name() != Some(field) {
            continue;
        }
        let name = part.file_name().unwrap_or_default().to_owned();
        let mut bytes = Vec::new();
        while let Some(piece) = part.chunk().await.map_err(broken)? {
            bytes.extend_from_slice(&piece);
            if bytes.len() > most {
                return Ok(Upload::Long);
            }
        }
        return Ok(Upload::File(name, bytes));
    }
    Ok(Upload::None)
}

/// What stands in an address after the question mark.
pub(crate) struct Given(pub(crate) Fields);

impl<S: Send + Sync> FromRequestParts<S> for Given {
    type Rejection = QueryRejection;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, QueryRejection> {
        let Query(pairs) = Query::from_request_parts(parts, state).await?;
        Ok(Self(Fields(pairs)))
    }
}
