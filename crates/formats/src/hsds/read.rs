//! Reading HSDS 3.0 in the shapes it travels in.
//!
//! A package `{"organizations":[…]}` (also with flat `services`, `locations` and
//! `service_at_locations` beside), a list `{"contents":[…]}`, a bare array, one object, and one
//! object a line. Items may be organisations, services or services at locations, mixed; services
//! are gathered under their organisation.
//!
//! Not here: what belongs to whom (`gathering`), the objects (`read_organization`,
//! `read_service`), writing (`organization` …).

use serde::Deserialize;
use serde_json::value::RawValue;

use super::gathering::Gathering;
use super::read_organization;
use crate::decode;
use crate::entry::{Package, Remark};
use crate::json::network_item;
use crate::limits::{Limits, Refusal};
use crate::outline::Items;

/// What is taken where the standard has no field or the source says nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Defaults<'a> {
    /// Where the records came from, in words.
    pub source: &'a str,
    /// Kind of organisations.
    pub kind: &'a str,
    /// Country of organisations that have no address.
    pub country: &'a str,
    /// Language of names and texts.
    pub lang: &'a str,
    /// IANA time zone of weekly hours.
    pub zone: &'a str,
}

impl Default for Defaults<'_> {
    /// Nothing known; hours in UTC.
    fn default() -> Self {
        Self { source: "", kind: "", country: "", lang: "", zone: "UTC" }
    }
}

#[derive(Deserialize)]
struct Outline<'a> {
    #[serde(borrow)]
    organizations: Option<Items<'a>>,
    #[serde(borrow)]
    contents: Option<Items<'a>>,
    #[serde(borrow)]
    services: Option<Items<'a>>,
    #[serde(borrow)]
    locations: Option<Items<'a>>,
    #[serde(borrow)]
    service_at_locations: Option<Items<'a>>,
    #[serde(borrow)]
    x_networks: Option<Items<'a>>,
}

/// Reads a file of any of the shapes.
///
/// # Errors
///
/// The [`Refusal`] when it is too large, not JSON, or JSON without a record.
pub fn read(bytes: &[u8], defaults: &Defaults<'_>, limits: &Limits) -> Result<Package, Refusal> {
    if bytes.len() > limits.bytes {
        return Err(Refusal::TooLarge(limits.bytes));
    }
    let decoded = decode::decode(bytes);
    let values = serde_json::Deserializer::from_str(&decoded.text).into_iter::<&RawValue>();
    let mut top = Vec::new();
    for value in values {
        top.push(value?);
        if top.len() > limits.rows {
            return Err(Refusal::TooManyRows(limits.rows));
        }
    }
    let mut gathering = Gathering::new(limits, defaults);
    if decoded.doubtful {
        let remark = Remark::note(0, "", decoded.encoding, "encoding-guessed");
        gathering.package.remarks.push(remark);
    }
    match top.as_slice() {
        [] => return Err(Refusal::Empty),
        [one] => document(&mut gathering, one)?,
        lines => items(&mut gathering, lines)?,
    }
    let mut package = gathering.package;
    package.entries.iter_mut().for_each(|entry| read_organization::seat(entry, defaults.country));
    if package.entries.is_empty()
        && package.networks.is_empty()
        && !package.remarks.iter().any(|r| r.refused)
    {
        return Err(Refusal::UnknownShape);
    }
    Ok(package)
}

fn document(gathering: &mut Gathering<'_>, document: &RawValue) -> Result<(), Refusal> {
    let text = document.get();
    if text.starts_with('[') {
        let Items(all) = serde_json::from_str(text)?;
        return items(gathering, &all);
    }
    if !text.starts_with('{') {
        return Err(Refusal::UnknownShape);
    }
    let Ok(outline) = serde_json::from_str::<Outline<'_>>(text) else {
        return items(gathering, &[document]);
    };
    if outline.organizations.is_none() && outline.contents.is_none() {
        return items(gathering, &[document]);
    }
    items(gathering, &outline.organizations.unwrap_or_default().0)?;
    items(gathering, &outline.contents.unwrap_or_default().0)?;
    // In a flat package, places come before the services that are given there.
    items(gathering, &outline.locations.unwrap_or_default().0)?;
    items(gathering, &outline.services.unwrap_or_default().0)?;
    items(gathering, &outline.service_at_locations.unwrap_or_default().0)?;
    for (row, item) in (1..).zip(outline.x_networks.unwrap_or_default().0) {
        let network = network_item(row, item, gathering.limits, &mut gathering.package.remarks);
        gathering.package.networks.extend(network);
    }
    Ok(())
}

fn items(gathering: &mut Gathering<'_>, items: &[&RawValue]) -> Result<(), Refusal> {
    if items.len() > gathering.limits.rows {
        return Err(Refusal::TooManyRows(gathering.limits.rows));
    }
    for item in items {
        gathering.item(item);
        if gathering.parts > gathering.limits.parts_of_items() {
            return Err(Refusal::TooManyRows(gathering.limits.rows));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_text(text: &str) -> Result<Package, Refusal> {
        let defaults = Defaults {
            source: "a list",
            kind: "ngo",
            zone: "Europe/London",
            ..Defaults::default()
        };
        read(text.as_bytes(), &defaults, &Limits::default())
    }

    #[test]
    fn a_foreign_package_is_read_with_a_remark_for_each_thing_that_does_not_fit() {
        let text = include_str!("../../../../testdata/formats/hsds-foreign.json");
        let package = read_text(text).unwrap();
        let entry = &package.entries[0];
        let profile = &entry.profile;
        assert_eq!((profile.country.as_str(), profile.kind.as_str()), ("GB", "ngo"));
        assert_eq!((profile.phone.as_str(), profile.founded.as_str()), ("+44 1632 960001", "1999"));
        assert_eq!(profile.register_number, "GB:COH:00000001");
        assert_eq!(entry.locations[0].site.address, "1 Demo Quay, Floor 2");
        let offer = &entry.services[0].offer;
        let hours = offer.hours.as_ref().unwrap();
        assert_eq!((hours.zone.as_str(), hours.spans.len()), ("Europe/London", 2));
        assert_eq!((hours.spans[1].day, hours.spans[1].closes), (3, 1_080));
        assert!(offer.free);
        assert_eq!((offer.cost.as_str(), offer.languages[0].as_str()), ("By agreement", "ur"));
        assert_eq!(package.entries[1].services[0].locations.len(), 1);
        let remarks: Vec<_> = package
            .remarks
            .iter()
            .map(|r| (r.row, r.column.as_str(), r.reason, r.refused))
            .collect();
        assert_eq!(
            remarks,
            [
                (1, "schedules", "not-weekly-hours", false),
                (2, "", "not-an-object", true),
                (3, "name", "not-a-text", false),
                (5, "organization", "organisation-missing", true),
            ]
        );
    }

    #[test]
    fn all_shapes_give_the_same_organisations() {
        let one = r#"{"id":"1","name":"A","services":[]}"#;
        let two = r#"{"id":"2","name":"B"}"#;
        for text in [
            format!(r#"{{"organizations":[{one},{two}]}}"#),
            format!(r#"{{"total_items":2,"contents":[{one},{two}]}}"#),
            format!("[{one},{two}]"),
            format!("{one}\n{two}\n"),
        ] {
            let package = read_text(&text).unwrap();
            let names: Vec<_> =
                package.entries.iter().map(|e| e.profile.names[0].1.as_str()).collect();
            assert_eq!(names, ["A", "B"], "{text}");
        }
        assert_eq!(read_text(one).unwrap().entries.len(), 1);
    }

    #[test]
    fn what_is_no_hsds_is_refused_with_its_place() {
        assert_eq!(read_text(""), Err(Refusal::Empty));
        assert_eq!(
            read_text("{\"organizations\":[}"),
            Err(Refusal::NotJson { line: 1, column: 19 })
        );
        assert_eq!(read_text("[]"), Err(Refusal::UnknownShape));
        assert_eq!(read_text("7"), Err(Refusal::UnknownShape));
    }
}
