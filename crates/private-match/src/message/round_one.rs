//! Round one of a ceremony: what a custodian commits to.
//!
//! Not here: whether the proof is right (`ceremony`).

use super::{Body, MessageError, Reader, Writer};

/// Most custodians of an agreement, and so most coefficients of a polynomial.
pub const MOST_CUSTODIANS: u16 = 16;

/// A custodian's round-one package: commitments to its polynomial's coefficients, and the proof that it
/// knows the first of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundOne {
    /// Digest of the ceremony: terms, custodian keys, run.
    pub ceremony: [u8; 32],
    /// The custodian's number, from 1.
    pub custodian: u16,
    /// The commitments; in a refresh without the first, which is to zero.
    pub commitments: Vec<[u8; 32]>,
    /// The proof of possession, R and then z; none in a refresh.
    pub proof: Option<[u8; 64]>,
}

impl Body for RoundOne {
    const LABEL: &'static str = "whatson-match round one v1";
    const LIMIT: usize = 1024;

    fn write(&self, fields: &mut Writer, _: &mut Writer) {
        fields.raw(&self.ceremony);
        fields.u16(self.custodian);
        // The limit of the kind refuses more than this number can say.
        fields.u16(u16::try_from(self.commitments.len()).unwrap_or(u16::MAX));
        fields.elements(&self.commitments);
        fields.u8(u8::from(self.proof.is_some()));
        fields.raw(self.proof.as_ref().map_or(&[], |proof| proof.as_slice()));
    }

    fn read(fields: &mut Reader<'_>, _: &mut Reader<'_>) -> Result<Self, MessageError> {
        let (ceremony, custodian, count) = (fields.array()?, fields.u16()?, fields.u16()?);
        if count == 0 || count > MOST_CUSTODIANS {
            return Err(MessageError::Field);
        }
        let commitments = fields.elements(count.into())?;
        let proof = if fields.flag()? { Some(fields.array()?) } else { None };
        Ok(Self { ceremony, custodian, commitments, proof })
    }
}
