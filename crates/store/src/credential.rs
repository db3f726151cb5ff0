//! Ways to prove who one is: passkeys, a password, a key for one-time codes, recovery codes, an
//! account at an identity provider.
//!
//! What is secret lies here sealed, or as a slow hash. When and how often one was used stands in a
//! table of its own, which the audit log does not vouch for: its events say that it was used.
//!
//! Not here: proving (`app::sign_in`), failures (`attempt`).

use uuid::Uuid;
use whatson_domain::{Moment, Permit, PersonId};

use crate::audited::Noun;
use crate::db::{Row, StoreError, Tx};

const LIST: &str = "
SELECT c.id, c.person_id, c.kind, c.name, c.handle, c.secret, c.created, u.used, u.counter
  FROM credential c LEFT JOIN credential_use u ON u.credential_id = c.id
 WHERE c.person_id = $1 ORDER BY c.created, c.id";
const FIND_BY_HANDLE: &str = "
SELECT c.id, c.person_id, c.kind, c.name, c.handle, c.secret, c.created, u.used, u.counter
  FROM credential c LEFT JOIN credential_use u ON u.credential_id = c.id
 WHERE c.handle = $1";
const INSERT: &str = "
INSERT INTO credential (id, person_id, kind, name, handle, secret, created)
VALUES ($1, $2, $3, $4, $5, $6, $7)";
const SET_SECRET: &str = "UPDATE credential SET secret = $1 WHERE id = $2 AND secret = $3";
const RENAME: &str = "UPDATE credential SET name = $1 WHERE id = $2";
const ERASE: &str = "DELETE FROM credential WHERE id = $1";
const USE: &str = "
INSERT INTO credential_use (credential_id, used, counter) VALUES ($1, $2, $3)
ON CONFLICT (credential_id) DO UPDATE SET used = excluded.used, counter = excluded.counter
  WHERE credential_use.counter < excluded.counter";

const SEE: &str = "
INSERT INTO credential_use (credential_id, used, counter) VALUES ($1, $2, 0)
ON CONFLICT (credential_id) DO UPDATE SET used = excluded.used";

/// What sort of proof.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A key pair in a device or a password manager.
    Passkey,
    /// Something one knows.
    Password,
    /// Codes of an application, a new one each half minute (RFC 6238).
    OneTime,
    /// Codes on paper, each good for once.
    Recovery,
    /// An account at an identity provider (OpenID Connect); `handle` is a keyed hash of which.
    Oidc,
}

impl Kind {
    const ALL: [Self; 5] =
        [Self::Passkey, Self::Password, Self::OneTime, Self::Recovery, Self::Oidc];

    /// The stable word of rows and words.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Passkey => "passkey",
            Self::Password => "password",
            Self::OneTime => "one-time",
            Self::Recovery => "recovery",
            Self::Oidc => "oidc",
        }
    }
}

/// A way to prove who one is, as a row keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credential {
    /// Identifies it.
    pub id: Uuid,
    /// Whose it is.
    pub person: PersonId,
    /// What sort.
    pub kind: Kind,
    /// What its owner calls it.
    pub name: String,
    /// A passkey's own identifier, or the keyed hash of an account at a provider.
    pub handle: Option<Vec<u8>>,
    /// Sealed, or a slow hash.
    pub secret: Vec<u8>,
    /// When it was added.
    pub created: Moment,
    /// When it was used last.
    pub used: Option<Moment>,
    /// A number that only grows: a passkey's own count, the step of a one-time code.
    pub counter: i64,
}

impl Credential {
    /// A new one, without name and handle, not used yet.
    #[must_use]
    pub fn new(
        (id, person): (Uuid, PersonId),
        kind: Kind,
        secret: Vec<u8>,
        created: Moment,
    ) -> Self {
        let name = String::new();
        Self { id, person, kind, name, handle: None, secret, created, used: None, counter: 0 }
    }
}

/// All of a person, oldest first.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn list(tx: &mut Tx, person: PersonId) -> Result<Vec<Credential>, StoreError> {
    tx.rows(LIST, vec![person.0.into()]).await?.iter().map(read).collect()
}

/// The passkey, or the account at a provider, with an identifier of its own.
///
/// # Errors
///
/// As [`list`].
pub async fn find_by_handle(tx: &mut Tx, handle: &[u8]) -> Result<Option<Credential>, StoreError> {
    tx.row(FIND_BY_HANDLE, vec![handle.into()]).await?.as_ref().map(read).transpose()
}

/// Adds one.
///
/// # Errors
///
/// [`StoreError::Exists`] when the passkey is somebody's.
pub async fn insert(tx: &mut Tx, _: &Permit, new: &Credential) -> Result<(), StoreError> {
    tx.touch(Noun::Credential, new.id);
    let values = vec![
        new.id.into(),
        new.person.0.into(),
        new.kind.word().into(),
        (&new.name).into(),
        new.handle.clone().into(),
        new.secret.clone().into(),
        new.created.0.into(),
    ];
    tx.run(INSERT, values).await.map(|_| ())
}

/// Replaces what is secret of one, as it was read; false when it is another by now: of two who use
/// the same recovery code at once, one does.
///
/// # Errors
///
/// As [`list`].
pub async fn set_secret(
    tx: &mut Tx,
    _: &Permit,
    id: Uuid,
    read: &[u8],
    secret: Vec<u8>,
) -> Result<bool, StoreError> {
    let done = tx.run(SET_SECRET, vec![secret.into(), id.into(), read.into()]).await? == 1;
    if done {
        tx.touch(Noun::Credential, id);
    }
    Ok(done)
}

/// Calls one differently.
///
/// # Errors
///
/// As [`list`].
pub async fn rename(tx: &mut Tx, _: &Permit, id: Uuid, name: &str) -> Result<(), StoreError> {
    tx.touch(Noun::Credential, id);
    tx.run(RENAME, vec![name.into(), id.into()]).await.map(|_| ())
}

/// Removes one.
///
/// # Errors
///
/// As [`list`].
pub async fn erase(tx: &mut Tx, _: &Permit, id: Uuid) -> Result<(), StoreError> {
    tx.touch(Noun::Credential, id);
    tx.run(ERASE, vec![id.into()]).await.map(|_| ())
}

/// Notes a use with a number that has to be larger than any before; false when it is not, as when
/// a code is used a second time.
///
/// # Errors
///
/// As [`list`].
pub async fn note_use(tx: &mut Tx, id: Uuid, at: Moment, counter: i64) -> Result<bool, StoreError> {
    Ok(tx.run(USE, vec![id.into(), at.0.into(), counter.into()]).await? == 1)
}

/// Notes a use of one that does not count.
///
/// # Errors
///
/// As [`list`].
pub async fn see(tx: &mut Tx, id: Uuid, at: Moment) -> Result<(), StoreError> {
    tx.run(SEE, vec![id.into(), at.0.into()]).await.map(|_| ())
}

fn read(row: &Row) -> Result<Credential, StoreError> {
    let (id, word) = (row.id("id")?, row.text("kind")?);
    let kind = Kind::ALL.into_iter().find(|kind| kind.word() == word);
    let corrupt = || StoreError::Corrupt {
        table: "credential",
        row: id.to_string(),
        what: "its kind".into(),
    };
    Ok(Credential {
        id,
        person: PersonId(row.id("person_id")?),
        kind: kind.ok_or_else(corrupt)?,
        name: row.text("name")?,
        handle: row.maybe_bytes("handle")?,
        secret: row.bytes("secret")?,
        created: Moment(row.int("created")?),
        used: row.maybe_int("used")?.map(Moment),
        counter: row.maybe_int("counter")?.unwrap_or_default(),
    })
}
