//! What is made of a PRF output: the token that is compared, and the keys of tag and note that only who
//! evaluated the same identifier has.
//!
//! Not here: the sealed note (`note`), the deposit's way to the hub (`message`).

use hkdf::Hkdf;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha512;
use subtle::ConstantTimeEq as _;
use zeroize::Zeroizing;

/// What is compared: 16 bytes.
pub type Token = [u8; 16];
/// What shows that a deposit was made by who evaluated the identifier: 16 bytes.
pub type Tag = [u8; 16];

/// What stands fast about a deposit; tag and note are bound to it.
#[derive(Debug, Clone, Copy)]
pub struct Bound<'a> {
    /// The agreement's identifier.
    pub agreement: &'a str,
    /// Its epoch.
    pub epoch: u32,
    /// The identifier's type.
    pub sort: &'a str,
    /// Who deposits.
    pub member: &'a str,
    /// The deposit's random identifier.
    pub deposit: &'a [u8; 16],
    /// When it expires: year times twelve, plus the month from zero.
    pub expiry: u32,
}

impl Bound<'_> {
    /// Agreement, epoch, type, token, member, deposit, then what `more` says, each after its length in
    /// eight bytes, so that no two differ and look alike.
    pub(crate) fn bytes(&self, token: &Token, more: &[&[u8]]) -> Vec<u8> {
        let epoch = self.epoch.to_be_bytes();
        let parts: [&[u8]; 6] = [
            self.agreement.as_bytes(),
            &epoch,
            self.sort.as_bytes(),
            token,
            self.member.as_bytes(),
            self.deposit,
        ];
        let mut all = Vec::new();
        for part in parts.iter().chain(more) {
            all.extend((part.len() as u64).to_be_bytes());
            all.extend(*part);
        }
        all
    }
}

/// The PRF's output for an identifier: 64 bytes that nobody makes without `t` custodians.
#[derive(Clone)]
pub struct Output(Zeroizing<[u8; 64]>);

impl std::fmt::Debug for Output {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Output")
    }
}

impl Output {
    pub(crate) fn new(bytes: Zeroizing<[u8; 64]>) -> Self {
        Self(bytes)
    }

    /// Reads what [`Output::bytes`] gave.
    #[must_use]
    pub fn from_bytes(bytes: Zeroizing<[u8; 64]>) -> Self {
        Self(bytes)
    }

    /// Its bytes, as RFC 9497 has them, for a file that is encrypted: they make tokens, tags and open
    /// notes.
    #[must_use]
    pub fn bytes(&self) -> &Zeroizing<[u8; 64]> {
        &self.0
    }

    fn derived<const N: usize>(&self, label: &[u8]) -> Zeroizing<[u8; N]> {
        let mut out = Zeroizing::new([0; N]);
        let done = Hkdf::<Sha512>::from_prk(&*self.0).map(|key| key.expand(label, &mut *out));
        // 64 bytes are a key, and at most 32 are asked for (RFC 5869 section 2.3).
        assert!(matches!(done, Ok(Ok(()))), "HKDF takes a key of its hash's size");
        out
    }

    /// The token.
    #[must_use]
    pub fn token(&self) -> Token {
        *self.derived(b"whatson token v1")
    }

    /// The key of notes.
    pub(crate) fn note_key(&self) -> Zeroizing<[u8; 32]> {
        self.derived(b"whatson note v1")
    }

    /// The tag of a deposit with a reference and the digest of its sealed note.
    #[must_use]
    pub fn tag(&self, of: &Bound<'_>, reference: &[u8; 16], note: &[u8; 32]) -> Tag {
        let key: Zeroizing<[u8; 32]> = self.derived(b"whatson tag v1");
        let about = of.bytes(&self.token(), &[reference, &of.expiry.to_be_bytes(), note]);
        let mac = Hmac::<Sha512>::new_from_slice(&*key).map(|mac| mac.chain_update(about));
        assert!(mac.is_ok(), "HMAC takes a key of any length");
        let mut whole = Tag::default();
        let made = mac.into_iter().flat_map(|mac| mac.finalize().into_bytes());
        whole.iter_mut().zip(made).for_each(|(to, from)| *to = from);
        whole
    }

    /// Whether a deposit's tag was made by who evaluated this identifier.
    #[must_use]
    pub fn is_tagged(
        &self,
        of: &Bound<'_>,
        reference: &[u8; 16],
        note: &[u8; 32],
        tag: &Tag,
    ) -> bool {
        self.tag(of, reference, note).ct_eq(tag).into()
    }
}
