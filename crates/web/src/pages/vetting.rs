//! Organisations that were let in: reviews that are due, suspending, letting go on; for moderators.
//!
//! Not here: applications (`queue`), what readers see of it (`organisation`).

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use minijinja::Value;
use whatson_app::vetting;
use whatson_domain::FieldError;
use whatson_domain::organisation::Organisation;
use whatson_domain::vetting::{State as Vetted, Tier, Vetting};

use super::view;
use crate::context::context;
use crate::fields::Fields;
use crate::page::page;
use crate::problem::Problem;
use crate::visit::Visit;
use crate::{Site, dates};

/// The address of the list.
const PATH: &str = "/desk/vetting";
/// Days ahead that the list looks.
const AHEAD: i64 = 30;
/// Days ahead within which every review is.
const EVER: i64 = 100_000;

/// `GET /desk/vetting`.
pub(crate) async fn list(State(site): State<Site>, visit: Visit) -> Result<Response, Problem> {
    let (app, lang) = (site.app(), visit.lang);
    let due = vetting::list(app, visit.actor, Vetted::Vetted, AHEAD).await?;
    let stopped = vetting::list(app, visit.actor, Vetted::Suspended, EVER).await?;
    let row = |(of, vetting): &(Organisation, Vetting)| {
        let tier = Tier::of(Some(vetting)).word();
        context! {
            href => visit.to(&format!("{PATH}/{}", of.slug)),
            name => of.profile.name(),
            tier => site.words().get(lang, &format!("tier-{tier}")),
            due => dates::day(site.words(), lang, vetting.review_due),
        }
    };
    page(&site, &visit, "vetting/list.html", site.words().get(lang, "vetting-title")).show(
        context! {
            due => due.iter().map(row).collect::<Vec<Value>>(),
            stopped => stopped.iter().map(row).collect::<Vec<Value>>(),
        },
    )
}

/// `GET /desk/vetting/{slug}`.
pub(crate) async fn show(
    State(site): State<Site>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Response, Problem> {
    form(&site, &visit, &slug, "", &[]).await
}

async fn form(
    site: &Site,
    visit: &Visit,
    slug: &str,
    evidence: &str,
    errors: &[FieldError],
) -> Result<Response, Problem> {
    let (of, vetting) = vetting::show(site.app(), visit.actor, slug).await?;
    let (words, lang) = (site.words(), visit.lang);
    let name = of.profile.name();
    page(site, visit, "vetting/show.html", name).with_errors(errors).show(context! {
        errors => view::errors(site, visit, errors),
        name,
        record_href => visit.to(&format!("/organisations/{}", of.slug)),
        back_href => visit.to(PATH),
        action => visit.to(&format!("{PATH}/{}", of.slug)),
        state_text => words.get(lang, &format!("vetting-state-{}", vetting.state.word())),
        is_stopped => vetting.state == Vetted::Suspended,
        basis => words.get(lang, &format!("vetting-basis-{}", vetting.basis.word())),
        since => dates::day(words, lang, vetting.since),
        due => dates::day(words, lang, vetting.review_due),
        last => vetting.evidence,
        evidence,
    })
}

/// `POST /desk/vetting/{slug}`: suspends, or says that it is still what it was.
pub(crate) async fn decide(
    State(site): State<Site>,
    visit: Visit,
    Path(slug): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    let (app, actor) = (site.app(), visit.actor);
    let (evidence, reason) = (fields.one("evidence"), fields.one("reason"));
    let done = match fields.one("act") {
        "suspend" => vetting::suspend(app, actor, &slug, reason, fields.ticked("hide")).await,
        _ => vetting::renew(app, actor, &slug, evidence).await,
    };
    match done {
        Ok(()) => Ok(Redirect::to(&visit.to(&format!("{PATH}/{slug}"))).into_response()),
        Err(error) => form(&site, &visit, &slug, evidence, &view::refused(error)?).await,
    }
}
