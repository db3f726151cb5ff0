//! Custodians' own programs at a real hub: they join, make the key, answer members, are stopped, destroy.
//!
//! Not here: hubs and custodians that lie (`whatson-custodian`), processes.

use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use http_body_util::BodyExt as _;
use private_match::batch::Batch;
use private_match::ceremony::SignedStatement;
use private_match::identity::PartyKeys;
use private_match::input::{Inputs, Pepper};
use private_match::message::agreement::{PartyOrder, Wish};
use private_match::message::evaluation::{EvaluationAnswer, EvaluationRefusal, EvaluationRequest};
use private_match::message::poll::Poll;
use private_match::message::{self, Body as Says, Scope};
use private_match::proof::Proof;
use private_match::threshold::Evaluated;
use private_match::{Chance, key_file};
use serde_json::Value;
use tower::ServiceExt as _;
use whatson_app::App;
use whatson_custodian::{
    Away, Clock, Custodian, Folder, Hear, KEYS, News, Parts, Reply, Rounds, Telling, Way, join,
};

use crate::agreement::parties::{Parties, slug};
use crate::hub::{Answer, Hub, Random, hub_on_sqlite, hubs};
use crate::matching::world::World;

/// A custodian's way to a hub in the test's process.
#[derive(Clone)]
struct Door(whatson_web::Hub);

impl Way for Door {
    async fn post(&self, slug: &str, message: Vec<u8>, _: Duration) -> Result<Reply, Away> {
        let request = Request::post(format!("/api/agreements/{slug}/messages"))
            .header("host", "hub.example")
            .header("content-type", "application/octet-stream")
            .body(Body::from(message))
            .unwrap();
        let answer = self.0.clone().oneshot(request).await.unwrap();
        let (parts, body) = answer.into_parts();
        let body = body.collect().await.unwrap().to_bytes().to_vec();
        Ok(Reply { status: parts.status.as_u16(), body })
    }
}

/// The hub's clock, and an ear that remembers nothing.
struct Here(App);

impl Clock for Here {
    fn now(&self) -> u64 {
        u64::try_from(self.0.now().0 / 1_000_000).unwrap()
    }
}

impl Hear for Here {
    fn hear(&self, _: &News) {}
}

/// A custodian in its folder.
struct Seat {
    data: tempfile::TempDir,
    who: &'static str,
    custodian: Custodian<Door>,
    rounds: Rounds<Door>,
    telling: Telling<Door>,
}

impl Seat {
    /// A folder with a party's keys that has joined.
    async fn make(parties: &Parties<'_>, who: &'static str, slug: &str, seed: u64) -> Self {
        let data = tempfile::tempdir().unwrap();
        let text = key_file::write(&parties.identities[who], None, &Random::new(seed)).unwrap();
        std::fs::write(data.path().join(KEYS), text.as_bytes()).unwrap();
        let folder = Folder::open(data.path()).await.unwrap();
        let (way, now) = (Door(parties.hub.service.clone()), Here(parties.hub.app.clone()).now());
        let own = &parties.identities[who];
        let found = join::propose(&way, own, slug, None, now).await.unwrap();
        assert_eq!(found.text.written(), written(parties, slug).await);
        assert!(found.signed.contains(&"Demo alpha".to_owned()), "{:?}", found.signed);
        join::join(&way, &folder, own, &found.text).await.unwrap();
        folder.close().await;
        Self::start(parties.hub, data, who, (slug, seed)).await
    }

    async fn start(
        hub: &Hub,
        data: tempfile::TempDir,
        who: &'static str,
        (slug, seed): (&str, u64),
    ) -> Self {
        let folder = Folder::open(data.path()).await.unwrap();
        let parts = Parts {
            identity: folder.identity(None).unwrap(),
            folder,
            way: Door(hub.service.clone()),
            clock: Arc::new(Here(hub.app.clone())),
            chance: Arc::new(Random::new(seed + 1_000)),
            hear: Arc::new(Here(hub.app.clone())),
        };
        let custodian = Custodian::new(parts).await.unwrap();
        let (rounds, telling) = (custodian.rounds(slug), custodian.telling(slug));
        Self { data, who, custodian, rounds, telling }
    }

    async fn round(&mut self) {
        self.rounds.round(0).await.unwrap();
        self.rounds.settle().await;
        self.telling.round().await.unwrap();
    }
}

async fn written(parties: &Parties<'_>, slug: &str) -> String {
    parties.get("alpha", &format!("/api/agreements/{slug}/text")).await.text()
}

/// What a member does at the door.
struct Member<'a> {
    parties: &'a Parties<'a>,
    slug: &'a str,
    random: Random,
}

impl Member<'_> {
    fn scope(&self, epoch: u32) -> Scope {
        Scope::new(self.slug.as_bytes(), 1, epoch).unwrap()
    }

    fn now(&self) -> u64 {
        Here(self.parties.hub.app.clone()).now()
    }

    async fn say<B: Says>(&self, epoch: u32, body: &B) -> Answer {
        let own = &self.parties.identities["alpha"];
        let bytes = message::sign(&self.scope(epoch), body, own).unwrap();
        let request = Request::builder()
            .method(Method::POST)
            .uri(format!("/api/agreements/{}/messages", self.slug))
            .header("host", "hub.example")
            .header("authorization", format!("Bearer {}", self.parties.tokens["alpha"]))
            .header("content-type", "application/octet-stream");
        self.parties.hub.send(request.body(Body::from(bytes)).unwrap()).await
    }

    async fn state(&self) -> Value {
        let poll = Poll { time: self.now(), after: 0, wait: 0 };
        let answer = self.say(0, &poll).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
        answer.json()
    }

    async fn statement(&self, keys: &whatson_custodian::agreement::Text) -> SignedStatement {
        use base64::Engine as _;
        let state = self.state().await;
        let text = state["epochs"][0]["statement"].as_str().expect("a key");
        let bytes = base64::engine::general_purpose::STANDARD.decode(text).unwrap();
        SignedStatement::open(&bytes, &keys.ceremony(1).unwrap()).unwrap()
    }

    /// Asks one custodian through the hub while that one looks: the running count, or the signed word.
    async fn ask(
        &self,
        seat: &mut Seat,
        (number, keys): (u16, &PartyKeys),
        statement: &SignedStatement,
    ) -> Result<u64, String> {
        let mut nonce = [0; 16];
        self.random.fill(&mut nonce);
        let pepper = Pepper::new(zeroize::Zeroizing::new([7; 32]));
        let inputs = Inputs::new(self.slug, 1, &pepper, "phone").unwrap();
        let batch =
            Batch::blind(vec![inputs.input(b"+359881234567").unwrap()], &self.random).unwrap();
        let request = EvaluationRequest {
            statement: statement.digest(),
            custodian: number,
            nonce,
            time: self.now(),
            elements: batch.elements().to_vec(),
        };
        // A look brings at once what changed since the last one, and the request with one of the next.
        let looks = async {
            loop {
                seat.rounds.round(20).await.unwrap();
                seat.rounds.settle().await;
            }
        };
        let answer = tokio::select! {
            answer = self.say(1, &request) => answer,
            () = looks => unreachable!(),
        };
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
        if let Ok(opened) = message::open::<EvaluationAnswer>(&answer.body, &self.scope(1), keys) {
            let EvaluationAnswer { running, elements, proof, .. } = opened.body;
            let evaluated = Evaluated { elements, proof: Proof::from_bytes(&proof).unwrap() };
            let set = statement.statement().keys().unwrap();
            batch.check(&set, number, &evaluated).unwrap();
            return Ok(running);
        }
        let told = message::open::<EvaluationRefusal>(&answer.body, &self.scope(1), keys);
        Err(told.unwrap().body.code)
    }
}

#[tokio::test]
async fn custodians_make_a_key_at_a_hub_answer_who_is_confirmed_and_destroy_it() {
    for hub in hubs().await {
        whatson_app::audit::prepare(&hub.app, "hub.example").await.unwrap();
        let parties = Parties::make(&hub).await;
        let path = parties.opened().await;
        let slug = slug(&path);
        for who in ["alpha", "beta"] {
            assert_eq!(parties.sign(who, &path, 1).await.status, StatusCode::OK);
        }
        let mut seats = vec![];
        for (seed, who) in (1..).zip(["gamma", "delta", "eta"]) {
            let seat = Seat::make(&parties, who, slug, seed).await;
            seats.push(seat);
        }
        for _ in 0..6 {
            for seat in &mut seats {
                seat.round().await;
            }
        }
        let member = Member { parties: &parties, slug, random: Random::new(99) };
        let text = seats[0].custodian.folder().text(slug).await.unwrap();
        let statement = member.statement(&text).await;
        assert_eq!(member.state().await["epochs"][0]["state"], "key");
        let terms = text.ceremony(1).unwrap();
        let of = |who: &str| {
            let keys = parties.identities[who].keys();
            (terms.number_of(keys.id()).unwrap(), keys)
        };
        // Two operators confirm: those two answer, the third does not.
        let alpha = parties.identities["alpha"].keys().id();
        for seat in &mut seats[..2] {
            let folder = seat.custodian.folder();
            folder.confirm(slug, alpha, 1).await.unwrap();
        }
        for _ in 0..2 {
            for seat in &mut seats {
                seat.round().await;
            }
        }
        for (place, wanted) in [(0, Ok(64)), (1, Ok(64)), (2, Err("key-not-confirmed".into()))] {
            let who = seats[place].who;
            let told = member.ask(&mut seats[place], of(who), &statement).await;
            assert_eq!(told, wanted, "{who}");
        }
        // One starts anew, and goes on counting.
        let Seat { data, who, .. } = seats.remove(0);
        let mut seat = Seat::start(&hub, data, who, (slug, 50)).await;
        seat.round().await;
        assert_eq!(member.ask(&mut seat, of(who), &statement).await, Ok(128));
        assert_eq!(seat.custodian.folder().alarms(slug).await.unwrap(), []);
        // A party stops it: the custodians hear it, too, and tell so.
        let order = PartyOrder { number: 1, time: member.now(), wish: Wish::Suspend };
        assert_eq!(member.say(0, &order).await.status, StatusCode::NO_CONTENT);
        seat.round().await;
        let orders = seat.custodian.folder().orders(slug).await.unwrap();
        assert_eq!((orders.len(), orders[0].wish), (1, Wish::Suspend));
        // Destroyed, and said so.
        let (own, now) = (seat.custodian.identity(), member.now());
        seat.custodian.folder().destroy_epoch(slug, 1, own, now).await.unwrap();
        seat.telling.round().await.unwrap();
        let told = member.state().await["epochs"][0]["destroyed"].as_array().unwrap().len();
        assert_eq!(told, 1);
        assert_eq!(seat.data.path().join("never-back-up").read_dir().unwrap().count(), 0);
    }
}

#[tokio::test]
async fn what_changes_between_two_polls_is_told_at_once_and_nothing_new_is_waited_for() {
    let hub = hub_on_sqlite().await;
    let world = World::make(&hub, |_| ()).await;
    let poll = async |wait| {
        let poll = Poll { time: world.seconds(), after: u64::MAX, wait };
        let began = Instant::now();
        let answer = world.say("gamma", 0, &poll).await;
        (answer.json()["orders"].as_array().unwrap().len(), began.elapsed())
    };
    poll(0).await;
    let (orders, took) = poll(2).await;
    assert!(orders == 0 && took >= Duration::from_secs(2), "{took:?}");
    // A party stops it while the custodian is busy with the answer of before.
    let order = PartyOrder { number: 1, time: world.seconds(), wish: Wish::Suspend };
    assert_eq!(world.say("alpha", 0, &order).await.status, StatusCode::NO_CONTENT);
    let (orders, took) = poll(25).await;
    assert!(orders == 1 && took < Duration::from_secs(15), "{took:?}");
    let (_, took) = poll(2).await;
    assert!(took >= Duration::from_secs(2), "told once: {took:?}");
}
