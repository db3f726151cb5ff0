//! The directory in standard formats for other programs: Atom feeds, JSON-LD, sitemaps.
//!
//! Everything is read as a visitor: open data are the same for everybody.
//!
//! Not here: HSDS (`hsds`), the formats themselves (`formats`), whole files (`export`), HTTP
//! (`web`).

use uuid::Uuid;
use whatson_domain::Moment;
use whatson_domain::location::Location;
use whatson_domain::organisation::Organisation;
use whatson_domain::service::Service;
use whatson_formats::{atom, hsds, json_ld, sitemap};
use whatson_store::organisation;

use crate::directory::{self, Search};
use crate::export::Whole;
use crate::face::{Face, with};
use crate::organisation::visible;
use crate::{Actor, App, AppError, Card};

/// Addresses of one sitemap.
const SITEMAP: i64 = 2_000;

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
        demo: card.demo.then(|| atom::Mark {
            scheme: format!("{}/hsds/profile/organization.json", face.url),
            label: face.fictional.1.clone(),
        }),
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
    with(app, face, |hub| json_ld::embed(&json_ld::organisation(of, face.mark(), hub)))
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
    with(app, face, |hub| {
        json_ld::embed(&json_ld::service(&all.record(), found, url, face.mark(), hub))
    })
}

/// The index of sitemaps, one for every two thousand organisations in order of identifiers.
///
/// # Errors
///
/// [`AppError::Unavailable`] when the database cannot be read.
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
