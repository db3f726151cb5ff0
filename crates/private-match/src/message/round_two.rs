//! Round two of a ceremony: one custodian's part of another's share, sealed to that one.
//!
//! Two kinds: what travels, and what is inside. Both are signed, so that whoever gets a wrong part can
//! show it and its author's signature without showing a key of its own. Not here: sealing (`seal`),
//! whether a part is right (`ceremony`).

use std::fmt;

use zeroize::Zeroizing;

use super::{Body, MessageError, Reader, Writer};

/// Most bytes of a sealed part.
const MOST_SEALED: usize = 512;

/// What travels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundTwo {
    /// Digest of the ceremony.
    pub ceremony: [u8; 32],
    /// The number of the custodian that sends it.
    pub from: u16,
    /// The number of the custodian that it is for.
    pub to: u16,
    /// A signed [`Part`], sealed.
    pub sealed: Vec<u8>,
}

impl Body for RoundTwo {
    const LABEL: &'static str = "whatson-match round two v1";
    const LIMIT: usize = 1024;

    fn write(&self, fields: &mut Writer, _: &mut Writer) {
        fields.raw(&self.ceremony);
        fields.u16(self.from);
        fields.u16(self.to);
        fields.u16(u16::try_from(self.sealed.len()).unwrap_or(u16::MAX));
        fields.raw(&self.sealed);
    }

    fn read(fields: &mut Reader<'_>, _: &mut Reader<'_>) -> Result<Self, MessageError> {
        let (ceremony, from, to) = (fields.array()?, fields.u16()?, fields.u16()?);
        let length = usize::from(fields.u16()?);
        if length > MOST_SEALED {
            return Err(MessageError::Field);
        }
        Ok(Self { ceremony, from, to, sealed: fields.raw(length)?.to_vec() })
    }
}

/// What is inside: one custodian's part of another's share.
#[derive(Clone, PartialEq, Eq)]
pub struct Part {
    /// Digest of the ceremony.
    pub ceremony: [u8; 32],
    /// The number of the custodian that deals it.
    pub from: u16,
    /// The number of the custodian that it is for.
    pub to: u16,
    /// The value of the dealer's polynomial at `to`, 32 bytes with the little end first.
    pub value: Zeroizing<[u8; 32]>,
}

impl Body for Part {
    const LABEL: &'static str = "whatson-match part of a share v1";
    const LIMIT: usize = 68;

    fn write(&self, fields: &mut Writer, _: &mut Writer) {
        fields.raw(&self.ceremony);
        fields.u16(self.from);
        fields.u16(self.to);
        fields.raw(self.value.as_slice());
    }

    fn read(fields: &mut Reader<'_>, _: &mut Reader<'_>) -> Result<Self, MessageError> {
        let (ceremony, from, to) = (fields.array()?, fields.u16()?, fields.u16()?);
        Ok(Self { ceremony, from, to, value: Zeroizing::new(fields.array()?) })
    }
}

impl fmt::Debug for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Part")
            .field("from", &self.from)
            .field("to", &self.to)
            .finish_non_exhaustive()
    }
}
