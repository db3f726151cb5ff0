//! A custodian's folder: its keys, and a small database of what it joined, holds and heard.
//!
//! Verbs of the command line work on it while a custodian serves; each change by the operator raises a
//! number that the serving one looks at.
//!
//! Not here: the count of evaluations (`ledger`), sealing (`wrap`), what follows from all this (`engine`).

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use private_match::identity::{Identity, PartyKeys};
use private_match::passphrase::Passphrase;
use private_match::{Chance, key_file};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};

use crate::error::CustodianError;
use crate::files;
use crate::wrap::Wraps;

mod agreements;
mod epochs;
mod heard;

pub use agreements::Confirmation;
pub use epochs::EpochRow;
pub(crate) use heard::Heard;
pub use heard::{Alarm, Order};

/// The file of the custodian's own keys.
pub const KEYS: &str = "custodian.key";
const DATABASE: &str = "custodian.sqlite";

const TABLES: &str = "
CREATE TABLE IF NOT EXISTS change (one INTEGER PRIMARY KEY, number INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS agreement (
    slug TEXT NOT NULL, version INTEGER NOT NULL, text TEXT NOT NULL, own BLOB NOT NULL,
    PRIMARY KEY (slug, version)
) STRICT;
CREATE TABLE IF NOT EXISTS signature (
    slug TEXT NOT NULL, version INTEGER NOT NULL, party BLOB NOT NULL, message BLOB NOT NULL,
    PRIMARY KEY (slug, version, party)
) STRICT;
CREATE TABLE IF NOT EXISTS stopped (slug TEXT NOT NULL PRIMARY KEY, at INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS confirmed (
    slug TEXT NOT NULL, member BLOB NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (slug, member)
) STRICT;
CREATE TABLE IF NOT EXISTS epoch (
    slug TEXT NOT NULL, epoch INTEGER NOT NULL, version INTEGER NOT NULL, run INTEGER NOT NULL,
    ceremony BLOB, share BLOB, statement BLOB, fault TEXT, number INTEGER NOT NULL, destroyed BLOB,
    PRIMARY KEY (slug, epoch)
) STRICT;
CREATE TABLE IF NOT EXISTS heard (
    slug TEXT NOT NULL, epoch INTEGER NOT NULL, custodian INTEGER NOT NULL, number INTEGER NOT NULL,
    message BLOB NOT NULL, PRIMARY KEY (slug, epoch, custodian)
) STRICT;
CREATE TABLE IF NOT EXISTS party_order (
    slug TEXT NOT NULL, version INTEGER NOT NULL, epoch INTEGER NOT NULL, party BLOB NOT NULL,
    destroys INTEGER NOT NULL, number INTEGER NOT NULL, wish INTEGER NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY (slug, version, epoch, party, destroys)
) STRICT;
CREATE TABLE IF NOT EXISTS alarm (
    slug TEXT NOT NULL, code TEXT NOT NULL, detail TEXT NOT NULL, first INTEGER NOT NULL,
    last INTEGER NOT NULL, PRIMARY KEY (slug, code)
) STRICT;";

/// A custodian's folder. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Folder {
    data: Arc<PathBuf>,
    wraps: Wraps,
    pool: SqlitePool,
}

impl Folder {
    /// Makes a custodian: its keys, sealed where a passphrase is given. Returns the public ones.
    ///
    /// # Errors
    ///
    /// [`CustodianError::Taken`], if there is one; others as they are.
    pub async fn init(
        data: &Path,
        passphrase: Option<&Passphrase>,
        chance: &(dyn Chance + Sync),
    ) -> Result<PartyKeys, CustodianError> {
        files::folder(data)?;
        if files::read(&data.join(KEYS))?.is_some() {
            return Err(CustodianError::Taken);
        }
        let identity = Identity::generate(chance)?;
        let text = key_file::write(&identity, passphrase, chance)?;
        if !files::write_new(&data.join(KEYS), text.as_bytes())? {
            return Err(CustodianError::Taken);
        }
        Self::open(data).await?.close().await;
        Ok(identity.keys().clone())
    }

    /// Opens the folder of a custodian. What was destroyed and not yet overwritten when the machine stopped
    /// is overwritten now.
    ///
    /// # Errors
    ///
    /// [`CustodianError::Empty`], if there is none in it; others as they are.
    pub async fn open(data: &Path) -> Result<Self, CustodianError> {
        if files::read(&data.join(KEYS))?.is_none() {
            return Err(CustodianError::Empty);
        }
        let wraps = Wraps::open(data)?;
        // SQLite gives the files beside it the rights of this one.
        files::touch(&data.join(DATABASE))?;
        let options = SqliteConnectOptions::new()
            .filename(data.join(DATABASE))
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .pragma("secure_delete", "ON")
            .busy_timeout(Duration::from_secs(10));
        let pool = SqlitePoolOptions::new()
            .max_connections(1)
            .acquire_timeout(Duration::from_secs(60))
            .connect_with(options)
            .await?;
        sqlx::raw_sql(TABLES).execute(&pool).await?;
        let folder = Self { data: Arc::new(data.to_owned()), wraps, pool };
        folder.sweep().await?;
        Ok(folder)
    }

    /// The custodian's keys.
    ///
    /// # Errors
    ///
    /// [`CustodianError::KeyFile`], without the passphrase where one is needed.
    pub fn identity(&self, passphrase: Option<&Passphrase>) -> Result<Identity, CustodianError> {
        let bytes = files::read(&self.data.join(KEYS))?.ok_or(CustodianError::Empty)?;
        let text = std::str::from_utf8(&bytes).map_err(|_| key_file::KeyFileError::Form)?;
        Ok(key_file::read(text, passphrase)?)
    }

    /// Where it is.
    #[must_use]
    pub fn data(&self) -> &Path {
        &self.data
    }

    /// Keeps other programs from serving on the folder, for as long as the file is held.
    ///
    /// # Errors
    ///
    /// [`CustodianError::Busy`].
    pub fn lock(&self) -> Result<File, CustodianError> {
        files::lock(&self.data.join("custodian.lock"))
    }

    /// Ends the use of the database.
    pub async fn close(&self) {
        self.pool.close().await;
    }

    /// A number that rises with each change by the operator.
    ///
    /// # Errors
    ///
    /// [`CustodianError::Database`].
    pub async fn changes(&self) -> Result<u64, CustodianError> {
        let number: Option<i64> =
            sqlx::query_scalar("SELECT number FROM change").fetch_optional(&self.pool).await?;
        Ok(number.map_or(0, unsigned))
    }

    /// Raises that number.
    async fn changed(&self) -> Result<(), CustodianError> {
        sqlx::query(
            "INSERT INTO change (one, number) VALUES (1, 1)
             ON CONFLICT (one) DO UPDATE SET number = number + 1",
        )
        .execute(&self.pool)
        .await?;
        Ok(())
    }
}

fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn unsigned(number: i64) -> u64 {
    u64::try_from(number).unwrap_or_default()
}

/// A number that was written from a smaller type.
fn small<T: TryFrom<i64> + Default>(number: i64) -> T {
    T::try_from(number).unwrap_or_default()
}
