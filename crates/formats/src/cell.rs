//! How values fit into one cell of a table, and come out again unharmed.
//!
//! Three small codes: a guard against formulas (a cell that a spreadsheet would run gets a leading
//! apostrophe), lists joined by `;`, and texts with their language as `bg=Име;en=Name`.
//!
//! Not here: quoting of CSV (the `csv` crate).

/// Most values of one list that are read on: more than any field of the domain takes, so that it
/// refuses the list, and few enough that it need not compare millions.
pub(crate) const MOST_VALUES: usize = 400;

/// Whether a spreadsheet may take the cell for a formula: one of `= + - @` (also in full width),
/// a tab or a return, at the start or behind quotes, apostrophes and spaces.
fn risky(cell: &str) -> bool {
    let rest = cell.trim_start_matches(['\'', '"', ' ']);
    rest.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

/// Puts the guard before a risky cell.
#[must_use]
pub fn guard(cell: &str) -> String {
    if risky(cell) { format!("'{cell}") } else { cell.to_owned() }
}

/// Takes the guard away; [`guard`] then this gives back any text.
#[must_use]
pub fn unguard(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| risky(rest)).unwrap_or(cell)
}

/// Joins values by `;`; a `;`, `|` or `\` inside a value is written with `\` before it.
pub fn join<S: AsRef<str>>(values: impl IntoIterator<Item = S>) -> String {
    let mut cell = String::new();
    for (place, value) in values.into_iter().enumerate() {
        if place > 0 {
            cell.push(';');
        }
        for c in value.as_ref().chars() {
            if matches!(c, ';' | '|' | '\\') {
                cell.push('\\');
            }
            cell.push(c);
        }
    }
    cell
}

/// Splits what people and [`join`] write: at `;` or `|` without `\` before them. Values are
/// trimmed, empty ones dropped.
#[must_use]
pub fn split(cell: &str) -> Vec<String> {
    pieces(cell, &[';', '|'])
}

fn pieces(cell: &str, separators: &[char]) -> Vec<String> {
    let mut values = vec![String::new()];
    let mut chars = cell.chars();
    while let Some(c) = chars.next() {
        if separators.contains(&c) {
            values.push(String::new());
            continue;
        }
        let Some(last) = values.last_mut() else { break };
        match c {
            '\\' => match chars.next() {
                Some(next @ (';' | '|' | '\\')) => last.push(next),
                Some(next) => last.extend(['\\', next]),
                None => last.push('\\'),
            },
            _ => last.push(c),
        }
    }
    let values = values.iter().map(|v| v.trim().to_owned()).filter(|v| !v.is_empty());
    values.take(MOST_VALUES).collect()
}

/// Joins texts with their languages as `bg=Име;en=Name`.
pub fn join_local<'a>(texts: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    join(texts.into_iter().map(|(lang, text)| format!("{lang}={text}")))
}

/// Splits what [`join_local`] writes; a text without a language has an empty one.
///
/// Only `;` separates: a `|` may stand in a name that a person typed.
#[must_use]
pub fn split_local(cell: &str) -> Vec<(String, String)> {
    let pieces = pieces(cell, &[';']);
    pieces.into_iter().map(|piece| local(&piece)).filter(|(_, text)| !text.is_empty()).collect()
}

fn local(piece: &str) -> (String, String) {
    match piece.split_once('=') {
        Some((lang, text)) if is_tag(lang.trim()) => (lang.trim().into(), text.trim().into()),
        _ => (String::new(), piece.to_owned()),
    }
}

/// Whether a text looks like a language tag: two or three letters, then short parts.
#[must_use]
pub fn is_tag(text: &str) -> bool {
    let mut parts = text.split('-');
    let first = parts.next().unwrap_or_default();
    (2..=3).contains(&first.len())
        && first.bytes().all(|b| b.is_ascii_alphabetic())
        && parts.all(|p| (2..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guarded_cell_never_starts_a_formula_and_comes_back_unharmed() {
        for cell in [
            "=1+1",
            "+359 2 000",
            "-5",
            "@x",
            "\tx",
            "\rx",
            "'=x",
            "''=x",
            "\"=x",
            "'",
            "''",
            "a=b",
            "'quoted'",
            " =x",
            "＝1",
            "",
        ] {
            let written = guard(cell);
            assert!(!written.starts_with(['=', '+', '-', '@', '\t', '\r', '"']), "{cell:?}");
            assert_eq!(unguard(&written), cell);
        }
    }

    #[test]
    fn a_list_comes_back_with_its_separators_inside() {
        let values = ["a;b", r"c\", r"\;", "d|e", r"\\n"];
        assert_eq!(split(&join(values)), values);
        assert_eq!(split(" shelter ; hotline|legal;;"), ["shelter", "hotline", "legal"]);
        assert_eq!(split(r"C:\new\"), [r"C:\new\"]);
    }

    #[test]
    fn texts_keep_their_languages() {
        let texts = [("bg", "Фар; „Надежда“"), ("sr-Latn", "a=b"), ("und", "x|y")];
        let read = split_local(&join_local(texts));
        let read: Vec<_> = read.iter().map(|(l, t)| (l.as_str(), t.as_str())).collect();
        assert_eq!(read, texts);
        assert_eq!(split_local("Name = other"), [(String::new(), "Name = other".to_owned())]);
    }
}
