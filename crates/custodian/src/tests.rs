//! Custodians at work, over a mailbox in memory that plays the hub, honest or not.
//!
//! Not here: HTTP, the command line.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use private_match::Chance;

mod answering;
mod declaring;
mod destroying;
mod endorsing;
mod guessing;
mod hostile;
mod keys;
mod mailbox;
mod places;
mod scene;
mod serving;
mod stopping;

const NOW: u64 = 1_800_000_000;
const DAY: u64 = 24 * 3_600;

/// Randomness that a seed repeats (`SplitMix64`).
struct Seeded(AtomicU64);

impl Chance for Seeded {
    fn fill(&self, bytes: &mut [u8]) {
        for part in bytes.chunks_mut(8) {
            let state = self.0.fetch_add(0x9e37_79b9_7f4a_7c15, Ordering::Relaxed);
            let one = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            let two = (one ^ (one >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            part.iter_mut()
                .zip((two ^ (two >> 31)).to_le_bytes())
                .for_each(|(to, from)| *to = from);
        }
    }
}

fn chance(seed: u64) -> Arc<Seeded> {
    Arc::new(Seeded(AtomicU64::new(seed)))
}
