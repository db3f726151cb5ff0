//! Witnesses of the audit log, and their signatures under its states.
//!
//! A cosignature proves itself, so its table is not one that the log vouches for; who is a witness is.
//!
//! Not here: what a signature has to be (`app::witness`), the hub's own states (`audit_tree`).

use uuid::Uuid;
use whatson_domain::{Moment, Permit};

use crate::audited::Noun;
use crate::db::{Row, StoreError, Tx};

const LIST: &str = "
SELECT w.id, w.name, w.vkey, w.created, s.size, s.at
  FROM witness w LEFT JOIN cosignature s ON s.witness_id = w.id
   AND s.size = (SELECT max(size) FROM cosignature WHERE witness_id = w.id)
 ORDER BY w.created, w.id LIMIT 1000";
const INSERT: &str = "INSERT INTO witness (id, name, vkey, created) VALUES ($1, $2, $3, $4)";
const ERASE: &str = "DELETE FROM witness WHERE id = $1";
const ERASE_SIGNED: &str = "DELETE FROM cosignature WHERE witness_id = $1";
const SIGN: &str = "
INSERT INTO cosignature (witness_id, size, at, note, line) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (witness_id, size) DO UPDATE SET at = excluded.at, line = excluded.line
 WHERE excluded.at > cosignature.at";
const FORGET: &str = "
DELETE FROM cosignature WHERE witness_id = $1 AND size <=
       (SELECT size FROM cosignature WHERE witness_id = $1 ORDER BY size DESC LIMIT 1 OFFSET 100)";
const LINES: &str = "
SELECT line FROM cosignature WHERE size = $1 ORDER BY at, witness_id LIMIT 100";
const STATES: &str = "
SELECT size, min(note) AS note, count(*) AS n FROM cosignature WHERE size > $1
 GROUP BY size ORDER BY size LIMIT 1000";
const NEWEST: &str = "SELECT size, note FROM cosignature ORDER BY size DESC LIMIT 1";

/// Somebody elsewhere who signs states of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Witness {
    /// Its identifier.
    pub id: Uuid,
    /// What people here call it.
    pub name: String,
    /// Its key, as C2SP `signed-note` writes it.
    pub vkey: String,
    /// When it was added.
    pub created: Moment,
    /// Size of the newest state that it signed, and when it did.
    pub signed: Option<(u64, Moment)>,
}

/// All witnesses, first added first.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn list(tx: &mut Tx) -> Result<Vec<Witness>, StoreError> {
    tx.rows(LIST, vec![]).await?.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Witness, StoreError> {
    let size = row.maybe_int("size")?.and_then(|size| u64::try_from(size).ok());
    Ok(Witness {
        id: row.id("id")?,
        name: row.text("name")?,
        vkey: row.text("vkey")?,
        created: Moment(row.int("created")?),
        signed: size.zip(row.maybe_int("at")?.map(Moment)),
    })
}

/// Adds a witness.
///
/// # Errors
///
/// [`StoreError::Exists`] when its key is there.
pub async fn insert(tx: &mut Tx, _: &Permit, new: &Witness) -> Result<(), StoreError> {
    tx.touch(Noun::Witness, new.id);
    let values = vec![new.id.into(), (&new.name).into(), (&new.vkey).into(), new.created.0.into()];
    tx.run(INSERT, values).await.map(|_| ())
}

/// Removes a witness with what it signed; false when there is none.
///
/// # Errors
///
/// As [`list`].
pub async fn erase(tx: &mut Tx, _: &Permit, id: Uuid) -> Result<bool, StoreError> {
    tx.touch(Noun::Witness, id);
    tx.run(ERASE_SIGNED, vec![id.into()]).await?;
    Ok(tx.run(ERASE, vec![id.into()]).await? == 1)
}

/// A witness's signature under a state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cosignature {
    /// Whose.
    pub witness: Uuid,
    /// Size of the state.
    pub size: u64,
    /// When the witness signed, as it says.
    pub at: Moment,
    /// The state as the hub signed it.
    pub note: String,
    /// The witness's own line.
    pub line: String,
}

/// Keeps a signature, also a later one under the same state; of each witness those under the newest
/// hundred states are kept.
///
/// # Errors
///
/// As [`list`].
pub async fn sign(tx: &mut Tx, of: &Cosignature) -> Result<(), StoreError> {
    let size = i64::try_from(of.size).unwrap_or(i64::MAX);
    let values =
        vec![of.witness.into(), size.into(), of.at.0.into(), (&of.note).into(), (&of.line).into()];
    tx.run(SIGN, values).await?;
    tx.run(FORGET, vec![of.witness.into()]).await.map(|_| ())
}

/// The lines of witnesses under the state of a size.
///
/// # Errors
///
/// As [`list`].
pub async fn lines(tx: &mut Tx, size: u64) -> Result<Vec<String>, StoreError> {
    let size = i64::try_from(size).unwrap_or(i64::MAX);
    tx.rows(LINES, vec![size.into()]).await?.iter().map(|row| row.text("line")).collect()
}

/// The newest state that any witness signed: its size, and the note as the hub signed it.
///
/// # Errors
///
/// As [`list`].
pub async fn newest(tx: &mut Tx) -> Result<Option<(u64, String)>, StoreError> {
    let row = tx.row(NEWEST, vec![]).await?;
    row.map(|r| Ok((u64::try_from(r.int("size")?).unwrap_or_default(), r.text("note")?)))
        .transpose()
}

/// Signed states of more than so many entries, smallest first: size, the note as the hub signed it, and how
/// many witnesses signed.
///
/// # Errors
///
/// As [`list`].
pub async fn states_after(
    tx: &mut Tx,
    entries: u64,
) -> Result<Vec<(u64, String, u64)>, StoreError> {
    let after = i64::try_from(entries).unwrap_or(i64::MAX);
    let whole = |n: i64| u64::try_from(n).unwrap_or_default();
    let read = |row: &Row| Ok((whole(row.int("size")?), row.text("note")?, whole(row.int("n")?)));
    tx.rows(STATES, vec![after.into()]).await?.iter().map(read).collect()
}
