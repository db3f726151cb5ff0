//! Places as HSDS `location`, and services at places.
//!
//! A hidden place gives its identifier, its country and that it is hidden. Nothing else of it
//! exists in the domain, so nothing else can slip in here.
//!
//! Not here: reading (`read_organization`).

use serde_json::Value;
use whatson_domain::location::{Location, PublicSite, Site};
use whatson_domain::service::Service;

use super::organization::{origins, short as short_organization};
use super::service::short as short_service;
use super::value::Object;
use super::{Hub, derived, schedule};
use crate::record::Record;

/// A place.
#[must_use]
pub fn location(location: &Location, _hub: &Hub<'_>) -> Value {
    let id = location.id.to_string();
    let country = location.site.country().to_string();
    let object = Object::new(&id);
    match &location.site {
        Site::Hidden { .. } => object
            .with("location_type", "virtual")
            .with("x_hidden", true)
            .with("x_country", country)
            .value(),
        Site::Public(site) => public(object, &id, site)
            .with("organization_id", location.organisation.to_string())
            .with("x_hidden", false)
            .with("x_country", country)
            .maybe("x_origins", origins(&location.provenance))
            .value(),
    }
}

fn public(object: Object, id: &str, site: &PublicSite) -> Object {
    let accessibility = site.accessibility.iter().map(|text| {
        Object::new(&derived(id, "accessibility"))
            .with("location_id", id)
            .with("description", text.clone())
            .value()
    });
    let object = object
        .with("location_type", "physical")
        .maybe("name", site.name.clone())
        .maybe("latitude", site.point.map(|(_, latitude)| latitude))
        .maybe("longitude", site.point.map(|(longitude, _)| longitude))
        .list("accessibility", accessibility.collect());
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    match (&site.address, &site.city) {
        (Some(street), Some(city)) => {
            let address = Object::new(&derived(id, "address"))
                .with("location_id", id)
                .with("address_1", street.clone())
                .with("city", city.clone())
                .with("state_province", text(&site.region))
                .with("postal_code", text(&site.postal_code))
                .with("country", site.country.to_string())
                .with("address_type", "physical");
            object.list("addresses", vec![address.value()])
        }
        _ => object
            .maybe("x_address", site.address.clone())
            .maybe("x_city", site.city.clone())
            .maybe("x_region", site.region.clone())
            .maybe("x_postal_code", site.postal_code.clone()),
    }
}

fn at(service: &Service, place: &Location) -> Object {
    let (service, place) = (service.id.to_string(), place.id.to_string());
    Object::new(&derived(&service, &format!("at/{place}")))
        .with("service_id", service)
        .with("location_id", place)
}

/// The pair inside a full service.
pub(super) fn nested_service_at_location(
    service: &Service,
    place: &Location,
    hub: &Hub<'_>,
) -> Value {
    at(service, place).with("location", location(place, hub)).value()
}

/// The short form, as in `/hsds/service_at_locations`; its identifier never changes.
#[must_use]
pub fn service_at_location_list_item(
    record: &Record<'_>,
    service: &Service,
    place: &Location,
    hub: &Hub<'_>,
) -> Value {
    let organisation = short_organization(record.organisation, hub).value();
    at(service, place)
        .with("location", location(place, hub))
        .with("service", short_service(service).with("organization", organisation).value())
        .value()
}

/// The full form, as in `/hsds/service_at_locations/{id}`.
#[must_use]
pub fn service_at_location(
    record: &Record<'_>,
    service: &Service,
    place: &Location,
    hub: &Hub<'_>,
) -> Value {
    let pair = at(service, place);
    let id = derived(&service.id.to_string(), &format!("at/{}", place.id)).to_string();
    pair.with("location", location(place, hub))
        .list("schedules", schedule::write(&id, service.offer.hours.as_ref()))
        .with("service", super::service(record, service, hub))
        .value()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hsds::tests::hub;
    use crate::sample;

    #[test]
    fn an_address_is_written_only_when_street_and_town_are_known() {
        let mut place = sample::lighthouse().locations.remove(0);
        let whole = location(&place, &hub());
        assert_eq!(whole["addresses"][0]["postal_code"], "");
        assert_eq!(whole["addresses"][0]["state_province"], "София-град");
        let Site::Public(site) = &mut place.site else { unreachable!() };
        site.city = None;
        let part = location(&place, &hub());
        assert!(part.get("addresses").is_none());
        assert_eq!(part["x_address"], "ул. Демо 1");
    }

    #[test]
    fn a_hidden_place_is_written_with_its_country_and_nothing_else() {
        let place = sample::lighthouse().locations.remove(1);
        let value = location(&place, &hub());
        let mut keys: Vec<&str> = value.as_object().unwrap().keys().map(String::as_str).collect();
        keys.sort_unstable();
        assert_eq!(keys, ["id", "location_type", "x_country", "x_hidden"]);
        assert_eq!(value["location_type"], "virtual");
    }
}
