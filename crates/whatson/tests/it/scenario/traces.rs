//! What must be found nowhere: identifiers, as they are and hashed, and where they are looked for.
//!
//! Not here: the scenario that they pass through (`scenario`).

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use aho_corasick::AhoCorasick;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use md5::Md5;
use private_match::canonical::Type;
use sha1::Sha1;
use sha2::{Digest as _, Sha256, Sha512};

use super::Row;

/// Of every so many identifiers of a member, and of each planted one, digests are looked for; all are looked for as
/// they are. No kind of record has so many, so that all types are among them.
const TRACED: usize = 41;
/// What is shorter may be somewhere by chance.
const SHORTEST: usize = 8;

/// Digests of a text, as bytes and as people write them.
fn digests(text: &str) -> Vec<Vec<u8>> {
    let digests = [
        Md5::digest(text).to_vec(),
        Sha1::digest(text).to_vec(),
        Sha256::digest(text).to_vec(),
        Sha512::digest(text).to_vec(),
    ];
    let mut all = Vec::new();
    for digest in digests {
        let hex: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        all.push(hex.to_uppercase().into_bytes());
        all.push(hex.into_bytes());
        all.push(STANDARD.encode(&digest).into_bytes());
        all.push(digest);
    }
    all
}

/// Every file below a folder.
pub(super) fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() { files(&path, found) } else { found.push(path) }
    }
}

/// A search for all that must be nowhere.
pub(super) struct Search(AhoCorasick);

impl Search {
    pub(super) fn new(all: &[Vec<Row>]) -> Self {
        let mut patterns = Vec::new();
        let mut hashed = BTreeSet::new();
        for rows in all {
            for (number, row) in rows.iter().enumerate() {
                // The number of a record is its holder's, too.
                let texts = [row.spelling.trim(), &row.form, &row.reference];
                patterns.extend(texts.map(|text| text.as_bytes().to_vec()));
                if row.planted.is_some() || number % TRACED == 0 {
                    hashed.insert(row.sort);
                    patterns.extend(texts.into_iter().flat_map(digests));
                }
            }
        }
        assert_eq!(hashed, BTreeSet::from(Type::ALL));
        assert!(patterns.iter().all(|pattern| pattern.len() >= SHORTEST));
        let search = Self(AhoCorasick::builder().build(&patterns).unwrap());
        // A trace is found where it is, in an engine's dump too: else nothing would be shown.
        let known = all[0][3].spelling.trim();
        assert!(search.finds(known.as_bytes()).is_some());
        let hex: String = known.bytes().map(|byte| format!("{byte:02x}")).collect();
        assert!(search.finds(&unescaped(format!("1\t\\\\x00{hex}\n").as_bytes())).is_some());
        search
    }

    fn finds(&self, bytes: &[u8]) -> Option<String> {
        self.0.find(bytes).map(|at| String::from_utf8_lossy(&bytes[at.range()]).into_owned())
    }

    /// Nothing of them is here.
    pub(super) fn none_in(&self, bytes: &[u8], place: &str) {
        assert_eq!(self.finds(bytes), None, "a trace in {place}");
    }

    /// None is in any file below a folder; how many bytes were looked through.
    pub(super) fn none_below(&self, folder: &Path) -> usize {
        let mut places = Vec::new();
        files(folder, &mut places);
        // What is gone between listing and reading was a file of a moment.
        let read = places.iter().filter_map(|path| Some((path, std::fs::read(path).ok()?)));
        read.map(|(path, bytes)| {
            self.none_in(&bytes, &path.display().to_string());
            bytes.len()
        })
        .sum()
    }
}

/// A dump of PostgreSQL with each of its `\\x…` as the bytes that it stands for.
fn unescaped(dump: &[u8]) -> Vec<u8> {
    let digit = |at: usize| dump.get(at).and_then(|byte| char::from(*byte).to_digit(16));
    let (mut bytes, mut at) = (Vec::with_capacity(dump.len()), 0);
    while let Some(byte) = dump.get(at) {
        if !dump[at..].starts_with(b"\\\\x") {
            bytes.push(*byte);
            at += 1;
            continue;
        }
        at += 3;
        while let (Some(high), Some(low)) = (digit(at), digit(at + 1)) {
            bytes.push(u8::try_from(high << 4 | low).unwrap());
            at += 2;
        }
    }
    bytes
}

/// All of a database of PostgreSQL, as text and with its bytes as they are; none, and a skip that is
/// counted, where its program for that is not here.
pub(super) fn dump(url: &str) -> Option<[Vec<u8>; 2]> {
    #[expect(clippy::disallowed_methods, reason = "a dump is made by the engine's own program")]
    let done = Command::new("pg_dump").arg(format!("--dbname={url}")).output();
    let Ok(done) = done else {
        whatson_store::scratch::skip("pg_dump", "the database is not dumped and searched");
        return None;
    };
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let bytes = unescaped(&done.stdout);
    Some([done.stdout, bytes])
}
