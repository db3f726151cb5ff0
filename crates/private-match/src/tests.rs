//! The function as a whole: the vectors of RFC 9497, the same with a key that is split, another
//! implementation on either side, and what lies.
//!
//! Not here: spellings (`canonical`), the ceremony (`ceremony`).

pub(crate) mod dice;
mod hazards;
mod oracle;
mod robustness;
mod sealed;
mod vectors;

use curve25519_dalek::scalar::Scalar;
use proptest::prelude::*;
use zeroize::Zeroizing;

use crate::Chance;
use crate::batch::{Batch, BatchError, LARGEST};
use crate::chance::tests::chance;
use crate::group::{Element, GroupError, random};
use crate::input::{Input, Inputs, Pepper};
use crate::output::Output;
use crate::proof::Proof;
use crate::threshold::{Evaluated, KeySet, PublicShare, Share, ThresholdError};

pub(crate) fn raw(bytes: &[u8]) -> Input {
    Input(Zeroizing::new(bytes.to_vec()))
}

/// A key split so that any `t` of `n` shares make it.
pub(crate) fn split(key: Scalar, t: u16, n: u16, chance: &dyn Chance) -> (KeySet, Vec<Share>) {
    let rest: Vec<Scalar> = (1..t).map(|_| random(chance)).collect();
    let polynomial: Vec<Scalar> = std::iter::once(key).chain(rest).collect();
    let at = |x: u16| {
        polynomial.iter().rev().fold(Scalar::ZERO, |sum, part| sum * Scalar::from(x) + part)
    };
    let shares: Vec<Share> =
        (1..=n).map(|x| Share::new(x, &Zeroizing::new(at(x).to_bytes())).unwrap()).collect();
    let whole = Share::new(1, &Zeroizing::new(key.to_bytes())).unwrap().public().key;
    let keys = KeySet::new(t, whole, shares.iter().map(Share::public).collect()).unwrap();
    (keys, shares)
}

/// What these custodians make of a batch.
fn asked(batch: &Batch, keys: &KeySet, by: &[&Share], chance: &dyn Chance) -> Vec<Output> {
    let answers: Vec<_> = by
        .iter()
        .map(|share| {
            let answer = share.evaluate(batch.elements(), b"request", chance).unwrap();
            batch.check(keys, share.public().index, &answer).unwrap()
        })
        .collect();
    batch.finish(keys, &answers).unwrap()
}

#[test]
fn any_custodians_in_any_order_make_the_same_of_an_identifier() {
    let chance = chance(1);
    let (keys, shares) = split(random(&chance), 3, 5, &chance);
    let pepper = Pepper::new(Zeroizing::new([7; 32]));
    let scope = Inputs::new("demo-bank-hotline", 1, &pepper, "phone").unwrap();
    let inputs =
        || vec![scope.input(b"+359881234567").unwrap(), scope.input(b"+38761234567").unwrap()];
    let mut seen: Vec<Vec<[u8; 64]>> = vec![];
    for by in [[0, 1, 2], [2, 1, 0], [4, 3, 2], [0, 4, 2]] {
        let by: Vec<&Share> = by.iter().map(|n| &shares[*n]).collect();
        let batch = Batch::blind(inputs(), &chance).unwrap();
        assert_eq!(batch.elements().len(), 64, "filled up");
        seen.push(asked(&batch, &keys, &by, &chance).iter().map(|o| **o.bytes()).collect());
    }
    assert!(seen.windows(2).all(|two| two[0] == two[1]));
    assert_ne!(seen[0][0], seen[0][1]);
}

#[test]
fn another_agreement_epoch_pepper_type_or_identifier_is_another_input() {
    let pepper = |n| Pepper::new(Zeroizing::new([n; 32]));
    let one = |agreement, epoch, of, sort: &str, text: &[u8]| {
        Inputs::new(agreement, epoch, &pepper(of), sort).unwrap().input(text).unwrap().0
    };
    let all = [
        one("a", 1, 1, "phone", b"x"),
        one("ab", 1, 1, "phone", b"x"),
        one("a", 2, 1, "phone", b"x"),
        one("a", 1, 2, "phone", b"x"),
        one("a", 1, 1, "email", b"x"),
        one("a", 1, 1, "phone", b"y"),
        one("a", 1, 1, "phon", b"ex"),
    ];
    let distinct: std::collections::BTreeSet<_> = all.iter().map(|input| input.to_vec()).collect();
    assert_eq!(distinct.len(), all.len());
    let scope = Inputs::new("a", 1, &pepper(1), "phone").unwrap();
    assert!(scope.input(&[0; 2_048]).is_ok() && scope.input(&[0; 2_049]).is_err());
    assert_eq!(scope.input(b"").err(), Some(crate::input::InputError::Blank));
    for (agreement, sort) in [("", "phone"), ("a", ""), (&*"a".repeat(256), "phone")] {
        assert!(Inputs::new(agreement, 1, &pepper(1), sort).is_err());
    }
}

#[test]
fn the_wrong_custodians_are_not_taken() {
    let chance = chance(2);
    let key = random(&chance);
    let (keys, shares) = split(key, 2, 3, &chance);
    let batch = Batch::blind(vec![raw(b"a")], &chance).unwrap();
    let answer = |n: usize| shares[n].evaluate(batch.elements(), b"request", &chance).unwrap();
    let checked = |n: u16| batch.check(&keys, n, &answer(usize::from(n) - 1)).unwrap();
    assert_eq!(batch.check(&keys, 4, &answer(0)).err(), Some(BatchError::Stranger(4)));
    assert_eq!(batch.check(&keys, 2, &answer(0)).err(), Some(BatchError::Proof(2)), "another's");
    let (one, two, three) = (checked(1), checked(2), checked(3));
    let finish = |answers: &[_]| batch.finish(&keys, answers).err();
    let few = Some(BatchError::Quorum(2));
    assert_eq!(finish(std::slice::from_ref(&one)), few);
    assert_eq!(finish(&[one.clone(), one.clone()]), few, "one twice");
    assert_eq!(finish(&[one.clone(), two.clone(), three]), few, "more than needed");
    assert_eq!(finish(&[two.clone(), one.clone()]), None);
    let other = Batch::blind(vec![raw(b"a")], &chance).unwrap();
    let foreign = |index| Some(BatchError::Foreign(index));
    assert_eq!(other.finish(&keys, &[one.clone(), two.clone()]).err(), foreign(1), "another batch");
    // The same key in new shares: an answer of before is none of theirs.
    let (renewed, _) = split(key, 2, 3, &chance);
    assert_eq!(renewed.key(), keys.key());
    assert_eq!(batch.finish(&renewed, &[two, one]).err(), foreign(2), "other shares");
}

#[test]
fn a_batch_has_bounds_and_an_answer_its_count() {
    let chance = chance(3);
    let (keys, shares) = split(random(&chance), 1, 1, &chance);
    assert!(matches!(Batch::blind(vec![], &chance), Err(BatchError::Size)));
    let many = |n: usize| (0..n).map(|n| raw(&n.to_be_bytes())).collect::<Vec<_>>();
    assert!(matches!(Batch::blind(many(LARGEST + 1), &chance), Err(BatchError::Size)));
    for (count, size) in [(1, 64), (64, 64), (65, 128), (LARGEST, LARGEST)] {
        assert_eq!(Batch::blind(many(count), &chance).unwrap().elements().len(), size);
    }
    let share = &shares[0];
    let empty = share.evaluate(&[], b"", &chance);
    assert_eq!(empty.err(), Some(ThresholdError::Size));
    let batch = Batch::blind(many(1), &chance).unwrap();
    let large = vec![batch.elements()[0]; LARGEST + 1];
    assert_eq!(share.evaluate(&large, b"", &chance).err(), Some(ThresholdError::Size));
    let mut short = share.evaluate(batch.elements(), b"", &chance).unwrap();
    short.elements.pop();
    assert_eq!(
        batch.check(&keys, 1, &short).err(),
        Some(BatchError::Count { index: 1, wanted: 64, got: 63 })
    );
}

#[test]
fn what_is_no_element_or_the_identity_is_refused() {
    let chance = chance(4);
    let (keys, shares) = split(random(&chance), 1, 1, &chance);
    let batch = Batch::blind(vec![raw(b"a")], &chance).unwrap();
    let good = shares[0].evaluate(batch.elements(), b"", &chance).unwrap();
    // The identity, not below the prime, negative: RFC 9496 appendix A.
    let bad: [(Element, GroupError); 3] = [
        ([0; 32], GroupError::Identity),
        ([255; 32], GroupError::Encoding),
        ([1; 32], GroupError::Encoding),
    ];
    for (bytes, why) in bad {
        let mut elements = batch.elements().to_vec();
        elements[5] = bytes;
        let refused = shares[0].evaluate(&elements, b"", &chance).err();
        assert_eq!(refused, Some(ThresholdError::Group(why)));
        let mut answer = good.clone();
        answer.elements[5] = bytes;
        assert_eq!(batch.check(&keys, 1, &answer).err(), Some(BatchError::Group(1, why)));
    }
    let zero = Share::new(1, &Zeroizing::new([0; 32])).err();
    assert_eq!(zero, Some(ThresholdError::Group(GroupError::Zero)));
    assert_eq!(
        Share::new(1, &Zeroizing::new([255; 32])).err(),
        Some(ThresholdError::Group(GroupError::Scalar))
    );
    assert_eq!(Proof::from_bytes(&[255; 64]).err(), Some(GroupError::Scalar));
}

#[test]
fn keys_that_do_not_fit_together_are_no_key() {
    let chance = chance(5);
    let (keys, shares) = split(random(&chance), 2, 3, &chance);
    let public: Vec<PublicShare> = shares.iter().map(Share::public).collect();
    let whole = *keys.key();
    let made = |t, key, shares: Vec<_>| KeySet::new(t, key, shares).err();
    assert_eq!(made(2, whole, public.clone()), None);
    let flat = Some(ThresholdError::Inconsistent);
    assert_eq!(made(3, whole, public.clone()), flat, "of a line two are enough");
    let alone = PublicShare { index: 1, key: whole };
    let all = (1..=3).map(|index| PublicShare { index, ..alone }).collect();
    assert_eq!(made(2, whole, all), flat, "each alone is enough");
    let many = (1..=33).map(|index| PublicShare { index, ..alone }).collect();
    assert_eq!(made(1, whole, many), Some(ThresholdError::Custodians));
    let mut empty = public.clone();
    empty[0].key = [0; 32];
    assert_eq!(made(2, whole, empty), Some(ThresholdError::Group(GroupError::Identity)));
    assert_eq!(made(1, whole, public.clone()), Some(ThresholdError::Inconsistent));
    for number in 0..3 {
        let mut other = public.clone();
        other[number].key = whole;
        assert_eq!(made(2, whole, other), Some(ThresholdError::Inconsistent), "share {number}");
    }
    assert_eq!(made(2, public[0].key, public.clone()), Some(ThresholdError::Inconsistent));
    for (t, change) in [(0, None), (4, None), (2, Some(0)), (2, Some(2))] {
        let mut other = public.clone();
        if let Some(index) = change {
            other[0].index = index;
        }
        assert_eq!(made(t, whole, other), Some(ThresholdError::Custodians), "{t} {change:?}");
    }
}

/// 7 + 3 x + 2 x^2.
#[test]
fn values_of_one_polynomial_are_told_from_others() {
    let value = |value: u64| {
        let mut bytes = Zeroizing::new([0; 32]);
        bytes[..8].copy_from_slice(&value.to_le_bytes());
        Share::new(1, &bytes).unwrap().public().key
    };
    let at = |x: u64| value(7 + 3 * x + 2 * x * x);
    let public = |keys: &[Element]| {
        (1..).zip(keys).map(|(index, key)| PublicShare { index, key: *key }).collect::<Vec<_>>()
    };
    let shares: Vec<Element> = (1..=5).map(at).collect();
    let fits = |key, shares: &[Element], t| KeySet::new(t, key, public(shares)).is_ok();
    assert!(fits(at(0), &shares, 3));
    assert!(!fits(at(0), &shares, 2));
    assert!(!fits(at(1), &shares, 3));
    for wrong in 0..5 {
        let mut shares = shares.clone();
        shares[wrong] = value(1_000);
        assert!(!fits(at(0), &shares, 3), "{wrong}");
    }
    assert!(fits(value(7), &[value(7); 2], 1));
    assert!(!fits(value(7), &[value(7), value(8)], 1));
}

/// With one share less than needed, every key is as likely as any other.
#[test]
fn too_few_shares_fit_every_key() {
    let chance = chance(6);
    let (_, shares) = split(random(&chance), 2, 2, &chance);
    let known = shares[0].public();
    for _ in 0..20 {
        let key = random(&chance);
        let whole = Share::new(1, &Zeroizing::new(key.to_bytes())).unwrap().public().key;
        // The line through the key at zero and the known share at one has a value at two.
        let point = |bytes| crate::group::element(&bytes).unwrap();
        let missing = (point(known.key) + point(known.key) - point(whole)).compress().to_bytes();
        let other = PublicShare { index: 2, key: missing };
        assert!(KeySet::new(2, whole, vec![known, other]).is_ok());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Any bit of an answer.
    #[test]
    fn a_custodian_that_changes_anything_is_convicted(bit in 0_usize..64 * 256 + 512, seed: u8) {
        let chance = chance(seed);
        let (keys, shares) = split(random(&chance), 1, 1, &chance);
        let batch = Batch::blind(vec![raw(b"a"), raw(b"b")], &chance).unwrap();
        let Evaluated { mut elements, proof } =
            shares[0].evaluate(batch.elements(), b"request", &chance).unwrap();
        let mut told = proof.bytes();
        match bit.checked_sub(64 * 256) {
            None => elements[bit / 256][bit % 256 / 8] ^= 1 << (bit % 8),
            Some(bit) => told[bit / 8] ^= 1 << (bit % 8),
        }
        let Ok(proof) = Proof::from_bytes(&told) else { return Ok(()) };
        let changed = Evaluated { elements, proof };
        prop_assert!(batch.check(&keys, 1, &changed).is_err());
    }

    #[test]
    fn no_bytes_of_a_request_end_the_custodian(bytes: [u8; 32], at in 0_usize..64) {
        let chance = chance(7);
        let (_, shares) = split(random(&chance), 1, 1, &chance);
        let mut asked = Batch::blind(vec![raw(b"a")], &chance).unwrap().elements().to_vec();
        asked[at] = bytes;
        let is_element = crate::group::element(&bytes).is_ok();
        prop_assert_eq!(shares[0].evaluate(&asked, b"request", &chance).is_ok(), is_element);
    }
}
