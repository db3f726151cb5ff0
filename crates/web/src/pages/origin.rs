//! Where values came from, who confirmed them and when, as pages show it beside each.
//!
//! Not here: what is kept (`domain::provenance`), the mark itself (`templates/_origin.html`).

use std::collections::BTreeMap;

use minijinja::Value;
use whatson_app::service::Told;
use whatson_domain::location::Location;
use whatson_domain::provenance::{Origin, Provenance, origin_of};
use whatson_domain::service::Service;

use crate::context::context;
use crate::fields::Fields;
use crate::visit::Visit;
use crate::{Site, dates};

/// Longest source that a form takes, in characters.
const LONGEST: usize = 300;

/// Fields of a service with the words that name them.
const OF_SERVICE: [(&str, &str); 16] = [
    ("names", "field-names"),
    ("descriptions", "field-descriptions"),
    ("status", "field-status"),
    ("types", "field-types"),
    ("countries", "field-countries"),
    ("audience", "field-audience"),
    ("eligibility", "field-eligibility"),
    ("languages", "field-languages"),
    ("hours", "field-hours"),
    ("phones", "field-phone"),
    ("email", "field-email"),
    ("website", "field-website"),
    ("cost", "field-cost"),
    ("no_police_contact", "police-label"),
    ("accessibility", "field-accessibility"),
    ("locations", "field-locations"),
];

/// Where a field came from, in words.
pub(super) fn mark(site: &Site, visit: &Visit, origin: Option<&Origin>) -> Value {
    let words = site.words();
    let Some(origin) = origin else { return Value::UNDEFINED };
    context! {
        source => origin.source,
        received => dates::day(words, visit.lang, origin.received),
        confirmed_by => origin.confirmed_by,
        confirmed => origin.confirmed.map(|at| dates::day(words, visit.lang, at)),
    }
}

/// The origin of each field of a service, by field.
pub(super) fn service(site: &Site, visit: &Visit, of: &Service) -> BTreeMap<&'static str, Value> {
    let one = |(field, key): &(&'static str, &str)| {
        let label = site.words().get(visit.lang, key);
        (*field, context! { label, ..mark(site, visit, origin_of(&of.provenance, field)) })
    };
    OF_SERVICE.iter().map(one).collect()
}

/// The origins of the fields of a place that are filled; none of a hidden place.
pub(super) fn place(site: &Site, visit: &Visit, of: &Location) -> Vec<Value> {
    let Some(public) = of.site.public() else { return vec![] };
    let filled = [
        ("name", "field-name", public.name.is_some()),
        ("address", "field-address", public.address.is_some()),
        ("postal_code", "field-postal-code", public.postal_code.is_some()),
        ("city", "field-city", public.city.is_some()),
        ("region", "field-region", public.region.is_some()),
        ("country", "facet-country", true),
        ("point", "field-point", public.point.is_some()),
        ("accessibility", "field-accessibility", public.accessibility.is_some()),
    ];
    let filled = filled.iter().filter(|(_, _, is)| *is).map(|(field, key, _)| (*field, *key));
    rows(site, visit, &of.provenance, filled)
}

/// The origins of the fields of a service, as its form shows them.
pub(super) fn service_rows(site: &Site, visit: &Visit, of: &Service) -> Vec<Value> {
    rows(site, visit, &of.provenance, OF_SERVICE.into_iter())
}

/// The origins of what stands at the head of a service: its names, state and description.
pub(super) fn head_rows(site: &Site, visit: &Visit, of: &Service) -> Vec<Value> {
    let described = !of.offer.descriptions.is_empty();
    let head =
        |field: &str| matches!(field, "names" | "status") || field == "descriptions" && described;
    rows(site, visit, &of.provenance, OF_SERVICE.into_iter().filter(|(field, _)| head(field)))
}

/// One origin for each field; a single one where all have the same.
fn rows<'a>(
    site: &Site,
    visit: &Visit,
    of: &Provenance,
    fields: impl Iterator<Item = (&'a str, &'a str)>,
) -> Vec<Value> {
    let fields: Vec<_> = fields.collect();
    let mut origins: Vec<_> = fields.iter().map(|(field, _)| origin_of(of, field)).collect();
    origins.dedup();
    if let [only] = origins.as_slice() {
        return only.iter().map(|origin| mark(site, visit, Some(origin))).collect();
    }
    let row = |(field, key)| {
        let origin = origin_of(of, field)?;
        let label = site.words().get(visit.lang, key);
        Some(context! { label, ..mark(site, visit, Some(origin)) })
    };
    fields.into_iter().filter_map(row).collect()
}

/// What a form says of the origin of its values.
pub(super) fn told(site: &Site, visit: &Visit, fields: &Fields) -> Told {
    let typed = fields.one("source").trim();
    let source = if typed.is_empty() {
        site.words().get(visit.lang, "source-this-hub")
    } else {
        typed.chars().take(LONGEST).collect()
    };
    let confirmed_by = fields.one("by").to_owned();
    Told { source, confirmed: fields.ticked("confirmed"), confirmed_by }
}
