//! The JSON documents in `doc` columns, and back: one struct per noun, versioned by adding
//! optional fields only.
//!
//! Not here: the domain's own types, which are never serialised as they stand.

use serde::{Deserialize, Serialize};
use whatson_domain::hours::{Hours, Span};
use whatson_domain::location::{Location, PublicSite, Site};
use whatson_domain::network::{Charter, Scope};
use whatson_domain::organisation::{Consent, Contacts, Profile};
use whatson_domain::provenance::{Origin, Provenance};
use whatson_domain::service::{Offer, Service, Status};
use whatson_domain::text::{Code, CountryCode, Language, LocalText, Name, WebAddress};
use whatson_domain::{FieldError, LocationId, Moment, OrganisationId, ServiceId};

type Pair = (String, String);

/// Where a document breaks off, without what stands there: the sentence goes into the log.
pub(crate) fn broken(error: &serde_json::Error) -> String {
    let kind = match error.classify() {
        serde_json::error::Category::Data => "a value of another type",
        _ => "no JSON",
    };
    format!("{kind} at line {}, column {}", error.line(), error.column())
}

#[derive(Serialize, Deserialize)]
pub(crate) struct OrganisationDoc {
    names: Vec<Pair>,
    kind: String,
    country: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    city: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    subjects: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    countries_of_work: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    languages: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    founded: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    website: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    register_number: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    descriptions: Vec<Pair>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    email: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    phone: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    address: Option<String>,
    consent: String,
    licence: String,
    #[serde(default)]
    provenance: Vec<OriginDoc>,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct OriginDoc {
    field: String,
    source: String,
    received: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    confirmed_by: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    confirmed: Option<i64>,
}

fn names_out(names: &[Name]) -> Vec<Pair> {
    names.iter().map(|n| (n.lang.to_string(), n.value.clone())).collect()
}

fn texts_out(texts: &[LocalText]) -> Vec<Pair> {
    texts.iter().map(|t| (t.lang.to_string(), t.value.clone())).collect()
}

fn words<T: ToString>(values: &[T]) -> Vec<String> {
    values.iter().map(T::to_string).collect()
}

fn names_in(pairs: Vec<Pair>) -> Result<Vec<Name>, FieldError> {
    let read = |(lang, value): Pair| Ok(Name { lang: Language::new("names", &lang)?, value });
    pairs.into_iter().map(read).collect()
}

fn texts_in(pairs: Vec<Pair>) -> Result<Vec<LocalText>, FieldError> {
    let read = |(lang, value): Pair| Ok(LocalText { lang: Language::new("texts", &lang)?, value });
    pairs.into_iter().map(read).collect()
}

fn codes(values: &[String]) -> Result<Vec<Code>, FieldError> {
    values.iter().map(|v| Code::new("code", v)).collect()
}

fn countries(values: &[String]) -> Result<Vec<CountryCode>, FieldError> {
    values.iter().map(|v| CountryCode::new("country", v)).collect()
}

fn languages(values: &[String]) -> Result<Vec<Language>, FieldError> {
    values.iter().map(|v| Language::new("language", v)).collect()
}

fn website(value: Option<String>) -> Result<Option<WebAddress>, FieldError> {
    value.map(|v| WebAddress::new("website", &v)).transpose()
}

impl OrganisationDoc {
    pub(crate) fn new(profile: &Profile, provenance: &Provenance) -> Self {
        Self {
            names: names_out(&profile.names),
            kind: profile.kind.to_string(),
            country: profile.country.to_string(),
            city: profile.city.clone(),
            subjects: words(&profile.subjects),
            countries_of_work: words(&profile.countries_of_work),
            languages: words(&profile.languages),
            founded: profile.founded,
            website: profile.website.as_ref().map(ToString::to_string),
            register_number: profile.register_number.clone(),
            descriptions: texts_out(&profile.descriptions),
            email: profile.contacts.email.clone(),
            phone: profile.contacts.phone.clone(),
            address: profile.contacts.address.clone(),
            consent: profile.consent.word().to_owned(),
            licence: profile.licence.clone(),
            provenance: OriginDoc::all(provenance),
        }
    }

    pub(crate) fn read(self) -> Result<(Profile, Provenance), FieldError> {
        let provenance = OriginDoc::provenance(self.provenance);
        let profile = Profile {
            names: names_in(self.names)?,
            kind: Code::new("kind", &self.kind)?,
            country: CountryCode::new("country", &self.country)?,
            city: self.city,
            subjects: codes(&self.subjects)?,
            countries_of_work: countries(&self.countries_of_work)?,
            languages: languages(&self.languages)?,
            founded: self.founded,
            website: website(self.website)?,
            register_number: self.register_number,
            descriptions: texts_in(self.descriptions)?,
            contacts: Contacts { email: self.email, phone: self.phone, address: self.address },
            consent: Consent::from_word("consent", &self.consent)?,
            licence: self.licence,
        };
        Ok((profile, provenance))
    }
}

impl OriginDoc {
    fn all(provenance: &Provenance) -> Vec<Self> {
        provenance.iter().map(|(field, origin)| Self::new(field, origin)).collect()
    }

    fn provenance(docs: Vec<Self>) -> Provenance {
        docs.into_iter().map(Self::read).collect()
    }

    fn new(field: &str, origin: &Origin) -> Self {
        Self {
            field: field.to_owned(),
            source: origin.source.clone(),
            received: origin.received.0,
            confirmed_by: origin.confirmed_by.clone(),
            confirmed: origin.confirmed.map(|m| m.0),
        }
    }

    fn read(self) -> (String, Origin) {
        let origin = Origin {
            source: self.source,
            received: Moment(self.received),
            confirmed_by: self.confirmed_by,
            confirmed: self.confirmed.map(Moment),
        };
        (self.field, origin)
    }
}

#[derive(Serialize, Deserialize)]
pub(crate) struct ServiceDoc {
    names: Vec<Pair>,
    descriptions: Vec<Pair>,
    status: String,
    types: Vec<String>,
    countries: Vec<String>,
    audience: Option<String>,
    eligibility: Option<String>,
    languages: Vec<String>,
    zone: Option<String>,
    spans: Vec<(u8, u16, u16)>,
    phones: Vec<String>,
    email: Option<String>,
    website: Option<String>,
    cost: Option<String>,
    free: bool,
    no_police_contact: bool,
    accessibility: Option<String>,
    locations: Vec<uuid::Uuid>,
    source: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    provenance: Vec<OriginDoc>,
}

impl ServiceDoc {
    pub(crate) fn new(service: &Service) -> Self {
        let offer = &service.offer;
        let spans = offer.hours.as_ref().map(|h| h.spans.as_slice()).unwrap_or_default();
        Self {
            names: names_out(&offer.names),
            descriptions: texts_out(&offer.descriptions),
            status: offer.status.word().to_owned(),
            types: words(&offer.types),
            countries: words(&offer.countries),
            audience: offer.audience.clone(),
            eligibility: offer.eligibility.clone(),
            languages: words(&offer.languages),
            zone: offer.hours.as_ref().map(|h| h.zone.clone()),
            spans: spans.iter().map(|s| (s.day, s.opens, s.closes)).collect(),
            phones: offer.phones.clone(),
            email: offer.email.clone(),
            website: offer.website.as_ref().map(ToString::to_string),
            cost: offer.cost.clone(),
            free: offer.free,
            no_police_contact: offer.no_police_contact,
            accessibility: offer.accessibility.clone(),
            locations: service.locations.iter().map(|l| l.0).collect(),
            source: whatson_domain::provenance::source(&service.provenance).to_owned(),
            provenance: OriginDoc::all(&service.provenance),
        }
    }

    /// The service, with what its row says beside the document.
    pub(crate) fn service(
        mut self,
        id: ServiceId,
        organisation: OrganisationId,
        confirmed: Option<Moment>,
        updated: Moment,
    ) -> Result<Service, FieldError> {
        let locations = std::mem::take(&mut self.locations).into_iter().map(LocationId).collect();
        let mut provenance = OriginDoc::provenance(std::mem::take(&mut self.provenance));
        // Documents of before there was an origin for each field name the source alone.
        if provenance.is_empty() {
            let source = std::mem::take(&mut self.source);
            let origin = Origin { confirmed, ..Origin::new(source, updated) };
            provenance.insert("*".to_owned(), origin);
        }
        let offer = self.offer()?;
        Ok(Service { id, organisation, offer, locations, provenance, confirmed, updated })
    }

    fn offer(self) -> Result<Offer, FieldError> {
        let span = |(day, opens, closes): (u8, u16, u16)| Span { day, opens, closes };
        let spans: Vec<_> = self.spans.into_iter().map(span).collect();
        Ok(Offer {
            names: names_in(self.names)?,
            descriptions: texts_in(self.descriptions)?,
            status: Status::from_word("status", &self.status)?,
            types: codes(&self.types)?,
            countries: countries(&self.countries)?,
            audience: self.audience,
            eligibility: self.eligibility,
            languages: languages(&self.languages)?,
            hours: self.zone.map(|zone| Hours { zone, spans }),
            phones: self.phones,
            email: self.email,
            website: website(self.website)?,
            cost: self.cost,
            free: self.free,
            no_police_contact: self.no_police_contact,
            accessibility: self.accessibility,
        })
    }
}

/// A place; a hidden one has no field but its country.
#[derive(Serialize, Deserialize)]
#[serde(tag = "site", rename_all = "lowercase")]
pub(crate) enum LocationDoc {
    Hidden {
        country: String,
    },
    Public {
        name: Option<String>,
        address: Option<String>,
        city: Option<String>,
        region: Option<String>,
        postal_code: Option<String>,
        country: String,
        point: Option<(f64, f64)>,
        accessibility: Option<String>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        provenance: Vec<OriginDoc>,
    },
}

impl LocationDoc {
    pub(crate) fn new(location: &Location) -> Self {
        match &location.site {
            Site::Hidden { country } => Self::Hidden { country: country.to_string() },
            Site::Public(site) => Self::Public {
                name: site.name.clone(),
                address: site.address.clone(),
                city: site.city.clone(),
                region: site.region.clone(),
                postal_code: site.postal_code.clone(),
                country: site.country.to_string(),
                point: site.point,
                accessibility: site.accessibility.clone(),
                provenance: OriginDoc::all(&location.provenance),
            },
        }
    }

    pub(crate) fn site(self) -> Result<(Site, Provenance), FieldError> {
        Ok(match self {
            Self::Hidden { country } => {
                let site = Site::Hidden { country: CountryCode::new("country", &country)? };
                (site, Provenance::new())
            }
            Self::Public {
                name,
                address,
                city,
                region,
                postal_code,
                country,
                point,
                accessibility,
                provenance,
            } => {
                let country = CountryCode::new("country", &country)?;
                let site = PublicSite {
                    name,
                    address,
                    city,
                    region,
                    postal_code,
                    country,
                    point,
                    accessibility,
                };
                (Site::Public(site), OriginDoc::provenance(provenance))
            }
        })
    }
}

#[derive(Serialize, Deserialize)]
pub(crate) struct NetworkDoc {
    names: Vec<Pair>,
    scope: String,
    countries: Vec<String>,
    subjects: Vec<String>,
    descriptions: Vec<Pair>,
}

impl NetworkDoc {
    pub(crate) fn new(charter: &Charter) -> Self {
        Self {
            names: names_out(&charter.names),
            scope: charter.scope.word().to_owned(),
            countries: words(&charter.countries),
            subjects: words(&charter.subjects),
            descriptions: texts_out(&charter.descriptions),
        }
    }

    pub(crate) fn charter(self) -> Result<Charter, FieldError> {
        Ok(Charter {
            names: names_in(self.names)?,
            scope: Scope::from_word("scope", &self.scope)?,
            countries: countries(&self.countries)?,
            subjects: codes(&self.subjects)?,
            descriptions: texts_in(self.descriptions)?,
        })
    }
}
