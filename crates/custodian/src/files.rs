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

/// Writes a file that is not there, whole or not at all; it is on the disk when this returns. Returns false,
/// and leaves the file alone, where there is one.
pub(crate) fn write_new(path: &Path, bytes: &[u8]) -> Result<bool, CustodianError> {
    let written = || {
        // Who writes into the folder does so alone: the name for what is not yet whole is one for all.
        let folder = folder_of(path)?;
        folder.lock()?;
        let next = path.with_extension("next");
        gone(&next)?;
        let mut file = own().write(true).create_new(true).open(&next)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        // A second name for the file, unlike a new name, takes the place of no other file.
        let linked = std::fs::hard_link(&next, path);
        gone(&next)?;
        folder.sync_all()?;
        match linked {
            Err(why) if why.kind() == ErrorKind::AlreadyExists => Ok(false),
            linked => linked.map(|()| true),
        }
    };
    named(path, written())
}

/// Removes a file, unless it is gone already.
fn gone(path: &Path) -> io::Result<()> {
    match std::fs::remove_file(path) {
        Err(why) if why.kind() != ErrorKind::NotFound => Err(why),
        _ => Ok(()),
    }
}

/// The folder that a file is in.
fn folder_of(path: &Path) -> io::Result<File> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    File::open(folder.unwrap_or(Path::new(".")))
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
    let mut shredded = || {
        let length = file.metadata()?.len();
        io::copy(&mut io::repeat(0).take(length), &mut file)?;
        file.sync_all()?;
        std::fs::remove_file(path)?;
        folder_of(path)?.sync_all()
    };
    named(path, shredded())
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

#[cfg(test)]
mod tests {
    use super::*;

    fn names(of: &Path) -> Vec<String> {
        let all = std::fs::read_dir(of).unwrap().flatten();
        all.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn a_new_file_takes_the_place_of_none() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("custodian.key");
        assert!(write_new(&path, b"first").unwrap());
        assert!(!write_new(&path, b"second").unwrap());
        assert_eq!(std::fs::read(&path).unwrap(), b"first");
        // Nor of a name that leads nowhere, which reads as if nothing were there.
        let nowhere = folder.path().join("nowhere.key");
        std::os::unix::fs::symlink(folder.path().join("away"), &nowhere).unwrap();
        assert!(!write_new(&nowhere, b"third").unwrap());
        assert!(nowhere.is_symlink() && names(folder.path()).len() == 2);
        // What a kill left of an earlier try is in nobody's way.
        let other = folder.path().join("other.key");
        std::fs::write(other.with_extension("next"), "half").unwrap();
        assert!(write_new(&other, b"whole").unwrap());
        assert_eq!(
            (std::fs::read(&other).unwrap(), names(folder.path()).len()),
            (b"whole".into(), 3)
        );
    }

    #[test]
    fn of_many_that_write_one_new_file_at_once_one_does_and_its_bytes_are_there() {
        for _ in 0..20 {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("one.share-key");
            let wrote: Vec<u8> = std::thread::scope(|scope| {
                let write = |number: u8| {
                    let path = &path;
                    scope
                        .spawn(move || write_new(path, &[number; 4_096]).unwrap().then_some(number))
                };
                let all: Vec<_> = (0..8).map(write).collect();
                all.into_iter().filter_map(|one| one.join().unwrap()).collect()
            });
            let [number] = wrote[..] else { panic!("{wrote:?}") };
            assert_eq!(std::fs::read(&path).unwrap(), [number; 4_096]);
            assert_eq!(names(folder.path()), ["one.share-key"]);
        }
    }
}
