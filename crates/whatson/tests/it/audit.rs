//! The audit log against somebody with the database: every change of entries, tree, checkpoint and
//! records is found, and the first wrong entry named.
//!
//! Not here: trees and notes as such (`transparency`), the log's pages (`pages`).

use serde_json::json;
use uuid::Uuid;
use whatson_app::audit::{self, Checkpoint, Report};
use whatson_app::{Actor, access, organisation};
use whatson_store::audit::{Entry, MacKey};
use whatson_store::audit_check::{Keys, check};
use whatson_store::audit_tree::{self, Kept};
use whatson_store::{Noun, Tx, Value};

use crate::dice::{Dice, rounds};
use crate::hub::{Hub, hubs};

/// A hub with a few hundred entries in its log, in several steps.
async fn written(hub: &Hub) {
    audit::prepare(&hub.app, "hub.example").await.unwrap();
    for step in 0..3 {
        let organisations: Vec<_> = (0..60)
            .map(|n| {
                let number = step * 100 + n;
                json!({ "id": Uuid::from_u128(7 << 76 | 2 << 62 | number), "kind": "ngo",
                    "names": [{ "lang": "en", "value": format!("Demo House {number}") }],
                    "country": "RS", "consent": "organisation", "licence": "CC0-1.0",
                    "locations": [{ "id": Uuid::from_u128(7 << 76 | 2 << 62 | (number + 5_000)),
                        "hidden": false, "country": "RS", "city": format!("Town {number}") }],
                    "networks": ["demo-net"] })
            })
            .collect();
        let file = json!({ "format": "whatson-directory", "version": 1,
            "networks": [{ "id": Uuid::from_u128(7 << 76 | 2 << 62 | 9_000), "slug": "demo-net",
                "names": [{ "lang": "en", "value": "Demo Net" }], "scope": "regional" }],
            "organisations": organisations });
        hub.import("demo.json", file.to_string().as_bytes()).await;
        audit::sequence(&hub.app).await.unwrap();
    }
}

async fn checked(hub: &Hub, tx: &mut Tx, outside: &[Checkpoint]) -> Report {
    let (mac, signer) = (hub.app.vault.audit_mac(), signer(hub));
    let keys = Keys { mac: &mac, verifier: &signer.verifier() };
    check(tx, &keys, outside, &|_| ()).await.unwrap()
}

fn signer(hub: &Hub) -> audit::Signer {
    hub.app.vault.audit_signer("hub.example/audit").unwrap()
}

async fn outside(hub: &Hub) -> Checkpoint {
    let kept = audit::checkpoint(&hub.app).await.unwrap();
    Checkpoint::open(&kept.note, &signer(hub).verifier()).unwrap()
}

#[tokio::test]
async fn a_log_that_nobody_touched_is_whole_and_proves_its_entries() {
    for hub in hubs().await {
        written(&hub).await;
        let kept = outside(&hub).await;
        let report = audit::verify(&hub.app, std::slice::from_ref(&kept), &|_| ()).await.unwrap();
        assert_eq!(report.faults, []);
        assert!(report.leaves > 256 && report.records > 360, "{report:?}");
        assert_eq!((report.leaves, report.root), (kept.size, Some(kept.root)));
        for place in (0..kept.size).step_by(37) {
            let found = audit::inclusion(&hub.app, place).await.unwrap();
            let (leaf, proof) = (found.leaf, &found.proof);
            audit::verify_inclusion(leaf, place, kept.size, kept.root, proof).unwrap();
        }
        let half = audit::consistency(&hub.app, kept.size / 2, kept.size).await.unwrap();
        assert!(!half.is_empty());
        // What is done meanwhile waits, is named as waiting, and is nothing wrong.
        access::issue_token(&hub.app, Actor::OPERATOR, "more", 3).await.unwrap();
        let report = audit::verify(&hub.app, &[], &|_| ()).await.unwrap();
        assert_eq!(report.faults, []);
        assert!(report.waiting > 0, "{report:?}");
        audit::sequence(&hub.app).await.unwrap();
        let later = outside(&hub).await;
        let proof = audit::consistency(&hub.app, kept.size, later.size).await.unwrap();
        audit::verify_consistency(kept.size, kept.root, later.size, later.root, &proof).unwrap();
    }
}

#[tokio::test]
async fn no_change_by_somebody_with_the_database_goes_unseen() {
    for hub in hubs().await {
        written(&hub).await;
        let kept = outside(&hub).await;
        rounds(1_000, async |dice| {
            let mut tx = hub.app.store.write().await.unwrap();
            let (what, place) = mutate(&hub, &mut tx, dice, &kept).await;
            let report = checked(&hub, &mut tx, std::slice::from_ref(&kept)).await;
            assert!(!report.faults.is_empty(), "{what} at {place:?} was not found");
            if let Some(place) = place {
                let first = report.faults.iter().find_map(|f| f.place);
                assert_eq!(first, Some(place), "{what}: {:?}", report.faults);
            }
            // Dropped: the next round begins with the log as it was.
        })
        .await;
    }
}

/// Columns of an entry that hold words, and bytes.
const OF_ENTRY: [&str; 8] = [
    "UPDATE audit_event SET actor = $1 WHERE place = $2",
    "UPDATE audit_event SET action = $1 WHERE place = $2",
    "UPDATE audit_event SET outcome = $1 WHERE place = $2",
    "UPDATE audit_event SET noun = $1 WHERE place = $2",
    "UPDATE audit_event SET salt = $1 WHERE place = $2",
    "UPDATE audit_event SET state = $1 WHERE place = $2",
    "UPDATE audit_event SET commitment = $1 WHERE place = $2",
    "UPDATE audit_event SET mac = $1 WHERE place = $2",
];
/// What can be done to the checkpoint.
const OF_CHECKPOINT: [&str; 3] = [
    "DELETE FROM audit_checkpoint",
    "UPDATE audit_checkpoint SET size = size - 1",
    "UPDATE audit_checkpoint SET note = substr(note, 1, 60)",
];

/// Changes something at random; says what, and which entry is the first that is wrong.
#[tokio::test]
async fn a_record_that_is_set_back_is_not_made_right_by_its_event_of_then() {
    const NAME: &str = "SELECT doc, name, version, updated FROM organisation WHERE id = $1";
    const BACK: &str = "
UPDATE organisation SET doc = $1, name = $2, version = $3, updated = $4 WHERE id = $5";
    const AGAIN: &str = "
INSERT INTO audit_event (at, actor, person_id, action, noun, object_id, outcome, state, salt,
                         commitment, mac)
SELECT at, actor, person_id, action, noun, object_id, outcome, state, salt, commitment, mac
  FROM audit_event WHERE seq = $1";
    const LAST: &str =
        "SELECT max(seq) AS n FROM audit_event WHERE noun = 'organisation' AND object_id = $1";
    for hub in hubs().await {
        written(&hub).await;
        let slug = "demo-house-1";
        let shown = organisation::show(&hub.app, Actor::OPERATOR, slug).await.unwrap();
        let id = shown.organisation.id.0;
        let mut tx = hub.app.store.read().await.unwrap();
        let row = tx.row(NAME, vec![id.into()]).await.unwrap().unwrap();
        let then = [row.text("doc").unwrap(), row.text("name").unwrap()];
        let (version, updated) = (row.int("version").unwrap(), row.int("updated").unwrap());
        let event = tx.number(LAST, vec![id.into()]).await.unwrap();
        drop(tx);
        let mut input = organisation::input(&shown.organisation.profile);
        input.city = "Elsewhere".into();
        organisation::edit(&hub.app, Actor::OPERATOR, slug, version, &input, "test").await.unwrap();
        audit::sequence(&hub.app).await.unwrap();
        let kept = outside(&hub).await;
        let mut tx = hub.app.store.write().await.unwrap();
        let [doc, name] = then;
        let old: Vec<Value> =
            vec![doc.into(), name.into(), version.into(), updated.into(), id.into()];
        run(&mut tx, BACK, old).await;
        run(&mut tx, AGAIN, vec![event.into()]).await;
        let waits = checked(&hub, &mut tx, std::slice::from_ref(&kept)).await;
        assert_eq!(waits.faults.iter().map(|f| f.code).collect::<Vec<_>>(), ["copied"]);
        tx.commit().await.unwrap();
        // The hub itself gives it a place; it is found all the same.
        audit::sequence(&hub.app).await.unwrap();
        let report = audit::verify(&hub.app, &[kept], &|_| ()).await.unwrap();
        let found: Vec<_> = report.faults.iter().map(|f| (f.code, f.place)).collect();
        assert_eq!(found, [("copied", Some(report.leaves - 1))]);
    }
}

async fn mutate(
    hub: &Hub,
    tx: &mut Tx,
    dice: &mut Dice,
    kept: &Checkpoint,
) -> (&'static str, Option<u64>) {
    let size = usize::try_from(kept.size).unwrap();
    let one = dice.below(size);
    let (at, word) = (i64::try_from(one).unwrap(), format!("x{}", dice.next()));
    let place = Some(u64::try_from(one).unwrap());
    match dice.below(11) {
        0 | 1 => {
            let column = dice.below(OF_ENTRY.len());
            let new: Value =
                if column < 4 { word.into() } else { dice.bytes(33)[..].to_vec().into() };
            run(tx, OF_ENTRY[column], vec![new, at.into()]).await;
            ("a column of an entry", place)
        }
        2 => {
            run(tx, "UPDATE audit_event SET at = at + 1 WHERE place = $1", vec![at.into()]).await;
            ("the time of an entry", place)
        }
        3 => {
            run(tx, "DELETE FROM audit_event WHERE place = $1", vec![at.into()]).await;
            ("an entry deleted", place)
        }
        4 => swapped(tx, one, dice.below(size)).await,
        5 => inserted(tx, dice, at, kept.size).await,
        6 => {
            run(tx, "DELETE FROM audit_event WHERE place >= $1", vec![at.into()]).await;
            sign_anew(hub, tx).await;
            ("the tail cut, tree and checkpoint with it", place)
        }
        7 => {
            forge(hub, tx, one, &word).await;
            ("everything signed anew with the hub's keys", None)
        }
        8 if dice.below(2) == 0 => {
            run(tx, dice.one(&OF_CHECKPOINT), vec![]).await;
            ("the checkpoint", None)
        }
        8 => {
            let level = i64::from(dice.below(5) == 0);
            flip(tx, dice, level, if level == 1 { 0 } else { at / 256 }).await;
            ("a hash of the tree", None)
        }
        9 => (record(tx, dice, &word).await, None),
        _ => {
            emptied(tx, at, Uuid::from_u128(u128::from(dice.next()))).await;
            ("an entry emptied as if it had been erased", place)
        }
    }
}

/// Empties an entry as an erasure does that nobody recorded.
pub(crate) async fn emptied(tx: &mut Tx, place: i64, by: Uuid) {
    let empty = "
UPDATE audit_event SET at = 0, actor = '', person_id = NULL, action = '', noun = '',
       object_id = $1, outcome = '', state = NULL, salt = $2
 WHERE place = $3";
    run(tx, empty, vec![by.into(), Vec::new().into(), place.into()]).await;
}

async fn swapped(tx: &mut Tx, one: usize, two: usize) -> (&'static str, Option<u64>) {
    let (from, to) = (one.min(two), one.max(two));
    let (from, to) = if from == to { (0, to.max(1)) } else { (from, to) };
    swap(tx, i64::try_from(from).unwrap(), i64::try_from(to).unwrap()).await;
    ("two entries swapped", Some(u64::try_from(from).unwrap()))
}

/// Either at the end of the tree, or waiting for its place, with words of its own but without the
/// hub's key.
async fn inserted(
    tx: &mut Tx,
    dice: &mut Dice,
    like: i64,
    size: u64,
) -> (&'static str, Option<u64>) {
    if dice.below(2) == 0 {
        insert(tx, like, Some(i64::try_from(size).unwrap())).await;
        return ("an entry inserted at the end", Some(size));
    }
    insert(tx, like, None).await;
    run(tx, "UPDATE audit_event SET action = 'x' WHERE place IS NULL", vec![]).await;
    ("an entry without the hub's key", Some(size))
}

async fn run(tx: &mut Tx, sql: &'static str, values: Vec<Value>) {
    let changed = tx.run(sql, values).await.unwrap();
    assert!(changed > 0, "{sql} changed nothing");
}

async fn swap(tx: &mut Tx, from: i64, to: i64) {
    let set = "UPDATE audit_event SET place = $1 WHERE place = $2";
    for (new, old) in [(-1, from), (from, to), (to, -1)] {
        run(tx, set, vec![new.into(), old.into()]).await;
    }
}

async fn insert(tx: &mut Tx, like: i64, place: Option<i64>) {
    let copy = "
INSERT INTO audit_event (at, actor, person_id, action, noun, object_id, outcome, state, salt,
                         commitment, mac, place)
SELECT at, actor, person_id, action, noun, object_id, outcome, state, salt, commitment, mac,
       CAST($1 AS BIGINT)
  FROM audit_event WHERE place = $2";
    run(tx, copy, vec![place.into(), like.into()]).await;
}

/// Changes an entry with all that belongs to it, and signs everything anew.
pub(crate) async fn forge(hub: &Hub, tx: &mut Tx, place: usize, word: &str) {
    let place = i64::try_from(place).unwrap();
    let all = whatson_store::audit::list(tx, i64::MAX, 10_000).await.unwrap();
    let mut entry: Entry = all.into_iter().find(|e| e.place == Some(place)).unwrap();
    entry.outcome = word.to_owned();
    let commitment = entry.committed();
    let key: MacKey = hub.app.vault.audit_mac();
    run(
        tx,
        "UPDATE audit_event SET outcome = $1, commitment = $2, mac = $3 WHERE place = $4",
        vec![word.into(), commitment[..].into(), key.code(&commitment)[..].into(), place.into()],
    )
    .await;
    sign_anew(hub, tx).await;
}

pub(crate) async fn sign_anew(hub: &Hub, tx: &mut Tx) {
    for sql in [
        "UPDATE audit_event SET place = NULL WHERE place IS NOT NULL",
        "DELETE FROM audit_tile",
        "DELETE FROM audit_checkpoint",
    ] {
        tx.run(sql, vec![]).await.unwrap();
    }
    let Some(edge) = audit_tree::sequence(tx, 100_000).await.unwrap() else { return };
    let origin = "hub.example/audit".to_owned();
    let state = Checkpoint { origin, size: edge.size(), root: edge.root(), extensions: vec![] };
    let text = state.to_text();
    let note = audit::Note { signatures: vec![signer(hub).sign(&text)], text };
    let kept = Kept { size: edge.size(), at: hub.app.now(), note: note.to_text() };
    audit_tree::add(tx, &kept).await.unwrap();
}

async fn flip(tx: &mut Tx, dice: &mut Dice, level: i64, number: i64) {
    let values = || vec![level.into(), number.into()];
    let select = "SELECT hashes FROM audit_tile WHERE level = $1 AND number = $2";
    let mut hashes = tx.row(select, values()).await.unwrap().unwrap().bytes("hashes").unwrap();
    let at = dice.below(hashes.len());
    hashes[at] ^= 1 << dice.below(8);
    let update = "UPDATE audit_tile SET hashes = $1 WHERE level = $2 AND number = $3";
    run(tx, update, [vec![hashes.into()], values()].concat()).await;
}

/// What can be done to an organisation's rows.
const OF_RECORD: [(&str, &str); 7] = [
    ("UPDATE organisation SET confirmed = 1 WHERE id = $1", "a record confirmed"),
    ("UPDATE organisation SET version = version + 1 WHERE id = $1", "a record's version"),
    ("UPDATE organisation SET listing = 'withdrawn' WHERE id = $1", "a record withdrawn"),
    ("UPDATE location SET doc = doc || ' ' WHERE organisation_id = $1", "a place's words"),
    ("DELETE FROM organisation WHERE id = $1", "a record deleted"),
    ("DELETE FROM location WHERE organisation_id = $1", "a place deleted"),
    ("UPDATE token SET expires = expires + 1 WHERE id <> $1", "a token prolonged"),
];
const RENAME: &str = "UPDATE organisation SET name = $1 WHERE id = $2";
const COPY: &str = "
UPDATE organisation SET doc = (SELECT doc FROM organisation WHERE id = $1) WHERE id = $2";
const LEAVE: &str = "
DELETE FROM network_member WHERE organisation_id IN
       (SELECT organisation_id FROM network_member ORDER BY organisation_id LIMIT 1)";
const ADD_TOKEN: &str = "
INSERT INTO token (id, digest, name, actor, created, expires)
SELECT $1, $2, name, actor, created, expires FROM token";
const ADD_PLACE: &str = "
INSERT INTO location (id, organisation_id, country, doc)
SELECT $1, organisation_id, country, doc FROM location WHERE organisation_id = $2";

/// Changes a record that the log vouches for.
async fn record(tx: &mut Tx, dice: &mut Dice, word: &str) -> &'static str {
    let house = |n: usize| {
        let number = n / 60 * 100 + n % 60;
        Uuid::from_u128(7 << 76 | 2 << 62 | u128::try_from(number).unwrap())
    };
    let (a, b) = (dice.below(180), dice.below(179));
    let (own, other) = (house(a), house(if b >= a { b + 1 } else { b }));
    let new = Uuid::from_u128(u128::from(dice.next()));
    let (sql, values, what): (_, Vec<Value>, _) = match dice.below(12) {
        n @ 0..7 => (OF_RECORD[n].0, vec![own.into()], OF_RECORD[n].1),
        7 => (RENAME, vec![word.into(), own.into()], "a record's name"),
        8 => (COPY, vec![other.into(), own.into()], "a record with another's words"),
        9 => (LEAVE, vec![], "a member removed"),
        10 => (ADD_TOKEN, vec![new.into(), word.as_bytes().into()], "a token added"),
        _ => (ADD_PLACE, vec![new.into(), own.into()], "a place added"),
    };
    run(tx, sql, values).await;
    what
}

#[test]
fn every_table_of_a_noun_is_vouched_for() {
    let words: Vec<_> = Noun::ALL.iter().map(|noun| noun.word()).collect();
    let tables = "organisation service location network token person credential membership \
                  invitation vetting application vouch block witness agreement agreement_version \
                  agreement_signature agreement_suspension party_key epoch deposit_list first_load";
    assert_eq!(words.join(" "), tables);
}
