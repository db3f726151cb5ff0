//! Failed tries to sign in, and what was begun and not ended (ceremonies).
//!
//! Failures are kept in the database, so that a restart and another node count on. Whom they are
//! counted for is a keyed hash; nobody's address stands here.
//!
//! Not here: how long somebody has to wait (`app::attempt`).

use uuid::Uuid;
use whatson_domain::{Moment, PersonId};

use crate::db::{StoreError, Tx};

const FAILURE: &str = "SELECT failures, wait FROM sign_in_failure WHERE subject = $1";
// Changes nothing, and makes others who count for the same subject wait for this transaction.
const LOCK: &str = "
INSERT INTO sign_in_failure (subject, failures, wait, last) VALUES ($1, 0, 0, $2)
ON CONFLICT (subject) DO UPDATE SET last = sign_in_failure.last";
const FAIL: &str = "
INSERT INTO sign_in_failure (subject, failures, wait, last) VALUES ($1, 1, $2, $3)
ON CONFLICT (subject) DO UPDATE
   SET failures = sign_in_failure.failures + 1, wait = excluded.wait, last = excluded.last";
const CLEAR: &str = "DELETE FROM sign_in_failure WHERE subject = $1";
const FORGET: &str = "DELETE FROM sign_in_failure WHERE last < $1";
const BEGIN: &str = "
INSERT INTO ceremony (digest, kind, person_id, state, created, expires)
VALUES ($1, $2, $3, $4, $5, $6)";
const TAKE: &str = "
SELECT person_id, state FROM ceremony WHERE digest = $1 AND kind = $2 AND expires > $3";
const COUNT: &str = "SELECT count(*) AS n FROM ceremony WHERE kind = $1 AND expires > $2";
const END: &str = "DELETE FROM ceremony WHERE digest = $1";
const SWEEP: &str = "DELETE FROM ceremony WHERE expires <= $1";

/// Failures in a row of somebody, and until when no try is looked at.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn failures(tx: &mut Tx, subject: &[u8]) -> Result<(i64, Moment), StoreError> {
    let row = tx.row(FAILURE, vec![subject.into()]).await?;
    row.map_or(Ok((0, Moment(0))), |r| Ok((r.int("failures")?, Moment(r.int("wait")?))))
}

/// Makes others who count for the same subject wait until this transaction ends.
///
/// # Errors
///
/// As [`failures`].
pub async fn lock(tx: &mut Tx, subject: &[u8], now: Moment) -> Result<(), StoreError> {
    tx.run(LOCK, vec![subject.into(), now.0.into()]).await.map(|_| ())
}

/// Counts a failure; nothing is looked at until `wait`.
///
/// # Errors
///
/// As [`failures`].
pub async fn fail(
    tx: &mut Tx,
    subject: &[u8],
    wait: Moment,
    now: Moment,
) -> Result<(), StoreError> {
    tx.run(FAIL, vec![subject.into(), wait.0.into(), now.0.into()]).await.map(|_| ())
}

/// Forgets somebody's failures.
///
/// # Errors
///
/// As [`failures`].
pub async fn clear(tx: &mut Tx, subject: &[u8]) -> Result<(), StoreError> {
    tx.run(CLEAR, vec![subject.into()]).await.map(|_| ())
}

/// Forgets failures whose last was before `limit`, and ceremonies that are over.
///
/// # Errors
///
/// As [`failures`].
pub async fn tidy(tx: &mut Tx, limit: Moment, now: Moment) -> Result<(), StoreError> {
    tx.run(FORGET, vec![limit.0.into()]).await?;
    tx.run(SWEEP, vec![now.0.into()]).await.map(|_| ())
}

/// Something begun.
#[derive(Debug, Clone)]
pub struct Ceremony {
    /// SHA-256 of the secret that its owner holds.
    pub digest: [u8; 32],
    /// What sort.
    pub kind: &'static str,
    /// Whose, where that is known.
    pub person: Option<PersonId>,
    /// What has to be remembered, sealed where it is secret.
    pub state: Vec<u8>,
    /// When it began.
    pub created: Moment,
    /// When it is over.
    pub expires: Moment,
}

/// Keeps something begun.
///
/// # Errors
///
/// As [`failures`].
pub async fn begin(tx: &mut Tx, new: &Ceremony) -> Result<(), StoreError> {
    let values = vec![
        new.digest[..].into(),
        new.kind.into(),
        new.person.map(|id| id.0).into(),
        new.state.clone().into(),
        new.created.0.into(),
        new.expires.0.into(),
    ];
    tx.run(BEGIN, values).await.map(|_| ())
}

/// Looks at something begun, unless it is over.
///
/// # Errors
///
/// As [`failures`].
pub async fn find(
    tx: &mut Tx,
    digest: &[u8],
    kind: &'static str,
    now: Moment,
) -> Result<Option<(Option<Uuid>, Vec<u8>)>, StoreError> {
    let row = tx.row(TAKE, vec![digest.into(), kind.into(), now.0.into()]).await?;
    row.map(|r| Ok((r.maybe_id("person_id")?, r.bytes("state")?))).transpose()
}

/// Ends something begun; true exactly once.
///
/// # Errors
///
/// As [`failures`].
pub async fn end(tx: &mut Tx, digest: &[u8]) -> Result<bool, StoreError> {
    Ok(tx.run(END, vec![digest.into()]).await? == 1)
}

/// How many ceremonies of a kind are open.
///
/// # Errors
///
/// As [`failures`].
pub async fn count(tx: &mut Tx, kind: &str, now: Moment) -> Result<i64, StoreError> {
    tx.number(COUNT, vec![kind.into(), now.0.into()]).await
}
