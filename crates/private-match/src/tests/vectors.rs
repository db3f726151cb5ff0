//! RFC 9497 appendix A.1.2: ristretto255-SHA512, mode VOPRF; whole, and with the key split.
//!
//! Not here: vectors of other suites and modes, which are not used.

use curve25519_dalek::scalar::Scalar;
use zeroize::Zeroizing;

use super::{asked, raw, split};
use crate::batch::Batch;
use crate::chance::tests::chance;
use crate::group::expand;
use crate::threshold::{KeySet, Share};

const SEED: [u8; 32] = [0xa3; 32];
const KEY_INFO: &[u8] = b"test key";
const SECRET: &str = "e6f73f344b79b379f1a0dd37e07ff62e38d9f71345ce62ae3a9bc60b04ccd909";
const PUBLIC: &str = "c803e2cc6b05fc15064549b5920659ca4a77b2cca6f04f6b357009335476ad4e";

struct Vector {
    inputs: &'static [&'static str],
    blinds: &'static [&'static str],
    blinded: &'static [&'static str],
    evaluated: &'static [&'static str],
    proof: &'static str,
    nonce: &'static str,
    outputs: &'static [&'static str],
}

const FIRST: &str = "b58cfbe118e0cb94d79b5fd6a6dafb98764dff49c14e1770b566e42402da1a7da4d8527693914139caee5bd03903af43a491351d23b430948dd50cde10d32b3c";
const SECOND: &str = "8a9a2f3c7f085b65933594309041fc1898d42d0858e59f90814ae90571a6df60356f4610bf816f27afdd84f47719e480906d27ecd994985890e5f539e7ea74b6";
const BLIND: &str = "64d37aed22a27f5191de1c1d69fadb899d8862b58eb4220029e036ec4c1f6706";
const OTHER: &str = "222a5e897cf59db8145db8d16e597e8facb80ae7d4e26d9881aa6f61d645fc0e";
const LONG: &str = "5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a";

const VECTORS: [Vector; 3] = [
    Vector {
        inputs: &["00"],
        blinds: &[BLIND],
        blinded: &["863f330cc1a1259ed5a5998a23acfd37fb4351a793a5b3c090b642ddc439b945"],
        evaluated: &["aa8fa048764d5623868679402ff6108d2521884fa138cd7f9c7669a9a014267e"],
        proof: "ddef93772692e535d1a53903db24367355cc2cc78de93b3be5a8ffcc6985dd066d4346421d17bf5117a2a1ff0fcb2a759f58a539dfbe857a40bce4cf49ec600d",
        nonce: OTHER,
        outputs: &[FIRST],
    },
    Vector {
        inputs: &[LONG],
        blinds: &[BLIND],
        blinded: &["cc0b2a350101881d8a4cba4c80241d74fb7dcbfde4a61fde2f91443c2bf9ef0c"],
        evaluated: &["60a59a57208d48aca71e9e850d22674b611f752bed48b36f7a91b372bd7ad468"],
        proof: "401a0da6264f8cf45bb2f5264bc31e109155600babb3cd4e5af7d181a2c9dc0a67154fabf031fd936051dec80b0b6ae29c9503493dde7393b722eafdf5a50b02",
        nonce: OTHER,
        outputs: &[SECOND],
    },
    Vector {
        inputs: &["00", LONG],
        blinds: &[BLIND, OTHER],
        blinded: &[
            "863f330cc1a1259ed5a5998a23acfd37fb4351a793a5b3c090b642ddc439b945",
            "90a0145ea9da29254c3a56be4fe185465ebb3bf2a1801f7124bbbadac751e654",
        ],
        evaluated: &[
            "aa8fa048764d5623868679402ff6108d2521884fa138cd7f9c7669a9a014267e",
            "cc5ac221950a49ceaa73c8db41b82c20372a4c8d63e5dded2db920b7eee36a2a",
        ],
        proof: "cc203910175d786927eeb44ea847328047892ddf8590e723c37205cb74600b0a5ab5337c8eb4ceae0494c2cf89529dcf94572ed267473d567aeed6ab873dee08",
        nonce: "419c4f4f5052c53c45f3da494d2b67b220d02118e0857cdbcf037f9ea84bbe0c",
        outputs: &[FIRST, SECOND],
    },
];

fn bytes(hex: &str) -> Vec<u8> {
    (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()).collect()
}

fn scalar(hex: &str) -> Scalar {
    let bytes: [u8; 32] = bytes(hex).try_into().unwrap();
    Scalar::from_canonical_bytes(bytes).unwrap()
}

/// `DeriveKeyPair` (section 3.2.1); the hub's keys come of a ceremony instead.
fn derived() -> Scalar {
    let length = u16::try_from(KEY_INFO.len()).unwrap().to_be_bytes();
    Scalar::from_bytes_mod_order_wide(&expand(&[&SEED, &length, KEY_INFO, &[0]], b"DeriveKeyPair"))
}

fn batch(of: &Vector) -> Batch {
    let inputs = of.inputs.iter().map(|hex| raw(&bytes(hex))).collect();
    Batch::blind_with(inputs, Zeroizing::new(of.blinds.iter().map(|hex| scalar(hex)).collect()))
}

#[test]
fn the_key_is_derived_as_in_the_rfc() {
    assert_eq!(derived(), scalar(SECRET));
}

#[test]
fn each_step_of_the_rfc_comes_out_as_it_says() {
    let share = Share::new(1, &Zeroizing::new(scalar(SECRET).to_bytes())).unwrap();
    assert_eq!(share.public().key.to_vec(), bytes(PUBLIC));
    let keys = KeySet::new(1, share.public().key, vec![share.public()]).unwrap();
    for vector in &VECTORS {
        let batch = batch(vector);
        let told = |hex: &[&str]| hex.iter().map(|hex| bytes(hex)).collect::<Vec<_>>();
        let flat = |all: &[[u8; 32]]| all.iter().map(|one| one.to_vec()).collect::<Vec<_>>();
        assert_eq!(flat(batch.elements()), told(vector.blinded));
        let nonce = Zeroizing::new(scalar(vector.nonce));
        let answer = share.evaluate_with(batch.elements(), &nonce).unwrap();
        assert_eq!(flat(&answer.elements), told(vector.evaluated));
        assert_eq!(answer.proof.bytes().to_vec(), bytes(vector.proof));
        let checked = batch.check(&keys, 1, &answer).unwrap();
        let outputs = batch.finish(&keys, &[checked]).unwrap();
        assert_eq!(
            outputs.iter().map(|o| o.bytes().to_vec()).collect::<Vec<_>>(),
            told(vector.outputs)
        );
    }
}

#[test]
fn the_outputs_are_those_of_the_rfc_when_the_key_is_split() {
    for (t, n) in [(1, 3), (2, 3), (3, 5), (5, 5)] {
        let chance = chance(u8::try_from(t).unwrap());
        let (keys, shares) = split(scalar(SECRET), t, n, &chance);
        for vector in &VECTORS {
            let by: Vec<&Share> = shares.iter().rev().take(usize::from(t)).collect();
            let outputs = asked(&batch(vector), &keys, &by, &chance);
            let told: Vec<_> = vector.outputs.iter().map(|hex| bytes(hex)).collect();
            assert_eq!(outputs.iter().map(|o| o.bytes().to_vec()).collect::<Vec<_>>(), told);
        }
    }
}
