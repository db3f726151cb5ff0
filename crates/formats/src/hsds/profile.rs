//! Our profile of HSDS: what we add to the standard's schemas, as JSON Merge Patches (RFC 7386).
//!
//! One patch a schema. The patch of `location` also says what a hidden place must not carry, so
//! that anybody can check a hub from outside.
//!
//! Not here: the standard's schemas, which are not ours to ship.

use serde_json::{Map, Value, json};

/// The patches by name of the schema file.
#[must_use]
pub fn profile() -> Vec<(&'static str, Value)> {
    vec![
        ("location.json", location()),
        ("openapi.json", json!({ "info": { "title": "HSDS API of a WhatsOn hub" } })),
        ("organization.json", organization()),
        ("schedule.json", schedule()),
        ("service.json", service()),
        ("service_area.json", service_area()),
    ]
}

/// What `/hsds/profile` answers: the list of patches with their addresses.
#[must_use]
pub fn index(url: &str) -> Value {
    let patches = profile().into_iter().map(|(name, _)| {
        let address = format!("{url}/hsds/profile/{name}");
        json!({ "schema": name, "patch": address })
    });
    json!({
        "name": "WhatsOn: services against trafficking in persons",
        "base": "https://raw.githubusercontent.com/openreferral/specification/3.0/schema/",
        "hsds_version": super::VERSION,
        "patches": patches.collect::<Vec<_>>(),
    })
}

/// Applies a patch to a document (RFC 7386).
pub fn merge(document: &mut Value, patch: &Value) {
    let Value::Object(patch) = patch else {
        *document = patch.clone();
        return;
    };
    if !document.is_object() {
        *document = Value::Object(Map::new());
    }
    if let Value::Object(fields) = document {
        for (key, value) in patch {
            if value.is_null() {
                fields.remove(key);
            } else {
                merge(fields.entry(key.clone()).or_insert(Value::Null), value);
            }
        }
    }
}

fn text(description: &str) -> Value {
    json!({ "type": "string", "description": description })
}

fn truth(description: &str) -> Value {
    json!({ "type": "boolean", "description": description })
}

fn texts(description: &str) -> Value {
    json!({ "type": "array", "items": { "type": "string" }, "description": description })
}

fn local(description: &str) -> Value {
    let properties = json!({ "lang": { "type": "string" }, "value": { "type": "string" } });
    let item = json!({ "type": "object", "properties": properties, "required": ["lang", "value"] });
    json!({ "type": "array", "items": item, "description": description })
}

fn time(description: &str) -> Value {
    json!({ "type": "string", "format": "date-time", "description": description })
}

fn organization() -> Value {
    json!({ "properties": {
        "x_names": local("All names with their languages (BCP 47), the first shown first."),
        "x_descriptions": local("What the organisation does, with the language of each text."),
        "x_generated": texts("Fields the hub filled with a neutral sentence of its own."),
        "x_kind": text("Kind of body; a code of the taxonomy `kinds`."),
        "x_subjects": texts("Codes of the taxonomy `subjects`."),
        "x_country": text("Country of the seat, ISO 3166-1 alpha-2 or XK."),
        "x_city": text("Town of the seat."),
        "x_countries_of_work": texts("Countries of work, ISO 3166-1 alpha-2 or XK."),
        "x_languages": texts("Languages it works in (BCP 47)."),
        "x_register_number": text("Number in a public register with the register's name."),
        "x_email": text("An e-mail address the format of `email` does not take."),
        "x_website": text("The home page as it was given, where `website` had to change it."),
        "x_address": text("Public postal address in one line."),
        "x_consent": { "type": "string", "enum": ["public-source", "organisation"],
            "description": "Why the hub may show the record." },
        "x_licence": text("Licence of the record's data, an SPDX identifier."),
        "x_source": text("Where the record came from."),
        "x_origins": { "type": "object",
            "description": "Origin of each field; `*` stands for all others." },
        "x_confirmed": time("When the record was last confirmed for the organisation."),
        "x_confirmed_by": text("Who confirmed it."),
        "x_networks": texts("Short names of the networks it belongs to."),
        "x_slug": text("Readable part of its address in the hub."),
        "x_listing": { "type": "string", "enum": ["public", "withdrawn"],
            "description": "Whether the record is shown." },
        "x_demo": truth("A fictional record of a demonstration."),
        "x_created": time("When the hub first had it."),
        "x_updated": time("When it last changed."),
    }})
}

fn service() -> Value {
    json!({ "properties": {
        "x_names": local("All names with their languages (BCP 47), the first shown first."),
        "x_descriptions": local("What the service does, with the language of each text."),
        "x_types": texts("Kinds of help; codes of the taxonomy `service-types`."),
        "x_countries": texts("Countries it serves, ISO 3166-1 alpha-2 or XK."),
        "x_languages": texts("Languages spoken (BCP 47)."),
        "x_audience": text("For whom the service is, in words."),
        "x_accessibility": text("How people with disabilities use it."),
        "x_free": truth("It is free of charge."),
        "x_no_police_contact": truth("It does not pass names to the police."),
        "x_timezone": text("IANA name of the zone of its hours."),
        "x_locations": texts("Identifiers of the places where it is given, in order."),
        "x_email": text("An e-mail address the format of `email` does not take."),
        "x_website": text("The page as it was given, where `url` had to change it."),
        "x_source": text("Where the record came from."),
        "x_origins": { "type": "object",
            "description": "Origin of each field; `*` stands for all others." },
        "x_confirmed": time("When the record was last confirmed."),
    }})
}

fn location() -> Value {
    let telling = [
        "name",
        "alternate_name",
        "description",
        "transportation",
        "latitude",
        "longitude",
        "url",
        "external_identifier",
        "addresses",
        "contacts",
        "phones",
        "accessibility",
        "x_address",
        "x_city",
        "x_region",
        "x_postal_code",
        "x_origins",
    ];
    let never: Map<String, Value> =
        telling.iter().map(|key| ((*key).to_owned(), Value::Bool(false))).collect();
    json!({
        "properties": {
            "x_hidden": truth(
                "Nobody may know where the place is: it has a country and nothing else. Its \
                 `location_type` is `virtual`, because the standard has no type for it."),
            "x_country": text("Country, ISO 3166-1 alpha-2 or XK."),
            "x_address": text("Street, where the town is not known."),
            "x_city": text("Town, where the street is not known."),
            "x_region": text("District or province, where there is no address object."),
            "x_postal_code": text("Postcode, where there is no address object."),
            "x_origins": { "type": "object",
                "description": "Origin of each field; `*` stands for all others." },
        },
        "if": { "properties": { "x_hidden": { "const": true } }, "required": ["x_hidden"] },
        "then": { "properties": never },
    })
}

fn schedule() -> Value {
    json!({ "properties": { "x_timezone": text("IANA name of the time zone.") } })
}

fn service_area() -> Value {
    json!({ "properties": { "x_country": text("Country, ISO 3166-1 alpha-2 or XK.") } })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn merging_follows_the_examples_of_rfc_7386() {
        for (document, patch, merged) in [
            (json!({"a":"b"}), json!({"a":"c"}), json!({"a":"c"})),
            (json!({"a":"b"}), json!({"b":"c"}), json!({"a":"b","b":"c"})),
            (json!({"a":"b"}), json!({"a":null}), json!({})),
            (json!({"a":["b"]}), json!({"a":"c"}), json!({"a":"c"})),
            (json!({"a":{"b":"c"}}), json!({"a":{"b":"d","c":null}}), json!({"a":{"b":"d"}})),
            (json!(["a", "b"]), json!(["c", "d"]), json!(["c", "d"])),
            (json!({"e":null}), json!({"a":1}), json!({"e":null,"a":1})),
            (json!([1, 2]), json!({"a":"b","c":null}), json!({"a":"b"})),
            (json!({}), json!({"a":{"bb":{"ccc":null}}}), json!({"a":{"bb":{}}})),
        ] {
            let mut result = document.clone();
            merge(&mut result, &patch);
            assert_eq!(result, merged, "{document} {patch}");
        }
    }
}
