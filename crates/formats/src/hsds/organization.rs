//! Organisations as HSDS `organization`: the short form of lists, and the full form.
//!
//! Not here: reading (`read_organization`).

use serde_json::{Value, json};
use whatson_domain::location::Location;
use whatson_domain::organisation::Organisation;
use whatson_domain::provenance::Provenance;

use super::taxonomy::{List, attribute};
use super::value::{Object, local_names, local_texts, words};
use super::{Hub, derived, location, service};
use crate::json::OriginShape;
use crate::moment;
use crate::record::Record;

/// How services stand inside an organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nested {
    /// Their identifier, name and status.
    Short,
    /// All of them (`full_service=true`, and the package).
    Full,
}

/// The short form, as in `/hsds/organizations`.
#[must_use]
pub fn organization_list_item(organisation: &Organisation, hub: &Hub<'_>) -> Value {
    short(organisation, hub).value()
}

pub(super) fn short(organisation: &Organisation, hub: &Hub<'_>) -> Object {
    let profile = &organisation.profile;
    let description = profile.descriptions.first().map(|d| d.value.clone());
    let generated = description.is_none();
    Object::new(&organisation.id)
        .names(&profile.names)
        .with("description", description.unwrap_or_else(|| (hub.undescribed)(organisation)))
        .email(profile.contacts.email.as_ref())
        .website("website", profile.website.as_ref())
        .maybe("year_incorporated", profile.founded)
        .with("uri", format!("{}/organisations/{}", hub.url, organisation.slug))
        .maybe("x_generated", generated.then(|| json!(["description"])))
        .with("x_kind", profile.kind.to_string())
        .with("x_country", profile.country.to_string())
        .maybe("x_city", profile.city.clone())
        .with("x_subjects", words(&profile.subjects))
        .with("x_licence", profile.licence.clone())
        .maybe("x_confirmed", organisation.confirmed.map(moment::write))
}

/// The full form, as in `/hsds/organizations/{id}` and the package.
#[must_use]
pub fn organization(record: &Record<'_>, nested: Nested, hub: &Hub<'_>) -> Value {
    let organisation = record.organisation;
    let profile = &organisation.profile;
    let id = organisation.id.to_string();
    let whole = organisation.provenance.get("*");
    let phones = profile.contacts.phone.iter().map(|number| phone(&id, 0, number)).collect();
    let services = record.services.iter().map(|s| match nested {
        Nested::Short => service::service_minimal(s),
        Nested::Full => service::nested(record, s, hub),
    });
    short(organisation, hub)
        .list("phones", phones)
        .list("locations", record.locations.iter().map(|l| location::location(l, hub)).collect())
        .list("organization_identifiers", identifiers(organisation))
        .list("attributes", attributes(organisation, hub))
        .list("services", services.collect())
        .with("x_slug", organisation.slug.to_string())
        .with("x_names", local_names(&profile.names))
        .with("x_descriptions", local_texts(&profile.descriptions))
        .with("x_countries_of_work", words(&profile.countries_of_work))
        .with("x_languages", words(&profile.languages))
        .maybe("x_register_number", profile.register_number.clone())
        .maybe("x_address", profile.contacts.address.clone())
        .with("x_consent", profile.consent.word())
        .maybe("x_source", whole.map(|o| o.source.clone()))
        .maybe("x_confirmed_by", whole.and_then(|o| o.confirmed_by.clone()))
        .maybe("x_origins", origins(&organisation.provenance))
        .with("x_networks", words(record.networks))
        .with("x_listing", organisation.listing.word())
        .with("x_demo", organisation.demo)
        .with("x_created", moment::write(organisation.created))
        .with("x_updated", moment::write(organisation.updated))
        .value()
}

/// Origins as one object; nothing where none are kept.
pub(super) fn origins(provenance: &Provenance) -> Option<Value> {
    let all = OriginShape::all(provenance);
    (!all.is_empty()).then(|| serde_json::to_value(all).unwrap_or_default())
}

/// One telephone number of an object.
pub(super) fn phone(parent: &str, place: usize, number: &str) -> Value {
    Object::new(&derived(parent, &format!("phone/{place}")))
        .with("number", number)
        .with("type", "voice")
        .value()
}

fn identifiers(organisation: &Organisation) -> Vec<Value> {
    let number = organisation.profile.register_number.iter();
    number
        .map(|number| {
            let id = organisation.id.to_string();
            let (scheme, identifier) = number.rsplit_once(':').unwrap_or(("", number));
            Object::new(&derived(&id, "identifier"))
                .with("organization_id", id)
                .maybe("identifier_scheme", (!scheme.is_empty()).then(|| scheme.replace(':', "-")))
                .with("identifier_type", "register number")
                .with("identifier", identifier)
                .value()
        })
        .collect()
}

fn attributes(organisation: &Organisation, hub: &Hub<'_>) -> Vec<Value> {
    let id = organisation.id.to_string();
    let profile = &organisation.profile;
    let mut all = vec![attribute(&id, "organization", List::Kinds, profile.kind.as_str(), hub)];
    let subjects = profile.subjects.iter();
    all.extend(subjects.map(|s| attribute(&id, "organization", List::Subjects, s.as_str(), hub)));
    if profile.descriptions.is_empty() {
        let generated = Object::new(&derived(&id, "attribute/provenance/description"))
            .with("link_id", id)
            .with("link_type", "provenance")
            .with("link_entity", "organization.description")
            .with("value", "generated by the hub: the organisation gave no description");
        all.push(generated.value());
    }
    all
}

/// Places of a service, in its order.
pub(super) fn places<'a>(
    record: &Record<'a>,
    service: &'a whatson_domain::service::Service,
) -> impl Iterator<Item = &'a Location> {
    let locations = record.locations;
    service.locations.iter().filter_map(move |id| locations.iter().find(|l| l.id == *id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hsds::tests::hub;
    use crate::hsds::{Defaults, read};
    use crate::limits::Limits;
    use crate::sample;

    #[test]
    fn a_sentence_made_up_by_the_hub_says_so_and_is_not_read_back() {
        let mut sample = sample::lighthouse();
        sample.organisation.profile.descriptions.clear();
        for value in [
            organization(&sample.record(), Nested::Full, &hub()),
            organization_list_item(&sample.organisation, &hub()),
        ] {
            assert_eq!(value["description"], "Демо Фар has not described its work yet.");
            assert_eq!(value["x_generated"], json!(["description"]));
            let text = value.to_string();
            let package = read(text.as_bytes(), &Defaults::default(), &Limits::default());
            assert_eq!(package.unwrap().entries[0].profile.descriptions, []);
        }
        let full = organization(&sample.record(), Nested::Full, &hub());
        let mut kinds = full["attributes"].as_array().unwrap().iter().map(|a| &a["link_type"]);
        assert!(kinds.any(|kind| kind == "provenance"));
    }

    #[test]
    fn a_register_number_is_an_identifier_with_its_register() {
        let sample = sample::lighthouse();
        let value = organization(&sample.record(), Nested::Short, &hub());
        let identifier = &value["organization_identifiers"][0];
        assert_eq!(identifier["identifier_scheme"], "BG-EIK");
        assert_eq!(identifier["identifier"], "000000001");
        assert_eq!(value["services"][0]["status"], "active");
    }
}
