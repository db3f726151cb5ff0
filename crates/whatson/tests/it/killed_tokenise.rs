//! `whatson tokenise` that is killed (SIGKILL) twice among its evaluations and once in its deposit: the same
//! command brings the rest, custodians count nothing twice, and the list is whole at the hub.
//!
//! The points are what the member's store holds, never a time. Not here: runs that are cut off inside one
//! process (`whatson-member`), imports (`killed`).

use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use private_match::Chance;
use serde_json::Value;
use whatson_app::clock::{Clock as _, Machine};
use whatson_member::store::{Place, Store};

use crate::process::{PATIENCE, Running, Server, done, until};
use crate::scenario::Member;

/// Identifiers: six full batches.
const ROWS: usize = 6 * 1_024;
/// How many entries are in the store when a kill strikes.
const POINTS: [u64; 2] = [1_000, 3_500];
const BATCH: u64 = 1_024;

struct Own;

impl Chance for Own {
    fn fill(&self, bytes: &mut [u8]) {
        Machine.fill(bytes);
    }
}

impl whatson_member::Machine for Own {
    fn now(&self) -> u64 {
        u64::try_from(Machine.now().0 / 1_000_000).unwrap()
    }
}

fn email(number: usize) -> String {
    format!("someone-{number}@post.example")
}

fn file(at: &Path, rows: impl Iterator<Item = (String, usize)>) -> String {
    let rows = rows.map(|(reference, number)| format!("{reference},{}\n", email(number)));
    std::fs::write(at, format!("reference,email\n{}", rows.collect::<String>())).unwrap();
    at.to_str().unwrap().to_owned()
}

/// What all three custodians counted for the bank.
fn counted(data: &Path) -> u64 {
    let one = |number: usize| {
        let folder = data.join(format!("demo-custodian-{number}"));
        let told = done(&["custodian", "counts", "--data", folder.to_str().unwrap()]);
        let line =
            told.lines().find(|line| line.contains("; first load of") && line.contains("Bank"));
        let number = line.and_then(|line| line.split_once(": ")?.1.split_once("; "));
        let digits = number.map_or("0", |(number, _)| number);
        digits.chars().filter(char::is_ascii_digit).collect::<String>().parse::<u64>().unwrap()
    };
    (1..=3).map(one).sum()
}

/// Runs to the end; the custodians need a moment to make their key.
fn whole(member: &Member<'_>, file: &str) -> Value {
    let began = Instant::now();
    loop {
        let done = member.run("tokenise", &["--quiet", file]);
        if done.status.success() {
            return serde_json::from_str(done.out.lines().last().unwrap()).unwrap();
        }
        assert!(began.elapsed() < PATIENCE, "{}", done.err);
        std::thread::sleep(std::time::Duration::from_millis(500));
    }
}

async fn standing(store: &Store, place: &Place) -> u64 {
    store.standing(place).await.unwrap()
}

/// Both lists of the bank stand at the hub, with as many entries as they have to.
fn stands(hub: &Server, place: &Path) {
    let token = std::fs::read_to_string(place.join("bank-analyst.token")).unwrap();
    let field = format!("authorization: Bearer {}", token.trim());
    let lists = hub.send("GET", "/api/agreements/demo-bank-hotline/lists", &[&field], b"");
    let body = lists.whole.split_once("\r\n\r\n").unwrap().1;
    let lists: Value = serde_json::from_str(body).unwrap_or_else(|_| panic!("{body}"));
    let entries = |of: &Value| (of["entries"].as_u64().unwrap(), of["state"].clone());
    let mut all: Vec<_> = lists["lists"].as_array().unwrap().iter().map(entries).collect();
    all.sort_by_key(|(entries, _)| *entries);
    let stands: Value = "standing".into();
    assert_eq!(all, [(64, stands.clone()), (ROWS as u64, stands)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_run_goes_on_where_it_stood_and_its_list_is_whole() {
    let place = tempfile::tempdir().unwrap();
    let data = place.path().join("data");
    let hub = Server::start(&data, &["--demo"]);
    let at = (hub.address.as_str(), data.as_path());
    let bank = Member::of(at, place.path(), ("bank-analyst", "demo-bank"), &[]);
    let telecom = Member::of(at, place.path(), ("telecom-analyst", "demo-telecom"), &[]);
    let first = file(&place.path().join("first.csv"), [("first".to_owned(), ROWS)].into_iter());
    assert_eq!(whole(&bank, &first)["taken"], 1);
    let before = counted(&data);
    let rows = (0..ROWS).map(|number| (format!("R-{number}"), number));
    let list = file(&place.path().join("list.csv"), rows);
    let keys = whatson_member::keys::text(&bank.key()).unwrap();
    let identity = private_match::key_file::read(&keys, None).unwrap();
    let folder = whatson_member::keys::store_of(&bank.key());
    let store = Store::open(&folder, &identity, Arc::new(Own)).await.unwrap();
    let epoch = Place { agreement: "demo-bank-hotline".into(), epoch: 1 };
    for point in POINTS {
        let mut run = Running::start(bank.program("tokenise", &["--quiet", &list]));
        let began = Instant::now();
        while standing(&store, &epoch).await < point {
            assert!(!run.has_ended() && began.elapsed() < PATIENCE, "{}", run.err());
            std::thread::sleep(std::time::Duration::from_millis(3));
        }
        run.kill();
    }
    let held = standing(&store, &epoch).await;
    assert!(held < ROWS as u64, "it was killed in the middle: {held}");
    let mut run = Running::start(bank.program("tokenise", &["--quiet", &list]));
    let began = Instant::now();
    while store.lists_under_way(&epoch).await.unwrap().is_empty() {
        assert!(!run.has_ended() && began.elapsed() < PATIENCE, "{}", run.err());
        std::thread::sleep(std::time::Duration::from_millis(3));
    }
    run.kill();
    assert_eq!(
        store.lists_under_way(&epoch).await.unwrap().len(),
        1,
        "it was killed in its deposit"
    );
    let told = whole(&bank, &list);
    assert_eq!((&told["evaluated"], &told["taken"]), (&0.into(), &0.into()), "{told}");
    assert_eq!((&told["already_held"], &told["deposited"]), (&ROWS.into(), &ROWS.into()));
    let spent = counted(&data) - before;
    let once = 2 * ROWS as u64;
    assert!((once..=once + BATCH).contains(&spent), "{spent} elements were counted, not {once}");
    stands(&hub, place.path());
    let shared = [0, ROWS / 2, ROWS - 1];
    let theirs = shared.map(|number| (format!("T-{number}"), number));
    whole(&telecom, &file(&place.path().join("theirs.csv"), theirs.into_iter()));
    until("the hits", || {
        let told: Value = serde_json::from_str(&bank.run("hits", &["--json"]).out).unwrap();
        let hits = told["hits"].as_array().unwrap();
        let is_there = |reference: &str| hits.iter().any(|hit| hit["reference"] == reference);
        shared.iter().all(|number| is_there(&format!("R-{number}")))
    });
}
