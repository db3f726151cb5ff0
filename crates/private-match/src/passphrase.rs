//! A secret text sealed with a passphrase: three lines that a person can look at.
//!
//! What it is; how the key is made of the passphrase (argon2id, RFC 9106, with cost and salt); the text
//! (XChaCha20-Poly1305), bound to the two lines above.
//!
//! Not here: files, asking for the passphrase.

use argon2::{Algorithm, Argon2, Params, Version};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chacha20poly1305::XChaCha20Poly1305;
use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::Chance;

/// Memory in KiB, rounds and lanes: once at a start, so more than for a password.
const COST: [u32; 3] = [64 * 1_024, 3, 1];
/// Most memory in KiB, rounds and lanes that a text may ask for.
const MOST: [u32; 3] = [1 << 20, 64, 16];
const SALT: usize = 16;
const NONCE: usize = 24;
/// Fewest characters of a passphrase.
pub const SHORTEST: usize = 12;

/// Why a text was not sealed or opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PassphraseError {
    /// It was not written by [`lock`] with this head.
    #[error("it is not of a known form")]
    Form,
    /// Another passphrase, or altered since.
    #[error("the passphrase is another")]
    Other,
    /// Too short to keep anything.
    #[error("the passphrase is shorter than {SHORTEST} characters")]
    Short,
}

/// What opens a sealed text, overwritten when it is let go.
#[derive(Clone)]
pub struct Passphrase(Zeroizing<String>);

impl std::fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Passphrase")
    }
}

impl Passphrase {
    /// One that was typed; blanks around it do not count.
    ///
    /// # Errors
    ///
    /// [`PassphraseError::Short`].
    pub fn new(text: &str) -> Result<Self, PassphraseError> {
        let text = Zeroizing::new(text.trim().to_owned());
        if text.chars().count() < SHORTEST {
            return Err(PassphraseError::Short);
        }
        Ok(Self(text))
    }

    fn key(&self, [memory, rounds, lanes]: [u32; 3], salt: &[u8]) -> Option<Zeroizing<[u8; 32]>> {
        let params = Params::new(memory, rounds, lanes, Some(32)).ok()?;
        let mut key = Zeroizing::new([0_u8; 32]);
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        argon.hash_password_into(self.0.as_bytes(), salt, &mut key[..]).ok()?;
        Some(key)
    }
}

/// Whether a text is one that was sealed under this head.
#[must_use]
pub fn is_locked(head: &str, text: &str) -> bool {
    text.lines().next() == Some(head)
}

/// Seals a text; `head` says what it is, `purpose` what the key is for.
///
/// # Errors
///
/// [`PassphraseError::Form`], if the head is no single line.
pub fn lock(
    head: &str,
    purpose: &str,
    plain: &[u8],
    passphrase: &Passphrase,
    chance: &dyn Chance,
) -> Result<Zeroizing<String>, PassphraseError> {
    if head.contains('\n') {
        return Err(PassphraseError::Form);
    }
    let (mut salt, mut nonce) = ([0_u8; SALT], [0_u8; NONCE]);
    chance.fill(&mut salt);
    chance.fill(&mut nonce);
    let [memory, rounds, lanes] = COST;
    let how = format!("{head}\nargon2id {memory} {rounds} {lanes} {}\n", STANDARD.encode(salt));
    let key = passphrase.key(COST, &salt).ok_or(PassphraseError::Form)?;
    let sealed = cipher(&key, purpose)
        .encrypt(&nonce.into(), Payload { msg: plain, aad: how.as_bytes() })
        .map_err(|_| PassphraseError::Form)?;
    let sealed = STANDARD.encode([&nonce[..], &sealed].concat());
    Ok(Zeroizing::new(format!("{how}{sealed}\n")))
}

/// Opens what [`lock`] made.
///
/// # Errors
///
/// [`PassphraseError`].
pub fn unlock(
    head: &str,
    purpose: &str,
    text: &str,
    passphrase: &Passphrase,
) -> Result<Zeroizing<Vec<u8>>, PassphraseError> {
    let parts = || {
        let mut lines = text.lines();
        let (first, how, sealed) = (lines.next()?, lines.next()?, lines.next()?);
        let mut words = how.strip_prefix("argon2id ")?.split(' ');
        let mut number = || words.next()?.parse::<u32>().ok();
        let cost = [number()?, number()?, number()?];
        let salt = STANDARD.decode(words.next()?).ok()?;
        let is_sane = cost.iter().zip(MOST).all(|(asked, most)| *asked <= most);
        let is_whole = is_sane && first == head && words.next().or(lines.next()).is_none();
        let bound = format!("{first}\n{how}\n");
        is_whole.then_some((bound, cost, salt, STANDARD.decode(sealed).ok()?))
    };
    let (bound, cost, salt, sealed) = parts().ok_or(PassphraseError::Form)?;
    let key = passphrase.key(cost, &salt).ok_or(PassphraseError::Form)?;
    let (nonce, sealed) = sealed.split_first_chunk::<NONCE>().ok_or(PassphraseError::Form)?;
    let plain = cipher(&key, purpose)
        .decrypt(&(*nonce).into(), Payload { msg: sealed, aad: bound.as_bytes() });
    plain.map(Zeroizing::new).map_err(|_| PassphraseError::Other)
}

/// The cipher under a key made of another for one purpose.
fn cipher(from: &[u8; 32], purpose: &str) -> XChaCha20Poly1305 {
    let mut key = Zeroizing::new([0_u8; 32]);
    // Only an output of more than 8,160 bytes is too long (RFC 5869, section 2.3).
    let _ = Hkdf::<Sha256>::new(None, from).expand(purpose.as_bytes(), &mut key[..]);
    XChaCha20Poly1305::new((&*key).into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chance::tests::chance;

    #[test]
    fn a_passphrase_opens_its_text_for_its_purpose_alone() {
        let passphrase = Passphrase::new("tall oak by the river\n").unwrap();
        let text = lock("head 1", "purpose", b"secret", &passphrase, &chance(1)).unwrap();
        assert!(is_locked("head 1", &text) && !is_locked("head 2", &text));
        let opened = unlock("head 1", "purpose", &text, &passphrase);
        assert_eq!(opened.unwrap().as_slice(), b"secret");
        let other = Passphrase::new("tall oak by the rivers").unwrap();
        let refused = |head, purpose, with| unlock(head, purpose, &text, with).unwrap_err();
        assert_eq!(refused("head 1", "purpose", &other), PassphraseError::Other);
        assert_eq!(refused("head 1", "another", &passphrase), PassphraseError::Other);
        assert_eq!(refused("head 2", "purpose", &passphrase), PassphraseError::Form);
        for (from, to) in [(" 3 1 ", " 2 1 "), (" 65536 ", " 4294967295 "), ("argon2id", "none")] {
            let altered = text.replace(from, to);
            assert!(unlock("head 1", "purpose", &altered, &passphrase).is_err(), "{to}");
        }
        assert_eq!(Passphrase::new(" short one \n").unwrap_err(), PassphraseError::Short);
        assert_eq!(format!("{passphrase:?}"), "Passphrase");
    }
}
