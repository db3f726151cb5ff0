//! What a party orders custodians: each order is later than all before, whatever it is about.
//!
//! Not here: what custodians do then (`whatson-custodian`).

use std::sync::atomic::Ordering;

use private_match::message::agreement::{PartyOrder, Wish};
use private_match::message::{open, peek};

use super::world::{BANK, Clockwork, NOW, World, identity, text};
use crate::sign;

#[tokio::test]
async fn an_order_is_later_than_all_before_also_when_the_clock_was_set_back() {
    let world = World::new().await;
    let means = world.means(BANK).await;
    let clock = Clockwork::new(3);
    for (wish, epoch, now) in
        [(Wish::Destroy, 1, NOW), (Wish::Suspend, 0, NOW - 500), (Wish::Resume, 0, NOW - 900)]
    {
        clock.now.store(now, Ordering::Relaxed);
        sign::order(&means.hub, &means.identity, &*clock, (wish, epoch)).await.unwrap();
    }
    let given = world.hub.inner.lock().unwrap().given.clone();
    let read = |bytes: &Vec<u8>| {
        let epoch = peek(bytes).unwrap().scope.epoch();
        let scope = text().scope(epoch).unwrap();
        let order = open::<PartyOrder>(bytes, &scope, identity(BANK).keys()).unwrap().body;
        (epoch, order.wish, order.number)
    };
    let told: Vec<_> = given.iter().map(read).collect();
    assert_eq!(
        told,
        [(1, Wish::Destroy, NOW), (0, Wish::Suspend, NOW + 1), (0, Wish::Resume, NOW + 2)]
    );
    means.store.close().await;
}
