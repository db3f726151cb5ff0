//! Parts of members' lists, one row each: what they hold is sealed.
//!
//! Not here: sealing (`app::deposit::part`), lists (`deposit`).

use super::Shelf;
use crate::db::{Row, StoreError, Tx, Value};

const INSERT_PART: &str = "
INSERT INTO deposit_part (agreement_id, epoch, list, part, root, bytes)
VALUES ($1, $2, $3, $4, $5, $6)";
const UPDATE_PART: &str = "
UPDATE deposit_part SET bytes = $1
 WHERE agreement_id = $2 AND epoch = $3 AND list = $4 AND part = $5";
const ROOTS: &str = "
SELECT part, root FROM deposit_part WHERE agreement_id = $1 AND epoch = $2 AND list = $3
 ORDER BY part";
const COUNT_PARTS: &str = "
SELECT count(*) AS n FROM deposit_part WHERE agreement_id = $1 AND epoch = $2 AND list = $3";
const PART: &str = "
SELECT bytes FROM deposit_part
 WHERE agreement_id = $1 AND epoch = $2 AND list = $3 AND part = $4";

/// Keeps a part.
///
/// # Errors
///
/// [`StoreError::Exists`] when it is here.
pub async fn insert_part(
    tx: &mut Tx,
    at: Shelf,
    part: u32,
    root: &[u8; 32],
    bytes: Vec<u8>,
) -> Result<(), StoreError> {
    let mut values = at.values();
    values.extend([i64::from(part).into(), root.as_slice().into(), bytes.into()]);
    tx.run(INSERT_PART, values).await.map(|_| ())
}

/// Writes a part anew.
///
/// # Errors
///
/// As [`find`].
pub async fn update_part(
    tx: &mut Tx,
    at: Shelf,
    part: u32,
    bytes: Vec<u8>,
) -> Result<(), StoreError> {
    let mut values: Vec<Value> = vec![bytes.into()];
    values.extend(at.values());
    values.push(i64::from(part).into());
    tx.run(UPDATE_PART, values).await.map(|_| ())
}

/// Which parts of a list are here, with the roots of their trees.
///
/// # Errors
///
/// As [`find`].
pub async fn roots(tx: &mut Tx, at: Shelf) -> Result<Vec<(u32, [u8; 32])>, StoreError> {
    let read = |row: &Row| {
        let part = u32::try_from(row.int("part")?).unwrap_or(u32::MAX);
        let root = row.bytes("root")?.try_into().map_err(|_| StoreError::Corrupt {
            table: "deposit_part",
            row: part.to_string(),
            what: "root".into(),
        });
        Ok((part, root?))
    };
    tx.rows(ROOTS, at.values()).await?.iter().map(read).collect()
}

/// How many parts of a list are here.
///
/// # Errors
///
/// As [`find`].
pub async fn count_parts(tx: &mut Tx, at: Shelf) -> Result<usize, StoreError> {
    let count = tx.number(COUNT_PARTS, at.values()).await?;
    Ok(usize::try_from(count).unwrap_or_default())
}

/// The bytes of a part.
///
/// # Errors
///
/// As [`find`].
pub async fn part(tx: &mut Tx, at: Shelf, part: u32) -> Result<Option<Vec<u8>>, StoreError> {
    let mut values = at.values();
    values.push(i64::from(part).into());
    tx.row(PART, values).await?.map(|row| row.bytes("bytes")).transpose()
}
