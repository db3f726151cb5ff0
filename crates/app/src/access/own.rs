//! Tokens that people make for programs of their own.
//!
//! A token speaks for its owner within a scope, and for the organisation that they acted for when
//! they made it; what they lose it loses with the next request. It keeps no account and makes no
//! token (`domain::permit`): whoever finds one cannot stay longer than it lasts.
//!
//! Not here: tokens of the hub itself, and whom a secret speaks for (`access`).

use uuid::Uuid;
use whatson_domain::permit::Scope;
use whatson_domain::{Act, FieldError, Role};
use whatson_store::{audit, session};

use super::{Token, event, keep, new_token, permit};
use crate::secret::Secret;
use crate::session::Signed;
use crate::{Actor, App, AppError};

/// Tokens of one person that are good at the same time.
const MOST: usize = 20;

/// Makes a token of who is signed in; its secret is returned once.
///
/// # Errors
///
/// [`AppError::Refused`] when name, days or scope do not fit, or with `too-many-tokens`.
pub async fn issue_own(
    app: &App,
    signed: &Signed,
    name: &str,
    days: i64,
    scope: &str,
) -> Result<Secret, AppError> {
    let actor = signed.actor;
    permit(app, actor, Act::KeepAccount, "token.create", None).await?;
    let person = actor.person.ok_or(AppError::NotFound)?;
    let name = whatson_domain::text::line("token", name, 100)?;
    let scope = Scope::ALL.into_iter().find(|known| known.word() == scope);
    let scope = scope.ok_or_else(|| FieldError::new("covers", "required", ""))?;
    let token = Token {
        person: Some(person),
        scope: scope.word().to_owned(),
        organisation: actor.membership.map(|of| of.organisation),
        ..new_token(app, Role::Person, name, days)?
    };
    let mut tx = app.store.write().await?;
    let known = session::tokens_of(&mut tx, person).await?;
    let good = known.iter().filter(|t| t.revoked.is_none() && t.expires > token.created);
    if good.count() >= MOST {
        return Err(FieldError::new("token", "too-many-tokens", "").into());
    }
    let secret = keep(app, &mut tx, actor, &token).await?;
    tx.commit().await?;
    Ok(secret)
}

/// One's own tokens, newest first.
///
/// # Errors
///
/// [`AppError::NotAllowed`] for who has no account, and for a token.
pub async fn own_tokens(app: &App, actor: Actor) -> Result<Vec<Token>, AppError> {
    permit(app, actor, Act::KeepAccount, "token.list", None).await?;
    let person = actor.person.ok_or(AppError::NotFound)?;
    let mut tx = app.store.read().await?;
    Ok(session::tokens_of(&mut tx, person).await?)
}

/// Revokes one of one's own tokens.
///
/// # Errors
///
/// [`AppError::NotFound`] when it is none of one's own, or was revoked before.
pub async fn revoke_own(app: &App, actor: Actor, id: Uuid) -> Result<(), AppError> {
    let action = "token.revoke";
    permit(app, actor, Act::KeepAccount, action, Some(id)).await?;
    let person = actor.person.ok_or(AppError::NotFound)?;
    let mut tx = app.store.write().await?;
    if !session::revoke_own(&mut tx, id, person, app.now()).await? {
        return Err(AppError::NotFound);
    }
    audit::append(&mut tx, &app.mac, &event(app, actor, action, Some(id), "permitted")).await?;
    Ok(tx.commit().await?)
}
