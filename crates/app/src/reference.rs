//! The lists of the project's `data/` folder, embedded: countries, regions, subjects, kinds of
//! organisation and of help, emergency lines, and their labels in every language of the hub.
//!
//! Names of countries follow the naming policy (`naming-policy.csv`) before the Unicode CLDR.
//!
//! Not here: labels as words to search by (`labels`), the map's shapes (`land`), words of the interface (`web/words`).

use std::collections::{BTreeMap, BTreeSet, HashMap};

use whatson_domain::vocabulary::Vocabulary;

mod demo_person;
mod embedded;
mod labels;
pub mod land;
mod term;
mod town;

pub use demo_person::{DemoPerson, DemoPersons};
pub use embedded::{DEMO_NETWORKS, DEMO_ORGANISATIONS, DEMO_PARTNERS, START_LIST};
pub use term::{Term, Terms};
pub use town::Towns;

/// Languages of the interface, as they stand in addresses, English first.
pub const LANGUAGES: [&str; 18] = [
    "en", "fr", "bg", "sq", "sr", "sr-Latn", "bs", "hr", "cnr", "mk", "ro", "sl", "el", "tr", "es",
    "ru", "ar", "zh",
];

/// A country or area.
#[derive(Debug, Clone, PartialEq)]
pub struct Country {
    /// ISO 3166-1 alpha-2, or `XK`.
    pub code: String,
    /// M49 code of its region.
    pub region: String,
    /// M49 code of its sub-region.
    pub subregion: String,
    /// Longitude and latitude of its label point, in degrees.
    pub point: (f64, f64),
}

/// An emergency line of a country.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Emergency {
    /// The country.
    pub country: String,
    /// The number.
    pub number: String,
    /// `emergency`, `police` or `anti-trafficking-line`.
    pub what: String,
    /// Where the number comes from.
    pub source: String,
    /// When it was looked up.
    pub date: String,
    /// Whether a law or official text states it.
    pub confirmed: bool,
}

/// All lists.
#[derive(Debug)]
pub struct Reference {
    /// The codes, for checking input.
    pub vocabulary: Vocabulary,
    /// Countries by code.
    pub countries: BTreeMap<String, Country>,
    /// Subjects in their order.
    pub subjects: Terms,
    /// Kinds of organisation in their order.
    pub kinds: Terms,
    /// Kinds of help in their order.
    pub service_types: Terms,
    /// Regions in their order: code and code above.
    pub regions: Vec<(String, String)>,
    /// Emergency lines.
    pub emergency: Vec<Emergency>,
    /// Towns under their names in other languages.
    pub towns: Towns,
    /// Fictional persons of the demonstration.
    pub demo_persons: DemoPersons,
    groups: HashMap<String, BTreeSet<String>>,
    territories: HashMap<&'static str, HashMap<String, String>>,
    languages: HashMap<&'static str, HashMap<String, String>>,
    policy: HashMap<String, Policy>,
    by_name: HashMap<String, String>,
}

#[derive(Debug, Default)]
struct Policy {
    names: HashMap<String, String>,
    note: String,
}

impl Reference {
    /// Reads the embedded lists.
    ///
    /// # Errors
    ///
    /// The file and line that cannot be read; a test keeps that from happening.
    pub fn load() -> Result<Self, String> {
        embedded::load()
    }

    /// The name of a country, area or region in a language of the hub.
    #[must_use]
    pub fn territory<'a>(&'a self, code: &'a str, lang: &str) -> &'a str {
        let policy = self.policy.get(code).and_then(|p| p.names.get(lang));
        policy.map_or_else(|| label(&self.territories, code, lang), String::as_str)
    }

    /// The name of a language in a language of the hub.
    #[must_use]
    pub fn language<'a>(&'a self, code: &'a str, lang: &str) -> &'a str {
        let name = label(&self.languages, code, lang);
        if name == code { label(&self.languages, primary(code), lang) } else { name }
    }

    /// The word key of the footnote that the naming policy asks for, if it does.
    #[must_use]
    pub fn note(&self, code: &str) -> Option<&str> {
        self.policy.get(code).map(|p| p.note.as_str()).filter(|n| !n.is_empty())
    }

    /// Regions and working groups that a country belongs to.
    #[must_use]
    pub fn regions_of(&self, country: &str) -> Vec<String> {
        let mut all: Vec<String> = self
            .countries
            .get(country)
            .map(|c| vec![c.region.clone(), c.subregion.clone()])
            .unwrap_or_default();
        all.extend(
            self.groups.iter().filter(|(_, m)| m.contains(country)).map(|(code, _)| code.clone()),
        );
        all.retain(|code| !code.is_empty());
        all.sort();
        all.dedup();
        all
    }

    /// Countries of a region or working group.
    #[must_use]
    pub fn countries_of(&self, region: &str) -> Vec<&str> {
        let inside = |c: &&Country| {
            region == "001"
                || c.region == region
                || c.subregion == region
                || self.groups.get(region).is_some_and(|g| g.contains(&c.code))
        };
        self.countries.values().filter(inside).map(|c| c.code.as_str()).collect()
    }

    /// The code of a country written as its code or as its name in any language of the hub.
    #[must_use]
    pub fn country_code(&self, text: &str) -> Option<String> {
        let text = text.trim();
        let upper = text.to_uppercase();
        if self.countries.contains_key(&upper) {
            return Some(upper);
        }
        self.by_name.get(&text.to_lowercase()).cloned()
    }

    /// The label point of a country.
    #[must_use]
    pub fn point(&self, country: &str) -> Option<(f64, f64)> {
        self.countries.get(country).map(|c| c.point)
    }
}

fn primary(code: &str) -> &str {
    code.split('-').next().unwrap_or(code)
}

fn label<'a>(
    all: &'a HashMap<&'static str, HashMap<String, String>>,
    code: &'a str,
    lang: &str,
) -> &'a str {
    let of = |lang: &str| all.get(lang).and_then(|names| names.get(code));
    of(lang).or_else(|| of("en")).map_or(code, String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_is_read_and_every_label_is_there() {
        let reference = Reference::load().unwrap();
        assert!(reference.countries.len() >= 250);
        for list in [&reference.subjects, &reference.kinds, &reference.service_types] {
            for term in list.iter() {
                for lang in LANGUAGES {
                    assert!(!term.label(lang).is_empty(), "{} {lang}", term.code);
                }
            }
        }
        for code in reference.countries.keys() {
            for lang in LANGUAGES {
                assert_ne!(reference.territory(code, lang), code, "{code} {lang}");
            }
        }
    }

    #[test]
    fn a_country_is_found_by_its_name_in_any_language() {
        let reference = Reference::load().unwrap();
        for (text, code) in [("bg", "BG"), ("Bulgarien", ""), ("България", "BG"), ("Serbie", "RS")]
        {
            assert_eq!(reference.country_code(text).unwrap_or_default(), code, "{text}");
        }
        assert!(reference.territory("XK", "en").ends_with('*'));
        assert!(reference.note("XK").is_some());
    }

    #[test]
    fn south_eastern_europe_is_a_region_with_its_countries() {
        let reference = Reference::load().unwrap();
        let see = reference.countries_of("see");
        assert!(see.contains(&"BG") && see.contains(&"XK") && !see.contains(&"FR"));
        assert!(reference.regions_of("BG").contains(&"see".to_owned()));
    }
}
