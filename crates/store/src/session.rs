//! Sessions, tokens and set-up links: each kept as the SHA-256 of its secret alone.
//!
//! Not here: making and checking secrets (`app::access`).

use uuid::Uuid;
use whatson_domain::permit::Membership;
use whatson_domain::vetting;
use whatson_domain::{HubRoles, MemberRoles, Moment, OrganisationId, PersonId};

use crate::audited::Noun;
use crate::db::{Row, StoreError, Tx};

const BEGIN: &str = "
INSERT INTO session
       (digest, id, person_id, method, device, created, seen, authenticated, expires)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
const SESSION: &str = "
SELECT s.id, s.person_id, s.method, s.device, s.created, s.seen, s.authenticated, s.expires,
       p.hub_roles, m.organisation_id AS acts_for, m.roles, v.state AS vetting
  FROM session s JOIN person p ON p.id = s.person_id
  LEFT JOIN membership m ON m.person_id = s.person_id
        AND (s.organisation_id IS NULL OR m.organisation_id = s.organisation_id)
  LEFT JOIN vetting v ON v.id = m.organisation_id
 WHERE s.digest = $1 AND s.expires > $2 AND s.seen > $3 AND p.state = 'active'
 ORDER BY m.created, m.id LIMIT 1";
const LIST: &str = "
SELECT id, person_id, method, device, created, seen, authenticated, expires FROM session
 WHERE person_id = $1 AND expires > $2 AND seen > $3 ORDER BY created DESC LIMIT 100";
const ACT_FOR: &str = "UPDATE session SET organisation_id = $1 WHERE person_id = $2 AND id = $3";
const END_ALL: &str = "DELETE FROM session WHERE person_id = $1";
const SEE: &str = "UPDATE session SET seen = $1 WHERE digest = $2";
const RENEW: &str = "UPDATE session SET authenticated = $1 WHERE digest = $2 AND person_id = $3";
const END: &str = "DELETE FROM session WHERE digest = $1";
const END_ONE: &str = "DELETE FROM session WHERE person_id = $1 AND id = $2";
const END_OTHERS: &str = "DELETE FROM session WHERE person_id = $1 AND id <> $2";
const SWEEP: &str = "DELETE FROM session WHERE expires <= $1";
const ISSUE: &str = "
INSERT INTO token
       (id, digest, name, actor, person_id, scope, organisation_id, created, expires)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
const TOKEN: &str = "
SELECT t.person_id, t.scope, p.hub_roles, m.organisation_id AS acts_for, m.roles,
       v.state AS vetting
  FROM token t LEFT JOIN person p ON p.id = t.person_id
  LEFT JOIN membership m ON m.person_id = t.person_id AND m.organisation_id = t.organisation_id
  LEFT JOIN vetting v ON v.id = m.organisation_id
 WHERE t.digest = $1 AND t.expires > $2 AND t.revoked IS NULL
   AND (t.person_id IS NULL OR p.state = 'active')";
const TOKENS: &str = "
SELECT id, name, actor, person_id, scope, organisation_id, created, expires, revoked
  FROM token ORDER BY id DESC LIMIT 500";
const TOKENS_OF: &str = "
SELECT id, name, actor, person_id, scope, organisation_id, created, expires, revoked
  FROM token WHERE person_id = $1 ORDER BY id DESC LIMIT 100";
const REVOKE: &str = "UPDATE token SET revoked = $1 WHERE id = $2 AND revoked IS NULL";
const REVOKE_OWN: &str = "
UPDATE token SET revoked = $1 WHERE id = $2 AND person_id = $3 AND revoked IS NULL";
const OFFER: &str = "INSERT INTO setup_link (digest, created, expires) VALUES ($1, $2, $3)";
const OFFERED: &str = "
SELECT count(*) AS n FROM setup_link WHERE digest = $1 AND expires > $2 AND used IS NULL";
const USE: &str = "
UPDATE setup_link SET used = $1 WHERE digest = $2 AND expires > $3 AND used IS NULL";
const EVER_USED: &str = "SELECT count(*) AS n FROM setup_link WHERE used IS NOT NULL";

/// A session of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Identifies it in a list.
    pub id: Uuid,
    /// Whose it is.
    pub person: PersonId,
    /// How they proved who they are.
    pub method: String,
    /// What they call the browser, as it says of itself.
    pub device: String,
    /// When it began.
    pub created: Moment,
    /// When it was used last, within some minutes.
    pub seen: Moment,
    /// When they proved who they are last.
    pub authenticated: Moment,
    /// When it ends.
    pub expires: Moment,
}

/// Begins a session.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn begin(tx: &mut Tx, digest: &[u8], new: &Session) -> Result<(), StoreError> {
    let values = vec![
        digest.into(),
        new.id.into(),
        new.person.0.into(),
        (&new.method).into(),
        (&new.device).into(),
        new.created.0.into(),
        new.seen.0.into(),
        new.authenticated.0.into(),
        new.expires.0.into(),
    ];
    tx.run(BEGIN, values).await.map(|_| ())
}

/// What somebody is, to the hub and to the organisation that they act for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Roles {
    /// To the hub.
    pub hub: HubRoles,
    /// To an organisation: the one chosen, else the one they belong to longest.
    pub membership: Option<Membership>,
}

impl Roles {
    fn read(row: &Row) -> Result<Self, StoreError> {
        let hub = HubRoles::from_words(&row.maybe_text("hub_roles")?.unwrap_or_default());
        let (vetting, roles) = (row.maybe_text("vetting")?, row.maybe_text("roles")?);
        let is_vetted =
            vetting.map(|word| vetting::State::from_word(&word)) == Some(vetting::State::Vetted);
        let membership = row.maybe_id("acts_for")?.map(|id| Membership {
            organisation: OrganisationId(id),
            roles: MemberRoles::from_words(&roles.unwrap_or_default()),
            is_vetted,
        });
        Ok(Self { hub, membership })
    }
}

/// A session that was used since `seen_after`, with its owner's roles; none when it is over or its
/// owner's account is not active.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn find(
    tx: &mut Tx,
    digest: &[u8],
    now: Moment,
    seen_after: Moment,
) -> Result<Option<(Session, Roles)>, StoreError> {
    let row = tx.row(SESSION, vec![digest.into(), now.0.into(), seen_after.0.into()]).await?;
    row.map(|r| Ok((read(&r)?, Roles::read(&r)?))).transpose()
}

/// The sessions of a person that were used since `seen_after`, newest first.
///
/// # Errors
///
/// As [`find`].
pub async fn list(
    tx: &mut Tx,
    person: PersonId,
    now: Moment,
    seen_after: Moment,
) -> Result<Vec<Session>, StoreError> {
    let values = vec![person.0.into(), now.0.into(), seen_after.0.into()];
    tx.rows(LIST, values).await?.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Session, StoreError> {
    Ok(Session {
        id: row.id("id")?,
        person: PersonId(row.id("person_id")?),
        method: row.text("method")?,
        device: row.text("device")?,
        created: Moment(row.int("created")?),
        seen: Moment(row.int("seen")?),
        authenticated: Moment(row.int("authenticated")?),
        expires: Moment(row.int("expires")?),
    })
}

/// Notes that a session was used.
///
/// # Errors
///
/// As [`find`].
pub async fn see(tx: &mut Tx, digest: &[u8], now: Moment) -> Result<(), StoreError> {
    tx.run(SEE, vec![now.0.into(), digest.into()]).await.map(|_| ())
}

/// Notes that a session's owner proved again who they are.
///
/// # Errors
///
/// As [`find`].
pub async fn renew(
    tx: &mut Tx,
    digest: &[u8],
    person: PersonId,
    now: Moment,
) -> Result<bool, StoreError> {
    Ok(tx.run(RENEW, vec![now.0.into(), digest.into(), person.0.into()]).await? == 1)
}

/// Ends a session, and sweeps out those that are over.
///
/// # Errors
///
/// As [`find`].
pub async fn end(tx: &mut Tx, digest: &[u8], now: Moment) -> Result<(), StoreError> {
    tx.run(END, vec![digest.into()]).await?;
    tx.run(SWEEP, vec![now.0.into()]).await.map(|_| ())
}

/// Ends one session of a person; how many that were.
///
/// # Errors
///
/// As [`find`].
pub async fn end_one(tx: &mut Tx, person: PersonId, id: Uuid) -> Result<u64, StoreError> {
    tx.run(END_ONE, vec![person.0.into(), id.into()]).await
}

/// Ends all sessions of a person but one; how many that were.
///
/// # Errors
///
/// As [`find`].
pub async fn end_others(tx: &mut Tx, person: PersonId, kept: Uuid) -> Result<u64, StoreError> {
    tx.run(END_OTHERS, vec![person.0.into(), kept.into()]).await
}

/// Ends all sessions of a person; how many that were.
///
/// # Errors
///
/// As [`find`].
pub async fn end_all(tx: &mut Tx, person: PersonId) -> Result<u64, StoreError> {
    tx.run(END_ALL, vec![person.0.into()]).await
}

/// Chooses the organisation that a person acts for in a session.
///
/// # Errors
///
/// As [`find`].
pub async fn act_for(
    tx: &mut Tx,
    person: PersonId,
    id: Uuid,
    organisation: OrganisationId,
) -> Result<bool, StoreError> {
    let values = vec![organisation.0.into(), person.0.into(), id.into()];
    Ok(tx.run(ACT_FOR, values).await? == 1)
}

/// A token as its owner sees it in a list; its secret was shown once.
#[derive(Debug, Clone)]
pub struct Token {
    /// Its identifier.
    pub id: Uuid,
    /// What its owner calls it.
    pub name: String,
    /// What sort of somebody it speaks for.
    pub actor: String,
    /// Who made it for themselves; none for one of the command line or of the hub's programs.
    pub person: Option<PersonId>,
    /// What it may be used for.
    pub scope: String,
    /// The organisation that it acts for.
    pub organisation: Option<OrganisationId>,
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
        token.person.map(|id| id.0).into(),
        (&token.scope).into(),
        token.organisation.map(|id| id.0).into(),
        token.created.0.into(),
        token.expires.0.into(),
    ];
    tx.touch(Noun::Token, token.id);
    tx.run(ISSUE, values).await.map(|_| ())
}

/// Whom a token speaks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    /// Its owner with their roles, where it has one.
    pub person: Option<(PersonId, Roles)>,
    /// What it may be used for.
    pub scope: String,
}

/// Whom a token speaks for, unless it ended, was revoked, or its owner's account is not active.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn find_token(
    tx: &mut Tx,
    digest: &[u8],
    now: Moment,
) -> Result<Option<Spoken>, StoreError> {
    let Some(row) = tx.row(TOKEN, vec![digest.into(), now.0.into()]).await? else {
        return Ok(None);
    };
    let roles = Roles::read(&row)?;
    let person = row.maybe_id("person_id")?.map(|id| (PersonId(id), roles));
    Ok(Some(Spoken { person, scope: row.text("scope")? }))
}

/// All tokens, newest first.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn tokens(tx: &mut Tx) -> Result<Vec<Token>, StoreError> {
    tx.rows(TOKENS, vec![]).await?.iter().map(read_token).collect()
}

/// The tokens of a person, newest first.
///
/// # Errors
///
/// As [`tokens`].
pub async fn tokens_of(tx: &mut Tx, person: PersonId) -> Result<Vec<Token>, StoreError> {
    tx.rows(TOKENS_OF, vec![person.0.into()]).await?.iter().map(read_token).collect()
}

fn read_token(row: &Row) -> Result<Token, StoreError> {
    Ok(Token {
        id: row.id("id")?,
        name: row.text("name")?,
        actor: row.text("actor")?,
        person: row.maybe_id("person_id")?.map(PersonId),
        scope: row.text("scope")?,
        organisation: row.maybe_id("organisation_id")?.map(OrganisationId),
        created: Moment(row.int("created")?),
        expires: Moment(row.int("expires")?),
        revoked: row.maybe_int("revoked")?.map(Moment),
    })
}

/// Revokes a token of a person; false when it is none of theirs, or was revoked before.
///
/// # Errors
///
/// As [`tokens`].
pub async fn revoke_own(
    tx: &mut Tx,
    id: Uuid,
    person: PersonId,
    at: Moment,
) -> Result<bool, StoreError> {
    tx.touch(Noun::Token, id);
    Ok(tx.run(REVOKE_OWN, vec![at.0.into(), id.into(), person.0.into()]).await? == 1)
}

/// Revokes a token; false when it was before or never existed.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn revoke(tx: &mut Tx, id: Uuid, at: Moment) -> Result<bool, StoreError> {
    tx.touch(Noun::Token, id);
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
