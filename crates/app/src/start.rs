//! Opening a hub: its folder, database, index and lists.
//!
//! Not here: the command line (`whatson::config`), serving (`web`).

use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;

use private_match::passphrase::Passphrase;
use whatson_search::Index;
use whatson_store::{Store, StoreError, audit};

use crate::clock::{Chance, Machine};
use crate::reference::Reference;
use crate::vault::{KeyFile, Vault, VaultError};
use crate::{App, private, rotate};

/// What a hub is opened for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// To serve: folder and database are made if absent, the index is this process's.
    Serve,
    /// To bring records in beside a running hub: made if absent; the running hub follows.
    Write,
    /// To read or administer a hub that must be there.
    Read,
}

/// Why a hub cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The folder cannot be made or is not one.
    #[error("the folder cannot be used: {0}")]
    Folder(String),
    /// There is no hub in the folder.
    #[error("there is no hub in the folder")]
    NoHub,
    /// A newer release wrote the database.
    #[error("a newer release wrote the database")]
    Newer,
    /// The database cannot be used.
    #[error("the database cannot be used: {0}")]
    Database(String),
    /// The index cannot be used.
    #[error("the search index cannot be used: {0}")]
    Index(String),
    /// The key file cannot be used.
    #[error("the key file cannot be used: {0}")]
    Key(VaultError),
    /// The key file is one of before the last change of the root key.
    #[error("the key file is older than the database")]
    OldKey,
    /// The key file is missing though the database was written with it.
    #[error("the key file is missing")]
    NoKey,
    /// An embedded list cannot be read.
    #[error("an embedded list cannot be read: {0}")]
    Lists(String),
}

impl From<StoreError> for StartError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Newer => Self::Newer,
            StoreError::Unavailable(why) => Self::Database(why),
            other => Self::Database(other.to_string()),
        }
    }
}

/// Makes the hub's folder where the purpose allows it, for this user alone. Folders above it are not made: a slip in a
/// path would begin an empty hub in a place that nobody looks at.
///
/// # Errors
///
/// [`StartError::Folder`] when there is none afterwards.
pub fn make_folder(folder: &Path, purpose: Purpose) -> Result<(), StartError> {
    let told = |error: std::io::Error| StartError::Folder(error.to_string());
    match std::fs::metadata(folder) {
        Ok(found) if found.is_dir() => Ok(()),
        Ok(_) => Err(StartError::Folder("it is a file".into())),
        Err(error) if error.kind() != ErrorKind::NotFound => Err(told(error)),
        Err(_) if purpose == Purpose::Read => Err(StartError::NoHub),
        Err(_) => private::folder(folder).map_err(|error| match error.kind() {
            ErrorKind::NotFound => StartError::Folder("the folder above it is not there".into()),
            _ => told(error),
        }),
    }
}

/// Opens the hub in `folder`, with PostgreSQL where `database_url` is given, and its key file with a
/// passphrase where that is sealed.
///
/// # Errors
///
/// [`StartError`], each of which says what to do.
pub async fn open(
    folder: &Path,
    database_url: Option<&str>,
    passphrase: Option<&Passphrase>,
    purpose: Purpose,
) -> Result<App, StartError> {
    make_folder(folder, purpose)?;
    let store = match database_url {
        Some(url) => Store::postgres(url).await?,
        None => {
            let file = folder.join("hub.sqlite");
            if purpose == Purpose::Read && !file.exists() {
                return Err(StartError::NoHub);
            }
            // SQLite gives the files beside it the same rights.
            private::file(&file).map_err(|e| StartError::Database(e.to_string()))?;
            Store::sqlite(&file).await?
        }
    };
    let machine = Arc::new(Machine);
    let vault = keys(KeyFile::new(folder, passphrase), &store, &*machine).await?;
    let index = match purpose {
        Purpose::Serve => {
            let place = folder.join("index");
            private::folder(&place).map_err(|e| StartError::Index(e.to_string()))?;
            Index::open(&place)
        }
        // The index belongs to the process that serves; it follows the outbox.
        Purpose::Write | Purpose::Read => Index::memory(),
    };
    let index = index.map_err(|e| StartError::Index(e.to_string()))?;
    let reference = Reference::load().map_err(StartError::Lists)?;
    Ok(App::new(store, index, reference, machine.clone(), machine, folder.to_owned(), vault))
}

/// The hub's keys; new ones only while nothing was written with others.
async fn keys(file: KeyFile<'_>, store: &Store, chance: &dyn Chance) -> Result<Vault, StartError> {
    let mut tx = store.read().await?;
    if let Some(found) = file.find().map_err(StartError::Key)? {
        if rotate::generation(&mut tx).await? > found.generation() {
            return Err(StartError::OldKey);
        }
        if file.lacks_seal().map_err(StartError::Key)? {
            tracing::warn!(
                "hub.key is not sealed with the passphrase: whatson key protect does it"
            );
        }
        if found.is_turning() {
            tracing::warn!("a change of the root key was not finished: whatson key rotate ends it");
        }
        return Ok(found);
    }
    if audit::is_begun(&mut tx).await? {
        return Err(StartError::NoKey);
    }
    file.find_or_make(chance).map_err(StartError::Key)
}
