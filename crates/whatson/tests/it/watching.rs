//! `whatson audit witness` against hubs on a real listener: it signs what continues the state of before,
//! and nothing that could make two histories. What it notices of a hub is in [`alarm`].
//!
//! Not here: which signatures a hub takes (`witness`), proofs as such (`transparency`), what a hub finds
//! in its own log (`audit`).

mod alarm;

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;
use std::sync::Arc;

use axum::ServiceExt as _;
use axum::extract::Request;
use axum::http::{Method, StatusCode};
use axum::response::IntoResponse as _;
use serde_json::Value;
use tokio::sync::Notify;
use tokio::task::JoinSet;
use tower::ServiceExt as _;
use whatson_app::audit::{self, Checkpoint, Note, Verifier};
use whatson_app::clock::{Clock as _, Machine};
use whatson_app::vault::Vault;
use whatson_app::{Actor, access, witness};

use crate::hub::{Hub, hub_on_sqlite, hubs};
use crate::peers::{Does, Peers};
use crate::process::{Ended, Running, ended, program};

/// What stands between a witness and the hub.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Between {
    Nothing,
    /// Signatures do not arrive, and are not answered.
    HoldsSignatures,
    /// Proofs are not found.
    HidesProofs,
}

/// A hub that listens, while this lives.
struct Reached {
    url: String,
    /// Told when a signature is held.
    held: Arc<Notify>,
    _running: JoinSet<()>,
}

async fn reached(hub: &Hub, between: Between) -> Reached {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let held = Arc::new(Notify::new());
    let (service, told) = (hub.service.clone(), held.clone());
    let service = tower::service_fn(move |request: Request| {
        let (service, told) = (service.clone(), told.clone());
        async move {
            if between == Between::HoldsSignatures && request.method() == Method::POST {
                told.notify_one();
                std::future::pending::<()>().await;
            }
            if between == Between::HidesProofs && request.uri().path() == "/api/audit/consistency" {
                return Ok(StatusCode::NOT_FOUND.into_response());
            }
            service.oneshot(request).await
        }
    });
    let mut running = JoinSet::new();
    running.spawn(async move {
        axum::serve(listener, service.into_make_service()).await.unwrap();
    });
    Reached { url, held, _running: running }
}

/// A witness's folder, with its key in it.
struct Partner(tempfile::TempDir);

impl Partner {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn file(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn words(&self, url: &str, more: &[&str]) -> Vec<String> {
        let key = self.file("witness.key");
        let words = ["audit", "witness", url, "--key", key.to_str().unwrap()];
        words.iter().chain(more).map(|word| (*word).to_owned()).collect()
    }

    /// Looks once.
    async fn looks(&self, url: &str, more: &[&str]) -> Ended {
        let words = self.words(url, &[&["--once"], more].concat());
        let look = move || {
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            ended(program(&words))
        };
        tokio::task::spawn_blocking(look).await.unwrap()
    }

    /// Begins to look again and again.
    fn stays(&self, url: &str) -> Running {
        let words = self.words(url, &["--every", "10"]);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        Running::start(program(&words))
    }

    /// Looks once and signs; what it says of it.
    async fn signs(&self, url: &str, more: &[&str]) -> Value {
        let ended = self.looks(url, more).await;
        assert!(ended.status.success(), "{ended:?}");
        serde_json::from_str(&ended.out).unwrap()
    }

    /// Looks once and refuses with a status; its sentence.
    async fn refuses(&self, url: &str, more: &[&str], status: i32) -> String {
        let ended = self.looks(url, more).await;
        assert_eq!(ended.status.code(), Some(status), "{ended:?}");
        ended.err
    }

    fn state(&self) -> String {
        fs::read_to_string(self.file("witness.key.state")).unwrap()
    }
}

/// More entries in a log that is made ready.
async fn grow(hub: &Hub, times: usize) {
    audit::prepare(&hub.app, "hub.example").await.unwrap();
    for _ in 0..times {
        access::issue_token(&hub.app, Actor::OPERATOR, "more", 3).await.unwrap();
    }
    audit::sequence(&hub.app).await.unwrap();
    // The hub's clock stands; the witness's is the machine's, and must not be ahead.
    hub.wait(((Machine.now().0 - hub.app.now().0) / 1_000_000).max(0) + 1);
}

async fn state(hub: &Hub) -> Checkpoint {
    let text = hub.get("/audit/checkpoint").await.text();
    Checkpoint::parse(&Note::parse(&text).unwrap().text).unwrap()
}

/// Whether a witness's signature is under the state at an address of the hub.
async fn is_under(hub: &Hub, path: &str, vkey: &str) -> bool {
    let shown = hub.get(path).await;
    let key = Verifier::parse(vkey).unwrap();
    shown.status == StatusCode::OK && key.verify(&Note::parse(&shown.text()).unwrap()).is_ok()
}

/// Makes a witness's key and adds it to the hub; returns it.
async fn joined(hub: &Hub, partner: &Partner, url: &str, more: &[&str]) -> String {
    let said = partner.refuses(url, more, 1).await;
    assert_eq!(said.contains("no --hub-key"), !more.contains(&"--hub-key"), "{said}");
    let vkey =
        said.lines().find(|line| line.contains("example/w+")).unwrap_or_else(|| panic!("{said}"));
    assert!(said.contains(&format!("give its administrator this key: {vkey}")), "{said}");
    witness::add(&hub.app, Actor::OPERATOR, "Demo Partner", vkey).await.unwrap();
    audit::sequence(&hub.app).await.unwrap();
    vkey.to_owned()
}

const NAMED: &[&str] = &["--name", "partner.example/w"];

async fn number(hub: &Hub, sql: &'static str) -> i64 {
    hub.app.store.read().await.unwrap().number(sql, vec![]).await.unwrap()
}

#[tokio::test]
async fn a_witness_signs_and_goes_on_and_the_hub_shows_it() {
    for hub in hubs().await {
        grow(&hub, 3).await;
        let (at, partner) = (reached(&hub, Between::Nothing).await, Partner::new());
        let vkey = joined(&hub, &partner, &at.url, NAMED).await;
        for name in ["witness.key", "witness.key.state", "witness.key.lock"] {
            let mode = fs::metadata(partner.file(name)).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600, "{name}");
        }
        let mut before = 0;
        for more in [0, 1, 40] {
            grow(&hub, more).await;
            assert!(!is_under(&hub, "/audit/checkpoint", &vkey).await);
            let told = partner.signs(&at.url, &[]).await;
            let now = state(&hub).await;
            assert_eq!((&told["entries"], &told["log"]), (&now.size.into(), &now.origin.into()));
            assert_eq!(
                (&told["witness"], &told["hub_key_trusted"]),
                (&vkey.clone().into(), &"first-use".into())
            );
            assert!(now.size > before, "{told}");
            before = now.size;
            for path in ["/audit/checkpoint", "/audit/cosigned"] {
                assert!(is_under(&hub, path, &vkey).await, "{path}");
            }
        }
        let signed = hub.get("/audit/checkpoint").await.text();
        tokio::time::sleep(std::time::Duration::from_millis(1_100)).await;
        assert_eq!(partner.signs(&at.url, &[]).await["entries"], before, "the same state again");
        let again = hub.get("/audit/checkpoint").await.text();
        assert_eq!(again, signed, "the first signature, which says most");
        // Another one signs the state that has a signature, too, and then the newest.
        grow(&hub, 2).await;
        let key = hub.get("/audit/key").await.text();
        let other = Partner::new();
        let words = ["--name", "other.example/w", "--hub-key", key.trim()];
        let second = joined(&hub, &other, &at.url, &words).await;
        let told = other.signs(&at.url, &words).await;
        assert_eq!(told["hub_key_trusted"], "given");
        assert!(told["entries"].as_u64().unwrap() > before);
        assert!(is_under(&hub, "/audit/cosigned", &second).await);
        let met = "SELECT count(*) AS n FROM cosignature GROUP BY size ORDER BY n DESC LIMIT 1";
        assert_eq!(number(&hub, met).await, 2, "two signatures under one state");
    }
}

#[tokio::test]
async fn a_witness_that_is_killed_before_its_signature_arrives_has_kept_the_state_and_sends_it_again()
 {
    for hub in hubs().await {
        grow(&hub, 4).await;
        let (at, partner) = (reached(&hub, Between::Nothing).await, Partner::new());
        let vkey = joined(&hub, &partner, &at.url, NAMED).await;
        for more in [0, 3] {
            grow(&hub, 2).await;
            let size = state(&hub).await.size;
            let shut = reached(&hub, Between::HoldsSignatures).await;
            let mut process = partner.stays(&shut.url);
            shut.held.notified().await;
            assert!(partner.state().contains(&format!("\n{size}\n")), "kept before it is sent");
            let busy = partner.refuses(&at.url, &[], 1).await;
            assert!(busy.contains("another program works with the key"), "{busy}");
            process.kill();
            assert!(!is_under(&hub, "/audit/checkpoint", &vkey).await);
            grow(&hub, more).await;
            partner.signs(&at.url, &[]).await;
            assert!(is_under(&hub, "/audit/checkpoint", &vkey).await);
        }
    }
}

#[tokio::test]
async fn a_key_signs_with_its_own_state_file_alone() {
    let hub = hub_on_sqlite().await;
    grow(&hub, 4).await;
    let (at, partner) = (reached(&hub, Between::Nothing).await, Partner::new());
    let unused = Partner::new();
    joined(&hub, &unused, &at.url, NAMED).await;
    let key = partner.file("witness.key");
    joined(&hub, &partner, &at.url, &["--name", "more.example/w"]).await;
    partner.signs(&at.url, &[]).await;
    let before = partner.state();
    let other = partner.file("other.state");
    let with = ["--state", other.to_str().unwrap()];
    let said = partner.refuses(&at.url, &with, 1).await;
    assert!(said.contains("other.state is not the state file that it signed with"), "{said}");
    assert!(!other.exists());
    fs::write(&other, unused.state()).unwrap();
    partner.refuses(&at.url, &with, 1).await;
    fs::write(&other, before.replace("trusted", "heard")).unwrap();
    assert!(partner.refuses(&at.url, &with, 1).await.contains("no file of a witness"));
    // The state file of before, or none, with a key that does not know that it has signed.
    grow(&hub, 2).await;
    partner.signs(&at.url, &[]).await;
    fs::write(&other, &before).unwrap();
    let said = partner.refuses(&at.url, &with, 1).await;
    assert!(said.contains("under a later state than"), "{said}");
    let text = fs::read_to_string(&key).unwrap();
    fs::write(&key, text.split("state ").next().unwrap()).unwrap();
    fs::remove_file(&other).unwrap();
    let said = partner.refuses(&at.url, &with, 1).await;
    assert!(said.contains("under a later state than"), "{said}");
    fs::write(&other, unused.state()).unwrap();
    let said = partner.refuses(&at.url, &with, 1).await;
    assert!(said.contains("is the state file of another key"), "{said}");
    fs::write(&key, &text).unwrap();
    partner.signs(&at.url, &[]).await;
    let said = partner.refuses(&at.url, &["--name", "third.example/w"], 1).await;
    assert!(said.contains("is called more.example/w"), "{said}");
    let foreign = Vault::drawn(&Machine).audit_signer("hub.example/audit").unwrap();
    let given = foreign.verifier().to_text();
    let said = partner.refuses(&at.url, &["--hub-key", &given], 1).await;
    assert!(said.contains("has another key of the hub than --hub-key"), "{said}");
    assert_eq!(other.metadata().unwrap().len(), unused.state().len() as u64);
}

#[tokio::test]
async fn a_hub_is_reached_over_tls_and_what_it_answers_is_bounded() {
    let Some(peers) = Peers::start(&["localhost"]).await else { return };
    let partner = Partner::new();
    let (url, host) =
        (format!("https://localhost:{}", peers.port), format!("localhost:{}", peers.port));
    let ca = partner.file("ca.pem");
    fs::write(&ca, &peers.ca).unwrap();
    let trusted = ["--ca", ca.to_str().unwrap()];
    let moved = "HTTP/1.1 302 Found\r\nlocation: http://localhost/\r\ncontent-length: 0\r\n\r\n";
    for (does, words) in [
        (Does::Say("<html>".into()), "at /audit/key cannot be read"),
        (Does::Head(moved), "it points to another address"),
        (Does::Head("SSH-2.0\r\n"), "it does not speak HTTP"),
        (Does::Pour, "the answer is too large"),
    ] {
        peers.site(&host, does);
        let said = partner.refuses(&url, &trusted, 1).await;
        assert!(said.contains(words), "{words}: {said}");
        let said = partner.refuses(&url, &[], 1).await;
        assert!(said.contains("the certificate is not accepted"), "{said}");
    }
    let asked = peers.asked();
    assert!(asked[0].starts_with("GET /audit/key HTTP/1.1\r\n"), "{asked:?}");
    assert!(asked[0].contains(&format!("\r\nhost: {host}\r\n")), "{asked:?}");
    // A name that the certificate does not have.
    let numbered = format!("https://127.0.0.1:{}", peers.port);
    assert!(partner.refuses(&numbered, &trusted, 1).await.contains("certificate"));
    for url in ["http://hub.example", "http://10.0.0.1", "https://hub.example/path"] {
        assert!(partner.refuses(url, &[], 2).await.contains("write it like https://hub.example"));
    }
    assert!(!partner.file("witness.key.state").exists());
}
