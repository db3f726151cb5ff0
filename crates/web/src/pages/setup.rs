//! The one-time set-up link, and signing out.
//!
//! Looking at the link changes nothing (mail scanners look); a button uses it.
//!
//! Not here: what a session is (`app::access`).

use axum::Extension;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Redirect, Response};
use whatson_app::{access, account};
use whatson_domain::FieldError;
use whatson_domain::person::PersonInput;

use super::sign_in::device;
use super::view;
use crate::Site;
use crate::context::context;
use crate::fields::Fields;
use crate::page::{page, secret_page, unkept};
use crate::problem::Problem;
use crate::session::{self, SessionSecret};
use crate::visit::Visit;

/// `GET /setup/{secret}`.
pub(crate) async fn show(
    State(site): State<Site>,
    visit: Visit,
    Path(secret): Path<String>,
) -> Result<Response, Problem> {
    access::check_setup(site.app(), &secret).await?;
    form(&site, &visit, &secret, &Fields::default(), &[])
}

fn form(
    site: &Site,
    visit: &Visit,
    secret: &str,
    fields: &Fields,
    errors: &[FieldError],
) -> Result<Response, Problem> {
    let title = site.words().get(visit.lang, "setup-title");
    let shown = page(site, visit, "setup/show.html", title).with_errors(errors);
    Ok(secret_page(unkept(shown.show(context! {
        errors => view::errors(site, visit, errors),
        name => fields.one("name"),
        email => fields.one("email"),
        action => visit.to(&format!("/setup/{secret}")),
    })?)))
}

/// `POST /setup/{secret}`.
pub(crate) async fn redeem(
    State(site): State<Site>,
    visit: Visit,
    Path(secret): Path<String>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Problem> {
    let typed = fields.one("name").trim();
    let usual = site.words().get(visit.lang, "role-administrator");
    let input = PersonInput {
        // A name can wait: what counts now is to get in, once.
        name: if typed.is_empty() { usual } else { typed.to_owned() },
        email: fields.one("email").to_owned(),
    };
    let device = device(&headers);
    match account::set_up(site.app(), &secret, &input, visit.place, &device).await {
        Ok(session) => {
            let cookie = session::begin(site.settings(), &session);
            Ok(([(SET_COOKIE, cookie)], Redirect::to(&visit.to("/account"))).into_response())
        }
        Err(error) => form(&site, &visit, &secret, &fields, &view::refused(error)?),
    }
}

/// `POST /sign-out`.
pub(crate) async fn sign_out(
    State(site): State<Site>,
    visit: Visit,
    secret: Option<Extension<SessionSecret>>,
) -> Result<Response, Problem> {
    if let Some(Extension(SessionSecret(secret))) = secret {
        whatson_app::session::sign_out(site.app(), visit.actor, &secret).await?;
    }
    let cookie = session::end(site.settings());
    Ok(([(SET_COOKIE, cookie)], Redirect::to(&visit.to("/"))).into_response())
}
