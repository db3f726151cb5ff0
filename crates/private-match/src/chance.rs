//! Randomness, passed in by whoever calls.
//!
//! Not here: where it comes from (the machine, or a test).

/// Gives random bytes, fit for keys.
pub trait Chance {
    /// Fills `bytes`.
    fn fill(&self, bytes: &mut [u8]);
}
