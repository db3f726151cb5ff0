//! A state as a hub shows it: whether it is one of the hub's log, and continues the one of before.
//!
//! Not here: asking for it (`watch`), keeping it (`state`).

use serde::Deserialize;
use whatson_transparency::{Checkpoint, Hash, Note, Verifier, verify_consistency};

use super::error::Fault;
use super::key::Key;

/// A state, signed by the hub.
pub(super) struct Shown {
    pub(super) state: Checkpoint,
    /// The state with the hub's signature alone.
    pub(super) note: Note,
    /// When the witness itself signed it, in seconds of Unix time; none when it did not.
    pub(super) signed: Option<u64>,
}

/// Why a text is no state of the hub's log.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Wrong {
    /// It is nothing of the kind, such as the page of somebody in between.
    Unreadable,
    /// It is one, and not the hub's.
    Fault(Fault),
}

/// The answer of `/api/audit/consistency`.
#[derive(Deserialize)]
struct Proof {
    proof: Vec<String>,
}

/// The hashes of a proof; none when it cannot be read.
pub(super) fn hashes(text: &str) -> Option<Vec<Hash>> {
    let told: Proof = serde_json::from_str(text).ok()?;
    told.proof.iter().map(|hash| Hash::from_base64(hash)).collect()
}

impl Shown {
    /// Reads a state, which has to be of the hub's log and signed with its key.
    pub(super) fn read(text: &str, hub: &Verifier, own: &Key) -> Result<Self, Wrong> {
        let note = Note::parse(text).map_err(|_| Wrong::Unreadable)?;
        let state = Checkpoint::parse(&note.text).map_err(|_| Wrong::Unreadable)?;
        if state.origin != hub.name() {
            return Err(Wrong::Fault(Fault::OtherLog));
        }
        if hub.verify(&note).is_err() {
            return Err(Wrong::Fault(Fault::Signature));
        }
        let signed = own.signed_at(&note);
        let signatures = note.signatures.into_iter().filter(|line| hub.is_of(line)).take(1);
        let note = Note { signatures: signatures.collect(), text: note.text };
        Ok(Self { state, note, signed })
    }

    /// Whether it continues the state of before, with a proof or without any.
    pub(super) fn continues(
        &self,
        before: &Checkpoint,
        proof: Option<&[Hash]>,
    ) -> Result<(), Fault> {
        let now = &self.state;
        if now.size < before.size {
            return Err(Fault::Shrunk { from: before.size, to: now.size });
        }
        let proof = proof.ok_or(Fault::Unproven)?;
        let proven = verify_consistency(before.size, before.root, now.size, now.root, proof);
        proven.map_err(|_| Fault::Fork)
    }
}
