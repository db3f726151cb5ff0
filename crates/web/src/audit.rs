//! The audit log for whoever checks it: checkpoint, key and tiles as C2SP `tlog-tiles` has them,
//! proofs as JSON, and the signatures of witnesses.
//!
//! Everything here is for everybody: leaves are salted commitments, which say nothing.
//!
//! Not here: what was done by whom (`pages`), trees and proofs (`transparency`).

use axum::body::Bytes;
use axum::extract::{Path, Query, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use whatson_app::audit::{self, Hash, Tile};
use whatson_app::witness;

use crate::Site;
use crate::api::answer;
use crate::problem::Problem;

const TEXT: &str = "text/plain; charset=utf-8";

/// `GET /audit/checkpoint`.
pub(crate) async fn checkpoint(State(site): State<Site>) -> Result<Response, Problem> {
    let note = witness::checkpoint(site.app()).await?;
    Ok(([(CONTENT_TYPE, TEXT), (CACHE_CONTROL, "no-cache")], note).into_response())
}

/// `GET /audit/cosigned`: the newest state that a witness signed.
pub(crate) async fn cosigned(State(site): State<Site>) -> Result<Response, Problem> {
    let note = witness::cosigned(site.app()).await?;
    Ok(([(CONTENT_TYPE, TEXT), (CACHE_CONTROL, "no-cache")], note).into_response())
}

/// `POST /audit/cosignature`: a checkpoint with the lines of witnesses under it.
pub(crate) async fn cosign(State(site): State<Site>, sent: Bytes) -> Result<Response, Problem> {
    let text = std::str::from_utf8(&sent).unwrap_or_default();
    witness::take(site.app(), text).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// `GET /audit/key`.
pub(crate) async fn key(State(site): State<Site>) -> Result<Response, Problem> {
    let signer = audit::signer(site.app()).await?.ok_or_else(Problem::not_found)?;
    let text = format!("{}\n", signer.verifier().to_text());
    Ok(([(CONTENT_TYPE, TEXT), (CACHE_CONTROL, "no-cache")], text).into_response())
}

/// `GET /audit/tile/{*path}`: level and number, such as `0/x001/234` or `1/000.p/12`.
pub(crate) async fn tile(
    State(site): State<Site>,
    Path(path): Path<String>,
) -> Result<Response, Problem> {
    let (tile, width) = read(&path).ok_or_else(Problem::not_found)?;
    let hashes = audit::tile(site.app(), tile, width).await?;
    // What a tile's address says never changes.
    let head = [
        (CONTENT_TYPE, "application/octet-stream"),
        (CACHE_CONTROL, "public, max-age=604800, immutable"),
    ];
    Ok((head, hashes).into_response())
}

/// Reads a tile's address; widths are 1 to 255 where one is given.
fn read(path: &str) -> Option<(Tile, u64)> {
    let number =
        |text: &str| text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse::<u64>().ok())?;
    let (level, rest) = path.split_once('/')?;
    let level = number(level).filter(|l| *l < 8 && l.to_string() == level)?;
    let (digits, width) = match rest.split_once(".p/") {
        Some((digits, width)) => {
            (digits, number(width).filter(|w| (1..256).contains(w) && w.to_string() == width)?)
        }
        None => (rest, 256),
    };
    let parts: Vec<&str> = digits.split('/').collect();
    let (last, before) = parts.split_last()?;
    let mut value = 0_u64;
    for part in before.iter().map(|p| p.strip_prefix('x')).chain([Some(*last)]) {
        let part = part.filter(|p| p.len() == 3)?;
        value = value.checked_mul(1_000)?.checked_add(number(part)?)?;
    }
    // Written in one way only.
    let is_padded = before.first().is_some_and(|p| *p == "x000");
    let tile = Tile { level: u8::try_from(level).ok()?, number: value };
    (!is_padded).then_some((tile, width))
}

/// Which leaf.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Leaf {
    /// Place of the leaf, from 0.
    entry: u64,
}

/// A leaf and the way to the root (RFC 6962 section 2.1.1).
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Inclusion {
    /// The signed state the proof is for, as a C2SP checkpoint.
    checkpoint: String,
    /// Place of the leaf.
    entry: u64,
    /// Hash of the leaf, base64.
    leaf: String,
    /// Hashes from the leaf to the root, base64.
    proof: Vec<String>,
}

/// Proves that an entry of the audit log is in its newest signed state.
#[utoipa::path(get, path = "/api/audit/inclusion", tag = "audit", params(Leaf), responses(
    (status = 200, description = "The proof", body = Inclusion),
    (status = 404, description = "There is no such entry yet"),
))]
pub(crate) async fn inclusion(
    State(site): State<Site>,
    headers: HeaderMap,
    Query(wanted): Query<Leaf>,
) -> Result<Response, Problem> {
    let found = audit::inclusion(site.app(), wanted.entry).await?;
    let told = Inclusion {
        checkpoint: found.checkpoint.note,
        entry: found.place,
        leaf: found.leaf.to_string(),
        proof: texts(&found.proof),
    };
    Ok(answer(&headers, &told))
}

/// Two sizes of the log.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Sizes {
    /// Number of leaves of the earlier state.
    old: u64,
    /// Number of leaves of the later state.
    new: u64,
}

/// That one state continues another (RFC 6962 section 2.1.2).
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Consistency {
    /// Hashes, base64.
    proof: Vec<String>,
}

/// Proves that a state of the audit log continues an earlier one.
#[utoipa::path(get, path = "/api/audit/consistency", tag = "audit", params(Sizes), responses(
    (status = 200, description = "The proof", body = Consistency),
    (status = 404, description = "The log has no such states"),
))]
pub(crate) async fn consistency(
    State(site): State<Site>,
    headers: HeaderMap,
    Query(wanted): Query<Sizes>,
) -> Result<Response, Problem> {
    let proof = audit::consistency(site.app(), wanted.old, wanted.new).await?;
    Ok(answer(&headers, &Consistency { proof: texts(&proof) }))
}

fn texts(hashes: &[Hash]) -> Vec<String> {
    hashes.iter().map(ToString::to_string).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tiles_address_is_read_in_one_way_only() {
        let tile = |level, number| Tile { level, number };
        for (path, read_as) in [
            ("0/000", (tile(0, 0), 256)),
            ("1/067.p/12", (tile(1, 67), 12)),
            ("0/x001/x234/067", (tile(0, 1_234_067), 256)),
        ] {
            assert_eq!(read(path), Some(read_as), "{path}");
        }
        for bad in [
            "",
            "0",
            "0/",
            "0/1",
            "0/x000/001",
            "00/000",
            "8/000",
            "0/000.p/0",
            "0/000.p/256",
            "0/000.p/01",
            "0/001/234",
            "0/x001",
            "0/+01",
            "x/000",
        ] {
            assert_eq!(read(bad), None, "{bad}");
        }
    }
}
