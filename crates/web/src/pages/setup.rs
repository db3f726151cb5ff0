//! The operator's one-time links, and signing out: a set-up link is for who comes first, and asks who
//! they are; another is for somebody's account.
//!
//! Looking at the link changes nothing (mail scanners look); a button uses it.
//!
//! Not here: what a session is (`app::access`).

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Redirect, Response};
use whatson_app::{access, account, operator_link};
use whatson_domain::FieldError;
use whatson_domain::person::PersonInput;

use super::sign_in::device;
use super::view;
use crate::Site;
use crate::context::context;
use crate::fields::Fields;
use crate::page::{page, secret_page, unkept};
use crate::problem::Problem;
use crate::session::{self, Before};
use crate::visit::Visit;

/// `GET /setup/{secret}`.
pub(crate) async fn show(
    State(site): State<Site>,
    visit: Visit,
    Path(secret): Path<String>,
) -> Result<Response, Problem> {
    if operator_link::is_offered(site.app(), &secret).await? {
        return form(&site, &visit, &secret, None, &[]);
    }
    access::check_setup(site.app(), &secret).await?;
    form(&site, &visit, &secret, Some(&Fields::default()), &[])
}

fn form(
    site: &Site,
    visit: &Visit,
    secret: &str,
    fields: Option<&Fields>,
    errors: &[FieldError],
) -> Result<Response, Problem> {
    let title = if fields.is_some() { "setup-title" } else { "sign-in-title" };
    let title = site.words().get(visit.lang, title);
    let typed = |name: &str| fields.map_or("", |fields| fields.one(name)).to_owned();
    let shown = page(site, visit, "setup/show.html", title).with_errors(errors);
    Ok(secret_page(unkept(shown.show(context! {
        errors => view::errors(site, visit, errors),
        is_first => fields.is_some(),
        name => typed("name"),
        email => typed("email"),
        action => visit.to(&format!("/setup/{secret}")),
    })?)))
}

/// `POST /setup/{secret}`.
pub(crate) async fn redeem(
    State(site): State<Site>,
    visit: Visit,
    before: Before,
    Path(secret): Path<String>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Problem> {
    let device = device(&headers);
    if operator_link::is_offered(site.app(), &secret).await? {
        let session = operator_link::redeem(site.app(), &secret, &device).await?;
        return before.enter(&site, &visit, &session).await;
    }
    let typed = fields.one("name").trim();
    let usual = site.words().get(visit.lang, "role-administrator");
    let input = PersonInput {
        // A name can wait: what counts now is to get in, once.
        name: if typed.is_empty() { usual } else { typed.to_owned() },
        email: fields.one("email").to_owned(),
    };
    match account::set_up(site.app(), &secret, &input, visit.place, &device).await {
        Ok(session) => before.enter(&site, &visit, &session).await,
        Err(error) => form(&site, &visit, &secret, Some(&fields), &view::refused(error)?),
    }
}

/// `POST /sign-out`.
pub(crate) async fn sign_out(
    State(site): State<Site>,
    visit: Visit,
    before: Before,
) -> Result<Response, Problem> {
    before.end(&site).await?;
    let cookie = session::end(site.settings());
    // What the browser kept of pages goes, too; it may be somebody else's turn at it.
    let clear = [("clear-site-data", "\"cache\"")];
    Ok(([(SET_COOKIE, cookie)], clear, Redirect::to(&visit.to("/"))).into_response())
}
