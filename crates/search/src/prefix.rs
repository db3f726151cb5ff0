//! A tantivy query: documents with a term of a field that begins with some letters, all with the
//! same score.
//!
//! tantivy has such queries over an automaton; over a range of the sorted dictionary it is less
//! work.
//!
//! Not here: which fields and scores (`plan`).

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use tantivy::index::SegmentId;
use tantivy::query::{
    BitSetDocSet, ConstScorer, EnableScoring, Explanation, Query, Scorer, Weight,
};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{BitSet, DocId, Score, SegmentReader, TantivyError};

/// What was found of a beginning, segment by segment.
type Found = Arc<Mutex<HashMap<SegmentId, BitSet>>>;

/// The beginnings of one question: each is looked up once, however often its facets are counted.
#[derive(Debug, Default)]
pub(crate) struct Beginnings(Mutex<HashMap<(Field, String, usize), Found>>);

impl Beginnings {
    /// Documents with a term of `field` that begins with `prefix`.
    pub(crate) fn query(&self, field: Field, prefix: &str, score: Score) -> PrefixQuery {
        self.near(field, prefix, score, usize::MAX)
    }

    /// The same, where the term has at most `more` further bytes.
    pub(crate) fn near(
        &self,
        field: Field,
        prefix: &str,
        score: Score,
        more: usize,
    ) -> PrefixQuery {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let found = known.entry((field, prefix.to_owned(), more)).or_default().clone();
        let longest = prefix.len().saturating_add(more);
        PrefixQuery { field, prefix: prefix.to_owned(), longest, score, found }
    }
}

/// Documents with a term that begins with `prefix`.
#[derive(Debug, Clone)]
pub(crate) struct PrefixQuery {
    field: Field,
    prefix: String,
    /// Bytes of the longest term that counts.
    longest: usize,
    score: Score,
    found: Found,
}

impl Query for PrefixQuery {
    fn weight(&self, _: EnableScoring<'_>) -> tantivy::Result<Box<dyn Weight>> {
        Ok(Box::new(self.clone()))
    }
}

impl Weight for PrefixQuery {
    fn scorer(&self, reader: &SegmentReader, boost: Score) -> tantivy::Result<Box<dyn Scorer>> {
        let mut known = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        let found = match known.get(&reader.segment_id()) {
            Some(found) => found.clone(),
            None => {
                let found = self.look(reader)?;
                known.insert(reader.segment_id(), found.clone());
                found
            }
        };
        Ok(Box::new(ConstScorer::new(BitSetDocSet::from(found), boost * self.score)))
    }

    fn explain(&self, reader: &SegmentReader, doc: DocId) -> tantivy::Result<Explanation> {
        let mut scorer = self.scorer(reader, 1.0)?;
        if scorer.seek(doc) == doc {
            Ok(Explanation::new("prefix", self.score))
        } else {
            Err(TantivyError::InvalidArgument("document does not match".into()))
        }
    }
}

impl PrefixQuery {
    fn look(&self, reader: &SegmentReader) -> tantivy::Result<BitSet> {
        let mut found = BitSet::with_max_value(reader.max_doc());
        let index = reader.inverted_index(self.field)?;
        let mut range = index.terms().range().ge(&self.prefix);
        if let Some(end) = after(&self.prefix) {
            range = range.lt(&end);
        }
        let mut terms = range.into_stream()?;
        while terms.advance() {
            if terms.key().len() > self.longest {
                continue;
            }
            let mut postings =
                index.read_block_postings_from_terminfo(terms.value(), IndexRecordOption::Basic)?;
            loop {
                let docs = postings.docs();
                if docs.is_empty() {
                    break;
                }
                for doc in docs {
                    found.insert(*doc);
                }
                postings.advance();
            }
        }
        Ok(found)
    }
}

/// The first text after all that begin with `prefix`; none when there is no such.
fn after(prefix: &str) -> Option<Vec<u8>> {
    let mut bytes = prefix.as_bytes().to_vec();
    while let Some(last) = bytes.pop() {
        if last < u8::MAX {
            bytes.push(last + 1);
            return Some(bytes);
        }
    }
    None
}
