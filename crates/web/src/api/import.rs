//! Imports in the API: send a file, watch it.
//!
//! Not here: columns to be mapped by a person (`pages::import`).

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::header::LOCATION;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;
use whatson_app::import::{self, Limits};

use super::answer;
use crate::Site;
use crate::problem::Problem;
use crate::visit::Visit;

/// An import.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Import)]
pub(crate) struct Run {
    id: String,
    file_name: String,
    /// `csv`, `xlsx`, `ods`, `hsds` or `json`.
    format: String,
    /// `mapping`, `running`, `done`, `failed` or `undone`.
    state: String,
    total: i64,
    done: i64,
    added: i64,
    changed: i64,
    unchanged: i64,
    /// Records left out.
    left_out: i64,
    /// Rows and values that were not taken.
    refused: Vec<Refusal>,
    /// What there is to know of the file besides, such as an encoding that was guessed.
    remarks: Vec<Refusal>,
}

/// A value that was refused, or a remark that refuses nothing.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ImportRefusal)]
pub(crate) struct Refusal {
    /// Row of a table, or place of an item; 0 is the whole file.
    row: i64,
    /// Title of the column as it stands in the file, or the path in JSON.
    column: String,
    value: String,
    reason: String,
}

/// `POST /api/imports`: takes a file as the body and begins to bring it in.
#[utoipa::path(post, path = "/api/imports", tag = "directory",
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses((status = 202, description = "Begun; `Location` names it"),
        (status = 401, description = "A token is needed"),
        (status = 422, description = "The file cannot be read")))]
pub(crate) async fn create(
    State(site): State<Site>,
    visit: Visit,
    body: Bytes,
) -> Result<Response, Problem> {
    let app = site.app().clone();
    let limits = Limits::default();
    let run = import::begin(&app, visit.actor, "api", body.into(), &limits).await?;
    import::start(&app, visit.actor, run.id).await?;
    let id = run.id;
    import::set_going(&app, id);
    let place = format!("/api/imports/{id}");
    let told = serde_json::json!({ "id": id.to_string(), "url": place });
    Ok((StatusCode::ACCEPTED, [(LOCATION, place)], Json(told)).into_response())
}

/// `GET /api/imports/{id}`: how far it is and what it refused.
#[utoipa::path(get, path = "/api/imports/{id}", tag = "directory",
    params(("id" = String, Path, description = "Identifier of the import")),
    responses((status = 200, description = "The answer", body = Run), (status = 401, description = "A token is needed"),
        (status = 404, description = "There is none")))]
pub(crate) async fn show(
    State(site): State<Site>,
    visit: Visit,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let id = Uuid::parse_str(&id).map_err(|_| Problem::not_found())?;
    let (run, remarks) = import::show(site.app(), visit.actor, id).await?;
    let refusal = |r: whatson_app::import::Refused| Refusal {
        row: r.row,
        column: r.column,
        value: r.value,
        reason: r.reason,
    };
    let (refused, notes): (Vec<_>, Vec<_>) = remarks.into_iter().partition(import::refuses);
    let told = Run {
        id: run.id.to_string(),
        file_name: run.file_name,
        format: run.format,
        state: run.state,
        total: run.total,
        done: run.done,
        added: run.added,
        changed: run.changed,
        unchanged: run.unchanged,
        left_out: run.refused,
        refused: refused.into_iter().map(refusal).collect(),
        remarks: notes.into_iter().map(refusal).collect(),
    };
    Ok(answer(&headers, &told))
}
