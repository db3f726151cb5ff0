//! The way of programs to a server that their operator named: a hub that a custodian, a member or a witness
//! works with, an identity provider.
//!
//! Not here: hosts that others name (`app::outgoing`), what is asked and what an answer means.

mod address;
mod client;
pub mod exchange;
mod failure;

pub use address::{Address, NoAddress};
pub use client::{Answer, Client, Problem};
pub use exchange::{Limits, connector};
pub use failure::{Failure, NoCertificates};

#[cfg(test)]
mod tests;
