//! What a list shows of an organisation, kept beside its terms in the search index.
//!
//! Field names are one letter: a million cards lie on every node's disk.
//!
//! Not here: the index (`search`), the item of the API (`web::api`).

use serde::{Deserialize, Serialize};
use whatson_domain::organisation::{Listing, Organisation};
use whatson_domain::provenance::origin_of;
use whatson_domain::{Freshness, Moment};

/// What a list shows of an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Identifier.
    #[serde(rename = "i")]
    pub id: String,
    /// Readable part of the address.
    #[serde(rename = "a")]
    pub slug: String,
    /// Language and name, in order.
    #[serde(rename = "n")]
    pub names: Vec<(String, String)>,
    /// Kind.
    #[serde(rename = "k")]
    pub kind: String,
    /// Country of the seat.
    #[serde(rename = "c")]
    pub country: String,
    /// Town of the seat.
    #[serde(rename = "t", default, skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// Subjects.
    #[serde(rename = "s", default, skip_serializing_if = "Vec::is_empty")]
    pub subjects: Vec<String>,
    /// Home page.
    #[serde(rename = "w", default, skip_serializing_if = "Option::is_none")]
    pub website: Option<String>,
    /// Where the record came from.
    #[serde(rename = "o", default, skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// When it was confirmed, in microseconds.
    #[serde(rename = "f", default, skip_serializing_if = "Option::is_none")]
    pub confirmed: Option<i64>,
    /// When it last changed, in microseconds.
    #[serde(rename = "u")]
    pub updated: i64,
    /// Fictional record of a demonstration.
    #[serde(rename = "d", default, skip_serializing_if = "std::ops::Not::not")]
    pub demo: bool,
    /// Withdrawn: shown to staff alone.
    #[serde(rename = "x", default, skip_serializing_if = "std::ops::Not::not")]
    pub withdrawn: bool,
}

impl Card {
    /// The card of an organisation.
    #[must_use]
    pub fn of(organisation: &Organisation) -> Self {
        let profile = &organisation.profile;
        let names = profile.names.iter().map(|n| (n.lang.to_string(), n.value.clone()));
        Self {
            id: organisation.id.to_string(),
            slug: organisation.slug.to_string(),
            names: names.collect(),
            kind: profile.kind.to_string(),
            country: profile.country.to_string(),
            city: profile.city.clone(),
            subjects: profile.subjects.iter().map(ToString::to_string).collect(),
            website: profile.website.as_ref().map(ToString::to_string),
            source: origin_of(&organisation.provenance, "*")
                .map(|o| o.source.clone())
                .unwrap_or_default(),
            confirmed: organisation.confirmed.map(|m| m.0),
            updated: organisation.updated.0,
            demo: organisation.demo,
            withdrawn: organisation.listing == Listing::Withdrawn,
        }
    }

    /// The name shown first.
    #[must_use]
    pub fn name(&self) -> &str {
        self.names.first().map_or("", |(_, value)| value)
    }

    /// How far the record can be relied on at `now`.
    #[must_use]
    pub fn freshness(&self, now: Moment) -> Freshness {
        Freshness::of(self.confirmed.map(Moment), now)
    }
}
