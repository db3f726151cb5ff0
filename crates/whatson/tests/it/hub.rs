//! A whole hub in the test's process: real router, real database, real index, a clock that stands.
//!
//! Not here: what is tested; see the file of the noun.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Method, Request, StatusCode};
use http_body_util::BodyExt as _;
use private_match::Chance;
use serde_json::Value;
use tower::ServiceExt as _;
use whatson_app::clock::Clock;
use whatson_app::import::{self, Limits};
use whatson_app::outgoing::Outgoing;
use whatson_app::reference::Reference;
use whatson_app::start::{self, Purpose};
use whatson_app::vault::Vault;
use whatson_app::{Actor, App, access, indexer};
use whatson_domain::Moment;
use whatson_search::Index;
use whatson_store::{Store, scratch};
use whatson_web::{Hub as Service, Settings, Site, hub};

/// 24 November 2026, noon.
pub(crate) const NOON: i64 = 1_795_521_600_000_000;

/// Randomness that repeats with its seed.
#[derive(Debug)]
pub(crate) struct Random(AtomicU64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.into())
    }
}

impl Chance for Random {
    fn fill(&self, bytes: &mut [u8]) {
        for byte in bytes {
            let seed = self.0.fetch_add(0x9e37_79b9_7f4a_7c15, Ordering::Relaxed);
            let mixed = (seed ^ (seed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            *byte = mixed.to_be_bytes()[0];
        }
    }
}

/// A clock that moves a little with every look, and randomness.
#[derive(Debug)]
struct Test {
    now: AtomicI64,
    random: Random,
}

impl Clock for Test {
    fn now(&self) -> Moment {
        Moment(self.now.fetch_add(1, Ordering::Relaxed))
    }
}

impl Chance for Test {
    fn fill(&self, bytes: &mut [u8]) {
        self.random.fill(bytes);
    }
}

/// A hub.
pub(crate) struct Hub {
    pub(crate) app: App,
    pub(crate) service: Service,
    pub(crate) token: String,
    pub(crate) folder: tempfile::TempDir,
    clock: Arc<Test>,
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body)
            .unwrap_or_else(|e| panic!("{e}: {} {}", self.status, self.text()))
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |v| v.to_str().unwrap())
    }
}

/// Where a hub is reached in tests.
pub(crate) const URL: &str = "http://hub.example";

/// An empty hub on each engine that this machine offers.
pub(crate) async fn hubs() -> Vec<Hub> {
    hubs_at(URL, &[]).await
}

/// The same, reached under an address and behind proxies of these networks.
pub(crate) async fn hubs_at(url: &str, trusted: &[&str]) -> Vec<Hub> {
    hubs_with(url, trusted, &Outgoing::off()).await
}

/// The same, with a way to other hosts.
pub(crate) async fn hubs_with(url: &str, trusted: &[&str], way: &Outgoing) -> Vec<Hub> {
    let mut hubs = Vec::new();
    let base = tempfile::tempdir().unwrap();
    let stores = scratch::stores(base.path()).await.unwrap();
    // SQLite's file lies in the first hub's folder.
    let mut base = Some(base);
    for store in stores {
        let folder = base.take().unwrap_or_else(|| tempfile::tempdir().unwrap());
        hubs.push(put_together(store, folder, 1, (url, trusted), way.clone()).await);
    }
    hubs
}

/// A hub around a database; its keys are the same for each.
async fn put_together(
    store: Store,
    folder: tempfile::TempDir,
    seed: u64,
    (url, trusted): (&str, &[&str]),
    way: Outgoing,
) -> Hub {
    let clock = Arc::new(Test { now: AtomicI64::new(NOON), random: Random::new(1) });
    let vault = Vault::drawn(&*clock);
    clock.random.0.fetch_add(seed - 1, Ordering::Relaxed);
    let app = App::new(
        store,
        Index::memory().unwrap(),
        Reference::load().unwrap(),
        clock.clone(),
        clock.clone(),
        folder.path().to_owned(),
        vault,
    )
    .with_outgoing(way);
    let listen = "127.0.0.1:8080".parse().unwrap();
    let mut settings = Settings::new(url, listen, false);
    settings.trusted = trusted.iter().map(|network| network.parse().unwrap()).collect();
    let site = Site::new(app.clone(), settings);
    let token = access::issue_token(&app, Actor::OPERATOR, "test", 30).await.unwrap();
    Hub { app, service: hub(&site.unwrap()), token: token.to_string(), folder, clock }
}

/// A hub in a folder that the program serves afterwards: its own keys, the machine's clock and chance; its database
/// there, or at an address.
pub(crate) async fn in_folder(data: &Path, database: Option<&str>) -> Hub {
    let app = start::open(data, database, None, Purpose::Write).await.unwrap();
    let clock = Arc::new(Test { now: AtomicI64::new(app.now().0), random: Random::new(1) });
    let settings = Settings::new(URL, "127.0.0.1:8080".parse().unwrap(), false);
    let service = hub(&Site::new(app.clone(), settings).unwrap());
    let token = access::issue_token(&app, Actor::OPERATOR, "test", 30).await.unwrap().to_string();
    Hub { app, service, token, folder: tempfile::tempdir().unwrap(), clock }
}

/// A hub that goes on from another's database, a file of SQLite, and changes nothing of it.
pub(crate) async fn copy(of: &Path, seed: u64) -> Hub {
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("hub.sqlite");
    std::fs::copy(of, &own).unwrap();
    put_together(Store::sqlite(&own).await.unwrap(), folder, seed, (URL, &[]), Outgoing::off())
        .await
}

/// An empty hub on SQLite.
pub(crate) async fn hub_on_sqlite() -> Hub {
    hubs().await.remove(0)
}

impl Hub {
    /// The same hub with other keys, as after a start on another key file.
    pub(crate) fn with_keys(mut self, keys: Vault) -> Self {
        self.app.vault = Arc::new(keys);
        let settings = Settings::new(URL, "127.0.0.1:8080".parse().unwrap(), false);
        self.service = hub(&Site::new(self.app.clone(), settings).unwrap());
        self
    }

    /// The same hub, where anybody may be a demo person.
    pub(crate) fn with_demo_persons(mut self) -> Self {
        self.app = self.app.with_demo_persons();
        let settings = Settings::new(URL, "127.0.0.1:8080".parse().unwrap(), true);
        self.service = hub(&Site::new(self.app.clone(), settings).unwrap());
        self
    }

    /// Lets some seconds pass.
    pub(crate) fn wait(&self, seconds: i64) {
        self.clock.now.fetch_add(seconds * 1_000_000, Ordering::Relaxed);
    }

    /// Sends a request as if it came over a connection from an address.
    pub(crate) async fn send_from(&self, peer: &str, mut request: Request<Body>) -> Answer {
        let peer = SocketAddr::new(peer.parse().unwrap(), 4711);
        request.extensions_mut().insert(ConnectInfo(peer));
        self.send(request).await
    }

    /// Sends a request as it is.
    pub(crate) async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.service.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = body.collect().await.map(|b| b.to_bytes().to_vec()).unwrap_or_default();
        Answer { status: parts.status, headers: parts.headers, body }
    }

    fn request(method: Method, path: &str) -> axum::http::request::Builder {
        Request::builder().method(method).uri(path).header("host", "hub.example")
    }

    /// Gets a path as a visitor.
    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.send(Self::request(Method::GET, path).body(Body::empty()).unwrap()).await
    }

    /// Gets a path as staff.
    pub(crate) async fn staff_get(&self, path: &str) -> Answer {
        let request = Self::request(Method::GET, path)
            .header("authorization", format!("Bearer {}", self.token));
        self.send(request.body(Body::empty()).unwrap()).await
    }

    /// Posts a form as a visitor without cookies.
    pub(crate) async fn post(&self, path: &str, form: &str) -> Answer {
        let request = Self::request(Method::POST, path)
            .header("content-type", "application/x-www-form-urlencoded");
        self.send(request.body(Body::from(form.to_owned())).unwrap()).await
    }

    /// Posts a form as staff.
    pub(crate) async fn staff_post(&self, path: &str, form: &str) -> Answer {
        let request = Self::request(Method::POST, path)
            .header("authorization", format!("Bearer {}", self.token))
            .header("content-type", "application/x-www-form-urlencoded");
        self.send(request.body(Body::from(form.to_owned())).unwrap()).await
    }

    /// Sends JSON as staff.
    pub(crate) async fn staff_json(&self, method: Method, path: &str, value: &Value) -> Answer {
        let request = Self::request(method, path)
            .header("authorization", format!("Bearer {}", self.token))
            .header("content-type", "application/json");
        self.send(request.body(Body::from(value.to_string())).unwrap()).await
    }

    /// Imports a file and lets the index follow.
    pub(crate) async fn import(
        &self,
        name: &str,
        bytes: &[u8],
    ) -> (import::Run, Vec<import::Refused>) {
        let limits = Limits::default();
        let done =
            import::run(&self.app, Actor::OPERATOR, name, bytes.to_vec(), &limits, &|_| ()).await;
        self.follow().await;
        let done = done.unwrap();
        (done.run, done.remarks)
    }

    /// Lets the index follow.
    pub(crate) async fn follow(&self) {
        indexer::catch_up(&self.app).await.unwrap();
    }
}

/// The start list as it lies in the tree.
pub(crate) const START_LIST: &[u8] = include_bytes!("../../../../data/organisations-start.csv");
