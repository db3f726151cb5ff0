//! A list that is whole: its tokens are entered, then compared, then it stands.
//!
//! Tokens of a list are entered in the order of their digests, and compared when all are: of two lists
//! that come at the same moment, at least one finds the other. Wherever it is cut off, it goes on from
//! the beginning; what is there already stays as it is.
//!
//! Not here: what a hit is (`hit`), taking parts (`deposit`).

use std::collections::BTreeMap;

use private_match::identity::PartyId;
use private_match::message::deposit::MOST_SAME;
use tokio::task::spawn_blocking;
use whatson_domain::Moment;
use whatson_store::deposit::{DepositList, MANY, Shelf, State, Token};
use whatson_store::{Tx, deposit};
use whatson_transparency::Hash;

use super::part::{self, ENTRIES};
use super::{Received, parts, receipt, tree};
use crate::epoch::{self, Key};
use crate::{App, AppError, hit, party};

/// Parts that are read at a time.
const PARTS: u32 = 32;
/// Rows of tokens of a transaction.
const BATCH: usize = 16 * MANY;
/// How long a list may take to come, in microseconds.
const ARRIVE: i64 = 24 * 3_600_000_000;

/// Looks whether all parts of a list are here, and makes it stand. None while some are missing.
pub(super) async fn whole(app: &App, at: Shelf) -> Result<Option<Received>, AppError> {
    let mut tx = app.store.read().await?;
    let list = deposit::find_at(&mut tx, at).await?;
    let missing = |list: &DepositList, here| {
        here < usize::try_from(parts(list.entries)).unwrap_or(usize::MAX)
    };
    if let Some(list) = list.filter(|list| list.state == State::Arriving) {
        // Of most parts this is all: others write meanwhile.
        if missing(&list, deposit::count_parts(&mut tx, at).await?) {
            return Ok(None);
        }
    }
    drop(tx);
    let mut tx = app.store.write().await?;
    let Some(list) = deposit::find_at(&mut tx, at).await? else {
        return Err(AppError::Declined("list-root"));
    };
    if list.state == State::Gone && list.receipt.is_empty() {
        return Err(AppError::Declined("list-root"));
    }
    if list.state == State::Arriving {
        let roots = deposit::roots(&mut tx, at).await?;
        if missing(&list, roots.len()) {
            return Ok(None);
        }
        let all: Vec<Hash> = roots.iter().map(|(_, root)| Hash(*root)).collect();
        enter(app, tx, &list, tree::root(&all), None).await?;
    }
    go_on(app, list, None).await.map(Some)
}

/// Says of a list that it is whole, and enters its tokens where they are given; forgets one that is not as its
/// member signed it.
pub(super) async fn enter(
    app: &App,
    mut tx: Tx,
    list: &DepositList,
    root: Option<Hash>,
    tokens: Option<&[Token]>,
) -> Result<(), AppError> {
    let is_signed = root.map(|root| root.0) == signed_root(&mut tx, list).await?;
    if !is_signed || tokens.is_some_and(repeats) {
        deposit::erase(&mut tx, list).await?;
        epoch::note(app, &mut tx, "deposit.refuse", list.id).await?;
        tx.commit().await?;
        return Err(AppError::Declined(if is_signed { "list-repeats" } else { "list-root" }));
    }
    if let Some(tokens) = tokens {
        epoch::keeps(&mut tx, list.at.of, list.at.epoch).await?;
        deposit::enter(&mut tx, list.at, tokens).await?;
    }
    let entered = DepositList { state: State::Entered, ..list.clone() };
    deposit::update(&mut tx, &entered).await?;
    epoch::note(app, &mut tx, "deposit.enter", list.id).await?;
    Ok(tx.commit().await?)
}

/// Compares a whole list, with its tokens where they are entered, and makes it stand.
pub(super) async fn go_on(
    app: &App,
    list: DepositList,
    entered: Option<Vec<Token>>,
) -> Result<Received, AppError> {
    // Whoever sent the last part may go away: it goes on.
    let own = app.clone();
    tokio::spawn(async move { stand(&own, &list, entered).await }).await?
}

/// The same identifier in a few records is one list's own; more of it only costs others.
fn repeats(tokens: &[Token]) -> bool {
    tokens.chunk_by(|(a, _), (b, _)| a == b).any(|same| same.len() > MOST_SAME)
}

/// The root that the member signed.
async fn signed_root(tx: &mut Tx, list: &DepositList) -> Result<Option<[u8; 32]>, AppError> {
    let version = whatson_store::agreement::of_epoch(tx, list.at.of, list.at.epoch).await?;
    let Some(version) = version else { return Ok(None) };
    let all = party::all(&version.agreement)?;
    let Some(sender) = party::find(&all, PartyId(list.party)) else { return Ok(None) };
    let scope = party::scope(&version.agreement, list.at.epoch)?;
    let opened = private_match::message::open::<private_match::message::deposit::DepositList>(
        &list.message,
        &scope,
        &sender.keys,
    );
    Ok(opened.ok().map(|signed| signed.body.root))
}

async fn stand(
    app: &App,
    list: &DepositList,
    entered: Option<Vec<Token>>,
) -> Result<Received, AppError> {
    let at = list.at;
    let mut tx = app.store.read().await?;
    let known = deposit::find_at(&mut tx, at).await?.ok_or(AppError::NotFound)?;
    drop(tx);
    if !matches!(known.state, State::Arriving | State::Entered) {
        return Ok(Received { receipt: known.receipt, hits: 0 });
    }
    let tokens = match entered {
        Some(tokens) => tokens,
        None => enter_all(app, list).await?,
    };
    let hits = hit::compare(app, list, &tokens).await?;
    let receipt = receipt(app, list).await?;
    let mut tx = app.store.write().await?;
    epoch::keeps(&mut tx, at.of, at.epoch).await?;
    let standing = DepositList { state: State::Standing, receipt: receipt.clone(), ..known };
    deposit::update(&mut tx, &standing).await?;
    epoch::note(app, &mut tx, "deposit.stand", list.id).await?;
    tx.commit().await?;
    app.relay.wake();
    Ok(Received { receipt, hits })
}

/// Enters all tokens of a list, and returns them.
async fn enter_all(app: &App, list: &DepositList) -> Result<Vec<Token>, AppError> {
    let tokens = digests(app, list).await?;
    if repeats(&tokens) {
        forget(app, list).await?;
        return Err(AppError::Declined("list-repeats"));
    }
    for batch in deposit::batches(&tokens, BATCH) {
        let mut tx = app.store.write().await?;
        epoch::keeps(&mut tx, list.at.of, list.at.epoch).await?;
        deposit::enter(&mut tx, list.at, batch).await?;
        tx.commit().await?;
    }
    Ok(tokens)
}

/// The keyed digests of all tokens of a list with their places, in order.
pub(super) async fn digests(app: &App, list: &DepositList) -> Result<Vec<Token>, AppError> {
    let at = list.at;
    let mut tx = app.store.write().await?;
    epoch::keeps(&mut tx, at.of, at.epoch).await?;
    let index = epoch::key(app, &mut tx, at.of, at.epoch, epoch::INDEX).await?;
    let keys = epoch::keys(app, &mut tx, at.of, at.epoch).await?;
    tx.commit().await?;
    let shared = std::sync::Arc::new((index, keys));
    let mut all = Vec::new();
    let mut first = 0;
    while first < parts(list.entries) {
        let mut tx = app.store.read().await?;
        let mut some = Vec::new();
        for number in first..parts(list.entries).min(first + PARTS) {
            some.push((number, deposit::part(&mut tx, at, number).await?.unwrap_or_default()));
        }
        drop(tx);
        let shared = shared.clone();
        all.extend(spawn_blocking(move || opened(at, &some, &shared)).await??);
        first += PARTS;
    }
    Ok(spawn_blocking(move || {
        all.sort_unstable();
        all
    })
    .await?)
}

fn opened(
    at: Shelf,
    some: &[(u32, Vec<u8>)],
    (index, keys): &(Key, BTreeMap<u32, Key>),
) -> Result<Vec<Token>, AppError> {
    let mut all = Vec::new();
    for (number, bytes) in some {
        let places = part::read(bytes).ok_or_else(unreadable)?;
        for (position, place) in (number * ENTRIES..).zip(&places) {
            // What was taken back or expired meanwhile is not entered again.
            if let Some(entry) = place.open(keys, (at, position)) {
                all.push((part::idx(index, &entry.token), position));
            }
        }
    }
    Ok(all)
}

pub(super) fn unreadable() -> AppError {
    AppError::Internal("a part of a list cannot be read".into())
}

/// What the hub signs: that it has the list as the member signed it.
async fn receipt(app: &App, list: &DepositList) -> Result<String, AppError> {
    let lines = [("number", list.number.to_string()), ("entries", list.entries.to_string())];
    let of = receipt::Of {
        kind: "deposit",
        what: "list",
        message: &list.message,
        party: &list.party,
        epoch: list.at.epoch,
        lines: &lines,
    };
    receipt::signed(app, &of).await
}

/// Goes on with lists that were cut off, and forgets those that did not come whole within a day.
///
/// # Errors
///
/// [`AppError::Unavailable`] when the database cannot be read.
pub async fn resume(app: &App) -> Result<(), AppError> {
    let mut tx = app.store.read().await?;
    let all = deposit::unready(&mut tx).await?;
    drop(tx);
    for list in all {
        let done = match list.state {
            State::Entered => stand(app, &list, None).await.map(|_| ()),
            _ if list.came.0 + ARRIVE < app.now().0 => forget(app, &list).await,
            _ => Ok(()),
        };
        // One that cannot go on keeps none of the others.
        if let Err(error) = done {
            tracing::warn!(code = error.code(), "a list cannot go on");
        }
    }
    Ok(())
}

async fn forget(app: &App, list: &DepositList) -> Result<(), AppError> {
    let mut tx = app.store.write().await?;
    if deposit::erase(&mut tx, list).await? {
        epoch::note(app, &mut tx, "deposit.forget", list.id).await?;
    }
    Ok(tx.commit().await?)
}

/// Whether a moment lies so many days back.
pub(super) fn is_past(moment: Moment, days: i64, now: Moment) -> bool {
    moment.days_after(days).0 <= now.0
}
