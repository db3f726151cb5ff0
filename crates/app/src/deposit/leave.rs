//! Deposits that leave: taken back by their member, or expired with their month.
//!
//! Their tokens are gone at once. What is left of each is its leaf, which says nothing, so that others of
//! its list can still be shown to stand in it. When a month is over its key is destroyed.
//!
//! Not here: hits, which stay (`hit`).

use std::collections::{BTreeMap, BTreeSet};

use private_match::message::deposit::Withdrawal;
use whatson_domain::AgreementId;
use whatson_store::agreement::Version;
use whatson_store::deposit::{DepositList, State};
use whatson_store::{Tx, deposit};

use super::part::{self, ENTRIES, Place};
use super::receipt;
use super::stand::{is_past, unreadable};
use crate::clock::month;
use crate::epoch::{self, Key};
use crate::party::Party;
use crate::{App, AppError};

/// Days that a deposit stands at the least: what may be taken back at once is a question in disguise.
const STANDS: i64 = 7;

/// What was taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawn {
    /// How many deposits went with it; what went before does not count.
    pub count: usize,
    /// What the hub signed: none of what was named is here any more.
    pub receipt: String,
}

/// Takes back what a member named.
///
/// # Errors
///
/// [`AppError::Declined`]: `unknown-deposit`, `deposit-too-young`; nothing is taken back then.
pub(crate) async fn withdraw(
    app: &App,
    version: &Version,
    number: u32,
    party: &Party,
    (said, message): (&Withdrawal, &[u8]),
) -> Result<Withdrawn, AppError> {
    let mut tx = app.store.write().await?;
    whatson_store::agreement::lock(&mut tx, version.agreement.slug.as_str()).await?;
    let own = deposit::of_party(&mut tx, (version.of, number), &party.keys.id().0).await?;
    let mut wanted: BTreeMap<u32, BTreeSet<u32>> = BTreeMap::new();
    for place in &said.places {
        let list = own.iter().find(|list| list.number == place.list);
        let list = list.filter(|list| place.position < list.entries);
        let list = list.ok_or(AppError::Declined("unknown-deposit"))?;
        if !is_past(list.came, STANDS, app.now()) {
            return Err(AppError::Declined("deposit-too-young"));
        }
        wanted.entry(list.at.list).or_default().insert(place.position);
    }
    let keys = Keys::of(app, &mut tx, version.of, number).await?;
    let mut gone = 0;
    for list in own.iter().filter(|list| wanted.contains_key(&list.at.list)) {
        let positions = wanted.get(&list.at.list);
        let is_wanted = |position, _| positions.is_some_and(|all| all.contains(&position));
        gone += clear(app, &mut tx, list, &keys, is_wanted).await?;
    }
    tx.commit().await?;
    app.store.settle().await?;
    let lines = [("places", said.places.len().to_string())];
    let of = receipt::Of {
        kind: "withdrawal",
        what: "message",
        message,
        party: &party.keys.id().0,
        epoch: number,
        lines: &lines,
    };
    Ok(Withdrawn { count: gone, receipt: receipt::signed(app, &of).await? })
}

struct Keys {
    index: Key,
    months: BTreeMap<u32, Key>,
}

impl Keys {
    async fn of(app: &App, tx: &mut Tx, of: AgreementId, number: u32) -> Result<Self, AppError> {
        let index = epoch::key(app, tx, of, number, epoch::INDEX).await?;
        Ok(Self { index, months: epoch::keys(app, tx, of, number).await? })
    }
}

/// Takes those places of a list out that are wanted by position and month.
async fn clear(
    app: &App,
    tx: &mut Tx,
    list: &DepositList,
    keys: &Keys,
    is_wanted: impl Fn(u32, u32) -> bool,
) -> Result<usize, AppError> {
    let (mut gone, mut left) = (0, list.state != State::Standing);
    let mut taken = Vec::new();
    for number in 0..super::parts(list.entries) {
        let bytes = deposit::part(tx, list.at, number).await?.unwrap_or_default();
        let mut places = part::read(&bytes).ok_or_else(unreadable)?;
        let before = gone;
        for (position, place) in (number * ENTRIES..).zip(&mut places) {
            let Place::Sealed { month, .. } = place else { continue };
            if !is_wanted(position, *month) {
                left = true;
                continue;
            }
            // What does not open lost its key before it was entered.
            if let Some(entry) = place.open(&keys.months, (list.at, position)) {
                taken.push((part::idx(&keys.index, &entry.token), position));
            }
            *place = Place::Leaf(place.leaf());
            gone += 1;
        }
        if gone > before {
            deposit::update_part(tx, list.at, number, part::write(&places)).await?;
        }
    }
    taken.sort_unstable();
    deposit::remove(tx, list.at, &taken).await?;
    if gone > 0 {
        let state = if left { list.state } else { State::Gone };
        deposit::update(tx, &DepositList { state, ..list.clone() }).await?;
        epoch::note(app, tx, "deposit.leave", list.id).await?;
    }
    Ok(gone)
}

/// Takes out what expired: the tokens of months that are over, and their keys.
///
/// # Errors
///
/// [`AppError::Unavailable`] when the database cannot write.
pub async fn expire(app: &App) -> Result<usize, AppError> {
    let now = month(app.now());
    let mut gone = 0;
    let mut tx = app.store.read().await?;
    let due = whatson_store::epoch::due_keys(&mut tx, now).await?;
    drop(tx);
    let is_due = !due.is_empty();
    for (of, number) in due {
        // One that cannot be read keeps none of the others.
        match expire_epoch(app, of, number, now).await {
            Ok(count) => gone += count,
            Err(error) => tracing::warn!(code = error.code(), "deposits of an epoch stay"),
        }
    }
    if is_due {
        app.store.settle().await?;
    }
    Ok(gone)
}

async fn expire_epoch(
    app: &App,
    of: AgreementId,
    number: u32,
    now: u32,
) -> Result<usize, AppError> {
    let mut tx = app.store.write().await?;
    whatson_store::agreement::lock_id(&mut tx, of).await?;
    let keys = Keys::of(app, &mut tx, of, number).await?;
    let mut gone = 0;
    for list in deposit::of_epoch(&mut tx, of, number).await? {
        gone += clear(app, &mut tx, &list, &keys, |_, month| month < now).await?;
    }
    whatson_store::epoch::destroy_keys(&mut tx, of, number, epoch::HITS + 1..=now - 1).await?;
    tx.commit().await?;
    Ok(gone)
}
