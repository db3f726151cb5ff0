//! Ceremonies played through: all custodians at one table, with a mailbox between them.
//!
//! Attacks are in `attacks`, refreshes in `refresh`, altered and foreign bytes in `bytes` and `robustness`.

mod attacks;
mod bytes;
mod refresh;
mod robustness;

use curve25519_dalek::ristretto::RistrettoPoint;
use curve25519_dalek::scalar::Scalar;

use super::*;
use crate::chance::tests::chance;
use crate::identity::PartyKeys;
use crate::message::Scope;

/// All custodians of an agreement.
pub(super) struct Table {
    pub(super) terms: Terms,
    pub(super) identities: Vec<Identity>,
}

pub(super) fn scope() -> Scope {
    Scope::new(b"agreement", 3, 7).unwrap()
}

pub(super) fn keys(identities: &[Identity]) -> Vec<PartyKeys> {
    identities.iter().map(|one| one.keys().clone()).collect()
}

pub(super) fn table(threshold: u16, count: u8) -> Table {
    let identities: Vec<_> = (1..=count).map(|i| Identity::generate(&chance(i)).unwrap()).collect();
    let terms = Terms::new(scope(), threshold, keys(&identities)).unwrap();
    Table { terms, identities }
}

pub(super) fn number(at: usize) -> u16 {
    u16::try_from(at + 1).unwrap()
}

impl Table {
    pub(super) fn begin(&self, run: u32) -> Vec<Ceremony> {
        let one = |(at, identity): (usize, &Identity)| {
            let chance = chance(100 + u8::try_from(at).unwrap());
            Ceremony::begin(self.terms.clone(), run, number(at), identity, &chance).unwrap()
        };
        self.identities.iter().enumerate().map(one).collect()
    }

    pub(super) fn refresh(&self, run: u32, keys: &[Key]) -> Vec<Ceremony> {
        let one = |(at, identity): (usize, &Identity)| {
            let chance = chance(150 + u8::try_from(at).unwrap());
            Ceremony::refresh(self.terms.clone(), run, &keys[at], identity, &chance).unwrap()
        };
        self.identities.iter().enumerate().map(one).collect()
    }

    /// What is in the mailbox for this custodian.
    pub(super) fn mail(all: &[Ceremony], for_whom: u16) -> Vec<Vec<u8>> {
        let to_it = |one: &&Ceremony| one.own != for_whom;
        let outgoing = all.iter().filter(to_it).flat_map(Ceremony::outgoing);
        let mine = outgoing.filter(|one| one.to.is_none_or(|to| to == for_whom));
        mine.map(|one| one.bytes.to_vec()).collect()
    }

    pub(super) fn round_one(&self, all: &mut [Ceremony]) {
        let mail: Vec<_> = (0..all.len()).map(|at| Self::mail(all, number(at))).collect();
        for (at, mail) in mail.iter().enumerate() {
            all[at].receive_round_one(mail, &self.identities[at], &chance(200)).unwrap();
        }
    }

    pub(super) fn round_two(&self, all: &mut [Ceremony]) {
        let mail: Vec<_> = (0..all.len()).map(|at| Self::mail(all, number(at))).collect();
        for (at, mail) in mail.iter().enumerate() {
            all[at].receive_round_two(mail, &self.identities[at]).unwrap();
        }
    }

    pub(super) fn finish(&self, mut all: Vec<Ceremony>) -> Vec<Key> {
        self.round_one(&mut all);
        self.round_two(&mut all);
        let one = |one: &Ceremony| one.receive_statements(&Self::mail(&all, one.own)).unwrap();
        all.iter().map(one).collect()
    }

    pub(super) fn keys(&self) -> Vec<Key> {
        self.finish(self.begin(1))
    }
}

/// The value at zero of the polynomial through these shares.
pub(super) fn secret(shares: &[(u16, [u8; 32])]) -> Scalar {
    let scalar = |bytes: &[u8; 32]| Scalar::from_canonical_bytes(*bytes).unwrap();
    let mut sum = Scalar::ZERO;
    for (own, share) in shares {
        let mut term = scalar(share);
        for (other, _) in shares.iter().filter(|(other, _)| other != own) {
            let (own, other) = (Scalar::from(*own), Scalar::from(*other));
            term *= other * (other - own).invert();
        }
        sum += term;
    }
    sum
}

pub(super) fn opens(shares: &[(u16, [u8; 32])], key: &[u8; 32]) -> bool {
    RistrettoPoint::mul_base(&secret(shares)).compress().as_bytes() == key
}

pub(super) fn share(key: &Key) -> (u16, [u8; 32]) {
    (key.custodian(), **key.share())
}

/// All choices of `count` out of these.
pub(super) fn choices<T: Clone>(all: &[T], count: usize) -> Vec<Vec<T>> {
    let with = |bits: u32| {
        let chosen = all.iter().enumerate().filter(|(at, _)| bits & (1 << at) != 0);
        chosen.map(|(_, one)| one.clone()).collect::<Vec<_>>()
    };
    let all_of_them = (0..1_u32 << all.len()).filter(|bits| bits.count_ones() as usize == count);
    all_of_them.map(with).collect()
}

#[test]
fn any_t_shares_are_the_key_and_fewer_are_not() {
    for (threshold, count) in [(1, 1), (1, 2), (2, 2), (2, 3), (3, 5)] {
        let table = table(threshold, count);
        let keys = table.keys();
        let statement = keys[0].statement().clone();
        assert!(keys.iter().all(|key| *key.statement() == statement));
        let shares: Vec<_> = keys.iter().map(share).collect();
        let public = statement.statement().key;
        for chosen in choices(&shares, threshold.into()) {
            assert!(opens(&chosen, &public), "{threshold} of {count}");
        }
        for chosen in choices(&shares, usize::from(threshold) - 1) {
            assert!(!opens(&chosen, &public), "{} of {count}", threshold - 1);
        }
        for (key, line) in keys.iter().zip(&statement.statement().lines) {
            assert!(check::share(&line.key, key.share()));
        }
    }
}

#[test]
fn the_largest_ceremony_fits_its_limits() {
    let table = table(16, 16);
    let keys = table.keys();
    let shares: Vec<_> = keys.iter().map(share).collect();
    assert!(opens(&shares, &keys[0].statement().statement().key));
}

#[test]
fn members_check_a_statement_with_the_agreements_custodians() {
    let table = table(2, 3);
    let statement = table.keys()[0].statement().clone();
    let bytes = statement.to_bytes();
    let read = SignedStatement::open(&bytes, &table.terms).unwrap();
    assert_eq!(read, statement);
    assert_eq!(read.to_bytes(), bytes);
    assert_eq!(read.digest(), statement.digest());
    let longer = [&bytes[..], &[0]].concat();
    assert!(SignedStatement::open(&longer, &table.terms).is_err());

    let mut turned = keys(&table.identities);
    turned.swap(0, 1);
    let elsewhere = [
        Terms::new(scope(), 2, turned).unwrap(),
        Terms::new(scope(), 3, keys(&table.identities)).unwrap(),
        Terms::new(scope(), 2, keys(&table.identities[..2])).unwrap(),
        Terms::new(Scope::new(b"agreement", 4, 7).unwrap(), 2, keys(&table.identities)).unwrap(),
        Terms::new(Scope::new(b"agreement", 3, 8).unwrap(), 2, keys(&table.identities)).unwrap(),
        Terms::new(Scope::new(b"another", 3, 7).unwrap(), 2, keys(&table.identities)).unwrap(),
    ];
    for terms in elsewhere {
        assert_eq!(SignedStatement::open(&bytes, &terms), Err(StatementError::Terms));
    }
}

#[test]
fn a_ceremony_that_was_cut_off_at_any_step_goes_on() {
    let table = table(2, 3);
    let straight = table.keys();
    let again = |all: Vec<Ceremony>| -> Vec<Ceremony> {
        let one = |one: Ceremony| {
            let saved = one.save().unwrap();
            let run = Run::first(1);
            let back = Ceremony::restore(table.terms.clone(), run, one.own, &saved).unwrap();
            assert_eq!(back.outgoing(), one.outgoing());
            assert_eq!(back.save().unwrap(), saved);
            back
        };
        all.into_iter().map(one).collect()
    };
    let mut all = again(table.begin(1));
    table.round_one(&mut all);
    let mut all = again(all);
    table.round_two(&mut all);
    let all = again(all);
    for (one, straight) in all.iter().zip(&straight) {
        let key = one.receive_statements(&Table::mail(&all, one.own)).unwrap();
        assert_eq!(share(&key), share(straight));
        let kept = Key::from_bytes(&key.to_bytes(), &table.terms).unwrap();
        assert_eq!((share(&kept), kept.statement()), (share(straight), straight.statement()));
    }
}

#[test]
fn steps_come_in_their_order_and_with_ones_own_keys() {
    let table = table(2, 3);
    let mut all = table.begin(1);
    let mail = Table::mail(&all, 1);
    let (own, other) = (&table.identities[0], &table.identities[1]);
    assert_eq!(all[0].receive_round_two(&mail, own), Err(CeremonyError::Step));
    assert_eq!(all[0].receive_statements(&mail).unwrap_err(), CeremonyError::Step);
    let error = all[0].receive_round_one(&mail, other, &chance(1)).unwrap_err();
    assert_eq!(error, CeremonyError::Identity);
    all[0].receive_round_one(&mail, own, &chance(1)).unwrap();
    assert_eq!(all[0].receive_round_one(&mail, own, &chance(1)), Err(CeremonyError::Step));
    let begun = Ceremony::begin(table.terms.clone(), 1, 2, own, &chance(1));
    assert_eq!(begun.unwrap_err(), CeremonyError::Identity);
}

#[test]
fn terms_that_make_no_sense_are_none() {
    let table = table(2, 3);
    let all = keys(&table.identities);
    let terms = |threshold, custodians| Terms::new(scope(), threshold, custodians).map(|_| ());
    assert_eq!(terms(1, vec![]), Err(TermsError::Custodians));
    assert_eq!(terms(1, vec![all[0].clone(); 2]), Err(TermsError::Custodians));
    assert_eq!(terms(0, all.clone()), Err(TermsError::Threshold));
    assert_eq!(terms(4, all.clone()), Err(TermsError::Threshold));
    let mixed = [&all[1].to_bytes()[..32], &all[0].to_bytes()[32..]].concat();
    let mixed = PartyKeys::from_bytes(&mixed.try_into().unwrap()).unwrap();
    assert_eq!(terms(1, vec![all[0].clone(), mixed]), Err(TermsError::Custodians));
    let many: Vec<_> = (1..=17).map(|i| Identity::generate(&chance(i)).unwrap()).collect();
    assert_eq!(terms(2, keys(&many)), Err(TermsError::Custodians));
}

#[test]
fn secrets_are_not_shown() {
    let table = table(2, 3);
    let all = table.begin(1);
    assert_eq!(format!("{:?}", all[0]), "Ceremony { custodian: 1, step: 1, .. }");
    assert_eq!(format!("{:?}", table.finish(all)[2]), "Key { custodian: 3, .. }");
}
