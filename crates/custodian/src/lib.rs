//! A custodian: one who holds a share of an agreement's key, answers the signed batches of its members, and
//! counts every evaluation before it makes it.
//!
//! It knows nobody's identifiers and no tokens. What it must never get wrong is the count: on it hangs how
//! much a member can guess. So the count is on the disk before anything is evaluated, and a custodian whose
//! disk was set back answers nothing until its operator has looked. It believes the hub in nothing that is
//! not signed by a party of the text that its operator signed.
//!
//! Start with [`Folder`], [`join`] and [`Custodian`].
//!
//! Not here: the cryptography (`private-match`), connections (`whatson-client`), the command line and the
//! operator's page (`whatson`), the hub.

pub mod agreement;
mod ceremony;
mod engine;
mod error;
mod files;
mod folder;
pub mod join;
mod ledger;
pub mod overview;
mod rounds;
mod service;
mod state;
mod telling;
mod way;
mod wrap;

pub use engine::{Custodian, Parts};
pub use error::CustodianError;
pub use folder::{Alarm, Confirmation, EpochRow, Folder, KEYS, Order};
pub use ledger::{Allowance, Balance, Debit, Ledger, LedgerError, Refusal};
pub use rounds::Rounds;
pub use service::{Answered, NoAnswer, Refused, Service, Standing, Work, counted};
pub use telling::Telling;
pub use way::{Away, Clock, Hear, News, Reply, Way};
pub use wrap::FOLDER as NEVER_BACK_UP;

#[cfg(test)]
mod tests;
