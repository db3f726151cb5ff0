//! Private matching: the partners of an agreement learn that two of them hold the same identifier, and
//! nothing else. Pure: no I/O, no clock; randomness is passed in.
//!
//! Not here: who may match what (the agreement, `domain`), carrying messages (the hub, custodians).

pub mod batch;
pub mod canonical;
pub mod ceremony;
pub mod chance;
pub mod group;
pub mod identity;
pub mod input;
pub mod message;
pub mod note;
pub mod output;
pub mod proof;
pub mod seal;
pub mod threshold;

pub use chance::Chance;

#[cfg(test)]
mod tests;
