//! Joining two records of one organisation, and undoing it.
//!
//! The joined record keeps the address of one; the other's addresses lead there, for ever. Both
//! records are kept as they were, so that a split gives both back with their services, places,
//! networks and addresses.
//!
//! Not here: which values win (`domain::merge`), finding pairs (`duplicate`).

use serde::{Deserialize, Serialize};
use uuid::Uuid;
use whatson_domain::organisation::{Listing, Organisation};
use whatson_domain::{Act, LocationId, Moment, NetworkId, OrganisationId, Permit, ServiceId, Slug};
use whatson_store::merge::Merge;
use whatson_store::{Tx, audit, location, merge, network, old_address, organisation, service};

use crate::access::{self, event};
use crate::clock::new_id;
use crate::organisation::{NOUN, at, save_changed, save_new};
use crate::{Actor, App, AppError, vetting};

/// Both records before a merge, and what moved.
#[derive(Serialize, Deserialize)]
struct Before {
    kept: Snapshot,
    other: Snapshot,
    services: Vec<Uuid>,
    locations: Vec<Uuid>,
    networks: Vec<Uuid>,
    joined: Vec<Uuid>,
    addresses: Vec<String>,
}

#[derive(Serialize, Deserialize)]
struct Snapshot {
    slug: String,
    listing: String,
    demo: bool,
    confirmed: Option<i64>,
    created: i64,
    updated: i64,
    doc: String,
}

impl Snapshot {
    fn of(record: &Organisation) -> Self {
        Self {
            slug: record.slug.to_string(),
            listing: record.listing.word().to_owned(),
            demo: record.demo,
            confirmed: record.confirmed.map(|m| m.0),
            created: record.created.0,
            updated: record.updated.0,
            doc: organisation::doc(record),
        }
    }

    /// Puts the snapshot's state into `record`.
    fn put(&self, record: &mut Organisation) -> Result<(), AppError> {
        organisation::restore(record, &self.doc)?;
        record.slug = Slug::new("slug", &self.slug)?;
        record.listing = Listing::from_word(&self.listing).unwrap_or(Listing::Public);
        record.demo = self.demo;
        record.confirmed = self.confirmed.map(Moment);
        record.created = Moment(self.created);
        record.updated = Moment(self.updated);
        Ok(())
    }
}

/// Joins the record at `other` into the one at `kept`; returns the merge's identifier.
///
/// # Errors
///
/// [`AppError::NotFound`] when either is not there; [`AppError::Conflict`] for a record with itself;
/// [`AppError::Refused`] when `other` has people or was applied for: it is the one to keep.
pub async fn join(app: &App, actor: Actor, kept: &str, other: &str) -> Result<Uuid, AppError> {
    let permit = access::permit(app, actor, Act::EditDirectory, "organisation.merge", None).await?;
    let mut tx = app.store.write().await?;
    let mut kept = at(&mut tx, actor, kept).await?;
    let other = at(&mut tx, actor, other).await?;
    if kept.id == other.id {
        return Err(AppError::Conflict);
    }
    vetting::may_go(&mut tx, other.id).await?;
    let before = moved(&mut tx, &permit, &kept, &other).await?;
    kept.profile = whatson_domain::merge::profiles(&kept.profile, &other.profile);
    kept.provenance = whatson_domain::merge::provenance(&kept.provenance, &other.provenance);
    kept.confirmed = kept.confirmed.max(other.confirmed);
    kept.updated = app.now();
    organisation::erase(&mut tx, &permit, other.id).await?;
    save_changed(app, &mut tx, &permit, actor, &mut kept, "merge", None).await?;
    whatson_store::outbox::append(&mut tx, other.id).await?;
    old_address::move_all(&mut tx, NOUN, other.id.0, kept.id.0).await?;
    old_address::keep(&mut tx, NOUN, other.slug.as_str(), kept.id.0).await?;
    old_address::keep(&mut tx, NOUN, &other.id.to_string(), kept.id.0).await?;
    let done = Merge {
        id: new_id(&*app.clock, &*app.chance),
        at: app.now(),
        actor: actor.role.word().to_owned(),
        kept: kept.id.0,
        other: other.id.0,
        before: serde_json::to_string(&before).unwrap_or_default(),
        undone: None,
    };
    merge::insert(&mut tx, &permit, &done).await?;
    let line = event(app, actor, "organisation.merge", Some(kept.id.0), "permitted");
    audit::append(&mut tx, &app.mac, &line).await?;
    tx.commit().await?;
    app.wake();
    Ok(done.id)
}

/// Moves what hangs on `other` to `kept` and remembers it.
async fn moved(
    tx: &mut Tx,
    permit: &Permit,
    kept: &Organisation,
    other: &Organisation,
) -> Result<Before, AppError> {
    let mut before = Before {
        kept: Snapshot::of(kept),
        other: Snapshot::of(other),
        services: vec![],
        locations: vec![],
        networks: vec![],
        joined: vec![],
        addresses: old_address::list(tx, NOUN, other.id.0).await?,
    };
    for mut place in location::list_of(tx, other.id).await? {
        before.locations.push(place.id.0);
        place.organisation = kept.id;
        location::save(tx, permit, &place).await?;
    }
    for mut moving in service::list_of(tx, other.id).await? {
        before.services.push(moving.id.0);
        moving.organisation = kept.id;
        service::save(tx, permit, &moving).await?;
    }
    let own = network::memberships(tx, kept.id.0, kept.id.0).await?;
    for (_, slug) in network::memberships(tx, other.id.0, other.id.0).await? {
        let Some(net) = network::find_by_slug(tx, &slug).await? else { continue };
        before.networks.push(net.id.0);
        if !own.iter().any(|(_, s)| *s == slug) {
            network::join(tx, permit, net.id, kept.id).await?;
            before.joined.push(net.id.0);
        }
    }
    Ok(before)
}

/// Undoes a merge: both records are as they were, each at its own addresses.
///
/// Changes made to the joined record since then stay in its history.
///
/// # Errors
///
/// [`AppError::NotFound`] when there is no such merge or it was undone;
/// [`AppError::Conflict`] when a later merge has to be undone first.
pub async fn split(app: &App, actor: Actor, id: Uuid) -> Result<(), AppError> {
    let action = "organisation.split";
    let permit = access::permit(app, actor, Act::EditDirectory, action, Some(id)).await?;
    let mut tx = app.store.write().await?;
    let done = merge::find(&mut tx, id).await?.ok_or(AppError::NotFound)?;
    let later = merge::list_of(&mut tx, done.kept).await?;
    if later.first().is_some_and(|m| m.id != id) {
        return Err(AppError::Conflict);
    }
    if !merge::undo(&mut tx, &permit, id, app.now()).await? {
        return Err(AppError::NotFound);
    }
    let before: Before = serde_json::from_str(&done.before)
        .map_err(|e| AppError::Internal(format!("merge {id}: {e}")))?;
    let kept_id = OrganisationId(done.kept);
    let mut kept = organisation::find(&mut tx, kept_id).await?.ok_or(AppError::Conflict)?;
    let mut other = kept.clone();
    other.id = OrganisationId(done.other);
    other.version = 1;
    before.kept.put(&mut kept)?;
    before.other.put(&mut other)?;
    old_address::forget(&mut tx, NOUN, &before.other.slug).await?;
    old_address::forget(&mut tx, NOUN, &done.other.to_string()).await?;
    other.version = next_version(&mut tx, other.id).await?;
    save_changed(app, &mut tx, &permit, actor, &mut kept, "split", None).await?;
    save_new(app, &mut tx, &permit, actor, &other, "split", None).await?;
    give_back(&mut tx, &permit, &before, &other, kept_id).await?;
    let line = event(app, actor, action, Some(done.kept), "permitted");
    audit::append(&mut tx, &app.mac, &line).await?;
    tx.commit().await?;
    app.wake();
    Ok(())
}

async fn give_back(
    tx: &mut Tx,
    permit: &Permit,
    before: &Before,
    other: &Organisation,
    kept: OrganisationId,
) -> Result<(), AppError> {
    for id in &before.locations {
        if let Some(mut place) = location::find(tx, LocationId(*id)).await? {
            place.organisation = other.id;
            location::save(tx, permit, &place).await?;
        }
    }
    for id in &before.services {
        if let Some(mut moving) = service::find(tx, ServiceId(*id)).await? {
            moving.organisation = other.id;
            service::save(tx, permit, &moving).await?;
        }
    }
    for id in &before.networks {
        network::join(tx, permit, NetworkId(*id), other.id).await?;
    }
    for id in &before.joined {
        network::leave(tx, permit, NetworkId(*id), kept).await?;
    }
    for address in &before.addresses {
        old_address::keep(tx, NOUN, address, other.id.0).await?;
    }
    Ok(())
}

async fn next_version(tx: &mut Tx, id: OrganisationId) -> Result<i64, AppError> {
    let states = whatson_store::revision::list(tx, id.0, 1).await?;
    Ok(states.first().map_or(1, |s| s.version + 1))
}

/// The latest merges, undone ones too.
///
/// # Errors
///
/// [`AppError::NotAllowed`].
pub async fn list(app: &App, actor: Actor) -> Result<Vec<Merge>, AppError> {
    access::permit(app, actor, Act::SeeStaffPages, "merge.list", None).await?;
    let mut tx = app.store.read().await?;
    Ok(merge::list(&mut tx, 100).await?)
}
