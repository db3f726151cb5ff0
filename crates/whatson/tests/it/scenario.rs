//! A bank, a telephone company, a hotline and a police unit with ten thousand identifiers each, of which 37
//! are planted with two of them in different spellings: exactly those are found, canaries go along unseen, and
//! nothing of any identifier is anywhere at the hub or the custodians.
//!
//! The hub, three custodians and four members run as programs of their own. What the members' programs say to
//! the hub passes through a relay that keeps every byte.
//!
//! Not here: custodians and members that lie (their crates), what each message says (`private-match`).

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Instant;

use aho_corasick::AhoCorasick;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use md5::Md5;
use private_match::canonical::{Context, Country, Type, canonical};
use serde_json::Value;
use sha1::Sha1;
use sha2::{Digest, Sha256, Sha512};
use whatson_store::Store;

use crate::process::{PATIENCE, Server, done, ended, program};

/// Identifiers of a member.
const EACH: usize = 10_000;
/// Members of the demonstration: who acts, and the organisation.
const MEMBERS: [(&str, &str); 4] = [
    ("bank-analyst", "demo-bank"),
    ("telecom-analyst", "demo-telecom"),
    ("hotline-case-worker", "demo-lighthouse"),
    ("police-investigator", "demo-police"),
];
/// Pairs that share something.
const PAIRS: [(usize, usize); 6] = [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)];
const PLANTED: usize = 37;
/// Identifiers of each member whose digests are looked for; those of all are looked for as they are.
const TRACED: usize = 250;

/// A bank account of a bank that there is not, with its check digits (ISO 13616).
fn iban(number: usize) -> String {
    let own = format!("ZZZZ000000{number:08}");
    let digits = |text: &str| {
        text.chars().fold(String::new(), |mut all, c| {
            let _ = write!(all, "{}", c.to_digit(36).unwrap());
            all
        })
    };
    let whole = digits(&format!("{own}GB00"));
    let rest = whole.bytes().fold(0_u32, |rest, digit| (rest * 10 + u32::from(digit - b'0')) % 97);
    format!("GB{:02}{own}", 98 - rest)
}

/// One planted identifier in the spellings of its two holders.
fn planted(number: usize) -> (Type, String, String) {
    match number % 5 {
        0 => {
            // Numbers kept for drama (Arcep).
            let last = format!("{:04}", 100 + number);
            let (a, b) = last.split_at(2);
            (Type::Phone, format!("+33 1 99 00 {a} {b}"), format!("0033.199.00{last}"))
        }
        1 => (
            Type::Email,
            format!("Planted.{number}@Mail.example"),
            format!(" planted.{number}@mail.EXAMPLE "),
        ),
        2 => {
            let plain = iban(500_000 + number);
            let spaced: Vec<&str> = (0..plain.len())
                .step_by(4)
                .map(|at| &plain[at..(at + 4).min(plain.len())])
                .collect();
            (Type::Iban, spaced.join(" "), plain.to_lowercase())
        }
        3 => (
            Type::Url,
            format!("https://Adverts.example/item/{number}/?utm_source=x#top"),
            format!("http://adverts.example/item/{number}"),
        ),
        _ => (
            Type::Handle,
            format!("telegram:@Planted_{number}"),
            format!("telegram:planted_{number}"),
        ),
    }
}

/// The rows of a member: type, reference, spelling.
fn rows(member: usize) -> Vec<(Type, String, String)> {
    let mut all = Vec::new();
    for number in 0..PLANTED {
        let (sort, a, b) = planted(number);
        let pair = PAIRS[number % PAIRS.len()];
        let own = if pair.0 == member { Some(a) } else { (pair.1 == member).then_some(b) };
        all.extend(own.map(|spelling| (sort, format!("planted-{number}"), spelling)));
    }
    for number in all.len()..EACH {
        let reference = format!("row-{member}-{number}");
        all.push(match number % 4 {
            0 => (Type::Iban, reference, iban(member * 100_000 + number)),
            1 => (Type::Url, reference, format!("https://site-{member}.example/{number}")),
            2 => (Type::Handle, reference, format!("telegram:someone_{member}_{number}")),
            _ => (Type::Email, reference, format!("someone-{member}-{number}@post.example")),
        });
    }
    all
}

/// The rows as a file: a column a type.
fn file(rows: &[(Type, String, String)]) -> String {
    const SORTS: [Type; 5] = [Type::Phone, Type::Email, Type::Iban, Type::Url, Type::Handle];
    let mut text = "reference,phone,email,iban,url,handle\n".to_owned();
    for (sort, reference, spelling) in rows {
        let cell = |of: &Type| if of == sort { format!("\"{spelling}\"") } else { String::new() };
        let cells: Vec<String> = SORTS.iter().map(cell).collect();
        let _ = writeln!(text, "{reference},{}", cells.join(","));
    }
    text
}

/// A relay on this machine that keeps what passes, both ways.
fn relay(to: String) -> (String, Arc<Mutex<Vec<u8>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let own = listener.local_addr().unwrap().to_string();
    let kept = Arc::new(Mutex::new(Vec::new()));
    let all = Arc::clone(&kept);
    std::thread::spawn(move || {
        for from in listener.incoming().flatten() {
            let Ok(hub) = TcpStream::connect(&to) else { continue };
            for (mut read, mut write) in [
                (from.try_clone().unwrap(), hub.try_clone().unwrap()),
                (hub.try_clone().unwrap(), from.try_clone().unwrap()),
            ] {
                let all = Arc::clone(&all);
                std::thread::spawn(move || {
                    let mut bytes = vec![0; 64 << 10];
                    while let Ok(count @ 1..) = read.read(&mut bytes) {
                        all.lock().unwrap().extend_from_slice(&bytes[..count]);
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

/// All that an identifier must not be found as.
fn traces(spelling: &str, form: &str) -> Vec<Vec<u8>> {
    let mut all = vec![spelling.trim().as_bytes().to_vec(), form.as_bytes().to_vec()];
    for text in [spelling.trim(), form] {
        let digests = [
            Md5::digest(text).to_vec(),
            Sha1::digest(text).to_vec(),
            Sha256::digest(text).to_vec(),
            Sha512::digest(text).to_vec(),
        ];
        for digest in digests {
            let hex: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
            all.push(hex.to_uppercase().into_bytes());
            all.push(hex.into_bytes());
            all.push(STANDARD.encode(&digest).into_bytes());
            all.push(digest);
        }
    }
    all
}

/// Every file below a folder.
fn files(folder: &Path, found: &mut Vec<std::path::PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() { files(&path, found) } else { found.push(path) }
    }
}

/// A member of the demonstration, whose programs run here.
pub(crate) struct Member<'a> {
    hub: String,
    data: &'a Path,
    token: std::path::PathBuf,
    organisation: &'static str,
}

impl<'a> Member<'a> {
    /// A member of the hub at an address; its token is made.
    pub(crate) fn of(
        (hub, data): (&str, &'a Path),
        place: &Path,
        (person, organisation): (&str, &'static str),
    ) -> Self {
        let token = place.join(format!("{person}.token"));
        let folder = data.to_str().unwrap();
        let secret = done(&["token", "create", "--demo-person", person, "--data", folder]);
        std::fs::write(&token, secret).unwrap();
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

#[test]
fn exactly_what_was_planted_is_found_and_no_trace_of_any_identifier_is_anywhere() {
    let place = tempfile::tempdir().unwrap();
    let data = place.path().join("data");
    let hub = Server::start(&data, &["--demo", "--log", "debug"]);
    let (own, kept) = relay(hub.address.clone());
    let member = |of: &(&str, &'static str)| Member::of((&own, &data), place.path(), *of);
    let members: Vec<Member<'_>> = MEMBERS.iter().map(member).collect();
    let all: Vec<Vec<(Type, String, String)>> = (0..MEMBERS.len()).map(rows).collect();
    for (number, (member, rows)) in members.iter().zip(&all).enumerate() {
        let csv = place.path().join(format!("{}.csv", member.organisation));
        std::fs::write(&csv, file(rows)).unwrap();
        let began = Instant::now();
        // The custodians need a moment to make their key, and the demonstration's own lists hold the store.
        loop {
            // Bank and telephone company test the hub, the others do not.
            let mut words = vec!["--quiet", csv.to_str().unwrap()];
            words.extend((number < 2).then_some("--canaries"));
            let done = member.run("tokenise", &words);
            if done.status.success() {
                let last = done.out.lines().last().unwrap_or_default().to_owned();
                assert_eq!(serde_json::from_str::<Value>(&last).unwrap()["taken"], EACH, "{last}");
                break;
            }
            assert!(began.elapsed() < PATIENCE, "{}", done.err);
            std::thread::sleep(std::time::Duration::from_millis(500));
        }
    }
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut count = 0;
    for member in &members {
        let told = member.run("hits", &["--json"]);
        assert!(told.status.success(), "{}", told.err);
        let told: Value = serde_json::from_str(told.out.trim()).unwrap_or_else(|_| {
            Value::Array(told.out.lines().map(|l| serde_json::from_str(l).unwrap()).collect())
        });
        assert_eq!(told["missing"], Value::Array(vec![]), "the hub shows all canaries");
        let list = told.as_array().or_else(|| told["hits"].as_array()).unwrap();
        for hit in list {
            let reference = hit["reference"].as_str().unwrap().to_owned();
            // The demonstration's own lists have hits of their own.
            if reference.starts_with("planted-") || reference.starts_with("row-") {
                count += 1;
                found.entry(reference).or_default().insert(member.organisation.to_owned());
            }
        }
    }
    assert_eq!(count, 2 * PLANTED, "each side of each, once: {found:?}");
    for number in 0..PLANTED {
        let (a, b) = PAIRS[number % PAIRS.len()];
        let wanted: BTreeSet<String> = [a, b].iter().map(|at| MEMBERS[*at].1.to_owned()).collect();
        assert_eq!(found.get(&format!("planted-{number}")), Some(&wanted), "{number}");
    }
    // One drafted the agreement.
    assert!(tokens(&data) <= 4, "each member that looks by itself keeps one token");
    no_trace(&all, &data, &hub, &kept.lock().unwrap());
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

fn no_trace(all: &[Vec<(Type, String, String)>], data: &Path, hub: &Server, passed: &[u8]) {
    let context = Context { region: Country::from_code("BG") };
    let mut patterns = Vec::new();
    for rows in all {
        for (number, (sort, _, spelling)) in rows.iter().enumerate() {
            let form = canonical(*sort, spelling, &context).unwrap();
            let form = String::from_utf8(form.as_bytes().to_vec()).unwrap();
            let all = traces(spelling, &form);
            // As it is, in either spelling, all of them; digests of some.
            let most = if number < TRACED { all.len() } else { 2 };
            patterns.extend(all.into_iter().take(most));
        }
    }
    let search = AhoCorasick::builder().build(&patterns).unwrap();
    // A trace is found where it is: else nothing would be shown.
    assert!(search.is_match(all[0][3].2.trim().as_bytes()));
    let mut places = Vec::new();
    files(data, &mut places);
    assert!(places.iter().any(|path| path.ends_with("hub.sqlite")));
    assert!(places.iter().any(|path| path.to_string_lossy().contains("demo-custodian-1")));
    let mut looked = 0;
    for path in places {
        // What is gone between listing and reading was a file of a moment.
        let Ok(bytes) = std::fs::read(&path) else { continue };
        looked += bytes.len();
        let trace = search.find(&bytes).map(|at| at.start());
        assert_eq!(trace, None, "in {}", path.display());
    }
    let log = hub.process.err();
    assert!(log.contains("answered") || !log.is_empty());
    assert_eq!(search.find(log.as_bytes()).map(|at| at.start()), None, "in the log");
    assert!(passed.len() > 4 << 20, "{} bytes passed the relay", passed.len());
    assert_eq!(search.find(passed).map(|at| at.start()), None, "on the wire");
    assert!(looked > 4 << 20, "{looked} bytes were looked through");
}
