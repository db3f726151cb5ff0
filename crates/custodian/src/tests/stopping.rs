//! What stops a custodian: a party's signed word, its operator, too few others, the hub's word.
//!
//! Not here: who is answered otherwise (`endorsing`).

use private_match::message;
use private_match::message::agreement::Wish;
use private_match::message::status::Status;

use super::NOW;
use super::mailbox::Break;
use super::scene::{SLUG, Scene};

#[tokio::test]
async fn a_party_stops_it_and_the_replay_of_its_word_does_not_let_it_go_on() {
    let mut scene = Scene::ready().await;
    let (stop, go, again) = (
        scene.order(1, Wish::Suspend, 0),
        scene.order(2, Wish::Resume, 0),
        scene.order(3, Wish::Suspend, 1),
    );
    let suspended = || Err("suspended".to_owned());
    scene.hub.open().orders = vec![stop.clone()];
    assert_eq!(scene.ask(1, 1, NOW).await, suspended(), "with the request that comes beside it");
    scene.rounds(1).await;
    assert_eq!(scene.ask(1, 1, NOW).await, suspended());
    let keys = scene.hub.open().terms().custodian(1).unwrap().clone();
    let status = scene.hub.open().statuses[&keys.id()].clone();
    let status = message::open::<Status>(&status, &scene.scope(1), &keys).unwrap().body;
    assert!(status.is_suspended, "the others learn it, too");
    scene.hub.open().orders = vec![go.clone()];
    scene.rounds(2).await;
    assert_eq!(scene.ask(1, 2, NOW).await, Ok(64));
    scene.hub.open().orders = vec![again.clone()];
    scene.rounds(2).await;
    assert_eq!(scene.ask(1, 3, NOW).await, suspended());
    for orders in [vec![go.clone()], vec![], vec![stop, go]] {
        scene.hub.open().orders = orders;
        scene.seats[0].on = None;
        scene.seats[0].start().await;
        scene.rounds(2).await;
        assert_eq!(scene.ask(1, 4, NOW).await, suspended());
    }
    // A stranger's word counts nothing.
    scene.hub.open().orders = vec![scene.order(9, Wish::Resume, 1)];
    let at = scene.hub.open().orders[0].len() - 10;
    scene.hub.open().orders[0][at] ^= 1;
    scene.rounds(2).await;
    assert_eq!(scene.ask(1, 4, NOW).await, suspended());
}

#[tokio::test]
async fn an_operator_stops_it_alone_and_two_that_stop_leave_too_few() {
    let mut scene = Scene::ready().await;
    let stop = |seat: &mut super::scene::Seat| seat.on().custodian.folder().clone();
    stop(&mut scene.seats[1]).stop(SLUG, NOW).await.unwrap();
    scene.rounds(2).await;
    assert_eq!(scene.ask(2, 1, NOW).await, Err("suspended".to_owned()));
    assert_eq!(scene.ask(1, 2, NOW).await, Ok(64), "the third still says so");
    stop(&mut scene.seats[2]).stop(SLUG, NOW).await.unwrap();
    scene.rounds(2).await;
    assert_eq!(scene.ask(1, 3, NOW).await, Err("suspended".to_owned()));
    stop(&mut scene.seats[2]).go_on(SLUG).await.unwrap();
    scene.rounds(2).await;
    assert_eq!(scene.ask(1, 4, NOW).await, Ok(128));
}

#[tokio::test]
async fn the_hubs_own_word_stops_it_and_takes_back_nothing_that_was_signed() {
    let mut scene = Scene::ready().await;
    let suspended = || Err("suspended".to_owned());
    scene.hub.open().suspended = true;
    assert_eq!(scene.ask(1, 1, NOW).await, suspended(), "with the request that comes beside it");
    let alarm = ("hub-suspended".to_owned(), "version 1".to_owned());
    assert_eq!(scene.seats[0].alarms().await, [alarm]);
    // Directly, too, and while the hub is away.
    *scene.seats[0].wire.left.lock().unwrap() = Some((0, Break::Before));
    assert!(scene.seats[0].on().telling.round().await.is_ok());
    let request = scene.request(1, 2, NOW);
    let custodian = scene.seats[0].on().custodian.clone();
    let told = custodian.service().answer(&request, NOW).await;
    assert_eq!(told.unwrap_err().why.word(), "suspended");
    *scene.seats[0].wire.left.lock().unwrap() = None;
    // The others are not told that anybody signed this.
    scene.rounds(1).await;
    let keys = scene.hub.open().terms().custodian(1).unwrap().clone();
    let status = scene.hub.open().statuses[&keys.id()].clone();
    let status = message::open::<Status>(&status, &scene.scope(1), &keys).unwrap().body;
    assert!(!status.is_suspended);
    scene.hub.open().suspended = false;
    scene.rounds(1).await;
    assert_eq!(scene.ask(1, 3, NOW).await, Ok(64));
    // What a party signed stands, whatever the hub says beside it.
    scene.hub.open().orders = vec![scene.order(1, Wish::Suspend, 0)];
    for says in [true, false] {
        scene.hub.open().suspended = says;
        scene.rounds(2).await;
        assert_eq!(scene.ask(1, 4, NOW).await, suspended());
    }
}
