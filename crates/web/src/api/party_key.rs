//! The keys of the organisation that one acts for, in the API.
//!
//! Not here: their page (`pages::party_key`), keys of others, which stand in agreements.

use axum::Json;
use axum::extract::State;
use axum::extract::rejection::JsonRejection;
use axum::http::HeaderMap;
use axum::response::Response;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;
use whatson_app::party_key::{self, PartyKey, hex};

use super::answer;
use super::body::Body;
use crate::problem::Problem;
use crate::visit::Visit;
use crate::{Site, dates};

/// Public keys that an organisation registered.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PartyKey)]
pub(crate) struct Item {
    /// Ed25519 and then X25519, 64 bytes in hexadecimal.
    keys: String,
    /// What two people read to each other, outside the hub.
    fingerprint: String,
    registered: String,
    /// Since when they are not to be used any more; left out for the ones in use.
    #[serde(skip_serializing_if = "Option::is_none")]
    withdrawn: Option<String>,
}

/// What is sent to register keys.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = PartyKeyInput)]
#[expect(dead_code, reason = "read by hand; this is for the OpenAPI document")]
pub(crate) struct Input {
    /// Ed25519 and then X25519, 64 bytes in hexadecimal.
    keys: String,
}

fn item(of: &PartyKey) -> Item {
    let keys = hex(&of.keys);
    Item {
        fingerprint: party_key::fingerprint(&keys),
        keys,
        registered: dates::iso(of.created),
        withdrawn: of.withdrawn.map(dates::iso),
    }
}

async fn all(site: &Site, visit: &Visit, headers: &HeaderMap) -> Result<Response, Problem> {
    let own = party_key::show(site.app(), visit.actor).await?;
    Ok(answer(headers, &own.keys.iter().map(item).collect::<Vec<_>>()))
}

/// `GET /api/party-keys`: those of the organisation that one acts for, latest first.
#[utoipa::path(get, path = "/api/party-keys", tag = "agreements",
    responses((status = 200, description = "The answer", body = [Item]),
        (status = 401, description = "A token is needed"),
        (status = 403, description = "Not allowed"),
        (status = 404, description = "The token is for no organisation")))]
pub(crate) async fn show(
    State(site): State<Site>,
    visit: Visit,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    all(&site, &visit, &headers).await
}

/// `PUT /api/party-keys`: registers others; those of before are withdrawn.
#[utoipa::path(put, path = "/api/party-keys", tag = "agreements", request_body = Input,
    responses((status = 200, description = "All keys of the organisation", body = [Item]),
        (status = 401, description = "A token is needed"),
        (status = 403, description = "Not allowed"),
        (status = 404, description = "The token is for no organisation"),
        (status = 422, description = "Fields were refused")))]
pub(crate) async fn register(
    State(site): State<Site>,
    visit: Visit,
    sent: Result<Json<Value>, JsonRejection>,
) -> Result<Response, Problem> {
    let mut body = Body::read(sent)?;
    let keys = body.needed("keys");
    body.end()?;
    party_key::register(site.app(), visit.actor, &keys).await?;
    all(&site, &visit, &HeaderMap::new()).await
}
