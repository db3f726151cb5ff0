//! Why bytes are no message.
//!
//! Not here: why a message that is one is refused all the same (`ceremony::CeremonyError`).

/// Why bytes are no message, or not the one that was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum MessageError {
    /// It ends before it is whole.
    #[error("the message is cut off")]
    Short,
    /// Something follows its end.
    #[error("something follows the message")]
    Trailing,
    /// More bytes than messages of its kind have.
    #[error("the message is too long")]
    TooLong,
    /// Another kind of message.
    #[error("another kind of message")]
    Label,
    /// A format that this program does not know.
    #[error("an unknown format")]
    Format,
    /// Another agreement, version or epoch; or no agreement.
    #[error("of another agreement, version or epoch")]
    Scope,
    /// Another sender than the one whose keys were given.
    #[error("of another sender")]
    Sender,
    /// The signature is not the sender's under this.
    #[error("the signature is wrong")]
    Signature,
    /// Signed, and still not readable: the sender's own fault.
    #[error("signed, and not readable")]
    Field,
    /// What comes along with the signed part is not what that says.
    #[error("the rest does not fit what was signed")]
    Rest,
}

impl MessageError {
    /// A name that stays the same, for logs, interfaces and words.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Short => "short",
            Self::Trailing => "trailing",
            Self::TooLong => "too-long",
            Self::Label => "label",
            Self::Format => "format",
            Self::Scope => "scope",
            Self::Sender => "sender",
            Self::Signature => "signature",
            Self::Field => "field",
            Self::Rest => "rest",
        }
    }

    /// What went wrong beneath a right signature is the signed fields' unless the kind said otherwise.
    pub(super) fn within(self) -> Self {
        if self == Self::Rest { self } else { Self::Field }
    }
}
