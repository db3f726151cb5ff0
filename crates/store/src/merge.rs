//! Merges: which record was joined into which, with everything needed to undo it.
//!
//! Not here: what is joined how (`domain::merge`, `app::merge`).

use uuid::Uuid;
use whatson_domain::{Moment, Permit};

use crate::db::{Row, StoreError, Tx};

const INSERT: &str = "
INSERT INTO merge (id, at, actor, kept_id, other_id, before) VALUES ($1, $2, $3, $4, $5, $6)";
const FIND: &str = "
SELECT id, at, actor, kept_id, other_id, before, undone FROM merge WHERE id = $1";
const LIST_OF: &str = "
SELECT id, at, actor, kept_id, other_id, before, undone FROM merge
 WHERE kept_id = $1 AND undone IS NULL ORDER BY at DESC, id DESC";
const LIST: &str = "
SELECT id, at, actor, kept_id, other_id, before, undone FROM merge ORDER BY at DESC, id DESC LIMIT $1";
const UNDO: &str = "UPDATE merge SET undone = $1 WHERE id = $2 AND undone IS NULL";

/// A merge.
#[derive(Debug, Clone)]
pub struct Merge {
    /// Its identifier.
    pub id: Uuid,
    /// When.
    pub at: Moment,
    /// Who, by role.
    pub actor: String,
    /// The record that stayed.
    pub kept: Uuid,
    /// The record that was joined into it.
    pub other: Uuid,
    /// Both records before, as JSON.
    pub before: String,
    /// When it was undone, if it was.
    pub undone: Option<Moment>,
}

/// Records a merge.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn insert(tx: &mut Tx, _: &Permit, new: &Merge) -> Result<(), StoreError> {
    let values = vec![
        new.id.into(),
        new.at.0.into(),
        (&new.actor).into(),
        new.kept.into(),
        new.other.into(),
        (&new.before).into(),
    ];
    tx.run(INSERT, values).await.map(|_| ())
}

/// Finds one merge.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn find(tx: &mut Tx, id: Uuid) -> Result<Option<Merge>, StoreError> {
    tx.row(FIND, vec![id.into()]).await?.as_ref().map(read).transpose()
}

/// Merges into a record that still stand, newest first.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn list_of(tx: &mut Tx, kept: Uuid) -> Result<Vec<Merge>, StoreError> {
    tx.rows(LIST_OF, vec![kept.into()]).await?.iter().map(read).collect()
}

/// The latest merges.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn list(tx: &mut Tx, limit: i64) -> Result<Vec<Merge>, StoreError> {
    tx.rows(LIST, vec![limit.into()]).await?.iter().map(read).collect()
}

/// Notes that a merge was undone; false when it was before.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn undo(tx: &mut Tx, _: &Permit, id: Uuid, at: Moment) -> Result<bool, StoreError> {
    Ok(tx.run(UNDO, vec![at.0.into(), id.into()]).await? == 1)
}

fn read(row: &Row) -> Result<Merge, StoreError> {
    Ok(Merge {
        id: row.id("id")?,
        at: Moment(row.int("at")?),
        actor: row.text("actor")?,
        kept: row.id("kept_id")?,
        other: row.id("other_id")?,
        before: row.text("before")?,
        undone: row.maybe_int("undone")?.map(Moment),
    })
}
