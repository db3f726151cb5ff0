//! The bridge to `frost-ristretto255`, which runs the Pedersen ceremony (FROST, Komlo and Goldberg 2020,
//! figure 1) and the refresh of shares.
//!
//! Values go in and out as 32 bytes. The library has no threshold of one; for it the one coefficient and
//! its proof are made here, and everything after that is the library's again. Not here: messages; the
//! checks that name somebody (`check`), which come before anything is given to the library.

use std::collections::BTreeMap;

use curve25519_dalek::ristretto::RistrettoPoint;
use curve25519_dalek::scalar::Scalar;
use frost_ristretto255::keys::dkg::{self, round1, round2};
use frost_ristretto255::keys::{
    KeyPackage, PublicKeyPackage, SigningShare, VerifiableSecretSharingCommitment, VerifyingShare,
    refresh,
};
use frost_ristretto255::{Field as _, Identifier, RistrettoScalarField, Signature, VerifyingKey};
use zeroize::Zeroizing;

use super::check;
use super::error::CeremonyError;
use super::terms::{Run, Terms};
use crate::chance::{Chance as _, Generator, Seeded};
use crate::message::key_statement::KeyStatement;
use crate::message::round_one::RoundOne;

/// A secret of 32 bytes.
pub(super) type Secret = Zeroizing<[u8; 32]>;

/// A custodian's polynomial, and what it shows of it.
pub(super) struct Dealing {
    secret: round1::SecretPackage,
    pub(super) commitments: Vec<[u8; 32]>,
    pub(super) proof: Option<[u8; 64]>,
}

/// What a custodian holds after round two.
pub(super) struct Made {
    pub(super) share: Secret,
    pub(super) key: [u8; 32],
    pub(super) keys: Vec<[u8; 32]>,
}

fn bytes<const N: usize>(bytes: &[u8]) -> Result<[u8; N], CeremonyError> {
    bytes.try_into().map_err(|_| CeremonyError::Library("a value of another length".into()))
}

fn identifier(number: u16) -> Result<Identifier, CeremonyError> {
    Ok(Identifier::try_from(number)?)
}

/// Deals the polynomial of `seed`: the same one each time.
pub(super) fn deal(
    terms: &Terms,
    run: &Run,
    own: u16,
    seed: &[u8; 32],
) -> Result<Dealing, CeremonyError> {
    let chance = Seeded::new(seed);
    let (id, count, threshold) = (identifier(own)?, terms.count(), terms.threshold());
    let (secret, package) = if run.renews().is_some() {
        refresh::refresh_dkg_part1(id, count, threshold, Generator(&chance))?
    } else if threshold == 1 {
        single(own, count, &chance)?
    } else {
        dkg::part1(id, count, threshold, Generator(&chance))?
    };
    let commitments = package.commitment().serialize()?;
    let commitments = commitments.iter().map(|one| bytes(one)).collect::<Result<_, _>>()?;
    // The library makes a proof in a refresh, too; it proves that zero is known, and nobody checks it.
    let proof = match run.renews() {
        None => Some(bytes(&package.proof_of_knowledge().serialize()?)?),
        Some(_) => None,
    };
    Ok(Dealing { secret, commitments, proof })
}

/// A polynomial of one coefficient, with its proof.
fn single(
    own: u16,
    count: u16,
    chance: &Seeded,
) -> Result<(round1::SecretPackage, round1::Package), CeremonyError> {
    let random = || {
        let mut wide = Zeroizing::new([0; 64]);
        chance.fill(wide.as_mut_slice());
        Zeroizing::new(Scalar::from_bytes_mod_order_wide(&wide))
    };
    let (secret, nonce) = (random(), random());
    let first = RistrettoPoint::mul_base(&secret).compress().to_bytes();
    let shown = RistrettoPoint::mul_base(&nonce).compress().to_bytes();
    let answer = *nonce + check::challenge(own, &first, &shown) * *secret;
    let proof = Signature::deserialize(&[shown, answer.to_bytes()].concat())?;
    let commitment = VerifiableSecretSharingCommitment::deserialize([first])?;
    let coefficient = Zeroizing::new(secret.to_bytes());
    let coefficient = RistrettoScalarField::deserialize(&coefficient)
        .map_err(|error| CeremonyError::Library(error.to_string()))?;
    let id = identifier(own)?;
    let secret = round1::SecretPackage::new(id, vec![coefficient], commitment.clone(), 1, count);
    Ok((secret, round1::Package::new(commitment, proof)))
}

type Packages = BTreeMap<Identifier, round1::Package>;

fn packages(others: &BTreeMap<u16, RoundOne>) -> Result<Packages, CeremonyError> {
    let package = |(number, one): (&u16, &RoundOne)| {
        let commitment = VerifiableSecretSharingCommitment::deserialize(&one.commitments)?;
        // In a refresh the library wants a proof to be there, and does not look at it.
        let nothing = [one.commitments.first().copied().unwrap_or_default(), [0; 32]].concat();
        let proof = one.proof.as_ref().map_or(nothing.as_slice(), |proof| proof.as_slice());
        let package = round1::Package::new(commitment, Signature::deserialize(proof)?);
        Ok((identifier(*number)?, package))
    };
    others.iter().map(package).collect()
}

impl Dealing {
    /// The library's second part: what stays here, and a part for each other custodian.
    pub(super) fn parts(
        self,
        others: &BTreeMap<u16, RoundOne>,
    ) -> Result<(round2::SecretPackage, BTreeMap<u16, Secret>), CeremonyError> {
        let packages = packages(others)?;
        let (secret, dealt) = if self.proof.is_none() {
            refresh::refresh_dkg_part2(self.secret, &packages)?
        } else {
            dkg::part2(self.secret, &packages)?
        };
        let mut parts = BTreeMap::new();
        for number in others.keys() {
            let part = dealt.get(&identifier(*number)?);
            let part = part.ok_or_else(|| CeremonyError::Library("a part is missing".into()))?;
            let value = Zeroizing::new(part.signing_share().serialize());
            parts.insert(*number, Zeroizing::new(bytes(&value)?));
        }
        Ok((secret, parts))
    }
}

/// The library's third part.
pub(super) fn finish(
    secret: &round2::SecretPackage,
    others: &BTreeMap<u16, RoundOne>,
    parts: &BTreeMap<u16, Secret>,
    old: Option<(&KeyStatement, &Secret)>,
) -> Result<Made, CeremonyError> {
    let packages = packages(others)?;
    let part = |(number, part): (&u16, &Secret)| {
        let part = SigningShare::deserialize(part.as_slice())?;
        Ok((identifier(*number)?, round2::Package::new(part)))
    };
    let parts: BTreeMap<_, _> = parts.iter().map(part).collect::<Result<_, CeremonyError>>()?;
    let (own, public) = match old {
        None => dkg::part3(secret, &packages, &parts)?,
        Some((statement, share)) => {
            let (own, public) = before(*secret.identifier(), statement, share)?;
            refresh::refresh_dkg_shares(secret, &packages, &parts, public, own)?
        }
    };
    let share = Zeroizing::new(own.signing_share().serialize());
    let all = others.len().saturating_add(1);
    let keys = (1..).take(all).map(|number| {
        let key = public.verifying_shares().get(&identifier(number)?);
        bytes(&key.ok_or(frost_ristretto255::Error::UnknownIdentifier)?.serialize()?)
    });
    let keys = keys.collect::<Result<_, CeremonyError>>()?;
    let key = bytes(&public.verifying_key().serialize()?)?;
    Ok(Made { share: Zeroizing::new(bytes(&share)?), key, keys })
}

/// The key that is refreshed, as the library has it.
fn before(
    own: Identifier,
    statement: &KeyStatement,
    share: &Secret,
) -> Result<(KeyPackage, PublicKeyPackage), CeremonyError> {
    let key = VerifyingKey::deserialize(&statement.key)?;
    let line = |(number, key): (u16, &[u8; 32])| {
        Ok((identifier(number)?, VerifyingShare::deserialize(key)?))
    };
    let lines = (1..).zip(statement.lines.iter().map(|line| &line.key));
    let shares: BTreeMap<_, _> = lines.map(line).collect::<Result<_, CeremonyError>>()?;
    let share = SigningShare::deserialize(share.as_slice())?;
    let own = KeyPackage::new(own, share, share.into(), key, statement.threshold);
    Ok((own, PublicKeyPackage::new(shares, key, Some(statement.threshold))))
}
