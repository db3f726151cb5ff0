//! National romanisations, by language where it is known and by telling letters where it is not.
//!
//! Sources: Bulgarian transliteration act (2009); Serbian and Montenegrin Latin (Gaj); Macedonian
//! (1970); Ukrainian Cabinet resolution 55 (2010); Russian BGN/PCGN; Belarusian (2007); Greek
//! ELOT 743. Diacritics of the Latin result are folded. All other scripts by `any_ascii`.
//!
//! Not here: making spellings that sound alike one (`skeleton`).

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// The romanised word in lower-case ASCII.
pub(super) fn romanised(word: &str, lang: &str) -> String {
    let first = word.chars().find(|c| c.is_alphabetic()).unwrap_or('a');
    match first {
        '\u{400}'..='\u{52f}' => cyrillic(word, cyrillic_language(word, lang)),
        '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => greek(word),
        _ => ascii(word),
    }
}

/// The word by `any_ascii` alone.
pub(super) fn ascii(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for c in word.chars() {
        match c {
            'a'..='z' | '0'..='9' => out.push(c),
            // Turkish: the letter without a dot is an i like the other.
            'ı' => out.push('i'),
            'ə' => out.push('e'),
            c => out.extend(
                any_ascii::any_ascii_char(c)
                    .chars()
                    .filter(char::is_ascii_alphanumeric)
                    .map(|c| c.to_ascii_lowercase()),
            ),
        }
    }
    out
}

/// Whether a word begins with a Latin letter.
pub(super) fn is_latin(word: &str) -> bool {
    let first = word.chars().find(|c| c.is_alphabetic());
    first.is_none_or(|c| matches!(c, 'a'..='z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}'))
}

/// The word as it is written; Greek without its accents, which capitals do not have.
pub(super) fn native(word: &str) -> String {
    if !word.chars().any(|c| matches!(c, '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}')) {
        return word.to_owned();
    }
    let letters = word.nfd().filter(|c| !is_combining_mark(*c));
    letters.map(|c| if c == 'ς' { 'σ' } else { c }).collect()
}

/// A second spelling that people type: `dj` for đ, `oe` for ö, `ss` stays.
pub(super) fn second(word: &str, fold: &str) -> Option<String> {
    let spelled = if word.contains('đ') {
        ascii(&word.replace('đ', "dj"))
    } else if word.chars().any(|c| matches!(c, 'ä' | 'ö' | 'ü')) {
        ascii(&word.replace('ä', "ae").replace('ö', "oe").replace('ü', "ue"))
    } else {
        return None;
    };
    (spelled != fold).then_some(spelled)
}

/// Whether a word is written in Arabic letters.
pub(super) fn is_arabic(word: &str) -> bool {
    word.chars().any(|c| matches!(c, '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}'))
}

fn cyrillic_language<'a>(word: &str, lang: &'a str) -> &'a str {
    let primary = lang.split('-').next().unwrap_or(lang);
    if matches!(primary, "sr" | "mk" | "bg" | "uk" | "be" | "ru" | "bs" | "cnr") {
        return if matches!(primary, "bs" | "cnr") { "sr" } else { primary };
    }
    for c in word.chars() {
        match c {
            'ѓ' | 'ќ' | 'ѕ' => return "mk",
            'ђ' | 'ћ' | 'љ' | 'њ' | 'џ' | 'ј' => return "sr",
            'і' | 'ї' | 'є' | 'ґ' => return "uk",
            'ў' => return "be",
            'ы' | 'э' | 'ё' => return "ru",
            'ъ' | 'щ' | 'я' | 'ю' | 'й' | 'ь' => return "bg",
            _ => {}
        }
    }
    "sr"
}

/// Letters that all the languages romanise alike.
const COMMON: [(char, &str); 23] = [
    ('а', "a"),
    ('б', "b"),
    ('в', "v"),
    ('д', "d"),
    ('е', "e"),
    ('з', "z"),
    ('ј', "j"),
    ('к', "k"),
    ('л', "l"),
    ('м', "m"),
    ('н', "n"),
    ('о', "o"),
    ('п', "p"),
    ('р', "r"),
    ('с', "s"),
    ('т', "t"),
    ('у', "u"),
    ('ф', "f"),
    ('э', "e"),
    ('ў', "u"),
    ('љ', "lj"),
    ('њ', "nj"),
    ('ґ', "g"),
];

fn cyrillic(word: &str, lang: &str) -> String {
    let mut out = String::with_capacity(word.len());
    let mut first = true;
    let stem = match (lang, word.strip_suffix("ия")) {
        ("bg", Some(stem)) => stem,
        _ => word,
    };
    for c in stem.chars() {
        let common = COMMON.iter().find(|(letter, _)| *letter == c).map(|(_, latin)| *latin);
        match common.or_else(|| own(c, lang, first)) {
            Some(latin) => out.push_str(latin),
            None if c.is_ascii_alphanumeric() => out.push(c.to_ascii_lowercase()),
            None => out.push_str(&ascii(&c.to_string())),
        }
        first = false;
    }
    if stem.len() != word.len() {
        out.push_str("ia");
    }
    out
}

/// Letters that the languages romanise each in its way.
fn own(c: char, lang: &str, first: bool) -> Option<&'static str> {
    let latin = match (c, lang) {
        ('ђ', _) => "dj",
        ('ѓ', _) => "gj",
        ('ќ', _) => "kj",
        ('ѕ', _) => "dz",
        ('ћ', _) => "c",
        ('џ', "mk") => "dzh",
        ('џ', _) => "dz",
        ('г', "uk" | "be") => "h",
        ('г', _) => "g",
        ('ж', "sr") => "z",
        ('ж', _) => "zh",
        ('и', "uk") => "y",
        ('и', _) => "i",
        ('і', _) => "i",
        ('ї', _) if first => "yi",
        ('ї', _) => "i",
        ('є', _) if first => "ye",
        ('є', _) => "ie",
        ('й', "uk") if !first => "i",
        ('й', _) => "y",
        ('х', "bg" | "sr" | "mk") => "h",
        ('х', _) => "kh",
        ('ц', "sr" | "mk") => "c",
        ('ц', _) => "ts",
        ('ч', "sr") => "c",
        ('ч', _) => "ch",
        ('ш', "sr") => "s",
        ('ш', _) => "sh",
        ('щ', "bg") => "sht",
        ('щ', _) => "shch",
        ('ъ', "bg") => "a",
        ('ь', "bg") => "y",
        ('ъ' | 'ь' | '\'', _) => "",
        ('ы', _) => "y",
        ('ё', "be") => "io",
        ('ё', _) => "e",
        ('ю', "uk" | "be") if !first => "iu",
        ('ю', _) => "yu",
        ('я', "uk" | "be") if !first => "ia",
        ('я', _) => "ya",
        _ => return None,
    };
    Some(latin)
}

fn greek(word: &str) -> String {
    let letters: Vec<char> = word.chars().map(unaccented).collect();
    let mut out = String::with_capacity(word.len());
    let mut at = 0;
    while let Some(&c) = letters.get(at) {
        let next = letters.get(at + 1).copied().unwrap_or(' ');
        let after = letters.get(at + 2).copied().unwrap_or(' ');
        let pair = match (c, next) {
            ('ο', 'υ') => "ou",
            ('α' | 'ε', 'υ') => {
                out.push(if c == 'α' { 'a' } else { 'e' });
                if matches!(after, 'θ' | 'κ' | 'ξ' | 'π' | 'σ' | 'τ' | 'φ' | 'χ' | 'ψ' | ' ')
                {
                    "f"
                } else {
                    "v"
                }
            }
            ('γ', 'γ') => "ng",
            ('γ', 'χ') => "nch",
            ('γ', 'ξ') => "nx",
            ('μ', 'π') if at == 0 => "b",
            _ => "",
        };
        if pair.is_empty() {
            out.push_str(greek_letter(c));
            at += 1;
        } else {
            out.push_str(pair);
            at += 2;
        }
    }
    out
}

fn greek_letter(c: char) -> &'static str {
    match c {
        'α' => "a",
        'β' => "v",
        'γ' => "g",
        'δ' => "d",
        'ε' => "e",
        'ζ' => "z",
        'η' | 'ι' => "i",
        'θ' => "th",
        'κ' => "k",
        'λ' => "l",
        'μ' => "m",
        'ν' => "n",
        'ξ' => "x",
        'ο' | 'ω' => "o",
        'π' => "p",
        'ρ' => "r",
        'σ' | 'ς' => "s",
        'τ' => "t",
        'υ' => "y",
        'φ' => "f",
        'χ' => "ch",
        'ψ' => "ps",
        _ => "",
    }
}

fn unaccented(c: char) -> char {
    use unicode_normalization::UnicodeNormalization as _;
    std::iter::once(c).nfd().next().unwrap_or(c)
}
