//! First loads that members declare: each waits here until a second person of the same organisation confirms it,
//! and only then custodians see it.
//!
//! The declaration is signed with the member's key, which one person may hold alone; that two people stand behind
//! it is what the hub adds. How much may be evaluated, custodians decide by the agreement's text.
//!
//! Not here: the door that it comes by (`mailbox`), what custodians make of it (`whatson-custodian`).

use std::collections::BTreeSet;

use private_match::message::first_load::FirstLoad as Said;
use uuid::Uuid;
use whatson_domain::{Act, Moment, OrganisationId, Permit, PersonId};
use whatson_store::agreement::Version;
use whatson_store::first_load::{self, FirstLoad};
use whatson_store::{Tx, audit, person};

use crate::access::{self, event};
use crate::clock::{new_id, seconds};
use crate::party::Party;
use crate::{Actor, App, AppError, epoch, matching};

/// Declarations of a member in an epoch at the most: each raises or moves the one before.
const MOST: usize = 256;

/// How far a declaration is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// A second person has to confirm it.
    Waiting,
    /// Confirmed; its first day has not come.
    ToCome,
    /// Confirmed, and its window is open.
    Open,
    /// Its last day is past.
    Over,
    /// Confirmed, and another one was confirmed after it.
    Replaced,
}

impl State {
    /// The stable word of answers and words.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::ToCome => "to-come",
            Self::Open => "open",
            Self::Over => "over",
            Self::Replaced => "replaced",
        }
    }
}

/// A declaration of one's own organisation.
#[derive(Debug, Clone)]
pub struct Declared {
    /// Identifies it.
    pub id: Uuid,
    /// Its epoch.
    pub epoch: u32,
    /// Its number.
    pub number: u64,
    /// Evaluations, padding included.
    pub size: u64,
    /// The begin of its first day, UTC.
    pub begins: Moment,
    /// The begin of its last day, UTC.
    pub last: Moment,
    /// How many days that is.
    pub days: u8,
    /// How far it is.
    pub state: State,
    /// When it came.
    pub at: Moment,
    /// The name of who declared it, while there is an account.
    pub by: Option<String>,
    /// Whether that is who looks: somebody else has to confirm it.
    pub is_own: bool,
    /// When it was confirmed, and by whom.
    pub confirmed: Option<(Moment, Option<String>)>,
}

fn declined(code: &'static str) -> AppError {
    AppError::Declined(code)
}

/// A declaration as the member's program has it.
fn said(of: &FirstLoad) -> Said {
    let FirstLoad { number, size, first_day, days, .. } = of.clone();
    Said { number, time: seconds(of.declared.0), size, first_day, days }
}

/// Keeps a declaration that somebody's program brings; it waits for a second person. One that waits already
/// gives way to it.
///
/// # Errors
///
/// [`AppError::Declined`]: `first-load-size`, `first-load-over`, `older-message`, `too-many-messages`, and as
/// [`epoch::usable`].
pub(crate) async fn declare(
    app: &App,
    actor: Actor,
    (version, number): (&Version, u32),
    party: &Party,
    (body, bytes): (&Said, &[u8]),
) -> Result<(), AppError> {
    let (action, about) = ("first-load.declare", Some(party.organisation));
    let permit = access::permit_about(app, actor, Act::Match, about, action, None).await?;
    let by = actor.person.ok_or(declined("first-load-person"))?;
    let mut tx = app.store.write().await?;
    whatson_store::agreement::lock(&mut tx, version.agreement.slug.as_str()).await?;
    epoch::usable(app, &mut tx, version, number).await?;
    if body.size > version.agreement.terms.budget.first.into() {
        return Err(declined("first-load-size"));
    }
    if body.is_over(seconds(app.now())) {
        return Err(declined("first-load-over"));
    }
    let all = first_load::list(&mut tx, version.of).await?;
    let own = |one: &&FirstLoad| one.epoch == number && one.party == party.keys.id().0;
    let own: Vec<&FirstLoad> = all.iter().filter(own).collect();
    if own.iter().any(|one| one.message == bytes) {
        return Ok(());
    }
    if own.iter().any(|one| one.number >= body.number) || i64::try_from(body.number).is_err() {
        return Err(declined("older-message"));
    }
    if own.len() >= MOST {
        return Err(declined("too-many-messages"));
    }
    for waiting in own.iter().filter(|one| one.confirmed.is_none()) {
        first_load::erase(&mut tx, &permit, waiting.id).await?;
        note(app, &mut tx, actor, "first-load.replace", waiting.id).await?;
    }
    let new = FirstLoad {
        id: new_id(&*app.clock, &*app.chance),
        of: version.of,
        epoch: number,
        party: party.keys.id().0,
        organisation: party.organisation,
        number: body.number,
        size: body.size,
        first_day: body.first_day,
        days: body.days,
        message: bytes.to_vec(),
        declared: (app.now(), by),
        confirmed: None,
    };
    first_load::insert(&mut tx, &permit, &new).await?;
    note(app, &mut tx, actor, action, new.id).await?;
    Ok(tx.commit().await?)
}

async fn note(
    app: &App,
    tx: &mut Tx,
    actor: Actor,
    action: &str,
    id: Uuid,
) -> Result<(), AppError> {
    let line = event(app, actor, action, Some(id), "permitted");
    Ok(audit::append(tx, &app.mac, &line).await?)
}

/// The declarations of the organisation that somebody acts for, the newest first.
///
/// # Errors
///
/// [`AppError::NotFound`] when it is no member of such an agreement; [`AppError::NotAllowed`].
pub async fn list(app: &App, actor: Actor, slug: &str) -> Result<Vec<Declared>, AppError> {
    let (_, own) = permitted(app, actor, "first-load.list", None).await?;
    let mut tx = app.store.read().await?;
    let (version, _, party, _) = matching::about(app, &mut tx, actor, slug).await?;
    if !party.is_member {
        return Err(AppError::NotFound);
    }
    let all = first_load::list(&mut tx, version.of).await?;
    let epochs: BTreeSet<u32> = all.iter().map(|one| one.epoch).collect();
    let newest = epochs.into_iter().flat_map(|epoch| first_load::newest(&all, epoch));
    let newest: BTreeSet<Uuid> = newest.map(|one| one.id).collect();
    let mut shown = Vec::new();
    for one in all.iter().filter(|one| one.organisation == own) {
        let state = state(one, newest.contains(&one.id), seconds(app.now()));
        shown.push(told(&mut tx, actor, one, state).await?);
    }
    Ok(shown)
}

async fn told(
    tx: &mut Tx,
    actor: Actor,
    of: &FirstLoad,
    state: State,
) -> Result<Declared, AppError> {
    let confirmed = match of.confirmed {
        Some((at, by)) => Some((at, name(tx, by).await?)),
        None => None,
    };
    let day =
        |day: u64| Moment(i64::try_from(day).unwrap_or_default() * whatson_domain::freshness::DAY);
    let said = said(of);
    Ok(Declared {
        id: of.id,
        epoch: of.epoch,
        number: of.number,
        size: of.size,
        begins: day(of.first_day.into()),
        last: day(said.end_day().saturating_sub(1)),
        days: of.days,
        state,
        at: of.declared.0,
        by: name(tx, of.declared.1).await?,
        is_own: actor.person == Some(of.declared.1),
        confirmed,
    })
}

fn state(of: &FirstLoad, is_newest: bool, now: u64) -> State {
    let said = said(of);
    match of.confirmed {
        _ if said.is_over(now) => State::Over,
        None => State::Waiting,
        Some(_) if !is_newest => State::Replaced,
        Some(_) if said.is_open(now) => State::Open,
        Some(_) => State::ToCome,
    }
}

async fn name(tx: &mut Tx, id: PersonId) -> Result<Option<String>, AppError> {
    Ok(person::find(tx, id).await?.map(|found| found.name))
}

async fn permitted(
    app: &App,
    actor: Actor,
    action: &str,
    id: Option<Uuid>,
) -> Result<(Permit, OrganisationId), AppError> {
    let permit = access::permit(app, actor, Act::Match, action, id).await?;
    let own = permit.standing().membership.ok_or(AppError::NotFound)?.organisation;
    Ok((permit, own))
}

/// One's own organisation's declaration of an agreement; locked until the end of `tx`.
async fn own(
    app: &App,
    tx: &mut Tx,
    (actor, own): (Actor, OrganisationId),
    slug: &str,
    id: Uuid,
) -> Result<FirstLoad, AppError> {
    whatson_store::agreement::lock(tx, slug).await?;
    let (version, ..) = matching::about(app, tx, actor, slug).await?;
    let all = first_load::list(tx, version.of).await?;
    let is_it = |one: &FirstLoad| one.id == id && one.organisation == own;
    all.into_iter().find(is_it).ok_or(AppError::NotFound)
}

/// Confirms a declaration as a second person: custodians see it from now on. Once more changes nothing.
///
/// # Errors
///
/// [`AppError::NotFound`] when there is none of one's own organisation; [`AppError::Declined`]:
/// `first-load-same-person` for who declared it, `first-load-over` when its days are.
pub async fn confirm(app: &App, actor: Actor, slug: &str, id: Uuid) -> Result<(), AppError> {
    let action = "first-load.confirm";
    let (permit, of) = permitted(app, actor, action, Some(id)).await?;
    let by = actor.person.ok_or(declined("first-load-person"))?;
    let mut tx = app.store.write().await?;
    let found = own(app, &mut tx, (actor, of), slug, id).await?;
    if found.declared.1 == by {
        let line = event(app, actor, action, Some(id), "not-allowed");
        audit::append(&mut tx, &app.mac, &line).await?;
        tx.commit().await?;
        return Err(declined("first-load-same-person"));
    }
    if found.confirmed.is_some() {
        return Ok(());
    }
    if said(&found).is_over(seconds(app.now())) {
        return Err(declined("first-load-over"));
    }
    if !first_load::confirm(&mut tx, &permit, id, (app.now(), by)).await? {
        return Err(AppError::NotFound);
    }
    note(app, &mut tx, actor, action, id).await?;
    tx.commit().await?;
    app.relay.wake();
    Ok(())
}

/// Takes back a declaration that waits.
///
/// # Errors
///
/// [`AppError::NotFound`] when there is none of one's own organisation; [`AppError::Declined`]
/// `first-load-confirmed` when custodians see it already.
pub async fn take_back(app: &App, actor: Actor, slug: &str, id: Uuid) -> Result<(), AppError> {
    let action = "first-load.take-back";
    let (permit, of) = permitted(app, actor, action, Some(id)).await?;
    let mut tx = app.store.write().await?;
    own(app, &mut tx, (actor, of), slug, id).await?;
    if !first_load::erase(&mut tx, &permit, id).await? {
        return Err(declined("first-load-confirmed"));
    }
    note(app, &mut tx, actor, action, id).await?;
    Ok(tx.commit().await?)
}
