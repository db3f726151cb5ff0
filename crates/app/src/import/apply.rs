//! Writing what an import decided about one entry.
//!
//! Not here: the decision (`plan`), networks (`network`), taking it back (`undo`).

use whatson_domain::location::Location;
use whatson_domain::organisation::{Listing, Organisation};
use whatson_domain::provenance::Provenance;
use whatson_domain::service::Service;
use whatson_domain::{LocationId, OrganisationId, Permit};
use whatson_formats::Entry;
use whatson_store::import_run::Run;
use whatson_store::{Tx, location, old_address, outbox};

use super::hanging::{keep_location, keep_service, places_of, service_id, stable_id};
use super::network;
use super::origin::{Told, place_origins, read_origins, service_origins};
use super::plan::{Outcome, Plan};
use super::twin::{Twin, twins};
use crate::organisation::{NOUN, fresh, origin, save_changed, save_new};
use crate::{App, AppError, duplicate};

pub(super) async fn apply(
    app: &App,
    tx: &mut Tx,
    permit: &Permit,
    run: &Run,
    entry: &Entry,
    mut plan: Plan,
) -> Result<Vec<Twin>, AppError> {
    let actor = permit.standing();
    for place in &plan.hide {
        location::save(tx, permit, &place.hide()).await?;
        outbox::append(tx, place.organisation).await?;
    }
    let mut alike = vec![];
    let owner = match std::mem::replace(&mut plan.outcome, Outcome::Refused) {
        Outcome::Refused | Outcome::Unchanged => return Ok(alike),
        Outcome::Add(profile) => {
            let id = entry.id.as_ref().and_then(|id| id.parse::<OrganisationId>().ok());
            let source = source(entry, run);
            let mut new = fresh(app, tx, *profile, &source, id, entry.slug.as_deref()).await?;
            describe(&mut new, entry);
            save_new(app, tx, permit, actor, &new, "import-add", Some(run.id)).await?;
            let likely = duplicate::note(app, tx, &new).await?;
            alike = twins(tx, entry, &new.profile, likely).await?;
            new
        }
        Outcome::Change { found, profile, fields } => {
            let mut found = *found;
            found.profile = *profile;
            for field in fields {
                found.provenance.insert(field.into(), origin(app.now(), &source(entry, run)));
            }
            if entry.confirmed > found.confirmed {
                confirm(&mut found, entry);
            }
            found.updated = app.now();
            save_changed(app, tx, permit, actor, &mut found, "import-change", Some(run.id)).await?;
            if let Some(id) = entry.id.as_ref().filter(|id| **id != found.id.to_string()) {
                old_address::keep(tx, NOUN, id, found.id.0).await?;
            }
            found
        }
    };
    let makes = std::mem::take(&mut plan.makes);
    hang(app, tx, permit, run, entry, owner.id, plan).await?;
    network::join(app, tx, permit, entry, makes, owner.id).await?;
    outbox::append(tx, owner.id).await?;
    Ok(alike)
}

/// Writes the places and services of an entry.
async fn hang(
    app: &App,
    tx: &mut Tx,
    permit: &Permit,
    run: &Run,
    entry: &Entry,
    owner: OrganisationId,
    plan: Plan,
) -> Result<(), AppError> {
    for (place, site) in plan.sites {
        let Some(read) = entry.locations.get(place) else { continue };
        let id = LocationId(stable_id("location", owner, read.id.as_deref(), place));
        let mut saved = Location { id, organisation: owner, site, provenance: Provenance::new() };
        let told = Told { source: source(entry, run), origins: &read.origins, now: app.now() };
        saved.provenance = place_origins(tx, &saved, &told).await?;
        keep_location(app, tx, permit, run, saved).await?;
    }
    for (place, offer) in plan.offers {
        let Some(read) = entry.services.get(place) else { continue };
        let mut saved = Service {
            id: service_id(owner, entry, place),
            organisation: owner,
            offer,
            locations: places_of(owner, entry, &read.locations),
            provenance: Provenance::new(),
            confirmed: read.confirmed,
            updated: read.updated.unwrap_or_else(|| app.now()),
        };
        let own = if read.source.is_empty() { source(entry, run) } else { read.source.clone() };
        let told = Told { source: own, origins: &read.origins, now: app.now() };
        saved.provenance = service_origins(tx, &saved, &told).await?;
        keep_service(app, tx, permit, run, saved).await?;
    }
    Ok(())
}

/// Listing, confirmation, origins and dates as the entry says.
fn describe(new: &mut Organisation, entry: &Entry) {
    if let Some(listing) = entry.listing.as_deref().and_then(Listing::from_word) {
        new.listing = listing;
    }
    new.demo = entry.demo;
    new.created = entry.created.unwrap_or(new.created);
    new.updated = entry.updated.unwrap_or(new.updated);
    if !entry.origins.is_empty() {
        new.provenance = read_origins(&entry.origins, new.created);
    }
    if entry.confirmed.is_some() {
        confirm(new, entry);
    }
}

fn confirm(record: &mut Organisation, entry: &Entry) {
    record.confirmed = entry.confirmed;
    if let Some(origin) = record.provenance.get_mut("*") {
        origin.confirmed = entry.confirmed;
        if entry.confirmed_by.is_some() {
            origin.confirmed_by.clone_from(&entry.confirmed_by);
        }
    }
}

fn source(entry: &Entry, run: &Run) -> String {
    if entry.source.trim().is_empty() {
        run.file_name.clone()
    } else {
        entry.source.trim().chars().take(300).collect()
    }
}
