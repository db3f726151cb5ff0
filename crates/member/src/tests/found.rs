//! Hits of two members: found in other spellings, shown with their own numbers, and never when somebody made
//! them up.
//!
//! Not here: how deposits come to be (`flow`).

use private_match::message::hit::Verdict;
use serde_json::Value;

use super::world::*;
use crate::hits::{self, Hit};

const AT_BANK: &str = "reference;phone;iban;plate;note\n\
    B-1;0888 123 456;BG80 BNBG 9661 1020 3456 78;;ask for Ana\n\
    B-2;+359 88 123 4567;;;\n\
    B-3;;;BG CA1234AB;\n";
const AT_HOTLINE: &str = "phone,iban,reference\n\
    00359888123456,bg80bnbg96611020345678,H-77\n\
    0888765432,,H-78\n";

pub(super) async fn both() -> World {
    let world = World::new().await;
    assert_eq!(world.tokenise(BANK, AT_BANK).await.unwrap().0.taken, 4);
    assert_eq!(world.tokenise(HOTLINE, AT_HOTLINE).await.unwrap().0.taken, 3);
    world
}

async fn read(world: &World, member: usize, is_look: bool) -> Vec<Hit> {
    let session = world.session(member).await.unwrap();
    let hits = hits::read(&session, is_look).await.unwrap().hits;
    session.means.store.close().await;
    hits
}

fn reference(hit: &Hit) -> &str {
    hit.reference.as_ref().unwrap()
}

#[tokio::test]
async fn two_members_see_the_hit_with_their_own_numbers_and_on_how_many_types() {
    let world = both().await;
    let look = read(&world, BANK, true).await;
    assert_eq!(look.len(), 2, "two identifiers of one record");
    assert!(world.hub.inner.lock().unwrap().answers.is_empty(), "a look says nothing");
    for member in [BANK, HOTLINE, BANK] {
        read(&world, member, false).await;
    }
    for (member, own, partner) in [(BANK, "B-1", "Demo Hotline"), (HOTLINE, "H-77", "Demo Bank")] {
        let mut hits = read(&world, member, false).await;
        hits.sort_by(|one, other| one.sort.cmp(&other.sort));
        for (hit, sort) in hits.iter().zip(["iban", "phone"]) {
            assert_eq!((reference(hit), hit.sort.as_str(), hit.state), (own, sort, "confirmed"));
            assert_eq!((hit.partner.as_deref(), hit.date.as_str()), (Some(partner), "2027-01-15"));
            assert_eq!((hit.types.as_slice(), hit.of), (&["iban", "phone"][..], 2));
            assert_eq!((hit.alarm, hit.spells_otherwise, hit.is_candidate), (None, false, false));
            let note = hit.note.as_ref().map(|note| note.as_str());
            assert_eq!(note, (member == HOTLINE).then_some("ask for Ana"));
        }
        assert_eq!(hits.len(), 2);
    }
    let answers = world.hub.inner.lock().unwrap().answers.values().map(Vec::len).sum::<usize>();
    assert_eq!(answers, 4, "each side answers each hit once");
}

#[tokio::test]
async fn a_member_takes_back_what_it_said() {
    let world = both().await;
    for member in [BANK, HOTLINE] {
        read(&world, member, false).await;
    }
    let session = world.session(BANK).await.unwrap();
    session.means.machine.fill(&mut [0]);
    hits::say(&session, "1", Verdict::FalsePositive).await.unwrap();
    let hits = hits::read(&session, true).await.unwrap().hits;
    assert_eq!(hits.iter().filter(|hit| hit.state == "false-positive").count(), 1);
    let which = hits.iter().find(|hit| hit.state == "confirmed").unwrap().hit.clone();
    hits::say(&session, &which, Verdict::Retracted).await.unwrap();
    session.means.store.close().await;
    let theirs = read(&world, HOTLINE, true).await;
    let mut states: Vec<_> = theirs.iter().map(|hit| hit.state).collect();
    states.sort_unstable();
    assert_eq!(states, ["false-positive", "retracted"]);
    let session = world.session(BANK).await.unwrap();
    let none = hits::say(&session, "99", Verdict::Retracted).await;
    assert_eq!(none.unwrap_err().code(), "no-hit");
}

/// Replaces digits of a hexadecimal field.
fn alter(field: &mut Value) {
    let text = field.as_str().unwrap();
    let digit = if text.starts_with('0') { "1" } else { "0" };
    *field = format!("{digit}{}", &text[1..]).into();
}

#[tokio::test]
async fn what_a_hub_makes_up_is_an_alarm_and_never_a_hit() {
    type Tamper = fn(&mut Value);
    let cases: [(&str, Tamper); 8] = [
        ("deposit-not-in-the-list", |hit| alter(&mut hit["partner"]["tag"])),
        ("deposit-not-in-the-list", |hit| alter(&mut hit["partner"]["reference"])),
        ("deposit-not-in-the-list", |hit| alter(&mut hit["partner"]["proof"][0])),
        ("deposit-not-in-the-list", |hit| hit["partner"]["expiry"] = 24_400.into()),
        ("own-deposit-altered", |hit| alter(&mut hit["own"]["leaf"])),
        ("list-signature", |hit| {
            hit["partner"]["party"] = crate::base::hex(&identity(2).keys().id().0).into()
        }),
        ("partner-not-in-the-text", |hit| alter(&mut hit["partner"]["party"])),
        ("list-signature", |hit| hit["partner"]["list"] = hit["own"]["list"].clone()),
    ];
    let world = both().await;
    for (word, tamper) in cases {
        world.tamper(Box::new(move |told| {
            for hit in told["hits"].as_array_mut().into_iter().flatten() {
                tamper(hit);
            }
        }));
        let hits = read(&world, HOTLINE, false).await;
        assert_eq!(hits.len(), 2, "{word}");
        for hit in &hits {
            assert_eq!((hit.state, hit.alarm), ("alarm", Some(word)));
            assert!(hit.reference.is_none() && hit.note.is_none());
        }
    }
    assert!(world.hub.inner.lock().unwrap().answers.is_empty(), "nobody is accused by the hub");
}

#[tokio::test]
async fn a_copied_token_is_no_hit_but_an_alarm_that_names_its_author() {
    let world = both().await;
    // The bank signs a list with the hotline's token in it, whose identifier it never held.
    world.copy_token(HOTLINE, "H-78", BANK).await;
    let hits = read(&world, HOTLINE, false).await;
    let bad: Vec<_> = hits.iter().filter(|hit| hit.state == "alarm").collect();
    assert_eq!(bad.len(), 1);
    assert_eq!((bad[0].alarm, bad[0].partner.as_deref()), (Some("bad-tag"), Some("Demo Bank")));
    assert!(bad[0].reference.is_none());
    let session = world.session(BANK).await.unwrap();
    let theirs = hits::read(&session, true).await.unwrap().hits;
    assert!(theirs.iter().any(|hit| hit.state == "not-here"), "the bank's store never made it");
}
