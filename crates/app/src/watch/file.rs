//! Reading, writing and locking a witness's files.
//!
//! Not here: what is in them (`key`, `state`).

use std::fs::{File, TryLockError};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use super::WatchError;
use crate::private;

/// A file with the name of another and a word after it.
pub(super) fn beside(path: &Path, word: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(word);
    name.into()
}

/// The text of a file; none when there is no such file.
pub(super) fn read(path: &Path) -> Result<Option<Zeroizing<String>>, WatchError> {
    match std::fs::read_to_string(path) {
        Ok(text) => Ok(Some(Zeroizing::new(text))),
        Err(why) if why.kind() == ErrorKind::NotFound => Ok(None),
        Err(why) if why.kind() == ErrorKind::InvalidData => Err(WatchError::Form(path.to_owned())),
        Err(why) => Err(WatchError::File(path.to_owned(), why)),
    }
}

/// Writes a file whole, and on the disk when this returns.
pub(super) fn replace(path: &Path, text: &str) -> Result<(), WatchError> {
    let written = private::replace(path, text.as_bytes());
    written.map_err(|why| WatchError::File(path.to_owned(), why))
}

/// Two programs with one key could sign two states; so there is one at a time.
pub(super) fn lock(key: &Path) -> Result<File, WatchError> {
    // Beside the key's own file, in whose place another one is put.
    let path = beside(key, "lock");
    let file = private::options().write(true).create(true).truncate(true).open(&path);
    let file = file.map_err(|why| WatchError::File(path.clone(), why))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(WatchError::Busy),
        Err(TryLockError::Error(why)) => Err(WatchError::File(path, why)),
    }
}
