//! What would betray a share or an identifier: a nonce or a blind that comes twice, answers out of place.
//!
//! Not here: whether the function is right (`vectors`, `oracle`).

use std::collections::BTreeSet;

use curve25519_dalek::scalar::Scalar;

use super::{raw, split};
use crate::Chance;
use crate::batch::{Batch, BatchError};
use crate::chance::tests::chance;
use crate::group::{Element, random};

/// Randomness that always gives the same.
struct Stuck;

impl Chance for Stuck {
    fn fill(&self, bytes: &mut [u8]) {
        bytes.fill(1);
    }
}

/// With one nonce for two proofs their commitment `s G + c Y` would be the same, and betray the share.
#[test]
fn a_nonce_hangs_on_share_elements_request_and_randomness() {
    let chance = chance(8);
    let (_, shares) = split(random(&chance), 2, 2, &chance);
    let batches = [b"a", b"b"].map(|one| Batch::blind(vec![raw(one)], &chance).unwrap());
    let commitment = |share: usize, batch: usize, digest: &[u8], chance: &dyn Chance| {
        let share = &shares[share];
        let told = share.evaluate(batches[batch].elements(), digest, chance).unwrap();
        let bytes = told.proof.bytes();
        let half = |at: usize| Scalar::from_canonical_bytes(bytes[at..at + 32].try_into().unwrap());
        let key = crate::group::element(&share.public().key).unwrap();
        let (c, s) = (half(0).unwrap(), half(32).unwrap());
        curve25519_dalek::RistrettoPoint::vartime_double_scalar_mul_basepoint(&c, &key, &s)
    };
    let own = commitment(0, 0, b"one", &Stuck);
    assert_eq!(own, commitment(0, 0, b"one", &Stuck));
    assert_ne!(own, commitment(1, 0, b"one", &Stuck), "another share");
    assert_ne!(own, commitment(0, 1, b"one", &Stuck), "other elements");
    assert_ne!(own, commitment(0, 0, b"two", &Stuck), "another request");
    assert_ne!(own, commitment(0, 0, b"one", &chance), "other randomness");
}

#[test]
fn nothing_that_is_sent_is_seen_twice_or_says_what_it_is_of() {
    let chance = chance(9);
    let both = [0, 1].map(|_| Batch::blind(vec![raw(b"a")], &chance).unwrap());
    let mut seen: BTreeSet<Element> =
        both.iter().flat_map(|batch| batch.elements().to_vec()).collect();
    assert_eq!(seen.len(), 128, "each blind is another, also that of what fills up");
    let plain = crate::group::hash_to_group(b"a").compress().to_bytes();
    let base = curve25519_dalek::constants::RISTRETTO_BASEPOINT_COMPRESSED.to_bytes();
    assert!(seen.insert(plain) && seen.insert(base));
}

#[test]
fn answers_in_another_order_are_none() {
    let chance = chance(10);
    let (keys, shares) = split(random(&chance), 1, 1, &chance);
    let batch = Batch::blind(vec![raw(b"a"), raw(b"b")], &chance).unwrap();
    let mut answer = shares[0].evaluate(batch.elements(), b"request", &chance).unwrap();
    answer.elements.swap(0, 1);
    assert_eq!(batch.check(&keys, 1, &answer).err(), Some(BatchError::Proof(1)));
}
