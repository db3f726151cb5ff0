//! Whether somebody may do something; set-up links and tokens of programs.
//!
//! A secret is 32 random bytes in hexadecimal; the hub keeps its SHA-256 alone.
//!
//! Not here: tokens of people (`access::own`), sessions (`session`), proving who one is (`sign_in`), the table of
//! permissions (`domain::permit`).

mod own;

use sha2::{Digest, Sha256};
use uuid::Uuid;
use whatson_domain::permit::Scope;
use whatson_domain::{Act, FieldError, Moment, OrganisationId, Permit, PersonId, Role, Standing};
pub use whatson_store::session::Token;
use whatson_store::{Tx, audit, session};

use crate::clock::new_id;
use crate::secret::Secret;
use crate::{Actor, App, AppError, demo_person};

pub use own::{issue_own, own_tokens, revoke_own};

/// How long a set-up link can be used, in microseconds.
const SETUP: i64 = 24 * 3_600_000_000;

/// Asks permission; a refusal is committed to the audit log before it is returned.
///
/// # Errors
///
/// [`AppError::NotAllowed`].
pub async fn permit(
    app: &App,
    actor: Actor,
    act: Act,
    action: &str,
    object: Option<Uuid>,
) -> Result<Permit, AppError> {
    permit_about(app, actor, act, None, action, object).await
}

/// Asks permission for what one may do to one's own organisation alone; see [`permit`].
///
/// # Errors
///
/// [`AppError::NotAllowed`].
pub(crate) async fn permit_about(
    app: &App,
    actor: Actor,
    act: Act,
    about: Option<OrganisationId>,
    action: &str,
    object: Option<Uuid>,
) -> Result<Permit, AppError> {
    match whatson_domain::permit::decide(actor, act, about) {
        Ok(permit) => Ok(permit),
        Err(refusal) => {
            let mut tx = app.store.write().await?;
            let line = event(app, actor, action, object, "not-allowed");
            audit::append(&mut tx, &app.mac, &line).await?;
            tx.commit().await?;
            Err(refusal.into())
        }
    }
}

/// A line for the audit log.
pub(crate) fn event(
    app: &App,
    actor: Actor,
    action: &str,
    object: Option<Uuid>,
    outcome: &str,
) -> audit::Event {
    audit::Event {
        at: app.now(),
        actor: actor.word().to_owned(),
        action: action.to_owned(),
        object,
        outcome: outcome.to_owned(),
        person: actor.person.map(|id| id.0),
        salt: app.random(),
    }
}

/// Makes a set-up link's secret, unless one was used before or an administrator is there.
///
/// # Errors
///
/// [`AppError::Unavailable`] when the database cannot write.
pub async fn offer_setup(app: &App) -> Result<Option<Secret>, AppError> {
    let now = app.now();
    let mut tx = app.store.write().await?;
    let administrators = demo_person::count_administrators(app, &mut tx).await?;
    if administrators > 0 || session::ever_redeemed(&mut tx).await? {
        return Ok(None);
    }
    let secret = secret(app);
    session::offer(&mut tx, &digest(&secret), now, Moment(now.0 + SETUP)).await?;
    tx.commit().await?;
    Ok(Some(secret))
}

/// Makes a set-up link's secret in any case, for an operator who lost the first.
///
/// # Errors
///
/// As [`offer_setup`].
pub async fn offer_again(app: &App) -> Result<Secret, AppError> {
    let now = app.now();
    let mut tx = app.store.write().await?;
    let secret = secret(app);
    session::offer(&mut tx, &digest(&secret), now, Moment(now.0 + SETUP)).await?;
    audit::append(
        &mut tx,
        &app.mac,
        &event(app, Actor::OPERATOR, "setup.offer", None, "permitted"),
    )
    .await?;
    tx.commit().await?;
    Ok(secret)
}

/// Whether a set-up link can still be used.
///
/// # Errors
///
/// [`AppError::NotFound`] when it cannot.
pub async fn check_setup(app: &App, secret: &str) -> Result<(), AppError> {
    let mut tx = app.store.read().await?;
    let offered = session::is_offered(&mut tx, &digest(secret), app.now()).await?;
    if offered { Ok(()) } else { Err(AppError::NotFound) }
}

/// Whom a token speaks for.
///
/// # Errors
///
/// [`AppError::NotFound`] when it is over, revoked or unknown.
pub async fn of_token(app: &App, secret: &str) -> Result<Actor, AppError> {
    let mut tx = app.store.look().await?;
    let found = session::find_token(&mut tx, &digest(secret), app.now()).await?;
    let found = found.ok_or(AppError::NotFound)?;
    if found.person.is_some_and(|(id, _)| !demo_person::is_somebody(app, id)) {
        return Err(AppError::NotFound);
    }
    let scope = Scope::from_word(&found.scope);
    Ok(match found.person {
        Some((id, roles)) => crate::session::standing(id, roles, scope),
        None => Standing { scope, ..Standing::of(Role::Program) },
    })
}

/// Makes a token that lasts `days`; its secret is returned once.
///
/// # Errors
///
/// [`AppError::Refused`] when the name or the days do not fit.
pub async fn issue_token(
    app: &App,
    actor: Actor,
    name: &str,
    days: i64,
) -> Result<Secret, AppError> {
    let permit = permit(app, actor, Act::ManageTokens, "token.create", None).await?;
    let name = whatson_domain::text::line("name", name, 100)?;
    let token = new_token(app, Role::Program, name, days)?;
    let mut tx = app.store.write().await?;
    let secret = keep(app, &mut tx, permit.standing(), &token).await?;
    tx.commit().await?;
    Ok(secret)
}

/// Makes a token for somebody, with all that they may do for one organisation; see [`issue_token`].
///
/// # Errors
///
/// As [`issue_token`].
pub(crate) async fn issue_for(
    app: &App,
    actor: Actor,
    (person, organisation): (PersonId, Option<OrganisationId>),
    name: &str,
    days: i64,
) -> Result<Secret, AppError> {
    let permit = permit(app, actor, Act::ManageTokens, "token.create", None).await?;
    let name = whatson_domain::text::line("name", name, 100)?;
    let token =
        Token { person: Some(person), organisation, ..new_token(app, Role::Person, name, days)? };
    let mut tx = app.store.write().await?;
    let secret = keep(app, &mut tx, permit.standing(), &token).await?;
    tx.commit().await?;
    Ok(secret)
}

/// A token of the hub's, for everything.
fn new_token(app: &App, role: Role, name: String, days: i64) -> Result<Token, AppError> {
    if !(1..=366).contains(&days) {
        return Err(FieldError::new("days", "out-of-range", &days.to_string()).into());
    }
    let now = app.now();
    Ok(Token {
        id: new_id(&*app.clock, &*app.chance),
        name,
        actor: role.word().to_owned(),
        person: None,
        scope: Scope::All.word().to_owned(),
        organisation: None,
        created: now,
        expires: now.days_after(days),
        revoked: None,
    })
}

/// Draws a token's secret and keeps the token.
async fn keep(app: &App, tx: &mut Tx, actor: Actor, token: &Token) -> Result<Secret, AppError> {
    let secret = Secret::drawn("whatson_", &*app.chance);
    session::issue(tx, token, &digest(&secret)).await?;
    let line = event(app, actor, "token.create", Some(token.id), "permitted");
    audit::append(tx, &app.mac, &line).await?;
    Ok(secret)
}

/// All tokens, newest first.
///
/// # Errors
///
/// [`AppError::NotAllowed`].
pub async fn tokens(app: &App, actor: Actor) -> Result<Vec<session::Token>, AppError> {
    permit(app, actor, Act::ManageTokens, "token.list", None).await?;
    let mut tx = app.store.read().await?;
    Ok(session::tokens(&mut tx).await?)
}

/// Revokes a token.
///
/// # Errors
///
/// [`AppError::NotFound`] when it was before or never was.
pub async fn revoke_token(app: &App, actor: Actor, id: Uuid) -> Result<(), AppError> {
    permit(app, actor, Act::ManageTokens, "token.revoke", Some(id)).await?;
    let mut tx = app.store.write().await?;
    if !session::revoke(&mut tx, id, app.now()).await? {
        return Err(AppError::NotFound);
    }
    audit::append(&mut tx, &app.mac, &event(app, actor, "token.revoke", Some(id), "permitted"))
        .await?;
    Ok(tx.commit().await?)
}

pub(crate) fn secret(app: &App) -> Secret {
    Secret::drawn("", &*app.chance)
}

pub(crate) fn digest(secret: &str) -> [u8; 32] {
    Sha256::digest(secret.as_bytes()).into()
}
