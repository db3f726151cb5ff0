//! Who did what to which record, and with which outcome. Appended, never changed.
//!
//! Not here: the states of a record (`revision`).

use uuid::Uuid;
use whatson_domain::Moment;

use crate::db::{Row, StoreError, Tx};

const APPEND: &str = "
INSERT INTO audit (at, actor, action, object_id, outcome) VALUES ($1, $2, $3, $4, $5)";
const LIST: &str = "
SELECT at, actor, action, object_id, outcome FROM audit ORDER BY seq DESC LIMIT $1";

/// One line of the audit log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// When.
    pub at: Moment,
    /// Who, by role.
    pub actor: String,
    /// What, as noun and verb, such as `organisation.edit`.
    pub action: String,
    /// The record.
    pub object: Option<Uuid>,
    /// `permitted`, or the stable code of the refusal.
    pub outcome: String,
}

/// Appends a line.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn append(tx: &mut Tx, event: &Event) -> Result<(), StoreError> {
    let values = vec![
        event.at.0.into(),
        (&event.actor).into(),
        (&event.action).into(),
        event.object.into(),
        (&event.outcome).into(),
    ];
    tx.run(APPEND, values).await.map(|_| ())
}

/// The latest lines, newest first.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn list(tx: &mut Tx, limit: i64) -> Result<Vec<Event>, StoreError> {
    let read = |row: &Row| {
        Ok(Event {
            at: Moment(row.int("at")?),
            actor: row.text("actor")?,
            action: row.text("action")?,
            object: row.maybe_id("object_id")?,
            outcome: row.text("outcome")?,
        })
    };
    tx.rows(LIST, vec![limit.into()]).await?.iter().map(read).collect()
}
