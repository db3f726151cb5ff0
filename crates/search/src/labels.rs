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
pub struct Labels(BTreeMap<String, BTreeSet<String>>);

impl Labels {
    /// Adds what a value is called in a language; `lang` is a language tag or `und`.
    pub fn add(&mut self, facet: Facet, value: &str, lang: &str, label: &str) {
        let tag = sets::term(facet, value);
        // By the rule of its own language, and as a question is folded, whose language is unknown.
        for token in fold::tokens(label, lang).into_iter().chain(fold::tokens(label, "und")) {
            for word in [Some(token.fold), token.also].into_iter().flatten() {
                if let Some(tags) = self.0.get_mut(&word) {
                    tags.insert(tag.clone());
                } else {
                    self.0.insert(word, BTreeSet::from([tag.clone()]));
                }
            }
        }
    }

    /// Tags that a word stands for.
    pub(crate) fn of(&self, token: &Token) -> Vec<&str> {
        let words = [Some(&token.fold), token.also.as_ref()].into_iter().flatten();
        few(words.filter_map(|word| self.0.get(word)))
    }

    /// Tags that words with this beginning stand for.
    pub(crate) fn beginning(&self, token: &Token) -> Vec<&str> {
        let start = token.fold.as_str();
        if start.chars().count() < BEGINNING_MIN {
            return vec![];
        }
        let from = self.0.range::<str, _>((Bound::Included(start), Bound::Unbounded));
        few(from.take_while(|(word, _)| word.starts_with(start)).map(|(_, tags)| tags))
    }

    /// Tags that words spelled nearly so stand for, with the number of edits.
    pub(crate) fn near(&self, token: &Token, most: u8) -> Vec<(&str, usize)> {
        let text = token.fold.as_str();
        let allowed = usize::from(respell::edits(text.chars().count()).min(most));
        if allowed == 0 {
            return vec![];
        }
        let close = |word: &&String| word.len().abs_diff(text.len()) <= allowed;
        let distance = |word: &String| strsim::osa_distance(text, word);
        let mut found: Vec<_> = self
            .0
            .iter()
            .filter(|(word, _)| close(word))
            .map(|(word, tags)| (distance(word), tags))
            .filter(|(edits, _)| *edits <= allowed)
            .flat_map(|(edits, tags)| tags.iter().map(move |tag| (tag.as_str(), edits)))
            .collect();
        found.sort_unstable();
        found.dedup_by_key(|(tag, _)| *tag);
        found.sort_by_key(|(_, edits)| *edits);
        found.truncate(TAGS_MAX);
        found
    }
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
    fn beginnings_and_slips_are_understood_within_bounds() {
        let labels = labels();
        assert_eq!(labels.beginning(&token("jur")), ["s:legal-aid"]);
        assert!(labels.beginning(&token("ju")).is_empty());
        assert_eq!(labels.near(&token("bulgraia"), 2), [("c:BG", 1)]);
        assert!(labels.near(&token("bul"), 2).is_empty());
    }
}
