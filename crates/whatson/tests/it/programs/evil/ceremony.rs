//! A hub between custodians that make a key: it shows one of them another text, messages that nobody sent,
//! another key; with a custodian's keys in its hands it tells each of the others something else.
//!
//! Not here: what it shows members (`shown`), what a custodian tells by itself (`custodian::tests::keys`).

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use base64::Engine as _;
use private_match::ceremony::Ceremony;
use private_match::identity::Identity;
use private_match::message::poll::Poll;
use private_match::message::round_one::RoundOne;
use private_match::message::round_two::RoundTwo;
use private_match::message::{self, Body as _};
use serde_json::Value;

use super::super::{Asker, CUSTODIANS, Custodian, Ground, slowly};
use super::{Answer, Asked, Evil, STANDARD, hex, own_key, signed};
use crate::hub::Random;
use crate::process::Server;

/// Whether a custodian answers a member; without a key there is nothing to answer with.
fn answers(ground: &Ground, hub: &Server, (who, at): (&str, &Custodian)) -> Result<u64, String> {
    let terms = ground.terms(hub);
    let (identity, scope) = (ground.identity("alpha"), terms.scope().clone());
    let random = Random::new(7);
    let asker = Asker { identity, terms, scope, statement: [0; 32], random };
    let number = asker.number(&ground.path(who));
    asker.said(number, &at.door.post(&asker.request(number)).unwrap())
}

/// What the hub has of the key.
fn statement(ground: &Ground, hub: &Server) -> Value {
    let state: Value = serde_json::from_str(&ground.get(hub, "alpha", "matching")).unwrap();
    state["epochs"][0]["statement"].clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_hub_swaps_between_custodians_is_alarm_and_makes_no_key() {
    let (ground, hub, random) = signed().await;
    let evil = Evil::before(&hub).await;
    let terms = ground.terms(&hub);
    let [gamma, eta] = ["gamma", "eta"].map(|who| ground.keys_of(who).keys().id());
    let own = Identity::generate(&random).unwrap();
    let alarm = |word: &str| {
        let word = format!("ALARM {word}");
        slowly(&word, || ground.counts("gamma").contains(&word));
    };

    // The keys of a member: who is confirmed afterwards would be the hub itself.
    let (theirs, others) = (hex(&ground.identity("alpha")), hex(&own));
    evil.does(move |asked, answer| {
        if asked.who == Some(gamma) {
            answer.alter(|told| {
                if let Some(text) = told["text"].as_str().filter(|text| text.contains(&theirs)) {
                    told["text"] = text.replace(&theirs, &others).into();
                }
            });
        }
    });
    let all = CUSTODIANS.map(|who| ground.serve(who, &evil.url));
    alarm("other-text");
    assert_eq!(evil.sent::<RoundOne>(gamma).len(), 0, "it takes part in nothing");

    // Round one of another: the hub's own in its stead.
    let scope = terms.scope().clone();
    let keys = ground.keys_of("eta").keys().clone();
    evil.does(move |asked, answer| {
        if asked.who == Some(gamma) {
            answer.swap(|bytes| {
                let theirs = message::open::<RoundOne>(bytes, &scope, &keys).ok()?;
                Some(message::sign(&scope, &theirs.body, &own).unwrap())
            });
        }
    });
    alarm("altered-message");
    // What is signed by nobody, under its author's name.
    evil.does(move |asked, answer| {
        if asked.who == Some(gamma) {
            answer.swap(|bytes| {
                let peek = message::peek(bytes).unwrap();
                let is_it = peek.label == RoundOne::LABEL && peek.sender == eta;
                let cut = bytes.len() - 20;
                is_it.then(|| [&bytes[..cut], &[bytes[cut] ^ 1], &bytes[cut + 1..]].concat())
            });
        }
    });
    slowly("the others' part", || evil.sent::<RoundTwo>(eta).len() == 2);
    assert_eq!(evil.sent::<RoundTwo>(gamma).len(), 0, "it goes on with nothing that was altered");
    assert_eq!(statement(&ground, &hub), Value::Null);
    for (who, at) in CUSTODIANS.into_iter().zip(&all) {
        assert!(!ground.counts(who).contains("came to nothing"), "no custodian is blamed");
        assert!(answers(&ground, &hub, (who, at)).is_err(), "{who}");
    }

    // Nothing was the matter but the hub.
    evil.repents();
    ground.key();
    let other = STANDARD.encode(own_key(&terms, &random));
    evil.does(move |asked, answer| {
        if asked.who == Some(gamma) {
            answer.alter(|told| told["epochs"][0]["statement"] = other.clone().into());
        }
    });
    alarm("other-statement");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_custodian_and_the_hub_that_tell_round_one_differently_are_found_and_make_no_key() {
    let (ground, hub, random) = signed().await;
    let evil = Evil::before(&hub).await;
    let (terms, eta) = (ground.terms(&hub), ground.keys_of("eta"));
    let others = ["gamma", "delta"].map(|who| ground.keys_of(who).keys().id());
    let own = terms.number_of(eta.keys().id()).unwrap();
    let mut sides =
        [(); 2].map(|()| Ceremony::begin(terms.clone(), 1, own, &eta, &random).unwrap());
    let post = |bytes: &[u8]| {
        let path = format!("/api/agreements/{}/messages", ground.slug);
        let reply = hub.send("POST", &path, &["content-type: application/octet-stream"], bytes);
        assert_eq!(reply.status, 204, "{}", reply.whole);
    };
    // One side is kept for all, and the second custodian is shown the other one in its stead.
    let [shown, instead] = [0, 1].map(|side| sides[side].outgoing()[0].bytes.to_vec());
    let (of, swapped) = (others[1], shown.clone());
    evil.does(move |asked, answer| {
        if asked.who == Some(of) {
            answer.swap(|bytes| (bytes == swapped).then(|| instead.clone()));
        }
    });
    let both = ["gamma", "delta"].map(|who| ground.serve(who, &evil.url));
    let first = |who| evil.sent::<RoundOne>(who).into_iter().next();
    slowly("round one", || others.iter().all(|who| first(*who).is_some()));
    let told: Vec<_> = others.iter().filter_map(|who| first(*who)).collect();
    post(&shown);
    // Each gets the part that fits what it was told.
    for (side, to) in sides.iter_mut().zip(others) {
        side.receive_round_one(&told, &eta, &random).unwrap();
        let to = terms.number_of(to);
        let part = side.outgoing().into_iter().find(|one| one.to == to).unwrap().bytes.to_vec();
        post(&part);
    }
    let named = format!("epoch 1, run 1: custodian {own}: equivocation");
    for (who, at) in ["gamma", "delta"].into_iter().zip(&both) {
        slowly("who did it", || ground.counts(who).contains(&named));
        let shown = ground.counts(who);
        assert!(shown.contains("ALARM ceremony-broken") && shown.contains("no key"), "{shown}");
        assert!(answers(&ground, &hub, (who, at)).is_err(), "{who}");
    }
    assert_eq!(statement(&ground, &hub), Value::Null);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_of_an_earlier_run_is_no_part_of_a_later_one() {
    let (ground, hub, _) = signed().await;
    let evil = Evil::before(&hub).await;
    let [gamma, eta] = ["gamma", "eta"].map(|who| ground.keys_of(who).keys().id());
    let _last = ground.serve("eta", &evil.url);
    slowly("the first run", || !evil.sent::<RoundOne>(eta).is_empty());
    let replayed = evil.sent::<RoundOne>(eta)[0].to_vec();
    // A second run, of which one is shown what another said in the first.
    let shown = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&shown);
    evil.does(move |asked, answer| {
        second(asked, answer);
        if asked.who == Some(gamma) {
            answer.swap(|bytes| {
                let peek = message::peek(bytes).unwrap();
                let is_it =
                    peek.label == RoundOne::LABEL && peek.sender == eta && bytes != replayed;
                count.fetch_add(is_it.into(), Ordering::Relaxed);
                is_it.then(|| replayed.clone())
            });
        }
    });
    let mut first = ground.serve("gamma", &evil.url);
    let _second = ground.serve("delta", &evil.url);
    slowly("the others' part", || evil.sent::<RoundTwo>(eta).len() == 2);
    slowly("the replay", || shown.load(Ordering::Relaxed) > 0);
    std::thread::sleep(std::time::Duration::from_secs(1));
    assert_eq!(evil.sent::<RoundTwo>(gamma).len(), 0, "it waits for what belongs to this run");
    let counts = ground.counts("gamma");
    assert!(counts.contains("the key is being made, run 2"), "{counts}");
    assert!(!counts.contains("ALARM"), "nobody lied: {counts}");
    // With what was said in this run, it comes to the key.
    evil.does(second);
    first.process.kill();
    first = ground.serve("gamma", &evil.url);
    ground.key();
    assert!(!first.process.has_ended());
}

/// The hub orders another run.
fn second(asked: &Asked, answer: &mut Answer) {
    if asked.label == Poll::LABEL {
        answer.alter(|told| told["epochs"][0]["run"] = 2.into());
    }
}
