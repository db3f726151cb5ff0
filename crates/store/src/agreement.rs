//! Agreements, their versions with the text as it was signed, signatures and suspensions.
//!
//! Several versions of one agreement stand side by side: one holds while the next is a draft or open.
//! Whoever changes one locks the agreement first.
//!
//! Not here: who may see or do what (`app::agreement`), what becomes of a version (`domain::agreement`),
//! keys of organisations (`party_key`).

mod doc;

use uuid::Uuid;
use whatson_domain::agreement::{Agreement, Signature, State, Suspension};
use whatson_domain::{
    AgreementId, AgreementVersionId, Moment, OrganisationId, Permit, PersonId, Slug,
};

use self::doc::TermsDoc;
use crate::audited::Noun;
use crate::db::{Row, StoreError, Tx};
use crate::doc::broken;

const ID: &str = "SELECT id FROM agreement WHERE slug = $1";
const INSERT: &str = "INSERT INTO agreement (id, slug, created) VALUES ($1, $2, $3)";
/// Changes nothing, and makes others who change the agreement wait.
const LOCK: &str = "UPDATE agreement SET created = created WHERE slug = $1";
const LOCK_ID: &str = "UPDATE agreement SET created = created WHERE id = $1";

const VERSIONS: &str = "
SELECT v.id, v.agreement_id, a.slug, v.number, v.drafter_id, v.state, v.doc, v.written, v.created,
       v.opened, v.activated, v.ended, v.version, v.updated
  FROM agreement_version v JOIN agreement a ON a.id = v.agreement_id
 WHERE a.slug = $1 ORDER BY v.number, v.id LIMIT 1000";
const STANDING: &str = "
SELECT v.id, v.agreement_id, a.slug, v.number, v.drafter_id, v.state, v.doc, v.written, v.created,
       v.opened, v.activated, v.ended, v.version, v.updated
  FROM agreement_version v JOIN agreement a ON a.id = v.agreement_id
 WHERE a.slug = $1 AND v.state IN ('active', 'suspended') ORDER BY v.number";
const OF_EPOCH: &str = "
SELECT v.id, v.agreement_id, a.slug, v.number, v.drafter_id, v.state, v.doc, v.written, v.created,
       v.opened, v.activated, v.ended, v.version, v.updated
  FROM agreement_version v JOIN agreement a ON a.id = v.agreement_id
  JOIN epoch e ON e.agreement_id = v.agreement_id AND e.version = v.number
 WHERE v.agreement_id = $1 AND e.number = $2 AND v.opened IS NOT NULL";
const INSERT_VERSION: &str = "
INSERT INTO agreement_version
       (id, agreement_id, number, drafter_id, state, doc, written, created, opened, activated, ended,
        version, updated)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
const UPDATE_VERSION: &str = "
UPDATE agreement_version SET number = $1, state = $2, doc = $3, written = $4, opened = $5,
       activated = $6, ended = $7, version = version + 1, updated = $8
 WHERE id = $9 AND version = $10";
const CLEAR_PARTIES: &str = "DELETE FROM agreement_party WHERE version_id = $1";
const ADD_PARTY: &str = "INSERT INTO agreement_party (version_id, organisation_id) VALUES ($1, $2)";

/// Agreements of which an organisation drafted a version, or is party of one that was laid open.
const SEEN_BY: &str = "
SELECT a.slug FROM agreement a
 WHERE EXISTS (SELECT 1 FROM agreement_version v WHERE v.agreement_id = a.id AND v.drafter_id = $1)
    OR EXISTS (SELECT 1 FROM agreement_version v JOIN agreement_party p ON p.version_id = v.id
                WHERE v.agreement_id = a.id AND v.opened IS NOT NULL AND p.organisation_id = $2)
 ORDER BY a.created DESC, a.id DESC LIMIT $3 OFFSET $4";
const COUNT_SEEN_BY: &str = "
SELECT count(*) AS n FROM agreement a
 WHERE EXISTS (SELECT 1 FROM agreement_version v WHERE v.agreement_id = a.id AND v.drafter_id = $1)
    OR EXISTS (SELECT 1 FROM agreement_version v JOIN agreement_party p ON p.version_id = v.id
                WHERE v.agreement_id = a.id AND v.opened IS NOT NULL AND p.organisation_id = $2)";
const DRAFTED_BY: &str = "
SELECT count(*) AS n FROM agreement_version WHERE drafter_id = $1 AND created >= $2";

const SIGNATURES: &str = "
SELECT s.version_id, s.organisation_id, s.message, s.at
  FROM agreement_signature s JOIN agreement_version v ON v.id = s.version_id
 WHERE v.agreement_id = $1 ORDER BY s.at, s.id";
const SIGN: &str = "
INSERT INTO agreement_signature (id, version_id, organisation_id, person_id, message, at)
VALUES ($1, $2, $3, $4, $5, $6)";
const SUSPENSIONS: &str = "
SELECT s.version_id, s.organisation_id, s.reason, s.at
  FROM agreement_suspension s JOIN agreement_version v ON v.id = s.version_id
 WHERE v.agreement_id = $1 AND s.lifted IS NULL ORDER BY s.at, s.id";
const SUSPEND: &str = "
INSERT INTO agreement_suspension (id, version_id, organisation_id, person_id, reason, at, lifted)
VALUES ($1, $2, $3, $4, $5, $6, NULL)";
const SUSPENSION_OF: &str = "
SELECT id FROM agreement_suspension
 WHERE version_id = $1 AND organisation_id = $2 AND lifted IS NULL";
const LIFT: &str = "UPDATE agreement_suspension SET lifted = $1 WHERE id = $2";

/// A version as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Identifies it.
    pub id: AgreementVersionId,
    /// Of which agreement.
    pub of: AgreementId,
    /// The organisation that wrote it, which alone sees it as a draft.
    pub drafter: OrganisationId,
    /// What it says, who signed it and who stopped it; `number` is the version's.
    pub agreement: Agreement,
    /// The text as it was laid before the parties; blank before.
    pub written: String,
    /// When it was drafted first.
    pub created: Moment,
    /// When it was laid before its parties.
    pub opened: Option<Moment>,
    /// When the last party signed.
    pub activated: Option<Moment>,
    /// When it was ended.
    pub ended: Option<Moment>,
    /// Counts changes of the row.
    pub version: i64,
    /// When it was changed last.
    pub updated: Moment,
}

/// The identifier of the agreement with a name.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn find_id(tx: &mut Tx, slug: &str) -> Result<Option<AgreementId>, StoreError> {
    let row = tx.row(ID, vec![slug.into()]).await?;
    row.map(|row| Ok(AgreementId(row.id("id")?))).transpose()
}

/// Makes others who change an agreement wait until this transaction ends.
///
/// # Errors
///
/// As [`find_id`].
pub async fn lock(tx: &mut Tx, slug: &str) -> Result<(), StoreError> {
    tx.run(LOCK, vec![slug.into()]).await.map(|_| ())
}

/// The same for who knows its identifier.
///
/// # Errors
///
/// As [`find_id`].
pub async fn lock_id(tx: &mut Tx, of: AgreementId) -> Result<(), StoreError> {
    tx.run(LOCK_ID, vec![of.0.into()]).await.map(|_| ())
}

/// All versions of an agreement, first to last.
///
/// # Errors
///
/// [`StoreError::Corrupt`] when a row cannot be read.
pub async fn versions(tx: &mut Tx, slug: &str) -> Result<Vec<Version>, StoreError> {
    let rows = tx.rows(VERSIONS, vec![slug.into()]).await?;
    all(tx, &rows).await
}

/// Versions that every party signed and that nobody ended, first to last.
///
/// # Errors
///
/// As [`versions`].
pub async fn signed_versions(tx: &mut Tx, slug: &str) -> Result<Vec<Version>, StoreError> {
    let rows = tx.rows(STANDING, vec![slug.into()]).await?;
    all(tx, &rows).await
}

/// The version under which an epoch of an agreement is.
///
/// # Errors
///
/// As [`versions`].
pub async fn of_epoch(
    tx: &mut Tx,
    of: AgreementId,
    epoch: u32,
) -> Result<Option<Version>, StoreError> {
    let rows = tx.rows(OF_EPOCH, vec![of.0.into(), i64::from(epoch).into()]).await?;
    Ok(all(tx, &rows).await?.pop())
}

/// Names of the agreements that an organisation may see, latest first.
///
/// # Errors
///
/// As [`find_id`].
pub async fn seen_by(
    tx: &mut Tx,
    of: OrganisationId,
    limit: i64,
    offset: i64,
) -> Result<Vec<String>, StoreError> {
    let values = vec![of.0.into(), of.0.into(), limit.into(), offset.into()];
    tx.rows(SEEN_BY, values).await?.iter().map(|row| row.text("slug")).collect()
}

/// How many those are.
///
/// # Errors
///
/// As [`find_id`].
pub async fn count_seen_by(tx: &mut Tx, of: OrganisationId) -> Result<i64, StoreError> {
    tx.number(COUNT_SEEN_BY, vec![of.0.into(), of.0.into()]).await
}

/// How many versions an organisation drafted since a time.
///
/// # Errors
///
/// As [`find_id`].
pub async fn count_drafted_by(
    tx: &mut Tx,
    of: OrganisationId,
    since: Moment,
) -> Result<i64, StoreError> {
    tx.number(DRAFTED_BY, vec![of.0.into(), since.0.into()]).await
}

/// Adds an agreement, which has no version yet.
///
/// # Errors
///
/// [`StoreError::Exists`] when the name is taken.
pub async fn insert(
    tx: &mut Tx,
    _: &Permit,
    id: AgreementId,
    slug: &Slug,
    created: Moment,
) -> Result<(), StoreError> {
    tx.touch(Noun::Agreement, id.0);
    let values = vec![id.0.into(), slug.as_str().into(), created.0.into()];
    tx.run(INSERT, values).await.map(|_| ())
}

/// Adds a version.
///
/// # Errors
///
/// [`StoreError::Exists`] when one of that number was laid open.
pub async fn insert_version(tx: &mut Tx, _: &Permit, new: &Version) -> Result<(), StoreError> {
    tx.touch(Noun::AgreementVersion, new.id.0);
    let values = vec![
        new.id.0.into(),
        new.of.0.into(),
        i64::from(new.agreement.number).into(),
        new.drafter.0.into(),
        new.agreement.state.word().into(),
        terms_text(new).into(),
        (&new.written).into(),
        new.created.0.into(),
        new.opened.map(|m| m.0).into(),
        new.activated.map(|m| m.0).into(),
        new.ended.map(|m| m.0).into(),
        new.version.into(),
        new.updated.0.into(),
    ];
    tx.run(INSERT_VERSION, values).await?;
    parties(tx, new).await
}

/// Writes terms, state and times over the version of the row that was read; false when somebody else
/// changed it. Signatures and suspensions have functions of their own.
///
/// # Errors
///
/// As [`versions`].
pub async fn update_version(
    tx: &mut Tx,
    _: &Permit,
    changed: &Version,
) -> Result<bool, StoreError> {
    tx.touch(Noun::AgreementVersion, changed.id.0);
    let values = vec![
        i64::from(changed.agreement.number).into(),
        changed.agreement.state.word().into(),
        terms_text(changed).into(),
        (&changed.written).into(),
        changed.opened.map(|m| m.0).into(),
        changed.activated.map(|m| m.0).into(),
        changed.ended.map(|m| m.0).into(),
        changed.updated.0.into(),
        changed.id.0.into(),
        changed.version.into(),
    ];
    if tx.run(UPDATE_VERSION, values).await? != 1 {
        return Ok(false);
    }
    parties(tx, changed).await?;
    Ok(true)
}

async fn parties(tx: &mut Tx, of: &Version) -> Result<(), StoreError> {
    tx.run(CLEAR_PARTIES, vec![of.id.0.into()]).await?;
    for party in &of.agreement.terms.parties {
        tx.run(ADD_PARTY, vec![of.id.0.into(), party.organisation.0.into()]).await?;
    }
    Ok(())
}

/// Keeps a party's signature; `by` handed it in, where that is known.
///
/// # Errors
///
/// [`StoreError::Exists`] when the party signed before.
pub async fn sign(
    tx: &mut Tx,
    _: &Permit,
    of: AgreementVersionId,
    id: Uuid,
    new: &Signature,
    by: Option<PersonId>,
) -> Result<(), StoreError> {
    tx.touch(Noun::AgreementSignature, id);
    let values = vec![
        id.into(),
        of.0.into(),
        new.party.0.into(),
        by.map(|id| id.0).into(),
        new.bytes.clone().into(),
        new.at.0.into(),
    ];
    tx.run(SIGN, values).await.map(|_| ())
}

/// Keeps that a party stopped a version.
///
/// # Errors
///
/// [`StoreError::Exists`] when it did before and did not let it go on.
pub async fn suspend(
    tx: &mut Tx,
    _: &Permit,
    of: AgreementVersionId,
    id: Uuid,
    new: &Suspension,
    by: Option<PersonId>,
) -> Result<(), StoreError> {
    tx.touch(Noun::AgreementSuspension, id);
    let values = vec![
        id.into(),
        of.0.into(),
        new.by.0.into(),
        by.map(|id| id.0).into(),
        (&new.reason).into(),
        new.at.0.into(),
    ];
    tx.run(SUSPEND, values).await.map(|_| ())
}

/// Keeps that a party lets a version go on that it had stopped; false when it had not.
///
/// # Errors
///
/// As [`find_id`].
pub async fn lift(
    tx: &mut Tx,
    _: &Permit,
    of: AgreementVersionId,
    by: OrganisationId,
    at: Moment,
) -> Result<bool, StoreError> {
    let row = tx.row(SUSPENSION_OF, vec![of.0.into(), by.0.into()]).await?;
    let Some(row) = row else { return Ok(false) };
    let id = row.id("id")?;
    tx.touch(Noun::AgreementSuspension, id);
    Ok(tx.run(LIFT, vec![at.0.into(), id.into()]).await? == 1)
}

fn terms_text(of: &Version) -> String {
    serde_json::to_string(&TermsDoc::of(&of.agreement.terms)).unwrap_or_default()
}

/// Versions of one agreement, with their signatures and suspensions.
async fn all(tx: &mut Tx, rows: &[Row]) -> Result<Vec<Version>, StoreError> {
    let mut all = rows.iter().map(read).collect::<Result<Vec<_>, _>>()?;
    let Some(of) = all.first().map(|version| version.of) else { return Ok(all) };
    let signed = tx.rows(SIGNATURES, vec![of.0.into()]).await?;
    let stopped = tx.rows(SUSPENSIONS, vec![of.0.into()]).await?;
    for row in &signed {
        let signature = Signature {
            party: OrganisationId(row.id("organisation_id")?),
            bytes: row.bytes("message")?,
            at: Moment(row.int("at")?),
        };
        if let Some(version) = of_row(&mut all, row)? {
            version.agreement.signatures.push(signature);
        }
    }
    for row in &stopped {
        let suspension = Suspension {
            by: OrganisationId(row.id("organisation_id")?),
            at: Moment(row.int("at")?),
            reason: row.text("reason")?,
        };
        if let Some(version) = of_row(&mut all, row)? {
            version.agreement.suspensions.push(suspension);
        }
    }
    Ok(all)
}

/// The version that a signature or suspension is of, unless it was not asked for.
fn of_row<'a>(all: &'a mut [Version], row: &Row) -> Result<Option<&'a mut Version>, StoreError> {
    let id = AgreementVersionId(row.id("version_id")?);
    Ok(all.iter_mut().find(|version| version.id == id))
}

fn read(row: &Row) -> Result<Version, StoreError> {
    let id = row.id("id")?;
    let corrupt = |what: String| StoreError::Corrupt {
        table: "agreement_version",
        row: id.to_string(),
        what,
    };
    let doc: TermsDoc = serde_json::from_str(&row.text("doc")?).map_err(|e| corrupt(broken(&e)))?;
    let terms = doc.terms().map_err(|e| corrupt(e.to_string()))?;
    let slug = Slug::new("slug", &row.text("slug")?).map_err(|e| corrupt(e.to_string()))?;
    let number = u32::try_from(row.int("number")?).map_err(|_| corrupt("number".into()))?;
    let state = State::from_word(&row.text("state")?);
    Ok(Version {
        id: AgreementVersionId(id),
        of: AgreementId(row.id("agreement_id")?),
        drafter: OrganisationId(row.id("drafter_id")?),
        agreement: Agreement { number, state, ..Agreement::draft(slug, terms) },
        written: row.text("written")?,
        created: Moment(row.int("created")?),
        opened: row.maybe_int("opened")?.map(Moment),
        activated: row.maybe_int("activated")?.map(Moment),
        ended: row.maybe_int("ended")?.map(Moment),
        version: row.int("version")?,
        updated: Moment(row.int("updated")?),
    })
}
