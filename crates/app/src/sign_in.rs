//! Proving who one is: a passkey, or a password and then a code.
//!
//! What is answered, and how long it takes, is the same for addresses that have an account and for
//! those that have none. Every failure is counted (`attempt`) and in the audit log.
//!
//! Not here: passkeys as such (`passkey`), keeping one's ways to sign in (`account`).

use whatson_domain::person::{EmailAddress, State};
use whatson_domain::{Act, FieldError, Moment, PersonId, Role, Standing};
use whatson_store::credential::{self, Credential, Kind};
use whatson_store::{Tx, attempt as store_attempt, audit, person};

use crate::access::{self, digest, event, secret};
use crate::account::SEALED_WAY;
use crate::attempt::{self, Guess};
use crate::password::Password;
use crate::secret::Secret;
use crate::session::{self, Method};
use crate::{Actor, App, AppError, account, code};

/// How long the second step may take, in microseconds.
const SECOND_STEP: i64 = 10 * 60_000_000;
/// The ceremony between password and code.
const CEREMONY: &str = "second-step";

/// The first step: address and password. Returns the secret that the second step needs.
///
/// # Errors
///
/// [`AppError::Refused`] with `sign-in-failed`; [`AppError::TooMany`].
pub async fn password(app: &App, email: &str, typed: &str) -> Result<Secret, AppError> {
    let address = EmailAddress::new("email", email).ok();
    let shown = address.as_ref().map_or_else(|| email.trim().to_lowercase(), |a| a.as_str().into());
    let subject = attempt::typed(app, &shown);
    let mut tx = app.store.write().await?;
    attempt::charge(app, &mut tx, &subject).await?;
    let found = account::find_by_address(app, &mut tx, &shown).await?;
    let found = found.filter(|p| p.state == State::Active);
    let account = attempt::account(Guess::Password, found.as_ref().map(|p| p.id));
    let has_tries = attempt::count(app, &mut tx, &account).await?;
    let known = match &found {
        Some(person) => credential::list(&mut tx, person.id).await?,
        None => vec![],
    };
    tx.commit().await?;
    let kept = of(&known, Kind::Password).map(|c| c.secret.clone());
    // Who has a password has a key for codes, too: neither is enough.
    let complete = of(&known, Kind::OneTime).is_some();
    let typed = Password::new(typed);
    let matches = app.hashing.take(move || typed.matches(kept.as_deref())).await? && complete;
    let mut tx = app.store.write().await?;
    let Some(person) = found.filter(|_| matches && has_tries) else {
        return refuse(app, tx, "password").await;
    };
    store_attempt::clear(&mut tx, &subject).await?;
    store_attempt::clear(&mut tx, &account).await?;
    let secret = begin(app, &mut tx, CEREMONY, Some(person.id), vec![], SECOND_STEP).await?;
    tx.commit().await?;
    Ok(secret)
}

/// The second step: a code of an application, or one of the recovery codes in its place. Begins a
/// session; returns its secret.
///
/// # Errors
///
/// [`AppError::NotFound`] when the first step is over; else as [`password`].
pub async fn second_step(
    app: &App,
    step: &str,
    typed: &str,
    device: &str,
) -> Result<Secret, AppError> {
    let mut tx = app.store.read().await?;
    let (owner, _) = store_attempt::find(&mut tx, &digest(step), CEREMONY, app.now())
        .await?
        .ok_or(AppError::NotFound)?;
    let person = PersonId(owner.ok_or(AppError::NotFound)?);
    drop(tx);
    let account = attempt::account(Guess::Code, Some(person));
    let mut tx = app.store.write().await?;
    attempt::charge(app, &mut tx, &account).await?;
    tx.commit().await?;
    let mut tx = app.store.write().await?;
    let known = credential::list(&mut tx, person).await?;
    let method = if is_code(app, &mut tx, &known, typed).await? {
        Method::Password
    } else if is_recovery(app, &mut tx, person, &known, typed).await? {
        Method::Recovery
    } else {
        return refuse(app, tx, "code").await;
    };
    if !store_attempt::end(&mut tx, &digest(step)).await? {
        return Err(AppError::NotFound);
    }
    store_attempt::clear(&mut tx, &account).await?;
    enter(app, tx, person, method, device).await
}

/// Whether a code is right, and was not used before.
async fn is_code(
    app: &App,
    tx: &mut Tx,
    known: &[Credential],
    typed: &str,
) -> Result<bool, AppError> {
    let Some(one) = of(known, Kind::OneTime) else { return Ok(false) };
    let Some(key) = app.vault.open(SEALED_WAY, one.id, &one.secret) else {
        return Err(AppError::Internal("a key for codes cannot be opened".into()));
    };
    let now = app.now();
    match code::step(&key, typed, now) {
        // A code counts once, also for who looked over a shoulder.
        Some(step) => Ok(credential::note_use(tx, one.id, now, step).await?),
        None => Ok(false),
    }
}

/// Whether it is a recovery code that is left of the sheet; it is none of it afterwards.
pub(crate) async fn is_recovery(
    app: &App,
    tx: &mut Tx,
    person: PersonId,
    known: &[Credential],
    typed: &str,
) -> Result<bool, AppError> {
    let Some(sheet) = of(known, Kind::Recovery) else { return Ok(false) };
    let Some(left) = code::without(&sheet.secret, typed) else { return Ok(false) };
    let owner = Standing { person: Some(person), ..Standing::of(Role::Person) };
    let permit = access::permit(app, owner, Act::KeepAccount, "credential.use", None).await?;
    Ok(credential::set_secret(tx, &permit, sheet.id, &sheet.secret, left).await?)
}

/// Begins the session of who has proved who they are.
pub(crate) async fn enter(
    app: &App,
    tx: Tx,
    id: PersonId,
    method: Method,
    device: &str,
) -> Result<Secret, AppError> {
    enter_proved(app, tx, id, method, device, app.now()).await
}

/// The same of who proved it at `proved`, which may have been to somebody else and long ago.
pub(crate) async fn enter_proved(
    app: &App,
    mut tx: Tx,
    id: PersonId,
    method: Method,
    device: &str,
    proved: Moment,
) -> Result<Secret, AppError> {
    let found = person::find(&mut tx, id).await?.filter(|p| p.state == State::Active);
    let person = found.ok_or(AppError::NotFound)?;
    let secret = session::begin_proved(app, &mut tx, id, method, device, proved).await?;
    let actor = Standing { person: Some(id), hub: person.hub, ..Standing::of(Role::Person) };
    let action = format!("session.begin.{}", method.word());
    audit::append(&mut tx, &app.mac, &event(app, actor, &action, None, "permitted")).await?;
    tx.commit().await?;
    Ok(secret)
}

/// Notes a failure, which was counted before, and refuses.
async fn refuse<T>(app: &App, mut tx: Tx, field: &'static str) -> Result<T, AppError> {
    let line = event(app, Actor::VISITOR, "session.begin", None, "sign-in-failed");
    audit::append(&mut tx, &app.mac, &line).await?;
    tx.commit().await?;
    Err(FieldError::new(field, "sign-in-failed", "").into())
}

/// Keeps something begun; returns the secret that its owner holds.
pub(crate) async fn begin(
    app: &App,
    tx: &mut Tx,
    kind: &'static str,
    person: Option<PersonId>,
    state: Vec<u8>,
    lasts: i64,
) -> Result<Secret, AppError> {
    let (secret, now) = (secret(app), app.now());
    let new = store_attempt::Ceremony {
        digest: digest(&secret),
        kind,
        person,
        state,
        created: now,
        expires: Moment(now.0 + lasts),
    };
    store_attempt::begin(tx, &new).await?;
    Ok(secret)
}

/// The one of a sort of which a person has one at the most.
pub(crate) fn of(known: &[Credential], kind: Kind) -> Option<&Credential> {
    known.iter().find(|c| c.kind == kind)
}
