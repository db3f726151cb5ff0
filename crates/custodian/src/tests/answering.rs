//! A custodian that is asked much, asked wrongly, killed, and set back.
//!
//! Not here: the network, several custodians.

use std::sync::Arc;

use private_match::Chance;
use private_match::batch::Batch;
use private_match::ceremony::{Ceremony, Key, Terms};
use private_match::identity::{Identity, PartyKeys};
use private_match::input::{Inputs, Pepper};
use private_match::message::evaluation::{EvaluationAnswer, EvaluationRefusal, EvaluationRequest};
use private_match::message::first_load::FirstLoad;
use private_match::message::{self, Scope};
use private_match::proof::Proof;
use private_match::threshold::{Evaluated, KeySet};
use zeroize::Zeroizing;

use super::{DAY, NOW, chance};
use crate::{
    Allowance, Debit, Ledger, LedgerError, NoAnswer, Refusal, Refused, Service, Standing, Work,
    counted,
};

const MAY: Allowance = Allowance { first: 1_000, daily: 100, all: 5_000 };

/// A declaration for some days from the first one on.
fn load(number: u64, size: u64, days: u8) -> FirstLoad {
    let first_day = u32::try_from(NOW / DAY).unwrap();
    FirstLoad { number, time: NOW, size, first_day, days }
}

/// A ledger in which three members declared all of their first load.
async fn ledger() -> (tempfile::TempDir, Ledger) {
    let folder = tempfile::tempdir().unwrap();
    let made = Ledger::open(folder.path()).await.unwrap();
    for (scope, member) in [(b"demo", 1), (b"demo", 2), (b"demo", 3), (b"othe", 2)] {
        made.declare(scope, &[member; 32], &load(1, MAY.first, 30), b"").await.unwrap();
    }
    (folder, made)
}

fn debit(number: u8, count: u64, now: u64) -> Debit<'static> {
    let nonce: &'static [u8; 16] = Box::leak(Box::new([number; 16]));
    let digest: &'static [u8; 32] = Box::leak(Box::new([number; 32]));
    Debit { scope: b"demo", member: &[1; 32], nonce, digest, count, now }
}

fn refused(result: &Result<u64, LedgerError>) -> Option<Refusal> {
    match result {
        Err(LedgerError::Refused(why)) => Some(*why),
        _ => None,
    }
}

#[tokio::test]
async fn a_first_load_is_spent_then_each_day_has_its_own() {
    let (_folder, ledger) = ledger().await;
    assert_eq!(ledger.debit(&debit(1, 950, NOW), MAY).await.unwrap(), 950);
    assert_eq!(refused(&ledger.debit(&debit(2, 151, NOW), MAY).await), Some(Refusal::Member));
    assert_eq!(ledger.debit(&debit(3, 150, NOW), MAY).await.unwrap(), 1_100, "50 and 100");
    assert_eq!(refused(&ledger.debit(&debit(4, 1, NOW), MAY).await), Some(Refusal::Member));
    assert_eq!(ledger.debit(&debit(5, 100, NOW + DAY), MAY).await.unwrap(), 1_200);
    let back = ledger.debit(&debit(6, 1, NOW), MAY).await;
    assert_eq!(refused(&back), Some(Refusal::Member), "a clock set back gives no second day");
    assert_eq!(
        ledger.debit(&debit(7, 100, NOW + 5 * DAY), MAY).await.unwrap(),
        1_300,
        "not saved up"
    );
}

#[tokio::test]
async fn all_members_together_have_a_bound() {
    let (_folder, ledger) = ledger().await;
    let may = Allowance { all: 1_500, ..MAY };
    ledger.debit(&debit(1, 1_000, NOW), may).await.unwrap();
    let other = |number, count| Debit { member: &[2; 32], ..debit(number, count, NOW) };
    assert_eq!(refused(&ledger.debit(&other(2, 501), may).await), Some(Refusal::All));
    assert_eq!(ledger.debit(&other(3, 500), may).await.unwrap(), 500);
    let elsewhere = Debit { scope: b"othe", ..other(4, 1_000) };
    assert_eq!(
        ledger.debit(&elsewhere, may).await.unwrap(),
        1_000,
        "another epoch counts for itself"
    );
}

#[tokio::test]
async fn a_batch_is_counted_once_and_a_nonce_is_for_one_batch() {
    let (folder, ledger) = ledger().await;
    assert_eq!(ledger.debit(&debit(1, 64, NOW), MAY).await.unwrap(), 64);
    assert_eq!(ledger.debit(&debit(1, 64, NOW + 60), MAY).await.unwrap(), 64, "again, for nothing");
    let other = Debit { digest: &[9; 32], ..debit(1, 64, NOW) };
    assert_eq!(refused(&ledger.debit(&other, MAY).await), Some(Refusal::Nonce));
    drop(ledger);
    let again = Ledger::open(folder.path()).await.unwrap();
    assert_eq!(again.debit(&debit(1, 64, NOW + 120), MAY).await.unwrap(), 64, "after a restart");
    assert_eq!(again.count(b"demo", &[1; 32]).await.unwrap(), 64);
}

#[tokio::test]
async fn a_hundred_requests_at_once_spend_exactly_what_there_is() {
    let (_folder, ledger) = ledger().await;
    let asked = (0..100_u8).map(|number| {
        let ledger = ledger.clone();
        tokio::spawn(async move { ledger.debit(&debit(number, 64, NOW), MAY).await.is_ok() })
    });
    let mut taken = 0;
    for one in asked.collect::<Vec<_>>() {
        taken += u64::from(one.await.unwrap());
    }
    // 1,000 of the first load and 100 of the day: 17 batches of 64.
    assert_eq!((taken, ledger.count(b"demo", &[1; 32]).await.unwrap()), (17, 17 * 64));
}

#[tokio::test]
async fn a_count_that_was_set_back_answers_nothing_until_somebody_looked() {
    let (_folder, ledger) = ledger().await;
    ledger.debit(&debit(1, 100, NOW), MAY).await.unwrap();
    ledger.seen(b"demo", &[1; 32], 100).await.unwrap();
    ledger.debit(&debit(2, 100, NOW), MAY).await.unwrap();
    // Others saw more than the disk has: it is a copy of before.
    ledger.seen(b"demo", &[1; 32], 700).await.unwrap();
    ledger.seen(b"demo", &[1; 32], 300).await.unwrap();
    assert_eq!(refused(&ledger.debit(&debit(3, 1, NOW), MAY).await), Some(Refusal::SetBack));
    assert_eq!(ledger.write_forward(b"demo", &[1; 32], MAY).await.unwrap(), 700);
    assert_eq!(
        ledger.debit(&debit(4, 300, NOW), MAY).await.unwrap(),
        1_000,
        "the rest of the first load"
    );
    assert_eq!(
        ledger.write_forward(b"demo", &[1; 32], MAY).await.unwrap(),
        1_000,
        "once is enough"
    );
    // Who was never set back loses nothing by it, nor does who was set back to nothing.
    assert_eq!(ledger.write_forward(b"demo", &[2; 32], MAY).await.unwrap(), 0);
    ledger.seen(b"demo", &[3; 32], 400).await.unwrap();
    assert_eq!(ledger.write_forward(b"demo", &[3; 32], MAY).await.unwrap(), 400);
    for (number, member, left) in [(5, &[2; 32], 1_100), (7, &[3; 32], 700)] {
        let asked = |number, count| Debit { member, ..debit(number, count, NOW) };
        let more = ledger.debit(&asked(number, left + 1), MAY).await;
        assert_eq!(refused(&more), Some(Refusal::Member));
        assert!(ledger.debit(&asked(number + 1, left), MAY).await.is_ok());
    }
}

/// A custodian alone, a member, and the service between them.
struct Scene {
    _folder: tempfile::TempDir,
    service: Service,
    member: Identity,
    custodian: PartyKeys,
    scope: Scope,
    keys: KeySet,
    statement: [u8; 32],
}

/// The key of a custodian who is alone.
fn key(identity: &Identity, terms: &Terms, chance: &dyn Chance) -> Key {
    const NOBODY: [Vec<u8>; 0] = [];
    let mut ceremony = Ceremony::begin(terms.clone(), 1, 1, identity, chance).unwrap();
    ceremony.receive_round_one(&NOBODY, identity, chance).unwrap();
    ceremony.receive_round_two(&NOBODY, identity).unwrap();
    ceremony.receive_statements(&NOBODY).unwrap()
}

async fn scene() -> Scene {
    let (folder, ledger) = ledger().await;
    let chance = chance(5);
    let (own, member) =
        (Identity::generate(&*chance).unwrap(), Identity::generate(&*chance).unwrap());
    let scope = Scope::new(b"demo-bank-hotline", 1, 1).unwrap();
    let terms = Terms::new(scope.clone(), 1, vec![own.keys().clone()]).unwrap();
    let key = key(&own, &terms, &*chance);
    let keys = key.statement().statement().keys().unwrap();
    let (custodian, statement) = (own.keys().clone(), key.statement().digest());
    let counted = counted(scope.agreement(), scope.epoch());
    ledger.declare(&counted, &member.keys().id().0, &load(1, MAY.first, 30), b"").await.unwrap();
    let service = Service::new(Arc::new(own), ledger, chance);
    let members = vec![member.keys().clone()];
    service.work(Work { key: &key, scope: scope.clone(), members, allowance: MAY }).unwrap();
    let members = [(member.keys().id(), u64::MAX)].into();
    let standing = Standing { holds: (0, u64::MAX), members, ..Standing::default() };
    service.stand(&scope, standing);
    Scene { _folder: folder, service, member, custodian, scope, keys, statement }
}

impl Scene {
    fn request(&self, batch: &Batch, nonce: u8, time: u64) -> EvaluationRequest {
        let (statement, elements) = (self.statement, batch.elements().to_vec());
        EvaluationRequest { statement, custodian: 1, nonce: [nonce; 16], time, elements }
    }

    async fn word(&self, asked: &[u8], now: u64) -> &'static str {
        self.service.answer(asked, now).await.unwrap_err().why.word()
    }

    fn signed(&self, request: &EvaluationRequest) -> Vec<u8> {
        message::sign(&self.scope, request, &self.member).unwrap()
    }
}

fn batch(chance: &dyn Chance) -> Batch {
    let inputs =
        Inputs::new("demo-bank-hotline", 1, &Pepper::new(Zeroizing::new([7; 32])), "phone");
    Batch::blind(vec![inputs.unwrap().input(b"+359881234567").unwrap()], chance).unwrap()
}

#[tokio::test]
async fn a_member_is_answered_with_a_proof_and_the_count() {
    let scene = scene().await;
    let chance = chance(9);
    let mut tokens = vec![];
    for (nonce, running) in [(1, 64), (2, 128)] {
        let batch = batch(&*chance);
        let asked = scene.signed(&scene.request(&batch, nonce, NOW));
        let told = scene.service.answer(&asked, NOW).await.unwrap();
        assert_eq!((told.running, told.member), (running, scene.member.keys().id()));
        let answer =
            message::open::<EvaluationAnswer>(&told.message, &scene.scope, &scene.custodian);
        let answer = answer.unwrap().body;
        assert_eq!(answer.running, running);
        let proof = Proof::from_bytes(&answer.proof).unwrap();
        let evaluated = Evaluated { elements: answer.elements, proof };
        let checked = batch.check(&scene.keys, 1, &evaluated).unwrap();
        tokens.push(batch.finish(&scene.keys, &[checked]).unwrap()[0].token());
        let again = scene.service.answer(&asked, NOW + 60).await.unwrap();
        assert_eq!(again.running, running, "the same batch is not counted twice");
    }
    assert_eq!(tokens[0], tokens[1], "the same identifier, blinded twice");
}

#[tokio::test]
async fn what_is_not_a_members_own_request_is_refused_and_not_counted() {
    let scene = scene().await;
    let chance = chance(11);
    let batch = batch(&*chance);
    let good = scene.request(&batch, 1, NOW);
    let change = |alter: fn(&mut EvaluationRequest)| {
        let mut other = good.clone();
        alter(&mut other);
        scene.signed(&other)
    };
    let stranger = Identity::generate(&*chance).unwrap();
    let elsewhere = Scope::new(b"demo-bank-hotline", 1, 2).unwrap();
    let mut flipped = scene.signed(&good);
    let at = flipped.len() / 2;
    flipped[at] ^= 1;
    let cases = [
        ("key-not-confirmed", message::sign(&scene.scope, &good, &stranger).unwrap()),
        ("other-key", change(|r| r.statement[0] ^= 1)),
        ("other-custodian", change(|r| r.custodian = 2)),
        ("other-time", change(|r| r.time -= DAY + 1)),
        ("other-time", change(|r| r.time += 301)),
        ("no-share", message::sign(&elsewhere, &good, &scene.member).unwrap()),
        ("", flipped),
        ("", scene.signed(&good)[..100].to_vec()),
        ("", vec![]),
    ];
    for (word, bytes) in cases {
        let NoAnswer { why, message } = scene.service.answer(&bytes, NOW).await.unwrap_err();
        if word.is_empty() {
            assert!(matches!(why, Refused::Message(_)), "{why:?}");
        } else {
            assert_eq!(why.word(), word);
        }
        // Whoever can be told so is told by the custodian itself, and no relay can say it in its name.
        let is_members = word.starts_with("other");
        assert_eq!(message.is_some(), is_members, "{word}");
        if let Some(message) = message {
            let told = message::open::<EvaluationRefusal>(&message, &scene.scope, &scene.custodian);
            assert_eq!(told.unwrap().body.code, word);
        }
    }
    let told = scene.service.answer(&scene.signed(&good), NOW).await.unwrap();
    assert_eq!(told.running, 64, "nothing of before was counted");
    let reused = change(|r| r.time += 1);
    assert_eq!(scene.word(&reused, NOW).await, "nonce-used");
}

#[tokio::test]
async fn a_members_clock_may_be_off_by_five_minutes_and_its_request_a_day_old() {
    let scene = scene().await;
    let batch = batch(&*chance(13));
    let asked = |nonce, time| scene.signed(&scene.request(&batch, nonce, time));
    for (nonce, time) in [(1, NOW + 300), (2, NOW - 300), (3, NOW - DAY)] {
        let told = scene.service.answer(&asked(nonce, time), NOW).await.unwrap();
        assert_eq!(told.running, 64 * u64::from(nonce));
    }
    for (nonce, time) in [(4, NOW + 301), (5, NOW - DAY - 1), (6, 0), (7, u64::MAX)] {
        let none = scene.service.answer(&asked(nonce, time), NOW).await.unwrap_err();
        let told = none.message.unwrap();
        let told = message::open::<EvaluationRefusal>(&told, &scene.scope, &scene.custodian);
        // The custodian's own clock is told with it, so that the member sees which one is wrong.
        let told = told.unwrap().body;
        assert_eq!((told.code.as_str(), told.time), ("other-time", NOW));
    }
}

#[tokio::test]
async fn nobody_is_answered_while_it_is_stopped_or_too_few_said_so_within_a_day() {
    let scene = scene().await;
    let batch = batch(&*chance(12));
    let asked = scene.signed(&scene.request(&batch, 1, NOW));
    let standing = |is_suspended, holds, until| Standing {
        is_suspended,
        holds,
        members: [(scene.member.keys().id(), until)].into(),
        ..Standing::default()
    };
    let nobody = Standing { holds: (0, u64::MAX), ..Standing::default() };
    for (word, standing) in [
        ("key-not-confirmed", nobody),
        ("suspended", standing(true, (0, u64::MAX), u64::MAX)),
        ("agreement-early", standing(false, (NOW + 1, u64::MAX), u64::MAX)),
        ("agreement-over", standing(false, (0, NOW), u64::MAX)),
        ("status-old", standing(false, (0, u64::MAX), NOW - 1)),
    ] {
        scene.service.stand(&scene.scope, standing);
        assert_eq!(scene.word(&asked, NOW).await, word);
    }
    scene.service.stand(&scene.scope, standing(false, (NOW, NOW + 1), NOW));
    assert_eq!(scene.service.answer(&asked, NOW).await.unwrap().running, 64);
    scene.service.let_go(&scene.scope, vec![scene.member.keys().clone()]);
    assert_eq!(scene.word(&asked, NOW).await, "share-destroyed");
    scene.service.rest(&scene.scope);
    assert_eq!(scene.word(&asked, NOW).await, "no-share");
}
