//! The file of the hub's keys: `hub.key` in its folder, as it is or sealed with a passphrase.
//!
//! A sealed one is three lines: what it is, how its key is made of the passphrase (argon2id, RFC
//! 9106, with cost and salt), and the keys (XChaCha20-Poly1305). The passphrase lies elsewhere, so
//! that a copy of the folder opens nothing.
//!
//! Not here: what the keys are and do (`vault`).

use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use argon2::{Algorithm, Argon2, Params, Version};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use zeroize::Zeroizing;

use super::{Secret, Vault, decrypted, encrypted};
use crate::clock::Chance;
use crate::private;

/// Name of the file in the hub's folder.
pub const FILE: &str = "hub.key";
/// How a sealed file begins.
const HEAD: &str = "whatson keys sealed 1";
/// What the passphrase's key is for.
const PURPOSE: &str = "whatson key file 1";
/// Memory in KiB, rounds and lanes: once at a start, so more than for a password.
const COST: [u32; 3] = [64 * 1_024, 3, 1];
/// Most memory in KiB that a file may ask for.
const MOST: u32 = 1 << 20;
/// Bytes of the salt.
const SALT: usize = 16;
/// Fewest characters of a passphrase.
const SHORTEST: usize = 12;

/// Why the key file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// It cannot be read or written.
    #[error("{0}")]
    File(#[from] std::io::Error),
    /// It is not a key file of this release.
    #[error("it is not a key file of this release")]
    Form,
    /// It is sealed, and there is no passphrase.
    #[error("it needs its passphrase")]
    Locked,
    /// It is sealed with another passphrase.
    #[error("the passphrase is another")]
    Passphrase,
    /// The passphrase is too short to keep anything.
    #[error("the passphrase is shorter than 12 characters")]
    Short,
}

/// What opens a sealed key file, overwritten when it is let go.
pub struct Passphrase(Zeroizing<String>);

impl std::fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Passphrase")
    }
}

impl Passphrase {
    /// The first line of a file.
    ///
    /// # Errors
    ///
    /// [`VaultError::File`]; [`VaultError::Short`].
    pub fn read(path: &Path) -> Result<Self, VaultError> {
        let text = Zeroizing::new(std::fs::read_to_string(path)?);
        Self::new(text.lines().next().unwrap_or_default())
    }

    /// One that was typed.
    ///
    /// # Errors
    ///
    /// [`VaultError::Short`].
    pub fn new(text: &str) -> Result<Self, VaultError> {
        let text = Zeroizing::new(text.trim().to_owned());
        if text.chars().count() < SHORTEST {
            return Err(VaultError::Short);
        }
        Ok(Self(text))
    }

    fn key(&self, cost: [u32; 3], salt: &[u8]) -> Option<Secret> {
        let [memory, rounds, lanes] = cost;
        let params = Params::new(memory, rounds, lanes, Some(32)).ok()?;
        let mut key = Zeroizing::new([0_u8; 32]);
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        argon.hash_password_into(self.0.as_bytes(), salt, &mut key[..]).ok()?;
        Some(key)
    }
}

/// The key file of a folder, with the passphrase where there is one.
#[derive(Debug, Clone, Copy)]
pub struct KeyFile<'a> {
    folder: &'a Path,
    passphrase: Option<&'a Passphrase>,
}

impl<'a> KeyFile<'a> {
    /// The key file of a folder.
    #[must_use]
    pub fn new(folder: &'a Path, passphrase: Option<&'a Passphrase>) -> Self {
        Self { folder, passphrase }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Its text; none when there is no such file.
    fn text(&self) -> Result<Option<Zeroizing<String>>, VaultError> {
        match std::fs::read_to_string(self.path(FILE)) {
            Ok(text) => Ok(Some(Zeroizing::new(text))),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) if error.kind() == ErrorKind::InvalidData => Err(VaultError::Form),
            Err(error) => Err(error.into()),
        }
    }

    /// Whether it is sealed; none when there is no such file.
    ///
    /// # Errors
    ///
    /// [`VaultError`].
    pub fn is_sealed(&self) -> Result<Option<bool>, VaultError> {
        Ok(self.text()?.map(|text| text.lines().next() == Some(HEAD)))
    }

    /// Whether there is a passphrase, and the file is not sealed with it.
    ///
    /// # Errors
    ///
    /// [`VaultError`].
    pub fn lacks_seal(&self) -> Result<bool, VaultError> {
        Ok(self.passphrase.is_some() && self.is_sealed()? == Some(false))
    }

    /// The keys in it; none when there is no such file.
    ///
    /// # Errors
    ///
    /// [`VaultError`].
    pub fn find(&self) -> Result<Option<Vault>, VaultError> {
        let Some(text) = self.text()? else { return Ok(None) };
        if text.lines().next() == Some(HEAD) {
            let passphrase = self.passphrase.ok_or(VaultError::Locked)?;
            let plain = unlocked(&text, passphrase)?;
            let text = std::str::from_utf8(&plain).map_err(|_| VaultError::Form)?;
            return Vault::parse(text).map(Some).ok_or(VaultError::Form);
        }
        Vault::parse(&text).map(Some).ok_or(VaultError::Form)
    }

    /// The keys in it; it is made with new ones if there is none, sealed where there is a passphrase.
    ///
    /// # Errors
    ///
    /// [`VaultError`].
    pub fn find_or_make(&self, chance: &dyn Chance) -> Result<Vault, VaultError> {
        if let Some(found) = self.find()? {
            return Ok(found);
        }
        // Written whole before it has its name: another process sees all of it or nothing.
        let mut name = [0_u8; 8];
        chance.fill(&mut name);
        let new = self.path(&format!("{FILE}.{:016x}", u64::from_be_bytes(name)));
        let mut file = private::options().write(true).create_new(true).open(&new)?;
        let text = self.written(&Vault::drawn(chance), chance)?;
        let written = file
            .write_all(text.as_bytes())
            .and_then(|()| file.sync_all())
            .and_then(|()| std::fs::hard_link(&new, self.path(FILE)));
        std::fs::remove_file(&new)?;
        match written {
            Err(error) if error.kind() != ErrorKind::AlreadyExists => Err(error.into()),
            _ => self.find()?.ok_or(VaultError::Form),
        }
    }

    /// Writes other keys in the place of those in it, or the same with another passphrase: whole or
    /// not at all, also when the machine stops.
    ///
    /// # Errors
    ///
    /// [`VaultError`].
    pub fn replace(&self, keys: &Vault, chance: &dyn Chance) -> Result<(), VaultError> {
        let text = self.written(keys, chance)?;
        Ok(private::replace(&self.path(FILE), text.as_bytes())?)
    }

    fn written(&self, keys: &Vault, chance: &dyn Chance) -> Result<Zeroizing<String>, VaultError> {
        let plain = keys.text();
        let Some(passphrase) = self.passphrase else { return Ok(plain) };
        let mut salt = [0_u8; SALT];
        chance.fill(&mut salt);
        let [memory, rounds, lanes] = COST;
        let salt_text = STANDARD.encode(salt);
        let how = format!("{HEAD}\nargon2id {memory} {rounds} {lanes} {salt_text}\n");
        let key = passphrase.key(COST, &salt).ok_or(VaultError::Form)?;
        let sealed = encrypted(&key, PURPOSE, how.as_bytes(), plain.as_bytes(), chance);
        Ok(Zeroizing::new(format!("{how}{}\n", STANDARD.encode(sealed))))
    }
}

/// What a sealed file holds.
fn unlocked(text: &str, passphrase: &Passphrase) -> Result<Zeroizing<Vec<u8>>, VaultError> {
    let parts = || {
        let mut lines = text.lines();
        let (head, how, sealed) = (lines.next()?, lines.next()?, lines.next()?);
        let mut words = how.strip_prefix("argon2id ")?.split(' ');
        let mut number = || words.next()?.parse::<u32>().ok();
        let cost = [number()?, number()?, number()?];
        let salt = STANDARD.decode(words.next()?).ok()?;
        let sane = cost[0] <= MOST && cost[1] <= 64 && cost[2] <= 16 && lines.next().is_none();
        sane.then_some((format!("{head}\n{how}\n"), cost, salt, STANDARD.decode(sealed).ok()?))
    };
    let (bound, cost, salt, sealed) = parts().ok_or(VaultError::Form)?;
    let key = passphrase.key(cost, &salt).ok_or(VaultError::Form)?;
    decrypted(&key, PURPOSE, bound.as_bytes(), &sealed).ok_or(VaultError::Passphrase)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Machine;

    #[test]
    fn the_key_file_is_made_once_for_this_user_alone_and_read_again() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let file = KeyFile::new(folder.path(), None);
        assert!(file.find().unwrap().is_none() && file.is_sealed().unwrap().is_none());
        let made = file.find_or_make(&Machine).unwrap();
        let again = file.find_or_make(&Machine).unwrap();
        assert_eq!(made.blind("a", "b"), again.blind("a", "b"));
        assert_ne!(made.blind("a", "b"), made.blind("a", "c"));
        std::fs::write(folder.path().join("hub.key.next"), "left by one who was killed").unwrap();
        file.replace(&made.with_new_root(&Machine).unwrap(), &Machine).unwrap();
        assert!(file.find().unwrap().unwrap().is_turning());
        let mode = std::fs::metadata(folder.path().join(FILE)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        let files = std::fs::read_dir(folder.path()).unwrap().count();
        assert_eq!(files, 1, "nothing is left beside it");
    }

    #[test]
    fn a_passphrase_opens_the_file_and_no_other_does() {
        let folder = tempfile::tempdir().unwrap();
        let passphrase = Passphrase::new("tall oak by the river\n").unwrap();
        let file = KeyFile::new(folder.path(), Some(&passphrase));
        let made = file.find_or_make(&Machine).unwrap();
        assert_eq!(file.is_sealed().unwrap(), Some(true));
        let text = std::fs::read_to_string(folder.path().join(FILE)).unwrap();
        assert!(!text.contains("root") && !text.contains("identity"), "{text}");
        let again = file.find().unwrap().unwrap();
        assert_eq!(made.blind("a", "b"), again.blind("a", "b"));
        let found = |with: Option<&Passphrase>| KeyFile::new(folder.path(), with).find();
        assert!(matches!(found(None), Err(VaultError::Locked)));
        let other = Passphrase::new("tall oak by the rivers").unwrap();
        assert!(matches!(found(Some(&other)), Err(VaultError::Passphrase)));
        for (from, to) in [(" 3 1 ", " 2 1 "), (" 65536 ", " 4294967295 "), ("argon2id", "none")] {
            std::fs::write(folder.path().join(FILE), text.replace(from, to)).unwrap();
            assert!(found(Some(&passphrase)).is_err(), "{to}");
        }
        assert!(matches!(Passphrase::new(" short one \n"), Err(VaultError::Short)));
        assert!(!format!("{passphrase:?}").contains("oak"));
    }
}
