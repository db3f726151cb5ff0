//! Receipts: each thing that the hub took has one, checked and kept; one that does not hold is an alarm.
//!
//! Not here: what the hub signs (its own tests).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use private_match::message::hit::Verdict;
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use whatson_transparency::Note;

use super::flow::FILE;
use super::hub::signer;
use super::world::*;
use crate::base::hex;
use crate::event::Event;
use crate::session::Session;
use crate::{MemberError, deposit, hits};

const WEEK: u64 = 7 * 24 * 3_600;

/// What a member's store has of receipts, by kind.
fn kept(world: &World, member: usize) -> Vec<(String, Value)> {
    let folder = world.store_folder(member).join("receipts");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let read = |path: std::path::PathBuf| {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let kind = name.split_once('-').unwrap().0.to_owned();
        (kind, serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap())
    };
    let mut all: Vec<_> = files.map(read).collect();
    all.sort_by(|one, other| one.0.cmp(&other.0));
    all
}

async fn withdraw(world: &World, now: u64) -> Result<u64, MemberError> {
    world.hub.inner.lock().unwrap().now = now;
    let session = Session::open(world.means_at(BANK, now).await).await?;
    let (store, epoch) = (&session.means.store, session.epoch().await?);
    let entry = world.hub.entries(&identity(BANK).keys().id());
    for deposit in entry.iter().map(|entry| entry.deposit) {
        if let Some(found) = store.of_deposit(&deposit).await? {
            let ident = store.ident(&epoch.place, found.record.sort, b"+359888123456");
            let look = store.entry_look(&ident, "A-1");
            if let Some(held) = store.held(&[look]).await?.get(&look) {
                store.retire(&[held.id]).await?;
            }
        }
    }
    let done = deposit::withdraw(&session, &epoch, &crate::event::nobody()).await;
    session.means.store.close().await;
    done
}

#[tokio::test]
async fn whatever_the_hub_took_has_a_receipt_that_can_be_shown() {
    let world = World::new().await;
    world.tokenise(BANK, FILE).await.unwrap();
    world.tokenise(HOTLINE, FILE).await.unwrap();
    let session = world.session(BANK).await.unwrap();
    assert_eq!(hits::read(&session, false).await.unwrap().hits.len(), 3);
    hits::say(&session, "1", Verdict::FalsePositive).await.unwrap();
    hits::say(&session, "1", Verdict::Retracted).await.unwrap();
    session.means.store.close().await;
    assert_eq!(withdraw(&world, NOW + WEEK).await.unwrap(), 1);
    let all = kept(&world, BANK);
    let kinds: Vec<&str> = all.iter().map(|(kind, _)| kind.as_str()).collect();
    let answers = ["answer"; 5];
    assert_eq!(kinds, [&answers[..], &["deposit", "deposit", "withdrawal"]].concat());
    for (kind, one) in &all {
        let note = Note::parse(one["receipt"].as_str().unwrap()).unwrap();
        signer(1).verifier().verify(&note).unwrap();
        let message = STANDARD.decode(one["message"].as_str().unwrap()).unwrap();
        assert!(note.text.contains(&hex(&Sha256::digest(message))), "{kind}");
    }
    let says = |word| all.iter().any(|(_, one)| one["receipt"].as_str().unwrap().contains(word));
    assert!(says("verdict: retracted\n") && says("verdict: false-positive\n"));
}

#[tokio::test]
async fn a_receipt_that_does_not_hold_is_an_alarm_and_the_work_waits() {
    let forges: [fn(String) -> String; 4] = [
        |text| text.replace("sha256: ", "sha256: 0"),
        |text| text.replace("epoch: 1", "epoch: 2"),
        |text| text.replace("party: ", "party: 0"),
        |text| text.replace("time: ", "time: never "),
    ];
    let world = World::new().await;
    for forge in forges {
        world.hub.inner.lock().unwrap().forges = Some(forge);
        let error = world.tokenise(BANK, FILE).await.unwrap_err();
        assert_eq!((error.code(), error.is_alarm()), ("receipt", true), "{error}");
    }
    world.hub.inner.lock().unwrap().forges = None;
    world.tokenise(BANK, FILE).await.unwrap();
    assert_eq!(kept(&world, BANK).len(), 2, "each list has its receipt at last");
    world.hub.inner.lock().unwrap().forges = Some(|text| text.replace("places: 1", "places: 2"));
    assert_eq!(withdraw(&world, NOW + WEEK).await.unwrap_err().code(), "receipt");
    world.hub.inner.lock().unwrap().forges = None;
    assert_eq!(withdraw(&world, NOW + WEEK).await.unwrap(), 1, "it was not done before");
    world.hub.inner.lock().unwrap().now = NOW;
    world.tokenise(HOTLINE, FILE).await.unwrap();
    world.hub.inner.lock().unwrap().forges = Some(|text| text.replace("confirmed", "retracted"));
    let session = world.session(HOTLINE).await.unwrap();
    assert_eq!(hits::read(&session, false).await.unwrap_err().code(), "receipt");
}

#[tokio::test]
async fn a_list_that_is_compared_for_long_is_waited_for() {
    let world = World::new().await;
    world.hub.inner.lock().unwrap().is_slow = true;
    let (_, told) = world.tokenise(BANK, FILE).await.unwrap();
    let is_deposit = |event: &&Event| matches!(event, Event::Deposited { .. });
    assert_eq!(told.iter().filter(is_deposit).count(), 2);
    assert_eq!(kept(&world, BANK).len(), 2);
    assert_eq!(world.hub.inner.lock().unwrap().waiting.len(), 1, "the part was sent once");
}

#[tokio::test]
async fn a_hub_that_swaps_its_key_is_noticed() {
    let world = World::new().await;
    let first = world.session(BANK).await.unwrap();
    assert!(first.is_first_contact);
    first.means.store.close().await;
    let again = world.session(BANK).await.unwrap();
    assert!(!again.is_first_contact);
    assert_eq!(crate::receipts::fingerprint(&again.hub_key).len(), 53, "nine groups of five");
    again.means.store.close().await;
    world.hub.inner.lock().unwrap().key = 2;
    let error = world.session(BANK).await.err().unwrap();
    assert_eq!((error.code(), error.is_alarm()), ("hub-key-changed", true));
    world.hub.inner.lock().unwrap().key = 1;
    let session = world.session(HOTLINE).await.unwrap();
    world.hub.inner.lock().unwrap().key = 2;
    let epoch = session.epoch().await.unwrap();
    let pepper = session.pepper(&epoch).await.unwrap();
    let from = std::io::Cursor::new(FILE.as_bytes());
    let told = options(&crate::event::nobody());
    crate::tokenise::run(&session, &epoch, &pepper, from, told).await.unwrap();
    let error = deposit::run(&session, &epoch, &crate::event::nobody()).await.unwrap_err();
    assert_eq!(error.code(), "receipt", "signed with another key than the pinned one");
}
