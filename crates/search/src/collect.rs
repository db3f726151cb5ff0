//! One pass over what matches: who may see it, is it in the box, how many, which first, counts.
//!
//! Not here: what matches (`plan`), sets behind the columns (`sets`), counting (`count`).

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;
use std::sync::Arc;

use tantivy::collector::{Collector, SegmentCollector};
use tantivy::columnar::{Cardinality, ColumnValues};
use tantivy::{DocAddress, DocId, Score, SegmentOrdinal, SegmentReader};

use crate::cells::Bounds;
use crate::count::Counters;
use crate::query::Sort;

type Column = Arc<dyn ColumnValues<u64>>;

/// Greatest bonus that `quality` gives to a score.
const QUALITY: f32 = 0.6;
/// Documents whose columns are read together.
const BLOCK: usize = 128;

/// What is collected.
pub(crate) struct Tally {
    /// For each set of audiences, whether the person who asks is in it.
    pub(crate) allowed: Vec<bool>,
    /// Only inside this box.
    pub(crate) bounds: Option<Bounds>,
    /// How the first ones are chosen.
    pub(crate) sort: Sort,
    /// How many first ones.
    pub(crate) keep: usize,
    /// Zero counters, when counts are wanted.
    pub(crate) counters: Option<Counters>,
}

/// A document with what it is ordered by; the greatest comes first.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ranked {
    pub(crate) score: f32,
    key: (u64, u64),
    pub(crate) at: DocAddress,
}

impl PartialEq for Ranked {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Ranked {}

impl PartialOrd for Ranked {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ranked {
    fn cmp(&self, other: &Self) -> Ordering {
        self.score
            .total_cmp(&other.score)
            .then_with(|| self.key.cmp(&other.key))
            .then_with(|| other.at.cmp(&self.at))
    }
}

/// What was collected.
#[derive(Debug, Default)]
pub(crate) struct Tallied {
    pub(crate) total: usize,
    pub(crate) first: Vec<Ranked>,
    pub(crate) counters: Option<Counters>,
}

impl Collector for Tally {
    type Fruit = Tallied;
    type Child = SegmentTally;

    fn for_segment(
        &self,
        segment: SegmentOrdinal,
        reader: &SegmentReader,
    ) -> tantivy::Result<Self::Child> {
        let column = |name: &str| -> tantivy::Result<Column> {
            let column = reader.fast_fields().u64(name)?;
            // Every document has every column: no need to ask for each whether it has.
            let full = column.get_cardinality() == Cardinality::Full;
            Ok(if full { column.values.clone() } else { column.first_or_default_col(0) })
        };
        let order = match self.sort {
            Sort::Relevance => vec![column("quality")?, column("order")?],
            Sort::Name => vec![column("order")?, column("order_more")?],
            Sort::Freshness => vec![column("fresh")?, column("order")?],
        };
        let audience = column("audience")?;
        let among = audience.min_value()..=audience.max_value();
        let everyone = among.clone().count() <= self.allowed.len()
            && among.into_iter().all(|set| allows(&self.allowed, set));
        Ok(SegmentTally {
            segment,
            allowed: self.allowed.clone(),
            audience: (!everyone).then_some(audience),
            bounds: self.bounds.map(|b| column("point").map(|c| (b, c))).transpose()?,
            facet: self.counters.as_ref().map(|_| column("facet")).transpose()?,
            counters: self.counters.clone(),
            sort: self.sort,
            order,
            keep: self.keep,
            heap: BinaryHeap::with_capacity(self.keep.min(1_024) + 1),
            total: 0,
            pending: Vec::with_capacity(BLOCK),
            seen: Vec::with_capacity(BLOCK),
            values: vec![0; BLOCK],
        })
    }

    fn requires_scoring(&self) -> bool {
        self.sort == Sort::Relevance && self.keep > 0
    }

    fn merge_fruits(&self, segments: Vec<Tallied>) -> tantivy::Result<Tallied> {
        let mut all = Tallied { counters: self.counters.clone(), ..Tallied::default() };
        for one in segments {
            all.total += one.total;
            all.first.extend(one.first);
            if let (Some(own), Some(more)) = (&mut all.counters, one.counters) {
                own.merge(more);
            }
        }
        all.first.sort_by(|a, b| b.cmp(a));
        all.first.truncate(self.keep);
        Ok(all)
    }
}

fn allows(allowed: &[bool], set: u64) -> bool {
    usize::try_from(set).ok().and_then(|i| allowed.get(i)).copied().unwrap_or(false)
}

/// One segment's pass. Columns are read for a block of documents at a time.
pub(crate) struct SegmentTally {
    segment: SegmentOrdinal,
    allowed: Vec<bool>,
    /// None when everybody who asks may see the whole segment.
    audience: Option<Column>,
    bounds: Option<(Bounds, Column)>,
    facet: Option<Column>,
    counters: Option<Counters>,
    sort: Sort,
    order: Vec<Column>,
    keep: usize,
    heap: BinaryHeap<Reverse<Ranked>>,
    total: usize,
    /// Documents whose sets are not counted yet.
    pending: Vec<DocId>,
    /// Documents of the present block that may be seen.
    seen: Vec<DocId>,
    values: Vec<u64>,
}

impl SegmentTally {
    #[inline]
    fn is_seen(&self, doc: DocId) -> bool {
        self.audience.as_ref().is_none_or(|a| allows(&self.allowed, a.get_val(doc)))
            && self.bounds.as_ref().is_none_or(|(b, points)| b.holds(points.get_val(doc)))
    }

    /// Which documents of a block may be seen, columns read for all of them at once.
    fn look(&mut self, part: &[DocId]) {
        let Some(values) = self.values.get_mut(..part.len()) else { return };
        match &self.audience {
            Some(column) => {
                column.get_vals(part, values);
                let pairs = part.iter().zip(values.iter());
                let kept = pairs.filter(|(_, set)| allows(&self.allowed, **set));
                self.seen.extend(kept.map(|(doc, _)| *doc));
            }
            None => self.seen.extend_from_slice(part),
        }
        if let Some((bounds, points)) = &self.bounds
            && let Some(values) = self.values.get_mut(..self.seen.len())
        {
            points.get_vals(&self.seen, values);
            let mut values = values.iter();
            self.seen.retain(|_| values.next().is_some_and(|point| bounds.holds(*point)));
        }
    }

    /// Counts the pending documents.
    fn count(&mut self) {
        if let (Some(counters), Some(facet)) = (&mut self.counters, &self.facet)
            && let Some(values) = self.values.get_mut(..self.pending.len())
        {
            facet.get_vals(&self.pending, values);
            counters.add(values);
        }
        self.pending.clear();
    }

    #[inline]
    fn value(&self, place: usize, doc: DocId) -> u64 {
        self.order.get(place).map_or(0, |c| c.get_val(doc))
    }

    #[inline]
    fn worst(&self) -> Option<&Ranked> {
        if self.heap.len() >= self.keep { self.heap.peek().map(|Reverse(w)| w) } else { None }
    }

    #[inline]
    fn rank_by_score(&mut self, doc: DocId, score: Score) {
        // Most documents cannot get in whatever their bonus: look at no column for them.
        if self.worst().is_some_and(|w| score + QUALITY < w.score) {
            return;
        }
        #[expect(clippy::cast_precision_loss, reason = "up to 255")]
        let bonus = self.value(0, doc) as f32 / 255.0 * QUALITY;
        self.push(doc, score + bonus, (u64::MAX - self.value(1, doc), 0));
    }

    /// Ranks by a column whose value is at hand.
    #[inline]
    fn rank_by_value(&mut self, doc: DocId, value: u64) {
        let first = if self.sort == Sort::Name { u64::MAX - value } else { value };
        if self.worst().is_some_and(|w| first < w.key.0) {
            return;
        }
        self.push(doc, 0.0, (first, u64::MAX - self.value(1, doc)));
    }

    fn push(&mut self, doc: DocId, score: Score, key: (u64, u64)) {
        let at = DocAddress::new(self.segment, doc);
        self.heap.push(Reverse(Ranked { score, key, at }));
        if self.heap.len() > self.keep {
            self.heap.pop();
        }
    }

    fn rank_block(&mut self) {
        let docs = std::mem::take(&mut self.seen);
        let mut values = std::mem::take(&mut self.values);
        if let (Some(order), Some(own)) = (self.order.first(), values.get_mut(..docs.len())) {
            order.get_vals(&docs, own);
            for (doc, value) in docs.iter().zip(own) {
                self.rank_by_value(*doc, *value);
            }
        }
        self.seen = docs;
        self.values = values;
    }
}

impl SegmentCollector for SegmentTally {
    type Fruit = Tallied;

    #[inline]
    fn collect(&mut self, doc: DocId, score: Score) {
        if !self.is_seen(doc) {
            return;
        }
        self.total += 1;
        if self.facet.is_some() {
            self.pending.push(doc);
            if self.pending.len() == BLOCK {
                self.count();
            }
        }
        if self.keep > 0 && self.sort == Sort::Relevance {
            self.rank_by_score(doc, score);
        } else if self.keep > 0 {
            // A segment with removed documents gives them one by one, whatever the order.
            self.rank_by_value(doc, self.value(0, doc));
        }
    }

    /// The way without scores.
    fn collect_block(&mut self, docs: &[DocId]) {
        for part in docs.chunks(BLOCK) {
            self.seen.clear();
            if self.audience.is_none() && self.bounds.is_none() {
                self.seen.extend_from_slice(part);
            } else {
                self.look(part);
            }
            self.total += self.seen.len();
            if self.facet.is_some() {
                self.pending.clone_from(&self.seen);
                self.count();
            }
            if self.keep > 0 {
                self.rank_block();
            }
        }
    }

    fn harvest(mut self) -> Tallied {
        self.count();
        let first = self.heap.into_iter().map(|Reverse(r)| r).collect();
        Tallied { total: self.total, first, counters: self.counters }
    }
}
