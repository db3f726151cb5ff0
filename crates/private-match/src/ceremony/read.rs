//! Reading the messages of a ceremony: each is taken, refused (whoever carried it may have altered it),
//! or convicts its author.
//!
//! Not here: what comes of them (`ceremony`).

use std::collections::BTreeMap;

use super::accusation::{Accusation, Fault, follows, is_signers};
use super::check;
use super::error::{CeremonyError, Refusal};
use super::terms::{Run, Terms};
use crate::message::key_statement::{KeyStatement, Line, Stated, round_one_digest};
use crate::message::round_one::RoundOne;
use crate::message::round_two::RoundTwo;
use crate::message::{self, Body, Opened, peek};

/// Why a message is not taken.
pub(super) enum Bad {
    Refused(Refusal),
    Broken(Accusation),
}

impl Bad {
    pub(super) fn at(self, position: usize) -> CeremonyError {
        match self {
            Self::Refused(why) => CeremonyError::Refused { position, why },
            Self::Broken(accusation) => CeremonyError::Broken(Box::new(accusation)),
        }
    }
}

pub(super) fn broken(custodian: u16, fault: Fault, evidence: &[&[u8]]) -> Bad {
    let evidence = evidence.iter().map(|bytes| bytes.to_vec()).collect();
    Bad::Broken(Accusation { custodian, fault, evidence })
}

/// Opens a message of any custodian.
pub(super) fn open<B: Body>(terms: &Terms, bytes: &[u8]) -> Result<(u16, Opened<B>), Bad> {
    let sender = peek(bytes).map_err(|error| Bad::Refused(error.into()))?.sender;
    let known = terms.custodians().find(|(_, keys)| keys.id() == sender);
    let (number, keys) = known.ok_or(Bad::Refused(Refusal::Custodian))?;
    match message::open::<B>(bytes, terms.scope(), keys) {
        Ok(opened) => Ok((number, opened)),
        Err(error) if is_signers(error) => Err(broken(number, Fault::Malformed, &[bytes])),
        Err(error) => Err(Bad::Refused(error.into())),
    }
}

/// A round-one message that is whole and right.
pub(super) fn package(terms: &Terms, run: &Run, bytes: &[u8]) -> Result<RoundOne, Bad> {
    let (sender, opened) = open::<RoundOne>(terms, bytes)?;
    let body = opened.body;
    if body.ceremony != run.ceremony(terms) {
        return Err(Bad::Refused(Refusal::Ceremony));
    }
    let whole = body.custodian == sender
        && body.commitments.len() == run.commitments(terms)
        && body.proof.is_some() == run.renews().is_none()
        && check::points(&body.commitments).is_some();
    if !whole {
        return Err(broken(sender, Fault::Malformed, &[bytes]));
    }
    match (body.commitments.first(), &body.proof) {
        (Some(first), Some(proof)) if !check::proof(sender, first, proof) => {
            Err(broken(sender, Fault::Proof, &[bytes]))
        }
        _ => Ok(body),
    }
}

/// A round-two message of this ceremony, still sealed.
pub(super) fn sealed(terms: &Terms, run: &Run, bytes: &[u8]) -> Result<RoundTwo, Bad> {
    let (sender, opened) = open::<RoundTwo>(terms, bytes)?;
    if opened.body.ceremony != run.ceremony(terms) {
        return Err(Bad::Refused(Refusal::Ceremony));
    }
    if opened.body.from != sender {
        return Err(broken(sender, Fault::Malformed, &[bytes]));
    }
    Ok(opened.body)
}

/// A custodian's round-one package and the bytes that it signed.
pub(super) type Package = (RoundOne, Vec<u8>);

/// All of round one: one package of each custodian, by number.
pub(super) fn round_one<M: AsRef<[u8]>>(
    terms: &Terms,
    run: &Run,
    messages: &[M],
) -> Result<BTreeMap<u16, Package>, CeremonyError> {
    let mut packages: BTreeMap<u16, Package> = BTreeMap::new();
    for (position, bytes) in messages.iter().map(AsRef::as_ref).enumerate() {
        let body = package(terms, run, bytes).map_err(|bad| bad.at(position))?;
        let number = body.custodian;
        let before = packages.insert(number, (body, bytes.to_vec()));
        if let Some((_, before)) = before.filter(|(_, before)| before != bytes) {
            let bad = broken(number, Fault::Equivocation, &[&before, bytes]);
            return Err(bad.at(position));
        }
    }
    all_of(terms, &packages)?;
    Ok(packages)
}

/// Nobody is missing.
pub(super) fn all_of<T>(terms: &Terms, found: &BTreeMap<u16, T>) -> Result<(), CeremonyError> {
    let missing = terms.custodians().map(|(number, _)| number);
    let missing: Vec<u16> = missing.filter(|number| !found.contains_key(number)).collect();
    if missing.is_empty() { Ok(()) } else { Err(CeremonyError::Missing { custodians: missing }) }
}

/// The statement that follows from all packages. Nothing if they make no key.
pub(super) fn statement<M: AsRef<[u8]>>(
    terms: &Terms,
    run: &Run,
    packages: &[RoundOne],
    signed: &[M],
) -> Option<KeyStatement> {
    let commitments: Vec<_> = packages.iter().map(|one| one.commitments.as_slice()).collect();
    let old = run.renews().map(|old| old.statement());
    let (key, keys) = check::keys(&commitments, old)?;
    if keys.len() != usize::from(terms.count()) {
        return None;
    }
    let line = |((_, custodian), key): ((_, &crate::identity::PartyKeys), _)| Line {
        custodian: custodian.id(),
        key,
    };
    Some(KeyStatement {
        ceremony: run.ceremony(terms),
        run: run.number(),
        renews: run.renews_digest(),
        threshold: terms.threshold(),
        round_one: round_one_digest(signed),
        key,
        lines: terms.custodians().zip(keys).map(line).collect(),
    })
}

/// A custodian's statement about `own`, which it has to repeat: its signature. If it states something
/// else, then because it lies, or because somebody told round one differently to it.
pub(super) fn stated(
    terms: &Terms,
    run: &Run,
    own: &KeyStatement,
    packages: &[Vec<u8>],
    bytes: &[u8],
) -> Result<(u16, [u8; 64]), Bad> {
    let (sender, opened) = open::<Stated>(terms, bytes)?;
    let body = opened.body;
    if body.statement == *own {
        return Ok((sender, opened.signature));
    }
    if body.statement.ceremony != run.ceremony(terms) {
        return Err(Bad::Refused(Refusal::Ceremony));
    }
    let both = (1..).zip(packages.iter().zip(&body.packages));
    for (number, (ours, theirs)) in both.filter(|(_, (ours, theirs))| ours != theirs) {
        if package(terms, run, theirs).is_ok_and(|body| body.custodian == number) {
            return Err(broken(number, Fault::Equivocation, &[ours, theirs]));
        }
    }
    Err(broken(sender, Fault::Statement, &[bytes]))
}

/// What a single message convicts its author of.
pub(super) fn accuse(terms: &Terms, run: &Run, bytes: &[u8]) -> Option<Accusation> {
    let found = match peek(bytes).ok()?.label {
        Stated::LABEL => open::<Stated>(terms, bytes).and_then(|(sender, opened)| {
            let here = opened.body.statement.ceremony == run.ceremony(terms);
            if here && !follows(terms, run, &opened.body) {
                return Err(broken(sender, Fault::Statement, &[bytes]));
            }
            Ok(())
        }),
        RoundTwo::LABEL => sealed(terms, run, bytes).map(|_| ()),
        _ => package(terms, run, bytes).map(|_| ()),
    };
    match found {
        Err(Bad::Broken(accusation)) => Some(accusation),
        _ => None,
    }
}
