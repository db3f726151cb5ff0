//! A hub that holds hits back, and the test identifiers that show it.
//!
//! Not here: what they are made of (`canary`).

use std::collections::BTreeSet;
use std::io::Cursor;

use private_match::message::deposit::Entry;
use serde_json::Value;

use super::world::*;
use crate::base::hex;
use crate::canary::Missing;
use crate::hits::{self, All};
use crate::session::Session;
use crate::tokenise::{self, Options, Summary};
use crate::{MemberError, deposit};

const DAY: u64 = 24 * 3_600;
const AT_BANK: &str = "reference,phone,expires,note\nB-1,0888123456,2027-06-30,case\nB-2,0888123457,2027-06-30,\n\
    B-3,0888123458,2027-03-31,\n";
const AT_HOTLINE: &str = "reference,phone\nH-1,0888 123 456\nH-2,0888765432\n";

async fn tokenise(world: &World, member: usize, file: &str) -> Result<(Summary, u64), MemberError> {
    world.hub.inner.lock().unwrap().now = NOW;
    let session = world.session(member).await?;
    let epoch = session.epoch().await?;
    let pepper = session.pepper(&epoch).await?;
    let told = Options { canaries: true, ..options(&crate::event::nobody()) };
    let from = Cursor::new(file.as_bytes().to_vec());
    let done = tokenise::run(&session, &epoch, &pepper, from, told).await?;
    let deposited = deposit::run(&session, &epoch, &crate::event::nobody()).await?;
    session.means.store.close().await;
    Ok((done, deposited))
}

async fn read(world: &World, member: usize, now: u64) -> All {
    world.hub.inner.lock().unwrap().now = now;
    let session = Session::open(world.means_at(member, now).await).await.unwrap();
    let all = hits::read(&session, false).await.unwrap();
    session.means.store.close().await;
    all
}

/// A bank and a hotline with one number that both hold, and the test identifiers.
async fn both() -> World {
    let world = World::new().await;
    let (done, deposited) = tokenise(&world, BANK, AT_BANK).await.unwrap();
    assert_eq!(
        (done.rows, done.taken, done.held, deposited),
        (3, 3, 0, 3),
        "told of its own alone"
    );
    assert_eq!(done.evaluated, 3 + 20);
    assert_eq!(tokenise(&world, HOTLINE, AT_HOTLINE).await.unwrap().1, 2);
    world
}

/// A member's own entries at the hub, without padding: its records, and what tests the hub.
async fn entries(world: &World, member: usize) -> (Vec<Entry>, Vec<Entry>) {
    let store = world.means(member).await.store;
    let (mut records, mut tests) = (vec![], vec![]);
    for entry in world.hub.entries(&identity(member).keys().id()) {
        if let Some(found) = store.of_deposit(&entry.deposit).await.unwrap() {
            let is_test = found.record.is_canary();
            if is_test { tests.push(entry) } else { records.push(entry) }
        }
    }
    store.close().await;
    (records, tests)
}

/// A hub that shows nobody the hits with these deposits of the bank's.
fn suppress(world: &World, deposits: Vec<String>) {
    world.tamper(Box::new(move |told| {
        let Some(all) = told.get_mut("hits").and_then(Value::as_array_mut) else { return };
        let is_hidden = |hit: &Value| deposits.iter().any(|of| hit["own"]["deposit"] == **of);
        all.retain(|hit| !is_hidden(hit));
    }));
}

fn missing(seen: u8) -> Vec<Missing> {
    vec![Missing { partner: "Demo Hotline".into(), sort: "phone", seen, of: 20 }]
}

#[tokio::test]
async fn an_honest_hub_shows_all_of_them_and_nobody_sees_any() {
    let world = both().await;
    for now in [NOW, NOW + 2 * DAY] {
        for (member, reference) in [(BANK, "B-1"), (HOTLINE, "H-1")] {
            let all = read(&world, member, now).await;
            let shown: Vec<_> =
                all.hits.iter().map(|hit| hit.reference.as_ref().unwrap()).collect();
            assert_eq!(shown.iter().map(|of| of.as_str()).collect::<Vec<_>>(), [reference]);
            assert_eq!(all.missing, []);
        }
    }
    // To the hub all hits are alike: both sides say the same of each.
    let answers = world.hub.inner.lock().unwrap().answers.clone();
    assert_eq!(answers.len(), 21);
    assert!(answers.values().all(|both| both.len() == 2));
    let (records, tests) = entries(&world, BANK).await;
    assert_eq!((records.len(), tests.len()), (3, 20));
    let common = records.iter().filter(|one| one.expiry == tests[0].expiry).count();
    assert_eq!(common, 2, "they expire as most records do");
    let expiries: BTreeSet<_> = tests.iter().map(|one| one.expiry).collect();
    let with_note = tests.iter().filter(|one| one.note.is_some()).count();
    assert_eq!((expiries.len(), (1..20).contains(&with_note)), (1, true));
    let (_, theirs) = entries(&world, HOTLINE).await;
    let tokens = |all: &[Entry]| all.iter().map(|one| one.token).collect::<BTreeSet<_>>();
    assert_eq!(tokens(&tests), tokens(&theirs));
    let (again, deposited) = tokenise(&world, BANK, AT_BANK).await.unwrap();
    assert_eq!((again.evaluated, deposited), (0, 0), "once an epoch");
}

#[tokio::test]
async fn a_hub_that_suppresses_one_of_twenty_gives_alarm() {
    let world = both().await;
    let (_, tests) = entries(&world, BANK).await;
    suppress(&world, vec![hex(&tests[7].deposit)]);
    assert_eq!(read(&world, BANK, NOW).await.missing, [], "it may still be comparing");
    assert_eq!(read(&world, BANK, NOW + DAY - 1).await.missing, []);
    let late = read(&world, BANK, NOW + DAY).await;
    assert_eq!((late.missing, late.hits.len()), (missing(19), 1));
    assert_eq!(read(&world, HOTLINE, NOW + DAY).await.missing, [], "it was shown to the hotline");
    suppress(&world, vec![]);
    assert_eq!(read(&world, BANK, NOW + 2 * DAY).await.missing, []);
    // What was shown once and is no more needs no waiting; all of a partner's are noticed, too.
    suppress(&world, vec![hex(&tests[3].deposit)]);
    assert_eq!(read(&world, BANK, NOW + 2 * DAY).await.missing, missing(19));
    suppress(&world, tests.iter().map(|one| hex(&one.deposit)).collect());
    assert_eq!(read(&world, BANK, NOW + 2 * DAY).await.missing, missing(0));
}

#[tokio::test]
async fn a_partner_without_them_gives_no_alarm() {
    let world = World::new().await;
    tokenise(&world, BANK, AT_BANK).await.unwrap();
    world.tokenise(HOTLINE, AT_HOTLINE).await.unwrap();
    for now in [NOW, NOW + 2 * DAY] {
        let all = read(&world, BANK, now).await;
        assert_eq!((all.hits.len(), all.missing.len()), (1, 0));
    }
}

#[tokio::test]
async fn they_ask_for_an_agreement_in_which_both_are_told_at_once() {
    let world = World::new().await;
    let session = world.session(BANK).await.unwrap();
    let epoch = session.epoch().await.unwrap();
    let pepper = session.pepper(&epoch).await.unwrap();
    let mut signed = (*session.signed).clone();
    signed.text.agreement.terms.hits = whatson_domain::agreement::HitPolicy::OwnerFirst;
    let session = Session { signed: std::sync::Arc::new(signed), ..session };
    let told = Options { canaries: true, ..options(&crate::event::nobody()) };
    let from = Cursor::new(AT_BANK.as_bytes());
    let error = tokenise::run(&session, &epoch, &pepper, from, told).await.unwrap_err();
    assert_eq!(error.code(), "no-canaries");
}
