//! Networks in the API.
//!
//! Not here: their pages (`pages::network`).

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use serde::Serialize;
use utoipa::ToSchema;
use whatson_app::network;
use whatson_domain::network::Network;

use super::answer;
use crate::Site;
use crate::problem::Problem;
use crate::visit::Visit;

/// A network.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Network)]
pub(crate) struct Item {
    id: String,
    slug: String,
    name: String,
    /// `regional` or `thematic`.
    scope: &'static str,
    countries: Vec<String>,
    subjects: Vec<String>,
    /// How many members there are.
    members: usize,
    /// Slugs of its members; in the answer for one network.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    member_slugs: Vec<String>,
    /// Countries it covers in which no member has its seat.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    missing: Vec<String>,
    url: String,
}

fn item(site: &Site, of: &Network, members: usize) -> Item {
    Item {
        id: of.id.to_string(),
        slug: of.slug.to_string(),
        name: of.charter.names.first().map(|n| n.value.clone()).unwrap_or_default(),
        scope: of.charter.scope.word(),
        countries: of.charter.countries.iter().map(ToString::to_string).collect(),
        subjects: of.charter.subjects.iter().map(ToString::to_string).collect(),
        members,
        member_slugs: vec![],
        missing: vec![],
        url: format!("{}/networks/{}", site.settings().public_url, of.slug),
    }
}

/// `GET /api/networks`.
#[utoipa::path(get, path = "/api/networks", tag = "directory",
    responses((status = 200, description = "The answer", body = [Item])))]
pub(crate) async fn list(
    State(site): State<Site>,
    visit: Visit,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let all = network::list(site.app(), visit.actor).await?;
    let items: Vec<_> = all.iter().map(|(n, members)| item(&site, n, *members)).collect();
    Ok(answer(&headers, &items))
}

/// `GET /api/networks/{slug}`.
#[utoipa::path(get, path = "/api/networks/{slug}", tag = "directory",
    params(("slug" = String, Path, description = "The readable part of its address")),
    responses((status = 200, description = "The answer", body = Item), (status = 404, description = "There is none")))]
pub(crate) async fn show(
    State(site): State<Site>,
    visit: Visit,
    headers: HeaderMap,
    Path(slug): Path<String>,
) -> Result<Response, Problem> {
    let shown = network::show(site.app(), visit.actor, &slug).await?;
    let mut one = item(&site, &shown.network, shown.members.len());
    one.member_slugs = shown.members.iter().map(|m| m.slug.to_string()).collect();
    one.missing = shown.missing;
    Ok(answer(&headers, &one))
}
