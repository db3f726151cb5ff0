//! Ceremonies that come to nothing: there is room for a few at a time, and none keeps its place for good.
//!
//! Not here: how a ceremony goes (`keys`).

use private_match::message::Body as _;
use private_match::message::key_statement::Stated;

use super::scene::{SLUG, Scene};

#[tokio::test]
async fn ceremonies_that_are_over_leave_room_for_the_next() {
    for is_shown in [true, false] {
        let mut scene = Scene::new().await;
        // Four come to nothing: nobody hears what the others state.
        scene.hub.open().loses.insert(Stated::LABEL);
        for epoch in 1..=4 {
            scene.hub.open().epoch = epoch;
            scene.rounds(6).await;
            let row = scene.seats[0].on().custodian.folder().epoch(SLUG, epoch).await.unwrap();
            assert!(row.is_some_and(|row| row.in_ceremony), "{epoch} is on its way");
            // Its co-ordinator gives it up: the hub says so, or shows it no longer.
            if is_shown {
                scene.hub.open().over.push(epoch);
            }
        }
        // One starts anew among what is over.
        scene.seats[2].on = None;
        scene.seats[2].start().await;
        scene.hub.open().loses.clear();
        scene.hub.open().epoch = 5;
        scene.rounds(10).await;
        assert!(scene.hub.open().statement.is_some(), "the fifth has its turn");
        for seat in &mut scene.seats {
            let row = seat.on().custodian.folder().epoch(SLUG, 5).await.unwrap().unwrap();
            assert!(row.statement.is_some());
            assert_eq!(seat.alarms().await, []);
        }
    }
}

#[tokio::test]
async fn a_new_run_takes_the_place_of_its_own_ceremony_when_there_is_no_other() {
    let mut scene = Scene::new().await;
    scene.hub.open().loses.insert(Stated::LABEL);
    let mut shown = vec![];
    for epoch in 1..=4 {
        scene.hub.open().epoch = epoch;
        scene.hub.open().others.clone_from(&shown);
        scene.rounds(6).await;
        shown.push(epoch);
    }
    scene.hub.open().loses.clear();
    scene.hub.open().run = 2;
    scene.rounds(10).await;
    assert!(scene.hub.open().statement.is_some(), "the fourth, begun anew");
}
