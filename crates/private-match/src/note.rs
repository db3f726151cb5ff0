//! The sealed note of a deposit: a case reference and whom to ask, for who holds the same identifier.
//!
//! Not here: what may stand in it (the agreement), who sees it when (the hit policy).

use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use crate::Chance;
use crate::output::{Bound, Output};

/// Bytes of the text at the most.
pub const LONGEST: usize = PADDED - 2;
/// Bytes of a sealed note, always.
pub const SEALED: usize = NONCE + PADDED + 16;
/// Bytes that are sealed, whatever the text.
const PADDED: usize = 512;
const NONCE: usize = 24;

/// Why there is no note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoteError {
    /// The text is longer than [`LONGEST`].
    #[error("a note has at most {LONGEST} bytes")]
    Long,
    /// It was not sealed for this deposit by who evaluated the identifier.
    #[error("the note was not sealed for this deposit")]
    Sealed,
}

/// A sealed note: nonce, then 512 bytes and their code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note(Vec<u8>);

impl Note {
    /// Seals a text for who evaluates the same identifier.
    ///
    /// # Errors
    ///
    /// [`NoteError::Long`].
    pub fn seal(
        text: &str,
        by: &Output,
        of: &Bound<'_>,
        chance: &dyn Chance,
    ) -> Result<Self, NoteError> {
        let size = u16::try_from(text.len()).ok().filter(|n| usize::from(*n) <= LONGEST);
        let size = size.ok_or(NoteError::Long)?;
        let mut plain = Zeroizing::new(Vec::with_capacity(PADDED));
        plain.extend(size.to_be_bytes());
        plain.extend(text.as_bytes());
        plain.resize(PADDED, 0);
        let mut nonce = [0_u8; NONCE];
        chance.fill(&mut nonce);
        let about = of.bytes(&by.token(), &[&of.expiry.to_be_bytes()]);
        let sealed = XChaCha20Poly1305::new((&*by.note_key()).into())
            .encrypt(&XNonce::from(nonce), Payload { msg: &plain, aad: &about })
            .map_err(|_| NoteError::Long)?;
        Ok(Self([&nonce[..], &sealed].concat()))
    }

    /// Opens it.
    ///
    /// # Errors
    ///
    /// [`NoteError::Sealed`].
    pub fn open(&self, by: &Output, of: &Bound<'_>) -> Result<Zeroizing<String>, NoteError> {
        let (nonce, sealed) = self.0.split_at_checked(NONCE).ok_or(NoteError::Sealed)?;
        let nonce = <[u8; NONCE]>::try_from(nonce).map_err(|_| NoteError::Sealed)?;
        let about = of.bytes(&by.token(), &[&of.expiry.to_be_bytes()]);
        let plain = XChaCha20Poly1305::new((&*by.note_key()).into())
            .decrypt(&XNonce::from(nonce), Payload { msg: sealed, aad: &about })
            .map_err(|_| NoteError::Sealed)?;
        let plain = Zeroizing::new(plain);
        let (size, rest) = plain.split_at_checked(2).ok_or(NoteError::Sealed)?;
        let size = size.iter().fold(0_usize, |n, byte| n << 8 | usize::from(*byte));
        let text = rest.get(..size).ok_or(NoteError::Sealed)?;
        let text = std::str::from_utf8(text).map_err(|_| NoteError::Sealed)?;
        Ok(Zeroizing::new(text.to_owned()))
    }

    /// Its digest, which the tag covers; that of nothing where a deposit has no note.
    #[must_use]
    pub fn digest(note: Option<&Self>) -> [u8; 32] {
        Sha256::digest(note.map(|note| note.0.as_slice()).unwrap_or_default()).into()
    }

    /// As it travels.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// Reads one.
    ///
    /// # Errors
    ///
    /// [`NoteError::Sealed`] when it has another size than all have.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, NoteError> {
        if bytes.len() == SEALED { Ok(Self(bytes.to_vec())) } else { Err(NoteError::Sealed) }
    }
}
