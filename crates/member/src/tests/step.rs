//! A file that is kept in step: rows come, go, and move their dates.
//!
//! Not here: looking each minute (the program).

use std::path::Path;

use super::world::*;
use crate::watch::{self, Step};

const WEEK: u64 = 7 * 24 * 3_600;

async fn step(world: &World, at: &Path, now: u64) -> Step {
    world.hub.inner.lock().unwrap().now = now;
    let session = crate::session::Session::open(world.means_at(BANK, now).await).await.unwrap();
    let epoch = session.epoch().await.unwrap();
    let pepper = session.pepper(&epoch).await.unwrap();
    let told = options(&crate::event::nobody());
    let done = watch::step(&session, &epoch, &pepper, at, &told).await.unwrap();
    session.means.store.close().await;
    done
}

fn write(at: &Path, rows: &str) {
    std::fs::write(at, format!("reference,phone,expires\n{rows}")).unwrap();
}

#[tokio::test]
async fn rows_that_come_go_and_move_are_followed() {
    let world = World::new().await;
    let at = world.folder().join("list.csv");
    write(&at, "A,0888123456,\nB,0888123457,2027-06-30\nC,0888123458,\n");
    let first = watch::look(&at).unwrap();
    let done = step(&world, &at, NOW).await;
    assert_eq!((done.summary.taken, done.vanished, done.withdrawn), (3, 0, 0));
    assert_eq!(done.deposited, 3);
    assert_eq!(watch::look(&at).unwrap(), first, "it looks the same until it changes");
    write(&at, "B,0888123457,2027-09-30\nC,0888123458,\nD,0888123459,\n");
    assert_ne!(watch::look(&at).unwrap(), first);
    let done = step(&world, &at, NOW).await;
    assert_eq!((done.summary.taken, done.summary.held, done.vanished), (2, 1, 1));
    assert_eq!(done.summary.evaluated, 1, "a moved date needs no custodian");
    assert_eq!(done.withdrawn, 0, "deposits stand for seven days");
    let done = step(&world, &at, NOW + WEEK).await;
    assert_eq!((done.summary.taken, done.summary.held, done.withdrawn), (0, 3, 2));
    assert_eq!(world.hub.inner.lock().unwrap().withdrawn.len(), 2);
    write(&at, "A,0888123456,\nC,0888123458,\nD,0888123459,\n");
    let done = step(&world, &at, NOW + WEEK).await;
    assert_eq!((done.summary.taken, done.summary.evaluated, done.vanished), (1, 0, 1));
    assert_eq!(done.withdrawn, 1, "the new deposit of B has stood for a week");
    write(&at, "C,0888123458,\nD,0888123459,\n");
    let done = step(&world, &at, NOW + WEEK).await;
    assert_eq!((done.vanished, done.withdrawn), (1, 0), "the new deposit of A is young");
}

#[tokio::test]
async fn a_folder_is_one_and_a_file_that_cannot_be_read_takes_nothing_back() {
    let world = World::new().await;
    let at = world.folder().join("lists");
    std::fs::create_dir(&at).unwrap();
    write(&at.join("one.csv"), "A,0888123456,\n");
    write(&at.join("two.CSV"), "B,0888123457,\n");
    std::fs::write(at.join("notes.txt"), "phone\n0888123458\n").unwrap();
    let done = step(&world, &at, NOW).await;
    assert_eq!((done.summary.rows, done.summary.taken), (2, 2));
    std::fs::write(at.join("two.CSV"), "no columns\n").unwrap();
    let session = world.session(BANK).await.unwrap();
    let epoch = session.epoch().await.unwrap();
    let pepper = session.pepper(&epoch).await.unwrap();
    let told = options(&crate::event::nobody());
    let error = watch::step(&session, &epoch, &pepper, &at, &told).await.unwrap_err();
    assert_eq!(error.code(), "no-columns");
    assert_eq!(session.means.store.standing(&epoch.place).await.unwrap(), 2);
    session.means.store.close().await;
    std::fs::remove_file(at.join("two.CSV")).unwrap();
    let done = step(&world, &at, NOW).await;
    assert_eq!((done.summary.held, done.vanished), (1, 1));
}

#[tokio::test]
async fn what_a_look_handed_in_is_told_and_not_what_it_took() {
    let world = World::new().await;
    let at = world.folder().join("list.csv");
    write(&at, "A,0888123456,\nB,0888123457,\nC,0888123458,\n");
    world.hub.inner.lock().unwrap().cut_after = Some(0);
    world.tokenise(BANK, &std::fs::read_to_string(&at).unwrap()).await.unwrap_err();
    world.hub.inner.lock().unwrap().cut_after = None;
    let done = step(&world, &at, NOW).await;
    assert_eq!((done.summary.taken, done.deposited), (0, 3), "what waited is handed in");
    let done = step(&world, &at, NOW).await;
    assert_eq!((done.summary.held, done.deposited), (3, 0));
}
