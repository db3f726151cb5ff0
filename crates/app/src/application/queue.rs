//! The queue of applications: seeing it, deciding one or many, forgetting what is over.
//!
//! Not here: sending an application (`application`), vouching (`vouch`).

use uuid::Uuid;
use whatson_domain::application::{
    Application, KEEP_DECIDED_DAYS, KEEP_WAITING_DAYS, State, Vouch,
};
use whatson_domain::organisation::{Organisation, Profile};
use whatson_domain::person::State as AccountState;
use whatson_domain::vetting::{Basis, Vetting};
use whatson_domain::{
    Act, ApplicationId, FieldError, MemberRole, MemberRoles, Moment, OrganisationId, Permit, text,
};
use whatson_store::{
    Tx, application, audit, membership, organisation, outbox, person, session, vetting,
};

use super::{check, domain, with_names};
use crate::access::{self, event};
use crate::mail::Kind;
use crate::{Actor, App, AppError, Card, account, duplicate};

pub use whatson_store::application::Filter;

/// Applications of a page.
pub const PAGE: i64 = 50;
/// Applications that one act refuses at the most.
const MANY: i64 = 2_000;
/// Applications dealt with in one transaction.
const BATCH: i64 = 200;
/// Mail domains that the queue offers to choose from.
const DOMAINS: i64 = 20;

/// A page of the queue.
#[derive(Debug)]
pub struct Page {
    /// The applications: who has most to show first, then who waits longest.
    pub applications: Vec<Application>,
    /// How many fit the filter.
    pub total: i64,
    /// The mail domains with most of them.
    pub domains: Vec<(String, i64)>,
}

/// A page of the queue.
///
/// # Errors
///
/// [`AppError::NotAllowed`].
pub async fn list(
    app: &App,
    actor: Actor,
    state: State,
    filter: &Filter,
    page: i64,
) -> Result<Page, AppError> {
    access::permit(app, actor, Act::Vet, "application.list", None).await?;
    let mut tx = app.store.read().await?;
    let skipped = page.clamp(1, 10_000).saturating_sub(1) * PAGE;
    Ok(Page {
        applications: application::list(&mut tx, state, filter, PAGE, skipped).await?,
        total: application::count(&mut tx, state, filter).await?,
        domains: application::domains(&mut tx, state, DOMAINS).await?,
    })
}

/// An application with all that a moderator looks at.
#[derive(Debug)]
pub struct Shown {
    /// The application.
    pub application: Application,
    /// Who applies.
    pub person: String,
    /// Their address.
    pub email: Option<String>,
    /// The listed organisation that it is about, or the one that was let in.
    pub organisation: Option<Organisation>,
    /// What organisations say, and who said it for them.
    pub vouches: Vec<(Vouch, Organisation, Option<String>)>,
    /// Records that may be the same organisation: likeness in hundredths, reason.
    pub alike: Vec<(Card, i64, &'static str)>,
    /// What became of looking at the domain of the web site, where there is one.
    pub proof: Option<domain::Proof>,
}

/// One application; the look is in the audit log.
///
/// # Errors
///
/// [`AppError::NotFound`].
pub async fn show(app: &App, actor: Actor, id: ApplicationId) -> Result<Shown, AppError> {
    access::permit(app, actor, Act::Vet, "application.look", Some(id.0)).await?;
    let mut tx = app.store.write().await?;
    let of = application::find(&mut tx, id).await?.ok_or(AppError::NotFound)?;
    let sender = person::find(&mut tx, of.person).await?.ok_or(AppError::NotFound)?;
    let mut alike = Vec::new();
    if let Ok(profile) = Profile::check(&check::profile(&of.sketch), &app.reference.vocabulary) {
        alike = duplicate::alike(&mut tx, &profile, of.organisation).await?;
    }
    let organisation = match of.organisation {
        Some(id) => organisation::find(&mut tx, id).await?,
        None => None,
    };
    let mut vouches = Vec::new();
    for (vouch, by) in with_names(&mut tx, id).await? {
        let who = match vouch.person {
            Some(person) => person::find(&mut tx, person).await?.map(|found| found.name),
            None => None,
        };
        vouches.push((vouch, by, who));
    }
    let proof = domain::proof(app, &mut tx, &of).await?;
    let line = event(app, actor, "application.look", Some(id.0), "permitted");
    audit::append(&mut tx, &app.mac, &line).await?;
    tx.commit().await?;
    let email = account::address(app, &sender);
    Ok(Shown { application: of, person: sender.name, email, organisation, vouches, alike, proof })
}

/// Lets an applicant in on what a moderator looked at.
///
/// # Errors
///
/// [`AppError::Refused`] without evidence; [`AppError::NotFound`] when it does not wait;
/// [`AppError::Conflict`] when the organisation was let in meanwhile.
pub async fn accept(
    app: &App,
    actor: Actor,
    id: ApplicationId,
    evidence: &str,
) -> Result<(), AppError> {
    access::permit(app, actor, Act::Vet, "application.accept", Some(id.0)).await?;
    let evidence = text::text("evidence", evidence, 2_000)?;
    let mut tx = app.store.write().await?;
    application::lock(&mut tx, id).await?;
    let of = application::find(&mut tx, id).await?.ok_or(AppError::NotFound)?;
    if of.state != State::Waiting {
        return Err(AppError::NotFound);
    }
    if actor.person == Some(of.person) {
        return Err(FieldError::new("evidence", "own-application", "").into());
    }
    let_in(app, &mut tx, actor, of, Basis::Moderator, &evidence).await?;
    tx.commit().await?;
    app.wake();
    Ok(())
}

/// Lets an organisation in, with who applied as its first focal point.
pub(super) async fn let_in(
    app: &App,
    tx: &mut Tx,
    actor: Actor,
    mut of: Application,
    basis: Basis,
    evidence: &str,
) -> Result<(), AppError> {
    let operator = Actor::OPERATOR;
    let action = "application.accept";
    let permit = access::permit(app, operator, Act::Vet, action, Some(of.id.0)).await?;
    let organisation = match of.organisation {
        Some(id) => id,
        None => make(app, tx, &permit, actor, &of).await?,
    };
    if vetting::find(tx, organisation).await?.is_some() {
        return Err(AppError::Conflict);
    }
    let now = app.now();
    vetting::insert(tx, &permit, &Vetting::new(organisation, basis, evidence, now)).await?;
    let roles = MemberRoles::NONE.with(MemberRole::FocalPoint);
    crate::membership::join(app, tx, &permit, of.person, organisation, roles).await?;
    of.organisation = Some(organisation);
    of.state = State::Accepted;
    of.decided = Some(now);
    if !application::update(tx, &permit, &of).await? {
        return Err(AppError::Conflict);
    }
    outbox::append(tx, organisation).await?;
    tell(app, tx, &of, Kind::ApplicationAccepted).await?;
    let line = event(app, actor, action, Some(of.id.0), "permitted");
    Ok(audit::append(tx, &app.mac, &line).await?)
}

/// The record of an organisation that was not listed before; it speaks for itself.
async fn make(
    app: &App,
    tx: &mut Tx,
    permit: &Permit,
    actor: Actor,
    of: &Application,
) -> Result<OrganisationId, AppError> {
    let profile = Profile::check(&check::profile(&of.sketch), &app.reference.vocabulary)?;
    let source = profile.name().to_owned();
    let mut new = crate::organisation::fresh(app, tx, profile, &source, None, None).await?;
    new.confirmed = Some(app.now());
    crate::organisation::save_new(app, tx, permit, actor, &new, "create", None).await?;
    duplicate::note(app, tx, &new).await?;
    Ok(new.id)
}

async fn tell(app: &App, tx: &mut Tx, of: &Application, kind: Kind) -> Result<(), AppError> {
    let name = ("organisation", of.sketch.name.as_str());
    let link = ("link", "/account/organisation");
    let arguments = if kind == Kind::ApplicationRefused { vec![name] } else { vec![name, link] };
    account::write(app, tx, of.person, kind, &arguments).await
}

/// Which applications an act is about.
#[derive(Debug, Clone)]
pub enum Chosen {
    /// These.
    These(Vec<ApplicationId>),
    /// All that fit.
    All(Filter),
}

/// Refuses applications that wait; those that do not are left alone. Says how many were refused.
///
/// # Errors
///
/// [`AppError::NotAllowed`].
pub async fn refuse(app: &App, actor: Actor, chosen: &Chosen) -> Result<usize, AppError> {
    let action = "application.refuse";
    let permit = access::permit(app, actor, Act::Vet, action, None).await?;
    let ids = match chosen {
        Chosen::These(ids) => ids.clone(),
        Chosen::All(filter) => {
            let mut tx = app.store.read().await?;
            let fit = application::list(&mut tx, State::Waiting, filter, MANY, 0).await?;
            fit.into_iter().map(|of| of.id).collect()
        }
    };
    let mut refused = 0;
    for some in ids.chunks(usize::try_from(BATCH).unwrap_or(200)) {
        let mut tx = app.store.write().await?;
        for id in some {
            let Some(mut of) = application::find(&mut tx, *id).await? else { continue };
            if of.state != State::Waiting {
                continue;
            }
            of.state = State::Refused;
            of.decided = Some(app.now());
            if application::update(&mut tx, &permit, &of).await? {
                refused += 1;
                tell(app, &mut tx, &of, Kind::ApplicationRefused).await?;
            }
        }
        let line = event(app, actor, action, None, "permitted");
        audit::append_touched(&mut tx, &app.mac, &line).await?;
        tx.commit().await?;
    }
    Ok(refused)
}

/// Lets an application that was refused wait again.
///
/// # Errors
///
/// [`AppError::NotFound`] when it was not refused, or is forgotten.
pub async fn reopen(app: &App, actor: Actor, id: ApplicationId) -> Result<(), AppError> {
    let action = "application.reopen";
    let permit = access::permit(app, actor, Act::Vet, action, Some(id.0)).await?;
    let mut tx = app.store.write().await?;
    let found = application::find(&mut tx, id).await?;
    let mut of = found.filter(|of| of.state == State::Refused).ok_or(AppError::NotFound)?;
    of.state = State::Waiting;
    of.decided = None;
    if !application::update(&mut tx, &permit, &of).await? {
        return Err(AppError::Conflict);
    }
    audit::append(&mut tx, &app.mac, &event(app, actor, action, Some(id.0), "permitted")).await?;
    Ok(tx.commit().await?)
}

/// How many applications wait.
///
/// # Errors
///
/// [`AppError::Unavailable`] when the database cannot be read.
pub async fn count(app: &App) -> Result<i64, AppError> {
    let mut tx = app.store.read().await?;
    Ok(application::count(&mut tx, State::Waiting, &Filter::default()).await?)
}

/// Forgets what was refused or taken back 30 days ago, and what nobody decided in half a year; the
/// accounts of who applied and is nothing else end with it. Called each hour.
///
/// # Errors
///
/// [`AppError::Unavailable`] when the database cannot write.
pub async fn tidy(app: &App) -> Result<(), AppError> {
    let operator = Actor::OPERATOR;
    let action = "application.tidy";
    let permit = access::permit(app, operator, Act::Vet, action, None).await?;
    let now = app.now();
    let (decided, received) =
        (now.days_before(KEEP_DECIDED_DAYS), now.days_before(KEEP_WAITING_DAYS));
    loop {
        let mut tx = app.store.write().await?;
        let over = application::over(&mut tx, decided, received).await?;
        for id in &over {
            let Some(of) = application::find(&mut tx, *id).await? else { continue };
            application::erase(&mut tx, &permit, *id).await?;
            close(&mut tx, &permit, of.person.0, now).await?;
        }
        let line = event(app, operator, action, None, "permitted");
        audit::append_touched(&mut tx, &app.mac, &line).await?;
        tx.commit().await?;
        if over.is_empty() {
            return Ok(());
        }
    }
}

/// Ends the account of somebody who is nothing to anybody.
async fn close(tx: &mut Tx, permit: &Permit, id: Uuid, now: Moment) -> Result<(), AppError> {
    let id = whatson_domain::PersonId(id);
    let Some(mut of) = person::find(tx, id).await? else { return Ok(()) };
    let belongs = !membership::list_of_person(tx, id).await?.is_empty();
    if belongs || !of.hub.is_empty() || application::latest_of(tx, id).await?.is_some() {
        return Ok(());
    }
    of.state = AccountState::Closed;
    of.name = "–".to_owned();
    (of.email, of.email_key) = (None, None);
    of.updated = now;
    person::update(tx, permit, &of).await?;
    session::end_all(tx, id).await?;
    Ok(())
}
