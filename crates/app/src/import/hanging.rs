//! What hangs on an entry's organisation: its services and places, told from the hub's own.
//!
//! Not here: the organisation itself (`plan`, `apply`).

use sha2::{Digest, Sha256};
use uuid::Uuid;
use whatson_domain::location::Location;
use whatson_domain::organisation::Organisation;
use whatson_domain::service::{Offer, Service};
use whatson_domain::{LocationId, OrganisationId, Permit, ServiceId};
use whatson_formats::Entry;
use whatson_store::import_run::Run;
use whatson_store::revision::{self, Revision};
use whatson_store::{Tx, location, network, service};

use super::plan::Plan;
use crate::clock::new_id;
use crate::{App, AppError};

/// Public places of a record that an entry says are hidden.
pub(super) async fn to_hide(
    tx: &mut Tx,
    entry: &Entry,
    owner: OrganisationId,
) -> Result<Vec<Location>, AppError> {
    let mut hide = Vec::new();
    for (place, read) in entry.locations.iter().enumerate().filter(|(_, l)| l.site.hidden) {
        let id = LocationId(stable_id("location", owner, read.id.as_deref(), place));
        let known = location::find(tx, id).await?;
        hide.extend(known.filter(|l| l.organisation == owner && l.site.public().is_some()));
    }
    Ok(hide)
}

/// Whether a service of an entry would change one that was confirmed no earlier than the entry.
pub(super) async fn is_hearsay(
    tx: &mut Tx,
    entry: &Entry,
    found: Option<&Organisation>,
    place: usize,
    offer: &Offer,
) -> Result<bool, AppError> {
    let Some(found) = found else { return Ok(false) };
    let Some(old) = service::find(tx, service_id(found.id, entry, place)).await? else {
        return Ok(false);
    };
    let read = entry.services.get(place).and_then(|s| s.confirmed);
    Ok(old.confirmed.is_some() && read <= old.confirmed && old.offer != *offer)
}

/// Writes a place with its state for undoing; not over another organisation's.
pub(super) async fn keep_location(
    app: &App,
    tx: &mut Tx,
    permit: &Permit,
    run: &Run,
    saved: Location,
) -> Result<(), AppError> {
    let old = location::find(tx, saved.id).await?;
    if old.as_ref().is_some_and(|o| o.organisation != saved.organisation || *o == saved) {
        return Ok(());
    }
    location::save(tx, permit, &saved).await?;
    // Where a place was that is hidden now is kept nowhere.
    if old.is_some() && saved.site.public().is_none() {
        return Ok(());
    }
    let state = Revision {
        id: new_id(&*app.clock, &*app.chance),
        noun: "location".to_owned(),
        object: saved.id.0,
        version: location::version(&saved),
        at: app.now(),
        actor: permit.standing().word().to_owned(),
        action: if old.is_some() { "import-change" } else { "import-add" }.to_owned(),
        run: Some(run.id),
        doc: old.as_ref().map(location::doc).unwrap_or_default(),
    };
    Ok(revision::insert(tx, &state).await?)
}

/// Writes a service with its state for undoing; not over another organisation's.
pub(super) async fn keep_service(
    app: &App,
    tx: &mut Tx,
    permit: &Permit,
    run: &Run,
    mut saved: Service,
) -> Result<(), AppError> {
    let old = service::find(tx, saved.id).await?;
    saved.confirmed = saved.confirmed.max(old.as_ref().and_then(|o| o.confirmed));
    if old.as_ref().is_some_and(|o| o.organisation != saved.organisation || *o == saved) {
        return Ok(());
    }
    let state = Revision {
        id: new_id(&*app.clock, &*app.chance),
        noun: "service".to_owned(),
        object: saved.id.0,
        version: saved.updated.0,
        at: app.now(),
        actor: permit.standing().word().to_owned(),
        action: if old.is_some() { "import-change" } else { "import-add" }.to_owned(),
        run: Some(run.id),
        doc: old.as_ref().map(service::doc).unwrap_or_default(),
    };
    revision::insert(tx, &state).await?;
    Ok(service::save(tx, permit, &saved).await?)
}

/// Whether services, places or networks of an entry differ from what the hub has.
pub(super) async fn differs(
    tx: &mut Tx,
    entry: &Entry,
    found: &Organisation,
    plan: &Plan,
) -> Result<bool, AppError> {
    for (place, site) in &plan.sites {
        let Some(read) = entry.locations.get(*place) else { continue };
        let id = LocationId(stable_id("location", found.id, read.id.as_deref(), *place));
        match location::find(tx, id).await? {
            Some(old) if old.organisation != found.id || old.site == *site => {}
            _ => return Ok(true),
        }
    }
    for (place, offer) in &plan.offers {
        let Some(read) = entry.services.get(*place) else { continue };
        let places = places_of(found.id, entry, &read.locations);
        match service::find(tx, service_id(found.id, entry, *place)).await? {
            Some(old) if old.organisation != found.id => {}
            Some(old)
                if old.offer == *offer
                    && old.locations == places
                    && read.confirmed <= old.confirmed => {}
            _ => return Ok(true),
        }
    }
    if !plan.makes.is_empty() {
        return Ok(true);
    }
    let own = network::memberships(tx, found.id.0, found.id.0).await?;
    for slug in entry.networks.iter().filter(|slug| !own.iter().any(|(_, s)| s == *slug)) {
        if network::find_by_slug(tx, slug).await?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

pub(super) fn service_id(owner: OrganisationId, entry: &Entry, place: usize) -> ServiceId {
    let read = entry.services.get(place).and_then(|s| s.id.as_deref());
    ServiceId(stable_id("service", owner, read, place))
}

pub(super) fn places_of(
    owner: OrganisationId,
    entry: &Entry,
    wanted: &[String],
) -> Vec<LocationId> {
    let place = |id: &String| {
        let place = entry.locations.iter().position(|l| l.id.as_ref() == Some(id))?;
        Some(LocationId(stable_id("location", owner, Some(id), place)))
    };
    wanted.iter().filter_map(place).collect()
}

/// The identifier that a file gives, or one that is the same each time the file is read
/// (UUID version 8, RFC 9562, over SHA-256).
pub(super) fn stable_id(
    noun: &str,
    owner: OrganisationId,
    given: Option<&str>,
    place: usize,
) -> Uuid {
    if let Some(id) = given.and_then(|id| Uuid::parse_str(id).ok()) {
        return id;
    }
    let text = format!("{noun}|{owner}|{}", given.map_or_else(|| place.to_string(), str::to_owned));
    let digest: [u8; 32] = Sha256::digest(text.as_bytes()).into();
    let mut bytes = [0_u8; 16];
    for (to, from) in bytes.iter_mut().zip(digest) {
        *to = from;
    }
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}
