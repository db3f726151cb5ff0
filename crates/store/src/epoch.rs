//! Epochs: the life of one key under one version of an agreement; and the keys that deposits lie under.
//!
//! Not here: the ceremony (`private-match`), who moves an epoch on (`app::epoch`), deposits (`deposit`).

use uuid::Uuid;
use whatson_domain::{AgreementId, Moment};

use crate::audited::Noun;
use crate::db::{Row, StoreError, Tx};

const LIST: &str = "
SELECT id, agreement_id, number, version, run, state, statement, pepper, began, closes
  FROM epoch WHERE agreement_id = $1 ORDER BY number";
const OVER: &str = "
SELECT id, agreement_id, number, version, run, state, statement, pepper, began, closes
  FROM epoch WHERE state <> 'destroyed' AND closes <= $1 ORDER BY closes LIMIT 100";
const WITH_KEY: &str = "
SELECT id, agreement_id, number, version, run, state, statement, pepper, began, closes
  FROM epoch WHERE state IN ('key', 'closing') ORDER BY agreement_id, number LIMIT 10000";
const INSERT: &str = "
INSERT INTO epoch (id, agreement_id, number, version, run, state, statement, pepper, began, closes)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
const UPDATE: &str = "
UPDATE epoch SET run = $1, state = $2, statement = $3, pepper = $4, closes = $5 WHERE id = $6";
const KEY: &str =
    "SELECT id, key FROM deposit_key WHERE agreement_id = $1 AND epoch = $2 AND month = $3";
const KEYS: &str = "
SELECT id, month, key FROM deposit_key WHERE agreement_id = $1 AND epoch = $2 ORDER BY month";
const INSERT_KEY: &str = "
INSERT INTO deposit_key (id, agreement_id, epoch, month, key) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (agreement_id, epoch, month) DO NOTHING";
const DUE_KEYS: &str = "
SELECT DISTINCT agreement_id, epoch FROM deposit_key WHERE month > 1 AND month < $1 LIMIT 1000";
const DESTROY_KEYS: &str = "
DELETE FROM deposit_key WHERE agreement_id = $1 AND epoch = $2 AND month >= $3 AND month <= $4";

/// How far an epoch is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// The custodians make its key.
    Ceremony,
    /// There is a key; members deposit.
    Key,
    /// A later epoch has begun; this one ends on a day.
    Closing,
    /// Its key is destroyed, and what was deposited under it.
    Destroyed,
}

impl State {
    /// All states.
    pub const ALL: [Self; 4] = [Self::Ceremony, Self::Key, Self::Closing, Self::Destroyed];

    /// The stable word of rows, interfaces and words.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Ceremony => "ceremony",
            Self::Key => "key",
            Self::Closing => "closing",
            Self::Destroyed => "destroyed",
        }
    }

    /// Reads the word; in an unknown state nothing is deposited.
    #[must_use]
    pub fn from_word(word: &str) -> Self {
        Self::ALL.into_iter().find(|state| state.word() == word).unwrap_or(Self::Destroyed)
    }
}

/// An epoch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Epoch {
    /// Identifies it.
    pub id: Uuid,
    /// Of which agreement.
    pub of: AgreementId,
    /// Its number, from 1; rises over all versions of the agreement.
    pub number: u32,
    /// The version of the agreement's terms.
    pub version: u32,
    /// The run of its key ceremony.
    pub run: u32,
    /// How far it is.
    pub state: State,
    /// The key statement that all custodians signed.
    pub statement: Option<Vec<u8>>,
    /// SHA-512 of its pepper.
    pub pepper: Option<Vec<u8>>,
    /// When it began.
    pub began: Moment,
    /// When it ends: with the agreement, or earlier when a later one began.
    pub closes: Option<Moment>,
}

impl Epoch {
    /// Whether nothing more is deposited or compared in it.
    #[must_use]
    pub fn is_over(&self, now: Moment) -> bool {
        self.state == State::Destroyed || self.closes.is_some_and(|end| end <= now)
    }
}

/// All epochs of an agreement, first to last.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn list(tx: &mut Tx, of: AgreementId) -> Result<Vec<Epoch>, StoreError> {
    tx.rows(LIST, vec![of.0.into()]).await?.iter().map(read).collect()
}

/// Epochs whose last day is over and that were not ended.
///
/// # Errors
///
/// As [`list`].
pub async fn over(tx: &mut Tx, now: Moment) -> Result<Vec<Epoch>, StoreError> {
    tx.rows(OVER, vec![now.0.into()]).await?.iter().map(read).collect()
}

/// Epochs of all agreements that have a key.
///
/// # Errors
///
/// As [`list`].
pub async fn with_key(tx: &mut Tx) -> Result<Vec<Epoch>, StoreError> {
    tx.rows(WITH_KEY, vec![]).await?.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Epoch, StoreError> {
    let id = row.id("id")?;
    let number = |column: &str| {
        u32::try_from(row.int(column)?).map_err(|_| StoreError::Corrupt {
            table: "epoch",
            row: id.to_string(),
            what: column.to_owned(),
        })
    };
    Ok(Epoch {
        id,
        of: AgreementId(row.id("agreement_id")?),
        number: number("number")?,
        version: number("version")?,
        run: number("run")?,
        state: State::from_word(&row.text("state")?),
        statement: row.maybe_bytes("statement")?,
        pepper: row.maybe_bytes("pepper")?,
        began: Moment(row.int("began")?),
        closes: row.maybe_int("closes")?.map(Moment),
    })
}

/// Adds an epoch.
///
/// # Errors
///
/// [`StoreError::Exists`] when there is one of that number.
pub async fn insert(tx: &mut Tx, new: &Epoch) -> Result<(), StoreError> {
    tx.touch(Noun::Epoch, new.id);
    let values = vec![
        new.id.into(),
        new.of.0.into(),
        i64::from(new.number).into(),
        i64::from(new.version).into(),
        i64::from(new.run).into(),
        new.state.word().into(),
        new.statement.clone().into(),
        new.pepper.clone().into(),
        new.began.0.into(),
        new.closes.map(|m| m.0).into(),
    ];
    tx.run(INSERT, values).await.map(|_| ())
}

/// Writes run, state, statement, pepper and end over those that are kept.
///
/// # Errors
///
/// As [`list`].
pub async fn update(tx: &mut Tx, changed: &Epoch) -> Result<(), StoreError> {
    tx.touch(Noun::Epoch, changed.id);
    let values = vec![
        i64::from(changed.run).into(),
        changed.state.word().into(),
        changed.statement.clone().into(),
        changed.pepper.clone().into(),
        changed.closes.map(|m| m.0).into(),
        changed.id.into(),
    ];
    tx.run(UPDATE, values).await.map(|_| ())
}

/// A sealed key that deposits lie under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DepositKey {
    /// Identifies it.
    pub id: Uuid,
    /// The month of expiry; zero for digests of tokens, one for what is told of hits.
    pub month: u32,
    /// The key, sealed.
    pub key: Vec<u8>,
}

/// The key of a month.
///
/// # Errors
///
/// As [`list`].
pub async fn find_key(
    tx: &mut Tx,
    of: AgreementId,
    epoch: u32,
    month: u32,
) -> Result<Option<DepositKey>, StoreError> {
    let values = vec![of.0.into(), i64::from(epoch).into(), i64::from(month).into()];
    let row = tx.row(KEY, values).await?;
    row.map(|row| Ok(DepositKey { id: row.id("id")?, month, key: row.bytes("key")? })).transpose()
}

/// All keys of an epoch.
///
/// # Errors
///
/// As [`list`].
pub async fn keys(tx: &mut Tx, of: AgreementId, epoch: u32) -> Result<Vec<DepositKey>, StoreError> {
    let read = |row: &Row| {
        let month = u32::try_from(row.int("month")?).unwrap_or_default();
        Ok(DepositKey { id: row.id("id")?, month, key: row.bytes("key")? })
    };
    tx.rows(KEYS, vec![of.0.into(), i64::from(epoch).into()]).await?.iter().map(read).collect()
}

/// Adds the key of a month, unless there is one.
///
/// # Errors
///
/// As [`list`].
pub async fn insert_key(
    tx: &mut Tx,
    of: AgreementId,
    epoch: u32,
    new: &DepositKey,
) -> Result<(), StoreError> {
    let values = vec![
        new.id.into(),
        of.0.into(),
        i64::from(epoch).into(),
        i64::from(new.month).into(),
        new.key.clone().into(),
    ];
    tx.run(INSERT_KEY, values).await.map(|_| ())
}

/// The epochs with keys of months before one.
///
/// # Errors
///
/// As [`list`].
pub async fn due_keys(tx: &mut Tx, before: u32) -> Result<Vec<(AgreementId, u32)>, StoreError> {
    let read = |row: &Row| {
        let epoch = u32::try_from(row.int("epoch")?).unwrap_or_default();
        Ok((AgreementId(row.id("agreement_id")?), epoch))
    };
    tx.rows(DUE_KEYS, vec![i64::from(before).into()]).await?.iter().map(read).collect()
}

/// Destroys the keys of some months; what lies under them is lost, wherever a copy of it is. Returns how
/// many those were.
///
/// # Errors
///
/// As [`list`].
pub async fn destroy_keys(
    tx: &mut Tx,
    of: AgreementId,
    epoch: u32,
    months: std::ops::RangeInclusive<u32>,
) -> Result<u64, StoreError> {
    let (first, last) = (i64::from(*months.start()), i64::from(*months.end()));
    let values = vec![of.0.into(), i64::from(epoch).into(), first.into(), last.into()];
    tx.run(DESTROY_KEYS, values).await
}
