//! Hits: two members' deposits with the same token; and what each side says of them.
//!
//! Not here: who may know of one when (`app::hit`), which deposits they are (`deposit`).

use uuid::Uuid;
use whatson_domain::{AgreementId, Moment};

use crate::db::{Row, StoreError, Tx, Value};

macro_rules! hits {
    ($where:literal) => {
        concat!(
            "SELECT id, agreement_id, number, epoch, kind, first_list, first_position, first_party,
                    first_told, second_list, second_position, second_party, second_told, details, at
               FROM hit WHERE ",
            $where
        )
    };
}
const FIND: &str = hits!("agreement_id = $1 AND id = $2");
/// In the order in which the side was told, so that what comes later stands later.
const TOLD: &str = hits!(
    "agreement_id = $1
       AND ((first_party = $2 AND first_told IS NOT NULL AND first_told <= $3)
         OR (second_party = $4 AND second_told IS NOT NULL AND second_told <= $5))
     ORDER BY CASE WHEN first_party = $6 THEN first_told ELSE second_told END, number
     LIMIT $7 OFFSET $8"
);
const COUNT_TOLD: &str = "
SELECT count(*) AS n FROM hit WHERE agreement_id = $1
   AND ((first_party = $2 AND first_told IS NOT NULL AND first_told <= $3)
     OR (second_party = $4 AND second_told IS NOT NULL AND second_told <= $5))";
const HOLD: &str = "
UPDATE hit SET second_told = NULL
 WHERE agreement_id = $1 AND first_party = $2 AND second_told > $3";
const MARKS: &str = "
SELECT id, number, CASE WHEN first_party = $1 THEN first_told ELSE second_told END AS told
  FROM hit WHERE agreement_id = $2
   AND ((first_party = $3 AND first_told IS NOT NULL AND first_told <= $4)
     OR (second_party = $5 AND second_told IS NOT NULL AND second_told <= $6))
 LIMIT 1000000";
const WAITING: &str = hits!(
    "agreement_id = $1 AND first_told IS NULL AND second_told IS NULL ORDER BY number LIMIT $2"
);
const ALL: &str = hits!("agreement_id = $1 AND number > $2 ORDER BY number LIMIT $3");
const NEXT: &str = "SELECT coalesce(max(number), 0) + 1 AS n FROM hit WHERE agreement_id = $1";
const INSERT: &str = "
INSERT INTO hit (id, agreement_id, number, epoch, kind, first_list, first_position, first_party,
                 first_told, second_list, second_position, second_party, second_told, details, at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
ON CONFLICT (agreement_id, epoch, first_list, first_position, second_list, second_position)
DO NOTHING";
const TELL: &str = "UPDATE hit SET first_told = $1, second_told = $2 WHERE id = $3";
const ANSWER: &str = "
INSERT INTO hit_answer (hit_id, party, verdict, message, at) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (hit_id, party, at) DO NOTHING";
const ANSWERS: &str =
    "SELECT party, verdict, message, at FROM hit_answer WHERE hit_id = $1 ORDER BY at, party";

/// One side of a hit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// The hub's number of the list.
    pub list: u32,
    /// The deposit's place there.
    pub position: u32,
    /// The member's key.
    pub party: [u8; 32],
    /// From when on this side may know of it.
    pub told: Option<Moment>,
}

/// A hit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Identifies it.
    pub id: Uuid,
    /// In which agreement.
    pub of: AgreementId,
    /// Its number there; rises.
    pub number: i64,
    /// In which epoch.
    pub epoch: u32,
    /// Type of the identifier.
    pub kind: String,
    /// The deposit that stood.
    pub first: Side,
    /// The one that came.
    pub second: Side,
    /// What each side has to be told, sealed.
    pub details: Vec<u8>,
    /// When it was found.
    pub at: Moment,
}

/// What a side says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Which side.
    pub party: [u8; 32],
    /// What it found.
    pub verdict: String,
    /// What it signed.
    pub message: Vec<u8>,
    /// When it came.
    pub at: Moment,
}

/// A hit.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn find(tx: &mut Tx, of: AgreementId, id: Uuid) -> Result<Option<Hit>, StoreError> {
    tx.row(FIND, vec![of.0.into(), id.into()]).await?.as_ref().map(read).transpose()
}

/// Hits that a party may know of now, in the order in which it was told: so many after the first `skip`.
///
/// # Errors
///
/// As [`find`].
pub async fn told(
    tx: &mut Tx,
    of: AgreementId,
    party: &[u8; 32],
    now: Moment,
    (skip, limit): (i64, i64),
) -> Result<Vec<Hit>, StoreError> {
    let party = || Value::from(party.as_slice());
    let values = vec![
        of.0.into(),
        party(),
        now.0.into(),
        party(),
        now.0.into(),
        party(),
        limit.into(),
        skip.into(),
    ];
    tx.rows(TOLD, values).await?.iter().map(read).collect()
}

/// How many hits a party may know of now.
///
/// # Errors
///
/// As [`find`].
pub async fn count_told(
    tx: &mut Tx,
    of: AgreementId,
    party: &[u8; 32],
    now: Moment,
) -> Result<i64, StoreError> {
    let party = || Value::from(party.as_slice());
    let values = vec![of.0.into(), party(), now.0.into(), party(), now.0.into()];
    tx.number(COUNT_TOLD, values).await
}

/// Takes back that the partners of a key come to know of a hit at a later time.
///
/// # Errors
///
/// As [`find`].
pub async fn hold(
    tx: &mut Tx,
    of: AgreementId,
    owner: &[u8; 32],
    now: Moment,
) -> Result<u64, StoreError> {
    tx.run(HOLD, vec![of.0.into(), owner.as_slice().into(), now.0.into()]).await
}

/// Since when a party may know of each hit, with its number in the agreement.
///
/// # Errors
///
/// As [`find`].
pub async fn marks(
    tx: &mut Tx,
    of: AgreementId,
    party: &[u8; 32],
    now: Moment,
) -> Result<Vec<(Moment, i64, Uuid)>, StoreError> {
    let party = || Value::from(party.as_slice());
    let values = vec![party(), of.0.into(), party(), now.0.into(), party(), now.0.into()];
    let read = |row: &Row| Ok((Moment(row.int("told")?), row.int("number")?, row.id("id")?));
    tx.rows(MARKS, values).await?.iter().map(read).collect()
}

/// Hits of which neither side may know before somebody lets them, oldest first.
///
/// # Errors
///
/// As [`find`].
pub async fn waiting(tx: &mut Tx, of: AgreementId, limit: i64) -> Result<Vec<Hit>, StoreError> {
    tx.rows(WAITING, vec![of.0.into(), limit.into()]).await?.iter().map(read).collect()
}

/// All hits of an agreement after a number, whoever may know of them.
///
/// # Errors
///
/// As [`find`].
pub async fn all(
    tx: &mut Tx,
    of: AgreementId,
    after: i64,
    limit: i64,
) -> Result<Vec<Hit>, StoreError> {
    let values = vec![of.0.into(), after.into(), limit.into()];
    tx.rows(ALL, values).await?.iter().map(read).collect()
}

/// The next number.
///
/// # Errors
///
/// As [`find`].
pub async fn next(tx: &mut Tx, of: AgreementId) -> Result<i64, StoreError> {
    tx.number(NEXT, vec![of.0.into()]).await
}

/// Keeps a hit, unless these two deposits are one already. Returns whether it is new.
///
/// # Errors
///
/// As [`find`].
pub async fn insert(tx: &mut Tx, new: &Hit) -> Result<bool, StoreError> {
    let mut values: Vec<Value> = vec![
        new.id.into(),
        new.of.0.into(),
        new.number.into(),
        i64::from(new.epoch).into(),
        (&new.kind).into(),
    ];
    for side in [&new.first, &new.second] {
        values.extend([
            i64::from(side.list).into(),
            i64::from(side.position).into(),
            Value::from(side.party.as_slice()),
            side.told.map(|m| m.0).into(),
        ]);
    }
    values.extend([new.details.clone().into(), new.at.0.into()]);
    Ok(tx.run(INSERT, values).await? == 1)
}

/// Writes from when on each side may know of it.
///
/// # Errors
///
/// As [`find`].
pub async fn tell(tx: &mut Tx, changed: &Hit) -> Result<(), StoreError> {
    let told = |side: &Side| Value::from(side.told.map(|m| m.0));
    let values = vec![told(&changed.first), told(&changed.second), changed.id.into()];
    tx.run(TELL, values).await.map(|_| ())
}

/// Keeps what a side says.
///
/// # Errors
///
/// As [`find`].
pub async fn answer(tx: &mut Tx, hit: Uuid, new: &Answer) -> Result<(), StoreError> {
    let values = vec![
        hit.into(),
        new.party.as_slice().into(),
        (&new.verdict).into(),
        new.message.clone().into(),
        new.at.0.into(),
    ];
    tx.run(ANSWER, values).await.map(|_| ())
}

/// What both sides said, oldest first.
///
/// # Errors
///
/// As [`find`].
pub async fn answers(tx: &mut Tx, hit: Uuid) -> Result<Vec<Answer>, StoreError> {
    let read = |row: &Row| {
        Ok(Answer {
            party: party(row, "party", hit)?,
            verdict: row.text("verdict")?,
            message: row.bytes("message")?,
            at: Moment(row.int("at")?),
        })
    };
    tx.rows(ANSWERS, vec![hit.into()]).await?.iter().map(read).collect()
}

fn party(row: &Row, column: &str, id: Uuid) -> Result<[u8; 32], StoreError> {
    row.bytes(column)?.try_into().map_err(|_| corrupt(id, column))
}

fn corrupt(id: Uuid, what: &str) -> StoreError {
    StoreError::Corrupt { table: "hit", row: id.to_string(), what: what.to_owned() }
}

fn read(row: &Row) -> Result<Hit, StoreError> {
    let id = row.id("id")?;
    let small = |column: &str| u32::try_from(row.int(column)?).map_err(|_| corrupt(id, column));
    let side = |list: &str, position: &str, key: &str, told: &str| {
        Ok::<_, StoreError>(Side {
            list: small(list)?,
            position: small(position)?,
            party: party(row, key, id)?,
            told: row.maybe_int(told)?.map(Moment),
        })
    };
    Ok(Hit {
        id,
        of: AgreementId(row.id("agreement_id")?),
        number: row.int("number")?,
        epoch: small("epoch")?,
        kind: row.text("kind")?,
        first: side("first_list", "first_position", "first_party", "first_told")?,
        second: side("second_list", "second_position", "second_party", "second_told")?,
        details: row.bytes("details")?,
        at: Moment(row.int("at")?),
    })
}
