//! How the members of an agreement come to hold the same pepper: one draws it and seals it to each other
//! one's key.
//!
//! Not here: what it is for (`input`).

use zeroize::Zeroizing;

use super::{Body, MessageError, Reader, Scope, Writer};
use crate::Chance;
use crate::identity::{Identity, PartyId, PartyKeys};
use crate::input::Pepper;
use crate::seal::{self, OVERHEAD, SealError};

const INFO: &[u8] = b"whatson-match pepper v1";

/// The pepper of an epoch, sealed to one member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PepperGrant {
    /// Whom it is for.
    pub to: PartyId,
    /// [`Pepper::digest`]: all members have to find the same.
    pub digest: [u8; 64],
    /// The 32 bytes, sealed.
    pub sealed: Vec<u8>,
}

impl PepperGrant {
    /// Seals a pepper to a member.
    ///
    /// # Errors
    ///
    /// [`SealError`].
    pub fn seal(
        pepper: &Pepper,
        to: &PartyKeys,
        scope: &Scope,
        chance: &dyn Chance,
    ) -> Result<Self, SealError> {
        let sealed = seal::seal(to, INFO, &bound(scope)?, pepper.bytes().as_slice(), chance)?;
        Ok(Self { to: to.id(), digest: pepper.digest(), sealed })
    }

    /// Opens one's own.
    ///
    /// # Errors
    ///
    /// [`SealError`]; also when it is another pepper than the grant says.
    pub fn open(&self, identity: &Identity, scope: &Scope) -> Result<Pepper, SealError> {
        let plain = seal::open(identity, INFO, &bound(scope)?, &self.sealed)?;
        let mut bytes = Zeroizing::new([0; 32]);
        if plain.len() != bytes.len() {
            return Err(SealError::Length);
        }
        bytes.copy_from_slice(&plain);
        let pepper = Pepper::new(bytes);
        if pepper.digest() == self.digest { Ok(pepper) } else { Err(SealError::Closed) }
    }
}

/// Agreement, version and epoch: sealed for another one, it does not open.
fn bound(scope: &Scope) -> Result<Vec<u8>, SealError> {
    let mut bytes = Writer::with_room(128);
    scope.write(&mut bytes).map_err(|_| SealError::Length)?;
    Ok(bytes.bytes().to_vec())
}

impl Body for PepperGrant {
    const LABEL: &'static str = "whatson-match pepper v1";
    const LIMIT: usize = 96 + 32 + OVERHEAD;

    fn write(&self, fields: &mut Writer, _: &mut Writer) {
        fields.raw(&self.to.0);
        fields.raw(&self.digest);
        fields.raw(&self.sealed);
    }

    fn read(fields: &mut Reader<'_>, _: &mut Reader<'_>) -> Result<Self, MessageError> {
        let (to, digest) = (PartyId(fields.array()?), fields.array()?);
        Ok(Self { to, digest, sealed: fields.raw(32 + OVERHEAD)?.to_vec() })
    }
}
