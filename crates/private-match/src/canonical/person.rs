//! People: the words of the name, each folded to Latin letters, sorted; `;`; the birth date or
//! year. A spelling has the name in any order of words and any script, then `;`, `|` or a tab, then
//! the date: `Given Family; 1990-04-01`, `FAMILY, Given; 1.4.1990`. The form is such a spelling
//! itself.
//!
//! Words are what space, hyphens, commas and dots part; an apostrophe parts nothing. All words
//! count, so that who holds a second given name and who does not miss each other: what may be left
//! out, only people know.
//!
//! Not here: the spelling of a word (`latin`), how it sounds (`sound`), whether two are one person.

use unicode_normalization::UnicodeNormalization as _;

use super::Refusal;
use super::{date, latin, sound};

/// Words of a name at the most.
const WORDS_MAX: usize = 16;

/// Name and full birth date.
pub(super) fn with_date(text: &str) -> Result<String, Refusal> {
    let (name, born) = parts(text)?;
    Ok(format!("{};{}", sorted(words(name)?)?, date::full(born)?))
}

/// Name and birth year.
pub(super) fn with_year(text: &str) -> Result<String, Refusal> {
    let (name, born) = parts(text)?;
    Ok(format!("{};{}", sorted(words(name)?)?, date::year(born)?))
}

/// How the name sounds, and the full birth date.
pub(super) fn with_sound(text: &str) -> Result<String, Refusal> {
    let (name, born) = parts(text)?;
    let sounds = words(name)?.iter().map(|word| sound::skeleton(word)).collect();
    Ok(format!("{};{}", sorted(sounds)?, date::full(born)?))
}

fn parts(text: &str) -> Result<(&str, &str), Refusal> {
    text.rsplit_once([';', '|', '\t']).ok_or(Refusal::Date)
}

/// The words, folded, those with a letter alone.
fn words(name: &str) -> Result<Vec<String>, Refusal> {
    // Lower case of a letter by itself, so that a sigma is one whatever follows.
    let lower: String = name.nfkc().flat_map(char::to_lowercase).nfkc().collect();
    let words: Vec<String> = lower
        .split(parts_words)
        .map(latin::folded)
        .filter(|word| !word.is_empty())
        .take(WORDS_MAX + 1)
        .collect();
    match words.len() {
        0 => Err(Refusal::Name),
        1..=WORDS_MAX => Ok(words),
        _ => Err(Refusal::TooLong),
    }
}

fn parts_words(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '-' | ',' | '.' | '/' | '(' | ')' | '_' | '·' | ';' | '|' | '"' | '&' | '+')
        || matches!(c, '\u{2010}'..='\u{2015}' | '\u{3001}' | '\u{30fb}' | '،')
}

fn sorted(mut words: Vec<String>) -> Result<String, Refusal> {
    words.sort_unstable();
    if words.iter().all(String::is_empty) { Err(Refusal::Name) } else { Ok(words.join(" ")) }
}
