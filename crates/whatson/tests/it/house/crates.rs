//! Our crates and everybody else's: arrows, number, licences.
//!
//! Not here: what the arrows are for (ARCHITECTURE.md), why a dependency was chosen
//! (`docs/decisions/0006-dependencies.md`).

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{nothing, output, read};

/// Most packages that `Cargo.lock` may hold. Raise it in the commit that needs it, with a reason.
/// Two came with hyper's client (`want`, `try-lock`), for asking other hosts. Some twenty are beneath `passkey`, which is in tests alone, and another twenty beneath
/// `openidconnect`, which is in a program with the feature `oidc` alone. Private matching brought some
/// fifty: thirty beneath `rlibphonenumber`, most for its build alone, ten beneath `frost-ristretto255`, and
/// those of its tests.
const PACKAGES: usize = 620;

/// Licences that the program may be shipped with.
const LICENCES: [&str; 13] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "ISC",
    "MIT",
    "MPL-2.0",
    "Unicode-3.0",
    "Zlib",
];

fn metadata(arguments: &[&str]) -> Value {
    let fixed = ["metadata", "--format-version", "1"];
    let text = output(env!("CARGO"), &[&fixed, arguments].concat());
    serde_json::from_str(&text).unwrap()
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

#[test]
fn the_crates_keep_to_their_arrows() {
    let document = read("ARCHITECTURE.md");
    let drawn = document.split("```arrows\n").nth(1).unwrap().split("```").next().unwrap();
    let drawn: BTreeMap<String, BTreeSet<String>> = drawn
        .lines()
        .map(|line| line.split_once(':').unwrap())
        .map(|(from, to)| (from.into(), to.split_whitespace().map(str::to_owned).collect()))
        .collect();
    let told = metadata(&["--no-deps"]);
    let ours = told["packages"].as_array().unwrap();
    let is_ours = |name: &str| ours.iter().any(|package| text(package, "name") == name);
    let found: BTreeMap<String, BTreeSet<String>> = ours
        .iter()
        .map(|package| {
            let of = package["dependencies"].as_array().unwrap().iter();
            let own = of.filter(|d| is_ours(text(d, "name")) && d["kind"].is_null());
            let names = own.map(|d| text(d, "name").to_owned()).collect();
            (text(package, "name").to_owned(), names)
        })
        .collect();
    assert_eq!(found, drawn, "left: Cargo.toml; right: the arrows of ARCHITECTURE.md");
}

#[test]
fn the_number_of_packages_is_limited() {
    let number = read("Cargo.lock").matches("[[package]]").count();
    println!("Cargo.lock holds {number} packages; at most {PACKAGES}");
    assert!(number <= PACKAGES, "{number} packages: is the new one worth what it brings along?");
}

#[test]
fn every_dependency_has_a_reason() {
    let manifest = read("Cargo.toml");
    let listed = manifest.split("[workspace.dependencies]\n").nth(1).unwrap();
    let listed = listed.split("\n[").next().unwrap();
    let note = read("docs/decisions/0006-dependencies.md");
    let silent: Vec<String> = listed
        .lines()
        .filter_map(|line| line.split_once(" = "))
        .map(|(name, _)| name.to_owned())
        .filter(|name| !name.starts_with("whatson-") && !note.contains(&format!("| {name} |")))
        .collect();
    nothing(&silent, "say in docs/decisions/0006-dependencies.md what these are for");
}

#[test]
fn licences_are_on_the_list() {
    let told = metadata(&["--locked"]);
    let wrong: Vec<String> = told["packages"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|package| !is_allowed(text(package, "license")))
        .map(|p| format!("{} {}: {:?}", text(p, "name"), text(p, "version"), text(p, "license")))
        .collect();
    nothing(&wrong, "no licence of the list");
}

/// Whether an SPDX expression can be met with licences of the list.
fn is_allowed(expression: &str) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut rest = words.as_slice();
    any(&mut rest) && rest.is_empty()
}

/// `a OR b OR c`
fn any(rest: &mut &[&str]) -> bool {
    let mut met = all(rest);
    while let ["OR", after @ ..] = rest {
        *rest = after;
        met |= all(rest);
    }
    met
}

/// `a AND b AND c`
fn all(rest: &mut &[&str]) -> bool {
    let mut met = one(rest);
    while let ["AND", after @ ..] = rest {
        *rest = after;
        met &= one(rest);
    }
    met
}

/// A licence, a licence with an exception, or something in parentheses.
fn one(rest: &mut &[&str]) -> bool {
    match *rest {
        ["(", after @ ..] => {
            *rest = after;
            let met = any(rest);
            let closed = rest.first() == Some(&")");
            *rest = rest.get(1..).unwrap_or_default();
            met && closed
        }
        [licence, "WITH", exception, after @ ..] => {
            *rest = after;
            LICENCES.contains(&format!("{licence} WITH {exception}").as_str())
        }
        [licence, after @ ..] => {
            *rest = after;
            LICENCES.contains(licence)
        }
        [] => false,
    }
}

#[test]
fn licence_expressions_are_understood() {
    for (expression, allowed) in [
        ("MIT", true),
        ("MIT/Apache-2.0", true),
        ("GPL-2.0-only OR MIT", true),
        ("GPL-3.0-only", false),
        ("MIT AND GPL-3.0-only", false),
        ("(GPL-3.0-only OR MIT) AND BSD-3-Clause", true),
        ("Apache-2.0 WITH LLVM-exception", true),
        ("GPL-2.0-only WITH Classpath-exception-2.0", false),
        ("(MIT", false),
        ("", false),
    ] {
        assert_eq!(is_allowed(expression), allowed, "{expression}");
    }
}
