//! What a list shows of an organisation, kept beside its terms in the search index.
//!
//! Field names are one letter: a million cards lie on every node's disk.
//!
//! Not here: the index (`search`), the item of the API (`web::api`).

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use whatson_domain::organisation::{Listing, Organisation};
use whatson_domain::provenance::origin_of;
use whatson_domain::vetting::Tier;
use whatson_domain::{Freshness, Moment};
use whatson_store::{StoreError, Tx, vetting};

/// What a list shows of an organisation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
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
    /// How far the hub knows the organisation.
    #[serde(
        rename = "v",
        default,
        skip_serializing_if = "is_listed",
        serialize_with = "write_tier",
        deserialize_with = "read_tier"
    )]
    pub tier: Tier,
    /// Fictional record of a demonstration.
    #[serde(rename = "d", default, skip_serializing_if = "std::ops::Not::not")]
    pub demo: bool,
    /// Withdrawn: shown to staff alone.
    #[serde(rename = "x", default, skip_serializing_if = "std::ops::Not::not")]
    pub withdrawn: bool,
}

impl Card {
    /// The card of an organisation, with how far the hub knows it.
    #[must_use]
    pub fn of(organisation: &Organisation, tier: Tier) -> Self {
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
            tier,
            demo: organisation.demo,
            withdrawn: organisation.listing == Listing::Withdrawn,
        }
    }

    /// The name shown first.
    #[must_use]
    pub fn name(&self) -> &str {
        self.names.first().map_or("", |(_, value)| value)
    }

    /// The name that a reader of `lang` can read best.
    #[must_use]
    pub fn name_in(&self, lang: &str) -> &str {
        best(&self.names, lang).map_or("", |(_, value)| value)
    }

    /// The name that says why `text` found the card: the one with most of the words typed, of
    /// equals the one that a reader of `lang` can read best.
    #[must_use]
    pub fn name_matching(&self, text: &str, lang: &str) -> &str {
        let hits = |value: &str| whatson_search::matched(text, value, false).len();
        let most = self.names.iter().map(|(_, value)| hits(value)).max().unwrap_or_default();
        let equal = self.names.iter().filter(|(_, value)| hits(value) == most);
        let equal: Vec<_> = equal.cloned().collect();
        let chosen = best(&equal, lang).map(|(_, value)| value.clone());
        let own = self.names.iter().find(|(_, value)| Some(value) == chosen.as_ref());
        own.map_or("", |(_, value)| value)
    }

    /// How far the record can be relied on at `now`.
    #[must_use]
    pub fn freshness(&self, now: Moment) -> Freshness {
        Freshness::of(self.confirmed.map(Moment), now)
    }
}

/// The card of a record as the database has it now.
pub(crate) async fn load(tx: &mut Tx, of: &Organisation) -> Result<Card, StoreError> {
    let vetting = vetting::find(tx, of.id).await?;
    Ok(Card::of(of, Tier::of(vetting.as_ref())))
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde calls it")]
fn is_listed(tier: &Tier) -> bool {
    !tier.is_vetted()
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde calls it")]
fn write_tier<S: Serializer>(tier: &Tier, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(tier.word())
}

/// An unknown word says no more than that the organisation is there.
fn read_tier<'a, D: Deserializer<'a>>(from: D) -> Result<Tier, D::Error> {
    let word = std::borrow::Cow::<str>::deserialize(from)?;
    Ok(Tier::from_word(&word).unwrap_or_default())
}

/// The text that a reader can read best: in their language, else in another form of it, else in
/// English, else the first.
#[must_use]
pub fn best<'a>(texts: &'a [(String, String)], lang: &str) -> Option<&'a (String, String)> {
    let primary = |l: &str| l.split('-').next().unwrap_or_default().to_owned();
    let own = texts.iter().find(|(l, _)| l == lang);
    let same = texts.iter().find(|(l, _)| primary(l) == primary(lang) && l != "und");
    own.or(same).or_else(|| texts.iter().find(|(l, _)| l == "en")).or_else(|| texts.first())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_offered_is_the_one_that_was_typed_else_the_readers() {
        let names = [("bg", "Фондация „Демо Фар“"), ("en", "Demo Lighthouse Foundation")];
        let names = names.map(|(l, v)| (l.to_owned(), v.to_owned())).to_vec();
        let card = Card { names, ..Card::default() };
        for (text, lang, name) in [
            ("lightho", "bg", "Demo Lighthouse Foundation"),
            ("фар", "en", "Фондация „Демо Фар“"),
            ("demo", "en", "Demo Lighthouse Foundation"),
            ("demo", "bg", "Фондация „Демо Фар“"),
            ("sofia", "en", "Demo Lighthouse Foundation"),
        ] {
            assert_eq!(card.name_matching(text, lang), name, "{text} {lang}");
        }
        assert_eq!(card.name_in("bg"), "Фондация „Демо Фар“");
        assert_eq!(card.name_in("sl"), "Demo Lighthouse Foundation");
        assert_eq!(Card::default().name_matching("a", "en"), "");
    }
}
