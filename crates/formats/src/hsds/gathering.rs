//! Gathering the items of a file under their organisations.
//!
//! Services and places may come inside an organisation, beside it, before it, or twice.
//!
//! Not here: the shapes of files (`read`), the fields (`read_organization`, `read_service`).

use std::collections::{HashMap, HashSet};

use serde_json::value::RawValue;
use serde_json::{Map, Value};

use super::read::Defaults;
use super::reading::Reading;
use super::{read_organization, read_service};
use crate::entry::{Entry, LocationEntry, Package, Remark, ServiceEntry};
use crate::limits::Limits;

/// The entries as far as they were read. Everything that is looked up has an index, so that a
/// file of many small parts takes no longer than one of few large ones.
pub(super) struct Gathering<'a> {
    pub(super) limits: &'a Limits,
    defaults: &'a Defaults<'a>,
    pub(super) package: Package,
    /// Services and places so far.
    pub(super) parts: usize,
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
    pub(super) fn new(limits: &'a Limits, defaults: &'a Defaults<'a>) -> Self {
        Self {
            limits,
            defaults,
            package: Package::default(),
            row: 0,
            parts: 0,
            places: HashMap::new(),
            services: HashMap::new(),
            held: HashSet::new(),
        }
    }

    /// Takes one item, whatever it is.
    pub(super) fn item(&mut self, item: &RawValue) {
        self.row += 1;
        let mut reading = Reading { row: self.row, defaults: self.defaults, remarks: Vec::new() };
        if item.get().len() > self.limits.item {
            reading.refuse("", "", "item-too-large");
        } else {
            match serde_json::from_str::<Map<String, Value>>(item.get()) {
                Ok(object) => self.object(&mut reading, &object),
                Err(_) => reading.refuse("", item.get(), "not-an-object"),
            }
        }
        // Every refused row is told; notes end when there are as many as rows could be.
        let told = self.package.remarks.len();
        let kept = |(n, r): &(usize, Remark)| r.refused || told + n < self.limits.rows;
        let remarks = (0..).zip(reading.remarks).filter(kept).map(|(_, remark)| remark);
        self.package.remarks.extend(remarks);
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
        if object.contains_key("taxonomy")
            || !["name", "x_names"].iter().any(|k| object.contains_key(*k))
        {
            let id = reading.text(object, "id");
            return reading.refuse("", &id, "not-an-organisation");
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
        self.parts += 1;
    }

    fn add_location(&mut self, place: usize, location: LocationEntry) {
        let Some(entry) = self.package.entries.get_mut(place) else { return };
        let id = location.id.clone();
        if id.clone().is_none_or(|id| self.held.insert((place, What::Location, id))) {
            entry.locations.push(location);
            self.parts += 1;
        } else if location.site.hidden {
            // Said twice, once as hidden: nobody is told where it is.
            let same = entry.locations.iter_mut().filter(|l| l.id == id);
            same.for_each(|l| l.site.hidden = true);
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
