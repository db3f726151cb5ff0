//! What a run tells while it goes on.
//!
//! Not here: sentences and progress bars (the program).

use std::sync::Arc;

/// What became of a cell or a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// It has a token now.
    New,
    /// It had one already.
    Held,
    /// Refused, for a reason that has nothing of the cell in it.
    Refused(&'static str),
}

/// What happened.
#[derive(Debug, Clone)]
pub enum Event {
    /// A row, or a cell of it: rows count as a spreadsheet does, the header being the first.
    Row {
        /// Its number.
        row: u64,
        /// The column; blank where the whole row is meant.
        column: String,
        /// What became of it.
        status: Taken,
    },
    /// Columns that are neither types of identifiers nor known otherwise.
    Unused(Vec<String>),
    /// How far a file is read, in rows and bytes.
    Progress {
        /// Rows so far.
        rows: u64,
        /// Bytes so far.
        bytes: u64,
    },
    /// A custodian does not answer as it should, and another takes its place.
    Custodian {
        /// Its number in the agreement's text.
        number: u16,
        /// Its name there.
        name: String,
        /// Why, in words that stay the same.
        why: String,
        /// Where its signed answer is kept, if it convicts it.
        evidence: Option<std::path::PathBuf>,
    },
    /// A list is at the hub.
    Deposited {
        /// Its number.
        number: u32,
        /// The type of its identifiers.
        sort: &'static str,
        /// Its entries without padding.
        entries: u64,
        /// Hits that it made at once, as the hub says.
        hits: u64,
    },
    /// Deposits were taken back.
    Withdrawn(u64),
}

/// Whom it is told.
pub type Tell = Arc<dyn Fn(Event) + Send + Sync>;

/// Tells nobody.
#[must_use]
pub fn nobody() -> Tell {
    Arc::new(|_| {})
}
