//! The one-time set-up link, and signing out.
//!
//! Looking at the link changes nothing (mail scanners look); a button uses it.
//!
//! Not here: what a session is (`app::access`).

use axum::Extension;
use axum::extract::{Path, State};
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Redirect, Response};
use whatson_app::access;

use crate::Site;
use crate::context::context;
use crate::page::page;
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
    let title = site.words().get(visit.lang, "setup-title");
    let mut response = page(&site, &visit, "setup/show.html", title)
        .show(context! { action => visit.to(&format!("/setup/{secret}")) })?;
    let never = axum::http::HeaderValue::from_static("no-store");
    response.headers_mut().insert("cache-control", never);
    let none = axum::http::HeaderValue::from_static("no-referrer");
    response.headers_mut().insert("referrer-policy", none);
    Ok(response)
}

/// `POST /setup/{secret}`.
pub(crate) async fn redeem(
    State(site): State<Site>,
    visit: Visit,
    Path(secret): Path<String>,
) -> Result<Response, Problem> {
    let session = access::redeem_setup(site.app(), &secret).await?;
    let cookie = session::begin(site.settings(), &session);
    Ok(([(SET_COOKIE, cookie)], Redirect::to(&visit.to("/desk"))).into_response())
}

/// `POST /sign-out`.
pub(crate) async fn sign_out(
    State(site): State<Site>,
    visit: Visit,
    secret: Option<Extension<SessionSecret>>,
) -> Result<Response, Problem> {
    if let Some(Extension(SessionSecret(secret))) = secret {
        access::sign_out(site.app(), &secret).await?;
    }
    let cookie = session::end(site.settings());
    Ok(([(SET_COOKIE, cookie)], Redirect::to(&visit.to("/"))).into_response())
}
