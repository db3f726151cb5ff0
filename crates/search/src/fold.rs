//! Folding: names and words of all scripts to forms that can be compared.
//!
//! Four forms of a word. `fold`: lower-case ASCII, by the national romanisation where the
//! language has one (`Ниш` in Serbian is `nis`, `Русе` in Bulgarian `ruse`). `also`: a second
//! spelling people type (`Đorđe`: `dorde` and `djordje`). `skeleton`: what is left when spellings
//! that sound alike are made one, so that `Kyiv`, `Kiev` and `Київ` meet or come near. `native`:
//! as it is written, since what was typed in Cyrillic does not tell by which national rule the
//! name was folded, and since who types marks means them.
//!
//! Not here: how alike two names are (`similarity`), the index (`engine`).

mod skeleton;
mod table;
mod words;

pub use skeleton::skeleton;

use std::collections::HashMap;

use foldhash::fast::RandomState;
use unicode_normalization::UnicodeNormalization as _;

use crate::body;

/// Tokens of one text at the most; what comes after is not searched.
pub const TOKENS_MAX: usize = 4_096;
/// Letters of one token at the most.
pub const TOKEN_MAX: usize = 40;

/// A word in the forms it is searched by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Lower-case ASCII; a character of Chinese, Japanese or Thai stands as it is.
    pub fold: String,
    /// A second spelling, where people type one.
    pub also: Option<String>,
    /// Spellings that sound alike made one.
    pub skeleton: String,
    /// As it is written, in lower case; none when that is the fold.
    pub native: Option<String>,
    /// Written in other letters than Latin ones.
    pub foreign: bool,
}

impl Token {
    /// The word in its own letters: marks of Latin letters are left out.
    #[must_use]
    pub fn own(&self) -> &str {
        self.native.as_ref().filter(|_| self.foreign).unwrap_or(&self.fold)
    }
}

/// The words of a text; `lang` is a language tag or `und`.
#[must_use]
pub fn tokens(text: &str, lang: &str) -> Vec<Token> {
    let mut all = Vec::new();
    words::each(text, |word| all.push(token(word, lang)));
    all.retain(|t| !t.fold.is_empty());
    all
}

/// Words and lines that were folded before: texts use the same ones again and again.
#[derive(Debug, Default)]
pub struct Memo {
    words: HashMap<String, (String, usize), RandomState>,
    lines: HashMap<String, String, RandomState>,
    room: String,
}

/// Words that are remembered at the most, and lines.
const MEMO_MAX: usize = 50_000;
/// Bytes of a word that is remembered at the most.
const WORD_MAX: usize = 4 * TOKEN_MAX;

impl Memo {
    /// Adds the folded words of a text in no particular language, each with a space before it.
    pub fn text(&mut self, text: &str, out: &mut String) {
        if self.words.len() > MEMO_MAX {
            self.words.clear();
        }
        words::each_raw(text, |raw| {
            if let Some((folded, count)) = self.words.get(raw) {
                out.push_str(folded);
                return *count;
            }
            let from = out.len();
            let count = words::parts(raw, &mut self.room, |word| {
                push(out, &token(word, "und").fold);
            });
            if raw.len() <= WORD_MAX {
                let folded = out.get(from..).unwrap_or_default().to_owned();
                self.words.insert(raw.to_owned(), (folded, count));
            }
            count
        });
    }

    /// The folded words of a line that many texts have, such as the name of a town, with their
    /// second spellings, each with a space before it.
    pub fn line(&mut self, line: &str) -> &str {
        if self.lines.len() > MEMO_MAX {
            self.lines.clear();
        }
        if !self.lines.contains_key(line) {
            let mut folded = String::new();
            for token in tokens(line, "und") {
                push(&mut folded, &token.fold);
                push(&mut folded, token.also.as_deref().unwrap_or_default());
            }
            self.lines.insert(line.to_owned(), folded);
        }
        self.lines.get(line).map_or("", String::as_str)
    }
}

/// Adds a word with a space before it, if there is one.
pub(crate) fn push(words: &mut String, word: &str) {
    if !word.is_empty() {
        words.push(' ');
        words.push_str(word);
    }
}

fn token(word: &str, lang: &str) -> Token {
    if words::is_ideograph(word) {
        let own = || word.to_owned();
        return Token { fold: own(), also: None, skeleton: own(), native: None, foreign: false };
    }
    let fold = table::romanised(word, lang);
    let plain = table::ascii(word);
    let also = table::second(word, &fold).or_else(|| (plain != fold).then_some(plain));
    let skeleton = if table::is_arabic(word) {
        skeleton::consonants(&fold)
    } else {
        skeleton::skeleton(&fold)
    };
    let native = (!word.is_ascii() && word != fold).then(|| table::native(word));
    let foreign = native.is_some() && !table::is_latin(word);
    Token { also: also.filter(|a| !a.is_empty()), skeleton, native, foreign, fold }
}

/// A name as its exact identity: compatibility forms unified, lower case, single spaces.
#[must_use]
pub fn plain(name: &str) -> String {
    let lower: String = name.nfkc().collect::<String>().to_lowercase();
    lower.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A name's key for finding the same name across scripts and spellings: skeletons of its words
/// without words that only say what kind of body it is.
#[must_use]
pub fn name_key(name: &str) -> String {
    let all = tokens(name, "und");
    let telling = |t: &&Token| body::kind(&t.skeleton).is_none() && !body::is_small_word(&t.fold);
    let mut kept: Vec<&str> =
        all.iter().filter(telling).map(|t| t.skeleton.as_str()).filter(|s| !s.is_empty()).collect();
    if kept.is_empty() {
        kept = all.iter().map(|t| t.skeleton.as_str()).collect();
    }
    let key = kept.join(" ");
    key.chars().take(200).collect()
}

/// The readable part of an address: ASCII words joined by hyphens, at most 80 letters.
#[must_use]
pub fn slug(name: &str) -> String {
    let mut slug = String::new();
    for token in tokens(name, "und") {
        let ascii: String = any_ascii::any_ascii(&token.fold)
            .to_ascii_lowercase()
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .collect();
        if ascii.is_empty() {
            continue;
        }
        if slug.len() + ascii.len() + 1 > 80 {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(&ascii);
    }
    if slug.is_empty() { "organisation".to_owned() } else { slug }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn skeletons(text: &str, lang: &str) -> Vec<String> {
        tokens(text, lang).into_iter().map(|t| t.skeleton).collect()
    }

    #[test]
    fn one_name_in_several_scripts_and_spellings_has_one_skeleton() {
        for same in [
            &[("Niš", "sr-Latn"), ("Nis", "und"), ("Ниш", "sr"), ("НИШ", "und")][..],
            &[("Đorđe", "und"), ("Djordje", "und"), ("Ђорђе", "sr")],
            &[("Щастие", "bg"), ("Shtastie", "und"), ("ЩАСТИЕ", "und")],
            &[("Скопје", "mk"), ("Skopje", "und")],
            &[("Θεσσαλονίκη", "el"), ("Thessaloniki", "und"), ("Θεσσαλονικη", "und")],
            &[("İzmir", "tr"), ("Izmir", "und"), ("izmir", "und")],
            &[("Chișinău", "ro"), ("Chisinau", "und"), ("Chişinău", "und")],
            &[("Şükrü", "tr"), ("Sukru", "und")],
            &[("Фондация", "bg"), ("Fondatsia", "und"), ("Fondatsiya", "und")],
            &[("О’Хара", "und"), ("ОХара", "und")],
        ] {
            let first = skeletons(same[0].0, same[0].1);
            assert_eq!(first.len(), 1, "{same:?}");
            for (text, lang) in same {
                assert_eq!(skeletons(text, lang), first, "{text}");
            }
        }
    }

    #[test]
    fn the_national_romanisation_is_the_fold() {
        for (text, lang, fold) in [
            ("Пловдив", "bg", "plovdiv"),
            ("Търново", "bg", "tarnovo"),
            ("Ниш", "sr", "nis"),
            ("Харків", "uk", "kharkiv"),
            ("Град", "uk", "hrad"),
            ("Αθήνα", "el", "athina"),
            ("Ћуприја", "sr", "cuprija"),
        ] {
            assert_eq!(tokens(text, lang)[0].fold, fold, "{text}");
        }
    }

    #[test]
    fn chinese_is_cut_into_characters_and_a_slug_is_never_empty() {
        assert_eq!(tokens("反人口贩运", "zh").len(), 5);
        assert_eq!(slug("Фондация „Асоциация Анимус“"), "fondatsia-asotsiatsia-animus");
        assert_eq!(slug("!!!"), "organisation");
        assert!(!slug("反人口贩运").contains(' '));
    }

    #[test]
    fn any_text_is_folded_within_bounds() {
        let mut state = 7_u32;
        for _ in 0..2_000 {
            let text: String = (0..60)
                .map(|_| {
                    state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    char::from_u32(state >> 11).unwrap_or('\u{200d}')
                })
                .collect();
            for token in tokens(&text, "und") {
                assert!(token.fold.chars().count() <= TOKEN_MAX * 4);
            }
            assert!(slug(&text).len() <= 80 && name_key(&text).chars().count() <= 200);
        }
    }
}
