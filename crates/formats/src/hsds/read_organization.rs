//! Reading one HSDS `organization` and its places.
//!
//! Not here: the shapes of files (`read`), services (`read_service`).

use serde_json::{Map, Value};
use whatson_domain::location::SiteInput;
use whatson_domain::organisation::ProfileInput;

use super::read_service;
use super::reading::Reading;
use crate::entry::{Entry, LocationEntry, OriginEntry};

pub(super) fn read(reading: &mut Reading<'_>, object: &Map<String, Value>) -> Entry {
    let mut entry = Entry {
        row: reading.row,
        id: reading.some(object, "id"),
        slug: reading.some(object, "x_slug"),
        profile: profile(reading, object),
        source: or(reading.text(object, "x_source"), reading.defaults.source),
        origins: origins(reading, object),
        confirmed: reading.moment(object, "x_confirmed"),
        confirmed_by: reading.some(object, "x_confirmed_by"),
        listing: reading.some(object, "x_listing"),
        demo: reading.truth(object, "x_demo", false),
        created: reading.moment(object, "x_created"),
        updated: reading.moment(object, "x_updated"),
        networks: reading.texts(object, "x_networks"),
        ..Entry::default()
    };
    for place in reading.objects(object, "locations") {
        entry.locations.push(location(reading, place));
    }
    for service in reading.objects(object, "services") {
        let (service, places) = read_service::read(reading, service);
        entry.services.push(service);
        // Places may come twice; the gathering keeps the first.
        entry.locations.extend(places);
    }
    entry
}

/// The seat of an organisation that does not say it is the country of its first place, or else
/// the one given.
pub(super) fn seat(entry: &mut Entry, otherwise: &str) {
    if entry.profile.country.is_empty() {
        let place = entry.locations.iter().find(|l| !l.site.country.is_empty());
        let country = place.map_or(otherwise, |place| place.site.country.as_str());
        entry.profile.country = country.to_owned();
    }
}

fn or(text: String, other: &str) -> String {
    if text.is_empty() { other.to_owned() } else { text }
}

fn profile(reading: &mut Reading<'_>, object: &Map<String, Value>) -> ProfileInput {
    let website = reading.text(object, "website");
    let email = reading.text(object, "email");
    ProfileInput {
        names: reading.names(object),
        kind: or(reading.text(object, "x_kind"), reading.defaults.kind),
        country: country(&reading.text(object, "x_country")),
        city: reading.text(object, "x_city"),
        subjects: reading.texts(object, "x_subjects"),
        countries_of_work: reading.texts(object, "x_countries_of_work"),
        languages: reading.texts(object, "x_languages"),
        founded: reading.text(object, "year_incorporated"),
        website: or(reading.text(object, "x_website"), &website),
        register_number: register_number(reading, object),
        descriptions: reading.descriptions(object),
        email: or(reading.text(object, "x_email"), &email),
        phone: reading.phones(object).into_iter().next().unwrap_or_default(),
        address: reading.text(object, "x_address"),
        consent: reading.text(object, "x_consent"),
        licence: reading.text(object, "x_licence"),
    }
}

/// A code in capitals; anything longer stays for the domain to judge.
pub(super) fn country(text: &str) -> String {
    if text.len() == 2 { text.to_ascii_uppercase() } else { text.to_owned() }
}

fn register_number(reading: &mut Reading<'_>, object: &Map<String, Value>) -> String {
    let own = reading.text(object, "x_register_number");
    if !own.is_empty() {
        return own;
    }
    let identifiers = reading.objects(object, "organization_identifiers");
    let Some(first) = identifiers.first() else { return String::new() };
    let scheme = reading.text(first, "identifier_scheme").replace('-', ":");
    let identifier = reading.text(first, "identifier");
    if scheme.is_empty() { identifier } else { format!("{scheme}:{identifier}") }
}

pub(super) fn origins(
    reading: &mut Reading<'_>,
    object: &Map<String, Value>,
) -> Vec<(String, OriginEntry)> {
    let Some(value @ Value::Object(_)) = object.get("x_origins") else { return Vec::new() };
    let text = value.to_string();
    crate::json::origins(&text).unwrap_or_else(|| {
        reading.note("x_origins", &text, "not-readable");
        Vec::new()
    })
}

/// Reads a place. Everything is taken as it stands, also of a hidden place: the domain refuses
/// one that says too much, so that its sender learns of it.
pub(super) fn location(reading: &mut Reading<'_>, object: &Map<String, Value>) -> LocationEntry {
    let addresses = reading.objects(object, "addresses");
    let physical = |a: &&&Map<String, Value>| {
        a.get("address_type").and_then(Value::as_str) == Some("physical")
    };
    let address = addresses.iter().find(physical).or(addresses.first()).copied();
    let mut field = |standard: &str, own: &str| {
        let nested = address.map(|a| reading.text(a, standard)).unwrap_or_default();
        or(nested, &reading.text(object, own))
    };
    let street = field("address_1", "x_address");
    let second = field("address_2", "");
    let city = field("city", "x_city");
    let region = field("state_province", "x_region");
    let postal_code = field("postal_code", "x_postal_code");
    let addressed = field("country", "");
    let accessibility = reading.objects(object, "accessibility");
    let accessibility = accessibility.first().map(|a| reading.text(a, "description"));
    LocationEntry {
        id: reading.some(object, "id"),
        site: SiteInput {
            // In doubt nobody is told where it is.
            hidden: reading.truth(object, "x_hidden", true),
            name: reading.text(object, "name"),
            address: if second.is_empty() { street } else { format!("{street}, {second}") },
            city,
            region,
            postal_code,
            country: country(&or(reading.text(object, "x_country"), &addressed)),
            latitude: reading.text(object, "latitude"),
            longitude: reading.text(object, "longitude"),
            accessibility: accessibility.unwrap_or_default(),
        },
        origins: origins(reading, object),
    }
}
