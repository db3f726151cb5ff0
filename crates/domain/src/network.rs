//! Networks: organisations that work together, in a region or on a theme.
//!
//! Not here: what a network publishes (later nouns link to it by identifier).

use crate::field::{FieldError, FieldErrors};
use crate::freshness::Moment;
use crate::id::{NetworkId, OrganisationId};
use crate::text::{self, Code, CountryCode, Language, LocalText, Name, Slug};
use crate::vocabulary::{self, Vocabulary};

/// What holds a network together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// A region.
    Regional,
    /// A theme.
    Thematic,
}

impl Scope {
    /// The stable word of the interface.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Regional => "regional",
            Self::Thematic => "thematic",
        }
    }

    /// Reads the word.
    ///
    /// # Errors
    ///
    /// `unknown-scope`.
    pub fn from_word(field: &str, word: &str) -> Result<Self, FieldError> {
        match word.trim() {
            "regional" => Ok(Self::Regional),
            "thematic" => Ok(Self::Thematic),
            other => Err(FieldError::new(field, "unknown-scope", other)),
        }
    }
}

/// A network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Network {
    /// Its identifier, for ever.
    pub id: NetworkId,
    /// The readable part of its address.
    pub slug: Slug,
    /// What it is and for whom.
    pub charter: Charter,
    /// Its members.
    pub members: Vec<OrganisationId>,
    /// Fictional record of a demonstration.
    pub demo: bool,
    /// Counts the changes.
    pub version: i64,
    /// When it last changed.
    pub updated: Moment,
}

/// What a network is and for whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Charter {
    /// Its names. Never empty.
    pub names: Vec<Name>,
    /// Region or theme.
    pub scope: Scope,
    /// Countries it covers; its "who is missing here" is counted over them.
    pub countries: Vec<CountryCode>,
    /// Subjects it works on.
    pub subjects: Vec<Code>,
    /// What it is for.
    pub descriptions: Vec<LocalText>,
}

/// A charter as it was typed or read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CharterInput {
    /// Language tag and name.
    pub names: Vec<(String, String)>,
    /// Word of the scope.
    pub scope: String,
    /// Country codes.
    pub countries: Vec<String>,
    /// Codes of subjects.
    pub subjects: Vec<String>,
    /// Language tag and text.
    pub descriptions: Vec<(String, String)>,
}

impl Charter {
    /// Checks an input.
    ///
    /// # Errors
    ///
    /// Every refused field, all at once.
    pub fn check(input: &CharterInput, known: &Vocabulary) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::default();
        let mut names = Vec::new();
        for (lang, value) in input.names.iter().filter(|(_, v)| !v.trim().is_empty()) {
            let lang = errors.take(language("names", lang)).unwrap_or_else(Language::unknown);
            names.extend(errors.take(Name::new("names", lang, value)));
        }
        if names.is_empty() && errors.0.is_empty() {
            errors.0.push(FieldError::new("names", "required", ""));
        }
        let mut descriptions = Vec::new();
        for (lang, value) in input.descriptions.iter().filter(|(_, v)| !v.trim().is_empty()) {
            let lang =
                errors.take(language("descriptions", lang)).unwrap_or_else(Language::unknown);
            let value = errors.take(text::text("descriptions", value, text::TEXT_MAX));
            descriptions.extend(value.map(|value| LocalText { lang, value }));
        }
        let scope = errors.take(Scope::from_word("scope", &input.scope));
        let countries =
            errors.take(vocabulary::each("countries", &input.countries, 300, |f, v| {
                known.country(f, v)
            }));
        let subjects = errors
            .take(vocabulary::each("subjects", &input.subjects, 80, |f, v| known.subject(f, v)));
        errors.into_result()?;
        Ok(Self {
            names,
            scope: scope.unwrap_or(Scope::Thematic),
            countries: countries.unwrap_or_default(),
            subjects: subjects.unwrap_or_default(),
            descriptions,
        })
    }
}

fn language(field: &str, tag: &str) -> Result<Language, FieldError> {
    if tag.trim().is_empty() { Ok(Language::unknown()) } else { Language::new(field, tag) }
}
