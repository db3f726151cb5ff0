//! Vector tiles of the map's points (Mapbox Vector Tile 2.1), with the filters of a search.
//!
//! Not here: the points (`search`), the page (`pages::map`).

use axum::extract::{Path, Query, State};
use axum::http::HeaderMap;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::response::{IntoResponse, Response};
use whatson_app::directory::{self, Search};

use crate::Site;
use crate::problem::Problem;
use crate::visit::Visit;

/// `GET /tiles/{z}/{x}/{y}`, the last with or without `.mvt`.
pub(crate) async fn show(
    State(site): State<Site>,
    visit: Visit,
    headers: HeaderMap,
    Path((z, x, y)): Path<(String, String, String)>,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let number = |text: &str| text.parse::<u32>().map_err(|_| Problem::not_found());
    let (z, x, y) = (number(&z)?, number(&x)?, number(y.trim_end_matches(".mvt"))?);
    if z > 16 || x >= 1 << z || y >= 1 << z {
        return Err(Problem::not_found());
    }
    let search = Search::of(&pairs)?;
    let tag =
        format!("W/\"{}-{}\"", site.app().index.generation(), u8::from(visit.actor.is_staff()));
    if headers.get(IF_NONE_MATCH).is_some_and(|v| v.as_bytes() == tag.as_bytes()) {
        return Ok((StatusCode::NOT_MODIFIED, [(ETAG, tag)]).into_response());
    }
    let tile = directory::tile(site.app(), visit.actor, &search, (z, x, y)).await?;
    let head = [
        (CONTENT_TYPE, "application/vnd.mapbox-vector-tile".to_owned()),
        (ETAG, tag),
        (CACHE_CONTROL, "private, max-age=60".to_owned()),
    ];
    match tile {
        Some(bytes) => Ok((head, bytes).into_response()),
        None => Ok((StatusCode::NO_CONTENT, head).into_response()),
    }
}
