//! The terms of an agreement as the JSON document of their row, and back.
//!
//! Not here: the text that is signed (`domain::agreement::text`), rows (`agreement`).

use serde::{Deserialize, Serialize};
use whatson_domain::agreement::{
    Budget, HitPolicy, IdentifierType, Instrument, InstrumentKind, Marking, Party, PartyRole, Terms,
};
use whatson_domain::day::Day;
use whatson_domain::text::{Code, CountryCode, WebAddress};
use whatson_domain::{FieldError, OrganisationId};

#[derive(Serialize, Deserialize)]
struct PartyDoc {
    organisation: String,
    name: String,
    roles: Vec<String>,
    jurisdiction: String,
    keys: String,
}

#[derive(Serialize, Deserialize)]
pub(super) struct TermsDoc {
    title: String,
    instrument: String,
    citation: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    parties: Vec<PartyDoc>,
    purposes: Vec<String>,
    categories: Vec<String>,
    types: Vec<String>,
    ceiling: String,
    hits: String,
    first: u32,
    daily: u32,
    all: u64,
    list_max: u32,
    retention: u8,
    threshold: u8,
    page: bool,
    valid_from: String,
    valid_until: String,
    review: String,
}

impl TermsDoc {
    pub(super) fn of(terms: &Terms) -> Self {
        let party = |of: &Party| PartyDoc {
            organisation: of.organisation.to_string(),
            name: of.name.clone(),
            roles: of.roles.iter().map(|role| role.word().to_owned()).collect(),
            jurisdiction: of.jurisdiction.to_string(),
            keys: of.keys.clone(),
        };
        Self {
            title: terms.title.clone(),
            instrument: terms.instrument.kind.word().to_owned(),
            citation: terms.instrument.citation.clone(),
            url: terms.instrument.url.as_ref().map(ToString::to_string),
            parties: terms.parties.iter().map(party).collect(),
            purposes: terms.purposes.iter().map(ToString::to_string).collect(),
            categories: terms.categories.iter().map(ToString::to_string).collect(),
            types: terms.types.iter().map(|of| of.word().to_owned()).collect(),
            ceiling: terms.ceiling.word().to_owned(),
            hits: terms.hits.word().to_owned(),
            first: terms.budget.first,
            daily: terms.budget.daily,
            all: terms.budget.all,
            list_max: terms.list_max,
            retention: terms.retention,
            threshold: terms.threshold,
            page: terms.page,
            valid_from: terms.valid_from.to_string(),
            valid_until: terms.valid_until.to_string(),
            review: terms.review.to_string(),
        }
    }

    pub(super) fn terms(self) -> Result<Terms, FieldError> {
        let kind = word("instrument", &self.instrument, InstrumentKind::from_word)?;
        let url = self.url.map(|url| WebAddress::new("url", &url)).transpose()?;
        Ok(Terms {
            title: self.title,
            instrument: Instrument { kind, citation: self.citation, url },
            parties: self.parties.into_iter().map(party).collect::<Result<_, _>>()?,
            purposes: codes("purposes", &self.purposes)?,
            categories: codes("categories", &self.categories)?,
            types: words("types", &self.types, IdentifierType::from_word)?,
            ceiling: word("ceiling", &self.ceiling, Marking::from_word)?,
            hits: word("hits", &self.hits, HitPolicy::from_word)?,
            budget: Budget { first: self.first, daily: self.daily, all: self.all },
            list_max: self.list_max,
            retention: self.retention,
            threshold: self.threshold,
            page: self.page,
            valid_from: Day::new("valid_from", &self.valid_from)?,
            valid_until: Day::new("valid_until", &self.valid_until)?,
            review: Day::new("review", &self.review)?,
        })
    }
}

fn party(doc: PartyDoc) -> Result<Party, FieldError> {
    let organisation: Result<OrganisationId, _> = doc.organisation.parse();
    Ok(Party {
        organisation: organisation
            .map_err(|_| FieldError::new("parties", "unknown-organisation", ""))?,
        name: doc.name,
        roles: words("roles", &doc.roles, PartyRole::from_word)?,
        jurisdiction: CountryCode::new("jurisdiction", &doc.jurisdiction)?,
        keys: doc.keys,
    })
}

fn word<T>(field: &str, doc: &str, read: impl Fn(&str) -> Option<T>) -> Result<T, FieldError> {
    read(doc).ok_or_else(|| FieldError::new(field, "unknown-code", doc))
}

fn words<T>(
    field: &str,
    doc: &[String],
    read: impl Fn(&str) -> Option<T>,
) -> Result<Vec<T>, FieldError> {
    doc.iter().map(|one| word(field, one, &read)).collect()
}

fn codes(field: &str, doc: &[String]) -> Result<Vec<Code>, FieldError> {
    doc.iter().map(|code| Code::new(field, code)).collect()
}
