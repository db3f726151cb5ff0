//! Making spellings that sound alike one.
//!
//! Not here: romanising (`table`).

/// Letters that stand for one sound, longest first.
const ONE: [(&str, &str); 24] = [
    ("shch", "st"),
    ("sht", "st"),
    ("sch", "s"),
    ("dzh", "z"),
    ("tch", "c"),
    ("sh", "s"),
    ("zh", "z"),
    ("dz", "z"),
    ("ch", "c"),
    ("ts", "c"),
    ("tz", "c"),
    ("kh", "h"),
    ("th", "t"),
    ("ph", "f"),
    ("gh", "g"),
    ("dj", "d"),
    ("gj", "g"),
    ("kj", "k"),
    ("lj", "l"),
    ("nj", "n"),
    ("oy", "u"),
    ("ou", "u"),
    ("ck", "k"),
    ("x", "ks"),
];

/// The skeleton of a folded word.
#[must_use]
pub fn skeleton(fold: &str) -> String {
    let mut out = String::with_capacity(fold.len());
    let mut rest = fold;
    while let Some(c) = rest.chars().next() {
        let found = ONE.iter().find(|(letters, _)| rest.starts_with(letters));
        let (letters, sound) = found.copied().unwrap_or(("", ""));
        if letters.is_empty() {
            push(&mut out, alike(c));
            rest = rest.get(c.len_utf8()..).unwrap_or_default();
        } else {
            sound.chars().for_each(|s| push(&mut out, s));
            rest = rest.get(letters.len()..).unwrap_or_default();
        }
    }
    out
}

/// The consonants of a word folded from Arabic, where short vowels are not written.
pub(super) fn consonants(fold: &str) -> String {
    skeleton(fold).chars().filter(|c| !matches!(c, 'a' | 'e' | 'i' | 'o' | 'u')).collect()
}

fn alike(c: char) -> char {
    match c {
        'y' | 'j' => 'i',
        'w' => 'v',
        c => c,
    }
}

/// Adds a letter, a doubled one once; digits may repeat.
fn push(out: &mut String, c: char) {
    if !out.ends_with(c) || c.is_ascii_digit() {
        out.push(c);
    }
}
