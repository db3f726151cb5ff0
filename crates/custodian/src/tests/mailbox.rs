//! The hub of the tests: a mailbox that carries what custodians and members post, and can be told to lose,
//! replay or lie.
//!
//! Not here: what it is used for.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use private_match::ceremony::{SignedStatement, Terms};
use private_match::identity::PartyId;
use private_match::message::agreement::{AgreementSignature, PartyOrder};
use private_match::message::evaluation::{EvaluationAnswer, EvaluationRefusal};
use private_match::message::key_statement::Stated;
use private_match::message::poll::Poll;
use private_match::message::round_one::RoundOne;
use private_match::message::round_two::RoundTwo;
use private_match::message::status::{Destroyed, Status};
use private_match::message::{self, Body as _};
use serde_json::{Value, json};

use super::NOW;
use crate::agreement::Text;
use crate::way::{Away, Reply, Way};

/// What the hub of one agreement holds.
pub(super) struct Box {
    pub(super) text: Text,
    /// Shown instead of the text.
    pub(super) shown: Option<String>,
    pub(super) signatures: Vec<Vec<u8>>,
    pub(super) epoch: u32,
    pub(super) run: u32,
    pub(super) begins: &'static str,
    /// Further epochs, shown as destroyed.
    pub(super) over: Vec<u32>,
    /// Further epochs, whose ceremonies stand still.
    pub(super) others: Vec<u32>,
    pub(super) statement: Option<Vec<u8>>,
    /// Number, for whom, message.
    pub(super) kept: Vec<(u64, Option<PartyId>, Vec<u8>)>,
    pub(super) statuses: BTreeMap<PartyId, Vec<u8>>,
    pub(super) destroyed: Vec<Vec<u8>>,
    /// Declarations of first loads that somebody confirmed.
    pub(super) first_loads: Vec<Vec<u8>>,
    pub(super) orders: Vec<Vec<u8>>,
    pub(super) requests: BTreeMap<PartyId, Vec<Vec<u8>>>,
    pub(super) answers: Vec<Vec<u8>>,
    /// Messages of an answer at the most.
    pub(super) most: usize,
    /// Whether it says that the agreement is suspended.
    pub(super) suspended: bool,
    /// Whether it refuses who asks at another time than its own.
    pub(super) is_strict: bool,
    /// Labels of messages that are taken and lost.
    pub(super) loses: BTreeSet<&'static str>,
}

/// The hub. Cheap to clone.
#[derive(Clone)]
pub(super) struct Mailbox(Arc<Mutex<Box>>);

impl Mailbox {
    pub(super) fn new(text: Text) -> Self {
        Self(Arc::new(Mutex::new(Box {
            text,
            shown: None,
            signatures: vec![],
            epoch: 1,
            run: 1,
            begins: "ceremony",
            over: vec![],
            others: vec![],
            statement: None,
            kept: vec![],
            statuses: BTreeMap::new(),
            destroyed: vec![],
            first_loads: vec![],
            orders: vec![],
            requests: BTreeMap::new(),
            answers: vec![],
            most: 3,
            suspended: false,
            is_strict: false,
            loses: BTreeSet::new(),
        })))
    }

    pub(super) fn open(&self) -> MutexGuard<'_, Box> {
        self.0.lock().unwrap()
    }

    fn post(&self, bytes: &[u8]) -> Reply {
        let mut own = self.open();
        let peek = message::peek(bytes).unwrap();
        let ok = |body: Vec<u8>| Reply { status: 200, body };
        if own.loses.contains(peek.label) {
            return ok(vec![]);
        }
        let keys = own.text.party(peek.sender).map(|party| party.keys.clone());
        let Some(keys) = keys else {
            return Reply { status: 403, body: br#"{"code":"not-a-party"}"#.to_vec() };
        };
        match peek.label {
            Poll::LABEL => {
                let poll = message::open::<Poll>(bytes, &peek.scope, &keys).unwrap().body;
                if own.is_strict && poll.time.abs_diff(NOW) > 300 {
                    return Reply { status: 422, body: br#"{"code":"other-time"}"#.to_vec() };
                }
                return ok(serde_json::to_vec(&own.state(peek.sender, poll.after)).unwrap());
            }
            RoundTwo::LABEL => {
                let to = message::open::<RoundTwo>(bytes, &peek.scope, &keys).unwrap().body.to;
                let to = own.terms().custodian(to).map(private_match::identity::PartyKeys::id);
                own.keep(to, bytes);
            }
            RoundOne::LABEL => own.keep(None, bytes),
            Stated::LABEL => {
                own.keep(None, bytes);
                own.complete();
            }
            AgreementSignature::LABEL => own.signatures.push(bytes.to_vec()),
            PartyOrder::LABEL => own.orders.push(bytes.to_vec()),
            Destroyed::LABEL => own.destroyed.push(bytes.to_vec()),
            EvaluationAnswer::LABEL | EvaluationRefusal::LABEL => own.answers.push(bytes.to_vec()),
            Status::LABEL => {
                own.statuses.insert(peek.sender, bytes.to_vec());
            }
            other => panic!("nobody posts {other}"),
        }
        Reply { status: 204, body: vec![] }
    }
}

impl Box {
    pub(super) fn terms(&self) -> Terms {
        self.text.ceremony(self.epoch).unwrap()
    }

    pub(super) fn keep(&mut self, to: Option<PartyId>, bytes: &[u8]) {
        if !self.kept.iter().any(|(_, _, known)| known == bytes) {
            let number = self.kept.len() as u64 + 1;
            self.kept.push((number, to, bytes.to_vec()));
        }
    }

    /// Puts the statement together, as the hub does once all custodians stated the same.
    fn complete(&mut self) {
        let (terms, mut signatures, mut one) = (self.terms(), BTreeMap::new(), None);
        for (_, _, bytes) in &self.kept {
            let sender = message::peek(bytes).unwrap().sender;
            let number = terms.number_of(sender).unwrap();
            let keys = terms.custodian(number).unwrap();
            let Ok(opened) = message::open::<Stated>(bytes, terms.scope(), keys) else { continue };
            if opened.body.statement.run == self.run {
                signatures.insert(number, opened.signature);
                one = Some(opened.body.statement);
            }
        }
        let whole = one.and_then(|one| one.complete(&terms, &signatures).ok());
        if let Some(whole) = whole {
            self.statement = Some(whole.to_bytes());
            self.begins = "key";
        }
    }

    pub(super) fn signed_statement(&self) -> SignedStatement {
        SignedStatement::open(self.statement.as_ref().unwrap(), &self.terms()).unwrap()
    }

    fn state(&mut self, to: PartyId, after: u64) -> Value {
        let b64 = |bytes: &Vec<u8>| STANDARD.encode(bytes);
        let all = |of: &[Vec<u8>]| of.iter().map(b64).collect::<Vec<_>>();
        let is_for = |whom: &Option<PartyId>| whom.is_none_or(|whom| whom == to);
        let kept = self.kept.iter().filter(|(number, whom, _)| *number > after && is_for(whom));
        let kept: Vec<Value> = kept
            .take(self.most)
            .map(|(number, _, bytes)| {
                let message::Peek { label, scope, .. } = message::peek(bytes).unwrap();
                let epoch = scope.epoch();
                json!({"number": number, "epoch": epoch, "label": label, "bytes": b64(bytes)})
            })
            .collect();
        let statuses: Vec<Vec<u8>> = self.statuses.values().cloned().collect();
        let requests = self.requests.remove(&to).unwrap_or_default();
        let over = self.over.iter().map(|epoch| (epoch, "destroyed"));
        let others = over.chain(self.others.iter().map(|epoch| (epoch, "ceremony")));
        let epoch = |(epoch, state)| json!({"epoch": epoch, "run": 1, "state": state});
        let mut epochs: Vec<Value> = others.map(epoch).collect();
        epochs.push(json!({
            "epoch": self.epoch, "run": self.run, "state": self.begins,
            "statement": self.statement.as_ref().map(b64), "pepper": null, "next_list": 1,
            "statuses": all(&statuses), "destroyed": all(&self.destroyed),
            "first_loads": all(&self.first_loads),
        }));
        json!({
            "now": NOW, "agreement": self.text.slug(), "version": self.text.number(), "state": "active", "suspended": self.suspended,
            "text": self.shown.as_deref().unwrap_or(self.text.written()),
            "signatures": all(&self.signatures),
            "epochs": epochs,
            "orders": all(&self.orders), "messages": kept, "requests": all(&requests),
        })
    }
}

/// How the way breaks at a post that is no poll.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Break {
    /// The message does not arrive.
    Before,
    /// It arrives, and its sender does not learn so.
    After,
}

/// What is made of an answer to a poll on its way.
pub(super) type Garbles = std::boxed::Box<dyn FnMut(Vec<u8>) -> Vec<u8> + Send>;

/// One custodian's way to the mailbox.
#[derive(Clone)]
pub(super) struct Wire {
    pub(super) hub: Mailbox,
    /// How many posts arrive before the way breaks, and how.
    pub(super) left: Arc<Mutex<Option<(usize, Break)>>>,
    pub(super) garbles: Arc<Mutex<Option<Garbles>>>,
}

impl Wire {
    pub(super) fn new(hub: &Mailbox) -> Self {
        Self { hub: hub.clone(), left: Arc::default(), garbles: Arc::default() }
    }
}

impl Way for Wire {
    async fn post(&self, slug: &str, message: Vec<u8>, _: Duration) -> Result<Reply, Away> {
        assert_eq!(slug, self.hub.open().text.slug());
        let broken = || Err(Away("broken".to_owned()));
        let is_poll = message::peek(&message).unwrap().label == Poll::LABEL;
        let mut left = self.left.lock().unwrap();
        match &mut *left {
            Some((0, Break::Before)) => broken(),
            Some((0, Break::After)) if is_poll => broken(),
            Some((0, how @ Break::After)) => {
                *how = Break::Before;
                self.hub.post(&message);
                broken()
            }
            Some((number, _)) => {
                *number -= usize::from(!is_poll);
                Ok(self.hub.post(&message))
            }
            None => {
                let mut reply = self.hub.post(&message);
                if let Some(garbles) = self.garbles.lock().unwrap().as_mut().filter(|_| is_poll) {
                    reply.body = garbles(reply.body);
                }
                Ok(reply)
            }
        }
    }
}
