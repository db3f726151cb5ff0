//! Failed tries to sign in, and what was begun and not ended (ceremonies).
//!
//! Failures are kept in the database, so that a restart and another node count on. A subject of 32
//! bytes is the keyed hash of an address that somebody typed: anybody can make up as many as they
//! like, so such rows are forgotten ([`forget`], [`bound`]). A subject of another length is a way
//! to sign in of an account; there are no more of these than ways, and they stay.
//!
//! Not here: how long somebody has to wait (`app::attempt`).

use uuid::Uuid;
use whatson_domain::{Moment, PersonId};

use crate::db::{StoreError, Tx};

const FAILURE: &str = "SELECT failures, wait, last FROM sign_in_failure WHERE subject = $1";
// Changes nothing, and makes others who count for the same subject wait for this transaction.
const LOCK: &str = "
INSERT INTO sign_in_failure (subject, failures, wait, last) VALUES ($1, 0, 0, $2)
ON CONFLICT (subject) DO UPDATE SET last = sign_in_failure.last";
const FAIL: &str = "
INSERT INTO sign_in_failure (subject, failures, wait, last) VALUES ($1, 1, $2, $3)
ON CONFLICT (subject) DO UPDATE
   SET failures = sign_in_failure.failures + 1, wait = excluded.wait, last = excluded.last";
const CLEAR: &str = "DELETE FROM sign_in_failure WHERE subject = $1";
const FORGET: &str = "
DELETE FROM sign_in_failure
 WHERE length(subject) = 32 AND (last < $1 OR (last < $2 AND wait <= $3 AND failures < $4))";
const COUNT: &str = "SELECT count(*) AS n FROM sign_in_failure WHERE length(subject) = 32";
const BOUND: &str = "
DELETE FROM sign_in_failure WHERE subject IN
       (SELECT subject FROM sign_in_failure WHERE length(subject) = 32
         ORDER BY failures, last LIMIT $1)";
const BEGIN: &str = "
INSERT INTO ceremony (digest, kind, person_id, state, created, expires)
VALUES ($1, $2, $3, $4, $5, $6)";
const TAKE: &str = "
SELECT person_id, state FROM ceremony WHERE digest = $1 AND kind = $2 AND expires > $3";
const COUNT_OPEN: &str = "SELECT count(*) AS n FROM ceremony WHERE kind = $1 AND expires > $2";
const END: &str = "DELETE FROM ceremony WHERE digest = $1";
const SWEEP: &str = "DELETE FROM ceremony WHERE expires <= $1";

/// Failures in a row of somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Failures {
    /// How many.
    pub number: i64,
    /// Until when no try is looked at.
    pub wait: Moment,
    /// When the last was.
    pub last: Moment,
}

impl Failures {
    /// None so far.
    pub const NONE: Self = Self { number: 0, wait: Moment(0), last: Moment(0) };
}

/// Failures in a row of somebody.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn failures(tx: &mut Tx, subject: &[u8]) -> Result<Failures, StoreError> {
    let row = tx.row(FAILURE, vec![subject.into()]).await?;
    row.map_or(Ok(Failures::NONE), |r| {
        Ok(Failures {
            number: r.int("failures")?,
            wait: Moment(r.int("wait")?),
            last: Moment(r.int("last")?),
        })
    })
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

/// Forgets failures at addresses that were typed: those whose last was before `old`, and those
/// whose last was before `slips`, for which nobody has to wait and of which there are fewer than
/// `many` in a row.
///
/// # Errors
///
/// As [`failures`].
pub async fn forget(
    tx: &mut Tx,
    old: Moment,
    slips: Moment,
    many: i64,
    now: Moment,
) -> Result<(), StoreError> {
    let values = vec![old.0.into(), slips.0.into(), now.0.into(), many.into()];
    tx.run(FORGET, values).await.map(|_| ())
}

/// Keeps failures at no more than so many addresses that were typed; of others the fewest in a row
/// go, and of these the oldest.
///
/// # Errors
///
/// As [`failures`].
pub async fn bound(tx: &mut Tx, most: i64) -> Result<(), StoreError> {
    let more = tx.number(COUNT, vec![]).await? - most;
    if more > 0 {
        tx.run(BOUND, vec![more.into()]).await?;
    }
    Ok(())
}

/// Forgets ceremonies that are over.
///
/// # Errors
///
/// As [`failures`].
pub async fn sweep(tx: &mut Tx, now: Moment) -> Result<(), StoreError> {
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
    tx.number(COUNT_OPEN, vec![kind.into(), now.0.into()]).await
}
