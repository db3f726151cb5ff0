//! Signing in by an identity provider, and linking an account with one: the way there and back.
//!
//! The browser holds the ceremony's secret in a cookie of its own meanwhile, so that what a provider
//! sends back is taken from the browser that began, and from no other.
//!
//! Not here: the protocol and who it is (`app::oidc`).

use axum::extract::{Query, State};
use axum::http::header::{REFRESH, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use whatson_app::AppError;
use whatson_app::oidc::{self, Begun, Brought, Done};
use whatson_app::reference::LANGUAGES;
use whatson_app::session::Signed;

use super::sign_in::{device, first};
use super::{account, view};
use crate::context::context;
use crate::fields::Fields;
use crate::page::{page, secret_page, unkept};
use crate::problem::Problem;
use crate::session::{Before, Fresh, MaybeOwn, ceremony, keep_ceremony};
use crate::visit::Visit;
use crate::{Settings, Site};

/// `POST /sign-in/oidc`: begins signing in.
pub(crate) async fn begin(
    State(site): State<Site>,
    visit: Visit,
    MaybeOwn(signed): MaybeOwn,
    fields: Fields,
) -> Result<Response, Problem> {
    let (app, id) = (site.app(), fields.one("provider"));
    let url = &site.settings().public_url;
    match oidc::begin(app, url, id, signed.as_ref(), false, visit.place).await {
        Ok(begun) => leave(&site, &visit, &begun),
        Err(error) => first(&site, &visit, "", &view::refused(error)?),
    }
}

/// `POST /account/oidc`: begins linking one's account.
pub(crate) async fn link(
    State(site): State<Site>,
    visit: Visit,
    Fresh(signed): Fresh,
    fields: Fields,
) -> Result<Response, Problem> {
    let (app, id) = (site.app(), fields.one("provider"));
    let url = &site.settings().public_url;
    match oidc::begin(app, url, id, Some(&signed), true, visit.place).await {
        Ok(begun) => leave(&site, &visit, &begun),
        Err(error) => account::overview(&site, &visit, &signed, &view::refused(error)?).await,
    }
}

/// The page that leads to the provider. No redirect: what a form leads to is this host alone
/// (`form-action`), and one should see where one goes.
fn leave(site: &Site, visit: &Visit, begun: &Begun) -> Result<Response, Problem> {
    let title = site.words().get(visit.lang, "provider-leave");
    let shown = page(site, visit, "sign_in/leave.html", title);
    let mut response = secret_page(unkept(shown.show(context! {
        url => begun.url,
        name => begun.name,
    })?));
    let headers = response.headers_mut();
    if let Ok(to) = HeaderValue::from_str(&format!("0; url={}", begun.url)) {
        headers.insert(REFRESH, to);
    }
    if let Ok(cookie) = HeaderValue::from_str(&keep_ceremony(site.settings(), &begun.ceremony)) {
        headers.append(SET_COOKIE, cookie);
    }
    Ok(response)
}

/// `GET /sign-in/oidc/callback`: the provider sends the browser back.
pub(crate) async fn back(
    State(site): State<Site>,
    mut visit: Visit,
    MaybeOwn(signed): MaybeOwn,
    before: Before,
    headers: HeaderMap,
    Query(given): Query<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let app = site.app();
    if app.providers.is_empty() {
        return Err(Problem::not_found());
    }
    let one = |name: &str| given.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str());
    let own = ceremony(&headers, site.settings());
    // A page that says why not repeats nothing of what was brought.
    (visit.path, visit.query) = ("/sign-in".to_owned(), String::new());
    let taken =
        oidc::take(app, own.as_deref().unwrap_or_default(), one("state").unwrap_or_default()).await;
    let returned = match taken {
        Ok(returned) => returned,
        Err(error) => return refused(&site, &visit, None, error).await,
    };
    if let Some(lang) = LANGUAGES.iter().find(|lang| **lang == returned.lang()) {
        (visit.lang, visit.place) = (lang, lang);
    }
    let asks = returned.is_link().then_some(()).and(signed.as_ref());
    let brought = Brought { code: one("code"), issuer: one("iss") };
    let url = &site.settings().public_url;
    let device = device(&headers);
    let done = oidc::finish(app, url, returned, &brought, signed.as_ref(), &device).await;
    match done {
        Ok(Done::Entered(secret)) => {
            let session = before.replaced(&site, &secret).await?;
            Ok(account_with(&visit, site.settings(), Some(session)))
        }
        Ok(Done::Linked) => Ok(account_with(&visit, site.settings(), None)),
        Err(error) => refused(&site, &visit, asks, error).await,
    }
}

/// On to one's account; the ceremony's cookie has done its work.
fn account_with(visit: &Visit, settings: &Settings, session: Option<String>) -> Response {
    let cookies = std::iter::once(keep_ceremony(settings, "")).chain(session);
    let cookies: Vec<_> = cookies.map(|cookie| (SET_COOKIE, cookie)).collect();
    (AppendHeaders(cookies), Redirect::to(&visit.to("/account"))).into_response()
}

/// Says why not: on the page of the account where it was to be linked, else where one signs in.
async fn refused(
    site: &Site,
    visit: &Visit,
    asks: Option<&Signed>,
    error: AppError,
) -> Result<Response, Problem> {
    let errors = view::refused(error)?;
    let shown = match asks {
        Some(signed) => account::overview(site, visit, signed, &errors).await?,
        None => first(site, visit, "", &errors)?,
    };
    Ok(secret_page(shown))
}
