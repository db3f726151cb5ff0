//! Hostile bytes: every reader gets thousands of broken files and must neither fall nor swell.
//!
//! The broken files are good ones with bytes changed, cut, doubled or moved; workbooks are also
//! broken inside and packed again, since a broken archive alone says little about its reader.
//!
//! The seeds are the same each time; `./x fuzz` goes on from seeds of its own for the time it gives.
//!
//! Not here: what becomes of what was read (the program's tests, `hostile`).

use std::hash::{BuildHasher as _, Hasher as _, RandomState};
use std::io::Read;
use std::time::{Duration, Instant};

use crate::archive::tests::pack;
use crate::hsds::{self, Defaults};
use crate::limits::{Limits, Refusal};
use crate::mapping::{Lookups, Mapping};
use crate::sample::Dice;
use crate::{json, shape, table};

const FILES: [&[u8]; 8] = [
    include_bytes!("../../../testdata/formats/directory.csv"),
    include_bytes!("../../../testdata/formats/directory.json"),
    include_bytes!("../../../testdata/formats/hsds-written.json"),
    include_bytes!("../../../testdata/formats/hsds-foreign.json"),
    include_bytes!("../../../testdata/formats/windows-1251.csv"),
    include_bytes!("../../../testdata/formats/utf-16.csv"),
    include_bytes!("../../../testdata/formats/organisations.xlsx"),
    include_bytes!("../../../testdata/formats/organisations.ods"),
];

fn limits() -> Limits {
    Limits { bytes: 1 << 20, unpacked: 4 << 20, rows: 2_000, ..Limits::default() }
}

/// All readers on the same bytes, whatever they are.
fn read_all(bytes: &[u8]) {
    let limits = limits();
    let _ = shape(bytes);
    if let Ok(table) = table::read(bytes, &limits) {
        assert!(table.rows.len() <= limits.rows);
        let mapping = Mapping::guess(&table.header, &table.rows);
        for row in table.rows.iter().take(50) {
            let _ = mapping.entry(row, &Lookups::none());
        }
    }
    let _ = json::read(bytes, &limits);
    let _ = hsds::read(bytes, &Defaults::default(), &limits);
}

fn broken(dice: &mut Dice, file: &[u8]) -> Vec<u8> {
    let mut bytes = file.to_vec();
    for _ in 0..=dice.below(4) {
        if bytes.is_empty() {
            break;
        }
        let (a, b) = (dice.below(bytes.len()), dice.below(bytes.len()));
        let (start, end) = (a.min(b), a.max(b));
        match dice.below(7) {
            0 => bytes.truncate(start),
            1 => bytes[start] = (dice.next() & 0xff) as u8,
            2 => bytes[start] ^= 1 << dice.below(8),
            3 => drop(bytes.drain(start..end.min(start + 64))),
            4 => {
                let piece = bytes[start..end.min(start + 64)].to_vec();
                bytes.splice(b..b, piece);
            }
            5 => {
                let sharp: [&[u8]; 12] = [
                    b"\"",
                    b"{",
                    b"[",
                    b"}",
                    b"\\",
                    b"\0",
                    b"\xff",
                    b"\n",
                    b"-1",
                    b"9e999",
                    b"<!DOCTYPE a>",
                    b"99999999999999999999",
                ];
                let piece = dice.one(&sharp).to_vec();
                bytes.splice(start..start, piece);
            }
            _ => bytes.swap(a, b),
        }
    }
    bytes
}

/// Rounds of a test from a seed; those of the time that `./x fuzz` gives from another one.
fn rounds(seed: u64, count: usize, mut round: impl FnMut(&mut Dice, usize)) {
    #[expect(clippy::disallowed_methods, reason = "`./x fuzz` tells the tests by the environment")]
    let told = |name: &str| std::env::var(name).ok()?.parse::<u64>().ok();
    let time = told("WHATSON_FUZZ_SECONDS").map(Duration::from_secs);
    let other = || RandomState::new().build_hasher().finish();
    let seed = told("WHATSON_FUZZ_SEED").unwrap_or_else(|| time.map_or(seed, |_| other()));
    println!("repeat it with WHATSON_FUZZ_SEED={seed}");
    let (began, mut dice) = (Instant::now(), Dice(seed));
    let more = |n: usize| time.map_or(n < count, |time| began.elapsed() < time);
    (0..).take_while(|n| more(*n)).for_each(|n| round(&mut dice, n));
}

#[test]
fn no_broken_file_makes_a_reader_fall() {
    rounds(7, 600, |dice, round| {
        for file in FILES {
            // Large files are broken less often, so that the test stays quick.
            if file.len() < 20_000 || round % 10 == 0 {
                read_all(&broken(dice, file));
            }
        }
    });
}

#[test]
fn no_cut_file_makes_a_reader_fall() {
    for file in FILES {
        let step = (file.len() / 300).max(1);
        for end in (0..file.len()).step_by(step) {
            read_all(&file[..end]);
        }
    }
}

#[test]
fn no_workbook_broken_inside_makes_its_reader_fall() {
    for file in [FILES[6], FILES[7]] {
        let mut archive = crate::archive::open(file, &limits()).unwrap();
        let mut parts: Vec<(String, Vec<u8>)> = Vec::new();
        for place in 0..archive.len() {
            let mut part = archive.by_index(place).unwrap();
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).unwrap();
            parts.push((part.name().unwrap().into_owned(), bytes));
        }
        let telling = |name: &str| name.contains("sheet") || name.contains("content");
        rounds(11, 800, |dice, _| {
            let changed = parts.iter().map(|(name, bytes)| {
                let hit = if telling(name) { 2 } else { 6 };
                let bytes = if dice.below(hit) == 0 { broken(dice, bytes) } else { bytes.clone() };
                (name.as_str(), bytes)
            });
            let changed: Vec<_> = changed.collect();
            let changed: Vec<_> = changed.iter().map(|(n, b)| (*n, b.as_slice())).collect();
            let _ = table::read(&pack(&changed), &limits());
        });
    }
}

#[test]
fn deep_nesting_is_refused_and_does_not_exhaust_the_stack() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}"), ("{\"organizations\":[", "]}")] {
        let deep = open.repeat(100_000) + "1" + &close.repeat(100_000);
        read_all(deep.as_bytes());
        read_all(format!("{{\"organizations\":[{deep}]}}").as_bytes());
        read_all(format!("{{\"contents\":[{{\"id\":{deep}}}]}}").as_bytes());
    }
}

#[test]
fn many_small_parts_of_one_organisation_are_read_in_time() {
    let services = (0..20_000).map(|n| {
        format!(r#"{{"id":"s{n}","status":"active","name":"x","organization":{{"id":"o"}}}}"#)
    });
    let pairs = (0..20_000).map(|n| format!(r#"{{"service_id":"s0","location_id":"l{n}"}}"#));
    let lines: Vec<String> = services.chain(pairs).collect();
    let limits = Limits::default();
    let package = hsds::read(lines.join("\n").as_bytes(), &Defaults::default(), &limits).unwrap();
    assert_eq!(package.entries[0].services.len(), 20_000);
    assert_eq!(package.entries[0].services[0].locations.len(), 20_000);
}

#[test]
fn a_document_of_millions_of_tiny_parts_is_refused_or_cut() {
    let limits = Limits { rows: 100, ..Limits::default() };
    let defaults = Defaults::default();
    let many = "{},".repeat(300_000) + "{}";
    let text = format!("[{many}]");
    assert_eq!(hsds::read(text.as_bytes(), &defaults, &limits), Err(Refusal::TooManyRows(100)));
    let text = format!(r#"{{"id":"o","name":"x","services":[{many}]}}"#);
    let package = hsds::read(text.as_bytes(), &defaults, &Limits::default()).unwrap();
    assert_eq!(package.entries[0].services.len(), 2_000);
    assert_eq!(package.remarks[0].reason, "too-many-parts");
    let text = format!(r#"{{"id":"o","name":"x","services":[{{"schedules":[{many}]}}]}}"#);
    let package = hsds::read(text.as_bytes(), &defaults, &Limits::default()).unwrap();
    assert!(package.remarks.len() <= 100);
    let text = format!(
        r#"{{"format":"whatson-directory","version":1,"organisations":[{{"services":[{many}]}}]}}"#
    );
    let package = json::read(text.as_bytes(), &Limits::default()).unwrap();
    assert_eq!(package.remarks[0].reason, "not-readable");
}
