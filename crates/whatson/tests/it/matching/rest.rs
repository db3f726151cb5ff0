//! What the disk of a hub shows of deposits: no token and nothing that a member sent of one; and nothing that could be
//! opened once the key of its month is destroyed.
//!
//! Not here: identifiers themselves, which never come to a hub (`scenario`).

use aho_corasick::AhoCorasick;
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};

use super::*;
use crate::hub::hub_on_sqlite;

/// What bytes look like in a file: as they are, in either hexadecimal, and in base64 wherever in it they begin.
fn looks(bytes: &[u8]) -> Vec<Vec<u8>> {
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let mut all = vec![bytes.to_vec(), hex.to_uppercase().into_bytes(), hex.into_bytes()];
    for before in 0..3 {
        let shifted = [&vec![0; before], bytes].concat();
        for engine in [STANDARD_NO_PAD, URL_SAFE_NO_PAD] {
            let text = engine.encode(&shifted);
            // Signs that hold bits of what stands before or behind are left out.
            let (start, end) = ((before * 8).div_ceil(6), shifted.len() * 8 / 6);
            all.push(text.as_bytes()[start..end].to_vec());
        }
    }
    all
}

/// All that members sent of these deposits.
fn sent(lists: &[&List]) -> AhoCorasick {
    let entries = lists.iter().flat_map(|list| &list.entries);
    let parts = entries.flat_map(|entry| [entry.token, entry.tag, entry.reference, entry.deposit]);
    AhoCorasick::builder().build(parts.flat_map(|part| looks(&part))).unwrap()
}

/// Where something of it is, below the hub's folder.
fn found(hub: &crate::hub::Hub, what: &AhoCorasick) -> Vec<String> {
    let files = std::fs::read_dir(hub.folder.path()).unwrap().flatten();
    let files: Vec<_> = files.filter(|file| file.path().is_file()).collect();
    assert!(files.iter().any(|file| file.file_name() == "hub.sqlite"));
    let read = files.iter().map(|file| (file.path(), std::fs::read(file.path()).unwrap()));
    let hit = read.filter(|(_, bytes)| what.is_match(bytes));
    hit.map(|(path, _)| path.display().to_string()).collect()
}

#[test]
fn a_token_is_known_in_any_spelling() {
    let token = [0xfb, 0xff, 0x3e, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13];
    let search = AhoCorasick::builder().build(looks(&token)).unwrap();
    for before in 0..4 {
        let whole = [&vec![9; before], &token[..], b"more"].concat();
        assert!(search.is_match(&whole));
        assert!(search.is_match(&STANDARD_NO_PAD.encode(&whole)), "{before}");
        assert!(search.is_match(&URL_SAFE_NO_PAD.encode(&whole)), "{before}");
    }
    assert!(!search.is_match(&STANDARD_NO_PAD.encode([7; 64])));
}

#[tokio::test]
async fn no_token_that_a_member_sent_is_on_the_disk_of_a_hub() {
    let hub = hub_on_sqlite().await;
    let world = World::make(&hub, |_| ()).await;
    let lists = [
        world.list("alpha", 1, &["0881234567", "0881234568"], 1_100),
        world.list("beta", 1, &["0881234567"], 64),
        // This one is under way when the disk is looked at.
        world.list("beta", 2, &["0881234569"], 2_048),
    ];
    world.deposit("alpha", 1, &lists[0]).await;
    assert_eq!(world.deposit("beta", 1, &lists[1]).await["hits"], 1);
    world.send("beta", lists[2].message.clone()).await;
    world.part("beta", 2, 0, &lists[2].entries[..1_024]).await;
    assert_eq!(world.hits("alpha").await.len(), 1);
    let search = sent(&lists.each_ref());
    assert_eq!(found(&hub, &search), [""; 0]);
    // Where they are in the clear, they are found: in what the hub tells a side of its hit.
    let path = format!("{}/hits", world.path);
    assert!(search.is_match(&world.parties.get("alpha", &path).await.body));
    std::fs::write(hub.folder.path().join("leak"), lists[2].entries[1_000].token).unwrap();
    assert_eq!(found(&hub, &search).len(), 1);
}

#[tokio::test]
async fn after_the_key_of_its_month_nothing_opens_a_deposit() {
    for hub in hubs().await {
        let world = World::make(&hub, |_| ()).await;
        // They expire with the month that it is.
        let own = 2026 * 12 + 10;
        let list = world.list_until("alpha", 1, &["0881234567"], 64, own);
        world.deposit("alpha", 1, &list).await;
        let of = {
            let mut tx = hub.app.store.read().await.unwrap();
            whatson_store::agreement::find_id(&mut tx, world.slug()).await.unwrap().unwrap()
        };
        let shelf = whatson_store::deposit::Shelf { of, epoch: 1, list: 1 };
        let part = async || {
            let mut tx = hub.app.store.read().await.unwrap();
            whatson_store::deposit::part(&mut tx, shelf, 0).await.unwrap()
        };
        let months = async || {
            let mut tx = hub.app.store.read().await.unwrap();
            let keys = whatson_store::epoch::keys(&mut tx, of, 1).await.unwrap();
            keys.into_iter().map(|key| key.month).collect::<Vec<_>>()
        };
        // Each entry lies sealed under its month's key: 532 bytes more than its leaf for those with a note.
        let before = part().await.unwrap();
        assert!(before.len() > 64 * (36 + 69), "{}", before.len());
        assert!(months().await.contains(&own));
        hub.wait(8 * 24 * 3_600);
        assert_eq!(whatson_app::deposit::expire(&hub.app).await.unwrap(), 64);
        assert_eq!(months().await, [0], "the epoch's own, which makes digests of tokens");
        // Of each place the leaf is left, or nothing: no byte of what was sealed.
        let after = part().await.unwrap_or_default();
        assert!(after.len() <= 64 * 40, "{}", after.len());
        let sealed = before
            .windows(32)
            .step_by(97)
            .filter(|piece| after.windows(32).any(|left| left == *piece));
        assert!(sealed.count() <= 1 + 64 * 40 / 97, "only leaves are the same");
        // The token matches nobody: no row is left to look it up in.
        let twin = world.list("beta", 1, &["0881234567"], 64);
        assert_eq!(world.deposit("beta", 1, &twin).await["hits"], 0);
        verified(&hub).await;
    }
}
