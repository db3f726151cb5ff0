//! Somebody who stole a token, or a whole deposit, and hands it in as its own: the other side's program sees at once
//! that its maker never evaluated the identifier, and no certificate says otherwise.
//!
//! Not here: the same with the members' own programs and stores (`whatson-member`, `found`).

use private_match::message::deposit::DepositList;
use whatson_app::certificate::{Trust, verify};
use whatson_transparency::{Frontier, leaf};

use super::*;

/// A list of a thief: stolen entries, changed so that they are its own.
fn thiefs(world: &World<'_>, who: &str, entries: Vec<Entry>) -> List {
    let mut tree = Frontier::default();
    entries.iter().for_each(|entry| tree.push(leaf(&entry.to_bytes())));
    let body = DepositList {
        number: 1,
        sort: private_match::canonical::Type::Phone,
        versions: private_match::canonical::versions(),
        statement: world.statement().digest(),
        entries: u32::try_from(entries.len()).unwrap(),
        root: tree.root().0,
        time: world.seconds(),
    };
    let message = private_match::message::sign(&world.scope(1), &body, world.identity(who));
    List { message: message.unwrap(), entries, outputs: vec![] }
}

#[tokio::test]
async fn a_stolen_token_is_an_alarm_at_the_other_side_and_never_a_confirmed_hit() {
    let hub = &hubs().await[0];
    let world = World::make(hub, |_| ()).await;
    let own = world.list("beta", 1, &["0881234567", "0881234568"], 64);
    world.deposit("beta", 1, &own).await;
    // The first is copied whole, note and tag too; of the second only the token was seen.
    let mut stolen = own.entries[..2].to_vec();
    stolen.extend_from_slice(&world.list("alpha", 1, &["0881234569"], 64).entries[2..]);
    stolen[1].deposit = [7; 16];
    stolen[1].note = None;
    let list = thiefs(&world, "alpha", stolen);
    assert_eq!(world.deposit("alpha", 1, &list).await["hits"], 2, "to the hub they are equal");
    whatson_app::audit::sequence(&hub.app).await.unwrap();
    let (thief, expiry) = (world.hex("alpha"), 2027 * 12 + 5);
    for hit in world.hits("beta").await {
        let side = &hit["partner"];
        let deposit: [u8; 16] = bytes(&side["deposit"]);
        let bound = world.bound(&thief, &deposit, expiry);
        let (reference, tag) = (bytes(&side["reference"]), bytes(&side["tag"]));
        let note = side["note"].as_str().map(|text| {
            use base64::Engine as _;
            let bytes = base64::engine::general_purpose::STANDARD.decode(text).unwrap();
            Note::from_bytes(&bytes).unwrap()
        });
        for output in &own.outputs {
            assert!(!output.is_tagged(&bound, &reference, &Note::digest(note.as_ref()), &tag));
            assert!(note.as_ref().is_none_or(|note| note.open(output, &bound).is_err()));
        }
        // Beta's program says so; the thief confirms as it likes.
        let alarm = world.answer(&hit, Verdict::BadTag);
        assert_eq!(world.say("beta", 1, &alarm).await.status, StatusCode::OK);
    }
    let keys = world.parties.get("beta", &format!("{}/keys", world.path)).await.text();
    let trust = Trust::parse(&keys).unwrap();
    for hit in world.hits("alpha").await {
        let yes = world.answer(&hit, Verdict::Confirmed);
        assert_eq!(world.say("alpha", 1, &yes).await.status, StatusCode::OK);
        assert_eq!(hit["partner_state"], "bad-tag");
        let id = hit["hit"].as_str().unwrap();
        let path = format!("{}/hits/{id}/certificate", world.path);
        let certificate = world.parties.get("alpha", &path).await;
        let shown = verify(&certificate.body, &trust).unwrap();
        assert!(!shown.is_confirmed);
        let verdicts = shown.holders.map(|holder| holder.verdict);
        assert!(verdicts.contains(&Some(Verdict::BadTag)), "{verdicts:?}");
    }
    verified(hub).await;
}
