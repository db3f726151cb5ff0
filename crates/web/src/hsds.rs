//! HSDS 3.0 (Open Referral) under `/hsds/`.
//!
//! `POST /hsds/services` takes the same words as `GET` in its body, so that a sensitive question
//! stands in no address and no log.
//!
//! A parameter that cannot be honoured is refused by name (400), never left out in silence.
//!
//! Not here: the objects (`formats::hsds`), which records are shown (`app::hsds`), their
//! description (`api::openapi`).

use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use uuid::Uuid;
use whatson_app::face::Face;
use whatson_app::hsds::{self, Wanted};
use whatson_app::{Actor, AppError};

use crate::Site;
use crate::api::answer;
use crate::fields::Fields;
use crate::page::unkept;
use crate::problem::Problem;

type Pairs = Query<Vec<(String, String)>>;

/// The hub's address and neutral sentences.
pub(crate) fn face(site: &Site) -> Face {
    face_in(site, "en")
}

/// The same, for what people read in their language.
pub(crate) fn face_in(site: &Site, lang: &str) -> Face {
    Face {
        url: site.settings().public_url.clone(),
        undescribed: site.words().get("en", "hsds-undescribed"),
        title: site.settings().hub_name.clone(),
        fictional: (lang.to_owned(), site.words().get(lang, "demo-record")),
    }
}

fn wanted(pairs: &[(String, String)]) -> Result<Wanted, Problem> {
    let pairs = pairs.iter().map(|(n, v)| (n.as_str(), v.as_str()));
    Wanted::check(pairs).map_err(|e| refused(e.into()))
}

/// A refused parameter is a bad request here, as the standard's readers expect.
fn refused(error: AppError) -> Problem {
    match Problem::from(error) {
        problem if problem.errors.is_empty() => problem,
        problem => Problem { status: StatusCode::BAD_REQUEST, ..problem },
    }
}

fn identifier(id: &str) -> Result<Uuid, Problem> {
    Uuid::parse_str(id).map_err(|_| Problem::not_found())
}

/// `GET /hsds/`.
pub(crate) async fn root(State(site): State<Site>, headers: HeaderMap) -> Response {
    answer(&headers, &hsds::root(&face(&site)))
}

/// `GET /hsds/services`.
pub(crate) async fn services(
    State(site): State<Site>,
    headers: HeaderMap,
    Query(pairs): Pairs,
) -> Result<Response, Problem> {
    let found = hsds::services(site.app(), &face(&site), &wanted(&pairs)?).await?;
    Ok(answer(&headers, &found))
}

/// `POST /hsds/services`: the same question in the body.
pub(crate) async fn find_services(
    State(site): State<Site>,
    fields: Fields,
) -> Result<Response, Problem> {
    let found = hsds::services(site.app(), &face(&site), &wanted(&fields.0)?).await?;
    Ok(unkept(answer(&HeaderMap::new(), &found)))
}

/// `GET /hsds/services/{id}`.
pub(crate) async fn service(
    State(site): State<Site>,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    Ok(answer(&headers, &hsds::service(site.app(), &face(&site), identifier(&id)?).await?))
}

/// `GET /hsds/organizations`.
pub(crate) async fn organizations(
    State(site): State<Site>,
    headers: HeaderMap,
    Query(pairs): Pairs,
) -> Result<Response, Problem> {
    let found = hsds::organizations(site.app(), &face(&site), &wanted(&pairs)?).await;
    Ok(answer(&headers, &found.map_err(refused)?))
}

/// `GET /hsds/organizations/{id}`.
pub(crate) async fn organization(
    State(site): State<Site>,
    headers: HeaderMap,
    Path(id): Path<String>,
    Query(pairs): Pairs,
) -> Result<Response, Problem> {
    let (id, wanted) = (identifier(&id)?, wanted(&pairs)?);
    match hsds::organization(site.app(), &face(&site), &wanted, id).await {
        Ok(found) => Ok(answer(&headers, &found)),
        Err(AppError::Moved(slug)) => {
            let shown = whatson_app::organisation::show(site.app(), Actor::VISITOR, &slug).await?;
            let to = format!("/hsds/organizations/{}", shown.organisation.id);
            Ok(axum::response::IntoResponse::into_response(axum::response::Redirect::permanent(
                &to,
            )))
        }
        Err(other) => Err(other.into()),
    }
}

fn list_words(site: &Site) -> impl Fn(&str) -> (String, String) {
    move |list| {
        let words = site.words();
        let say = |what: &str| words.get("en", &format!("taxonomy-{list}{what}"));
        (say(""), say("-about"))
    }
}

/// `GET /hsds/taxonomies`.
pub(crate) async fn taxonomies(
    State(site): State<Site>,
    headers: HeaderMap,
    Query(pairs): Pairs,
) -> Result<Response, Problem> {
    let (wanted, words) = (wanted(&pairs)?, list_words(&site));
    Ok(answer(&headers, &hsds::taxonomies(site.app(), &face(&site), &words, &wanted, None)?))
}

/// `GET /hsds/taxonomies/{id}`.
pub(crate) async fn taxonomy(
    State(site): State<Site>,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let id = Some(identifier(&id)?);
    let (all, words) = (wanted(&[])?, list_words(&site));
    Ok(answer(&headers, &hsds::taxonomies(site.app(), &face(&site), &words, &all, id)?))
}

/// `GET /hsds/taxonomy_terms`.
pub(crate) async fn taxonomy_terms(
    State(site): State<Site>,
    headers: HeaderMap,
    Query(pairs): Pairs,
) -> Result<Response, Problem> {
    let found = hsds::taxonomy_terms(site.app(), &face(&site), &wanted(&pairs)?, None)?;
    Ok(answer(&headers, &found))
}

/// `GET /hsds/taxonomy_terms/{id}`.
pub(crate) async fn taxonomy_term(
    State(site): State<Site>,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let id = Some(identifier(&id)?);
    let found = hsds::taxonomy_terms(site.app(), &face(&site), &wanted(&[])?, id)?;
    Ok(answer(&headers, &found))
}

/// `GET /hsds/service_at_locations`.
pub(crate) async fn service_at_locations(
    State(site): State<Site>,
    headers: HeaderMap,
    Query(pairs): Pairs,
) -> Result<Response, Problem> {
    let wanted = wanted(&pairs)?;
    let found = hsds::service_at_locations(site.app(), &face(&site), &wanted, None).await?;
    Ok(answer(&headers, &found))
}

/// `GET /hsds/service_at_locations/{id}`.
pub(crate) async fn service_at_location(
    State(site): State<Site>,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let id = Some(identifier(&id)?);
    let all = wanted(&[])?;
    Ok(answer(&headers, &hsds::service_at_locations(site.app(), &face(&site), &all, id).await?))
}

/// `GET /hsds/profile`: what our records have beyond the standard.
pub(crate) async fn profile_index(
    State(site): State<Site>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    Ok(answer(&headers, &hsds::profile(&face(&site), None)?))
}

/// `GET /hsds/profile/{name}`: one merge patch (RFC 7386).
pub(crate) async fn profile(
    State(site): State<Site>,
    headers: HeaderMap,
    Path(name): Path<String>,
) -> Result<Response, Problem> {
    Ok(answer(&headers, &hsds::profile(&face(&site), Some(&name))?))
}
