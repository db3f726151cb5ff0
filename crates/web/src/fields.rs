//! A posted form as pairs, in order, fields repeated as often as they came.
//!
//! Not here: what the fields mean (`pages`), uploads (`pages::import`).

use axum::Form;
use axum::extract::rejection::FormRejection;
use axum::extract::{FromRequest, Request};
use axum::http::header::CONTENT_TYPE;

use crate::problem::Problem;

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

    /// All values of a field.
    pub(crate) fn all(&self, name: &str) -> Vec<String> {
        self.0.iter().filter(|(n, _)| n == name).map(|(_, v)| v.clone()).collect()
    }

    /// Values of two fields that come in pairs, such as a language and a name.
    pub(crate) fn pairs(&self, first: &str, second: &str) -> Vec<(String, String)> {
        self.all(first).into_iter().zip(self.all(second)).collect()
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
