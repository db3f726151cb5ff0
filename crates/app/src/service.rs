//! Adding and changing services and places of an organisation.
//!
//! Not here: finding help (`finder`), whole files (`import`).

use whatson_domain::location::{Location, Site, SiteInput};
use whatson_domain::organisation::Organisation;
use whatson_domain::provenance::{Origin, Provenance, confirm};
use whatson_domain::service::{Offer, OfferInput, Service};
use whatson_domain::{FieldError, LocationId, Moment, Permit, ServiceId, text};
use whatson_store::{Tx, audit, location, outbox, service};

use crate::access::event;
use crate::clock::new_id;
use crate::organisation::{at, editing};
use crate::{Actor, App, AppError};

/// A service with its organisation and places, as its page shows it.
#[derive(Debug)]
pub struct Shown {
    /// The service.
    pub service: Service,
    /// Who gives it.
    pub organisation: Organisation,
    /// Where; a hidden place has only its country.
    pub locations: Vec<Location>,
}

/// Shows a service.
///
/// # Errors
///
/// [`AppError::NotFound`] when there is none, or its organisation is not this person's to see.
pub async fn show(app: &App, actor: Actor, id: ServiceId) -> Result<Shown, AppError> {
    let mut tx = app.store.read().await?;
    let found = service::find(&mut tx, id).await?.ok_or(AppError::NotFound)?;
    let organisation = at(&mut tx, actor, &found.organisation.to_string()).await?;
    let all = location::list_of(&mut tx, organisation.id).await?;
    let locations = all.into_iter().filter(|l| found.locations.contains(&l.id)).collect();
    Ok(Shown { service: found, organisation, locations })
}

/// Where typed values come from, and whether somebody checked them today.
#[derive(Debug, Clone, Default)]
pub struct Told {
    /// The source in words.
    pub source: String,
    /// They were checked today.
    pub confirmed: bool,
    /// Who confirmed them; may be blank.
    pub confirmed_by: String,
}

impl Told {
    /// The origins of a record: `known` ones, with the fields that `changed` from this source.
    fn origins(
        &self,
        known: Option<Provenance>,
        changed: Vec<&'static str>,
        now: Moment,
    ) -> Result<Provenance, AppError> {
        let source = text::line("source", &self.source, 300)?;
        let by = text::optional_line("confirmed_by", &self.confirmed_by)?;
        let changed = if known.is_some() { changed } else { vec!["*"] };
        let mut all = known.unwrap_or_default();
        for field in changed {
            all.insert(field.to_owned(), Origin::new(source.as_str(), now));
        }
        if self.confirmed {
            confirm(&mut all, now, by.as_deref());
        }
        Ok(all)
    }
}

/// Adds a service to an organisation, or changes the one with `id`. Places must be the
/// organisation's own.
///
/// # Errors
///
/// [`AppError::Refused`] with every refused field.
pub async fn save(
    app: &App,
    actor: Actor,
    slug: &str,
    id: Option<ServiceId>,
    input: &OfferInput,
    places: &[LocationId],
    told: &Told,
) -> Result<ServiceId, AppError> {
    let action = if id.is_some() { "service.edit" } else { "service.create" };
    let permit = editing(app, actor, slug, action).await?;
    let offer = Offer::check(input, &app.reference.vocabulary)?;
    let mut tx = app.store.write().await?;
    let organisation = at(&mut tx, actor, slug).await?;
    let own = location::list_of(&mut tx, organisation.id).await?;
    if let Some(stranger) = places.iter().find(|p| !own.iter().any(|l| l.id == **p)) {
        return Err(FieldError::new("locations", "unknown-location", &stranger.to_string()).into());
    }
    let old = match id {
        Some(id) => Some(of(&mut tx, &organisation, id).await?),
        None => None,
    };
    let now = app.now();
    let mut saved = Service {
        id: id.unwrap_or_else(|| ServiceId(new_id(&*app.clock, &*app.chance))),
        organisation: organisation.id,
        offer,
        locations: places.to_vec(),
        provenance: Provenance::new(),
        confirmed: if told.confirmed { Some(now) } else { old.as_ref().and_then(|o| o.confirmed) },
        updated: now,
    };
    let changed = old.as_ref().map(|o| o.changed(&saved)).unwrap_or_default();
    saved.provenance = told.origins(old.map(|o| o.provenance), changed, now)?;
    service::save(&mut tx, &permit, &saved).await?;
    outbox::append(&mut tx, organisation.id).await?;
    audit::append(&mut tx, &app.mac, &event(app, actor, action, Some(saved.id.0), "permitted"))
        .await?;
    tx.commit().await?;
    app.wake();
    Ok(saved.id)
}

/// Removes a service.
///
/// # Errors
///
/// [`AppError::NotFound`].
pub async fn remove(app: &App, actor: Actor, slug: &str, id: ServiceId) -> Result<(), AppError> {
    let action = "service.remove";
    let permit = editing(app, actor, slug, action).await?;
    let mut tx = app.store.write().await?;
    let organisation = at(&mut tx, actor, slug).await?;
    of(&mut tx, &organisation, id).await?;
    service::erase(&mut tx, &permit, id).await?;
    outbox::append(&mut tx, organisation.id).await?;
    // The record is gone: that it went is found at its organisation.
    let line = event(app, actor, action, Some(organisation.id.0), "permitted");
    audit::append(&mut tx, &app.mac, &line).await?;
    tx.commit().await?;
    app.wake();
    Ok(())
}

/// Adds a place to an organisation, or changes the one with `id`. A place that becomes hidden
/// loses everything but its country at once.
///
/// # Errors
///
/// [`AppError::Refused`] with every refused field.
pub async fn save_location(
    app: &App,
    actor: Actor,
    slug: &str,
    id: Option<LocationId>,
    input: &SiteInput,
    told: &Told,
) -> Result<LocationId, AppError> {
    let action = if id.is_some() { "location.edit" } else { "location.create" };
    let permit = editing(app, actor, slug, action).await?;
    let site = Site::check(input, &app.reference.vocabulary)?;
    let mut tx = app.store.write().await?;
    let organisation = at(&mut tx, actor, slug).await?;
    let old = match id {
        Some(id) => Some(location::find(&mut tx, id).await?.ok_or(AppError::NotFound)?),
        None => None,
    };
    if old.as_ref().is_some_and(|o| o.organisation != organisation.id) {
        return Err(AppError::NotFound);
    }
    // Of a hidden place no origin is kept, so that one made public starts anew.
    let old = old.filter(|o| o.site.public().is_some());
    let changed = old.as_ref().map(|o| o.site.changed(&site)).unwrap_or_default();
    let provenance = match site.public() {
        Some(_) => told.origins(old.map(|o| o.provenance), changed, app.now())?,
        None => Provenance::new(),
    };
    let saved = Location {
        id: id.unwrap_or_else(|| LocationId(new_id(&*app.clock, &*app.chance))),
        organisation: organisation.id,
        site,
        provenance,
    };
    location::save(&mut tx, &permit, &saved).await?;
    outbox::append(&mut tx, organisation.id).await?;
    audit::append(&mut tx, &app.mac, &event(app, actor, action, Some(saved.id.0), "permitted"))
        .await?;
    tx.commit().await?;
    // Where a place was must not be found on the disk either.
    app.settle().await?;
    Ok(saved.id)
}

/// Removes a place; services stay, without it.
///
/// # Errors
///
/// [`AppError::NotFound`].
pub async fn remove_location(
    app: &App,
    actor: Actor,
    slug: &str,
    id: LocationId,
) -> Result<(), AppError> {
    let action = "location.remove";
    let permit = editing(app, actor, slug, action).await?;
    let mut tx = app.store.write().await?;
    let organisation = at(&mut tx, actor, slug).await?;
    let old = location::find(&mut tx, id).await?.ok_or(AppError::NotFound)?;
    if old.organisation != organisation.id {
        return Err(AppError::NotFound);
    }
    erase_place(&mut tx, &permit, &old).await?;
    outbox::append(&mut tx, organisation.id).await?;
    // The record is gone: that it went is found at its organisation.
    let line = event(app, actor, action, Some(organisation.id.0), "permitted");
    audit::append(&mut tx, &app.mac, &line).await?;
    tx.commit().await?;
    app.settle().await
}

/// Takes a place from the services given there, and removes it.
pub(crate) async fn erase_place(
    tx: &mut Tx,
    permit: &Permit,
    place: &Location,
) -> Result<(), AppError> {
    for mut given in service::list_of(tx, place.organisation).await? {
        if given.locations.contains(&place.id) {
            given.locations.retain(|l| *l != place.id);
            service::save(tx, permit, &given).await?;
        }
    }
    Ok(location::erase(tx, permit, place.id).await?)
}

/// The service `id` of this organisation and of no other.
async fn of(tx: &mut Tx, organisation: &Organisation, id: ServiceId) -> Result<Service, AppError> {
    let found = service::find(tx, id).await?.ok_or(AppError::NotFound)?;
    if found.organisation == organisation.id { Ok(found) } else { Err(AppError::NotFound) }
}
