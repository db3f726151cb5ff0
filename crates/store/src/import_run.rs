//! Imports: how far each is, what it did, and what it refused.
//!
//! Not here: the file itself (`app::import` keeps it beside the database until the run ends).

use uuid::Uuid;
use whatson_domain::Moment;

use crate::db::{Row, StoreError, Tx};

const INSERT: &str = "
INSERT INTO import_run (id, actor, file_name, format, digest, mapping, state, total, done, added,
                        changed, unchanged, refused, error, started, updated)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0, 0, 0, 0, 0, '', $9, $10)";
const FIND: &str = "
SELECT id, actor, file_name, format, digest, mapping, state, total, done, added, changed,
       unchanged, refused, error, started, updated FROM import_run WHERE id = $1";
const LIST: &str = "
SELECT id, actor, file_name, format, digest, mapping, state, total, done, added, changed,
       unchanged, refused, error, started, updated FROM import_run ORDER BY id DESC LIMIT $1";
const LIST_RUNNING: &str = "
SELECT id, actor, file_name, format, digest, mapping, state, total, done, added, changed,
       unchanged, refused, error, started, updated FROM import_run
 WHERE state = 'running' ORDER BY id";
const FIRST_STARTED: &str =
    "SELECT coalesce(min(started), $1) AS n FROM import_run WHERE digest = $2";
const UPDATE: &str = "
UPDATE import_run
   SET mapping = $1, state = $2, total = $3, done = $4, added = $5, changed = $6, unchanged = $7,
       refused = $8, error = $9, updated = $10
 WHERE id = $11";
const REMARK: &str = "
INSERT INTO import_remark (run_id, position, line, field, value, reason)
VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (run_id, position) DO NOTHING";
const REMARKS: &str = "
SELECT line, field, value, reason FROM import_remark WHERE run_id = $1 AND position >= $2
 ORDER BY position LIMIT $3";

/// One import.
#[derive(Debug, Clone)]
pub struct Run {
    /// Its identifier.
    pub id: Uuid,
    /// Who started it, by role.
    pub actor: String,
    /// The file's name as it was sent.
    pub file_name: String,
    /// Its format: `csv`, `xlsx`, `hsds`, `json`.
    pub format: String,
    /// SHA-256 of the file, in hexadecimal.
    pub digest: String,
    /// Which column is which field, as JSON.
    pub mapping: String,
    /// `mapping`, `running`, `done`, `failed` or `undone`.
    pub state: String,
    /// Records in the file.
    pub total: i64,
    /// Records dealt with.
    pub done: i64,
    /// Records that were new.
    pub added: i64,
    /// Records that changed.
    pub changed: i64,
    /// Records that were here already, the same.
    pub unchanged: i64,
    /// Records that were refused.
    pub refused: i64,
    /// Why it failed, as a stable code.
    pub error: String,
    /// When it started.
    pub started: Moment,
    /// When it last went on.
    pub updated: Moment,
}

/// One value that an import refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// Row of the file, the heading being 1.
    pub row: i64,
    /// Column or field.
    pub column: String,
    /// The value, shortened.
    pub value: String,
    /// Stable code of the reason.
    pub reason: String,
}

/// Adds a run.
///
/// # Errors
///
/// [`StoreError::Exists`] when its identifier is taken.
pub async fn insert(tx: &mut Tx, run: &Run) -> Result<(), StoreError> {
    let values = vec![
        run.id.into(),
        (&run.actor).into(),
        (&run.file_name).into(),
        (&run.format).into(),
        (&run.digest).into(),
        (&run.mapping).into(),
        (&run.state).into(),
        run.total.into(),
        run.started.0.into(),
        run.updated.0.into(),
    ];
    tx.run(INSERT, values).await.map(|_| ())
}

/// Finds one run.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn find(tx: &mut Tx, id: Uuid) -> Result<Option<Run>, StoreError> {
    tx.row(FIND, vec![id.into()]).await?.as_ref().map(read).transpose()
}

/// The latest runs.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn list(tx: &mut Tx, limit: i64) -> Result<Vec<Run>, StoreError> {
    tx.rows(LIST, vec![limit.into()]).await?.iter().map(read).collect()
}

/// Runs that were cut off and have to go on.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn list_running(tx: &mut Tx) -> Result<Vec<Run>, StoreError> {
    tx.rows(LIST_RUNNING, vec![]).await?.iter().map(read).collect()
}

/// When the first run of a file with this digest began; `now` when there was none.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn first_started(tx: &mut Tx, digest: &str, now: Moment) -> Result<Moment, StoreError> {
    tx.number(FIRST_STARTED, vec![now.0.into(), digest.into()]).await.map(Moment)
}

/// Writes how far a run is.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn update(tx: &mut Tx, run: &Run) -> Result<(), StoreError> {
    let values = vec![
        (&run.mapping).into(),
        (&run.state).into(),
        run.total.into(),
        run.done.into(),
        run.added.into(),
        run.changed.into(),
        run.unchanged.into(),
        run.refused.into(),
        (&run.error).into(),
        run.updated.0.into(),
        run.id.into(),
    ];
    tx.run(UPDATE, values).await.map(|_| ())
}

/// Notes a refused value at a position of the run's list.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn remark(
    tx: &mut Tx,
    run: Uuid,
    position: i64,
    remark: &Remark,
) -> Result<(), StoreError> {
    let values = vec![
        run.into(),
        position.into(),
        remark.row.into(),
        (&remark.column).into(),
        (&remark.value).into(),
        (&remark.reason).into(),
    ];
    tx.run(REMARK, values).await.map(|_| ())
}

/// Refused values from a position on.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn remarks(
    tx: &mut Tx,
    run: Uuid,
    from: i64,
    limit: i64,
) -> Result<Vec<Remark>, StoreError> {
    let rows = tx.rows(REMARKS, vec![run.into(), from.into(), limit.into()]).await?;
    let read = |row: &Row| {
        Ok(Remark {
            row: row.int("line")?,
            column: row.text("field")?,
            value: row.text("value")?,
            reason: row.text("reason")?,
        })
    };
    rows.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Run, StoreError> {
    Ok(Run {
        id: row.id("id")?,
        actor: row.text("actor")?,
        file_name: row.text("file_name")?,
        format: row.text("format")?,
        digest: row.text("digest")?,
        mapping: row.text("mapping")?,
        state: row.text("state")?,
        total: row.int("total")?,
        done: row.int("done")?,
        added: row.int("added")?,
        changed: row.int("changed")?,
        unchanged: row.int("unchanged")?,
        refused: row.int("refused")?,
        error: row.text("error")?,
        started: Moment(row.int("started")?),
        updated: Moment(row.int("updated")?),
    })
}
