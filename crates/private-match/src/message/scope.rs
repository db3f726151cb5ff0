//! What a message belongs to: an agreement, the version of its text, an epoch.
//!
//! Not here: what an agreement says.

use super::MessageError;
use super::wire::{Reader, Writer};

/// Most bytes of an agreement's id.
pub const MOST_AGREEMENT: usize = 64;

/// An agreement, the version of its text, and an epoch: no message counts in another one.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Scope {
    agreement: Vec<u8>,
    version: u32,
    epoch: u32,
}

impl Scope {
    /// # Errors
    ///
    /// [`MessageError::Scope`], if the agreement's id has no bytes or more than [`MOST_AGREEMENT`].
    pub fn new(agreement: &[u8], version: u32, epoch: u32) -> Result<Self, MessageError> {
        if agreement.is_empty() || agreement.len() > MOST_AGREEMENT {
            return Err(MessageError::Scope);
        }
        Ok(Self { agreement: agreement.to_vec(), version, epoch })
    }

    /// The agreement's id.
    #[must_use]
    pub fn agreement(&self) -> &[u8] {
        &self.agreement
    }

    /// The version of the agreement's text.
    #[must_use]
    pub fn version(&self) -> u32 {
        self.version
    }

    /// The epoch.
    #[must_use]
    pub fn epoch(&self) -> u32 {
        self.epoch
    }

    pub(crate) fn write(&self, to: &mut Writer) -> Result<(), MessageError> {
        to.short(&self.agreement)?;
        to.u32(self.version);
        to.u32(self.epoch);
        Ok(())
    }

    pub(crate) fn read(from: &mut Reader<'_>) -> Result<Self, MessageError> {
        Self::new(from.short()?, from.u32()?, from.u32()?)
    }
}
