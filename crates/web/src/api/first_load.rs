//! First loads in the API: what members declared, the second person's word.
//!
//! Not here: the signed declaration, which comes by the door (`api::matching`); pages (`pages::matching`).

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;
use whatson_app::first_load::{self, Declared};
use whatson_domain::Moment;

use super::matching::private;
use crate::problem::Problem;
use crate::visit::Visit;
use crate::{Site, dates};

/// A first load that one's own organisation declared.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = FirstLoad)]
pub(crate) struct Item {
    /// Identifies it.
    id: String,
    /// Its epoch.
    epoch: u32,
    /// Its number; rises.
    number: u64,
    /// Evaluations, padding included.
    size: u64,
    /// The first day on which it may be spent, UTC.
    first_day: String,
    /// The last one.
    last_day: String,
    /// How many days that is.
    days: u8,
    /// `waiting` for a second person, `to-come`, `open`, `over` or `replaced` by a later one.
    state: &'static str,
    /// When it was declared.
    declared: String,
    /// Who declared it.
    #[serde(skip_serializing_if = "Option::is_none")]
    declared_by: Option<String>,
    /// Whether that is who asks; somebody else has to confirm it.
    is_own: bool,
    /// When it was confirmed.
    #[serde(skip_serializing_if = "Option::is_none")]
    confirmed: Option<String>,
    /// Who confirmed it.
    #[serde(skip_serializing_if = "Option::is_none")]
    confirmed_by: Option<String>,
}

/// First loads of one's own organisation, the newest first.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = FirstLoads)]
pub(crate) struct All {
    /// The declarations.
    first_loads: Vec<Item>,
}

fn item(of: &Declared) -> Item {
    let day = |moment: Moment| dates::iso(moment).chars().take(10).collect();
    Item {
        id: of.id.simple().to_string(),
        epoch: of.epoch,
        number: of.number,
        size: of.size,
        first_day: day(of.begins),
        last_day: day(of.last),
        days: of.days,
        state: of.state.word(),
        declared: dates::iso(of.at),
        declared_by: of.by.clone(),
        is_own: of.is_own,
        confirmed: of.confirmed.as_ref().map(|(at, _)| dates::iso(*at)),
        confirmed_by: of.confirmed.as_ref().and_then(|(_, by)| by.clone()),
    }
}

/// `GET /api/agreements/{slug}/first-loads`: what the organisation one acts for declared.
#[utoipa::path(get, path = "/api/agreements/{slug}/first-loads", tag = "matching",
    params(("slug" = String, Path, description = "The agreement's name")),
    responses((status = 200, description = "The answer", body = All),
        (status = 401, description = "A token is needed"),
        (status = 404, description = "There is no such agreement")))]
pub(crate) async fn list(
    State(site): State<Site>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Response, Problem> {
    let all = first_load::list(site.app(), visit.actor, &slug).await?;
    Ok(private(Json(All { first_loads: all.iter().map(item).collect() })))
}

/// `POST /api/agreements/{slug}/first-loads/{declaration}/confirmation`: a second person's word. Custodians see the
/// declaration from then on.
#[utoipa::path(post, path = "/api/agreements/{slug}/first-loads/{declaration}/confirmation",
    tag = "matching",
    params(("slug" = String, Path, description = "The agreement's name"),
        ("declaration" = String, Path, description = "Identifies the declaration")),
    responses((status = 204, description = "It is confirmed"),
        (status = 401, description = "A token is needed"),
        (status = 403, description = "`first-load-same-person`: who declared it cannot confirm it"),
        (status = 404, description = "There is no such declaration of one's own organisation"),
        (status = 422, description = "Its days are over")))]
pub(crate) async fn confirm(
    State(site): State<Site>,
    visit: Visit,
    Path((slug, id)): Path<(String, String)>,
) -> Result<StatusCode, Problem> {
    first_load::confirm(site.app(), visit.actor, &slug, read(&id)?).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `DELETE /api/agreements/{slug}/first-loads/{declaration}`: takes back a declaration that waits.
#[utoipa::path(delete, path = "/api/agreements/{slug}/first-loads/{declaration}", tag = "matching",
    params(("slug" = String, Path, description = "The agreement's name"),
        ("declaration" = String, Path, description = "Identifies the declaration")),
    responses((status = 204, description = "It is taken back"),
        (status = 401, description = "A token is needed"),
        (status = 404, description = "There is no such declaration of one's own organisation"),
        (status = 409, description = "It is confirmed already: a later one can take its place")))]
pub(crate) async fn take_back(
    State(site): State<Site>,
    visit: Visit,
    Path((slug, id)): Path<(String, String)>,
) -> Result<StatusCode, Problem> {
    first_load::take_back(site.app(), visit.actor, &slug, read(&id)?).await?;
    Ok(StatusCode::NO_CONTENT)
}

fn read(id: &str) -> Result<Uuid, Problem> {
    Uuid::parse_str(id).map_err(|_| Problem::not_found())
}
