//! Who belongs to which organisation, and invitations that nobody took yet.
//!
//! Of an invitation's secret the SHA-256 is kept alone; the address it went to lies here sealed.
//!
//! Not here: what somebody acts for in a request (`session`), rules (`domain::membership`).

use uuid::Uuid;
use whatson_domain::membership::{Invitation, Member};
use whatson_domain::{
    InvitationId, MemberRoles, MembershipId, Moment, OrganisationId, Permit, PersonId,
};

use crate::audited::Noun;
use crate::db::{Row, StoreError, Tx};

const LIST_OF: &str = "
SELECT id, person_id, organisation_id, roles, version, created, updated
  FROM membership WHERE organisation_id = $1 ORDER BY created, id LIMIT 1000";
const LIST_OF_PERSON: &str = "
SELECT id, person_id, organisation_id, roles, version, created, updated
  FROM membership WHERE person_id = $1 ORDER BY created, id LIMIT 100";
const INSERT: &str = "
INSERT INTO membership (id, person_id, organisation_id, roles, version, created, updated)
VALUES ($1, $2, $3, $4, $5, $6, $7)";
const UPDATE: &str = "
UPDATE membership SET roles = $1, version = version + 1, updated = $2
 WHERE id = $3 AND version = $4";
const ERASE: &str = "DELETE FROM membership WHERE id = $1";

const INVITE: &str = "
INSERT INTO invitation
       (id, digest, organisation_id, roles, email, person_id, created, expires)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
const INVITED: &str = "
SELECT id, organisation_id, roles, email, person_id, created, expires FROM invitation
 WHERE digest = $1 AND expires > $2";
const INVITATIONS: &str = "
SELECT id, organisation_id, roles, email, person_id, created, expires FROM invitation
 WHERE organisation_id = $1 AND expires > $2 ORDER BY created DESC, id LIMIT 100";
const UNINVITE: &str = "DELETE FROM invitation WHERE id = $1 AND organisation_id = $2";
const OVER: &str = "SELECT id, organisation_id FROM invitation WHERE expires <= $1 LIMIT 500";

/// Who belongs to an organisation, longest first.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn list_of(tx: &mut Tx, id: OrganisationId) -> Result<Vec<Member>, StoreError> {
    tx.rows(LIST_OF, vec![id.0.into()]).await?.iter().map(read).collect()
}

/// What a person belongs to, longest first.
///
/// # Errors
///
/// As [`list_of`].
pub async fn list_of_person(tx: &mut Tx, id: PersonId) -> Result<Vec<Member>, StoreError> {
    tx.rows(LIST_OF_PERSON, vec![id.0.into()]).await?.iter().map(read).collect()
}

/// Adds a member.
///
/// # Errors
///
/// [`StoreError::Exists`] when the person belongs to it.
pub async fn insert(tx: &mut Tx, _: &Permit, new: &Member) -> Result<(), StoreError> {
    tx.touch(Noun::Membership, new.id.0);
    let values = vec![
        new.id.0.into(),
        new.person.0.into(),
        new.organisation.0.into(),
        new.roles.to_string().into(),
        new.version.into(),
        new.created.0.into(),
        new.updated.0.into(),
    ];
    tx.run(INSERT, values).await.map(|_| ())
}

/// Writes changed roles over the version that was read; false when somebody else changed it.
///
/// # Errors
///
/// As [`list_of`].
pub async fn update(tx: &mut Tx, _: &Permit, changed: &Member) -> Result<bool, StoreError> {
    tx.touch(Noun::Membership, changed.id.0);
    let values = vec![
        changed.roles.to_string().into(),
        changed.updated.0.into(),
        changed.id.0.into(),
        changed.version.into(),
    ];
    Ok(tx.run(UPDATE, values).await? == 1)
}

/// Ends a membership.
///
/// # Errors
///
/// As [`list_of`].
pub async fn erase(tx: &mut Tx, _: &Permit, id: MembershipId) -> Result<(), StoreError> {
    tx.touch(Noun::Membership, id.0);
    tx.run(ERASE, vec![id.0.into()]).await.map(|_| ())
}

/// Adds an invitation with the digest of its secret and the sealed address.
///
/// # Errors
///
/// As [`list_of`].
pub async fn invite(
    tx: &mut Tx,
    _: &Permit,
    new: &Invitation,
    digest: &[u8],
    email: Vec<u8>,
) -> Result<(), StoreError> {
    tx.touch(Noun::Invitation, new.id.0);
    let values = vec![
        new.id.0.into(),
        digest.into(),
        new.organisation.0.into(),
        new.roles.to_string().into(),
        email.into(),
        new.by.0.into(),
        new.created.0.into(),
        new.expires.0.into(),
    ];
    tx.run(INVITE, values).await.map(|_| ())
}

/// The invitation with a secret, while it can be taken, and the sealed address.
///
/// # Errors
///
/// As [`list_of`].
pub async fn find_invitation(
    tx: &mut Tx,
    digest: &[u8],
    now: Moment,
) -> Result<Option<(Invitation, Vec<u8>)>, StoreError> {
    let row = tx.row(INVITED, vec![digest.into(), now.0.into()]).await?;
    row.as_ref().map(invitation).transpose()
}

/// Invitations of an organisation that can be taken, latest first.
///
/// # Errors
///
/// As [`list_of`].
pub async fn invitations(
    tx: &mut Tx,
    of: OrganisationId,
    now: Moment,
) -> Result<Vec<(Invitation, Vec<u8>)>, StoreError> {
    tx.rows(INVITATIONS, vec![of.0.into(), now.0.into()]).await?.iter().map(invitation).collect()
}

/// Removes an invitation of an organisation, because it was taken or withdrawn; false when there is
/// none.
///
/// # Errors
///
/// As [`list_of`].
pub async fn erase_invitation(
    tx: &mut Tx,
    _: &Permit,
    id: InvitationId,
    of: OrganisationId,
) -> Result<bool, StoreError> {
    tx.touch(Noun::Invitation, id.0);
    Ok(tx.run(UNINVITE, vec![id.0.into(), of.0.into()]).await? == 1)
}

/// Some of the invitations whose time is over.
///
/// # Errors
///
/// As [`list_of`].
pub async fn over(
    tx: &mut Tx,
    now: Moment,
) -> Result<Vec<(InvitationId, OrganisationId)>, StoreError> {
    let read =
        |row: &Row| Ok((InvitationId(row.id("id")?), OrganisationId(row.id("organisation_id")?)));
    tx.rows(OVER, vec![now.0.into()]).await?.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Member, StoreError> {
    Ok(Member {
        id: MembershipId(row.id("id")?),
        person: PersonId(row.id("person_id")?),
        organisation: OrganisationId(row.id("organisation_id")?),
        roles: MemberRoles::from_words(&row.text("roles")?),
        version: row.int("version")?,
        created: Moment(row.int("created")?),
        updated: Moment(row.int("updated")?),
    })
}

fn invitation(row: &Row) -> Result<(Invitation, Vec<u8>), StoreError> {
    let id: Uuid = row.id("id")?;
    let found = Invitation {
        id: InvitationId(id),
        organisation: OrganisationId(row.id("organisation_id")?),
        roles: MemberRoles::from_words(&row.text("roles")?),
        by: PersonId(row.id("person_id")?),
        created: Moment(row.int("created")?),
        expires: Moment(row.int("expires")?),
    };
    Ok((found, row.bytes("email")?))
}
