//! Counting packed sets: few are kept as they are, many are added up by number.
//!
//! A question that finds ten records should not pay for two hundred thousand counters; one that
//! finds a million should not keep a million numbers.
//!
//! Not here: what the numbers stand for (`sets`).

use crate::sets::number;

/// Packed sets that are always kept before they are added up.
const FEW: usize = 8_192;
/// Adding up pays from one record for so many sets.
const SETS_A_RECORD: usize = 4;
/// A group of so few sets is added up at once.
const SMALL: usize = 4_096;

/// How often each set was seen.
#[derive(Debug, Clone)]
pub(crate) struct Counters {
    /// Sets of each group that is counted.
    sizes: [usize; 4],
    few: Vec<u64>,
    few_max: usize,
    /// Counts by number of set; of a large group empty until it pays.
    counted: [Vec<u32>; 4],
}

impl Counters {
    /// Zero counters for so many sets of each group; of one group alone when that is enough.
    pub(crate) fn new(sizes: [usize; 4], only: Option<usize>) -> Self {
        let mut sizes = sizes;
        for (group, size) in sizes.iter_mut().enumerate() {
            if only.is_some_and(|o| o != group) {
                *size = 0;
            }
        }
        let large: usize = sizes.iter().filter(|size| **size > SMALL).sum();
        let few_max = if large == 0 { 0 } else { FEW.max(large / SETS_A_RECORD) };
        let counted = sizes.map(|size| vec![0; if size > SMALL { 0 } else { size }]);
        Self { sizes, few: Vec::new(), few_max, counted }
    }

    /// Counts documents by their packed sets.
    #[inline]
    pub(crate) fn add(&mut self, packed: &[u64]) {
        for (group, counted) in self.counted.iter_mut().enumerate().filter(|(_, c)| !c.is_empty()) {
            add_up(counted, group, packed);
        }
        if self.is_waiting() {
            self.few.extend_from_slice(packed);
            if self.few.len() > self.few_max {
                self.spread();
            }
        }
    }

    /// Whether a large group is not added up yet.
    fn is_waiting(&self) -> bool {
        self.sizes.iter().zip(&self.counted).any(|(size, counted)| *size > counted.len())
    }

    /// From few to many.
    fn spread(&mut self) {
        let few = std::mem::take(&mut self.few);
        for (group, (counted, size)) in self.counted.iter_mut().zip(self.sizes).enumerate() {
            if counted.len() < size {
                *counted = vec![0; size];
                add_up(counted, group, &few);
            }
        }
    }

    /// Adds another segment's counts.
    pub(crate) fn merge(&mut self, mut other: Self) {
        if self.is_waiting() && !other.is_waiting() {
            self.spread();
        } else if !self.is_waiting() && other.is_waiting() {
            other.spread();
        }
        for (own, more) in self.counted.iter_mut().zip(&other.counted) {
            own.iter_mut().zip(more).for_each(|(a, b)| *a += b);
        }
        self.few.append(&mut other.few);
        if self.few.len() > self.few_max {
            self.spread();
        }
    }

    /// Tells each group, set number and count that is not zero; a set may be told several times.
    pub(crate) fn each(&self, mut tell: impl FnMut(usize, usize, u32)) {
        for (group, (counted, size)) in self.counted.iter().zip(self.sizes).enumerate() {
            for (set, count) in counted.iter().enumerate().filter(|(_, n)| **n > 0) {
                tell(group, set, *count);
            }
            if counted.len() < size {
                self.few.iter().for_each(|packed| tell(group, number(*packed, group), 1));
            }
        }
    }
}

#[inline]
fn add_up(counted: &mut [u32], group: usize, packed: &[u64]) {
    for one in packed {
        if let Some(n) = counted.get_mut(number(*one, group)) {
            *n += 1;
        }
    }
}

/// How often each value was seen, by its place.
#[derive(Debug, Clone, Default)]
pub(crate) struct Counts(pub(crate) Vec<u32>);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_and_many_tell_the_same_also_when_segments_are_merged() {
        // The third group is a large one.
        let set = |n: u64| (n % 5) | (n % 3) << 12 | (n % 50) << 20;
        let packed: Vec<u64> = (0..20_000_u64).map(set).collect();
        let total = |parts: &[&[u64]], only| {
            let mut all = Counters::new([5, 3, SMALL + 50, 1], only);
            for part in parts {
                let mut one = Counters::new([5, 3, SMALL + 50, 1], only);
                part.chunks(64).for_each(|c| one.add(c));
                all.merge(one);
            }
            let mut seen = [[0; 50]; 4];
            all.each(|group, set, count| seen[group][set] += count);
            seen
        };
        let whole = total(&[&packed], None);
        assert_eq!(whole[0][..5], [4_000; 5]);
        assert_eq!(whole[2], [400; 50]);
        assert_eq!(whole[1][..3], [6_667, 6_667, 6_666]);
        for split in [10, 5_000, 9_000, 19_990] {
            let (a, b) = packed.split_at(split);
            assert_eq!(total(&[a, b], None), whole);
            assert_eq!(total(&[b, a], Some(1))[1], whole[1]);
            assert_eq!(total(&[b, a], Some(1))[0], [0; 50]);
        }
    }
}
