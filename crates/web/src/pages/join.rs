//! Applying to be let in: the form for everybody, and the link that confirms an address.
//!
//! Looking at the link changes nothing (mail scanners look); a button uses it.
//!
//! Not here: what becomes of an application (`application`), the queue (`queue`).

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use whatson_app::application;
use whatson_domain::FieldError;
use whatson_domain::application::ApplicationInput;
use whatson_domain::organisation::Organisation;
use whatson_domain::person::PersonInput;

use super::sign_in::device;
use super::view;
use crate::Site;
use crate::context::context;
use crate::fields::{Fields, Given, TRAP};
use crate::label::{self, best, text};
use crate::page::{page, secret_page, unkept};
use crate::problem::Problem;
use crate::session::Before;
use crate::visit::Visit;

/// The address of the form.
const PATH: &str = "/join";

/// `GET /join`: the form, or what happens next.
pub(crate) async fn blank(
    State(site): State<Site>,
    visit: Visit,
    Given(given): Given,
) -> Result<Response, Problem> {
    let filled = Filled {
        organisation: given.one("organisation").to_owned(),
        is_sent: given.one("sent") == "yes",
        ..Filled::default()
    };
    form(&site, &visit, &filled, &[]).await
}

/// The form as it is filled.
#[derive(Default)]
struct Filled {
    person: PersonInput,
    input: ApplicationInput,
    organisation: String,
    is_sent: bool,
}

impl Filled {
    fn read(fields: &Fields, lang: &str) -> Self {
        let word = |name: &str| fields.one(name).to_owned();
        let input = ApplicationInput {
            name: word("name"),
            country: word("country"),
            kind: word("kind"),
            website: word("website"),
            register_number: word("register_number"),
            does: word("descriptions"),
            position: word("position"),
            lang: lang.to_owned(),
        };
        let person = PersonInput { name: word("person"), email: word("email") };
        Self { person, input, organisation: word("organisation"), is_sent: false }
    }
}

/// `POST /join`.
pub(crate) async fn send(
    State(site): State<Site>,
    visit: Visit,
    fields: Fields,
) -> Result<Response, Problem> {
    let filled = Filled::read(&fields, visit.lang);
    let thanks = Redirect::to(&visit.to(&format!("{PATH}?sent=yes"))).into_response();
    if fields.is_trapped() {
        return Ok(thanks);
    }
    let slug = Some(filled.organisation.as_str()).filter(|slug| !slug.is_empty());
    let app = site.app();
    let done = if visit.actor.person.is_some() {
        let sent = application::begin_as_person(app, visit.actor, slug, &filled.input).await;
        sent.map(|()| Redirect::to(&visit.to("/account/application")).into_response())
    } else {
        let sent = application::begin_as_visitor(app, &filled.person, slug, &filled.input).await;
        sent.map(|()| thanks)
    };
    match done {
        Ok(response) => Ok(response),
        Err(error) => form(&site, &visit, &filled, &view::refused(error)?).await,
    }
}

async fn form(
    site: &Site,
    visit: &Visit,
    filled: &Filled,
    errors: &[FieldError],
) -> Result<Response, Problem> {
    let (reference, lang) = (&site.app().reference, visit.lang);
    let claimed = match filled.organisation.as_str() {
        "" => None,
        slug => Some(application::claimed(site.app(), visit.actor, slug).await?),
    };
    let input = &filled.input;
    let countries = reference.countries.keys().map(String::as_str);
    let kinds = reference.kinds.iter().map(|t| t.code.as_str());
    let chosen = |value: &String| std::slice::from_ref(value).to_vec();
    page(site, visit, "join/form.html", site.words().get(lang, "join-title"))
        .about(site.words().get(lang, "join-lead"))
        .with_errors(errors)
        .show(context! {
            errors => view::errors(site, visit, errors),
            sent => filled.is_sent,
            action => visit.to(PATH),
            sign_in_href => visit.to("/sign-in"),
            trap => TRAP,
            claimed => claimed.as_ref().map(|of| about(site, lang, of)),
            person => filled.person.name,
            email => filled.person.email,
            position => input.position,
            name => input.name,
            kinds => view::choices(site, lang, "kind", kinds, &chosen(&input.kind)),
            countries => view::choices(site, lang, "country", countries, &chosen(&input.country)),
            website => input.website,
            register_number => input.register_number,
            does => input.does,
        })
}

fn about(site: &Site, lang: &str, of: &Organisation) -> minijinja::Value {
    context! {
        slug => of.slug.as_str(),
        name => name(of, lang),
        country => label::of(site, lang, "country", of.profile.country.as_str()),
    }
}

/// The name of an organisation in the reader's language, or the nearest.
pub(super) fn name(of: &Organisation, lang: &str) -> minijinja::Value {
    let names: Vec<_> =
        of.profile.names.iter().map(|n| (n.lang.to_string(), n.value.clone())).collect();
    best(&names, lang).map(|(l, v)| text(l, v)).unwrap_or_default()
}

/// `GET /join/{secret}`.
pub(crate) async fn look(
    State(site): State<Site>,
    visit: Visit,
    Path(secret): Path<String>,
) -> Result<Response, Problem> {
    let email = application::look(site.app(), &secret).await?;
    let title = site.words().get(visit.lang, "join-confirm-title");
    let shown = page(&site, &visit, "join/confirm.html", title);
    let action = visit.to(&format!("{PATH}/{secret}"));
    Ok(secret_page(unkept(shown.show(context! { email, action })?)))
}

/// `POST /join/{secret}`.
pub(crate) async fn confirm(
    State(site): State<Site>,
    visit: Visit,
    Path(secret): Path<String>,
    before: Before,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let session = application::confirm(site.app(), &secret, &device(&headers)).await?;
    before.enter(&site, &visit, &session).await
}
