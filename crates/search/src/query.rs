//! Questions to the index, and its answers.
//!
//! Not here: how a question becomes a tantivy query (`plan`).

use crate::document::Facet;

/// Words of a query at the most.
pub(crate) const WORDS_MAX: usize = 12;
/// Results that can be reached at the most.
pub(crate) const REACH_MAX: usize = 10_000;

/// A question.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Query {
    /// Words in any order; the last may be a beginning.
    pub text: String,
    /// All facets together, any value within one.
    pub filters: Vec<(Facet, Vec<String>)>,
    /// West, south, east, north in degrees; west above east crosses the date line.
    pub bbox: Option<[f64; 4]>,
    /// Order of the hits.
    pub sort: Sort,
    /// Hits left out before the first.
    pub offset: usize,
    /// Hits at the most.
    pub limit: usize,
    /// Audiences of the person who asks.
    pub audience: Vec<String>,
    /// Count values of facets, too.
    pub facets: bool,
}

impl Query {
    /// Whether all it asks for is values of this facet.
    pub(crate) fn is_of_one_facet(&self, facet: Facet) -> bool {
        let others = self.filters.iter().any(|(f, values)| *f != facet && !values.is_empty());
        self.text.trim().is_empty() && self.bbox.is_none() && !others
    }
}

/// Order of hits.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Sort {
    /// Best match first.
    #[default]
    Relevance,
    /// By name.
    Name,
    /// Latest first.
    Freshness,
}

/// An answer.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Answer {
    /// How many match.
    pub total: usize,
    /// The hits asked for.
    pub hits: Vec<Hit>,
    /// Counts of values over all that match, largest first. Of a facet that is filtered, the
    /// counts are those without its own filter, so that another value can be added.
    pub facets: Vec<(Facet, Vec<(String, usize)>)>,
    /// What has at least one of the words, without any filter, when nothing matches.
    pub near: Vec<Hit>,
    /// Nothing matches as written; these match with other spellings.
    pub fuzzy: bool,
}

/// A hit.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// Identifier of the organisation.
    pub id: u128,
    /// The document's card.
    pub card: Vec<u8>,
    /// How well it matches; only for comparing within one answer.
    pub score: f32,
}
