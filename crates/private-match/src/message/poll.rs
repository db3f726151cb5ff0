//! Asking whoever carries messages for those that wait.
//!
//! Not here: the answer, which nobody needs to trust.

use super::{Body, MessageError, Reader, Writer};

/// Longest wait, in seconds.
pub const LONGEST_WAIT: u8 = 55;

/// A party asks for its messages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Poll {
    /// When it asks, in seconds of Unix time.
    pub time: u64,
    /// The number of the newest kept message that it has.
    pub after: u64,
    /// How many seconds it waits where there is none; at most [`LONGEST_WAIT`].
    pub wait: u8,
}

impl Body for Poll {
    const LABEL: &'static str = "whatson-match poll v1";
    const LIMIT: usize = 17;

    fn write(&self, fields: &mut Writer, _: &mut Writer) {
        fields.u64(self.time);
        fields.u64(self.after);
        fields.u8(self.wait);
    }

    fn read(fields: &mut Reader<'_>, _: &mut Reader<'_>) -> Result<Self, MessageError> {
        let (time, after, wait) = (fields.u64()?, fields.u64()?, fields.u8()?);
        if wait > LONGEST_WAIT {
            return Err(MessageError::Field);
        }
        Ok(Self { time, after, wait })
    }
}
