//! A party's secret keys as a text for a file: sealed with a passphrase, or as they are.
//!
//! Not here: the file itself, who may read it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use zeroize::Zeroizing;

use crate::Chance;
use crate::identity::Identity;
use crate::passphrase::{self, Passphrase, PassphraseError};

/// How a sealed one begins.
const SEALED: &str = "whatson party keys sealed 1";
/// How one begins that is not sealed.
const PLAIN: &str = "whatson party keys 1";
const PURPOSE: &str = "whatson party key file 1";

/// Why there are no keys in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum KeyFileError {
    /// It is none.
    #[error("it is not a file of a party's keys")]
    Form,
    /// It is sealed, and there is no passphrase.
    #[error("it needs its passphrase")]
    Locked,
    /// The passphrase does not fit.
    #[error(transparent)]
    Passphrase(#[from] PassphraseError),
}

/// Whether it needs a passphrase.
#[must_use]
pub fn is_sealed(text: &str) -> bool {
    passphrase::is_locked(SEALED, text)
}

/// Writes keys; without a passphrase whoever reads the file has them.
///
/// # Errors
///
/// [`KeyFileError`].
pub fn write(
    identity: &Identity,
    with: Option<&Passphrase>,
    chance: &dyn Chance,
) -> Result<Zeroizing<String>, KeyFileError> {
    let bytes = identity.to_bytes();
    match with {
        Some(with) => Ok(passphrase::lock(SEALED, PURPOSE, bytes.as_slice(), with, chance)?),
        None => {
            let line = Zeroizing::new(STANDARD.encode(bytes.as_slice()));
            Ok(Zeroizing::new(format!("{PLAIN}\n{}\n", *line)))
        }
    }
}

/// Reads keys.
///
/// # Errors
///
/// [`KeyFileError`].
pub fn read(text: &str, with: Option<&Passphrase>) -> Result<Identity, KeyFileError> {
    let bytes = if is_sealed(text) {
        passphrase::unlock(SEALED, PURPOSE, text, with.ok_or(KeyFileError::Locked)?)?
    } else {
        let mut lines = text.lines();
        let line = lines.next().filter(|head| *head == PLAIN).and_then(|_| lines.next());
        let line = line.filter(|_| lines.next().is_none());
        Zeroizing::new(STANDARD.decode(line.unwrap_or_default()).map_err(|_| KeyFileError::Form)?)
    };
    let bytes = Zeroizing::new(<[u8; 64]>::try_from(&**bytes).map_err(|_| KeyFileError::Form)?);
    Identity::from_bytes(&bytes).map_err(|_| KeyFileError::Form)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chance::tests::chance;

    #[test]
    fn keys_come_back_with_their_passphrase_and_without_one_where_there_was_none() {
        let identity = Identity::generate(&chance(1)).unwrap();
        let open = write(&identity, None, &chance(2)).unwrap();
        assert!(!is_sealed(&open));
        assert_eq!(read(&open, None).unwrap(), identity);
        let with = Passphrase::new("a river of many stones").unwrap();
        let sealed = write(&identity, Some(&with), &chance(2)).unwrap();
        assert!(is_sealed(&sealed));
        assert_eq!(read(&sealed, Some(&with)).unwrap(), identity);
        assert_eq!(read(&sealed, None), Err(KeyFileError::Locked));
        let other = Passphrase::new("a river of many bridges").unwrap();
        let refused = Err(KeyFileError::Passphrase(PassphraseError::Other));
        assert_eq!(read(&sealed, Some(&other)), refused);
        for wrong in ["", "whatson party keys 1", "whatson party keys 1\nAAAA\n", "other\n"] {
            assert_eq!(read(wrong, None), Err(KeyFileError::Form), "{wrong:?}");
        }
    }
}
