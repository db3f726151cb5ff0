//! Addresses that were in use once and lead elsewhere now, for ever.
//!
//! Not here: the redirect itself (`web`).

use uuid::Uuid;

use crate::db::{StoreError, Tx};

const FIND: &str = "SELECT target FROM old_address WHERE noun = $1 AND value = $2";
const KEEP: &str = "
INSERT INTO old_address (noun, value, target) VALUES ($1, $2, $3)
ON CONFLICT (noun, value) DO UPDATE SET target = excluded.target";
const LIST: &str = "SELECT value FROM old_address WHERE noun = $1 AND target = $2 ORDER BY value";
const MOVE: &str = "UPDATE old_address SET target = $1 WHERE noun = $2 AND target = $3";
const FORGET: &str = "DELETE FROM old_address WHERE noun = $1 AND value = $2";

/// Where an old slug or identifier leads.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn find(tx: &mut Tx, noun: &str, value: &str) -> Result<Option<Uuid>, StoreError> {
    let row = tx.row(FIND, vec![noun.into(), value.into()]).await?;
    row.map(|r| r.id("target")).transpose()
}

/// Keeps an old slug or identifier.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn keep(tx: &mut Tx, noun: &str, value: &str, target: Uuid) -> Result<(), StoreError> {
    tx.run(KEEP, vec![noun.into(), value.into(), target.into()]).await.map(|_| ())
}

/// The old addresses of a record.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn list(tx: &mut Tx, noun: &str, target: Uuid) -> Result<Vec<String>, StoreError> {
    let rows = tx.rows(LIST, vec![noun.into(), target.into()]).await?;
    rows.iter().map(|r| r.text("value")).collect()
}

/// Leads all old addresses of one record to another.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn move_all(tx: &mut Tx, noun: &str, from: Uuid, to: Uuid) -> Result<(), StoreError> {
    tx.run(MOVE, vec![to.into(), noun.into(), from.into()]).await.map(|_| ())
}

/// Gives an address back to a record that uses it again.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn forget(tx: &mut Tx, noun: &str, value: &str) -> Result<(), StoreError> {
    tx.run(FORGET, vec![noun.into(), value.into()]).await.map(|_| ())
}
