//! Texts in the sources: SQL with its placeholders, and the words of the interface.
//!
//! Not here: whether each language has every word of its tier (`web`'s own tests).

use std::collections::BTreeSet;

use super::{files, nothing, read, rust_files};

/// The string literals of a Rust source, without comments. Knows strings, raw strings, characters
/// and comments; nothing else matters here.
fn literals(source: &str) -> Vec<String> {
    let mut found = vec![];
    let mut rest = source;
    while let Some(at) = rest.find(['"', '\'', '/', 'r']) {
        let before = rest[..at].chars().next_back();
        rest = &rest[at..];
        if rest.starts_with("//") {
            rest = rest.split_once('\n').map_or("", |(_, after)| after);
        } else if let Some(raw) = raw_string(rest, before) {
            found.push(raw.0.to_owned());
            rest = raw.1;
        } else if let Some(inside) = rest.strip_prefix('"') {
            let end = end_of_string(inside);
            found.push(inside[..end].to_owned());
            rest = inside.get(end + 1..).unwrap_or_default();
        } else if rest.starts_with("'\"'") || rest.starts_with("'\\\"'") {
            rest = &rest[rest[1..].find('\'').map_or(1, |end| end + 2)..];
        } else {
            rest = &rest[1..];
        }
    }
    found
}

fn end_of_string(inside: &str) -> usize {
    let mut escaped = false;
    let end = inside.char_indices().find(|(_, c)| {
        let closes = *c == '"' && !escaped;
        escaped = *c == '\\' && !escaped;
        closes
    });
    end.map_or(inside.len(), |(at, _)| at)
}

fn raw_string(rest: &str, before: Option<char>) -> Option<(&str, &str)> {
    if before.is_some_and(|c| c.is_alphanumeric() && c != 'b') {
        return None;
    }
    let marks = rest.strip_prefix('r')?;
    let hashes = marks.len() - marks.trim_start_matches('#').len();
    let inside = marks[hashes..].strip_prefix('"')?;
    inside.split_once(&format!("\"{}", "#".repeat(hashes)))
}

#[test]
fn literals_are_found() {
    let source = "const A: &str = \"one \\\" $1\"; // \"no\"\nlet c = '\"'; r#\"two \"$2\"#; \"x\"";
    assert_eq!(literals(source), ["one \\\" $1", "two \"$2", "x"]);
}

/// The numbers of `$n` in a text, each at its first use.
fn placeholders(sql: &str) -> Vec<usize> {
    let mut seen = vec![];
    for piece in sql.split('$').skip(1) {
        let digits: String = piece.chars().take_while(char::is_ascii_digit).collect();
        if let Ok(number) = digits.parse()
            && !seen.contains(&number)
        {
            seen.push(number);
        }
    }
    seen
}

#[test]
fn placeholders_are_used_in_order() {
    let mut wrong = vec![];
    let mut texts = 0;
    for path in rust_files().filter(|p| p.starts_with("crates/store/src/")) {
        for sql in literals(&read(&path)) {
            let used = placeholders(&sql);
            texts += usize::from(!used.is_empty());
            if !used.iter().copied().eq(1..=used.len()) {
                wrong.push(format!("{path}: {used:?} in {}", sql.replace('\n', " ")));
            }
        }
    }
    assert!(texts > 20, "only {texts} SQL texts were found: does this test still see them?");
    nothing(&wrong, "SQLite numbers $n by appearance: use them in ascending order");
}

/// Messages of the English files.
fn messages() -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for path in english() {
        for line in read(&path).lines() {
            let Some((key, _)) = line.split_once('=') else { continue };
            let key = key.trim_end();
            if key.starts_with(|c: char| c.is_ascii_alphabetic())
                && key.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c))
            {
                keys.insert(key.to_owned());
            }
        }
    }
    keys
}

fn english() -> impl Iterator<Item = String> {
    files().into_iter().filter(|p| p.starts_with("crates/web/words/en/") && p.ends_with(".ftl"))
}

/// Templates, each with a key or the beginning of one.
type Asked = Vec<(String, String)>;

/// What templates ask for with `t("…")` and `staff("…")`: whole keys, and beginnings of keys (`t("kind-" ~ kind)`).
fn asked_by_templates() -> (Asked, Asked) {
    let (mut whole, mut beginnings) = (vec![], vec![]);
    for path in files().into_iter().filter(|p| p.starts_with("crates/web/templates/")) {
        let text = read(&path);
        let calls = ["t(\"", "staff(\""].map(|call| text.match_indices(call).collect::<Vec<_>>());
        for (at, call) in calls.into_iter().flatten() {
            let called = !text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
            let Some((key, after)) = text[at + call.len()..].split_once('"') else { continue };
            if !called {
                continue;
            }
            let joined = after.trim_start().starts_with('~');
            let list = if joined { &mut beginnings } else { &mut whole };
            list.push((path.clone(), key.to_owned()));
        }
    }
    (whole, beginnings)
}

/// Every quoted text of the templates, the scripts of the page and the Rust sources: what may
/// name a message without `t("…")`.
fn mentioned() -> (BTreeSet<String>, BTreeSet<String>) {
    let (mut whole, mut beginnings) = (BTreeSet::new(), BTreeSet::new());
    let sources = files().into_iter().filter(|p| {
        let rust = p.ends_with(".rs") && (p.starts_with("crates/") && !p.contains("/tests/"));
        // The naming policy names the notes it wants.
        rust || p.starts_with("crates/web/templates/")
            || p.starts_with("crates/web/static/")
            || p == "data/naming-policy.csv"
    });
    for path in sources {
        let text = read(&path);
        let quoted: Vec<String> = if path.ends_with(".rs") {
            literals(&text)
        } else if path.ends_with(".csv") {
            text.split([',', '\n']).map(str::to_owned).collect()
        } else {
            text.split('"').chain(text.split('\'')).map(str::to_owned).collect()
        };
        for literal in quoted {
            if let Some((beginning, _)) = literal.split_once('{') {
                beginnings.insert(beginning.to_owned());
            }
            if literal.ends_with('-') {
                beginnings.insert(literal.clone());
            }
            whole.insert(literal);
        }
    }
    beginnings.retain(|b| b.len() > 2 && b.ends_with('-') && !b.contains(' '));
    (whole, beginnings)
}

#[test]
fn no_word_is_missing_or_unused() {
    let keys = messages();
    let (asked, begun) = asked_by_templates();
    let mut wrong: Vec<String> = asked
        .iter()
        .filter(|(_, key)| !keys.contains(key))
        .map(|(path, key)| format!("{path} asks for {key}, which no file of words/en has"))
        .collect();
    wrong.extend(
        begun
            .iter()
            .filter(|(_, start)| !keys.iter().any(|key| key.starts_with(start)))
            .map(|(path, start)| format!("{path} asks for {start}…, which no file has")),
    );
    let (whole, beginnings) = mentioned();
    let inside: String = english().map(|path| read(&path)).collect();
    let is_used = |key: &str| {
        whole.contains(key)
            || beginnings.iter().any(|start| key.starts_with(start))
            || inside.contains(&format!("{{ {key} }}"))
    };
    wrong.extend(keys.iter().filter(|k| !is_used(k)).map(|k| format!("{k}: nothing asks for it")));
    nothing(&wrong, "words and templates do not fit");
}
