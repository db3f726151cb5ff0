//! One's own application: where it stands, whom to ask, taking it back.
//!
//! Not here: sending one (`join`), what those who are asked see (`membership`), the queue (`queue`).

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use minijinja::Value;
use whatson_app::application::{self, vouch};
use whatson_domain::FieldError;

use super::{join, view};
use crate::context::context;
use crate::fields::Fields;
use crate::page::{page, unkept};
use crate::problem::Problem;
use crate::visit::Visit;
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
        action => visit.to(PATH),
        again_href => visit.to("/join"),
        organisation_href => visit.to("/account/organisation"),
    })?))
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
