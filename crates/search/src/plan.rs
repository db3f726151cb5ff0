//! From a question to a tantivy query: words as they are written, and a beginning.
//!
//! Every word has to match somewhere: in a name (most weight), as a skeleton of a word of a name,
//! in a town, in a label of its country, subjects or help, or in a description. The last word may
//! be a beginning, of names, places and labels alone: beginnings in descriptions would match half
//! of everything and say nothing.
//!
//! Not here: other spellings (`respell`), filters on columns, order and counts (`collect`).

use tantivy::Term;
use tantivy::query::{
    AllQuery, BooleanQuery, BoostQuery, ConstScoreQuery, Occur, Query as Tantivy, TermQuery,
};
use tantivy::schema::{Field, IndexRecordOption};

use crate::body;
use crate::cells::Bounds;
use crate::document::Facet;
use crate::fold::{self, Token};
use crate::labels::Labels;
use crate::prefix::Beginnings;
use crate::query::{Query, WORDS_MAX};
use crate::schema::Fields;
use crate::sets;

/// Who types a beginning mostly leaves it few letters before the end: such words come first.
const FEW_MORE: usize = 4;

pub(crate) type Clause = (Occur, Box<dyn Tantivy>);

/// What one question is looked up in.
pub(crate) struct Ground<'a> {
    pub(crate) fields: &'a Fields,
    pub(crate) labels: &'a Labels,
    pub(crate) begun: Beginnings,
}

/// The words of a question.
pub(crate) fn words(text: &str) -> Vec<Token> {
    let bounded: String = text.chars().take(400).collect();
    let mut words = fold::tokens(&bounded, "und");
    words.truncate(WORDS_MAX);
    words
}

/// Filters as clauses: each facet but `without` has to match; cells narrow a box.
pub(crate) fn filters(fields: &Fields, query: &Query, without: Option<Facet>) -> Vec<Clause> {
    let mut clauses: Vec<Clause> = Vec::new();
    for (facet, values) in query.filters.iter().filter(|(f, _)| Some(*f) != without) {
        if values.is_empty() {
            continue;
        }
        let terms = values.iter().map(|v| sets::term(*facet, v));
        clauses.push((Occur::Must, constant(any_tag(fields.tag, terms), 0.0)));
    }
    clauses.extend(query.bbox.and_then(|bounds| within(fields, bounds)));
    clauses
}

/// The cells that cover a box as a clause; none where looking at everything is quicker.
pub(crate) fn within(fields: &Fields, bounds: [f64; 4]) -> Option<Clause> {
    let cells = Bounds::new(bounds)?.cover()?;
    Some((Occur::Must, constant(any_tag(fields.tag, cells), 0.0)))
}

/// Documents with any of the tags.
fn any_tag<T: AsRef<str>>(field: Field, tags: impl IntoIterator<Item = T>) -> Box<dyn Tantivy> {
    let tags = tags.into_iter();
    let mut terms: Vec<Box<dyn Tantivy>> =
        tags.map(|t| term(field, t.as_ref(), IndexRecordOption::Basic)).collect();
    match (terms.pop(), terms.is_empty()) {
        (Some(one), true) => one,
        (last, _) => Box::new(BooleanQuery::union(terms.into_iter().chain(last).collect())),
    }
}

pub(crate) fn term(field: Field, text: &str, option: IndexRecordOption) -> Box<dyn Tantivy> {
    Box::new(TermQuery::new(Term::from_field_text(field, text), option))
}

pub(crate) fn boosted(query: Box<dyn Tantivy>, boost: f32) -> Box<dyn Tantivy> {
    Box::new(BoostQuery::new(query, boost))
}

pub(crate) fn constant(query: Box<dyn Tantivy>, score: f32) -> Box<dyn Tantivy> {
    Box::new(ConstScoreQuery::new(query, score))
}

/// One word in all the places where it may stand: best in a name in the letters it is typed in.
pub(crate) fn word(on: &Ground<'_>, token: &Token, last: bool) -> Box<dyn Tantivy> {
    let (fields, begun) = (on.fields, &on.begun);
    let prefix = |field, text: &str, score| -> Box<dyn Tantivy> {
        Box::new(begun.query(field, text, score))
    };
    let counted =
        |field, text: &str, boost| boosted(term(field, text, IndexRecordOption::WithFreqs), boost);
    let mut any: Vec<Box<dyn Tantivy>> = vec![
        counted(fields.name, token.own(), 3.0),
        counted(fields.roman, &token.fold, 2.5),
        counted(fields.text, &token.fold, 0.35),
        constant(term(fields.about, &token.fold, IndexRecordOption::Basic), 2.0),
    ];
    // Latin names for what is typed in other letters; else names with the same marks.
    let other = if token.foreign { Some(&token.fold) } else { token.native.as_ref() };
    if let Some(other) = other {
        any.push(counted(fields.name, other, if token.foreign { 2.5 } else { 1.0 }));
    }
    if let Some(also) = &token.also {
        any.push(counted(fields.name, also, 2.5));
        any.push(counted(fields.roman, also, 2.0));
        any.push(counted(fields.text, also, 0.3));
    }
    if !token.skeleton.is_empty() {
        any.push(counted(fields.skeleton, &token.skeleton, 1.2));
    }
    let tags = on.labels.of(token);
    if !tags.is_empty() {
        any.push(constant(any_tag(fields.tag, tags), 1.0));
    }
    if last {
        // Above any place or subject, which is not what one types a beginning of.
        any.push(prefix(fields.name, token.own(), 3.0));
        let own = token.own();
        any.push(Box::new(begun.near(fields.name, own, 1.0, FEW_MORE * letter(own))));
        any.push(prefix(fields.roman, &token.fold, 2.0));
        any.extend(other.map(|other| prefix(fields.name, other, 2.0)));
        if token.fold.len() >= 3 {
            any.push(prefix(fields.about, &token.fold, 0.5));
        }
        let tags = on.labels.beginning(token);
        if !tags.is_empty() {
            any.push(constant(any_tag(fields.tag, tags), 0.5));
        }
    }
    Box::new(BooleanQuery::union(any))
}

/// Bytes of a letter of such a word.
fn letter(word: &str) -> usize {
    word.chars().next().map_or(1, char::len_utf8)
}

/// Everything that matches as written, whole names and their beginnings first.
pub(crate) fn exact(on: &Ground<'_>, words: &[Token], filters: Vec<Clause>) -> Box<dyn Tantivy> {
    let mut clauses = unranked(on, words, filters);
    if clauses.is_empty() {
        return Box::new(AllQuery);
    }
    if !words.is_empty() {
        for whole in native_whole(body::telling(words)).into_iter().chain([whole(words)]) {
            clauses.push((Occur::Should, Box::new(on.begun.query(on.fields.whole, &whole, 9.0))));
            let same = term(on.fields.whole, &whole, IndexRecordOption::Basic);
            clauses.push((Occur::Should, constant(same, 9.0)));
        }
    }
    Box::new(BooleanQuery::new(clauses))
}

/// The same in no order, which is quicker: whoever counts need not know which come first.
pub(crate) fn unordered(
    on: &Ground<'_>,
    words: &[Token],
    filters: Vec<Clause>,
) -> Box<dyn Tantivy> {
    let clauses = unranked(on, words, filters);
    if clauses.is_empty() { Box::new(AllQuery) } else { Box::new(BooleanQuery::new(clauses)) }
}

/// What has to match.
fn unranked(on: &Ground<'_>, words: &[Token], filters: Vec<Clause>) -> Vec<Clause> {
    let mut clauses = filters;
    for (place, token) in words.iter().enumerate() {
        clauses.push((Occur::Must, word(on, token, place + 1 == words.len())));
    }
    clauses
}

/// A whole name, folded, as its term.
pub(crate) fn whole(words: &[Token]) -> String {
    joined(words.iter().map(|t| t.fold.as_str()))
}

/// A whole name as it is written, when that is not as it is folded.
pub(crate) fn native_whole(words: &[Token]) -> Option<String> {
    words
        .iter()
        .any(|t| t.native.is_some())
        .then(|| joined(words.iter().map(|t| t.native.as_deref().unwrap_or(&t.fold))))
}

fn joined<'a>(words: impl Iterator<Item = &'a str>) -> String {
    words.collect::<Vec<_>>().join(" ").chars().take(80).collect()
}

/// Everything in which any of the words stands, for "did you mean".
pub(crate) fn any_word(on: &Ground<'_>, words: &[Token]) -> Box<dyn Tantivy> {
    let any = words.iter().map(|token| word(on, token, true)).collect();
    Box::new(BooleanQuery::union(any))
}

/// A beginning of a name, for suggestions as one types.
pub(crate) fn beginning(on: &Ground<'_>, words: &[Token]) -> Box<dyn Tantivy> {
    exact(on, words, vec![])
}
