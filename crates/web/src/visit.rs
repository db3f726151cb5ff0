//! Who asks, in which language, for which path: taken from every request before its handler.
//!
//! The language is the first part of the path (`/bg/…`) and is cut off before routing, so that
//! each page has one route. Without it `Accept-Language` decides; never the visitor's address.
//!
//! Not here: cookies and tokens (`session`).

use std::convert::Infallible;

use axum::extract::{FromRequestParts, Request};
use axum::http::header::{ACCEPT, ACCEPT_LANGUAGE};
use axum::http::request::Parts;
use axum::http::{Extensions, HeaderMap, Uri};
use whatson_app::Actor;
use whatson_app::reference::LANGUAGES;

use crate::words::{accepted, has_staff_words};

/// The language that stood in the path.
#[derive(Debug, Clone, Copy)]
struct PathLanguage(&'static str);

/// A request's surroundings.
#[derive(Debug, Clone)]
pub(crate) struct Visit {
    /// Who asks.
    pub(crate) actor: Actor,
    /// Language of the answer.
    pub(crate) lang: &'static str,
    /// Language of the addresses: the reader's, also on a page of the desk that has to be English.
    pub(crate) place: &'static str,
    /// Path without language.
    pub(crate) path: String,
    /// Query as it came.
    pub(crate) query: String,
    /// Identifies the request in logs and problems.
    pub(crate) request_id: String,
}

/// A request's identifier, made by the guards.
#[derive(Debug, Clone)]
pub(crate) struct RequestId(pub(crate) String);

impl Visit {
    /// Surroundings as the parts of a request tell.
    pub(crate) fn of(parts: &Parts) -> Self {
        let from_path = parts.extensions.get::<PathLanguage>();
        let header = parts.headers.get(ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok());
        let place = from_path.map_or_else(|| accepted(header.unwrap_or_default()), |l| l.0);
        let is_english = is_desk(parts.uri.path()) && !has_staff_words(place);
        Self {
            actor: parts.extensions.get::<Actor>().copied().unwrap_or(Actor::VISITOR),
            lang: if is_english { "en" } else { place },
            place,
            path: parts.uri.path().to_owned(),
            query: parts.uri.query().unwrap_or_default().to_owned(),
            request_id: parts
                .extensions
                .get::<RequestId>()
                .map(|r| r.0.clone())
                .unwrap_or_default(),
        }
    }

    /// The address of a path of the hub in this visit's language.
    pub(crate) fn to(&self, path: &str) -> String {
        format!("/{}{path}", self.place)
    }

    /// Whether the path belongs to the survivor-safe part.
    pub(crate) fn is_help(&self) -> bool {
        is_help(&self.path)
    }
}

/// Whether the language stood in the path.
pub(crate) fn language_chosen(extensions: &Extensions) -> bool {
    extensions.get::<PathLanguage>().is_some()
}

/// Whether a path belongs to the survivor-safe part.
pub(crate) fn is_help(path: &str) -> bool {
    path == "/help" || path.starts_with("/help/")
}

/// Pages of the desk whose words every language has.
const EVERYWHERE: [&str; 6] = [
    "/desk/applications",
    "/desk/vetting",
    "/desk/blocks",
    "/desk/people",
    "/desk/audit",
    "/desk/witnesses",
];

/// Whether a path belongs to the desk or to agreements, whose words not every language has.
fn is_desk(path: &str) -> bool {
    if path.starts_with("/agreements/") {
        // A certificate is printed for others than those who work with agreements.
        return !path.ends_with("/certificate");
    }
    if path == "/account/keys" || path == "/agreements" {
        return true;
    }
    if EVERYWHERE.iter().any(|start| path.starts_with(start)) {
        return false;
    }
    path == "/desk" || path.starts_with("/desk/")
}

/// Whether a path is an interface for programs: answers and problems are JSON.
pub(crate) fn is_api(path: &str) -> bool {
    // What a problem's code means is a page for people, and so is the list of what there is.
    (path.starts_with("/api/") && path != "/api/" && path != "/api/problems")
        || path == "/hsds"
        || path.starts_with("/hsds/")
        || path.starts_with("/tiles/")
        || path.starts_with("/audit/")
}

/// Whether a client would rather have a page.
pub(crate) fn wants_page(headers: &HeaderMap) -> bool {
    let accept = headers.get(ACCEPT).and_then(|v| v.to_str().ok()).unwrap_or_default();
    accept.contains("text/html")
}

impl<S: Send + Sync> FromRequestParts<S> for Visit {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        Ok(Self::of(parts))
    }
}

/// Cuts the language off the path and remembers it.
pub(crate) fn take_language(mut request: Request) -> Request {
    let path = request.uri().path();
    let first = path.trim_start_matches('/').split('/').next().unwrap_or_default();
    let Some(lang) = LANGUAGES.iter().find(|l| **l == first) else { return request };
    let rest = path.get(1 + first.len()..).unwrap_or_default();
    if is_api(rest) {
        return request;
    }
    let rest = if rest.is_empty() { "/" } else { rest };
    let target = match request.uri().query() {
        Some(query) => format!("{rest}?{query}"),
        None => rest.to_owned(),
    };
    if let Ok(uri) = target.parse::<Uri>() {
        *request.uri_mut() = uri;
        request.extensions_mut().insert(PathLanguage(lang));
    }
    request
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Body;

    fn taken(path: &str) -> (String, bool) {
        let request = take_language(Request::builder().uri(path).body(Body::empty()).unwrap());
        let chosen = request.extensions().get::<PathLanguage>().is_some();
        (request.uri().to_string(), chosen)
    }

    #[test]
    fn the_language_is_cut_off_the_path_and_nothing_else_is() {
        assert_eq!(taken("/bg/organisations?q=a"), ("/organisations?q=a".into(), true));
        assert_eq!(taken("/sr-Latn"), ("/".into(), true));
        assert_eq!(taken("/bg/api/organisations"), ("/bg/api/organisations".into(), false));
        assert_eq!(taken("/bg/api/problems"), ("/api/problems".into(), true));
        assert_eq!(taken("/xx/map"), ("/xx/map".into(), false));
        assert_eq!(taken("/english"), ("/english".into(), false));
    }
}
