//! Private matching at the hub: the key, deposits, hits and certificates.
//!
//! Not here: what is refused at the door (`door`), first loads (`declared`), what lies on the disk (`rest`), thieves (`stolen`), what becomes of
//! hits and deposits later (`later`), parties that take another key or leave (`replaced`), the programs of members and
//! custodians (their crates).

mod declared;
mod door;
mod later;
mod replaced;
mod rest;
mod stolen;
pub(crate) mod world;

use axum::http::StatusCode;
use private_match::message::deposit::{Entry, Place, Withdrawal};
use private_match::message::hit::{HitAnswer, Verdict};
use private_match::message::pepper::PepperGrant;
use private_match::note::Note;
use serde_json::{Value, json};
use whatson_transparency::{Hash, Note as Signed, verify_inclusion};

use crate::hub::{Answer, Hub, hubs};
use crate::joining::verified;
use world::{List, World};

/// The stable word of a refusal.
fn code(answer: &Answer) -> String {
    answer.json()["code"].as_str().unwrap().to_owned()
}

fn bytes<const N: usize>(hex: &Value) -> [u8; N] {
    let text = hex.as_str().unwrap();
    let byte = |at: usize| u8::from_str_radix(&text[at..at + 2], 16).unwrap();
    let all: Vec<u8> = (0..text.len()).step_by(2).map(byte).collect();
    all.try_into().unwrap()
}

/// Checks that the hub signed a receipt with these lines.
async fn receipt(hub: &Hub, told: &Value, lines: &[&str]) {
    let note = Signed::parse(told["receipt"].as_str().unwrap()).unwrap();
    let signer = whatson_app::audit::signer(&hub.app).await.unwrap().unwrap();
    signer.verifier().verify(&note).unwrap();
    for line in lines {
        assert!(note.text.lines().any(|told| told == *line), "{line}: {}", note.text);
    }
}

#[tokio::test]
async fn two_members_learn_that_they_hold_the_same_phone_and_nothing_else() {
    for hub in hubs().await {
        let world = World::make(&hub, |_| ()).await;
        assert_eq!(world.poll("alpha", 0).await["epochs"][0]["state"], "key");
        let own = world.list("alpha", 1, &["0881234567", "+359 88 765 4321"], 64);
        let stands = world.deposit("alpha", 1, &own).await;
        assert_eq!(stands["hits"], 0);
        assert!(stands["receipt"].as_str().unwrap().starts_with("whatson deposit receipt v1\n"));
        let other = world.list("beta", 1, &["+359 88 000 0001", "+359 (88) 123-45-67"], 2_100);
        assert_eq!(world.deposit("beta", 1, &other).await["hits"], 1);
        for (who, partner, list) in [("alpha", "beta", &own), ("beta", "alpha", &other)] {
            let hits = world.hits(who).await;
            assert_eq!(hits.len(), 1, "{who}: {hits:?}");
            let hit = &hits[0];
            assert_eq!(hit["type"], "phone");
            assert_eq!(hit["partner"]["party"], json!(world.hex(partner)));
            let entry = list.entries.iter().find(|e| bytes(&hit["own"]["deposit"]) == e.deposit);
            let token = entry.unwrap().token;
            let output = list.outputs.iter().find(|output| output.token() == token).unwrap();
            // The partner's deposit stands in the list that it signed, and its tag is right.
            let side = &hit["partner"];
            let (deposit, expiry) = (bytes(&side["deposit"]), 2027 * 12 + 5);
            let member = world.hex(partner);
            let bound = world.bound(&member, &deposit, expiry);
            use base64::Engine as _;
            let standard = base64::engine::general_purpose::STANDARD;
            let note = standard.decode(side["note"].as_str().unwrap()).unwrap();
            let note = Note::from_bytes(&note).unwrap();
            assert_eq!(*note.open(output, &bound).unwrap(), format!("note of {partner}"));
            let (reference, tag) = (bytes(&side["reference"]), bytes(&side["tag"]));
            assert!(output.is_tagged(&bound, &reference, &Note::digest(Some(&note)), &tag));
            let message = standard.decode(side["list"].as_str().unwrap()).unwrap();
            let signed = private_match::message::open::<private_match::message::deposit::DepositList>(
                &message,
                &world.scope(1),
                world.identity(partner).keys(),
            );
            let signed = signed.unwrap().body;
            let proof: Vec<Hash> =
                side["proof"].as_array().unwrap().iter().map(|h| Hash(bytes(h))).collect();
            let index = side["index"].as_u64().unwrap();
            let leaf = Hash(bytes(&side["leaf"]));
            let root = Hash(signed.root);
            verify_inclusion(leaf, index, signed.entries.into(), root, &proof).unwrap();
        }
        assert!(
            world.parties.get("omega", &format!("{}/hits", world.path)).await.status
                == StatusCode::NOT_FOUND
        );
        verified(&hub).await;
    }
}

#[tokio::test]
async fn a_list_is_as_it_was_signed_or_not_at_all() {
    for hub in hubs().await {
        let world = World::make(&hub, |terms| terms["list_max"] = json!(2_200)).await;
        let list = world.list("alpha", 1, &["0881234567"], 2_100);
        assert_eq!(world.send("alpha", list.message.clone()).await.json()["parts"], 3);
        // Another list with this number, and a later number, are not begun.
        let twin = world.list("alpha", 1, &["0881234568"], 64);
        let answer = world.send("alpha", twin.message).await;
        assert_eq!((answer.status, code(&answer)), (StatusCode::CONFLICT, "list-number".into()));
        let later = world.list("alpha", 3, &["0881234568"], 64);
        assert_eq!(code(&world.send("alpha", later.message).await), "list-number");
        // Parts: too few entries, too many, beyond the end, of another member.
        let first = &list.entries[..1_024];
        for (part, entries, who, wanted) in [
            (0, &first[..1_000], "alpha", "part"),
            (0, &list.entries[..1_025], "alpha", "part"),
            (3, first, "alpha", "part"),
            (u32::MAX, first, "alpha", "part"),
            (0, first, "beta", "not-found"),
        ] {
            let answer = world.part(who, 1, part, entries).await;
            assert_eq!(code(&answer), wanted, "part {part} of {who}");
        }
        let mut old = first.to_vec();
        old[5].expiry = 2026 * 12;
        assert_eq!(code(&world.part("alpha", 1, 0, &old).await), "expiry");
        assert_eq!(world.part("alpha", 1, 0, first).await.status, StatusCode::NO_CONTENT);
        assert_eq!(world.part("alpha", 1, 0, first).await.status, StatusCode::NO_CONTENT, "twice");
        let begun = world.send("alpha", list.message.clone()).await.json();
        assert_eq!(begun["have"], json!([0]), "goes on where it stood");
        assert_eq!(world.part("alpha", 1, 2, &list.entries[2_048..]).await.status, 204);
        // One entry is another one: the list is gone, and its number is free.
        let mut altered = list.entries[1_024..2_048].to_vec();
        altered[7].token[0] ^= 1;
        assert_eq!(code(&world.part("alpha", 1, 1, &altered).await), "list-root");
        assert_eq!(code(&world.part("alpha", 1, 1, first).await), "not-found");
        let again = world.list("alpha", 1, &["0881234567"], 2_100);
        world.deposit("alpha", 1, &again).await;
        let more = world.list("alpha", 2, &["0881234567"], 128);
        assert_eq!(code(&world.send("alpha", more.message).await), "list-too-long");
        assert!(world.hits("alpha").await.is_empty(), "nobody matches oneself");
        verified(&hub).await;
    }
}

#[tokio::test]
async fn who_owns_a_record_is_told_first_where_that_is_agreed() {
    for hub in hubs().await {
        let world = World::make(&hub, |terms| terms["hits"] = json!("owner-first")).await;
        world.deposit("alpha", 1, &world.list("alpha", 1, &["0881234567", "0881234568"], 64)).await;
        let second = world.list("beta", 1, &["0881234567", "0881234568"], 64);
        assert_eq!(world.deposit("beta", 1, &second).await["hits"], 0);
        let hits = world.hits("alpha").await;
        assert_eq!((hits.len(), world.hits("beta").await.len()), (2, 0));
        let answer = |hit: &Value, own: &str, other: &str, verdict| HitAnswer {
            hit: bytes(&hit["hit"]),
            own: bytes(&hit[own]["leaf"]),
            other: bytes(&hit[other]["leaf"]),
            verdict,
            time: world.seconds(),
            sealed: vec![],
        };
        // Beta may not know of it, so for beta there is none.
        let early = answer(&hits[0], "partner", "own", Verdict::Confirmed);
        assert_eq!(world.say("beta", 1, &early).await.status, StatusCode::NOT_FOUND);
        let swapped = answer(&hits[0], "partner", "own", Verdict::Confirmed);
        assert_eq!(code(&world.say("alpha", 1, &swapped).await), "other-hit");
        let yes = answer(&hits[0], "own", "partner", Verdict::Confirmed);
        let taken = world.say("alpha", 1, &yes).await.json();
        let lines = ["whatson answer receipt v1", "verdict: confirmed", "epoch: 1"];
        receipt(&hub, &taken, &lines).await;
        let told = world.hits("beta").await;
        assert_eq!((told.len(), &told[0]["number"]), (1, &json!(1)));
        assert_eq!(told[0]["partner_state"], "confirmed");
        let (own, later) = (world.identity("beta").keys().id().0, hub.app.now().days_after(30));
        let mut tx = hub.app.store.read().await.unwrap();
        let of = whatson_store::agreement::find_id(&mut tx, world.slug()).await.unwrap().unwrap();
        let mut told = async |at| {
            whatson_store::hit::told(&mut tx, of, &own, at, (0, 10)).await.unwrap().len()
        };
        assert_eq!(told(hub.app.now().days_after(29)).await, 1);
        assert_eq!(told(later).await, 2, "at the latest after 30 days");
    }
}

#[tokio::test]
async fn a_coordinator_lets_both_sides_know() {
    for hub in hubs().await {
        let world = World::make(&hub, |terms| {
            terms["hits"] = json!("coordinator");
            terms["parties"][0]["roles"] = json!(["member", "coordinator"]);
        })
        .await;
        world.deposit("alpha", 1, &world.list("alpha", 1, &["0881234567"], 64)).await;
        world.deposit("beta", 1, &world.list("beta", 1, &["0881234567"], 64)).await;
        assert_eq!((world.hits("alpha").await.len(), world.hits("beta").await.len()), (0, 0));
        let id = {
            let mut tx = hub.app.store.read().await.unwrap();
            let of = whatson_store::agreement::find_id(&mut tx, world.slug()).await.unwrap();
            whatson_store::hit::all(&mut tx, of.unwrap(), 0, 10).await.unwrap()[0].id
        };
        let release = format!("{}/hits/{id}/release", world.path);
        let by = |who: &'static str| world.parties.post(who, &release, &Value::Null);
        assert_eq!(by("beta").await.status, StatusCode::NOT_FOUND);
        assert_eq!(by("alpha").await.status, StatusCode::NO_CONTENT);
        assert_eq!((world.hits("alpha").await.len(), world.hits("beta").await.len()), (1, 1));
    }
}

#[tokio::test]
async fn what_is_taken_back_matches_nobody_and_hits_stay() {
    for hub in hubs().await {
        let world = World::make(&hub, |_| ()).await;
        world.deposit("alpha", 1, &world.list("alpha", 1, &["0881234567", "0881234568"], 64)).await;
        world.deposit("beta", 1, &world.list("beta", 1, &["0881234567"], 64)).await;
        let place = |position| Place { list: 1, position };
        let back = |nonce, places: Vec<Place>| Withdrawal {
            nonce: [nonce; 16],
            time: world.seconds(),
            places,
        };
        let young = world.say("alpha", 1, &back(1, vec![place(0), place(1)])).await;
        assert_eq!(code(&young), "deposit-too-young");
        hub.wait(7 * 24 * 3_600);
        let unknown = world.say("alpha", 1, &back(2, vec![place(0), place(64)])).await;
        assert_eq!(code(&unknown), "unknown-deposit");
        let gone = world.say("alpha", 1, &back(3, vec![place(0), place(1)])).await;
        assert_eq!(gone.json()["withdrawn"], 2);
        receipt(&hub, &gone.json(), &["whatson withdrawal receipt v1", "places: 2"]).await;
        let gone = world.say("alpha", 1, &back(4, vec![place(0)])).await;
        assert_eq!(gone.json()["withdrawn"], 0, "once");
        receipt(&hub, &gone.json(), &["places: 1"]).await;
        let more = world.list("beta", 2, &["0881234568", "0881234567"], 64);
        assert_eq!(world.deposit("beta", 2, &more).await["hits"], 0);
        assert_eq!(world.hits("alpha").await.len(), 1, "a hit stays");
        verified(&hub).await;
    }
}

#[tokio::test]
async fn a_month_that_is_over_takes_its_deposits_and_its_key_along() {
    for hub in hubs().await {
        let world = World::make(&hub, |_| ()).await;
        world.deposit("alpha", 1, &world.list("alpha", 1, &["0881234567"], 64)).await;
        hub.wait(230 * 24 * 3_600);
        let gone = whatson_app::deposit::expire(&hub.app).await.unwrap();
        assert_eq!(gone, 64, "padding too");
        let mut tx = hub.app.store.read().await.unwrap();
        let of = whatson_store::agreement::find_id(&mut tx, world.slug()).await.unwrap().unwrap();
        let keys = whatson_store::epoch::keys(&mut tx, of, 1).await.unwrap();
        assert_eq!(keys.iter().map(|key| key.month).collect::<Vec<_>>(), [0]);
        assert_eq!(whatson_app::deposit::expire(&hub.app).await.unwrap(), 0);
        verified(&hub).await;
    }
}

#[tokio::test]
async fn the_first_pepper_counts_and_its_grants_reach_their_members() {
    for hub in hubs().await {
        let world = World::make(&hub, |_| ()).await;
        let to = world.identity("beta").keys();
        let grant = |pepper| PepperGrant::seal(pepper, to, &world.scope(1), &world.random).unwrap();
        let first = world.say("alpha", 1, &grant(&world.pepper)).await;
        assert_eq!(first.status, StatusCode::NO_CONTENT, "{}", first.text());
        let other = private_match::input::Pepper::drawn(&world.random);
        assert_eq!(code(&world.say("alpha", 1, &grant(&other)).await), "other-pepper");
        let label = <PepperGrant as private_match::message::Body>::LABEL;
        let kept = world.kept("beta", label).await;
        let opened = private_match::message::open::<PepperGrant>(
            &kept[0],
            &world.scope(1),
            world.identity("alpha").keys(),
        );
        let pepper = opened.unwrap().body.open(world.identity("beta"), &world.scope(1)).unwrap();
        assert_eq!(pepper.bytes(), world.pepper.bytes());
        assert!(world.kept("gamma", label).await.is_empty(), "not a custodian's");
        let of_custodian = world.say("gamma", 1, &grant(&world.pepper)).await;
        assert_eq!(code(&of_custodian), "unknown-message");
    }
}

#[tokio::test]
async fn a_certificate_is_verified_off_line_and_no_flipped_bit_passes() {
    use whatson_app::certificate::{Problem, Trust, verify};
    let hub = &hubs().await[0];
    let world = World::make(hub, |_| ()).await;
    world.deposit("alpha", 1, &world.list("alpha", 1, &["0881234567"], 64)).await;
    world.deposit("beta", 1, &world.list("beta", 1, &["0881234567"], 64)).await;
    whatson_app::audit::sequence(&hub.app).await.unwrap();
    let get = async |who: &'static str, path: String| world.parties.get(who, &path).await;
    let hit = world.hits("alpha").await.remove(0);
    let id = hit["hit"].as_str().unwrap();
    let path = format!("{}/hits/{id}/certificate", world.path);
    let whole = get("alpha", path.clone()).await;
    assert_eq!(whole.status, StatusCode::OK, "{}", whole.text());
    assert_eq!(get("omega", path.clone()).await.status, StatusCode::NOT_FOUND);
    let keys = get("beta", format!("{}/keys", world.path)).await.text();
    let trust = Trust::parse(&keys).unwrap();
    let shown = verify(&whole.body, &trust).unwrap();
    assert!(!shown.is_confirmed, "nobody said anything yet");
    assert_eq!(shown.holders[0].seen, Some(vec![]), "logged, and no witness signed");
    for who in ["alpha", "beta"] {
        let hit = world.hits(who).await.remove(0);
        let said = world.answer(&hit, Verdict::Confirmed);
        assert_eq!(world.say(who, 1, &said).await.status, StatusCode::OK);
    }
    let whole = get("beta", path).await;
    let shown = verify(&whole.body, &trust).unwrap();
    assert!(shown.is_confirmed);
    assert_eq!(shown.sort, "phone");
    // Keys come from the verifier alone: without one of them, it is a stranger's.
    for left_out in ["party Demo-alpha", "party Demo-beta", "log "] {
        let fewer: Vec<&str> = keys.lines().filter(|line| !line.starts_with(left_out)).collect();
        assert!(fewer.len() < keys.lines().count(), "{left_out}: {keys}");
        let trust = Trust::parse(&fewer.join("\n")).unwrap();
        assert!(matches!(verify(&whole.body, &trust), Err(Problem::Stranger(_))), "{left_out}");
    }
    assert!(verify(&whole.body, &Trust::default()).is_err());
    let text = whole.text();
    for (what, secret) in [("token", "token"), ("tag", "\"tag\""), ("reference", "reference")] {
        assert!(!text.contains(secret), "{what}");
    }
    let mut altered = whole.body.clone();
    for at in 0..altered.len() {
        let bit = 1 << (at % 8);
        altered[at] ^= bit;
        // Words of another language for a name of the hub's log are still no verified certificate.
        assert!(
            verify(&altered, &trust).is_err(),
            "byte {at} of {}",
            text.get(at..at + 1).unwrap_or("")
        );
        altered[at] ^= bit;
    }
    assert!(verify(&altered, &trust).is_ok());
}

#[tokio::test]
async fn an_epoch_that_is_over_loses_what_was_deposited_and_its_hits_stay() {
    for hub in hubs().await {
        let world = World::make(&hub, |terms| {
            terms["parties"][0]["roles"] = json!(["member", "coordinator"]);
        })
        .await;
        world.deposit("alpha", 1, &world.list("alpha", 1, &["0881234567"], 64)).await;
        crate::joining::letters(&hub).await;
        world.deposit("beta", 1, &world.list("beta", 1, &["0881234567"], 64)).await;
        let told = crate::joining::letters(&hub).await;
        let news = told.iter().filter(|l| l.kind == whatson_app::mail::Kind::AgreementNews);
        assert_eq!(news.count(), 2, "each side's people, without content");
        let mut tx = hub.app.store.write().await.unwrap();
        let of = whatson_store::agreement::find_id(&mut tx, world.slug()).await.unwrap().unwrap();
        drop(tx);
        assert_eq!(whatson_app::epoch::end_over(&hub.app).await.unwrap(), 0);
        let alpha = &world.parties.tokens["alpha"];
        let alpha = whatson_app::access::of_token(&hub.app, alpha).await.unwrap();
        whatson_app::epoch::begin_next(&hub.app, alpha, world.slug()).await.unwrap();
        hub.wait(31 * 24 * 3_600);
        assert_eq!(whatson_app::epoch::end_over(&hub.app).await.unwrap(), 1);
        assert_eq!(whatson_app::epoch::end_over(&hub.app).await.unwrap(), 0, "once");
        let mut tx = hub.app.store.read().await.unwrap();
        let keys = whatson_store::epoch::keys(&mut tx, of, 1).await.unwrap();
        assert_eq!(keys.iter().map(|key| key.month).collect::<Vec<_>>(), [1]);
        let hits = whatson_store::hit::all(&mut tx, of, 0, 10).await.unwrap();
        assert_eq!(hits.len(), 1);
        verified(&hub).await;
    }
}
