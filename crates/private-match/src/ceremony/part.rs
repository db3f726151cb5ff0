//! Parts of shares on their way: signed, sealed to one custodian, opened and checked there.
//!
//! The part inside is signed as well as the message around it, so that a wrong part convicts its dealer
//! before anybody who has the dealer's round-one message. Not here: dealing (`dealing`).

use std::collections::BTreeMap;

use zeroize::Zeroizing;

use super::accusation::Fault;
use super::check;
use super::dealing::Secret;
use super::error::{CeremonyError, Refusal};
use super::read::{self, Bad, Package, broken};
use super::terms::{Run, Terms};
use crate::chance::Chance;
use crate::identity::Identity;
use crate::message::round_two::{Part, RoundTwo};
use crate::message::{self, Writer};
use crate::seal;

/// For what parts are sealed.
const INFO: &[u8] = b"whatson-match part of a share v1";

/// Where one custodian seals and opens parts.
pub(super) struct Desk<'a> {
    pub(super) terms: &'a Terms,
    pub(super) run: &'a Run,
    pub(super) own: u16,
    pub(super) identity: &'a Identity,
}

impl Desk<'_> {
    /// The round-two message with a part for `to`.
    pub(super) fn seal(
        &self,
        to: u16,
        value: Secret,
        chance: &dyn Chance,
    ) -> Result<Vec<u8>, CeremonyError> {
        let keys = self.terms.custodian(to).ok_or(CeremonyError::Identity)?;
        let ceremony = self.run.ceremony(self.terms);
        let part = Part { ceremony, from: self.own, to, value };
        let signed = Zeroizing::new(message::sign(self.terms.scope(), &part, self.identity)?);
        let aad = aad(&ceremony, self.own, to);
        let sealed = seal::seal(keys, INFO, &aad, &signed, chance)?;
        let body = RoundTwo { ceremony, from: self.own, to, sealed };
        Ok(message::sign(self.terms.scope(), &body, self.identity)?)
    }

    /// The part in a round-two message, if it fits what its dealer committed to.
    pub(super) fn open(
        &self,
        bytes: &[u8],
        packages: &BTreeMap<u16, Package>,
    ) -> Result<Part, Bad> {
        let body = read::sealed(self.terms, self.run, bytes)?;
        if body.to != self.own {
            return Err(Bad::Refused(Refusal::Recipient));
        }
        let unreadable = || broken(body.from, Fault::Unreadable, &[bytes]);
        let aad = aad(&body.ceremony, body.from, body.to);
        let opened = seal::open(self.identity, INFO, &aad, &body.sealed);
        let signed = opened.map_err(|_| unreadable())?;
        let dealer = self.terms.custodian(body.from).ok_or_else(unreadable)?;
        let part = message::open::<Part>(&signed, self.terms.scope(), dealer);
        let part = part.map_err(|_| unreadable())?.body;
        if (part.ceremony, part.from, part.to) != (body.ceremony, body.from, body.to) {
            return Err(unreadable());
        }
        let (package, package_bytes) = packages.get(&part.from).ok_or_else(unreadable)?;
        let refresh = self.run.renews().is_some();
        if !check::part(&package.commitments, refresh, self.own, &part.value) {
            return Err(broken(part.from, Fault::Part, &[&signed, package_bytes]));
        }
        Ok(part)
    }
}

/// What a sealed part is bound to.
fn aad(ceremony: &[u8; 32], from: u16, to: u16) -> Vec<u8> {
    let mut aad = Writer::with_room(36);
    aad.raw(ceremony);
    aad.u16(from);
    aad.u16(to);
    aad.bytes().to_vec()
}
