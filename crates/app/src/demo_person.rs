//! The fictional persons of a demonstration: making them once, and letting anybody be one of them.
//!
//! Nobody proves anything to become one, so they are somebody only while the hub is open to them
//! ([`App::with_demo_persons`]), which it is at one machine alone. Otherwise their sessions and tokens
//! of before are as good as none (`session`, `access`), and they do not count as administrators.
//!
//! Not here: who they are (`reference::demo_person`), when a hub is open (`whatson serve`).

use whatson_domain::organisation::Organisation;
use whatson_domain::person::{PersonInput, State};
use whatson_domain::vetting::{Basis, Vetting};
use whatson_domain::{Act, HubRole, HubRoles, MemberRoles, OrganisationId, Permit, PersonId};
use whatson_formats::Limits;
use whatson_store::{Tx, audit, membership, organisation, outbox, person, setting, vetting};

use crate::access::{self, event};
use crate::reference::{DEMO_PARTNERS, DemoPerson};
use crate::secret::Secret;
use crate::session::Method;
use crate::{Actor, App, AppError, account, import, sign_in};

/// The fact that their organisations were loaded.
const PARTNERS: &str = "demo-partners";
/// What was looked at when their organisations were let in.
const EVIDENCE: &str = "fictional demonstration set";

/// Makes those who are not there, with their organisations; returns how many were made.
///
/// # Errors
///
/// [`AppError::Unavailable`] when the database cannot write.
pub async fn load(app: &App) -> Result<usize, AppError> {
    let operator = Actor::OPERATOR;
    partners(app).await?;
    let people = access::permit(app, operator, Act::ManagePeople, "person.create", None).await?;
    let vet = access::permit(app, operator, Act::Vet, "vetting.accept", None).await?;
    let mut tx = app.store.write().await?;
    let mut made = 0;
    for one in app.reference.demo_persons.iter() {
        if person::find(&mut tx, one.id).await?.is_none() {
            made += usize::from(make(app, &mut tx, (&people, &vet), one).await?);
        }
    }
    tx.commit().await?;
    app.wake();
    Ok(made)
}

/// Loads the organisations that came with the persons, unless they were loaded before: who took one
/// out of the directory does not find it there again.
async fn partners(app: &App) -> Result<(), AppError> {
    let mut tx = app.store.read().await?;
    let is_done = setting::find(&mut tx, PARTNERS).await?.is_some();
    drop(tx);
    if is_done {
        return Ok(());
    }
    let (name, bytes) = ("demo-partners.json", DEMO_PARTNERS.to_vec());
    import::run(app, Actor::OPERATOR, name, bytes, &Limits::default(), &|_| ()).await?;
    let mut tx = app.store.write().await?;
    setting::set(&mut tx, PARTNERS, "loaded").await?;
    Ok(tx.commit().await?)
}

/// Makes one; false when their organisation is not there any more.
async fn make(
    app: &App,
    tx: &mut Tx,
    (people, vet): (&Permit, &Permit),
    one: &DemoPerson,
) -> Result<bool, AppError> {
    let mut of = None;
    if !one.organisation.is_empty() {
        let found = organisation::find_by_slug(tx, &one.organisation).await?;
        // A record of the same name that is not fictional gets no fictional people.
        let Some(found) = found.filter(|found| found.demo) else { return Ok(false) };
        of = Some(found.id);
    }
    let is_taken = account::find_by_address(app, tx, &one.email).await?.is_some();
    let email = if is_taken { String::new() } else { one.email.clone() };
    let input = PersonInput { name: one.name.clone(), email };
    account::make_as(app, tx, people, one.id, &input, one.hub, "en").await?;
    if let Some(id) = of {
        crate::membership::join(app, tx, people, one.id, id, one.member).await?;
    }
    note(app, tx, "person.create", one.id.0).await?;
    if let Some(id) = of {
        let_in(app, tx, vet, id).await?;
    }
    Ok(true)
}

/// Lets an organisation in, unless somebody decided about it before.
async fn let_in(
    app: &App,
    tx: &mut Tx,
    permit: &Permit,
    id: OrganisationId,
) -> Result<(), AppError> {
    if vetting::find(tx, id).await?.is_some() {
        return Ok(());
    }
    let new = Vetting::new(id, Basis::Moderator, EVIDENCE, app.now());
    vetting::insert(tx, permit, &new).await?;
    outbox::append(tx, id).await?;
    note(app, tx, "vetting.accept", id.0).await
}

async fn note(app: &App, tx: &mut Tx, action: &str, id: uuid::Uuid) -> Result<(), AppError> {
    let line = event(app, Actor::OPERATOR, action, Some(id), "permitted");
    Ok(audit::append(tx, &app.mac, &line).await?)
}

/// A demo person as they are now.
#[derive(Debug)]
pub struct Shown {
    /// Who.
    pub person: DemoPerson,
    /// What they are called now.
    pub name: String,
    /// What they are to the hub.
    pub hub: HubRoles,
    /// What they are to their organisation.
    pub of: Option<(Organisation, MemberRoles)>,
}

/// Those whom one can be.
///
/// # Errors
///
/// [`AppError::NotFound`] while the hub is not open to them.
pub async fn list(app: &App) -> Result<Vec<Shown>, AppError> {
    if !app.has_demo_persons() {
        return Err(AppError::NotFound);
    }
    let mut tx = app.store.read().await?;
    let mut all = Vec::new();
    for one in app.reference.demo_persons.iter() {
        let found = person::find(&mut tx, one.id).await?;
        let Some(found) = found.filter(|found| found.state == State::Active) else { continue };
        let mut of = None;
        if let Some(first) = membership::list_of_person(&mut tx, one.id).await?.into_iter().next() {
            let known = organisation::find(&mut tx, first.organisation).await?;
            of = known.map(|known| (known, first.roles));
        }
        all.push(Shown { person: one.clone(), name: found.name, hub: found.hub, of });
    }
    Ok(all)
}

/// Begins a session as one of them; returns its secret.
///
/// # Errors
///
/// [`AppError::NotFound`] while the hub is not open to them, for anybody else, and for one who was
/// stopped.
pub async fn sign_in(app: &App, slug: &str, device: &str) -> Result<Secret, AppError> {
    let known = app.reference.demo_persons.named(slug).filter(|_| app.has_demo_persons());
    let id = known.ok_or(AppError::NotFound)?.id;
    sign_in::enter(app, app.store.write().await?, id, Method::Demo, device).await
}

/// Makes a token of one of them, as the operator; its secret is returned once.
///
/// # Errors
///
/// [`AppError::NotFound`] for anybody else, and where the demonstration was not loaded.
pub async fn issue_token(app: &App, slug: &str, name: &str, days: i64) -> Result<Secret, AppError> {
    let id = app.reference.demo_persons.named(slug).ok_or(AppError::NotFound)?.id;
    let mut tx = app.store.read().await?;
    let found = person::find(&mut tx, id).await?;
    found.filter(|found| found.state == State::Active).ok_or(AppError::NotFound)?;
    let first = membership::list_of_person(&mut tx, id).await?.into_iter().next();
    drop(tx);
    access::issue_for(app, Actor::OPERATOR, (id, first.map(|of| of.organisation)), name, days).await
}

/// Whether this database holds any of them.
///
/// # Errors
///
/// [`AppError::Unavailable`] when the database cannot be read.
pub async fn are_there(app: &App) -> Result<bool, AppError> {
    let mut tx = app.store.read().await?;
    for one in app.reference.demo_persons.iter() {
        if person::find(&mut tx, one.id).await?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether an account is somebody now: those of demo persons are not while the hub is closed to them.
pub(crate) fn is_somebody(app: &App, id: PersonId) -> bool {
    app.has_demo_persons() || app.reference.demo_persons.of(id).is_none()
}

/// How many administrators run the hub: fictional ones do not.
pub(crate) async fn count_administrators(app: &App, tx: &mut Tx) -> Result<i64, AppError> {
    let mut count = person::count_role(tx, HubRole::Administrator.word()).await?;
    for one in app.reference.demo_persons.iter() {
        let found = person::find(tx, one.id).await?;
        let runs =
            |of: &person::Kept| of.state == State::Active && of.hub.has(HubRole::Administrator);
        count -= i64::from(found.as_ref().is_some_and(runs));
    }
    Ok(count)
}
