//! Routes, pages, JSON API, protocol servers, templates and words.
//!
//! A request passes the guards ([`guard`]), is identified ([`visit`]), reaches a handler of
//! [`pages`], [`api`] or [`hsds`] that calls one use case of `app`, and leaves as a page, a
//! redirect, JSON or a problem document. [`routes`] is the table an auditor reads.
//!
//! Not here: rules (`domain`), permissions on objects (`app`), SQL (`store`).

mod api;
mod audit;
mod context;
mod dates;
mod feed;
mod fields;
mod file;
mod guard;
mod hsds;
mod label;
pub mod limit;
pub mod mail;
mod map;
mod page;
mod pages;
mod problem;
pub mod routes;
mod session;
mod source;
mod tiles;
mod visit;
pub mod words;

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::extract::Request;
use axum::response::Response;
use tower::util::BoxCloneSyncService;
use whatson_app::App;

use limit::Limits;
use page::Pages;
use words::Words;

pub use whatson_app::cidr::Network;

/// What the web needs to know of its operator's choices.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The address under which people reach the hub, without a slash at its end.
    pub public_url: String,
    /// Hosts a request may name, without ports.
    pub hosts: Vec<String>,
    /// What the hub is called.
    pub hub_name: String,
    /// Fictional demonstration records are on this hub.
    pub demo: bool,
    /// Networks of proxies that are believed when they say where a request comes from.
    pub trusted: Vec<Network>,
}

impl Settings {
    /// Settings for a hub listening on `listen`, reached under `public_url`.
    #[must_use]
    pub fn new(public_url: &str, listen: SocketAddr, demo: bool) -> Self {
        let public_url = public_url.trim_end_matches('/').to_owned();
        let host = public_url.split("://").nth(1).unwrap_or_default();
        let mut hosts = vec![guard::without_port(host).to_ascii_lowercase()];
        if listen.ip().is_loopback() {
            hosts.extend(["localhost", "127.0.0.1", "[::1]"].map(str::to_owned));
        }
        Self { public_url, hosts, hub_name: "WhatsOn".into(), demo, trusted: vec![] }
    }

    /// Whether people reach the hub over TLS.
    #[must_use]
    pub fn is_secure(&self) -> bool {
        self.public_url.starts_with("https://")
    }
}

/// Everything a handler needs; cheap to clone.
#[derive(Clone)]
pub struct Site(Arc<Inside>);

struct Inside {
    app: App,
    settings: Settings,
    words: Arc<Words>,
    pages: Pages,
    shapes: map::Shapes,
    limits: Limits,
}

impl Site {
    /// Puts the web side of a hub together.
    ///
    /// # Errors
    ///
    /// The embedded file that cannot be read; tests keep that from happening.
    pub fn new(app: App, settings: Settings) -> Result<Self, String> {
        let words = Arc::new(Words::load()?);
        let shapes = map::Shapes::load()?;
        let pages = Pages::load(&words);
        let limits = Limits::new(&app.clock);
        Ok(Self(Arc::new(Inside { app, settings, words, pages, shapes, limits })))
    }

    /// The use cases.
    #[must_use]
    pub fn app(&self) -> &App {
        &self.0.app
    }

    pub(crate) fn settings(&self) -> &Settings {
        &self.0.settings
    }

    pub(crate) fn words(&self) -> &Words {
        &self.0.words
    }

    pub(crate) fn pages(&self) -> &Pages {
        &self.0.pages
    }

    pub(crate) fn shapes(&self) -> &map::Shapes {
        &self.0.shapes
    }

    pub(crate) fn limits(&self) -> &Limits {
        &self.0.limits
    }
}

/// The hub as a service: language taken from the path, then guards, then routes.
pub type Hub = BoxCloneSyncService<Request, Response, std::convert::Infallible>;

/// The whole hub, ready to serve.
#[must_use]
pub fn hub(site: &Site) -> Hub {
    let router: Router = guard::layered(site, routes::table().into_router(site));
    let service = tower::ServiceBuilder::new().map_request(visit::take_language).service(router);
    BoxCloneSyncService::new(service)
}
