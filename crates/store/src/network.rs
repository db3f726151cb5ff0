//! Networks and their members in the database.
//!
//! Not here: whether a member may be seen (`app::network`).

use uuid::Uuid;
use whatson_domain::network::Network;
use whatson_domain::text::Name;
use whatson_domain::{Moment, NetworkId, OrganisationId, Permit, Slug};

use crate::audited::Noun;
use crate::db::{Row, StoreError, Tx};
use crate::doc::{NetworkDoc, broken};
use crate::organisation::some;

const FIND: &str = "SELECT id, slug, demo, version, updated, doc FROM network WHERE id = $1";
const FIND_BY_SLUG: &str =
    "SELECT id, slug, demo, version, updated, doc FROM network WHERE slug = $1";
const LIST: &str =
    "SELECT id, slug, demo, version, updated, doc FROM network ORDER BY slug LIMIT 5000";
const MEMBERS: &str = "
SELECT organisation_id FROM network_member WHERE network_id = $1 ORDER BY organisation_id";
const MEMBERSHIPS: &str = "
SELECT m.organisation_id, n.slug FROM network_member m JOIN network n ON n.id = m.network_id
 WHERE m.organisation_id >= $1 AND m.organisation_id <= $2 ORDER BY m.organisation_id, n.slug";
const MEMBERSHIPS_OF_SOME: &str = "
SELECT m.organisation_id, n.slug FROM network_member m JOIN network n ON n.id = m.network_id
 WHERE m.organisation_id IN (
        $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
        $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36,
        $37, $38, $39, $40, $41, $42, $43, $44, $45, $46, $47, $48, $49, $50, $51, $52, $53,
        $54, $55, $56, $57, $58, $59, $60)
 ORDER BY m.organisation_id, n.slug";
const SAVE: &str = "
INSERT INTO network (id, slug, demo, version, updated, doc) VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (id) DO UPDATE
   SET slug = excluded.slug, version = network.version + 1, updated = excluded.updated,
       doc = excluded.doc";
const ERASE: &str = "DELETE FROM network WHERE id = $1";
const ERASE_MEMBERS: &str = "DELETE FROM network_member WHERE network_id = $1";
const JOIN: &str = "
INSERT INTO network_member (network_id, organisation_id) VALUES ($1, $2) ON CONFLICT DO NOTHING";
const LEAVE: &str = "DELETE FROM network_member WHERE network_id = $1 AND organisation_id = $2";

/// Finds one network with its members.
///
/// # Errors
///
/// [`StoreError::Corrupt`] when a row cannot be read.
pub async fn find(tx: &mut Tx, id: NetworkId) -> Result<Option<Network>, StoreError> {
    let row = tx.row(FIND, vec![id.0.into()]).await?;
    with_members(tx, row).await
}

/// Finds one network by the readable part of its address.
///
/// # Errors
///
/// As [`find`].
pub async fn find_by_slug(tx: &mut Tx, slug: &str) -> Result<Option<Network>, StoreError> {
    let row = tx.row(FIND_BY_SLUG, vec![slug.into()]).await?;
    with_members(tx, row).await
}

/// All networks with their members.
///
/// # Errors
///
/// As [`find`].
pub async fn list(tx: &mut Tx) -> Result<Vec<Network>, StoreError> {
    let mut networks = Vec::new();
    for row in tx.rows(LIST, vec![]).await? {
        networks.extend(with_members(tx, Some(row)).await?);
    }
    Ok(networks)
}

/// Slugs and names of all networks.
///
/// # Errors
///
/// As [`find`].
pub async fn names(tx: &mut Tx) -> Result<Vec<(String, Vec<Name>)>, StoreError> {
    let rows = tx.rows(LIST, vec![]).await?;
    rows.iter().map(|row| read(row).map(|n| (n.slug.to_string(), n.charter.names))).collect()
}

/// Slugs of the networks of the organisations from `first` to `last`.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn memberships(
    tx: &mut Tx,
    first: Uuid,
    last: Uuid,
) -> Result<Vec<(OrganisationId, String)>, StoreError> {
    let rows = tx.rows(MEMBERSHIPS, vec![first.into(), last.into()]).await?;
    rows.iter().map(membership).collect()
}

/// Slugs of the networks of some organisations.
///
/// # Errors
///
/// As [`find`].
pub async fn memberships_of_some(
    tx: &mut Tx,
    ids: &[OrganisationId],
) -> Result<Vec<(OrganisationId, String)>, StoreError> {
    let mut all = Vec::new();
    for values in some(ids) {
        for row in &tx.rows(MEMBERSHIPS_OF_SOME, values).await? {
            all.push(membership(row)?);
        }
    }
    Ok(all)
}

fn membership(row: &Row) -> Result<(OrganisationId, String), StoreError> {
    Ok((OrganisationId(row.id("organisation_id")?), row.text("slug")?))
}

/// Adds a network, or writes it over the one with its identifier; members as given.
///
/// # Errors
///
/// [`StoreError::Exists`] when the slug is taken.
pub async fn save(tx: &mut Tx, permit: &Permit, network: &Network) -> Result<(), StoreError> {
    let doc = serde_json::to_string(&NetworkDoc::new(&network.charter)).unwrap_or_default();
    let values = vec![
        network.id.0.into(),
        network.slug.as_str().into(),
        network.demo.into(),
        network.version.into(),
        network.updated.0.into(),
        doc.into(),
    ];
    tx.touch(Noun::Network, network.id.0);
    tx.run(SAVE, values).await?;
    tx.run(ERASE_MEMBERS, vec![network.id.0.into()]).await?;
    for member in &network.members {
        join(tx, permit, network.id, *member).await?;
    }
    Ok(())
}

/// Adds a member; nothing when it is one.
///
/// # Errors
///
/// [`StoreError::Backend`] when either does not exist.
pub async fn join(
    tx: &mut Tx,
    _: &Permit,
    id: NetworkId,
    member: OrganisationId,
) -> Result<(), StoreError> {
    tx.touch(Noun::Network, id.0);
    tx.run(JOIN, vec![id.0.into(), member.0.into()]).await.map(|_| ())
}

/// Removes a member.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn leave(
    tx: &mut Tx,
    _: &Permit,
    id: NetworkId,
    member: OrganisationId,
) -> Result<(), StoreError> {
    tx.touch(Noun::Network, id.0);
    tx.run(LEAVE, vec![id.0.into(), member.0.into()]).await.map(|_| ())
}

/// Removes a network.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn erase(tx: &mut Tx, _: &Permit, id: NetworkId) -> Result<(), StoreError> {
    tx.touch(Noun::Network, id.0);
    tx.run(ERASE, vec![id.0.into()]).await.map(|_| ())
}

async fn with_members(tx: &mut Tx, row: Option<Row>) -> Result<Option<Network>, StoreError> {
    let Some(row) = row else { return Ok(None) };
    let mut network = read(&row)?;
    let members = tx.rows(MEMBERS, vec![network.id.0.into()]).await?;
    let members = members.iter().map(|m| Ok(OrganisationId(m.id("organisation_id")?)));
    network.members = members.collect::<Result<_, StoreError>>()?;
    Ok(Some(network))
}

/// A network without its members.
fn read(row: &Row) -> Result<Network, StoreError> {
    let id = row.id("id")?;
    let corrupt =
        |what: String| StoreError::Corrupt { table: "network", row: id.to_string(), what };
    let doc: NetworkDoc =
        serde_json::from_str(&row.text("doc")?).map_err(|e| corrupt(broken(&e)))?;
    Ok(Network {
        id: NetworkId(id),
        slug: Slug::new("slug", &row.text("slug")?).map_err(|e| corrupt(e.to_string()))?,
        charter: doc.charter().map_err(|e| corrupt(e.to_string()))?,
        members: vec![],
        demo: row.int("demo")? != 0,
        version: row.int("version")?,
        updated: Moment(row.int("updated")?),
    })
}
