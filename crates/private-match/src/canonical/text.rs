//! What the types share about letters: marks that nobody sees, digits of all scripts, letters that
//! look alike.
//!
//! Not here: how a name sounds in Latin letters (`latin`), which is another question than how a
//! letter looks.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// The text without what is invisible (direction marks, soft hyphens, byte order marks, which
/// spreadsheets and chat programs leave behind) and without space around it. The two joiners stay,
/// since in a domain they make another name (RFC 5892, appendix A.1).
pub(super) fn clean(text: &str) -> String {
    let seen: String = text.chars().filter(|c| !is_invisible(*c)).collect();
    seen.trim().to_owned()
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{feff}')
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}')
}

/// Zero of each script whose decimal digits people type. A fixed list, so that a new release of
/// Unicode changes no canonical form.
const ZEROS: [char; 19] = [
    '\u{660}', '\u{6f0}', '\u{7c0}', '\u{966}', '\u{9e6}', '\u{a66}', '\u{ae6}', '\u{b66}',
    '\u{be6}', '\u{c66}', '\u{ce6}', '\u{d66}', '\u{e50}', '\u{ed0}', '\u{f20}', '\u{1040}',
    '\u{17e0}', '\u{1810}', '\u{ff10}',
];

/// A decimal digit of any script as an ASCII one. A superscript is a footnote, no digit.
pub(super) fn digit(c: char) -> Option<char> {
    if c.is_ascii_digit() {
        return Some(c);
    }
    ZEROS.iter().find_map(|zero| {
        let value = u32::from(c).checked_sub(u32::from(*zero)).filter(|v| *v < 10)?;
        char::from_digit(value, 10)
    })
}

/// The Latin capital that a capital of Cyrillic or Greek looks like.
pub(super) fn alike(c: char) -> Option<char> {
    let latin = match c {
        'А' | 'Α' => 'A',
        'В' | 'Β' => 'B',
        'Е' | 'Ε' => 'E',
        'Ѕ' => 'S',
        'І' | 'Ї' | 'Ι' => 'I',
        'Ј' => 'J',
        'К' | 'Κ' => 'K',
        'М' | 'Μ' => 'M',
        'Н' | 'Η' => 'H',
        'О' | 'Ο' => 'O',
        'Р' | 'Ρ' => 'P',
        'С' => 'C',
        'Т' | 'Τ' => 'T',
        'У' | 'Ү' | 'Υ' => 'Y',
        'Х' | 'Χ' => 'X',
        'Ԝ' => 'W',
        'Ԛ' => 'Q',
        'Ζ' => 'Z',
        'Ν' => 'N',
        _ => return None,
    };
    Some(latin)
}

/// Letters and digits alone, in capitals: digits of any script as ASCII ones, Latin letters without
/// their marks (`Š` is `S`, `Đ` is `D`, as plates and cards are typed without a national keyboard),
/// look-alikes of Cyrillic and Greek as the Latin letter, other letters as they are.
pub(super) fn capitals(text: &str) -> String {
    let upper: String = text.nfkd().filter(|c| !is_combining_mark(*c)).collect();
    let upper = upper.to_uppercase();
    let letters = upper.nfkd().filter(|c| !is_combining_mark(*c)).filter_map(|c| match c {
        'Đ' | 'Ð' => Some('D'),
        'Ø' => Some('O'),
        'Ł' => Some('L'),
        c => digit(c).or_else(|| alike(c)).or_else(|| c.is_alphanumeric().then_some(c)),
    });
    letters.nfc().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_all_scripts_are_digits_and_footnotes_are_none() {
        assert_eq!("٠٩۴۵９７".chars().filter_map(digit).collect::<String>(), "094597");
        assert_eq!("²①½Ⅳ".chars().filter_map(digit).collect::<String>(), "");
    }

    #[test]
    fn capitals_are_without_marks_and_look_alikes() {
        assert_eq!(capitals("šđ-čćž 12"), "SDCCZ12");
        assert_eq!(capitals("с у х"), "CYX");
        assert_eq!(capitals("ώ ΑΒ"), "ΩAB");
        assert_eq!(capitals("Й Ё"), "ИE");
        assert_eq!(clean("\u{feff}\u{200e} a\u{ad}b \u{202c}"), "ab");
    }
}
