//! What a party signs of an agreement, and what it says about it later.
//!
//! Not here: the agreement's text itself, who is a party (the text says it).

use sha2::{Digest as _, Sha512};

use super::{Body, MessageError, Reader, Writer};

/// SHA-512 of an agreement's text: what every party signs.
#[must_use]
pub fn text_digest(text: &str) -> [u8; 64] {
    Sha512::digest(text.as_bytes()).into()
}

/// A party's signature under the text of one version; its epoch is zero.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgreementSignature {
    /// [`text_digest`] of the text.
    pub text: [u8; 64],
}

impl Body for AgreementSignature {
    const LABEL: &'static str = "whatson-match agreement signature v1";
    const LIMIT: usize = 64;

    fn write(&self, fields: &mut Writer, _: &mut Writer) {
        fields.raw(&self.text);
    }

    fn read(fields: &mut Reader<'_>, _: &mut Reader<'_>) -> Result<Self, MessageError> {
        Ok(Self { text: fields.array()? })
    }
}

/// What a party wants of the custodians.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Wish {
    /// Nothing is evaluated until this party lets it go on.
    Suspend,
    /// As far as this party is concerned, it goes on.
    Resume,
    /// The shares of this epoch are destroyed; a custodian's operator confirms it.
    Destroy,
}

/// A party's word to the custodians, of an epoch; of all epochs of the version where that is zero.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartyOrder {
    /// Rises with every order of this party, so that none of before counts again.
    pub number: u64,
    /// When it was given, in seconds of Unix time.
    pub time: u64,
    /// What it wants.
    pub wish: Wish,
}

impl Body for PartyOrder {
    const LABEL: &'static str = "whatson-match order of a party v1";
    const LIMIT: usize = 17;

    fn write(&self, fields: &mut Writer, _: &mut Writer) {
        fields.u64(self.number);
        fields.u64(self.time);
        fields.u8(match self.wish {
            Wish::Suspend => 1,
            Wish::Resume => 2,
            Wish::Destroy => 3,
        });
    }

    fn read(fields: &mut Reader<'_>, _: &mut Reader<'_>) -> Result<Self, MessageError> {
        let (number, time) = (fields.u64()?, fields.u64()?);
        let wish = match fields.u8()? {
            1 => Wish::Suspend,
            2 => Wish::Resume,
            3 => Wish::Destroy,
            _ => return Err(MessageError::Field),
        };
        Ok(Self { number, time, wish })
    }
}
