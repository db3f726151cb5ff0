//! What members declared of their first loads: at most one of each waits, the newest confirmed one counts.
//!
//! Not here: the message's form (`private-match`), who confirms it (`app::first_load`).

use uuid::Uuid;
use whatson_domain::{AgreementId, Moment, OrganisationId, Permit, PersonId};

use crate::audited::Noun;
use crate::db::{Row, StoreError, Tx};

const OF: &str = "
SELECT id, agreement_id, epoch, party, organisation_id, number, size, first_day, days, message, state, declared,
       declarer_id, confirmed, confirmer_id
  FROM first_load WHERE agreement_id = $1 ORDER BY epoch DESC, number DESC LIMIT 10000";
const INSERT: &str = "
INSERT INTO first_load (id, agreement_id, epoch, party, organisation_id, number, size, first_day, days, message,
       state, declared, declarer_id, confirmed, confirmer_id)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
const CONFIRM: &str = "
UPDATE first_load SET state = $1, confirmed = $2, confirmer_id = $3 WHERE id = $4 AND state = $5";
const ERASE: &str = "DELETE FROM first_load WHERE id = $1 AND state = $2";

const WAITING: &str = "waiting";
const CONFIRMED: &str = "confirmed";

/// A declaration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstLoad {
    /// Identifies it.
    pub id: Uuid,
    /// Under which agreement.
    pub of: AgreementId,
    /// In which epoch.
    pub epoch: u32,
    /// The key that signed it.
    pub party: [u8; 32],
    /// Whose key that is.
    pub organisation: OrganisationId,
    /// Its number; rises with each of the same member and epoch.
    pub number: u64,
    /// Evaluations, padding included.
    pub size: u64,
    /// The first day of its window, in days since 1970.
    pub first_day: u32,
    /// How many days that has.
    pub days: u8,
    /// The signed message.
    pub message: Vec<u8>,
    /// When it came, and whose token brought it.
    pub declared: (Moment, PersonId),
    /// When it was confirmed, and by whom; none while it waits.
    pub confirmed: Option<(Moment, PersonId)>,
}

/// All of an agreement, the newest first.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn list(tx: &mut Tx, of: AgreementId) -> Result<Vec<FirstLoad>, StoreError> {
    tx.rows(OF, vec![of.0.into()]).await?.iter().map(read).collect()
}

/// The newest confirmed one of each member of an epoch.
#[must_use]
pub fn newest(all: &[FirstLoad], epoch: u32) -> Vec<&FirstLoad> {
    let mut newest: Vec<&FirstLoad> = Vec::new();
    for one in all.iter().filter(|one| one.epoch == epoch && one.confirmed.is_some()) {
        match newest.iter_mut().find(|known| known.party == one.party) {
            Some(known) if known.number < one.number => *known = one,
            Some(_) => {}
            None => newest.push(one),
        }
    }
    newest
}

/// Keeps one that waits.
///
/// # Errors
///
/// [`StoreError::Exists`] when the member has one of that number.
pub async fn insert(tx: &mut Tx, _: &Permit, new: &FirstLoad) -> Result<(), StoreError> {
    tx.touch(Noun::FirstLoad, new.id);
    let number = |of: u64| i64::try_from(of).unwrap_or(i64::MAX);
    let values = vec![
        new.id.into(),
        new.of.0.into(),
        i64::from(new.epoch).into(),
        new.party.as_slice().into(),
        new.organisation.0.into(),
        number(new.number).into(),
        number(new.size).into(),
        i64::from(new.first_day).into(),
        i64::from(new.days).into(),
        new.message.as_slice().into(),
        if new.confirmed.is_some() { CONFIRMED } else { WAITING }.into(),
        new.declared.0.0.into(),
        new.declared.1.0.into(),
        new.confirmed.map(|(at, _)| at.0).into(),
        new.confirmed.map(|(_, by)| by.0).into(),
    ];
    tx.run(INSERT, values).await.map(|_| ())
}

/// Writes who confirmed one that waits; false when none waits.
///
/// # Errors
///
/// As [`list`].
pub async fn confirm(
    tx: &mut Tx,
    _: &Permit,
    id: Uuid,
    (at, by): (Moment, PersonId),
) -> Result<bool, StoreError> {
    tx.touch(Noun::FirstLoad, id);
    let values = vec![CONFIRMED.into(), at.0.into(), by.0.into(), id.into(), WAITING.into()];
    Ok(tx.run(CONFIRM, values).await? == 1)
}

/// Removes one that waits; false when none waits.
///
/// # Errors
///
/// As [`list`].
pub async fn erase(tx: &mut Tx, _: &Permit, id: Uuid) -> Result<bool, StoreError> {
    tx.touch(Noun::FirstLoad, id);
    Ok(tx.run(ERASE, vec![id.into(), WAITING.into()]).await? == 1)
}

fn read(row: &Row) -> Result<FirstLoad, StoreError> {
    let id = row.id("id")?;
    let corrupt = |what: &str| StoreError::Corrupt {
        table: "first_load",
        row: id.to_string(),
        what: what.to_owned(),
    };
    let number = |column: &str| u64::try_from(row.int(column)?).map_err(|_| corrupt(column));
    let confirmed = (row.maybe_int("confirmed")?, row.maybe_id("confirmer_id")?);
    Ok(FirstLoad {
        id,
        of: AgreementId(row.id("agreement_id")?),
        epoch: u32::try_from(row.int("epoch")?).map_err(|_| corrupt("epoch"))?,
        party: row.bytes("party")?.try_into().map_err(|_| corrupt("party"))?,
        organisation: OrganisationId(row.id("organisation_id")?),
        number: number("number")?,
        size: number("size")?,
        first_day: u32::try_from(row.int("first_day")?).map_err(|_| corrupt("first_day"))?,
        days: u8::try_from(row.int("days")?).map_err(|_| corrupt("days"))?,
        message: row.bytes("message")?,
        declared: (Moment(row.int("declared")?), PersonId(row.id("declarer_id")?)),
        confirmed: match (row.text("state")?.as_str(), confirmed) {
            (CONFIRMED, (Some(at), Some(by))) => Some((Moment(at), PersonId(by))),
            (WAITING, _) => None,
            _ => return Err(corrupt("state")),
        },
    })
}
