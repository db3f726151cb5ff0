//! What people and the record cost: a decision of permission, a request of somebody signed in beside
//! a visitor's, changes a second that are each in the audit log and on the disk, entries verified a
//! second. Prints one line of JSON; `benches/run record` calls it, with PostgreSQL's address.
//!
//! Not here: search (bench.py), wording (record.py).
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a benchmark that fails has to end"
)]

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use axum::body::Body;
use axum::http::Request;
use http_body_util::BodyExt as _;
use serde_json::{Value, json};
use tower::ServiceExt as _;
use whatson_app::start::{self, Purpose};
use whatson_app::{Actor, App, access, account, audit, import, indexer, organisation};
use whatson_domain::permit::{Membership, decide};
use whatson_domain::person::PersonInput;
use whatson_domain::{Act, MemberRole, MemberRoles, OrganisationId, PersonId, Role, Standing};
use whatson_web::{Settings, Site, hub};

/// Clients that change something at the same time.
const CLIENTS: usize = 32;
/// How long they do.
const LONG: Duration = Duration::from_secs(10);

#[expect(clippy::print_stdout, reason = "a benchmark talks to its user")]
fn main() {
    let mut words = std::env::args().skip(1).filter(|word| !word.starts_with("--"));
    let folder = words.next().expect("a folder");
    let postgres = words.next();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let told = runtime.block_on(all(Path::new(&folder), postgres.as_deref()));
    println!("{told}");
}

async fn all(folder: &Path, postgres: Option<&str>) -> Value {
    let mut told = json!({ "permit_ns": permit() });
    let engines = [("sqlite", None), ("postgres", postgres)];
    for (name, url) in engines.into_iter().filter(|(name, url)| *name == "sqlite" || url.is_some())
    {
        let own = folder.join(name);
        let _ = fs::remove_dir_all(&own);
        let app = open(&own, url).await;
        audit::prepare(&app, "bench.example").await.unwrap();
        let slugs = records(&app).await;
        let changes = changes(&app, &slugs).await;
        let began = Instant::now();
        audit::sequence(&app).await.unwrap();
        let sequenced = began.elapsed();
        let began = Instant::now();
        let report = audit::verify(&app, &[], &|_| ()).await.unwrap();
        let took = began.elapsed();
        assert!(report.faults.is_empty(), "{:?}", report.faults);
        told[name] = json!({
            "changes": changes,
            "entries": report.leaves,
            "sequenced": per_second(report.leaves, sequenced),
            "verified": per_second(report.leaves, took),
        });
        if url.is_none() {
            told["request"] = requests(&app).await;
        }
    }
    told
}

#[expect(clippy::cast_precision_loss, reason = "a rate")]
fn per_second(count: u64, took: Duration) -> f64 {
    count as f64 / took.as_secs_f64()
}

async fn open(folder: &Path, url: Option<&str>) -> App {
    fs::create_dir_all(folder).unwrap();
    start::open(folder, url, None, Purpose::Serve).await.unwrap()
}

/// Nanoseconds of a decision, for the sort of somebody who costs most.
fn permit() -> f64 {
    let id = |n: u128| uuid::Uuid::from_u128(n);
    let own = OrganisationId(id(1));
    let roles = MemberRoles::NONE.with(MemberRole::FocalPoint);
    let membership = Some(Membership { organisation: own, roles, is_vetted: true });
    let person = Some(PersonId(id(2)));
    let standing = Standing { person, membership, ..Standing::of(Role::Person) };
    let rounds = 1_000_000_u32;
    let began = Instant::now();
    let mut allowed = 0_u32;
    for round in 0..rounds {
        let act = Act::ALL[(round as usize) % Act::ALL.len()];
        let decided = decide(std::hint::black_box(standing), act, Some(own));
        allowed += u32::from(std::hint::black_box(decided).is_ok());
    }
    assert!(allowed > 0);
    began.elapsed().as_secs_f64() * 1e9 / f64::from(rounds)
}

/// A record for each client.
async fn records(app: &App) -> Vec<String> {
    let rows = (0..CLIENTS).map(|n| format!("Bench {n},ngo,BG\n")).collect::<String>();
    let file = format!("name,kind,country\n{rows}").into_bytes();
    let limits = import::Limits::default();
    import::run(app, Actor::OPERATOR, "bench.csv", file, &limits, &|_| ()).await.unwrap();
    (0..CLIENTS).map(|n| format!("bench-{n}")).collect()
}

/// Changes a second that were each acknowledged: a record with its state, a line for the index and an
/// event in the log.
async fn changes(app: &App, slugs: &[String]) -> f64 {
    let (done, over) = (Arc::new(AtomicU64::new(0)), Arc::new(AtomicBool::new(false)));
    let clients = slugs.iter().cloned().map(|slug| {
        let (app, done, over) = (app.clone(), done.clone(), over.clone());
        tokio::spawn(async move {
            while !over.load(Ordering::Relaxed) {
                organisation::confirm(&app, Actor::OPERATOR, &slug, "bench").await.unwrap();
                done.fetch_add(1, Ordering::Relaxed);
            }
        })
    });
    let clients: Vec<_> = clients.collect();
    tokio::time::sleep(Duration::from_secs(1)).await;
    let before = done.load(Ordering::Relaxed);
    let began = Instant::now();
    tokio::time::sleep(LONG).await;
    let rate = per_second(done.load(Ordering::Relaxed) - before, began.elapsed());
    over.store(true, Ordering::Relaxed);
    for client in clients {
        client.await.unwrap();
    }
    rate
}

/// Microseconds of a request by a visitor and by somebody signed in, one after the other, taking turns
/// so that both meet the same machine.
async fn requests(app: &App) -> Value {
    indexer::catch_up(app).await.unwrap();
    let listen = "127.0.0.1:8080".parse().unwrap();
    let site =
        Site::new(app.clone(), Settings::new("http://bench.example", listen, false)).unwrap();
    let service = hub(&site);
    let link = access::offer_again(app).await.unwrap();
    let input = PersonInput { name: "Ana Demo".into(), email: "ana@bench.example".into() };
    let secret = account::set_up(app, &link, &input, "en", "bench").await.unwrap();
    let cookie = format!("whatson_session={secret}");
    let mut told = json!({});
    for path in
        ["/en/organisations?q=bench", "/api/organisations?q=bench", "/en/organisations/bench-1"]
    {
        let mut took = [Vec::new(), Vec::new()];
        for round in 0..4_000_usize {
            let mut request = Request::get(path).header("host", "bench.example");
            if round % 2 == 1 {
                request = request.header("cookie", &cookie);
            }
            let began = Instant::now();
            let answer =
                service.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
            assert!(answer.status().is_success(), "{}", answer.status());
            answer.into_body().collect().await.unwrap();
            if round >= 400 {
                took[round % 2].push(began.elapsed().as_secs_f64() * 1e6);
            }
        }
        let mut median = |of: usize| {
            took[of].sort_by(f64::total_cmp);
            took[of][took[of].len() / 2]
        };
        told[path] = json!({ "visitor": median(0), "signed_in": median(1) });
    }
    told
}
