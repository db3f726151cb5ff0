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
    let mut lower = String::new();
    each_raw(text, |raw| parts(raw, &mut lower, &mut tell));
}

/// Tells the words of a text as they are written, compatibility forms unified. Each is told by
/// how many words it stands for (see [`parts`]), which is what the bound counts.
pub(super) fn each_raw(text: &str, mut tell: impl FnMut(&str) -> usize) {
    // Bounded before any work: a megabyte of text is not searched to its end.
    let end = Some(text).filter(|t| t.len() > TEXT_MAX);
    let end = end.and_then(|t| t.char_indices().nth(TEXT_MAX)).map_or(text.len(), |(end, _)| end);
    let text = text.get(..end).unwrap_or_default();
    let clean = if is_clean(text) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.chars().filter(|c| !is_format(*c)).nfkc().collect::<String>())
    };
    let mut told = 0;
    for word in clean.unicode_words() {
        told += tell(word);
        if told >= TOKENS_MAX {
            break;
        }
    }
}

/// Tells the words that a written word stands for, and returns how many; `lower` is room to work
/// in.
pub(super) fn parts(raw: &str, lower: &mut String, mut tell: impl FnMut(&str)) -> usize {
    if !raw.is_ascii() && raw.chars().any(is_ideographic) {
        let characters = raw.chars().filter(|c| c.is_alphanumeric()).take(TOKENS_MAX);
        return characters.inspect(|c| tell(c.encode_utf8(&mut [0; 4]))).count();
    }
    lower.clear();
    lowered(raw, lower);
    // Words joined by a full stop or an underscore are several.
    let parts = lower.split(['.', '_', ':', '·']).filter(|p| !p.is_empty());
    parts.inspect(|part| tell(part)).count()
}

/// Whether a text is as normalisation would leave it.
fn is_clean(text: &str) -> bool {
    text.is_ascii()
        || text.chars().all(is_plain)
        || (is_nfkc_quick(text.chars()) == IsNormalized::Yes && !text.chars().any(is_format))
}

/// Whether a character is one of the usual ones that normalisation leaves as they are, which is
/// quicker to know than to look up.
fn is_plain(c: char) -> bool {
    matches!(c, '\0'..='\u{7f}' | '«' | '»' | 'À'..='ı' | 'Ĵ'..='ľ' | 'Ł'..='ň' | 'Ŋ'..='ž'
        | 'Έ'..='Ί' | 'Ύ'..='ώ' | 'Ѐ'..='ҁ' | '–' | '—' | '‘'..='„')
}

fn lowered(word: &str, out: &mut String) {
    if word.is_ascii() {
        let letters = word.bytes().filter(|b| !matches!(b, b'\'' | b'`'));
        out.extend(letters.take(TOKEN_MAX).map(|b| char::from(b.to_ascii_lowercase())));
        return;
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usual_characters_are_as_normalisation_leaves_them() {
        let plain: Vec<char> = ('\0'..='\u{ffff}').filter(|c| is_plain(*c)).collect();
        assert!(plain.len() > 400, "{}", plain.len());
        for c in plain {
            assert_eq!(std::iter::once(c).nfkc().collect::<Vec<_>>(), [c]);
            assert_eq!(is_nfkc_quick(['a', c].into_iter()), IsNormalized::Yes, "{c:?}");
            assert!(!is_format(c), "{c:?}");
        }
    }
}
