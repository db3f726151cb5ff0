//! Chance: random bytes, passed in, and handed on to the crates that want a generator of their own kind.
//!
//! `hpke` takes a generator of `rand_core` 0.10, `frost` one of 0.6. Not here: the operating system's
//! source, which the program passes in.

use std::cell::Cell;
use std::convert::Infallible;

use frost_ristretto255::rand_core as rand_core_06;
use hpke::rand_core as rand_core_10;
use sha2::{Digest as _, Sha512};
use zeroize::Zeroizing;

/// Gives random bytes, fit for keys.
pub trait Chance {
    /// Fills `bytes`.
    fn fill(&self, bytes: &mut [u8]);
}

impl<C: Chance + ?Sized> Chance for &C {
    fn fill(&self, bytes: &mut [u8]) {
        (**self).fill(bytes);
    }
}

/// A [`Chance`] as both releases of `rand_core` want it.
pub(crate) struct Generator<'a>(pub(crate) &'a dyn Chance);

impl Generator<'_> {
    fn array<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.0.fill(&mut bytes);
        bytes
    }
}

impl rand_core_06::RngCore for Generator<'_> {
    fn next_u32(&mut self) -> u32 {
        u32::from_le_bytes(self.array())
    }

    fn next_u64(&mut self) -> u64 {
        u64::from_le_bytes(self.array())
    }

    fn fill_bytes(&mut self, bytes: &mut [u8]) {
        self.0.fill(bytes);
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), rand_core_06::Error> {
        self.0.fill(bytes);
        Ok(())
    }
}

impl rand_core_06::CryptoRng for Generator<'_> {}

impl rand_core_10::TryRng for Generator<'_> {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        Ok(u32::from_le_bytes(self.array()))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        Ok(u64::from_le_bytes(self.array()))
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        self.0.fill(bytes);
        Ok(())
    }
}

impl rand_core_10::TryCryptoRng for Generator<'_> {}

/// A chance that gives the same bytes for the same seed, so that a ceremony that was cut off goes on
/// with the polynomial that it has shown: SHA-512 of label, seed and a counter.
pub(crate) struct Seeded {
    seed: Zeroizing<[u8; 32]>,
    block: Cell<u64>,
}

impl Seeded {
    pub(crate) fn new(seed: &[u8; 32]) -> Self {
        Self { seed: Zeroizing::new(*seed), block: Cell::new(0) }
    }
}

impl Chance for Seeded {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(64) {
            let mut hash = Sha512::new_with_prefix(b"whatson-match seed v1");
            hash.update(self.seed.as_slice());
            hash.update(self.block.get().to_be_bytes());
            self.block.set(self.block.get().wrapping_add(1));
            let block = Zeroizing::new(<[u8; 64]>::from(hash.finalize()));
            chunk.iter_mut().zip(block.iter()).for_each(|(to, from)| *to = *from);
        }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A chance for tests: different for each number.
    pub(crate) fn chance(number: u8) -> impl Chance {
        Seeded::new(&[number; 32])
    }

    #[test]
    fn the_same_seed_gives_the_same_bytes_and_never_the_same_block_twice() {
        let (one, same, other) = (chance(1), chance(1), chance(2));
        let mut blocks = [[0; 100]; 4];
        one.fill(&mut blocks[0]);
        one.fill(&mut blocks[1]);
        same.fill(&mut blocks[2]);
        other.fill(&mut blocks[3]);
        assert_eq!(blocks[0], blocks[2]);
        assert_ne!(blocks[0], blocks[1]);
        assert_ne!(blocks[0], blocks[3]);
        assert_ne!(blocks[0][..36], blocks[0][64..]);
    }
}
