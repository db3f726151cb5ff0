//! Organisations in the database, with the keys by which they are recognised.
//!
//! Not here: who sees which record (`app::access`), full text (`search`).

use std::collections::BTreeSet;

use uuid::Uuid;
use whatson_domain::organisation::{Listing, Organisation};
use whatson_domain::{Moment, OrganisationId, Permit, Slug};

use crate::audited::Noun;
use crate::db::{Row, StoreError, Tx, Value};
use crate::doc::{OrganisationDoc, broken};

const FIND: &str = "
SELECT id, slug, listing, demo, confirmed, version, created, updated, doc
  FROM organisation WHERE id = $1";
const FIND_BY_SLUG: &str = "
SELECT id, slug, listing, demo, confirmed, version, created, updated, doc
  FROM organisation WHERE slug = $1";
const FIND_BY_KEY: &str = "
SELECT organisation_id FROM organisation_key WHERE kind = $1 AND value = $2
 ORDER BY organisation_id LIMIT 50";
const LIST_AFTER: &str = "
SELECT id, slug, listing, demo, confirmed, version, created, updated, doc
  FROM organisation WHERE id > $1 ORDER BY id LIMIT $2";
const LIST_SOME: &str = "
SELECT id, slug, listing, demo, confirmed, version, created, updated, doc
  FROM organisation WHERE id IN (
        $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
        $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36,
        $37, $38, $39, $40, $41, $42, $43, $44, $45, $46, $47, $48, $49, $50, $51, $52, $53,
        $54, $55, $56, $57, $58, $59, $60)
 ORDER BY id";
const LIST_OLDEST: &str = "
SELECT id, slug, listing, demo, confirmed, version, created, updated, doc
  FROM organisation WHERE listing = 'public' AND confirmed < $1 ORDER BY confirmed LIMIT $2";
const LIST_WITHDRAWN: &str = "
SELECT id, slug, listing, demo, confirmed, version, created, updated, doc
  FROM organisation WHERE listing = 'withdrawn' ORDER BY updated DESC LIMIT $1";
const COUNT: &str = "SELECT count(*) AS n FROM organisation";
const COUNT_CONFIRMED: &str =
    "SELECT count(*) AS n FROM organisation WHERE listing = 'public' AND confirmed IS NOT NULL";
const INSERT: &str = "
INSERT INTO organisation
       (id, slug, name, country, kind, listing, demo, confirmed, version, created, updated, doc)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
const UPDATE: &str = "
UPDATE organisation
   SET slug = $1, name = $2, country = $3, kind = $4, listing = $5, demo = $6, confirmed = $7,
       version = version + 1, updated = $8, doc = $9
 WHERE id = $10 AND version = $11";
const SERVICES: &str = "SELECT id FROM service WHERE organisation_id = $1";
const LOCATIONS: &str = "SELECT id FROM location WHERE organisation_id = $1";
const NETWORKS: &str = "SELECT network_id AS id FROM network_member WHERE organisation_id = $1";
const ERASE: &str = "DELETE FROM organisation WHERE id = $1";
const KEYS: &str = "SELECT kind, value FROM organisation_key WHERE organisation_id = $1";
const ERASE_KEY: &str = "
DELETE FROM organisation_key WHERE kind = $1 AND value = $2 AND organisation_id = $3";
const INSERT_KEY: &str = "
INSERT INTO organisation_key (kind, value, organisation_id) VALUES ($1, $2, $3)
ON CONFLICT DO NOTHING";

/// How many identifiers one query takes.
const SOME: usize = 60;

/// Something a record is recognised by: its sort, such as `domain`, and its value.
pub type Key = (&'static str, String);

/// Finds one organisation; `None` when the identifier is unknown.
///
/// # Errors
///
/// [`StoreError::Corrupt`] when a row cannot be read.
pub async fn find(tx: &mut Tx, id: OrganisationId) -> Result<Option<Organisation>, StoreError> {
    tx.row(FIND, vec![id.0.into()]).await?.as_ref().map(read).transpose()
}

/// Finds one organisation by the readable part of its address.
///
/// # Errors
///
/// As [`find`].
pub async fn find_by_slug(tx: &mut Tx, slug: &str) -> Result<Option<Organisation>, StoreError> {
    tx.row(FIND_BY_SLUG, vec![slug.into()]).await?.as_ref().map(read).transpose()
}

/// The organisations that have a key, fifty at the most.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn find_by_key(tx: &mut Tx, key: &Key) -> Result<Vec<OrganisationId>, StoreError> {
    let rows = tx.rows(FIND_BY_KEY, vec![key.0.into(), (&key.1).into()]).await?;
    rows.iter().map(|row| Ok(OrganisationId(row.id("organisation_id")?))).collect()
}

/// The next `limit` organisations after an identifier, in order of identifiers.
///
/// # Errors
///
/// As [`find`].
pub async fn list_after(
    tx: &mut Tx,
    after: Uuid,
    limit: i64,
) -> Result<Vec<Organisation>, StoreError> {
    tx.rows(LIST_AFTER, vec![after.into(), limit.into()]).await?.iter().map(read).collect()
}

/// Some organisations by their identifiers; those that are not there are left out.
///
/// # Errors
///
/// As [`find`].
pub async fn list_some(
    tx: &mut Tx,
    ids: &[OrganisationId],
) -> Result<Vec<Organisation>, StoreError> {
    let mut all = Vec::new();
    for values in some(ids) {
        for row in &tx.rows(LIST_SOME, values).await? {
            all.push(read(row)?);
        }
    }
    Ok(all)
}

/// Identifiers in portions for the `IN` of sixty; the last is filled with one that is there.
pub(crate) fn some(ids: &[OrganisationId]) -> impl Iterator<Item = Vec<Value>> {
    ids.chunks(SOME).map(|portion| {
        let fill = portion.last().copied().into_iter().cycle();
        portion.iter().copied().chain(fill).take(SOME).map(|id| id.0.into()).collect()
    })
}

/// Public records whose confirmation is older than `before`, oldest first.
///
/// # Errors
///
/// As [`find`].
pub async fn list_confirmed_before(
    tx: &mut Tx,
    before: Moment,
    limit: i64,
) -> Result<Vec<Organisation>, StoreError> {
    tx.rows(LIST_OLDEST, vec![before.0.into(), limit.into()]).await?.iter().map(read).collect()
}

/// Withdrawn records, the latest first.
///
/// # Errors
///
/// As [`find`].
pub async fn list_withdrawn(tx: &mut Tx, limit: i64) -> Result<Vec<Organisation>, StoreError> {
    tx.rows(LIST_WITHDRAWN, vec![limit.into()]).await?.iter().map(read).collect()
}

/// How many organisations there are, shown or not.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn count(tx: &mut Tx) -> Result<i64, StoreError> {
    tx.number(COUNT, vec![]).await
}

/// How many public organisations confirmed their record once.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn count_confirmed(tx: &mut Tx) -> Result<i64, StoreError> {
    tx.number(COUNT_CONFIRMED, vec![]).await
}

/// Adds an organisation with its keys.
///
/// # Errors
///
/// [`StoreError::Exists`] when identifier or slug is taken.
pub async fn insert(
    tx: &mut Tx,
    _: &Permit,
    new: &Organisation,
    keys: &[Key],
) -> Result<(), StoreError> {
    let values = vec![
        new.id.0.into(),
        new.slug.as_str().into(),
        new.profile.name().into(),
        new.profile.country.as_str().into(),
        new.profile.kind.as_str().into(),
        new.listing.word().into(),
        new.demo.into(),
        new.confirmed.map(|m| m.0).into(),
        new.version.into(),
        new.created.0.into(),
        new.updated.0.into(),
        doc(new).into(),
    ];
    tx.touch(Noun::Organisation, new.id.0);
    tx.run(INSERT, values).await?;
    insert_keys(tx, new.id, keys).await
}

/// Writes a changed organisation over the version that was read; false when somebody else
/// changed it meanwhile. The new version is one higher.
///
/// # Errors
///
/// [`StoreError::Exists`] when the slug is taken.
pub async fn update(
    tx: &mut Tx,
    _: &Permit,
    changed: &Organisation,
    keys: &[Key],
) -> Result<bool, StoreError> {
    let values: Vec<Value> = vec![
        changed.slug.as_str().into(),
        changed.profile.name().into(),
        changed.profile.country.as_str().into(),
        changed.profile.kind.as_str().into(),
        changed.listing.word().into(),
        changed.demo.into(),
        changed.confirmed.map(|m| m.0).into(),
        changed.updated.0.into(),
        doc(changed).into(),
        changed.id.0.into(),
        changed.version.into(),
    ];
    if tx.run(UPDATE, values).await? == 0 {
        return Ok(false);
    }
    tx.touch(Noun::Organisation, changed.id.0);
    change_keys(tx, changed.id, keys).await?;
    Ok(true)
}

/// Removes an organisation with everything that hangs on it.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn erase(tx: &mut Tx, _: &Permit, id: OrganisationId) -> Result<(), StoreError> {
    tx.touch(Noun::Organisation, id.0);
    let hanging =
        [(Noun::Service, SERVICES), (Noun::Location, LOCATIONS), (Noun::Network, NETWORKS)];
    for (noun, sql) in hanging {
        for row in tx.rows(sql, vec![id.0.into()]).await? {
            tx.touch(noun, row.id("id")?);
        }
    }
    tx.run(ERASE, vec![id.0.into()]).await.map(|_| ())
}

/// Gives a record the keys that it lacks.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn add_keys(tx: &mut Tx, id: OrganisationId, keys: &[Key]) -> Result<(), StoreError> {
    insert_keys(tx, id, keys).await
}

/// Most changes leave a record's keys as they are: those are asked for once and not written again.
async fn change_keys(tx: &mut Tx, id: OrganisationId, keys: &[Key]) -> Result<(), StoreError> {
    let mut lacking: BTreeSet<(String, String)> =
        keys.iter().map(|(kind, value)| ((*kind).to_owned(), value.clone())).collect();
    for row in tx.rows(KEYS, vec![id.0.into()]).await? {
        let key = (row.text("kind")?, row.text("value")?);
        if !lacking.remove(&key) {
            let (kind, value) = key;
            tx.run(ERASE_KEY, vec![kind.into(), value.into(), id.0.into()]).await?;
        }
    }
    for (kind, value) in lacking {
        tx.run(INSERT_KEY, vec![kind.into(), value.into(), id.0.into()]).await?;
    }
    Ok(())
}

async fn insert_keys(tx: &mut Tx, id: OrganisationId, keys: &[Key]) -> Result<(), StoreError> {
    for (kind, value) in keys {
        tx.run(INSERT_KEY, vec![(*kind).into(), value.into(), id.0.into()]).await?;
    }
    Ok(())
}

/// The record's document, as it is kept in revisions, too.
#[must_use]
pub fn doc(organisation: &Organisation) -> String {
    let doc = OrganisationDoc::new(&organisation.profile, &organisation.provenance);
    serde_json::to_string(&doc).unwrap_or_default()
}

/// Puts a revision's document back into `organisation`.
///
/// # Errors
///
/// [`StoreError::Corrupt`] when it cannot be read.
pub fn restore(organisation: &mut Organisation, text: &str) -> Result<(), StoreError> {
    let id = organisation.id.to_string();
    let corrupt =
        |what: String| StoreError::Corrupt { table: "organisation", row: id.clone(), what };
    let doc: OrganisationDoc = serde_json::from_str(text).map_err(|e| corrupt(broken(&e)))?;
    let (profile, provenance) = doc.read().map_err(|e| corrupt(e.to_string()))?;
    organisation.profile = profile;
    organisation.provenance = provenance;
    Ok(())
}

fn read(row: &Row) -> Result<Organisation, StoreError> {
    let id = row.id("id")?;
    let corrupt =
        |what: String| StoreError::Corrupt { table: "organisation", row: id.to_string(), what };
    let doc: OrganisationDoc =
        serde_json::from_str(&row.text("doc")?).map_err(|e| corrupt(broken(&e)))?;
    let (profile, provenance) = doc.read().map_err(|e| corrupt(e.to_string()))?;
    Ok(Organisation {
        id: OrganisationId(id),
        slug: Slug::new("slug", &row.text("slug")?).map_err(|e| corrupt(e.to_string()))?,
        profile,
        listing: Listing::from_word(&row.text("listing")?)
            .ok_or_else(|| corrupt("listing".into()))?,
        demo: row.int("demo")? != 0,
        provenance,
        confirmed: row.maybe_int("confirmed")?.map(Moment),
        version: row.int("version")?,
        created: Moment(row.int("created")?),
        updated: Moment(row.int("updated")?),
    })
}
