//! Why a ceremony does not go on, and who is answerable.
//!
//! Not here: checking an accusation (`accusation`).

use super::accusation::Accusation;
use super::statement::StatementError;
use super::terms::TermsError;
use crate::identity::IdentityError;
use crate::message::MessageError;
use crate::seal::SealError;

/// Why a ceremony does not go on. The ceremony stays as it was and can be given better messages.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CeremonyError {
    /// No such ceremony.
    #[error(transparent)]
    Terms(#[from] TermsError),
    /// The identity is not the custodian's.
    #[error("the keys are not this custodian's")]
    Identity,
    /// The ceremony is at another step.
    #[error("the ceremony is at another step")]
    Step,
    /// These custodians have sent nothing.
    #[error("nothing came from custodians {custodians:?}")]
    Missing {
        /// Their numbers.
        custodians: Vec<u16>,
    },
    /// A message for which no custodian is answerable: whoever carried it may have altered it.
    #[error("message {position} is refused: {why}")]
    Refused {
        /// Its place among the messages, from 0.
        position: usize,
        /// Why.
        why: Refusal,
    },
    /// A custodian broke the protocol.
    #[error("custodian {} broke the protocol: {}", .0.custodian, .0.fault.code())]
    Broken(Box<Accusation>),
    /// All signed, and yet no key.
    #[error(transparent)]
    Statement(#[from] StatementError),
    /// Saved bytes are not those of this ceremony.
    #[error("the saved state is not of this ceremony")]
    Saved,
    /// A message could not be made.
    #[error(transparent)]
    Message(#[from] MessageError),
    /// A part could not be sealed.
    #[error(transparent)]
    Seal(#[from] SealError),
    /// Keys could not be read.
    #[error(transparent)]
    Keys(#[from] IdentityError),
    /// The library refused what our own checks had let through. Nobody is accused for that.
    #[error("the library of the ceremony refused: {0}")]
    Library(String),
}

impl CeremonyError {
    /// A name that stays the same, for logs, interfaces and words.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Terms(_) => "terms",
            Self::Identity => "identity",
            Self::Step => "step",
            Self::Missing { .. } => "missing",
            Self::Refused { why, .. } => why.code(),
            Self::Broken(accusation) => accusation.fault.code(),
            Self::Statement(error) => error.code(),
            Self::Saved => "saved",
            Self::Message(error) => error.code(),
            Self::Seal(_) => "seal",
            Self::Keys(_) => "keys",
            Self::Library(_) => "library",
        }
    }
}

impl From<frost_ristretto255::Error> for CeremonyError {
    fn from(error: frost_ristretto255::Error) -> Self {
        Self::Library(error.to_string())
    }
}

/// Why a message is refused that no custodian is answerable for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Refusal {
    /// No message, or not of this scope and sender.
    #[error(transparent)]
    Message(#[from] MessageError),
    /// Of nobody who is a custodian.
    #[error("the sender is no custodian of this agreement")]
    Custodian,
    /// Of another run, with other terms or other custodian keys.
    #[error("of another ceremony")]
    Ceremony,
    /// For another custodian.
    #[error("for another custodian")]
    Recipient,
}

impl Refusal {
    /// A name that stays the same.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Message(error) => error.code(),
            Self::Custodian => "custodian",
            Self::Ceremony => "ceremony",
            Self::Recipient => "recipient",
        }
    }
}
