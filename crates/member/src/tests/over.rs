//! What ends and what stands: epochs and agreements that are over, lists that are as long as is allowed.
//!
//! Not here: how a list comes to be (`flow`).

use std::io::Cursor;
use std::sync::Arc;

use super::flow::{FILE, phones};
use super::world::*;
use crate::session::Session;
use crate::tokenise;

const MONTH: u64 = 31 * 24 * 3_600;

#[tokio::test]
async fn what_ended_is_forgotten_also_when_nothing_flows_any_more() {
    let place = crate::store::Place { agreement: SLUG.into(), epoch: 1 };
    // How the hub says it is, when it is looked at, how that ends, and how many entries are kept.
    type Case = (&'static str, &'static str, &'static [u64], Option<&'static str>, u64);
    let cases: [Case; 4] = [
        ("state", "ended", &[NOW], Some("agreement-over"), 0),
        ("state", "suspended", &[NOW], Some("agreement-suspended"), 3),
        ("epoch", "closing", &[NOW, NOW + MONTH - 1], None, 3),
        ("epoch", "closing", &[NOW, NOW + MONTH], None, 0),
    ];
    for (what, word, times, code, left) in cases {
        let world = World::new().await;
        world.tokenise(BANK, FILE).await.unwrap();
        world.tamper(Box::new(move |told| match what {
            "state" => told["state"] = word.into(),
            _ => told["epochs"][0]["state"] = word.into(),
        }));
        for now in times {
            world.hub.inner.lock().unwrap().now = *now;
            let ended = Session::in_force(world.means_at(BANK, *now).await).await.err();
            assert_eq!(ended.map(|error| error.code()), code, "{word}");
        }
        let store = world.means(BANK).await.store;
        assert_eq!(store.standing(&place).await.unwrap(), left, "{word}");
        let pepper = store.kept(&place, "pepper").await.unwrap();
        assert_eq!(pepper.is_some(), left > 0, "{word}");
        store.close().await;
    }
}

#[tokio::test]
async fn what_a_file_says_twice_counts_once_against_the_length_of_a_list() {
    let world = World::new().await;
    let session = world.session(BANK).await.unwrap();
    let epoch = session.epoch().await.unwrap();
    let pepper = session.pepper(&epoch).await.unwrap();
    let mut signed = (*session.signed).clone();
    signed.text.agreement.terms.list_max = 4_000;
    let session = Session { signed: Arc::new(signed), ..session };
    let twice = |file: String| {
        let rows = file.split_inclusive('\n');
        rows.flat_map(|row| if row.starts_with("R-") { [row; 2] } else { [row, ""] }).collect()
    };
    let from = |file: String| Cursor::new(file.into_bytes());
    let all: String = twice(phones(4_000));
    let told = options(&crate::event::nobody());
    let done = tokenise::run(&session, &epoch, &pepper, from(all), told.clone()).await.unwrap();
    assert_eq!((done.taken, done.held), (4_000, 4_000));
    let more = from(phones(4_001));
    let error = tokenise::run(&session, &epoch, &pepper, more, told).await.unwrap_err();
    assert_eq!(error.code(), "list-too-long");
}
