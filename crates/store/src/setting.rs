//! Small facts about this hub, such as "the demo set was loaded".
//!
//! Not here: configuration, which is the command line's.

use crate::db::{StoreError, Tx};

const FIND: &str = "SELECT value FROM setting WHERE name = $1";
const SET: &str = "
INSERT INTO setting (name, value) VALUES ($1, $2)
ON CONFLICT (name) DO UPDATE SET value = excluded.value";

/// Finds a fact.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn find(tx: &mut Tx, name: &str) -> Result<Option<String>, StoreError> {
    let row = tx.row(FIND, vec![name.into()]).await?;
    row.map(|r| r.text("value")).transpose()
}

/// Sets a fact.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn set(tx: &mut Tx, name: &str, value: &str) -> Result<(), StoreError> {
    tx.run(SET, vec![name.into(), value.into()]).await.map(|_| ())
}
