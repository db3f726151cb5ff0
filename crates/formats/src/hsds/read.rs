//! Reading HSDS 3.0 in the shapes it travels in.
//!
//! A package `{"organizations":[…]}` (also with flat `services`, `locations` and
//! `service_at_locations` beside), a list `{"contents":[…]}`, a bare array, one object, and one
//! object a line. Items may be organisations, services or services at locations, mixed; services
//! are gathered under their organisation.
//!
//! Not here: the objects (`read_organization`, `read_service`), writing (`organization` …).

use std::collections::HashMap;

use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Map, Value};

use super::{read_organization, read_service};
use crate::decode;
use crate::entry::{Entry, Package, Remark};
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
    let mut gathering =
        Gathering { limits, defaults, package: Package::default(), places: HashMap::new(), row: 0 };
    if decoded.doubtful {
        let remark = Remark::note(0, "", decoded.encoding, "encoding-guessed");
        gathering.package.remarks.push(remark);
    }
    match top.as_slice() {
        [] => return Err(Refusal::Empty),
        [one] => gathering.document(one)?,
        lines => gathering.items(lines)?,
    }
    let package = gathering.package;
    if package.entries.is_empty()
        && package.networks.is_empty()
        && !package.remarks.iter().any(|r| r.refused)
    {
        return Err(Refusal::UnknownShape);
    }
    Ok(package)
}

struct Gathering<'a> {
    limits: &'a Limits,
    defaults: &'a Defaults<'a>,
    package: Package,
    /// Where the entry of an organisation's identifier stands.
    places: HashMap<String, usize>,
    row: u64,
}

impl Gathering<'_> {
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

    /// Takes an organisation; one that a service has already named is completed.
    fn organisation(&mut self, entry: Entry) {
        let key = entry.id.clone().unwrap_or_default();
        if let Some(held) = self.places.get(&key).and_then(|&p| self.package.entries.get_mut(p)) {
            let services = std::mem::take(&mut held.services);
            let locations = std::mem::take(&mut held.locations);
            let row = held.row;
            *held = Entry { row, ..entry };
            for service in services {
                if !held.services.iter().any(|s| s.id == service.id) {
                    held.services.push(service);
                }
            }
            for location in locations {
                if !held.locations.iter().any(|l| l.id == location.id) {
                    held.locations.push(location);
                }
            }
            return;
        }
        if !key.is_empty() {
            self.places.insert(key, self.package.entries.len());
        }
        self.package.entries.push(entry);
    }

    /// The entry of a service's or place's organisation, made from what stands in it.
    fn owner(
        &mut self,
        reading: &mut Reading<'_>,
        object: &Map<String, Value>,
    ) -> Option<&mut Entry> {
        let nested = object.get("organization").and_then(Value::as_object);
        let id = match nested {
            Some(organization) => reading.text(organization, "id"),
            None => reading.text(object, "organization_id"),
        };
        if !self.places.contains_key(&id) {
            let Some(organization) = nested.filter(|_| !id.is_empty()) else {
                reading.refuse("organization", &id, "organisation-missing");
                return None;
            };
            let entry = read_organization::read(reading, organization);
            self.organisation(entry);
        }
        self.places.get(&id).and_then(|&place| self.package.entries.get_mut(place))
    }

    fn service(&mut self, reading: &mut Reading<'_>, object: &Map<String, Value>) {
        let (service, locations) = read_service::read(reading, object);
        let Some(owner) = self.owner(reading, object) else { return };
        if service.id.is_none() || !owner.services.iter().any(|s| s.id == service.id) {
            owner.services.push(service);
        }
        for location in locations {
            if !owner.locations.iter().any(|l| l.id == location.id) {
                owner.locations.push(location);
            }
        }
        read_organization::seat(owner);
    }

    fn place(&mut self, reading: &mut Reading<'_>, object: &Map<String, Value>) {
        let location = read_organization::location(reading, object);
        let Some(owner) = self.owner(reading, object) else { return };
        if !owner.locations.iter().any(|l| l.id == location.id) {
            owner.locations.push(location);
        }
        read_organization::seat(owner);
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
        let id = reading.text(service, "id");
        let Some(owner) = self.owner(reading, service) else { return };
        attach(owner, &id, location.id.as_deref());
        if !owner.locations.iter().any(|l| l.id == location.id) {
            owner.locations.push(location);
        }
        read_organization::seat(owner);
    }

    /// A service at a location by identifiers alone.
    fn flat_pair(&mut self, reading: &mut Reading<'_>, object: &Map<String, Value>) {
        let service = reading.text(object, "service_id");
        let place = reading.text(object, "location_id");
        let held = |e: &&mut Entry| e.services.iter().any(|s| s.id.as_ref() == Some(&service));
        match self.package.entries.iter_mut().find(held) {
            Some(owner) => attach(owner, &service, Some(&place)),
            None => reading.refuse("service_id", &service, "service-missing"),
        }
    }
}

fn attach(owner: &mut Entry, service: &str, location: Option<&str>) {
    let Some(location) = location else { return };
    let service = owner.services.iter_mut().find(|s| s.id.as_deref() == Some(service));
    if let Some(service) = service
        && !service.locations.iter().any(|l| l == location)
    {
        service.locations.push(location.to_owned());
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
                items.iter().filter_map(|v| v.as_str().map(str::to_owned)).collect()
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
        Some(items.iter().filter_map(pair).collect())
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
