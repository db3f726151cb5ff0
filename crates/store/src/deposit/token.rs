//! Tokens of deposits: the narrow table that every look-up goes through, many rows a statement and in the table's own
//! order. A token is a keyed digest.
//!
//! Not here: the digest's key (`app::epoch`), what a hit is (`hit`).

use std::sync::OnceLock;

use whatson_domain::AgreementId;

use super::Shelf;
use crate::db::{Row, StoreError, Tx, Value};

/// Rows that one statement adds, or looks for, at the most. Not more: SQLite finds the name of each placeholder by going
/// through all of them.
pub const MANY: usize = 256;
/// Statements are made for so many rows: the greatest that fits is taken.
const SIZES: [usize; 3] = [MANY, 16, 1];

/// A token's keyed digest.
pub type Idx = [u8; 16];

/// Adds tokens of a list, in the order of their digests so that the table is written in its own order; what
/// is there already stays.
///
/// # Errors
///
/// As [`find`].
pub async fn enter(tx: &mut Tx, at: Shelf, tokens: &[(Idx, u32)]) -> Result<(), StoreError> {
    static TEXTS: [OnceLock<String>; SIZES.len()] = [const { OnceLock::new() }; SIZES.len()];
    for (size, chunk) in chunks(tokens) {
        let sql = statement(&TEXTS, size, |rows| {
            let rows: Vec<String> = (0..rows).map(row_of).collect();
            format!(
                "INSERT INTO deposit_token (agreement_id, epoch, idx, list, position) VALUES {} \
                 ON CONFLICT DO NOTHING",
                rows.join(", ")
            )
        });
        let mut values: Vec<Value> = Vec::with_capacity(3 + 2 * size);
        values.extend([at.of.0.into(), i64::from(at.epoch).into()]);
        for (n, (idx, position)) in chunk.iter().enumerate() {
            values.push(idx.as_slice().into());
            if n == 0 {
                values.push(i64::from(at.list).into());
            }
            values.push(i64::from(*position).into());
        }
        tx.run(sql, values).await?;
    }
    Ok(())
}

/// The placeholders of a row; agreement, epoch and list are those of all.
fn row_of(row: usize) -> String {
    let [of, epoch, list] = [1, 2, 4];
    let (idx, position) = (place(row, 0), place(row, 1));
    format!("(${of}, ${epoch}, ${idx}, ${list}, ${position})")
}

/// Number of the placeholder of a row's digest or position: the list's is the fourth.
fn place(row: usize, column: usize) -> usize {
    match (row, column) {
        (0, 0) => 3,
        (0, _) => 5,
        (row, column) => 4 + 2 * row + column,
    }
}

/// Pieces for which there is a statement.
fn chunks<T>(all: &[T]) -> impl Iterator<Item = (usize, &[T])> {
    let mut rest = all;
    std::iter::from_fn(move || {
        let size = SIZES.into_iter().find(|size| *size <= rest.len())?;
        let (chunk, after) = rest.split_at_checked(size)?;
        rest = after;
        Some((size, chunk))
    })
}

/// The statement for so many rows, made once.
fn statement(
    texts: &'static [OnceLock<String>; SIZES.len()],
    size: usize,
    make: impl Fn(usize) -> String,
) -> &'static str {
    let text = SIZES.iter().position(|known| *known == size).and_then(|n| texts.get(n));
    text.map_or("", |text| text.get_or_init(|| make(size)).as_str())
}

/// Where a token stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Its digest.
    pub idx: Idx,
    /// The hub's number of its list.
    pub list: u32,
    /// Its place there.
    pub position: u32,
}

/// Where these digests stand in an epoch.
///
/// # Errors
///
/// As [`find`].
pub async fn look_up(
    tx: &mut Tx,
    (of, epoch): (AgreementId, u32),
    digests: &[Idx],
) -> Result<Vec<Standing>, StoreError> {
    static TEXTS: [OnceLock<String>; SIZES.len()] = [const { OnceLock::new() }; SIZES.len()];
    let mut found = Vec::new();
    for (size, chunk) in chunks(digests) {
        let sql = statement(&TEXTS, size, |rows| {
            let all: Vec<String> = (0..rows).map(|n| format!("${}", n + 3)).collect();
            format!(
                "SELECT idx, list, position FROM deposit_token \
                  WHERE agreement_id = $1 AND epoch = $2 AND idx IN ({})",
                all.join(", ")
            )
        });
        let mut values: Vec<Value> = Vec::with_capacity(2 + size);
        values.extend([of.0.into(), i64::from(epoch).into()]);
        values.extend(chunk.iter().map(|idx| Value::from(idx.as_slice())));
        for row in tx.rows(sql, values).await? {
            found.push(stands(&row)?);
        }
    }
    Ok(found)
}

fn stands(row: &Row) -> Result<Standing, StoreError> {
    let corrupt = |what: &str| StoreError::Corrupt {
        table: "deposit_token",
        row: String::new(),
        what: what.to_owned(),
    };
    let small = |column: &str| u32::try_from(row.int(column)?).map_err(|_| corrupt(column));
    Ok(Standing {
        idx: row.bytes("idx")?.try_into().map_err(|_| corrupt("idx"))?,
        list: small("list")?,
        position: small("position")?,
    })
}

const REMOVE: &str = "
DELETE FROM deposit_token
 WHERE agreement_id = $1 AND epoch = $2 AND idx = $3 AND list = $4 AND position = $5";
const REMOVE_PARTS: &str = "DELETE FROM deposit_part WHERE agreement_id = $1 AND epoch = $2";
const REMOVE_ALL: &str = "DELETE FROM deposit_token WHERE agreement_id = $1 AND epoch = $2";

/// Takes a token out; false when it is not there.
///
/// # Errors
///
/// As [`find`].
pub async fn remove(tx: &mut Tx, at: Shelf, idx: &Idx, position: u32) -> Result<bool, StoreError> {
    let values = vec![
        at.of.0.into(),
        i64::from(at.epoch).into(),
        idx.as_slice().into(),
        i64::from(at.list).into(),
        i64::from(position).into(),
    ];
    Ok(tx.run(REMOVE, values).await? == 1)
}

/// Takes all tokens and parts of an epoch out; returns how many tokens those were.
///
/// # Errors
///
/// As [`find`].
pub async fn remove_all(tx: &mut Tx, of: AgreementId, epoch: u32) -> Result<u64, StoreError> {
    let values = || vec![of.0.into(), i64::from(epoch).into()];
    tx.run(REMOVE_PARTS, values()).await?;
    tx.run(REMOVE_ALL, values()).await
}
