//! Other spellings of a question's words, asked for when nothing is written as it was typed.
//!
//! Not here: words as they are written (`plan`).

use tantivy::query::{BooleanQuery, FuzzyTermQuery, Occur, Query as Tantivy};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{Searcher, Term};

use crate::fold::Token;
use crate::plan::{Clause, Ground, boosted, constant, term, word};

/// Other spellings of one word that are looked for at the most.
const SPELLINGS: usize = 64;

/// How far is gone to find other spellings; each costs more than the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Effort {
    /// One edit in words that stand nowhere.
    Least,
    /// All edits that their length allows, in words that stand nowhere.
    More,
    /// All edits in all words.
    Most,
}

impl Effort {
    pub(crate) const ALL: [Self; 3] = [Self::Least, Self::More, Self::Most];
}

/// Other spellings of each word of a question, with their weights.
#[derive(Debug)]
pub(crate) struct Respelled(Vec<Vec<(Field, String, f32)>>);

impl Respelled {
    /// Looks for other spellings; none when no word has any. `standing` tells of each word whether
    /// it stands anywhere as it is written.
    pub(crate) fn look(
        searcher: &Searcher,
        on: &Ground<'_>,
        words: &[Token],
        standing: &[bool],
        effort: Effort,
    ) -> tantivy::Result<Option<Self>> {
        let mut all = Vec::with_capacity(words.len());
        for (token, stands) in words.iter().zip(standing) {
            let mut found = Vec::new();
            if effort == Effort::Most || !stands {
                let most = if effort == Effort::Least { 1 } else { 2 };
                let score = |distance| if distance <= 1 { 2.0 } else { 1.0 };
                for (field, text) in places(on, token, effort) {
                    for (spelling, distance) in spellings(searcher, field, text, most)? {
                        found.push((field, spelling, score(distance)));
                    }
                }
                let tags = on.labels.near(token, most).into_iter();
                found.extend(tags.map(|(t, far)| (on.fields.tag, t.to_owned(), score(far))));
            }
            all.push(found);
        }
        Ok(all.iter().any(|found| !found.is_empty()).then_some(Self(all)))
    }

    /// Everything that matches with these spellings.
    pub(crate) fn query(
        &self,
        on: &Ground<'_>,
        words: &[Token],
        filters: Vec<Clause>,
    ) -> Box<dyn Tantivy> {
        let mut clauses = filters;
        for (place, (token, found)) in words.iter().zip(&self.0).enumerate() {
            let mut any = vec![word(on, token, place + 1 == words.len())];
            for (field, spelling, score) in found {
                any.push(if [on.fields.tag, on.fields.about].contains(field) {
                    constant(term(*field, spelling, IndexRecordOption::Basic), *score / 2.0)
                } else {
                    boosted(term(*field, spelling, IndexRecordOption::WithFreqs), *score)
                });
            }
            clauses.push((Occur::Must, Box::new(BooleanQuery::union(any))));
        }
        Box::new(BooleanQuery::new(clauses))
    }
}

/// Where other spellings of a word are looked for. Descriptions have most words, and most of them
/// are near to some other: they come last.
fn places<'a>(on: &Ground<'_>, token: &'a Token, effort: Effort) -> Vec<(Field, &'a str)> {
    let fields = on.fields;
    let mut all = vec![
        (fields.name, token.own()),
        (fields.skeleton, token.skeleton.as_str()),
        (fields.about, token.fold.as_str()),
    ];
    if effort == Effort::Most {
        all.push((fields.text, token.fold.as_str()));
    }
    all
}

/// Of each word, whether it stands anywhere as it is written.
pub(crate) fn standing(
    searcher: &Searcher,
    on: &Ground<'_>,
    words: &[Token],
) -> tantivy::Result<Vec<bool>> {
    let last = words.len().saturating_sub(1);
    words.iter().enumerate().map(|(n, word)| stands(searcher, on, word, n == last)).collect()
}

fn stands(
    searcher: &Searcher,
    on: &Ground<'_>,
    token: &Token,
    last: bool,
) -> tantivy::Result<bool> {
    let fields = on.fields;
    if !on.labels.of(token).is_empty() || (last && !on.labels.beginning(token).is_empty()) {
        return Ok(true);
    }
    let (own, fold) = (token.own(), token.fold.as_str());
    let mut places = vec![
        (fields.name, own),
        (fields.name, fold),
        (fields.roman, fold),
        (fields.text, fold),
        (fields.about, fold),
        (fields.skeleton, token.skeleton.as_str()),
    ];
    let seconds = [fields.name, fields.roman, fields.text];
    places.extend(token.also.iter().flat_map(|a| seconds.map(|field| (field, a.as_str()))));
    for (field, text) in places.into_iter().filter(|(_, text)| !text.is_empty()) {
        if searcher.doc_freq(&Term::from_field_text(field, text))? > 0 {
            return Ok(true);
        }
    }
    for (field, text) in [(fields.name, own), (fields.roman, fold)] {
        if last && begins(searcher, field, text)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether a term of a field begins with a text.
fn begins(searcher: &Searcher, field: Field, text: &str) -> tantivy::Result<bool> {
    for reader in searcher.segment_readers() {
        let index = reader.inverted_index(field)?;
        let mut terms = index.terms().range().ge(text).into_stream()?;
        if terms.advance() && terms.key().starts_with(text.as_bytes()) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Edits allowed in a word: one from four letters, two from eight.
pub(crate) fn edits(letters: usize) -> u8 {
    match letters {
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    }
}

/// Terms near a word, the nearest and most frequent first.
fn spellings(
    searcher: &Searcher,
    field: Field,
    text: &str,
    most: u8,
) -> tantivy::Result<Vec<(String, usize)>> {
    let allowed = edits(text.chars().count()).min(most);
    if allowed == 0 {
        return Ok(vec![]);
    }
    let automaton =
        FuzzyTermQuery::new(Term::from_field_text(field, text), allowed, true).automaton()?;
    let mut found: Vec<(usize, std::cmp::Reverse<u32>, String)> = Vec::new();
    for reader in searcher.segment_readers() {
        let index = reader.inverted_index(field)?;
        let mut terms = index.terms().search(&automaton).into_stream()?;
        while terms.advance() {
            let Ok(near) = std::str::from_utf8(terms.key()) else { continue };
            let distance = strsim::osa_distance(text, near);
            found.push((distance, std::cmp::Reverse(terms.value().doc_freq), near.to_owned()));
        }
    }
    found.sort();
    found.dedup_by(|a, b| a.2 == b.2);
    found.truncate(SPELLINGS);
    Ok(found.into_iter().map(|(distance, _, near)| (near, distance)).collect())
}

/// Whether a word of a name is why a question found it: equal, begun with, alike, or respelled.
pub(crate) fn is_hit(name: &Token, asked: &Token, last: bool, fuzzy: bool) -> bool {
    let same = name.fold == asked.fold
        || name.also.as_ref() == Some(&asked.fold)
        || (!name.skeleton.is_empty() && name.skeleton == asked.skeleton);
    let native = asked.native.as_ref().zip(name.native.as_ref());
    let begun = last
        && (name.fold.starts_with(&asked.fold) || native.is_some_and(|(a, n)| n.starts_with(a)));
    let near = || {
        let allowed = usize::from(edits(asked.fold.chars().count()));
        allowed > 0
            && (strsim::osa_distance(&name.fold, &asked.fold) <= allowed
                || strsim::osa_distance(&name.skeleton, &asked.skeleton) <= allowed)
    };
    same || begun || (fuzzy && near())
}
