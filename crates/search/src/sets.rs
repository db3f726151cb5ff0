//! Numbers for sets of facet values, so that counting reads one column.
//!
//! Documents share few sets: thirty subjects make some thousand combinations, not a million. The
//! four groups of facets each have their own numbers, packed into one 64-bit column; counting
//! adds one to a number, and expands each number into its values once at the end. Numbers are
//! given once and kept beside the index; they are never given anew.
//!
//! Not here: which documents are counted (`collect`).

use std::collections::HashMap;

use crate::document::Facet;

/// Bits of each group in the packed column, from the lowest.
const BITS: [u32; 4] = [12, 8, 22, 22];

/// All sets of one kind with their numbers.
#[derive(Debug, Clone, Default)]
struct Numbers {
    sets: Vec<Vec<String>>,
    known: HashMap<Vec<String>, u32>,
}

impl Numbers {
    fn of(&mut self, mut set: Vec<String>) -> u32 {
        set.sort();
        set.dedup();
        if let Some(&number) = self.known.get(&set) {
            return number;
        }
        let number = u32::try_from(self.sets.len()).unwrap_or(u32::MAX);
        self.sets.push(set.clone());
        self.known.insert(set, number);
        number
    }
}

/// The sets of an index.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sets {
    groups: [Numbers; 4],
    audiences: Numbers,
}

impl Sets {
    /// The packed numbers of a document's tags; none when a group has no number left.
    pub(crate) fn pack(&mut self, tags: &[(Facet, String)]) -> Option<u64> {
        let (mut packed, mut shift) = (0_u64, 0);
        for (group, (numbers, bits)) in self.groups.iter_mut().zip(BITS).enumerate() {
            let own = tags.iter().filter(|(f, _)| f.group() == group);
            let set = own.map(|(f, value)| term(*f, value)).collect();
            let number = u64::from(numbers.of(set));
            if number >= 1 << bits {
                return None;
            }
            packed |= number << shift;
            shift += bits;
        }
        Some(packed)
    }

    /// The number of a document's set of audiences.
    pub(crate) fn audience(&mut self, audiences: &[String]) -> u64 {
        u64::from(self.audiences.of(audiences.to_vec()))
    }

    /// For each set of audiences, whether somebody in `asking` is in it.
    pub(crate) fn allowed(&self, asking: &[String]) -> Vec<bool> {
        self.audiences.sets.iter().map(|set| set.iter().any(|a| asking.contains(a))).collect()
    }

    /// Counters for all sets, all zero.
    pub(crate) fn counters(&self) -> Counters {
        Counters(self.groups.each_ref().map(|g| vec![0; g.sets.len()]))
    }

    /// Values of a facet with their counts, largest first.
    pub(crate) fn values(&self, counters: &Counters, facet: Facet) -> Vec<(String, usize)> {
        let mut counts: HashMap<&str, usize> = HashMap::new();
        let group = facet.group();
        let (Some(numbers), Some(counted)) = (self.groups.get(group), counters.0.get(group)) else {
            return vec![];
        };
        let letter = facet.letter();
        for (set, &count) in numbers.sets.iter().zip(counted).filter(|(_, n)| **n > 0) {
            for value in set.iter().filter_map(|v| v.strip_prefix(letter)) {
                *counts.entry(value.trim_start_matches(':')).or_default() += count as usize;
            }
        }
        let mut all: Vec<_> = counts.into_iter().map(|(v, n)| (v.to_owned(), n)).collect();
        all.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        all
    }

    /// The sets as text, a line each.
    pub(crate) fn write(&self) -> String {
        let mut text = String::new();
        for (name, numbers) in
            ["0", "1", "2", "3"].iter().zip(&self.groups).chain([(&"a", &self.audiences)])
        {
            for set in &numbers.sets {
                text.push_str(name);
                for value in set {
                    text.push('\t');
                    text.push_str(&value.replace(['\t', '\n'], " "));
                }
                text.push('\n');
            }
        }
        text
    }

    /// Reads what [`Sets::write`] wrote; none when it is damaged.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let mut sets = Self::default();
        for line in text.lines() {
            let mut parts = line.split('\t');
            let numbers = match parts.next()? {
                "a" => &mut sets.audiences,
                group => sets.groups.get_mut(group.parse::<usize>().ok()?)?,
            };
            let before = numbers.sets.len();
            numbers.of(parts.map(str::to_owned).collect());
            if numbers.sets.len() == before {
                return None;
            }
        }
        Some(sets)
    }
}

/// A facet value as a term.
pub(crate) fn term(facet: Facet, value: &str) -> String {
    let clean: String = value.chars().map(|c| if c.is_whitespace() { '_' } else { c }).collect();
    format!("{}:{clean}", facet.letter())
}

/// How often each set was seen.
#[derive(Debug, Clone)]
pub(crate) struct Counters([Vec<u32>; 4]);

impl Counters {
    /// Counts one document's packed sets.
    #[inline]
    pub(crate) fn add(&mut self, packed: u64) {
        let mut rest = packed;
        for (counted, bits) in self.0.iter_mut().zip(BITS) {
            let number = rest & ((1 << bits) - 1);
            if let Some(n) = usize::try_from(number).ok().and_then(|i| counted.get_mut(i)) {
                *n += 1;
            }
            rest >>= bits;
        }
    }

    /// Adds another segment's counts.
    pub(crate) fn merge(&mut self, other: &Self) {
        for (own, more) in self.0.iter_mut().zip(&other.0) {
            own.iter_mut().zip(more).for_each(|(a, b)| *a += b);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tags(values: &[(Facet, &str)]) -> Vec<(Facet, String)> {
        values.iter().map(|(f, v)| (*f, (*v).to_owned())).collect()
    }

    #[test]
    fn values_are_counted_through_their_sets_and_survive_writing() {
        let mut sets = Sets::default();
        let a = tags(&[(Facet::Country, "RS"), (Facet::Subject, "b"), (Facet::Subject, "a")]);
        let b = tags(&[(Facet::Country, "BG"), (Facet::Subject, "a")]);
        let packed = [sets.pack(&a).unwrap(), sets.pack(&b).unwrap(), sets.pack(&a).unwrap()];
        assert_eq!(packed[0], packed[2]);
        let sets = Sets::read(&sets.write()).unwrap();
        let mut counters = sets.counters();
        packed.iter().for_each(|p| counters.add(*p));
        assert_eq!(sets.values(&counters, Facet::Subject), [("a".into(), 3), ("b".into(), 2)]);
        assert_eq!(sets.values(&counters, Facet::Country), [("RS".into(), 2), ("BG".into(), 1)]);
        assert!(Sets::read("7\tx\n").is_none());
    }

    #[test]
    fn an_audience_is_allowed_when_any_of_its_terms_is_asked_for() {
        let mut sets = Sets::default();
        let public = sets.audience(&["public".into()]);
        let staff = sets.audience(&["staff".into()]);
        let allowed = sets.allowed(&["public".into()]);
        assert!(allowed[usize::try_from(public).unwrap()]);
        assert!(!allowed[usize::try_from(staff).unwrap()]);
    }
}
