//! Where a ceremony stands, and what it has to send there.
//!
//! Not here: going on (`ceremony`), keeping it (`save`).

use std::fmt;

use super::Ceremony;
use super::dealing::Secret;
use crate::message::key_statement::KeyStatement;

/// Where the ceremony stands: what has to be kept to go on.
pub(super) enum Step {
    /// Committed; waits for round one.
    One { dealt: Dealt, message: Vec<u8> },
    /// Dealt; waits for round two. The packages of all in order, own messages.
    Two { dealt: Dealt, packages: Vec<Vec<u8>>, messages: Vec<(u16, Vec<u8>)> },
    /// Stated; waits for the others' statements. The polynomial is gone.
    Three { share: Secret, statement: KeyStatement, packages: Vec<Vec<u8>>, message: Vec<u8> },
}

/// What the polynomial comes from, and the share that is refreshed.
pub(super) struct Dealt {
    pub(super) seed: Secret,
    pub(super) old: Option<Secret>,
}

/// A message that waits to be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outgoing<'a> {
    /// The number of the custodian that it is for; none for all.
    pub to: Option<u16>,
    /// The message.
    pub bytes: &'a [u8],
}

impl Ceremony {
    /// What is to be sent at this step; also again, after a restart or to whoever did not get it.
    #[must_use]
    pub fn outgoing(&self) -> Vec<Outgoing<'_>> {
        match &self.step {
            Step::One { message, .. } | Step::Three { message, .. } => {
                vec![Outgoing { to: None, bytes: message }]
            }
            Step::Two { messages, .. } => {
                messages.iter().map(|(to, bytes)| Outgoing { to: Some(*to), bytes }).collect()
            }
        }
    }
}

impl fmt::Debug for Ceremony {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let step = match self.step {
            Step::One { .. } => 1,
            Step::Two { .. } => 2,
            Step::Three { .. } => 3,
        };
        let mut shown = f.debug_struct("Ceremony");
        shown.field("custodian", &self.own).field("step", &step).finish_non_exhaustive()
    }
}
