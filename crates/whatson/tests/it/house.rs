//! The house: what ARCHITECTURE.md promises about the tree, checked.
//!
//! Here: arrows, sizes, migrations, notes, words of the interface, lock files. A failing test says
//! what to do. Dependencies are in [`crates`], SQL texts and words in [`texts`].
//!
//! Not here: what the program does.

mod crates;
mod texts;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Lines from which a file is listed for another look.
const LONG: usize = 400;
/// Lines above which a file fails.
const TOO_LONG: usize = 700;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

fn read(path: &str) -> String {
    let bytes = std::fs::read(root().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"));
    String::from_utf8_lossy(&bytes).into_owned()
}

fn output(program: &str, arguments: &[&str]) -> String {
    #[expect(clippy::disallowed_methods, reason = "asks cargo and git about the tree")]
    let mut command = Command::new(program);
    let made = command.args(arguments).current_dir(root()).output();
    let made = made.unwrap_or_else(|e| panic!("{program}: {e}"));
    assert!(made.status.success(), "{program}: {}", String::from_utf8_lossy(&made.stderr));
    String::from_utf8(made.stdout).unwrap()
}

/// Files of the checkout: those git knows and those it would take.
fn files() -> BTreeSet<String> {
    output("git", &["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        .split('\0')
        .filter(|path| !path.is_empty() && root().join(path).is_file())
        .map(str::to_owned)
        .collect()
}

fn rust_files() -> impl Iterator<Item = String> {
    files().into_iter().filter(|path| path.ends_with(".rs"))
}

fn nothing(found: &[String], what: &str) {
    assert!(found.is_empty(), "{what}:\n  {}", found.join("\n  "));
}

#[test]
fn no_file_is_too_long() {
    let mut too_long = vec![];
    for path in rust_files() {
        let lines = read(&path).lines().count();
        if lines > TOO_LONG {
            too_long.push(format!("{path}: {lines} lines"));
        } else if lines > LONG {
            println!("look again: {path} has {lines} lines");
        }
    }
    nothing(&too_long, "split these by noun");
}

#[test]
fn every_file_says_what_it_is() {
    let silent: Vec<String> = rust_files().filter(|p| !read(p).starts_with("//!")).collect();
    nothing(&silent, "open with `//!`: what this is, what is not here and where that is");
}

#[test]
fn no_test_leaves_something_out_uncounted() {
    let (ignored, said) = (concat!("#[", "ignore"), concat!("println!(\"", "skipped"));
    // One writes files instead of checking them, the other is the way to say it.
    let known = ["crates/formats/src/golden.rs", "crates/store/src/scratch.rs"];
    let mut silent: Vec<String> = rust_files()
        .filter(|path| [ignored, said].iter().any(|words| read(path).contains(words)))
        .collect();
    silent.retain(|path| !known.contains(&path.as_str()));
    nothing(&silent, "say it with `scratch::skip`, which `./x test` counts");
}

/// 64-bit FNV-1a: enough to notice a change, without a dependency.
fn digest(bytes: &[u8]) -> String {
    let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    format!("{:016x}", bytes.iter().fold(0xcbf2_9ce4_8422_2325, step))
}

#[test]
fn migrations_come_in_pairs_and_never_change() {
    let all = files();
    let of = |engine: &str| -> Vec<String> {
        let folder = format!("crates/store/migrations/{engine}/");
        all.iter().filter_map(|path| path.strip_prefix(&folder)).map(str::to_owned).collect()
    };
    let names = of("sqlite");
    assert_eq!(names, of("postgres"), "every migration has a twin of the same name");
    for (place, name) in names.iter().enumerate() {
        let number = format!("{:04}_", place + 1);
        assert!(name.starts_with(&number), "{name}: numbers go up by one, this one is {number}");
    }
    let list = read("crates/whatson/tests/it/house/migrations.txt");
    let landed: BTreeSet<&str> = list.lines().filter(|line| !line.starts_with('#')).collect();
    let here: BTreeSet<String> = ["postgres", "sqlite"]
        .iter()
        .flat_map(|engine| names.iter().map(move |name| format!("{engine}/{name}")))
        .map(|path| {
            let text = read(&format!("crates/store/migrations/{path}"));
            format!("{} {path}", digest(text.as_bytes()))
        })
        .collect();
    let unlisted: Vec<String> =
        here.iter().filter(|line| !landed.contains(line.as_str())).cloned().collect();
    nothing(
        &unlisted,
        "new: add these lines to tests/it/house/migrations.txt; landed: write a new migration",
    );
    let gone: Vec<String> =
        landed.iter().filter(|line| !here.contains(**line)).map(|line| (*line).into()).collect();
    nothing(&gone, "these migrations have landed and are not here");
}

#[test]
fn every_decision_is_linked() {
    let index = read("docs/decisions/README.md");
    let notes = files().into_iter().filter_map(|path| {
        let name = path.strip_prefix("docs/decisions/")?.to_owned();
        (name != "README.md").then_some(name)
    });
    let unlinked: Vec<String> = notes.filter(|n| !index.contains(&format!("]({n})"))).collect();
    nothing(&unlinked, "link these notes from docs/decisions/README.md");
}

#[test]
fn links_between_documents_lead_somewhere() {
    let mut broken = vec![];
    for path in files().into_iter().filter(|p| p.ends_with(".md")) {
        let folder = root().join(&path).parent().unwrap().to_path_buf();
        for link in read(&path).split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let target = link.split('#').next().unwrap_or_default();
            let elsewhere = link.contains("://") || target.is_empty() || target.contains(' ');
            if !elsewhere && !folder.join(target).exists() {
                broken.push(format!("{path}: {link}"));
            }
        }
    }
    nothing(&broken, "these links lead nowhere");
}

/// A name in the table is the end of a test's path: its file or module, and the test.
#[test]
fn the_tests_of_the_table_of_attackers_are_there() {
    let table = read("docs/security/private-matching.md");
    let named: Vec<Vec<&str>> = table
        .split('`')
        .filter(|name| name.contains("::") && !name.contains(' '))
        .map(|name| name.split("::").collect())
        .collect();
    assert!(named.len() > 30, "{}", named.len());
    let sources: Vec<(String, String)> = rust_files().map(|path| (read(&path), path)).collect();
    let is_there = |name: &[&str]| {
        let [.., module, test] = name else { return false };
        let test = format!("fn {test}(");
        let parts = |path: &str| path.replace(".rs", "").split('/').any(|part| part == *module);
        sources.iter().any(|(text, path)| parts(path) && text.contains(&test))
    };
    let missing = named.iter().filter(|name| !is_there(name));
    let missing: Vec<String> = missing.map(|name| name.join("::")).collect();
    nothing(&missing, "tests that are not there");
}

#[test]
fn lock_files_carry_no_addresses() {
    let crates_io = "registry+https://github.com/rust-lang/crates.io-index";
    let mut found = vec![];
    for path in files() {
        let name = path.rsplit('/').next().unwrap_or_default();
        if !matches!(name, "Cargo.lock" | "package-lock.json") {
            continue;
        }
        let text = read(&path);
        for (number, line) in text.lines().enumerate() {
            let resolved = line.trim_start().starts_with("\"resolved\":");
            let source = line.starts_with("source = ") && !line.contains(crates_io);
            if resolved || source {
                found.push(format!("{path}:{}: {}", number + 1, line.trim()));
            }
        }
    }
    nothing(&found, "lock files name no place to download from (.npmrc keeps npm from it)");
}

#[test]
fn no_unwanted_word_is_in_the_tree() {
    // Written in two halves, so that this file holds none of them.
    let whole = [
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("assist", "ant"),
        concat!("Assist", "ant"),
    ];
    let parts = [concat!("cla", "ude"), concat!("/wo", "rk/")];
    let mut found = vec![];
    // Facts in `data/` are quoted as they are.
    for path in files().into_iter().filter(|p| !p.starts_with("data/")) {
        for (number, line) in read(&path).lines().enumerate() {
            let small = line.to_lowercase();
            let as_part = parts.iter().find(|word| small.contains(**word));
            let as_word = || {
                whole.iter().find(|w| line.split(|c: char| !c.is_alphanumeric()).any(|x| x == **w))
            };
            if let Some(word) = as_part.or_else(as_word) {
                found.push(format!("{path}:{}: {word}", number + 1));
            }
        }
    }
    nothing(&found, "finish it, or say it in other words");
}

#[test]
fn what_is_sealed_is_sealed_anew_with_a_new_root_key() {
    let mut found = vec![];
    for path in rust_files().filter(|path| path.starts_with("crates/app/src/")) {
        let own = path.trim_start_matches("crates/app/src/").trim_end_matches(".rs").to_owned();
        if own.starts_with("vault") || own == "rotate" {
            continue;
        }
        let text = read(&path);
        for (call, skipped) in [("vault.seal(", 0), ("vault.seal_for(", 1)] {
            let calls = text.split(call).skip(1);
            let first = calls.filter_map(|rest| rest.split(',').nth(skipped).map(str::trim));
            found.extend(first.map(|what| format!("{own} {what}")));
        }
    }
    found.sort();
    let known = [
        "account SEALED",
        "account SEALED_NEW",
        "account SEALED_WAY",
        "application CEREMONY",
        "epoch/key SEALED",
        "mail SEALED",
        "membership SEALED",
        "oidc SEALED",
        "passkey SEALED_WAY",
    ];
    assert_eq!(found, known, "add it to `store::sealed`, `app::rotate` and here, or it is lost");
}
