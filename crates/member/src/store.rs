//! The member's own store: what was evaluated and deposited, so that nothing of it is done twice, and a hit
//! leads back to a record.
//!
//! One SQLite file in a folder of its own. What is kept is sealed under a key of the key file's; what is
//! looked up by is a keyed digest, so that the file shows how much there is and nothing of what. An epoch
//! that is over is deleted with all of it.
//!
//! Not here: what the rows are for (`tokenise`, `deposit`, `hits`).

use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac as _};
use private_match::identity::Identity;
use sha2::Sha256;
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use zeroize::Zeroizing;

use crate::keys::{private_file, private_folder};
use crate::{Machine, MemberError, random};

pub mod entry;
pub mod flight;
pub mod list;
pub mod write;

/// The file of the store in its folder.
const FILE: &str = "matching.sqlite";
const NONCE: usize = 24;

const TABLES: &str = "
CREATE TABLE IF NOT EXISTS kept (
    look BLOB NOT NULL PRIMARY KEY, scope BLOB NOT NULL, sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS output (
    ident BLOB NOT NULL PRIMARY KEY, scope BLOB NOT NULL, sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS entry (
    id INTEGER PRIMARY KEY, look BLOB NOT NULL, scope BLOB NOT NULL, pile BLOB NOT NULL,
    ident BLOB NOT NULL, deposit BLOB NOT NULL, state INTEGER NOT NULL, list INTEGER NOT NULL,
    expiry INTEGER NOT NULL, source BLOB, seen INTEGER NOT NULL, sealed BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX IF NOT EXISTS entry_by_look ON entry (look);
CREATE UNIQUE INDEX IF NOT EXISTS entry_by_deposit ON entry (deposit);
CREATE INDEX IF NOT EXISTS entry_waiting ON entry (pile) WHERE state = 0;
CREATE INDEX IF NOT EXISTS entry_listed ON entry (list) WHERE list > 0;
CREATE INDEX IF NOT EXISTS entry_leaving ON entry (scope) WHERE state = 3;
CREATE INDEX IF NOT EXISTS entry_by_source ON entry (source) WHERE source IS NOT NULL;
CREATE TABLE IF NOT EXISTS flight (
    id INTEGER PRIMARY KEY AUTOINCREMENT, scope BLOB NOT NULL, sealed BLOB NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS list (
    id INTEGER PRIMARY KEY AUTOINCREMENT, scope BLOB NOT NULL, pile BLOB NOT NULL,
    state INTEGER NOT NULL,
    came INTEGER NOT NULL, sealed BLOB NOT NULL
) STRICT;";

/// A keyed digest that rows are looked up by.
pub type Look = [u8; 16];

/// Agreement and epoch, for the digests of their rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The agreement's name.
    pub agreement: String,
    /// The epoch; zero for what outlives epochs.
    pub epoch: u32,
}

/// The member's own store. Cheap to clone.
#[derive(Clone)]
pub struct Store {
    pool: SqlitePool,
    folder: PathBuf,
    keys: Arc<Keys>,
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Store").finish_non_exhaustive()
    }
}

struct Keys {
    cipher: XChaCha20Poly1305,
    look: Hmac<Sha256>,
    machine: Arc<dyn Machine>,
}

impl Store {
    /// Opens the store of a folder, or makes it.
    ///
    /// # Errors
    ///
    /// [`MemberError::File`], [`MemberError::Store`].
    pub async fn open(
        folder: &Path,
        identity: &Identity,
        machine: Arc<dyn Machine>,
    ) -> Result<Self, MemberError> {
        private_folder(folder)?;
        let path = folder.join(FILE);
        // SQLite would make it for everybody to read.
        drop(private_file().create(true).truncate(false).open(&path)?);
        let options = SqliteConnectOptions::new()
            .filename(path)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .pragma("secure_delete", "ON")
            .pragma("temp_store", "MEMORY")
            .pragma("cache_size", "-65536")
            .busy_timeout(Duration::from_secs(10));
        let pool = SqlitePoolOptions::new().max_connections(1).connect_with(options).await?;
        sqlx::raw_sql(TABLES).execute(&pool).await?;
        let sealing = identity.local_key("matching store, sealing");
        let looking = identity.local_key("matching store, looking up");
        let keys = Keys {
            cipher: XChaCha20Poly1305::new((&*sealing).into()),
            look: Hmac::new_from_slice(looking.as_slice()).map_err(|_| MemberError::Sealed)?,
            machine,
        };
        Ok(Self { pool, folder: folder.to_owned(), keys: Arc::new(keys) })
    }

    /// The folder, for evidence.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Keeps other runs away until the file is let go.
    ///
    /// # Errors
    ///
    /// [`MemberError::Busy`], [`MemberError::File`].
    pub fn lock(&self) -> Result<File, MemberError> {
        let path = self.folder.join("run.lock");
        let file = private_file().create(true).truncate(false).open(path)?;
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(TryLockError::WouldBlock) => Err(MemberError::Busy),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }

    /// The digest of some words, each after its length, so that no two ways to write them look alike.
    pub(crate) fn look(&self, words: &[&[u8]]) -> Look {
        let whole = words.iter().fold(self.keys.look.clone(), |mac, word| {
            mac.chain_update((word.len() as u64).to_be_bytes()).chain_update(word)
        });
        let whole = whole.finalize().into_bytes();
        let mut look = Look::default();
        look.iter_mut().zip(whole).for_each(|(to, from)| *to = from);
        look
    }

    /// The digest of agreement and epoch.
    pub(crate) fn scope(&self, place: &Place) -> Look {
        self.look(&[b"scope", place.agreement.as_bytes(), &place.epoch.to_be_bytes()])
    }

    /// Seals bytes for the row that `of` leads to.
    pub(crate) fn seal(&self, of: &Look, plain: &[u8]) -> Result<Vec<u8>, MemberError> {
        let nonce: [u8; NONCE] = random(&*self.keys.machine);
        let payload = Payload { msg: plain, aad: of };
        let sealed = self.keys.cipher.encrypt(&XNonce::from(nonce), payload);
        Ok([&nonce[..], &sealed.map_err(|_| MemberError::Sealed)?].concat())
    }

    /// Opens them.
    pub(crate) fn unseal(
        &self,
        of: &Look,
        sealed: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>, MemberError> {
        let (nonce, sealed) = sealed.split_first_chunk::<NONCE>().ok_or(MemberError::Sealed)?;
        let payload = Payload { msg: sealed, aad: of };
        let plain = self.keys.cipher.decrypt(&XNonce::from(*nonce), payload);
        plain.map(Zeroizing::new).map_err(|_| MemberError::Sealed)
    }

    /// Keeps a value under a name.
    ///
    /// # Errors
    ///
    /// [`MemberError`].
    pub async fn keep(&self, place: &Place, name: &str, value: &[u8]) -> Result<(), MemberError> {
        let scope = self.scope(place);
        let look = self.look(&[b"kept", &scope, name.as_bytes()]);
        let sealed = self.seal(&look, value)?;
        sqlx::query("INSERT OR REPLACE INTO kept (look, scope, sealed) VALUES ($1, $2, $3)")
            .bind(look.as_slice())
            .bind(scope.as_slice())
            .bind(sealed)
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    /// What is kept under a name.
    ///
    /// # Errors
    ///
    /// [`MemberError`].
    pub async fn kept(
        &self,
        place: &Place,
        name: &str,
    ) -> Result<Option<Zeroizing<Vec<u8>>>, MemberError> {
        let look = self.look(&[b"kept", &self.scope(place), name.as_bytes()]);
        let found: Option<Vec<u8>> = sqlx::query_scalar("SELECT sealed FROM kept WHERE look = $1")
            .bind(look.as_slice())
            .fetch_optional(&self.pool)
            .await?;
        found.map(|sealed| self.unseal(&look, &sealed)).transpose()
    }

    /// Lets go what is kept under a name.
    ///
    /// # Errors
    ///
    /// [`MemberError`].
    pub async fn drop_kept(&self, place: &Place, name: &str) -> Result<(), MemberError> {
        let look = self.look(&[b"kept", &self.scope(place), name.as_bytes()]);
        let gone = sqlx::query("DELETE FROM kept WHERE look = $1").bind(look.as_slice());
        gone.execute(&self.pool).await?;
        Ok(())
    }

    /// Deletes all of an epoch, and overwrites where it lay.
    ///
    /// # Errors
    ///
    /// [`MemberError`].
    pub async fn forget(&self, place: &Place) -> Result<(), MemberError> {
        let scope = self.scope(place);
        let mut all = self.pool.begin().await?;
        for gone in [
            "DELETE FROM kept WHERE scope = $1",
            "DELETE FROM output WHERE scope = $1",
            "DELETE FROM entry WHERE scope = $1",
            "DELETE FROM list WHERE scope = $1",
            "DELETE FROM flight WHERE scope = $1",
        ] {
            sqlx::query(gone).bind(scope.as_slice()).execute(&mut *all).await?;
        }
        all.commit().await?;
        sqlx::raw_sql("PRAGMA wal_checkpoint(TRUNCATE)").execute(&self.pool).await?;
        Ok(())
    }

    /// Closes it.
    pub async fn close(&self) {
        self.pool.close().await;
    }
}
