//! The proof that one scalar made all evaluations of a batch (RFC 9497 section 2.2): `E = k B` for each,
//! and `Y = k G`, in 64 bytes whatever the size.
//!
//! Not here: who signs a batch, and what a false proof means for its author (`message`).

use curve25519_dalek::constants::RISTRETTO_BASEPOINT_TABLE as BASE;
use curve25519_dalek::ristretto::RistrettoPoint;
use curve25519_dalek::scalar::Scalar;
use curve25519_dalek::traits::VartimeMultiscalarMul as _;
use sha2::{Digest as _, Sha512};
use subtle::ConstantTimeEq as _;
use zeroize::Zeroizing;

use crate::group::{CONTEXT, Element, GroupError, element, hash_to_scalar, length};

/// A proof: challenge and response.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Proof {
    challenge: Scalar,
    response: Scalar,
}

impl Proof {
    /// As it travels: challenge, then response, 32 bytes each.
    #[must_use]
    pub fn bytes(&self) -> [u8; 64] {
        let mut out = [0; 64];
        let both = self.challenge.to_bytes().into_iter().chain(self.response.to_bytes());
        out.iter_mut().zip(both).for_each(|(to, from)| *to = from);
        out
    }

    /// Reads a proof.
    ///
    /// # Errors
    ///
    /// [`GroupError::Scalar`] when a half is not below the order.
    pub fn from_bytes(bytes: &[u8; 64]) -> Result<Self, GroupError> {
        let half = |at: usize| {
            let part = bytes.get(at..at + 32).and_then(|b| <[u8; 32]>::try_from(b).ok());
            part.and_then(|b| Scalar::from_canonical_bytes(b).into_option())
                .ok_or(GroupError::Scalar)
        };
        Ok(Self { challenge: half(0)?, response: half(32)? })
    }
}

/// The factors by which a batch becomes one pair: they hang on every element of it.
fn factors(key: &Element, pairs: impl Iterator<Item = (Element, Element)>) -> Vec<Scalar> {
    let sort = [b"Seed-", CONTEXT].concat();
    let seed = Sha512::new()
        .chain_update(length(key))
        .chain_update(key)
        .chain_update(length(&sort))
        .chain_update(&sort)
        .finalize();
    let factor = |(number, (blinded, evaluated)): (u16, (Element, Element))| {
        hash_to_scalar(&[
            &length(&seed),
            &seed,
            &number.to_be_bytes(),
            &length(&blinded),
            &blinded,
            &length(&evaluated),
            &evaluated,
            b"Composite",
        ])
    };
    (0..=u16::MAX).zip(pairs).map(factor).collect()
}

fn challenge(key: &Element, points: [RistrettoPoint; 4]) -> Scalar {
    let [a, b, c, d] = points.map(|point| point.compress().to_bytes());
    let size = length(&a);
    let parts: [&[u8]; 11] = [&size, key, &size, &a, &size, &b, &size, &c, &size, &d, b"Challenge"];
    hash_to_scalar(&parts)
}

/// Proves a batch. `nonce` is a scalar that is never used twice and that nobody learns.
///
/// Time hangs on the number of elements alone: what is summed up in variable time is public.
pub(crate) fn prove(
    scalar: &Scalar,
    key: &Element,
    blinded: &[RistrettoPoint],
    pairs: impl Iterator<Item = (Element, Element)>,
    nonce: &Zeroizing<Scalar>,
) -> Proof {
    let sum = RistrettoPoint::vartime_multiscalar_mul(factors(key, pairs), blinded);
    let (evaluated, first, second) = (sum * scalar, BASE * &**nonce, sum * **nonce);
    let challenge = challenge(key, [sum, evaluated, first, second]);
    Proof { challenge, response: **nonce - challenge * scalar }
}

/// Whether a batch was evaluated with the scalar behind `key`. All of it is public.
pub(crate) fn verify(
    key: &Element,
    pairs: impl Iterator<Item = (Element, Element)>,
    blinded: &[RistrettoPoint],
    evaluated: &[RistrettoPoint],
    proof: &Proof,
) -> Result<bool, GroupError> {
    let owner = element(key)?;
    let by = factors(key, pairs);
    if by.len() != blinded.len() || by.len() != evaluated.len() || by.is_empty() {
        return Ok(false);
    }
    let one = RistrettoPoint::vartime_multiscalar_mul(&by, blinded);
    let other = RistrettoPoint::vartime_multiscalar_mul(&by, evaluated);
    let Proof { challenge: c, response: s } = proof;
    let first = RistrettoPoint::vartime_double_scalar_mul_basepoint(c, &owner, s);
    let second = RistrettoPoint::vartime_multiscalar_mul([s, c], [one, other]);
    Ok(challenge(key, [one, other, first, second]).ct_eq(c).into())
}
