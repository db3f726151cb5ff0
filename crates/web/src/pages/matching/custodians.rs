//! The custodians of an agreement: how far its keys are, how they do, what they counted against the budget;
//! and what its co-ordinator can do about it.
//!
//! Not here: a custodian's own page (`whatson custodian serve`), what a count means (`app::matching`).

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use minijinja::Value;
use whatson_app::burst::{Burst, Rate};
use whatson_app::epoch;
use whatson_app::matching::{self, Custodian, Shown, State as Stage, Step, View};
use whatson_domain::agreement::PartyRole;
use whatson_domain::{FieldError, Moment};

use super::{at, key, number, places};
use crate::context::context;
use crate::fields::Fields;
use crate::page::{page, unkept};
use crate::pages::agreement::terms;
use crate::pages::view;
use crate::problem::Problem;
use crate::session::Fresh;
use crate::visit::Visit;
use crate::words::Argument;
use crate::{Site, dates};

/// Microseconds after which a status counts no longer: members are not answered then.
const STALE: i64 = 24 * 3_600_000_000;
/// Microseconds for which a custodian that asked for its messages counts as there.
const THERE: i64 = 2 * 60_000_000;
/// Share of a budget from which on it is told, in thousandths.
const NEAR: u64 = 800;
/// What a bar is long, in thousandths of the budget.
const BAR: u64 = 1_250;

/// `GET /agreements/{slug}/custodians`.
pub(crate) async fn show(
    State(site): State<Site>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Response, Problem> {
    whole(&site, &visit, &slug, &[]).await
}

async fn whole(
    site: &Site,
    visit: &Visit,
    slug: &str,
    errors: &[FieldError],
) -> Result<Response, Problem> {
    let view = matching::look(site.app(), visit.actor, slug).await?;
    let newest = view.epochs.first();
    let state = newest.map(|of| of.epoch.state);
    let title = site.words().get(visit.lang, "custodians-title");
    let coordinators = view.parties.iter().filter(|party| party.is_coordinator);
    let page = page(site, visit, "matching/custodians.html", title).with_errors(errors);
    let shown = page.show(context! {
        errors => crate::pages::agreement::errors(site, visit, errors, &[]),
        parties => parties(site, visit, &view),
        coordinators => coordinators.map(|party| party.name.as_str()).collect::<Vec<_>>(),
        epochs => view.epochs.iter().map(|of| shown(site, visit, &view, of)).collect::<Vec<_>>(),
        sees_all => view.sees_all,
        begins_anew => view.may_coordinate && state == Some(Stage::Ceremony),
        begins_next => view.may_coordinate && state == Some(Stage::Key),
        action => at(visit, slug, "/custodians"),
        now => dates::day_and_time(site.words(), visit.lang, view.now),
        ..places(visit, &view.version)
    })?;
    Ok(unkept(shown))
}

fn parties(site: &Site, visit: &Visit, view: &View) -> Vec<Value> {
    let terms = &view.version.agreement.terms;
    let role = |role: &PartyRole| terms::word(site, visit, "party-role-", role.word());
    let row = |of: &whatson_domain::agreement::Party| {
        context! { name => of.name, roles => of.roles.iter().map(role).collect::<Vec<_>>() }
    };
    terms.parties.iter().map(row).collect()
}

fn shown(site: &Site, visit: &Visit, view: &View, of: &Shown) -> Value {
    let (words, lang) = (site.words(), visit.lang);
    let missing = of.custodians.iter().filter(|one| one.step != Step::Stated);
    let in_ceremony = of.epoch.state == Stage::Ceremony;
    let rows = of.custodians.iter().map(|one| custodian(site, visit, view, of, one));
    let has_counts = of.custodians.iter().any(|one| one.status.is_some());
    context! {
        number => of.epoch.number,
        run => of.epoch.run,
        key => key(site, visit, of),
        began => dates::day(words, lang, of.epoch.began),
        in_ceremony,
        missing => missing.map(|one| one.name.as_str()).collect::<Vec<_>>(),
        has_pepper => of.epoch.pepper.is_some(),
        custodians => rows.collect::<Vec<_>>(),
        budgets => has_counts.then(|| budgets(site, visit, view, of)),
    }
}

/// How long ago something was, in words.
fn ago(site: &Site, visit: &Visit, then: Moment, now: Moment) -> String {
    let minutes = (now.0 - then.0).max(0) / 60_000_000;
    let (key, count) = match minutes {
        0..60 => ("matching-minutes-ago", minutes),
        60..2_880 => ("matching-hours-ago", minutes / 60),
        _ => ("matching-days-ago", minutes / 1_440),
    };
    let count = f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    site.words().say(visit.lang, key, &[("count", Argument::Number(count))]).0
}

fn custodian(site: &Site, visit: &Visit, view: &View, of: &Shown, one: &Custodian) -> Value {
    let (words, lang) = (site.words(), visit.lang);
    let seen = view.seen.iter().find(|(number, _)| *number == one.number).and_then(|(_, at)| *at);
    let is_there = seen.is_some_and(|at| view.now.0 - at.0 <= THERE);
    let is_stale = one.status.is_none_or(|at| view.now.0 - at.0 > STALE);
    let has_key = matches!(of.epoch.state, Stage::Key | Stage::Closing);
    let (health, mark) = match one {
        _ if one.is_destroyed => ("destroyed", "unconfirmed"),
        _ if !has_key && is_there => ("there", "confirmed"),
        _ if !has_key => ("away", "old"),
        _ if one.is_suspended => ("suspended", "old"),
        _ if is_stale => ("stale", "old"),
        _ if !is_there => ("away", "old"),
        _ => ("answers", "confirmed"),
    };
    context! {
        name => one.name,
        number => one.number,
        step => words.get(lang, &format!("custodian-step-{}", one.step.word())),
        seen => seen.map(|at| ago(site, visit, at, view.now)),
        status => one.status.map(|at| ago(site, visit, at, view.now)),
        confirmed => one.confirmed,
        health => words.get(lang, &format!("custodian-health-{health}")),
        mark,
    }
}

/// What each custodian counted, as bars.
fn budgets(site: &Site, visit: &Visit, view: &View, of: &Shown) -> Vec<Value> {
    let budget = view.budget();
    let row = |one: &Custodian| {
        let member = |count: &matching::Count| {
            let daily = u64::from(budget.daily);
            let counted = (count.count, budget.first.into());
            bar(site, visit, &count.member, counted, Some((daily, count.rate)))
        };
        let all = site.words().get(visit.lang, "custodian-all-members");
        let total = view.sees_all.then(|| bar(site, visit, &all, (one.all, budget.all), None));
        context! {
            name => one.name,
            bars => one.counts.iter().map(member).collect::<Vec<_>>(),
            total,
            bursts => one.bursts.iter().map(|of| burst(site, visit, of)).collect::<Vec<_>>(),
        }
    };
    of.custodians.iter().filter(|one| one.status.is_some()).map(row).collect()
}

/// A day on which a member had unusually much evaluated.
fn burst(site: &Site, visit: &Visit, of: &Burst) -> Value {
    let (words, lang) = (site.words(), visit.lang);
    let number = |of| Argument::Text(number(visit, of));
    let args = [
        ("date", Argument::Text(dates::day(words, lang, of.day))),
        ("count", number(of.count)),
        ("usual", number(of.usual)),
    ];
    context! { member => of.member, text => words.say(lang, "custodians-burst", &args).0 }
}

/// How much was evaluated of late, in words.
fn rate(site: &Site, visit: &Visit, of: Rate, daily: u64) -> String {
    let number = |of| Argument::Text(number(visit, of));
    let args = [("today", number(of.today)), ("daily", number(daily)), ("week", number(of.week))];
    site.words().say(visit.lang, "budget-rate", &args).0
}

/// A count against a budget: how long the bar is in thousandths, and what it says in words.
fn bar(
    site: &Site,
    visit: &Visit,
    name: &str,
    (count, budget): (u64, u64),
    lately: Option<(u64, Rate)>,
) -> Value {
    let (words, lang) = (site.words(), visit.lang);
    let share = count.saturating_mul(1_000) / budget.max(1);
    let number = |of| Argument::Text(number(visit, of));
    let args =
        [("count", number(count)), ("budget", number(budget)), ("percent", number(share / 10))];
    let more = count.saturating_sub(budget);
    let (level, state) = match (share, lately) {
        (1_000.., Some((daily, _))) => {
            let args = [("count", number(more)), ("daily", number(daily))];
            ("full", Some(words.say(lang, "budget-spent-daily", &args).0))
        }
        (1_000.., None) => ("full", Some(words.get(lang, "budget-spent"))),
        (NEAR.., _) => ("near", Some(words.get(lang, "budget-near"))),
        _ => ("free", None),
    };
    context! {
        name,
        // What was counted at all is seen.
        width => if count > 0 { share.clamp(6, BAR) } else { 0 },
        level,
        text => words.say(lang, "budget-counted", &args).0,
        // A week without any is no news.
        rate => lately.filter(|(_, of)| of.week > 0).map(|(daily, of)| rate(site, visit, of, daily)),
        state,
    }
}

/// `POST /agreements/{slug}/custodians`: begins the ceremony anew, or the next epoch.
pub(crate) async fn change(
    State(site): State<Site>,
    visit: Visit,
    Fresh(signed): Fresh,
    Path(slug): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    let done = match fields.one("act") {
        "anew" => epoch::begin_anew(site.app(), signed.actor, &slug).await,
        "next" => epoch::begin_next(site.app(), signed.actor, &slug).await,
        // Whoever may see none learns that there is none.
        _ => matching::look(site.app(), signed.actor, &slug).await.map(|_| ()),
    };
    match done {
        Ok(()) => Ok(Redirect::to(&at(&visit, &slug, "/custodians")).into_response()),
        Err(error) => whole(&site, &visit, &slug, &view::refused(error)?).await,
    }
}
