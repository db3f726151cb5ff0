//! From a file to deposits: what is evaluated, refused, resumed.
//!
//! Not here: hits (`found`).

use super::hub::Behaviour;
use super::world::*;
use crate::event::{Event, Taken};

const FILE: &str =
    "reference,phone,iban\nA-1,0888123456,BG80BNBG96611020345678\nA-2,+359 88 123 4567,\n";

#[tokio::test]
async fn a_file_is_tokenised_and_deposited_once() {
    let world = World::new().await;
    let (done, told) = world.tokenise(BANK, FILE).await.unwrap();
    assert_eq!((done.rows, done.taken, done.held, done.refused), (2, 3, 0, 0));
    let deposited = told.iter().filter(|event| matches!(event, Event::Deposited { .. })).count();
    assert_eq!(deposited, 2, "a list for each type");
    let counts = world.hub.inner.lock().unwrap().counts;
    assert_eq!(counts.iter().sum::<usize>(), 2 * 2 * 64, "two batches of 64, two custodians each");
    let (again, told) = world.tokenise(BANK, FILE).await.unwrap();
    assert_eq!((again.taken, again.held, again.evaluated), (0, 3, 0));
    assert!(!told.iter().any(|event| matches!(event, Event::Deposited { .. })));
    assert_eq!(world.hub.inner.lock().unwrap().counts, counts, "nobody was asked again");
}

#[tokio::test]
async fn a_wrong_cell_is_named_and_the_rest_goes_on() {
    let world = World::new().await;
    let file = "reference,phone,email,expires\nA,12,,\nB,0888123456,a@b.example,\nC,0888123457,,2030-01-01\n,,,\n";
    let (done, told) = world.tokenise(BANK, file).await.unwrap();
    assert_eq!((done.rows, done.taken, done.refused), (4, 1, 4));
    let mut refused: Vec<_> = told
        .iter()
        .filter_map(|event| match event {
            Event::Row { row, column, status: Taken::Refused(why) } => {
                Some((*row, column.as_str(), *why))
            }
            _ => None,
        })
        .collect();
    refused.sort_unstable();
    let wanted = [
        (2, "phone", "impossible-number"),
        (3, "email", "type-not-agreed"),
        (4, "expires", "longer-than-agreed"),
        (5, "", "no-identifier"),
    ];
    assert_eq!(refused, wanted);
}

#[tokio::test]
async fn a_custodian_that_is_away_is_named_and_replaced() {
    let world = World::new().await;
    world.behaves(1, Behaviour::Away);
    let (done, told) = world.tokenise(BANK, FILE).await.unwrap();
    assert_eq!(done.taken, 3);
    let named = told.iter().find_map(|event| match event {
        Event::Custodian { number, why, .. } => Some((*number, why.clone())),
        _ => None,
    });
    assert_eq!(named, Some((1, "custodian-away".into())));
}
