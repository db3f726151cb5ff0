//! Custodians that are slow or die in the middle, or of which the hub says so, and clocks that are off.
//!
//! Not here: custodians that lie (`flow`).

use std::time::Duration;

use super::flow::phones;
use super::hub::Behaviour;
use super::world::*;
use crate::event::Event;
use crate::session::Session;

/// Who was named, and why.
fn named(told: &[Event]) -> Vec<(u16, String)> {
    let one = |event: &Event| match event {
        Event::Custodian { number, why, evidence, .. } => {
            assert_eq!(*evidence, None, "nobody is convicted of being away");
            Some((*number, why.clone()))
        }
        _ => None,
    };
    told.iter().filter_map(one).collect()
}

#[tokio::test]
async fn a_custodian_that_is_slow_is_named_and_replaced() {
    for slow in [1, 2, 3] {
        let world = World::new().await;
        world.behaves(slow, Behaviour::Slow);
        let (done, told) = world.tokenise(BANK, &phones(3)).await.unwrap();
        assert_eq!((done.taken, done.evaluated), (3, 3));
        // Two of the three are enough: the third is named where it was asked at all.
        let named = named(&told);
        let slow = u16::try_from(slow).unwrap();
        assert!(named.iter().all(|one| *one == (slow, "custodian-slow".into())), "{named:?}");
        assert!(slow == 3 || named.len() == 1, "{named:?}");
    }
}

#[tokio::test]
async fn a_custodian_that_dies_in_the_middle_is_named_once_and_the_run_goes_on() {
    let world = World::new().await;
    world.behaves(1, Behaviour::Dies(1_024));
    let (done, told) = world.tokenise(BANK, &phones(6_000)).await.unwrap();
    assert_eq!((done.taken, done.evaluated, done.refused), (6_000, 6_000, 0));
    assert_eq!(named(&told), [(1, "custodian-away".to_owned())], "once, however many batches");
    let counts = world.hub.inner.lock().unwrap().counts;
    assert!(counts[0] >= 1_024 && counts[0] < counts[1], "it had begun: {counts:?}");
    assert_eq!(world.hub.entries(&identity(BANK).keys().id()).len() % 64, 0);
    let (again, _) = world.tokenise(BANK, &phones(6_000)).await.unwrap();
    assert_eq!((again.taken, again.held, again.evaluated), (0, 6_000, 0), "all of it is there");
}

#[tokio::test]
async fn what_the_hub_says_of_a_nonce_in_a_custodians_stead_makes_nobody_ask_anew() {
    let world = World::new().await;
    world.behaves(1, Behaviour::Unheard("nonce-used"));
    let (done, told) = world.tokenise(BANK, &phones(3)).await.unwrap();
    assert_eq!((done.taken, named(&told)), (3, vec![(1, "nonce-used".to_owned())]));
    // Nor is what was cut off asked anew, which would be counted once more.
    for custodian in [1, 2] {
        world.behaves(custodian, Behaviour::Unheard("nonce-used"));
    }
    world.behaves(3, Behaviour::Honest);
    let before = world.hub.inner.lock().unwrap().counts;
    let (two, wait) = (format!("{}R-9,+359888099999\n", phones(3)), Duration::from_secs(2));
    for _ in 0..2 {
        let run = world.tokenise(BANK, &two);
        assert!(tokio::time::timeout(wait, run).await.is_err(), "it waits for a second one");
    }
    let after = world.hub.inner.lock().unwrap().counts;
    assert!((0..3).all(|at| after[at] - before[at] <= 64), "{before:?}, {after:?}");
    world.behaves(2, Behaviour::Honest);
    let (done, _) = world.tokenise(BANK, &two).await.unwrap();
    assert_eq!((done.held, done.taken + done.held), (3, 4));
}

#[tokio::test]
async fn a_custodian_that_says_of_a_fresh_nonce_that_it_was_used_is_replaced() {
    let world = World::new().await;
    world.behaves(1, Behaviour::Refuses("nonce-used"));
    let (done, told) = world.tokenise(BANK, &phones(3)).await.unwrap();
    assert_eq!((done.taken, named(&told)), (3, vec![(1, "nonce-used".to_owned())]));
}

#[tokio::test]
async fn a_clock_that_is_off_by_five_minutes_is_taken_and_beyond_it_is_said() {
    let world = World::new().await;
    for within in [NOW - 300, NOW, NOW + 300] {
        let session = Session::open(world.means_at(BANK, within).await).await.unwrap();
        session.means.store.close().await;
    }
    for (beyond, off) in [(NOW - 301, -301), (NOW + 301, 301)] {
        let error = Session::open(world.means_at(BANK, beyond).await).await.err().unwrap();
        let said = format!("the clock of this machine is off by {off} seconds, says the hub");
        assert_eq!((error.code(), error.to_string()), ("clock", said));
    }
}
