//! Atom feed of a search, sitemap, robots.
//!
//! Not here: what they hold (`app::open`).

use axum::extract::{Path, Query, State};
use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use whatson_app::directory::Search;
use whatson_app::open;

use crate::Site;
use crate::api::tagged;
use crate::hsds::{face, face_in};
use crate::problem::Problem;
use crate::visit::Visit;

/// What a site map is.
const XML: &str = "application/xml; charset=utf-8";

/// `GET /organisations.atom`: the search of the query, newest first.
pub(crate) async fn organisations(
    State(site): State<Site>,
    visit: Visit,
    headers: HeaderMap,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let search = Search::of(&pairs)?;
    let base = &site.settings().public_url;
    let query = if visit.query.is_empty() { String::new() } else { format!("?{}", visit.query) };
    let own = format!("{base}/{}/organisations.atom{query}", visit.lang);
    let page = format!("{base}/{}/organisations{query}", visit.lang);
    let face = face_in(&site, visit.lang);
    let text = open::feed(site.app(), &face, &search, visit.lang, (&own, &page)).await?;
    Ok(tagged(&headers, "application/atom+xml; charset=utf-8", text.into_bytes()))
}

/// `GET /sitemap.xml`: the index.
pub(crate) async fn sitemap(
    State(site): State<Site>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let text = open::sitemap_index(site.app(), &face(&site)).await?;
    Ok(tagged(&headers, XML, text.into_bytes()))
}

/// `GET /sitemaps/{name}`: one of them.
pub(crate) async fn sitemap_part(
    State(site): State<Site>,
    headers: HeaderMap,
    Path(name): Path<String>,
) -> Result<Response, Problem> {
    let name = name.strip_suffix(".xml").ok_or_else(Problem::not_found)?;
    let text = open::sitemap(site.app(), &face(&site), name).await?;
    Ok(tagged(&headers, XML, text.into_bytes()))
}

/// `GET /robots.txt`: everything public may be read; pages that differ only by filters need not.
pub(crate) async fn robots(State(site): State<Site>) -> Response {
    let base = &site.settings().public_url;
    let text = format!(
        "User-agent: *\nDisallow: /desk\nDisallow: /setup/\nDisallow: /*?*page=\nAllow: /\n\
         Sitemap: {base}/sitemap.xml\n"
    );
    ([(CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}
