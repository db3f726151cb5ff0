//! Anything thrown at the door for signed messages, at the parts of lists and at who verifies a certificate: nothing is
//! taken that its sender did not sign, and the hub goes on.
//!
//! Not here: readers alone (`private-match`, `robustness`), what is refused with which code (`matching::door`).

use axum::http::StatusCode;
use private_match::message::agreement::{PartyOrder, Wish};
use private_match::message::deposit::{Place, Withdrawal};
use private_match::message::first_load::FirstLoad;
use private_match::message::hit::Verdict;
use private_match::message::pepper::PepperGrant;
use private_match::message::poll::Poll;
use private_match::message::round_one::RoundOne;
use private_match::message::status::{Destroyed, Status};
use private_match::message::{Body, sign};

use crate::dice::{Dice, rounds};
use crate::hub::hub_on_sqlite;
use crate::matching::world::World;

fn signed<B: Body>(world: &World<'_>, who: &'static str, epoch: u32, body: &B) -> Message {
    (who, sign(&world.scope(epoch), body, world.identity(who)).unwrap())
}

/// Who sends it, and the bytes.
type Message = (&'static str, Vec<u8>);

/// A message of most kinds, whole.
async fn seeds(world: &World<'_>) -> Vec<Message> {
    let time = world.seconds();
    let to = world.identity("beta").keys();
    let grant = PepperGrant::seal(&world.pepper, to, &world.scope(1), &world.random).unwrap();
    let place = Place { list: 1, position: 0 };
    let hit = world.hits("alpha").await.remove(0);
    let mut all = vec![
        ("alpha", world.list("alpha", 2, &["0881234568"], 64).message),
        signed(world, "alpha", 0, &Poll { time, after: 0, wait: 0 }),
        signed(world, "gamma", 0, &Poll { time, after: 0, wait: 0 }),
        signed(world, "alpha", 0, &PartyOrder { number: 1, time, wish: Wish::Resume }),
        signed(world, "alpha", 1, &grant),
        signed(world, "alpha", 1, &world.answer(&hit, Verdict::Confirmed)),
        signed(world, "alpha", 1, &Withdrawal { nonce: [1; 16], time, places: vec![place] }),
        signed(
            world,
            "delta",
            1,
            &Status { number: 1, time, is_suspended: false, members: vec![] },
        ),
        signed(
            world,
            "alpha",
            1,
            &FirstLoad { number: 1, time, size: 64, first_day: 20_833, days: 30 },
        ),
        signed(world, "eta", 1, &Destroyed { statement: [1; 32], time }),
    ];
    let ones = world.kept("delta", RoundOne::LABEL).await;
    all.extend(ones.into_iter().map(|bytes| ("gamma", bytes)));
    all
}

#[tokio::test]
async fn at_the_door() {
    let hub = hub_on_sqlite().await;
    let world = World::make(&hub, |_| ()).await;
    world.deposit("alpha", 1, &world.list("alpha", 1, &["0881234567"], 64)).await;
    world.deposit("beta", 1, &world.list("beta", 1, &["0881234567"], 64)).await;
    let seeds = seeds(&world).await;
    rounds(300, async |dice| {
        let (who, bytes) = &seeds[dice.below(seeds.len())];
        let mut altered = dice.broken(bytes);
        if dice.below(8) == 0 {
            // The beginning of one and the end of another.
            let (_, other) = &seeds[dice.below(seeds.len())];
            let at = dice.below(bytes.len().min(other.len()));
            altered = [&bytes[..at], &other[at..]].concat();
        }
        if seeds.iter().any(|(_, whole)| *whole == altered) {
            return;
        }
        let answer = world.send(who, altered).await;
        let status = answer.status;
        assert!(status.is_client_error(), "{status} {}", answer.text());
        assert!(answer.json()["code"].is_string(), "{}", answer.text());
    })
    .await;
    // All of it changed nothing: there is one hit, nobody said anything of it, and lists go on from the first.
    let hit = world.hits("alpha").await;
    assert_eq!((hit.len(), &hit[0]["state"]), (1, &"new".into()));
    world.deposit("alpha", 2, &world.list("alpha", 2, &["0881234568"], 64)).await;
    crate::joining::verified(&hub).await;
}

#[tokio::test]
async fn as_parts_of_a_list() {
    let hub = hub_on_sqlite().await;
    let world = World::make(&hub, |_| ()).await;
    let list = world.list("alpha", 1, &["0881234567"], 1_100);
    let entries: Vec<u8> =
        list.entries[1_024..].iter().flat_map(|entry| entry.to_bytes()).collect();
    let number = |dice: &mut Dice| match dice.below(4) {
        0 => dice.number().replace(['/', '?', '#', '%'], "x"),
        _ => ["0", "1", "1", "2", "4294967295"][dice.below(5)].to_owned(),
    };
    rounds(80, async |dice| {
        let begun = world.send("alpha", list.message.clone()).await;
        assert!(begun.status.is_success(), "{}", begun.text());
        let (epoch, own, part) = (number(dice), number(dice), number(dice));
        let bytes = dice.broken(&entries);
        let path = format!("{}/epochs/{epoch}/lists/{own}/parts/{part}", world.path);
        let request = axum::http::Request::put(path)
            .header("authorization", format!("Bearer {}", world.parties.tokens["alpha"]))
            .header("content-type", "application/octet-stream");
        super::thrown(&hub, request, bytes).await;
    })
    .await;
    // Whatever came before, the list as it was signed stands in the end, perhaps after what did not fit is gone.
    for _ in 0..2 {
        world.send("alpha", list.message.clone()).await;
        for (part, entries) in (0..).zip(list.entries.chunks(1_024)) {
            let answer = world.part("alpha", 1, part, entries).await;
            if answer.status == StatusCode::OK {
                crate::joining::verified(&hub).await;
                return;
            }
        }
    }
    panic!("the list does not stand");
}

/// What a verifier gets from anybody, certificate and keys: nothing falls, and nothing broken is believed.
#[tokio::test]
async fn as_certificates() {
    use whatson_app::certificate::{Trust, verify};
    let hub = hub_on_sqlite().await;
    let world = World::make(&hub, |_| ()).await;
    world.deposit("alpha", 1, &world.list("alpha", 1, &["0881234567"], 64)).await;
    world.deposit("beta", 1, &world.list("beta", 1, &["0881234567"], 64)).await;
    whatson_app::audit::sequence(&hub.app).await.unwrap();
    // Until somebody answered, nobody vouches for the hit's number.
    for who in ["alpha", "beta"] {
        let said = world.answer(&world.hits(who).await.remove(0), Verdict::Confirmed);
        assert!(world.say(who, 1, &said).await.status.is_success());
    }
    let hit = world.hits("alpha").await.remove(0);
    let path = format!("{}/hits/{}/certificate", world.path, hit["hit"].as_str().unwrap());
    let whole = world.parties.get("alpha", &path).await.body;
    let keys = world.parties.get("alpha", &format!("{}/keys", world.path)).await.text();
    let trust = Trust::parse(&keys).unwrap();
    verify(&whole, &trust).unwrap();
    rounds(400, async |dice| {
        let bytes = dice.broken(&whole);
        // Blanks behind it are an editor's.
        let is_whole = bytes.trim_ascii_end() == whole.trim_ascii_end();
        let is_believed = verify(&bytes, &trust).is_ok();
        assert_eq!(is_believed, is_whole, "{}", String::from_utf8_lossy(&bytes));
        let broken = dice.broken(keys.as_bytes());
        if let Ok(trust) = Trust::parse(&String::from_utf8_lossy(&broken)) {
            let _ = verify(&whole, &trust);
        }
    })
    .await;
}
