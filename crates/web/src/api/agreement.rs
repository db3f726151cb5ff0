//! Agreements in the API, for who acts for a party; for everybody else there is none.
//!
//! Not here: what is said of one (`item`), their pages (`pages::agreement`), deposits and hits.

mod item;

use axum::Json;
use axum::body::Bytes;
use axum::extract::rejection::JsonRejection;
use axum::extract::{Path, Query, State};
use axum::http::header::{CACHE_CONTROL, LOCATION};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::Value;
use utoipa::{IntoParams, ToSchema};
use whatson_app::agreement::{self, draft, halt, sign as signing};

use self::item::{List, Sent, Whole};
use super::body::Body;
use super::{answer, tagged};
use crate::Site;
use crate::problem::Problem;
use crate::visit::Visit;

/// Agreements of a page where nobody says how many.
const PER_PAGE: i64 = 20;

/// Which page of a list.
#[derive(Debug, Deserialize, IntoParams)]
pub(crate) struct Wanted {
    /// From one.
    page: Option<u32>,
    /// At most 100.
    per_page: Option<u32>,
}

/// Which version.
#[derive(Debug, Deserialize, IntoParams)]
pub(crate) struct Numbered {
    /// Its number; left out, the one that holds, else the newest.
    version: Option<u32>,
}

/// Which version to end.
#[derive(Debug, Deserialize, IntoParams)]
pub(crate) struct Ending {
    /// Only this one, which is a draft of one's own or waits for signatures; left out, the whole
    /// agreement.
    version: Option<u32>,
}

/// Why an agreement is stopped.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = SuspensionInput)]
#[expect(dead_code, reason = "read by hand; this is for the OpenAPI document")]
pub(crate) struct Reason {
    /// For the other parties; at most 2,000 characters.
    reason: String,
}

/// The agreement as it is now.
async fn now(site: &Site, visit: &Visit, slug: &str) -> Result<Json<Whole>, Problem> {
    let shown = agreement::show(site.app(), visit.actor, slug).await?;
    item::whole(site, &shown).map(Json).ok_or_else(Problem::not_found)
}

/// `GET /api/agreements`: those that one may see, latest first.
#[utoipa::path(get, path = "/api/agreements", tag = "agreements", params(Wanted),
    responses((status = 200, description = "The answer", body = List),
        (status = 401, description = "A token is needed"),
        (status = 403, description = "Not allowed")))]
pub(crate) async fn list(
    State(site): State<Site>,
    visit: Visit,
    headers: HeaderMap,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Problem> {
    let limit = wanted.per_page.map_or(PER_PAGE, i64::from).clamp(1, agreement::PAGE_MAX);
    let page = wanted.page.map_or(1, i64::from).max(1);
    let (all, total) = agreement::list(site.app(), visit.actor, limit, (page - 1) * limit).await?;
    let items = all.iter().filter_map(|one| item::item(&site, one)).collect();
    Ok(answer(&headers, &List { total, items }))
}

/// `POST /api/agreements`: drafts one; the hub gives it its name.
#[utoipa::path(post, path = "/api/agreements", tag = "agreements", request_body = Sent,
    responses((status = 201, description = "Drafted; `Location` names it", body = Whole),
        (status = 401, description = "A token is needed"),
        (status = 403, description = "Not allowed"),
        (status = 404, description = "The token is for no organisation"),
        (status = 422, description = "Fields were refused")))]
pub(crate) async fn create(
    State(site): State<Site>,
    visit: Visit,
    sent: Result<Json<Value>, JsonRejection>,
) -> Result<Response, Problem> {
    let mut body = Body::read(sent)?;
    let (typed, _) = item::read(&mut body);
    body.end()?;
    let slug = draft::draft(site.app(), visit.actor, &typed).await?;
    let made = now(&site, &visit, slug.as_str()).await?;
    let place = [(LOCATION, format!("/api/agreements/{slug}"))];
    Ok((StatusCode::CREATED, place, made).into_response())
}

/// `GET /api/agreements/{slug}`.
#[utoipa::path(get, path = "/api/agreements/{slug}", tag = "agreements",
    params(("slug" = String, Path, description = "Its name")),
    responses((status = 200, description = "The answer", body = Whole),
        (status = 401, description = "A token is needed"),
        (status = 404, description = "There is none")))]
pub(crate) async fn show(
    State(site): State<Site>,
    visit: Visit,
    headers: HeaderMap,
    Path(slug): Path<String>,
) -> Result<Response, Problem> {
    let Json(whole) = now(&site, &visit, &slug).await?;
    Ok(answer(&headers, &whole))
}

/// `PUT /api/agreements/{slug}`: changes one's own draft.
#[utoipa::path(put, path = "/api/agreements/{slug}", tag = "agreements", request_body = Sent,
    params(("slug" = String, Path, description = "Its name")),
    responses((status = 200, description = "The answer", body = Whole),
        (status = 401, description = "A token is needed"),
        (status = 403, description = "Not allowed"),
        (status = 404, description = "There is none"),
        (status = 409, description = "A colleague changed it meanwhile"),
        (status = 422, description = "Fields were refused, or there is no draft")))]
pub(crate) async fn update(
    State(site): State<Site>,
    visit: Visit,
    Path(slug): Path<String>,
    sent: Result<Json<Value>, JsonRejection>,
) -> Result<Json<Whole>, Problem> {
    let mut body = Body::read(sent)?;
    let (typed, seen) = item::read(&mut body);
    body.end()?;
    draft::change(site.app(), visit.actor, &slug, &typed, seen).await?;
    now(&site, &visit, &slug).await
}

/// `GET /api/agreements/{slug}/text`: the very bytes that parties sign.
#[utoipa::path(get, path = "/api/agreements/{slug}/text", tag = "agreements",
    params(("slug" = String, Path, description = "Its name"), Numbered),
    responses((status = 200, description = "The text", content_type = "text/plain", body = String),
        (status = 401, description = "A token is needed"),
        (status = 404, description = "There is none")))]
pub(crate) async fn text(
    State(site): State<Site>,
    visit: Visit,
    headers: HeaderMap,
    Path(slug): Path<String>,
    Query(wanted): Query<Numbered>,
) -> Result<Response, Problem> {
    let text = agreement::text(site.app(), visit.actor, &slug, wanted.version).await?;
    let mut told = tagged(&headers, "text/plain; charset=utf-8", text.into_bytes());
    // A proxy that "improves" it would make every signature wrong.
    told.headers_mut()
        .insert(CACHE_CONTROL, HeaderValue::from_static("private, no-cache, no-transform"));
    Ok(told)
}

/// `POST /api/agreements/{slug}/open`: lays one's own draft before its parties.
#[utoipa::path(post, path = "/api/agreements/{slug}/open", tag = "agreements",
    params(("slug" = String, Path, description = "Its name")),
    responses((status = 200, description = "The answer", body = Whole),
        (status = 401, description = "A token is needed"),
        (status = 403, description = "Not allowed"),
        (status = 404, description = "There is none"),
        (status = 422, description = "There is no draft, or a party changed")))]
pub(crate) async fn open(
    State(site): State<Site>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Json<Whole>, Problem> {
    draft::open(site.app(), visit.actor, &slug).await?;
    now(&site, &visit, &slug).await
}

/// `POST /api/agreements/{slug}/signatures`: hands in a party's signature; the body is its signed
/// message.
#[utoipa::path(post, path = "/api/agreements/{slug}/signatures", tag = "agreements",
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    params(("slug" = String, Path, description = "Its name")),
    responses((status = 200, description = "The answer", body = Whole),
        (status = 401, description = "A token is needed"),
        (status = 403, description = "Not allowed"),
        (status = 404, description = "There is none"),
        (status = 422, description = "The message is refused")))]
pub(crate) async fn sign(
    State(site): State<Site>,
    visit: Visit,
    Path(slug): Path<String>,
    message: Bytes,
) -> Result<Json<Whole>, Problem> {
    signing::hand_in(site.app(), visit.actor, &slug, &message).await?;
    now(&site, &visit, &slug).await
}

/// `POST /api/agreements/{slug}/suspension`: stops it for everybody, at once.
#[utoipa::path(post, path = "/api/agreements/{slug}/suspension", tag = "agreements",
    request_body = Reason, params(("slug" = String, Path, description = "Its name")),
    responses((status = 200, description = "The answer", body = Whole),
        (status = 401, description = "A token is needed"),
        (status = 403, description = "Not allowed"),
        (status = 404, description = "There is none"),
        (status = 422, description = "There is no reason, or nothing to stop")))]
pub(crate) async fn suspend(
    State(site): State<Site>,
    visit: Visit,
    Path(slug): Path<String>,
    sent: Result<Json<Value>, JsonRejection>,
) -> Result<Json<Whole>, Problem> {
    let mut body = Body::read(sent)?;
    let reason = body.needed("reason");
    body.end()?;
    halt::suspend(site.app(), visit.actor, &slug, &reason).await?;
    now(&site, &visit, &slug).await
}

/// `DELETE /api/agreements/{slug}/suspension`: takes the own organisation's suspension back.
#[utoipa::path(delete, path = "/api/agreements/{slug}/suspension", tag = "agreements",
    params(("slug" = String, Path, description = "Its name")),
    responses((status = 200, description = "The answer", body = Whole),
        (status = 401, description = "A token is needed"),
        (status = 403, description = "Not allowed"),
        (status = 404, description = "There is none"),
        (status = 422, description = "The own organisation did not stop it")))]
pub(crate) async fn resume(
    State(site): State<Site>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Json<Whole>, Problem> {
    halt::resume(site.app(), visit.actor, &slug).await?;
    now(&site, &visit, &slug).await
}

/// `POST /api/agreements/{slug}/end`: ends it for good.
#[utoipa::path(post, path = "/api/agreements/{slug}/end", tag = "agreements",
    params(("slug" = String, Path, description = "Its name"), Ending),
    responses((status = 200, description = "The answer", body = Whole),
        (status = 401, description = "A token is needed"),
        (status = 403, description = "Not allowed"),
        (status = 404, description = "There is none"),
        (status = 422, description = "It is over")))]
pub(crate) async fn end(
    State(site): State<Site>,
    visit: Visit,
    Path(slug): Path<String>,
    Query(wanted): Query<Ending>,
) -> Result<Json<Whole>, Problem> {
    halt::end(site.app(), visit.actor, &slug, wanted.version).await?;
    now(&site, &visit, &slug).await
}

/// `POST /api/agreements/{slug}/versions`: drafts the next version.
#[utoipa::path(post, path = "/api/agreements/{slug}/versions", tag = "agreements",
    request_body = Sent, params(("slug" = String, Path, description = "Its name")),
    responses((status = 201, description = "Drafted", body = Whole),
        (status = 401, description = "A token is needed"),
        (status = 403, description = "Not allowed"),
        (status = 404, description = "There is none"),
        (status = 422, description = "Fields were refused, or it cannot be amended now")))]
pub(crate) async fn amend(
    State(site): State<Site>,
    visit: Visit,
    Path(slug): Path<String>,
    sent: Result<Json<Value>, JsonRejection>,
) -> Result<Response, Problem> {
    let mut body = Body::read(sent)?;
    let (typed, _) = item::read(&mut body);
    body.end()?;
    draft::amend(site.app(), visit.actor, &slug, &typed).await?;
    Ok((StatusCode::CREATED, now(&site, &visit, &slug).await?).into_response())
}
