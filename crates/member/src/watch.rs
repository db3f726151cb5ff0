//! Keeps a file, or a folder of files, in step with what is deposited: new rows are handed in, rows that
//! vanished are taken back, dates that moved are followed.
//!
//! A file that cannot be read whole takes nothing back: half a file is no reason to.
//!
//! Not here: when to look (the program), a row's way to a deposit (`tokenise`).

use std::fs::File;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use private_match::input::Pepper;

use crate::session::{Epoch, Session};
use crate::tokenise::{self, Options, Summary};
use crate::{MemberError, deposit, first_load};

/// Entries that are taken back at a time.
const AT_ONCE: u32 = 4_096;
/// Files of a folder at the most.
const FILES_MAX: usize = 10_000;

/// What a file looked like: when it does again, there is nothing to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    path: PathBuf,
    changed: Option<SystemTime>,
    length: u64,
}

/// What one look did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Step {
    /// Of all files together.
    pub summary: Summary,
    /// Entries whose rows vanished.
    pub vanished: u64,
    /// Entries that were handed in.
    pub deposited: u64,
    /// Deposits that the hub took back.
    pub withdrawn: u64,
}

/// How the files at a path look now: the file itself, or those of a folder that end in `.csv`.
///
/// # Errors
///
/// [`MemberError::File`].
pub fn look(at: &Path) -> Result<Vec<Look>, MemberError> {
    let mut paths = vec![];
    if at.is_dir() {
        for entry in std::fs::read_dir(at)?.take(FILES_MAX) {
            let path = entry?.path();
            let is_csv = path.extension().is_some_and(|ext| ext.eq_ignore_ascii_case("csv"));
            if is_csv && path.is_file() {
                paths.push(path);
            }
        }
        paths.sort();
    } else {
        paths.push(at.to_owned());
    }
    let one = |path: PathBuf| {
        let of = std::fs::metadata(&path)?;
        Ok(Look { path, changed: of.modified().ok(), length: of.len() })
    };
    paths.into_iter().map(one).collect()
}

/// Brings what is deposited in step with the files at a path.
///
/// # Errors
///
/// [`MemberError`]; then nothing is taken back of what was not looked through.
pub async fn step(
    session: &Session,
    epoch: &Epoch,
    pepper: &Pepper,
    at: &Path,
    options: &Options,
) -> Result<Step, MemberError> {
    let store = &session.means.store;
    let whole = std::path::absolute(at)?;
    let source = store.look(&[b"watched", whole.as_os_str().as_encoded_bytes()]);
    let run = i64::from_be_bytes(crate::random(&*session.means.machine));
    let options = Options { follow: Some((source, run)), ..options.clone() };
    let mut step = Step::default();
    for look in look(at)? {
        first_load::check(session, epoch, &look.path, &options).await?;
        let file = File::open(&look.path)?;
        let done = tokenise::run(session, epoch, pepper, file, options.clone()).await?;
        let all = &mut step.summary;
        all.rows += done.rows;
        all.taken += done.taken;
        all.held += done.held;
        all.refused += done.refused;
        all.evaluated += done.evaluated;
    }
    loop {
        let gone = store.vanished(&epoch.place, &source, run, AT_ONCE).await?;
        if gone.is_empty() {
            break;
        }
        store.retire(&gone).await?;
        step.vanished += u64::try_from(gone.len()).unwrap_or(u64::MAX);
    }
    step.deposited = deposit::run(session, epoch, &options.tell).await?;
    step.withdrawn = deposit::withdraw(session, epoch, &options.tell).await?;
    Ok(step)
}
