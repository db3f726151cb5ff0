//! Mail that waits for its way out, and for a month the bare fact that it went.
//!
//! Recipient and arguments lie here sealed until the mail was sent or given up, and not at all
//! afterwards. Whom mails are counted for is a keyed hash; nobody's address stands here.
//!
//! Not here: what is in a mail and when it is tried again (`app::mail`).

use uuid::Uuid;
use whatson_domain::Moment;

use crate::db::{Row, StoreError, Tx};

const INSERT: &str = "
INSERT INTO mail (id, kind, lang, recipient, sealed, state, attempts, next, created)
VALUES ($1, $2, $3, $4, $5, 'waiting', 0, $6, $7)";
const COUNT_TO: &str = "SELECT count(*) AS n FROM mail WHERE recipient = $1 AND created > $2";
const DUE: &str = "
SELECT id, kind, lang, sealed, attempts, next, created FROM mail
 WHERE state = 'waiting' AND next <= $1 ORDER BY next, id LIMIT $2";
// Only who still finds it as it was seen gets it: of two programs one.
const CLAIM: &str = "
UPDATE mail SET attempts = $1, next = $2 WHERE id = $3 AND state = 'waiting' AND attempts = $4";
const END: &str = "
UPDATE mail SET state = $1, sent = $2, sealed = $3 WHERE id = $4 AND state = 'waiting'";
const FORGET: &str = "
UPDATE mail SET recipient = $1 WHERE recipient <> $2 AND created < $3";
const SWEEP: &str = "DELETE FROM mail WHERE state <> 'waiting' AND created < $1";
const COUNTS: &str = "SELECT state, count(*) AS n FROM mail GROUP BY state ORDER BY state";

/// A mail to be kept until it is sent.
#[derive(Debug, Clone)]
pub struct New {
    /// Identifies it.
    pub id: Uuid,
    /// The stable word of what it says.
    pub kind: &'static str,
    /// The language it is written in.
    pub lang: String,
    /// A keyed hash of the address.
    pub recipient: Vec<u8>,
    /// Recipient and arguments, sealed.
    pub sealed: Vec<u8>,
    /// When something caused it.
    pub created: Moment,
}

/// A mail whose time has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// Identifies it.
    pub id: Uuid,
    /// The stable word of what it says.
    pub kind: String,
    /// The language it is written in.
    pub lang: String,
    /// Recipient and arguments, sealed.
    pub sealed: Vec<u8>,
    /// How often it was tried.
    pub attempts: i64,
    /// Since when it can be tried.
    pub next: Moment,
    /// When something caused it.
    pub created: Moment,
}

/// Keeps a mail, to be tried at once.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn insert(tx: &mut Tx, new: &New) -> Result<(), StoreError> {
    let values = vec![
        new.id.into(),
        new.kind.into(),
        (&new.lang).into(),
        new.recipient.clone().into(),
        new.sealed.clone().into(),
        new.created.0.into(),
        new.created.0.into(),
    ];
    tx.run(INSERT, values).await.map(|_| ())
}

/// How many mails to somebody were kept after `since`, sent or not.
///
/// # Errors
///
/// As [`insert`].
pub async fn count_to(tx: &mut Tx, recipient: &[u8], since: Moment) -> Result<i64, StoreError> {
    tx.number(COUNT_TO, vec![recipient.into(), since.0.into()]).await
}

/// The mails whose time has come, those that wait longest first.
///
/// # Errors
///
/// As [`insert`].
pub async fn due(tx: &mut Tx, now: Moment, limit: i64) -> Result<Vec<Due>, StoreError> {
    tx.rows(DUE, vec![now.0.into(), limit.into()]).await?.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Due, StoreError> {
    Ok(Due {
        id: row.id("id")?,
        kind: row.text("kind")?,
        lang: row.text("lang")?,
        sealed: row.bytes("sealed")?,
        attempts: row.int("attempts")?,
        next: Moment(row.int("next")?),
        created: Moment(row.int("created")?),
    })
}

/// Counts a try before it is made, and puts the next one off until `next`; false when another
/// program was quicker.
///
/// # Errors
///
/// As [`insert`].
pub async fn claim(tx: &mut Tx, seen: &Due, next: Moment) -> Result<bool, StoreError> {
    let values =
        vec![(seen.attempts + 1).into(), next.0.into(), seen.id.into(), seen.attempts.into()];
    Ok(tx.run(CLAIM, values).await? == 1)
}

/// Notes that a mail was sent, or with none that it is given up; what was sealed is emptied.
///
/// # Errors
///
/// As [`insert`].
pub async fn end(tx: &mut Tx, id: Uuid, sent: Option<Moment>) -> Result<(), StoreError> {
    let state = if sent.is_some() { "sent" } else { "failed" };
    let values = vec![state.into(), sent.map(|m| m.0).into(), Vec::new().into(), id.into()];
    tx.run(END, values).await.map(|_| ())
}

/// Forgets to whom mails went that were kept before `whom`, and all of those before `all` that no
/// longer wait.
///
/// # Errors
///
/// As [`insert`].
pub async fn sweep(tx: &mut Tx, whom: Moment, all: Moment) -> Result<(), StoreError> {
    let nobody = || Vec::new().into();
    tx.run(FORGET, vec![nobody(), nobody(), whom.0.into()]).await?;
    tx.run(SWEEP, vec![all.0.into()]).await.map(|_| ())
}

/// How many mails are in each state that any is in.
///
/// # Errors
///
/// As [`insert`].
pub async fn counts(tx: &mut Tx) -> Result<Vec<(String, i64)>, StoreError> {
    let rows = tx.rows(COUNTS, vec![]).await?;
    rows.iter().map(|row| Ok((row.text("state")?, row.int("n")?))).collect()
}
