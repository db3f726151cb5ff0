//! The ceremony: custodians make a key that nobody holds alone, and refresh their shares of it.
//!
//! Pedersen's distributed key generation with proofs of possession (FROST, Komlo and Goldberg 2020,
//! figure 1), with every message signed and bound to the agreement's text, parts sealed to their
//! custodian, and a third round in which all custodians sign one key statement. A [`Ceremony`] is one
//! custodian's side:
//!
//! 1. [`Ceremony::begin`] (or [`Ceremony::refresh`]): a round-one message for all.
//! 2. [`Ceremony::receive_round_one`]: a sealed round-two message for each other custodian.
//! 3. [`Ceremony::receive_round_two`]: a key statement for all.
//! 4. [`Ceremony::receive_statements`]: the [`Key`], if all custodians stated the same.
//!
//! After each step the caller saves the ceremony ([`Ceremony::save`], encrypted) **and only then** sends
//! [`Ceremony::outgoing`]: a custodian that begins the same run twice commits twice, and the others take
//! it for a liar. Messages come in any order; one that fails changes nothing. A run that failed is
//! repeated with a higher number ([`Run`]).
//!
//! A rushing custodian can bias `Y` (Gennaro, Jarecki, Krawczyk and Rabin 1999); the protocol accepts
//! that. Not here: carrying messages, the clock, files, and evaluation with the share.

use std::collections::BTreeMap;

use zeroize::Zeroizing;

use crate::chance::Chance;
use crate::identity::Identity;
use crate::message;
use crate::message::key_statement::Stated;
use crate::message::round_one::RoundOne;

mod accusation;
mod check;
mod dealing;
mod error;
mod key;
mod part;
mod read;
mod save;
mod statement;
mod step;
mod terms;
#[cfg(test)]
mod tests;

pub use accusation::{Accusation, Fault};
pub use error::{CeremonyError, Refusal};
pub use key::Key;
pub use statement::{SignedStatement, StatementError};
pub use step::Outgoing;
pub use terms::{Run, Terms, TermsError};

use dealing::Secret;
use part::Desk;
use step::{Dealt, Step};

/// One custodian's side of a ceremony. Secrets are overwritten when dropped, and not shown.
pub struct Ceremony {
    terms: Terms,
    run: Run,
    own: u16,
    step: Step,
}

impl Ceremony {
    /// Custodian `own` begins a run that makes a key.
    ///
    /// # Errors
    ///
    /// [`CeremonyError::Identity`], if `identity` is not that custodian's.
    pub fn begin(
        terms: Terms,
        run: u32,
        own: u16,
        identity: &Identity,
        chance: &dyn Chance,
    ) -> Result<Self, CeremonyError> {
        Self::commit(terms, Run::first(run), own, None, identity, chance)
    }

    /// The custodian that holds `key` begins a run that refreshes it: `Y` stays, shares of before are
    /// of no use together with those of after. All custodians take part.
    ///
    /// # Errors
    ///
    /// [`CeremonyError::Terms`], if the key is not of these terms, the number is not higher than the
    /// key's, or one custodian is enough; [`CeremonyError::Identity`].
    pub fn refresh(
        terms: Terms,
        run: u32,
        key: &Key,
        identity: &Identity,
        chance: &dyn Chance,
    ) -> Result<Self, CeremonyError> {
        let (own, run) = (key.custodian(), Run::refresh(run, key.statement().clone(), &terms)?);
        Self::commit(terms, run, own, Some(key.share().clone()), identity, chance)
    }

    fn commit(
        terms: Terms,
        run: Run,
        own: u16,
        old: Option<Secret>,
        identity: &Identity,
        chance: &dyn Chance,
    ) -> Result<Self, CeremonyError> {
        is_own(&terms, own, identity)?;
        let mut seed = Zeroizing::new([0; 32]);
        chance.fill(seed.as_mut_slice());
        let dealing = dealing::deal(&terms, &run, own, &seed)?;
        let body = RoundOne {
            ceremony: run.ceremony(&terms),
            custodian: own,
            commitments: dealing.commitments,
            proof: dealing.proof,
        };
        let message = message::sign(terms.scope(), &body, identity)?;
        Ok(Self { terms, run, own, step: Step::One { dealt: Dealt { seed, old }, message } })
    }

    /// Takes the round-one messages of all others (one's own may be among them) and deals parts.
    ///
    /// # Errors
    ///
    /// [`CeremonyError::Missing`], [`CeremonyError::Refused`], [`CeremonyError::Broken`] with who is
    /// answerable; the ceremony is then as before.
    pub fn receive_round_one<M: AsRef<[u8]>>(
        &mut self,
        messages: &[M],
        identity: &Identity,
        chance: &dyn Chance,
    ) -> Result<(), CeremonyError> {
        is_own(&self.terms, self.own, identity)?;
        let Step::One { dealt, message } = &mut self.step else { return Err(CeremonyError::Step) };
        // One's own comes last, so that places of messages in errors are the caller's.
        let own = std::iter::once(message.as_slice());
        let all: Vec<&[u8]> = messages.iter().map(AsRef::as_ref).chain(own).collect();
        let (others, packages) = apart(read::round_one(&self.terms, &self.run, &all)?, self.own);
        let dealing = dealing::deal(&self.terms, &self.run, self.own, &dealt.seed)?;
        let (_, parts) = dealing.parts(&others)?;
        let desk = Desk { terms: &self.terms, run: &self.run, own: self.own, identity };
        let mut messages = Vec::with_capacity(parts.len());
        for (to, value) in parts {
            messages.push((to, desk.seal(to, value, chance)?));
        }
        let dealt = Dealt { seed: dealt.seed.clone(), old: dealt.old.take() };
        self.step = Step::Two { dealt, packages, messages };
        Ok(())
    }

    /// Takes the round-two messages of all others, makes the share and states the key.
    ///
    /// # Errors
    ///
    /// As [`Ceremony::receive_round_one`].
    pub fn receive_round_two<M: AsRef<[u8]>>(
        &mut self,
        messages: &[M],
        identity: &Identity,
    ) -> Result<(), CeremonyError> {
        is_own(&self.terms, self.own, identity)?;
        let Step::Two { dealt, packages, .. } = &mut self.step else {
            return Err(CeremonyError::Step);
        };
        let signed = read::round_one(&self.terms, &self.run, packages)?;
        let mut parts = BTreeMap::from([(self.own, Zeroizing::new([0; 32]))]);
        let desk = Desk { terms: &self.terms, run: &self.run, own: self.own, identity };
        for (position, bytes) in messages.iter().map(AsRef::as_ref).enumerate() {
            let part = desk.open(bytes, &signed).map_err(|bad| bad.at(position))?;
            parts.insert(part.from, part.value);
        }
        read::all_of(&self.terms, &parts)?;
        parts.remove(&self.own);
        let bodies: Vec<RoundOne> = signed.values().map(|(body, _)| body.clone()).collect();
        let (others, _) = apart(signed, self.own);
        let dealing = dealing::deal(&self.terms, &self.run, self.own, &dealt.seed)?;
        let (secret, _) = dealing.parts(&others)?;
        let old = self.run.renews().map(SignedStatement::statement).zip(dealt.old.as_ref());
        let made = dealing::finish(&secret, &others, &parts, old)?;
        let statement = read::statement(&self.terms, &self.run, &bodies, packages)
            .filter(|own| own.key == made.key)
            .filter(|own| own.lines.iter().map(|line| &line.key).eq(&made.keys))
            .ok_or_else(|| CeremonyError::Library("it came to another key".into()))?;
        let packages = std::mem::take(packages);
        let stated = Stated { statement, packages };
        let message = message::sign(self.terms.scope(), &stated, identity)?;
        let Stated { statement, packages } = stated;
        self.step = Step::Three { share: made.share, statement, packages, message };
        Ok(())
    }

    /// Takes the statements of all others: the key, if all stated the same.
    ///
    /// # Errors
    ///
    /// As [`Ceremony::receive_round_one`]. Whoever told round one differently to different custodians
    /// is named here, with both messages. Without every statement there is no key.
    pub fn receive_statements<M: AsRef<[u8]>>(&self, messages: &[M]) -> Result<Key, CeremonyError> {
        let Step::Three { share, statement, packages, message } = &self.step else {
            return Err(CeremonyError::Step);
        };
        let own = std::iter::once(message.as_slice());
        let mut signatures = BTreeMap::new();
        for (position, bytes) in messages.iter().map(AsRef::as_ref).chain(own).enumerate() {
            let read = read::stated(&self.terms, &self.run, statement, packages, bytes);
            let (custodian, signature) = read.map_err(|bad| bad.at(position))?;
            signatures.insert(custodian, signature);
        }
        read::all_of(&self.terms, &signatures)?;
        let statement = statement.clone().complete(&self.terms, &signatures)?;
        Key::new(self.own, share.clone(), statement)
    }
}

fn is_own(terms: &Terms, own: u16, identity: &Identity) -> Result<(), CeremonyError> {
    let keys = terms.custodian(own).filter(|keys| *keys == identity.keys());
    keys.map(|_| ()).ok_or(CeremonyError::Identity)
}

/// The packages of the others, and the signed bytes of all in order.
fn apart(
    packages: BTreeMap<u16, read::Package>,
    own: u16,
) -> (BTreeMap<u16, RoundOne>, Vec<Vec<u8>>) {
    let (mut others, mut signed) = (BTreeMap::new(), Vec::with_capacity(packages.len()));
    for (number, (body, bytes)) in packages {
        signed.push(bytes);
        if number != own {
            others.insert(number, body);
        }
    }
    (others, signed)
}
