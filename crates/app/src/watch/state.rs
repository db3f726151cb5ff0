//! The state file of a witness: the hub's key, and the state that was seen last, signed by the hub.
//!
//! The hub's signature is kept with it: with a later state that does not continue it, it is the proof
//! that the hub's key signed two histories.
//!
//! Not here: the witness's own key (`key`), reading and writing (`file`).

use std::path::Path;

use whatson_transparency::{Checkpoint, Verifier};

use super::{WatchError, file};
use crate::clock::Chance;

/// How the file begins.
const HEAD: &str = "whatson witness state 1";

/// What was seen last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Seen {
    /// By which the key's file knows its state file.
    pub(super) id: String,
    /// The key of the witness.
    pub(super) witness: String,
    /// The key of the hub's log.
    pub(super) hub: Verifier,
    /// Whether somebody gave that key; else it is the one that the hub showed first.
    pub(super) is_given: bool,
    /// The state with the hub's signature.
    pub(super) note: String,
    /// What it says.
    pub(super) state: Checkpoint,
}

/// A new name of a state file.
pub(super) fn new_id(chance: &dyn Chance) -> String {
    let mut bytes = [0_u8; 16];
    chance.fill(&mut bytes);
    format!("{:032x}", u128::from_be_bytes(bytes))
}

/// Whether a text is such a name.
pub(super) fn is_id(text: &str) -> bool {
    text.len() == 32 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

impl Seen {
    /// What a file has; none when there is no such file.
    pub(super) fn find(path: &Path) -> Result<Option<Self>, WatchError> {
        let Some(text) = file::read(path)? else { return Ok(None) };
        let found = Self::parse(&text);
        found.map(Some).ok_or_else(|| WatchError::Form(path.to_owned()))
    }

    fn parse(text: &str) -> Option<Self> {
        let (head, note) = text.split_once("\n\n")?;
        let mut lines = head.lines();
        let is_head = lines.next()? == HEAD;
        let mut line = |word: &str| lines.next()?.strip_prefix(word)?.strip_prefix(' ');
        let (id, witness) = (line("id")?.to_owned(), line("witness")?.to_owned());
        let hub = Verifier::parse(line("hub")?).ok()?;
        let is_given = match line("trusted")? {
            "given" => true,
            "first-use" => false,
            _ => return None,
        };
        let state = Checkpoint::open(note, &hub).ok()?;
        let is_whole = is_head && lines.next().is_none() && is_id(&id);
        is_whole.then(|| Self { id, witness, hub, is_given, note: note.to_owned(), state })
    }

    /// The file.
    pub(super) fn text(&self) -> String {
        let (id, witness, hub) = (&self.id, &self.witness, self.hub.to_text());
        let trusted = if self.is_given { "given" } else { "first-use" };
        let lines = format!("id {id}\nwitness {witness}\nhub {hub}\ntrusted {trusted}\n");
        format!("{HEAD}\n{lines}\n{}", self.note)
    }
}

#[cfg(test)]
mod tests {
    use whatson_transparency::{Hash, Note};

    use super::*;
    use crate::clock::Machine;
    use crate::vault::Vault;

    #[test]
    fn a_state_is_read_as_it_was_written_and_in_no_other_form() {
        let signer = Vault::drawn(&Machine).audit_signer("hub.example/audit").unwrap();
        let origin = "hub.example/audit".to_owned();
        let state = Checkpoint { origin, size: 7, root: Hash([7; 32]), extensions: vec![] };
        let text = state.to_text();
        let note = Note { signatures: vec![signer.sign(&text)], text };
        let seen = Seen {
            id: new_id(&Machine),
            witness: signer.witness_verifier().to_text(),
            hub: signer.verifier(),
            is_given: false,
            note: note.to_text(),
            state,
        };
        let text = seen.text();
        assert_eq!(Seen::parse(&text), Some(seen));
        for (from, to) in [
            ("state 1", "state 2"),
            ("\n7\n", "\n8\n"),
            ("first-use", "hearsay"),
            ("\n\n", "\nmore\n\n"),
            ("id ", "id x"),
            ("hub hub", "hub bub"),
        ] {
            assert!(text.contains(from), "{from}");
            assert_eq!(Seen::parse(&text.replacen(from, to, 1)), None, "{to}");
        }
        assert_eq!(Seen::parse(""), None);
    }
}
