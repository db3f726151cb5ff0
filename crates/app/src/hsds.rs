//! The directory as HSDS 3.0 (Open Referral) has it: services, organisations, and which service is
//! given where.
//!
//! Everything is read as a visitor: open data are the same for everybody. A hidden place has no
//! postal code here, so that no question finds it.
//!
//! Not here: the objects (`formats::hsds`), HTTP (`web::hsds`).

mod lists;
mod wanted;

use serde_json::Value;
use uuid::Uuid;
use whatson_domain::ServiceId;
use whatson_domain::location::Location;
use whatson_domain::organisation::Organisation;
use whatson_domain::service::Service;
use whatson_domain::{FieldError, LocationId};
use whatson_formats::hsds::{self, List, Nested};
use whatson_store::{Tx, location, network, organisation, service};

pub use self::lists::{taxonomies, taxonomy_terms};
pub use self::wanted::{PER_PAGE_MAX, Wanted};
use crate::directory::{self, Search};
use crate::export::Whole;
use crate::face::{Face, with};
use crate::organisation::{at, visible};
use crate::{Actor, App, AppError};

/// Services read at a time.
const BATCH: i64 = 1_000;

async fn whole(tx: &mut Tx, found: Organisation) -> Result<Whole, AppError> {
    let id = found.id;
    Ok(Whole {
        services: service::list_of(tx, id).await?,
        locations: location::list_of(tx, id).await?,
        networks: network::memberships(tx, id.0, id.0).await?.into_iter().map(|n| n.1).collect(),
        organisation: found,
    })
}

/// An organisation without what belongs to it, where an answer shows none of that.
fn alone(organisation: Organisation) -> Whole {
    Whole { organisation, services: vec![], locations: vec![], networks: vec![] }
}

/// `/hsds/`.
#[must_use]
pub fn root(face: &Face) -> Value {
    hsds::root(&face.url)
}

/// All public services that fit, with their organisations and, when a postal code is asked for,
/// with the places that have it.
async fn fitting(
    tx: &mut Tx,
    wanted: &Wanted,
) -> Result<Vec<(Service, Organisation, Vec<LocationId>)>, AppError> {
    let mut all = Vec::new();
    let mut after = Uuid::nil();
    loop {
        let batch = service::list_after(tx, after, BATCH).await?;
        let Some(last) = batch.last() else { return Ok(all) };
        after = last.id.0;
        for found in batch.into_iter().filter(|s| fits(s, wanted)) {
            let owner = organisation::find(tx, found.organisation).await?;
            let Some(owner) = owner.and_then(|o| visible(Actor::VISITOR, o).ok()) else { continue };
            let mut near = Vec::new();
            if !wanted.postcode.is_empty() {
                let places = location::list_of(tx, owner.id).await?;
                let here = places.iter().filter(|p| is_at(p, &wanted.postcode)).map(|p| p.id);
                near = here.filter(|id| found.locations.contains(id)).collect();
                if near.is_empty() {
                    continue;
                }
            }
            all.push((found, owner, near));
        }
    }
}

/// Whether a place is public and has this postal code.
fn is_at(place: &Location, postcode: &str) -> bool {
    let code = place.site.public().and_then(|site| site.postal_code.as_deref());
    code.is_some_and(|code| wanted::postcode(code) == postcode)
}

fn fits(found: &Service, wanted: &Wanted) -> bool {
    let offer = &found.offer;
    let term =
        |id: Uuid| offer.types.iter().any(|t| hsds::term_id(List::ServiceTypes, t.as_str()) == id);
    let names = offer.names.iter().map(|n| n.value.as_str());
    let texts = offer.descriptions.iter().map(|d| d.value.as_str());
    wanted.organization_id.is_none_or(|id| found.organisation.0 == id)
        && wanted.modified_after.is_none_or(|at| found.updated >= at)
        && wanted.taxonomy_term_id.is_none_or(term)
        && wanted
            .taxonomy_id
            .is_none_or(|id| id == hsds::taxonomy_id(List::ServiceTypes) && !offer.types.is_empty())
        && wanted.says(names.chain(texts))
}

fn list(contents: Vec<Value>, total: usize, wanted: &Wanted) -> Value {
    let wide = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
    hsds::list(contents, wide(total), wide(wanted.page), wide(wanted.per_page))
}

/// `/hsds/services`: pages through all public services that fit.
///
/// # Errors
///
/// [`AppError::Unavailable`] when the database cannot be read.
pub async fn services(app: &App, face: &Face, wanted: &Wanted) -> Result<Value, AppError> {
    let mut tx = app.store.read().await?;
    let shown = fitting(&mut tx, wanted).await?;
    let total = shown.len();
    let mut contents = Vec::new();
    for (found, owner, _) in wanted.page_of(shown) {
        contents.push(if wanted.minimal {
            hsds::service_minimal(&found)
        } else if wanted.full {
            let all = whole(&mut tx, owner).await?;
            with(app, face, |hub| hsds::service(&all.record(), &found, hub))
        } else {
            with(app, face, |hub| hsds::service_list_item(&found, &owner, hub))
        });
    }
    Ok(list(contents, total, wanted))
}

/// `/hsds/services/{id}`.
///
/// # Errors
///
/// [`AppError::NotFound`].
pub async fn service(app: &App, face: &Face, id: Uuid) -> Result<Value, AppError> {
    let mut tx = app.store.read().await?;
    let found = service::find(&mut tx, ServiceId(id)).await?.ok_or(AppError::NotFound)?;
    let owner = at(&mut tx, Actor::VISITOR, &found.organisation.to_string()).await?;
    let all = whole(&mut tx, owner).await?;
    Ok(with(app, face, |hub| hsds::service(&all.record(), &found, hub)))
}

fn nested(wanted: &Wanted) -> Nested {
    if wanted.full_service { Nested::Full } else { Nested::Short }
}

/// `/hsds/organizations`.
///
/// # Errors
///
/// As [`services`].
pub async fn organizations(app: &App, face: &Face, wanted: &Wanted) -> Result<Value, AppError> {
    let search = Search {
        text: wanted.search.clone(),
        page: wanted.page,
        per_page: wanted.per_page,
        ..Search::default()
    };
    if wanted.page.saturating_mul(wanted.per_page) > directory::DEEPEST {
        return Err(FieldError::new("page", "too-deep", &wanted.page.to_string()).into());
    }
    let found = directory::search(app, Actor::VISITOR, &search).await?;
    let mut tx = app.store.read().await?;
    let mut contents = Vec::new();
    for card in found.items {
        let Ok(record) = at(&mut tx, Actor::VISITOR, &card.id).await else { continue };
        contents.push(if wanted.full || wanted.full_service {
            let all = whole(&mut tx, record).await?;
            with(app, face, |hub| hsds::organization(&all.record(), nested(wanted), hub))
        } else {
            with(app, face, |hub| hsds::organization_list_item(&record, hub))
        });
    }
    Ok(list(contents, found.total, wanted))
}

/// `/hsds/organizations/{id}`.
///
/// # Errors
///
/// [`AppError::NotFound`].
pub async fn organization(
    app: &App,
    face: &Face,
    wanted: &Wanted,
    id: Uuid,
) -> Result<Value, AppError> {
    let mut tx = app.store.read().await?;
    let found = at(&mut tx, Actor::VISITOR, &id.to_string()).await?;
    let all = whole(&mut tx, found).await?;
    Ok(with(app, face, |hub| hsds::organization(&all.record(), nested(wanted), hub)))
}

/// `/hsds/service_at_locations`, or the one with `id`.
///
/// # Errors
///
/// [`AppError::NotFound`] when there is none with `id`.
pub async fn service_at_locations(
    app: &App,
    face: &Face,
    wanted: &Wanted,
    id: Option<Uuid>,
) -> Result<Value, AppError> {
    let mut tx = app.store.read().await?;
    let mut pairs = Vec::new();
    for (found, owner, near) in fitting(&mut tx, wanted).await? {
        let near = if wanted.postcode.is_empty() { found.locations.clone() } else { near };
        // The places that are there, in their own order.
        for place in location::list_of(&mut tx, owner.id).await? {
            if near.contains(&place.id) {
                pairs.push((found.clone(), owner.clone(), place));
            }
        }
    }
    if let Some(id) = id {
        let own = |(found, _, place): &(Service, Organisation, Location)| {
            hsds::derived(&found.id.to_string(), &format!("at/{}", place.id)) == id
        };
        let (found, owner, place) = pairs.into_iter().find(own).ok_or(AppError::NotFound)?;
        let all = whole(&mut tx, owner).await?;
        return Ok(with(app, face, |hub| {
            hsds::service_at_location(&all.record(), &found, &place, hub)
        }));
    }
    let total = pairs.len();
    let mut contents = Vec::new();
    for (found, owner, place) in wanted.page_of(pairs) {
        contents.push(if wanted.full {
            let all = whole(&mut tx, owner).await?;
            with(app, face, |hub| hsds::service_at_location(&all.record(), &found, &place, hub))
        } else {
            let all = alone(owner);
            with(app, face, |hub| {
                hsds::service_at_location_list_item(&all.record(), &found, &place, hub)
            })
        });
    }
    Ok(list(contents, total, wanted))
}

/// `/hsds/profile`: the index of our extensions, or one merge patch by the name of its schema.
///
/// # Errors
///
/// [`AppError::NotFound`].
pub fn profile(face: &Face, name: Option<&str>) -> Result<Value, AppError> {
    match name {
        None => Ok(hsds::profile::index(&face.url)),
        Some(name) => {
            let all = hsds::profile();
            all.into_iter().find(|(n, _)| *n == name).map(|(_, v)| v).ok_or(AppError::NotFound)
        }
    }
}
