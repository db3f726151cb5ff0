//! Organisations: who works against trafficking, where, on what.
//!
//! A [`Profile`] is what an organisation says of itself (or is said of it); an [`Organisation`]
//! is a profile with its address in the hub, its origin and its place in time. A profile comes to
//! be only through [`Profile::check`].
//!
//! Not here: services and places (`service`, `location`), joining two records (`merge`).

use crate::field::{FieldError, FieldErrors};
use crate::freshness::{Freshness, Moment};
use crate::id::OrganisationId;
use crate::provenance::Provenance;
use crate::text::{self, Code, CountryCode, Language, LocalText, Name, Slug, WebAddress};
use crate::vocabulary::{self, Vocabulary};

/// What an organisation says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// Its names; the first is shown first. Never empty.
    pub names: Vec<Name>,
    /// What kind of body it is.
    pub kind: Code,
    /// The country of its seat.
    pub country: CountryCode,
    /// The town of its seat.
    pub city: Option<String>,
    /// What it works on.
    pub subjects: Vec<Code>,
    /// Where it works; the seat when nothing else is said.
    pub countries_of_work: Vec<CountryCode>,
    /// Languages it works in.
    pub languages: Vec<Language>,
    /// The year it was founded.
    pub founded: Option<u16>,
    /// Its home page.
    pub website: Option<WebAddress>,
    /// Its number in a public register, with the register's name, as `BG:EIK:123456789`.
    pub register_number: Option<String>,
    /// What it does, in one or more languages.
    pub descriptions: Vec<LocalText>,
    /// How the public reaches it.
    pub contacts: Contacts,
    /// Why the hub may show the record.
    pub consent: Consent,
    /// Licence of the record's data, an SPDX identifier.
    pub licence: String,
}

/// Public contacts of an organisation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contacts {
    /// Public e-mail address.
    pub email: Option<String>,
    /// Public telephone.
    pub phone: Option<String>,
    /// Public postal address, one line.
    pub address: Option<String>,
}

/// Why the hub may show a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Consent {
    /// Facts that the organisation itself made public.
    PublicSource,
    /// The organisation agreed.
    Organisation,
}

impl Consent {
    /// The stable word of the interface.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::PublicSource => "public-source",
            Self::Organisation => "organisation",
        }
    }

    /// Reads the word; blank is a public source.
    ///
    /// # Errors
    ///
    /// `unknown-consent`.
    pub fn from_word(field: &str, word: &str) -> Result<Self, FieldError> {
        match word.trim() {
            "" | "public-source" => Ok(Self::PublicSource),
            "organisation" => Ok(Self::Organisation),
            other => Err(FieldError::new(field, "unknown-consent", other)),
        }
    }
}

/// Whether a record is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Listing {
    /// Shown to everybody.
    Public,
    /// Kept, but shown to staff alone: retired, or not yet reviewed.
    Withdrawn,
}

impl Listing {
    /// The stable word of the interface.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "public" => Some(Self::Public),
            "withdrawn" => Some(Self::Withdrawn),
            _ => None,
        }
    }
}

/// A profile with its address, origin and place in time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    /// Its identifier, for ever.
    pub id: OrganisationId,
    /// The readable part of its address.
    pub slug: Slug,
    /// What it says of itself.
    pub profile: Profile,
    /// Whether it is shown.
    pub listing: Listing,
    /// Fictional record of a demonstration.
    pub demo: bool,
    /// Origin of each field; `*` stands for all others.
    pub provenance: Provenance,
    /// When the whole record was last confirmed for the organisation.
    pub confirmed: Option<Moment>,
    /// Counts the changes, for noticing that two people edit at once.
    pub version: i64,
    /// When the hub first had it.
    pub created: Moment,
    /// When it last changed.
    pub updated: Moment,
}

impl Organisation {
    /// How far the record can be relied on at `now`.
    #[must_use]
    pub fn freshness(&self, now: Moment) -> Freshness {
        Freshness::of(self.confirmed, now)
    }
}

/// A profile as it was typed or read, before any check.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProfileInput {
    /// Language tag and name, in order.
    pub names: Vec<(String, String)>,
    /// Code of the kind.
    pub kind: String,
    /// Country code of the seat.
    pub country: String,
    /// Town of the seat.
    pub city: String,
    /// Codes of subjects.
    pub subjects: Vec<String>,
    /// Country codes.
    pub countries_of_work: Vec<String>,
    /// Language tags.
    pub languages: Vec<String>,
    /// Year.
    pub founded: String,
    /// Web address.
    pub website: String,
    /// Register number.
    pub register_number: String,
    /// Language tag and text, in order.
    pub descriptions: Vec<(String, String)>,
    /// Public e-mail address.
    pub email: String,
    /// Public telephone.
    pub phone: String,
    /// Public postal address.
    pub address: String,
    /// Word of the consent.
    pub consent: String,
    /// SPDX identifier; blank is CC0.
    pub licence: String,
}

impl Profile {
    /// Checks an input against the rules and the vocabulary.
    ///
    /// # Errors
    ///
    /// Every refused field, all at once.
    pub fn check(input: &ProfileInput, known: &Vocabulary) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::default();
        let names = errors.take(names(&input.names));
        let kind = errors.take(known.kind("kind", &input.kind));
        let country = errors.take(known.country("country", &input.country));
        let city = errors.take(text::optional_line("city", &input.city));
        let subjects = errors
            .take(vocabulary::each("subjects", &input.subjects, 80, |f, v| known.subject(f, v)));
        let work = errors.take(vocabulary::each(
            "countries_of_work",
            &input.countries_of_work,
            300,
            |f, v| known.country(f, v),
        ));
        let languages = errors.take(vocabulary::languages("languages", &input.languages));
        let founded = errors.take(year(&input.founded));
        let website = errors.take(optional(&input.website, |v| WebAddress::new("website", v)));
        let register_number = errors.take(register_number(&input.register_number));
        let descriptions = errors.take(descriptions(&input.descriptions));
        let contacts = errors.take(contacts(input));
        let consent = errors.take(Consent::from_word("consent", &input.consent));
        let licence = errors.take(licence(&input.licence));
        errors.into_result()?;
        let missing = || FieldErrors(vec![FieldError::new("names", "required", "")]);
        let country = country.ok_or_else(missing)?;
        let mut countries_of_work = work.unwrap_or_default();
        if countries_of_work.is_empty() {
            countries_of_work.push(country);
        }
        Ok(Self {
            names: names.ok_or_else(missing)?,
            kind: kind.ok_or_else(missing)?,
            country,
            city: city.flatten(),
            subjects: subjects.unwrap_or_default(),
            countries_of_work,
            languages: languages.unwrap_or_default(),
            founded: founded.flatten(),
            website: website.flatten(),
            register_number: register_number.flatten(),
            descriptions: descriptions.unwrap_or_default(),
            contacts: contacts.unwrap_or_default(),
            consent: consent.unwrap_or(Consent::PublicSource),
            licence: licence.ok_or_else(missing)?,
        })
    }

    /// The name shown first.
    #[must_use]
    pub fn name(&self) -> &str {
        self.names.first().map_or("", |n| n.value.as_str())
    }

    /// How much of a profile is filled, from 0 to 100: a small signal for ranking.
    #[must_use]
    pub fn completeness(&self) -> u8 {
        let filled = [
            self.names.len() > 1,
            self.city.is_some(),
            !self.subjects.is_empty(),
            !self.languages.is_empty(),
            self.founded.is_some(),
            self.website.is_some(),
            self.register_number.is_some(),
            !self.descriptions.is_empty(),
            self.contacts.email.is_some() || self.contacts.phone.is_some(),
            self.consent == Consent::Organisation,
        ];
        filled.iter().map(|&f| if f { 10 } else { 0 }).sum()
    }
}

fn names(given: &[(String, String)]) -> Result<Vec<Name>, FieldError> {
    let mut names: Vec<Name> = Vec::new();
    for (lang, value) in given.iter().filter(|(_, v)| !text::trimmed(v).is_empty()) {
        let lang = if lang.trim().is_empty() {
            Language::unknown()
        } else {
            Language::new("names", lang)?
        };
        let name = Name::new("names", lang, value)?;
        if !names.iter().any(|n| n.value == name.value) {
            names.push(name);
        }
    }
    match names.len() {
        0 => Err(FieldError::new("names", "required", "")),
        1..=40 => Ok(names),
        _ => Err(FieldError::new("names", "too-many", "40")),
    }
}

fn descriptions(given: &[(String, String)]) -> Result<Vec<LocalText>, FieldError> {
    let mut texts = Vec::new();
    for (lang, value) in given.iter().filter(|(_, v)| !text::trimmed(v).is_empty()).take(40) {
        let lang = if lang.trim().is_empty() {
            Language::unknown()
        } else {
            Language::new("descriptions", lang)?
        };
        texts.push(LocalText { lang, value: text::text("descriptions", value, text::TEXT_MAX)? });
    }
    Ok(texts)
}

fn year(value: &str) -> Result<Option<u16>, FieldError> {
    optional(value, |v| {
        let year = v.parse::<u16>().ok().filter(|y| (800..=2200).contains(y));
        year.ok_or_else(|| FieldError::new("founded", "not-a-year", v))
    })
}

fn register_number(value: &str) -> Result<Option<String>, FieldError> {
    optional(value, |v| {
        let fits = v.len() <= 80
            && v.bytes().all(|b| b.is_ascii_alphanumeric() || b":.-/ ".contains(&b))
            && v.bytes().any(|b| b.is_ascii_digit());
        if fits {
            Ok(v.to_ascii_uppercase())
        } else {
            Err(FieldError::new("register_number", "not-a-register-number", v))
        }
    })
}

fn contacts(input: &ProfileInput) -> Result<Contacts, FieldError> {
    Ok(Contacts {
        email: optional(&input.email, |v| email("email", v))?,
        phone: optional(&input.phone, |v| phone("phone", v))?,
        address: text::optional_line("address", &input.address)?,
    })
}

/// Checks a public e-mail address by its outer form (RFC 5321 lengths).
///
/// It stands in `mailto:` as it is, so that nothing of it may begin a subject or a copy there.
///
/// # Errors
///
/// `not-an-email-address`.
pub fn email(field: &str, value: &str) -> Result<String, FieldError> {
    let value = value.trim();
    let fits = value.len() <= 254
        && !value.chars().any(|c| c.is_whitespace() || c.is_control() || "<>\"',;?&#%".contains(c))
        && value.split_once('@').is_some_and(|(local, host)| {
            (1..=64).contains(&local.len())
                && host.contains('.')
                && !host.contains('@')
                && !host.starts_with('.')
                && !host.ends_with('.')
        });
    if fits {
        Ok(value.to_owned())
    } else {
        Err(FieldError::new(field, "not-an-email-address", value))
    }
}

/// Checks a telephone number as people write it: digits, spaces, `+ - ( ) /` and short codes.
///
/// # Errors
///
/// `not-a-telephone-number`.
pub fn phone(field: &str, value: &str) -> Result<String, FieldError> {
    let value = value.trim();
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    let fits = (3..=20).contains(&digits)
        && value.len() <= 40
        && value.bytes().all(|b| b.is_ascii_digit() || b"+-()/ .".contains(&b));
    if fits {
        Ok(value.to_owned())
    } else {
        Err(FieldError::new(field, "not-a-telephone-number", value))
    }
}

fn licence(value: &str) -> Result<String, FieldError> {
    let value = value.trim();
    if value.is_empty() {
        return Ok("CC0-1.0".into());
    }
    let fits = value.len() <= 60
        && value.bytes().all(|b| b.is_ascii_alphanumeric() || b".-+".contains(&b));
    if fits {
        Ok(value.to_owned())
    } else {
        Err(FieldError::new("licence", "not-a-licence", value))
    }
}

/// Checks a value unless it is blank.
pub(crate) fn optional<T>(
    value: &str,
    check: impl FnOnce(&str) -> Result<T, FieldError>,
) -> Result<Option<T>, FieldError> {
    let value = value.trim();
    if value.is_empty() { Ok(None) } else { check(value).map(Some) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> Vocabulary {
        Vocabulary {
            countries: ["BG".into(), "RS".into()].into(),
            kinds: ["ngo".into()].into(),
            subjects: ["shelter".into(), "hotline".into()].into(),
            service_types: ["shelter".into()].into(),
        }
    }

    fn input() -> ProfileInput {
        ProfileInput {
            names: vec![
                ("bg".into(), "Демо Фар".into()),
                (String::new(), "Demo Lighthouse".into()),
            ],
            kind: "ngo".into(),
            country: "bg".into(),
            subjects: vec!["Shelter".into(), "shelter".into(), String::new()],
            ..ProfileInput::default()
        }
    }

    #[test]
    fn the_country_of_work_is_the_seat_when_nothing_else_is_said() {
        let profile = Profile::check(&input(), &known()).unwrap();
        assert_eq!(profile.countries_of_work, vec![profile.country]);
        assert_eq!(profile.subjects.len(), 1);
        assert_eq!(profile.name(), "Демо Фар");
    }

    #[test]
    fn all_refused_fields_are_named_at_once() {
        let bad = ProfileInput {
            names: vec![],
            country: "ZZ".into(),
            website: "javascript:x".into(),
            founded: "12".into(),
            email: "a@b".into(),
            phone: "call us".into(),
            ..input()
        };
        let errors = Profile::check(&bad, &known()).unwrap_err();
        let fields: Vec<_> = errors.0.iter().map(|e| (e.field.as_str(), e.reason)).collect();
        assert_eq!(
            fields,
            [
                ("names", "required"),
                ("country", "unknown-country"),
                ("founded", "not-a-year"),
                ("website", "not-a-web-address"),
                ("email", "not-an-email-address"),
            ]
        );
    }

    #[test]
    fn a_public_address_can_add_nothing_to_a_link() {
        for good in ["info@far.example", "info+x@far.example", "инфо@far.example"] {
            assert_eq!(email("email", good).as_deref(), Ok(good));
        }
        for mark in ['?', '&', '#', '%'] {
            for bad in [format!("info{mark}cc=x@far.example"), format!("info@far.example{mark}x=1")]
            {
                assert_eq!(
                    email("email", &bad).unwrap_err().reason,
                    "not-an-email-address",
                    "{bad}"
                );
            }
        }
    }
}
