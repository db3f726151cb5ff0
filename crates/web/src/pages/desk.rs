//! The staff's first page: what waits.
//!
//! Not here: the lists themselves (`merge`, `import`, `token`).

use axum::extract::State;
use axum::response::Response;
use minijinja::Value;
use whatson_app::application::queue;
use whatson_app::{Card, desk};
use whatson_domain::Act;

use super::view;
use crate::Site;
use crate::context::context;
use crate::page::page;
use crate::problem::Problem;
use crate::visit::Visit;

/// `GET /desk`.
pub(crate) async fn show(State(site): State<Site>, visit: Visit) -> Result<Response, Problem> {
    let may = |act| visit.actor.may(act, None);
    let applications = if may(Act::Vet) { Some(queue::count(site.app()).await?) } else { None };
    let waiting = desk::waiting(site.app(), visit.actor).await?;
    let now = site.app().now();
    let cards = |list: &[Card]| -> Vec<Value> {
        list.iter().map(|o| view::card(&site, &visit, o, None, now)).collect()
    };
    page(&site, &visit, "desk/index.html", site.words().get(visit.lang, "desk-title")).show(
        context! {
            applications,
            may_audit => may(Act::ReadAuditLog),
            may_people => may(Act::ManagePeople),
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
