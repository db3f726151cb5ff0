//! What a member asks a custodian, and what the custodian answers: encodings alone.
//!
//! Elements travel beside the signed part, which has their digest: who keeps a request as evidence need
//! not keep its elements. Not here: group arithmetic, proofs, nonces that were used, budgets.

use sha2::{Digest as _, Sha256};

use super::{Body, MessageError, Reader, Writer};

/// Most elements of a batch.
pub const MOST_ELEMENTS: usize = 1024;

/// A member's request to one custodian.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvaluationRequest {
    /// Digest of the key statement under which the member asks.
    pub statement: [u8; 32],
    /// The custodian's number, from 1.
    pub custodian: u16,
    /// Random; with the same nonce, a custodian answers no other request.
    pub nonce: [u8; 16],
    /// When it was asked, in seconds of Unix time.
    pub time: u64,
    /// The blinded elements B, 1 to [`MOST_ELEMENTS`].
    pub elements: Vec<[u8; 32]>,
}

impl Body for EvaluationRequest {
    const LABEL: &'static str = "whatson-match evaluation request v1";
    const LIMIT: usize = 128 + 32 * MOST_ELEMENTS;

    fn write(&self, fields: &mut Writer, rest: &mut Writer) {
        fields.raw(&self.statement);
        fields.u16(self.custodian);
        write_elements(&self.elements, fields, rest);
        fields.raw(&self.nonce);
        fields.u64(self.time);
    }

    fn read(fields: &mut Reader<'_>, rest: &mut Reader<'_>) -> Result<Self, MessageError> {
        let (statement, custodian) = (fields.array()?, fields.u16()?);
        let elements = read_elements(fields, rest)?;
        Ok(Self { statement, custodian, nonce: fields.array()?, time: fields.u64()?, elements })
    }
}

/// A custodian's answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvaluationAnswer {
    /// Digest of the request ([`Opened::digest`](super::Opened::digest)), so that both are signed
    /// together.
    pub request: [u8; 32],
    /// The evaluations of this member in this epoch that the custodian has counted, this batch included.
    pub running: u64,
    /// The evaluated elements E, in the order of the request's.
    pub elements: Vec<[u8; 32]>,
    /// The batched proof (RFC 9497, section 2.2.1): c and then s.
    pub proof: [u8; 64],
}

impl Body for EvaluationAnswer {
    const LABEL: &'static str = "whatson-match evaluation answer v1";
    const LIMIT: usize = 192 + 32 * MOST_ELEMENTS;

    fn write(&self, fields: &mut Writer, rest: &mut Writer) {
        fields.raw(&self.request);
        fields.u64(self.running);
        write_elements(&self.elements, fields, rest);
        fields.raw(&self.proof);
    }

    fn read(fields: &mut Reader<'_>, rest: &mut Reader<'_>) -> Result<Self, MessageError> {
        let (request, running) = (fields.array()?, fields.u64()?);
        let elements = read_elements(fields, rest)?;
        Ok(Self { request, running, elements, proof: fields.array()? })
    }
}

/// A custodian says why it does not answer, so that a relay cannot say so in its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvaluationRefusal {
    /// Digest of the request.
    pub request: [u8; 32],
    /// The stable word of the reason, at most 64 bytes.
    pub code: String,
    /// The custodian's clock, in seconds of Unix time.
    pub time: u64,
}

impl Body for EvaluationRefusal {
    const LABEL: &'static str = "whatson-match evaluation refusal v1";
    const LIMIT: usize = 32 + 1 + 64 + 8;

    fn write(&self, fields: &mut Writer, _: &mut Writer) {
        fields.raw(&self.request);
        // The limit of the kind refuses what is longer than its length can say.
        let _ = fields.short(self.code.as_bytes());
        fields.u64(self.time);
    }

    fn read(fields: &mut Reader<'_>, _: &mut Reader<'_>) -> Result<Self, MessageError> {
        let request = fields.array()?;
        let code = std::str::from_utf8(fields.short()?).map_err(|_| MessageError::Field)?;
        Ok(Self { request, code: code.to_owned(), time: fields.u64()? })
    }
}

/// The number of elements and their digest are signed, the elements are beside it.
fn write_elements(elements: &[[u8; 32]], fields: &mut Writer, rest: &mut Writer) {
    fields.u16(u16::try_from(elements.len()).unwrap_or(u16::MAX));
    fields.raw(&elements_digest(elements));
    rest.elements(elements);
}

fn read_elements(
    fields: &mut Reader<'_>,
    rest: &mut Reader<'_>,
) -> Result<Vec<[u8; 32]>, MessageError> {
    let (count, digest) = (usize::from(fields.u16()?), fields.array::<32>()?);
    if count == 0 || count > MOST_ELEMENTS {
        return Err(MessageError::Field);
    }
    let elements = rest.elements(count).map_err(|_| MessageError::Rest)?;
    if elements_digest(&elements) != digest {
        return Err(MessageError::Rest);
    }
    Ok(elements)
}

/// SHA-256 of a label and all elements.
#[must_use]
pub fn elements_digest(elements: &[[u8; 32]]) -> [u8; 32] {
    let hash = Sha256::new_with_prefix(b"whatson-match elements v1");
    hash.chain_update(elements.as_flattened()).finalize().into()
}
