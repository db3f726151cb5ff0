//! From a file to deposits: what is evaluated, refused, resumed.
//!
//! Not here: hits (`found`).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use private_match::message::evaluation::{EvaluationAnswer, EvaluationRequest};
use private_match::message::open;
use serde_json::Value;
use sha2::{Digest as _, Sha256, Sha512};

use super::hub::Behaviour;
use super::world::*;
use crate::agreement::Text;
use crate::base::hex;
use crate::event::{Event, Taken};
use crate::session::Session;
use crate::store::Store;
use crate::tokenise;
use crate::tokenise::evaluation::sizes;

pub(super) const FILE: &str =
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
async fn one_identifier_of_many_records_goes_in_several_lists() {
    let world = World::new().await;
    let rows: String = (0..200).map(|n| format!("R-{n},0888123456\n")).collect();
    let (done, told) = world.tokenise(BANK, &format!("reference,phone\n{rows}")).await.unwrap();
    assert_eq!((done.taken, done.evaluated), (200, 1));
    let lists = told.iter().filter_map(|event| match event {
        Event::Deposited { entries, .. } => Some(*entries),
        _ => None,
    });
    assert_eq!(lists.collect::<Vec<_>>(), [64, 64, 64, 8]);
    let (again, told) = world.tokenise(BANK, "reference,phone\nX-1,0888123457\n").await.unwrap();
    assert_eq!(again.taken, 1);
    assert!(told.iter().any(|event| matches!(event, Event::Deposited { .. })), "nothing is stuck");
}

#[tokio::test]
async fn a_wrong_cell_is_named_and_the_rest_goes_on() {
    let world = World::new().await;
    let file = "reference,phone,url,expires\nA,12,,\nB,0888123456,https://b.example,\nC,0888123457,,2030-01-01\n,,,\n";
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
        (3, "url", "type-not-agreed"),
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

#[tokio::test]
async fn a_custodian_that_lies_is_named_convicted_and_replaced() {
    // Some of all bits of 64 elements, in each part of an element.
    for bit in [0, 7, 255, 256, 1_000, 8_191, 64 * 256 - 1] {
        let world = World::new().await;
        world.behaves(1, Behaviour::Lies(bit));
        world.behaves(3, Behaviour::Honest);
        let (done, told) = world.tokenise(BANK, FILE).await.unwrap();
        assert_eq!(done.taken, 3, "bit {bit}: the batch is finished with the third");
        let named: Vec<_> = told
            .iter()
            .filter_map(|event| match event {
                Event::Custodian { number, why, evidence, .. } => Some((*number, why, evidence)),
                _ => None,
            })
            .collect();
        let [(1, why, Some(evidence))] = named[..] else { panic!("bit {bit}: {named:?}") };
        assert_eq!(why, "false-proof");
        let answer = std::fs::read(evidence).unwrap();
        let scope = text().scope(1).unwrap();
        let keys = identity(2);
        assert!(open::<EvaluationAnswer>(&answer, &scope, keys.keys()).is_ok(), "it signed that");
        let request = std::fs::read(evidence.with_extension("request")).unwrap();
        let asked = open::<EvaluationRequest>(&request, &scope, identity(BANK).keys()).unwrap();
        let said = open::<EvaluationAnswer>(&answer, &scope, keys.keys()).unwrap().body;
        assert_eq!(said.request, asked.digest);
    }
}

#[tokio::test]
async fn too_few_custodians_end_the_run_with_their_reasons() {
    let world = World::new().await;
    world.behaves(1, Behaviour::Refuses("key-not-confirmed"));
    world.behaves(3, Behaviour::Refuses("budget-spent"));
    let error = world.tokenise(BANK, FILE).await.unwrap_err();
    let text = error.to_string();
    assert_eq!(error.code(), "custodians");
    assert!(text.contains("custodian 1 (Demo Authority): key-not-confirmed"), "{text}");
    assert!(text.contains("custodian 3 (Demo House): budget-spent"), "{text}");
}

/// A file of so many different telephone numbers.
pub(super) fn phones(count: usize) -> String {
    let row = |n| format!("R-{n},+3598880{n:05}\n");
    format!("reference,phone\n{}", (0..count).map(row).collect::<String>())
}

#[tokio::test]
async fn a_run_that_was_killed_goes_on_without_asking_twice_for_what_is_there() {
    let world = World::new().await;
    let session = world.session(BANK).await.unwrap();
    let epoch = session.epoch().await.unwrap();
    let pepper = session.pepper(&epoch).await.unwrap();
    let file = phones(6_000);
    let told = Told::new();
    let first = {
        let from = std::io::Cursor::new(file.clone().into_bytes());
        let run = tokenise::run(&session, &epoch, &pepper, from, options(&told.tell()));
        // Dropped in the middle, as a process that is killed.
        tokio::time::timeout(std::time::Duration::from_millis(700), run).await
    };
    assert!(first.is_err(), "it was cut off");
    let held = session.means.store.standing(&epoch.place).await.unwrap();
    session.means.store.close().await;
    let (done, _) = world.tokenise(BANK, &file).await.unwrap();
    assert_eq!(done.held + done.taken, 6_000);
    assert_eq!(done.held, held);
    assert_eq!(done.evaluated, 6_000 - held, "nothing of the store is asked for again");
    let counts: usize = world.hub.inner.lock().unwrap().counts.iter().sum();
    let batches: usize = sizes(6_000).iter().map(|size| size.next_power_of_two().max(64)).sum();
    assert_eq!(counts, 2 * batches, "what was on its way is counted once");
    let entries = world.hub.entries(&identity(BANK).keys().id());
    assert!(entries.len() >= 6_000);
    let (again, told) = world.tokenise(BANK, &file).await.unwrap();
    assert_eq!((again.evaluated, again.taken, again.held), (0, 0, 6_000));
    assert!(!told.iter().any(|event| matches!(event, Event::Deposited { .. })));
}

#[tokio::test]
async fn a_list_that_was_cut_off_goes_on_with_the_parts_that_are_missing() {
    let world = World::new().await;
    world.hub.inner.lock().unwrap().cut_after = Some(1);
    let file = phones(2_500);
    let error = world.tokenise(BANK, &file).await.unwrap_err();
    assert_eq!(error.to_string(), "the hub refuses: cut-off");
    world.hub.inner.lock().unwrap().cut_after = None;
    let (done, told) = world.tokenise(BANK, &file).await.unwrap();
    assert_eq!((done.taken, done.held, done.evaluated), (0, 2_500, 0));
    let lists: Vec<_> = told
        .iter()
        .filter_map(|event| match event {
            Event::Deposited { number, entries, .. } => Some((*number, *entries)),
            _ => None,
        })
        .collect();
    assert_eq!(lists, [(1, 2_500)]);
    let entries = world.hub.entries(&identity(BANK).keys().id());
    assert_eq!(entries.len(), 2_560, "2,500 and padding");
}

#[tokio::test]
async fn a_receipt_that_was_lost_is_asked_for_and_a_number_that_was_taken_is_given_up() {
    let world = World::new().await;
    world.hub.inner.lock().unwrap().loses_receipt = true;
    let error = world.tokenise(BANK, FILE).await.unwrap_err();
    assert_eq!(error.code(), "hub-refuses");
    let (_, told) = world.tokenise(BANK, FILE).await.unwrap();
    let lists = told.iter().filter(|event| matches!(event, Event::Deposited { .. })).count();
    assert_eq!(lists, 2);
    let numbers: Vec<u32> = world.hub.inner.lock().unwrap().lists.keys().map(|key| key.1).collect();
    assert_eq!(numbers, [1, 2], "each list once");
}

#[tokio::test]
async fn the_first_member_draws_the_pepper_and_the_others_get_it() {
    let world = World::new().await;
    world.tokenise(BANK, FILE).await.unwrap();
    let grants = world.hub.inner.lock().unwrap().grants.len();
    assert_eq!(grants, 1, "one for each other member");
    world.tokenise(BANK, FILE).await.unwrap();
    assert_eq!(world.hub.inner.lock().unwrap().grants.len(), grants, "once an epoch");
    let kept = std::mem::take(&mut world.hub.inner.lock().unwrap().grants);
    let error = world.tokenise(HOTLINE, FILE).await.unwrap_err();
    assert_eq!(error.code(), "no-pepper");
    assert!(error.to_string().contains("Demo Bank can hand it on"), "{error}");
    world.hub.inner.lock().unwrap().grants = kept;
    world.tokenise(HOTLINE, FILE).await.unwrap();
    let inner = world.hub.inner.lock().unwrap();
    let tokens = |member: usize| {
        let id = identity(member).keys().id();
        let own = inner.lists.iter().filter(move |((party, _), _)| *party == id);
        own.flat_map(|(_, list)| list.entries.iter().map(|entry| entry.token)).collect::<Vec<_>>()
    };
    let (bank, hotline) = (tokens(BANK), tokens(HOTLINE));
    assert_eq!(bank.iter().filter(|token| hotline.contains(token)).count(), 3);
}

#[tokio::test]
async fn what_the_hub_swaps_is_noticed() {
    type Tamper = fn(&mut Value);
    let other = |seed| {
        let keys = keys(&text().ceremony(1).unwrap(), seed);
        STANDARD.encode(keys[0].statement().to_bytes())
    };
    let swapped = other(8);
    let cases: [(&str, bool, Tamper); 6] = [
        ("text-changed", true, |told| {
            let text = Text::read(&written(2), SLUG).unwrap();
            let all: Vec<_> = signatures(&text).iter().map(|s| STANDARD.encode(s)).collect();
            let digest = written(1).replace("retention in months: 12", "retention in months: 11");
            let text = Text::read(&digest, SLUG).unwrap();
            let changed: Vec<_> = signatures(&text).iter().map(|s| STANDARD.encode(s)).collect();
            assert_ne!(all, changed);
            (told["text"], told["signatures"]) = (digest.into(), changed.into());
        }),
        ("signature", true, |told| {
            let text = told["text"].as_str().unwrap().replace("months: 12", "months: 11");
            told["text"] = text.into();
        }),
        ("unsigned", false, |told| {
            told["signatures"].as_array_mut().unwrap().remove(3);
        }),
        ("unanchored", false, |told| {
            told["signatures"].as_array_mut().unwrap().remove(0);
        }),
        ("other-text", true, |told| told["version"] = 2.into()),
        ("agreement-suspended", false, |told| told["state"] = "suspended".into()),
    ];
    let world = World::new().await;
    world.tokenise(BANK, FILE).await.unwrap();
    for (code, is_alarm, tamper) in cases {
        world.tamper(Box::new(tamper));
        let error = match world.session(BANK).await {
            Ok(session) => session.holds().unwrap_err(),
            Err(error) => error,
        };
        assert_eq!((error.code(), error.is_alarm()), (code, is_alarm), "{error}");
    }
    world.tamper(Box::new(move |told| told["epochs"][0]["statement"] = swapped.clone().into()));
    let session = world.session(BANK).await.unwrap();
    let error = session.epoch().await.unwrap_err();
    assert_eq!((error.code(), error.is_alarm()), ("key-changed", true));
    world.tamper(Box::new(|told| {
        let text = told["epochs"][0]["statement"].as_str().unwrap();
        let mut bytes = STANDARD.decode(text).unwrap();
        *bytes.last_mut().unwrap() ^= 1;
        told["epochs"][0]["statement"] = STANDARD.encode(bytes).into();
    }));
    let session = world.session(BANK).await.unwrap();
    assert_eq!(session.epoch().await.unwrap_err().code(), "statement-signature");
    world.tamper(Box::new(|told| told["epochs"][0]["pepper"] = "ab".repeat(64).into()));
    let session = world.session(BANK).await.unwrap();
    let epoch = session.epoch().await.unwrap();
    assert_eq!(session.pepper(&epoch).await.unwrap_err().code(), "other-pepper");
}

#[tokio::test]
async fn a_clock_that_is_off_is_said() {
    let world = World::new().await;
    let means = world.means_at(BANK, NOW + 1_000).await;
    let error = Session::open(means).await.err().unwrap();
    assert_eq!(error.to_string(), "the clock of this machine is off by 1000 seconds, says the hub");
}

#[tokio::test]
async fn memory_is_flat_whatever_the_file() {
    let world = World::new().await;
    let session = world.session(BANK).await.unwrap();
    let epoch = session.epoch().await.unwrap();
    let pepper = session.pepper(&epoch).await.unwrap();
    // 200,000 rows: 30,000 records of 3,000 telephone numbers again and again, and at the end one number of
    // very many records.
    let row = |n: usize| match n {
        0..190_000 => format!("R-{},+3598880{:05}\n", n % 30_000, n % 3_000),
        n => format!("R-{n},+359888007777\n"),
    };
    let file = format!("reference,phone\n{}", (0..200_000).map(row).collect::<String>());
    let told = options(&crate::event::nobody());
    let gauge = told.gauge.clone();
    let from = std::io::Cursor::new(file.into_bytes());
    let done = tokenise::run(&session, &epoch, &pepper, from, told).await.unwrap();
    assert_eq!((done.rows, done.taken, done.held), (200_000, 40_000, 160_000));
    assert_eq!(done.evaluated, 3_001);
    assert!(gauge.most() < 30_000, "{} records and identifiers at once", gauge.most());
}

#[tokio::test]
async fn the_store_shows_no_identifier() {
    let world = World::new().await;
    world.behaves(2, Behaviour::Lies(9));
    world.tokenise(BANK, FILE).await.unwrap();
    let mut planted: Vec<Vec<u8>> = vec![];
    for text in [
        "0888123456",
        "+359888123456",
        "359888123456",
        "BG80BNBG96611020345678",
        "+359 88 123 4567",
        "+359881234567",
        "A-1",
    ] {
        planted.push(text.into());
        planted.push(Sha256::digest(text).to_vec());
        planted.push(Sha512::digest(text).to_vec());
        planted.push(hex(&Sha256::digest(text)).into());
        planted.push(STANDARD.encode(Sha256::digest(text)).into());
    }
    let mut files = 0;
    let mut folders = vec![world.store_folder(BANK)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let bytes = std::fs::read(&path).unwrap();
            files += 1;
            for secret in &planted {
                let found = bytes.windows(secret.len()).any(|part| part == secret.as_slice());
                assert!(!found, "{path:?} holds {:?}", String::from_utf8_lossy(secret));
            }
        }
    }
    assert!(files >= 3, "a database and evidence");
}

#[tokio::test]
async fn an_epoch_that_is_over_is_forgotten_and_other_keys_open_nothing() {
    let world = World::new().await;
    world.tokenise(BANK, FILE).await.unwrap();
    let means = world.means(BANK).await;
    let place = crate::store::Place { agreement: SLUG.into(), epoch: 1 };
    assert_eq!(means.store.standing(&place).await.unwrap(), 3);
    means.store.close().await;
    let machine = Clockwork::new(3);
    let folder = world.store_folder(BANK);
    let other = Store::open(&folder, &identity(HOTLINE), machine).await.unwrap();
    assert_eq!(other.standing(&place).await.unwrap(), 0, "its digests are others");
    other.close().await;
    world.tamper(Box::new(|told| told["epochs"][0]["state"] = "destroyed".into()));
    let session = world.session(BANK).await.unwrap();
    session.forget_what_is_over().await.unwrap();
    assert_eq!(session.means.store.standing(&place).await.unwrap(), 0);
    assert!(session.means.store.kept(&place, "pepper").await.unwrap().is_none());
    assert_eq!(session.epoch().await.unwrap_err().code(), "no-key");
}
