//! Doing a run: batch by batch, each with its records, remarks and progress in one transaction.
//!
//! A run that was cut off (killed, no room, no database) keeps its state `running` and goes on
//! from its last batch: when the same file is imported again, or when a serving hub finds it.
//! Who works on a run holds its file, so that never two do.
//!
//! Not here: reading files (`read`), what happens to one record (`plan`, `apply`).

use std::time::Duration;

use uuid::Uuid;
use whatson_domain::{Act, Permit};
use whatson_formats::Entry;
use whatson_store::import_run::{self, Remark};
use whatson_store::{Tx, audit};

use super::kept::{self, Kept};
use super::plan::{self, Outcome, Seen};
use super::{
    BATCH, Choices, Limits, Parsed, REMARKS, Run, Twin, apply, choices, find, future, network,
    parse,
};
use crate::access::{self, event};
use crate::{Actor, App, AppError};

/// Pause between two looks for runs that were cut off.
const PAUSE: Duration = Duration::from_secs(30);
/// Likely duplicates that a run tells of at the most; the desk has them all.
const TWINS: usize = 10_000;

/// What the operator's files may be: more than a page takes.
#[must_use]
pub fn operator_limits() -> Limits {
    Limits { rows: 5_000_000, bytes: 2 << 30, ..Limits::default() }
}

/// Starts a waiting run; [`work`] does it.
///
/// # Errors
///
/// [`AppError::Conflict`] when it has started.
pub async fn start(app: &App, actor: Actor, id: Uuid) -> Result<(), AppError> {
    access::permit(app, actor, Act::Import, "import.start", Some(id)).await?;
    let mut tx = app.store.write().await?;
    let mut run = import_run::find(&mut tx, id).await?.ok_or(AppError::NotFound)?;
    if run.state != "mapping" {
        return Err(AppError::Conflict);
    }
    run.state = "running".to_owned();
    run.updated = app.now();
    import_run::update(&mut tx, &run).await?;
    audit::append(&mut tx, &app.mac, &event(app, actor, "import.start", Some(id), "permitted"))
        .await?;
    Ok(tx.commit().await?)
}

/// Does a started run in the background; [`follow`] goes on with it where that is cut off.
pub fn set_going(app: &App, id: Uuid) {
    let app = app.clone();
    tokio::spawn(async move {
        match work(&app, id, &Limits::default(), &|_| ()).await {
            // The follower was quicker: it holds the file.
            Ok(_) | Err(AppError::Conflict) => {}
            Err(error) => tracing::warn!(run = %id, code = error.code(), "an import stopped"),
        }
    });
}

/// Does a started run to its end, from where it stands; `progress` hears of every batch.
///
/// # Errors
///
/// [`AppError::Unavailable`] when the database cannot write: the run can go on later;
/// [`AppError::Conflict`] when somebody works on it.
pub async fn work(
    app: &App,
    id: Uuid,
    limits: &Limits,
    progress: &(dyn Fn(&Run) + Sync),
) -> Result<Run, AppError> {
    match kept::hold(app, id)? {
        Kept::Held(file) => Ok(go_on(app, id, file, limits, progress).await?.0),
        Kept::Busy => Err(AppError::Conflict),
        Kept::Gone => Err(AppError::NotFound),
    }
}

async fn go_on(
    app: &App,
    id: Uuid,
    file: std::fs::File,
    limits: &Limits,
    progress: &(dyn Fn(&Run) + Sync),
) -> Result<(Run, Vec<Twin>), AppError> {
    let permit = access::permit(app, Actor::OPERATOR, Act::Import, "import.work", Some(id)).await?;
    // Looked up after the file was held: who held it before may have ended the run.
    let run = find(app, id).await?;
    if run.state != "running" {
        return Ok((run, vec![]));
    }
    let said = choices(&run);
    let (_held, bytes) = kept::read(file).await?;
    let first = future::first(app, &run.digest).await?;
    let done = match parse(app, bytes, said.clone(), *limits, first).await {
        Ok((parsed, _)) => {
            let (seen, remarks) = parsed.begin(app);
            let (parsed, said) = (&parsed, &said);
            Work { app, permit: &permit, parsed, said, remarks, seen, twins: vec![] }
                .batches(run, progress)
                .await
        }
        Err(error) => Err(error),
    };
    match &done {
        Ok(_) => {
            kept::forget(app, id).await;
            // A place may be hidden now that was public.
            app.settle().await?;
        }
        Err(AppError::Unavailable(_) | AppError::Conflict) => {}
        Err(error) => fail(app, id, "running", error).await?,
    }
    done
}

/// What the batches of a run share.
struct Work<'a> {
    app: &'a App,
    permit: &'a Permit,
    parsed: &'a Parsed,
    said: &'a Choices,
    /// What is wrong with the file's networks.
    remarks: Vec<Remark>,
    seen: Seen,
    /// Of the records that were added since this process works on the run.
    twins: Vec<Twin>,
}

impl Work<'_> {
    async fn batches(
        mut self,
        mut run: Run,
        progress: &(dyn Fn(&Run) + Sync),
    ) -> Result<(Run, Vec<Twin>), AppError> {
        let (app, package) = (self.app, &self.parsed.package);
        loop {
            let from = usize::try_from(run.done).unwrap_or_default();
            let left = package.entries.get(from..).unwrap_or_default();
            let batch = left.get(..left.len().min(BATCH)).unwrap_or_default();
            let last = batch.len() == left.len();
            let mut tx = app.store.write().await?;
            if run.done == 0 {
                note(&mut tx, &mut run, &self.parsed.remarks()).await?;
                note(&mut tx, &mut run, &self.remarks).await?;
                run.refused += self.parsed.left_out();
            }
            for entry in batch {
                self.one(&mut tx, &mut run, entry).await?;
            }
            run.total = i64::try_from(package.entries.len()).unwrap_or_default();
            run.updated = app.now();
            if last {
                network::write(app, &mut tx, self.permit, package).await?;
                run.state = "done".to_owned();
            }
            import_run::update(&mut tx, &run).await?;
            let done = audit::Event {
                actor: run.actor.clone(),
                ..event(app, Actor::OPERATOR, "import.write", Some(run.id), "permitted")
            };
            audit::append_touched(&mut tx, &app.mac, &done).await?;
            tx.commit().await?;
            app.wake();
            progress(&run);
            if last {
                return Ok((run, self.twins));
            }
        }
    }

    /// Deals with one record of a run.
    async fn one(&mut self, tx: &mut Tx, run: &mut Run, entry: &Entry) -> Result<(), AppError> {
        let decision = self.said.rows.get(&entry.row);
        let (started, seen) = (run.started, &mut self.seen);
        let mut plan = plan::plan(self.app, tx, entry, decision, started, seen).await?;
        self.parsed.placed(entry, &mut plan.remarks);
        note(tx, run, &plan.remarks).await?;
        match &plan.outcome {
            Outcome::Add(_) => run.added += 1,
            Outcome::Change { .. } => run.changed += 1,
            Outcome::Unchanged => run.unchanged += 1,
            Outcome::Refused => run.refused += 1,
        }
        let alike = apply::apply(self.app, tx, self.permit, run, entry, plan).await?;
        let room = TWINS.saturating_sub(self.twins.len());
        self.twins.extend(alike.into_iter().take(room));
        run.done += 1;
        Ok(())
    }
}

async fn note(tx: &mut Tx, run: &mut Run, remarks: &[Remark]) -> Result<(), AppError> {
    if remarks.is_empty() {
        return Ok(());
    }
    let kept = import_run::remarks(tx, run.id, 0, REMARKS).await?.len();
    let from = i64::try_from(kept).unwrap_or(REMARKS);
    for (position, remark) in (from..REMARKS).zip(remarks) {
        import_run::remark(tx, run.id, position, remark).await?;
    }
    Ok(())
}

/// Ends a run that no later try can do, as far as it came; nothing when it is in another state
/// by now.
pub(super) async fn fail(
    app: &App,
    id: Uuid,
    state: &str,
    error: &AppError,
) -> Result<(), AppError> {
    let mut tx = app.store.write().await?;
    let mut run = import_run::find(&mut tx, id).await?.ok_or(AppError::NotFound)?;
    if run.state != state {
        return Ok(());
    }
    run.state = "failed".to_owned();
    run.error = error.code().to_owned();
    run.updated = app.now();
    import_run::update(&mut tx, &run).await?;
    tx.commit().await?;
    kept::forget(app, id).await;
    Ok(())
}

/// What an import in one go did.
#[derive(Debug)]
pub struct Done {
    /// The run.
    pub run: Run,
    /// What it refused, and remarks that refuse nothing ([`super::refuses`]).
    pub remarks: Vec<Remark>,
    /// Records it added that may be one the hub had; not those that were added before a run that
    /// was cut off went on.
    pub twins: Vec<Twin>,
}

/// Imports a file in one go, the command line's way; goes on where the same file was cut off.
///
/// # Errors
///
/// As [`super::begin`] and [`work`].
pub async fn run(
    app: &App,
    actor: Actor,
    file_name: &str,
    bytes: Vec<u8>,
    limits: &Limits,
    progress: &(dyn Fn(&Run) + Sync),
) -> Result<Done, AppError> {
    let (id, file) = match cut_off(app, actor, file_name, &bytes).await? {
        Some(found) => found,
        None => {
            kept::tidy(app).await?;
            let (run, file) =
                super::begin_as(app, actor, file_name, bytes, limits, "running").await?;
            (run.id, file)
        }
    };
    let (run, twins) = go_on(app, id, file, limits, progress).await?;
    let mut tx = app.store.read().await?;
    let remarks = import_run::remarks(&mut tx, run.id, 0, REMARKS).await?;
    Ok(Done { run, remarks, twins })
}

/// The run of the same file by the same role that was cut off, held.
async fn cut_off(
    app: &App,
    actor: Actor,
    file_name: &str,
    bytes: &[u8],
) -> Result<Option<(Uuid, std::fs::File)>, AppError> {
    access::permit(app, actor, Act::Import, "import.begin", None).await?;
    let (digest, name) = (super::digest(bytes), super::shown(file_name));
    let running = {
        let mut tx = app.store.read().await?;
        import_run::list_running(&mut tx).await?
    };
    let same = |r: &&Run| r.digest == digest && r.file_name == name && r.actor == actor.role.word();
    for run in running.iter().filter(same) {
        match kept::hold(app, run.id)? {
            Kept::Held(file) => return Ok(Some((run.id, file))),
            Kept::Busy => return Err(AppError::Conflict),
            Kept::Gone => {}
        }
    }
    Ok(None)
}

/// Goes on with runs that were cut off and whose file is here.
///
/// # Errors
///
/// [`AppError::Unavailable`] when the database cannot be read.
pub async fn resume(app: &App) -> Result<(), AppError> {
    let running = {
        let mut tx = app.store.read().await?;
        import_run::list_running(&mut tx).await?
    };
    for run in running {
        let operator = run.actor == Actor::OPERATOR.role.word();
        let limits = if operator { operator_limits() } else { Limits::default() };
        match work(app, run.id, &limits, &|_| ()).await {
            // At work, or begun on another node.
            Ok(_) | Err(AppError::Conflict | AppError::NotFound) => {}
            Err(error) => {
                tracing::warn!(run = %run.id, code = error.code(), "an import cannot go on");
            }
        }
    }
    Ok(())
}

/// Clears away what ended runs left, then goes on with those that were cut off, until the task
/// is dropped: a full disk or a database that restarts stops an import only for a while.
pub async fn follow(app: App) {
    loop {
        if let Err(error) = kept::tidy(&app).await {
            tracing::warn!(code = error.code(), "cannot clear away files of ended imports");
        }
        if let Err(error) = resume(&app).await {
            tracing::warn!(code = error.code(), "cannot look for imports that were cut off");
        }
        tokio::time::sleep(PAUSE).await;
    }
}
