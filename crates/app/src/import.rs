//! Bringing in whole files: read, preview, run in batches, undo.
//!
//! A run writes its records, its remarks and how far it is in one transaction a batch: a killed
//! run has all or nothing of each batch, and goes on where it stood. The good rows go in, the
//! others are named with row, column, value and reason. The same file twice changes nothing.
//!
//! Not here: file formats (`formats`), what happens to one record (`plan`, `apply`).

mod apply;
mod plan;
mod read;
mod undo;

use std::collections::HashMap;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;
use whatson_domain::{Act, Permit};
use whatson_store::import_run::{self, Remark};
use whatson_store::{Tx, audit};

use crate::access::{self, event};
use crate::clock::new_id;
use crate::{Actor, App, AppError};

pub use plan::{Outcome, Plan, Seen};
pub use read::{Column, Parsed};
pub use undo::{Undone, undo};
pub use whatson_formats::Limits;
pub use whatson_store::import_run::{Remark as Refused, Run};

/// Records a transaction.
const BATCH: usize = 250;
/// Records that a preview looks at.
const PREVIEW: usize = 5_000;
/// Refused values that a run keeps at the most; the count goes on.
const REMARKS: i64 = 10_000;

/// What a person decided about a row that looks like a record the hub has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Decision {
    /// It is that record.
    Same(Uuid),
    /// Leave the row out.
    Skip,
}

/// What a person said about a file: which column is which field, and what to do with rows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choices {
    /// Title of a column and word of its field.
    #[serde(default)]
    pub columns: Vec<(String, String)>,
    /// Decisions by row.
    #[serde(default)]
    pub rows: HashMap<u64, Decision>,
}

/// What an import did, or would do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    /// Records that are new.
    pub added: i64,
    /// Records that change.
    pub changed: i64,
    /// Records that are here already, the same.
    pub unchanged: i64,
    /// Values refused, and rows left out for them.
    pub refused: Vec<Remark>,
    /// Rows left out.
    pub left_out: i64,
}

/// A preview: the summary, and the rows that look like a record the hub has.
#[derive(Debug, Default)]
pub struct Preview {
    /// What the run would do.
    pub summary: Summary,
    /// New rows that may be a record the hub has.
    pub twins: Vec<Twin>,
    /// Records in the file.
    pub total: usize,
    /// Records looked at.
    pub seen: usize,
}

/// A new row that may be a record the hub has.
#[derive(Debug, Clone)]
pub struct Twin {
    /// Row of the file.
    pub row: u64,
    /// Name in the file.
    pub name: String,
    /// Country in the file.
    pub country: String,
    /// The record it may be.
    pub record: Uuid,
    /// That record's name.
    pub record_name: String,
    /// That record's slug.
    pub record_slug: String,
    /// How alike, in hundredths.
    pub score: i64,
    /// Why.
    pub reason: &'static str,
}

/// Keeps a file for an import; the run waits until it is started.
///
/// # Errors
///
/// [`AppError::File`] with the reason when nothing in it can be read.
pub async fn begin(
    app: &App,
    actor: Actor,
    file_name: &str,
    bytes: Vec<u8>,
    limits: &Limits,
) -> Result<Run, AppError> {
    access::permit(app, actor, Act::Import, "import.begin", None).await?;
    let (parsed, bytes) = parse(app, bytes, Choices::default(), *limits).await?;
    if parsed.package.entries.is_empty()
        && parsed.package.networks.is_empty()
        && parsed.left_out() <= 1
    {
        let table = !parsed.columns.is_empty();
        return Err(AppError::File(if table { "file-empty" } else { "unknown-shape" }));
    }
    let digest: String = Sha256::digest(&bytes).iter().map(|b| format!("{b:02x}")).collect();
    let now = app.now();
    let run = Run {
        id: new_id(&*app.clock, &*app.chance),
        actor: actor.role.word().to_owned(),
        file_name: file_name.chars().filter(|c| !c.is_control()).take(120).collect(),
        format: parsed.format.to_owned(),
        digest,
        mapping: serde_json::to_string(&Choices {
            columns: parsed.columns.iter().map(|c| (c.title.clone(), c.field.clone())).collect(),
            rows: HashMap::new(),
        })
        .unwrap_or_default(),
        state: "mapping".to_owned(),
        total: i64::try_from(parsed.package.entries.len()).unwrap_or_default(),
        done: 0,
        added: 0,
        changed: 0,
        unchanged: 0,
        refused: 0,
        error: String::new(),
        started: now,
        updated: now,
    };
    keep(app, run.id, bytes).await?;
    let mut tx = app.store.write().await?;
    import_run::insert(&mut tx, &run).await?;
    audit::append(&mut tx, &event(app, actor, "import.begin", Some(run.id), "permitted")).await?;
    tx.commit().await?;
    Ok(run)
}

/// Reads a waiting run's file as its choices say.
///
/// # Errors
///
/// [`AppError::NotFound`] when the run or its file is not there.
pub async fn parsed(app: &App, actor: Actor, id: Uuid) -> Result<(Run, Parsed), AppError> {
    access::permit(app, actor, Act::Import, "import.look", Some(id)).await?;
    let run = find(app, id).await?;
    let bytes = tokio::fs::read(path(app, id)).await.map_err(|_| AppError::NotFound)?;
    let (parsed, _) = parse(app, bytes, choices(&run), Limits::default()).await?;
    Ok((run, parsed))
}

/// Sets what a person said about a waiting run's file.
///
/// # Errors
///
/// [`AppError::Conflict`] when the run has started.
pub async fn choose(app: &App, actor: Actor, id: Uuid, said: &Choices) -> Result<(), AppError> {
    access::permit(app, actor, Act::Import, "import.choose", Some(id)).await?;
    let mut tx = app.store.write().await?;
    let mut run = import_run::find(&mut tx, id).await?.ok_or(AppError::NotFound)?;
    if run.state != "mapping" {
        return Err(AppError::Conflict);
    }
    run.mapping = serde_json::to_string(said).unwrap_or_default();
    run.updated = app.now();
    import_run::update(&mut tx, &run).await?;
    Ok(tx.commit().await?)
}

/// What a run would do, without doing it.
///
/// # Errors
///
/// As [`parsed`].
pub async fn preview(app: &App, actor: Actor, id: Uuid) -> Result<(Run, Preview), AppError> {
    let (run, parsed) = parsed(app, actor, id).await?;
    let preview = look(app, &parsed, &choices(&run), PREVIEW).await?;
    Ok((run, preview))
}

/// What importing a file would do, without keeping anything: the command line's `--dry-run`.
///
/// # Errors
///
/// As [`begin`].
pub async fn dry_run(
    app: &App,
    actor: Actor,
    bytes: Vec<u8>,
    limits: &Limits,
) -> Result<Preview, AppError> {
    access::permit(app, actor, Act::Import, "import.preview", None).await?;
    let (parsed, _) = parse(app, bytes, Choices::default(), *limits).await?;
    look(app, &parsed, &Choices::default(), usize::MAX).await
}

async fn look(
    app: &App,
    parsed: &Parsed,
    said: &Choices,
    most: usize,
) -> Result<Preview, AppError> {
    let mut preview = Preview { total: parsed.package.entries.len(), ..Preview::default() };
    preview.summary.refused = parsed.remarks();
    preview.summary.left_out = parsed.left_out();
    let mut seen = Seen::default();
    let now = app.now();
    let mut tx = app.store.read().await?;
    for entry in parsed.package.entries.iter().take(most) {
        preview.seen += 1;
        let plan =
            plan::plan(app, &mut tx, entry, said.rows.get(&entry.row), now, &mut seen).await?;
        preview.twins.extend(plan.twins(app, &mut tx, entry).await?);
        preview.summary.count(&plan);
    }
    Ok(preview)
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
    audit::append(&mut tx, &event(app, actor, "import.start", Some(id), "permitted")).await?;
    Ok(tx.commit().await?)
}

/// Does a started run to its end, from where it stands; `progress` hears of every batch.
///
/// # Errors
///
/// [`AppError::Unavailable`] when the database cannot write; the run can go on later.
pub async fn work(
    app: &App,
    id: Uuid,
    limits: &Limits,
    progress: &(dyn Fn(&Run) + Sync),
) -> Result<Run, AppError> {
    let permit = access::permit(app, Actor::OPERATOR, Act::Import, "import.work", Some(id)).await?;
    let mut run = find(app, id).await?;
    let said = choices(&run);
    let bytes = tokio::fs::read(path(app, id)).await.map_err(|_| AppError::NotFound)?;
    let parsed = match parse(app, bytes, said.clone(), *limits).await {
        Ok((parsed, _)) => parsed,
        Err(error) => return fail(app, run, error).await,
    };
    let mut seen = Seen::default();
    loop {
        let from = usize::try_from(run.done).unwrap_or_default();
        let left = parsed.package.entries.get(from..).unwrap_or_default();
        let batch = left.get(..left.len().min(BATCH)).unwrap_or_default();
        let last = batch.len() == left.len();
        let mut tx = app.store.write().await?;
        if run.done == 0 {
            note(&mut tx, &mut run, &parsed.remarks()).await?;
            run.refused += parsed.left_out();
        }
        for entry in batch {
            one(app, &mut tx, &permit, &mut run, entry, &said, &mut seen).await?;
        }
        run.total = i64::try_from(parsed.package.entries.len()).unwrap_or_default();
        run.updated = app.now();
        if last {
            apply::networks(app, &mut tx, &permit, &parsed.package).await?;
            run.state = "done".to_owned();
        }
        import_run::update(&mut tx, &run).await?;
        tx.commit().await?;
        app.wake();
        progress(&run);
        if last {
            let _ = tokio::fs::remove_file(path(app, id)).await;
            return Ok(run);
        }
    }
}

/// Deals with one record of a run.
async fn one(
    app: &App,
    tx: &mut Tx,
    permit: &Permit,
    run: &mut Run,
    entry: &whatson_formats::Entry,
    said: &Choices,
    seen: &mut Seen,
) -> Result<(), AppError> {
    let plan = plan::plan(app, tx, entry, said.rows.get(&entry.row), run.started, seen).await?;
    note(tx, run, &plan.remarks).await?;
    match &plan.outcome {
        Outcome::Add(_) => run.added += 1,
        Outcome::Change { .. } => run.changed += 1,
        Outcome::Unchanged => run.unchanged += 1,
        Outcome::Refused => run.refused += 1,
    }
    apply::apply(app, tx, permit, run, entry, plan).await?;
    run.done += 1;
    Ok(())
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

async fn fail(app: &App, mut run: Run, error: AppError) -> Result<Run, AppError> {
    run.state = "failed".to_owned();
    run.error = error.code().to_owned();
    run.updated = app.now();
    let mut tx = app.store.write().await?;
    import_run::update(&mut tx, &run).await?;
    tx.commit().await?;
    Err(error)
}

/// Imports a file in one go: the command line's way.
///
/// # Errors
///
/// As [`begin`] and [`work`].
pub async fn run(
    app: &App,
    actor: Actor,
    file_name: &str,
    bytes: Vec<u8>,
    limits: &Limits,
    progress: &(dyn Fn(&Run) + Sync),
) -> Result<(Run, Vec<Remark>), AppError> {
    let run = begin(app, actor, file_name, bytes, limits).await?;
    start(app, actor, run.id).await?;
    let run = work(app, run.id, limits, progress).await?;
    let mut tx = app.store.read().await?;
    let remarks = import_run::remarks(&mut tx, run.id, 0, REMARKS).await?;
    Ok((run, remarks))
}

/// Goes on with runs that were cut off.
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
        if let Err(error) = work(app, run.id, &Limits::default(), &|_| ()).await {
            tracing::warn!(run = %run.id, code = error.code(), "an import cannot go on");
        }
    }
    Ok(())
}

/// The latest runs.
///
/// # Errors
///
/// [`AppError::NotAllowed`].
pub async fn list(app: &App, actor: Actor) -> Result<Vec<Run>, AppError> {
    access::permit(app, actor, Act::Import, "import.list", None).await?;
    let mut tx = app.store.read().await?;
    Ok(import_run::list(&mut tx, 100).await?)
}

/// One run with its refused values, up to a thousand.
///
/// # Errors
///
/// [`AppError::NotFound`].
pub async fn show(app: &App, actor: Actor, id: Uuid) -> Result<(Run, Vec<Remark>), AppError> {
    access::permit(app, actor, Act::Import, "import.show", Some(id)).await?;
    let run = find(app, id).await?;
    let mut tx = app.store.read().await?;
    Ok((run, import_run::remarks(&mut tx, id, 0, 1_000).await?))
}

async fn find(app: &App, id: Uuid) -> Result<Run, AppError> {
    let mut tx = app.store.read().await?;
    import_run::find(&mut tx, id).await?.ok_or(AppError::NotFound)
}

/// What was said about a run's file.
#[must_use]
pub fn choices(run: &Run) -> Choices {
    serde_json::from_str(&run.mapping).unwrap_or_default()
}

async fn parse(
    app: &App,
    bytes: Vec<u8>,
    said: Choices,
    limits: Limits,
) -> Result<(Parsed, Vec<u8>), AppError> {
    let app = app.clone();
    tokio::task::spawn_blocking(move || {
        read::read(&app, &bytes, &said.columns, &limits).map(|parsed| (parsed, bytes))
    })
    .await?
}

fn path(app: &App, id: Uuid) -> PathBuf {
    app.folder.join("imports").join(id.to_string())
}

/// Keeps a run's file until the run ends, on disk before the run is known.
async fn keep(app: &App, id: Uuid, bytes: Vec<u8>) -> Result<(), AppError> {
    let unavailable = |e: std::io::Error| AppError::Unavailable(e.to_string());
    let path = path(app, id);
    tokio::fs::create_dir_all(app.folder.join("imports")).await.map_err(unavailable)?;
    tokio::task::spawn_blocking(move || {
        let mut file = std::fs::File::create(path)?;
        std::io::Write::write_all(&mut file, &bytes)?;
        file.sync_all()
    })
    .await?
    .map_err(unavailable)
}

impl Summary {
    fn count(&mut self, plan: &Plan) {
        match plan.outcome {
            Outcome::Add(_) => self.added += 1,
            Outcome::Change { .. } => self.changed += 1,
            Outcome::Unchanged => self.unchanged += 1,
            Outcome::Refused => self.left_out += 1,
        }
        self.refused.extend(plan.remarks.iter().cloned());
    }
}
