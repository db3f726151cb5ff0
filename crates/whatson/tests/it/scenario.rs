//! A bank, a telephone company, a hotline and a police unit with ten thousand identifiers each, as such houses keep
//! them, of which 37 of all types are planted with two of them in different spellings: exactly those are found,
//! and nothing that differs by a digit or is of another type; canaries go along unseen, and nothing of any
//! identifier or record's number is anywhere at the hub or the custodians.
//!
//! The hub, three custodians and four members run as programs of their own. What members and custodians say to
//! the hub, and the hub to them, passes through relays that keep every byte.
//!
//! Not here: the lists (`lists`), the search (`traces`), custodians and members that lie (their crates), what each message says
//! (`private-match`).

mod lists;
mod traces;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs::File;
use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Instant;

use private_match::message::Body as _;
use private_match::message::deposit::DepositList;
use private_match::message::evaluation::{EvaluationAnswer, EvaluationRequest};
use private_match::message::round_two::RoundTwo;
use serde_json::Value;
use whatson_store::{Store, scratch};

use crate::process::{PATIENCE, Running, Server, done, ended, program, until};
use lists::{Row, checked, file, region, rows, shared};
use traces::Search;

/// Identifiers of a member; fewer on PostgreSQL, where the programs do the same once more.
const EACH: usize = 10_000;
const FEWER: usize = 2_500;
/// Members of the demonstration: who acts, and the organisation.
const MEMBERS: [(&str, &str); 4] = [
    ("bank-analyst", "demo-bank"),
    ("telecom-analyst", "demo-telecom"),
    ("hotline-case-worker", "demo-lighthouse"),
    ("police-investigator", "demo-police"),
];
const PLANTED: usize = 37;
/// Custodians of the demonstration.
const CUSTODIANS: usize = 3;

/// What passed a relay: each way of each connection for itself, so that nothing is cut by what came between.
type Passed = Arc<Mutex<Vec<Vec<u8>>>>;

/// A relay on this machine that keeps what passes, both ways.
fn relay(to: String) -> (String, Passed) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let own = listener.local_addr().unwrap().to_string();
    let kept = Passed::default();
    let all = Arc::clone(&kept);
    std::thread::spawn(move || {
        for from in listener.incoming().flatten() {
            let Ok(hub) = TcpStream::connect(&to) else { continue };
            for (mut read, mut write) in [
                (from.try_clone().unwrap(), hub.try_clone().unwrap()),
                (hub.try_clone().unwrap(), from.try_clone().unwrap()),
            ] {
                let all = Arc::clone(&all);
                let way = {
                    let mut all = all.lock().unwrap();
                    all.push(Vec::new());
                    all.len() - 1
                };
                std::thread::spawn(move || {
                    let mut bytes = vec![0; 64 << 10];
                    while let Ok(count @ 1..) = read.read(&mut bytes) {
                        all.lock().unwrap()[way].extend_from_slice(&bytes[..count]);
                        if write.write_all(&bytes[..count]).is_err() {
                            break;
                        }
                    }
                    let _ = write.shutdown(std::net::Shutdown::Write);
                });
            }
        }
    });
    (own, kept)
}

/// A member of the demonstration, whose programs run here.
pub(crate) struct Member<'a> {
    hub: String,
    data: &'a Path,
    token: std::path::PathBuf,
    organisation: &'static str,
}

impl<'a> Member<'a> {
    /// A member of the hub at an address; its token is made, `more` says where the hub's database is.
    pub(crate) fn of(
        (hub, data): (&str, &'a Path),
        place: &Path,
        (person, organisation): (&str, &'static str),
        more: &[&str],
    ) -> Self {
        let token = place.join(format!("{person}.token"));
        let folder = data.to_str().unwrap();
        let words = ["token", "create", "--demo-person", person, "--data", folder];
        std::fs::write(&token, done(&[&words[..], more].concat())).unwrap();
        Member { hub: format!("http://{hub}"), data, token, organisation }
    }

    /// The file of its keys.
    pub(crate) fn key(&self) -> std::path::PathBuf {
        self.data.join("demo-members").join(format!("{}.key", self.organisation))
    }

    fn words(&self) -> Vec<String> {
        let own = |flag: &str, value: String| vec![flag.to_owned(), value];
        [
            own("--hub", self.hub.clone()),
            own("--token-file", self.token.display().to_string()),
            own("--key-file", self.key().display().to_string()),
            own("--agreement", "demo-bank-hotline".to_owned()),
        ]
        .concat()
    }

    /// One of its programs.
    pub(crate) fn program(&self, verb: &str, more: &[&str]) -> std::process::Command {
        let own = self.words();
        let words: Vec<&str> = [verb]
            .into_iter()
            .chain(own.iter().map(String::as_str))
            .chain(more.iter().copied())
            .collect();
        program(&words)
    }

    /// Runs one of its programs to its end.
    pub(crate) fn run(&self, verb: &str, more: &[&str]) -> crate::process::Ended {
        ended(self.program(verb, more))
    }
}

/// The demonstration's custodians, kept from working where the hub starts them, so that the same work from a
/// copy of their folders, through a relay.
struct Custodians {
    place: PathBuf,
    _locks: Vec<File>,
}

impl Custodians {
    /// Before the hub starts.
    fn keep_still(data: &Path, place: PathBuf) -> Self {
        let lock = |number| {
            let folder = data.join(format!("demo-custodian-{number}"));
            std::fs::create_dir_all(&folder).unwrap();
            let file = File::create(folder.join("custodian.lock")).unwrap();
            file.lock().unwrap();
            file
        };
        Self { place, _locks: (1..=CUSTODIANS).map(lock).collect() }
    }

    /// After the hub made their folders.
    fn start(&self, data: &Path, hub: &str) -> Vec<Running> {
        let one = |number| {
            let name = format!("demo-custodian-{number}");
            let (from, to) = (data.join(&name), self.place.join(&name));
            let mut found = Vec::new();
            traces::files(&from, &mut found);
            for file in found {
                let own = to.join(file.strip_prefix(&from).unwrap());
                std::fs::create_dir_all(own.parent().unwrap()).unwrap();
                std::fs::copy(&file, own).unwrap();
            }
            let folder = to.to_str().unwrap();
            let words = ["custodian", "serve", "--hub", hub, "--data", folder, "--log", "debug"];
            Running::start(program(&words))
        };
        (1..=CUSTODIANS).map(one).collect()
    }
}

/// The words for a member's list.
fn words(number: usize, csv: &Path) -> Vec<&str> {
    let region = region(number).map_or(vec![], |region| vec!["--region", region]);
    [region, vec!["--canaries", csv.to_str().unwrap()]].concat()
}

/// Every list is tokenised and deposited by its member's program.
fn deposited(place: &Path, members: &[Member<'_>], all: &[Vec<Row>]) {
    for (number, (member, rows)) in members.iter().zip(all).enumerate() {
        let csv = place.join(format!("{}.csv", member.organisation));
        std::fs::write(&csv, file(number, rows)).unwrap();
        let began = Instant::now();
        // The custodians need a moment to make their key, and the demonstration's own lists hold the store.
        loop {
            let done = member.run("tokenise", &[&["--quiet"], &words(number, &csv)[..]].concat());
            if done.status.success() {
                let last = done.out.lines().last().unwrap_or_default().to_owned();
                assert_eq!(
                    serde_json::from_str::<Value>(&last).unwrap()["taken"],
                    rows.len(),
                    "{last}"
                );
                break;
            }
            assert!(began.elapsed() < PATIENCE, "{}", done.err);
            eprintln!("not yet, after {:?}: {}", began.elapsed(), done.err);
            std::thread::sleep(std::time::Duration::from_millis(500));
        }
    }
}

/// The planted ones and no other are found, by both sides, once.
fn found(members: &[Member<'_>], all: &[Vec<Row>]) {
    let mut found: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (number, (member, rows)) in members.iter().zip(all).enumerate() {
        let told = member.run("hits", &["--json"]);
        assert!(told.status.success(), "{}", told.err);
        let told: Value = serde_json::from_str(told.out.trim()).unwrap();
        assert_eq!(told["missing"], Value::Array(vec![]), "the hub shows all canaries");
        let own: BTreeSet<&str> = rows.iter().map(|row| row.reference.as_str()).collect();
        let planted: HashMap<(&str, &str), usize> = rows
            .iter()
            .filter_map(|row| Some(((row.reference.as_str(), row.sort.word()), row.planted?)))
            .collect();
        for hit in told["hits"].as_array().unwrap() {
            let reference = hit["reference"].as_str().unwrap();
            // The demonstration's own lists have hits of their own.
            if own.contains(reference) {
                let which = planted.get(&(reference, hit["type"].as_str().unwrap()));
                let which = which.unwrap_or_else(|| panic!("nobody planted {hit}"));
                found.entry(*which).or_default().push(number);
            }
        }
    }
    let wanted = shared().into_iter().map(|(a, b, _)| vec![a, b]).enumerate();
    assert_eq!(found, wanted.collect(), "each side of each, once");
    assert_eq!(found.len(), PLANTED);
}

/// How many tokens the demonstration made for itself.
fn tokens(data: &Path) -> i64 {
    let count = async {
        let store = Store::sqlite(&data.join("hub.sqlite")).await.unwrap();
        let sql = "SELECT count(*) AS n FROM token WHERE name = 'demonstration'";
        let count = store.read().await.unwrap().number(sql, vec![]).await.unwrap();
        store.close().await;
        count
    };
    tokio::runtime::Runtime::new().unwrap().block_on(count)
}

/// What is compared once more, and a file that is looked at once more, bring nothing new.
fn looked_again(place: &Path, members: &[Member<'_>], hub: &[&str]) {
    let told: Value = serde_json::from_str(&done(&[&["match"], hub].concat())).unwrap();
    assert_eq!(told["hits"], 0, "{told}");
    assert!(told["lists"].as_u64().unwrap() >= 4, "{told}");
    let csv = place.join(format!("{}.csv", members[0].organisation));
    let watched = members[0].run("watch", &[&["--once"], &words(0, &csv)[..]].concat());
    assert!(watched.status.success(), "{}", watched.err);
    assert!(!watched.err.contains("is at the hub"), "{}", watched.err);
}

/// What passed a relay has what had to pass, in the clear, and no trace.
fn nothing_passed(search: &Search, kept: &Passed, labels: &[&str], (who, least): (&str, usize)) {
    let passed = kept.lock().unwrap();
    let has = |text: &str| {
        let parts = passed.iter().flat_map(|way| way.windows(text.len()));
        parts.into_iter().any(|part| part == text.as_bytes())
    };
    for label in labels {
        assert!(has(label), "{label} did not pass between {who} and the hub");
    }
    assert!(!has("content-encoding"), "what is packed cannot be looked through");
    let all: usize = passed.iter().map(Vec::len).sum();
    assert!(all > least, "{all} bytes passed between {who} and the hub");
    for way in passed.iter() {
        search.none_in(way, &format!("what passed between {who} and the hub"));
    }
}

/// What the hub and a custodian logged has what had to be there, and no trace.
fn nothing_logged(search: &Search, hub: &Server, custodians: &[Running]) {
    // The demonstration's other members deposit when there is a key, at the latest some seconds later.
    until("the hub's line of a list", || hub.process.err().contains("the demo list is deposited"));
    let log = hub.process.err();
    for route in ["/api/agreements/{slug}/messages", "/lists/{number}/parts/{part}"] {
        assert!(log.contains(route), "no line of {route}: {log}");
    }
    search.none_in(log.as_bytes(), "the hub's log");
    search.none_in(hub.process.out().as_bytes(), "the hub's output");
    let logs: Vec<String> = custodians.iter().map(Running::err).collect();
    for (number, log) in (1..).zip(&logs) {
        assert!(log.contains("made a key"), "custodian {number}: {log}");
        search.none_in(log.as_bytes(), &format!("the log of custodian {number}"));
    }
    let answered = logs.iter().filter(|log| log.contains("answered")).count();
    assert!(answered >= 2, "{answered} custodians answered: {logs:?}");
}

fn scenario(database: Option<&str>, each: usize) {
    // An identifier leaves more bytes than this at each place.
    let least = 400 * each;
    let place = tempfile::tempdir().unwrap();
    let data = place.path().join("data");
    let still = Custodians::keep_still(&data, place.path().join("custodians"));
    let own = database.map_or(vec![], |url| vec!["--database-url", url]);
    let hub = Server::start(&data, &[&["--demo", "--log", "debug"], &own[..]].concat());
    let (to_members, of_members) = relay(hub.address.clone());
    let (to_custodians, of_custodians) = relay(hub.address.clone());
    let custodians = still.start(&data, &format!("http://{to_custodians}"));
    let member =
        |of: &(&str, &'static str)| Member::of((&to_members, &data), place.path(), *of, &own);
    let members: Vec<Member<'_>> = MEMBERS.iter().map(member).collect();
    let all: Vec<Vec<Row>> = (0..MEMBERS.len()).map(|member| rows(member, each)).collect();
    checked(&all);
    deposited(place.path(), &members, &all);
    found(&members, &all);
    looked_again(place.path(), &members, &[&["--data", data.to_str().unwrap()], &own[..]].concat());

    let search = Search::new(&all);
    let looked = search.none_below(&data) + search.none_below(&still.place);
    assert!(still.place.join("demo-custodian-3").is_dir());
    match database {
        None => {
            assert!(data.join("hub.sqlite").exists());
            // Two of each member for its first load, and who drafted the agreement.
            assert!(tokens(&data) <= 9, "each person of the demonstration keeps one token");
            assert!(looked > least, "{looked} bytes were looked through");
        }
        Some(url) => {
            for dump in traces::dump(url).into_iter().flatten() {
                assert!(dump.len() > least, "a dump of {} bytes", dump.len());
                search.none_in(&dump, "the database");
            }
        }
    }
    nothing_logged(&search, &hub, &custodians);
    let labels = [EvaluationRequest::LABEL, DepositList::LABEL];
    nothing_passed(&search, &of_members, &labels, ("members", least));
    let labels = [EvaluationAnswer::LABEL, RoundTwo::LABEL];
    nothing_passed(&search, &of_custodians, &labels, ("custodians", least));
}

#[test]
fn exactly_what_was_planted_is_found_and_no_trace_of_any_identifier_is_anywhere() {
    scenario(None, EACH);
}

#[tokio::test]
async fn on_postgresql_the_same_is_found_and_no_trace_is_in_its_dump() {
    if let Some(url) = scratch::postgres().await.unwrap() {
        scenario(Some(&url), FEWER);
    }
}
