//! Tokens of deposits: the table that every look-up goes through. A token is a keyed digest.
//!
//! A row holds all tokens of one list whose digests begin alike, so that a long list is some ten thousand rows
//! and not a million, and what is looked for lies together, whichever list it is of.
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
/// A token of a list: its digest, and its place there.
pub type Token = (Idx, u32);

/// Bytes of a digest that all tokens of a row have in common: a row of the longest list is then shorter than
/// what either engine keeps apart from its row.
const PREFIX: usize = 2;
/// What is kept of a token in its row: the rest of its digest, and its position.
const RECORD: usize = size_of::<Idx>() - PREFIX + size_of::<u32>();

/// The bytes of a digest that say in which row it is.
fn prefix(idx: &Idx) -> &[u8] {
    idx.split_at(PREFIX).0
}

fn has_same_row(one: &Token, other: &Token) -> bool {
    prefix(&one.0) == prefix(&other.0)
}

fn to_bytes(tokens: &[Token]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(tokens.len() * RECORD);
    for (idx, position) in tokens {
        bytes.extend(idx.split_at(PREFIX).1);
        bytes.extend(position.to_be_bytes());
    }
    bytes
}

/// The tokens of a row.
fn from_bytes<'a>(
    prefix: &'a [u8],
    bytes: &'a [u8],
) -> Result<impl Iterator<Item = Token> + 'a, StoreError> {
    let (records, rest) = bytes.as_chunks::<RECORD>();
    if prefix.len() != PREFIX || !rest.is_empty() {
        return Err(corrupt("tokens"));
    }
    Ok(records.iter().map(move |record| {
        let (mut idx, mut position) = (Idx::default(), [0; 4]);
        let from = prefix.iter().chain(record);
        idx.iter_mut().chain(&mut position).zip(from).for_each(|(to, from)| *to = *from);
        (idx, u32::from_be_bytes(position))
    }))
}

fn corrupt(what: &str) -> StoreError {
    StoreError::Corrupt { table: "deposit_token", row: String::new(), what: what.to_owned() }
}

/// Pieces of tokens in order, of so many rows at the most each, none of which is torn.
pub fn batches(tokens: &[Token], rows: usize) -> impl Iterator<Item = &[Token]> {
    let mut rest = tokens;
    std::iter::from_fn(move || {
        let length = rest.chunk_by(has_same_row).take(rows).map(<[Token]>::len).sum();
        let (batch, after) = rest.split_at_checked(length)?;
        rest = after;
        (length > 0).then_some(batch)
    })
}

/// Adds tokens of a list, in order and no row torn ([`batches`]), so that the table is written in its own order; a row
/// that is there already stays.
///
/// # Errors
///
/// As [`look_up`].
pub async fn enter(tx: &mut Tx, at: Shelf, tokens: &[Token]) -> Result<(), StoreError> {
    static TEXTS: [OnceLock<String>; SIZES.len()] = [const { OnceLock::new() }; SIZES.len()];
    let rows: Vec<&[Token]> = tokens.chunk_by(has_same_row).collect();
    for (size, chunk) in chunks(&rows) {
        let sql = statement(&TEXTS, size, |rows| {
            let rows: Vec<String> = (0..rows).map(row_of).collect();
            format!(
                "INSERT INTO deposit_token (agreement_id, epoch, prefix, list, tokens) VALUES {} \
                 ON CONFLICT DO NOTHING",
                rows.join(", ")
            )
        });
        let mut values: Vec<Value> = Vec::with_capacity(3 + 2 * size);
        values.extend([at.of.0.into(), i64::from(at.epoch).into()]);
        for (n, row) in chunk.iter().enumerate() {
            values.push(row.first().map_or(&[][..], |(idx, _)| prefix(idx)).into());
            if n == 0 {
                values.push(i64::from(at.list).into());
            }
            values.push(to_bytes(row).into());
        }
        tx.run(sql, values).await?;
    }
    Ok(())
}

/// The placeholders of a row; agreement, epoch and list are those of all.
fn row_of(row: usize) -> String {
    let [of, epoch, list] = [1, 2, 4];
    let (prefix, tokens) = (place(row, 0), place(row, 1));
    format!("(${of}, ${epoch}, ${prefix}, ${list}, ${tokens})")
}

/// Number of the placeholder of a row's prefix or tokens: the list's is the fourth.
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

const BETWEEN: &str = "
SELECT prefix, list, tokens FROM deposit_token
 WHERE agreement_id = $1 AND epoch = $2 AND prefix >= $3 AND prefix <= $4";

/// Where these digests, which are in order, stand in an epoch.
///
/// # Errors
///
/// [`StoreError::Corrupt`] when a row is not what [`enter`] wrote.
pub async fn look_up(
    tx: &mut Tx,
    (of, epoch): (AgreementId, u32),
    digests: &[Idx],
) -> Result<Vec<Standing>, StoreError> {
    static TEXTS: [OnceLock<String>; SIZES.len()] = [const { OnceLock::new() }; SIZES.len()];
    let wanted: Vec<&[Idx]> = digests.chunk_by(|a, b| prefix(a) == prefix(b)).collect();
    let mut found = Vec::new();
    for (size, chunk) in chunks(&wanted) {
        let prefixes: Vec<&[u8]> =
            chunk.iter().filter_map(|same| same.first()).map(prefix).collect();
        let mut values: Vec<Value> = Vec::with_capacity(2 + size);
        values.extend([of.0.into(), i64::from(epoch).into()]);
        let sql = if is_dense(&prefixes) {
            let ends = [prefixes.first(), prefixes.last()];
            values.extend(ends.into_iter().flatten().map(|end| Value::from(*end)));
            BETWEEN
        } else {
            values.extend(prefixes.iter().map(|prefix| Value::from(*prefix)));
            statement(&TEXTS, size, |rows| {
                let all: Vec<String> = (0..rows).map(|n| format!("${}", n + 3)).collect();
                format!(
                    "SELECT prefix, list, tokens FROM deposit_token \
                      WHERE agreement_id = $1 AND epoch = $2 AND prefix IN ({})",
                    all.join(", ")
                )
            })
        };
        for row in tx.rows(sql, values).await? {
            stand(&row, chunk, &mut found)?;
        }
    }
    Ok(found)
}

/// Whether most rows between the first and the last of these prefixes, which are in order, are wanted: those of a
/// long list are. A look-up from one to the other needs no statistics to be planned well.
fn is_dense(prefixes: &[&[u8]]) -> bool {
    let number = |prefix: &&[u8]| prefix.iter().fold(0, |sum, byte| sum * 256 + usize::from(*byte));
    let ends = prefixes.first().map(number).zip(prefixes.last().map(number));
    ends.is_some_and(|(first, last)| last.saturating_sub(first) < 2 * prefixes.len())
}

/// Adds those of a row that are wanted.
fn stand(row: &Row, wanted: &[&[Idx]], found: &mut Vec<Standing>) -> Result<(), StoreError> {
    let list = u32::try_from(row.int("list")?).map_err(|_| corrupt("list"))?;
    let (start, bytes) = (row.bytes("prefix")?, row.bytes("tokens")?);
    let same = wanted.binary_search_by(|same| same.first().map(prefix).cmp(&Some(&start)));
    let same = same.ok().and_then(|n| wanted.get(n)).copied().unwrap_or_default();
    let tokens = from_bytes(&start, &bytes)?;
    let is_wanted = |(idx, _): &Token| same.binary_search(idx).is_ok();
    found.extend(tokens.filter(is_wanted).map(|(idx, position)| Standing { idx, list, position }));
    Ok(())
}

const ROW: &str = "
SELECT tokens FROM deposit_token
 WHERE agreement_id = $1 AND epoch = $2 AND prefix = $3 AND list = $4";
const UPDATE: &str = "
UPDATE deposit_token SET tokens = $1
 WHERE agreement_id = $2 AND epoch = $3 AND prefix = $4 AND list = $5";
const REMOVE: &str = "
DELETE FROM deposit_token
 WHERE agreement_id = $1 AND epoch = $2 AND prefix = $3 AND list = $4";
const REMOVE_PARTS: &str = "DELETE FROM deposit_part WHERE agreement_id = $1 AND epoch = $2";
const REMOVE_ALL: &str = "DELETE FROM deposit_token WHERE agreement_id = $1 AND epoch = $2";

/// Takes tokens of a list, which are in order, out; those that are not there are none.
///
/// # Errors
///
/// As [`look_up`].
pub async fn remove(tx: &mut Tx, at: Shelf, tokens: &[Token]) -> Result<(), StoreError> {
    for gone in tokens.chunk_by(has_same_row) {
        let Some(start) = gone.first().map(|(idx, _)| prefix(idx)) else { continue };
        let row = [at.of.0.into(), i64::from(at.epoch).into(), start.into()];
        let row: Vec<Value> = row.into_iter().chain([i64::from(at.list).into()]).collect();
        let Some(found) = tx.row(ROW, row.clone()).await? else { continue };
        let bytes = found.bytes("tokens")?;
        let left = from_bytes(start, &bytes)?.filter(|token| gone.binary_search(token).is_err());
        let left: Vec<Token> = left.collect();
        if left.is_empty() {
            tx.run(REMOVE, row).await?;
        } else {
            let values = std::iter::once(to_bytes(&left).into()).chain(row).collect();
            tx.run(UPDATE, values).await?;
        }
    }
    Ok(())
}

/// Takes all tokens and parts of an epoch out.
///
/// # Errors
///
/// As [`look_up`].
pub async fn remove_all(tx: &mut Tx, of: AgreementId, epoch: u32) -> Result<(), StoreError> {
    let values = || vec![of.0.into(), i64::from(epoch).into()];
    tx.run(REMOVE_PARTS, values()).await?;
    tx.run(REMOVE_ALL, values()).await.map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn idx(start: u16, rest: u8) -> Idx {
        let mut idx = [rest; 16];
        idx[..2].copy_from_slice(&start.to_be_bytes());
        idx
    }

    #[test]
    fn a_row_is_read_as_it_was_written_and_nothing_else_is() {
        let tokens = [(idx(7, 1), 9), (idx(7, 2), u32::MAX)];
        let bytes = to_bytes(&tokens);
        let read: Vec<Token> = from_bytes(prefix(&tokens[0].0), &bytes).unwrap().collect();
        assert_eq!(read, tokens);
        assert!(from_bytes(&[0, 7], &bytes[1..]).is_err(), "cut off");
        assert!(from_bytes(&[7], &bytes).is_err(), "another prefix");
    }

    #[test]
    fn no_row_is_torn() {
        let tokens: Vec<Token> =
            (0..5).flat_map(|start| (0..3).map(move |n| (idx(start, n), 0))).collect();
        let lengths: Vec<usize> = batches(&tokens, 2).map(<[Token]>::len).collect();
        assert_eq!(lengths, [6, 6, 3]);
        assert_eq!(batches(&[], 2).count(), 0);
    }
}
