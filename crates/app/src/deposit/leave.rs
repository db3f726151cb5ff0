//! Deposits that leave: taken back by their member, or expired with their month.
//!
//! Their tokens are gone at once. What is left of each is its leaf, which says nothing, so that others of
//! its list can still be shown to stand in it. When a month is over its key is destroyed, and with it what
//! copies of the database still hold.
//!
//! Not here: hits, which stay (`hit`).

use std::collections::{BTreeMap, BTreeSet};

use private_match::message::deposit::Withdrawal;
use whatson_domain::AgreementId;
use whatson_store::agreement::Version;
use whatson_store::deposit::{DepositList, State};
use whatson_store::{Tx, deposit};

use super::part::{self, ENTRIES, Place};
use super::stand::{is_past, unreadable};
use crate::clock::month;
use crate::epoch::{self, Key};
use crate::party::Party;
use crate::{App, AppError};

/// Days that a deposit stands at the least: what may be taken back at once is a question in disguise.
const STANDS: i64 = 7;

/// Takes back what a member named; returns how many deposits went. What went before does not count.
///
/// # Errors
///
/// [`AppError::Declined`]: `unknown-deposit`, `deposit-too-young`; nothing is taken back then.
pub(crate) async fn withdraw(
    app: &App,
    version: &Version,
    number: u32,
    party: &Party,
    said: &Withdrawal,
) -> Result<usize, AppError> {
    let mut tx = app.store.write().await?;
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
    Ok(gone)
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
    let (mut gone, mut left) = (0, false);
    for number in 0..super::parts(list.entries) {
        let bytes = deposit::part(tx, list.at, number).await?.unwrap_or_default();
        let mut places = part::read(&bytes).ok_or_else(unreadable)?;
        let mut taken = Vec::new();
        for (position, place) in (number * ENTRIES..).zip(&mut places) {
            let Place::Sealed { month, .. } = place else { continue };
            if !is_wanted(position, *month) {
                left = true;
                continue;
            }
            let entry = place.open(&keys.months, (list.at, position)).ok_or_else(unreadable)?;
            taken.push((part::idx(&keys.index, &entry.token), position));
            *place = Place::Leaf(whatson_transparency::leaf(&entry.to_bytes()));
        }
        if !taken.is_empty() {
            deposit::update_part(tx, list.at, number, part::write(&places)).await?;
        }
        for (idx, position) in &taken {
            deposit::remove(tx, list.at, idx, *position).await?;
        }
        gone += taken.len();
    }
    let changed =
        DepositList { state: if left { list.state } else { State::Gone }, ..list.clone() };
    if gone > 0 {
        deposit::update(tx, &changed).await?;
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
    for (of, number) in due {
        let mut tx = app.store.write().await?;
        let keys = Keys::of(app, &mut tx, of, number).await?;
        for list in deposit::standing(&mut tx, of).await? {
            if list.at.epoch == number {
                gone += clear(app, &mut tx, &list, &keys, |_, month| month < now).await?;
            }
        }
        whatson_store::epoch::destroy_keys(&mut tx, of, number, 1..=now - 1).await?;
        tx.commit().await?;
    }
    if gone > 0 {
        app.store.settle().await?;
    }
    Ok(gone)
}
