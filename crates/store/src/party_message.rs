//! Signed messages of parties that are kept for others: of key ceremonies, statuses, orders, peppers.
//!
//! Not here: what they say and whether they are true (`private-match`, `app::mailbox`), messages that only
//! pass through (`app::relay`).

use whatson_domain::{AgreementId, Moment};

use crate::db::{Row, StoreError, Tx};

const INSERT: &str = "
INSERT INTO party_message
       (agreement_id, version, epoch, label, sender, recipient, digest, bytes, at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
ON CONFLICT (agreement_id, version, epoch, label, sender, digest) DO NOTHING";
const COUNT: &str = "
SELECT count(*) AS n FROM party_message
 WHERE agreement_id = $1 AND epoch = $2 AND label = $3 AND sender = $4";
const FORGET: &str = "
DELETE FROM party_message
 WHERE agreement_id = $1 AND version = $2 AND epoch = $3 AND label = $4 AND sender = $5
   AND digest <> $6";
const OF_KIND: &str = "
SELECT number, epoch, label, sender, bytes, at FROM party_message
 WHERE agreement_id = $1 AND label = $2 ORDER BY number DESC LIMIT 10000";
const AFTER: &str = "
SELECT number, epoch, label, sender, bytes, at FROM party_message
 WHERE agreement_id = $1 AND number > $2 AND (recipient = $3 OR recipient = $4)
 ORDER BY number LIMIT $5";

/// A message that is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Its number; rises.
    pub number: i64,
    /// The epoch; zero for what concerns a version alone.
    pub epoch: u32,
    /// What sort of message.
    pub label: String,
    /// Who signed it.
    pub sender: [u8; 32],
    /// The message.
    pub bytes: Vec<u8>,
    /// When it came.
    pub at: Moment,
}

/// A message that comes.
#[derive(Debug, Clone, Copy)]
pub struct New<'a> {
    /// Of which agreement.
    pub of: AgreementId,
    /// Under which version of it.
    pub version: u32,
    /// Its epoch.
    pub epoch: u32,
    /// What sort of message.
    pub label: &'a str,
    /// Who signed it.
    pub sender: &'a [u8; 32],
    /// Whom it is for: a party; see [`EVERY_CUSTODIAN`] and [`NOBODY`].
    pub recipient: &'a [u8],
    /// SHA-256 of its bytes.
    pub digest: &'a [u8; 32],
    /// The message.
    pub bytes: &'a [u8],
    /// When it came.
    pub at: Moment,
}

/// The recipient of what is for all custodians.
pub const EVERY_CUSTODIAN: &[u8] = b"custodians";
/// The recipient of what is found by its kind alone.
pub const NOBODY: &[u8] = b"";

/// Keeps a message; the same again changes nothing. Returns whether it is new.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn insert(tx: &mut Tx, new: &New<'_>) -> Result<bool, StoreError> {
    let values = vec![
        new.of.0.into(),
        i64::from(new.version).into(),
        i64::from(new.epoch).into(),
        new.label.into(),
        new.sender.as_slice().into(),
        new.recipient.into(),
        new.digest.as_slice().into(),
        new.bytes.into(),
        new.at.0.into(),
    ];
    Ok(tx.run(INSERT, values).await? == 1)
}

/// How many messages of a kind a sender has here in an epoch.
///
/// # Errors
///
/// As [`insert`].
pub async fn count(
    tx: &mut Tx,
    of: AgreementId,
    epoch: u32,
    label: &str,
    sender: &[u8; 32],
) -> Result<i64, StoreError> {
    let values = vec![of.0.into(), i64::from(epoch).into(), label.into(), sender.as_slice().into()];
    tx.number(COUNT, values).await
}

/// Forgets a sender's other messages of the same kind and epoch: only the newest counts.
///
/// # Errors
///
/// As [`insert`].
pub async fn forget_others(tx: &mut Tx, newest: &New<'_>) -> Result<(), StoreError> {
    let values = vec![
        newest.of.0.into(),
        i64::from(newest.version).into(),
        i64::from(newest.epoch).into(),
        newest.label.into(),
        newest.sender.as_slice().into(),
        newest.digest.as_slice().into(),
    ];
    tx.run(FORGET, values).await.map(|_| ())
}

/// All of one kind, oldest first; of more than ten thousand, the newest.
///
/// # Errors
///
/// As [`insert`].
pub async fn of_kind(tx: &mut Tx, of: AgreementId, label: &str) -> Result<Vec<Kept>, StoreError> {
    let rows = tx.rows(OF_KIND, vec![of.0.into(), label.into()]).await?;
    rows.iter().rev().map(read).collect()
}

/// What came for a party after a number, oldest first; `also` is a second recipient that it is one of.
///
/// # Errors
///
/// As [`insert`].
pub async fn after(
    tx: &mut Tx,
    of: AgreementId,
    number: i64,
    (party, also): (&[u8], &[u8]),
    limit: i64,
) -> Result<Vec<Kept>, StoreError> {
    let values = vec![of.0.into(), number.into(), party.into(), also.into(), limit.into()];
    tx.rows(AFTER, values).await?.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Kept, StoreError> {
    let number = row.int("number")?;
    let corrupt = |what: &str| StoreError::Corrupt {
        table: "party_message",
        row: number.to_string(),
        what: what.to_owned(),
    };
    Ok(Kept {
        number,
        epoch: u32::try_from(row.int("epoch")?).map_err(|_| corrupt("epoch"))?,
        label: row.text("label")?,
        sender: row.bytes("sender")?.try_into().map_err(|_| corrupt("sender"))?,
        bytes: row.bytes("bytes")?,
        at: Moment(row.int("at")?),
    })
}
