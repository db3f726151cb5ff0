//! The first page: one question, the search, the map alive with the real numbers.
//!
//! Not here: search results (`organisation`), the large map (`map`).

use axum::extract::State;
use axum::response::Response;
use minijinja::Value;
use whatson_app::directory::{self, Search};
use whatson_app::network;

use super::{map, tier, view};
use crate::context::context;
use crate::label::best;
use crate::page::page;
use crate::problem::Problem;
use crate::visit::Visit;
use crate::{Site, dates};

/// `GET /`.
pub(crate) async fn show(State(site): State<Site>, visit: Visit) -> Result<Response, Problem> {
    let app = site.app();
    let search = Search { sort: "freshness".into(), page: 1, per_page: 6, ..Search::default() };
    let found = directory::search(app, visit.actor, &search).await?;
    let networks = network::list(app, visit.actor).await?;
    let countries = found.facets.iter().find(|(n, _)| *n == "country").map_or(0, |(_, v)| v.len());
    let confirmed = found
        .facets
        .iter()
        .find(|(n, _)| *n == "status")
        .and_then(|(_, v)| v.iter().find(|(w, _)| w == "confirmed"))
        .map_or(0, |(_, n)| *n);
    let recent: Vec<Value> =
        found.items.iter().map(|c| view::card(&site, &visit, c, None, found.now)).collect();
    let network = |(net, members): &(whatson_domain::network::Network, usize)| {
        let names: Vec<_> =
            net.charter.names.iter().map(|n| (n.lang.to_string(), n.value.clone())).collect();
        context! {
            name => best(&names, visit.lang).map(|(l, v)| crate::label::text(l, v)),
            href => visit.to(&format!("/networks/{}", net.slug)),
            members,
            scope => net.charter.scope.word(),
        }
    };
    let extent = map::fitting(&site, &found);
    let (map_svg, elsewhere) = map::drawn(&site, &visit, &found, extent);
    let number = |n: usize| dates::number(visit.lang, n);
    let title = site.words().get(visit.lang, "home-title");
    page(&site, &visit, "home.html", title).about(site.words().get(visit.lang, "home-about")).show(
        context! {
            total => found.total,
            total_text => number(found.total),
            countries,
            countries_text => number(countries),
            confirmed,
            confirmed_text => number(confirmed),
            map_svg => Value::from_safe_string(map_svg),
            elsewhere => if extent == crate::map::WORLD { 0 } else { elsewhere },
            networks => networks.iter().take(6).map(network).collect::<Vec<_>>(),
            recent,
            tiers => tier::meanings(&site, &visit, found.items.iter().map(|c| c.tier)),
        },
    )
}
