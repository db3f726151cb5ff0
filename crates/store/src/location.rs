//! Places in the database; of a hidden one there is nothing but its country.
//!
//! Not here: which service is given where (`service`).

use uuid::Uuid;
use whatson_domain::location::Location;
use whatson_domain::{LocationId, OrganisationId, Permit};

use crate::audited::Noun;
use crate::db::{Row, StoreError, Tx};
use crate::doc::{LocationDoc, broken};
use crate::organisation::some;

const FIND: &str = "SELECT id, organisation_id, doc FROM location WHERE id = $1";
const LIST_BETWEEN: &str = "
SELECT id, organisation_id, doc FROM location
 WHERE organisation_id >= $1 AND organisation_id <= $2 ORDER BY organisation_id, id";
const LIST_OF_SOME: &str = "
SELECT id, organisation_id, doc FROM location WHERE organisation_id IN (
        $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
        $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36,
        $37, $38, $39, $40, $41, $42, $43, $44, $45, $46, $47, $48, $49, $50, $51, $52, $53,
        $54, $55, $56, $57, $58, $59, $60)
 ORDER BY organisation_id, id";
const SAVE: &str = "
INSERT INTO location (id, organisation_id, country, doc) VALUES ($1, $2, $3, $4)
ON CONFLICT (id) DO UPDATE
   SET organisation_id = excluded.organisation_id, country = excluded.country, doc = excluded.doc";
const ERASE: &str = "DELETE FROM location WHERE id = $1";
const FORGET: &str = "DELETE FROM revision WHERE noun = 'location' AND object_id = $1";
const COUNT: &str = "SELECT count(*) AS n FROM location";

/// Finds one place.
///
/// # Errors
///
/// [`StoreError::Corrupt`] when a row cannot be read.
pub async fn find(tx: &mut Tx, id: LocationId) -> Result<Option<Location>, StoreError> {
    tx.row(FIND, vec![id.0.into()]).await?.as_ref().map(read).transpose()
}

/// Places of the organisations from `first` to `last`.
///
/// # Errors
///
/// As [`find`].
pub async fn list_between(
    tx: &mut Tx,
    first: Uuid,
    last: Uuid,
) -> Result<Vec<Location>, StoreError> {
    tx.rows(LIST_BETWEEN, vec![first.into(), last.into()]).await?.iter().map(read).collect()
}

/// Places of one organisation.
///
/// # Errors
///
/// As [`find`].
pub async fn list_of(tx: &mut Tx, id: OrganisationId) -> Result<Vec<Location>, StoreError> {
    list_between(tx, id.0, id.0).await
}

/// Places of some organisations, by organisation.
///
/// # Errors
///
/// As [`find`].
pub async fn list_of_some(
    tx: &mut Tx,
    ids: &[OrganisationId],
) -> Result<Vec<Location>, StoreError> {
    let mut all = Vec::new();
    for values in some(ids) {
        for row in &tx.rows(LIST_OF_SOME, values).await? {
            all.push(read(row)?);
        }
    }
    Ok(all)
}

/// How many places there are.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn count(tx: &mut Tx) -> Result<i64, StoreError> {
    tx.number(COUNT, vec![]).await
}

/// Adds a place, or writes it over the one with its identifier.
///
/// # Errors
///
/// [`StoreError::Backend`] when its organisation does not exist.
pub async fn save(tx: &mut Tx, _: &Permit, location: &Location) -> Result<(), StoreError> {
    let values = vec![
        location.id.0.into(),
        location.organisation.0.into(),
        location.site.country().as_str().into(),
        doc(location).into(),
    ];
    tx.touch(Noun::Location, location.id.0);
    tx.run(SAVE, values).await?;
    // Where a hidden place was stands in no earlier state either.
    if location.site.public().is_none() {
        tx.run(FORGET, vec![location.id.0.into()]).await?;
    }
    Ok(())
}

/// The place's document, as an import keeps it for taking back.
#[must_use]
pub fn doc(location: &Location) -> String {
    serde_json::to_string(&LocationDoc::new(location)).unwrap_or_default()
}

/// Puts an earlier document back into `location`.
///
/// # Errors
///
/// [`StoreError::Corrupt`] when it cannot be read.
pub fn restore(location: &mut Location, text: &str) -> Result<(), StoreError> {
    let row = location.id.to_string();
    let corrupt = |what: String| StoreError::Corrupt { table: "location", row: row.clone(), what };
    let doc: LocationDoc = serde_json::from_str(text).map_err(|e| corrupt(broken(&e)))?;
    (location.site, location.provenance) = doc.site().map_err(|e| corrupt(e.to_string()))?;
    Ok(())
}

/// A number that is another when the place is another: places have no version of their own.
#[must_use]
pub fn version(location: &Location) -> i64 {
    let step = |n: u64, byte: u8| (n ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    doc(location).bytes().fold(0xcbf2_9ce4_8422_2325, step).cast_signed()
}

/// Removes a place.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn erase(tx: &mut Tx, _: &Permit, id: LocationId) -> Result<(), StoreError> {
    tx.touch(Noun::Location, id.0);
    tx.run(FORGET, vec![id.0.into()]).await?;
    tx.run(ERASE, vec![id.0.into()]).await.map(|_| ())
}

fn read(row: &Row) -> Result<Location, StoreError> {
    let id = row.id("id")?;
    let corrupt =
        |what: String| StoreError::Corrupt { table: "location", row: id.to_string(), what };
    let doc: LocationDoc =
        serde_json::from_str(&row.text("doc")?).map_err(|e| corrupt(broken(&e)))?;
    let (site, provenance) = doc.site().map_err(|e| corrupt(e.to_string()))?;
    let organisation = OrganisationId(row.id("organisation_id")?);
    Ok(Location { id: LocationId(id), organisation, site, provenance })
}
