//! The directory in standard formats for other programs: HSDS 3.0 answers, Atom feeds, JSON-LD,
//! sitemaps.
//!
//! Everything is read as a visitor: open data are the same for everybody.
//!
//! Not here: the formats themselves (`formats`), whole files (`export`), HTTP (`web`).

use serde_json::Value;
use uuid::Uuid;
use whatson_domain::location::Location;
use whatson_domain::organisation::Organisation;
use whatson_domain::service::Service;
use whatson_domain::{FieldError, Moment, ServiceId};
use whatson_formats::hsds::{self, Hub, List};
use whatson_formats::{atom, json_ld, moment, sitemap};
use whatson_store::{Tx, location, network, organisation, service};

use crate::directory::{self, Search};
use crate::export::Whole;
use crate::face::{self, Face};
use crate::organisation::{at, visible};
use crate::{Actor, App, AppError, Card};

/// Items of an HSDS page at the most.
pub const PER_PAGE_MAX: usize = 100;
/// Addresses of one sitemap.
const SITEMAP: i64 = 2_000;

/// What a list of HSDS services is asked for (HSDS 3.0 API; all together).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Words in name or description.
    pub search: String,
    /// Page, from 1.
    pub page: usize,
    /// Items a page.
    pub per_page: usize,
    /// Term of a taxonomy.
    pub taxonomy_term_id: Option<Uuid>,
    /// Taxonomy.
    pub taxonomy_id: Option<Uuid>,
    /// Organisation.
    pub organization_id: Option<Uuid>,
    /// Changed after.
    pub modified_after: Option<Moment>,
    /// The shortest form.
    pub minimal: bool,
    /// The longest form.
    pub full: bool,
}

impl Wanted {
    /// Checks parameters as they came; unknown names are ignored.
    ///
    /// # Errors
    ///
    /// The refused parameter.
    pub fn check<'a>(
        parameters: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self, FieldError> {
        let mut wanted = Self { page: 1, per_page: 25, ..Self::default() };
        let number = |name: &str, value: &str, max: usize| {
            let number = value.parse().ok().filter(|n| (1..=max).contains(n));
            number.ok_or_else(|| FieldError::new(name, "out-of-range", value))
        };
        let id = |name: &str, value: &str| {
            Uuid::parse_str(value).map(Some).map_err(|_| FieldError::new(name, "not-an-id", value))
        };
        let flag = |value: &str| matches!(value, "true" | "1" | "yes");
        for (name, value) in parameters.into_iter().filter(|(_, v)| !v.is_empty()) {
            match name {
                "search" if value.chars().count() > directory::TEXT_MAX => {
                    return Err(FieldError::new(name, "too-long", value));
                }
                "search" => wanted.search = value.to_lowercase(),
                "page" => wanted.page = number(name, value, 100_000)?,
                "per_page" => wanted.per_page = number(name, value, PER_PAGE_MAX)?,
                "taxonomy_term_id" => wanted.taxonomy_term_id = id(name, value)?,
                "taxonomy_id" => wanted.taxonomy_id = id(name, value)?,
                "organization_id" => wanted.organization_id = id(name, value)?,
                "modified_after" => {
                    let read = moment::read(value);
                    let bad = || FieldError::new(name, "not-a-date", value);
                    wanted.modified_after = Some(read.ok_or_else(bad)?);
                }
                "minimal" => wanted.minimal = flag(value),
                "full" => wanted.full = flag(value),
                "format" if value != "json" => {
                    return Err(FieldError::new(name, "unknown-format", value));
                }
                _ => {}
            }
        }
        Ok(wanted)
    }
}

/// Does something with the hub's face to the HSDS writers.
fn with<T>(app: &App, face: &Face, act: impl FnOnce(&Hub<'_>) -> T) -> T {
    let undescribed = |o: &Organisation| face.undescribed(o);
    let label = |list, code: &str| face::label(&app.reference, list, code);
    act(&Hub { url: &face.url, undescribed: &undescribed, label: &label })
}

async fn whole(tx: &mut Tx, found: Organisation) -> Result<Whole, AppError> {
    let id = found.id;
    Ok(Whole {
        services: service::list_of(tx, id).await?,
        locations: location::list_of(tx, id).await?,
        networks: network::memberships(tx, id.0, id.0).await?.into_iter().map(|n| n.1).collect(),
        organisation: found,
    })
}

/// `/hsds/`.
#[must_use]
pub fn root(face: &Face) -> Value {
    hsds::root(&face.url)
}

/// `/hsds/services`: pages through all public services that fit.
///
/// # Errors
///
/// [`AppError::Unavailable`] when the database cannot be read.
pub async fn services(app: &App, face: &Face, wanted: &Wanted) -> Result<Value, AppError> {
    let mut tx = app.store.read().await?;
    let mut fitting = Vec::new();
    let mut after = Uuid::nil();
    loop {
        let batch = service::list_after(&mut tx, after, 1_000).await?;
        let Some(last) = batch.last() else { break };
        after = last.id.0;
        fitting.extend(batch.into_iter().filter(|s| fits(s, wanted)));
    }
    let mut shown = Vec::new();
    for found in fitting {
        let owner = organisation::find(&mut tx, found.organisation).await?;
        if let Some(owner) = owner.and_then(|o| visible(Actor::VISITOR, o).ok()) {
            shown.push((found, owner));
        }
    }
    let total = shown.len();
    let from = (wanted.page - 1).saturating_mul(wanted.per_page);
    let mut contents = Vec::new();
    for (found, owner) in shown.into_iter().skip(from).take(wanted.per_page) {
        contents.push(if wanted.minimal {
            hsds::service_minimal(&found)
        } else if wanted.full {
            let all = whole(&mut tx, owner).await?;
            with(app, face, |hub| hsds::service(&all.record(), &found, hub))
        } else {
            with(app, face, |hub| hsds::service_list_item(&found, &owner, hub))
        });
    }
    Ok(list(contents, total, wanted.page, wanted.per_page))
}

fn fits(found: &Service, wanted: &Wanted) -> bool {
    let offer = &found.offer;
    let term =
        |id: Uuid| offer.types.iter().any(|t| hsds::term_id(List::ServiceTypes, t.as_str()) == id);
    let says = |text: &str| text.to_lowercase().contains(&wanted.search);
    wanted.organization_id.is_none_or(|id| found.organisation.0 == id)
        && wanted.modified_after.is_none_or(|at| found.updated > at)
        && wanted.taxonomy_term_id.is_none_or(term)
        && wanted
            .taxonomy_id
            .is_none_or(|id| id == hsds::taxonomy_id(List::ServiceTypes) && !offer.types.is_empty())
        && (wanted.search.is_empty()
            || offer.names.iter().any(|n| says(&n.value))
            || offer.descriptions.iter().any(|d| says(&d.value)))
}

fn list(contents: Vec<Value>, total: usize, page: usize, per_page: usize) -> Value {
    let wide = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
    hsds::list(contents, wide(total), wide(page), wide(per_page))
}

/// `/hsds/services/{id}`.
///
/// # Errors
///
/// [`AppError::NotFound`].
pub async fn service(app: &App, face: &Face, id: Uuid) -> Result<Value, AppError> {
    let mut tx = app.store.read().await?;
    let found = service::find(&mut tx, ServiceId(id)).await?.ok_or(AppError::NotFound)?;
    let owner = at(&mut tx, Actor::VISITOR, &found.organisation.to_string()).await?;
    let all = whole(&mut tx, owner).await?;
    Ok(with(app, face, |hub| hsds::service(&all.record(), &found, hub)))
}

/// `/hsds/organizations`.
///
/// # Errors
///
/// As [`services`].
pub async fn organizations(app: &App, face: &Face, wanted: &Wanted) -> Result<Value, AppError> {
    let search = Search {
        text: wanted.search.clone(),
        page: wanted.page,
        per_page: wanted.per_page,
        ..Search::default()
    };
    if wanted.page.saturating_mul(wanted.per_page) > directory::DEEPEST {
        return Err(FieldError::new("page", "too-deep", &wanted.page.to_string()).into());
    }
    let found = directory::search(app, Actor::VISITOR, &search).await?;
    let mut tx = app.store.read().await?;
    let mut contents = Vec::new();
    for card in found.items {
        let Ok(record) = at(&mut tx, Actor::VISITOR, &card.id).await else { continue };
        contents.push(if wanted.full {
            let all = whole(&mut tx, record).await?;
            with(app, face, |hub| hsds::organization(&all.record(), hsds::Nested::Short, hub))
        } else {
            with(app, face, |hub| hsds::organization_list_item(&record, hub))
        });
    }
    Ok(list(contents, found.total, wanted.page, wanted.per_page))
}

/// `/hsds/organizations/{id}`.
///
/// # Errors
///
/// [`AppError::NotFound`].
pub async fn organization(app: &App, face: &Face, id: Uuid) -> Result<Value, AppError> {
    let mut tx = app.store.read().await?;
    let found = at(&mut tx, Actor::VISITOR, &id.to_string()).await?;
    let all = whole(&mut tx, found).await?;
    Ok(with(app, face, |hub| hsds::organization(&all.record(), hsds::Nested::Short, hub)))
}

/// `/hsds/service_at_locations`, or the one with `id`.
///
/// # Errors
///
/// [`AppError::NotFound`] when there is none with `id`.
pub async fn service_at_locations(
    app: &App,
    face: &Face,
    wanted: &Wanted,
    id: Option<Uuid>,
) -> Result<Value, AppError> {
    let mut tx = app.store.read().await?;
    let mut after = Uuid::nil();
    let (mut contents, mut total) = (Vec::new(), 0);
    let from = (wanted.page.max(1) - 1).saturating_mul(wanted.per_page);
    loop {
        let batch = service::list_after(&mut tx, after, 1_000).await?;
        let Some(last) = batch.last() else { break };
        after = last.id.0;
        for found in batch.into_iter().filter(|s| fits(s, wanted)) {
            let owner = organisation::find(&mut tx, found.organisation).await?;
            let Some(owner) = owner.and_then(|o| visible(Actor::VISITOR, o).ok()) else { continue };
            let places = location::list_of(&mut tx, owner.id).await?;
            for place in places.iter().filter(|p| found.locations.contains(&p.id)) {
                let own = hsds::derived(&found.id.to_string(), &format!("at/{}", place.id));
                if id == Some(own) {
                    let all = whole(&mut tx, owner).await?;
                    return Ok(with(app, face, |hub| pair(&all, &found, place, hub)));
                }
                if (from..from + wanted.per_page).contains(&total) {
                    let all = Whole {
                        organisation: owner.clone(),
                        services: vec![],
                        locations: vec![],
                        networks: vec![],
                    };
                    contents.push(with(app, face, |hub| {
                        hsds::service_at_location_list_item(&all.record(), &found, place, hub)
                    }));
                }
                total += 1;
            }
        }
    }
    if id.is_some() {
        return Err(AppError::NotFound);
    }
    Ok(list(contents, total, wanted.page, wanted.per_page))
}

fn pair(all: &Whole, found: &Service, place: &Location, hub: &Hub<'_>) -> Value {
    hsds::service_at_location(&all.record(), found, place, hub)
}

/// `/hsds/taxonomies`, or the one with `id`; names and descriptions by list.
///
/// # Errors
///
/// [`AppError::NotFound`].
pub fn taxonomies(
    app: &App,
    face: &Face,
    say: &dyn Fn(&str) -> (String, String),
    id: Option<Uuid>,
) -> Result<Value, AppError> {
    let all = List::SERVED.into_iter().map(|list| {
        let (name, about) = say(list.word());
        (hsds::taxonomy_id(list), with(app, face, |hub| hsds::taxonomy(list, &name, &about, hub)))
    });
    let all: Vec<_> = all.collect();
    match id {
        Some(id) => one(all, id),
        None => Ok(list(all.iter().map(|(_, v)| v.clone()).collect(), all.len(), 1, all.len())),
    }
}

/// `/hsds/taxonomy_terms`, or the one with `id`.
///
/// # Errors
///
/// [`AppError::NotFound`].
pub fn taxonomy_terms(
    app: &App,
    face: &Face,
    wanted: &Wanted,
    id: Option<Uuid>,
) -> Result<Value, AppError> {
    let mut all = Vec::new();
    for kind in List::SERVED {
        if wanted.taxonomy_id.is_some_and(|t| t != hsds::taxonomy_id(kind)) {
            continue;
        }
        let terms = match kind {
            List::Kinds => &app.reference.kinds,
            List::Subjects => &app.reference.subjects,
            _ => &app.reference.service_types,
        };
        for term in terms.iter() {
            let parent = Some(term.parent.as_str()).filter(|p| !p.is_empty());
            let about = Some(term.reference.as_str()).filter(|r| !r.is_empty());
            let value =
                with(app, face, |hub| hsds::taxonomy_term(kind, &term.code, parent, about, hub));
            all.push((hsds::term_id(kind, &term.code), value));
        }
    }
    if let Some(id) = id {
        return one(all, id);
    }
    let total = all.len();
    let from = (wanted.page.max(1) - 1).saturating_mul(wanted.per_page);
    let page = all.into_iter().skip(from).take(wanted.per_page).map(|(_, v)| v).collect();
    Ok(list(page, total, wanted.page, wanted.per_page))
}

fn one(all: Vec<(Uuid, Value)>, id: Uuid) -> Result<Value, AppError> {
    all.into_iter().find(|(own, _)| *own == id).map(|(_, v)| v).ok_or(AppError::NotFound)
}

/// `/hsds/profile`: the index of our extensions, or one merge patch by the name of its schema.
///
/// # Errors
///
/// [`AppError::NotFound`].
pub fn profile(face: &Face, name: Option<&str>) -> Result<Value, AppError> {
    match name {
        None => Ok(hsds::profile::index(&face.url)),
        Some(name) => {
            let all = hsds::profile();
            all.into_iter().find(|(n, _)| *n == name).map(|(_, v)| v).ok_or(AppError::NotFound)
        }
    }
}

/// An Atom feed of a search, newest first; `page_url` is the page it follows.
///
/// # Errors
///
/// As [`directory::search`].
pub async fn feed(
    app: &App,
    face: &Face,
    search: &Search,
    lang: &str,
    urls: (&str, &str),
) -> Result<String, AppError> {
    let search = Search { sort: "freshness".into(), per_page: 50, page: 1, ..search.clone() };
    let found = directory::search(app, Actor::VISITOR, &search).await?;
    let (self_url, page_url) = urls;
    let entry = |card: &Card| atom::Item {
        id: card.id.parse().unwrap_or_default(),
        title: card.name_in(lang).to_owned(),
        url: format!("{}/organisations/{}", face.url, card.slug),
        alternates: vec![],
        summary: Some(app.reference.territory(&card.country, lang).to_owned()),
        categories: card.subjects.clone(),
        published: None,
        updated: Moment(card.updated),
    };
    let items: Vec<_> = found.items.iter().map(entry).collect();
    let channel = atom::Channel {
        id: hsds::derived("feed", self_url),
        title: face.title.clone(),
        lang: lang.to_owned(),
        self_url: self_url.to_owned(),
        page_url: page_url.to_owned(),
        author: face.title.clone(),
        rights: None,
        updated: items.iter().map(|i| i.updated).max().unwrap_or(Moment(0)),
    };
    Ok(atom::feed(&channel, &items))
}

/// JSON-LD (schema.org) of an organisation's page, safe inside a `script` element.
#[must_use]
pub fn json_ld(app: &App, face: &Face, of: &Organisation) -> String {
    with(app, face, |hub| json_ld::embed(&json_ld::organisation(of, hub)))
}

/// JSON-LD of a service's page.
#[must_use]
pub fn service_json_ld(
    app: &App,
    face: &Face,
    of: &Organisation,
    found: &Service,
    places: &[Location],
    url: &str,
) -> String {
    let all = Whole {
        organisation: of.clone(),
        services: vec![],
        locations: places.to_vec(),
        networks: vec![],
    };
    with(app, face, |hub| json_ld::embed(&json_ld::service(&all.record(), found, url, hub)))
}

/// The index of sitemaps, one for every two thousand organisations in order of identifiers.
///
/// # Errors
///
/// As [`services`].
pub async fn sitemap_index(app: &App, face: &Face) -> Result<String, AppError> {
    let mut tx = app.store.read().await?;
    let mut files = vec![(format!("{}/sitemaps/pages.xml", face.url), None)];
    let (mut cursor, mut named) = (Uuid::nil(), Uuid::nil());
    loop {
        let batch = organisation::list_after(&mut tx, cursor, SITEMAP).await?;
        let Some(last) = batch.last() else { break };
        cursor = last.id.0;
        // A file is named after a public record, so that no name tells of a withdrawn one.
        let shown: Vec<_> =
            batch.into_iter().filter_map(|o| visible(Actor::VISITOR, o).ok()).collect();
        if let Some(last) = shown.last() {
            let updated = shown.iter().map(|o| o.updated).max();
            files.push((format!("{}/sitemaps/{named}.xml", face.url), updated));
            named = last.id.0;
        }
    }
    Ok(sitemap::index(&files))
}

/// One sitemap: `pages`, or the organisations after an identifier.
///
/// # Errors
///
/// [`AppError::NotFound`].
pub async fn sitemap(app: &App, face: &Face, name: &str) -> Result<String, AppError> {
    let page = |path: &str, updated: Option<Moment>| {
        let languages = crate::reference::LANGUAGES.iter();
        let mut alternates: Vec<_> =
            languages.map(|l| ((*l).to_owned(), format!("{}/{l}{path}", face.url))).collect();
        alternates.push(("x-default".to_owned(), format!("{}{path}", face.url)));
        sitemap::Page { url: format!("{}{path}", face.url), updated, alternates }
    };
    if name == "pages" {
        let paths =
            ["/", "/organisations", "/networks", "/map", "/subjects", "/help", "/about/about"];
        return Ok(sitemap::urlset(&paths.map(|p| page(p, None))));
    }
    let after = Uuid::parse_str(name).map_err(|_| AppError::NotFound)?;
    let mut tx = app.store.read().await?;
    // Twice as many: withdrawn records after the name's own count in the index, too.
    let batch = organisation::list_after(&mut tx, after, SITEMAP * 2).await?;
    let shown = batch.into_iter().filter_map(|o| visible(Actor::VISITOR, o).ok());
    let pages: Vec<_> =
        shown.map(|o| page(&format!("/organisations/{}", o.slug), Some(o.updated))).collect();
    Ok(sitemap::urlset(&pages))
}
