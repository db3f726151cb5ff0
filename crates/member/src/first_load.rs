//! A first load, on the member's side: whether a file needs one, and declaring it.
//!
//! A member has a daily budget. A longer list needs a first load: size and days, signed with the member's key, which
//! the custodians see once a second person of the member confirmed it at the hub. What the hub says of it is a word
//! for people here; the custodians have the signed one.
//!
//! Not here: the budgets (custodians), counting a file (`tokenise::need`).

use std::fs::File;
use std::path::Path;

use private_match::message::first_load::{FirstLoad, MOST_DAYS};
use private_match::message::sign;
pub use whatson_domain::day::Day;

use crate::MemberError;
use crate::hub::LoadState;
use crate::session::{Epoch, Session};
use crate::tokenise::{self, Options};

/// The highest number that was declared of an epoch.
const NUMBER: &str = "first load";
/// Days of a window of which nothing else is said.
pub const USUAL_DAYS: u8 = 14;

/// A file needs more than there is without a first load, or with the one that was declared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lack {
    /// Evaluations that it needs, padding included.
    pub needed: u64,
    /// What the agreement allows a day.
    pub daily: u64,
    /// What it allows for a first load.
    pub first: u64,
    /// What was declared last; none where nothing was, or it is over.
    pub declared: Option<LoadState>,
}

/// What came of declaring.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Done {
    /// It is declared, and waits for a second person.
    Declared(LoadState),
    /// One of this size waits already.
    Waits(LoadState),
    /// One of this size is confirmed already.
    Confirmed(LoadState),
}

/// What is to be declared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wish {
    /// Evaluations, padding included.
    pub size: u64,
    /// The first day; today when absent.
    pub first_day: Option<Day>,
    /// How many days; [`USUAL_DAYS`] when absent.
    pub days: Option<u8>,
}

/// What was declared of an epoch, as the hub says.
async fn all(session: &Session, epoch: &Epoch) -> Result<Vec<LoadState>, MemberError> {
    let mut all = session.means.hub.first_loads().await?;
    all.retain(|of| of.epoch == epoch.place.epoch);
    Ok(all)
}

/// What was declared last and is not over.
fn newest(all: &[LoadState]) -> Option<&LoadState> {
    all.iter().max_by_key(|of| of.number).filter(|of| of.state != "over")
}

/// Says what to do, where a file needs more than there is for it.
///
/// # Errors
///
/// [`MemberError::FirstLoad`] when it does; others as they are.
pub async fn check(
    session: &Session,
    epoch: &Epoch,
    file: &Path,
    options: &Options,
) -> Result<(), MemberError> {
    let terms = &session.signed.text.agreement.terms;
    let (daily, first) = (u64::from(terms.budget.daily), u64::from(terms.budget.first));
    let most = tokenise::most(file.metadata()?.len());
    if most <= daily {
        return Ok(());
    }
    let known = all(session, epoch).await?;
    let open = known.iter().filter(|of| of.state == "open").map(|of| of.size.min(first)).max();
    let open = open.unwrap_or_default();
    // More than all of it cannot be declared: then there is nothing to count.
    if open >= most.min(first) {
        return Ok(());
    }
    let needed = tokenise::need(session, epoch, File::open(file)?, options).await?;
    if needed <= daily || open >= needed.min(first) {
        return Ok(());
    }
    // Counting takes a while: somebody may have confirmed it meanwhile.
    let declared = newest(&all(session, epoch).await?).cloned();
    Err(MemberError::FirstLoad(Box::new(Lack { needed, daily, first, declared })))
}

/// What to declare for a file: what it needs and an eighth of it, for rows that come meanwhile.
///
/// # Errors
///
/// As [`tokenise::need`].
pub async fn size(
    session: &Session,
    epoch: &Epoch,
    file: &Path,
    options: &Options,
) -> Result<u64, MemberError> {
    let needed = tokenise::need(session, epoch, File::open(file)?, options).await?;
    let first = u64::from(session.signed.text.agreement.terms.budget.first);
    Ok(needed.saturating_add(needed / 8).clamp(1, first.max(1)))
}

/// Declares a first load, unless one that is as large waits or is confirmed for these days.
///
/// # Errors
///
/// [`MemberError::FirstLoadSize`]; others as they are.
pub async fn declare(session: &Session, epoch: &Epoch, wish: Wish) -> Result<Done, MemberError> {
    let (store, now) = (&session.means.store, session.now());
    let first = u64::from(session.signed.text.agreement.terms.budget.first);
    if wish.size > first {
        return Err(MemberError::FirstLoadSize(first));
    }
    let before = all(session, epoch).await?;
    if let Some(known) = newest(&before).filter(|known| is_enough(known, wish)) {
        let known = known.clone();
        return Ok(match known.state.as_str() {
            "waiting" => Done::Waits(known),
            _ => Done::Confirmed(known),
        });
    }
    let kept = store.kept(&epoch.place, NUMBER).await?;
    let kept = kept.and_then(|kept| <[u8; 8]>::try_from(kept.as_slice()).ok());
    let shown = before.iter().map(|of| of.number).max();
    let highest = shown.unwrap_or_default().max(kept.map_or(0, u64::from_be_bytes));
    let begins = |day: Day| u64::try_from(day.begin().0 / 1_000_000).unwrap_or_default();
    let body = FirstLoad {
        number: highest.saturating_add(1),
        time: now,
        size: wish.size,
        first_day: FirstLoad::day(wish.first_day.map_or(now, begins)),
        days: wish.days.unwrap_or(USUAL_DAYS).clamp(1, MOST_DAYS),
    };
    // Before it is sent: a number is for one declaration alone.
    store.keep(&epoch.place, NUMBER, &body.number.to_be_bytes()).await?;
    session.means.hub.tell(sign(&epoch.scope, &body, session.identity())?).await?;
    let after = all(session, epoch).await?;
    let declared = newest(&after).filter(|of| of.number == body.number).cloned();
    declared.map(Done::Declared).ok_or(MemberError::Answer("first-loads"))
}

/// Whether what was declared is what is wished for: at least that size, and the days where some are named.
fn is_enough(known: &LoadState, wish: Wish) -> bool {
    let is_there = matches!(known.state.as_str(), "waiting" | "open" | "to-come");
    let begins = |day: Day| known.first_day == day.to_string();
    let has_days = wish.days.is_none_or(|days| known.days == days);
    is_there && known.size >= wish.size && wish.first_day.is_none_or(begins) && has_days
}
