//! The sample lists under `testdata/matching`: exactly the pairs of `expected.csv` are found, whatever way
//! they are spelled.
//!
//! Not here: the same with a hub and custodians that run as programs (the program's own tests).

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use private_match::canonical::{Context, canonical};

use super::world::*;
use crate::hits;
use crate::month::Month;
use crate::table::{Expiry, Table};

const FILES: [&str; 4] = ["bank", "telecom", "hotline", "police"];

/// Who holds a canonical form of a type: the file's number and the record's.
type Held = BTreeMap<(&'static str, Vec<u8>), Vec<(usize, String)>>;

type Pairs = BTreeSet<(String, String, String)>;

fn sample(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../testdata/matching");
    std::fs::read_to_string(folder.join(format!("{name}.csv"))).unwrap()
}

fn expected() -> Pairs {
    let text = sample("expected");
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some("reference_a,reference_b,type"));
    let pair = |line: &str| {
        let cells: Vec<_> = line.split(',').map(str::to_owned).collect();
        <[String; 3]>::try_from(cells).map(|[a, b, sort]| (a, b, sort)).unwrap()
    };
    lines.map(pair).collect()
}

#[test]
fn the_samples_hold_exactly_the_pairs_that_are_expected() {
    const LAST: Month = 4_000 * 12;
    let mut held = Held::new();
    let mut spelled = BTreeMap::new();
    for (file, name) in FILES.iter().enumerate() {
        let text = sample(name);
        let expiry = Expiry { now: 0, last: LAST };
        let mut table = Table::open(text.as_bytes(), expiry).unwrap();
        assert!(table.unused.is_empty());
        let mut rows = 0;
        while let Some(record) = table.next_record().unwrap() {
            let record = record.unwrap();
            rows += 1;
            for cell in record.cells {
                let spelling = cell.spelled.unwrap();
                let form = canonical(cell.sort, &spelling, &Context::default());
                let form = form.unwrap_or_else(|why| panic!("{name} {}: {why}", record.row));
                let key = (cell.sort.word(), form.as_bytes().to_vec());
                let reference = record.reference.to_string();
                held.entry(key.clone()).or_default().push((file, reference));
                spelled.entry(key).or_insert_with(BTreeSet::new).insert(spelling.to_string());
            }
        }
        assert_eq!(rows, 200, "{name}");
    }
    let mut found = Pairs::new();
    for ((sort, _), all) in &held {
        for (at, (file, one)) in all.iter().enumerate() {
            for (other_file, other) in all.iter().skip(at + 1) {
                assert!(file < other_file, "{one} and {other} are in one list");
                found.insert((one.clone(), other.clone(), (*sort).to_owned()));
            }
        }
    }
    assert_eq!(found, expected());
    let shared = held.iter().filter(|(_, all)| all.len() > 1);
    let differ = shared.filter(|(key, _)| spelled[key].len() > 1).count();
    assert!(differ > 60, "only {differ} are spelled in more than one way");
}

#[tokio::test]
async fn two_members_find_the_pairs_of_their_samples_and_no_other() {
    let world = World::new().await;
    for (member, name) in [(BANK, "bank"), (HOTLINE, "hotline")] {
        let (done, _) = world.tokenise(member, &sample(name)).await.unwrap();
        assert_eq!((done.rows, done.refused), (200, 0), "{name}");
    }
    let mut seen = BTreeMap::new();
    for member in [BANK, HOTLINE] {
        let session = world.session(member).await.unwrap();
        for hit in hits::read(&session, false).await.unwrap().hits {
            let reference = hit.reference.unwrap().to_string();
            seen.entry(hit.hit).or_insert_with(Vec::new).push((reference, hit.sort));
        }
        session.means.store.close().await;
    }
    let pair = |both: &Vec<(String, String)>| match &both[..] {
        [(one, sort), (other, _)] => (one.clone(), other.clone(), sort.clone()),
        other => panic!("{other:?}"),
    };
    let found: Pairs = seen.values().map(pair).collect();
    let is_theirs =
        |pair: &&(String, String, String)| pair.0.starts_with('B') && pair.1.starts_with('H');
    let wanted: Pairs = expected().iter().filter(is_theirs).cloned().collect();
    assert_eq!(found, wanted);
    assert!(found.len() > 30);
}
