//! One pass over what matches: who may see it, is it in the box, how many, which first, counts.
//!
//! Not here: what matches (`plan`), sets behind the columns (`sets`).

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;
use std::sync::Arc;

use tantivy::collector::{Collector, SegmentCollector};
use tantivy::columnar::ColumnValues;
use tantivy::{DocAddress, DocId, Score, SegmentOrdinal, SegmentReader};

use crate::cells::Bounds;
use crate::query::Sort;
use crate::sets::Counters;

type Column = Arc<dyn ColumnValues<u64>>;

/// Greatest bonus that `quality` gives to a score.
const QUALITY: f32 = 0.6;

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
            Ok(reader.fast_fields().u64(name)?.first_or_default_col(0))
        };
        let order = match self.sort {
            Sort::Relevance => vec![column("quality")?, column("order")?],
            Sort::Name => vec![column("order")?, column("order_more")?],
            Sort::Freshness => vec![column("fresh")?, column("order")?],
        };
        Ok(SegmentTally {
            segment,
            allowed: self.allowed.clone(),
            audience: column("audience")?,
            bounds: self.bounds.map(|b| column("point").map(|c| (b, c))).transpose()?,
            facet: self.counters.as_ref().map(|_| column("facet")).transpose()?,
            counters: self.counters.clone(),
            sort: self.sort,
            order,
            keep: self.keep,
            heap: BinaryHeap::with_capacity(self.keep.min(1_024) + 1),
            total: 0,
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
            if let (Some(own), Some(more)) = (&mut all.counters, &one.counters) {
                own.merge(more);
            }
        }
        all.first.sort_by(|a, b| b.cmp(a));
        all.first.truncate(self.keep);
        Ok(all)
    }
}

/// One segment's pass.
pub(crate) struct SegmentTally {
    segment: SegmentOrdinal,
    allowed: Vec<bool>,
    audience: Column,
    bounds: Option<(Bounds, Column)>,
    facet: Option<Column>,
    counters: Option<Counters>,
    sort: Sort,
    order: Vec<Column>,
    keep: usize,
    heap: BinaryHeap<Reverse<Ranked>>,
    total: usize,
}

impl SegmentTally {
    #[inline]
    fn seen(&self, doc: DocId) -> bool {
        let set = usize::try_from(self.audience.get_val(doc)).unwrap_or(usize::MAX);
        self.allowed.get(set).copied().unwrap_or(false)
            && self.bounds.as_ref().is_none_or(|(b, points)| b.holds(points.get_val(doc)))
    }

    #[inline]
    fn value(&self, place: usize, doc: DocId) -> u64 {
        self.order.get(place).map_or(0, |c| c.get_val(doc))
    }

    #[inline]
    fn rank(&mut self, doc: DocId, score: Score) {
        let worst = if self.heap.len() >= self.keep { self.heap.peek() } else { None };
        let ranked = match self.sort {
            Sort::Relevance => {
                // Most documents cannot get in whatever their bonus: look at no column for them.
                if worst.is_some_and(|Reverse(w)| score + QUALITY < w.score) {
                    return;
                }
                #[expect(clippy::cast_precision_loss, reason = "up to 255")]
                let bonus = self.value(0, doc) as f32 / 255.0 * QUALITY;
                (score + bonus, (u64::MAX - self.value(1, doc), 0))
            }
            Sort::Name => {
                let first = u64::MAX - self.value(0, doc);
                if worst.is_some_and(|Reverse(w)| first < w.key.0) {
                    return;
                }
                (0.0, (first, u64::MAX - self.value(1, doc)))
            }
            Sort::Freshness => {
                let fresh = self.value(0, doc);
                if worst.is_some_and(|Reverse(w)| fresh < w.key.0) {
                    return;
                }
                (0.0, (fresh, u64::MAX - self.value(1, doc)))
            }
        };
        let at = DocAddress::new(self.segment, doc);
        self.heap.push(Reverse(Ranked { score: ranked.0, key: ranked.1, at }));
        if self.heap.len() > self.keep {
            self.heap.pop();
        }
    }
}

impl SegmentCollector for SegmentTally {
    type Fruit = Tallied;

    #[inline]
    fn collect(&mut self, doc: DocId, score: Score) {
        if !self.seen(doc) {
            return;
        }
        self.total += 1;
        if let (Some(counters), Some(facet)) = (&mut self.counters, &self.facet) {
            counters.add(facet.get_val(doc));
        }
        if self.keep > 0 {
            self.rank(doc, score);
        }
    }

    fn harvest(self) -> Tallied {
        let first = self.heap.into_iter().map(|Reverse(r)| r).collect();
        Tallied { total: self.total, first, counters: self.counters }
    }
}
