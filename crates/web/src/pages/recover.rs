//! Recovering an account: asking for the link, and using it with a code.
//!
//! Not here: what it takes (`app::recovery`), the code of an administrator (`people`).

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use whatson_app::recovery;
use whatson_domain::FieldError;

use super::sign_in::device;
use super::view;
use crate::Site;
use crate::context::context;
use crate::fields::{Fields, Given};
use crate::page::{page, secret_page, unkept};
use crate::problem::Problem;
use crate::session::Before;
use crate::visit::Visit;

/// The address of the form.
const PATH: &str = "/recover";

/// `GET /recover`: the form, or what happens next.
pub(crate) async fn blank(
    State(site): State<Site>,
    visit: Visit,
    Given(given): Given,
) -> Result<Response, Problem> {
    let sent = given.one("sent") == "yes";
    form(&site, &visit, "", sent, &[])
}

fn form(
    site: &Site,
    visit: &Visit,
    email: &str,
    sent: bool,
    errors: &[FieldError],
) -> Result<Response, Problem> {
    let title = site.words().get(visit.lang, "recover-title");
    let shown = page(site, visit, "recover/form.html", title).with_errors(errors);
    Ok(unkept(shown.show(context! {
        errors => view::errors(site, visit, errors),
        email,
        sent,
        action => visit.to(PATH),
    })?))
}

/// `POST /recover`.
pub(crate) async fn ask(
    State(site): State<Site>,
    visit: Visit,
    fields: Fields,
) -> Result<Response, Problem> {
    let email = fields.one("email");
    match recovery::ask(site.app(), email).await {
        Ok(()) => Ok(Redirect::to(&visit.to(&format!("{PATH}?sent=yes"))).into_response()),
        Err(error) => form(&site, &visit, email, false, &view::refused(error)?),
    }
}

/// `GET /recover/{secret}`.
pub(crate) async fn look(
    State(site): State<Site>,
    visit: Visit,
    Path(secret): Path<String>,
) -> Result<Response, Problem> {
    recovery::look(site.app(), &secret).await?;
    code(&site, &visit, &secret, &[])
}

fn code(
    site: &Site,
    visit: &Visit,
    secret: &str,
    errors: &[FieldError],
) -> Result<Response, Problem> {
    let title = site.words().get(visit.lang, "recover-title");
    let shown = page(site, visit, "recover/code.html", title).with_errors(errors);
    Ok(secret_page(unkept(shown.show(context! {
        errors => view::errors(site, visit, errors),
        action => visit.to(&format!("{PATH}/{secret}")),
    })?)))
}

/// `POST /recover/{secret}`.
pub(crate) async fn finish(
    State(site): State<Site>,
    visit: Visit,
    Path(secret): Path<String>,
    before: Before,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Problem> {
    let device = device(&headers);
    match recovery::finish(site.app(), &secret, fields.one("code"), &device).await {
        Ok(session) => before.enter(&site, &visit, &session).await,
        Err(error) => code(&site, &visit, &secret, &view::refused(error)?),
    }
}
