//! The map page: circles by country over land, and the same numbers as a table.
//!
//! Not here: drawing (`crate::map`), vector tiles (`crate::tiles`).

use axum::extract::{Query, State};
use axum::response::{IntoResponse as _, Response};
use minijinja::Value;
use whatson_app::directory::{self, Found, Search};

use super::view;
use crate::context::context;
use crate::guard::MAP_CSP;
use crate::map::{Circle, Extent, WORLD, around, svg};
use crate::page::page;
use crate::problem::Problem;
use crate::visit::Visit;
use crate::words::Argument;
use crate::{Site, dates, file, label};

/// Extents of the regions that have a map of their own.
const REGIONS: [(&str, Extent); 6] = [
    ("001", WORLD),
    ("see", [11.0, 34.0, 45.5, 49.5]),
    ("150", [-25.0, 34.0, 45.0, 72.0]),
    ("002", [-20.0, -36.0, 55.0, 38.0]),
    ("019", [-170.0, -57.0, -30.0, 72.0]),
    ("142", [25.0, -12.0, 150.0, 56.0]),
];

/// A map around the seats of the smallest region that has two thirds of what was found, else the
/// world.
pub(super) fn fitting(site: &Site, found: &Found) -> Extent {
    let countries = found.facets.iter().find(|(n, _)| *n == "country");
    let seats = countries.map_or(&[][..], |(_, v)| v.as_slice());
    let point = |(code, count): &(String, usize)| Some((site.app().reference.point(code)?, *count));
    let points: Vec<((f64, f64), usize)> = seats.iter().filter_map(point).collect();
    let within = |[w, s, e, n]: Extent| {
        let inside = move |(x, y): (f64, f64)| (w..=e).contains(&x) && (s..=n).contains(&y);
        points.iter().filter(move |(point, _)| inside(*point))
    };
    let count = |extent| within(extent).map(|(_, count)| count).sum::<usize>();
    let all = count(WORLD);
    let mut narrow = REGIONS.iter().map(|(_, e)| *e).filter(|e| *e != WORLD);
    let found = narrow.find(|e| all > 0 && count(*e) * 3 >= all * 2);
    found.map_or(WORLD, |e| around(within(e).map(|(point, _)| *point)))
}

/// The map of a search's answer, and how many organisations stand outside it.
pub(super) fn drawn(site: &Site, visit: &Visit, found: &Found, extent: Extent) -> (String, usize) {
    let countries = found.facets.iter().find(|(n, _)| *n == "country");
    let circle = |(code, count): &(String, usize)| {
        let name = label::of(site, visit.lang, "country", code);
        let args = [("country", Argument::Text(name)), ("count", number(*count))];
        Some(Circle {
            point: site.app().reference.point(code)?,
            count: *count,
            label: site.words().say(visit.lang, "map-circle", &args).0,
            href: visit.to(&format!("/organisations?country={code}")),
        })
    };
    let circles: Vec<Circle> =
        countries.map(|(_, v)| v.iter().filter_map(circle).collect()).unwrap_or_default();
    let title = site.words().get(visit.lang, "map-svg-title");
    let args = [("count", number(found.total))];
    let about = site.words().say(visit.lang, "map-svg-about", &args).0;
    let (svg, shown) = svg(site.shapes(), extent, &circles, &title, &about);
    (svg, found.total.saturating_sub(shown))
}

fn number(n: usize) -> Argument {
    #[expect(clippy::cast_precision_loss, reason = "numbers of organisations are small")]
    Argument::Number(n as f64)
}

/// `GET /map`.
pub(crate) async fn show(
    State(site): State<Site>,
    visit: Visit,
    Query(given): Query<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let search = Search::of(&given)?;
    let found = directory::search(site.app(), visit.actor, &search).await?;
    let whole = given.iter().any(|(n, v)| n == "extent" && v == "001");
    let wanted = search.wanted("region").first().map_or("", String::as_str);
    let of_region = REGIONS.iter().find(|(code, _)| *code == wanted).map(|(_, e)| *e);
    let extent = match of_region {
        _ if whole => WORLD,
        Some(extent) => extent,
        None => fitting(&site, &found),
    };
    let words = site.words();
    let base: Vec<_> = view::pairs(&search).into_iter().filter(|(n, _)| n != "region").collect();
    let region = |(code, _): &(&str, Extent)| {
        let mut next = base.clone();
        let name = if *code == "001" { "extent" } else { "region" };
        next.push((name.to_owned(), (*code).to_owned()));
        let current = if *code == "001" { extent == WORLD } else { *code == wanted && !whole };
        context! {
            label => label::of(&site, visit.lang, "region", code),
            href => view::address(&visit, "/map", &next),
            current,
        }
    };
    let world: Vec<_> = base.iter().cloned().chain([("extent".into(), "001".into())]).collect();
    let (map_svg, elsewhere) = drawn(&site, &visit, &found, extent);
    let rows = rows(&site, &visit, &search, &found);
    let notes: Vec<String> = rows
        .iter()
        .filter_map(|r| r.get_attr("note").ok()?.as_str().map(str::to_owned))
        .filter(|n| !n.is_empty())
        .collect();
    let shown = page(&site, &visit, "map/show.html", words.get(visit.lang, "map-title"))
        .about(words.get(visit.lang, "map-about"))
        .within("who")
        .show(context! {
            q => search.text,
            total => found.total,
            total_text => dates::number(visit.lang, found.total),
            map_svg => Value::from_safe_string(map_svg),
            world => label::of(&site, visit.lang, "region", "001"),
            world_href => view::address(&visit, "/map", &world),
            elsewhere => if extent == WORLD { 0 } else { elsewhere },
            regions => REGIONS.iter().map(region).collect::<Vec<_>>(),
            rows,
            notes,
            facets => view::facets(&site, &visit, "/map", &search, &found),
            chips => view::chips(&site, &visit, "/map", &search),
            list_href => view::address(&visit, "/organisations", &view::pairs(&search)),
            layer => file::has_layer(),
            bounds => (extent != WORLD).then(|| extent.map(|e| e.to_string()).join(",")),
            tiles_query => visit.query,
        })?;
    if file::has_layer() {
        let policy = [("content-security-policy", MAP_CSP)];
        return Ok((policy, shown).into_response());
    }
    Ok(shown)
}

/// Countries with their numbers, the largest first.
fn rows(site: &Site, visit: &Visit, search: &Search, found: &Found) -> Vec<Value> {
    let countries = found.facets.iter().find(|(n, _)| *n == "country");
    let row = |(code, count): &(String, usize)| {
        let mut pairs = view::pairs(search);
        pairs.retain(|(n, _)| n != "country");
        pairs.push(("country".to_owned(), code.clone()));
        let reference = &site.app().reference;
        context! {
            code,
            label => label::of(site, visit.lang, "country", code),
            count,
            count_text => dates::number(visit.lang, *count),
            href => view::address(visit, "/organisations", &pairs),
            note => reference.note(code).map(|key| site.words().get(visit.lang, key)).unwrap_or_default(),
        }
    };
    countries.map(|(_, v)| v.iter().map(row).collect()).unwrap_or_default()
}
