//! Bytes of messages: numbers with their big end first, lengths before what they measure.
//!
//! A reader gives each field once, in order, and says when something is missing or left over. Not
//! here: which fields a message has.

use std::fmt;

use zeroize::Zeroizing;

use super::MessageError;

/// Writes fields. Overwritten when dropped, since some are secret; it never moves its bytes as long as
/// the room it was made with lasts.
pub struct Writer(Zeroizing<Vec<u8>>);

impl Writer {
    /// With room for `bytes`.
    #[must_use]
    pub fn with_room(bytes: usize) -> Self {
        Self(Zeroizing::new(Vec::with_capacity(bytes)))
    }

    /// A byte.
    pub fn u8(&mut self, value: u8) {
        self.0.push(value);
    }

    /// Two bytes.
    pub fn u16(&mut self, value: u16) {
        self.raw(&value.to_be_bytes());
    }

    /// Four bytes.
    pub fn u32(&mut self, value: u32) {
        self.raw(&value.to_be_bytes());
    }

    /// Eight bytes.
    pub fn u64(&mut self, value: u64) {
        self.raw(&value.to_be_bytes());
    }

    /// Bytes whose number the reader knows.
    pub fn raw(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }

    /// Elements of 32 bytes whose number the reader knows.
    pub fn elements(&mut self, elements: &[[u8; 32]]) {
        self.raw(elements.as_flattened());
    }

    /// A length of one byte, and the bytes.
    ///
    /// # Errors
    ///
    /// [`MessageError::TooLong`].
    pub fn short(&mut self, bytes: &[u8]) -> Result<(), MessageError> {
        self.u8(u8::try_from(bytes.len()).map_err(|_| MessageError::TooLong)?);
        self.raw(bytes);
        Ok(())
    }

    /// A length of four bytes, and the bytes.
    ///
    /// # Errors
    ///
    /// [`MessageError::TooLong`].
    pub fn long(&mut self, bytes: &[u8]) -> Result<(), MessageError> {
        self.u32(u32::try_from(bytes.len()).map_err(|_| MessageError::TooLong)?);
        self.raw(bytes);
        Ok(())
    }

    /// What was written.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// How much was written.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether nothing was written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn into_secret(self) -> Zeroizing<Vec<u8>> {
        self.0
    }
}

impl fmt::Debug for Writer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Writer").field("len", &self.len()).finish_non_exhaustive()
    }
}

/// Reads fields.
pub struct Reader<'a> {
    whole: &'a [u8],
    left: &'a [u8],
}

impl<'a> Reader<'a> {
    /// Reads `bytes`.
    #[must_use]
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { whole: bytes, left: bytes }
    }

    /// The next `count` bytes.
    ///
    /// # Errors
    ///
    /// [`MessageError::Short`], as all readings here.
    pub fn raw(&mut self, count: usize) -> Result<&'a [u8], MessageError> {
        let (taken, left) = self.left.split_at_checked(count).ok_or(MessageError::Short)?;
        self.left = left;
        Ok(taken)
    }

    /// The next `N` bytes.
    ///
    /// # Errors
    ///
    /// [`MessageError::Short`].
    pub fn array<const N: usize>(&mut self) -> Result<[u8; N], MessageError> {
        let (taken, left) = self.left.split_first_chunk().ok_or(MessageError::Short)?;
        self.left = left;
        Ok(*taken)
    }

    /// A byte.
    ///
    /// # Errors
    ///
    /// [`MessageError::Short`].
    pub fn u8(&mut self) -> Result<u8, MessageError> {
        Ok(u8::from_be_bytes(self.array()?))
    }

    /// Two bytes.
    ///
    /// # Errors
    ///
    /// [`MessageError::Short`].
    pub fn u16(&mut self) -> Result<u16, MessageError> {
        Ok(u16::from_be_bytes(self.array()?))
    }

    /// Four bytes.
    ///
    /// # Errors
    ///
    /// [`MessageError::Short`].
    pub fn u32(&mut self) -> Result<u32, MessageError> {
        Ok(u32::from_be_bytes(self.array()?))
    }

    /// Eight bytes.
    ///
    /// # Errors
    ///
    /// [`MessageError::Short`].
    pub fn u64(&mut self) -> Result<u64, MessageError> {
        Ok(u64::from_be_bytes(self.array()?))
    }

    /// Whether something follows: one byte, 0 or 1.
    ///
    /// # Errors
    ///
    /// [`MessageError::Short`]; [`MessageError::Field`] for any other byte.
    pub fn flag(&mut self) -> Result<bool, MessageError> {
        match self.u8()? {
            0 => Ok(false),
            1 => Ok(true),
            _ => Err(MessageError::Field),
        }
    }

    /// Elements of 32 bytes.
    ///
    /// # Errors
    ///
    /// [`MessageError::Short`].
    pub fn elements(&mut self, count: usize) -> Result<Vec<[u8; 32]>, MessageError> {
        let bytes = self.raw(count.checked_mul(32).ok_or(MessageError::Short)?)?;
        Ok(bytes.as_chunks().0.to_vec())
    }

    /// Bytes with a length of one byte.
    ///
    /// # Errors
    ///
    /// [`MessageError::Short`].
    pub fn short(&mut self) -> Result<&'a [u8], MessageError> {
        let count = self.u8()?;
        self.raw(count.into())
    }

    /// At most `most` bytes, with a length of four bytes.
    ///
    /// # Errors
    ///
    /// [`MessageError::Short`], [`MessageError::TooLong`].
    pub fn long(&mut self, most: usize) -> Result<&'a [u8], MessageError> {
        let count = usize::try_from(self.u32()?).map_err(|_| MessageError::TooLong)?;
        if count > most {
            return Err(MessageError::TooLong);
        }
        self.raw(count)
    }

    /// What has been read so far.
    #[must_use]
    pub fn before(&self) -> &'a [u8] {
        self.whole.get(..self.whole.len() - self.left.len()).unwrap_or_default()
    }

    /// What has not been read yet.
    #[must_use]
    pub fn left(&self) -> &'a [u8] {
        self.left
    }

    /// Nothing is left.
    ///
    /// # Errors
    ///
    /// [`MessageError::Trailing`].
    pub fn finish(&self) -> Result<(), MessageError> {
        if self.left.is_empty() { Ok(()) } else { Err(MessageError::Trailing) }
    }
}

impl fmt::Debug for Reader<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reader").field("left", &self.left.len()).finish_non_exhaustive()
    }
}
