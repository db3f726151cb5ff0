//! The words of our own package, one struct per noun.
//!
//! Reading is patient: a missing field is empty, an unknown one is passed over. The domain's
//! types are not serialisable on purpose; a change of theirs must be written down here, too.
//!
//! Not here: the order of things in the document (`read`, `write`).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use whatson_domain::hours::{Hours, Span, minute};
use whatson_domain::provenance::Provenance;
use whatson_domain::text::{LocalText, Name};

use crate::cell::MOST_VALUES;
use crate::entry::OriginEntry;
use crate::moment;
use crate::outline::parts;

/// A text in one language.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct LocalShape {
    pub(crate) lang: String,
    pub(crate) value: String,
}

/// The origin of a field.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct OriginShape {
    pub(crate) source: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) received: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) confirmed_by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) confirmed: Option<String>,
}

/// An organisation with what belongs to it.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct OrganisationShape {
    pub(super) id: Option<String>,
    pub(super) slug: Option<String>,
    pub(super) names: Vec<LocalShape>,
    pub(super) kind: String,
    pub(super) country: String,
    pub(super) city: Option<String>,
    pub(super) subjects: Vec<String>,
    pub(super) countries_of_work: Vec<String>,
    pub(super) languages: Vec<String>,
    pub(super) founded: Option<u16>,
    pub(super) website: Option<String>,
    pub(super) register_number: Option<String>,
    pub(super) descriptions: Vec<LocalShape>,
    pub(super) email: Option<String>,
    pub(super) phone: Option<String>,
    pub(super) address: Option<String>,
    pub(super) consent: String,
    pub(super) licence: String,
    pub(super) source: String,
    pub(super) origins: BTreeMap<String, OriginShape>,
    pub(super) confirmed: Option<String>,
    pub(super) confirmed_by: Option<String>,
    pub(super) listing: Option<String>,
    pub(super) demo: bool,
    pub(super) created: Option<String>,
    pub(super) updated: Option<String>,
    pub(super) networks: Vec<String>,
    #[serde(deserialize_with = "parts")]
    pub(super) services: Vec<ServiceShape>,
    #[serde(deserialize_with = "parts")]
    pub(super) locations: Vec<LocationShape>,
}

/// A service.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct ServiceShape {
    pub(super) id: Option<String>,
    pub(super) names: Vec<LocalShape>,
    pub(super) descriptions: Vec<LocalShape>,
    pub(super) status: String,
    pub(super) types: Vec<String>,
    pub(super) countries: Vec<String>,
    pub(super) audience: Option<String>,
    pub(super) eligibility: Option<String>,
    pub(super) languages: Vec<String>,
    pub(super) hours: Option<HoursShape>,
    pub(super) phones: Vec<String>,
    pub(super) email: Option<String>,
    pub(super) website: Option<String>,
    pub(super) cost: Option<String>,
    pub(super) free: bool,
    pub(super) no_police_contact: bool,
    pub(super) accessibility: Option<String>,
    pub(super) locations: Vec<String>,
    pub(super) source: String,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) origins: BTreeMap<String, OriginShape>,
    pub(super) confirmed: Option<String>,
    pub(super) updated: Option<String>,
}

/// Weekly hours.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct HoursShape {
    pub(super) zone: String,
    pub(super) spans: Vec<SpanShape>,
}

/// One span; `day` is 0 for Monday.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct SpanShape {
    pub(super) day: u8,
    pub(super) opens: String,
    pub(super) closes: String,
}

/// A place; of a hidden one only `id` and `country` are ever written.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct LocationShape {
    pub(super) id: Option<String>,
    pub(super) hidden: bool,
    pub(super) country: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) address: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) city: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) region: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) postal_code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) latitude: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) longitude: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) accessibility: Option<String>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) origins: BTreeMap<String, OriginShape>,
}

/// A network.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct NetworkShape {
    pub(super) id: Option<String>,
    pub(super) slug: Option<String>,
    pub(super) names: Vec<LocalShape>,
    pub(super) scope: String,
    pub(super) countries: Vec<String>,
    pub(super) subjects: Vec<String>,
    pub(super) descriptions: Vec<LocalShape>,
    pub(super) members: Vec<String>,
    pub(super) demo: bool,
    pub(super) updated: Option<String>,
}

impl LocalShape {
    pub(crate) fn names(names: &[Name]) -> Vec<Self> {
        let shape = |n: &Name| Self { lang: n.lang.to_string(), value: n.value.clone() };
        names.iter().map(shape).collect()
    }

    pub(crate) fn texts(texts: &[LocalText]) -> Vec<Self> {
        let shape = |t: &LocalText| Self { lang: t.lang.to_string(), value: t.value.clone() };
        texts.iter().map(shape).collect()
    }

    pub(crate) fn pairs(shapes: Vec<Self>) -> Vec<(String, String)> {
        shapes.into_iter().map(|s| (s.lang, s.value)).take(MOST_VALUES).collect()
    }
}

impl OriginShape {
    pub(crate) fn all(provenance: &Provenance) -> BTreeMap<String, Self> {
        let shape = |(field, o): (&String, &whatson_domain::provenance::Origin)| {
            let shape = Self {
                source: o.source.clone(),
                received: Some(moment::write(o.received)),
                confirmed_by: o.confirmed_by.clone(),
                confirmed: o.confirmed.map(moment::write),
            };
            (field.clone(), shape)
        };
        provenance.iter().map(shape).collect()
    }

    pub(crate) fn entries(shapes: BTreeMap<String, Self>) -> Vec<(String, OriginEntry)> {
        let entry = |o: Self| OriginEntry {
            source: o.source,
            received: o.received.as_deref().and_then(moment::read),
            confirmed_by: o.confirmed_by,
            confirmed: o.confirmed.as_deref().and_then(moment::read),
        };
        shapes.into_iter().map(|(field, o)| (field, entry(o))).collect()
    }
}

/// Reads origins from one cell of our CSV; `None` when it is not ours.
pub(crate) fn origins(cell: &str) -> Option<Vec<(String, OriginEntry)>> {
    serde_json::from_str(cell).ok().map(OriginShape::entries)
}

/// A minute of the day as `09:05`.
pub(crate) fn clock(minute: u16) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

impl HoursShape {
    pub(super) fn of(hours: &Hours) -> Self {
        let span =
            |s: &Span| SpanShape { day: s.day, opens: clock(s.opens), closes: clock(s.closes) };
        Self { zone: hours.zone.clone(), spans: hours.spans.iter().map(span).collect() }
    }

    /// The hours, and the first span that is none.
    pub(super) fn hours(self) -> (Hours, Option<String>) {
        let mut spans = Vec::new();
        let mut bad = None;
        for span in self.spans {
            match (minute("hours", &span.opens), minute("hours", &span.closes)) {
                (Ok(opens), Ok(closes)) if span.day < 7 => {
                    spans.push(Span { day: span.day, opens, closes });
                }
                _ => bad = bad.or(Some(format!("{} {}-{}", span.day, span.opens, span.closes))),
            }
        }
        (Hours { zone: self.zone, spans }, bad)
    }
}
