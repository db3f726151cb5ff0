//! What custodians counted for members, a number a day.
//!
//! Not here: the newest count with its signature (`party_message`), which rise is unusual (`app::burst`).

use whatson_domain::AgreementId;

use crate::db::{Row, StoreError, Tx};

const NOTE: &str = "
INSERT INTO evaluation_count (agreement_id, epoch, custodian, member, day, total)
VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (agreement_id, epoch, custodian, member, day) DO UPDATE SET total = excluded.total";
const OF: &str = "
SELECT epoch, custodian, member, day, total FROM evaluation_count
 WHERE agreement_id = $1 ORDER BY epoch, custodian, member, day";
const FORGET: &str = "DELETE FROM evaluation_count WHERE day < $1";

/// What a custodian had counted for a member at the end of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day {
    /// The epoch.
    pub epoch: u32,
    /// The custodian's key.
    pub custodian: [u8; 32],
    /// The member's key.
    pub member: [u8; 32],
    /// Days since 1970.
    pub day: i64,
    /// Evaluations since the epoch began.
    pub total: u64,
}

/// Keeps a day's newest count.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn note(tx: &mut Tx, of: AgreementId, new: &Day) -> Result<(), StoreError> {
    let values = vec![
        of.0.into(),
        i64::from(new.epoch).into(),
        new.custodian.as_slice().into(),
        new.member.as_slice().into(),
        new.day.into(),
        // A custodian may say any number; a column holds half of them.
        i64::try_from(new.total).unwrap_or(i64::MAX).into(),
    ];
    tx.run(NOTE, values).await.map(|_| ())
}

/// All that is kept of an agreement, by epoch, custodian, member and day.
///
/// # Errors
///
/// As [`note`].
pub async fn of(tx: &mut Tx, of: AgreementId) -> Result<Vec<Day>, StoreError> {
    tx.rows(OF, vec![of.0.into()]).await?.iter().map(read).collect()
}

/// Forgets days before one; returns how many rows.
///
/// # Errors
///
/// As [`note`].
pub async fn forget(tx: &mut Tx, before: i64) -> Result<u64, StoreError> {
    tx.run(FORGET, vec![before.into()]).await
}

fn read(row: &Row) -> Result<Day, StoreError> {
    let corrupt = |what: &str| StoreError::Corrupt {
        table: "evaluation_count",
        row: String::new(),
        what: what.to_owned(),
    };
    Ok(Day {
        epoch: u32::try_from(row.int("epoch")?).map_err(|_| corrupt("epoch"))?,
        custodian: row.bytes("custodian")?.try_into().map_err(|_| corrupt("custodian"))?,
        member: row.bytes("member")?.try_into().map_err(|_| corrupt("member"))?,
        day: row.int("day")?,
        total: u64::try_from(row.int("total")?).map_err(|_| corrupt("total"))?,
    })
}
