//! The key that nobody holds alone: shares of it, what a share evaluates, and how the evaluations of `t`
//! custodians become one of the whole key (2HashTDH: Jarecki, Kiayias, Krawczyk, Xu 2017).
//!
//! Not here: how the key comes to be (`ceremony`), the member's blinding (`batch`).

use curve25519_dalek::constants::RISTRETTO_BASEPOINT_TABLE as BASE;
use curve25519_dalek::ristretto::RistrettoPoint;
use curve25519_dalek::scalar::Scalar;
use curve25519_dalek::traits::VartimeMultiscalarMul as _;
use sha2::{Digest as _, Sha512};
use zeroize::Zeroizing;

use crate::Chance;
use crate::batch::LARGEST;
use crate::group::{Element, GroupError, element, hash_to_scalar, scalar};
use crate::message::evaluation::elements_digest;
use crate::message::round_one::MOST_CUSTODIANS;
use crate::proof::{Proof, prove};

/// Why shares, keys or a request are not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ThresholdError {
    /// An element or a scalar is none.
    #[error(transparent)]
    Group(#[from] GroupError),
    /// A request has no element, or more than [`LARGEST`].
    #[error("a batch has 1 to {LARGEST} elements")]
    Size,
    /// No custodian or more than [`MOST_CUSTODIANS`], two with one number, number zero, or a threshold that
    /// they cannot reach.
    #[error("the custodians' numbers or the threshold cannot be")]
    Custodians,
    /// The custodians' keys are not of one key that any `t` of them hold, and no fewer.
    #[error("the custodians' keys do not fit together")]
    Inconsistent,
}

/// A custodian's part of the key.
pub struct Share {
    index: u16,
    scalar: Zeroizing<Scalar>,
    key: Element,
}

impl std::fmt::Debug for Share {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Share").field("index", &self.index).finish_non_exhaustive()
    }
}

/// What a custodian answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evaluated {
    /// One element for each of the request, in its order.
    pub elements: Vec<Element>,
    /// That all of them were made with this custodian's share.
    pub proof: Proof,
}

impl Share {
    /// The share of a custodian; numbers begin with one.
    ///
    /// # Errors
    ///
    /// [`ThresholdError`].
    pub fn new(index: u16, bytes: &Zeroizing<[u8; 32]>) -> Result<Self, ThresholdError> {
        if index == 0 {
            return Err(ThresholdError::Custodians);
        }
        let scalar = Zeroizing::new(scalar(bytes)?);
        let key = (BASE * &*scalar).compress().to_bytes();
        Ok(Self { index, scalar, key })
    }

    /// What everybody may know of it.
    #[must_use]
    pub fn public(&self) -> PublicShare {
        PublicShare { index: self.index, key: self.key }
    }

    /// Evaluates a batch. `digest` is that of the signed request; it and the elements are in the proof's
    /// nonce, so that even a source of randomness that repeats itself makes no nonce twice.
    ///
    /// Time hangs on the number of elements alone.
    ///
    /// # Errors
    ///
    /// [`ThresholdError`]; nothing is evaluated then.
    pub fn evaluate(
        &self,
        blinded: &[Element],
        digest: &[u8],
        chance: &dyn Chance,
    ) -> Result<Evaluated, ThresholdError> {
        let mut random = Zeroizing::new([0_u8; 32]);
        chance.fill(&mut *random);
        let bytes = Zeroizing::new(self.scalar.to_bytes());
        let asked = elements_digest(blinded);
        let nonce = Zeroizing::new(hash_to_scalar(&[
            b"whatson proof nonce v1",
            &*bytes,
            &*random,
            &asked,
            digest,
        ]));
        self.evaluate_with(blinded, &nonce)
    }

    pub(crate) fn evaluate_with(
        &self,
        blinded: &[Element],
        nonce: &Zeroizing<Scalar>,
    ) -> Result<Evaluated, ThresholdError> {
        if blinded.is_empty() || blinded.len() > LARGEST {
            return Err(ThresholdError::Size);
        }
        let points = blinded.iter().map(element).collect::<Result<Vec<_>, _>>()?;
        // Encoding twice a point is several times cheaper for many at once than encoding each.
        let half = Zeroizing::new(self.scalar.div_by_2());
        let halves: Vec<RistrettoPoint> = points.iter().map(|point| point * *half).collect();
        let elements = RistrettoPoint::double_and_compress_batch(&halves);
        let elements: Vec<Element> = elements.iter().map(|of| of.to_bytes()).collect();
        let pairs = blinded.iter().copied().zip(elements.iter().copied());
        let proof = prove(&self.scalar, &self.key, &points, pairs, nonce);
        Ok(Evaluated { elements, proof })
    }
}

/// What everybody may know of a share: whose it is, and `Y_i`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublicShare {
    /// The custodian's number in the agreement's text, from one.
    pub index: u16,
    /// The share times the generator.
    pub key: Element,
}

/// The public side of a key: `Y`, and `Y_i` of every custodian, checked to fit together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeySet {
    threshold: usize,
    key: Element,
    shares: Vec<PublicShare>,
}

impl KeySet {
    /// Checks that the keys lie on one polynomial of degree `threshold - 1` whose value at zero is `key`:
    /// otherwise the result hangs on who answers, or fewer are enough.
    ///
    /// # Errors
    ///
    /// [`ThresholdError`].
    pub fn new(
        threshold: u16,
        key: Element,
        shares: Vec<PublicShare>,
    ) -> Result<Self, ThresholdError> {
        let threshold = usize::from(threshold);
        let mut indices: Vec<u16> = shares.iter().map(|share| share.index).collect();
        indices.sort_unstable();
        indices.dedup();
        let are_distinct = indices.len() == shares.len() && indices.first() != Some(&0);
        let fits =
            (1..=shares.len()).contains(&threshold) && shares.len() <= MOST_CUSTODIANS.into();
        if !are_distinct || !fits {
            return Err(ThresholdError::Custodians);
        }
        let whole = element(&key)?;
        let points = shares.iter().map(|s| element(&s.key)).collect::<Result<Vec<_>, _>>()?;
        let (first, rest) = shares.split_at(threshold);
        let known: Vec<u16> = first.iter().map(|share| share.index).collect();
        let of = |count: usize, place: u16| {
            let by = coefficients(known.get(..count).unwrap_or_default(), place);
            RistrettoPoint::vartime_multiscalar_mul(by, points.iter().take(count))
        };
        let at = |place| of(threshold, place);
        let mut others = rest.iter().zip(points.iter().skip(threshold));
        // By chance this happens once in 2^252 keys.
        let is_flat = threshold > 1 && of(threshold - 1, 0) == whole;
        if is_flat || at(0) != whole || others.any(|(share, point)| at(share.index) != *point) {
            return Err(ThresholdError::Inconsistent);
        }
        Ok(Self { threshold, key, shares })
    }

    /// What makes it this one: threshold, `Y`, and whose `Y_i` are which.
    pub(crate) fn digest(&self) -> [u8; 64] {
        let hash = Sha512::new().chain_update(self.threshold.to_be_bytes()).chain_update(self.key);
        let all = self.shares.iter().fold(hash, |hash, share| {
            hash.chain_update(share.index.to_be_bytes()).chain_update(share.key)
        });
        all.finalize().into()
    }

    /// How many custodians have to answer.
    #[must_use]
    pub fn threshold(&self) -> usize {
        self.threshold
    }

    /// `Y`.
    #[must_use]
    pub fn key(&self) -> &Element {
        &self.key
    }

    /// The share with a number; none when the key has no such custodian.
    #[must_use]
    pub fn share(&self, index: u16) -> Option<PublicShare> {
        self.shares.iter().copied().find(|share| share.index == index)
    }
}

/// Lagrange's coefficients: what the values at `indices`, distinct and not zero, are multiplied with to
/// make the value at `place`.
pub(crate) fn coefficients(indices: &[u16], place: u16) -> Vec<Scalar> {
    let place = Scalar::from(place);
    let one = |own: &u16| {
        let own_at = Scalar::from(*own);
        let (mut above, mut below) = (Scalar::ONE, Scalar::ONE);
        for other in indices.iter().filter(|other| *other != own) {
            let at = Scalar::from(*other);
            above *= at - place;
            below *= at - own_at;
        }
        above * below.invert()
    };
    indices.iter().map(one).collect()
}
