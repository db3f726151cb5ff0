//! Custodians that run by themselves, while their operators use other handles on the folders, as verbs of the
//! command line do.
//!
//! Not here: what each round does (`keys`, `endorsing`).

use std::time::{Duration, Instant};

use private_match::message;
use private_match::message::evaluation::{EvaluationAnswer, EvaluationRefusal};
use tokio::task::JoinSet;

use super::NOW;
use super::mailbox::Break;
use super::scene::{SLUG, Scene};
use crate::Folder;
use crate::way::News;

/// How long anything may take before the test gives up.
const PATIENCE: Duration = Duration::from_secs(60);

/// Asks until the answer is as wanted.
async fn until(scene: &Scene, number: u16, wanted: Result<u64, &str>) {
    let (began, keys) =
        (Instant::now(), scene.hub.open().terms().custodian(number).unwrap().clone());
    let mut last = None;
    while began.elapsed() < PATIENCE {
        if scene.hub.open().statement.is_none() {
            tokio::time::sleep(Duration::from_millis(100)).await;
            continue;
        }
        // The same request each time: what was counted once is answered again for nothing.
        let request = scene.request(number, 1, NOW);
        scene.hub.open().answers.clear();
        scene.hub.open().requests.insert(keys.id(), vec![request]);
        for _ in 0..30 {
            tokio::time::sleep(Duration::from_millis(100)).await;
            if let Some(answer) = scene.hub.open().answers.pop() {
                let opened = message::open::<EvaluationAnswer>(&answer, &scene.scope(1), &keys);
                let refused = message::open::<EvaluationRefusal>(&answer, &scene.scope(1), &keys);
                let told = opened.map(|one| one.body.running);
                last = Some(told.map_err(|_| refused.unwrap().body.code));
                break;
            }
        }
        if last.as_ref().is_some_and(|last| {
            last.as_ref().map_err(String::as_str) == wanted.as_ref().map_err(|code| *code)
        }) {
            return;
        }
    }
    panic!("wanted {wanted:?}, had {last:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn custodians_run_by_themselves_and_follow_their_operators_within_seconds() {
    let mut scene = Scene::new().await;
    // The way of one is broken at first: it tries again.
    *scene.seats[2].wire.left.lock().unwrap() = Some((0, Break::Before));
    let mut tasks = JoinSet::new();
    for seat in &mut scene.seats {
        let custodian = seat.on().custodian.clone();
        tasks.spawn(async move { custodian.run().await });
    }
    tokio::time::sleep(Duration::from_millis(1_500)).await;
    *scene.seats[2].wire.left.lock().unwrap() = None;
    until(&scene, 1, Err("key-not-confirmed")).await;
    let member = scene.members[0].keys().id();
    let mut desks = vec![];
    for seat in &scene.seats {
        desks.push(Folder::open(seat.folder.path()).await.unwrap());
    }
    for desk in &desks[..2] {
        desk.confirm(SLUG, member, NOW).await.unwrap();
    }
    until(&scene, 1, Ok(64)).await;
    desks[0].stop(SLUG, NOW).await.unwrap();
    until(&scene, 1, Err("suspended")).await;
    desks[0].go_on(SLUG).await.unwrap();
    until(&scene, 1, Ok(64)).await;
    let identity = desks[0].identity(None).unwrap();
    desks[0].destroy_epoch(SLUG, 1, &identity, NOW).await.unwrap();
    until(&scene, 1, Err("share-destroyed")).await;
    assert_eq!(scene.hub.open().destroyed.len(), 1);
    let news = scene.seats[2].ears.news.lock().unwrap().clone();
    let agreement = SLUG.to_owned();
    assert!(
        news.contains(&News::Trouble { agreement: agreement.clone(), code: "hub-away".into() })
    );
    assert!(news.contains(&News::Back { agreement: agreement.clone() }));
    let answered = scene.seats[0].ears.news.lock().unwrap().clone();
    let is_answer =
        |one: &News| matches!(one, News::Answered { epoch: 1, count: 64, running: 64, .. });
    assert!(answered.iter().any(is_answer));
    tasks.shutdown().await;
}
