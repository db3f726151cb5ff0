//! The ceremony: custodians make a key that nobody holds alone.
//!
//! Not here: carrying messages, the clock, files, and evaluation with the share.

mod accusation;
mod check;
mod error;
mod read;
mod statement;
mod terms;

pub use accusation::{Accusation, Fault};
pub use error::{CeremonyError, Refusal};
pub use statement::{SignedStatement, StatementError};
pub use terms::{Run, Terms, TermsError};
