//! An index that was deleted or damaged: the next start says so, builds it anew, and finds all.
//!
//! Not here: what an index on a full disk does (`room`), the index itself (`whatson-search`).

use std::fs;
use std::path::{Path, PathBuf};

use crate::process::{Server, done};

const RECORDS: u64 = 300;

fn files(index: &Path) -> Vec<PathBuf> {
    let mut files: Vec<_> =
        fs::read_dir(index).unwrap().map(|f| f.unwrap().path()).filter(|f| f.is_file()).collect();
    files.sort();
    files
}

fn named(index: &Path, end: &str) -> PathBuf {
    let found = files(index).into_iter().find(|f| f.to_str().unwrap().ends_with(end));
    found.unwrap_or_else(|| panic!("no {end} in {:?}", files(index)))
}

fn cut(path: &Path, length: u64) {
    fs::OpenOptions::new().write(true).open(path).unwrap().set_len(length).unwrap();
}

fn half(path: &Path) {
    cut(path, fs::metadata(path).unwrap().len() / 2);
}

fn flip(path: &Path) {
    let mut bytes = fs::read(path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 0x55;
    fs::write(path, bytes).unwrap();
}

/// Ways to damage an index.
type Damage = (&'static str, fn(&Path));
const DAMAGES: [Damage; 16] = [
    ("all gone", |index| fs::remove_dir_all(index).unwrap()),
    ("all files gone", |index| files(index).iter().for_each(|f| fs::remove_file(f).unwrap())),
    ("a segment's words gone", |index| fs::remove_file(named(index, ".term")).unwrap()),
    ("a segment's columns gone", |index| fs::remove_file(named(index, ".fast")).unwrap()),
    ("a segment cut", |index| half(&named(index, ".store"))),
    ("a segment empty", |index| cut(&named(index, ".idx"), 0)),
    ("a bit of a segment", |index| flip(&named(index, ".fast"))),
    ("list of segments garbage", |index| {
        fs::write(index.join("meta.json"), "{\"segments\": garbage").unwrap();
    }),
    ("list of segments empty", |index| cut(&index.join("meta.json"), 0)),
    ("list of segments of another schema", |index| {
        let text = fs::read_to_string(index.join("meta.json")).unwrap();
        fs::write(index.join("meta.json"), text.replacen("\"name\"", "\"nome\"", 3)).unwrap();
    }),
    ("list of segments gone", |index| fs::remove_file(index.join("meta.json")).unwrap()),
    ("sets gone", |index| fs::remove_file(index.join("sets")).unwrap()),
    ("sets empty", |index| cut(&index.join("sets"), 0)),
    ("sets cut", |index| half(&index.join("sets"))),
    ("a bit of the sets", |index| flip(&index.join("sets"))),
    ("version garbage", |index| fs::write(index.join("version"), b"\xff\xfe").unwrap()),
];

#[test]
fn a_damaged_index_is_built_anew_and_the_start_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let countries = ["BG", "RS", "MK"].into_iter().cycle();
    let row = |(n, country)| format!("Demo organisation {n},{country},ngo,shelter\n");
    let rows: String = (0..RECORDS).zip(countries).map(row).collect();
    let file = folder.path().join("list.csv");
    fs::write(&file, format!("name,country,sector,topics\n{rows}")).unwrap();
    let data = folder.path().join("hub");
    done(&["import", "organisations", file.to_str().unwrap(), "--data", data.to_str().unwrap()]);
    let said = |hub: &Server| hub.process.err().contains("rebuilding the search index");
    let facets = |hub: &Server| {
        let whole = hub.get("/api/organisations?per_page=1&q=organisation").whole;
        whole.split("\"facets\"").nth(1).unwrap().to_owned()
    };
    let first = Server::start(&data, &[]);
    assert!(said(&first), "an index that is absent is built");
    let right = facets(&first);
    drop(first);
    let second = Server::start(&data, &[]);
    assert!(!said(&second), "one that is whole is not: {}", second.process.err());
    assert_eq!(facets(&second), right);
    drop(second);
    for (what, damage) in DAMAGES {
        damage(&data.join("index"));
        let hub = Server::start(&data, &[]);
        assert!(said(&hub), "{what}: {}", hub.process.err());
        assert!(!hub.process.err().contains("panicked"), "{what}: {}", hub.process.err());
        assert_eq!(hub.total(""), RECORDS, "{what}");
        assert_eq!(facets(&hub), right, "{what}");
    }
}
