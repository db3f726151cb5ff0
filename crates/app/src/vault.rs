//! The hub's own secrets: a file beside the database, for this user alone.
//!
//! Two keys stand in it. The identity makes the codes and signatures of the audit log and stays;
//! the root key seals what is sensitive in the database and can be changed. Whoever copies the
//! database alone can read no sealed value and add no event.
//!
//! Not here: what is sealed (each noun's file), backups (operation).

use std::io::{ErrorKind, Write as _};
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chacha20poly1305::XChaCha20Poly1305;
use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use hkdf::Hkdf;
use sha2::Sha256;
use uuid::Uuid;
use whatson_store::audit::MacKey;
use whatson_transparency::Signer;
use zeroize::Zeroizing;

use crate::clock::Chance;
use crate::private;

/// A secret of 32 bytes, overwritten when it is let go.
pub type Secret = Zeroizing<[u8; 32]>;

/// Name of the file in the hub's folder.
pub const FILE: &str = "hub.key";
/// How the file begins.
const HEAD: &str = "whatson keys 1";

/// The hub's own secrets.
pub struct Vault {
    identity: Secret,
    root: Secret,
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Vault")
    }
}

/// Why the key file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// It cannot be read or written.
    #[error("{0}")]
    File(#[from] std::io::Error),
    /// It is not a key file of this release.
    #[error("it is not a key file of this release")]
    Form,
}

impl Vault {
    /// The keys in the folder's file; none when there is no such file.
    ///
    /// # Errors
    ///
    /// [`VaultError`].
    pub fn find(folder: &Path) -> Result<Option<Self>, VaultError> {
        match std::fs::read_to_string(folder.join(FILE)) {
            Ok(text) => Self::parse(&Zeroizing::new(text)).map(Some),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// The keys in the folder's file, which is made with new ones if there is none.
    ///
    /// # Errors
    ///
    /// [`VaultError`].
    pub fn find_or_make(folder: &Path, chance: &dyn Chance) -> Result<Self, VaultError> {
        if let Some(found) = Self::find(folder)? {
            return Ok(found);
        }
        // Written whole before it has its name: another process sees all of it or nothing.
        let mut name = [0_u8; 8];
        chance.fill(&mut name);
        let new = folder.join(format!("{FILE}.{:016x}", u64::from_be_bytes(name)));
        let mut file = private::options().write(true).create_new(true).open(&new)?;
        let written = file
            .write_all(Self::drawn(chance).text().as_bytes())
            .and_then(|()| file.sync_all())
            .and_then(|()| std::fs::hard_link(&new, folder.join(FILE)));
        std::fs::remove_file(&new)?;
        match written {
            Err(error) if error.kind() != ErrorKind::AlreadyExists => Err(error.into()),
            _ => Self::find(folder)?.ok_or(VaultError::Form),
        }
    }

    /// New keys.
    #[must_use]
    pub fn drawn(chance: &dyn Chance) -> Self {
        let draw = || {
            let mut bytes = Zeroizing::new([0_u8; 32]);
            chance.fill(&mut bytes[..]);
            bytes
        };
        Self { identity: draw(), root: draw() }
    }

    fn text(&self) -> Zeroizing<String> {
        let line = |key: &Secret| Zeroizing::new(STANDARD.encode(&key[..]));
        let (identity, root) = (line(&self.identity), line(&self.root));
        Zeroizing::new(format!("{HEAD}\nidentity {}\nroot {}\n", &*identity, &*root))
    }

    fn parse(text: &str) -> Result<Self, VaultError> {
        let mut lines = text.lines();
        if lines.next() != Some(HEAD) {
            return Err(VaultError::Form);
        }
        let mut key = |name: &str| {
            let (found, value) = lines.next()?.split_once(' ')?;
            let bytes = Zeroizing::new(STANDARD.decode(value).ok()?);
            let mut key = Zeroizing::new([0_u8; 32]);
            (found == name && bytes.len() == key.len()).then(|| key.copy_from_slice(&bytes))?;
            Some(key)
        };
        match (key("identity"), key("root")) {
            (Some(identity), Some(root)) => Ok(Self { identity, root }),
            _ => Err(VaultError::Form),
        }
    }

    /// The key for codes beside events of the audit log.
    #[must_use]
    pub fn audit_mac(&self) -> MacKey {
        MacKey::new(derived(&self.identity, "whatson audit mac 1"))
    }

    /// The key that signs states of the audit log, under the log's name.
    #[must_use]
    pub fn audit_signer(&self, origin: &str) -> Option<Signer> {
        Signer::new(origin, &derived(&self.identity, "whatson audit signature 1")).ok()
    }

    /// Seals a value of a record for the database (XChaCha20-Poly1305). It opens only for the same
    /// record and column: `what` names the latter, such as `person.email`.
    #[must_use]
    pub fn seal(&self, what: &str, id: Uuid, plain: &[u8], chance: &dyn Chance) -> Vec<u8> {
        let mut nonce = [0_u8; NONCE];
        chance.fill(&mut nonce);
        let payload = Payload { msg: plain, aad: &bound(what, id) };
        // Only a text of 256 GiB is too long.
        let sealed = self.cipher().encrypt(&nonce.into(), payload).unwrap_or_default();
        [&[GENERATION][..], &nonce, &sealed].concat()
    }

    /// Opens a sealed value; none when it is not of this record and column, or of another key.
    #[must_use]
    pub fn open(&self, what: &str, id: Uuid, sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        let (generation, rest) = sealed.split_first()?;
        let (nonce, sealed) = rest.split_first_chunk::<NONCE>()?;
        if *generation != GENERATION {
            return None;
        }
        let payload = Payload { msg: sealed, aad: &bound(what, id) };
        self.cipher().decrypt(&(*nonce).into(), payload).ok().map(Zeroizing::new)
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new((&*derived(&self.root, "whatson sealing 1")).into())
    }

    /// A keyed hash of a value, for finding it without keeping it.
    #[must_use]
    pub fn blind(&self, what: &str, value: &str) -> [u8; 32] {
        let key = derived(&self.identity, "whatson blind index 1");
        let mut out = [0_u8; 32];
        let info = [what.as_bytes(), &[0], value.as_bytes()].concat();
        let _ = Hkdf::<Sha256>::new(None, &key[..]).expand(&info, &mut out);
        out
    }
}

/// Bytes of a nonce.
const NONCE: usize = 24;
/// Which root key sealed a value; a rotation raises it.
const GENERATION: u8 = 1;

/// What a sealed value is bound to.
fn bound(what: &str, id: Uuid) -> Vec<u8> {
    [what.as_bytes(), &[0], id.as_bytes()].concat()
}

/// A key for one purpose (HKDF with SHA-256, RFC 5869).
fn derived(from: &Secret, purpose: &str) -> Secret {
    let mut key = Zeroizing::new([0_u8; 32]);
    // 32 bytes are never too many.
    let _ = Hkdf::<Sha256>::new(None, &from[..]).expand(purpose.as_bytes(), &mut key[..]);
    key
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Machine;

    #[test]
    fn a_sealed_value_opens_for_its_own_record_and_column_alone() {
        let vault = Vault::drawn(&Machine);
        let (one, two) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let sealed = vault.seal("person.email", one, b"ana@demo.example", &Machine);
        assert!(!sealed.windows(3).any(|w| w == b"ana"));
        assert_eq!(&**vault.open("person.email", one, &sealed).unwrap(), b"ana@demo.example");
        assert!(vault.open("person.email", two, &sealed).is_none());
        assert!(vault.open("person.name", one, &sealed).is_none());
        assert!(Vault::drawn(&Machine).open("person.email", one, &sealed).is_none());
        for at in 0..sealed.len() {
            let mut wrong = sealed.clone();
            wrong[at] ^= 1;
            assert!(vault.open("person.email", one, &wrong).is_none(), "{at}");
            assert!(vault.open("person.email", one, &sealed[..at]).is_none(), "{at}");
        }
    }

    #[test]
    fn the_key_file_is_made_once_for_this_user_alone_and_read_again() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        assert!(Vault::find(folder.path()).unwrap().is_none());
        let made = Vault::find_or_make(folder.path(), &Machine).unwrap();
        let again = Vault::find_or_make(folder.path(), &Machine).unwrap();
        assert_eq!(made.blind("a", "b"), again.blind("a", "b"));
        let mode = std::fs::metadata(folder.path().join(FILE)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        assert_eq!(
            std::fs::read_dir(folder.path()).unwrap().count(),
            1,
            "nothing is left beside it"
        );
        for bad in ["", "whatson keys 2\n", "whatson keys 1\nidentity AAAA\nroot AAAA\n"] {
            assert!(Vault::parse(bad).is_err(), "{bad}");
        }
        assert_ne!(made.blind("a", "b"), made.blind("a", "c"));
        assert!(!format!("{made:?}").contains('['));
    }
}
