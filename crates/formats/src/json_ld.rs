//! schema.org descriptions in JSON-LD, for search engines, safe inside an HTML page.
//!
//! An organisation is an `NGO`, a `GovernmentOrganization` or an `Organization`; a service has a
//! contact point with its hours and languages. A fictional record of a demonstration says so in
//! `disambiguatingDescription`, which every thing of schema.org may have. Hidden places are never mentioned, not even that
//! there are any.
//!
//! Not here: the `<script>` element and where it stands (`web`).

use serde_json::{Map, Value, json};
use whatson_domain::hours::{DAY_MINUTES, Hours};
use whatson_domain::organisation::Organisation;
use whatson_domain::service::{Service, Status};

use crate::hsds::Hub;
use crate::json::clock;
use crate::record::Record;

/// The sentence that marks a fictional record, with its language.
pub type Mark<'a> = (&'a str, &'a str);

/// An organisation.
#[must_use]
pub fn organisation(organisation: &Organisation, mark: Mark<'_>, hub: &Hub<'_>) -> Value {
    let mut value = about(organisation, mark, hub);
    value.insert("@context".into(), "https://schema.org".into());
    Value::Object(value)
}

fn about(organisation: &Organisation, mark: Mark<'_>, hub: &Hub<'_>) -> Map<String, Value> {
    let profile = &organisation.profile;
    let kind = match profile.kind.as_str() {
        "ngo" => "NGO",
        "government" => "GovernmentOrganization",
        _ => "Organization",
    };
    let page = format!("{}/organisations/{}", hub.url, organisation.slug);
    let mut value = Map::new();
    let mut set = |key: &str, field: Value| {
        if !field.is_null() {
            value.insert(key.to_owned(), field);
        }
    };
    set("@type", kind.into());
    set("@id", page.clone().into());
    set("url", profile.website.as_ref().map_or(page, ToString::to_string).into());
    set("name", in_language(profile.name(), profile.names.first().map(|n| n.lang.as_str())));
    let others = profile.names.iter().skip(1);
    let others = others.map(|n| in_language(&n.value, Some(n.lang.as_str())));
    set("alternateName", many(others.collect()));
    let texts = profile.descriptions.iter().take(1);
    let texts = texts.map(|d| in_language(&d.value, Some(d.lang.as_str())));
    set("description", many(texts.collect()));
    set("disambiguatingDescription", fictional(organisation, mark));
    let country = profile.country.as_str();
    let address = json!({ "@type": "PostalAddress", "addressCountry": country });
    set("address", with(address, "addressLocality", profile.city.as_deref()));
    set("areaServed", many(profile.countries_of_work.iter().map(|c| c.as_str().into()).collect()));
    set("knowsLanguage", many(profile.languages.iter().map(|l| l.as_str().into()).collect()));
    set("foundingDate", profile.founded.map(|y| y.to_string()).into());
    set("email", profile.contacts.email.clone().into());
    set("telephone", profile.contacts.phone.clone().into());
    set("identifier", profile.register_number.clone().into());
    value
}

/// A service with its organisation and how to reach it; of its places only the public ones.
#[must_use]
pub fn service(
    record: &Record<'_>,
    service: &Service,
    url: &str,
    mark: Mark<'_>,
    hub: &Hub<'_>,
) -> Value {
    let offer = &service.offer;
    let mut value = Map::new();
    let mut set = |key: &str, field: Value| {
        if !field.is_null() {
            value.insert(key.to_owned(), field);
        }
    };
    set("@context", "https://schema.org".into());
    set("@type", "Service".into());
    set("@id", url.into());
    set("url", offer.website.as_ref().map_or(url.to_owned(), ToString::to_string).into());
    let names = offer.names.iter().map(|n| in_language(&n.value, Some(n.lang.as_str())));
    set("name", many(names.collect()));
    let texts = offer.descriptions.iter().take(1);
    let texts = texts.map(|d| in_language(&d.value, Some(d.lang.as_str())));
    set("description", many(texts.collect()));
    set("disambiguatingDescription", fictional(record.organisation, mark));
    set("serviceType", many(offer.types.iter().map(|t| t.as_str().into()).collect()));
    set("areaServed", many(offer.countries.iter().map(|c| c.as_str().into()).collect()));
    let audience = offer.audience.as_ref();
    set("audience", audience.map(|a| json!({ "@type": "Audience", "audienceType": a })).into());
    set("isAccessibleForFree", if offer.free { true.into() } else { Value::Null });
    set("provider", Value::Object(about(record.organisation, mark, hub)));
    if offer.status == Status::Active {
        set("availableChannel", channels(record, service));
    }
    Value::Object(value)
}

/// The mark of a fictional organisation and of what it offers.
fn fictional(organisation: &Organisation, (lang, text): Mark<'_>) -> Value {
    if organisation.demo { in_language(text, Some(lang)) } else { Value::Null }
}

fn channels(record: &Record<'_>, service: &Service) -> Value {
    let offer = &service.offer;
    let languages = many(offer.languages.iter().map(|l| l.as_str().into()).collect());
    let hours = offer.hours.as_ref().map(opening_hours);
    let mut channels = Vec::new();
    for number in &offer.phones {
        let contact = json!({ "@type": "ContactPoint", "telephone": number });
        let contact = with(contact, "availableLanguage", Some(languages.clone()));
        let contact = with(contact, "hoursAvailable", hours.clone());
        channels.push(json!({ "@type": "ServiceChannel", "servicePhone": contact }));
    }
    if let Some(email) = &offer.email {
        let url = format!("mailto:{email}");
        channels.push(json!({ "@type": "ServiceChannel", "serviceUrl": url }));
    }
    for location in record.locations.iter().filter(|l| service.locations.contains(&l.id)) {
        let Some(site) = location.site.public() else { continue };
        let country = site.country.as_str();
        let mut address = json!({ "@type": "PostalAddress", "addressCountry": country });
        address = with(address, "addressLocality", site.city.clone());
        address = with(address, "streetAddress", site.address.clone());
        address = with(address, "postalCode", site.postal_code.clone());
        let place = json!({ "@type": "Place", "address": address });
        let place = with(place, "name", site.name.clone());
        channels.push(json!({ "@type": "ServiceChannel", "serviceLocation": place }));
    }
    many(channels)
}

fn opening_hours(hours: &Hours) -> Value {
    const DAYS: [&str; 7] =
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    let spans = hours.spans.iter().map(|span| {
        let day = DAYS.get(usize::from(span.day)).copied().unwrap_or("Monday");
        json!({
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": format!("https://schema.org/{day}"),
            "opens": clock(span.opens),
            // schema.org knows no 24:00.
            "closes": clock(span.closes.min(DAY_MINUTES - 1)),
        })
    });
    many(spans.collect())
}

/// A breadcrumb list: name and address of each step from the start page.
#[must_use]
pub fn breadcrumbs(steps: &[(String, String)]) -> Value {
    let items = (1..).zip(steps).map(|(position, (name, url)): (u32, _)| {
        json!({ "@type": "ListItem", "position": position, "name": name, "item": url })
    });
    json!({
        "@context": "https://schema.org",
        "@type": "BreadcrumbList",
        "itemListElement": items.collect::<Vec<_>>(),
    })
}

/// Text of a value that can stand inside `<script type="application/ld+json">`.
#[must_use]
pub fn embed(value: &Value) -> String {
    let text = value.to_string();
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '<' => safe.push_str("\\u003c"),
            '>' => safe.push_str("\\u003e"),
            '&' => safe.push_str("\\u0026"),
            '\u{2028}' => safe.push_str("\\u2028"),
            '\u{2029}' => safe.push_str("\\u2029"),
            other => safe.push(other),
        }
    }
    safe
}

fn in_language(text: &str, lang: Option<&str>) -> Value {
    match lang {
        Some(lang) if lang != "und" => json!({ "@value": text, "@language": lang }),
        _ => text.into(),
    }
}

/// Nothing, one value or a list.
fn many(mut values: Vec<Value>) -> Value {
    match values.len() {
        0 => Value::Null,
        1 => values.pop().unwrap_or_default(),
        _ => values.into(),
    }
}

fn with(mut value: Value, key: &str, field: Option<impl Into<Value>>) -> Value {
    let field = field.map_or(Value::Null, Into::into);
    if let Some(fields) = value.as_object_mut()
        && !field.is_null()
    {
        fields.insert(key.to_owned(), field);
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hsds::tests::hub;
    use crate::sample;

    const MARK: Mark<'_> = ("en", "A fictional record");

    #[test]
    fn a_fictional_record_says_so_and_a_real_one_does_not() {
        let mut sample = sample::lighthouse();
        let told = json!({ "@value": "A fictional record", "@language": "en" });
        for (demo, told) in [(true, told), (false, Value::Null)] {
            sample.organisation.demo = demo;
            let own = organisation(&sample.organisation, MARK, &hub());
            assert_eq!(own["disambiguatingDescription"], told);
            let offer = service(&sample.record(), &sample.services[0], "u", MARK, &hub());
            assert_eq!(offer["disambiguatingDescription"], told);
            assert_eq!(offer["provider"]["disambiguatingDescription"], told);
        }
    }

    #[test]
    fn a_service_is_described_with_its_contact_point_and_without_its_hidden_place() {
        let sample = sample::lighthouse();
        let record = sample.record();
        let url = "https://hub.example/help/1";
        let value = service(&record, &sample.services[0], url, MARK, &hub());
        let text = value.to_string();
        let hidden = sample.locations.iter().find(|l| l.site.public().is_none()).unwrap();
        assert!(!text.contains(&hidden.id.to_string()) && !text.contains("hidden"));
        let channels = value["availableChannel"].as_array().unwrap();
        let phone = &channels[0]["servicePhone"];
        assert_eq!(phone["telephone"], "+359 700 00 111");
        assert_eq!(phone["hoursAvailable"][0]["dayOfWeek"], "https://schema.org/Monday");
        assert_eq!(phone["availableLanguage"], json!(["bg", "en"]));
        let places = channels.iter().filter(|c| c.get("serviceLocation").is_some());
        assert_eq!(places.count(), 1);
        assert_eq!(value["provider"]["@type"], "NGO");
    }

    #[test]
    fn embedded_text_cannot_leave_its_script_element() {
        let value = breadcrumbs(&[("</script><b>&".into(), "https://hub.example/".into())]);
        let text = embed(&value);
        assert!(!text.contains(['<', '>', '&']));
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), value);
    }
}
