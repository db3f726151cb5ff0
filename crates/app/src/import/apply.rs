//! Writing what an import decided about one entry.
//!
//! Not here: the decision (`plan`), networks (`network`), taking it back (`undo`).

use whatson_domain::location::{Location, Site};
use whatson_domain::organisation::{Listing, Organisation};
use whatson_domain::provenance::{Origin, Provenance};
use whatson_domain::service::Service;
use whatson_domain::{LocationId, Moment, OrganisationId, Permit};
use whatson_formats::{Entry, OriginEntry};
use whatson_store::import_run::Run;
use whatson_store::{Tx, location, old_address, outbox};

use super::hanging::{keep_location, keep_service, places_of, service_id, stable_id};
use super::network;
use super::plan::{Outcome, Plan};
use super::twin::{Twin, twins};
use crate::organisation::{NOUN, fresh, origin, save_changed, save_new};
use crate::{Actor, App, AppError, duplicate};

pub(super) async fn apply(
    app: &App,
    tx: &mut Tx,
    permit: &Permit,
    run: &Run,
    entry: &Entry,
    plan: Plan,
) -> Result<Vec<Twin>, AppError> {
    let actor = Actor { role: permit.role() };
    for place in &plan.hide {
        let site = Site::Hidden { country: place.site.country() };
        location::save(tx, permit, &Location { site, ..place.clone() }).await?;
        outbox::append(tx, place.organisation).await?;
    }
    let mut alike = vec![];
    let owner = match plan.outcome {
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
    for (place, site) in plan.sites {
        let Some(read) = entry.locations.get(place) else { continue };
        let id = LocationId(stable_id("location", owner.id, read.id.as_deref(), place));
        keep_location(app, tx, permit, run, Location { id, organisation: owner.id, site }).await?;
    }
    for (place, offer) in plan.offers {
        let Some(read) = entry.services.get(place) else { continue };
        let saved = Service {
            id: service_id(owner.id, entry, place),
            organisation: owner.id,
            offer,
            locations: places_of(owner.id, entry, &read.locations),
            source: if read.source.is_empty() { source(entry, run) } else { read.source.clone() },
            confirmed: read.confirmed,
            updated: read.updated.unwrap_or_else(|| app.now()),
        };
        keep_service(app, tx, permit, run, saved).await?;
    }
    network::join(app, tx, permit, entry, plan.makes, owner.id).await?;
    outbox::append(tx, owner.id).await?;
    Ok(alike)
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
        let received = new.created;
        let read = entry.origins.iter().map(|(field, o)| (field.clone(), read_origin(o, received)));
        new.provenance = read.collect::<Provenance>();
    }
    if entry.confirmed.is_some() {
        confirm(new, entry);
    }
}

fn read_origin(read: &OriginEntry, received: Moment) -> Origin {
    Origin {
        source: read.source.clone(),
        received: read.received.unwrap_or(received),
        confirmed_by: read.confirmed_by.clone(),
        confirmed: read.confirmed,
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
