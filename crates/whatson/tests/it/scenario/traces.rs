//! What must be found nowhere: identifiers, as they are and hashed, and where they are looked for.
//!
//! Not here: the scenario that they pass through (`scenario`).

use std::path::{Path, PathBuf};
use std::process::Command;

use aho_corasick::AhoCorasick;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use md5::Md5;
use private_match::canonical::{Context, Country, canonical};
use sha1::Sha1;
use sha2::{Digest as _, Sha256, Sha512};

use super::Row;

/// Identifiers of each member whose digests are looked for; those of all are looked for as they are.
const TRACED: usize = 250;

/// All that an identifier must not be found as.
fn of(spelling: &str, form: &str) -> Vec<Vec<u8>> {
    let mut all = vec![spelling.trim().as_bytes().to_vec(), form.as_bytes().to_vec()];
    for text in [spelling.trim(), form] {
        let digests = [
            Md5::digest(text).to_vec(),
            Sha1::digest(text).to_vec(),
            Sha256::digest(text).to_vec(),
            Sha512::digest(text).to_vec(),
        ];
        for digest in digests {
            let hex: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
            all.push(hex.to_uppercase().into_bytes());
            all.push(hex.into_bytes());
            all.push(STANDARD.encode(&digest).into_bytes());
            all.push(digest);
        }
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
        let context = Context { region: Country::from_code("BG") };
        let mut patterns = Vec::new();
        for rows in all {
            for (number, (sort, _, spelling)) in rows.iter().enumerate() {
                let form = canonical(*sort, spelling, &context).unwrap();
                let form = String::from_utf8(form.as_bytes().to_vec()).unwrap();
                let all = of(spelling, &form);
                // As it is, in either spelling, all of them; digests of some.
                let most = if number < TRACED { all.len() } else { 2 };
                patterns.extend(all.into_iter().take(most));
            }
        }
        let search = Self(AhoCorasick::builder().build(&patterns).unwrap());
        // A trace is found where it is, in an engine's dump too: else nothing would be shown.
        let known = all[0][3].2.trim();
        assert!(search.finds(known.as_bytes()).is_some());
        let hex: String = known.bytes().map(|byte| format!("{byte:02x}")).collect();
        assert!(search.finds(&unescaped(format!("1\t\\\\x00{hex}\n").as_bytes())).is_some());
        search
    }

    fn finds(&self, bytes: &[u8]) -> Option<usize> {
        self.0.find(bytes).map(|at| at.start())
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
