//! Members, custodians and a hub of the tests, from a file to a hit.
//!
//! The custodians are real: a ceremony of three made their key. Not here: pieces on their own, which are
//! tested beside their code.

mod away;
mod canaries;
mod declaring;
mod flow;
mod found;
mod hostile;
pub(crate) mod hub;
mod orders;
mod over;
mod receipts;
mod samples;
mod step;
pub(crate) mod world;
