//! Who a request comes from: the session's cookie or a bearer token.
//!
//! Over TLS the cookie is `__Host-…` (bound to this host, never sent in the clear); on a loopback
//! address without TLS it has a plain name, since browsers refuse the prefix there.
//!
//! Not here: what a session is (`app::access`).

use axum::extract::{FromRequestParts, Request, State};
use axum::http::header::{AUTHORIZATION, COOKIE, SET_COOKIE};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use whatson_app::secret::Secret;
use whatson_app::session::{self, Signed};
use whatson_app::{Actor, access};

use crate::problem::Problem;
use crate::visit::{Visit, is_help};
use crate::{Settings, Site};

/// One's own session; who has none meets nothing here.
pub(crate) struct Own(pub(crate) Signed);

impl<S: Send + Sync> FromRequestParts<S> for Own {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        parts.extensions.get::<Signed>().cloned().map(Self).ok_or_else(Problem::not_found)
    }
}

/// One's own session, where there is one.
pub(crate) struct MaybeOwn(pub(crate) Option<Signed>);

impl<S: Send + Sync> FromRequestParts<S> for MaybeOwn {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        Ok(Self(parts.extensions.get::<Signed>().cloned()))
    }
}

/// One's own session, for what is dangerous: who proved who they are not long ago.
pub(crate) struct Fresh(pub(crate) Signed);

impl<S: Send + Sync> FromRequestParts<S> for Fresh {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let Own(signed) = Own::from_request_parts(parts, state).await?;
        Self::of(signed)
    }
}

impl Fresh {
    /// The same of a session that is at hand.
    pub(crate) fn of(signed: Signed) -> Result<Self, Problem> {
        if signed.is_fresh {
            return Ok(Self(signed));
        }
        Err(Problem::new(StatusCode::FORBIDDEN, "sign-in-again"))
    }
}

/// The session's secret, for ending it.
#[derive(Clone)]
pub(crate) struct SessionSecret(pub(crate) Secret);

/// The session that a request came with, if any: who signs in anew leaves it.
pub(crate) struct Before(Option<(Actor, SessionSecret)>);

impl<S: Send + Sync> FromRequestParts<S> for Before {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        let actor = parts.extensions.get::<Actor>().copied();
        Ok(Self(actor.zip(parts.extensions.get::<SessionSecret>().cloned())))
    }
}

impl Before {
    /// Ends it, if there is one.
    pub(crate) async fn end(self, site: &Site) -> Result<(), Problem> {
        if let Self(Some((actor, SessionSecret(secret)))) = self {
            session::sign_out(site.app(), actor, &secret).await?;
        }
        Ok(())
    }

    /// Ends it and begins another: on to one's account.
    pub(crate) async fn enter(
        self,
        site: &Site,
        visit: &Visit,
        secret: &str,
    ) -> Result<Response, Problem> {
        let cookie = self.replaced(site, secret).await?;
        Ok(([(SET_COOKIE, cookie)], Redirect::to(&visit.to("/account"))).into_response())
    }

    /// Ends it; the header that begins another in its place.
    pub(crate) async fn replaced(self, site: &Site, secret: &str) -> Result<String, Problem> {
        self.end(site).await?;
        Ok(begin(site.settings(), secret))
    }
}

/// The answer is for somebody who is signed in: no browser keeps it, so that nobody who comes to it
/// later finds it there.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ForSession;

/// The request was identified by a token, not by a cookie.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ByToken;

/// Finds out who asks and leaves it in the request. The survivor-safe part identifies nobody.
pub(crate) async fn identify(
    State(site): State<Site>,
    mut request: Request,
    next: Next,
) -> Response {
    if is_help(request.uri().path()) {
        return next.run(request).await;
    }
    if let Some(token) = bearer(request.headers()) {
        match access::of_token(site.app(), &token).await {
            Ok(actor) => {
                request.extensions_mut().insert(actor);
                request.extensions_mut().insert(ByToken);
            }
            Err(_) => {
                let mut refused =
                    Problem::new(StatusCode::UNAUTHORIZED, "token-refused").into_response();
                let challenge = HeaderValue::from_static("Bearer error=\"invalid_token\"");
                refused.headers_mut().insert("www-authenticate", challenge);
                return refused;
            }
        }
    } else if let Some(secret) = cookie(request.headers(), site.settings()) {
        match session::find(site.app(), &secret).await {
            Ok(Some(signed)) => {
                request.extensions_mut().insert(signed.actor);
                request.extensions_mut().insert(signed);
                request.extensions_mut().insert(SessionSecret(secret));
            }
            Ok(None) => {}
            Err(error) => return Problem::from(error).into_response(),
        }
    }
    let actor = request.extensions().get::<Actor>().copied();
    let is_signed_in = request.extensions().get::<Signed>().is_some();
    let mut response = next.run(request).await;
    if let Some(actor) = actor {
        response.extensions_mut().insert(actor);
    }
    if is_signed_in {
        response.extensions_mut().insert(ForSession);
    }
    response
}

/// Address and name of the hub, to which passkeys are bound.
pub(crate) fn party(site: &Site) -> (&str, &str) {
    (&site.settings().public_url, &site.settings().hub_name)
}

fn name(settings: &Settings) -> &'static str {
    if settings.is_secure() { "__Host-whatson" } else { "whatson_session" }
}

/// The header that begins a session.
fn begin(settings: &Settings, secret: &str) -> String {
    let secure = if settings.is_secure() { "; Secure" } else { "" };
    format!("{}={secret}; Path=/; HttpOnly; SameSite=Lax; Max-Age=43200{secure}", name(settings))
}

/// The header that ends it.
pub(crate) fn end(settings: &Settings) -> String {
    let secure = if settings.is_secure() { "; Secure" } else { "" };
    format!("{}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0{secure}", name(settings))
}

/// The header that keeps a ceremony at an identity provider, for as long as it may take; that ends
/// it where there is no secret. Lax: the browser comes back from another site.
pub(crate) fn keep_ceremony(settings: &Settings, secret: &str) -> String {
    let secure = if settings.is_secure() { "; Secure" } else { "" };
    let (name, lasts) = (ceremony_name(settings), if secret.is_empty() { 0 } else { 600 });
    format!("{name}={secret}; Path=/; HttpOnly; SameSite=Lax; Max-Age={lasts}{secure}")
}

/// The secret of a ceremony at an identity provider.
pub(crate) fn ceremony(headers: &HeaderMap, settings: &Settings) -> Option<Secret> {
    named(headers, ceremony_name(settings))
}

fn ceremony_name(settings: &Settings) -> &'static str {
    if settings.is_secure() { "__Host-whatson-oidc" } else { "whatson_oidc" }
}

fn cookie(headers: &HeaderMap, settings: &Settings) -> Option<Secret> {
    named(headers, name(settings))
}

fn named(headers: &HeaderMap, wanted: &str) -> Option<Secret> {
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|v| v.to_str().ok())
        .flat_map(|v| v.split(';'))
        .find_map(|pair| {
            let (name, value) = pair.trim().split_once('=')?;
            (name == wanted && value.len() == 64).then(|| value.to_owned().into())
        })
}

fn bearer(headers: &HeaderMap) -> Option<Secret> {
    let value = headers.get(AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = value.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim().to_owned().into())
}
