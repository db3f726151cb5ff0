//! Static files: own stylesheet, scripts and icons, and the optional npm layer if it was built.
//!
//! The address carries a digest of the content, so that browsers keep a file for a year and still
//! get the new one after an upgrade. What only find help loads is not kept: the browser's cache
//! would show that somebody was there.
//!
//! Not here: templates (`page`).

use axum::extract::{Path, RawQuery};
use axum::http::HeaderMap;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;

use crate::problem::Problem;

#[derive(RustEmbed)]
#[folder = "static/"]
struct Own;

#[derive(RustEmbed)]
#[folder = "../../web/dist/"]
#[allow_missing = true]
struct Layer;

/// Files that only the survivor-safe part loads.
const OF_HELP: [&str; 2] = ["exit.js", "plain.svg"];

/// The address of a static file with its digest.
pub(crate) fn address(name: &str) -> String {
    match find(name) {
        Some((_, digest)) => format!("/static/{name}?v={digest}"),
        None => format!("/static/{name}"),
    }
}

/// Whether the npm layer was built into this program.
pub(crate) fn has_layer() -> bool {
    Layer::get("map.js").is_some()
}

/// Whether the page for small lists is in it, which has no other way to work.
pub(crate) fn has_paste() -> bool {
    Layer::get("paste.js").is_some()
}

/// `GET /static/{path}`.
pub(crate) async fn serve(
    Path(name): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let (file, digest) = find(&name).ok_or_else(Problem::not_found)?;
    let etag = format!("\"{digest}\"");
    let known = headers.get(IF_NONE_MATCH).is_some_and(|v| v.as_bytes() == etag.as_bytes());
    let named = query.as_deref() == Some(&format!("v={digest}"));
    let keep =
        if named { "public, max-age=31536000, immutable" } else { "public, max-age=0, no-cache" };
    let is_of_help = OF_HELP.contains(&name.as_str());
    let keep = if is_of_help { "no-store" } else { keep };
    let kind = file.metadata.mimetype().to_owned();
    let is_text = kind.starts_with("text/") || kind.ends_with("+xml");
    let kind = if is_text { format!("{kind}; charset=utf-8") } else { kind };
    let head = [(CONTENT_TYPE, kind), (CACHE_CONTROL, keep.to_owned())];
    if is_of_help {
        return Ok((head, file.data.into_owned()).into_response());
    }
    let head = (head, [(ETAG, etag)]);
    if known {
        return Ok((axum::http::StatusCode::NOT_MODIFIED, head.0, head.1).into_response());
    }
    Ok((head.0, head.1, file.data.into_owned()).into_response())
}

fn find(name: &str) -> Option<(rust_embed::EmbeddedFile, String)> {
    let file = Own::get(name).or_else(|| Layer::get(name))?;
    let digest = file.metadata.sha256_hash();
    let digest = digest.iter().take(6).map(|b| format!("{b:02x}")).collect();
    Some((file, digest))
}
