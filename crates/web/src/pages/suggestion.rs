//! "Tell us who is missing": the form for everybody, and the list on the desk.
//!
//! Not here: bounds and forgetting (`app::suggestion`), the new organisation (`organisation`).

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use minijinja::Value;
use whatson_app::suggestion;
use whatson_domain::suggestion::{State as Fate, Suggestion, SuggestionInput};
use whatson_domain::{FieldError, SuggestionId};

use super::view;
use crate::context::context;
use crate::fields::{Fields, Given, TRAP};
use crate::page::page;
use crate::problem::Problem;
use crate::visit::Visit;
use crate::{Site, dates, label};

/// The address of the form.
pub(super) const PATH: &str = "/organisations/suggest";

/// `GET /organisations/suggest`: the form, or thanks.
pub(crate) async fn blank(
    State(site): State<Site>,
    visit: Visit,
    Given(given): Given,
) -> Result<Response, Problem> {
    let name = given.one("name").chars().take(300).collect();
    let country = given.one("country").to_owned();
    let input = SuggestionInput { name, country, ..SuggestionInput::default() };
    form(&site, &visit, &input, given.has("sent"), &[])
}

/// `POST /organisations/suggest`.
pub(crate) async fn send(
    State(site): State<Site>,
    visit: Visit,
    fields: Fields,
) -> Result<Response, Problem> {
    let word = |name: &str| fields.one(name).to_owned();
    let input = SuggestionInput {
        name: word("name"),
        country: word("country"),
        website: word("website"),
        does: word("descriptions"),
        contact: word("contact"),
        lang: visit.lang.to_owned(),
    };
    let thanks = Redirect::to(&visit.to(&format!("{PATH}?sent=yes"))).into_response();
    if fields.is_trapped() {
        return Ok(thanks);
    }
    match suggestion::send(site.app(), visit.actor, &input).await {
        Ok(()) => Ok(thanks),
        Err(error) => form(&site, &visit, &input, false, &view::refused(error)?),
    }
}

fn form(
    site: &Site,
    visit: &Visit,
    input: &SuggestionInput,
    sent: bool,
    errors: &[FieldError],
) -> Result<Response, Problem> {
    let (reference, lang) = (&site.app().reference, visit.lang);
    let countries = reference.countries.keys().map(String::as_str);
    let chosen = std::slice::from_ref(&input.country);
    page(site, visit, "suggestion/form.html", site.words().get(lang, "suggest-title"))
        .about(site.words().get(lang, "suggest-lead"))
        .within("who")
        .with_errors(errors)
        .show(context! {
            sent,
            errors => view::errors(site, visit, errors),
            action => visit.to(PATH),
            again_href => visit.to(PATH),
            back_href => visit.to("/organisations"),
            trap => TRAP,
            name => input.name,
            countries => view::choices(site, lang, "country", countries, chosen),
            website => input.website,
            does => input.does,
            contact => input.contact,
        })
}

/// `GET /desk/suggestions`.
pub(crate) async fn list(State(site): State<Site>, visit: Visit) -> Result<Response, Problem> {
    let found = suggestion::list(site.app(), visit.actor).await?;
    let now = site.app().now();
    let waiting = found.waiting.iter().map(|candidate| {
        let twins = candidate.twins.iter().map(|(of, score, reason)| {
            let reason = site.words().get(visit.lang, &format!("twin-{reason}"));
            context! { card => view::card(&site, &visit, of, None, now), score, reason }
        });
        let twins: Vec<Value> = twins.collect();
        context! { twins, ..row(&site, &visit, &candidate.suggestion) }
    });
    let title = site.words().get(visit.lang, "suggestions-title");
    page(&site, &visit, "suggestion/list.html", title).show(context! {
        waiting => waiting.collect::<Vec<_>>(),
        more => found.total > i64::try_from(found.waiting.len()).unwrap_or(i64::MAX),
        total => found.total,
        handled => found.handled.iter().map(|s| row(&site, &visit, s)).collect::<Vec<_>>(),
    })
}

fn row(site: &Site, visit: &Visit, of: &Suggestion) -> Value {
    let (words, lang) = (site.words(), visit.lang);
    let missing = &of.missing;
    context! {
        id => of.id.to_string(),
        name => missing.name,
        country => label::of(site, lang, "country", missing.country.as_str()),
        website => missing.website.as_ref().map(ToString::to_string),
        does => missing.does.as_ref().map(|text| label::text(missing.lang.as_str(), text)),
        contact => of.contact,
        received => dates::day(words, lang, of.received),
        handled => of.handled.map(|at| dates::day(words, lang, at)),
        state => words.get(lang, &format!("suggestion-state-{}", of.state.word())),
        action => visit.to(&format!("/desk/suggestions/{}", of.id)),
        draft_href => visit.to(&format!("/desk/organisations/new?suggestion={}", of.id)),
    }
}

/// `POST /desk/suggestions/{id}`: dismisses one, or brings it back.
pub(crate) async fn handle(
    State(site): State<Site>,
    visit: Visit,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    let id: SuggestionId = id.parse().map_err(|_| Problem::not_found())?;
    let state = if fields.one("act") == "back" { Fate::Waiting } else { Fate::Dismissed };
    suggestion::handle(site.app(), visit.actor, id, state).await?;
    Ok(Redirect::to(&visit.to("/desk/suggestions")).into_response())
}
