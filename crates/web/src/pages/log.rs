//! What was done to one's own account or organisation, and who looked at it.
//!
//! Not here: the whole log (`audit`), the states of a public record (`organisation::history`).

use axum::extract::State;
use axum::response::Response;
use minijinja::Value;
use whatson_app::audit_view::{self, Line, Own as Found};

use super::{audit, view};
use crate::Site;
use crate::context::context;
use crate::fields::{Fields, Given};
use crate::page::{page, unkept};
use crate::problem::Problem;
use crate::session::Own;
use crate::visit::Visit;

/// The event before which a log goes on.
pub(super) fn before(given: &Fields) -> i64 {
    given.one("before").parse().unwrap_or(i64::MAX)
}

/// `GET /account/log`.
pub(crate) async fn account(
    State(site): State<Site>,
    visit: Visit,
    Own(signed): Own,
    Given(given): Given,
) -> Result<Response, Problem> {
    let found = audit_view::of_account(site.app(), signed.actor, before(&given)).await?;
    show(&site, &visit, &found, (["log-account", "log-account-lead", "account-title"], "/account"))
}

/// `GET /account/organisation/log`.
pub(crate) async fn organisation(
    State(site): State<Site>,
    visit: Visit,
    Given(given): Given,
) -> Result<Response, Problem> {
    let found = audit_view::of_organisation(site.app(), visit.actor, before(&given)).await?;
    let words = ["log-organisation", "log-organisation-lead", "organisation-people-title"];
    show(&site, &visit, &found, (words, "/account/organisation"))
}

fn show(
    site: &Site,
    visit: &Visit,
    found: &Found,
    ([title, lead, back], path): ([&str; 3], &str),
) -> Result<Response, Problem> {
    let (words, lang) = (site.words(), visit.lang);
    let next = found.next.map(|before| {
        view::address(visit, &format!("{path}/log"), &[("before".to_owned(), before.to_string())])
    });
    let row = |line: &Line| {
        let told = audit::event(site, visit, line);
        // Who looks does not change: `person.look`, `audit.export` with what it is about.
        let is_look = line.action.ends_with(".look") || line.action == "audit.export";
        context! { is_look, ..told }
    };
    let title = words.get(lang, title);
    Ok(unkept(page(site, visit, "log/show.html", title.clone()).show(context! {
        title,
        lead => words.get(lang, lead),
        rows => found.lines.iter().map(row).collect::<Vec<Value>>(),
        next,
        back_href => visit.to(path),
        back_text => words.get(lang, back),
    })?))
}
