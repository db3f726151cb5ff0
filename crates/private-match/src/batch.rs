//! The member's side: blinding identifiers in batches, checking what custodians answer, and making one
//! output of the answers of exactly `t` of them.
//!
//! Not here: what travels (`message`), what an output is good for (`output`).

use curve25519_dalek::constants::RISTRETTO_BASEPOINT_TABLE as BASE;
use curve25519_dalek::ristretto::RistrettoPoint;
use curve25519_dalek::scalar::Scalar;
use curve25519_dalek::traits::MultiscalarMul as _;
use sha2::{Digest as _, Sha512};
use zeroize::Zeroizing;

use crate::Chance;
use crate::group::{Element, GroupError, element, hash_to_group, length, random};
use crate::input::Input;
use crate::output::Output;
use crate::proof::verify;
use crate::threshold::{Evaluated, KeySet, coefficients};

pub use crate::message::evaluation::MOST_ELEMENTS as LARGEST;

/// Elements of a batch at the least.
pub const SMALLEST: usize = 64;

/// Why a batch does not go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BatchError {
    /// No identifier, or more than [`LARGEST`].
    #[error("a batch has 1 to {LARGEST} identifiers")]
    Size,
    /// An answer holds what is no element.
    #[error("custodian {0} answers with what is no element: {1}")]
    Group(u16, GroupError),
    /// An answer has another number of elements than the request.
    #[error("custodian {index} answers with {got} elements, not {wanted}")]
    Count {
        /// Whose answer.
        index: u16,
        /// As the request has.
        wanted: usize,
        /// As the answer has.
        got: usize,
    },
    /// The proof does not hold: the custodian lied.
    #[error("the proof of custodian {0} does not hold")]
    Proof(u16),
    /// The key has no such custodian.
    #[error("the key has no custodian {0}")]
    Stranger(u16),
    /// An answer was checked for another batch or another key set.
    #[error("the answer of custodian {0} is not of this batch and key")]
    Foreign(u16),
    /// Not exactly as many different custodians as the key needs.
    #[error("{0} different custodians have to answer")]
    Quorum(usize),
}

/// Identifiers that were blinded, and what is needed to read the answers.
pub struct Batch {
    inputs: Vec<Input>,
    blinds: Zeroizing<Vec<Scalar>>,
    /// The elements once more, so that they need not be read again.
    points: Vec<RistrettoPoint>,
    elements: Vec<Element>,
}

impl std::fmt::Debug for Batch {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Batch").field("elements", &self.elements.len()).finish_non_exhaustive()
    }
}

/// A custodian's answer that was found to be true, for one batch under one key set.
#[derive(Debug, Clone)]
pub struct Checked {
    of: [u8; 64],
    index: u16,
    points: Vec<RistrettoPoint>,
}

impl Batch {
    /// Blinds identifiers, each with a scalar of its own, and fills the batch up with random elements to
    /// a power of two, so that its size says little.
    ///
    /// # Errors
    ///
    /// [`BatchError::Size`].
    pub fn blind(inputs: Vec<Input>, chance: &dyn Chance) -> Result<Self, BatchError> {
        if inputs.is_empty() || inputs.len() > LARGEST {
            return Err(BatchError::Size);
        }
        let size = inputs.len().next_power_of_two().max(SMALLEST);
        Ok(Self::blind_with(inputs, Zeroizing::new((0..size).map(|_| random(chance)).collect())))
    }

    /// The same with blinds of the caller's, as many as the batch is to have elements.
    pub(crate) fn blind_with(inputs: Vec<Input>, blinds: Zeroizing<Vec<Scalar>>) -> Self {
        let whole = |(blind, input): (&Scalar, Option<&Input>)| match input {
            Some(input) => hash_to_group(&input.0) * blind.div_by_2(),
            None => BASE * &blind.div_by_2(),
        };
        let known = inputs.iter().map(Some).chain(std::iter::repeat(None));
        let halves: Vec<RistrettoPoint> = blinds.iter().zip(known).map(whole).collect();
        let elements = RistrettoPoint::double_and_compress_batch(&halves);
        let elements = elements.iter().map(|of| of.to_bytes()).collect();
        let points = halves.iter().map(|half| half + half).collect();
        Self { inputs, blinds, points, elements }
    }

    /// What custodians are asked to evaluate.
    #[must_use]
    pub fn elements(&self) -> &[Element] {
        &self.elements
    }

    /// Checks the answer of a custodian: the keys are of the key statement, the request is our own.
    ///
    /// # Errors
    ///
    /// [`BatchError`]; each of them but a stranger's convicts the custodian who signed the answer.
    pub fn check(
        &self,
        keys: &KeySet,
        index: u16,
        answer: &Evaluated,
    ) -> Result<Checked, BatchError> {
        let custodian = keys.share(index).ok_or(BatchError::Stranger(index))?;
        let (wanted, got) = (self.elements.len(), answer.elements.len());
        if wanted != got {
            return Err(BatchError::Count { index, wanted, got });
        }
        let bad = |why| BatchError::Group(index, why);
        let points = answer.elements.iter().map(element).collect::<Result<Vec<_>, _>>();
        let points = points.map_err(bad)?;
        let pairs = self.elements.iter().copied().zip(answer.elements.iter().copied());
        if !verify(&custodian.key, pairs, &self.points, &points, &answer.proof).map_err(bad)? {
            return Err(BatchError::Proof(index));
        }
        Ok(Checked { of: self.under(keys), index, points })
    }

    /// This batch under these keys: an answer to another, or of shares that were renewed, is none to it.
    fn under(&self, keys: &KeySet) -> [u8; 64] {
        let hash = Sha512::new_with_prefix(keys.digest());
        self.elements
            .iter()
            .fold(hash, |hash, element| hash.chain_update(element))
            .finalize()
            .into()
    }

    /// Unblinds the answers of exactly `t` different custodians; one output for each identifier.
    ///
    /// # Errors
    ///
    /// [`BatchError::Quorum`]; [`BatchError::Foreign`] when an answer was checked for something else.
    pub fn finish(&self, keys: &KeySet, answers: &[Checked]) -> Result<Vec<Output>, BatchError> {
        let mut indices: Vec<u16> = answers.iter().map(|answer| answer.index).collect();
        let by = coefficients(&indices, 0);
        indices.sort_unstable();
        indices.dedup();
        if indices.len() != answers.len() || answers.len() != keys.threshold() {
            return Err(BatchError::Quorum(keys.threshold()));
        }
        let own = self.under(keys);
        if let Some(other) = answers.iter().find(|answer| answer.of != own) {
            return Err(BatchError::Foreign(other.index));
        }
        let mut inverses = self.blinds.clone();
        Scalar::invert_batch_alloc(&mut inverses);
        let whole = |number: usize, inverse: &Scalar| {
            let half = Zeroizing::new(inverse.div_by_2());
            let scalars: Vec<Scalar> = by.iter().map(|coefficient| coefficient * *half).collect();
            // There is one: the answer was checked for this batch.
            let point = |answer: &Checked| answer.points.get(number).copied().unwrap_or_default();
            let points = answers.iter().map(point);
            RistrettoPoint::multiscalar_mul(Zeroizing::new(scalars).iter(), points)
        };
        let known = inverses.iter().take(self.inputs.len()).enumerate();
        let halves: Vec<_> = known.map(|(n, inverse)| whole(n, inverse)).collect();
        let halves = Zeroizing::new(halves);
        let elements = Zeroizing::new(RistrettoPoint::double_and_compress_batch(halves.iter()));
        let inputs = self.inputs.iter().zip(elements.iter());
        Ok(inputs.map(|(input, element)| finalize(&input.0, element.as_bytes())).collect())
    }
}

/// The output for an input and the element that the whole key makes of it (RFC 9497 section 3.3.1).
fn finalize(input: &[u8], element: &Element) -> Output {
    let hash = Sha512::new()
        .chain_update(length(input))
        .chain_update(input)
        .chain_update(length(element))
        .chain_update(element)
        .chain_update(b"Finalize");
    Output::new(Zeroizing::new(hash.finalize().into()))
}
