//! Cutting a text into words (UAX 29), Chinese, Japanese and Thai into characters.
//!
//! Not here: the letters of a word (`table`).

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfkc_quick};
use unicode_segmentation::UnicodeSegmentation as _;

use super::{TOKEN_MAX, TOKENS_MAX};

/// Characters of a text at the most; what comes after is not searched.
const TEXT_MAX: usize = 200_000;

/// Tells the words of a text, compatibility forms unified and lower-cased, apostrophes joined.
pub(super) fn each(text: &str, mut tell: impl FnMut(&str)) {
    // Bounded before any work: a megabyte of text is not searched to its end.
    let text = match text.char_indices().nth(TEXT_MAX) {
        Some((end, _)) => text.get(..end).unwrap_or_default(),
        None => text,
    };
    let clean = if is_clean(text) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.chars().filter(|c| !is_format(*c)).nfkc().collect::<String>())
    };
    let (mut told, mut lower) = (0, String::new());
    for word in clean.unicode_words() {
        if told >= TOKENS_MAX {
            break;
        }
        if !word.is_ascii() && word.chars().any(is_ideographic) {
            for c in word.chars().filter(|c| c.is_alphanumeric()) {
                tell(c.encode_utf8(&mut [0; 4]));
                told += 1;
            }
            continue;
        }
        lower.clear();
        lowered(word, &mut lower);
        // Words joined by a full stop or an underscore are several.
        for part in lower.split(['.', '_', ':', '·']).filter(|p| !p.is_empty()) {
            tell(part);
            told += 1;
        }
    }
}

/// Whether a text is as normalisation would leave it.
fn is_clean(text: &str) -> bool {
    text.is_ascii()
        || (is_nfkc_quick(text.chars()) == IsNormalized::Yes && !text.chars().any(is_format))
}

fn lowered(word: &str, out: &mut String) {
    let letters = word.chars().filter(|c| !is_apostrophe(*c));
    // A dotted capital I is an i; full lower-casing would leave a combining dot. A final sigma
    // folds like any other.
    let lower = letters.flat_map(|c| if c == 'İ' { 'i'.to_lowercase() } else { c.to_lowercase() });
    out.extend(lower.take(TOKEN_MAX));
}

/// Whether a word is one character of a script without spaces.
pub(super) fn is_ideograph(word: &str) -> bool {
    let mut characters = word.chars();
    characters.next().is_some_and(is_ideographic) && characters.next().is_none()
}

fn is_ideographic(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{2fdf}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3134f}'
        | '\u{e00}'..='\u{eff}' | '\u{1780}'..='\u{17ff}')
}

fn is_format(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}'
        | '\u{feff}' | '\u{fe00}'..='\u{fe0f}')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{2018}' | '\u{2bc}' | '\u{2bb}' | '`' | '\u{b4}')
}
