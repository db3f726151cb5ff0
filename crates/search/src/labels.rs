//! Labels of facet values as words: who types "shelter", "Bulgarie" or "мрежа" finds what is
//! tagged so, in whatever language the record and the reader are.
//!
//! A few thousand labels are looked up when a question comes, and become the tags they stand for;
//! written into every document they would make the index half as large again.
//!
//! Not here: where labels come from (`app::reference`), tags (`sets`).

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;

use crate::document::Facet;
use crate::fold::{self, Token};
use crate::{respell, sets};

/// Tags that one word stands for at the most.
const TAGS_MAX: usize = 64;
/// Letters from which a beginning of a label counts.
const BEGINNING_MIN: usize = 3;

/// Folded words of labels with the tags they stand for.
#[derive(Debug, Default)]
pub struct Labels {
    words: BTreeMap<String, BTreeSet<String>>,
    /// The same words by their length in bytes, each with the letters it has (see [`letters`]).
    lengths: BTreeMap<usize, Vec<(u64, String)>>,
}

impl Labels {
    /// Adds what a value is called in a language; `lang` is a language tag or `und`.
    pub fn add(&mut self, facet: Facet, value: &str, lang: &str, label: &str) {
        let tag = sets::term(facet, value);
        // By the rule of its own language, and as a question is folded, whose language is unknown.
        for token in fold::tokens(label, lang).into_iter().chain(fold::tokens(label, "und")) {
            for word in [Some(token.fold), token.also].into_iter().flatten() {
                if let Some(tags) = self.words.get_mut(&word) {
                    tags.insert(tag.clone());
                } else {
                    let same = self.lengths.entry(word.len()).or_default();
                    same.push((letters(&word), word.clone()));
                    self.words.insert(word, BTreeSet::from([tag.clone()]));
                }
            }
        }
    }

    /// Tags that a word stands for.
    pub(crate) fn of(&self, token: &Token) -> Vec<&str> {
        let words = [Some(&token.fold), token.also.as_ref()].into_iter().flatten();
        few(words.filter_map(|word| self.words.get(word)))
    }

    /// Tags that words with this beginning stand for.
    pub(crate) fn beginning(&self, token: &Token) -> Vec<&str> {
        let start = token.fold.as_str();
        if start.chars().count() < BEGINNING_MIN {
            return vec![];
        }
        let from = self.words.range::<str, _>((Bound::Included(start), Bound::Unbounded));
        few(from.take_while(|(word, _)| word.starts_with(start)).map(|(_, tags)| tags))
    }

    /// Tags that words spelled nearly so stand for, with the number of edits.
    pub(crate) fn near(&self, token: &Token, most: u8) -> Vec<(&str, usize)> {
        let text = token.fold.as_str();
        let allowed = usize::from(respell::edits(text.chars().count()).min(most));
        if allowed == 0 {
            return vec![];
        }
        let own = letters(text);
        // An edit changes two letters of the set at the most: most words need no closer look.
        let alike = |set: u64| (set ^ own).count_ones() as usize <= 2 * allowed;
        let lengths = text.len().saturating_sub(allowed)..=text.len() + allowed;
        let near = self.lengths.range(lengths).flat_map(|(_, words)| words);
        let near = near.filter(|(set, _)| alike(*set)).filter_map(|(_, word)| {
            let edits = strsim::osa_distance(text, word);
            (edits <= allowed).then(|| (edits, self.words.get(word)))
        });
        let mut found: Vec<_> = near
            .flat_map(|(edits, tags)| tags.into_iter().flatten().map(move |t| (t.as_str(), edits)))
            .collect();
        found.sort_unstable();
        found.dedup_by_key(|(tag, _)| *tag);
        found.sort_by_key(|(_, edits)| *edits);
        found.truncate(TAGS_MAX);
        found
    }
}

/// Which letters a word has, a bit each; those that share one make words look more alike only.
fn letters(word: &str) -> u64 {
    word.bytes().fold(0, |set, byte| set | 1 << (byte % 64))
}

/// Each tag once, and not too many.
fn few<'a>(all: impl Iterator<Item = &'a BTreeSet<String>>) -> Vec<&'a str> {
    let mut tags: Vec<&str> = all.flatten().map(String::as_str).collect();
    tags.sort_unstable();
    tags.dedup();
    tags.truncate(TAGS_MAX);
    tags
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels() -> Labels {
        let mut labels = Labels::default();
        for (lang, name) in [("en", "Bulgaria"), ("bg", "България"), ("fr", "Bulgarie")] {
            labels.add(Facet::Country, "BG", lang, name);
        }
        labels.add(Facet::Subject, "legal-aid", "fr", "Aide juridique");
        labels.add(Facet::Subject, "legal-aid", "und", "legal-aid");
        labels.add(Facet::Service, "legal-aid", "en", "Legal help");
        labels
    }

    fn token(word: &str) -> Token {
        fold::tokens(word, "und").remove(0)
    }

    #[test]
    fn a_word_stands_for_its_tags_in_any_language() {
        let labels = labels();
        for (word, tags) in [
            ("българия", &["c:BG"][..]),
            ("BULGARIE", &["c:BG"]),
            ("juridique", &["s:legal-aid"]),
            ("legal", &["h:legal-aid", "s:legal-aid"]),
            ("nothing", &[]),
        ] {
            assert_eq!(labels.of(&token(word)), tags, "{word}");
        }
    }

    #[test]
    fn no_word_within_the_edits_is_passed_over() {
        let labels = labels();
        let edited = |text: &str| {
            let words = labels.words.iter();
            let near = words.filter(|(word, _)| strsim::osa_distance(text, word) <= 2);
            near.flat_map(|(_, tags)| tags.iter().cloned()).collect::<BTreeSet<_>>()
        };
        for text in ["bulgraia", "bulgarai", "xulgarie", "bulgarxxx", "juridiqe", "jjuridique"] {
            let found = labels.near(&token(text), 2);
            let found: BTreeSet<_> = found.into_iter().map(|(tag, _)| tag.to_owned()).collect();
            assert_eq!(found, edited(text), "{text}");
        }
    }

    #[test]
    fn beginnings_and_slips_are_understood_within_bounds() {
        let labels = labels();
        assert_eq!(labels.beginning(&token("jur")), ["s:legal-aid"]);
        assert!(labels.beginning(&token("ju")).is_empty());
        assert_eq!(labels.near(&token("bulgraia"), 2), [("c:BG", 1)]);
        assert!(labels.near(&token("bul"), 2).is_empty());
    }
}
