//! The JSON API under `/api/`: its own structs, one file per noun; small answers here.
//!
//! Every answer that can be cached has an entity tag over its bytes; a client that shows it again
//! gets 304 (RFC 9110 section 13.1.2).
//!
//! Not here: HSDS (`crate::hsds`), permissions (`crate::routes`, `app`).

pub(crate) mod agreement;
mod body;
pub(crate) mod first_load;
pub(crate) mod import;
pub(crate) mod matching;
pub(crate) mod network;
mod openapi;
pub(crate) mod organisation;
pub(crate) mod party_key;

use axum::Json;
use axum::body::Body;
use axum::extract::{Path, Query, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, ETAG, IF_NONE_MATCH, LINK};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use serde::Serialize;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tokio::sync::mpsc;
use tokio::task::JoinHandle;
use utoipa::ToSchema;
use whatson_app::AppError;
use whatson_app::directory::{self, Search};
use whatson_app::export::{self, Format};

use crate::problem::Problem;
use crate::visit::Visit;
use crate::{Site, label};

/// A code with its label and how many records have it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FacetValue {
    /// The code.
    value: String,
    /// Its label in the language of the answer.
    label: String,
    /// How many matching organisations have it.
    count: usize,
}

/// A JSON answer with an entity tag, or 304.
pub(crate) fn answer<T: Serialize>(headers: &HeaderMap, value: &T) -> Response {
    let Ok(bytes) = serde_json::to_vec(value) else {
        return Problem::new(StatusCode::INTERNAL_SERVER_ERROR, "internal").into_response();
    };
    tagged(headers, "application/json", bytes)
}

/// Bytes with an entity tag, or 304.
pub(crate) fn tagged(headers: &HeaderMap, kind: &'static str, bytes: Vec<u8>) -> Response {
    let digest = Sha256::digest(&bytes);
    let tag: String = digest.iter().take(12).map(|b| format!("{b:02x}")).collect();
    // Weak, since the answer may be compressed on its way.
    let tag = format!("W/\"{tag}\"");
    let wanted = headers.get(IF_NONE_MATCH).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let plain = |t: &str| t.trim().trim_start_matches("W/").to_owned();
    if wanted.split(',').any(|w| plain(w) == plain(&tag) || w.trim() == "*") {
        return (StatusCode::NOT_MODIFIED, [(ETAG, tag)]).into_response();
    }
    ([(CONTENT_TYPE, kind.to_owned()), (ETAG, tag)], bytes).into_response()
}

/// `Link` fields for the pages around one (RFC 8288).
pub(crate) fn links(
    visit: &Visit,
    search: &Search,
    total: usize,
) -> Option<(axum::http::HeaderName, String)> {
    let last = total.div_ceil(search.per_page.max(1)).max(1);
    let kept: Vec<&str> =
        visit.query.split('&').filter(|p| !p.starts_with("page=") && !p.is_empty()).collect();
    let at = |page: usize, rel: &str| {
        let mut query = kept.clone();
        let page = format!("page={page}");
        query.push(&page);
        format!("<{}?{}>; rel=\"{rel}\"", visit.path, query.join("&"))
    };
    let mut all = vec![at(1, "first"), at(last, "last")];
    if search.page > 1 {
        all.push(at(search.page - 1, "prev"));
    }
    if search.page < last {
        all.push(at(search.page + 1, "next"));
    }
    Some((LINK, all.join(", ")))
}

/// `GET /healthz`: the process runs.
pub(crate) async fn healthz() -> &'static str {
    "ok\n"
}

/// `GET /readyz`: the database answers.
pub(crate) async fn readyz(State(site): State<Site>) -> Result<&'static str, Problem> {
    let unavailable = |e| Problem::from(whatson_app::AppError::from(e));
    site.app().store.read().await.map_err(unavailable)?;
    Ok("ready\n")
}

/// `GET /api/openapi.json`.
pub(crate) async fn openapi(State(site): State<Site>, headers: HeaderMap) -> Response {
    answer(&headers, &openapi::document(&site.settings().public_url))
}

/// A subject.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Subject {
    /// The code.
    code: String,
    /// The list it belongs to.
    scheme: String,
    /// The code above it.
    #[serde(skip_serializing_if = "String::is_empty")]
    parent: String,
    /// Articles of the treaty.
    #[serde(skip_serializing_if = "String::is_empty")]
    reference: String,
    /// Its label in the language of the answer.
    label: String,
}

/// `GET /api/subjects`.
#[utoipa::path(get, path = "/api/subjects", tag = "directory",
    responses((status = 200, description = "The answer", body = [Subject])))]
pub(crate) async fn subjects(
    State(site): State<Site>,
    visit: Visit,
    headers: HeaderMap,
) -> Response {
    let all: Vec<Subject> = site
        .app()
        .reference
        .subjects
        .iter()
        .map(|t| Subject {
            code: t.code.clone(),
            scheme: t.scheme.clone(),
            parent: t.parent.clone(),
            reference: t.reference.clone(),
            label: t.label(visit.lang).to_owned(),
        })
        .collect();
    answer(&headers, &all)
}

/// `GET /api/suggest?q=`: names that begin with what was typed.
#[utoipa::path(get, path = "/api/suggest", tag = "directory",
    params(("q" = Option<String>, Query, description = "What was typed, at most 300 characters")),
    responses((status = 200, description = "The answer", body = [String])))]
pub(crate) async fn suggest(
    State(site): State<Site>,
    visit: Visit,
    Query(parameters): Query<Vec<(String, String)>>,
) -> Result<Json<Vec<String>>, Problem> {
    let text = parameters.iter().find(|(n, _)| n == "q").map_or("", |(_, v)| v);
    Ok(Json(directory::suggest(site.app(), visit.actor, text, visit.lang).await?))
}

/// `GET /api/points`: organisations per country of a search, for maps, as GeoJSON (RFC 7946).
#[utoipa::path(get, path = "/api/points", tag = "directory",
    responses((status = 200, description = "GeoJSON feature collection of countries with counts")))]
pub(crate) async fn points(
    State(site): State<Site>,
    visit: Visit,
    headers: HeaderMap,
    Query(parameters): Query<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let search = Search::of(&parameters)?;
    let found = directory::search(site.app(), visit.actor, &search).await?;
    let countries = found.facets.into_iter().find(|(n, _)| *n == "country");
    let features: Vec<Value> = countries
        .map(|(_, values)| values)
        .unwrap_or_default()
        .into_iter()
        .filter_map(|(code, count)| {
            let (lon, lat) = site.app().reference.point(&code)?;
            Some(json!({
                "type": "Feature",
                "geometry": { "type": "Point", "coordinates": [lon, lat] },
                "properties": {
                    "country": code,
                    "label": label::of(&site, visit.lang, "country", &code),
                    "count": count,
                    "precision": "country",
                },
            }))
        })
        .collect();
    Ok(answer(&headers, &json!({ "type": "FeatureCollection", "features": features })))
}

/// `GET /api/land`: the land shapes of the map, as GeoJSON; land alone, no borders.
#[utoipa::path(get, path = "/api/land", tag = "directory",
    responses((status = 200, description = "GeoJSON feature of the world's land")))]
pub(crate) async fn land(State(site): State<Site>, headers: HeaderMap) -> Response {
    tagged(&headers, "application/geo+json", site.shapes().geojson().to_vec())
}

/// `GET /organisations.{format}`: what the list with the same query shows, on all its pages, as
/// CSV, JSON or HSDS, streamed.
pub(crate) async fn export(
    State(site): State<Site>,
    visit: Visit,
    Path(word): Path<String>,
    Query(parameters): Query<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let search = Search::of(&parameters)?;
    let format = Format::from_word(&word).ok_or_else(Problem::not_found)?;
    let (send, receive) = mpsc::channel::<String>(4);
    let (app, face) = (site.app().clone(), crate::hsds::face(&site));
    let writing = tokio::spawn(async move {
        export::write(&app, visit.actor, &face, (format, &search), send).await
    });
    let head = [
        (CONTENT_TYPE, format.media_type().to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{}\"", format.file_name())),
    ];
    Ok((head, streamed(receive, writing)).into_response())
}

/// A body of the pieces that a task writes. A failed export breaks off, so that nobody takes half
/// of it for the whole.
pub(crate) fn streamed<T: Send + 'static>(
    receive: mpsc::Receiver<String>,
    writing: JoinHandle<Result<T, AppError>>,
) -> Body {
    let pieces =
        futures_util::stream::unfold((receive, Some(writing)), async |(mut receive, writing)| {
            if let Some(piece) = receive.recv().await {
                return Some((Ok(Bytes::from(piece)), (receive, writing)));
            }
            match writing?.await {
                Ok(Ok(_)) => None,
                _ => Some((Err(std::io::Error::other("cut off")), (receive, None))),
            }
        });
    Body::from_stream(futures_util::StreamExt::fuse(pieces))
}
