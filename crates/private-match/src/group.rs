//! The group and the hashes of RFC 9497, suite `ristretto255-SHA512` in mode VOPRF (0x01).
//!
//! Not here: what is proved of elements (`proof`), whose scalars they are (`threshold`).

use curve25519_dalek::ristretto::{CompressedRistretto, RistrettoPoint};
use curve25519_dalek::scalar::Scalar;
use curve25519_dalek::traits::IsIdentity as _;
use sha2::{Digest as _, Sha512};
use zeroize::Zeroizing;

use crate::Chance;

/// The context string of the suite (RFC 9497 section 3.1).
pub(crate) const CONTEXT: &[u8] = b"OPRFV1-\x01-ristretto255-SHA512";

/// An element as it travels: 32 bytes.
pub type Element = [u8; 32];

/// Why an element or a scalar is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum GroupError {
    /// The bytes are no element's encoding.
    #[error("not the encoding of an element")]
    Encoding,
    /// It is the identity element, whose product hangs on no key.
    #[error("the identity element")]
    Identity,
    /// The bytes are no scalar below the order.
    #[error("not the encoding of a scalar")]
    Scalar,
    /// The scalar is zero.
    #[error("a scalar that is zero")]
    Zero,
}

impl GroupError {
    /// The stable word.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Encoding => "encoding",
            Self::Identity => "identity",
            Self::Scalar => "scalar",
            Self::Zero => "zero",
        }
    }
}

/// Reads an element; neither another encoding nor the identity is taken (RFC 9497 section 2.1).
pub(crate) fn element(bytes: &Element) -> Result<RistrettoPoint, GroupError> {
    let point = CompressedRistretto(*bytes).decompress().ok_or(GroupError::Encoding)?;
    if point.is_identity() { Err(GroupError::Identity) } else { Ok(point) }
}

/// Reads a scalar that is not zero.
pub(crate) fn scalar(bytes: &[u8; 32]) -> Result<Scalar, GroupError> {
    let found = Scalar::from_canonical_bytes(*bytes).into_option().ok_or(GroupError::Scalar)?;
    if found == Scalar::ZERO { Err(GroupError::Zero) } else { Ok(found) }
}

/// A random scalar that is not zero.
pub(crate) fn random(chance: &dyn Chance) -> Scalar {
    loop {
        let mut wide = Zeroizing::new([0_u8; 64]);
        chance.fill(&mut *wide);
        let drawn = Scalar::from_bytes_mod_order_wide(&wide);
        if drawn != Scalar::ZERO {
            return drawn;
        }
    }
}

/// `HashToGroup`: an element that nobody knows the logarithm of.
pub(crate) fn hash_to_group(input: &[u8]) -> RistrettoPoint {
    RistrettoPoint::from_uniform_bytes(&expand(&[input], b"HashToGroup-"))
}

/// `HashToScalar` over the parts, one after the other.
pub(crate) fn hash_to_scalar(parts: &[&[u8]]) -> Scalar {
    Scalar::from_bytes_mod_order_wide(&expand(parts, b"HashToScalar-"))
}

/// `expand_message_xmd` with SHA-512 to 64 bytes, which is one block (RFC 9380 section 5.3.1).
pub(crate) fn expand(parts: &[&[u8]], sort: &[u8]) -> Zeroizing<[u8; 64]> {
    let length = u8::try_from(sort.len() + CONTEXT.len()).unwrap_or(u8::MAX);
    let tagged = |hash: Sha512| {
        hash.chain_update(sort).chain_update(CONTEXT).chain_update([length]).finalize()
    };
    let mut first = Sha512::new_with_prefix([0_u8; 128]);
    for part in parts {
        first.update(part);
    }
    // The length that is asked for, then a zero.
    let first = tagged(first.chain_update([0, 64, 0]));
    Zeroizing::new(tagged(Sha512::new_with_prefix(first).chain_update([1])).into())
}

/// A length in two bytes, before what it is the length of. Nothing that is hashed is longer: names and
/// identifiers have bounds (`input`), elements their size.
pub(crate) fn length(bytes: &[u8]) -> [u8; 2] {
    u16::try_from(bytes.len()).unwrap_or(u16::MAX).to_be_bytes()
}
