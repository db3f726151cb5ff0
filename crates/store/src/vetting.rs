//! Organisations that were let in. The row's identifier is the organisation's.
//!
//! Not here: who lets them in (`app::vetting`), applications (`application`).

use uuid::Uuid;
use whatson_domain::vetting::{Basis, State, Vetting};
use whatson_domain::{Moment, OrganisationId, Permit};

use crate::audited::Noun;
use crate::db::{Row, StoreError, Tx};

const FIND: &str = "
SELECT id, state, basis, evidence, since, review_due, version, updated FROM vetting WHERE id = $1";
const LIST: &str = "
SELECT id, state, basis, evidence, since, review_due, version, updated FROM vetting
 WHERE state = $1 AND review_due > $2 AND review_due <= $3 ORDER BY review_due, id LIMIT $4";
const LIST_BETWEEN: &str = "
SELECT id, state, basis, evidence, since, review_due, version, updated FROM vetting
 WHERE id >= $1 AND id <= $2";
const COUNT: &str = "
SELECT count(*) AS n FROM vetting WHERE state = $1 AND review_due <= $2";
/// Changes nothing, and makes others who change the organisation's people wait.
const LOCK: &str = "UPDATE vetting SET version = version WHERE id = $1";
const INSERT: &str = "
INSERT INTO vetting (id, state, basis, evidence, since, review_due, version, updated)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
const UPDATE: &str = "
UPDATE vetting SET state = $1, basis = $2, evidence = $3, review_due = $4,
       version = version + 1, updated = $5
 WHERE id = $6 AND version = $7";

/// Whether and how an organisation was let in.
///
/// # Errors
///
/// [`StoreError::Corrupt`] when the row cannot be read.
pub async fn find(tx: &mut Tx, id: OrganisationId) -> Result<Option<Vetting>, StoreError> {
    tx.row(FIND, vec![id.0.into()]).await?.as_ref().map(read).transpose()
}

/// Those of a range of organisations, both ends with it.
///
/// # Errors
///
/// As [`find`].
pub async fn list_between(
    tx: &mut Tx,
    first: Uuid,
    last: Uuid,
) -> Result<Vec<Vetting>, StoreError> {
    tx.rows(LIST_BETWEEN, vec![first.into(), last.into()]).await?.iter().map(read).collect()
}

/// Organisations in a state whose review is due after one time and until another, longest first.
///
/// # Errors
///
/// As [`find`].
pub async fn list_due(
    tx: &mut Tx,
    state: State,
    after: Moment,
    until: Moment,
    limit: i64,
) -> Result<Vec<Vetting>, StoreError> {
    let values = vec![state.word().into(), after.0.into(), until.0.into(), limit.into()];
    tx.rows(LIST, values).await?.iter().map(read).collect()
}

/// How many those are.
///
/// # Errors
///
/// As [`find`].
pub async fn count_due(tx: &mut Tx, state: State, at: Moment) -> Result<i64, StoreError> {
    tx.number(COUNT, vec![state.word().into(), at.0.into()]).await
}

/// Makes others who change who belongs to an organisation wait until this transaction ends.
///
/// # Errors
///
/// As [`find`].
pub async fn lock(tx: &mut Tx, id: OrganisationId) -> Result<(), StoreError> {
    tx.run(LOCK, vec![id.0.into()]).await.map(|_| ())
}

/// Lets an organisation in.
///
/// # Errors
///
/// [`StoreError::Exists`] when it was before.
pub async fn insert(tx: &mut Tx, _: &Permit, new: &Vetting) -> Result<(), StoreError> {
    tx.touch(Noun::Vetting, new.organisation.0);
    let values = vec![
        new.organisation.0.into(),
        new.state.word().into(),
        new.basis.word().into(),
        (&new.evidence).into(),
        new.since.0.into(),
        new.review_due.0.into(),
        new.version.into(),
        new.updated.0.into(),
    ];
    tx.run(INSERT, values).await.map(|_| ())
}

/// Writes over the version that was read; false when somebody else changed it.
///
/// # Errors
///
/// As [`find`].
pub async fn update(tx: &mut Tx, _: &Permit, changed: &Vetting) -> Result<bool, StoreError> {
    tx.touch(Noun::Vetting, changed.organisation.0);
    let values = vec![
        changed.state.word().into(),
        changed.basis.word().into(),
        (&changed.evidence).into(),
        changed.review_due.0.into(),
        changed.updated.0.into(),
        changed.organisation.0.into(),
        changed.version.into(),
    ];
    Ok(tx.run(UPDATE, values).await? == 1)
}

fn read(row: &Row) -> Result<Vetting, StoreError> {
    let id = row.id("id")?;
    let basis = Basis::from_word(&row.text("basis")?).ok_or_else(|| StoreError::Corrupt {
        table: "vetting",
        row: id.to_string(),
        what: "basis".into(),
    })?;
    Ok(Vetting {
        organisation: OrganisationId(id),
        state: State::from_word(&row.text("state")?),
        basis,
        evidence: row.text("evidence")?,
        since: Moment(row.int("since")?),
        review_due: Moment(row.int("review_due")?),
        version: row.int("version")?,
        updated: Moment(row.int("updated")?),
    })
}
