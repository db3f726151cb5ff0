//! Bringing in whole files: read, preview, run in batches, undo.
//!
//! A run writes its records, its remarks and how far it is in one transaction a batch: a killed
//! run has all or nothing of each batch, and goes on where it stood. The good rows go in, the
//! others are named with row, column, value and reason. The same file twice changes nothing.
//!
//! Not here: file formats (`formats`), doing a run (`work`), what happens to one record (`plan`,
//! `apply`).

mod apply;
mod future;
mod hanging;
mod kept;
mod network;
mod origin;
mod place;
mod plan;
mod read;
mod twin;
mod undo;
mod work;

use std::collections::HashMap;
use std::fs::File;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;
use whatson_domain::{Act, Moment};
use whatson_store::audit;
use whatson_store::import_run::{self, Remark};

use crate::access::{self, event};
use crate::clock::new_id;
use crate::{Actor, App, AppError, duplicate};

use plan::{Outcome, Plan};
pub use read::{Column, Parsed};
pub use twin::Twin;
pub use undo::{Undone, undo};
pub use whatson_formats::Limits;
pub use whatson_store::import_run::{Remark as Refused, Run};
pub use work::{Done, follow, operator_limits, resume, run, set_going, start, work};

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

/// Reasons of remarks that refuse nothing: there is nothing to be mended in the file.
const NOTES: [&str; 3] = ["encoding-guessed", "confirmed-value-kept", "network-made"];

/// Whether a remark says that a row or a value of the file was not taken.
#[must_use]
pub fn refuses(remark: &Remark) -> bool {
    !NOTES.contains(&remark.reason.as_str())
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
    /// Values refused, and rows left out for them; and remarks that refuse nothing ([`refuses`]).
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
    let (run, _) = begin_as(app, actor, file_name, bytes, limits, "mapping").await?;
    Ok(run)
}

/// Keeps a file for a run that waits (`mapping`) or is to be done at once (`running`); the file
/// comes back held.
async fn begin_as(
    app: &App,
    actor: Actor,
    file_name: &str,
    bytes: Vec<u8>,
    limits: &Limits,
    state: &str,
) -> Result<(Run, File), AppError> {
    access::permit(app, actor, Act::Import, "import.begin", None).await?;
    let (parsed, bytes) = parse(app, bytes, Choices::default(), *limits, app.now()).await?;
    parsed.is_something()?;
    let now = app.now();
    let run = Run {
        id: new_id(&*app.clock, &*app.chance),
        actor: actor.role.word().to_owned(),
        file_name: shown(file_name),
        format: parsed.format.to_owned(),
        digest: digest(&bytes),
        mapping: serde_json::to_string(&Choices {
            columns: parsed.columns.iter().map(|c| (c.title.clone(), c.field.clone())).collect(),
            rows: HashMap::new(),
        })
        .unwrap_or_default(),
        state: state.to_owned(),
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
    let file = kept::keep(app, run.id, bytes).await?;
    if let Err(error) = know(app, actor, &run).await {
        kept::forget(app, run.id).await;
        return Err(error);
    }
    Ok((run, file))
}

async fn know(app: &App, actor: Actor, run: &Run) -> Result<(), AppError> {
    let mut tx = app.store.write().await?;
    import_run::insert(&mut tx, run).await?;
    audit::append(&mut tx, &app.mac, &event(app, actor, "import.begin", Some(run.id), "permitted"))
        .await?;
    if run.state == "running" {
        let started = event(app, actor, "import.start", Some(run.id), "permitted");
        audit::append(&mut tx, &app.mac, &started).await?;
    }
    Ok(tx.commit().await?)
}

fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect()
}

/// A file's name as it is kept and shown.
fn shown(file_name: &str) -> String {
    file_name.chars().filter(|c| !c.is_control()).take(120).collect()
}

/// Reads a waiting run's file as its choices say.
///
/// # Errors
///
/// [`AppError::NotFound`] when the run or its file is not there.
pub async fn parsed(app: &App, actor: Actor, id: Uuid) -> Result<(Run, Parsed), AppError> {
    access::permit(app, actor, Act::Import, "import.look", Some(id)).await?;
    let run = find(app, id).await?;
    let bytes = tokio::fs::read(kept::path(app, id)).await.map_err(|_| AppError::NotFound)?;
    let first = future::first(app, &run.digest).await?;
    let (parsed, _) = parse(app, bytes, choices(&run), Limits::default(), first).await?;
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
    let first = future::first(app, &digest(&bytes)).await?;
    let (parsed, _) = parse(app, bytes, Choices::default(), *limits, first).await?;
    parsed.is_something()?;
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
    let (mut seen, remarks) = parsed.begin(app);
    preview.summary.refused.extend(remarks);
    let now = app.now();
    let mut tx = app.store.read().await?;
    for entry in parsed.package.entries.iter().take(most) {
        preview.seen += 1;
        let decision = said.rows.get(&entry.row);
        let mut plan = plan::plan(app, &mut tx, entry, decision, now, &mut seen).await?;
        parsed.placed(entry, &mut plan.remarks);
        if let Outcome::Add(profile) = &plan.outcome {
            let likely = duplicate::candidates(&mut tx, profile, None).await?;
            preview.twins.extend(twin::twins(&mut tx, entry, profile, likely).await?);
        }
        preview.summary.count(&plan);
    }
    Ok(preview)
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
    now: Moment,
) -> Result<(Parsed, Vec<u8>), AppError> {
    let app = app.clone();
    tokio::task::spawn_blocking(move || {
        let mut parsed = read::read(&app, &bytes, &said.columns, &limits)?;
        future::clamp(&mut parsed, now);
        Ok((parsed, bytes))
    })
    .await?
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
