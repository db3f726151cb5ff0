//! What can go wrong with a custodian's folder, its keys and its way to the hub.
//!
//! Not here: why a request is not answered (`service::Refused`), why a text is none (`agreement`).

use private_match::ceremony::CeremonyError;
use private_match::identity::IdentityError;
use private_match::key_file::KeyFileError;
use private_match::message::MessageError;
use private_match::threshold::ThresholdError;

use crate::agreement::AgreementError;
use crate::ledger::LedgerError;
use crate::way::Away;

/// What can go wrong.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum CustodianError {
    /// There is no custodian in the folder.
    #[error("there is no custodian in this folder")]
    Empty,
    /// There is one already.
    #[error("there is a custodian in this folder already")]
    Taken,
    /// Another program serves on the folder.
    #[error("another program serves on this folder")]
    Busy,
    /// A file cannot be read or written.
    #[error("{file} cannot be used: {why}")]
    File {
        /// Its name within the folder.
        file: String,
        /// Why.
        why: std::io::Error,
    },
    /// The file of the custodian's own keys.
    #[error("custodian.key: {0}")]
    KeyFile(#[from] KeyFileError),
    /// No keys came of chance.
    #[error(transparent)]
    Identity(#[from] IdentityError),
    /// The database.
    #[error("the database cannot be used: {0}")]
    Database(#[from] sqlx::Error),
    /// The ledger.
    #[error(transparent)]
    Ledger(#[from] LedgerError),
    /// What is sealed does not open: its key is another's or is gone.
    #[error("what is sealed in the folder does not open")]
    Sealed,
    /// The agreement's text.
    #[error(transparent)]
    Agreement(#[from] AgreementError),
    /// The agreement was not joined.
    #[error("this custodian has not joined that agreement")]
    NotJoined,
    /// Nobody of that fingerprint or identifier is a member under the text.
    #[error("the text names no member with that fingerprint or identifier")]
    NoMember,
    /// There is no share of that epoch.
    #[error("there is no share of that epoch here")]
    NoShare,
    /// A ceremony does not go on.
    #[error(transparent)]
    Ceremony(#[from] CeremonyError),
    /// A message could not be made.
    #[error(transparent)]
    Message(#[from] MessageError),
    /// A share is none.
    #[error(transparent)]
    Share(#[from] ThresholdError),
    /// The hub cannot be asked.
    #[error(transparent)]
    Away(#[from] Away),
    /// The hub refuses; its word for it.
    #[error("the hub refuses: {0}")]
    Hub(String),
    /// What the hub answers is not what the protocol has.
    #[error("what the hub answers cannot be read")]
    Answer,
}

impl CustodianError {
    /// The stable word.
    #[must_use]
    pub fn word(&self) -> &str {
        match self {
            Self::Empty => "no-custodian",
            Self::Taken => "custodian-there",
            Self::Busy => "busy",
            Self::File { .. } => "file",
            Self::KeyFile(_) => "key-file",
            Self::Identity(_) => "keys",
            Self::Database(_) => "database",
            Self::Ledger(_) => "ledger",
            Self::Sealed => "sealed",
            Self::Agreement(why) => why.word(),
            Self::NotJoined => "not-joined",
            Self::NoMember => "no-member",
            Self::NoShare => "no-share",
            Self::Ceremony(why) => why.code(),
            Self::Message(why) => why.code(),
            Self::Share(_) => "share",
            Self::Away(_) => "hub-away",
            Self::Hub(word) => word,
            Self::Answer => "hub-answer",
        }
    }
}
