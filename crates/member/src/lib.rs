//! A member's side of private matching: its identifiers become tokens that custodians helped to make, lists
//! of them are deposited, and hits are checked before anybody believes them.
//!
//! It trusts the agreement's text that all parties signed, its own keys and its own store; never the hub.
//! [`session`] is how a run begins, [`tokenise`] makes tokens of a file, [`first_load`] declares a long one, [`deposit`] hands them in, [`hits`]
//! reads what came of it, [`watch`] keeps a file in step.
//!
//! Not here: the command line, environment, clock and randomness (passed in), the cryptography itself
//! (`private-match`).

pub mod agreement;
mod base;
pub mod canary;
pub mod custodians;
pub mod deposit;
mod error;
pub mod event;
pub mod first_load;
pub mod hits;
pub mod hub;
pub mod keys;
mod lists;
pub mod month;
mod over;
mod pepper;
pub mod receipts;
mod seeded;
pub mod session;
pub mod sign;
pub mod store;
pub mod table;
pub mod tokenise;
pub mod watch;

pub use error::MemberError;

#[cfg(test)]
mod tests;

/// The clock and the chance of the machine, passed in.
pub trait Machine: private_match::Chance + Send + Sync {
    /// Now, in seconds of Unix time.
    fn now(&self) -> u64;
}

/// Random bytes.
pub(crate) fn random<const N: usize>(machine: &dyn Machine) -> [u8; N] {
    let mut bytes = [0; N];
    machine.fill(&mut bytes);
    bytes
}
