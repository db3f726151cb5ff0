//! Sessions of people: beginning, finding, listing and ending them.
//!
//! A secret is 32 random bytes in hexadecimal; the hub keeps its SHA-256 alone. A session lasts 12
//! hours, and an hour without use (NIST SP 800-63B-4 section 2.2.3, at AAL2 at most 24 hours and 1).
//!
//! Not here: proving who one is (`sign_in`), cookies (`web::session`).

use uuid::Uuid;
use whatson_domain::permit::Scope;
use whatson_domain::{Moment, OrganisationId, PersonId, Role, Standing};
use whatson_store::{Tx, membership, session};

use crate::access::{digest, event, secret};
use crate::clock::new_id;
use crate::secret::Secret;
use crate::{Actor, App, AppError, demo_person};

pub use whatson_store::session::Session;

/// Microseconds of a minute.
const MINUTE: i64 = 60_000_000;
/// How long a session lasts.
pub(crate) const LONGEST: i64 = 12 * 60 * MINUTE;
/// How long without use.
const IDLE: i64 = 60 * MINUTE;
/// How old a proof may be for what is dangerous.
pub(crate) const FRESH: i64 = 10 * MINUTE;
/// How much later a use has to be to be written down.
const STEP: i64 = 5 * MINUTE;

/// How somebody proved who they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// A passkey.
    Passkey,
    /// A password and a code.
    Password,
    /// The set-up link of the operator.
    Setup,
    /// Two means of recovery.
    Recovery,
    /// A link that came by mail, for a new account.
    Link,
    /// An identity provider.
    Oidc,
    /// None: a demo person, whom anybody may be.
    Demo,
}

impl Method {
    /// The stable word of rows and words.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Passkey => "passkey",
            Self::Password => "password",
            Self::Setup => "setup",
            Self::Recovery => "recovery",
            Self::Link => "link",
            Self::Oidc => "oidc",
            Self::Demo => "demo",
        }
    }
}

/// Who a session belongs to.
#[derive(Debug, Clone)]
pub struct Signed {
    /// Who asks.
    pub actor: Actor,
    /// Identifies the session in a list.
    pub id: Uuid,
    /// Whether they proved who they are not long ago.
    pub is_fresh: bool,
    /// Whether an operator's link or a recovery began it: who needs one may have lost every way to
    /// sign in.
    pub is_recovering: bool,
}

/// Begins a session; returns its secret.
///
/// # Errors
///
/// [`AppError::Unavailable`] when the database cannot write.
pub(crate) async fn begin(
    app: &App,
    tx: &mut Tx,
    person: PersonId,
    method: Method,
    device: &str,
) -> Result<Secret, AppError> {
    begin_proved(app, tx, person, method, device, app.now()).await
}

/// Begins a session of somebody whose proof is as old as `proved`; returns its secret.
///
/// # Errors
///
/// As [`begin`].
pub(crate) async fn begin_proved(
    app: &App,
    tx: &mut Tx,
    person: PersonId,
    method: Method,
    device: &str,
    proved: Moment,
) -> Result<Secret, AppError> {
    let now = app.now();
    let secret = secret(app);
    let new = Session {
        id: new_id(&*app.clock, &*app.chance),
        person,
        method: method.word().to_owned(),
        device: device.chars().filter(|c| !c.is_control()).take(60).collect(),
        created: now,
        seen: now,
        authenticated: Moment(proved.0.min(now.0)),
        expires: Moment(now.0 + LONGEST),
    };
    session::begin(tx, &digest(&secret), &new).await?;
    Ok(secret)
}

/// Whom a session's secret belongs to; none when it is over, unknown, or its owner suspended.
///
/// # Errors
///
/// [`AppError::Unavailable`] when the database cannot be read.
pub async fn find(app: &App, secret: &str) -> Result<Option<Signed>, AppError> {
    let (now, digest) = (app.now(), digest(secret));
    let mut tx = app.store.look().await?;
    let found = session::find(&mut tx, &digest, now, Moment(now.0 - IDLE)).await?;
    drop(tx);
    let Some((found, roles)) = found else { return Ok(None) };
    if !demo_person::is_somebody(app, found.person) {
        return Ok(None);
    }
    if now.0 - found.seen.0 > STEP {
        let mut tx = app.store.write().await?;
        session::see(&mut tx, &digest, now).await?;
        tx.commit().await?;
    }
    let actor = standing(found.person, roles, Scope::Session);
    let is_fresh = now.0 - found.authenticated.0 <= FRESH;
    let is_recovering =
        [Method::Setup, Method::Recovery].iter().any(|method| method.word() == found.method);
    Ok(Some(Signed { actor, id: found.id, is_fresh, is_recovering }))
}

/// Who somebody with an account is.
pub(crate) fn standing(person: PersonId, roles: session::Roles, scope: Scope) -> Actor {
    let session::Roles { hub, membership } = roles;
    Standing { role: Role::Person, person: Some(person), hub, membership, scope }
}

/// The sessions of who asks, newest first.
///
/// # Errors
///
/// [`AppError::NotFound`] for who has no account.
pub async fn list(app: &App, actor: Actor) -> Result<Vec<Session>, AppError> {
    let person = actor.person.ok_or(AppError::NotFound)?;
    let now = app.now();
    let mut tx = app.store.read().await?;
    Ok(session::list(&mut tx, person, now, Moment(now.0 - IDLE)).await?)
}

/// Ends a session by its secret.
///
/// # Errors
///
/// [`AppError::Unavailable`] when the database cannot write.
pub async fn sign_out(app: &App, actor: Actor, secret: &str) -> Result<(), AppError> {
    let mut tx = app.store.write().await?;
    session::end(&mut tx, &digest(secret), app.now()).await?;
    let line = event(app, actor, "session.end", None, "permitted");
    whatson_store::audit::append(&mut tx, &app.mac, &line).await?;
    Ok(tx.commit().await?)
}

/// Ends one of one's own sessions, or with `None` all but `kept`.
///
/// # Errors
///
/// [`AppError::NotFound`] when it is not one's own.
pub async fn end(app: &App, actor: Actor, id: Option<Uuid>, kept: Uuid) -> Result<(), AppError> {
    let person = actor.person.ok_or(AppError::NotFound)?;
    let mut tx = app.store.write().await?;
    let ended = match id {
        Some(id) => session::end_one(&mut tx, person, id).await?,
        None => session::end_others(&mut tx, person, kept).await?.max(1),
    };
    if ended == 0 {
        return Err(AppError::NotFound);
    }
    let line = event(app, actor, "session.end", id, "permitted");
    whatson_store::audit::append(&mut tx, &app.mac, &line).await?;
    Ok(tx.commit().await?)
}

/// Chooses the organisation that one acts for in this session.
///
/// # Errors
///
/// [`AppError::NotFound`] when one does not belong to it.
pub async fn act_for(app: &App, signed: &Signed, of: OrganisationId) -> Result<(), AppError> {
    let person = signed.actor.person.ok_or(AppError::NotFound)?;
    let mut tx = app.store.write().await?;
    let own = membership::list_of_person(&mut tx, person).await?;
    if !own.iter().any(|member| member.organisation == of) {
        return Err(AppError::NotFound);
    }
    session::act_for(&mut tx, person, signed.id, of).await?;
    let line = event(app, signed.actor, "session.act-for", Some(of.0), "permitted");
    whatson_store::audit::append(&mut tx, &app.mac, &line).await?;
    Ok(tx.commit().await?)
}
