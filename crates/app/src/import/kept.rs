//! Files of imports that have not ended, kept in the hub's folder, each held by who works on it.
//!
//! The hold is the operating system's lock on the file. It goes with the process, however that
//! ends, so nobody has to find out whether the one who began a run is still there.
//!
//! Not here: what is done with a file (`work`).

use std::fs::{File, TryLockError};
use std::io::{self, Read as _, Seek as _, Write as _};
use std::path::PathBuf;

use uuid::Uuid;
use whatson_store::import_run;

use crate::{App, AppError, private};

/// A file of an import, as it is found.
pub(super) enum Kept {
    /// It is ours until this is dropped.
    Held(File),
    /// Somebody works on it: this process or another one.
    Busy,
    /// It is not in this folder.
    Gone,
}

fn folder(app: &App) -> PathBuf {
    app.folder.join("imports")
}

pub(super) fn path(app: &App, id: Uuid) -> PathBuf {
    folder(app).join(id.to_string())
}

fn unavailable(error: &io::Error) -> AppError {
    AppError::Unavailable(error.to_string())
}

/// Keeps a run's file until the run ends, on disk before the run is known; it is held.
pub(super) async fn keep(app: &App, id: Uuid, bytes: Vec<u8>) -> Result<File, AppError> {
    let (folder, path) = (folder(app), path(app, id));
    let kept = tokio::task::spawn_blocking(move || {
        private::folder(&folder)?;
        let mut options = private::options();
        let mut file = options.read(true).write(true).create_new(true).open(&path)?;
        let written = file.lock().and_then(|()| file.write_all(&bytes));
        // A file that did not fit must not take up room that the hub needs.
        let written = written.and_then(|()| file.sync_all()).inspect_err(|_| {
            let _ = std::fs::remove_file(&path);
        });
        written.and_then(|()| File::open(&folder)?.sync_all()).map(|()| file)
    });
    kept.await?.map_err(|e| unavailable(&e))
}

/// Takes hold of a run's file.
pub(super) fn hold(app: &App, id: Uuid) -> Result<Kept, AppError> {
    let file = match File::open(path(app, id)) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Kept::Gone),
        Err(error) => return Err(unavailable(&error)),
    };
    match file.try_lock() {
        Ok(()) => Ok(Kept::Held(file)),
        Err(TryLockError::WouldBlock) => Ok(Kept::Busy),
        Err(TryLockError::Error(error)) => Err(unavailable(&error)),
    }
}

/// What is in a held file; the hold comes back with it.
pub(super) async fn read(mut file: File) -> Result<(File, Vec<u8>), AppError> {
    let reading = tokio::task::spawn_blocking(move || {
        let mut bytes = Vec::new();
        file.rewind()?;
        file.read_to_end(&mut bytes)?;
        Ok((file, bytes))
    });
    reading.await?.map_err(|e| unavailable(&e))
}

/// Removes the file of a run that has ended.
pub(super) async fn forget(app: &App, id: Uuid) {
    let _ = tokio::fs::remove_file(path(app, id)).await;
}

/// Time that an uploaded file waits to be started, in microseconds: a day.
const WAITS: i64 = 24 * 3_600 * 1_000_000;

fn is_late(app: &App, run: &import_run::Run) -> bool {
    app.now().0 - run.updated.0 > WAITS
}

/// Removes files that no run needs: of runs that ended, and of those that a kill kept from ever
/// being known, and of those that nobody started for a day. They may hold what the hub itself never keeps, such as a hidden address.
pub(super) async fn tidy(app: &App) -> Result<(), AppError> {
    let Ok(files) = std::fs::read_dir(folder(app)) else { return Ok(()) };
    for name in files.filter_map(|f| f.ok()?.file_name().into_string().ok()) {
        let Ok(id) = Uuid::parse_str(&name) else { continue };
        // Held first, looked up then: one that is being begun is held until its run is known.
        let Kept::Held(_held) = hold(app, id)? else { continue };
        let run = {
            let mut tx = app.store.read().await?;
            import_run::find(&mut tx, id).await?
        };
        match run {
            Some(run) if run.state == "mapping" && is_late(app, &run) => {
                super::work::fail(app, id, "mapping", &AppError::File("file-forgotten")).await?;
            }
            Some(run) if matches!(run.state.as_str(), "mapping" | "running") => {}
            _ => forget(app, id).await,
        }
    }
    Ok(())
}
