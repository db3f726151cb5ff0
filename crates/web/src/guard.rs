//! What every request passes on its way in and every answer on its way out: known host, same
//! origin for changes, limits, security headers, problem documents, a log line without addresses.
//!
//! Not here: permissions of routes (`routes`), who asks (`session`).

use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, MatchedPath, Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, COOKIE, HOST, ORIGIN, VARY};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::timeout::TimeoutLayer;
use whatson_app::clock::new_id;

use crate::page;
use crate::problem::Problem;
use crate::session::{ByToken, ForSession, identify};
use crate::visit::{RequestId, Visit, is_api, is_help, language_chosen, wants_page};
use crate::{Settings, Site, source};

/// Largest body of a form or an API call, in bytes; the import has its own.
const BODY: usize = 1 << 20;
/// Longest time a request may take.
const LONGEST: Duration = Duration::from_secs(60);
/// Nothing from elsewhere, nothing inline; no text becomes HTML or a script but by these policies.
macro_rules! policy {
    ($types:literal) => {
        concat!(
            "default-src 'none'; style-src 'self'; script-src 'self'; worker-src 'self'; ",
            "img-src 'self' data: blob:; connect-src 'self'; form-action 'self'; base-uri 'none'; ",
            "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types ",
            $types
        )
    };
}
/// The policy of all answers.
const CSP: &str = policy!("'none'");
/// The policy of the page with the moving map, whose library starts a worker by its address
/// (`web/src/map.mjs`).
pub(crate) const MAP_CSP: &str = policy!("default");

/// The router inside its guards, outermost last.
pub(crate) fn layered(site: &Site, router: Router) -> Router {
    router
        .layer(DefaultBodyLimit::max(BODY))
        .layer(from_fn_with_state(site.clone(), same_origin))
        .layer(from_fn_with_state(site.clone(), identify))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, LONGEST))
        .layer(CatchPanicLayer::custom(|_| {
            Problem::new(StatusCode::INTERNAL_SERVER_ERROR, "internal").into_response()
        }))
        .layer(from_fn_with_state(site.clone(), explain))
        .layer(from_fn_with_state(site.clone(), known_host))
        .layer(from_fn(one_host))
        .layer(from_fn_with_state(site.clone(), answer))
        .layer(CompressionLayer::new())
}

/// A host name without its port.
pub(crate) fn without_port(host: &str) -> &str {
    match host.rfind(':') {
        Some(at) if !host.ends_with(']') => host.get(..at).unwrap_or(host),
        _ => host,
    }
}

/// RFC 9112 section 3.2: exactly one Host field. Within `answer`: a refusal is an answer, too.
async fn one_host(request: Request, next: Next) -> Response {
    if request.headers().get_all(HOST).iter().count() > 1 {
        return (StatusCode::BAD_REQUEST, "one Host field is needed\n").into_response();
    }
    next.run(request).await
}

/// Refuses hosts that are not this hub's: links in pages and mails are made of them.
async fn known_host(State(site): State<Site>, request: Request, next: Next) -> Response {
    let named = request.headers().get(HOST).and_then(|v| v.to_str().ok());
    let named = named.or_else(|| request.uri().authority().map(|a| a.as_str()));
    let host = without_port(named.unwrap_or_default()).to_ascii_lowercase();
    if site.settings().hosts.contains(&host) {
        return next.run(request).await;
    }
    Problem::new(StatusCode::MISDIRECTED_REQUEST, "unknown-host").into_response()
}

/// A change must come from a page of this hub (Fetch Metadata, else Origin), or carry a token,
/// or come from a program without cookies.
async fn same_origin(State(site): State<Site>, request: Request, next: Next) -> Response {
    let safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    let by_token = request.extensions().get::<ByToken>().is_some();
    // Find help changes nothing and knows nobody; and since it says where one came from to no
    // site, older browsers send `Origin: null` from its own form.
    let safe = safe || is_help(request.uri().path());
    if safe || by_token || is_ours(request.headers(), site.settings()) {
        return next.run(request).await;
    }
    Problem::new(StatusCode::FORBIDDEN, "other-origin").into_response()
}

fn is_ours(headers: &HeaderMap, settings: &Settings) -> bool {
    if let Some(site) = headers.get("sec-fetch-site").and_then(|v| v.to_str().ok()) {
        return matches!(site, "same-origin" | "none");
    }
    match headers.get(ORIGIN).and_then(|v| v.to_str().ok()) {
        Some(origin) => {
            let host = origin.split("://").nth(1).unwrap_or_default();
            settings.hosts.contains(&without_port(host).to_ascii_lowercase())
        }
        None => !headers.contains_key(COOKIE),
    }
}

/// Turns problems into pages or documents, and bare refusals of the framework into problems.
async fn explain(State(site): State<Site>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let mut visit = Visit::of(&parts);
    let page_wanted = wants_page(&parts.headers) || !is_api(&visit.path);
    let programs = is_api(&visit.path) && !wants_page(&parts.headers);
    let response = next.run(Request::from_parts(parts, body)).await;
    let status = response.status();
    let problem = match response.extensions().get::<Problem>() {
        Some(problem) => problem.clone(),
        None if status.is_client_error() || status.is_server_error() => {
            let kind = response.headers().get(CONTENT_TYPE).and_then(|v| v.to_str().ok());
            if kind.is_some_and(|k| k.starts_with("text/html") || k.contains("json")) {
                return response;
            }
            Problem::new(status, code_of(status))
        }
        None => return response,
    };
    if let Some(actor) = response.extensions().get::<whatson_app::Actor>() {
        visit.actor = *actor;
    }
    let mut told = if page_wanted && !programs {
        page::problem(&site, &visit, &problem)
    } else {
        let document = problem.document(&site, &visit).to_string();
        (problem.status, [(CONTENT_TYPE, "application/problem+json")], document).into_response()
    };
    if let Some(mark) = response.extensions().get::<ForSession>() {
        told.extensions_mut().insert(*mark);
    }
    for name in ["allow", "www-authenticate", "retry-after"] {
        if let Some(value) = response.headers().get(name) {
            told.headers_mut().insert(HeaderName::from_static(name), value.clone());
        }
    }
    if let Some(seconds) = problem.wait {
        told.headers_mut().insert("retry-after", seconds.into());
    }
    if problem.status == StatusCode::SERVICE_UNAVAILABLE {
        told.headers_mut().insert("retry-after", HeaderValue::from_static("5"));
    }
    told
}

fn code_of(status: StatusCode) -> &'static str {
    match status {
        StatusCode::NOT_FOUND => "not-found",
        StatusCode::METHOD_NOT_ALLOWED => "method-not-allowed",
        StatusCode::PAYLOAD_TOO_LARGE => "too-large",
        StatusCode::UNSUPPORTED_MEDIA_TYPE => "media-type",
        StatusCode::SERVICE_UNAVAILABLE => "unavailable",
        s if s.is_server_error() => "internal",
        _ => "bad-request",
    }
}

/// Gives the request an identifier, the answer its security headers, and the log its line.
/// The survivor-safe part leaves no line.
async fn answer(State(site): State<Site>, mut request: Request, next: Next) -> Response {
    let app = site.app();
    let id = new_id(&*app.clock, &*app.chance).simple().to_string();
    request.extensions_mut().insert(RequestId(id.clone()));
    let path = request.uri().path().to_owned();
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().map(|m| m.as_str().to_owned());
    let chosen = language_chosen(request.extensions());
    let began = app.now();
    let help = is_help(&path);
    if help {
        source::forget(request.extensions_mut());
    }
    let mut response = next.run(request).await;
    if !help {
        let millis = (app.now().0 - began.0) / 1_000;
        let route = route.unwrap_or_else(|| "-".into());
        // A method can be any word, so only those that exist are written down.
        let known = [Method::GET, Method::HEAD, Method::POST, Method::PUT, Method::OPTIONS];
        let method = if known.contains(&method) { method.as_str() } else { "-" };
        tracing::info!(method, route, status = response.status().as_u16(), millis, id, "request");
    }
    if response.extensions().get::<ForSession>().is_some() {
        let kept = HeaderValue::from_static("no-store");
        response.headers_mut().entry(CACHE_CONTROL).or_insert(kept);
    }
    headers(site.settings(), &path, help, chosen, response.headers_mut());
    if let Ok(value) = HeaderValue::from_str(&id)
        && !help
    {
        response.headers_mut().insert("x-request-id", value);
    }
    response
}

fn headers(settings: &Settings, path: &str, help: bool, chosen: bool, to: &mut HeaderMap) {
    let mut set = |name: &'static str, value: &'static str| {
        to.entry(HeaderName::from_static(name)).or_insert(HeaderValue::from_static(value));
    };
    set("content-security-policy", CSP);
    set("x-content-type-options", "nosniff");
    set("cross-origin-opener-policy", "same-origin");
    set("cross-origin-resource-policy", "same-origin");
    set("permissions-policy", "camera=(), geolocation=(), microphone=(), interest-cohort=()");
    set("x-frame-options", "DENY");
    if settings.is_secure() {
        set("strict-transport-security", "max-age=63072000; includeSubDomains");
    }
    set("referrer-policy", if help { "no-referrer" } else { "same-origin" });
    if help {
        to.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    } else {
        to.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("private, no-cache"));
    }
    if !chosen && !is_api(path) && !path.starts_with("/static/") {
        to.append(VARY, HeaderValue::from_static("accept-language"));
    }
}
