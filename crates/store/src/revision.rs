//! Every state a record ever had: history, undo and splitting are made of it.
//!
//! Not here: who may look (`app::history`).

use uuid::Uuid;
use whatson_domain::Moment;

use crate::db::{Row, StoreError, Tx};

const INSERT: &str = "
INSERT INTO revision (id, noun, object_id, version, at, actor, action, run_id, doc)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
const LIST: &str = "
SELECT id, noun, object_id, version, at, actor, action, run_id, doc FROM revision
 WHERE object_id = $1 ORDER BY version DESC, id DESC LIMIT $2";
const FIND: &str = "
SELECT id, noun, object_id, version, at, actor, action, run_id, doc FROM revision WHERE id = $1";
const LIST_OF_RUN: &str = "
SELECT id, noun, object_id, version, at, actor, action, run_id, doc FROM revision
 WHERE run_id = $1 AND id > $2 ORDER BY id LIMIT $3";
const BEFORE: &str = "
SELECT id, noun, object_id, version, at, actor, action, run_id, doc FROM revision
 WHERE object_id = $1 AND version < $2 ORDER BY version DESC, id DESC LIMIT 1";

/// One state of a record and how it came to be.
#[derive(Debug, Clone)]
pub struct Revision {
    /// Its identifier.
    pub id: Uuid,
    /// The noun, such as `organisation`.
    pub noun: String,
    /// The record.
    pub object: Uuid,
    /// The record's version with this state.
    pub version: i64,
    /// When it came to be.
    pub at: Moment,
    /// Who did it, by role.
    pub actor: String,
    /// What was done, such as `create`, `edit`, `import`, `merge`.
    pub action: String,
    /// The import that did it, if one did.
    pub run: Option<Uuid>,
    /// The record's document.
    pub doc: String,
}

/// Appends a state.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn insert(tx: &mut Tx, new: &Revision) -> Result<(), StoreError> {
    let values = vec![
        new.id.into(),
        (&new.noun).into(),
        new.object.into(),
        new.version.into(),
        new.at.0.into(),
        (&new.actor).into(),
        (&new.action).into(),
        new.run.into(),
        (&new.doc).into(),
    ];
    tx.run(INSERT, values).await.map(|_| ())
}

/// The latest `limit` states of a record, newest first.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn list(tx: &mut Tx, object: Uuid, limit: i64) -> Result<Vec<Revision>, StoreError> {
    tx.rows(LIST, vec![object.into(), limit.into()]).await?.iter().map(read).collect()
}

/// Finds one state.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn find(tx: &mut Tx, id: Uuid) -> Result<Option<Revision>, StoreError> {
    tx.row(FIND, vec![id.into()]).await?.as_ref().map(read).transpose()
}

/// The next states that an import made, after `after`.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn list_of_run(
    tx: &mut Tx,
    run: Uuid,
    after: Uuid,
    limit: i64,
) -> Result<Vec<Revision>, StoreError> {
    let values = vec![run.into(), after.into(), limit.into()];
    tx.rows(LIST_OF_RUN, values).await?.iter().map(read).collect()
}

/// The state before `version`, if there was one.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn before(
    tx: &mut Tx,
    object: Uuid,
    version: i64,
) -> Result<Option<Revision>, StoreError> {
    tx.row(BEFORE, vec![object.into(), version.into()]).await?.as_ref().map(read).transpose()
}

fn read(row: &Row) -> Result<Revision, StoreError> {
    Ok(Revision {
        id: row.id("id")?,
        noun: row.text("noun")?,
        object: row.id("object_id")?,
        version: row.int("version")?,
        at: Moment(row.int("at")?),
        actor: row.text("actor")?,
        action: row.text("action")?,
        run: row.maybe_id("run_id")?,
        doc: row.text("doc")?,
    })
}
