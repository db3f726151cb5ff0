//! An agreement between programs: a hub that the program serves, three custodians and two members with
//! folders of their own, all by words of the command line.
//!
//! The organisations, their tokens and the agreement's draft are made in the test's process, on the folder
//! that the program serves afterwards.
//!
//! Not here: what is done with it (the files below).

mod declared;
mod evil;
mod hosts;
mod killed;
mod verbs;

use std::collections::HashMap;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use axum::http::StatusCode;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use private_match::batch::Batch;
use private_match::ceremony::{SignedStatement, Terms};
use private_match::identity::Identity;
use private_match::input::{Inputs, Pepper};
use private_match::message::evaluation::{EvaluationAnswer, EvaluationRefusal, EvaluationRequest};
use private_match::message::{self, Scope};
use private_match::{Chance as _, key_file};
use serde_json::{Value, json};
use whatson_app::clock::{Clock as _, Machine};
use whatson_custodian::agreement::Text;

use crate::agreement::parties::{Parties, slug, terms};
use crate::hub::{self, Random};
use crate::process::{Ended, Running, Server, done, ended, program, until};

pub(crate) const MEMBERS: [&str; 2] = ["alpha", "beta"];
pub(crate) const CUSTODIANS: [&str; 3] = ["gamma", "delta", "eta"];

/// Folders of all, and an agreement that lies before its parties.
pub(crate) struct Ground {
    place: tempfile::TempDir,
    pub(crate) slug: String,
    tokens: HashMap<&'static str, String>,
    database: Option<String>,
}

/// A second person of alpha.
pub(crate) const SECOND: &str = "cy";

/// The machine's clock, in seconds of Unix time.
pub(crate) fn now() -> u64 {
    u64::try_from(Machine.now().0 / 1_000_000).unwrap()
}

/// The terms of tests, for a year from the first of this month by the machine's clock.
fn today() -> Value {
    let mut terms = terms();
    let day = jiff::Timestamp::from_microsecond(Machine.now().0).unwrap();
    let first = jiff::tz::Offset::UTC.to_datetime(day).date().first_of_month();
    for (name, months) in [("valid_from", 0), ("review", 6), ("valid_until", 12)] {
        let after = first.saturating_add(jiff::Span::new().months(months));
        terms[name] = json!(after.to_string());
    }
    terms
}

/// The value after a word at the beginning of a line.
pub(crate) fn told<'a>(out: &'a str, word: &str) -> &'a str {
    let line = out.lines().find_map(|line| line.strip_prefix(word));
    line.unwrap_or_else(|| panic!("{word}: {out}")).trim()
}

/// Waits until something is so that takes a process to find out.
pub(crate) fn slowly(what: &str, mut so: impl FnMut() -> bool) {
    until(what, || {
        let is_so = so();
        if !is_so {
            std::thread::sleep(Duration::from_millis(150));
        }
        is_so
    });
}

impl Ground {
    /// Everybody has keys in a file of their own; nobody has signed.
    pub(crate) async fn make(change: impl Fn(&mut Value)) -> Self {
        Self::make_at(None, change).await
    }

    /// The same with the hub's database at an address.
    pub(crate) async fn make_at(database: Option<String>, change: impl Fn(&mut Value)) -> Self {
        let place = tempfile::tempdir().unwrap();
        let hub = hub::in_folder(&place.path().join("hub"), database.as_deref()).await;
        let mut parties = Parties::make(&hub).await;
        parties.colleague("alpha", SECOND, "analyst").await;
        for who in MEMBERS.into_iter().chain(CUSTODIANS) {
            let path = place.path().join(who).to_str().unwrap().to_owned();
            let (out, word) = if MEMBERS.contains(&who) {
                let file = format!("{path}.key");
                (done(&["party-key", "new", "--no-passphrase", "--out", &file]), "keys:")
            } else {
                (done(&["custodian", "init", "--data", &path]), "keys  ")
            };
            let keys = json!({ "keys": told(&out, word) });
            assert_eq!(parties.put(who, "/api/party-keys", &keys).await.status, StatusCode::OK);
        }
        let mut wanted = today();
        change(&mut wanted);
        let made = parties.post("alpha", "/api/agreements", &wanted).await;
        assert_eq!(made.status, StatusCode::CREATED, "{}", made.text());
        let path = made.header("location").to_owned();
        parties.post("alpha", &format!("{path}/open"), &json!({})).await;
        for who in MEMBERS {
            let file = place.path().join(who).with_extension("token");
            std::fs::write(file, &parties.tokens[who]).unwrap();
        }
        let (slug, tokens) = (slug(&path).to_owned(), parties.tokens.clone());
        drop(parties);
        hub.app.store.close().await;
        Self { place, slug, tokens, database }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.place.path().join(name)
    }

    /// The hub's program.
    pub(crate) fn hub(&self) -> Server {
        let at = self.database.as_ref().map(|url| ["--database-url", url.as_str()]);
        Server::start(&self.path("hub"), at.as_ref().map_or(&[], |words| words.as_slice()))
    }

    /// Declares alpha's first load by its program, lets the second person confirm it, and waits until some
    /// custodians have it.
    pub(crate) fn declare(&self, hub: &Server, size: u64, custodians: &[&str]) {
        let url = format!("http://{}", hub.address);
        let (size, words) = (size.to_string(), ["first-load"]);
        let done = ended(self.member("alpha", &url, &words, &["--size", &size]));
        assert!(done.status.success(), "{}", done.err);
        assert_eq!(self.confirm_first_load(hub, SECOND), 204);
        for who in custodians {
            slowly("a first load", || self.counts(who).contains("; first load of "));
        }
    }

    /// Somebody confirms what alpha declared last; the status of the answer.
    pub(crate) fn confirm_first_load(&self, hub: &Server, who: &str) -> u16 {
        let told: Value = serde_json::from_str(&self.get(hub, "alpha", "first-loads")).unwrap();
        let id = told["first_loads"][0]["id"].as_str().unwrap();
        let path = format!("/api/agreements/{}/first-loads/{id}/confirmation", self.slug);
        let token = format!("authorization: Bearer {}", self.tokens[who]);
        hub.send("POST", &path, &[&token], b"").status
    }

    /// The program as a custodian of this name.
    pub(crate) fn custodian(&self, who: &str, verb: &str, more: &[&str]) -> Command {
        let data = self.path(who);
        let own = ["custodian", verb, "--data", data.to_str().unwrap()];
        program(&[&own, more].concat())
    }

    /// The program as a member of this name.
    pub(crate) fn member(&self, who: &str, hub: &str, words: &[&str], more: &[&str]) -> Command {
        let file = |kind: &str| self.path(who).with_extension(kind).to_str().unwrap().to_owned();
        let (key, token) = (file("key"), file("token"));
        let own =
            ["--hub", hub, "--agreement", &self.slug, "--key-file", &key, "--token-file", &token];
        program(&[words, &own, more].concat())
    }

    /// Members sign and custodians join, through the hub at this address.
    pub(crate) fn sign(&self, hub: &str, run: impl Fn(&str, Command) -> Ended) {
        for who in MEMBERS {
            let done = run(who, self.member(who, hub, &["agreement", "sign"], &["--yes"]));
            assert!(done.status.success(), "{}", done.err);
        }
        for who in CUSTODIANS {
            let words = [&self.slug, "--yes", "--hub", hub];
            let done = run(who, self.custodian(who, "join", &words));
            assert!(done.status.success(), "{}", done.err);
        }
    }

    /// A custodian's program at work, with a door for members.
    pub(crate) fn serve(&self, who: &str, hub: &str) -> Custodian {
        let words = ["--hub", hub, "--listen", "127.0.0.1:0"];
        Custodian::start(self.custodian(who, "serve", &words))
    }

    /// What a custodian's operator sees.
    pub(crate) fn counts(&self, who: &str) -> String {
        let done = ended(self.custodian(who, "counts", &[&self.slug]));
        assert!(done.status.success(), "{}", done.err);
        done.out
    }

    /// Waits until all custodians have a share.
    pub(crate) fn key(&self) {
        for who in CUSTODIANS {
            slowly("a key", || self.counts(who).contains("share at work"));
        }
    }

    /// A custodian's operator confirms a member by its fingerprint.
    pub(crate) fn confirm(&self, who: &str, member: &str) {
        let fingerprint = self.identity(member).keys().fingerprint();
        let done = ended(self.custodian(who, "confirm", &[&self.slug, &fingerprint]));
        assert!(done.status.success(), "{}", done.err);
    }

    pub(crate) fn identity(&self, member: &str) -> Identity {
        let text = std::fs::read_to_string(self.path(member).with_extension("key")).unwrap();
        key_file::read(&text, None).unwrap()
    }

    /// What the hub tells a member about the agreement.
    pub(crate) fn get(&self, hub: &Server, member: &str, path: &str) -> String {
        let token = format!("authorization: Bearer {}", self.tokens[member]);
        let reply =
            hub.send("GET", &format!("/api/agreements/{}/{path}", self.slug), &[&token], b"");
        assert_eq!(reply.status, 200, "{}", reply.whole);
        reply.whole.split_once("\r\n\r\n").unwrap().1.to_owned()
    }

    /// A member's word on the hub's page.
    pub(crate) fn post(
        &self,
        hub: &Server,
        member: &str,
        (method, path): (&str, &str),
        body: &Value,
    ) {
        let token = format!("authorization: Bearer {}", self.tokens[member]);
        let fields = [token.as_str(), "content-type: application/json"];
        let path = format!("/api/agreements/{}/{path}", self.slug);
        let reply = hub.send(method, &path, &fields, body.to_string().as_bytes());
        assert_eq!(reply.status, 200, "{}", reply.whole);
    }

    /// A member that asks custodians directly.
    pub(crate) fn asker(&self, hub: &Server, member: &str) -> Asker {
        let text = Text::read(&self.get(hub, member, "text")).unwrap();
        let terms = text.ceremony(1).unwrap();
        let state: Value = serde_json::from_str(&self.get(hub, member, "matching")).unwrap();
        let statement = state["epochs"][0]["statement"].as_str().expect("a key");
        let statement = STANDARD.decode(statement).unwrap();
        let statement = SignedStatement::open(&statement, &terms).unwrap().digest();
        let scope = text.scope(1).unwrap();
        Asker {
            identity: self.identity(member),
            terms,
            scope,
            statement,
            random: Random::new(now()),
        }
    }
}

/// A custodian's program at work.
pub(crate) struct Custodian {
    pub(crate) process: Running,
    pub(crate) door: Door,
}

impl Custodian {
    pub(crate) fn start(command: Command) -> Self {
        let mut process = Running::start(command);
        let mut door = None;
        until("a custodian", || {
            assert!(!process.has_ended(), "{}", process.err());
            let out = process.out();
            let own = |line: &str| {
                let own =
                    line.strip_prefix("members may ask at http://")?.strip_suffix("/evaluate")?;
                Some(Door(own.to_owned()))
            };
            door = out.lines().find_map(own).filter(|_| out.ends_with('\n'));
            door.is_some()
        });
        Self { process, door: door.unwrap() }
    }
}

/// Where a custodian's program answers members.
#[derive(Clone)]
pub(crate) struct Door(String);

impl Door {
    /// What it answers to a message; nothing where the way breaks before all of an answer came.
    pub(crate) fn post(&self, message: &[u8]) -> Option<Vec<u8>> {
        let mut stream = TcpStream::connect(&self.0).ok()?;
        let head = format!(
            "POST /evaluate HTTP/1.1\r\nhost: {}\r\nconnection: close\r\ncontent-length: {}\r\n\r\n",
            self.0,
            message.len()
        );
        stream.write_all(&[head.as_bytes(), message].concat()).ok()?;
        let mut whole = vec![];
        stream.read_to_end(&mut whole).ok()?;
        let at = whole.windows(4).position(|part| part == b"\r\n\r\n")?;
        let (head, body) = (String::from_utf8_lossy(&whole[..at]).to_lowercase(), &whole[at + 4..]);
        let length: usize = told(&head, "content-length:").parse().unwrap();
        (body.len() == length).then(|| body.to_vec())
    }
}

/// What a custodian said to a request: the running count, or the word of its refusal.
pub(crate) type Said = Result<u64, String>;

/// A member that asks custodians directly, at their doors.
pub(crate) struct Asker {
    identity: Identity,
    pub(crate) terms: Terms,
    scope: Scope,
    statement: [u8; 32],
    random: Random,
}

impl Asker {
    /// The number of a custodian, by the keys in its folder.
    pub(crate) fn number(&self, folder: &Path) -> u16 {
        let text = std::fs::read_to_string(folder.join(whatson_custodian::KEYS)).unwrap();
        let identity = key_file::read(&text, None).unwrap();
        self.terms.number_of(identity.keys().id()).unwrap()
    }

    /// A signed request for 64 elements, with a nonce of its own.
    pub(crate) fn request(&self, custodian: u16) -> Vec<u8> {
        let mut nonce = [0; 16];
        self.random.fill(&mut nonce);
        let agreement = String::from_utf8_lossy(self.scope.agreement()).into_owned();
        let inputs = Inputs::new(&agreement, 1, &Pepper::drawn(&self.random), "phone").unwrap();
        let inputs = vec![inputs.input(b"+359881234567").unwrap()];
        let elements = Batch::blind(inputs, &self.random).unwrap().elements().to_vec();
        let (statement, time) = (self.statement, now());
        let request = EvaluationRequest { statement, custodian, nonce, time, elements };
        message::sign(&self.scope, &request, &self.identity).unwrap()
    }

    /// What a custodian's signed answer says; an error of its door is a word without a signature.
    pub(crate) fn said(&self, custodian: u16, answer: &[u8]) -> Said {
        let keys = self.terms.custodian(custodian).unwrap();
        if let Ok(opened) = message::open::<EvaluationAnswer>(answer, &self.scope, keys) {
            return Ok(opened.body.running);
        }
        match message::open::<EvaluationRefusal>(answer, &self.scope, keys) {
            Ok(opened) => Err(opened.body.code),
            Err(_) => {
                let problem: Value = serde_json::from_slice(answer).unwrap();
                Err(problem["code"].as_str().unwrap().to_owned())
            }
        }
    }

    /// Asks the same until a custodian says what is wanted.
    pub(crate) fn until(&self, of: (&Door, u16), request: &[u8], wanted: Result<u64, &str>) {
        let wanted = wanted.map_err(str::to_owned);
        slowly(&format!("{wanted:?}"), || {
            let said = of.0.post(request).map(|answer| self.said(of.1, &answer));
            said.as_ref() == Some(&wanted)
        });
    }
}
