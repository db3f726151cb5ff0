//! Stopping an agreement, letting it go on, and ending it. Each party may, alone and at once.
//!
//! Not here: how custodians are told (members' and custodians' programs), the rules
//! (`domain::agreement`).

use whatson_domain::agreement::{State, Suspension};
use whatson_domain::{FieldError, OrganisationId, text};
use whatson_store::agreement;

use super::draft::{finish, keeping, save};
use super::{Version, choose, is_party, known, notify, others, own, refused};
use crate::clock::new_id;
use crate::mail::Kind;
use crate::{Actor, App, AppError};

/// Longest reason, in characters.
const REASON_MAX: usize = 2_000;

fn wrong_state() -> AppError {
    FieldError::new("agreement", "agreement-state", "").into()
}

/// The versions that hold now or later, of which somebody's organisation is party.
fn in_force(all: Vec<Version>, own: OrganisationId, app: &App) -> Vec<Version> {
    let standing = choose(&all, app.now());
    let from = standing.map_or(u32::MAX, |version| version.agreement.number);
    let holds = |v: &Version| {
        v.agreement.number >= from
            && matches!(v.agreement.state, State::Active | State::Suspended)
            && is_party(v, own)
    };
    all.into_iter().filter(holds).collect()
}

/// Stops an agreement for everybody from the next decision on, until one's organisation lets it go on.
///
/// # Errors
///
/// [`AppError::Refused`] without a reason, and `agreement-state` when it does not hold or one's
/// organisation stopped it before.
pub async fn suspend(app: &App, actor: Actor, slug: &str, reason: &str) -> Result<(), AppError> {
    let permit = keeping(app, actor, "agreement.suspend").await?;
    let (own, now) = (own(actor)?, app.now());
    let mut tx = app.store.write().await?;
    agreement::lock(&mut tx, slug).await?;
    let all = known(&mut tx, actor, slug).await?;
    let reason = text::text("reason", reason, REASON_MAX)?;
    let mut done = None;
    for mut stopped in in_force(all, own, app) {
        if stopped.agreement.suspensions.iter().any(|known| known.by == own) {
            continue;
        }
        let new = Suspension { by: own, at: now, reason: reason.clone() };
        stopped.agreement.suspend(new.clone()).map_err(refused)?;
        let id = new_id(&*app.clock, &*app.chance);
        agreement::suspend(&mut tx, &permit, stopped.id, id, &new, actor.person).await?;
        stopped.updated = now;
        save(&mut tx, &permit, &stopped).await?;
        done = Some(stopped);
    }
    let done = done.ok_or_else(wrong_state)?;
    notify(app, &mut tx, Kind::AgreementChanged, others(&done, own)).await?;
    finish(app, tx, actor, "agreement.suspend", done.of).await
}

/// Takes the suspension of one's organisation back; the agreement goes on when no other one stands.
///
/// # Errors
///
/// `agreement-state` when one's organisation did not stop it.
pub async fn resume(app: &App, actor: Actor, slug: &str) -> Result<(), AppError> {
    let permit = keeping(app, actor, "agreement.resume").await?;
    let (own, now) = (own(actor)?, app.now());
    let mut tx = app.store.write().await?;
    agreement::lock(&mut tx, slug).await?;
    let all = known(&mut tx, actor, slug).await?;
    let mut done = None;
    for mut resumed in all.into_iter().filter(|v| v.agreement.state == State::Suspended) {
        if !agreement::lift(&mut tx, &permit, resumed.id, own, now).await? {
            continue;
        }
        resumed.agreement.resume(own).map_err(refused)?;
        resumed.updated = now;
        save(&mut tx, &permit, &resumed).await?;
        done = Some(resumed);
    }
    let done = done.ok_or_else(wrong_state)?;
    notify(app, &mut tx, Kind::AgreementChanged, others(&done, own)).await?;
    finish(app, tx, actor, "agreement.resume", done.of).await
}

/// Ends an agreement for good, or with a number only that version while it is a draft of one's own or
/// waits for signatures: a party that does not want to sign says so.
///
/// # Errors
///
/// `agreement-state` when it is over; `not-a-party`.
pub async fn end(app: &App, actor: Actor, slug: &str, number: Option<u32>) -> Result<(), AppError> {
    let permit = keeping(app, actor, "agreement.end").await?;
    let (own, now) = (own(actor)?, app.now());
    let mut tx = app.store.write().await?;
    agreement::lock(&mut tx, slug).await?;
    let all = known(&mut tx, actor, slug).await?;
    let ends = match number {
        Some(number) => one(all, own, number)?,
        None => whole(all, own, app)?,
    };
    let Some(of) = ends.first().map(|version| version.of) else { return Err(wrong_state()) };
    let (mut tell, mut numbers) = (Vec::new(), Vec::new());
    for mut ended in ends {
        ended.agreement.state = State::Ended;
        (ended.ended, ended.updated) = (Some(now), now);
        save(&mut tx, &permit, &ended).await?;
        if ended.opened.is_some() {
            numbers.push(ended.agreement.number);
            tell.extend(others(&ended, own));
        }
    }
    // What was deposited under them is needed no longer.
    crate::epoch::close(&mut tx, of, &numbers, now).await?;
    tell.sort();
    tell.dedup();
    notify(app, &mut tx, Kind::AgreementChanged, tell.into_iter()).await?;
    finish(app, tx, actor, "agreement.end", of).await
}

/// A version that was not signed by all: one's own draft, or one that one's organisation was to sign.
fn one(all: Vec<Version>, own: OrganisationId, number: u32) -> Result<Vec<Version>, AppError> {
    let may = |v: &Version| match v.agreement.state {
        State::Draft => v.drafter == own,
        State::Open => is_party(v, own),
        _ => false,
    };
    let found = all.into_iter().filter(|v| v.agreement.number == number).rfind(may);
    found.map(|version| vec![version]).ok_or_else(wrong_state)
}

/// All that is not over of an agreement. Where a version holds, a party of that one ends it.
fn whole(all: Vec<Version>, own: OrganisationId, app: &App) -> Result<Vec<Version>, AppError> {
    let standing = choose(&all, app.now());
    if standing.is_some_and(|version| !is_party(version, own)) {
        return Err(FieldError::new("agreement", "not-a-party", "").into());
    }
    if standing.is_none() {
        // Nothing was signed by all: each ends what is theirs, and leaves alone what they may not see.
        let is_own = |v: &Version| {
            v.drafter == own && v.agreement.state == State::Draft
                || v.agreement.state == State::Open && is_party(v, own)
        };
        return Ok(all.into_iter().filter(is_own).collect());
    }
    Ok(all.into_iter().filter(|v| v.agreement.state != State::Ended).collect())
}
