//! An agreement with a key, as tests of matching need it: custodians that made a key through the hub, and
//! members that make tokens with it.
//!
//! Not here: what is tested (`matching`), the programs of members and custodians (their crates).

use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use private_match::Chance as _;
use private_match::batch::Batch;
use private_match::canonical::{Context, Country, Type, canonical, versions};
use private_match::ceremony::{Ceremony, Key, SignedStatement, Terms};
use private_match::identity::Identity;
use private_match::input::{Inputs, Pepper};
use private_match::message::deposit::{DepositList, Entry};
use private_match::message::hit::{HitAnswer, Verdict};
use private_match::message::poll::Poll;
use private_match::message::{self, Body as Says, Scope, Writer};
use private_match::note::Note;
use private_match::output::{Bound, Output};
use private_match::threshold::Share;
use serde_json::{Value, json};
use whatson_transparency::{Frontier, leaf};

use super::bytes;
use crate::agreement::parties::{Parties, hex, slug, terms};
use crate::hub::{Answer, Hub, Random};

/// The custodians of the terms, by number.
pub(crate) const CUSTODIANS: [&str; 3] = ["gamma", "delta", "eta"];

/// An agreement that is active.
pub(crate) struct World<'a> {
    pub(crate) parties: Parties<'a>,
    pub(crate) path: String,
    pub(crate) random: Random,
    pub(crate) keys: Vec<Key>,
    pub(crate) pepper: Pepper,
    /// The version and the epoch that it works under.
    pub(crate) version: u32,
    pub(crate) epoch: u32,
    /// The custodians by their numbers.
    order: Vec<&'static str>,
}

/// A member's list as it is sent.
pub(crate) struct List {
    pub(crate) message: Vec<u8>,
    pub(crate) entries: Vec<Entry>,
    pub(crate) outputs: Vec<Output>,
}

impl<'a> World<'a> {
    /// An agreement that every party signed, with changed terms; no key yet.
    pub(crate) async fn signed(hub: &'a Hub, change: impl Fn(&mut Value)) -> Self {
        whatson_app::audit::prepare(&hub.app, "hub.example").await.unwrap();
        let parties = Parties::make(hub).await;
        let mut wanted = terms();
        change(&mut wanted);
        let made = parties.post("alpha", "/api/agreements", &wanted).await;
        assert_eq!(made.status, StatusCode::CREATED, "{}", made.text());
        let path = made.header("location").to_owned();
        parties.post("alpha", &format!("{path}/open"), &json!({})).await;
        parties.sign_all(&path, 1).await;
        let random = Random::new(7);
        let pepper = Pepper::drawn(&random);
        let text = parties.get("alpha", &format!("{path}/text")).await.text();
        let place = |who: &str| text.find(&hex(&parties.identities[who])).unwrap();
        let mut order = CUSTODIANS.to_vec();
        order.sort_by_key(|who| place(who));
        Self { parties, path, random, keys: vec![], pepper, version: 1, epoch: 1, order }
    }

    /// The same with a key that the custodians made through the hub.
    pub(crate) async fn make(hub: &'a Hub, change: impl Fn(&mut Value)) -> Self {
        let mut made = Self::signed(hub, change).await;
        made.keys = made.ceremony().await;
        made
    }

    /// Drafts the next version, with other terms, and lays it open.
    pub(crate) async fn amend(&self, terms: &Value) {
        let next = self.parties.post("alpha", &format!("{}/versions", self.path), terms).await;
        assert_eq!(next.status, StatusCode::CREATED, "{}", next.text());
        self.parties.post("alpha", &format!("{}/open", self.path), &json!({})).await;
        self.parties.sign_all(&self.path, self.version + 1).await;
    }

    /// Goes on under the next version, in an epoch with a key of its own.
    pub(crate) async fn go_on(&mut self, terms: &Value) {
        self.amend(terms).await;
        (self.version, self.epoch) = (self.version + 1, self.epoch + 1);
        self.keys = self.ceremony().await;
    }

    pub(crate) fn slug(&self) -> &str {
        slug(&self.path)
    }

    pub(crate) fn scope(&self, epoch: u32) -> Scope {
        Scope::new(self.slug().as_bytes(), self.version, epoch).unwrap()
    }

    pub(crate) fn identity(&self, who: &str) -> &Identity {
        &self.parties.identities[who]
    }

    /// What the text says of the key.
    pub(crate) fn terms(&self) -> Terms {
        let keys = self.order.iter().map(|who| self.identity(who).keys().clone()).collect();
        Terms::new(self.scope(self.epoch), 2, keys).unwrap()
    }

    /// Sends a message to the door; custodians have no token.
    pub(crate) async fn send(&self, who: &str, bytes: Vec<u8>) -> Answer {
        let request = Request::builder()
            .method(Method::POST)
            .uri(format!("{}/messages", self.path))
            .header("host", "hub.example")
            .header("content-type", "application/octet-stream");
        let request = match CUSTODIANS.contains(&who) {
            true => request,
            false => {
                request.header("authorization", format!("Bearer {}", self.parties.tokens[who]))
            }
        };
        self.parties.hub.send(request.body(Body::from(bytes)).unwrap()).await
    }

    /// Signs what somebody says, and sends it.
    pub(crate) async fn say<B: Says>(&self, who: &str, epoch: u32, body: &B) -> Answer {
        let bytes = message::sign(&self.scope(epoch), body, self.identity(who)).unwrap();
        self.send(who, bytes).await
    }

    pub(crate) fn seconds(&self) -> u64 {
        u64::try_from(self.parties.hub.app.now().0 / 1_000_000).unwrap()
    }

    /// Asks for what waits.
    pub(crate) async fn poll(&self, who: &str, after: u64) -> Value {
        let poll = Poll { time: self.seconds(), after, wait: 0 };
        let answer = self.say(who, 0, &poll).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
        answer.json()
    }

    /// Kept messages of a kind that wait for somebody, of all epochs.
    pub(crate) async fn kept(&self, who: &str, label: &str) -> Vec<Vec<u8>> {
        self.kept_of(who, label, |_| true).await
    }

    /// The same of the epoch that it works under.
    async fn kept_now(&self, who: &str, label: &str) -> Vec<Vec<u8>> {
        self.kept_of(who, label, |epoch| *epoch == self.epoch).await
    }

    async fn kept_of(
        &self,
        who: &str,
        label: &str,
        is_meant: impl Fn(&Value) -> bool,
    ) -> Vec<Vec<u8>> {
        let state = self.poll(who, 0).await;
        let all = state["messages"].as_array().unwrap().iter();
        let of_kind =
            all.filter(|message| message["label"] == label && is_meant(&message["epoch"]));
        of_kind
            .map(|message| STANDARD.decode(message["bytes"].as_str().unwrap()).unwrap())
            .collect()
    }

    async fn ceremony(&self) -> Vec<Key> {
        use private_match::message::key_statement::Stated;
        use private_match::message::round_one::RoundOne;
        use private_match::message::round_two::RoundTwo;
        let state = self.poll("gamma", 0).await;
        let mut epochs = state["epochs"].as_array().unwrap().iter();
        let own = epochs.find(|of| of["epoch"] == self.epoch).unwrap();
        assert_eq!(own["state"], "ceremony", "{state}");
        let terms = self.terms();
        let number = |who: &str| terms.number_of(self.identity(who).keys().id()).unwrap();
        let mut all: Vec<(&str, Ceremony)> = Vec::new();
        for who in CUSTODIANS {
            let own = self.identity(who);
            let begun = Ceremony::begin(terms.clone(), 1, number(who), own, &self.random).unwrap();
            all.push((who, begun));
        }
        self.outgoing(&all).await;
        for (who, ceremony) in &mut all {
            let ones = self.kept_now(who, RoundOne::LABEL).await;
            ceremony.receive_round_one(&ones, self.identity(who), &self.random).unwrap();
        }
        self.outgoing(&all).await;
        for (who, ceremony) in &mut all {
            let twos = self.kept_now(who, RoundTwo::LABEL).await;
            ceremony.receive_round_two(&twos, self.identity(who)).unwrap();
        }
        self.outgoing(&all).await;
        let mut keys = Vec::new();
        for (who, ceremony) in &all {
            let stated = self.kept_now(who, Stated::LABEL).await;
            keys.push(ceremony.receive_statements(&stated).unwrap());
        }
        keys
    }

    async fn outgoing(&self, all: &[(&str, Ceremony)]) {
        for (who, ceremony) in all {
            for out in ceremony.outgoing() {
                let answer = self.send(who, out.bytes.to_vec()).await;
                assert_eq!(answer.status, StatusCode::NO_CONTENT, "{}", answer.text());
            }
        }
    }

    pub(crate) fn statement(&self) -> &SignedStatement {
        self.keys[0].statement()
    }

    /// Evaluates phones with the first two custodians.
    pub(crate) fn evaluate(&self, phones: &[&str]) -> Vec<Output> {
        let keys = self.statement().statement().keys().unwrap();
        let inputs = Inputs::new(self.slug(), self.epoch, &self.pepper, "phone").unwrap();
        let context = Context { region: Country::from_code("BG") };
        let input = |phone: &&str| {
            let form = canonical(Type::Phone, phone, &context).unwrap();
            inputs.input(form.as_bytes()).unwrap()
        };
        let batch = Batch::blind(phones.iter().map(input).collect(), &self.random).unwrap();
        let checked: Vec<_> = self.keys[..2]
            .iter()
            .map(|key| {
                let share = Share::new(key.custodian(), key.share()).unwrap();
                let made = share.evaluate(batch.elements(), &[1; 32], &self.random).unwrap();
                batch.check(&keys, key.custodian(), &made).unwrap()
            })
            .collect();
        batch.finish(&keys, &checked).unwrap()
    }

    fn random<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.random.fill(&mut bytes);
        bytes
    }

    /// A signed list of phones with notes, padded to a size.
    pub(crate) fn list(&self, who: &str, number: u32, phones: &[&str], size: usize) -> List {
        self.list_until(who, number, phones, size, 2027 * 12 + 5)
    }

    /// The same as if the phones were identifiers of another type: the hub cannot tell.
    pub(crate) fn list_of(
        &self,
        sort: Type,
        who: &str,
        number: u32,
        phones: &[&str],
        size: usize,
    ) -> List {
        self.made((who, number), sort, phones, size, 2027 * 12 + 5)
    }

    /// The same with a month in which its deposits expire.
    pub(crate) fn list_until(
        &self,
        who: &str,
        number: u32,
        phones: &[&str],
        size: usize,
        expiry: u32,
    ) -> List {
        self.made((who, number), Type::Phone, phones, size, expiry)
    }

    fn made(
        &self,
        (who, number): (&str, u32),
        sort: Type,
        phones: &[&str],
        size: usize,
        expiry: u32,
    ) -> List {
        let outputs = self.evaluate(phones);
        let mut entries: Vec<Entry> = Vec::new();
        for output in &outputs {
            let (deposit, reference) = (self.random(), self.random());
            let member = self.hex(who);
            let bound = self.bound(&member, &deposit, expiry);
            let note = Note::seal(&format!("note of {who}"), output, &bound, &self.random).unwrap();
            let tag = output.tag(&bound, &reference, &Note::digest(Some(&note)));
            let token = output.token();
            entries.push(Entry { deposit, token, reference, expiry, tag, note: Some(note) });
        }
        while entries.len() < size {
            let (deposit, token, reference) = (self.random(), self.random(), self.random());
            entries.push(Entry {
                deposit,
                token,
                reference,
                expiry,
                tag: self.random(),
                note: None,
            });
        }
        let mut tree = Frontier::default();
        entries.iter().for_each(|entry| tree.push(leaf(&entry.to_bytes())));
        let body = DepositList {
            number,
            sort,
            versions: versions(),
            statement: self.statement().digest(),
            entries: u32::try_from(entries.len()).unwrap(),
            root: tree.root().0,
            time: self.seconds(),
        };
        let message = message::sign(&self.scope(self.epoch), &body, self.identity(who)).unwrap();
        List { message, entries, outputs }
    }

    pub(crate) fn hex(&self, who: &str) -> String {
        self.identity(who).keys().id().0.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    pub(crate) fn bound<'b>(
        &'b self,
        member: &'b str,
        deposit: &'b [u8; 16],
        expiry: u32,
    ) -> Bound<'b> {
        Bound { agreement: self.slug(), epoch: self.epoch, sort: "phone", member, deposit, expiry }
    }

    /// Sends a part of a list.
    pub(crate) async fn part(
        &self,
        who: &str,
        number: u32,
        part: u32,
        entries: &[Entry],
    ) -> Answer {
        let mut bytes = Writer::with_room(0);
        entries.iter().for_each(|entry| entry.write(&mut bytes));
        let path = format!("{}/epochs/{}/lists/{number}/parts/{part}", self.path, self.epoch);
        let request = Request::builder()
            .method(Method::PUT)
            .uri(path)
            .header("host", "hub.example")
            .header("authorization", format!("Bearer {}", self.parties.tokens[who]))
            .header("content-type", "application/octet-stream");
        self.parties.hub.send(request.body(Body::from(bytes.bytes().to_vec())).unwrap()).await
    }

    /// Sends a whole list; what the last part brought.
    pub(crate) async fn deposit(&self, who: &str, number: u32, list: &List) -> Value {
        let begun = self.send(who, list.message.clone()).await;
        assert_eq!(begun.status, StatusCode::CREATED, "{}", begun.text());
        let parts = list.entries.chunks(1_024);
        let last = parts.len() - 1;
        for (n, entries) in parts.enumerate() {
            let answer = self.part(who, number, u32::try_from(n).unwrap(), entries).await;
            if n == last {
                assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
                return answer.json();
            }
            assert_eq!(answer.status, StatusCode::NO_CONTENT, "{}", answer.text());
        }
        Value::Null
    }

    /// What the side that was shown a hit says of it.
    pub(crate) fn answer(&self, hit: &Value, verdict: Verdict) -> HitAnswer {
        HitAnswer {
            hit: bytes(&hit["hit"]),
            own: bytes(&hit["own"]["leaf"]),
            other: bytes(&hit["partner"]["leaf"]),
            verdict,
            time: self.seconds(),
            sealed: vec![],
        }
    }

    pub(crate) async fn hits(&self, who: &str) -> Vec<Value> {
        let answer = self.parties.get(who, &format!("{}/hits", self.path)).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
        answer.json()["hits"].as_array().unwrap().clone()
    }
}
