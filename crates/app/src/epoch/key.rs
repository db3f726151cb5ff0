//! Keys that deposits and what is told of hits lie under: one a month of expiry, sealed under the hub's own.
//!
//! Not here: when they are destroyed (`epoch`, `deposit::leave`).

use std::collections::BTreeMap;

use whatson_domain::AgreementId;
use whatson_store::Tx;
use whatson_store::epoch::{self, DepositKey};
use zeroize::Zeroizing;

use super::SEALED;
use crate::clock::new_id;
use crate::{App, AppError, vault};

/// The month of the key for digests of tokens.
pub(crate) const INDEX: u32 = 0;
/// The month of the key for what is told of hits, which stay when an epoch ends.
pub(crate) const HITS: u32 = 1;

/// A key of deposits.
pub(crate) type Key = Zeroizing<[u8; 32]>;

/// The key of a month, made where there is none.
///
/// # Errors
///
/// [`AppError::Internal`] when it cannot be opened.
pub(crate) async fn key(
    app: &App,
    tx: &mut Tx,
    of: AgreementId,
    number: u32,
    month: u32,
) -> Result<Key, AppError> {
    if let Some(found) = found_key(app, tx, of, number, month).await? {
        return Ok(found);
    }
    let id = new_id(&*app.clock, &*app.chance);
    let secret = vault::draw(&*app.chance);
    let sealed = app.vault.seal(SEALED, id, &secret[..], &*app.chance);
    let new = DepositKey { id, month, key: sealed };
    epoch::insert_key(tx, of, number, &new).await?;
    // Somebody else may have made it meanwhile: what is kept counts.
    let found = epoch::find_key(tx, of, number, month).await?;
    opened(app, &found.ok_or_else(|| AppError::Internal("a key of deposits".into()))?)
}

/// The key of a month, where there is one.
///
/// # Errors
///
/// As [`key`].
pub(crate) async fn found_key(
    app: &App,
    tx: &mut Tx,
    of: AgreementId,
    number: u32,
    month: u32,
) -> Result<Option<Key>, AppError> {
    let found = epoch::find_key(tx, of, number, month).await?;
    found.map(|found| opened(app, &found)).transpose()
}

/// All keys of an epoch by month.
///
/// # Errors
///
/// As [`key`].
pub(crate) async fn keys(
    app: &App,
    tx: &mut Tx,
    of: AgreementId,
    number: u32,
) -> Result<BTreeMap<u32, Key>, AppError> {
    let all = epoch::keys(tx, of, number).await?;
    all.iter().map(|found| Ok((found.month, opened(app, found)?))).collect()
}

fn opened(app: &App, found: &DepositKey) -> Result<Key, AppError> {
    let plain = app.vault.open(SEALED, found.id, &found.key);
    let mut key = Zeroizing::new([0; 32]);
    match plain {
        Some(plain) if plain.len() == key.len() => key.copy_from_slice(&plain),
        _ => return Err(AppError::Internal("a key of deposits cannot be opened".into())),
    }
    Ok(key)
}
