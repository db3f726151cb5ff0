//! Signed notes (C2SP `signed-note`): a text with signature lines under it.
//!
//! ```text
//! text
//!
//! — name base64(4 bytes of key id, then signature)
//! ```
//!
//! Two sorts of signature: Ed25519 over the text (0x01), and a witness's with its time (0x04, C2SP
//! `tlog-cosignature`).
//!
//! Not here: what the text says (`checkpoint`).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::{Signer as _, SigningKey, VerifyingKey};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// Longest note in bytes.
const NOTE_MAX: usize = 64 << 10;
/// Signatures of a note at the most.
const SIGNATURES_MAX: usize = 100;
/// How a signature line begins: an em dash and a space.
const DASH: &str = "\u{2014} ";
/// Sort of a signature over the text alone.
const ED25519: u8 = 0x01;
/// Sort of a witness's signature.
const COSIGNATURE: u8 = 0x04;

/// Why a note or key cannot be read or does not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NoteError {
    /// It is not a signed note.
    #[error("not a signed note")]
    Form,
    /// The key is not in the form `name+id+base64`.
    #[error("not a verifier key of the form name+id+base64")]
    Key,
    /// The name has a blank or a plus sign, or is empty.
    #[error("a key's name has no blank and no plus sign")]
    Name,
    /// No signature of this key is there.
    #[error("there is no signature of this key")]
    Unsigned,
    /// A signature that claims to be of this key is not.
    #[error("the signature does not hold")]
    Signature,
}

/// A signature line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// Name of the key.
    pub name: String,
    /// Key id.
    pub id: [u8; 4],
    /// The signature's own bytes.
    pub bytes: Vec<u8>,
}

impl Signature {
    /// The line, without a line break.
    #[must_use]
    pub fn line(&self) -> String {
        let bytes = [&self.id[..], &self.bytes].concat();
        format!("{DASH}{} {}", self.name, STANDARD.encode(bytes))
    }

    /// Reads a line.
    ///
    /// # Errors
    ///
    /// [`NoteError::Form`].
    pub fn from_line(line: &str) -> Result<Self, NoteError> {
        let rest = line.strip_prefix(DASH).ok_or(NoteError::Form)?;
        let (name, bytes) = rest.split_once(' ').ok_or(NoteError::Form)?;
        let bytes = STANDARD.decode(bytes).map_err(|_| NoteError::Form)?;
        let (id, bytes) = bytes.split_first_chunk::<4>().ok_or(NoteError::Form)?;
        if !is_name(name) || bytes.is_empty() {
            return Err(NoteError::Form);
        }
        Ok(Self { name: name.to_owned(), id: *id, bytes: bytes.to_vec() })
    }
}

/// A text with its signatures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The text; ends with a line break.
    pub text: String,
    /// Signatures in their order.
    pub signatures: Vec<Signature>,
}

impl Note {
    /// Reads a note; its signatures are not checked yet.
    ///
    /// # Errors
    ///
    /// [`NoteError::Form`].
    pub fn parse(note: &str) -> Result<Self, NoteError> {
        let control = |c: char| c < ' ' && c != '\n';
        if note.len() > NOTE_MAX || note.contains(control) {
            return Err(NoteError::Form);
        }
        let (text, lines) = note.rsplit_once("\n\n").ok_or(NoteError::Form)?;
        let lines = lines.strip_suffix('\n').ok_or(NoteError::Form)?;
        let all: Result<Vec<_>, _> =
            lines.split('\n').take(SIGNATURES_MAX + 1).map(Signature::from_line).collect();
        let signatures = all?;
        if text.is_empty() || signatures.len() > SIGNATURES_MAX {
            return Err(NoteError::Form);
        }
        Ok(Self { text: format!("{text}\n"), signatures })
    }

    /// The note as it is passed on.
    #[must_use]
    pub fn to_text(&self) -> String {
        let lines: String = self.signatures.iter().map(|s| s.line() + "\n").collect();
        format!("{}\n{lines}", self.text)
    }
}

/// A key that signs.
pub struct Signer {
    name: String,
    key: SigningKey,
}

impl std::fmt::Debug for Signer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Signer").field("name", &self.name).finish_non_exhaustive()
    }
}

impl Signer {
    /// A key from its 32 secret bytes.
    ///
    /// # Errors
    ///
    /// [`NoteError::Name`].
    pub fn new(name: &str, secret: &Zeroizing<[u8; 32]>) -> Result<Self, NoteError> {
        if !is_name(name) {
            return Err(NoteError::Name);
        }
        Ok(Self { name: name.to_owned(), key: SigningKey::from_bytes(secret) })
    }

    /// What others check this key's signatures over a text by.
    #[must_use]
    pub fn verifier(&self) -> Verifier {
        Verifier { name: self.name.clone(), sort: ED25519, key: self.key.verifying_key() }
    }

    /// What others check this key's signatures as a witness by.
    #[must_use]
    pub fn witness_verifier(&self) -> Verifier {
        Verifier { sort: COSIGNATURE, ..self.verifier() }
    }

    /// Signs a text.
    #[must_use]
    pub fn sign(&self, text: &str) -> Signature {
        let bytes = self.key.sign(text.as_bytes()).to_bytes().to_vec();
        Signature { name: self.name.clone(), id: self.verifier().id(), bytes }
    }

    /// Signs a checkpoint's text as a witness who saw it at `seconds` since 1970.
    #[must_use]
    pub fn cosign(&self, text: &str, seconds: u64) -> Signature {
        let signed = self.key.sign(&witnessed(text, seconds)).to_bytes();
        let bytes = [&seconds.to_be_bytes()[..], &signed].concat();
        Signature { name: self.name.clone(), id: self.witness_verifier().id(), bytes }
    }
}

/// A key that signatures are checked by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verifier {
    name: String,
    sort: u8,
    key: VerifyingKey,
}

impl Verifier {
    /// Reads a key of the form `name+id+base64`, as it is published.
    ///
    /// # Errors
    ///
    /// [`NoteError::Key`].
    pub fn parse(text: &str) -> Result<Self, NoteError> {
        let mut parts = text.trim().splitn(3, '+');
        let (name, id, key) = (parts.next(), parts.next(), parts.next());
        let key = STANDARD.decode(key.ok_or(NoteError::Key)?).map_err(|_| NoteError::Key)?;
        let (sort, bytes) = key.split_first().ok_or(NoteError::Key)?;
        let bytes: [u8; 32] = bytes.try_into().map_err(|_| NoteError::Key)?;
        let key = VerifyingKey::from_bytes(&bytes).map_err(|_| NoteError::Key)?;
        let name = name.filter(|n| is_name(n)).ok_or(NoteError::Key)?;
        let read = Self { name: name.to_owned(), sort: *sort, key };
        let known = matches!(read.sort, ED25519 | COSIGNATURE);
        if !known || id != Some(&read.id_text()) {
            return Err(NoteError::Key);
        }
        Ok(read)
    }

    /// The name of the key.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The key as it is published.
    #[must_use]
    pub fn to_text(&self) -> String {
        let key = STANDARD.encode([&[self.sort][..], self.key.as_bytes()].concat());
        format!("{}+{}+{key}", self.name, self.id_text())
    }

    /// Whether it is a witness's key (C2SP `tlog-cosignature`).
    #[must_use]
    pub fn is_of_witness(&self) -> bool {
        self.sort == COSIGNATURE
    }

    /// Whether a signature claims to be of this key.
    #[must_use]
    pub fn is_of(&self, signature: &Signature) -> bool {
        signature.name == self.name && signature.id == self.id()
    }

    /// The first four bytes of the hash of name, sort and key.
    #[must_use]
    pub fn id(&self) -> [u8; 4] {
        let hash = Sha256::new()
            .chain_update(self.name.as_bytes())
            .chain_update([b'\n', self.sort])
            .chain_update(self.key.as_bytes())
            .finalize();
        let [a, b, c, d, ..] = <[u8; 32]>::from(hash);
        [a, b, c, d]
    }

    fn id_text(&self) -> String {
        self.id().iter().map(|b| format!("{b:02x}")).collect()
    }

    /// Checks that a note carries a signature of this key; returns its time in seconds since 1970
    /// where it is a witness's.
    ///
    /// # Errors
    ///
    /// [`NoteError::Unsigned`], [`NoteError::Signature`].
    pub fn verify(&self, note: &Note) -> Result<Option<u64>, NoteError> {
        let signature =
            note.signatures.iter().find(|s| self.is_of(s)).ok_or(NoteError::Unsigned)?;
        self.holds(&note.text, signature)
    }

    fn holds(&self, text: &str, signature: &Signature) -> Result<Option<u64>, NoteError> {
        let (seconds, signed, bytes) = if self.sort == COSIGNATURE {
            let (time, rest) =
                signature.bytes.split_first_chunk::<8>().ok_or(NoteError::Signature)?;
            let seconds = u64::from_be_bytes(*time);
            (Some(seconds), witnessed(text, seconds), rest)
        } else {
            (None, text.as_bytes().to_vec(), signature.bytes.as_slice())
        };
        let bytes =
            ed25519_dalek::Signature::from_slice(bytes).map_err(|_| NoteError::Signature)?;
        self.key.verify_strict(&signed, &bytes).map_err(|_| NoteError::Signature)?;
        Ok(seconds)
    }
}

/// What a witness signs.
fn witnessed(text: &str, seconds: u64) -> Vec<u8> {
    format!("cosignature/v1\ntime {seconds}\n{text}").into_bytes()
}

fn is_name(name: &str) -> bool {
    !name.is_empty() && !name.contains(|c: char| c == '+' || c.is_whitespace())
}
