//! Looking at, adding, changing, confirming and withdrawing organisations.
//!
//! Not here: whole files (`import`), joining two records (`merge`), lists (`directory`).

use uuid::Uuid;
use whatson_domain::location::Location;
use whatson_domain::network::Network;
use whatson_domain::organisation::{Listing, Organisation, Profile, ProfileInput};
use whatson_domain::provenance::{self, Origin};
use whatson_domain::service::Service;
use whatson_domain::vetting::Tier;
use whatson_domain::{Act, Moment, OrganisationId, Permit, Slug};
use whatson_search::fold;
use whatson_store::organisation::Key;
use whatson_store::revision;
pub use whatson_store::revision::Revision;
use whatson_store::{
    Tx, audit, location, merge, network, old_address, organisation, outbox, service, vetting,
};

use crate::access::{self, event};
use crate::clock::new_id;
use crate::{Actor, App, AppError, Card, twin};

/// The noun of addresses, revisions and old addresses.
pub(crate) const NOUN: &str = "organisation";

/// An organisation with everything its page shows.
#[derive(Debug)]
pub struct Shown {
    /// The record.
    pub organisation: Organisation,
    /// Its services.
    pub services: Vec<Service>,
    /// Its places.
    pub locations: Vec<Location>,
    /// Its networks.
    pub networks: Vec<Network>,
    /// Its latest states, newest first.
    pub history: Vec<Revision>,
    /// How far the hub knows it.
    pub tier: Tier,
    /// Whether nobody keeps it, so that somebody of it may apply.
    pub may_claim: bool,
    /// Merges into it that can be undone; for staff.
    pub merges: Vec<merge::Merge>,
    /// The time it was looked at.
    pub now: Moment,
}

impl Shown {
    /// What lists show of it.
    #[must_use]
    pub fn card(&self) -> Card {
        Card::of(&self.organisation, self.tier)
    }
}

/// Shows the organisation at an address.
///
/// # Errors
///
/// [`AppError::Moved`] when the address is an old one; [`AppError::NotFound`] when there is none
/// for this person.
pub async fn show(app: &App, actor: Actor, slug: &str) -> Result<Shown, AppError> {
    let mut tx = app.store.read().await?;
    let found = at(&mut tx, actor, slug).await?;
    let id = found.id;
    let mut networks = Vec::new();
    for (_, slug) in network::memberships(&mut tx, id.0, id.0).await? {
        networks.extend(network::find_by_slug(&mut tx, &slug).await?);
    }
    let vetting = vetting::find(&mut tx, id).await?;
    Ok(Shown {
        tier: Tier::of(vetting.as_ref()),
        may_claim: vetting.is_none(),
        services: service::list_of(&mut tx, id).await?,
        locations: location::list_of(&mut tx, id).await?,
        networks,
        history: revision::list(&mut tx, id.0, 50).await?,
        merges: if actor.is_staff() { merge::list_of(&mut tx, id.0).await? } else { vec![] },
        organisation: found,
        now: app.now(),
    })
}

/// The organisation at an address, if this person may see it.
pub(crate) async fn at(tx: &mut Tx, actor: Actor, slug: &str) -> Result<Organisation, AppError> {
    let found = match slug.parse::<OrganisationId>() {
        Ok(id) => organisation::find(tx, id).await?,
        Err(_) => organisation::find_by_slug(tx, slug).await?,
    };
    if let Some(found) = found {
        return visible(actor, found);
    }
    let target = old_address::find(tx, NOUN, slug).await?.ok_or(AppError::NotFound)?;
    let found = organisation::find(tx, OrganisationId(target)).await?.ok_or(AppError::NotFound)?;
    let found = visible(actor, found)?;
    Err(AppError::Moved(found.slug.to_string()))
}

/// The record, unless this person may not know of it.
pub(crate) fn visible(actor: Actor, found: Organisation) -> Result<Organisation, AppError> {
    match found.listing {
        Listing::Public => Ok(found),
        Listing::Withdrawn if actor.is_staff() => Ok(found),
        Listing::Withdrawn => Err(AppError::NotFound),
    }
}

/// Permission to change the record at an address: who keeps the directory, and its own focal points.
pub(crate) async fn editing(
    app: &App,
    actor: Actor,
    slug: &str,
    action: &str,
) -> Result<Permit, AppError> {
    let mut tx = app.store.look().await?;
    let id = at(&mut tx, actor, slug).await?.id;
    drop(tx);
    access::permit_about(app, actor, Act::EditOrganisation, Some(id), action, Some(id.0)).await
}

/// Whether a record's forms may be shown.
///
/// # Errors
///
/// [`AppError::NotAllowed`]; [`AppError::NotFound`] when there is no such record for this person.
pub async fn may_edit(app: &App, actor: Actor, slug: &str) -> Result<(), AppError> {
    editing(app, actor, slug, "organisation.edit").await.map(|_| ())
}

/// Adds an organisation; returns its slug.
///
/// # Errors
///
/// [`AppError::Refused`] with every refused field.
pub async fn create(
    app: &App,
    actor: Actor,
    input: &ProfileInput,
    source: &str,
) -> Result<Slug, AppError> {
    let action = "organisation.create";
    let permit = access::permit(app, actor, Act::EditDirectory, action, None).await?;
    let profile = Profile::check(input, &app.reference.vocabulary)?;
    let mut tx = app.store.write().await?;
    let new = fresh(app, &mut tx, profile, source, None, None).await?;
    save_new(app, &mut tx, &permit, actor, &new, "create", None).await?;
    audit::append(&mut tx, &app.mac, &event(app, actor, action, Some(new.id.0), "permitted"))
        .await?;
    crate::duplicate::note(app, &mut tx, &new).await?;
    tx.commit().await?;
    app.wake();
    Ok(new.slug)
}

/// Changes an organisation whose form showed `version`; returns its slug.
///
/// # Errors
///
/// [`AppError::Conflict`] when somebody else changed it meanwhile: nothing is lost, the page shows
/// both.
pub async fn edit(
    app: &App,
    actor: Actor,
    slug: &str,
    version: i64,
    input: &ProfileInput,
    source: &str,
) -> Result<Slug, AppError> {
    let action = "organisation.edit";
    let permit = editing(app, actor, slug, action).await?;
    let profile = Profile::check(input, &app.reference.vocabulary)?;
    let mut tx = app.store.write().await?;
    let mut found = at(&mut tx, actor, slug).await?;
    if found.version != version {
        return Err(AppError::Conflict);
    }
    for field in changed_fields(&found.profile, &profile) {
        found.provenance.insert(field.to_owned(), origin(app.now(), source));
    }
    found.profile = profile;
    found.updated = app.now();
    save_changed(app, &mut tx, &permit, actor, &mut found, "edit", None).await?;
    audit::append(&mut tx, &app.mac, &event(app, actor, action, Some(found.id.0), "permitted"))
        .await?;
    tx.commit().await?;
    app.wake();
    Ok(found.slug)
}

/// Records that the organisation, or the hub for it, confirmed the record today.
///
/// # Errors
///
/// [`AppError::NotFound`], [`AppError::NotAllowed`].
pub async fn confirm(app: &App, actor: Actor, slug: &str, by: &str) -> Result<(), AppError> {
    let permit = editing(app, actor, slug, "organisation.confirm").await?;
    let by = whatson_domain::text::line("by", by, 200)?;
    change(app, actor, slug, "confirm", permit, |found, now| {
        found.confirmed = Some(now);
        found.provenance.entry("*".into()).or_insert_with(|| origin(now, "this hub"));
        provenance::confirm(&mut found.provenance, now, Some(&by));
    })
    .await
}

/// Withdraws a record from everybody but staff, or lists it again.
///
/// # Errors
///
/// As [`confirm`].
pub async fn list_as(
    app: &App,
    actor: Actor,
    slug: &str,
    listing: Listing,
) -> Result<(), AppError> {
    let verb = if listing == Listing::Public { "list" } else { "withdraw" };
    let action = format!("organisation.{verb}");
    let permit = access::permit(app, actor, Act::EditDirectory, &action, None).await?;
    change(app, actor, slug, verb, permit, |found, _| found.listing = listing).await
}

/// Brings an earlier state of the profile back.
///
/// # Errors
///
/// As [`confirm`].
pub async fn restore(app: &App, actor: Actor, slug: &str, state: Uuid) -> Result<(), AppError> {
    let action = "organisation.restore";
    let permit = access::permit(app, actor, Act::EditDirectory, action, None).await?;
    let state = {
        let mut tx = app.store.read().await?;
        revision::find(&mut tx, state).await?.ok_or(AppError::NotFound)?
    };
    let mut failed = None;
    let done = change(app, actor, slug, "restore", permit, |found, _| {
        if state.object == found.id.0 {
            failed = organisation::restore(found, &state.doc).err();
        } else {
            failed = Some(whatson_store::StoreError::Exists);
        }
    });
    done.await?;
    failed.map_or(Ok(()), |_| Err(AppError::NotFound))
}

async fn change(
    app: &App,
    actor: Actor,
    slug: &str,
    verb: &str,
    permit: Permit,
    alter: impl FnOnce(&mut Organisation, Moment),
) -> Result<(), AppError> {
    let action = format!("organisation.{verb}");
    let mut tx = app.store.write().await?;
    let mut found = at(&mut tx, actor, slug).await?;
    let now = app.now();
    alter(&mut found, now);
    found.updated = now;
    save_changed(app, &mut tx, &permit, actor, &mut found, verb, None).await?;
    audit::append(&mut tx, &app.mac, &event(app, actor, &action, Some(found.id.0), "permitted"))
        .await?;
    tx.commit().await?;
    app.wake();
    Ok(())
}

/// A new record around a checked profile, with a free slug.
pub(crate) async fn fresh(
    app: &App,
    tx: &mut Tx,
    profile: Profile,
    source: &str,
    id: Option<OrganisationId>,
    slug: Option<&str>,
) -> Result<Organisation, AppError> {
    let now = app.now();
    let wish = slug.map_or_else(|| fold::slug(profile.name()), str::to_owned);
    let slug = free_slug(tx, &wish).await?;
    Ok(Organisation {
        id: id.unwrap_or_else(|| OrganisationId(new_id(&*app.clock, &*app.chance))),
        slug,
        profile,
        listing: Listing::Public,
        demo: false,
        provenance: [("*".to_owned(), origin(now, source))].into(),
        confirmed: None,
        version: 1,
        created: now,
        updated: now,
    })
}

/// Inserts a record with its keys, first state and a line for the index.
pub(crate) async fn save_new(
    app: &App,
    tx: &mut Tx,
    permit: &Permit,
    actor: Actor,
    new: &Organisation,
    action: &str,
    run: Option<Uuid>,
) -> Result<(), AppError> {
    organisation::insert(tx, permit, new, &kept_keys(&new.profile)).await?;
    old_address::forget(tx, NOUN, new.slug.as_str()).await?;
    revision::insert(tx, &state(app, actor, new, action, run)).await?;
    Ok(outbox::append(tx, new.id).await?)
}

/// Writes a changed record with its keys, its new state and a line for the index.
pub(crate) async fn save_changed(
    app: &App,
    tx: &mut Tx,
    permit: &Permit,
    actor: Actor,
    changed: &mut Organisation,
    action: &str,
    run: Option<Uuid>,
) -> Result<(), AppError> {
    if !organisation::update(tx, permit, changed, &kept_keys(&changed.profile)).await? {
        return Err(AppError::Conflict);
    }
    changed.version += 1;
    revision::insert(tx, &state(app, actor, changed, action, run)).await?;
    Ok(outbox::append(tx, changed.id).await?)
}

fn state(app: &App, actor: Actor, of: &Organisation, action: &str, run: Option<Uuid>) -> Revision {
    Revision {
        id: new_id(&*app.clock, &*app.chance),
        noun: NOUN.to_owned(),
        object: of.id.0,
        version: of.version,
        at: of.updated,
        actor: actor.role.word().to_owned(),
        action: action.to_owned(),
        run,
        doc: organisation::doc(of),
    }
}

/// An origin that nobody confirmed.
pub(crate) fn origin(now: Moment, source: &str) -> Origin {
    Origin::new(source, now)
}

/// What a profile is recognised by.
#[must_use]
pub fn keys(profile: &Profile) -> Vec<Key> {
    let country = profile.country.as_str();
    let mut keys = Vec::new();
    for name in &profile.names {
        keys.push(("name", format!("{}|{country}", fold::plain(&name.value))));
        let folded = fold::name_key(&name.value);
        if !folded.is_empty() {
            keys.push(("fold", folded));
        }
    }
    if let Some(number) = &profile.register_number {
        keys.push(("register", number.clone()));
    }
    if let Some(site) = &profile.website {
        keys.push(("domain", site.domain().to_owned()));
    }
    keys.sort();
    keys.dedup();
    keys
}

/// What a record is found by: what it is recognised by, and by what it is imitated.
pub(crate) fn kept_keys(profile: &Profile) -> Vec<Key> {
    let mut keys = keys(profile);
    keys.extend(twin::keys(profile));
    keys
}

/// Addresses beside those of organisations.
const RESERVED: [&str; 1] = ["suggest"];

async fn free_slug(tx: &mut Tx, wish: &str) -> Result<Slug, AppError> {
    let wish: String = wish.chars().take(100).collect();
    let base = if Slug::new("slug", &wish).is_ok() { wish } else { "organisation".to_owned() };
    for n in 1..100_000_u32 {
        let try_this = if n == 1 { base.clone() } else { format!("{base}-{n}") };
        let taken = RESERVED.contains(&try_this.as_str())
            || organisation::find_by_slug(tx, &try_this).await?.is_some()
            || old_address::find(tx, NOUN, &try_this).await?.is_some();
        if !taken {
            return Ok(Slug::new("slug", &try_this)?);
        }
    }
    Err(AppError::Internal("no free slug".into()))
}

/// Names of the fields in which two profiles differ.
#[must_use]
pub fn changed_fields(a: &Profile, b: &Profile) -> Vec<&'static str> {
    let pairs = [
        ("names", a.names != b.names),
        ("kind", a.kind != b.kind),
        ("country", a.country != b.country),
        ("city", a.city != b.city),
        ("subjects", a.subjects != b.subjects),
        ("countries_of_work", a.countries_of_work != b.countries_of_work),
        ("languages", a.languages != b.languages),
        ("founded", a.founded != b.founded),
        ("website", a.website != b.website),
        ("register_number", a.register_number != b.register_number),
        ("descriptions", a.descriptions != b.descriptions),
        ("email", a.contacts.email != b.contacts.email),
        ("phone", a.contacts.phone != b.contacts.phone),
        ("address", a.contacts.address != b.contacts.address),
        ("consent", a.consent != b.consent),
        ("licence", a.licence != b.licence),
    ];
    pairs.into_iter().filter(|(_, differs)| *differs).map(|(name, _)| name).collect()
}

/// The input that would give this profile, for filling a form.
#[must_use]
pub fn input(profile: &Profile) -> ProfileInput {
    let words = |list: &[whatson_domain::Code]| list.iter().map(ToString::to_string).collect();
    ProfileInput {
        names: profile.names.iter().map(|n| (n.lang.to_string(), n.value.clone())).collect(),
        kind: profile.kind.to_string(),
        country: profile.country.to_string(),
        city: profile.city.clone().unwrap_or_default(),
        subjects: words(&profile.subjects),
        countries_of_work: profile.countries_of_work.iter().map(ToString::to_string).collect(),
        languages: profile.languages.iter().map(ToString::to_string).collect(),
        founded: profile.founded.map(|y| y.to_string()).unwrap_or_default(),
        website: profile.website.as_ref().map(ToString::to_string).unwrap_or_default(),
        register_number: profile.register_number.clone().unwrap_or_default(),
        descriptions: profile
            .descriptions
            .iter()
            .map(|d| (d.lang.to_string(), d.value.clone()))
            .collect(),
        email: profile.contacts.email.clone().unwrap_or_default(),
        phone: profile.contacts.phone.clone().unwrap_or_default(),
        address: profile.contacts.address.clone().unwrap_or_default(),
        consent: profile.consent.word().to_owned(),
        licence: profile.licence.clone(),
    }
}
