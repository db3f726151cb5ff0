//! A file that needs more than a day has: what is said of it, and declaring a first load.
//!
//! Not here: custodians' budgets (`whatson-custodian`), the second person (the hub's tests).

use std::path::PathBuf;

use super::world::*;
use crate::MemberError;
use crate::event::nobody;
use crate::first_load::{self, Day, Done, Lack, Wish};
use crate::hub::LoadState;
use crate::session::{Epoch, Session};
use crate::tokenise;

/// A file of so many different numbers, each twice.
fn file(world: &World, count: u32) -> PathBuf {
    let path = world.folder().join(format!("{count}.csv"));
    let row = |n: u32| format!("R-{n},+359881{n:06}\nS-{n},0881 {n:06}\n");
    let rows: String = (0..count).map(row).collect();
    std::fs::write(&path, format!("reference,phone\n{rows}")).unwrap();
    path
}

async fn open(world: &World) -> (Session, Epoch) {
    let session = world.session(BANK).await.unwrap();
    let epoch = session.epoch().await.unwrap();
    (session, epoch)
}

async fn check(world: &World, path: &std::path::Path) -> Result<(), Lack> {
    let (session, epoch) = open(world).await;
    let done = first_load::check(&session, &epoch, path, &options(&nobody())).await;
    session.means.store.close().await;
    match done {
        Err(MemberError::FirstLoad(lack)) => Err(*lack),
        done => {
            done.unwrap();
            Ok(())
        }
    }
}

async fn declare(world: &World, size: u64, days: Option<u8>, from: Option<&str>) -> Done {
    let (session, epoch) = open(world).await;
    let first_day = from.map(|text| Day::new("from", text).unwrap());
    let done = first_load::declare(&session, &epoch, Wish { size, first_day, days }).await;
    session.means.store.close().await;
    done.unwrap()
}

/// The hub says this of what was declared last.
fn is_now(world: &World, state: &str) {
    world.hub.inner.lock().unwrap().loads.last_mut().unwrap().2 = state.to_owned();
}

fn state(of: &Option<LoadState>) -> Option<&str> {
    of.as_ref().map(|load| load.state.as_str())
}

#[tokio::test]
async fn a_file_within_the_day_needs_nothing_and_a_longer_one_says_so_before_anything_is_asked() {
    let world = World::new().await;
    // 9,000 need 9,024 with their padding, and 10,000 are allowed; of 12,000 each stands twice.
    assert_eq!(check(&world, &file(&world, 9_000)).await, Ok(()));
    let long = file(&world, 12_000);
    let lack = check(&world, &long).await.unwrap_err();
    assert_eq!((lack.needed, lack.daily, lack.first), (12_032, 10_000, 1_000_000));
    assert_eq!(lack.declared, None);
    assert_eq!(world.hub.inner.lock().unwrap().counts, [0; 3], "nobody was asked");

    let (session, epoch) = open(&world).await;
    let size = first_load::size(&session, &epoch, &long, &options(&nobody())).await.unwrap();
    assert_eq!(size, 12_032 + 12_032 / 8);
    session.means.store.close().await;
    assert!(matches!(declare(&world, size, None, None).await, Done::Declared(_)));
    for (word, is_enough) in [
        ("waiting", false),
        ("to-come", false),
        ("over", false),
        ("replaced", false),
        ("open", true),
    ] {
        is_now(&world, word);
        let told = check(&world, &long).await;
        assert_eq!(told.is_ok(), is_enough, "{word}");
        if let Err(lack) = told {
            assert_eq!(state(&lack.declared), Some(word).filter(|word| *word != "over"));
        }
    }
    // Open, and too small for a longer one.
    let longer = file(&world, 15_000);
    assert_eq!(state(&check(&world, &longer).await.unwrap_err().declared), Some("open"));
}

#[tokio::test]
async fn what_is_in_the_store_needs_nothing_again() {
    let world = World::new().await;
    let path = file(&world, 300);
    let (session, epoch) = open(&world).await;
    let need = async |path: &std::path::Path| {
        let from = std::fs::File::open(path).unwrap();
        tokenise::need(&session, &epoch, from, &options(&nobody())).await.unwrap()
    };
    assert_eq!(need(&path).await, 320);
    world.tokenise(BANK, &std::fs::read_to_string(&path).unwrap()).await.unwrap();
    assert_eq!((need(&path).await, need(&file(&world, 301)).await), (0, 64));
}

#[tokio::test]
async fn declaring_the_same_again_changes_nothing_and_numbers_rise() {
    let world = World::new().await;
    let Done::Declared(first) = declare(&world, 5_000, None, None).await else { panic!() };
    assert_eq!((first.number, first.size, first.days), (1, 5_000, 14));
    assert_eq!((first.first_day.as_str(), first.last_day.as_str()), ("2027-01-15", "2027-01-28"));
    for (size, days, from) in [(5_000, None, None), (4_000, Some(14), Some("2027-01-15"))] {
        assert_eq!(declare(&world, size, days, from).await, Done::Waits(first.clone()));
    }
    is_now(&world, "open");
    let confirmed = LoadState { state: "open".into(), ..first.clone() };
    assert_eq!(declare(&world, 5_000, None, None).await, Done::Confirmed(confirmed));
    // A larger one, other days, another begin: each is another declaration.
    let wishes =
        [(6_000, None, None), (6_000, Some(3), None), (6_000, Some(3), Some("2027-01-20"))];
    for (number, (size, days, from)) in (2..).zip(wishes) {
        let Done::Declared(load) = declare(&world, size, days, from).await else { panic!() };
        assert_eq!((load.number, load.size), (number, size));
    }
    let last = world.hub.inner.lock().unwrap().loads.last().unwrap().1;
    assert_eq!((last.first_day, last.days, last.time), (20_838, 3, NOW));
    // A hub that lost what it had is told no number twice.
    world.hub.inner.lock().unwrap().loads.clear();
    let Done::Declared(load) = declare(&world, 6_000, None, None).await else { panic!() };
    assert_eq!(load.number, 5);
}
