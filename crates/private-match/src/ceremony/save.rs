//! A ceremony between two rounds as bytes, since custodians restart.
//!
//! The bytes hold secrets: whoever keeps them encrypts them, overwrites those of the step before, and
//! has them in no backup. What is read is checked against terms, run and the custodian's own messages.
//! Not here: encryption and files.

use zeroize::Zeroizing;

use super::dealing::{self, Secret};
use super::error::CeremonyError;
use super::statement::SignedStatement;
use super::step::{Dealt, Step};
use super::terms::{Run, Terms};
use super::{Ceremony, accusation, check, read};
use crate::message::key_statement::Stated;
use crate::message::round_one::MOST_CUSTODIANS;
use crate::message::{self, Body as _, MessageError, Reader, Writer};

const LABEL: &[u8] = b"whatson-match ceremony state v1";

/// Most bytes of a saved ceremony.
const MOST: usize = 128 * 1024;

/// Most bytes of a message in it.
const MOST_MESSAGE: usize = 2 * Stated::LIMIT;

impl Ceremony {
    /// The ceremony as bytes that hold secrets.
    ///
    /// # Errors
    ///
    /// [`CeremonyError::Message`], which no ceremony within its limits has.
    pub fn save(&self) -> Result<Zeroizing<Vec<u8>>, CeremonyError> {
        let mut to = Writer::with_room(MOST);
        to.raw(LABEL);
        to.raw(&self.run.ceremony(&self.terms));
        to.u16(self.own);
        match &self.step {
            Step::One { dealt, message } => {
                to.u8(1);
                write_dealt(dealt, &mut to);
                to.long(message)?;
            }
            Step::Two { dealt, packages, messages } => {
                to.u8(2);
                write_dealt(dealt, &mut to);
                packages.iter().try_for_each(|package| to.long(package))?;
                to.u16(u16::try_from(messages.len()).unwrap_or(u16::MAX));
                for (number, message) in messages {
                    to.u16(*number);
                    to.long(message)?;
                }
            }
            // Statement and packages are in the message.
            Step::Three { share, message, .. } => {
                to.u8(3);
                to.raw(share.as_slice());
                to.long(message)?;
            }
        }
        Ok(to.into_secret())
    }

    /// Goes on with a ceremony that was saved. For a refresh, `run` is [`Run::refresh`] with the key's
    /// statement of before.
    ///
    /// # Errors
    ///
    /// [`CeremonyError::Saved`], if the bytes are not of these terms, this run and this custodian, or
    /// the library would deal another polynomial from them than was shown.
    pub fn restore(terms: Terms, run: Run, own: u16, bytes: &[u8]) -> Result<Self, CeremonyError> {
        if bytes.len() > MOST {
            return Err(CeremonyError::Saved);
        }
        let mut from = Reader::new(bytes);
        let step = read_step(&terms, &run, own, &mut from).map_err(|_| CeremonyError::Saved)?;
        from.finish().map_err(|_| CeremonyError::Saved)?;
        let ceremony = Self { terms, run, own, step };
        if ceremony.is_whole() { Ok(ceremony) } else { Err(CeremonyError::Saved) }
    }

    /// Whether secrets and messages belong together.
    fn is_whole(&self) -> bool {
        let at = usize::from(self.own).wrapping_sub(1);
        match &self.step {
            Step::One { dealt, message } => self.is_dealt(dealt, message),
            Step::Two { dealt, packages, messages } => {
                let number = |number: u16, bytes: &[u8]| {
                    let package = read::package(&self.terms, &self.run, bytes);
                    package.is_ok_and(|package| package.custodian == number)
                };
                let sent = |(to, bytes): &(u16, Vec<u8>)| {
                    let message = read::sealed(&self.terms, &self.run, bytes);
                    message.is_ok_and(|message| (message.from, message.to) == (self.own, *to))
                };
                let others = (1..=self.terms.count()).filter(|number| *number != self.own);
                packages.get(at).is_some_and(|own| self.is_dealt(dealt, own))
                    && (1..).zip(packages).all(|(n, bytes)| number(n, bytes))
                    && messages.iter().map(|(to, _)| *to).eq(others)
                    && messages.iter().all(sent)
            }
            Step::Three { share, statement, packages, .. } => {
                let stated = Stated { statement: statement.clone(), packages: packages.clone() };
                let line = statement.lines.get(at);
                accusation::follows(&self.terms, &self.run, &stated)
                    && line.is_some_and(|line| check::share(&line.key, share))
            }
        }
    }

    /// Whether this round-one message shows what would be dealt.
    fn is_dealt(&self, dealt: &Dealt, message: &[u8]) -> bool {
        let Ok(shown) = read::package(&self.terms, &self.run, message) else { return false };
        let dealing = dealing::deal(&self.terms, &self.run, self.own, &dealt.seed);
        let line = |old: &SignedStatement| {
            let at = usize::from(self.own).wrapping_sub(1);
            old.statement().lines.get(at).map(|line| line.key)
        };
        let old = match (self.run.renews(), &dealt.old) {
            (None, None) => true,
            (Some(old), Some(share)) => line(old).is_some_and(|key| check::share(&key, share)),
            _ => false,
        };
        let same = |dealing: dealing::Dealing| dealing.commitments == shown.commitments;
        shown.custodian == self.own && old && dealing.is_ok_and(same)
    }
}

fn write_dealt(dealt: &Dealt, to: &mut Writer) {
    to.raw(dealt.seed.as_slice());
    to.u8(u8::from(dealt.old.is_some()));
    to.raw(dealt.old.as_ref().map_or(&[], |share| share.as_slice()));
}

fn read_secret(from: &mut Reader<'_>) -> Result<Secret, MessageError> {
    Ok(Zeroizing::new(from.array()?))
}

fn read_dealt(from: &mut Reader<'_>) -> Result<Dealt, MessageError> {
    let seed = read_secret(from)?;
    let old = if from.flag()? { Some(read_secret(from)?) } else { None };
    Ok(Dealt { seed, old })
}

fn read_step(
    terms: &Terms,
    run: &Run,
    own: u16,
    from: &mut Reader<'_>,
) -> Result<Step, MessageError> {
    let of_this = from.raw(LABEL.len())? == LABEL && from.array()? == run.ceremony(terms);
    if !of_this || from.u16()? != own {
        return Err(MessageError::Scope);
    }
    let message = |from: &mut Reader<'_>| Ok::<_, MessageError>(from.long(MOST_MESSAGE)?.to_vec());
    let packages = |from: &mut Reader<'_>| {
        (0..terms.count()).map(|_| message(from)).collect::<Result<Vec<_>, MessageError>>()
    };
    match from.u8()? {
        1 => Ok(Step::One { dealt: read_dealt(from)?, message: message(from)? }),
        2 => {
            let (dealt, packages) = (read_dealt(from)?, packages(from)?);
            let count = from.u16()?.min(MOST_CUSTODIANS);
            let one = |_| Ok((from.u16()?, message(from)?));
            let messages = (0..count).map(one).collect::<Result<_, MessageError>>()?;
            Ok(Step::Two { dealt, packages, messages })
        }
        3 => {
            let (share, message) = (read_secret(from)?, message(from)?);
            let keys = terms.custodian(own).ok_or(MessageError::Sender)?;
            let stated = message::open::<Stated>(&message, terms.scope(), keys)?.body;
            let Stated { statement, packages } = stated;
            Ok(Step::Three { share, statement, packages, message })
        }
        _ => Err(MessageError::Format),
    }
}
