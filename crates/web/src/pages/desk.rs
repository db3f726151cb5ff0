//! The staff's first page: what waits.
//!
//! Not here: the lists themselves (`merge`, `import`, `token`).

use axum::extract::State;
use axum::response::Response;
use minijinja::Value;
use whatson_app::desk;

use super::view;
use crate::Site;
use crate::context::context;
use crate::page::page;
use crate::problem::Problem;
use crate::visit::Visit;

/// `GET /desk`.
pub(crate) async fn show(State(site): State<Site>, visit: Visit) -> Result<Response, Problem> {
    let waiting = desk::waiting(site.app(), visit.actor).await?;
    let now = site.app().now();
    let cards = |list: &[whatson_domain::organisation::Organisation]| -> Vec<Value> {
        list.iter().map(|o| view::card_of(&site, &visit, o, now)).collect()
    };
    page(&site, &visit, "desk/index.html", site.words().get(visit.lang, "desk-title")).show(
        context! {
            old => cards(&waiting.old),
            withdrawn => cards(&waiting.withdrawn),
            duplicates => waiting.duplicates,
            suggestions => waiting.suggestions,
            imports => waiting.runs.iter().take(5).map(|r| super::import::row(&site, &visit, r)).collect::<Vec<_>>(),
            organisations => waiting.organisations,
            services => waiting.services,
            confirmed => waiting.confirmed,
        },
    )
}
