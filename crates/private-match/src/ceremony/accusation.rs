//! Accusations: which custodian broke the protocol, with the bytes that show it to anybody.
//!
//! Not here: finding faults (`read`).

use std::fmt;

use super::terms::{Run, Terms};
use super::{check, read};
use crate::message::key_statement::Stated;
use crate::message::round_one::RoundOne;
use crate::message::round_two::Part;
use crate::message::{self, MessageError};

/// What a custodian did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// Signed something that is no message of this ceremony. Evidence: the message.
    Malformed,
    /// Signed two different round-one messages. Evidence: both.
    Equivocation,
    /// Does not prove to know what it committed to. Evidence: its round-one message.
    Proof,
    /// Gave a part that does not fit what it committed to. Evidence: the signed part, its round-one
    /// message. The part may be shown: a ceremony that it spoiled makes no key.
    Part,
    /// Sealed a part that could not be opened or read. Evidence: the sealed message, which only the
    /// recipient can open: its word against the sender's.
    Unreadable,
    /// Stated a key that does not follow from the packages that it says it saw. Evidence: its statement.
    Statement,
}

impl Fault {
    /// A name that stays the same.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Malformed => "malformed",
            Self::Equivocation => "equivocation",
            Self::Proof => "proof",
            Self::Part => "part",
            Self::Unreadable => "unreadable",
            Self::Statement => "statement",
        }
    }
}

/// Who did what, and the signed bytes that show it.
#[derive(Clone, PartialEq, Eq)]
pub struct Accusation {
    /// The custodian's number.
    pub custodian: u16,
    /// What it did.
    pub fault: Fault,
    /// Signed messages, as [`Fault`] says for each.
    pub evidence: Vec<Vec<u8>>,
}

impl Accusation {
    /// Whether the evidence convicts the custodian, for somebody who was not there and has the
    /// agreement's text. Never for [`Fault::Unreadable`].
    #[must_use]
    pub fn holds(&self, terms: &Terms, run: &Run) -> bool {
        let Some(keys) = terms.custodian(self.custodian) else { return false };
        match (self.fault, self.evidence.as_slice()) {
            (Fault::Equivocation, [one, other]) => {
                let by_it = |message| {
                    message::open::<RoundOne>(message, terms.scope(), keys)
                        .is_ok_and(|opened| opened.body.ceremony == run.ceremony(terms))
                };
                one != other && by_it(one) && by_it(other)
            }
            (Fault::Malformed | Fault::Proof | Fault::Statement, [message]) => {
                read::accuse(terms, run, message).is_some_and(|found| found == *self)
            }
            (Fault::Part, [part, round_one]) => self.part_holds(terms, run, part, round_one),
            _ => false,
        }
    }

    fn part_holds(&self, terms: &Terms, run: &Run, part: &[u8], round_one: &[u8]) -> bool {
        let Ok(package) = read::package(terms, run, round_one) else { return false };
        let Some(keys) = terms.custodian(self.custodian) else { return false };
        let Ok(part) = message::open::<Part>(part, terms.scope(), keys) else { return false };
        let (part, refresh) = (part.body, run.renews().is_some());
        package.custodian == self.custodian
            && part.ceremony == run.ceremony(terms)
            && part.from == self.custodian
            && !check::part(&package.commitments, refresh, part.to, &part.value)
    }
}

impl fmt::Debug for Accusation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Accusation");
        shown
            .field("custodian", &self.custodian)
            .field("fault", &self.fault)
            .finish_non_exhaustive()
    }
}

/// Whether a statement follows from the packages that came with it.
pub(super) fn follows(terms: &Terms, run: &Run, stated: &Stated) -> bool {
    let packages: Result<Vec<RoundOne>, _> =
        stated.packages.iter().map(|bytes| read::package(terms, run, bytes)).collect();
    let Ok(packages) = packages else { return false };
    let in_order = (1..).zip(&packages).all(|(number, one)| number == one.custodian);
    in_order
        && read::statement(terms, run, &packages, &stated.packages)
            == Some(stated.statement.clone())
}

/// Whether the error is the signer's own.
pub(super) fn is_signers(error: MessageError) -> bool {
    error == MessageError::Field
}
