//! People with an account. An address lies here sealed, with a keyed hash of it for finding.
//!
//! Not here: the keys (`app::vault`), how people prove who they are (`credential`).

use uuid::Uuid;
use whatson_domain::person::State;
use whatson_domain::{HubRoles, Moment, Permit, PersonId};

use crate::audited::Noun;
use crate::db::{Row, StoreError, Tx};

const FIND: &str = "
SELECT id, name, email, email_key, lang, state, hub_roles, version, created, updated
  FROM person WHERE id = $1";
const FIND_BY_EMAIL: &str = "
SELECT id, name, email, email_key, lang, state, hub_roles, version, created, updated
  FROM person WHERE email_key = $1";
const LIST: &str = "
SELECT id, name, email, email_key, lang, state, hub_roles, version, created, updated
  FROM person WHERE id > $1 ORDER BY id LIMIT $2";
const LIST_NAMED: &str = "
SELECT id, name, email, email_key, lang, state, hub_roles, version, created, updated
  FROM person WHERE lower(name) LIKE $1 ESCAPE '!' ORDER BY id LIMIT $2";
const COUNT: &str = "SELECT count(*) AS n FROM person";
const COUNT_ROLE: &str = "
SELECT count(*) AS n FROM person WHERE state = 'active' AND ' ' || hub_roles || ' ' LIKE $1";
const INSERT: &str = "
INSERT INTO person
       (id, name, email, email_key, lang, state, hub_roles, version, created, updated)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
const UPDATE: &str = "
UPDATE person
   SET name = $1, email = $2, email_key = $3, lang = $4, state = $5, hub_roles = $6,
       version = version + 1, updated = $7
 WHERE id = $8 AND version = $9";

/// A person as a row keeps them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Identifies the person.
    pub id: PersonId,
    /// The name that colleagues see.
    pub name: String,
    /// The address, sealed.
    pub email: Option<Vec<u8>>,
    /// Keyed hash of the address.
    pub email_key: Option<Vec<u8>>,
    /// Language of mails.
    pub lang: String,
    /// State of the account.
    pub state: State,
    /// Roles at the hub.
    pub hub: HubRoles,
    /// Raised with every change.
    pub version: i64,
    /// When the account was made.
    pub created: Moment,
    /// When it was changed last.
    pub updated: Moment,
}

/// Finds one person.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn find(tx: &mut Tx, id: PersonId) -> Result<Option<Kept>, StoreError> {
    tx.row(FIND, vec![id.0.into()]).await?.as_ref().map(read).transpose()
}

/// Finds one person by the keyed hash of their address.
///
/// # Errors
///
/// As [`find`].
pub async fn find_by_email(tx: &mut Tx, key: &[u8]) -> Result<Option<Kept>, StoreError> {
    tx.row(FIND_BY_EMAIL, vec![key.into()]).await?.as_ref().map(read).transpose()
}

/// The next people after an identifier.
///
/// # Errors
///
/// As [`find`].
pub async fn list_after(tx: &mut Tx, after: Uuid, limit: i64) -> Result<Vec<Kept>, StoreError> {
    tx.rows(LIST, vec![after.into(), limit.into()]).await?.iter().map(read).collect()
}

/// People whose names have a part in them. SQLite knows small letters of ASCII alone.
///
/// # Errors
///
/// As [`find`].
pub async fn list_named(tx: &mut Tx, part: &str, limit: i64) -> Result<Vec<Kept>, StoreError> {
    let part = part.trim().to_lowercase();
    let part = part.replace('!', "!!").replace('%', "!%").replace('_', "!_");
    tx.rows(LIST_NAMED, vec![format!("%{part}%").into(), limit.into()])
        .await?
        .iter()
        .map(read)
        .collect()
}

/// How many people there are.
///
/// # Errors
///
/// As [`find`].
pub async fn count(tx: &mut Tx) -> Result<i64, StoreError> {
    tx.number(COUNT, vec![]).await
}

/// How many people with an active account have a role at the hub.
///
/// # Errors
///
/// As [`find`].
pub async fn count_role(tx: &mut Tx, word: &str) -> Result<i64, StoreError> {
    tx.number(COUNT_ROLE, vec![format!("% {word} %").into()]).await
}

/// Adds a person.
///
/// # Errors
///
/// [`StoreError::Exists`] when the address is somebody's.
pub async fn insert(tx: &mut Tx, _: &Permit, new: &Kept) -> Result<(), StoreError> {
    tx.touch(Noun::Person, new.id.0);
    let values = vec![
        new.id.0.into(),
        (&new.name).into(),
        new.email.clone().into(),
        new.email_key.clone().into(),
        (&new.lang).into(),
        new.state.word().into(),
        new.hub.to_string().into(),
        new.version.into(),
        new.created.0.into(),
        new.updated.0.into(),
    ];
    tx.run(INSERT, values).await.map(|_| ())
}

/// Writes a changed person over the version that was read; false when somebody else changed it
/// meanwhile.
///
/// # Errors
///
/// As [`insert`].
pub async fn update(tx: &mut Tx, _: &Permit, changed: &Kept) -> Result<bool, StoreError> {
    tx.touch(Noun::Person, changed.id.0);
    let values = vec![
        (&changed.name).into(),
        changed.email.clone().into(),
        changed.email_key.clone().into(),
        (&changed.lang).into(),
        changed.state.word().into(),
        changed.hub.to_string().into(),
        changed.updated.0.into(),
        changed.id.0.into(),
        changed.version.into(),
    ];
    Ok(tx.run(UPDATE, values).await? == 1)
}

fn read(row: &Row) -> Result<Kept, StoreError> {
    Ok(Kept {
        id: PersonId(row.id("id")?),
        name: row.text("name")?,
        email: row.maybe_bytes("email")?,
        email_key: row.maybe_bytes("email_key")?,
        lang: row.text("lang")?,
        state: State::from_word(&row.text("state")?),
        hub: HubRoles::from_words(&row.text("hub_roles")?),
        version: row.int("version")?,
        created: Moment(row.int("created")?),
        updated: Moment(row.int("updated")?),
    })
}
