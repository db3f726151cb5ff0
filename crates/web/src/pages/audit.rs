//! The audit log for auditors: events with filters, the newest signed state, a table to take along.
//!
//! Not here: checkpoint, tiles and proofs for whoever checks (`crate::audit`), one's own log (`log`).

use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use minijinja::Value;
use tokio::sync::mpsc;
use whatson_app::audit_view::{self, Asked, Line, Shown};
use whatson_domain::{Act, FieldError};

use super::{log, view};
use crate::api::streamed;
use crate::context::context;
use crate::fields::{Fields, Given};
use crate::page::{page, unkept};
use crate::problem::Problem;
use crate::visit::Visit;
use crate::{Site, dates};

/// The address of the list.
const PATH: &str = "/desk/audit";

fn asked(given: &Fields) -> Asked {
    let part = |name| given.one(name).to_owned();
    Asked {
        person: part("actor"),
        object: part("object"),
        action: part("action"),
        outcome: part("outcome"),
        from: part("from"),
        to: part("to"),
    }
}

/// What is asked for as pairs of an address.
fn pairs(asked: &Asked) -> Vec<(String, String)> {
    let all = [
        ("actor", &asked.person),
        ("object", &asked.object),
        ("action", &asked.action),
        ("outcome", &asked.outcome),
        ("from", &asked.from),
        ("to", &asked.to),
    ];
    let some = all.into_iter().filter(|(_, value)| !value.is_empty());
    some.map(|(name, value)| (name.to_owned(), value.clone())).collect()
}

/// `GET /desk/audit`.
pub(crate) async fn list(
    State(site): State<Site>,
    visit: Visit,
    Given(given): Given,
) -> Result<Response, Problem> {
    let asked = asked(&given);
    let before = log::before(&given);
    let (found, errors) = match asked.check() {
        Ok(filter) => {
            (Some(audit_view::show(site.app(), visit.actor, &filter, before).await?), vec![])
        }
        Err(refused) => (None, refused.0),
    };
    show(&site, &visit, &asked, found.as_ref(), &errors)
}

fn show(
    site: &Site,
    visit: &Visit,
    asked: &Asked,
    found: Option<&Shown>,
    errors: &[FieldError],
) -> Result<Response, Problem> {
    let (words, lang) = (site.words(), visit.lang);
    let outcome = |word: &str| {
        let label = words.get(lang, &format!("audit-outcome-{word}"));
        context! { value => word, label, selected => asked.outcome == word }
    };
    let next = found.and_then(|f| f.next).map(|before| {
        let pairs = [pairs(asked), vec![("before".to_owned(), before.to_string())]].concat();
        view::address(visit, PATH, &pairs)
    });
    let checkpoint = found.and_then(|f| f.checkpoint.as_ref()).map(|kept| {
        let size = usize::try_from(kept.size).unwrap_or_default();
        context! {
            size,
            size_text => dates::number(lang, size),
            at => dates::day_and_time(words, lang, kept.at),
        }
    });
    let rows = found.map(|f| f.lines.iter().map(|l| row(site, visit, f, l)).collect::<Vec<_>>());
    let title = words.get(lang, "audit-title");
    let shown = page(site, visit, "audit/list.html", title).with_errors(errors);
    Ok(unkept(shown.show(context! {
        errors => view::errors(site, visit, errors),
        by => asked.person,
        object => asked.object,
        act => asked.action,
        outcomes => ["permitted", "refused"].map(outcome),
        from => asked.from,
        to => asked.to,
        rows => rows.unwrap_or_default(),
        next,
        checkpoint,
        waiting => found.map_or(0, |f| f.waiting),
        action => visit.to(PATH),
        csv_href => view::address(visit, "/desk/audit.csv", &pairs(asked)),
    })?))
}

/// An event with links: to the events of the same person and record, and to the record's page.
fn row(site: &Site, visit: &Visit, found: &Shown, line: &Line) -> Value {
    let only = |name: &str, value: String| view::address(visit, PATH, &[(name.to_owned(), value)]);
    let organisation = line.object.and_then(|id| found.organisations.get(&id));
    let id = line.object.map(|id| id.to_string());
    let told = event(site, visit, line);
    context! {
        by_href => line.person.map(|id| only("actor", id.to_string())),
        object_href => id.clone().map(|id| only("object", id)),
        object => organisation.map(|(name, _)| name.clone()).or_else(|| id.map(|id| short(&id))),
        page_href => address(visit, line, organisation.map(|(_, slug)| slug.as_str())),
        place => line.place,
        seq => line.seq,
        ..told
    }
}

/// The beginning of an identifier tells nothing apart: those of one hour begin alike.
fn short(id: &str) -> String {
    format!("…{}", id.get(id.len().saturating_sub(8)..).unwrap_or_default())
}

/// The page of a record, where there is one that who asks may see.
fn address(visit: &Visit, line: &Line, slug: Option<&str>) -> Option<String> {
    let may = |act| visit.actor.may(act, None);
    let id = line.object?;
    let noun = noun(line);
    let path = match (noun, slug) {
        ("vetting", Some(slug)) if may(Act::Vet) => format!("/desk/vetting/{slug}"),
        (_, Some(slug)) => format!("/organisations/{slug}"),
        ("person", _) if may(Act::ManagePeople) => format!("/desk/people/{id}"),
        ("application", _) if may(Act::Vet) => format!("/desk/applications/{id}"),
        ("service", _) => format!("/services/{id}"),
        ("import", _) if may(Act::Import) => format!("/desk/imports/{id}"),
        _ => return None,
    };
    Some(visit.to(&path))
}

/// What an event is about: the table that is vouched for, else the noun of the action.
fn noun(line: &Line) -> &str {
    match line.noun.as_str() {
        "" => line.action.split('.').next().unwrap_or_default(),
        noun => noun,
    }
}

/// An event in words, as all logs show it.
pub(super) fn event(site: &Site, visit: &Visit, line: &Line) -> Value {
    let (words, lang) = (site.words(), visit.lang);
    let said = |beginning: &str, word: &str| {
        let key = format!("{beginning}{word}");
        if words.has("en", &key) { words.get(lang, &key) } else { word.to_owned() }
    };
    // Nothing is left of an erased event but its place.
    let is_erased = line.action.is_empty();
    let at = dates::day_and_time(words, lang, line.at);
    context! {
        iso => (!is_erased).then(|| dates::iso(line.at)),
        at => if is_erased { words.get(lang, "audit-erased") } else { at },
        name => line.name,
        role => said("role-", &line.actor),
        action => line.action,
        noun => said("noun-", noun(line)),
        is_refused => !is_erased && line.outcome != "permitted",
        outcome => if line.outcome == "permitted" {
            words.get(lang, "audit-outcome-permitted")
        } else {
            line.outcome.clone()
        },
    }
}

/// `GET /desk/audit.csv`: all that the list with the same filters shows, on all its pages.
pub(crate) async fn export(
    State(site): State<Site>,
    visit: Visit,
    Given(given): Given,
) -> Result<Response, Problem> {
    let filter = asked(&given).check()?;
    let (send, receive) = mpsc::channel::<String>(4);
    let app = site.app().clone();
    let writing =
        tokio::spawn(async move { audit_view::export(&app, visit.actor, &filter, send).await });
    let head = [
        (CONTENT_TYPE, "text/csv; charset=utf-8"),
        (CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\""),
        (CACHE_CONTROL, "no-store"),
    ];
    Ok((head, streamed(receive, writing)).into_response())
}
