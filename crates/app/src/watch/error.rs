//! Why a witness signed nothing.
//!
//! Not here: sentences that say what to do (the program).

use std::path::PathBuf;

use whatson_client::{Failure, NoCertificates};

/// Why nothing was signed, or why the hub has no signature.
#[derive(Debug, thiserror::Error)]
pub enum WatchError {
    /// A file cannot be read or written.
    #[error("cannot use {file}: {why}", file = .0.display(), why = .1)]
    File(PathBuf, std::io::Error),
    /// A file is not one of this program.
    #[error("{} is of another form", .0.display())]
    Form(PathBuf),
    /// Another program works with the key.
    #[error("another program works with this key")]
    Busy,
    /// The name cannot be a key's.
    #[error("a key's name has no blank and no plus sign")]
    Name,
    /// The key in the file has another name than was asked for.
    #[error("the key has another name")]
    OtherName(String),
    /// The key has signed, and with another state file than this one.
    #[error("{} is not the state file of this key", .0.display())]
    OtherState(PathBuf),
    /// The state file is another witness's.
    #[error("{} is the state file of another key", .0.display())]
    OtherKey(PathBuf),
    /// The state file has another key of the hub than was given.
    #[error("{} has another key of the hub", .0.display())]
    OtherHubKey(PathBuf),
    /// This key has signed a later state than the state file has.
    #[error("{} is older than what this key has signed", .0.display())]
    Older(PathBuf),
    /// There are no certificates in the file of them.
    #[error(transparent)]
    Certificates(#[from] NoCertificates),
    /// The hub did not answer.
    #[error(transparent)]
    Asked(#[from] Failure),
    /// What the hub answered there is not what such an address has.
    #[error("the answer at {0} cannot be read")]
    Answer(&'static str),
    /// The hub does not take the signature; its reason in a word.
    #[error("the signature is refused: {0}")]
    Refused(String),
    /// The log is not the one of before.
    #[error("the log is not the one of before: {}", .0.fault.code())]
    Alarm(Alarm),
}

/// What people have to look at, with what proves it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alarm {
    /// What is wrong.
    pub fault: Fault,
    /// The state of before, signed by the hub.
    pub kept: Option<String>,
    /// The state that the hub shows.
    pub shown: String,
}

/// How a log is not the one of before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It has another history.
    Fork,
    /// There is no proof that it continues.
    Unproven,
    /// It has fewer entries.
    Shrunk {
        /// Entries of before.
        from: u64,
        /// Entries now.
        to: u64,
    },
    /// It is not signed with the hub's key.
    Signature,
    /// It is a log of another name.
    OtherLog,
}

impl Fault {
    /// The fault in a word, for programs.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Fork => "fork",
            Self::Unproven => "no-proof",
            Self::Shrunk { .. } => "shrunk",
            Self::Signature => "wrong-signature",
            Self::OtherLog => "other-log",
        }
    }
}
