//! The key statement: what all custodians sign at the end of a ceremony.
//!
//! Every custodian signs the same fields, in an envelope of its own; the round-one packages that it saw
//! come along, so that who told them differently is found. Not here: when a statement is a key
//! (`ceremony::statement`).

use sha2::{Digest as _, Sha256};

use super::round_one::{MOST_CUSTODIANS, RoundOne};
use super::{Body, ENVELOPE, MessageError, Reader, Writer};
use crate::identity::PartyId;
use crate::threshold::{KeySet, PublicShare, ThresholdError};

/// Most bytes of a round-one message.
const PACKAGE: usize = ENVELOPE + RoundOne::LIMIT;

/// A custodian's line of the statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Who it is. Its number is its place, from 1.
    pub custodian: PartyId,
    /// `Y_i`, the public half of its share.
    pub key: [u8; 32],
}

/// The key of an agreement's epoch, as its custodians state it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyStatement {
    /// Digest of the ceremony: terms, custodian keys, run.
    pub ceremony: [u8; 32],
    /// Which run under this scope it was, failed and refreshing ones counted.
    pub run: u32,
    /// For a refresh: the digest of the statement that it renews.
    pub renews: Option<[u8; 32]>,
    /// How many custodians evaluate: t.
    pub threshold: u16,
    /// Digest of all signed round-one packages, see [`round_one_digest`].
    pub round_one: [u8; 32],
    /// `Y`, the agreement's public key.
    pub key: [u8; 32],
    /// The custodians in the order of the agreement's text.
    pub lines: Vec<Line>,
}

impl KeyStatement {
    /// The key that it states, for checking and joining answers.
    ///
    /// # Errors
    ///
    /// [`ThresholdError`] when its keys are of no key that any `t` custodians hold, and no fewer.
    pub fn keys(&self) -> Result<KeySet, ThresholdError> {
        let share = |(index, line): (u16, &Line)| PublicShare { index, key: line.key };
        let shares = (1..).zip(&self.lines).map(share).collect();
        KeySet::new(self.threshold, self.key, shares)
    }

    pub(crate) fn write(&self, to: &mut Writer) {
        to.raw(&self.ceremony);
        to.u32(self.run);
        to.u8(u8::from(self.renews.is_some()));
        to.raw(self.renews.as_ref().map_or(&[], |digest| digest.as_slice()));
        to.u16(self.threshold);
        to.raw(&self.round_one);
        to.raw(&self.key);
        to.u16(u16::try_from(self.lines.len()).unwrap_or(u16::MAX));
        for line in &self.lines {
            to.raw(&line.custodian.0);
            to.raw(&line.key);
        }
    }

    pub(crate) fn read(from: &mut Reader<'_>) -> Result<Self, MessageError> {
        let (ceremony, run) = (from.array()?, from.u32()?);
        let renews = if from.flag()? { Some(from.array()?) } else { None };
        let threshold = from.u16()?;
        let (round_one, key, count) = (from.array()?, from.array()?, from.u16()?);
        if count == 0 || count > MOST_CUSTODIANS || threshold == 0 || threshold > count {
            return Err(MessageError::Field);
        }
        let line = |_| Ok(Line { custodian: PartyId(from.array()?), key: from.array()? });
        let lines = (0..count).map(line).collect::<Result<_, MessageError>>()?;
        Ok(Self { ceremony, run, renews, threshold, round_one, key, lines })
    }
}

/// A custodian's key statement, as it travels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stated {
    /// What is signed.
    pub statement: KeyStatement,
    /// The signed round-one messages that the custodian saw, in the order of the custodians.
    pub packages: Vec<Vec<u8>>,
}

impl Body for Stated {
    const LABEL: &'static str = "whatson-match key statement v1";
    const LIMIT: usize = 2 * 1024 + (PACKAGE + 4) * MOST_CUSTODIANS as usize;

    fn write(&self, fields: &mut Writer, rest: &mut Writer) {
        self.statement.write(fields);
        for package in &self.packages {
            rest.u32(u32::try_from(package.len()).unwrap_or(u32::MAX));
            rest.raw(package);
        }
    }

    fn read(fields: &mut Reader<'_>, rest: &mut Reader<'_>) -> Result<Self, MessageError> {
        let statement = KeyStatement::read(fields)?;
        let package = |_| Ok(rest.long(PACKAGE)?.to_vec());
        let packages: Result<Vec<_>, MessageError> = statement.lines.iter().map(package).collect();
        let packages = packages.map_err(|_| MessageError::Rest)?;
        if round_one_digest(&packages) != statement.round_one {
            return Err(MessageError::Rest);
        }
        Ok(Self { statement, packages })
    }
}

/// SHA-256 over all signed round-one messages, each after its length in eight bytes.
#[must_use]
pub fn round_one_digest<M: AsRef<[u8]>>(packages: &[M]) -> [u8; 32] {
    let mut hash = Sha256::new_with_prefix(b"whatson-match all of round one v1");
    for package in packages.iter().map(AsRef::as_ref) {
        hash.update((package.len() as u64).to_be_bytes());
        hash.update(package);
    }
    hash.finalize().into()
}
