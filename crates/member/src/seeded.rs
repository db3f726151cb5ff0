//! Randomness that a seed gives again: what was cut off goes on as the very same.
//!
//! Not here: where seeds come from, keeping them.

use std::cell::Cell;

use private_match::Chance;
use sha2::{Digest as _, Sha512};
use zeroize::Zeroizing;

/// The same bytes for the same seed and purpose: SHA-512 of label, seed, purpose and a counter.
pub(crate) struct Seeded {
    seed: Zeroizing<[u8; 32]>,
    purpose: &'static [u8],
    block: Cell<u64>,
}

impl Seeded {
    pub(crate) fn new(seed: &Zeroizing<[u8; 32]>, purpose: &'static [u8]) -> Self {
        Self { seed: seed.clone(), purpose, block: Cell::new(0) }
    }

    pub(crate) fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut out = [0; N];
        self.fill(&mut out);
        out
    }

    /// A number below `bound`, which is far below 2^64.
    pub(crate) fn below(&self, bound: usize) -> usize {
        let drawn = u64::from_be_bytes(self.bytes());
        let bound = u64::try_from(bound).unwrap_or(u64::MAX).max(1);
        usize::try_from(drawn % bound).unwrap_or_default()
    }
}

impl Chance for Seeded {
    fn fill(&self, bytes: &mut [u8]) {
        for part in bytes.chunks_mut(64) {
            let hash = Sha512::new_with_prefix(b"whatson member seed v1")
                .chain_update(self.seed.as_slice())
                .chain_update((self.purpose.len() as u64).to_be_bytes())
                .chain_update(self.purpose)
                .chain_update(self.block.get().to_be_bytes());
            self.block.set(self.block.get().wrapping_add(1));
            let block = Zeroizing::new(<[u8; 64]>::from(hash.finalize()));
            part.iter_mut().zip(block.iter()).for_each(|(to, from)| *to = *from);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_bytes_for_its_purpose_alone() {
        let seed = Zeroizing::new([7; 32]);
        let (one, same, other) =
            (Seeded::new(&seed, b"a"), Seeded::new(&seed, b"a"), Seeded::new(&seed, b"b"));
        let first: [u8; 100] = one.bytes();
        assert_eq!(first, same.bytes::<100>());
        assert_ne!(first, other.bytes::<100>());
        assert_ne!(first, one.bytes::<100>(), "it goes on");
        assert!((0..1_000).all(|_| one.below(7) < 7));
    }
}
