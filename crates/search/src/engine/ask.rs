//! Asking the index: search with counts, suggestions, map tiles, and why a name was found.
//!
//! Not here: from a question to a query (`plan`, `respell`), counting (`collect`).

use std::sync::{Arc, PoisonError};

use tantivy::query::AllQuery;
use tantivy::schema::Value as _;
use tantivy::{Searcher, TantivyDocument};

use super::{Index, SearchError};
use crate::cells;
use crate::collect::{Ranked, Tallied, Tally};
use crate::count::{Counters, Counts};
use crate::document::Facet;
use crate::fold::{self, Token};
use crate::plan::{self, Ground};
use crate::prefix::Beginnings;
use crate::query::{Answer, Hit, Query, REACH_MAX, Sort};
use crate::respell::{self, Effort, Respelled};
use crate::sets::Sets;
use crate::tile::{At, Points};

/// A facet with its values and their counts.
type Counted = (Facet, Vec<(String, usize)>);

impl Index {
    /// Answers a question.
    ///
    /// # Errors
    ///
    /// [`SearchError::Engine`] when a file of the index cannot be read.
    pub fn search(&self, query: &Query) -> Result<Answer, SearchError> {
        let searcher = self.reader.searcher();
        let words = plan::words(&query.text);
        let sets = self.sets.read().unwrap_or_else(PoisonError::into_inner).clone();
        if words.is_empty() && !query.text.trim().is_empty() {
            return Ok(Answer::default());
        }
        let keep = query.offset.saturating_add(query.limit).min(REACH_MAX);
        let tally = |facets, keep| tally(&sets, query, &words, facets, keep);
        let all = query.facets.then_some(None);
        let on = self.ground();
        let (found, respelled) = self.first(&searcher, &on, query, &words, &tally(all, keep))?;
        let filters = |without| plan::filters(&self.fields, query, without);
        let fuzzy = respelled.is_some();
        let asked = |without| match &respelled {
            Some(near) => near.query(&on, &words, filters(without)),
            None => plan::unordered(&on, &words, filters(without)),
        };
        let mut answer = Answer { total: found.total, fuzzy, ..Answer::default() };
        if query.facets {
            let recount = |facet: Facet| {
                if query.is_of_one_facet(facet) {
                    return self.everything(&searcher, &sets, &query.audience);
                }
                let own = tally(Some(Some(facet.group())), 0);
                let found = searcher.search(&*asked(Some(facet)), &own)?;
                Ok(Arc::new(found.counters.map(|c| sets.expand(&c)).unwrap_or_default()))
            };
            answer.facets = facets(query, &sets, found.counters.as_ref(), recount)?;
        }
        for ranked in found.first.iter().skip(query.offset).take(query.limit) {
            answer.hits.push(self.hit(&searcher, ranked.at, ranked.score)?);
        }
        if answer.total == 0 && !words.is_empty() {
            let any = plan::any_word(&on, &words);
            let near = searcher.search(&*any, &tally(None, 5))?;
            answer.near = self.hits(&searcher, &near.first)?;
        }
        Ok(answer)
    }

    fn ground(&self) -> Ground<'_> {
        Ground { fields: &self.fields, labels: self.labels(), begun: Beginnings::default() }
    }

    /// Identifiers of everything that a question matches, in ascending order: what [`Self::search`]
    /// would show if one could page through all of it.
    ///
    /// # Errors
    ///
    /// As [`Self::search`].
    pub fn every(&self, query: &Query) -> Result<Vec<u128>, SearchError> {
        let searcher = self.reader.searcher();
        let words = plan::words(&query.text);
        let sets = self.sets.read().unwrap_or_else(PoisonError::into_inner).clone();
        if words.is_empty() && !query.text.trim().is_empty() {
            return Ok(vec![]);
        }
        let all = tally(&sets, query, &words, None, usize::MAX);
        let (mut found, _) = self.first(&searcher, &self.ground(), query, &words, &all)?;
        // In the order in which they are stored, so that each block is unpacked once.
        found.first.sort_unstable_by_key(|ranked| ranked.at);
        let mut ids = Vec::with_capacity(found.first.len());
        for ranked in found.first {
            let stored: TantivyDocument = searcher.doc(ranked.at)?;
            ids.push(self.id(&stored));
        }
        ids.sort_unstable();
        Ok(ids)
    }

    /// What matches as written, else what matches with other spellings.
    fn first(
        &self,
        searcher: &Searcher,
        on: &Ground<'_>,
        query: &Query,
        words: &[Token],
        tally: &Tally,
    ) -> Result<(Tallied, Option<Respelled>), SearchError> {
        let filters = || plan::filters(&self.fields, query, None);
        let exact = plan::exact(on, words, filters());
        let found = searcher.search(&*exact, tally)?;
        if found.total > 0 || words.is_empty() {
            return Ok((found, None));
        }
        let near = self.respelled(searcher, on, words, |near| {
            searcher.search(&*near.query(on, words, filters()), tally)
        })?;
        Ok(near.map_or((found, None), |(near, matching)| (matching, Some(near))))
    }

    /// The first effort at other spellings that finds something, with what `ask` found.
    fn respelled(
        &self,
        searcher: &Searcher,
        on: &Ground<'_>,
        words: &[Token],
        ask: impl Fn(&Respelled) -> tantivy::Result<Tallied>,
    ) -> Result<Option<(Respelled, Tallied)>, SearchError> {
        let standing = respell::standing(searcher, on, words)?;
        for effort in Effort::ALL {
            let near = Respelled::look(searcher, on, words, &standing, effort)?;
            let Some(near) = near else { continue };
            let found = ask(&near)?;
            if found.total > 0 {
                return Ok(Some((near, found)));
            }
        }
        Ok(None)
    }

    /// Counts over everything that an audience may see: what one facet alone is counted without.
    /// The last are kept until something changes.
    fn everything(
        &self,
        searcher: &Searcher,
        sets: &Sets,
        audience: &[String],
    ) -> Result<Arc<Counts>, SearchError> {
        let allowed = sets.allowed(audience);
        let mut kept = self.everything.lock().unwrap_or_else(PoisonError::into_inner);
        let of = (searcher.generation().generation_id(), allowed.clone());
        if let Some((known, counts)) = &*kept
            && *known == of
        {
            return Ok(counts.clone());
        }
        let tally = Tally {
            allowed,
            bounds: None,
            sort: Sort::Name,
            keep: 0,
            counters: Some(Counters::new(sets.sizes(), None)),
        };
        let found = searcher.search(&AllQuery, &tally)?;
        let counts = Arc::new(found.counters.map(|c| sets.expand(&c)).unwrap_or_default());
        *kept = Some((of, counts.clone()));
        Ok(counts)
    }

    fn hit(
        &self,
        searcher: &Searcher,
        at: tantivy::DocAddress,
        score: f32,
    ) -> Result<Hit, SearchError> {
        let stored: TantivyDocument = searcher.doc(at)?;
        let bytes =
            |field| stored.get_first(field).and_then(|v| v.as_bytes()).unwrap_or_default().to_vec();
        Ok(Hit { id: self.id(&stored), card: bytes(self.fields.card), score })
    }

    fn id(&self, stored: &TantivyDocument) -> u128 {
        let bytes = stored.get_first(self.fields.id).and_then(|v| v.as_bytes());
        bytes.and_then(|b| b.try_into().ok()).map_or(0, u128::from_be_bytes)
    }

    fn hits(&self, searcher: &Searcher, ranked: &[Ranked]) -> Result<Vec<Hit>, SearchError> {
        ranked.iter().map(|one| self.hit(searcher, one.at, one.score)).collect()
    }

    /// What begins with, or has a word that begins with, what was typed.
    ///
    /// # Errors
    ///
    /// As [`Index::search`].
    pub fn suggest(
        &self,
        text: &str,
        audience: &[String],
        limit: usize,
    ) -> Result<Vec<Hit>, SearchError> {
        let words = plan::words(text);
        if words.is_empty() {
            return Ok(vec![]);
        }
        let searcher = self.reader.searcher();
        let tally = Tally {
            allowed: self.sets.read().unwrap_or_else(PoisonError::into_inner).allowed(audience),
            bounds: None,
            sort: Sort::Relevance,
            keep: limit.min(50),
            counters: None,
        };
        let found = searcher.search(&*plan::beginning(&self.ground(), &words), &tally)?;
        self.hits(&searcher, &found.first)
    }

    /// A vector tile of the points that a question matches; none when nothing is in it.
    ///
    /// # Errors
    ///
    /// [`SearchError::Tile`].
    pub fn tile(
        &self,
        z: u32,
        x: u32,
        y: u32,
        query: &Query,
    ) -> Result<Option<Vec<u8>>, SearchError> {
        let searcher = self.reader.searcher();
        let points = self.points(&searcher)?;
        let allowed =
            self.sets.read().unwrap_or_else(PoisonError::into_inner).allowed(&query.audience);
        let words = plan::words(&query.text);
        let at = At::new(z, x, y);
        if words.is_empty() && query.filters.is_empty() && query.bbox.is_none() {
            return points.tile(at, &allowed).map_err(SearchError::Tile);
        }
        let mut narrow = plan::filters(&self.fields, query, None);
        narrow.extend(at.near().and_then(|bounds| plan::within(&self.fields, bounds)));
        let asked = plan::unordered(&self.ground(), &words, narrow);
        points.matching(&searcher, &*asked, at, &allowed)
    }

    /// The sorted points of the present generation.
    fn points(&self, searcher: &Searcher) -> Result<Arc<Points>, SearchError> {
        let mut kept = self.points.lock().unwrap_or_else(PoisonError::into_inner);
        let of = searcher.generation().generation_id();
        if let Some((known, points)) = &*kept
            && *known == of
        {
            return Ok(points.clone());
        }
        let made = Arc::new(Points::build(searcher)?);
        *kept = Some((of, made.clone()));
        Ok(made)
    }
}

/// How the answers to a question are collected: `facets` are counted, `keep` first ones kept.
fn tally(
    sets: &Sets,
    query: &Query,
    words: &[Token],
    facets: Option<Option<usize>>,
    keep: usize,
) -> Tally {
    let unranked = words.is_empty() && query.sort == Sort::Relevance;
    Tally {
        allowed: sets.allowed(&query.audience),
        bounds: query.bbox.and_then(cells::Bounds::new),
        sort: if unranked { Sort::Name } else { query.sort },
        keep,
        counters: facets.map(|only| Counters::new(sets.sizes(), only)),
    }
}

/// Counts of all facets; of a filtered one without its own filter, which `recount` does.
fn facets(
    query: &Query,
    sets: &Sets,
    counters: Option<&Counters>,
    recount: impl Fn(Facet) -> Result<Arc<Counts>, SearchError>,
) -> Result<Vec<Counted>, SearchError> {
    let counts = counters.map(|c| sets.expand(c)).unwrap_or_default();
    let mut all = Vec::new();
    for facet in Facet::ALL {
        let filtered = query.filters.iter().any(|(f, v)| *f == facet && !v.is_empty());
        let values = if filtered {
            sets.values(&*recount(facet)?, facet)
        } else {
            sets.values(&counts, facet)
        };
        all.push((facet, values));
    }
    Ok(all)
}

/// Words of a name that are why a question found it, as they stand in the name.
#[must_use]
pub fn matched(text: &str, name: &str, fuzzy: bool) -> Vec<String> {
    let asked = plan::words(text);
    let hit = |word: &str| {
        fold::tokens(word, "und").iter().any(|own| {
            asked
                .iter()
                .enumerate()
                .any(|(place, a)| respell::is_hit(own, a, place + 1 == asked.len(), fuzzy))
        })
    };
    name.split_whitespace().take(60).filter(|w| hit(w)).map(str::to_owned).collect()
}
