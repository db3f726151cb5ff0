//! What custodians say of an epoch: whose keys they confirmed, what they counted, that they go on, and at
//! last that their share is gone.
//!
//! A custodian answers a member whom `t` custodians name in statements that are at most a day old, so that
//! withholding them stops the service instead of prolonging it.
//!
//! Not here: keeping the counts (a custodian's ledger).

use super::{Body, MessageError, Reader, Writer};
use crate::identity::PartyId;

/// Most members that a statement names.
pub const MOST_MEMBERS: usize = 64;

/// A member whose key the custodian's operator confirmed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Confirmed {
    /// Who.
    pub member: PartyId,
    /// The evaluations of this epoch that this custodian has counted for it.
    pub count: u64,
}

/// A custodian's statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    /// Rises with every statement of this custodian, so that none of before counts again.
    pub number: u64,
    /// When it was made, in seconds of Unix time.
    pub time: u64,
    /// Whether it knows of a suspension that stands, or its operator stopped it.
    pub is_suspended: bool,
    /// The members that it confirmed.
    pub members: Vec<Confirmed>,
}

impl Status {
    /// What it says of a member.
    #[must_use]
    pub fn member(&self, member: PartyId) -> Option<Confirmed> {
        self.members.iter().copied().find(|known| known.member == member)
    }
}

impl Body for Status {
    const LABEL: &'static str = "whatson-match status of a custodian v1";
    const LIMIT: usize = 19 + 40 * MOST_MEMBERS;

    fn write(&self, fields: &mut Writer, _: &mut Writer) {
        fields.u64(self.number);
        fields.u64(self.time);
        fields.u8(u8::from(self.is_suspended));
        // The limit of the kind refuses more than this number can say.
        fields.u16(u16::try_from(self.members.len()).unwrap_or(u16::MAX));
        for member in &self.members {
            fields.raw(&member.member.0);
            fields.u64(member.count);
        }
    }

    fn read(fields: &mut Reader<'_>, _: &mut Reader<'_>) -> Result<Self, MessageError> {
        let (number, time, is_suspended) = (fields.u64()?, fields.u64()?, fields.flag()?);
        let count = usize::from(fields.u16()?);
        if count > MOST_MEMBERS {
            return Err(MessageError::Field);
        }
        let member = |_| Ok(Confirmed { member: PartyId(fields.array()?), count: fields.u64()? });
        let members: Vec<_> = (0..count).map(member).collect::<Result<_, MessageError>>()?;
        // One spelling for one statement, and nobody twice.
        if !members.is_sorted_by(|one, next| one.member < next.member) {
            return Err(MessageError::Field);
        }
        Ok(Self { number, time, is_suspended, members })
    }
}

/// A custodian's word that its share of an epoch is destroyed: a promise, not a proof.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Destroyed {
    /// Digest of the key statement.
    pub statement: [u8; 32],
    /// When, in seconds of Unix time.
    pub time: u64,
}

impl Body for Destroyed {
    const LABEL: &'static str = "whatson-match share destroyed v1";
    const LIMIT: usize = 40;

    fn write(&self, fields: &mut Writer, _: &mut Writer) {
        fields.raw(&self.statement);
        fields.u64(self.time);
    }

    fn read(fields: &mut Reader<'_>, _: &mut Reader<'_>) -> Result<Self, MessageError> {
        Ok(Self { statement: fields.array()?, time: fields.u64()? })
    }
}
