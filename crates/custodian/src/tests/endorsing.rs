//! Who is answered: confirmed by enough custodians, within a day.
//!
//! Not here: the count itself (`answering`), who stops it (`stopping`).

use std::sync::atomic::Ordering;

use private_match::message;
use private_match::message::status::Status;

use super::scene::{SLUG, Scene};
use super::{DAY, NOW};
use crate::{CustodianError, overview};

fn not_confirmed() -> Result<u64, String> {
    Err("key-not-confirmed".to_owned())
}

#[tokio::test]
async fn a_member_is_answered_when_two_of_three_confirmed_it_and_not_before() {
    let mut scene = Scene::with_key().await;
    assert_eq!(scene.ask(1, 1, NOW).await, not_confirmed());
    scene.confirm(0).await;
    scene.rounds(2).await;
    assert_eq!(scene.ask(1, 1, NOW).await, not_confirmed(), "one is not enough");
    scene.confirm(1).await;
    scene.rounds(2).await;
    assert_eq!(scene.ask(1, 1, NOW).await, Ok(64));
    assert_eq!(scene.ask(2, 2, NOW).await, Ok(64));
    assert_eq!(scene.ask(3, 3, NOW).await, not_confirmed(), "its own operator has not");
    // Whoever takes a confirmation back is heard at once.
    let folder = scene.seats[1].on().custodian.folder().clone();
    folder.revoke(SLUG, scene.members[0].keys().id()).await.unwrap();
    scene.rounds(2).await;
    assert_eq!(scene.ask(1, 4, NOW).await, not_confirmed());
    assert_eq!(scene.ask(2, 5, NOW).await, not_confirmed());
}

#[tokio::test]
async fn statuses_of_more_than_a_day_ago_stop_it_and_an_older_one_does_not_bring_it_back() {
    let mut scene = Scene::ready().await;
    assert_eq!(scene.ask(1, 1, NOW).await, Ok(64));
    let old = scene.hub.open().statuses.clone();
    // The others' statuses do not come any more: withholding them stops the service.
    let later = NOW + DAY + 1;
    scene.set_clock(later);
    scene.seats[0].round().await.unwrap();
    assert_eq!(scene.ask(1, 2, later).await, Err("status-old".to_owned()));
    for seat in &mut scene.seats {
        seat.round().await.unwrap();
    }
    scene.seats[0].round().await.unwrap();
    assert_eq!(scene.ask(1, 3, later).await, Ok(128), "each tells anew after an hour");
    // Custodians two and three take their confirmation back; then the hub shows what they said before.
    let member = scene.members[0].keys().id();
    for seat in &mut scene.seats[1..] {
        let folder = seat.on().custodian.folder().clone();
        folder.revoke(SLUG, member).await.unwrap();
    }
    scene.rounds(2).await;
    assert_eq!(scene.ask(1, 4, later).await, not_confirmed());
    scene.set_clock(NOW + 60);
    for restart in [false, true] {
        scene.hub.open().statuses = old.clone();
        if restart {
            scene.seats[0].on = None;
            scene.seats[0].start().await;
        }
        scene.seats[0].round().await.unwrap();
        scene.hub.open().statuses = old.clone();
        scene.seats[0].round().await.unwrap();
        assert_eq!(scene.ask(1, 5, NOW + 60).await, not_confirmed());
        let alarms = scene.seats[0].alarms().await;
        assert!(alarms.iter().any(|(code, _)| code == "older-status"), "{alarms:?}");
    }
}

#[tokio::test]
async fn counts_are_told_within_a_minute_and_no_oftener() {
    let mut scene = Scene::ready().await;
    let told = |scene: &Scene| {
        let hub = scene.hub.open();
        let keys = hub.terms().custodian(1).unwrap().clone();
        let bytes = &hub.statuses[&keys.id()];
        let status = message::open::<Status>(bytes, &scene.scope(1), &keys).unwrap().body;
        (status.number, status.members[0].count)
    };
    let (number, none) = told(&scene);
    assert_eq!(none, 0);
    assert_eq!(scene.ask(1, 1, NOW).await, Ok(64));
    scene.set_clock(NOW + 59);
    scene.rounds(2).await;
    assert_eq!(told(&scene), (number, 0));
    scene.set_clock(NOW + 60);
    scene.rounds(2).await;
    assert_eq!(told(&scene), (number + 1, 64));
    scene.set_clock(NOW + 600);
    scene.rounds(2).await;
    assert_eq!(told(&scene), (number + 1, 64), "nothing moved");
}

#[tokio::test]
async fn a_custodian_that_says_two_things_under_one_number_is_named() {
    let mut scene = Scene::ready().await;
    let keys = scene.hub.open().terms().custodian(2).unwrap().clone();
    let bytes = scene.hub.open().statuses[&keys.id()].clone();
    let mut status = message::open::<Status>(&bytes, &scene.scope(1), &keys).unwrap().body;
    status.members.clear();
    let identity = scene.seats[1].on().custodian.folder().identity(None).unwrap();
    let other = message::sign(&scene.scope(1), &status, &identity).unwrap();
    scene.hub.open().statuses.insert(keys.id(), other);
    scene.seats[0].round().await.unwrap();
    let named = ("two-statuses".to_owned(), "epoch 1, custodian 2".to_owned());
    assert_eq!(scene.seats[0].alarms().await, [named]);
}

#[tokio::test]
async fn a_folder_that_was_set_back_answers_nothing_until_its_operator_looked() {
    let mut scene = Scene::ready().await;
    let before = tempfile::tempdir().unwrap();
    scene.seats[0].off().await;
    let copy = |from: &std::path::Path, to: &std::path::Path| {
        for file in std::fs::read_dir(from).unwrap().flatten() {
            if file.path().is_file() {
                std::fs::copy(file.path(), to.join(file.file_name())).unwrap();
            }
        }
    };
    copy(scene.seats[0].folder.path(), before.path());
    scene.seats[0].start().await;
    scene.rounds(1).await;
    assert_eq!(scene.ask(1, 1, NOW).await, Ok(64));
    scene.set_clock(NOW + 3_600);
    scene.rounds(1).await;
    // A backup of before is brought back; the shares' keys are in none.
    scene.seats[0].off().await;
    copy(before.path(), scene.seats[0].folder.path());
    scene.seats[0].start().await;
    scene.rounds(1).await;
    assert_eq!(scene.ask(1, 2, NOW + 3_600).await, Err("count-set-back".to_owned()));
    let alarms = scene.seats[0].alarms().await;
    for code in ["count-set-back", "folder-set-back"] {
        assert!(alarms.iter().any(|(known, _)| known == code), "{code}: {alarms:?}");
    }
    let member = scene.members[0].keys().id();
    let custodian = scene.seats[0].on().custodian.clone();
    let (folder, ledger) = (custodian.folder(), custodian.ledger());
    let said = crate::agreement::to_hex(&member.0);
    let forward = async |epoch| overview::forward(folder, ledger, (SLUG, epoch), &said).await;
    assert_eq!(forward(1).await.unwrap(), 64);
    assert!(matches!(forward(2).await, Err(CustodianError::NoShare)));
    assert_eq!(scene.ask(1, 3, NOW + 3_600).await, Ok(128));
    // The copy was of before the first request: of the first load is left what was not answered.
    let counted = crate::counted(SLUG.as_bytes(), 1);
    assert_eq!(ledger.balance(&counted, &member.0).await.unwrap().first, Some(1_001 - 128));
}

#[tokio::test]
async fn a_clock_that_is_off_by_more_than_five_minutes_gives_alarm() {
    let mut scene = Scene::ready().await;
    let clock = |scene: &Scene, now| scene.seats[0].ears.now.store(now, Ordering::Relaxed);
    for within in [NOW + 300, NOW - 300] {
        clock(&scene, within);
        scene.seats[0].round().await.unwrap();
        assert_eq!(scene.seats[0].alarms().await, []);
    }
    // One that is ahead goes on; to one that is behind, the others' statuses are of a time to come, and
    // count nothing.
    for (nonce, beyond, wanted) in [(1, NOW + 301, Ok(64)), (2, NOW - 301, not_confirmed())] {
        clock(&scene, beyond);
        scene.seats[0].round().await.unwrap();
        assert_eq!(scene.seats[0].alarms().await, [("clock".to_owned(), String::new())]);
        assert_eq!(scene.ask(1, nonce, NOW).await, wanted);
        scene.seats[0].on().custodian.folder().calm(SLUG, "clock").await.unwrap();
    }
    // A hub that takes no message of that time says so, and the operator is told the same.
    scene.hub.open().is_strict = true;
    clock(&scene, NOW + 301);
    let refused = scene.seats[0].on().rounds.round(0).await;
    assert!(matches!(refused, Err(crate::CustodianError::Hub(code)) if code == "other-time"));
    assert_eq!(scene.seats[0].alarms().await, [("clock".to_owned(), String::new())]);
}

#[tokio::test]
async fn a_hundred_requests_at_once_are_counted_exactly() {
    let mut scene = Scene::ready().await;
    scene.rounds(1).await;
    let service = scene.seats[0].on().custodian.service().clone();
    let asked: Vec<Vec<u8>> = (0..100).map(|nonce| scene.request(1, nonce, NOW)).collect();
    let mut tasks = tokio::task::JoinSet::new();
    for bytes in asked {
        let service = service.clone();
        tasks.spawn(async move { service.answer(&bytes, NOW).await.is_ok() });
    }
    let answered = tasks.join_all().await.into_iter().filter(|is_ok| *is_ok).count() as u64;
    // 1,001 of the first load and 128 of the day: 17 batches of 64.
    let ledger = scene.seats[0].on().custodian.ledger().clone();
    let counted = crate::counted(SLUG.as_bytes(), 1);
    let member = scene.members[0].keys().id();
    assert_eq!((answered, ledger.count(&counted, &member.0).await.unwrap()), (17, 17 * 64));
}
