//! Numbers for sets of facet values, so that counting reads one column.
//!
//! Documents share few sets: thirty subjects make some thousand combinations, not a million. The
//! four groups of facets each have their own numbers, packed into one 64-bit column. Numbers are
//! given once and kept beside the index; they are never given anew.
//!
//! Not here: which documents are counted (`collect`), how they are counted (`count`).

use std::collections::HashMap;
use std::hash::BuildHasher;

use foldhash::fast::RandomState;

use crate::count::{Counters, Counts};
use crate::document::Facet;

/// Bits of each group in the packed column, from the lowest.
const BITS: [u32; 4] = [12, 8, 22, 22];

/// The number of a group in a packed value.
#[inline]
pub(crate) fn number(packed: u64, group: usize) -> usize {
    let (shift, bits) = match group {
        0 => (0, BITS[0]),
        1 => (BITS[0], BITS[1]),
        2 => (BITS[0] + BITS[1], BITS[2]),
        _ => (BITS[0] + BITS[1] + BITS[2], BITS[3]),
    };
    usize::try_from((packed >> shift) & ((1 << bits) - 1)).unwrap_or(usize::MAX)
}

/// All sets of one kind, one after the other.
#[derive(Debug, Clone, Default)]
struct Numbers {
    /// Where each set ends in `members`.
    ends: Vec<u32>,
    /// Numbers of values.
    members: Vec<u32>,
    /// Sets by their hashes, for giving numbers; only kept while documents are written.
    known: HashMap<u64, Vec<u32>>,
}

impl Numbers {
    fn get(&self, number: usize) -> &[u32] {
        let begin = number.checked_sub(1).and_then(|n| self.ends.get(n)).copied().unwrap_or(0);
        let end = self.ends.get(number).copied().unwrap_or(begin);
        self.members.get(begin as usize..end as usize).unwrap_or_default()
    }

    fn of(&mut self, set: &[u32], hasher: &RandomState) -> u32 {
        if self.known.is_empty() && !self.ends.is_empty() {
            for number in 0..self.ends.len() {
                let hash = hasher.hash_one(self.get(number));
                self.known.entry(hash).or_default().push(u32::try_from(number).unwrap_or(u32::MAX));
            }
        }
        let hash = hasher.hash_one(set);
        let same = |n: &&u32| self.get(**n as usize) == set;
        if let Some(number) = self.known.get(&hash).and_then(|all| all.iter().find(same)) {
            return *number;
        }
        let number = u32::try_from(self.ends.len()).unwrap_or(u32::MAX);
        self.members.extend_from_slice(set);
        self.ends.push(u32::try_from(self.members.len()).unwrap_or(u32::MAX));
        self.known.entry(hash).or_default().push(number);
        number
    }
}

/// The sets of an index.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sets {
    /// Values with the letters of their facets, such as `c:RS`; a set has their places here.
    values: Vec<String>,
    places: HashMap<String, u32, RandomState>,
    /// Places of each facet's values, in the order of the values.
    of_facet: [Vec<u32>; Facet::ALL.len()],
    groups: [Numbers; 4],
    audiences: Vec<Vec<String>>,
    hasher: RandomState,
}

impl Sets {
    /// The packed numbers of a document's tags; none when a group has no number left.
    pub(crate) fn pack(&mut self, tags: &[(Facet, String)]) -> Option<u64> {
        let (mut packed, mut shift) = (0_u64, 0);
        for (group, bits) in BITS.into_iter().enumerate() {
            let own = tags.iter().filter(|(f, _)| f.group() == group);
            let mut set: Vec<u32> = own.map(|(f, value)| self.value(term(*f, value))).collect();
            set.sort_unstable();
            set.dedup();
            let number = u64::from(self.groups.get_mut(group)?.of(&set, &self.hasher));
            if number >= 1 << bits {
                return None;
            }
            packed |= number << shift;
            shift += bits;
        }
        Some(packed)
    }

    fn value(&mut self, term: String) -> u32 {
        if let Some(place) = self.places.get(&term) {
            return *place;
        }
        let place = u32::try_from(self.values.len()).unwrap_or(u32::MAX);
        if let Some(facet) = Facet::ALL.iter().find(|f| term.starts_with(f.letter()))
            && let Some(own) = self.of_facet.get_mut(facet.place())
        {
            let values = &self.values;
            let at = own.partition_point(|p| values.get(*p as usize).is_some_and(|v| *v < term));
            own.insert(at, place);
        }
        self.places.insert(term.clone(), place);
        self.values.push(term);
        place
    }

    /// Forgets what is only needed while documents are written.
    pub(crate) fn rest(&mut self) {
        self.groups.iter_mut().for_each(|g| g.known = HashMap::new());
    }

    /// The number of a document's set of audiences.
    pub(crate) fn audience(&mut self, audiences: &[String]) -> u64 {
        let mut set = audiences.to_vec();
        set.sort();
        set.dedup();
        let place = self.audiences.iter().position(|known| *known == set);
        let place = place.unwrap_or_else(|| {
            self.audiences.push(set);
            self.audiences.len() - 1
        });
        u64::try_from(place).unwrap_or(u64::MAX)
    }

    /// For each set of audiences, whether somebody in `asking` is in it.
    pub(crate) fn allowed(&self, asking: &[String]) -> Vec<bool> {
        self.audiences.iter().map(|set| set.iter().any(|a| asking.contains(a))).collect()
    }

    /// How many sets each group has.
    pub(crate) fn sizes(&self) -> [usize; 4] {
        self.groups.each_ref().map(|g| g.ends.len())
    }

    /// How often each value occurs in what was counted.
    pub(crate) fn expand(&self, counters: &Counters) -> Counts {
        let mut counts = vec![0; self.values.len()];
        counters.each(|group, number, count| {
            for value in self.groups.get(group).map(|g| g.get(number)).unwrap_or_default() {
                if let Some(n) = counts.get_mut(*value as usize) {
                    *n += count;
                }
            }
        });
        Counts(counts)
    }

    /// Values of a facet with their counts, largest first.
    pub(crate) fn values(&self, counts: &Counts, facet: Facet) -> Vec<(String, usize)> {
        let own = self.of_facet.get(facet.place()).map(Vec::as_slice).unwrap_or_default();
        let counted = own.iter().filter_map(|place| {
            let count = counts.0.get(*place as usize).filter(|n| **n > 0)?;
            Some((self.values.get(*place as usize)?, *count as usize))
        });
        let mut all: Vec<(&String, usize)> = counted.collect();
        // Stable: equal counts stay in the order of the values.
        all.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        // A value is kept with its facet's letter and a colon.
        all.into_iter().map(|(v, n)| (v.get(2..).unwrap_or_default().to_owned(), n)).collect()
    }

    /// The sets as text, a line each: values first, then the sets of each group by their places,
    /// at last a seal. Sets that lost a line would still read as sets, of other audiences.
    pub(crate) fn write(&self) -> String {
        let mut text = String::new();
        for value in &self.values {
            text.push_str("v\t");
            text.push_str(&value.replace(['\t', '\n'], " "));
            text.push('\n');
        }
        for set in &self.audiences {
            text.push_str("a\t");
            text.push_str(&set.join("\t"));
            text.push('\n');
        }
        for (name, numbers) in ["0", "1", "2", "3"].iter().zip(&self.groups) {
            for number in 0..numbers.ends.len() {
                text.push_str(name);
                for value in numbers.get(number) {
                    text.push('\t');
                    text.push_str(&value.to_string());
                }
                text.push('\n');
            }
        }
        let seal = seal(&text);
        text.push_str(&seal);
        text
    }

    /// Reads what [`Sets::write`] wrote; none when it is damaged.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let (text, sealed) = text.split_at_checked(text.rfind(SEAL)?)?;
        (sealed == seal(text)).then_some(())?;
        let mut sets = Self::default();
        for line in text.lines() {
            let mut parts = line.split('\t');
            match parts.next()? {
                "v" => {
                    let before = sets.values.len();
                    sets.value(parts.next()?.to_owned());
                    (sets.values.len() > before).then_some(())?;
                }
                "a" => sets.audiences.push(parts.map(str::to_owned).collect()),
                group => {
                    let numbers = sets.groups.get_mut(group.parse::<usize>().ok()?)?;
                    for part in parts {
                        let place = part.parse::<u32>().ok()?;
                        ((place as usize) < sets.values.len()).then_some(())?;
                        numbers.members.push(place);
                    }
                    numbers.ends.push(u32::try_from(numbers.members.len()).ok()?);
                }
            }
        }
        Some(sets)
    }
}

/// How the last line begins.
const SEAL: &str = "end\t";

/// The last line: FNV-1a (64 bits) over all before it, against accidents.
fn seal(text: &str) -> String {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    format!("{SEAL}{:016x}\n", text.bytes().fold(0xcbf2_9ce4_8422_2325, step))
}

/// A facet value as a term.
pub(crate) fn term(facet: Facet, value: &str) -> String {
    let clean: String = value.chars().map(|c| if c.is_whitespace() { '_' } else { c }).collect();
    format!("{}:{clean}", facet.letter())
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
        let mut sets = Sets::read(&sets.write()).unwrap();
        assert_eq!(sets.pack(&b).unwrap(), packed[1], "numbers are not given anew");
        let mut counters = Counters::new(sets.sizes(), None);
        counters.add(&packed);
        let counts = sets.expand(&counters);
        assert_eq!(sets.values(&counts, Facet::Subject), [("a".into(), 3), ("b".into(), 2)]);
        assert_eq!(sets.values(&counts, Facet::Country), [("RS".into(), 2), ("BG".into(), 1)]);
        for damaged in ["7\tx\n", "0\t5\n", "v\tc:RS\nv\tc:RS\n"] {
            assert!(Sets::read(&format!("{damaged}{}", seal(damaged))).is_none(), "{damaged}");
        }
        let whole = sets.write();
        for end in 0..whole.len() {
            assert!(Sets::read(&whole[..end]).is_none(), "cut at {end}");
            let bit = whole.as_bytes()[end] ^ 1;
            let wrong = [&whole.as_bytes()[..end], &[bit], &whole.as_bytes()[end + 1..]].concat();
            assert!(Sets::read(std::str::from_utf8(&wrong).unwrap()).is_none(), "bit at {end}");
        }
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
