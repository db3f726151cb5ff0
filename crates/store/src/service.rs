//! Services in the database.
//!
//! Not here: their places (`location`), which of them the finder offers (`app::finder`).

use uuid::Uuid;
use whatson_domain::service::Service;
use whatson_domain::{Moment, OrganisationId, Permit, ServiceId};

use crate::audited::Noun;
use crate::db::{Row, StoreError, Tx};
use crate::doc::{ServiceDoc, broken};
use crate::organisation::some;

const FIND: &str = "SELECT id, organisation_id, confirmed, updated, doc FROM service WHERE id = $1";
const LIST_BETWEEN: &str = "
SELECT id, organisation_id, confirmed, updated, doc FROM service
 WHERE organisation_id >= $1 AND organisation_id <= $2 ORDER BY organisation_id, id";
const LIST_OF_SOME: &str = "
SELECT id, organisation_id, confirmed, updated, doc FROM service WHERE organisation_id IN (
        $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
        $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36,
        $37, $38, $39, $40, $41, $42, $43, $44, $45, $46, $47, $48, $49, $50, $51, $52, $53,
        $54, $55, $56, $57, $58, $59, $60)
 ORDER BY organisation_id, id";
const LIST_OFFERED: &str = "
SELECT service.id, service.organisation_id, service.confirmed, service.updated, service.doc
  FROM service_country
  JOIN service ON service.id = service_country.service_id
  JOIN organisation ON organisation.id = service.organisation_id
 WHERE service_country.country = $1 AND service.status = 'active'
   AND service.confirmed > $2 AND service.confirmed <= $3 AND organisation.listing = 'public'
 ORDER BY service.confirmed DESC, service.id LIMIT $4";
const COUNTRIES_OFFERED: &str = "
SELECT DISTINCT service_country.country
  FROM service_country
  JOIN service ON service.id = service_country.service_id
  JOIN organisation ON organisation.id = service.organisation_id
 WHERE service_country.country <> '' AND service.status = 'active'
   AND service.confirmed > $1 AND service.confirmed <= $2 AND organisation.listing = 'public'
 ORDER BY service_country.country";
const LIST_AFTER: &str = "
SELECT id, organisation_id, confirmed, updated, doc FROM service
 WHERE id > $1 ORDER BY id LIMIT $2";
const COUNT: &str = "SELECT count(*) AS n FROM service";
const SAVE: &str = "
INSERT INTO service (id, organisation_id, status, confirmed, updated, doc)
VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (id) DO UPDATE
   SET organisation_id = excluded.organisation_id, status = excluded.status,
       confirmed = excluded.confirmed, updated = excluded.updated, doc = excluded.doc";
const ERASE_COUNTRIES: &str = "DELETE FROM service_country WHERE service_id = $1";
const INSERT_COUNTRY: &str = "
INSERT INTO service_country (country, service_id) VALUES ($1, $2) ON CONFLICT DO NOTHING";
const ERASE: &str = "DELETE FROM service WHERE id = $1";

/// Finds one service.
///
/// # Errors
///
/// [`StoreError::Corrupt`] when a row cannot be read.
pub async fn find(tx: &mut Tx, id: ServiceId) -> Result<Option<Service>, StoreError> {
    tx.row(FIND, vec![id.0.into()]).await?.as_ref().map(read).transpose()
}

/// Services of the organisations from `first` to `last`, by organisation.
///
/// # Errors
///
/// As [`find`].
pub async fn list_between(
    tx: &mut Tx,
    first: Uuid,
    last: Uuid,
) -> Result<Vec<Service>, StoreError> {
    tx.rows(LIST_BETWEEN, vec![first.into(), last.into()]).await?.iter().map(read).collect()
}

/// Services of some organisations, by organisation.
///
/// # Errors
///
/// As [`find`].
pub async fn list_of_some(tx: &mut Tx, ids: &[OrganisationId]) -> Result<Vec<Service>, StoreError> {
    let mut all = Vec::new();
    for values in some(ids) {
        for row in &tx.rows(LIST_OF_SOME, values).await? {
            all.push(read(row)?);
        }
    }
    Ok(all)
}

/// Services of one organisation.
///
/// # Errors
///
/// As [`find`].
pub async fn list_of(tx: &mut Tx, id: OrganisationId) -> Result<Vec<Service>, StoreError> {
    list_between(tx, id.0, id.0).await
}

/// Active services of public organisations for a country, or for any where it is blank, that were
/// confirmed after `since` and not after `until`; the latest `limit` of them.
///
/// # Errors
///
/// As [`find`].
pub async fn list_offered(
    tx: &mut Tx,
    country: &str,
    since: Moment,
    until: Moment,
    limit: i64,
) -> Result<Vec<Service>, StoreError> {
    let values = vec![country.into(), since.0.into(), until.0.into(), limit.into()];
    tx.rows(LIST_OFFERED, values).await?.iter().map(read).collect()
}

/// Countries for which [`list_offered`] has a service, by code.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn countries_offered(
    tx: &mut Tx,
    since: Moment,
    until: Moment,
) -> Result<Vec<String>, StoreError> {
    let rows = tx.rows(COUNTRIES_OFFERED, vec![since.0.into(), until.0.into()]).await?;
    rows.iter().map(|row| row.text("country")).collect()
}

/// The next `limit` services after an identifier.
///
/// # Errors
///
/// As [`find`].
pub async fn list_after(tx: &mut Tx, after: Uuid, limit: i64) -> Result<Vec<Service>, StoreError> {
    tx.rows(LIST_AFTER, vec![after.into(), limit.into()]).await?.iter().map(read).collect()
}

/// How many services there are.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn count(tx: &mut Tx) -> Result<i64, StoreError> {
    tx.number(COUNT, vec![]).await
}

/// Adds a service, or writes it over the one with its identifier.
///
/// # Errors
///
/// [`StoreError::Backend`] when its organisation does not exist.
pub async fn save(tx: &mut Tx, _: &Permit, service: &Service) -> Result<(), StoreError> {
    let doc = ServiceDoc::new(service);
    let values = vec![
        service.id.0.into(),
        service.organisation.0.into(),
        service.offer.status.word().into(),
        service.confirmed.map(|m| m.0).into(),
        service.updated.0.into(),
        serde_json::to_string(&doc).unwrap_or_default().into(),
    ];
    tx.touch(Noun::Service, service.id.0);
    tx.run(SAVE, values).await?;
    tx.run(ERASE_COUNTRIES, vec![service.id.0.into()]).await?;
    let countries = service.offer.countries.iter().map(|c| c.as_str());
    for country in std::iter::once("").chain(countries) {
        tx.run(INSERT_COUNTRY, vec![country.into(), service.id.0.into()]).await?;
    }
    Ok(())
}

/// Removes a service.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn erase(tx: &mut Tx, _: &Permit, id: ServiceId) -> Result<(), StoreError> {
    tx.touch(Noun::Service, id.0);
    tx.run(ERASE, vec![id.0.into()]).await.map(|_| ())
}

fn read(row: &Row) -> Result<Service, StoreError> {
    let id = row.id("id")?;
    let corrupt =
        |what: String| StoreError::Corrupt { table: "service", row: id.to_string(), what };
    let doc: ServiceDoc =
        serde_json::from_str(&row.text("doc")?).map_err(|e| corrupt(broken(&e)))?;
    let owner = OrganisationId(row.id("organisation_id")?);
    let confirmed = row.maybe_int("confirmed")?.map(Moment);
    let updated = Moment(row.int("updated")?);
    doc.service(ServiceId(id), owner, confirmed, updated).map_err(|e| corrupt(e.to_string()))
}

/// A service's document with its confirmation, for taking an import back.
#[must_use]
pub fn doc(service: &Service) -> String {
    let whole = (ServiceDoc::new(service), service.confirmed.map(|m| m.0), service.updated.0);
    serde_json::to_string(&whole).unwrap_or_default()
}

/// Puts a document of [`doc`] back into `service`.
///
/// # Errors
///
/// [`StoreError::Corrupt`] when it cannot be read.
pub fn restore(service: &mut Service, text: &str) -> Result<(), StoreError> {
    let row = service.id.to_string();
    let corrupt = |what: String| StoreError::Corrupt { table: "service", row: row.clone(), what };
    let (doc, confirmed, updated): (ServiceDoc, Option<i64>, i64) =
        serde_json::from_str(text).map_err(|e| corrupt(broken(&e)))?;
    let read =
        doc.service(service.id, service.organisation, confirmed.map(Moment), Moment(updated));
    *service = read.map_err(|e| corrupt(e.to_string()))?;
    Ok(())
}
