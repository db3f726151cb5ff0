//! The hub's own folders and files are for its user alone, whatever the umask: they hold digests of
//! sessions, files being imported, and records that are not public.
//!
//! What is there already keeps its rights, since an operator may have set them on purpose; a start
//! says so in one line. A checkout's `data/` is shared with reference lists (decision 0004): there
//! the folder stays as open as it is, and only what is the hub's own is closed.
//!
//! Not here: which files there are (`start`, `import`), the index inside its folder (`search`).

use std::fs::{DirBuilder, File, OpenOptions};
use std::io::{self, ErrorKind, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _, PermissionsExt as _};
use std::path::Path;

/// Names of what a hub keeps in its folder.
const OWN: [&str; 9] = [
    "hub.sqlite",
    "hub.sqlite-wal",
    "hub.sqlite-shm",
    "hub.lock",
    "hub.key",
    "hub.key.next",
    "index",
    "imports",
    "mail",
];

/// Makes a folder for this user alone, unless it is there; not those above it.
///
/// # Errors
///
/// As [`std::fs::create_dir`].
pub fn folder(path: &Path) -> io::Result<()> {
    match DirBuilder::new().mode(0o700).create(path) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists && path.is_dir() => Ok(()),
        made => made,
    }
}

/// For opening files that are made for this user alone.
#[must_use]
pub fn options() -> OpenOptions {
    let mut options = File::options();
    options.mode(0o600);
    options
}

/// Makes an empty file for this user alone, unless something is there.
///
/// # Errors
///
/// As [`OpenOptions::open`].
pub fn file(path: &Path) -> io::Result<()> {
    match options().write(true).create_new(true).open(path) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        made => made.map(|_| ()),
    }
}

/// Writes a file for this user alone in the place of what is there: whole or not at all, also when the
/// machine stops, and on the disk when this returns.
///
/// # Errors
///
/// As [`OpenOptions::open`] and [`File::sync_all`].
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut next = path.as_os_str().to_owned();
    next.push(".next");
    // What a process that was killed left there.
    match std::fs::remove_file(&next) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut file = options().write(true).create_new(true).open(&next)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    std::fs::rename(&next, path)?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
}

/// Says in the log, in one line, what other users of the machine may look into.
pub fn warn(folder: &Path) {
    let open = open(folder);
    if !open.is_empty() {
        let (folder, open) = (folder.display(), open.join(", "));
        tracing::warn!(%folder, open, "other users of this machine may look in; see chmod");
    }
}

/// What is open to others: `.` is the folder itself, unless it is shared and all in it that is the
/// hub's is closed.
fn open(folder: &Path) -> Vec<&'static str> {
    let is_open = |path: &Path| {
        path.symlink_metadata().is_ok_and(|found| found.permissions().mode() & 0o077 != 0)
    };
    if !is_open(folder) {
        return vec![];
    }
    let own: Vec<_> = OWN.into_iter().filter(|name| is_open(&folder.join(name))).collect();
    let mut names = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let shared = names.any(|entry| !OWN.iter().any(|own| entry.file_name() == *own));
    if own.is_empty() && shared { vec![] } else { [vec!["."], own].concat() }
}
