//! Reading HSDS 3.0 in the shapes it travels in.
//!
//! A package `{"organizations":[…]}` (also with flat `services`, `locations` and
//! `service_at_locations` beside), a list `{"contents":[…]}`, a bare array, one object, and one
//! object a line. Items may be organisations, services or services at locations, mixed; services
//! are gathered under their organisation.
//!
//! Not here: the objects (`read_organization`, `read_service`), writing (`organization` …).

use std::collections::{HashMap, HashSet};

use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Map, Value};

use super::{read_organization, read_service};
use crate::cell::MOST_VALUES;
use crate::decode;
use crate::entry::{Entry, LocationEntry, Package, Remark, ServiceEntry};
use crate::json::network_item;
use crate::limits::{Limits, Refusal};

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
    organizations: Option<Vec<&'a RawValue>>,
    #[serde(borrow)]
    contents: Option<Vec<&'a RawValue>>,
    #[serde(borrow)]
    services: Option<Vec<&'a RawValue>>,
    #[serde(borrow)]
    locations: Option<Vec<&'a RawValue>>,
    #[serde(borrow)]
    service_at_locations: Option<Vec<&'a RawValue>>,
    #[serde(borrow)]
    x_networks: Option<Vec<&'a RawValue>>,
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
        [one] => gathering.document(one)?,
        lines => gathering.items(lines)?,
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

/// The entries as far as they were read. Everything that is looked up has an index, so that a
/// file of many small parts takes no longer than one of few large ones.
struct Gathering<'a> {
    limits: &'a Limits,
    defaults: &'a Defaults<'a>,
    package: Package,
    row: u64,
    /// Where the entry of an organisation's identifier stands.
    places: HashMap<String, usize>,
    /// Where a service's identifier stands first: entry, service.
    services: HashMap<String, (usize, usize)>,
    /// What an entry holds already: entry, what, identifier.
    held: HashSet<(usize, What, String)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum What {
    Service,
    Location,
    /// A location of the service with this number.
    At(usize),
}

impl<'a> Gathering<'a> {
    fn new(limits: &'a Limits, defaults: &'a Defaults<'a>) -> Self {
        Self {
            limits,
            defaults,
            package: Package::default(),
            row: 0,
            places: HashMap::new(),
            services: HashMap::new(),
            held: HashSet::new(),
        }
    }

    fn document(&mut self, document: &RawValue) -> Result<(), Refusal> {
        let text = document.get();
        if text.starts_with('[') {
            let items: Vec<&RawValue> = serde_json::from_str(text)?;
            return self.items(&items);
        }
        if !text.starts_with('{') {
            return Err(Refusal::UnknownShape);
        }
        let Ok(outline) = serde_json::from_str::<Outline<'_>>(text) else {
            return self.items(&[document]);
        };
        if outline.organizations.is_none() && outline.contents.is_none() {
            return self.items(&[document]);
        }
        self.items(&outline.organizations.unwrap_or_default())?;
        self.items(&outline.contents.unwrap_or_default())?;
        // In a flat package, places come before the services that are given there.
        self.items(&outline.locations.unwrap_or_default())?;
        self.items(&outline.services.unwrap_or_default())?;
        self.items(&outline.service_at_locations.unwrap_or_default())?;
        for (row, item) in (1..).zip(outline.x_networks.unwrap_or_default()) {
            let network = network_item(row, item, self.limits, &mut self.package.remarks);
            self.package.networks.extend(network);
        }
        Ok(())
    }

    fn items(&mut self, items: &[&RawValue]) -> Result<(), Refusal> {
        if items.len() > self.limits.rows {
            return Err(Refusal::TooManyRows(self.limits.rows));
        }
        for item in items {
            self.row += 1;
            self.item(item);
        }
        Ok(())
    }

    fn item(&mut self, item: &RawValue) {
        let mut reading = Reading { row: self.row, defaults: self.defaults, remarks: Vec::new() };
        if item.get().len() > self.limits.item {
            reading.refuse("", "", "item-too-large");
        } else {
            match serde_json::from_str::<Map<String, Value>>(item.get()) {
                Ok(object) => self.object(&mut reading, &object),
                Err(_) => reading.refuse("", item.get(), "not-an-object"),
            }
        }
        self.package.remarks.append(&mut reading.remarks);
    }

    fn object(&mut self, reading: &mut Reading<'_>, object: &Map<String, Value>) {
        if object.contains_key("location_type") {
            return self.place(reading, object);
        }
        if let Some(Value::Object(service)) = object.get("service") {
            self.service(reading, service);
            return self.pair(reading, object, service);
        }
        if object.contains_key("service_id") && object.contains_key("location_id") {
            return self.flat_pair(reading, object);
        }
        let service = object.contains_key("status")
            || object.contains_key("organization")
            || object.contains_key("organization_id");
        if service {
            return self.service(reading, object);
        }
        let entry = read_organization::read(reading, object);
        self.organisation(entry);
    }

    /// Takes an organisation and gives its place; one that a service has named is completed.
    fn organisation(&mut self, mut entry: Entry) -> usize {
        let services = std::mem::take(&mut entry.services);
        let locations = std::mem::take(&mut entry.locations);
        let key = entry.id.clone().unwrap_or_default();
        let place = self.places.get(&key).copied().unwrap_or(self.package.entries.len());
        if let Some(held) = self.package.entries.get_mut(place) {
            entry.row = held.row;
            entry.services = std::mem::take(&mut held.services);
            entry.locations = std::mem::take(&mut held.locations);
            *held = entry;
        } else {
            if !key.is_empty() {
                self.places.insert(key, place);
            }
            self.package.entries.push(entry);
        }
        for location in locations {
            self.add_location(place, location);
        }
        for service in services {
            self.add_service(place, service);
        }
        place
    }

    fn add_service(&mut self, place: usize, service: ServiceEntry) {
        let Some(entry) = self.package.entries.get_mut(place) else { return };
        if let Some(id) = &service.id {
            if !self.held.insert((place, What::Service, id.clone())) {
                return;
            }
            let number = entry.services.len();
            self.services.entry(id.clone()).or_insert((place, number));
            let at = service.locations.iter();
            self.held.extend(at.map(|l| (place, What::At(number), l.clone())));
        }
        entry.services.push(service);
    }

    fn add_location(&mut self, place: usize, location: LocationEntry) {
        let id = location.id.clone();
        if id.is_none_or(|id| self.held.insert((place, What::Location, id)))
            && let Some(entry) = self.package.entries.get_mut(place)
        {
            entry.locations.push(location);
        }
    }

    /// Says that a service is given at a location.
    fn attach(&mut self, service: &str, location: &str) -> bool {
        let Some(&(place, number)) = self.services.get(service) else { return false };
        if self.held.insert((place, What::At(number), location.to_owned()))
            && let Some(entry) = self.package.entries.get_mut(place)
            && let Some(service) = entry.services.get_mut(number)
        {
            service.locations.push(location.to_owned());
        }
        true
    }

    /// The place of a service's or location's organisation, made from what stands in it.
    fn owner(&mut self, reading: &mut Reading<'_>, object: &Map<String, Value>) -> Option<usize> {
        let nested = object.get("organization").and_then(Value::as_object);
        let id = match nested {
            Some(organization) => reading.text(organization, "id"),
            None => reading.text(object, "organization_id"),
        };
        if let Some(&place) = self.places.get(&id) {
            return Some(place);
        }
        let Some(organization) = nested.filter(|_| !id.is_empty()) else {
            reading.refuse("organization", &id, "organisation-missing");
            return None;
        };
        let entry = read_organization::read(reading, organization);
        Some(self.organisation(entry))
    }

    fn service(&mut self, reading: &mut Reading<'_>, object: &Map<String, Value>) {
        let (service, locations) = read_service::read(reading, object);
        let Some(owner) = self.owner(reading, object) else { return };
        self.add_service(owner, service);
        for location in locations {
            self.add_location(owner, location);
        }
    }

    fn place(&mut self, reading: &mut Reading<'_>, object: &Map<String, Value>) {
        let location = read_organization::location(reading, object);
        if let Some(owner) = self.owner(reading, object) {
            self.add_location(owner, location);
        }
    }

    /// A service at a location with both nested.
    fn pair(
        &mut self,
        reading: &mut Reading<'_>,
        object: &Map<String, Value>,
        service: &Map<String, Value>,
    ) {
        let Some(Value::Object(place)) = object.get("location") else { return };
        let location = read_organization::location(reading, place);
        let Some(owner) = self.owner(reading, service) else { return };
        if let Some(id) = &location.id {
            self.attach(&reading.text(service, "id"), id);
        }
        self.add_location(owner, location);
    }

    /// A service at a location by identifiers alone.
    fn flat_pair(&mut self, reading: &mut Reading<'_>, object: &Map<String, Value>) {
        let service = reading.text(object, "service_id");
        if !self.attach(&service, &reading.text(object, "location_id")) {
            reading.refuse("service_id", &service, "service-missing");
        }
    }
}

/// One item being read: takes fields patiently and notes what does not fit.
pub(super) struct Reading<'a> {
    pub(super) row: u64,
    pub(super) defaults: &'a Defaults<'a>,
    pub(super) remarks: Vec<Remark>,
}

impl Reading<'_> {
    pub(super) fn note(&mut self, column: &str, value: &str, reason: &'static str) {
        self.remarks.push(Remark::note(self.row, column, value, reason));
    }

    fn refuse(&mut self, column: &str, value: &str, reason: &'static str) {
        self.remarks.push(Remark::refusal(self.row, column, value, reason));
    }

    /// A text; a number is taken as one, anything else is noted and empty.
    pub(super) fn text(&mut self, object: &Map<String, Value>, key: &str) -> String {
        match object.get(key) {
            Some(Value::String(text)) => text.trim().to_owned(),
            Some(Value::Number(number)) => number.to_string(),
            None | Some(Value::Null) => String::new(),
            Some(other) => {
                self.note(key, &other.to_string(), "not-a-text");
                String::new()
            }
        }
    }

    pub(super) fn some(&mut self, object: &Map<String, Value>, key: &str) -> Option<String> {
        Some(self.text(object, key)).filter(|text| !text.is_empty())
    }

    pub(super) fn truth(&self, object: &Map<String, Value>, key: &str) -> bool {
        object.get(key).and_then(Value::as_bool).unwrap_or(false)
    }

    pub(super) fn texts(&mut self, object: &Map<String, Value>, key: &str) -> Vec<String> {
        match object.get(key) {
            Some(Value::Array(items)) => {
                let texts = items.iter().filter_map(|v| v.as_str().map(str::to_owned));
                texts.take(MOST_VALUES).collect()
            }
            None | Some(Value::Null) => Vec::new(),
            Some(other) => {
                self.note(key, &other.to_string(), "not-a-list");
                Vec::new()
            }
        }
    }

    /// Texts with their languages from one of our own fields.
    pub(super) fn local(
        &mut self,
        object: &Map<String, Value>,
        key: &str,
    ) -> Option<Vec<(String, String)>> {
        let Some(Value::Array(items)) = object.get(key) else { return None };
        let pair = |item: &Value| {
            let field = |name| item.get(name).and_then(Value::as_str).map(str::to_owned);
            Some((field("lang").unwrap_or_default(), field("value")?))
        };
        Some(items.iter().filter_map(pair).take(MOST_VALUES).collect())
    }

    pub(super) fn objects<'o>(
        &mut self,
        object: &'o Map<String, Value>,
        key: &str,
    ) -> Vec<&'o Map<String, Value>> {
        match object.get(key) {
            Some(Value::Array(items)) => items.iter().filter_map(Value::as_object).collect(),
            None | Some(Value::Null) => Vec::new(),
            Some(other) => {
                self.note(key, &other.to_string(), "not-a-list");
                Vec::new()
            }
        }
    }

    pub(super) fn moment(
        &mut self,
        object: &Map<String, Value>,
        key: &str,
    ) -> Option<whatson_domain::Moment> {
        let text = self.some(object, key)?;
        let read = crate::moment::read(&text);
        if read.is_none() {
            self.note(key, &text, "not-a-date");
        }
        read
    }

    /// Telephone numbers of an object, without the quotes some exports leave around them.
    pub(super) fn phones(&mut self, object: &Map<String, Value>) -> Vec<String> {
        let phones = self.objects(object, "phones");
        let numbers = phones.into_iter().filter_map(|phone| self.some(phone, "number"));
        numbers.map(|n| n.trim_matches(['"', ' ']).to_owned()).collect()
    }

    /// Our list of names, or else the standard's two.
    pub(super) fn names(&mut self, object: &Map<String, Value>) -> Vec<(String, String)> {
        if let Some(names) = self.local(object, "x_names") {
            return names;
        }
        let lang = self.defaults.lang.to_owned();
        let names = ["name", "alternate_name"].into_iter();
        let names = names.filter_map(|key| self.some(object, key));
        names.map(|name| (lang.clone(), name)).collect()
    }

    /// Our list of texts, or else the standard's one unless a hub made it up.
    pub(super) fn descriptions(&mut self, object: &Map<String, Value>) -> Vec<(String, String)> {
        if let Some(texts) = self.local(object, "x_descriptions") {
            return texts;
        }
        if self.texts(object, "x_generated").iter().any(|field| field == "description") {
            return Vec::new();
        }
        let lang = self.defaults.lang.to_owned();
        self.some(object, "description").map(|text| (lang, text)).into_iter().collect()
    }
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
