//! Services: help that an organisation gives, so that somebody can find and reach it.
//!
//! The fields follow HSDS 3.0 (Open Referral) with four of our own: kinds of help, countries
//! served, "no police contact", and places that may be hidden.
//!
//! Not here: the foreign format (`formats::hsds`), which service the finder offers (`freshness`).

use crate::field::{FieldError, FieldErrors};
use crate::freshness::Moment;
use crate::hours::Hours;
use crate::id::{LocationId, OrganisationId, ServiceId};
use crate::organisation::{email, optional, phone};
use crate::provenance::Provenance;
use crate::text::{self, Code, CountryCode, Language, LocalText, Name, WebAddress};
use crate::vocabulary::{self, Vocabulary};

/// Whether a service can be used today (HSDS 3.0 `status`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// In use.
    Active,
    /// Not offered at present.
    Inactive,
    /// Ended for good.
    Defunct,
    /// Closed for a while.
    TemporarilyClosed,
}

impl Status {
    /// The word of HSDS 3.0.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Inactive => "inactive",
            Self::Defunct => "defunct",
            Self::TemporarilyClosed => "temporarily closed",
        }
    }

    /// Reads the word; blank is active.
    ///
    /// # Errors
    ///
    /// `unknown-status`.
    pub fn from_word(field: &str, word: &str) -> Result<Self, FieldError> {
        match word.trim() {
            "" | "active" => Ok(Self::Active),
            "inactive" => Ok(Self::Inactive),
            "defunct" => Ok(Self::Defunct),
            "temporarily closed" => Ok(Self::TemporarilyClosed),
            other => Err(FieldError::new(field, "unknown-status", other)),
        }
    }
}

/// A service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Service {
    /// Its identifier, for ever.
    pub id: ServiceId,
    /// The organisation that gives it.
    pub organisation: OrganisationId,
    /// What it offers.
    pub offer: Offer,
    /// The places where it is given.
    pub locations: Vec<LocationId>,
    /// Origin of each field; `*` stands for all others.
    pub provenance: Provenance,
    /// When it was last confirmed.
    pub confirmed: Option<Moment>,
    /// When it last changed.
    pub updated: Moment,
}

/// What a service offers, to whom, when and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// What it is called, in one or more languages. Never empty.
    pub names: Vec<Name>,
    /// What it does.
    pub descriptions: Vec<LocalText>,
    /// Whether it can be used today.
    pub status: Status,
    /// Kinds of help.
    pub types: Vec<Code>,
    /// Countries it serves.
    pub countries: Vec<CountryCode>,
    /// For whom, in words.
    pub audience: Option<String>,
    /// Who may use it, in words.
    pub eligibility: Option<String>,
    /// Languages spoken.
    pub languages: Vec<Language>,
    /// Weekly hours.
    pub hours: Option<Hours>,
    /// Telephone numbers.
    pub phones: Vec<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Web page.
    pub website: Option<WebAddress>,
    /// What it costs, in words; none means not stated.
    pub cost: Option<String>,
    /// It is free of charge.
    pub free: bool,
    /// It does not pass names to the police.
    pub no_police_contact: bool,
    /// How people with disabilities use it.
    pub accessibility: Option<String>,
}

/// A service as it was typed or read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OfferInput {
    /// Language tag and name, in order.
    pub names: Vec<(String, String)>,
    /// Language tag and text, in order.
    pub descriptions: Vec<(String, String)>,
    /// Word of the status.
    pub status: String,
    /// Codes of kinds of help.
    pub types: Vec<String>,
    /// Country codes.
    pub countries: Vec<String>,
    /// For whom.
    pub audience: String,
    /// Who may use it.
    pub eligibility: String,
    /// Language tags.
    pub languages: Vec<String>,
    /// Weekly hours, read by the form or the format.
    pub hours: Option<Hours>,
    /// Telephone numbers.
    pub phones: Vec<String>,
    /// E-mail address.
    pub email: String,
    /// Web page.
    pub website: String,
    /// What it costs.
    pub cost: String,
    /// It is free of charge.
    pub free: bool,
    /// It does not pass names to the police.
    pub no_police_contact: bool,
    /// How people with disabilities use it.
    pub accessibility: String,
}

impl Service {
    /// Names of the fields in which two services differ.
    #[must_use]
    pub fn changed(&self, other: &Self) -> Vec<&'static str> {
        let (a, b) = (&self.offer, &other.offer);
        let pairs = [
            ("names", a.names != b.names),
            ("descriptions", a.descriptions != b.descriptions),
            ("status", a.status != b.status),
            ("types", a.types != b.types),
            ("countries", a.countries != b.countries),
            ("audience", a.audience != b.audience),
            ("eligibility", a.eligibility != b.eligibility),
            ("languages", a.languages != b.languages),
            ("hours", a.hours != b.hours),
            ("phones", a.phones != b.phones),
            ("email", a.email != b.email),
            ("website", a.website != b.website),
            ("cost", a.cost != b.cost || a.free != b.free),
            ("no_police_contact", a.no_police_contact != b.no_police_contact),
            ("accessibility", a.accessibility != b.accessibility),
            ("locations", self.locations != other.locations),
        ];
        pairs.into_iter().filter(|(_, differs)| *differs).map(|(name, _)| name).collect()
    }
}

impl Offer {
    /// Checks an input.
    ///
    /// # Errors
    ///
    /// Every refused field, all at once.
    pub fn check(input: &OfferInput, known: &Vocabulary) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::default();
        let names = errors.take(local(&input.names, "names", text::NAME_MAX));
        if names.as_ref().is_some_and(Vec::is_empty) {
            errors.0.push(FieldError::new("names", "required", ""));
        }
        let descriptions = errors.take(local(&input.descriptions, "descriptions", text::TEXT_MAX));
        let status = errors.take(Status::from_word("status", &input.status));
        let types = errors
            .take(vocabulary::each("types", &input.types, 30, |f, v| known.service_type(f, v)));
        let countries =
            errors.take(vocabulary::each("countries", &input.countries, 300, |f, v| {
                known.country(f, v)
            }));
        let languages = errors.take(vocabulary::languages("languages", &input.languages));
        let phones = errors.take(vocabulary::each("phones", &input.phones, 20, phone));
        let mail = errors.take(optional(&input.email, |v| email("email", v)));
        let website = errors.take(optional(&input.website, |v| WebAddress::new("website", v)));
        let audience = errors.take(paragraph("audience", &input.audience));
        let eligibility = errors.take(paragraph("eligibility", &input.eligibility));
        let cost = errors.take(paragraph("cost", &input.cost));
        let accessibility = errors.take(paragraph("accessibility", &input.accessibility));
        errors.into_result()?;
        let names = names.unwrap_or_default().into_iter();
        Ok(Self {
            names: names.map(|t| Name { lang: t.lang, value: t.value }).collect(),
            descriptions: descriptions.unwrap_or_default(),
            status: status.unwrap_or(Status::Active),
            types: types.unwrap_or_default(),
            countries: countries.unwrap_or_default(),
            audience: audience.flatten(),
            eligibility: eligibility.flatten(),
            languages: languages.unwrap_or_default(),
            hours: input.hours.clone(),
            phones: phones.unwrap_or_default(),
            email: mail.flatten(),
            website: website.flatten(),
            cost: cost.flatten(),
            free: input.free,
            no_police_contact: input.no_police_contact,
            accessibility: accessibility.flatten(),
        })
    }
}

fn paragraph(field: &str, value: &str) -> Result<Option<String>, FieldError> {
    optional(value, |v| text::text(field, v, 2_000))
}

fn local(
    given: &[(String, String)],
    field: &str,
    max: usize,
) -> Result<Vec<LocalText>, FieldError> {
    let mut texts = Vec::new();
    for (lang, value) in given.iter().filter(|(_, v)| !v.trim().is_empty()).take(40) {
        let lang =
            if lang.trim().is_empty() { Language::unknown() } else { Language::new(field, lang)? };
        texts.push(LocalText { lang, value: text::text(field, value, max)? });
    }
    Ok(texts)
}
