//! Who is asking: set-up links, sessions and tokens; and whether they may.
//!
//! A secret is 32 random bytes in hexadecimal; the hub keeps its SHA-256 alone. Until accounts
//! exist, every signed-in person is an administrator.
//!
//! Not here: cookies and headers (`web::session`), the table of permissions (`domain::permit`).

use sha2::{Digest, Sha256};
use uuid::Uuid;
use whatson_domain::{Act, FieldError, Moment, Permit, Role};
pub use whatson_store::session::Token;
use whatson_store::{audit, session};

use crate::clock::new_id;
use crate::{App, AppError};

/// How long a session lasts, in microseconds (NIST SP 800-63B: at most a day at AAL2).
const SESSION: i64 = 12 * 3_600_000_000;
/// How long a set-up link can be used.
const SETUP: i64 = 24 * 3_600_000_000;
/// Microseconds of a day.
const DAY: i64 = 24 * 3_600_000_000;

/// Somebody who asks for something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Actor {
    /// In which role.
    pub role: Role,
}

impl Actor {
    /// Nobody in particular.
    pub const VISITOR: Self = Self { role: Role::Visitor };
    /// The operator at the command line, and the hub itself.
    pub const OPERATOR: Self = Self { role: Role::Operator };

    /// Whether staff pages and controls are shown.
    #[must_use]
    pub fn is_staff(self) -> bool {
        whatson_domain::permit::decide(self.role, Act::SeeStaffPages).is_ok()
    }

    /// The audiences this person belongs to; the one predicate of lists, counts, facets, feeds,
    /// exports and suggestions.
    #[must_use]
    pub fn audiences(self) -> Vec<String> {
        let mut all = vec!["public".to_owned()];
        if self.is_staff() {
            all.push("staff".to_owned());
        }
        all
    }
}

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
    match whatson_domain::permit::decide(actor.role, act) {
        Ok(permit) => Ok(permit),
        Err(refusal) => {
            let mut tx = app.store.write().await?;
            audit::append(&mut tx, &event(app, actor, action, object, "not-allowed")).await?;
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
        actor: actor.role.word().to_owned(),
        action: action.to_owned(),
        object,
        outcome: outcome.to_owned(),
    }
}

/// Makes a set-up link's secret, unless one was used before.
///
/// # Errors
///
/// [`AppError::Unavailable`] when the database cannot write.
pub async fn offer_setup(app: &App) -> Result<Option<String>, AppError> {
    let now = app.now();
    let mut tx = app.store.write().await?;
    if session::ever_redeemed(&mut tx).await? {
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
pub async fn offer_again(app: &App) -> Result<String, AppError> {
    let now = app.now();
    let mut tx = app.store.write().await?;
    let secret = secret(app);
    session::offer(&mut tx, &digest(&secret), now, Moment(now.0 + SETUP)).await?;
    audit::append(&mut tx, &event(app, Actor::OPERATOR, "setup.offer", None, "permitted")).await?;
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

/// Uses a set-up link and begins an administrator's session; returns the session's secret.
///
/// # Errors
///
/// [`AppError::NotFound`] when the link was used, is over, or never was.
pub async fn redeem_setup(app: &App, link: &str) -> Result<String, AppError> {
    let now = app.now();
    let mut tx = app.store.write().await?;
    let admin = Actor { role: Role::Administrator };
    if !session::redeem(&mut tx, &digest(link), now).await? {
        audit::append(&mut tx, &event(app, Actor::VISITOR, "setup.redeem", None, "not-found"))
            .await?;
        tx.commit().await?;
        return Err(AppError::NotFound);
    }
    let secret = secret(app);
    let until = Moment(now.0 + SESSION);
    session::begin(&mut tx, &digest(&secret), admin.role.word(), now, until).await?;
    audit::append(&mut tx, &event(app, admin, "setup.redeem", None, "permitted")).await?;
    tx.commit().await?;
    Ok(secret)
}

/// Ends a session.
///
/// # Errors
///
/// [`AppError::Unavailable`] when the database cannot write.
pub async fn sign_out(app: &App, secret: &str) -> Result<(), AppError> {
    let mut tx = app.store.write().await?;
    session::end(&mut tx, &digest(secret), app.now()).await?;
    Ok(tx.commit().await?)
}

/// Whom a session's secret belongs to; a visitor when it is over or unknown.
///
/// # Errors
///
/// [`AppError::Unavailable`] when the database cannot be read.
pub async fn of_session(app: &App, secret: &str) -> Result<Actor, AppError> {
    let mut tx = app.store.read().await?;
    let word = session::find(&mut tx, &digest(secret), app.now()).await?;
    Ok(word.and_then(|w| Role::from_word(&w)).map_or(Actor::VISITOR, |role| Actor { role }))
}

/// Whom a token speaks for.
///
/// # Errors
///
/// [`AppError::NotFound`] when it is over, revoked or unknown.
pub async fn of_token(app: &App, secret: &str) -> Result<Actor, AppError> {
    let mut tx = app.store.read().await?;
    let word = session::find_token(&mut tx, &digest(secret), app.now()).await?;
    let role = word.and_then(|w| Role::from_word(&w)).ok_or(AppError::NotFound)?;
    Ok(Actor { role })
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
) -> Result<String, AppError> {
    let permit = permit(app, actor, Act::ManageTokens, "token.create", None).await?;
    let name = whatson_domain::text::line("name", name, 100)?;
    if !(1..=366).contains(&days) {
        return Err(FieldError::new("days", "out-of-range", &days.to_string()).into());
    }
    let now = app.now();
    let secret = format!("whatson_{}", secret(app));
    let token = session::Token {
        id: new_id(&*app.clock, &*app.chance),
        name,
        actor: Role::Administrator.word().to_owned(),
        created: now,
        expires: Moment(now.0 + days * DAY),
        revoked: None,
    };
    let mut tx = app.store.write().await?;
    session::issue(&mut tx, &token, &digest(&secret)).await?;
    let who = Actor { role: permit.role() };
    audit::append(&mut tx, &event(app, who, "token.create", Some(token.id), "permitted")).await?;
    tx.commit().await?;
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
    audit::append(&mut tx, &event(app, actor, "token.revoke", Some(id), "permitted")).await?;
    Ok(tx.commit().await?)
}

fn secret(app: &App) -> String {
    let mut bytes = [0_u8; 32];
    app.chance.fill(&mut bytes);
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

fn digest(secret: &str) -> [u8; 32] {
    Sha256::digest(secret.as_bytes()).into()
}
