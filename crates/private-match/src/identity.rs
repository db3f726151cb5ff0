//! A party's keys: one that signs (Ed25519, RFC 8032) and one that is sealed to (X25519, RFC 7748).
//!
//! The public halves stand in the text of the agreement that every party signs. Programs know a party
//! by [`PartyId`]; people compare [`PartyKeys::fingerprint`] on the telephone. Not here: who is party
//! to what (the agreement), sealing itself (`seal`).

use std::fmt;

use curve25519_dalek::MontgomeryPoint;
use curve25519_dalek::traits::IsIdentity as _;
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use hkdf::Hkdf;
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;
use zeroize::Zeroizing;

use crate::chance::Chance;

/// Bytes of a party's public keys.
pub const PARTY_KEYS: usize = 64;

/// Groups of five digits in a fingerprint.
const GROUPS: usize = 9;

/// Bytes are no keys of a party.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum IdentityError {
    /// The signing key is no point of the curve, not in its one spelling, or in a small group.
    #[error("not a signing key")]
    Signing,
    /// The encryption key would give everybody the same secret.
    #[error("not an encryption key")]
    Encryption,
}

/// How programs name a party: SHA-256 of a label and its public keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartyId(pub [u8; 32]);

/// A party's public keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartyKeys {
    signing: VerifyingKey,
    encryption: [u8; 32],
}

impl PartyKeys {
    /// Reads the signing key and then the encryption key, 32 bytes each.
    ///
    /// # Errors
    ///
    /// [`IdentityError`]: keys that anybody could sign for, or could open what was sealed to, are none.
    pub fn from_bytes(bytes: &[u8; PARTY_KEYS]) -> Result<Self, IdentityError> {
        let (signing, encryption) = bytes.split_at(32);
        let signing: [u8; 32] = signing.try_into().map_err(|_| IdentityError::Signing)?;
        let encryption: [u8; 32] = encryption.try_into().map_err(|_| IdentityError::Encryption)?;
        let key = VerifyingKey::from_bytes(&signing).map_err(|_| IdentityError::Signing)?;
        // A second spelling of a point would be a second party with the same key.
        if key.is_weak() || key.to_edwards().compress().to_bytes() != signing {
            return Err(IdentityError::Signing);
        }
        // Every clamped scalar is a multiple of eight: it takes the small group to zero, and only that.
        let small = MontgomeryPoint(encryption).mul_clamped([1; 32]);
        if small.is_identity() || !is_reduced(&encryption) {
            return Err(IdentityError::Encryption);
        }
        Ok(Self { signing: key, encryption })
    }

    /// The same bytes.
    #[must_use]
    pub fn to_bytes(&self) -> [u8; PARTY_KEYS] {
        let mut bytes = [0; PARTY_KEYS];
        let (signing, encryption) = bytes.split_at_mut(32);
        signing.copy_from_slice(self.signing.as_bytes());
        encryption.copy_from_slice(&self.encryption);
        bytes
    }

    /// How programs name this party.
    #[must_use]
    pub fn id(&self) -> PartyId {
        PartyId(self.hash(b"whatson-match party v1"))
    }

    /// What two people read to each other: 45 digits in groups of five, from SHA-256 of the keys
    /// modulo 10^45. That is 149 bits, so other keys with the same digits take more than 2^128 tries;
    /// all groups have to be compared.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        digits(self.hash(b"whatson-match fingerprint v1"))
    }

    /// Whether `signature` is this party's under `text` (strict: one signature has one spelling).
    pub(crate) fn verifies(&self, text: &[u8], signature: &[u8; 64]) -> bool {
        self.signing.verify_strict(text, &Signature::from_bytes(signature)).is_ok()
    }

    pub(crate) fn encryption(&self) -> &[u8; 32] {
        &self.encryption
    }

    pub(crate) fn signing(&self) -> &[u8; 32] {
        self.signing.as_bytes()
    }

    fn hash(&self, label: &[u8]) -> [u8; 32] {
        Sha256::new_with_prefix(label).chain_update(self.to_bytes()).finalize().into()
    }
}

/// Whether 32 bytes, little end first, are less than 2^255 - 19.
fn is_reduced(bytes: &[u8; 32]) -> bool {
    let mut prime = [0xff; 32];
    (prime[0], prime[31]) = (0xed, 0x7f);
    bytes.iter().rev().lt(prime.iter().rev())
}

/// A digest as people read it to each other, see [`PartyKeys::fingerprint`].
#[must_use]
pub fn digits(mut digest: [u8; 32]) -> String {
    let mut groups: Vec<String> =
        (0..GROUPS).map(|_| format!("{:05}", divide(&mut digest, 100_000))).collect();
    groups.reverse();
    groups.join(" ")
}

/// Divides a number of 32 bytes, big end first, and gives the remainder.
fn divide(number: &mut [u8; 32], by: u32) -> u32 {
    let mut rest = 0_u64;
    for digit in number.iter_mut() {
        let value = (rest << 8) | u64::from(*digit);
        *digit = u8::try_from(value / u64::from(by)).unwrap_or(u8::MAX);
        rest = value % u64::from(by);
    }
    u32::try_from(rest).unwrap_or_default()
}

/// A party's secret keys. Overwritten when dropped; has no way to be shown.
pub struct Identity {
    signing: SigningKey,
    encryption: Zeroizing<[u8; 32]>,
    keys: PartyKeys,
}

impl Identity {
    /// New keys.
    ///
    /// # Errors
    ///
    /// [`IdentityError`], if `chance` gives no keys; chance that is chance always does.
    pub fn generate(chance: &dyn Chance) -> Result<Self, IdentityError> {
        let mut bytes = Zeroizing::new([0; 64]);
        chance.fill(bytes.as_mut_slice());
        Self::from_bytes(&bytes)
    }

    /// Reads what [`Identity::to_bytes`] wrote.
    ///
    /// # Errors
    ///
    /// [`IdentityError`].
    pub fn from_bytes(bytes: &[u8; 64]) -> Result<Self, IdentityError> {
        let (mut seed, mut encryption) = (Zeroizing::new([0; 32]), Zeroizing::new([0; 32]));
        let (first, second) = bytes.split_at(32);
        seed.copy_from_slice(first);
        encryption.copy_from_slice(second);
        let signing = SigningKey::from_bytes(&seed);
        let mut public = [0; PARTY_KEYS];
        let (first, second) = public.split_at_mut(32);
        first.copy_from_slice(signing.verifying_key().as_bytes());
        second.copy_from_slice(MontgomeryPoint::mul_base_clamped(*encryption).as_bytes());
        Ok(Self { signing, encryption, keys: PartyKeys::from_bytes(&public)? })
    }

    /// The secret keys, for a file that is encrypted.
    #[must_use]
    pub fn to_bytes(&self) -> Zeroizing<[u8; 64]> {
        let mut bytes = Zeroizing::new([0; 64]);
        let (signing, encryption) = bytes.split_at_mut(32);
        signing.copy_from_slice(self.signing.as_bytes());
        encryption.copy_from_slice(self.encryption.as_slice());
        bytes
    }

    /// A key for files that this party keeps to itself, one for each purpose (HKDF-SHA256).
    #[must_use]
    pub fn local_key(&self, purpose: &str) -> Zeroizing<[u8; 32]> {
        let (bytes, mut key) = (self.to_bytes(), Zeroizing::new([0; 32]));
        let info = [b"whatson-match local key v1 ", purpose.as_bytes()].concat();
        // Only an output of more than 8,160 bytes is too long (RFC 5869, section 2.3).
        let _ = Hkdf::<Sha256>::new(None, bytes.as_slice()).expand(&info, key.as_mut_slice());
        key
    }

    /// The public halves.
    #[must_use]
    pub fn keys(&self) -> &PartyKeys {
        &self.keys
    }

    pub(crate) fn sign(&self, text: &[u8]) -> [u8; 64] {
        self.signing.sign(text).to_bytes()
    }

    pub(crate) fn encryption(&self) -> &[u8; 32] {
        &self.encryption
    }
}

impl PartialEq for Identity {
    fn eq(&self, other: &Self) -> bool {
        self.to_bytes().ct_eq(other.to_bytes().as_slice()).into()
    }
}

impl fmt::Debug for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Identity").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chance::tests::chance;

    #[test]
    fn keys_come_back_from_their_bytes_and_are_not_shown() {
        let identity = Identity::generate(&chance(1)).unwrap();
        let again = Identity::from_bytes(&identity.to_bytes()).unwrap();
        assert_eq!(again, identity);
        assert_eq!(PartyKeys::from_bytes(&identity.keys().to_bytes()).as_ref(), Ok(again.keys()));
        assert_eq!(format!("{identity:?}"), "Identity { .. }");
    }

    #[test]
    fn a_signature_is_for_its_text_and_key_alone() {
        let (one, other) = (Identity::generate(&chance(1)), Identity::generate(&chance(2)));
        let (one, other) = (one.unwrap(), other.unwrap());
        let signature = one.sign(b"text");
        assert!(one.keys().verifies(b"text", &signature));
        assert!(!one.keys().verifies(b"texts", &signature));
        assert!(!other.keys().verifies(b"text", &signature));
    }

    #[test]
    fn keys_that_are_everybodys_are_none() {
        let good = Identity::generate(&chance(1)).unwrap().keys().to_bytes();
        for (encryption, error) in
            [(false, IdentityError::Signing), (true, IdentityError::Encryption)]
        {
            let at = if encryption { 32 } else { 0 };
            // 0 and 1 have small order; the last is 2^255 - 18, another spelling of 1.
            let mut other = [0xff; 32];
            (other[0], other[31]) = (0xee, 0x7f);
            for bad in [[0; 32], std::array::from_fn(|i| u8::from(i == 0)), other] {
                let mut bytes = good;
                bytes[at..at + 32].copy_from_slice(&bad);
                assert_eq!(PartyKeys::from_bytes(&bytes), Err(error), "{bad:?}");
            }
        }
        let mut second = good;
        second[63] |= 0x80;
        assert_eq!(PartyKeys::from_bytes(&second), Err(IdentityError::Encryption));
    }

    #[test]
    fn a_fingerprint_is_nine_groups_of_digits_that_follow_the_keys() {
        let one = Identity::generate(&chance(1)).unwrap().keys().fingerprint();
        let other = Identity::generate(&chance(2)).unwrap().keys().fingerprint();
        assert_ne!(one, other);
        assert_eq!(one.split(' ').count(), 9);
        assert!(one.split(' ').all(|g| g.len() == 5 && g.bytes().all(|b| b.is_ascii_digit())));
    }

    #[test]
    fn division_is_that_of_numbers() {
        let mut number = [0; 32];
        number[16..].copy_from_slice(&u128::MAX.to_be_bytes());
        assert_eq!(u128::from(divide(&mut number, 100_000)), u128::MAX % 100_000);
        assert_eq!(number[16..], (u128::MAX / 100_000).to_be_bytes());
    }
}
