//! Custodians that are slow or die in the middle, and clocks that are off.
//!
//! Not here: custodians that lie (`flow`).

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
