//! What a member says of a hit after it looked.
//!
//! Not here: what a hit is made of (the hub), the certificate.

use zeroize::Zeroizing;

use super::{Body, MessageError, Reader, Scope, Writer};
use crate::Chance;
use crate::identity::{Identity, PartyKeys};
use crate::seal::{self, SealError};

const INFO: &[u8] = b"whatson-match answer to a hit v1";

/// Most bytes of what is sealed to the partner.
pub const MOST_SEALED: usize = 4_096;

/// What a member found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// The other's tag is right, and it holds this record.
    Confirmed,
    /// The other's tag is wrong: no hit but an alarm.
    BadTag,
    /// Its own record does not concern the other's purpose, or is not what it seemed.
    FalsePositive,
    /// It takes back what it said.
    Retracted,
}

impl Verdict {
    /// All of them.
    pub const ALL: [Self; 4] =
        [Self::Confirmed, Self::BadTag, Self::FalsePositive, Self::Retracted];

    /// The stable word of rows, interfaces and words.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::BadTag => "bad-tag",
            Self::FalsePositive => "false-positive",
            Self::Retracted => "retracted",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.word() == word)
    }
}

/// A member's answer to a hit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HitAnswer {
    /// Which hit.
    pub hit: [u8; 16],
    /// The leaf of its own deposit: SHA-256 as RFC 6962 has it.
    pub own: [u8; 32],
    /// The leaf of the partner's.
    pub other: [u8; 32],
    /// What it found.
    pub verdict: Verdict,
    /// When, in seconds of Unix time.
    pub time: u64,
    /// For the partner alone, sealed to its key; may have no bytes.
    pub sealed: Vec<u8>,
}

/// Seals what a member tells its partner alone.
///
/// # Errors
///
/// [`SealError`].
pub fn seal(
    to: &PartyKeys,
    scope: &Scope,
    hit: &[u8; 16],
    plain: &[u8],
    chance: &dyn Chance,
) -> Result<Vec<u8>, SealError> {
    seal::seal(to, INFO, &bound(scope, hit), plain, chance)
}

/// Opens what the partner sealed.
///
/// # Errors
///
/// [`SealError`].
pub fn open(
    identity: &Identity,
    scope: &Scope,
    hit: &[u8; 16],
    sealed: &[u8],
) -> Result<Zeroizing<Vec<u8>>, SealError> {
    seal::open(identity, INFO, &bound(scope, hit), sealed)
}

fn bound(scope: &Scope, hit: &[u8; 16]) -> Vec<u8> {
    let mut bytes = Writer::with_room(128);
    let _ = scope.write(&mut bytes); // A scope is never too long.
    bytes.raw(hit);
    bytes.bytes().to_vec()
}

impl Body for HitAnswer {
    const LABEL: &'static str = "whatson-match answer to a hit v1";
    const LIMIT: usize = 96 + MOST_SEALED;

    fn write(&self, fields: &mut Writer, _: &mut Writer) {
        fields.raw(&self.hit);
        fields.raw(&self.own);
        fields.raw(&self.other);
        fields.u8(match self.verdict {
            Verdict::Confirmed => 1,
            Verdict::BadTag => 2,
            Verdict::FalsePositive => 3,
            Verdict::Retracted => 4,
        });
        fields.u64(self.time);
        fields.u16(u16::try_from(self.sealed.len()).unwrap_or(u16::MAX));
        fields.raw(&self.sealed);
    }

    fn read(fields: &mut Reader<'_>, _: &mut Reader<'_>) -> Result<Self, MessageError> {
        let (hit, own, other) = (fields.array()?, fields.array()?, fields.array()?);
        let verdict = match fields.u8()? {
            1 => Verdict::Confirmed,
            2 => Verdict::BadTag,
            3 => Verdict::FalsePositive,
            4 => Verdict::Retracted,
            _ => return Err(MessageError::Field),
        };
        let (time, count) = (fields.u64()?, usize::from(fields.u16()?));
        if count > MOST_SEALED {
            return Err(MessageError::Field);
        }
        let sealed = fields.raw(count)?.to_vec();
        Ok(Self { hit, own, other, verdict, time, sealed })
    }
}
