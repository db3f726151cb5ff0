//! Reading our own package, item by item.
//!
//! The document is first cut into its items without understanding them; each is then read on its
//! own, so that one bad item costs one row.
//!
//! Not here: the fields (`shape`), the checks (`whatson_domain`).

use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;
use serde_path_to_error::{Path, Segment};
use whatson_domain::location::SiteInput;
use whatson_domain::network::CharterInput;
use whatson_domain::organisation::ProfileInput;
use whatson_domain::service::OfferInput;

use super::shape::{
    LocalShape, LocationShape, NetworkShape, OrganisationShape, OriginShape, ServiceShape,
};
use super::{FORMAT, VERSION};
use crate::decode;
use crate::entry::{Entry, LocationEntry, NetworkEntry, Package, Remark, ServiceEntry};
use crate::limits::{Limits, Refusal};
use crate::moment;
use crate::outline::Items;

#[derive(Deserialize)]
struct Outline<'a> {
    format: String,
    version: u64,
    #[serde(borrow, default)]
    organisations: Items<'a>,
    #[serde(borrow, default)]
    networks: Items<'a>,
}

/// Reads a package.
///
/// # Errors
///
/// The [`Refusal`] when it is too large, not JSON, another kind of JSON or a later version.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Package, Refusal> {
    if bytes.len() > limits.bytes {
        return Err(Refusal::TooLarge(limits.bytes));
    }
    let decoded = decode::decode(bytes);
    if decoded.text.trim().is_empty() {
        return Err(Refusal::Empty);
    }
    let outline: Outline<'_> = match serde_json::from_str(&decoded.text) {
        Ok(outline) => outline,
        Err(error) if error.is_data() => return Err(Refusal::UnknownShape),
        Err(error) => return Err(error.into()),
    };
    if outline.format != FORMAT {
        return Err(Refusal::UnknownShape);
    }
    if outline.version != VERSION {
        return Err(Refusal::UnknownVersion(outline.version));
    }
    if outline.organisations.0.len().max(outline.networks.0.len()) > limits.rows {
        return Err(Refusal::TooManyRows(limits.rows));
    }
    let mut package = Package::default();
    if decoded.doubtful {
        package.remarks.push(Remark::note(0, "", decoded.encoding, "encoding-guessed"));
    }
    let mut parts = 0;
    for (row, item) in (1..).zip(&outline.organisations.0) {
        let shape = item_of::<OrganisationShape>(row, "", item, limits, &mut package.remarks);
        if let Some(shape) = shape {
            parts += shape.services.len() + shape.locations.len();
            if parts > limits.parts_of_items() {
                return Err(Refusal::TooManyRows(limits.rows));
            }
            let entry = entry(row, shape, &mut package.remarks);
            package.entries.push(entry);
        }
    }
    for (row, item) in (1..).zip(&outline.networks.0) {
        let column = format!("networks[{}]", row - 1);
        if let Some(shape) = item_of(row, &column, item, limits, &mut package.remarks) {
            package.networks.push(network(row, shape));
        }
    }
    Ok(package)
}

fn item_of<'a, T: Deserialize<'a>>(
    row: u64,
    column: &str,
    item: &'a RawValue,
    limits: &Limits,
    remarks: &mut Vec<Remark>,
) -> Option<T> {
    if item.get().len() > limits.item {
        remarks.push(Remark::refusal(row, column, "", "item-too-large"));
        return None;
    }
    let mut json = serde_json::Deserializer::from_str(item.get());
    let read = serde_path_to_error::deserialize(&mut json);
    let told = |error: serde_path_to_error::Error<serde_json::Error>| {
        let value = at(item, error.path()).unwrap_or_default();
        // The top is a dot: the whole item.
        let path = error.path().to_string().trim_start_matches('.').to_owned();
        let dot = if column.is_empty() || path.is_empty() { "" } else { "." };
        let column = format!("{column}{dot}{path}");
        remarks.push(Remark::refusal(row, column, &value, "not-readable"));
    };
    read.map_err(told).ok()
}

/// The single value at a path of an item; nothing of a place, which may be a hidden one.
fn at(item: &RawValue, path: &Path) -> Option<String> {
    let mut value: &Value = &serde_json::from_str(item.get()).ok()?;
    for segment in path {
        if matches!(segment, Segment::Map { key } if key == "locations") {
            return None;
        }
        value = match segment {
            Segment::Seq { index } => value.get(*index)?,
            Segment::Map { key } => value.get(key.as_str())?,
            Segment::Enum { .. } | Segment::Unknown => return None,
        };
    }
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Array(_) | Value::Object(_) => None,
        plain => Some(plain.to_string()),
    }
}

fn entry(row: u64, shape: OrganisationShape, remarks: &mut Vec<Remark>) -> Entry {
    let mut services = Vec::new();
    for (place, shape) in shape.services.into_iter().enumerate() {
        services.push(service((row, place), shape, remarks));
    }
    let mut at = |field: &str, text: Option<String>| {
        let text = text?;
        let read = moment::read(&text);
        if read.is_none() {
            remarks.push(Remark::note(row, field, &text, "not-a-date"));
        }
        read
    };
    Entry {
        row,
        id: shape.id,
        slug: shape.slug,
        profile: ProfileInput {
            names: LocalShape::pairs(shape.names),
            kind: shape.kind,
            country: shape.country,
            city: shape.city.unwrap_or_default(),
            subjects: shape.subjects,
            countries_of_work: shape.countries_of_work,
            languages: shape.languages,
            founded: shape.founded.map(|y| y.to_string()).unwrap_or_default(),
            website: shape.website.unwrap_or_default(),
            register_number: shape.register_number.unwrap_or_default(),
            descriptions: LocalShape::pairs(shape.descriptions),
            email: shape.email.unwrap_or_default(),
            phone: shape.phone.unwrap_or_default(),
            address: shape.address.unwrap_or_default(),
            consent: shape.consent,
            licence: shape.licence,
        },
        source: shape.source,
        origins: OriginShape::entries(shape.origins),
        confirmed: at("confirmed", shape.confirmed),
        confirmed_by: shape.confirmed_by,
        listing: shape.listing,
        demo: shape.demo,
        created: at("created", shape.created),
        updated: at("updated", shape.updated),
        services,
        locations: shape.locations.into_iter().map(location).collect(),
        networks: shape.networks,
        cells: Vec::new(),
    }
}

fn service(
    (row, place): (u64, usize),
    shape: ServiceShape,
    remarks: &mut Vec<Remark>,
) -> ServiceEntry {
    let hours = shape.hours.map(|hours| {
        let (hours, bad) = hours.hours();
        if let Some(bad) = bad {
            let column = format!("services[{place}].hours");
            remarks.push(Remark::note(row, column, &bad, "not-weekly-hours"));
        }
        hours
    });
    ServiceEntry {
        id: shape.id,
        offer: OfferInput {
            names: LocalShape::pairs(shape.names),
            descriptions: LocalShape::pairs(shape.descriptions),
            status: shape.status,
            types: shape.types,
            countries: shape.countries,
            audience: shape.audience.unwrap_or_default(),
            eligibility: shape.eligibility.unwrap_or_default(),
            languages: shape.languages,
            hours,
            phones: shape.phones,
            email: shape.email.unwrap_or_default(),
            website: shape.website.unwrap_or_default(),
            cost: shape.cost.unwrap_or_default(),
            free: shape.free,
            no_police_contact: shape.no_police_contact,
            accessibility: shape.accessibility.unwrap_or_default(),
        },
        locations: shape.locations,
        source: shape.source,
        origins: OriginShape::entries(shape.origins),
        confirmed: shape.confirmed.as_deref().and_then(moment::read),
        updated: shape.updated.as_deref().and_then(moment::read),
    }
}

fn location(shape: LocationShape) -> LocationEntry {
    let degrees = |value: Option<f64>| value.map(|d| d.to_string()).unwrap_or_default();
    LocationEntry {
        id: shape.id,
        site: SiteInput {
            hidden: shape.hidden,
            name: shape.name.unwrap_or_default(),
            address: shape.address.unwrap_or_default(),
            city: shape.city.unwrap_or_default(),
            region: shape.region.unwrap_or_default(),
            postal_code: shape.postal_code.unwrap_or_default(),
            country: shape.country,
            latitude: degrees(shape.latitude),
            longitude: degrees(shape.longitude),
            accessibility: shape.accessibility.unwrap_or_default(),
        },
        origins: OriginShape::entries(shape.origins),
    }
}

/// Reads one network, for other packages; `None` with a remark when it cannot be read.
pub(crate) fn network_item(
    row: u64,
    item: &RawValue,
    limits: &Limits,
    remarks: &mut Vec<Remark>,
) -> Option<NetworkEntry> {
    let column = format!("x_networks[{}]", row.saturating_sub(1));
    item_of(row, &column, item, limits, remarks).map(|shape| network(row, shape))
}

fn network(row: u64, shape: NetworkShape) -> NetworkEntry {
    NetworkEntry {
        row,
        id: shape.id,
        slug: shape.slug,
        charter: CharterInput {
            names: LocalShape::pairs(shape.names),
            scope: shape.scope,
            countries: shape.countries,
            subjects: shape.subjects,
            descriptions: LocalShape::pairs(shape.descriptions),
        },
        members: shape.members,
        demo: shape.demo,
        updated: shape.updated.as_deref().and_then(moment::read),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_that_cannot_be_read_is_told_with_the_path_and_the_value() {
        let text = r#"{"format":"whatson-directory","version":1,"organisations":[
            {"founded":-1},
            {"services":[{},{"hours":{"spans":[{"day":"Monday 1"}]}}]},
            {"locations":[{"hidden":true,"country":"BG","latitude":"43.4"}]},
            "x",
            {"services":[{"hours":{"zone":"Europe/Sofia","spans":[{"opens":"late"}]}}]}],
            "networks":[{"scope":{}}]}"#;
        let package = read(text.as_bytes(), &Limits::default()).unwrap();
        let told = package.remarks.iter();
        let told: Vec<_> =
            told.map(|r| (r.row, r.column.as_str(), r.value.as_str(), r.reason)).collect();
        assert_eq!(
            told,
            [
                (1, "founded", "-1", "not-readable"),
                (2, "services[1].hours.spans[0].day", "Monday 1", "not-readable"),
                (3, "locations[0].latitude", "", "not-readable"),
                (4, "", "x", "not-readable"),
                (5, "services[0].hours", "0 late-", "not-weekly-hours"),
                (1, "networks[0].scope", "", "not-readable"),
            ]
        );
    }
}
