//! Writing what an import decided about one entry.
//!
//! Not here: the decision (`plan`), taking it back (`undo`).

use whatson_domain::location::Location;
use whatson_domain::network::{Charter, Network};
use whatson_domain::organisation::{Listing, Organisation};
use whatson_domain::provenance::Provenance;
use whatson_domain::service::Service;
use whatson_domain::{LocationId, NetworkId, OrganisationId, Permit, Slug};
use whatson_formats::{Entry, Package};
use whatson_store::import_run::Run;
use whatson_store::{Tx, location, network, old_address, outbox};

use super::hanging::{keep_location, keep_service, places_of, service_id, stable_id};
use super::origin::{Told, place_origins, read_origins, service_origins};
use super::plan::{Outcome, Plan};
use crate::clock::new_id;
use crate::organisation::{NOUN, fresh, origin, save_changed, save_new};
use crate::{Actor, App, AppError, duplicate};

pub(super) async fn apply(
    app: &App,
    tx: &mut Tx,
    permit: &Permit,
    run: &Run,
    entry: &Entry,
    mut plan: Plan,
) -> Result<(), AppError> {
    let actor = Actor { role: permit.role() };
    for place in &plan.hide {
        location::save(tx, permit, &place.hide()).await?;
        outbox::append(tx, place.organisation).await?;
    }
    let owner = match std::mem::replace(&mut plan.outcome, Outcome::Refused) {
        Outcome::Refused | Outcome::Unchanged => return Ok(()),
        Outcome::Add(profile) => {
            let id = entry.id.as_ref().and_then(|id| id.parse::<OrganisationId>().ok());
            let source = source(entry, run);
            let mut new = fresh(app, tx, *profile, &source, id, entry.slug.as_deref()).await?;
            describe(&mut new, entry);
            save_new(app, tx, permit, actor, &new, "import-add", Some(run.id)).await?;
            duplicate::note(app, tx, &new).await?;
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
    hang(app, tx, permit, run, entry, owner.id, plan).await?;
    join(tx, permit, entry, owner.id).await?;
    Ok(outbox::append(tx, owner.id).await?)
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

async fn join(
    tx: &mut Tx,
    permit: &Permit,
    entry: &Entry,
    id: OrganisationId,
) -> Result<(), AppError> {
    for slug in &entry.networks {
        if let Some(net) = network::find_by_slug(tx, slug).await? {
            network::join(tx, permit, net.id, id).await?;
        }
    }
    Ok(())
}

/// Writes the networks of a package; members are found by their identifiers or slugs.
pub(super) async fn networks(
    app: &App,
    tx: &mut Tx,
    permit: &Permit,
    package: &Package,
) -> Result<(), AppError> {
    for read in &package.networks {
        let Ok(charter) = Charter::check(&read.charter, &app.reference.vocabulary) else {
            continue;
        };
        let wish = read.slug.clone().unwrap_or_else(|| {
            whatson_search::fold::slug(charter.names.first().map_or("", |n| n.value.as_str()))
        });
        let Ok(slug) = Slug::new("slug", &wish) else { continue };
        let mut members = Vec::new();
        // Membership may be told by either side; a file that tells it by one alone means it, too.
        let joining = package.entries.iter().filter(|e| e.networks.contains(&wish));
        let joining = joining.filter_map(|e| e.id.as_ref().or(e.slug.as_ref()));
        for member in read.members.iter().chain(joining) {
            let found = crate::organisation::at(tx, Actor::OPERATOR, member).await;
            members.extend(found.ok().map(|o| o.id).filter(|id| !members.contains(id)));
        }
        members.sort();
        let old = network::find_by_slug(tx, &wish).await?;
        if old.as_ref().is_some_and(|o| o.charter == charter && o.members == members) {
            continue;
        }
        let given = read.id.as_ref().and_then(|id| id.parse::<NetworkId>().ok());
        let fresh = || NetworkId(new_id(&*app.clock, &*app.chance));
        let saved = Network {
            id: old.as_ref().map_or_else(|| given.unwrap_or_else(fresh), |o| o.id),
            slug,
            charter,
            members,
            demo: read.demo,
            version: 1,
            updated: read.updated.unwrap_or_else(|| app.now()),
        };
        network::save(tx, permit, &saved).await?;
        for member in &saved.members {
            outbox::append(tx, *member).await?;
        }
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
