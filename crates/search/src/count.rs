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

/// How often each set was seen.
#[derive(Debug, Clone)]
pub(crate) struct Counters {
    sizes: [usize; 4],
    /// Groups that are counted.
    wanted: [bool; 4],
    few: Vec<u64>,
    few_max: usize,
    many: Option<[Vec<u32>; 4]>,
}

impl Counters {
    /// Zero counters for so many sets of each group; of one group alone when that is enough.
    pub(crate) fn new(sizes: [usize; 4], only: Option<usize>) -> Self {
        let wanted = [0, 1, 2, 3].map(|group| only.is_none_or(|o| o == group));
        let sets: usize = sizes.iter().zip(wanted).filter(|(_, w)| *w).map(|(size, _)| size).sum();
        let few_max = FEW.max(sets / SETS_A_RECORD);
        Self { sizes, wanted, few: Vec::new(), few_max, many: None }
    }

    /// Counts documents by their packed sets.
    #[inline]
    pub(crate) fn add(&mut self, packed: &[u64]) {
        if let Some(many) = &mut self.many {
            add_up(many, self.wanted, packed);
            return;
        }
        self.few.extend_from_slice(packed);
        if self.few.len() > self.few_max {
            self.spread();
        }
    }

    /// From few to many.
    fn spread(&mut self) {
        let mut many: [Vec<u32>; 4] = Default::default();
        for ((counted, size), wanted) in many.iter_mut().zip(self.sizes).zip(self.wanted) {
            *counted = vec![0; if wanted { size } else { 0 }];
        }
        add_up(&mut many, self.wanted, &std::mem::take(&mut self.few));
        self.many = Some(many);
    }

    /// Adds another segment's counts.
    pub(crate) fn merge(&mut self, mut other: Self) {
        if self.many.is_none() && other.many.is_some() {
            std::mem::swap(self, &mut other);
        }
        self.add(&other.few);
        if let (Some(own), Some(more)) = (&mut self.many, &other.many) {
            for (own, more) in own.iter_mut().zip(more) {
                own.iter_mut().zip(more).for_each(|(a, b)| *a += b);
            }
        }
    }

    /// Tells each group, set number and count that is not zero; a set may be told several times.
    pub(crate) fn each(&self, mut tell: impl FnMut(usize, usize, u32)) {
        for packed in &self.few {
            for (group, _) in self.wanted.iter().enumerate().filter(|(_, w)| **w) {
                tell(group, number(*packed, group), 1);
            }
        }
        for (group, counted) in self.many.iter().flatten().enumerate() {
            for (set, count) in counted.iter().enumerate().filter(|(_, n)| **n > 0) {
                tell(group, set, *count);
            }
        }
    }
}

#[inline]
fn add_up(many: &mut [Vec<u32>; 4], wanted: [bool; 4], packed: &[u64]) {
    let groups = many.iter_mut().zip(wanted).enumerate().filter(|(_, (_, w))| *w);
    for (group, (counted, _)) in groups {
        for one in packed {
            if let Some(n) = counted.get_mut(number(*one, group)) {
                *n += 1;
            }
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
        let packed: Vec<u64> = (0..20_000_u64).map(|n| (n % 5) | (n % 3) << 12).collect();
        let total = |parts: &[&[u64]], only| {
            let mut all = Counters::new([5, 3, 1, 1], only);
            for part in parts {
                let mut one = Counters::new([5, 3, 1, 1], only);
                part.chunks(64).for_each(|c| one.add(c));
                all.merge(one);
            }
            let mut seen = [[0; 5]; 4];
            all.each(|group, set, count| seen[group][set] += count);
            seen
        };
        let whole = total(&[&packed], None);
        assert_eq!(whole[0], [4_000; 5]);
        assert_eq!(whole[1][..3], [6_667, 6_667, 6_666]);
        for split in [10, 5_000, 9_000, 19_990] {
            let (a, b) = packed.split_at(split);
            assert_eq!(total(&[a, b], None), whole);
            assert_eq!(total(&[b, a], Some(1))[1], whole[1]);
            assert_eq!(total(&[b, a], Some(1))[0], [0; 5]);
        }
    }
}
