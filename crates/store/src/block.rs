//! The block list.
//!
//! Not here: comparing what somebody types with it (`app::block`).

use whatson_domain::block::{Block, Kind};
use whatson_domain::{BlockId, Moment, Permit};

use crate::audited::Noun;
use crate::db::{Row, StoreError, Tx};

const LIST: &str = "
SELECT id, kind, key, shown, reason, created FROM block ORDER BY created DESC, id LIMIT 1000";
const FIND: &str = "
SELECT id, kind, key, shown, reason, created FROM block WHERE kind = $1 AND key = $2";
const INSERT: &str = "
INSERT INTO block (id, kind, key, shown, reason, created) VALUES ($1, $2, $3, $4, $5, $6)";
const ERASE: &str = "DELETE FROM block WHERE id = $1";

/// All entries, latest first; at most 1,000.
///
/// # Errors
///
/// [`StoreError::Corrupt`] when a row cannot be read.
pub async fn list(tx: &mut Tx) -> Result<Vec<Block>, StoreError> {
    tx.rows(LIST, vec![]).await?.iter().map(read).collect()
}

/// The entry of a kind with a key.
///
/// # Errors
///
/// As [`list`].
pub async fn find(tx: &mut Tx, kind: Kind, key: &str) -> Result<Option<Block>, StoreError> {
    tx.row(FIND, vec![kind.word().into(), key.into()]).await?.as_ref().map(read).transpose()
}

/// Adds an entry.
///
/// # Errors
///
/// [`StoreError::Exists`] when it is there.
pub async fn insert(tx: &mut Tx, _: &Permit, new: &Block) -> Result<(), StoreError> {
    tx.touch(Noun::Block, new.id.0);
    let values = vec![
        new.id.0.into(),
        new.kind.word().into(),
        (&new.key).into(),
        (&new.shown).into(),
        (&new.reason).into(),
        new.created.0.into(),
    ];
    tx.run(INSERT, values).await.map(|_| ())
}

/// Removes an entry; false when there is none.
///
/// # Errors
///
/// As [`list`].
pub async fn erase(tx: &mut Tx, _: &Permit, id: BlockId) -> Result<bool, StoreError> {
    tx.touch(Noun::Block, id.0);
    Ok(tx.run(ERASE, vec![id.0.into()]).await? == 1)
}

fn read(row: &Row) -> Result<Block, StoreError> {
    let id = row.id("id")?;
    let kind = Kind::from_word(&row.text("kind")?).ok_or_else(|| StoreError::Corrupt {
        table: "block",
        row: id.to_string(),
        what: "kind".into(),
    })?;
    Ok(Block {
        id: BlockId(id),
        kind,
        key: row.text("key")?,
        shown: row.text("shown")?,
        reason: row.text("reason")?,
        created: Moment(row.int("created")?),
    })
}
