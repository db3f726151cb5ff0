//! Recovering an account whose owner lost every way to sign in: by two means, never by mail alone
//! (NIST SP 800-63B-4 section 4.2). One is a link that goes to their address; the other a code of
//! their sheet, or one that an administrator gave them after making sure who they are.
//!
//! What is answered is the same whether an address has an account. Whoever recovers ends all
//! sessions of before, and the address gets a letter that says so.
//!
//! Not here: ways to sign in (`account`), the sheet as such (`code`).

use whatson_domain::person::{EmailAddress, State};
use whatson_domain::{Act, FieldError, Moment, PersonId};
use whatson_store::attempt::Ceremony;
use whatson_store::{attempt as store_attempt, audit, credential, person, session};

use crate::access::{self, digest, event};
use crate::attempt::{self, Guess};
use crate::mail::{self, Kind};
use crate::secret::Secret;
use crate::session::Method;
use crate::sign_in::{begin, enter, is_recovery};
use crate::{Actor, App, AppError, account, code};

/// How long the link works, in microseconds.
const LINK: i64 = 30 * 60_000_000;
/// How long a code of an administrator works.
const CODE: i64 = 24 * 3_600_000_000;
/// The ceremony of the link.
const CEREMONY: &str = "recovery";
/// The ceremony of an administrator's code.
const GIVEN: &str = "recovery-code";

/// Sends the link, where there is an account with the address.
///
/// # Errors
///
/// [`AppError::Refused`] when it is not an address.
pub async fn ask(app: &App, email: &str) -> Result<(), AppError> {
    let address = EmailAddress::new("email", email)?;
    let mut tx = app.store.write().await?;
    let found = account::find_by_address(app, &mut tx, address.as_str()).await?;
    let Some(of) = found.filter(|of| of.state == State::Active) else { return Ok(()) };
    let secret = begin(app, &mut tx, CEREMONY, Some(of.id), vec![], LINK).await?;
    let link = Secret::from(format!("/recover/{secret}"));
    let arguments = [("link", &*link)];
    mail::send(app, &mut tx, Kind::Recovery, address.as_str(), &of.lang, &arguments).await?;
    Ok(tx.commit().await?)
}

/// Whether a link is good; changes nothing.
///
/// # Errors
///
/// [`AppError::NotFound`] when it was used, is over, or never was.
pub async fn look(app: &App, link: &str) -> Result<(), AppError> {
    let mut tx = app.store.read().await?;
    let found = store_attempt::find(&mut tx, &digest(link), CEREMONY, app.now()).await?;
    found.map(|_| ()).ok_or(AppError::NotFound)
}

/// Recovers the account with a code beside the link; begins a session and returns its secret.
///
/// # Errors
///
/// [`AppError::NotFound`] as [`look`]; [`AppError::Refused`] with `sign-in-failed`;
/// [`AppError::TooMany`].
pub async fn finish(app: &App, link: &str, typed: &str, device: &str) -> Result<Secret, AppError> {
    let mut tx = app.store.write().await?;
    let found = store_attempt::find(&mut tx, &digest(link), CEREMONY, app.now()).await?;
    let (owner, _) = found.ok_or(AppError::NotFound)?;
    let id = PersonId(owner.ok_or(AppError::NotFound)?);
    let tries = attempt::account(Guess::Recovery, Some(id));
    attempt::charge(app, &mut tx, &tries).await?;
    tx.commit().await?;
    let mut tx = app.store.write().await?;
    let known = credential::list(&mut tx, id).await?;
    let own = given(id);
    let lent = store_attempt::find(&mut tx, &own, GIVEN, app.now()).await?;
    let is_lent = lent.is_some_and(|(_, kept)| code::without(&kept, typed).is_some());
    if !is_lent && !is_recovery(app, &mut tx, id, &known, typed).await? {
        let line = event(app, Actor::VISITOR, "session.begin", None, "sign-in-failed");
        audit::append(&mut tx, &app.mac, &line).await?;
        tx.commit().await?;
        return Err(FieldError::new("code", "sign-in-failed", "").into());
    }
    if !store_attempt::end(&mut tx, &digest(link)).await? {
        return Err(AppError::NotFound);
    }
    store_attempt::end(&mut tx, &own).await?;
    store_attempt::clear(&mut tx, &tries).await?;
    session::end_all(&mut tx, id).await?;
    account::tell(app, &mut tx, id).await?;
    enter(app, tx, id, Method::Recovery, device).await
}

/// What the code for somebody is kept under: one at a time.
fn given(id: PersonId) -> [u8; 32] {
    digest(&format!("recovery code of {id}"))
}

/// Makes a code for somebody else, in the place of the last; it is shown once.
///
/// # Errors
///
/// [`AppError::NotFound`] when there is no such account; [`AppError::NotAllowed`].
pub async fn give(app: &App, actor: Actor, id: PersonId) -> Result<Secret, AppError> {
    let action = "person.recovery-code";
    access::permit(app, actor, Act::ManagePeople, action, Some(id.0)).await?;
    let mut tx = app.store.write().await?;
    let found = person::find(&mut tx, id).await?;
    found.filter(|of| of.state == State::Active).ok_or(AppError::NotFound)?;
    let (codes, kept) = code::sheet(&*app.chance);
    let one = codes.into_iter().next().ok_or(AppError::NotFound)?;
    // Of a sheet's hashes the first alone: the others were never shown to anybody.
    let kept = kept.get(..kept.len() / code::SHEET).unwrap_or_default().to_vec();
    let now = app.now();
    store_attempt::end(&mut tx, &given(id)).await?;
    let new = Ceremony {
        digest: given(id),
        kind: GIVEN,
        person: Some(id),
        state: kept,
        created: now,
        expires: Moment(now.0 + CODE),
    };
    store_attempt::begin(&mut tx, &new).await?;
    audit::append(&mut tx, &app.mac, &event(app, actor, action, Some(id.0), "permitted")).await?;
    tx.commit().await?;
    Ok(one)
}
