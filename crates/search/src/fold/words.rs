//! Cutting a text into words (UAX 29), Chinese, Japanese and Thai into characters.
//!
//! Not here: the letters of a word (`table`).

use unicode_normalization::UnicodeNormalization as _;
use unicode_segmentation::UnicodeSegmentation as _;

use super::{TOKEN_MAX, TOKENS_MAX};

/// The words of a text, compatibility forms unified and lower-cased, apostrophes joined.
pub(super) fn words(text: &str) -> impl Iterator<Item = String> {
    // Bounded before any work: a megabyte of text is not searched to its end.
    let clean: String = text.chars().take(200_000).filter(|c| !is_format(*c)).nfkc().collect();
    let mut all = Vec::new();
    for word in clean.unicode_words() {
        if all.len() >= TOKENS_MAX {
            break;
        }
        if word.chars().any(is_ideographic) {
            all.extend(word.chars().filter(|c| c.is_alphanumeric()).map(String::from));
            continue;
        }
        // A dotted capital I is an i; full lower-casing would leave a combining dot.
        let lower: String = word
            .replace('İ', "i")
            .to_lowercase()
            .chars()
            .filter(|c| !is_apostrophe(*c))
            .take(TOKEN_MAX)
            .collect();
        // Words joined by a full stop or an underscore are several.
        all.extend(lower.split(['.', '_', ':', '·']).filter(|p| !p.is_empty()).map(str::to_owned));
    }
    all.into_iter()
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
