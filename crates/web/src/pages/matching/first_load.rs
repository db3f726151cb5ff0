//! The first load on an agreement's page: what was declared, and the second person who confirms it.
//!
//! Not here: who may do what (`app::first_load`), declaring one (the member's program).

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use minijinja::Value;
use uuid::Uuid;
use whatson_app::AppError;
use whatson_app::first_load::{self, Declared, State as Stage};
use whatson_app::matching::View;
use whatson_domain::FieldError;

use super::{at, number, ways, whole};
use crate::context::context;
use crate::fields::Fields;
use crate::problem::Problem;
use crate::visit::Visit;
use crate::words::Argument;
use crate::{Site, dates};

/// Declarations of a page.
const SHOWN: usize = 10;

/// What was declared in the epochs that are on; nothing for who may not match.
pub(super) async fn section(
    site: &Site,
    visit: &Visit,
    view: &View,
) -> Result<Option<Value>, Problem> {
    if !(view.own.is_member && view.may_match) {
        return Ok(None);
    }
    let slug = view.version.agreement.slug.as_str();
    let all = first_load::list(site.app(), visit.actor, slug).await?;
    let is_on = |of: &&Declared| {
        let epoch = view.epochs.iter().find(|shown| shown.epoch.number == of.epoch);
        epoch.is_some_and(|shown| !shown.epoch.is_over(view.now))
    };
    let rows: Vec<Value> =
        all.iter().filter(is_on).take(SHOWN).map(|of| row(site, visit, view, of)).collect();
    let args = [
        ("first", Argument::Text(number(visit, view.budget().first.into()))),
        ("daily", Argument::Text(number(visit, view.budget().daily.into()))),
    ];
    let file = "list.csv";
    Ok(Some(context! {
        rows,
        lead => site.words().say(visit.lang, "first-load-lead", &args).0,
        action => at(visit, slug, "/first-load"),
        declare => format!("whatson first-load {} {file}", ways(site, visit, view)),
    }))
}

fn row(site: &Site, visit: &Visit, view: &View, of: &Declared) -> Value {
    let (words, lang) = (site.words(), visit.lang);
    let first = u64::from(view.budget().first).max(1);
    let text = |of: String| Argument::Text(of);
    let size = [
        ("size", text(number(visit, of.size))),
        ("first", text(number(visit, first))),
        ("percent", text(number(visit, of.size.saturating_mul(100).div_ceil(first)))),
    ];
    let window = [
        ("from", text(dates::day(words, lang, of.begins))),
        ("to", text(dates::day(words, lang, of.last))),
    ];
    let is_waiting = of.state == Stage::Waiting;
    let mark = match of.state {
        Stage::Open | Stage::ToCome => "confirmed",
        Stage::Waiting => "old",
        Stage::Over | Stage::Replaced => "unconfirmed",
    };
    let state = of.state.word();
    context! {
        id => of.id.simple().to_string(),
        size => words.say(lang, "first-load-share", &size).0,
        window => words.say(lang, "first-load-days", &window).0,
        by => of.by,
        when => dates::day_and_time(words, lang, of.at),
        confirmed_by => of.confirmed.as_ref().and_then(|(_, by)| by.clone()),
        confirmed => of.confirmed.as_ref().map(|(at, _)| dates::day_and_time(words, lang, *at)),
        state => words.get(lang, &format!("first-load-state-{state}")),
        mark,
        is_own => of.is_own,
        is_waiting,
    }
}

/// `POST /agreements/{slug}/first-load`: a second person confirms what was declared, or somebody takes it back.
pub(crate) async fn change(
    State(site): State<Site>,
    visit: Visit,
    Path(slug): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    let id = |name: &str| Uuid::parse_str(fields.one(name)).ok();
    let done = match (id("confirm"), id("take-back")) {
        (Some(id), _) => first_load::confirm(site.app(), visit.actor, &slug, id).await,
        (None, Some(id)) => first_load::take_back(site.app(), visit.actor, &slug, id).await,
        // Whoever may see none learns that there is none.
        (None, None) => first_load::list(site.app(), visit.actor, &slug).await.map(drop),
    };
    match done {
        Err(AppError::Declined(code)) => {
            let error = FieldError::new("first-load", code, "");
            whole(&site, &visit, &slug, None, &[error]).await
        }
        done => {
            done?;
            let to = format!("{}#first-load", at(&visit, &slug, "/matching"));
            Ok(Redirect::to(&to).into_response())
        }
    }
}
