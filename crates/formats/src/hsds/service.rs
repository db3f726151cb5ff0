//! Services as HSDS `service`: minimal, the short form of lists, and the full form.
//!
//! Not here: weekly hours (`schedule`), reading (`read_service`).

use serde_json::{Value, json};
use whatson_domain::organisation::Organisation;
use whatson_domain::provenance::source;
use whatson_domain::service::{Offer, Service};

use super::organization::{origins, phone, places, short as short_organization};
use super::taxonomy::{List, attribute};
use super::value::{Object, local_names, local_texts, words};
use super::{Hub, derived, location, schedule};
use crate::moment;
use crate::record::Record;

/// The least: what `minimal=true` gives, with the two further fields the schema requires.
#[must_use]
pub fn service_minimal(service: &Service) -> Value {
    Object::new(&service.id)
        .with("name", service.offer.names.first().map_or("", |n| n.value.as_str()))
        .with("status", service.offer.status.word())
        .with("last_modified", moment::write(service.updated))
        .with("modified_date", moment::write(service.updated))
        .value()
}

/// The short form, as in `/hsds/services`, with its organisation in short.
#[must_use]
pub fn service_list_item(service: &Service, organisation: &Organisation, hub: &Hub<'_>) -> Value {
    short(service).with("organization", short_organization(organisation, hub).value()).value()
}

/// The full form, as in `/hsds/services/{id}`, with its organisation in short.
#[must_use]
pub fn service(record: &Record<'_>, service: &Service, hub: &Hub<'_>) -> Value {
    full(record, service, hub)
        .with("organization", short_organization(record.organisation, hub).value())
        .value()
}

/// The full form inside an organisation.
pub(super) fn nested(record: &Record<'_>, service: &Service, hub: &Hub<'_>) -> Value {
    full(record, service, hub).value()
}

pub(super) fn short(service: &Service) -> Object {
    let offer = &service.offer;
    Object::new(&service.id)
        .with("organization_id", service.organisation.to_string())
        .names(&offer.names)
        .maybe("description", offer.descriptions.first().map(|d| d.value.clone()))
        .website("url", offer.website.as_ref())
        .email(offer.email.as_ref())
        .with("status", offer.status.word())
        .maybe("fees_description", offer.cost.clone())
        .maybe("eligibility_description", offer.eligibility.clone())
        .maybe("assured_date", service.confirmed.map(moment::date))
        .with("last_modified", moment::write(service.updated))
        .with("x_types", words(&offer.types))
        .with("x_countries", words(&offer.countries))
        .with("x_no_police_contact", offer.no_police_contact)
        .with("x_free", offer.free)
        .maybe("x_audience", offer.audience.clone())
        .maybe("x_accessibility", offer.accessibility.clone())
        .maybe("x_confirmed", service.confirmed.map(moment::write))
        .with("x_source", source(&service.provenance))
}

fn full(record: &Record<'_>, service: &Service, hub: &Hub<'_>) -> Object {
    let offer = &service.offer;
    let id = service.id.to_string();
    let phones = offer.phones.iter().enumerate().map(|(place, n)| phone(&id, place, n));
    let types = offer.types.iter();
    let types = types.map(|t| attribute(&id, "service", List::ServiceTypes, t.as_str(), hub));
    let places = places(record, service);
    let places = places.map(|l| location::nested_service_at_location(service, l, hub));
    short(service)
        .list("phones", phones.collect())
        .list("schedules", schedule::write(&id, offer.hours.as_ref()))
        .list("service_areas", areas(&id, offer, hub))
        .list("languages", languages(&id, offer, hub))
        .list("cost_options", cost(&id, offer))
        .list("service_at_locations", places.collect())
        .list("attributes", types.collect())
        .with("x_names", local_names(&offer.names))
        .with("x_descriptions", local_texts(&offer.descriptions))
        .with("x_languages", words(&offer.languages))
        .maybe("x_timezone", offer.hours.as_ref().map(|h| h.zone.clone()))
        .with("x_locations", words(&service.locations))
        .maybe("x_origins", origins(&service.provenance))
}

fn areas(parent: &str, offer: &Offer, hub: &Hub<'_>) -> Vec<Value> {
    let countries = offer.countries.iter().map(|c| c.as_str());
    countries
        .map(|code| {
            Object::new(&derived(parent, &format!("area/{code}")))
                .with("service_id", parent)
                .with("name", hub.label(List::Countries, code))
                .with("extent", code)
                .with("extent_type", "text")
                .with("x_country", code)
                .value()
        })
        .collect()
}

fn languages(parent: &str, offer: &Offer, hub: &Hub<'_>) -> Vec<Value> {
    let tags = offer.languages.iter().map(|l| l.as_str());
    tags.map(|tag| {
        Object::new(&derived(parent, &format!("language/{tag}")))
            .with("service_id", parent)
            .with("name", hub.label(List::Languages, tag))
            .with("code", tag)
            .value()
    })
    .collect()
}

/// "Free of charge" is the one amount the hub knows.
fn cost(parent: &str, offer: &Offer) -> Vec<Value> {
    if !offer.free {
        return Vec::new();
    }
    let option = Object::new(&derived(parent, "cost/free"))
        .with("service_id", parent)
        .with("option", "free of charge")
        .with("amount", json!(0));
    vec![option.value()]
}
