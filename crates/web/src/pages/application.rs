//! One's own application: where it stands, whom to ask, proving a domain, taking it back.
//!
//! Not here: sending one (`join`), what those who are asked see (`membership`), the queue (`queue`).

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use minijinja::Value;
use whatson_app::application::domain::{self, Proof};
use whatson_app::application::{self, vouch};
use whatson_domain::FieldError;
use whatson_domain::domain_check::{FILE, RECORD, Seen, State as Look};

use super::{join, view};
use crate::context::context;
use crate::fields::Fields;
use crate::page::{page, unkept};
use crate::problem::Problem;
use crate::visit::Visit;
use crate::words::Argument;
use crate::{Site, dates, label};

/// The address of the page.
const PATH: &str = "/account/application";

/// `GET /account/application`.
pub(crate) async fn show(State(site): State<Site>, visit: Visit) -> Result<Response, Problem> {
    overview(&site, &visit, &[]).await
}

async fn overview(site: &Site, visit: &Visit, errors: &[FieldError]) -> Result<Response, Problem> {
    let Some(own) = application::own(site.app(), visit.actor).await? else {
        return Ok(Redirect::to(&visit.to("/join")).into_response());
    };
    let (of, lang) = (&own.application, visit.lang);
    let words = site.words();
    let mut choice: Vec<(String, String)> = Vec::new();
    for known in vouch::choice(site.app(), visit.actor).await? {
        if !own.vouches.iter().any(|(_, asked)| asked.id == known.id) {
            choice.push((known.profile.name().to_owned(), known.slug.to_string()));
        }
    }
    choice.sort_by(|a, b| label::collate(lang, &a.0, &b.0));
    let choices =
        choice.into_iter().map(|(label, value)| context! { value, label, selected => false });
    let vouches = own.vouches.iter().map(|(vouch, asked)| {
        let word = words.get(lang, &format!("vouch-word-{}", vouch.word.word()));
        context! { name => join::name(asked, lang), word }
    });
    let title = words.get(lang, "application-title");
    let shown = page(site, visit, "application/own.html", title).with_errors(errors);
    Ok(unkept(shown.show(context! {
        errors => view::errors(site, visit, errors),
        name => of.sketch.name,
        state => of.state.word(),
        state_text => words.get(lang, &format!("application-state-{}", of.state.word())),
        received => dates::day(words, lang, of.received),
        vouches => vouches.collect::<Vec<Value>>(),
        choice => choices.collect::<Vec<Value>>(),
        proof => own.proof.as_ref().map(|of| proof(site, visit, of)),
        action => visit.to(PATH),
        again_href => visit.to("/join"),
        organisation_href => visit.to("/account/organisation"),
    })?))
}

/// What to put where, and what became of the last look.
fn proof(site: &Site, visit: &Visit, of: &Proof) -> Value {
    context! {
        domain => of.domain,
        record => format!("{RECORD}{}", of.token),
        file => format!("https://{}{FILE}", of.domain),
        token => of.token,
        is_on => of.is_on,
        may_ask => of.may_ask,
        action => visit.to(&format!("{PATH}/domain")),
        look => look(site, visit, of),
    }
}

/// How far the latest look is, in words, and what was seen.
pub(super) fn look(site: &Site, visit: &Visit, of: &Proof) -> Value {
    let (words, lang) = (site.words(), visit.lang);
    let Some(check) = of.check.as_ref().filter(|c| of.is_on || c.state != Look::Asked) else {
        let text = words.get(lang, if of.is_on { "domain-not-asked" } else { "domain-off" });
        let details = Vec::<String>::new();
        return context! { text, mark => "unconfirmed", state => "none", details };
    };
    let date = check.checked.map(|at| dates::day_and_time(words, lang, at)).unwrap_or_default();
    let (dns, file) = check.seen.unwrap_or((Seen::NotAsked, Seen::NotAsked));
    let (key, mark) = match (check.state, dns) {
        (Look::Asked, _) => ("domain-asked", "unconfirmed"),
        (Look::Proved, Seen::Token) => ("domain-proved-dns", "confirmed"),
        (Look::Proved, _) => ("domain-proved-file", "confirmed"),
        (Look::Missed, _) => ("domain-missed", "old"),
    };
    let text = words.say(lang, key, &[("date", Argument::Part(date))]).0;
    let detail = |at: &str, seen: Seen| words.get(lang, &format!("domain-{at}-{}", seen.word()));
    let details = match check.state {
        Look::Missed => vec![detail("dns", dns), detail("file", file)],
        _ => vec![],
    };
    context! { text, mark, state => check.state.word(), details }
}

/// `POST /account/application/domain`: asks that the domain be looked at.
pub(crate) async fn check_domain(
    State(site): State<Site>,
    visit: Visit,
) -> Result<Response, Problem> {
    match domain::ask(site.app(), visit.actor).await {
        Ok(()) => Ok(Redirect::to(&visit.to(PATH)).into_response()),
        Err(error) => overview(&site, &visit, &view::refused(error)?).await,
    }
}

/// `POST /account/application`: asks an organisation, or takes the application back.
pub(crate) async fn act(
    State(site): State<Site>,
    visit: Visit,
    fields: Fields,
) -> Result<Response, Problem> {
    let done = match fields.one("act") {
        "withdraw" => application::withdraw(site.app(), visit.actor).await,
        _ => vouch::ask(site.app(), visit.actor, fields.one("organisation")).await,
    };
    match done {
        Ok(()) => Ok(Redirect::to(&visit.to(PATH)).into_response()),
        Err(error) => overview(&site, &visit, &view::refused(error)?).await,
    }
}
