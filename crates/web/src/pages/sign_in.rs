//! Signing in: a passkey, or address and password and then a code. Without scripts the second way.
//!
//! Not here: proving (`app::sign_in`, `app::passkey`), the account itself (`account`).

use axum::Json;
use axum::extract::State;
use axum::http::header::{SET_COOKIE, USER_AGENT};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use serde_json::{Value, json};
use whatson_app::{AppError, passkey, sign_in};
use whatson_domain::FieldError;

use super::view;
use crate::context::context;
use crate::fields::Fields;
use crate::page::{page, unkept};
use crate::problem::Problem;
use crate::session::Before;
use crate::visit::Visit;
use crate::{Site, session};

/// `GET /sign-in`.
pub(crate) async fn show(State(site): State<Site>, visit: Visit) -> Result<Response, Problem> {
    first(&site, &visit, "", &[])
}

pub(super) fn first(
    site: &Site,
    visit: &Visit,
    email: &str,
    errors: &[FieldError],
) -> Result<Response, Problem> {
    let title = site.words().get(visit.lang, "sign-in-title");
    let shown = page(site, visit, "sign_in/show.html", title).with_errors(errors);
    Ok(unkept(shown.show(context! {
        errors => view::errors(site, visit, errors),
        email,
        action => visit.to("/sign-in"),
        next => visit.to("/account"),
        providers => view::providers(site, |_| true),
        by_provider => visit.to("/sign-in/oidc"),
    })?))
}

/// `POST /sign-in`: the first step.
pub(crate) async fn password(
    State(site): State<Site>,
    visit: Visit,
    fields: Fields,
) -> Result<Response, Problem> {
    let email = fields.one("email");
    match sign_in::password(site.app(), email, fields.one("password")).await {
        Ok(step) => second(&site, &visit, &step, &[]),
        Err(error) => first(&site, &visit, email, &view::refused(error)?),
    }
}

fn second(
    site: &Site,
    visit: &Visit,
    step: &str,
    errors: &[FieldError],
) -> Result<Response, Problem> {
    let title = site.words().get(visit.lang, "sign-in-code-title");
    let shown = page(site, visit, "sign_in/code.html", title).with_errors(errors);
    Ok(unkept(shown.show(context! {
        errors => view::errors(site, visit, errors),
        step,
        action => visit.to("/sign-in/code"),
        back => visit.to("/sign-in"),
    })?))
}

/// `POST /sign-in/code`: the second step.
pub(crate) async fn code(
    State(site): State<Site>,
    visit: Visit,
    before: Before,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Problem> {
    let step = fields.one("step");
    let device = device(&headers);
    match sign_in::second_step(site.app(), step, fields.one("code"), &device).await {
        Ok(secret) => before.enter(&site, &visit, &secret).await,
        // The first step is over: begin again.
        Err(AppError::NotFound) => Ok(Redirect::to(&visit.to("/sign-in")).into_response()),
        Err(error) => second(&site, &visit, step, &view::refused(error)?),
    }
}

/// `POST /sign-in/passkey/begin`.
pub(crate) async fn passkey_begin(State(site): State<Site>) -> Result<Json<Value>, Problem> {
    let asked = passkey::begin_signing_in(site.app(), session::party(&site)).await?;
    Ok(Json(json!({ "options": asked.options, "ceremony": &*asked.ceremony })))
}

/// What a browser answers.
#[derive(Deserialize)]
pub(crate) struct Answer {
    /// The ceremony's secret.
    pub(super) ceremony: String,
    /// The credential as the browser gives it.
    pub(super) credential: Value,
    /// What its owner calls a new one.
    #[serde(default)]
    pub(super) name: String,
}

/// `POST /sign-in/passkey`.
pub(crate) async fn passkey_end(
    State(site): State<Site>,
    before: Before,
    headers: HeaderMap,
    Json(answer): Json<Answer>,
) -> Result<Response, Problem> {
    let party = session::party(&site);
    let Answer { ceremony, credential, .. } = answer;
    let secret =
        passkey::sign_in(site.app(), party, &ceremony, credential, &device(&headers)).await?;
    let cookie = before.replaced(&site, &secret).await?;
    Ok((StatusCode::NO_CONTENT, [(SET_COOKIE, cookie)]).into_response())
}

/// The browser and its system in a word or two, as it says of itself: only to tell sessions apart.
pub(super) fn device(headers: &HeaderMap) -> String {
    let told = headers.get(USER_AGENT).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let first = |all: &[(&str, &'static str)]| {
        all.iter().find(|(mark, _)| told.contains(mark)).map_or("", |(_, name)| *name)
    };
    let browser = first(&[
        ("Edg/", "Edge"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ]);
    let system = first(&[
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "macOS"),
        ("Linux", "Linux"),
    ]);
    [browser, system].into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(", ")
}
