//! Pairs of records that may be one organisation.
//!
//! Not here: how alike two records are (`app::duplicate`).

use uuid::Uuid;
use whatson_domain::Moment;

use crate::db::{Row, StoreError, Tx};

const NOTE: &str = "
INSERT INTO duplicate (a_id, b_id, score, reason, state, at) VALUES ($1, $2, $3, $4, 'open', $5)
ON CONFLICT (a_id, b_id) DO NOTHING";
const LIST_OPEN: &str = "
SELECT a_id, b_id, score, reason FROM duplicate
 WHERE state = 'open' ORDER BY score DESC, a_id, b_id LIMIT $1";
const COUNT_OPEN: &str = "SELECT count(*) AS n FROM duplicate WHERE state = 'open'";
const DIFFERENT: &str =
    "UPDATE duplicate SET state = 'different', at = $1 WHERE a_id = $2 AND b_id = $3";

/// A pair that may be one organisation.
#[derive(Debug, Clone)]
pub struct Pair {
    /// The record with the smaller identifier.
    pub a: Uuid,
    /// The other.
    pub b: Uuid,
    /// How alike they are, 0 to 100.
    pub score: i64,
    /// Why: `name`, `domain` or `register`.
    pub reason: String,
}

/// Notes a pair; one that was judged stays judged.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn note(tx: &mut Tx, pair: &Pair, at: Moment) -> Result<(), StoreError> {
    let (a, b) = ordered(pair.a, pair.b);
    let values = vec![a.into(), b.into(), pair.score.into(), (&pair.reason).into(), at.0.into()];
    tx.run(NOTE, values).await.map(|_| ())
}

/// Pairs that nobody judged, most alike first.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn list_open(tx: &mut Tx, limit: i64) -> Result<Vec<Pair>, StoreError> {
    tx.rows(LIST_OPEN, vec![limit.into()]).await?.iter().map(read).collect()
}

/// How many pairs nobody judged.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn count_open(tx: &mut Tx) -> Result<i64, StoreError> {
    tx.number(COUNT_OPEN, vec![]).await
}

/// Judges a pair as two organisations.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn different(tx: &mut Tx, a: Uuid, b: Uuid, at: Moment) -> Result<bool, StoreError> {
    let (a, b) = ordered(a, b);
    Ok(tx.run(DIFFERENT, vec![at.0.into(), a.into(), b.into()]).await? == 1)
}

fn ordered(a: Uuid, b: Uuid) -> (Uuid, Uuid) {
    if a <= b { (a, b) } else { (b, a) }
}

fn read(row: &Row) -> Result<Pair, StoreError> {
    Ok(Pair {
        a: row.id("a_id")?,
        b: row.id("b_id")?,
        score: row.int("score")?,
        reason: row.text("reason")?,
    })
}
