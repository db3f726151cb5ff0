//! Organisations in the API: list with facets, one, create, change.
//!
//! Not here: whole files (`super::import`, `super::export`).

use axum::Json;
use axum::extract::rejection::JsonRejection;
use axum::extract::{Path, Query, State};
use axum::http::header::{ETAG, LOCATION};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use utoipa::ToSchema;
use whatson_app::Card;
use whatson_app::directory::{self, Search};
use whatson_app::organisation::{self, Shown};
use whatson_domain::location::Location;
use whatson_domain::organisation::ProfileInput;
use whatson_domain::provenance::{Origin, Provenance};
use whatson_domain::service::Service;
use whatson_domain::text::script;
use whatson_domain::{FieldError, Moment, Name};

use super::body::Body;
use super::{FacetValue, answer, links};
use crate::problem::{Problem, or_moved};
use crate::visit::Visit;
use crate::{Site, dates, label};

/// A name in one language.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub(crate) struct NameItem {
    /// Language (BCP 47); `und` is unknown.
    #[serde(default)]
    lang: String,
    /// Script (ISO 15924), as its letters tell.
    #[serde(default)]
    script: String,
    /// The name.
    value: String,
}

/// An organisation in a list.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OrganisationItem)]
pub(crate) struct Item {
    id: String,
    slug: String,
    /// The name shown first.
    name: String,
    names: Vec<NameItem>,
    kind: String,
    /// Country of the seat (ISO 3166-1 alpha-2, or `XK`).
    country: String,
    city: Option<String>,
    subjects: Vec<String>,
    /// `confirmed`, `old` (confirmed more than 90 days ago) or `unconfirmed`.
    status: &'static str,
    /// How far the hub knows it: `listed`, `vouched` (two vetted organisations say that they know
    /// it) or `verified` (moderators looked at evidence of who it is).
    tier: &'static str,
    /// When it was last confirmed.
    #[serde(skip_serializing_if = "Option::is_none")]
    confirmed: Option<String>,
    website: Option<String>,
    /// Where the record came from.
    source: String,
    /// A fictional record of a demonstration.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    demo: bool,
    /// Its page.
    url: String,
}

/// A page of organisations with counts over all that match.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OrganisationList)]
pub(crate) struct List {
    total: usize,
    page: usize,
    per_page: usize,
    items: Vec<Item>,
    facets: BTreeMap<&'static str, Vec<FacetValue>>,
    /// Whether nothing matched as written, and these match with other spellings.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    respelled: bool,
    /// Names with some of the words, when nothing matched in any spelling, also without filters.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    suggestions: Vec<String>,
}

/// An organisation, whole.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Organisation)]
pub(crate) struct Whole {
    #[serde(flatten)]
    item: Item,
    countries_of_work: Vec<String>,
    languages: Vec<String>,
    founded: Option<u16>,
    register_number: Option<String>,
    descriptions: Vec<TextItem>,
    email: Option<String>,
    phone: Option<String>,
    address: Option<String>,
    consent: &'static str,
    licence: String,
    /// Counts the changes; a change sends the version it saw.
    version: i64,
    created: String,
    updated: String,
    /// Where each field came from; `*` stands for all others.
    provenance: Vec<OriginItem>,
    /// Its services in short; whole under `/hsds/services/{id}`.
    services: Vec<Part>,
    /// Its places in short; of a hidden one there is nothing but the country.
    places: Vec<Place>,
}

/// A service of an organisation.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ServicePart)]
pub(crate) struct Part {
    id: String,
    names: Vec<TextItem>,
    /// HSDS 3.0 `status`.
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    confirmed: Option<String>,
    /// Where each field came from; `*` stands for all others.
    provenance: Vec<OriginItem>,
}

/// A place of an organisation.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PlacePart)]
pub(crate) struct Place {
    id: String,
    hidden: bool,
    country: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    city: Option<String>,
    /// Where each field came from; `*` stands for all others. Of a hidden place none is kept.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    provenance: Vec<OriginItem>,
}

/// A text in one language.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub(crate) struct TextItem {
    #[serde(default)]
    lang: String,
    value: String,
}

/// Where a field came from.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OriginItem {
    field: String,
    source: String,
    received: String,
    confirmed_by: Option<String>,
    confirmed: Option<String>,
}

/// What is sent to add or change an organisation. Unknown fields are refused.
// Read by hand ([`Body`]); the attributes of serde are for the OpenAPI document.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = OrganisationInput)]
pub(crate) struct Input {
    names: Vec<NameItem>,
    kind: String,
    country: String,
    #[serde(default)]
    city: Option<String>,
    #[serde(default)]
    subjects: Vec<String>,
    #[serde(default)]
    countries_of_work: Vec<String>,
    #[serde(default)]
    languages: Vec<String>,
    #[serde(default)]
    #[schema(value_type = Option<u16>)]
    founded: Option<i64>,
    #[serde(default)]
    website: Option<String>,
    #[serde(default)]
    register_number: Option<String>,
    #[serde(default)]
    descriptions: Vec<TextItem>,
    #[serde(default)]
    email: Option<String>,
    #[serde(default)]
    phone: Option<String>,
    #[serde(default)]
    address: Option<String>,
    #[serde(default)]
    consent: Option<String>,
    #[serde(default)]
    licence: Option<String>,
    /// Where the values come from.
    #[serde(default)]
    source: Option<String>,
    /// The version that was seen; needed for a change.
    #[serde(default)]
    version: Option<i64>,
}

impl Input {
    /// What was sent, or all that is wrong with its form.
    fn read(sent: Result<Json<Value>, JsonRejection>) -> Result<Self, Problem> {
        let mut body = Body::read(sent)?;
        let name = |(lang, value)| NameItem { lang, script: String::new(), value };
        let text = |(lang, value)| TextItem { lang, value };
        let input = Self {
            names: body.local("names", true).into_iter().map(name).collect(),
            kind: body.needed("kind"),
            country: body.needed("country"),
            city: body.text("city"),
            subjects: body.texts("subjects"),
            countries_of_work: body.texts("countries_of_work"),
            languages: body.texts("languages"),
            founded: body.number("founded"),
            website: body.text("website"),
            register_number: body.text("register_number"),
            descriptions: body.local("descriptions", false).into_iter().map(text).collect(),
            email: body.text("email"),
            phone: body.text("phone"),
            address: body.text("address"),
            consent: body.text("consent"),
            licence: body.text("licence"),
            source: body.text("source"),
            version: body.number("version"),
        };
        body.end().map(|()| input)
    }

    fn profile(&self) -> ProfileInput {
        let word = |v: &Option<String>| v.clone().unwrap_or_default();
        ProfileInput {
            names: self.names.iter().map(|n| (n.lang.clone(), n.value.clone())).collect(),
            kind: self.kind.clone(),
            country: self.country.clone(),
            city: word(&self.city),
            subjects: self.subjects.clone(),
            countries_of_work: self.countries_of_work.clone(),
            languages: self.languages.clone(),
            founded: self.founded.map(|y| y.to_string()).unwrap_or_default(),
            website: word(&self.website),
            register_number: word(&self.register_number),
            descriptions: self
                .descriptions
                .iter()
                .map(|t| (t.lang.clone(), t.value.clone()))
                .collect(),
            email: word(&self.email),
            phone: word(&self.phone),
            address: word(&self.address),
            consent: word(&self.consent),
            licence: word(&self.licence),
        }
    }
}

pub(crate) fn item(site: &Site, card: Card, now: Moment) -> Item {
    Item {
        name: card.name().to_owned(),
        status: card.freshness(now).word(),
        tier: card.tier.word(),
        demo: card.demo,
        confirmed: card.confirmed.map(|at| dates::iso(Moment(at))),
        url: format!("{}/organisations/{}", site.settings().public_url, card.slug),
        names: card
            .names
            .into_iter()
            .map(|(lang, value)| NameItem { lang, script: script(&value).to_owned(), value })
            .collect(),
        id: card.id,
        slug: card.slug,
        kind: card.kind,
        country: card.country,
        city: card.city,
        subjects: card.subjects,
        website: card.website,
        source: card.source,
    }
}

fn whole(site: &Site, shown: &Shown) -> Whole {
    let of = &shown.organisation;
    let profile = &of.profile;
    let words =
        |list: &[whatson_domain::CountryCode]| list.iter().map(ToString::to_string).collect();
    Whole {
        item: item(site, shown.card(), shown.now),
        countries_of_work: words(&profile.countries_of_work),
        languages: profile.languages.iter().map(ToString::to_string).collect(),
        founded: profile.founded,
        register_number: profile.register_number.clone(),
        descriptions: profile
            .descriptions
            .iter()
            .map(|d| TextItem { lang: d.lang.to_string(), value: d.value.clone() })
            .collect(),
        email: profile.contacts.email.clone(),
        phone: profile.contacts.phone.clone(),
        address: profile.contacts.address.clone(),
        consent: profile.consent.word(),
        licence: profile.licence.clone(),
        version: of.version,
        created: dates::iso(of.created),
        updated: dates::iso(of.updated),
        provenance: origins(&of.provenance),
        services: shown.services.iter().map(part).collect(),
        places: shown.locations.iter().map(place).collect(),
    }
}

fn part(of: &Service) -> Part {
    let name = |n: &Name| TextItem { lang: n.lang.to_string(), value: n.value.clone() };
    Part {
        id: of.id.to_string(),
        names: of.offer.names.iter().map(name).collect(),
        status: of.offer.status.word(),
        confirmed: of.confirmed.map(dates::iso),
        provenance: origins(&of.provenance),
    }
}

fn place(of: &Location) -> Place {
    Place {
        id: of.id.to_string(),
        hidden: of.site.public().is_none(),
        country: of.site.country().to_string(),
        city: of.site.public().and_then(|site| site.city.clone()),
        provenance: origins(&of.provenance),
    }
}

fn origins(provenance: &Provenance) -> Vec<OriginItem> {
    let item = |(field, origin): (&String, &Origin)| OriginItem {
        field: field.clone(),
        source: origin.source.clone(),
        received: dates::iso(origin.received),
        confirmed_by: origin.confirmed_by.clone(),
        confirmed: origin.confirmed.map(dates::iso),
    };
    provenance.iter().map(item).collect()
}

/// `GET /api/organisations`: a page of what matches, with counts.
#[utoipa::path(get, path = "/api/organisations", tag = "directory",
    params(
        ("q" = Option<String>, Query, description = "Words in any script; the last may be a beginning"),
        ("country" = Option<String>, Query, description = "Country of the seat; several by comma"),
        ("region" = Option<String>, Query, description = "M49 code, or `see`"),
        ("kind" = Option<String>, Query, description = "Kind of organisation; alias `sector`"),
        ("subject" = Option<String>, Query, description = "Subject; alias `topic`"),
        ("language" = Option<String>, Query, description = "Language of work"),
        ("network" = Option<String>, Query, description = "Slug of a network"),
        ("service" = Option<String>, Query, description = "Kind of help offered"),
        ("status" = Option<String>, Query, description = "`confirmed`, `old` or `unconfirmed`"),
        ("tier" = Option<String>, Query, description = "`listed`, `vouched` or `verified`; `vetted` stands for the last two"),
        ("bbox" = Option<String>, Query, description = "West, south, east, north in degrees"),
        ("sort" = Option<String>, Query, description = "`relevance`, `name` or `freshness`"),
        ("page" = Option<usize>, Query, minimum = 1, description = "From 1"),
        ("per_page" = Option<usize>, Query, minimum = 1, maximum = 100, description = "At most 100"),
    ),
    responses((status = 200, description = "The answer", body = List), (status = 422, description = "A parameter was refused")))]
pub(crate) async fn list(
    State(site): State<Site>,
    visit: Visit,
    headers: HeaderMap,
    Query(parameters): Query<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let search = Search::of(&parameters)?;
    let found = directory::search(site.app(), visit.actor, &search).await?;
    let links = links(&visit, &search, found.total);
    let mut facets = BTreeMap::new();
    for (name, values) in found.facets {
        let value = |(value, count): (String, usize)| FacetValue {
            label: label::of(&site, visit.lang, name, &value),
            value,
            count,
        };
        facets.insert(name, values.into_iter().map(value).collect());
    }
    let list = List {
        total: found.total,
        page: search.page,
        per_page: search.per_page,
        items: found.items.into_iter().map(|card| item(&site, card, found.now)).collect(),
        facets,
        respelled: found.respelled,
        suggestions: directory::names(&found.near, &search.text, visit.lang),
    };
    let mut response = answer(&headers, &list);
    if let Some((name, value)) = links
        && let Ok(value) = value.parse()
    {
        response.headers_mut().insert(name, value);
    }
    Ok(response)
}

/// `GET /api/organisations/{id}`: one, by identifier or slug; old ones redirect.
#[utoipa::path(get, path = "/api/organisations/{id}", tag = "directory",
    params(("id" = String, Path, description = "Identifier or slug")),
    responses((status = 200, description = "The answer", body = Whole), (status = 308, description = "It moved"),
        (status = 404, description = "There is none")))]
pub(crate) async fn show(
    State(site): State<Site>,
    visit: Visit,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    match organisation::show(site.app(), visit.actor, &id).await {
        Ok(shown) => Ok(answer(&headers, &whole(&site, &shown))),
        Err(error) => or_moved(error, |slug| format!("/api/organisations/{slug}")),
    }
}

/// `POST /api/organisations`: adds one.
#[utoipa::path(post, path = "/api/organisations", tag = "directory", request_body = Input,
    responses((status = 201, description = "Added; `Location` names it", body = Whole),
        (status = 401, description = "A token is needed"),
        (status = 422, description = "Fields were refused")))]
pub(crate) async fn create(
    State(site): State<Site>,
    visit: Visit,
    body: Result<Json<Value>, JsonRejection>,
) -> Result<Response, Problem> {
    let input = Input::read(body)?;
    let source = input.source.clone().unwrap_or_else(|| "this hub".into());
    let slug = organisation::create(site.app(), visit.actor, &input.profile(), &source).await?;
    let shown = organisation::show(site.app(), visit.actor, slug.as_str()).await?;
    let place = [(LOCATION, format!("/api/organisations/{slug}"))];
    let made = Json(whole(&site, &shown));
    Ok((StatusCode::CREATED, place, made).into_response())
}

/// `PUT /api/organisations/{id}`: changes one that was seen in `version`.
#[utoipa::path(put, path = "/api/organisations/{id}", tag = "directory", request_body = Input,
    params(("id" = String, Path, description = "Identifier or slug")),
    responses((status = 200, description = "The answer", body = Whole), (status = 401, description = "A token is needed"),
        (status = 404, description = "There is none"),
        (status = 409, description = "Somebody else changed it meanwhile"),
        (status = 422, description = "Fields were refused")))]
pub(crate) async fn update(
    State(site): State<Site>,
    visit: Visit,
    Path(id): Path<String>,
    body: Result<Json<Value>, JsonRejection>,
) -> Result<Response, Problem> {
    let input = Input::read(body)?;
    let missing = || {
        Problem::from(whatson_domain::FieldErrors::from(FieldError::new("version", "required", "")))
    };
    let version = input.version.ok_or_else(missing)?;
    let source = input.source.clone().unwrap_or_else(|| "this hub".into());
    let app = site.app();
    let done = organisation::edit(app, visit.actor, &id, version, &input.profile(), &source).await;
    let slug = match done {
        Ok(slug) => slug,
        Err(error) => return or_moved(error, |slug| format!("/api/organisations/{slug}")),
    };
    let shown = organisation::show(app, visit.actor, slug.as_str()).await?;
    let tag = [(ETAG, format!("W/\"{}\"", shown.organisation.version))];
    Ok((tag, Json(whole(&site, &shown))).into_response())
}
