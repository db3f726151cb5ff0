//! All that lies sealed with the hub's root key, column by column, for changing that key.
//!
//! What lies sealed and is not here would be lost with the old key:
//! `house::what_is_sealed_is_sealed_anew_with_a_new_root_key`.
//!
//! Not here: the keys (`app::vault`), what each value is (the file of its noun).

use uuid::Uuid;

use crate::audited::Noun;
use crate::db::{Row, StoreError, Tx, Value};

const PERSON: &str = "
SELECT id, email AS value FROM person
 WHERE id > $1 AND email IS NOT NULL ORDER BY id LIMIT $2";
const CREDENTIAL: &str = "
SELECT id, secret AS value FROM credential
 WHERE id > $1 AND kind IN ('passkey', 'one-time') ORDER BY id LIMIT $2";
const INVITATION: &str = "
SELECT id, organisation_id AS owner, email AS value FROM invitation
 WHERE id > $1 ORDER BY id LIMIT $2";
const MAIL: &str = "
SELECT id, sealed AS value FROM mail
 WHERE id > $1 AND state = 'waiting' ORDER BY id LIMIT $2";
const CEREMONY: &str = "
SELECT digest, kind, person_id AS owner, state AS value FROM ceremony
 WHERE digest > $1 AND kind IN ('codes', 'application', 'oidc') ORDER BY digest LIMIT $2";

const DEPOSIT_KEY: &str = "
SELECT id, key AS value FROM deposit_key WHERE id > $1 ORDER BY id LIMIT $2";

/// A column whose values lie sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// A person's address.
    PersonEmail,
    /// A passkey, or a key for codes.
    CredentialSecret,
    /// The address that an invitation went to.
    InvitationEmail,
    /// Recipient and arguments of a mail that waits.
    Mail,
    /// What was begun: a key for codes, an application, a sign-in by an identity provider.
    Ceremony,
    /// A key that deposits lie under.
    DepositKey,
}

impl Column {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::PersonEmail,
        Self::CredentialSecret,
        Self::InvitationEmail,
        Self::Mail,
        Self::Ceremony,
        Self::DepositKey,
    ];

    /// Table and column.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::PersonEmail => "person.email",
            Self::CredentialSecret => "credential.secret",
            Self::InvitationEmail => "invitation.email",
            Self::Mail => "mail.sealed",
            Self::Ceremony => "ceremony.state",
            Self::DepositKey => "deposit_key.key",
        }
    }

    /// The next values, and how one takes the place of another.
    fn texts(self) -> (&'static str, &'static str) {
        match self {
            Self::PersonEmail => {
                (PERSON, "UPDATE person SET email = $1 WHERE id = $2 AND email = $3")
            }
            Self::CredentialSecret => {
                (CREDENTIAL, "UPDATE credential SET secret = $1 WHERE id = $2 AND secret = $3")
            }
            Self::InvitationEmail => {
                (INVITATION, "UPDATE invitation SET email = $1 WHERE id = $2 AND email = $3")
            }
            Self::Mail => (MAIL, "UPDATE mail SET sealed = $1 WHERE id = $2 AND sealed = $3"),
            Self::DepositKey => {
                (DEPOSIT_KEY, "UPDATE deposit_key SET key = $1 WHERE id = $2 AND key = $3")
            }
            Self::Ceremony => {
                (CEREMONY, "UPDATE ceremony SET state = $1 WHERE digest = $2 AND state = $3")
            }
        }
    }

    /// The noun that the audit log vouches for.
    fn noun(self) -> Option<Noun> {
        match self {
            Self::PersonEmail => Some(Noun::Person),
            Self::CredentialSecret => Some(Noun::Credential),
            Self::InvitationEmail => Some(Noun::Invitation),
            Self::Mail | Self::Ceremony | Self::DepositKey => None,
        }
    }
}

/// Which row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Key {
    /// One with an identifier.
    Id(Uuid),
    /// A ceremony.
    Digest(Vec<u8>),
}

impl From<&Key> for Value {
    fn from(key: &Key) -> Self {
        match key {
            Key::Id(id) => (*id).into(),
            Key::Digest(digest) => digest.clone().into(),
        }
    }
}

/// A sealed value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// Which row.
    pub key: Key,
    /// The organisation of an invitation, the person of a ceremony.
    pub owner: Option<Uuid>,
    /// The sort of a ceremony, blank of others.
    pub kind: String,
    /// What lies there.
    pub value: Vec<u8>,
}

/// The next sealed values of a column after a row, or from the first on.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn after(
    tx: &mut Tx,
    column: Column,
    row: Option<&Key>,
    limit: i64,
) -> Result<Vec<Sealed>, StoreError> {
    let first = match column {
        Column::Ceremony => Key::Digest(vec![]),
        _ => Key::Id(Uuid::nil()),
    };
    let values = vec![row.unwrap_or(&first).into(), limit.into()];
    tx.rows(column.texts().0, values).await?.iter().map(|row| read(column, row)).collect()
}

fn read(column: Column, row: &Row) -> Result<Sealed, StoreError> {
    let value = row.bytes("value")?;
    Ok(match column {
        Column::Ceremony => Sealed {
            key: Key::Digest(row.bytes("digest")?),
            owner: row.maybe_id("owner")?,
            kind: row.text("kind")?,
            value,
        },
        _ => {
            let owner = match column {
                Column::InvitationEmail => row.maybe_id("owner")?,
                _ => None,
            };
            Sealed { key: Key::Id(row.id("id")?), owner, kind: String::new(), value }
        }
    })
}

/// Puts a value in the place of one that was read; false when that changed meanwhile.
///
/// # Errors
///
/// As [`after`].
pub async fn replace(
    tx: &mut Tx,
    column: Column,
    read: &Sealed,
    value: Vec<u8>,
) -> Result<bool, StoreError> {
    let values = vec![value.into(), (&read.key).into(), read.value.clone().into()];
    let done = tx.run(column.texts().1, values).await? == 1;
    if let (true, Some(noun), Key::Id(id)) = (done, column.noun(), &read.key) {
        tx.touch(noun, *id);
    }
    Ok(done)
}
