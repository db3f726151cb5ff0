//! Public keys of organisations, with which they sign agreements and messages of private matching.
//!
//! An organisation has one pair in use; older ones stay, so that it can be told what was theirs.
//!
//! Not here: whether bytes are keys (`app::party_key`), secret halves, which never come here.

use whatson_domain::{Moment, OrganisationId, PartyKeyId, Permit, PersonId};

use crate::audited::Noun;
use crate::db::{Row, StoreError, Tx};

const LIST: &str = "
SELECT id, organisation_id, keys, person_id, created, withdrawn FROM party_key
 WHERE organisation_id = $1 ORDER BY created DESC, id DESC LIMIT 100";
const IN_USE: &str = "
SELECT id, organisation_id, keys, person_id, created, withdrawn FROM party_key
 WHERE organisation_id = $1 AND withdrawn IS NULL";
const WITH: &str = "
SELECT id, organisation_id, keys, person_id, created, withdrawn FROM party_key
 WHERE substr(keys, 1, 32) = $1 ORDER BY created, id LIMIT 1";
const INSERT: &str = "
INSERT INTO party_key (id, organisation_id, keys, person_id, created, withdrawn)
VALUES ($1, $2, $3, $4, $5, NULL)";
const WITHDRAW: &str = "UPDATE party_key SET withdrawn = $1 WHERE id = $2 AND withdrawn IS NULL";

/// Public keys that an organisation registered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartyKey {
    /// Identifies them.
    pub id: PartyKeyId,
    /// Whose they are.
    pub organisation: OrganisationId,
    /// Ed25519 and then X25519, 32 bytes each.
    pub keys: Vec<u8>,
    /// Who registered them.
    pub person: Option<PersonId>,
    /// When.
    pub created: Moment,
    /// Since when they are not to be used any more.
    pub withdrawn: Option<Moment>,
}

/// The keys of an organisation, latest first.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn list(tx: &mut Tx, of: OrganisationId) -> Result<Vec<PartyKey>, StoreError> {
    tx.rows(LIST, vec![of.0.into()]).await?.iter().map(read).collect()
}

/// The keys that an organisation uses.
///
/// # Errors
///
/// As [`list`].
pub async fn in_use(tx: &mut Tx, of: OrganisationId) -> Result<Option<PartyKey>, StoreError> {
    tx.row(IN_USE, vec![of.0.into()]).await?.as_ref().map(read).transpose()
}

/// The keys with a signing half, whoever registered them first, whether they are used or not.
///
/// # Errors
///
/// As [`list`].
pub async fn with_signing(tx: &mut Tx, half: &[u8]) -> Result<Option<PartyKey>, StoreError> {
    tx.row(WITH, vec![half.into()]).await?.as_ref().map(read).transpose()
}

/// Adds keys.
///
/// # Errors
///
/// [`StoreError::Exists`] while the organisation uses others.
pub async fn insert(tx: &mut Tx, _: &Permit, new: &PartyKey) -> Result<(), StoreError> {
    tx.touch(Noun::PartyKey, new.id.0);
    let values = vec![
        new.id.0.into(),
        new.organisation.0.into(),
        new.keys.clone().into(),
        new.person.map(|id| id.0).into(),
        new.created.0.into(),
    ];
    tx.run(INSERT, values).await.map(|_| ())
}

/// Says that keys are not to be used any more; false when that was said before.
///
/// # Errors
///
/// As [`list`].
pub async fn withdraw(
    tx: &mut Tx,
    _: &Permit,
    id: PartyKeyId,
    at: Moment,
) -> Result<bool, StoreError> {
    tx.touch(Noun::PartyKey, id.0);
    Ok(tx.run(WITHDRAW, vec![at.0.into(), id.0.into()]).await? == 1)
}

fn read(row: &Row) -> Result<PartyKey, StoreError> {
    Ok(PartyKey {
        id: PartyKeyId(row.id("id")?),
        organisation: OrganisationId(row.id("organisation_id")?),
        keys: row.bytes("keys")?,
        person: row.maybe_id("person_id")?.map(PersonId),
        created: Moment(row.int("created")?),
        withdrawn: row.maybe_int("withdrawn")?.map(Moment),
    })
}
