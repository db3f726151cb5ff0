//! A custodian's files: for its user alone, whole or not at all, and overwritten before they go.
//!
//! Not here: what is in them (`folder`, `wrap`).

use std::fs::{DirBuilder, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Read as _, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::Path;

use zeroize::Zeroizing;

use crate::error::CustodianError;

/// Most bytes of a file that is read.
const MOST: u64 = 64 << 10;

fn own() -> OpenOptions {
    let mut options = File::options();
    options.mode(0o600);
    options
}

/// The same with the name of the file, for whoever has to look.
pub(crate) fn named<T>(path: &Path, done: io::Result<T>) -> Result<T, CustodianError> {
    done.map_err(|why| {
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        CustodianError::File { file, why }
    })
}

/// Makes a folder for this user alone, unless it is there, and those above it.
pub(crate) fn folder(path: &Path) -> Result<(), CustodianError> {
    named(path, DirBuilder::new().recursive(true).mode(0o700).create(path))
}

/// Makes an empty file for this user alone, unless it is there.
pub(crate) fn touch(path: &Path) -> Result<(), CustodianError> {
    match own().write(true).create_new(true).open(path) {
        Err(why) if why.kind() == ErrorKind::AlreadyExists => Ok(()),
        made => named(path, made.map(|_| ())),
    }
}

/// Writes a new file; it is on the disk when this returns. What is there already stays.
pub(crate) fn write_new(path: &Path, bytes: &[u8]) -> Result<(), CustodianError> {
    let written = || {
        let next = path.with_extension("next");
        match std::fs::remove_file(&next) {
            Err(why) if why.kind() != ErrorKind::NotFound => return Err(why),
            _ => {}
        }
        let mut file = own().write(true).create_new(true).open(&next)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        // Unlike a rename, a link never takes another's place.
        std::fs::hard_link(&next, path)?;
        std::fs::remove_file(&next)?;
        sync_folder(path)
    };
    named(path, written())
}

fn sync_folder(of: &Path) -> io::Result<()> {
    let folder = of.parent().filter(|folder| !folder.as_os_str().is_empty());
    File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
}

/// The bytes of a file; none when there is no such file.
pub(crate) fn read(path: &Path) -> Result<Option<Zeroizing<Vec<u8>>>, CustodianError> {
    let file = match File::open(path) {
        Err(why) if why.kind() == ErrorKind::NotFound => return Ok(None),
        opened => named(path, opened)?,
    };
    let mut bytes = Zeroizing::new(Vec::with_capacity(4 << 10));
    named(path, file.take(MOST).read_to_end(&mut bytes))?;
    Ok(Some(bytes))
}

/// Overwrites a file with zeros, on the disk, and removes it; one that is not there is gone already.
pub(crate) fn shred(path: &Path) -> Result<(), CustodianError> {
    let mut file = match own().write(true).open(path) {
        Err(why) if why.kind() == ErrorKind::NotFound => return Ok(()),
        opened => named(path, opened)?,
    };
    let mut gone = || {
        let length = file.metadata()?.len();
        io::copy(&mut io::repeat(0).take(length), &mut file)?;
        file.sync_all()?;
        std::fs::remove_file(path)?;
        sync_folder(path)
    };
    named(path, gone())
}

/// Holds a file for as long as the result lives: one program at a time serves on a folder.
pub(crate) fn lock(path: &Path) -> Result<File, CustodianError> {
    let file = named(path, own().write(true).create(true).truncate(true).open(path))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(CustodianError::Busy),
        Err(TryLockError::Error(why)) => named(path, Err(why)),
    }
}
