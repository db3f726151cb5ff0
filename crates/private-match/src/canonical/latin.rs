//! Names in Latin letters, one spelling for all their scripts: what is written in Serbian Cyrillic
//! or Latin, in Bulgarian, Macedonian or Greek and in their passports, with marks or without, comes
//! to the same.
//!
//! Two steps. Letters become ASCII ones (Cyrillic by one table for all its languages, since a name
//! does not tell its language; Greek by ELOT 743; all else by `any_ascii`). Then the groups of
//! letters by which alphabets write one sound become the letter that is left when marks are not
//! typed: `š`, `ş`, `sh`, `sch`, `ш` are `s`. So some names that differ become one; with a birth
//! date that matters less than a miss.
//!
//! Not here: vowels and consonants that are heard alike (`sound`), and the letters of plates, which
//! are about looks (`plate`).

/// A word of a name, in lower case, as ASCII letters in one spelling; empty when it has no letter.
pub(super) fn folded(word: &str) -> String {
    let mut letters = ascii(word);
    loop {
        let next = merged(&letters);
        if next == letters {
            return letters;
        }
        letters = next;
    }
}

fn ascii(word: &str) -> String {
    let letters: Vec<char> = word.chars().collect();
    let mut out = String::with_capacity(word.len());
    let mut rest = letters.as_slice();
    let mut is_first = true;
    while let Some((c, after)) = rest.split_first() {
        rest = after;
        if let Some((pair, taken)) = greek_pair(*c, after, is_first) {
            out.push_str(pair);
            rest = after.get(taken..).unwrap_or_default();
        } else if *c == 'ь' {
            // Bulgarian writes it before `о` alone, and romanises it with a `y`.
            out.push_str(if after.first() == Some(&'о') { "y" } else { "" });
        } else if let Some(latin) = letter(*c) {
            out.push_str(latin);
        } else {
            let latin = any_ascii::any_ascii_char(*c).chars();
            out.extend(latin.filter(char::is_ascii_alphabetic).map(|l| l.to_ascii_lowercase()));
        }
        is_first = false;
    }
    out
}

/// Two Greek letters that are read together (ELOT 743, table 2), and how many follow the first.
fn greek_pair(c: char, after: &[char], is_first: bool) -> Option<(&'static str, usize)> {
    let next = after.first().copied()?;
    let pair = match (c, next) {
        ('ο' | 'Ο', 'υ' | 'ύ') => "ou",
        ('α' | 'ε' | 'η', 'υ' | 'ύ') => {
            let is_voiceless = after.get(1).is_none_or(|n| "θκξπσςτφχψ".contains(*n));
            match (c, is_voiceless) {
                ('α', true) => "af",
                ('α', false) => "av",
                ('ε', true) => "ef",
                ('ε', false) => "ev",
                (_, true) => "if",
                (_, false) => "iv",
            }
        }
        ('γ', 'γ') => "ng",
        ('γ', 'ξ') => "nx",
        ('γ', 'χ') => "nch",
        ('μ', 'π') if is_first => "b",
        _ => return None,
    };
    Some((pair, 1))
}

/// Letters that `any_ascii` writes another way than the passports of the region.
fn letter(c: char) -> Option<&'static str> {
    let latin = match c {
        'а' | 'ъ' | 'α' | 'ά' => "a",
        'б' => "b",
        'в' | 'β' => "v",
        'г' | 'ґ' | 'γ' => "g",
        'д' | 'δ' => "d",
        'ђ' => "dj",
        'ѓ' => "gj",
        'е' | 'ё' | 'э' | 'ε' | 'έ' | 'ə' => "e",
        'є' => "ye",
        'ж' | 'з' | 'ζ' => "z",
        'ѕ' | 'џ' => "dz",
        'и' | 'ѝ' | 'і' | 'η' | 'ή' | 'ι' | 'ί' | 'ϊ' | 'ΐ' | 'ı' => "i",
        'ї' => "yi",
        'й' | 'ы' | 'υ' | 'ύ' | 'ϋ' | 'ΰ' => "y",
        'ј' => "j",
        'к' | 'κ' => "k",
        'ќ' => "kj",
        'л' => "l",
        'љ' => "lj",
        'м' => "m",
        'н' => "n",
        'њ' => "nj",
        'о' | 'ο' | 'ό' | 'ω' | 'ώ' => "o",
        'п' => "p",
        'р' => "r",
        'с' | 'σ' | 'ς' => "s",
        'т' => "t",
        'ћ' => "c",
        'у' | 'ў' => "u",
        'ф' | 'φ' => "f",
        'х' => "h",
        'ц' => "ts",
        'ч' | 'χ' => "ch",
        'ш' => "sh",
        'щ' => "sht",
        'ю' => "yu",
        'я' => "ya",
        'θ' => "th",
        'ξ' => "x",
        'ψ' => "ps",
        _ => return None,
    };
    Some(latin)
}

/// Groups by which alphabets write one sound, longest first.
const GROUPS: [(&str, &str); 31] = [
    ("shch", "st"),
    ("tsch", "c"),
    ("dzh", "dz"),
    ("sch", "s"),
    ("sht", "st"),
    ("tch", "c"),
    ("xh", "dz"),
    ("sh", "s"),
    ("sz", "s"),
    ("zh", "z"),
    ("ch", "c"),
    ("ts", "c"),
    ("tz", "c"),
    ("kh", "h"),
    ("th", "t"),
    ("dh", "d"),
    ("ph", "f"),
    ("gh", "g"),
    ("dj", "d"),
    ("gj", "g"),
    ("kj", "k"),
    ("lj", "l"),
    ("nj", "n"),
    ("gk", "g"),
    ("ck", "k"),
    ("ou", "u"),
    ("ae", "a"),
    ("oe", "o"),
    ("ue", "u"),
    ("x", "ks"),
    ("w", "v"),
];

fn merged(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    let mut rest = word;
    while let Some(c) = rest.chars().next() {
        let group = GROUPS.iter().find(|(letters, _)| rest.starts_with(letters));
        let (taken, sound) = match group {
            Some((letters, sound)) => (letters.len(), *sound),
            None if is_soft(rest) => {
                push(&mut out, c);
                (2, "")
            }
            None if matches!(c, 'y' | 'j') => (1, "i"),
            None => {
                push(&mut out, c);
                (c.len_utf8(), "")
            }
        };
        sound.chars().for_each(|s| push(&mut out, s));
        rest = rest.get(taken..).unwrap_or_default();
    }
    out
}

/// `ly` and `ny` before a vowel are what Serbian writes `lj` and `nj`.
fn is_soft(rest: &str) -> bool {
    matches!(rest.as_bytes(), [b'l' | b'n', b'y', b'a' | b'e' | b'i' | b'o' | b'u', ..])
}

/// Adds a letter, a doubled one once.
fn push(out: &mut String, c: char) {
    if !out.ends_with(c) {
        out.push(c);
    }
}

#[cfg(test)]
mod tests {
    use super::folded;

    #[test]
    fn a_name_has_one_spelling_in_all_scripts() {
        for (one, spellings) in [
            ("dordevic", &["đorđević", "djordjevic", "ђорђевић", "dordevic", "djordjević"][..]),
            ("siskov", &["шишков", "shishkov", "šiškov", "siskov", "schischkow"]),
            ("iulia", &["юлия", "yuliya", "yulia", "јулија", "julija", "julia"]),
            ("ludmila", &["людмила", "lyudmila", "људмила", "ljudmila"]),
            ("cvetelina", &["цветелина", "tsvetelina", "cvetelina"]),
            ("sterev", &["щерев", "shterev", "šterev"]),
            ("papadopulos", &["παπαδόπουλος", "papadopoulos", "papadopulos"]),
            ("evangelia", &["ευαγγελία", "evangelia"]),
            ("cristos", &["χρήστος", "christos"]),
            ("efstatios", &["ευστάθιος", "efstathios"]),
            ("negos", &["његош", "njegoš", "njegos", "nyegosh"]),
            ("dzeladin", &["џеладин", "dželadin", "xheladin", "джеладин", "dzheladin"]),
            ("muler", &["müller", "mueller", "muller"]),
            ("gorgi", &["ѓорѓи", "gjorgji", "gorgi"]),
            ("kolo", &["кольо", "kolyo"]),
            ("isik", &["işık", "isik"]),
            ("serban", &["șerban", "şerban", "serban", "шербан"]),
        ] {
            for spelling in spellings {
                assert_eq!(folded(spelling), one, "{spelling}");
            }
        }
    }
}
