//! Reading one HSDS `service` with the places it names.
//!
//! Not here: the shapes of files (`read`), weekly hours (`schedule`).

use std::collections::HashSet;

use serde_json::{Map, Value};
use whatson_domain::service::OfferInput;

use super::reading::Reading;
use super::{read_organization, schedule};
use crate::entry::{LocationEntry, ServiceEntry};

pub(super) fn read(
    reading: &mut Reading<'_>,
    object: &Map<String, Value>,
) -> (ServiceEntry, Vec<LocationEntry>) {
    let (mut named, mut places) = (reading.texts(object, "x_locations"), Vec::new());
    let mut known: HashSet<String> = named.iter().cloned().collect();
    let pairs = reading.objects(object, "service_at_locations");
    for pair in &pairs {
        let place = pair.get("location").and_then(Value::as_object);
        let place = place.map(|place| read_organization::location(reading, place));
        let id = place.as_ref().and_then(|p| p.id.clone());
        let id = id.or_else(|| reading.some(pair, "location_id"));
        if let Some(id) = id
            && known.insert(id.clone())
        {
            named.push(id);
        }
        places.extend(place);
    }
    let mut offer = offer(reading, object);
    if offer.hours.is_none()
        && let [pair] = pairs.as_slice()
    {
        offer.hours = schedule::read(reading, pair, reading.defaults.zone);
    }
    let own = reading.text(object, "x_source");
    let confirmed = reading.moment(object, "x_confirmed");
    let service = ServiceEntry {
        id: reading.some(object, "id"),
        offer,
        locations: named,
        source: if own.is_empty() { reading.defaults.source.to_owned() } else { own },
        origins: read_organization::origins(reading, object),
        confirmed: confirmed.or_else(|| reading.moment(object, "assured_date")),
        updated: reading.moment(object, "last_modified"),
    };
    (service, places)
}

fn offer(reading: &mut Reading<'_>, object: &Map<String, Value>) -> OfferInput {
    let (own_site, url) = (reading.text(object, "x_website"), reading.text(object, "url"));
    let (own_mail, email) = (reading.text(object, "x_email"), reading.text(object, "email"));
    let zone = reading.defaults.zone;
    OfferInput {
        names: reading.names(object),
        descriptions: reading.descriptions(object),
        status: reading.text(object, "status"),
        types: types(reading, object),
        countries: countries(reading, object),
        audience: reading.text(object, "x_audience"),
        eligibility: reading.text(object, "eligibility_description"),
        languages: languages(reading, object),
        hours: schedule::read(reading, object, zone),
        phones: reading.phones(object),
        email: if own_mail.is_empty() { email } else { own_mail },
        website: if own_site.is_empty() { url } else { own_site },
        cost: cost(reading, object),
        free: free(reading, object),
        no_police_contact: reading.truth(object, "x_no_police_contact", false),
        accessibility: reading.text(object, "x_accessibility"),
    }
}

fn types(reading: &mut Reading<'_>, object: &Map<String, Value>) -> Vec<String> {
    if object.contains_key("x_types") {
        return reading.texts(object, "x_types");
    }
    let attributes = reading.objects(object, "attributes");
    let ours = attributes.into_iter().filter(|a| {
        a.get("link_type").and_then(Value::as_str) == Some(super::List::ServiceTypes.word())
    });
    ours.filter_map(|a| reading.some(a, "value")).collect()
}

fn countries(reading: &mut Reading<'_>, object: &Map<String, Value>) -> Vec<String> {
    if object.contains_key("x_countries") {
        return reading.texts(object, "x_countries");
    }
    let areas = reading.objects(object, "service_areas");
    let codes = areas.into_iter().filter_map(|area| reading.some(area, "x_country"));
    codes.collect()
}

fn languages(reading: &mut Reading<'_>, object: &Map<String, Value>) -> Vec<String> {
    if object.contains_key("x_languages") {
        return reading.texts(object, "x_languages");
    }
    let languages = reading.objects(object, "languages");
    languages.into_iter().filter_map(|language| reading.some(language, "code")).collect()
}

fn cost(reading: &mut Reading<'_>, object: &Map<String, Value>) -> String {
    for key in ["fees_description", "fees"] {
        if let Some(text) = reading.some(object, key) {
            return text;
        }
    }
    let mut parts = Vec::new();
    for option in reading.objects(object, "cost_options") {
        if option.get("amount").and_then(Value::as_f64) == Some(0.0) {
            continue;
        }
        let part = ["option", "amount", "currency", "amount_description"];
        let part = part.map(|key| reading.text(option, key));
        parts.push(part.iter().filter(|p| !p.is_empty()).cloned().collect::<Vec<_>>().join(" "));
    }
    parts.join("; ")
}

fn free(reading: &mut Reading<'_>, object: &Map<String, Value>) -> bool {
    if let Some(said) = object.get("x_free").and_then(Value::as_bool) {
        return said;
    }
    let options = reading.objects(object, "cost_options");
    !options.is_empty()
        && options.iter().all(|o| o.get("amount").and_then(Value::as_f64) == Some(0.0))
}
