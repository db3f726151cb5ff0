//! The file of a witness's key, for its user alone.
//!
//! A key is for one hub's log. Once it has signed, the file also says which state file is its own:
//! signing on with another one, which knows less, could be signing a second history.
//!
//! Not here: the state file (`state`), the hub's own keys (`vault`).

use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use whatson_transparency::{Note, Signature, Signer};
use zeroize::Zeroizing;

use super::state::is_id;
use super::{WatchError, file};
use crate::clock::Chance;
use crate::vault::{self, Secret};

/// How the file begins.
const HEAD: &str = "whatson witness key 1";
/// What a key is called that nobody gave a name.
const NAME: &str = "witness";

/// A witness's key.
pub(super) struct Key {
    path: PathBuf,
    name: String,
    secret: Secret,
    signer: Signer,
    state: Option<String>,
    /// Whether it was made just now.
    pub(super) is_new: bool,
}

impl Key {
    /// The key in a file; a new one is made when there is none.
    pub(super) fn find_or_make(
        path: &Path,
        name: Option<&str>,
        chance: &dyn Chance,
    ) -> Result<Self, WatchError> {
        if let Some(text) = file::read(path)? {
            let found = Self::parse(path, &text);
            let found = found.ok_or_else(|| WatchError::Form(path.to_owned()))?;
            return match name {
                Some(name) if name != found.name => Err(WatchError::OtherName(found.name)),
                _ => Ok(found),
            };
        }
        let name = name.unwrap_or(NAME).to_owned();
        let made = Self::new(path, name, vault::draw(chance), None);
        let made = Self { is_new: true, ..made.ok_or(WatchError::Name)? };
        made.write()?;
        Ok(made)
    }

    fn new(path: &Path, name: String, secret: Secret, state: Option<String>) -> Option<Self> {
        let signer = Signer::new(&name, &secret).ok()?;
        // A line of the file, and of a terminal.
        let is_plain = !name.contains(char::is_control);
        is_plain.then(|| Self { path: path.to_owned(), name, secret, signer, state, is_new: false })
    }

    fn parse(path: &Path, text: &str) -> Option<Self> {
        let mut lines = text.lines();
        let head = lines.next()?;
        let name = lines.next()?.strip_prefix("name ")?.to_owned();
        let secret = vault::key(lines.next()?.strip_prefix("secret ")?)?;
        let state = match lines.next() {
            Some(line) => Some(line.strip_prefix("state ").filter(|id| is_id(id))?.to_owned()),
            None => None,
        };
        let is_whole = head == HEAD && lines.next().is_none();
        Self::new(path, name, secret, state).filter(|_| is_whole)
    }

    fn write(&self) -> Result<(), WatchError> {
        let secret = Zeroizing::new(STANDARD.encode(&self.secret[..]));
        let mut text = Zeroizing::new(String::with_capacity(1_024));
        for part in [HEAD, "\nname ", &self.name, "\nsecret ", &secret, "\n"] {
            text.push_str(part);
        }
        if let Some(state) = &self.state {
            text.push_str(&format!("state {state}\n"));
        }
        file::replace(&self.path, &text)
    }

    /// Which state file is its own; none before it has signed.
    pub(super) fn state(&self) -> Option<&str> {
        self.state.as_deref()
    }

    /// Says for ever which state file is its own.
    pub(super) fn bind(&mut self, id: &str) -> Result<(), WatchError> {
        if self.state.is_none() {
            self.state = Some(id.to_owned());
            // Not on the disk, not bound: the next round tries again.
            self.write().inspect_err(|_| self.state = None)?;
        }
        Ok(())
    }

    /// The key as others get it.
    pub(super) fn vkey(&self) -> String {
        self.signer.witness_verifier().to_text()
    }

    /// When it signed a note, in seconds of Unix time; none when its signature is not under it.
    pub(super) fn signed_at(&self, note: &Note) -> Option<u64> {
        self.signer.witness_verifier().verify(note).ok().flatten()
    }

    /// Signs a checkpoint's text.
    pub(super) fn cosign(&self, text: &str, seconds: u64) -> Signature {
        self.signer.cosign(text, seconds)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Machine;

    #[test]
    fn a_key_is_made_once_for_this_user_alone_and_bound_once() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("witness.key");
        let find = |name| Key::find_or_make(&path, name, &Machine);
        assert!(matches!(find(Some("two words")), Err(WatchError::Name)));
        let mut made = find(Some("partner.example/a")).unwrap();
        assert!(made.is_new && made.vkey().starts_with("partner.example/a+"));
        let mode = std::fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        let id = "0123456789abcdef0123456789abcdef";
        made.bind(id).unwrap();
        made.bind("fedcba9876543210fedcba9876543210").unwrap();
        let again = find(None).unwrap();
        assert_eq!((again.vkey(), again.state(), again.is_new), (made.vkey(), Some(id), false));
        assert!(matches!(find(Some("witness")), Err(WatchError::OtherName(_))));
        let text = std::fs::read_to_string(&path).unwrap();
        for bad in ["", HEAD, &text.replace("key 1", "key 2"), &format!("{text}more\n")] {
            std::fs::write(&path, bad).unwrap();
            assert!(matches!(find(None), Err(WatchError::Form(_))), "{bad}");
        }
    }
}
