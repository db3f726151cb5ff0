//! Search results, and what an empty result offers: names that come near, the region around, the
//! search without filters, and the form for a missing organisation.
//!
//! Not here: the search (`app::directory`), facets and cards (`super::view`).

use axum::extract::{Query, State};
use axum::response::Response;
use minijinja::Value;
use whatson_app::directory::{self, Found, Search};

use super::PATH;
use crate::context::context;
use crate::page::page;
use crate::pages::suggestion::PATH as SUGGEST;
use crate::pages::{tier, view};
use crate::problem::Problem;
use crate::visit::Visit;
use crate::{Site, dates, label};

/// `GET /organisations`: the search.
pub(crate) async fn index(
    State(site): State<Site>,
    visit: Visit,
    Query(given): Query<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let search = Search::of(&given)?;
    let found = directory::search(site.app(), visit.actor, &search).await?;
    let words = site.words();
    page(&site, &visit, "organisation/index.html", words.get(visit.lang, "organisations-title"))
        .about(words.get(visit.lang, "organisations-about"))
        .within("who")
        .show(results(&site, &visit, &search, &found))
}

fn results(site: &Site, visit: &Visit, search: &Search, found: &Found) -> Value {
    let pairs = view::pairs(search);
    let kept: Vec<Value> = pairs
        .iter()
        .filter(|(n, _)| n != "q")
        .map(|(name, value)| context! { name, value })
        .collect();
    let sorts = ["relevance", "name", "freshness"].map(|sort| {
        let mut next: Vec<_> = pairs.iter().filter(|(n, _)| n != "sort").cloned().collect();
        next.push(("sort".into(), sort.into()));
        let usual = if search.text.is_empty() { "name" } else { "relevance" };
        let current = if search.sort.is_empty() { usual == sort } else { search.sort == sort };
        context! {
            label => site.words().get(visit.lang, &format!("sort-{sort}")),
            href => view::address(visit, PATH, &next),
            current,
        }
    });
    let suggestion = |s: &String| {
        context! { text => s, href => view::address(visit, PATH, &[("q".into(), s.clone())]) }
    };
    let near = directory::names(&found.near, &search.text, visit.lang);
    let wider: Vec<_> = pairs.iter().filter(|(n, _)| n == "q").cloned().collect();
    let export = |word: &str| {
        let href = view::address(visit, &format!("{PATH}.{word}"), &pairs);
        context! { label => word.to_uppercase(), href }
    };
    let why = Some((search, found.respelled));
    let cards = found.items.iter().map(|c| view::card(site, visit, c, why, found.now));
    context! {
        q => search.text,
        kept,
        total => found.total,
        total_text => dates::number(visit.lang, found.total),
        respelled => found.respelled,
        suggestions => near.iter().map(suggestion).collect::<Vec<_>>(),
        unfiltered => found.unfiltered,
        unfiltered_text => dates::number(visit.lang, found.unfiltered),
        facets => view::facets(site, visit, PATH, search, found),
        chips => view::chips(site, visit, PATH, search),
        clear_href => view::address(visit, PATH, &[]),
        suggest_href => view::address(visit, SUGGEST, &pairs_for(search)),
        wider_place => wider_place(site, visit, search),
        wider_href => (wider != pairs).then(|| view::address(visit, PATH, &wider)),
        cards => cards.collect::<Vec<_>>(),
        tiers => tier::meanings(site, visit, found.items.iter().map(|c| c.tier)),
        sorts => sorts.to_vec(),
        paging => view::paging(visit, PATH, search, found.total),
        map_href => view::address(visit, "/map", &pairs),
        feed_href => view::address(visit, "/organisations.atom", &pairs),
        exports => ["csv", "json", "hsds"].map(export).to_vec(),
    }
}

/// What the form for a missing organisation can know of a search.
fn pairs_for(search: &Search) -> Vec<(String, String)> {
    let name = ("name".to_owned(), search.text.clone());
    let country = search.wanted("country").first().map(|c| ("country".to_owned(), c.clone()));
    std::iter::once(name).filter(|(_, text)| !text.is_empty()).chain(country).collect()
}

/// The same search in the region around a country.
fn wider_place(site: &Site, visit: &Visit, search: &Search) -> Option<Value> {
    let country = search.wanted("country").first()?.clone();
    let reference = &site.app().reference;
    // A working group of the hub before a part of the world.
    let groups = reference.regions_of(&country).into_iter().find(|r| r.parse::<u16>().is_err());
    let part = || Some(reference.countries.get(&country)?.subregion.clone());
    let region = &groups.or_else(part).filter(|r| !r.is_empty())?;
    let mut next = view::pairs(search);
    next.retain(|(name, _)| name != "country" && name != "region" && name != "bbox");
    next.push(("region".to_owned(), region.clone()));
    Some(context! {
        label => label::of(site, visit.lang, "region", region),
        href => view::address(visit, PATH, &next),
    })
}
