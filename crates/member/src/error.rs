//! Why a member's program does not go on.
//!
//! Not here: rows that are refused (`event`), what to do about it (the program's own lines).

use private_match::canonical::Type;
use private_match::ceremony::StatementError;
use private_match::key_file::KeyFileError;
use private_match::message::MessageError;
use whatson_client::Failure;
use whatson_domain::agreement::reading::Unreadable;

use crate::first_load::Lack;

/// Why a member's program does not go on. Nothing of an identifier is in a text here.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum MemberError {
    /// The hub cannot be reached.
    #[error("the hub cannot be asked: {0}")]
    Hub(#[from] Failure),
    /// The hub says no.
    #[error("the hub refuses: {0}")]
    Refused(String),
    /// The hub's answer is none that fits the question.
    #[error("the hub's answer cannot be read ({0})")]
    Answer(&'static str),
    /// This machine's clock and the hub's differ too much.
    #[error("the clock of this machine is off by {0} seconds, says the hub")]
    Clock(i64),
    /// The text is no agreement's.
    #[error("the agreement's text cannot be read: {0}")]
    Text(#[from] Unreadable),
    /// The text is of another agreement or version than was asked for.
    #[error("the hub shows the text of another agreement")]
    OtherText,
    /// Own keys do not stand in the text.
    #[error("these keys are of no party of the agreement")]
    NotAParty,
    /// Own keys stand in the text as another's than a member's.
    #[error("these keys are of no member of the agreement")]
    NotAMember,
    /// Some have not signed.
    #[error("not signed yet by {}", .0.join(", "))]
    Unsigned(Vec<String>),
    /// A signature is wrong.
    #[error("the signature of {0} under the agreement's text is wrong")]
    Signature(String),
    /// Its own signature is not there.
    #[error(
        "these keys have not signed this text; `whatson agreement sign` does, after comparing fingerprints"
    )]
    Unanchored,
    /// The hub shows another text than before for this version, or an older version.
    #[error("the hub shows another text, or an older one, than it did before")]
    TextChanged,
    /// Nothing flows under it now.
    #[error("nothing flows under the agreement now: {0}")]
    NotInForce(&'static str),
    /// There is no key yet.
    #[error("the agreement's custodians have not made a key yet")]
    NoKey,
    /// The key statement is none that counts.
    #[error("the custodians' key statement does not hold: {0}")]
    Statement(#[from] StatementError),
    /// The hub shows another key than before in the same epoch.
    #[error("the hub shows another key than before for epoch {0}")]
    KeyChanged(u32),
    /// The hub shows another key of its own than before.
    #[error("the hub shows another key of its own than before, with the fingerprint {0}")]
    HubKeyChanged(String),
    /// A receipt is not signed with the hub's key, or says something else than was done.
    #[error(
        "the hub's {0} receipt does not hold: it is not signed with its key, or says something else"
    )]
    Receipt(&'static str),
    /// Another member drew the pepper and has not handed it on yet.
    #[error("the pepper of epoch {epoch} is not here yet; {} can hand it on by running `whatson tokenise`", .from.join(" or "))]
    NoPepper {
        /// Of which epoch.
        epoch: u32,
        /// The names of those who may have it.
        from: Vec<String>,
    },
    /// The hub says that another pepper than one's own was agreed.
    #[error("another pepper than the one in this store is agreed for epoch {0}")]
    OtherPepper(u32),
    /// Too few custodians answer.
    #[error("{needed} custodians have to answer: {}", .troubles.join("; "))]
    Custodians {
        /// How many.
        needed: usize,
        /// What is wrong with the others.
        troubles: Vec<String>,
    },
    /// A custodian counted another batch under the nonce of one that was to go on.
    #[error("a batch that was cut off cannot go on")]
    NonceUsed,
    /// More identifiers than the agreement allows a member.
    #[error("the agreement allows a member {0} identifiers, and this would be more")]
    ListTooLong(u32),
    /// A file needs more evaluations than a day has, and no first load of that size is open.
    #[error(
        "this file needs {} evaluations, and there are {} a day without a first load of that size",
        .0.needed, .0.daily
    )]
    FirstLoad(Box<Lack>),
    /// More than the agreement has for a first load.
    #[error("the agreement allows at most {0} evaluations for a first load")]
    FirstLoadSize(u64),
    /// Test identifiers do not go with the agreement's rule of hits.
    #[error("canaries show something only where both sides are told of hits at once")]
    NoCanaries,
    /// The file has no column of identifiers.
    #[error("no column is named by a type of identifier; known are {}", Type::ALL.map(Type::word).join(", "))]
    NoColumns,
    /// The file is no CSV, or a row is far too long.
    #[error("the file cannot be read as CSV, at row {0}")]
    Csv(u64),
    /// A file cannot be read or written.
    #[error("a file cannot be used: {0}")]
    File(#[from] std::io::Error),
    /// The local store cannot be used.
    #[error("the local store cannot be used: {0}")]
    Store(#[from] sqlx::Error),
    /// The local store was written with other keys, or altered.
    #[error("the local store was written with other keys, or altered")]
    Sealed,
    /// Another run works on the store.
    #[error("another run works on this store just now")]
    Busy,
    /// The key file cannot be used.
    #[error("the key file cannot be used: {0}")]
    Keys(#[from] KeyFileError),
    /// A message cannot be made or read.
    #[error("a message cannot be made or read: {0}")]
    Message(#[from] MessageError),
    /// The source of chance gives none.
    #[error("the machine's randomness gives no keys")]
    Chance,
    /// There is no such hit.
    #[error("there is no hit {0} of this member")]
    NoHit(String),
    /// Work that was handed to another thread did not come back.
    #[error("a part of the work ended before its time")]
    Work,
}

impl MemberError {
    /// A word that stays the same.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Hub(_) => "hub-away",
            Self::Refused(_) => "hub-refuses",
            Self::Answer(_) => "hub-answer",
            Self::Clock(_) => "clock",
            Self::Text(_) => "text",
            Self::OtherText => "other-text",
            Self::NotAParty => "not-a-party",
            Self::NotAMember => "not-a-member",
            Self::Unsigned(_) => "unsigned",
            Self::Signature(_) => "signature",
            Self::Unanchored => "unanchored",
            Self::TextChanged => "text-changed",
            Self::NotInForce(word) => word,
            Self::NoKey => "no-key",
            Self::Statement(error) => error.code(),
            Self::KeyChanged(_) => "key-changed",
            Self::HubKeyChanged(_) => "hub-key-changed",
            Self::Receipt(_) => "receipt",
            Self::NoPepper { .. } => "no-pepper",
            Self::OtherPepper(_) => "other-pepper",
            Self::Custodians { .. } => "custodians",
            Self::NonceUsed => "nonce-used",
            Self::ListTooLong(_) => "list-too-long",
            Self::FirstLoad(_) => "first-load",
            Self::FirstLoadSize(_) => "first-load-size",
            Self::NoCanaries => "no-canaries",
            Self::NoColumns => "no-columns",
            Self::Csv(_) => "csv",
            Self::File(_) => "file",
            Self::Store(_) => "store",
            Self::Sealed => "store-keys",
            Self::Busy => "busy",
            Self::Keys(_) => "key-file",
            Self::Message(error) => error.code(),
            Self::Chance => "chance",
            Self::NoHit(_) => "no-hit",
            Self::Work => "work",
        }
    }

    /// Whether somebody lied, so that a person has to look before anything goes on.
    #[must_use]
    pub fn is_alarm(&self) -> bool {
        matches!(
            self,
            Self::Signature(_)
                | Self::TextChanged
                | Self::OtherText
                | Self::Statement(_)
                | Self::KeyChanged(_)
                | Self::OtherPepper(_)
                | Self::HubKeyChanged(_)
                | Self::Receipt(_)
        )
    }
}
