//! What pages that programs serve on this machine have in common: an address with a secret, forms of their own
//! alone, and nothing that a browser keeps or tells on.
//!
//! Not here: what they show (`tokenise::page`, `custodian::page`), pages of the hub (`whatson-web`).

use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;

/// What a browser may do with a page from here: show it, and send its forms back.
const POLICY: &str = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; \
    frame-ancestors 'none'";

/// How these pages look.
pub(crate) const STYLE: &str = include_str!("local_page.css");

/// Whether an address holds the secret; how long that takes tells nothing of it.
pub(crate) fn knows(secret: &str, said: &str) -> bool {
    let differs = secret.bytes().zip(said.bytes()).fold(0, |sum, (a, b)| sum | (a ^ b));
    said.len() == secret.len() && differs == 0
}

/// Whether a form was sent by this page (Fetch Metadata, else Origin), or by a program that is no browser.
pub(crate) fn is_own(headers: &HeaderMap) -> bool {
    let said = |value: &HeaderValue| value.to_str().unwrap_or("?").to_owned();
    if let Some(site) = headers.get("sec-fetch-site").map(said) {
        return matches!(site.as_str(), "same-origin" | "none");
    }
    let host = headers.get(header::HOST).map(said).unwrap_or_default();
    let origin = headers.get(header::ORIGIN).map(said);
    origin.is_none_or(|origin| origin == format!("http://{host}"))
}

/// Adds to each answer: no script, nothing of other hosts, nothing kept or told on.
pub(crate) async fn guarded(mut answer: Response) -> Response {
    let headers = answer.headers_mut();
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        // To nobody else; and so that older browsers say truly where a form of this page comes from.
        (header::REFERRER_POLICY, "same-origin"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::CACHE_CONTROL, "no-store"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    answer
}
