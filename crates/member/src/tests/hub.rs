//! A hub of the tests: real HTTP, custodians' shares behind its door, matching by equal tokens.
//!
//! It keeps to what members and hub agreed on, and lies where a test tells it to. Not here: permission,
//! persistence, padding rules (the hub's own tests).

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post, put};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use private_match::ceremony::Key;
use private_match::identity::PartyId;
use private_match::message::deposit::{DepositList, Entry, MOST_SAME, Withdrawal};
use private_match::message::evaluation::{EvaluationAnswer, EvaluationRefusal, EvaluationRequest};
use private_match::message::first_load::FirstLoad;
use private_match::message::hit::HitAnswer;
use private_match::message::pepper::PepperGrant;
use private_match::message::poll::Poll;
use private_match::message::{Body as _, Peek, Reader, Scope, open, peek, sign};
use private_match::threshold::Share;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use tokio::task::JoinHandle;
use whatson_transparency::{Coordinate, Frontier, Hash, Note, Signer, inclusion, leaf, node};
use zeroize::Zeroizing;

use super::world::{Clockwork, NOW, SLUG, identity, keys, shares, signatures, text};
use crate::agreement::Text;
use crate::base::hex;
use crate::first_load::Day;

/// How a custodian behaves.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Behaviour {
    Honest,
    Away,
    /// The hub waits for it in vain.
    Slow,
    /// It is away once it counted so many elements.
    Dies(usize),
    /// It alters this bit of its evaluated elements, and signs.
    Lies(usize),
    /// It refuses with this word.
    Refuses(&'static str),
    /// It answers, and the hub says this word in its stead.
    Unheard(&'static str),
}

/// Alters an answer.
pub(crate) type Tamper = Box<dyn Fn(&mut Value) + Send>;

pub(crate) struct Inner {
    /// What members declared of their first loads, and how far that is.
    pub(crate) loads: Vec<(PartyId, FirstLoad, String)>,
    pub(crate) text: Text,
    pub(crate) signatures: Vec<Vec<u8>>,
    pub(crate) keys: Vec<Key>,
    pub(crate) shares: Vec<Share>,
    pub(crate) behaviours: [Behaviour; 3],
    /// Elements that each custodian counted; a request that comes again counts once.
    pub(crate) counts: [usize; 3],
    pub(crate) counted: HashSet<(usize, [u8; 32])>,
    pub(crate) state: &'static str,
    pub(crate) pepper: Option<String>,
    pub(crate) grants: Vec<(PartyId, Vec<u8>)>,
    pub(crate) lists: BTreeMap<(PartyId, u32), List>,
    pub(crate) withdrawn: Vec<[u8; 16]>,
    pub(crate) answers: HashMap<String, Vec<Vec<u8>>>,
    pub(crate) given: Vec<Vec<u8>>,
    /// Parts that are refused before one is taken again: a line that was cut.
    pub(crate) cut_after: Option<usize>,
    /// The first list becomes whole, and its receipt is lost on the way.
    pub(crate) loses_receipt: bool,
    /// Lists become whole, and comparing them takes longer than a request may.
    pub(crate) is_slow: bool,
    /// Receipts that were not handed out yet, by the list's number.
    pub(crate) waiting: Vec<(u32, String)>,
    pub(crate) now: u64,
    pub(crate) tampers: Option<Tamper>,
    /// The hub's key, by a number.
    pub(crate) key: u8,
    /// Alters receipts.
    pub(crate) forges: Option<fn(String) -> String>,
}

pub(crate) struct List {
    pub(crate) message: Vec<u8>,
    pub(crate) body: DepositList,
    pub(crate) parts: BTreeMap<u32, Vec<u8>>,
    pub(crate) entries: Vec<Entry>,
}

pub(crate) struct TestHub {
    pub(crate) inner: Mutex<Inner>,
    chance: Arc<Clockwork>,
}

/// Serves until it is let go.
pub(crate) struct Served(JoinHandle<()>);

impl Drop for Served {
    fn drop(&mut self) {
        self.0.abort();
    }
}

impl TestHub {
    pub(crate) fn new() -> Arc<Self> {
        let text = text();
        let keys = keys(&text.ceremony(1).unwrap(), 7);
        let inner = Inner {
            loads: vec![],
            signatures: signatures(&text),
            shares: shares(&keys),
            keys,
            text,
            behaviours: [Behaviour::Honest; 3],
            counts: [0; 3],
            counted: HashSet::new(),
            state: "active",
            pepper: None,
            grants: vec![],
            lists: BTreeMap::new(),
            withdrawn: vec![],
            answers: HashMap::new(),
            given: vec![],
            cut_after: None,
            loses_receipt: false,
            is_slow: false,
            waiting: vec![],
            now: NOW,
            tampers: None,
            key: 1,
            forges: None,
        };
        Arc::new(Self { inner: Mutex::new(inner), chance: Clockwork::new(99) })
    }

    /// All entries of a member.
    pub(crate) fn entries(&self, of: &PartyId) -> Vec<Entry> {
        let inner = self.inner.lock().unwrap();
        let own = inner.lists.iter().filter(|((party, _), _)| party == of);
        own.flat_map(|(_, list)| list.entries.clone()).collect()
    }

    pub(crate) fn next_list(&self, of: &PartyId) -> u32 {
        let inner = self.inner.lock().unwrap();
        let held = inner.lists.keys().filter(|(party, _)| party == of).count();
        u32::try_from(held).unwrap() + 1
    }

    pub(crate) async fn serve(self: &Arc<Self>) -> (String, Served) {
        let path = |rest: &str| format!("/api/agreements/{{slug}}/{rest}");
        let router = Router::new()
            .route("/audit/key", get(key))
            .route(&path("text"), get(shown))
            .route(&path("matching"), get(matching))
            .route(&path("messages"), post(door))
            .route(&path("lists"), get(lists))
            .route(&path("hits"), get(hits))
            .route(&path("first-loads"), get(first_loads))
            .route(&path("epochs/{epoch}/lists/{number}/parts/{part}"), put(part))
            .with_state(Arc::clone(self));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let task = tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        (address, Served(task))
    }
}

type Hub = State<Arc<TestHub>>;

fn problem(status: u16, told: &Value) -> Response {
    (StatusCode::from_u16(status).unwrap(), told.to_string()).into_response()
}

/// The member of a token.
fn member(headers: &HeaderMap) -> Option<usize> {
    let told = headers.get("authorization")?.to_str().ok()?;
    told.strip_prefix("Bearer member-")?.parse().ok()
}

async fn key(State(hub): Hub) -> String {
    format!("{}\n", signer(hub.inner.lock().unwrap().key).verifier().to_text())
}

/// A hub's key.
pub(crate) fn signer(number: u8) -> Signer {
    Signer::new("hub.example/audit", &Zeroizing::new([number; 32])).unwrap()
}

/// What the hub signs that it took.
fn receipt(inner: &Inner, kind: &str, message: &[u8], sender: PartyId, lines: &str) -> String {
    let what = if kind == "deposit" { "list" } else { "message" };
    let (digest, party) = (hex(&Sha256::digest(message)), hex(&sender.0));
    let text = format!(
        "whatson {kind} receipt v1\n{what} sha256: {digest}\nparty: {party}\nepoch: 1\n{lines}\
         time: {}\n",
        inner.now,
    );
    let text = inner.forges.map_or(text.clone(), |forge| forge(text));
    Note { signatures: vec![signer(inner.key).sign(&text)], text }.to_text()
}

async fn shown(State(hub): Hub) -> String {
    hub.inner.lock().unwrap().text.written.clone()
}

fn state(inner: &Inner, to: PartyId, after: u64) -> Value {
    let base = |bytes: &Vec<u8>| STANDARD.encode(bytes);
    let next = inner.lists.keys().filter(|(party, _)| *party == to).count() + 1;
    let kept = (1_u64..).zip(&inner.grants).filter(|(n, (of, _))| *of == to && *n > after);
    let messages: Vec<Value> = kept
        .take(64)
        .map(|(number, (_, bytes))| {
            json!({"number": number, "epoch": 1, "label": PepperGrant::LABEL, "bytes": base(bytes)})
        })
        .collect();
    let statement = base(&inner.keys[0].statement().to_bytes());
    let mut told = json!({
        "now": inner.now, "agreement": SLUG, "version": inner.text.version(), "state": inner.state,
        "text": inner.text.written, "signatures": inner.signatures.iter().map(base).collect::<Vec<_>>(),
        "epochs": [{
            "epoch": 1, "run": 1, "version": inner.text.version(), "state": "key", "statement": statement, "pepper": inner.pepper,
            "next_list": next, "statuses": [], "destroyed": [],
        }],
        "orders": inner.given.iter().map(base).collect::<Vec<_>>(), "messages": messages,
        "requests": [],
    });
    if let Some(tamper) = &inner.tampers {
        tamper(&mut told);
    }
    told
}

async fn matching(State(hub): Hub, headers: HeaderMap) -> Response {
    let Some(member) = member(&headers) else { return problem(401, &json!({"code": "no-token"})) };
    let inner = hub.inner.lock().unwrap();
    let id = identity(member).keys().id();
    axum::Json(state(&inner, id, u64::MAX)).into_response()
}

async fn door(State(hub): Hub, bytes: Bytes) -> Response {
    assert!(bytes.len() <= 96 << 10);
    let mut inner = hub.inner.lock().unwrap();
    let Peek { label, scope, sender } = peek(&bytes).unwrap();
    let Some(party) = inner.text.party(sender).cloned() else {
        return problem(403, &json!({"code": "not-a-party"}));
    };
    let done = StatusCode::NO_CONTENT.into_response();
    match label {
        Poll::LABEL => {
            let poll = open::<Poll>(&bytes, &scope, &party.keys).unwrap().body;
            if poll.time.abs_diff(inner.now) > 300 {
                return problem(422, &json!({"code": "other-time", "now": inner.now}));
            }
            axum::Json(state(&inner, sender, poll.after)).into_response()
        }
        PepperGrant::LABEL => {
            let grant = open::<PepperGrant>(&bytes, &scope, &party.keys).unwrap().body;
            let digest = hex(&grant.digest);
            if inner.pepper.get_or_insert(digest.clone()) != &digest {
                return problem(409, &json!({"code": "other-pepper"}));
            }
            inner.grants.push((grant.to, bytes.to_vec()));
            done
        }
        EvaluationRequest::LABEL => {
            let request = open::<EvaluationRequest>(&bytes, &scope, &party.keys).unwrap();
            evaluated(&mut inner, &hub, &scope, &request.body, request.digest)
        }
        DepositList::LABEL => {
            let list = open::<DepositList>(&bytes, &scope, &party.keys).unwrap().body;
            laid(&mut inner, sender, bytes.to_vec(), list)
        }
        Withdrawal::LABEL => {
            let body = open::<Withdrawal>(&bytes, &scope, &party.keys).unwrap().body;
            let lines = format!("places: {}\n", body.places.len());
            for place in body.places {
                let list = &inner.lists[&(sender, place.list)];
                let deposit = list.entries[place.position as usize].deposit;
                inner.withdrawn.push(deposit);
            }
            let receipt = receipt(&inner, "withdrawal", &bytes, sender, &lines);
            axum::Json(json!({"withdrawn": 0, "receipt": receipt})).into_response()
        }
        FirstLoad::LABEL => {
            declared(&mut inner, sender, open(&bytes, &scope, &party.keys).unwrap().body);
            done
        }
        HitAnswer::LABEL => {
            let body = open::<HitAnswer>(&bytes, &scope, &party.keys).unwrap().body;
            answered(&mut inner, sender, &bytes, &body)
        }
        _ => {
            inner.given.push(bytes.to_vec());
            done
        }
    }
}

/// Keeps what a member says of a hit.
fn answered(inner: &mut Inner, sender: PartyId, bytes: &[u8], body: &HitAnswer) -> Response {
    let lines = format!("hit: {}\nverdict: {}\n", hex(&body.hit), body.verdict.word());
    let receipt = receipt(inner, "answer", bytes, sender, &lines);
    inner.answers.entry(hex(&body.hit)).or_default().push(bytes.to_vec());
    axum::Json(json!({"receipt": receipt})).into_response()
}

/// What waits gives way to what a member declares.
fn declared(inner: &mut Inner, of: PartyId, load: FirstLoad) {
    inner.loads.retain(|(known, _, state)| *known != of || state != "waiting");
    inner.loads.push((of, load, "waiting".to_owned()));
}

/// What a member declared; the test says how far each is.
async fn first_loads(State(hub): Hub, headers: HeaderMap) -> Response {
    let member = member(&headers).unwrap();
    let id = identity(member).keys().id();
    let inner = hub.inner.lock().unwrap();
    let own = inner.loads.iter().filter(|(of, ..)| *of == id);
    let day = |day: u64| {
        let begin = Day::new("day", "2027-01-15").unwrap();
        assert_eq!(begin.begin().0 / 86_400_000_000, 20_833);
        format!("2027-01-{:02}", 15 + day - 20_833)
    };
    let told = own.map(|(_, load, state)| {
        json!({
            "epoch": 1, "number": load.number, "size": load.size, "days": load.days, "state": state,
            "first_day": day(load.first_day.into()), "last_day": day(load.end_day() - 1),
        })
    });
    axum::Json(json!({"first_loads": told.collect::<Vec<_>>()})).into_response()
}

fn evaluated(
    inner: &mut Inner,
    hub: &TestHub,
    scope: &Scope,
    asked: &EvaluationRequest,
    digest: [u8; 32],
) -> Response {
    let at = usize::from(asked.custodian) - 1;
    let own = identity(at + 2);
    let bit = match inner.behaviours[at] {
        Behaviour::Honest | Behaviour::Unheard(_) => None,
        Behaviour::Slow => return problem(504, &json!({"code": "custodian-slow"})),
        Behaviour::Dies(most) if inner.counts[at] >= most => {
            return problem(503, &json!({"code": "custodian-away"}));
        }
        Behaviour::Dies(_) => None,
        Behaviour::Lies(bit) => Some(bit),
        Behaviour::Away => return problem(503, &json!({"code": "custodian-away"})),
        Behaviour::Refuses(word) => {
            let body = EvaluationRefusal { request: digest, code: word.into(), time: NOW };
            return sign(scope, &body, &own).unwrap().into_response();
        }
    };
    assert_eq!(asked.statement, inner.keys[0].statement().digest());
    let told = inner.shares[at].evaluate(&asked.elements, &digest, &*hub.chance).unwrap();
    if inner.counted.insert((at, digest)) {
        inner.counts[at] += asked.elements.len();
    }
    if let Behaviour::Unheard(word) = inner.behaviours[at] {
        return problem(409, &json!({ "code": word }));
    }
    let (mut elements, proof) = (told.elements, told.proof.bytes());
    if let Some(bit) = bit {
        let flat = elements.as_flattened_mut();
        let bit = bit % (flat.len() * 8);
        flat[bit / 8] ^= 1 << (bit % 8);
    }
    let running = u64::try_from(inner.counts[at]).unwrap();
    let body = EvaluationAnswer { request: digest, running, elements, proof };
    sign(scope, &body, &own).unwrap().into_response()
}

fn laid(inner: &mut Inner, sender: PartyId, message: Vec<u8>, body: DepositList) -> Response {
    let held = inner.lists.keys().filter(|(party, _)| *party == sender).count();
    let next = u32::try_from(held).unwrap() + 1;
    let known = inner.lists.get(&(sender, body.number));
    let is_again = known.is_some_and(|list| list.message == message && list.entries.is_empty());
    if !is_again && body.number != next {
        return problem(409, &json!({"code": "list-number", "next": next}));
    }
    let parts = body.entries.div_ceil(1_024);
    let new = List { message, parts: BTreeMap::new(), entries: vec![], body };
    let key = (sender, new.body.number);
    let list = inner.lists.entry(key).or_insert(new);
    let have: Vec<u32> = list.parts.keys().copied().collect();
    (StatusCode::CREATED, json!({"parts": parts, "have": have}).to_string()).into_response()
}

async fn part(
    State(hub): Hub,
    Path((_, _, number, part)): Path<(String, u32, u32, u32)>,
    headers: HeaderMap,
    bytes: Bytes,
) -> Response {
    let mut inner = hub.inner.lock().unwrap();
    if let Some(left) = &mut inner.cut_after {
        if *left == 0 {
            return problem(503, &json!({"code": "cut-off"}));
        }
        *left -= 1;
    }
    let sender = identity(member(&headers).unwrap()).keys().id();
    let Some(list) = inner.lists.get_mut(&(sender, number)) else {
        return problem(404, &json!({"code": "not-found"}));
    };
    list.parts.insert(part, bytes.to_vec());
    if u32::try_from(list.parts.len()).unwrap() < list.body.entries.div_ceil(1_024) {
        return StatusCode::NO_CONTENT.into_response();
    }
    let whole: Vec<u8> = list.parts.values().flatten().copied().collect();
    let mut reader = Reader::new(&whole);
    let mut entries = vec![];
    while !reader.left().is_empty() {
        entries.push(Entry::read(&mut reader).unwrap());
    }
    let mut tree = Frontier::default();
    entries.iter().for_each(|entry| tree.push(leaf(&entry.to_bytes())));
    if tree.root().0 != list.body.root || entries.len() != list.body.entries as usize {
        return problem(422, &json!({"code": "list-root"}));
    }
    let mut same: BTreeMap<[u8; 16], usize> = BTreeMap::new();
    entries.iter().for_each(|entry| *same.entry(entry.token).or_default() += 1);
    if same.values().any(|count| *count > MOST_SAME) {
        return problem(422, &json!({"code": "list-repeats"}));
    }
    list.entries = entries;
    let lines = format!("number: {number}\nentries: {}\n", list.body.entries);
    let message = list.message.clone();
    if std::mem::take(&mut inner.loses_receipt) {
        return problem(502, &json!({"code": "bad-gateway"}));
    }
    let receipt = receipt(&inner, "deposit", &message, sender, &lines);
    if inner.is_slow {
        inner.waiting.push((number, receipt));
        return problem(503, &json!({"code": "unavailable"}));
    }
    axum::Json(json!({"receipt": receipt, "hits": 0})).into_response()
}

/// How lists are that are compared for long; each is done when it is asked for a second time.
async fn lists(State(hub): Hub) -> Response {
    let mut inner = hub.inner.lock().unwrap();
    let is_second = !std::mem::replace(&mut inner.is_slow, false);
    let list = |(number, receipt): &(u32, String)| {
        let (state, receipt) =
            if is_second { ("standing", receipt.as_str()) } else { ("entered", "") };
        json!({"epoch": 1, "number": number, "state": state, "receipt": receipt})
    };
    let told: Vec<Value> = inner.waiting.iter().map(list).collect();
    axum::Json(json!({"lists": told})).into_response()
}

fn proof(list: &List, index: usize) -> Vec<String> {
    let leaves: Vec<Hash> = list.entries.iter().map(|entry| leaf(&entry.to_bytes())).collect();
    fn root(leaves: &[Hash]) -> Hash {
        match leaves {
            [one] => *one,
            many => {
                let (left, right) = many.split_at(many.len().next_power_of_two() / 2);
                node(&root(left), &root(right))
            }
        }
    }
    let fetch = |at: Coordinate| {
        let begin = usize::try_from(at.index << at.level).unwrap();
        leaves.get(begin..begin + (1 << at.level)).map(root)
    };
    let size = u64::try_from(leaves.len()).unwrap();
    let path = inclusion(u64::try_from(index).unwrap(), size, fetch).unwrap();
    path.iter().map(|hash| hex(&hash.0)).collect()
}

fn side(list: &List, index: usize) -> Value {
    let entry = &list.entries[index];
    json!({
        "deposit": hex(&entry.deposit), "list": STANDARD.encode(&list.message),
        "leaf": hex(&leaf(&entry.to_bytes()).0), "index": index, "proof": proof(list, index),
        "reference": hex(&entry.reference), "expiry": entry.expiry, "tag": hex(&entry.tag),
        "note": entry.note.as_ref().map(|note| STANDARD.encode(note.bytes())),
    })
}

/// Every pair of equal tokens of two members.
fn pairs(inner: &Inner, own: PartyId) -> Vec<(Value, PartyId, Value, &'static str)> {
    let mut pairs = vec![];
    let stands = |entry: &Entry| !inner.withdrawn.contains(&entry.deposit);
    for ((party, _), mine) in inner.lists.iter().filter(|((party, _), _)| *party == own) {
        for ((other, _), theirs) in inner.lists.iter().filter(|((other, _), _)| other != party) {
            if mine.body.sort != theirs.body.sort {
                continue;
            }
            for (at, entry) in mine.entries.iter().enumerate().filter(|(_, one)| stands(one)) {
                let equal = |one: &&(usize, &Entry)| one.1.token == entry.token && stands(one.1);
                let all: Vec<_> = theirs.entries.iter().enumerate().collect();
                for (there, _) in all.iter().filter(equal) {
                    let sort = mine.body.sort.word();
                    pairs.push((side(mine, at), *other, side(theirs, *there), sort));
                }
            }
        }
    }
    pairs
}

/// The name of a hit: the same from both sides.
fn hit_id(one: &Value, other: &Value) -> String {
    let mut both = [one["deposit"].as_str().unwrap(), other["deposit"].as_str().unwrap()];
    both.sort_unstable();
    hex(&leaf(both.concat().as_bytes()).0[..16])
}

async fn hits(
    State(hub): Hub,
    headers: HeaderMap,
    Query(query): Query<HashMap<String, u64>>,
) -> Response {
    let inner = hub.inner.lock().unwrap();
    let own = identity(member(&headers).unwrap()).keys().id();
    let told = (1_u64..).zip(pairs(&inner, own)).filter(|(number, _)| *number > query["after"]);
    let told: Vec<Value> = told
        .take(10)
        .map(|(number, (mine, other, mut theirs, sort))| {
            let hit = hit_id(&mine, &theirs);
            let party = inner.text.party(other).unwrap();
            theirs["organisation"] = party.organisation.to_string().into();
            theirs["name"] = party.name.clone().into();
            theirs["party"] = hex(&other.0).into();
            let answers = inner.answers.get(&hit).cloned().unwrap_or_default();
            let answers: Vec<_> = answers.iter().map(|bytes| STANDARD.encode(bytes)).collect();
            json!({
                "number": number, "hit": hit, "epoch": 1, "type": sort, "at": "2027-01-15T10:00:00Z",
                "own": mine, "partner": theirs, "answers": answers,
            })
        })
        .collect();
    let mut told = json!({"hits": told});
    if let Some(tamper) = &inner.tampers {
        tamper(&mut told);
    }
    axum::Json(told).into_response()
}
