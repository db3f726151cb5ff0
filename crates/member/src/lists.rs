//! How a list is made: padded so that its length says little, in an order that says nothing.
//!
//! Both hang on a seed, so that the same list comes of the same entries again.
//!
//! Not here: where lists go (`deposit`), which entries are in one (`store::list`).

use private_match::message::deposit::Entry;
use private_match::note::{Note, SEALED};
use whatson_transparency::{Frontier, leaf};
use zeroize::Zeroizing;

use crate::seeded::Seeded;
use crate::store::entry::Record;

/// Entries of a list at the least.
const FEWEST: usize = 64;
/// Entries of one list at the most, so that memory has a bound; more are further lists.
pub(crate) const MOST: u32 = 65_536;
/// Entries of a part.
pub(crate) const PART: usize = 1_024;

/// How many entries a list of so many is filled up to: 64 at least, then the next of 1, 1.25, 1.5, 1.75
/// times a power of two.
pub(crate) fn padded(count: usize) -> usize {
    if count <= FEWEST {
        return FEWEST;
    }
    // The largest power of two that is not above it; it is 64 at least.
    let power = 1_usize << count.ilog2();
    let quarters = (count - power).div_ceil(power / 4);
    power + quarters * (power / 4)
}

/// A list, ready to be signed and sent.
pub(crate) struct Made {
    /// The entries as they travel, in parts.
    pub(crate) parts: Vec<Vec<u8>>,
    /// How many there are.
    pub(crate) entries: u32,
    /// The root of their tree.
    pub(crate) root: [u8; 32],
}

/// Makes the list of some records.
pub(crate) fn made(records: &[Record], seed: &Zeroizing<[u8; 32]>) -> Made {
    let stream = Seeded::new(seed, b"list, padding");
    let total = padded(records.len());
    let mut entries: Vec<Vec<u8>> = records.iter().map(|one| one.entry.to_bytes()).collect();
    while entries.len() < total {
        let like = records.get(stream.below(records.len()));
        entries.push(padding(like, &stream).to_bytes());
    }
    shuffle(&mut entries, seed);
    let mut tree = Frontier::default();
    entries.iter().for_each(|entry| tree.push(leaf(entry)));
    let parts = entries.chunks(PART).map(<[Vec<u8>]>::concat).collect();
    let entries = u32::try_from(entries.len()).unwrap_or(u32::MAX);
    Made { parts, entries, root: tree.root().0 }
}

/// Brings a list into its order.
fn shuffle<T>(all: &mut [T], seed: &Zeroizing<[u8; 32]>) {
    let stream = Seeded::new(seed, b"list, order");
    for at in (1..all.len()).rev() {
        let other = stream.below(at + 1);
        all.swap(at, other);
    }
}

/// Where the entries of a list of so many stand in it, in the order in which they were gathered.
pub(crate) fn positions(count: usize, seed: &Zeroizing<[u8; 32]>) -> Vec<u32> {
    let mut order: Vec<usize> = (0..padded(count)).collect();
    shuffle(&mut order, seed);
    let mut positions = vec![0; count];
    for (position, from) in (0..).zip(order) {
        if let Some(of) = positions.get_mut(from) {
            *of = position;
        }
    }
    positions
}

/// An entry that nothing is behind; it looks like one of the list's own.
fn padding(like: Option<&Record>, stream: &Seeded) -> Entry {
    let note = like.is_some_and(|record| record.entry.note.is_some());
    let note = note.then(|| Note::from_bytes(&stream.bytes::<SEALED>()).ok()).flatten();
    Entry {
        deposit: stream.bytes(),
        token: stream.bytes(),
        reference: stream.bytes(),
        expiry: like.map_or(0, |record| record.entry.expiry),
        tag: stream.bytes(),
        note,
    }
}

#[cfg(test)]
mod tests {
    use private_match::canonical::Type;

    use super::*;

    fn record(number: u8, has_note: bool) -> Record {
        let note = has_note.then(|| Note::from_bytes(&[number; SEALED]).unwrap());
        let (deposit, reference) = ([number; 16], [number; 16]);
        let (token, tag) = ([number; 16], [number; 16]);
        let entry = Entry { deposit, token, reference, expiry: 24_000, tag, note };
        let reference = Zeroizing::new(number.to_string());
        Record { reference, sort: Type::Phone, identifiers: 1, entry }
    }

    #[test]
    fn lists_are_filled_up_to_few_lengths() {
        let lengths = [
            (1, 64),
            (64, 64),
            (65, 80),
            (80, 80),
            (81, 96),
            (97, 112),
            (113, 128),
            (128, 128),
            (129, 160),
            (1_025, 1_280),
            (65_536, 65_536),
        ];
        for (count, length) in lengths {
            assert_eq!(padded(count), length, "{count}");
        }
        for count in 65..5_000 {
            let length = padded(count);
            assert!(length >= count && length * 4 < count * 5 + 4, "{count} {length}");
        }
    }

    #[test]
    fn the_same_list_comes_of_the_same_seed_and_every_entry_is_in_it_once() {
        let records: Vec<_> = (0..100).map(|number| record(number, number % 2 == 0)).collect();
        let seed = Zeroizing::new([3; 32]);
        let (one, same) = (made(&records, &seed), made(&records, &seed));
        assert_eq!((one.entries, one.root, &one.parts), (112, same.root, &same.parts));
        assert_ne!(one.root, made(&records, &Zeroizing::new([4; 32])).root);
        let whole = one.parts.concat();
        let mut reader = private_match::message::Reader::new(&whole);
        let entries: Vec<_> = (0..112).map(|_| Entry::read(&mut reader).unwrap()).collect();
        reader.finish().unwrap();
        let places: Vec<_> = records
            .iter()
            .map(|record| entries.iter().position(|entry| *entry == record.entry).unwrap())
            .collect();
        assert!(!places.is_sorted(), "in another order than they came");
        let told = positions(100, &seed);
        assert!(places.iter().zip(&told).all(|(place, told)| *place == *told as usize));
        assert_eq!(entries.iter().filter(|entry| entry.expiry == 24_000).count(), 112);
        assert!(entries.iter().filter(|entry| entry.note.is_some()).count() >= 50);
    }
}
