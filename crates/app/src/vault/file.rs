//! The file of the hub's keys: `hub.key` in its folder, as it is or sealed with a passphrase.
//!
//! The passphrase of a sealed one lies elsewhere, so that a copy of the folder opens nothing.
//!
//! Not here: what the keys are and do (`vault`), how a text is sealed (`private_match::passphrase`).

use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use private_match::passphrase::{self, Passphrase, PassphraseError};
use zeroize::Zeroizing;

use super::Vault;
use crate::clock::Chance;
use crate::private;

/// Name of the file in the hub's folder.
pub const FILE: &str = "hub.key";
/// How a sealed file begins.
const HEAD: &str = "whatson keys sealed 1";
/// What the passphrase's key is for.
const PURPOSE: &str = "whatson key file 1";

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

impl From<PassphraseError> for VaultError {
    fn from(error: PassphraseError) -> Self {
        match error {
            PassphraseError::Other => Self::Passphrase,
            PassphraseError::Short => Self::Short,
            _ => Self::Form,
        }
    }
}

/// The passphrase in the first line of a file.
///
/// # Errors
///
/// [`VaultError::File`]; [`VaultError::Short`].
pub fn read_passphrase(path: &Path) -> Result<Passphrase, VaultError> {
    let text = Zeroizing::new(std::fs::read_to_string(path)?);
    Ok(Passphrase::new(text.lines().next().unwrap_or_default())?)
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
        Ok(self.text()?.map(|text| passphrase::is_locked(HEAD, &text)))
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
        if passphrase::is_locked(HEAD, &text) {
            let with = self.passphrase.ok_or(VaultError::Locked)?;
            let plain = passphrase::unlock(HEAD, PURPOSE, &text, with)?;
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
        let Some(with) = self.passphrase else { return Ok(plain) };
        Ok(passphrase::lock(HEAD, PURPOSE, plain.as_bytes(), with, &chance)?)
    }
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
        let typed = folder.path().join("passphrase");
        std::fs::write(&typed, " short one \n").unwrap();
        assert!(matches!(read_passphrase(&typed), Err(VaultError::Short)));
        assert!(!format!("{passphrase:?}").contains("oak"));
    }
}
