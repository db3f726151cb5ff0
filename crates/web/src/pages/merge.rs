//! Pairs that may be one organisation; joining two, and undoing it.
//!
//! Not here: how alike they are (`app::duplicate`), what joining does (`app::merge`).

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use minijinja::Value;
use uuid::Uuid;
use whatson_app::{AppError, duplicate, merge, organisation};
use whatson_domain::FieldError;

use super::{compared, view};
use crate::context::context;
use crate::fields::{Fields, Given};
use crate::page::page;
use crate::problem::Problem;
use crate::visit::Visit;
use crate::{Site, dates};

/// `GET /desk/duplicates`.
pub(crate) async fn list(State(site): State<Site>, visit: Visit) -> Result<Response, Problem> {
    let now = site.app().now();
    let pairs = duplicate::list(site.app(), visit.actor).await?;
    let merges = merge::list(site.app(), visit.actor).await?;
    let pair = |c: &duplicate::Candidate| {
        context! {
            a => view::card(&site, &visit, &c.a, None, now),
            b => view::card(&site, &visit, &c.b, None, now),
            a_id => c.a.id,
            b_id => c.b.id,
            score => c.score,
            reason => site.words().get(visit.lang, &format!("twin-{}", c.reason)),
            href => visit.to(&format!("/desk/merge?a={}&b={}", c.a.slug, c.b.slug)),
        }
    };
    let done = merges.iter().filter(|m| m.undone.is_none()).map(|m| {
        context! {
            date => dates::day_and_time(site.words(), visit.lang, m.at),
            href => visit.to(&format!("/desk/split?merge={}", m.id)),
        }
    });
    page(&site, &visit, "merge/list.html", site.words().get(visit.lang, "duplicates-title")).show(
        context! {
            pairs => pairs.iter().map(pair).collect::<Vec<_>>(),
            merges => done.collect::<Vec<Value>>(),
            action => visit.to("/desk/merge"),
        },
    )
}

/// `GET /desk/merge?a=&b=`: two records side by side.
pub(crate) async fn compare(
    State(site): State<Site>,
    visit: Visit,
    Given(given): Given,
) -> Result<Response, Problem> {
    let a = organisation::show(site.app(), visit.actor, given.one("a")).await?;
    let b = organisation::show(site.app(), visit.actor, given.one("b")).await?;
    let joined = whatson_domain::merge::profiles(&a.organisation.profile, &b.organisation.profile);
    let sides = [&a.organisation.profile, &b.organisation.profile, &joined];
    let [left, right, both] = sides.map(organisation::input);
    let rows = compared::three(&site, &visit, [&left, &right, &both]);
    let side = |shown: &organisation::Shown| {
        context! {
            card => view::card_of(&site, &visit, shown),
            slug => shown.organisation.slug.as_str(),
            id => shown.organisation.id.to_string(),
            services => shown.services.len(),
            locations => shown.locations.len(),
            networks => shown.networks.len(),
        }
    };
    page(&site, &visit, "merge/compare.html", site.words().get(visit.lang, "merge-title")).show(
        context! {
            a => side(&a),
            b => side(&b),
            rows,
            action => visit.to("/desk/merge"),
            cancel_href => visit.to("/desk/duplicates"),
        },
    )
}

/// `POST /desk/merge`: joins two, or judges them as different.
pub(crate) async fn join(
    State(site): State<Site>,
    visit: Visit,
    fields: Fields,
) -> Result<Response, Problem> {
    if fields.one("act") == "different" {
        let (a, b) = (id(&fields, "a_id")?, id(&fields, "b_id")?);
        let done = duplicate::different(site.app(), visit.actor, a, b).await;
        done.map_err(|e| unless_there(e, "b_id", "unknown-organisation", fields.one("b_id")))?;
        return Ok(Redirect::to(&visit.to("/desk/duplicates")).into_response());
    }
    let kept = named(&site, &visit, &fields, "kept").await?;
    let other = named(&site, &visit, &fields, "other").await?;
    if kept.organisation.id == other.organisation.id {
        return Err(refused("other", "same-record", fields.one("other")));
    }
    let done =
        merge::join(site.app(), visit.actor, fields.one("kept"), fields.one("other")).await?;
    Ok(Redirect::to(&visit.to(&format!("/desk/split?merge={done}&done=yes"))).into_response())
}

/// The record that a field names.
async fn named(
    site: &Site,
    visit: &Visit,
    fields: &Fields,
    field: &str,
) -> Result<organisation::Shown, Problem> {
    let value = fields.one(field);
    if value.is_empty() {
        return Err(refused(field, "required", ""));
    }
    let shown = organisation::show(site.app(), visit.actor, value).await;
    shown.map_err(|e| unless_there(e, field, "unknown-organisation", value))
}

/// The identifier in a field.
fn id(fields: &Fields, field: &str) -> Result<Uuid, Problem> {
    match fields.one(field) {
        "" => Err(refused(field, "required", "")),
        value => Uuid::parse_str(value).map_err(|_| refused(field, "not-an-id", value)),
    }
}

/// What is not there, said of the field that named it.
fn unless_there(error: AppError, field: &str, reason: &'static str, value: &str) -> Problem {
    match error {
        AppError::NotFound | AppError::Moved(_) => refused(field, reason, value),
        other => other.into(),
    }
}

fn refused(field: &str, reason: &'static str, value: &str) -> Problem {
    AppError::from(FieldError::new(field, reason, value)).into()
}

/// `GET /desk/split?merge=`: what undoing a merge does.
pub(crate) async fn split_page(
    State(site): State<Site>,
    visit: Visit,
    Given(given): Given,
) -> Result<Response, Problem> {
    let id = Uuid::parse_str(given.one("merge")).map_err(|_| Problem::not_found())?;
    let all = merge::list(site.app(), visit.actor).await?;
    let found = all.iter().find(|m| m.id == id).ok_or_else(Problem::not_found)?;
    let kept = organisation::show(site.app(), visit.actor, &found.kept.to_string()).await?;
    page(&site, &visit, "merge/split.html", site.words().get(visit.lang, "split-title")).show(
        context! {
            merge => id.to_string(),
            just_done => !given.one("done").is_empty(),
            undone => found.undone.is_some(),
            date => dates::day_and_time(site.words(), visit.lang, found.at),
            kept => view::card_of(&site, &visit, &kept),
            action => visit.to("/desk/split"),
        },
    )
}

/// `POST /desk/split`: undoes a merge.
pub(crate) async fn split(
    State(site): State<Site>,
    visit: Visit,
    fields: Fields,
) -> Result<Response, Problem> {
    let id = id(&fields, "merge")?;
    let done = merge::split(site.app(), visit.actor, id).await;
    done.map_err(|e| unless_there(e, "merge", "unknown-merge", fields.one("merge")))?;
    Ok(Redirect::to(&visit.to("/desk/duplicates")).into_response())
}
