//! The count of evaluations, on the disk before any is made.
//!
//! One small SQLite database in the custodian's own folder, with one connection, so that requests are
//! counted one after the other however many come at once. A batch that was counted is counted once: asked
//! again within a day it is answered again, also when the custodian was killed between the count and the
//! answer.
//!
//! A member has its daily budget, and beside it what it declared of its first load, within the window that it
//! declared; what it spent of the first load is never given back.
//!
//! Not here: what was declared (`first_load`), who may ask (`service`), what is evaluated (`private-match`).

use std::path::Path;
use std::time::Duration;

use sqlx::Connection as _;
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};

use crate::files;

mod first_load;
mod rows;

use private_match::message::first_load::FirstLoad;
use rows::{add, floor, known, left, row, signed, total, write};

/// Seconds of a day; of how long a counted batch is answered again.
const DAY: u64 = 24 * 3_600;
/// Evaluations that one key may make (protocol, "Budgets against guessing").
const KEY_MAX: u64 = 1 << 30;

const TABLES: &str = "
CREATE TABLE IF NOT EXISTS member (
    scope BLOB NOT NULL, member BLOB NOT NULL, spent INTEGER NOT NULL, first INTEGER NOT NULL,
    day INTEGER NOT NULL, daily INTEGER NOT NULL, PRIMARY KEY (scope, member)
) STRICT;
CREATE TABLE IF NOT EXISTS batch (
    scope BLOB NOT NULL, member BLOB NOT NULL, nonce BLOB NOT NULL, digest BLOB NOT NULL,
    at INTEGER NOT NULL, running INTEGER NOT NULL, PRIMARY KEY (scope, member, nonce)
) STRICT;
CREATE INDEX IF NOT EXISTS batch_by_time ON batch (at);
CREATE TABLE IF NOT EXISTS key_count (
    scope BLOB NOT NULL PRIMARY KEY, evaluations INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS floor (
    scope BLOB NOT NULL, member BLOB NOT NULL, seen INTEGER NOT NULL, PRIMARY KEY (scope, member)
) STRICT;
CREATE TABLE IF NOT EXISTS first_load (
    scope BLOB NOT NULL, member BLOB NOT NULL, number INTEGER NOT NULL, at INTEGER NOT NULL,
    size INTEGER NOT NULL, first_day INTEGER NOT NULL, days INTEGER NOT NULL, message BLOB NOT NULL,
    PRIMARY KEY (scope, member)
) STRICT;";

/// What a member may have evaluated, by the text that it signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Allowance {
    /// For its first load, all together, as far as it declared one.
    pub first: u64,
    /// For each day, beside the first load.
    pub daily: u64,
    /// For all members together.
    pub all: u64,
}

/// A batch that is to be counted.
#[derive(Debug, Clone, Copy)]
pub struct Debit<'a> {
    /// Agreement and epoch, as bytes.
    pub scope: &'a [u8],
    /// Who asks.
    pub member: &'a [u8; 32],
    /// The request's nonce.
    pub nonce: &'a [u8; 16],
    /// The request's digest.
    pub digest: &'a [u8; 32],
    /// Its elements, padding included.
    pub count: u64,
    /// Now, in seconds of Unix time.
    pub now: u64,
}

/// Why a batch is not counted, and therefore not evaluated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The nonce was used for another request.
    #[error("the nonce was used for another request")]
    Nonce,
    /// The member's budget is spent.
    #[error("the member's budget is spent")]
    Member,
    /// That of all members is.
    #[error("the budget of all members is spent")]
    All,
    /// The key made all evaluations that one key may.
    #[error("the key made all evaluations that it may: a new epoch is due")]
    Key,
    /// Others saw a higher count than the disk has: it was set back.
    #[error("the count was set back: the operator has to write it forward")]
    SetBack,
}

impl Refusal {
    /// The stable word.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Nonce => "nonce-used",
            Self::Member => "budget-spent",
            Self::All => "budget-of-all-spent",
            Self::Key => "key-spent",
            Self::SetBack => "count-set-back",
        }
    }
}

/// What can go wrong with the ledger.
#[derive(Debug, thiserror::Error)]
pub enum LedgerError {
    /// The batch is refused; nothing was counted.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The database cannot be read or written.
    #[error("the ledger cannot be used: {0}")]
    Database(#[from] sqlx::Error),
    /// It does not write to the disk before it answers.
    #[error("the ledger does not wait for the disk")]
    Unsafe,
}

/// The count of evaluations.
#[derive(Debug, Clone)]
pub struct Ledger(SqlitePool);

impl Ledger {
    /// Opens the ledger of a folder, or makes it.
    ///
    /// # Errors
    ///
    /// [`LedgerError`].
    pub async fn open(folder: &Path) -> Result<Self, LedgerError> {
        let file = folder.join("ledger.sqlite");
        // SQLite gives the files beside it the rights of this one; what cannot be made fails below.
        let _ = files::touch(&file);
        let options = SqliteConnectOptions::new()
            .filename(file)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(Duration::from_secs(10));
        let pool = SqlitePoolOptions::new()
            .max_connections(1)
            .acquire_timeout(Duration::from_secs(60))
            .connect_with(options)
            .await?;
        let level: i64 = sqlx::query_scalar("PRAGMA synchronous").fetch_one(&pool).await?;
        if level < 2 {
            return Err(LedgerError::Unsafe);
        }
        sqlx::raw_sql(TABLES).execute(&pool).await?;
        Ok(Self(pool))
    }

    /// Ends the use of the database.
    pub async fn close(&self) {
        self.0.close().await;
    }

    /// Counts a batch; returns the member's evaluations in this epoch with it. When it comes back, the
    /// count is on the disk.
    ///
    /// # Errors
    ///
    /// [`LedgerError`]; nothing was counted then.
    pub async fn debit(&self, of: &Debit<'_>, may: Allowance) -> Result<u64, LedgerError> {
        let mut connection = self.0.acquire().await?;
        let mut tx = connection.begin_with("BEGIN IMMEDIATE").await?;
        if let Some(known) = known(&mut tx, of).await? {
            return Ok(known?);
        }
        let left = left(&mut tx, of, may).await?;
        let total = total(&mut tx, of.scope).await?;
        let running = left.spent + of.count;
        if total + of.count > KEY_MAX {
            return Err(Refusal::Key.into());
        }
        if total + of.count > may.all {
            return Err(Refusal::All.into());
        }
        // The first load is spent first; what does not fit into it is of the day.
        let by_first = of.count.min(left.open);
        let Some(daily) = left.daily.checked_sub(of.count - by_first) else {
            return Err(Refusal::Member.into());
        };
        let row = (running, left.first - by_first, daily);
        write(&mut tx, of, row, running).await?;
        tx.commit().await?;
        Ok(running)
    }

    /// Takes note of a count that others saw signed by this custodian. Where the disk has less, it was set
    /// back, and the member is answered nothing until [`Ledger::write_forward`].
    ///
    /// # Errors
    ///
    /// [`LedgerError::Database`].
    pub async fn seen(
        &self,
        scope: &[u8],
        member: &[u8; 32],
        count: u64,
    ) -> Result<(), LedgerError> {
        sqlx::query(
            "INSERT INTO floor (scope, member, seen) VALUES ($1, $2, $3)
             ON CONFLICT (scope, member) DO UPDATE SET seen = max(seen, excluded.seen)",
        )
        .bind(scope)
        .bind(&member[..])
        .bind(signed(count))
        .execute(&self.0)
        .await?;
        Ok(())
    }

    /// Writes a member's count forward to what others saw, and takes as much from its first load: the
    /// operator has looked. Returns the count.
    ///
    /// # Errors
    ///
    /// [`LedgerError::Database`].
    pub async fn write_forward(
        &self,
        scope: &[u8],
        member: &[u8; 32],
        may: Allowance,
    ) -> Result<u64, LedgerError> {
        let mut connection = self.0.acquire().await?;
        let mut tx = connection.begin_with("BEGIN IMMEDIATE").await?;
        let seen = floor(&mut tx, scope, member).await?;
        let found = row(&mut tx, scope, member).await?;
        // A copy of before the first request has the whole first load.
        let (spent, first) = found.map_or((0, may.first), |(spent, first, ..)| (spent, first));
        let missing = seen.saturating_sub(spent);
        if missing == 0 {
            return Ok(spent);
        }
        sqlx::query(
            "INSERT INTO member (scope, member, spent, first, day, daily) VALUES ($1, $2, $3, $4, 0, 0)
             ON CONFLICT (scope, member) DO UPDATE
                SET spent = excluded.spent, first = excluded.first",
        )
        .bind(scope)
        .bind(&member[..])
        .bind(signed(seen))
        .bind(signed(first.saturating_sub(missing)))
        .execute(&mut *tx)
        .await?;
        add(&mut tx, scope, missing).await?;
        tx.commit().await?;
        Ok(seen)
    }

    /// Evaluations of a member in an epoch.
    ///
    /// # Errors
    ///
    /// [`LedgerError::Database`].
    pub async fn count(&self, scope: &[u8], member: &[u8; 32]) -> Result<u64, LedgerError> {
        let mut tx = self.0.begin().await?;
        Ok(row(&mut tx, scope, member).await?.map_or(0, |(spent, ..)| spent))
    }
}

/// What a member has spent in an epoch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Balance {
    /// Evaluations that were counted.
    pub spent: u64,
    /// What the agreement leaves of the first load; none where nothing was spent yet.
    pub first: Option<u64>,
    /// What the member declared of it.
    pub declared: Option<FirstLoad>,
    /// The highest count that others saw.
    pub seen: u64,
}

impl Ledger {
    /// What a member has spent in an epoch, for its operator.
    ///
    /// # Errors
    ///
    /// [`LedgerError::Database`].
    pub async fn balance(&self, scope: &[u8], member: &[u8; 32]) -> Result<Balance, LedgerError> {
        let mut tx = self.0.begin().await?;
        let found = row(&mut tx, scope, member).await?;
        let seen = floor(&mut tx, scope, member).await?;
        let declared = first_load::find(&mut tx, scope, member).await?.map(|(load, _)| load);
        let spent = found.map_or(0, |(spent, ..)| spent);
        Ok(Balance { spent, first: found.map(|(_, first, ..)| first), declared, seen })
    }

    /// Evaluations of all members in an epoch.
    ///
    /// # Errors
    ///
    /// [`LedgerError::Database`].
    pub async fn total(&self, scope: &[u8]) -> Result<u64, LedgerError> {
        let mut tx = self.0.begin().await?;
        Ok(total(&mut tx, scope).await?)
    }
}
