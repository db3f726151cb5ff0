//! A custodian: one who holds a share of an agreement's key, answers the signed batches of its members, and
//! counts every evaluation before it makes it.
//!
//! It knows nobody's identifiers and no tokens. What it must never get wrong is the count: on it hangs how
//! much a member can guess. So the count is on the disk before anything is evaluated, and a custodian whose
//! disk was set back answers nothing until its operator has looked.
//!
//! Not here: the cryptography (`private-match`), the network and the command line (`whatson`), the hub.

mod ledger;
mod service;

pub use ledger::{Allowance, Debit, Ledger, LedgerError, Refusal};
pub use service::{Answered, Refused, Service};

#[cfg(test)]
mod tests;
