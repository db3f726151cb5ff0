//! Applying: sending an application, confirming one's address, and what becomes of it.
//!
//! Until somebody confirms their address, what they told is a sealed ceremony that nobody sees and
//! that is gone after a day. What is answered is the same whether an address has an account.
//!
//! Not here: what staff do (`queue`), what partners say (`vouch`), what checks find (`check`), whose
//! the domain is (`domain`).

mod check;
pub mod domain;
pub mod queue;
pub mod vouch;

use serde::{Deserialize, Serialize};
use uuid::Uuid;
use whatson_domain::application::{Application, ApplicationInput, Sketch, State, Vouch};
use whatson_domain::organisation::Organisation;
use whatson_domain::person::PersonInput;
use whatson_domain::{
    Act, ApplicationId, FieldError, HubRoles, OrganisationId, PersonId, Role, Standing,
};
use whatson_store::{
    Tx, application, attempt as store_attempt, audit, organisation, person, vetting,
};
use zeroize::Zeroizing;

use crate::access::{self, digest, event};
use crate::clock::new_id;
use crate::mail::{self, Kind};
use crate::secret::Secret;
use crate::session::{self, Method};
use crate::sign_in::begin;
use crate::{Actor, App, AppError, account, block};

/// How long somebody has to confirm their address, in microseconds.
const CONFIRM: i64 = 24 * 3_600_000_000;
/// The ceremony of an application whose address is not confirmed.
pub(crate) const CEREMONY: &str = "application";
/// Open ceremonies at the most: a flood fills no disk.
const OPEN_MAX: i64 = 20_000;
/// Applications that may wait at a time.
const WAITING_MAX: i64 = 50_000;
/// Applications about one listed organisation that may wait.
const ABOUT_MAX: i64 = 5;

/// What waits for its sender to confirm their address.
#[derive(Serialize, Deserialize)]
struct Begun {
    name: String,
    email: String,
    lang: String,
    organisation: Option<Uuid>,
    sketch: String,
}

/// The listed organisation that an application is about, where it is about one.
///
/// # Errors
///
/// [`AppError::NotFound`]; [`AppError::Refused`] with `has-account` when it was let in before.
pub async fn claimed(app: &App, actor: Actor, slug: &str) -> Result<Organisation, AppError> {
    let mut tx = app.store.read().await?;
    claim(&mut tx, actor, slug).await
}

async fn claim(tx: &mut Tx, actor: Actor, slug: &str) -> Result<Organisation, AppError> {
    let found = crate::organisation::at(tx, actor, slug).await?;
    if vetting::find(tx, found.id).await?.is_some() {
        return Err(FieldError::new("organisation", "has-account", "").into());
    }
    Ok(found)
}

/// What is told of an organisation: for a listed one what the directory has, so that nobody changes
/// it by applying.
async fn told(
    app: &App,
    tx: &mut Tx,
    actor: Actor,
    input: &ApplicationInput,
    slug: Option<&str>,
) -> Result<(Sketch, Option<OrganisationId>), AppError> {
    let Some(slug) = slug else { return Ok((input.check(&app.reference.vocabulary)?, None)) };
    let found = claim(tx, actor, slug).await?;
    if application::count_about(tx, found.id).await? >= ABOUT_MAX {
        return Err(FieldError::new("organisation", "too-many", "").into());
    }
    let of = &found.profile;
    let filled = ApplicationInput {
        name: of.name().to_owned(),
        country: of.country.to_string(),
        kind: of.kind.to_string(),
        website: of.website.as_ref().map(ToString::to_string).unwrap_or_default(),
        register_number: of.register_number.clone().unwrap_or_default(),
        ..input.clone()
    };
    Ok((filled.check(&app.reference.vocabulary)?, Some(found.id)))
}

/// Sends an application as a visitor: a link goes to their address.
///
/// # Errors
///
/// [`AppError::Refused`] with every refused field, those of the person first.
pub async fn begin_as_visitor(
    app: &App,
    who: &PersonInput,
    slug: Option<&str>,
    input: &ApplicationInput,
) -> Result<(), AppError> {
    // On one form with the organisation's, a person's name is called otherwise.
    let checked = who.check(true).map_err(|mut refused| {
        refused.0.iter_mut().filter(|e| e.field == "name").for_each(|e| e.field = "person".into());
        refused
    });
    let mut tx = app.store.write().await?;
    let told = told(app, &mut tx, Actor::VISITOR, input, slug).await;
    let (checked, (sketch, organisation)) = both(checked, told)?;
    let Some(email) = checked.email else {
        return Err(FieldError::new("email", "required", "").into());
    };
    let open = store_attempt::count(&mut tx, CEREMONY, app.now()).await?;
    if open >= OPEN_MAX {
        return Err(FieldError::new("email", "applications-full", "").into());
    }
    if block::has_address(app, &mut tx, &email).await? {
        // Who stands on the list is not told so.
        return Ok(());
    }
    let email = email.as_str();
    if account::find_by_address(app, &mut tx, email).await?.is_some() {
        let link = [("link", "/sign-in")];
        mail::send(app, &mut tx, Kind::ApplicationKnown, email, &input.lang, &link).await?;
        return Ok(tx.commit().await?);
    }
    let begun = Begun {
        name: checked.name,
        email: email.to_owned(),
        lang: input.lang.clone(),
        organisation: organisation.map(|id| id.0),
        sketch: application::sketch_text(&sketch),
    };
    let plain = Zeroizing::new(serde_json::to_vec(&begun).unwrap_or_default());
    let sealed = app.vault.seal(CEREMONY, Uuid::nil(), &plain, &*app.chance);
    let secret = begin(app, &mut tx, CEREMONY, None, sealed, CONFIRM).await?;
    let link = Secret::from(format!("/join/{secret}"));
    let arguments = [("link", &*link)];
    mail::send(app, &mut tx, Kind::ApplicationConfirm, email, &input.lang, &arguments).await?;
    Ok(tx.commit().await?)
}

/// Both, or all that is wrong with either.
fn both<A, B>(
    a: Result<A, whatson_domain::FieldErrors>,
    b: Result<B, AppError>,
) -> Result<(A, B), AppError> {
    match (a, b) {
        (Ok(a), Ok(b)) => Ok((a, b)),
        (Err(mut first), Err(AppError::Refused(second))) => {
            first.0.extend(second.0);
            Err(first.into())
        }
        (Err(first), Ok(_)) => Err(first.into()),
        (_, Err(other)) => Err(other),
    }
}

/// Looks whether a link to confirm an address is good; changes nothing.
///
/// # Errors
///
/// [`AppError::NotFound`] when it was used, is over, or never was.
pub async fn look(app: &App, secret: &str) -> Result<String, AppError> {
    let mut tx = app.store.read().await?;
    Ok(begun(app, &mut tx, secret).await?.email)
}

async fn begun(app: &App, tx: &mut Tx, secret: &str) -> Result<Begun, AppError> {
    let found = store_attempt::find(tx, &digest(secret), CEREMONY, app.now()).await?;
    let (_, sealed) = found.ok_or(AppError::NotFound)?;
    let plain = app.vault.open(CEREMONY, Uuid::nil(), &sealed).ok_or(AppError::NotFound)?;
    serde_json::from_slice(&plain).map_err(|_| AppError::NotFound)
}

/// Confirms the address of an application: makes the account of its sender and lets the application
/// wait; begins a session and returns its secret.
///
/// # Errors
///
/// As [`look`].
pub async fn confirm(app: &App, secret: &str, device: &str) -> Result<Secret, AppError> {
    let operator = Actor::OPERATOR;
    let permit = access::permit(app, operator, Act::ManagePeople, "application.send", None).await?;
    let mut tx = app.store.write().await?;
    let begun = begun(app, &mut tx, secret).await?;
    if !store_attempt::end(&mut tx, &digest(secret)).await? {
        return Err(AppError::NotFound);
    }
    if account::find_by_address(app, &mut tx, &begun.email).await?.is_some() {
        // Somebody else's link was quicker; the account is there.
        return Err(AppError::NotFound);
    }
    let sketch = application::sketch_of(&begun.sketch).ok_or(AppError::NotFound)?;
    let input = PersonInput { name: begun.name, email: begun.email.clone() };
    let person = account::make(app, &mut tx, &permit, &input, HubRoles::NONE, &begun.lang).await?;
    let about = begun.organisation.map(OrganisationId);
    send(app, &mut tx, (person, &begun.email, &begun.lang), sketch, about).await?;
    let session = session::begin(app, &mut tx, person, Method::Link, device).await?;
    tx.commit().await?;
    Ok(session)
}

/// Sends an application as somebody who is signed in.
///
/// # Errors
///
/// [`AppError::Refused`] with every refused field; `email-needed`, `applied-already`.
pub async fn begin_as_person(
    app: &App,
    actor: Actor,
    slug: Option<&str>,
    input: &ApplicationInput,
) -> Result<(), AppError> {
    access::permit(app, actor, Act::Apply, "application.send", None).await?;
    let id = actor.person.ok_or(AppError::NotFound)?;
    let mut tx = app.store.write().await?;
    let (sketch, about) = told(app, &mut tx, actor, input, slug).await?;
    let found = person::find(&mut tx, id).await?.ok_or(AppError::NotFound)?;
    let email = account::address(app, &found)
        .ok_or_else(|| FieldError::new("email", "email-needed", ""))?;
    let latest = application::latest_of(&mut tx, id).await?;
    if latest.is_some_and(|of| of.state == State::Waiting) {
        return Err(FieldError::new("name", "applied-already", "").into());
    }
    send(app, &mut tx, (id, &email, &input.lang), sketch, about).await?;
    Ok(tx.commit().await?)
}

/// Lets an application wait, with what checks find.
async fn send(
    app: &App,
    tx: &mut Tx,
    (person, email, lang): (PersonId, &str, &str),
    sketch: Sketch,
    organisation: Option<OrganisationId>,
) -> Result<(), AppError> {
    let actor = Standing { person: Some(person), ..Standing::of(Role::Person) };
    let permit = access::permit(app, actor, Act::Apply, "application.send", None).await?;
    if application::count(tx, State::Waiting, &application::Filter::default()).await? >= WAITING_MAX
    {
        return Err(FieldError::new("name", "applications-full", "").into());
    }
    let mail_domain = email.rsplit('@').next().unwrap_or_default().to_owned();
    let findings = check::findings(app, tx, &sketch, &mail_domain, organisation).await?;
    let name = sketch.name.clone();
    let new = Application {
        id: ApplicationId(new_id(&*app.clock, &*app.chance)),
        person,
        organisation,
        is_claim: organisation.is_some(),
        state: State::Waiting,
        sketch,
        mail_domain,
        findings,
        received: app.now(),
        decided: None,
        version: 1,
    };
    application::insert(tx, &permit, &new).await?;
    let arguments = [("organisation", name.as_str()), ("link", "/account/application")];
    mail::send(app, tx, Kind::ApplicationWaiting, email, lang, &arguments).await?;
    let line = event(app, actor, "application.send", Some(new.id.0), "permitted");
    Ok(audit::append(tx, &app.mac, &line).await?)
}

/// One's own application with the organisations that were asked.
#[derive(Debug)]
pub struct Own {
    /// The application.
    pub application: Application,
    /// Who was asked, and what they say.
    pub vouches: Vec<(Vouch, Organisation)>,
    /// How to prove the domain of the web site, where there is one.
    pub proof: Option<domain::Proof>,
}

/// One's own latest application; none when one never applied.
///
/// # Errors
///
/// [`AppError::NotFound`] for who has no account.
pub async fn own(app: &App, actor: Actor) -> Result<Option<Own>, AppError> {
    let id = actor.person.ok_or(AppError::NotFound)?;
    let mut tx = app.store.read().await?;
    let Some(application) = application::latest_of(&mut tx, id).await? else { return Ok(None) };
    let vouches = with_names(&mut tx, application.id).await?;
    let proof = domain::proof(app, &mut tx, &application).await?;
    Ok(Some(Own { application, vouches, proof }))
}

/// What organisations say of an application, with their records.
pub(crate) async fn with_names(
    tx: &mut Tx,
    id: ApplicationId,
) -> Result<Vec<(Vouch, Organisation)>, AppError> {
    let mut all = Vec::new();
    for vouch in application::vouches(tx, id).await? {
        let found = organisation::find(tx, vouch.organisation).await?;
        all.extend(found.map(|found| (vouch, found)));
    }
    Ok(all)
}

/// Takes one's own application back.
///
/// # Errors
///
/// [`AppError::NotFound`] when none waits.
pub async fn withdraw(app: &App, actor: Actor) -> Result<(), AppError> {
    let action = "application.withdraw";
    let permit = access::permit(app, actor, Act::Apply, action, None).await?;
    let mut tx = app.store.write().await?;
    let mut of = waiting(&mut tx, actor).await?;
    of.state = State::Withdrawn;
    of.decided = Some(app.now());
    if !application::update(&mut tx, &permit, &of).await? {
        return Err(AppError::Conflict);
    }
    let line = event(app, actor, action, Some(of.id.0), "permitted");
    audit::append(&mut tx, &app.mac, &line).await?;
    Ok(tx.commit().await?)
}

/// One's own application that waits.
pub(crate) async fn waiting(tx: &mut Tx, actor: Actor) -> Result<Application, AppError> {
    let id = actor.person.ok_or(AppError::NotFound)?;
    let latest = application::latest_of(tx, id).await?;
    latest.filter(|of| of.state == State::Waiting).ok_or(AppError::NotFound)
}
