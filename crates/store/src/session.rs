//! Sessions, tokens and set-up links: each kept as the SHA-256 of its secret alone.
//!
//! Not here: making and checking secrets (`app::access`).

use uuid::Uuid;
use whatson_domain::Moment;

use crate::db::{Row, StoreError, Tx};

const BEGIN: &str = "INSERT INTO session (digest, actor, created, expires) VALUES ($1, $2, $3, $4)";
const SESSION: &str = "SELECT actor FROM session WHERE digest = $1 AND expires > $2";
const END: &str = "DELETE FROM session WHERE digest = $1";
const SWEEP: &str = "DELETE FROM session WHERE expires <= $1";
const ISSUE: &str = "
INSERT INTO token (id, digest, name, actor, created, expires) VALUES ($1, $2, $3, $4, $5, $6)";
const TOKEN: &str = "
SELECT actor FROM token WHERE digest = $1 AND expires > $2 AND revoked IS NULL";
const TOKENS: &str = "
SELECT id, name, actor, created, expires, revoked FROM token ORDER BY id DESC LIMIT 500";
const REVOKE: &str = "UPDATE token SET revoked = $1 WHERE id = $2 AND revoked IS NULL";
const OFFER: &str = "INSERT INTO setup_link (digest, created, expires) VALUES ($1, $2, $3)";
const OFFERED: &str = "
SELECT count(*) AS n FROM setup_link WHERE digest = $1 AND expires > $2 AND used IS NULL";
const USE: &str = "
UPDATE setup_link SET used = $1 WHERE digest = $2 AND expires > $3 AND used IS NULL";
const EVER_USED: &str = "SELECT count(*) AS n FROM setup_link WHERE used IS NOT NULL";

/// Begins a session.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn begin(
    tx: &mut Tx,
    digest: &[u8],
    actor: &str,
    from: Moment,
    until: Moment,
) -> Result<(), StoreError> {
    let values = vec![digest.into(), actor.into(), from.0.into(), until.0.into()];
    tx.run(BEGIN, values).await.map(|_| ())
}

/// Who a session belongs to, unless it ended.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn find(tx: &mut Tx, digest: &[u8], now: Moment) -> Result<Option<String>, StoreError> {
    let row = tx.row(SESSION, vec![digest.into(), now.0.into()]).await?;
    row.map(|r| r.text("actor")).transpose()
}

/// Ends a session, and sweeps out those that are over.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn end(tx: &mut Tx, digest: &[u8], now: Moment) -> Result<(), StoreError> {
    tx.run(END, vec![digest.into()]).await?;
    tx.run(SWEEP, vec![now.0.into()]).await.map(|_| ())
}

/// A token as its owner sees it in a list; its secret was shown once.
#[derive(Debug, Clone)]
pub struct Token {
    /// Its identifier.
    pub id: Uuid,
    /// What its owner calls it.
    pub name: String,
    /// Whom it speaks for, by role.
    pub actor: String,
    /// When it was made.
    pub created: Moment,
    /// When it ends.
    pub expires: Moment,
    /// When it was revoked, if it was.
    pub revoked: Option<Moment>,
}

/// Adds a token.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn issue(tx: &mut Tx, token: &Token, digest: &[u8]) -> Result<(), StoreError> {
    let values = vec![
        token.id.into(),
        digest.into(),
        (&token.name).into(),
        (&token.actor).into(),
        token.created.0.into(),
        token.expires.0.into(),
    ];
    tx.run(ISSUE, values).await.map(|_| ())
}

/// Whom a token speaks for, unless it ended or was revoked.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn find_token(
    tx: &mut Tx,
    digest: &[u8],
    now: Moment,
) -> Result<Option<String>, StoreError> {
    let row = tx.row(TOKEN, vec![digest.into(), now.0.into()]).await?;
    row.map(|r| r.text("actor")).transpose()
}

/// All tokens, newest first.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn tokens(tx: &mut Tx) -> Result<Vec<Token>, StoreError> {
    let read = |row: &Row| {
        Ok(Token {
            id: row.id("id")?,
            name: row.text("name")?,
            actor: row.text("actor")?,
            created: Moment(row.int("created")?),
            expires: Moment(row.int("expires")?),
            revoked: row.maybe_int("revoked")?.map(Moment),
        })
    };
    tx.rows(TOKENS, vec![]).await?.iter().map(read).collect()
}

/// Revokes a token; false when it was before or never existed.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn revoke(tx: &mut Tx, id: Uuid, at: Moment) -> Result<bool, StoreError> {
    Ok(tx.run(REVOKE, vec![at.0.into(), id.into()]).await? == 1)
}

/// Adds a set-up link.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn offer(
    tx: &mut Tx,
    digest: &[u8],
    from: Moment,
    until: Moment,
) -> Result<(), StoreError> {
    tx.run(OFFER, vec![digest.into(), from.0.into(), until.0.into()]).await.map(|_| ())
}

/// Whether a set-up link can still be used.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn is_offered(tx: &mut Tx, digest: &[u8], now: Moment) -> Result<bool, StoreError> {
    Ok(tx.number(OFFERED, vec![digest.into(), now.0.into()]).await? == 1)
}

/// Uses a set-up link; true exactly once.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn redeem(tx: &mut Tx, digest: &[u8], now: Moment) -> Result<bool, StoreError> {
    Ok(tx.run(USE, vec![now.0.into(), digest.into(), now.0.into()]).await? == 1)
}

/// Whether any set-up link was ever used.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn ever_redeemed(tx: &mut Tx) -> Result<bool, StoreError> {
    Ok(tx.number(EVER_USED, vec![]).await? > 0)
}
