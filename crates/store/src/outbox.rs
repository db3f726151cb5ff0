//! What the search index has yet to follow: one line per change, in order of commit.
//!
//! Every node remembers how far its own index is. Lines stay, so that a deleted or older index
//! can catch up; the table is the truth, a wake-up only a hint.
//!
//! Not here: the follower (`app::indexer`).

use whatson_domain::OrganisationId;

use crate::db::{Row, StoreError, Tx};

const APPEND: &str = "INSERT INTO outbox (organisation_id) VALUES ($1)";
const LIST_AFTER: &str = "
SELECT seq, organisation_id FROM outbox WHERE seq > $1 ORDER BY seq LIMIT $2";
const LAST: &str = "SELECT coalesce(max(seq), 0) AS n FROM outbox";
const TRIM: &str = "DELETE FROM outbox WHERE seq < $1";

/// Notes that what is shown of an organisation changed.
///
/// On PostgreSQL it takes turns with other writers, so that lines appear in their order.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn append(tx: &mut Tx, id: OrganisationId) -> Result<(), StoreError> {
    tx.alone().await?;
    tx.run(APPEND, vec![id.0.into()]).await.map(|_| ())
}

/// The next changes after a position.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn list_after(
    tx: &mut Tx,
    after: i64,
    limit: i64,
) -> Result<Vec<(i64, OrganisationId)>, StoreError> {
    let read = |row: &Row| Ok((row.int("seq")?, OrganisationId(row.id("organisation_id")?)));
    tx.rows(LIST_AFTER, vec![after.into(), limit.into()]).await?.iter().map(read).collect()
}

/// The position of the latest change.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn last(tx: &mut Tx) -> Result<i64, StoreError> {
    tx.number(LAST, vec![]).await
}

/// Forgets changes before a position; an index that is older is rebuilt.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn trim(tx: &mut Tx, before: i64) -> Result<(), StoreError> {
    tx.run(TRIM, vec![before.into()]).await.map(|_| ())
}
