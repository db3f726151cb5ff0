//! Checkpoints (C2SP `tlog-checkpoint`): the origin, size and root of a log, as a note's text.
//!
//! Not here: signatures (`note`).

use crate::hash::Hash;
use crate::note::{Note, NoteError, Verifier};

/// The state of a log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// Which log, such as `hub.example.org/audit`.
    pub origin: String,
    /// Number of leaves.
    pub size: u64,
    /// Root of the tree.
    pub root: Hash,
    /// Further lines; only whoever wrote them knows what they say.
    pub extensions: Vec<String>,
}

/// Why a text is no checkpoint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CheckpointError {
    /// The text has not the lines of a checkpoint.
    #[error("not a checkpoint: {0}")]
    Form(&'static str),
    /// The note cannot be read, or is not signed by the key that was asked for.
    #[error(transparent)]
    Note(#[from] NoteError),
}

impl Checkpoint {
    /// The text that is signed.
    #[must_use]
    pub fn to_text(&self) -> String {
        let more: String = self.extensions.iter().map(|line| format!("{line}\n")).collect();
        format!("{}\n{}\n{}\n{more}", self.origin, self.size, self.root)
    }

    /// Reads the text.
    ///
    /// # Errors
    ///
    /// [`CheckpointError::Form`] with the line that is wrong.
    pub fn parse(text: &str) -> Result<Self, CheckpointError> {
        let body = text.strip_suffix('\n').ok_or(CheckpointError::Form("the end"))?;
        let mut lines = body.split('\n');
        let origin = lines.next().filter(|o| !o.is_empty());
        let origin = origin.ok_or(CheckpointError::Form("the origin"))?;
        let digits = lines.next().ok_or(CheckpointError::Form("the size"))?;
        let size = digits.parse::<u64>().ok().filter(|n| n.to_string() == digits);
        let root = lines.next().and_then(Hash::from_base64);
        let extensions: Vec<String> = lines.map(str::to_owned).collect();
        if extensions.iter().any(String::is_empty) {
            return Err(CheckpointError::Form("an empty line"));
        }
        Ok(Self {
            origin: origin.to_owned(),
            size: size.ok_or(CheckpointError::Form("the size"))?,
            root: root.ok_or(CheckpointError::Form("the root"))?,
            extensions,
        })
    }

    /// Reads a signed checkpoint that has to carry a signature of `key`.
    ///
    /// # Errors
    ///
    /// [`CheckpointError`].
    pub fn open(note: &str, key: &Verifier) -> Result<Self, CheckpointError> {
        let note = Note::parse(note)?;
        key.verify(&note)?;
        Self::parse(&note.text)
    }
}
