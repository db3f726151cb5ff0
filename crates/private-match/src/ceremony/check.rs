//! What anybody can check of a ceremony from public values: proofs, parts, keys.
//!
//! On `curve25519-dalek` 5, apart from the library that runs the ceremony (which has release 4), so that
//! each checks the other; only encodings go between them. Not here: whether keys lie on one
//! polynomial (`threshold`), messages and who is answerable.

use curve25519_dalek::ristretto::RistrettoPoint;
use curve25519_dalek::scalar::Scalar;
use curve25519_dalek::traits::{Identity as _, IsIdentity as _};
use sha2::{Digest as _, Sha512};

use crate::group::element;
use crate::message::key_statement::KeyStatement;

/// The context string of RFC 9591, section 6.2, under which the library hashes.
const CONTEXT: &[u8] = b"FROST-RISTRETTO255-SHA512-v1";

/// An element in its one encoding; not the neutral one.
pub(super) fn point(bytes: &[u8; 32]) -> Option<RistrettoPoint> {
    element(bytes).ok()
}

pub(super) fn points(all: &[[u8; 32]]) -> Option<Vec<RistrettoPoint>> {
    all.iter().map(point).collect()
}

fn scalar(bytes: &[u8; 32]) -> Option<Scalar> {
    Scalar::from_canonical_bytes(*bytes).into()
}

/// The challenge of a proof of possession: `HDKG(i, phi_0, R)` of FROST (Komlo and Goldberg 2020, figure
/// 1, round 1, step 2).
///
/// The library binds it to the custodian's number and not to the ceremony; the signature around it does
/// that. Whoever copies another's package all the same cannot deal the parts that go with it.
pub(super) fn challenge(custodian: u16, first: &[u8; 32], nonce: &[u8; 32]) -> Scalar {
    let mut hash = Sha512::new_with_prefix(CONTEXT);
    hash.update(b"dkg");
    hash.update(Scalar::from(custodian).as_bytes());
    hash.update(first);
    hash.update(nonce);
    Scalar::from_bytes_mod_order_wide(&hash.finalize().into())
}

/// Whether `proof` (R, z) shows that the custodian knows what `first` commits to: `R = z G - c phi_0`.
pub(super) fn proof(custodian: u16, first: &[u8; 32], proof: &[u8; 64]) -> bool {
    let check = || {
        let (nonce, answer) = proof.split_first_chunk::<32>()?;
        let (first_point, nonce_point) = (point(first)?, point(nonce)?);
        let answer = scalar(answer.first_chunk()?)?;
        let challenge = challenge(custodian, first, nonce);
        let right = RistrettoPoint::mul_base(&answer) - first_point * challenge;
        Some(right == nonce_point)
    };
    check().unwrap_or(false)
}

/// The commitment of a polynomial's value at `at`. In a refresh the first coefficient is zero and has
/// no commitment.
fn value(commitments: &[RistrettoPoint], refresh: bool, at: u16) -> RistrettoPoint {
    let at = Scalar::from(at);
    let horner = |sum: RistrettoPoint, next: &RistrettoPoint| sum * at + next;
    let sum = commitments.iter().rev().fold(RistrettoPoint::identity(), horner);
    if refresh { sum * at } else { sum }
}

/// Whether `part` is the value at `to` of the polynomial that was committed to.
pub(super) fn part(commitments: &[[u8; 32]], refresh: bool, to: u16, part: &[u8; 32]) -> bool {
    let (Some(commitments), Some(part)) = (points(commitments), scalar(part)) else { return false };
    RistrettoPoint::mul_base(&part) == value(&commitments, refresh, to)
}

/// Whether `share` is the secret half of `key`.
pub(super) fn share(key: &[u8; 32], share: &[u8; 32]) -> bool {
    let (Some(key), Some(share)) = (point(key), scalar(share)) else { return false };
    RistrettoPoint::mul_base(&share) == key
}

/// `Y` and every `Y_i` that follow from all commitments; `old` is what they refresh. Nothing if they are
/// no key.
pub(super) fn keys(
    commitments: &[&[[u8; 32]]],
    old: Option<&KeyStatement>,
) -> Option<([u8; 32], Vec<[u8; 32]>)> {
    let all: Vec<_> = commitments.iter().map(|one| points(one)).collect::<Option<_>>()?;
    let length = all.first()?.len();
    if all.iter().any(|one| one.len() != length) {
        return None;
    }
    let term = |k: usize| all.iter().filter_map(|one| one.get(k)).sum::<RistrettoPoint>();
    let sum: Vec<_> = (0..length).map(term).collect();
    let count = u16::try_from(all.len()).ok()?;
    let key = |i: u16| {
        let before = match old {
            Some(old) => point(&old.lines.get(usize::from(i) - 1)?.key)?,
            None => RistrettoPoint::identity(),
        };
        encode(&(before + value(&sum, old.is_some(), i)))
    };
    let own = match old {
        Some(old) => old.key,
        None => encode(sum.first()?)?,
    };
    Some((own, (1..=count).map(key).collect::<Option<_>>()?))
}

fn encode(point: &RistrettoPoint) -> Option<[u8; 32]> {
    (!point.is_identity()).then(|| point.compress().to_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoded(value: u64) -> [u8; 32] {
        RistrettoPoint::mul_base(&Scalar::from(value)).compress().to_bytes()
    }

    #[test]
    fn parts_and_shares_are_values_in_their_one_encoding() {
        let commitments = [encoded(7), encoded(3), encoded(2)];
        let at_two = Scalar::from(7_u8 + 6 + 8).to_bytes();
        assert!(part(&commitments, false, 2, &at_two));
        assert!(!part(&commitments, false, 3, &at_two));
        assert!(part(&commitments[1..], true, 2, &Scalar::from(6_u8 + 8).to_bytes()));
        assert!(share(&encoded(21), &at_two));
        assert!(!share(&encoded(22), &at_two));
        assert!(!share(&encoded(21), &[0xff; 32]));
        assert_eq!(point(&[0; 32]), None);
    }
}
