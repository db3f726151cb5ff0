//! What a mailbox and lying custodians do: refused, and where somebody is answerable, named with
//! evidence that convinces whoever was not there.

use super::*;
use crate::message::key_statement::{KeyStatement, round_one_digest};
use crate::message::round_two::{Part, RoundTwo};
use crate::message::{MessageError, open, sign};

/// The accusation, which holds for whoever has the terms, and not for other terms.
fn accused(error: CeremonyError, terms: &Terms) -> (u16, Fault) {
    let CeremonyError::Broken(accusation) = error else { panic!("{error:?}") };
    let run = Run::first(1);
    assert_eq!(accusation.holds(terms, &run), accusation.fault != Fault::Unreadable);
    assert!(!accusation.holds(terms, &Run::first(2)) || accusation.fault == Fault::Malformed);
    let somebody_else =
        Accusation { custodian: accusation.custodian % 3 + 1, ..(*accusation).clone() };
    assert!(!somebody_else.holds(terms, &run), "an innocent is convicted");
    (accusation.custodian, accusation.fault)
}

fn refused(error: &CeremonyError) -> Refusal {
    let CeremonyError::Refused { why, .. } = *error else { panic!("{error:?}") };
    why
}

/// Custodian `at` with another polynomial than the one it has at the table.
fn other_self(table: &Table, at: usize, run: u32) -> Ceremony {
    let (terms, identity) = (table.terms.clone(), &table.identities[at]);
    Ceremony::begin(terms, run, number(at), identity, &chance(77)).unwrap()
}

fn take_one(table: &Table, mail: &[Vec<u8>]) -> Result<(), CeremonyError> {
    let mut first = table.begin(1).remove(0);
    first.receive_round_one(mail, &table.identities[0], &chance(9))
}

#[test]
fn a_package_that_the_mailbox_swaps_is_refused() {
    let table = table(2, 3);
    let mail = Table::mail(&table.begin(1), 1);
    let stranger = Identity::generate(&chance(66)).unwrap();
    let body = open::<RoundOne>(&mail[0], &scope(), table.identities[1].keys()).unwrap().body;

    // Signed by a key of the mailbox's own.
    let own = sign(&scope(), &body, &stranger).unwrap();
    let error = take_one(&table, &[own, mail[1].clone()]).unwrap_err();
    assert_eq!(refused(&error), Refusal::Custodian);

    // Another agreement's custodians: one is the mailbox.
    let mut others = keys(&table.identities);
    others[2] = stranger.keys().clone();
    let terms = Terms::new(scope(), 2, others).unwrap();
    let elsewhere = Ceremony::begin(terms, 1, 2, &table.identities[1], &chance(5)).unwrap();
    let foreign = elsewhere.outgoing()[0].bytes.to_vec();
    let error = take_one(&table, &[foreign, mail[1].clone()]).unwrap_err();
    assert_eq!(refused(&error), Refusal::Ceremony);

    // What is given instead of another's is missing there.
    let error = take_one(&table, &[mail[1].clone(), mail[1].clone()]).unwrap_err();
    assert_eq!(error, CeremonyError::Missing { custodians: vec![2] });
    take_one(&table, &mail).unwrap();
}

#[test]
fn messages_of_another_run_epoch_version_or_agreement_are_refused() {
    let table = table(2, 3);
    let mail = Table::mail(&table.begin(1), 1);
    let earlier = other_self(&table, 1, 2).outgoing()[0].bytes.to_vec();
    let error = take_one(&table, &[earlier, mail[1].clone()]).unwrap_err();
    assert_eq!(refused(&error), Refusal::Ceremony);
    for (id, version, epoch) in
        [(&b"another"[..], 3, 7), (b"agreement", 2, 7), (b"agreement", 3, 6)]
    {
        let scope = Scope::new(id, version, epoch).unwrap();
        let terms = Terms::new(scope, 2, keys(&table.identities)).unwrap();
        let there = Table { terms, identities: vec![] };
        let begun = Ceremony::begin(there.terms, 1, 2, &table.identities[1], &chance(5)).unwrap();
        let replayed = begun.outgoing()[0].bytes.to_vec();
        let error = take_one(&table, &[replayed, mail[1].clone()]).unwrap_err();
        assert_eq!(refused(&error), Refusal::Message(MessageError::Scope));
    }
}

#[test]
fn two_packages_of_one_custodian_name_it_at_once_where_they_meet() {
    let table = table(2, 3);
    let mut mail = Table::mail(&table.begin(1), 1);
    mail.push(other_self(&table, 1, 1).outgoing()[0].bytes.to_vec());
    let error = take_one(&table, &mail).unwrap_err();
    assert_eq!(accused(error, &table.terms), (2, Fault::Equivocation));
}

#[test]
fn round_one_told_differently_to_each_is_found_at_the_statements_and_named() {
    let table = table(2, 3);
    let mut all = table.begin(1);
    let mut liar = other_self(&table, 2, 1);
    let (mut to_one, mut to_two) = (Table::mail(&all, 1), Table::mail(&all, 2));
    to_two[1] = liar.outgoing()[0].bytes.to_vec();
    let to_liar = Table::mail(&all, 3);
    for (one, at, mail) in [(0, 0, &to_one), (1, 1, &to_two), (2, 2, &to_liar)] {
        all[one].receive_round_one(mail, &table.identities[at], &chance(9)).unwrap();
    }
    liar.receive_round_one(&to_liar, &table.identities[2], &chance(9)).unwrap();
    // The liar gives each the part that fits what it told that one.
    (to_one, to_two) = (Table::mail(&all, 1), Table::mail(&all, 2));
    to_two[1] = liar.outgoing()[1].bytes.to_vec();
    all[0].receive_round_two(&to_one, &table.identities[0]).unwrap();
    all[1].receive_round_two(&to_two, &table.identities[1]).unwrap();

    for (one, other) in [(0, 1), (1, 0)] {
        let theirs = all[other].outgoing()[0].bytes.to_vec();
        let error = all[one].receive_statements(&[theirs]).unwrap_err();
        assert_eq!(accused(error, &table.terms), (3, Fault::Equivocation));
    }
}

#[test]
fn a_proof_of_possession_that_is_none_names_its_author() {
    let table = table(2, 3);
    let mut mail = Table::mail(&table.begin(1), 1);
    let signer = &table.identities[1];
    let body = open::<RoundOne>(&mail[0], &scope(), signer.keys()).unwrap().body;
    let third = open::<RoundOne>(&mail[1], &scope(), table.identities[2].keys()).unwrap().body;

    // Another's commitments and proof as one's own.
    let copied = RoundOne { custodian: 2, ..third };
    mail[0] = sign(&scope(), &copied, signer).unwrap();
    let error = take_one(&table, &mail).unwrap_err();
    assert_eq!(accused(error, &table.terms), (2, Fault::Proof));

    for wrong in [
        RoundOne { proof: None, ..body.clone() },
        RoundOne { custodian: 3, ..body.clone() },
        RoundOne { commitments: body.commitments[..1].to_vec(), ..body.clone() },
        RoundOne {
            commitments: [&body.commitments[..], &body.commitments[..1]].concat(),
            ..body.clone()
        },
        RoundOne { commitments: vec![body.commitments[0], [0; 32]], ..body.clone() },
        RoundOne { commitments: vec![body.commitments[0], [0xff; 32]], ..body.clone() },
        RoundOne { commitments: vec![], ..body.clone() },
    ] {
        mail[0] = sign(&scope(), &wrong, signer).unwrap();
        let error = take_one(&table, &mail).unwrap_err();
        assert_eq!(accused(error, &table.terms), (2, Fault::Malformed), "{wrong:?}");
    }
}

/// A table after round one, and the mail of round two for the first custodian.
fn dealt() -> (Table, Vec<Ceremony>, Vec<Vec<u8>>) {
    let table = table(2, 3);
    let mut all = table.begin(1);
    table.round_one(&mut all);
    let mail = Table::mail(&all, 1);
    (table, all, mail)
}

#[test]
fn a_part_that_does_not_fit_names_its_dealer_before_anybody() {
    let (table, mut all, mut mail) = dealt();
    let right = mail.clone();
    let run = Run::first(1);
    let (terms, identity) = (&table.terms, &table.identities[1]);
    let desk = Desk { terms, run: &run, own: 2, identity };
    for value in [[5; 32], [0; 32], [0xff; 32]] {
        mail[0] = desk.seal(1, Zeroizing::new(value), &chance(8)).unwrap();
        let error = all[0].receive_round_two(&mail, &table.identities[0]).unwrap_err();
        assert_eq!(accused(error, terms), (2, Fault::Part));
    }
    // After that the right ones are still taken.
    all[0].receive_round_two(&right, &table.identities[0]).unwrap();
}

#[test]
fn a_part_that_fits_accuses_nobody() {
    let (table, all, mail) = dealt();
    let sealed = open::<RoundTwo>(&mail[0], &scope(), table.identities[1].keys()).unwrap().body;
    let run = Run::first(1);
    let (terms, identity) = (&table.terms, &table.identities[0]);
    let aad = [&run.ceremony(terms)[..], &[0, 2, 0, 1]].concat();
    let info = b"whatson-match part of a share v1";
    let part = crate::seal::open(identity, info, &aad, &sealed.sealed).unwrap();
    assert!(open::<Part>(&part, &scope(), table.identities[1].keys()).is_ok());
    let Step::Two { packages, .. } = &all[0].step else { panic!() };
    for (custodian, fault, evidence) in [
        (2, Fault::Part, vec![part.to_vec(), packages[1].clone()]),
        (2, Fault::Part, vec![part.to_vec(), packages[2].clone()]),
        (2, Fault::Equivocation, vec![packages[1].clone(), packages[1].clone()]),
        (2, Fault::Equivocation, vec![packages[1].clone(), packages[2].clone()]),
        (2, Fault::Proof, vec![packages[1].clone()]),
        (2, Fault::Malformed, vec![mail[0].clone()]),
        (2, Fault::Statement, vec![packages[1].clone()]),
        (2, Fault::Unreadable, vec![mail[0].clone()]),
        (9, Fault::Proof, vec![packages[1].clone()]),
    ] {
        assert!(!Accusation { custodian, fault, evidence }.holds(terms, &run), "{fault:?}");
    }
}

#[test]
fn a_part_for_another_or_in_a_seal_that_does_not_open_is_not_taken() {
    let (table, mut all, mail) = dealt();
    let for_third = Table::mail(&all, 3)[1].clone();
    let error = all[0].receive_round_two(&[for_third], &table.identities[0]).unwrap_err();
    assert_eq!(refused(&error), Refusal::Recipient);

    let signer = &table.identities[1];
    let body = open::<RoundTwo>(&mail[0], &scope(), signer.keys()).unwrap().body;
    let mut sealed = body.sealed.clone();
    sealed[40] ^= 1;
    let shut = sign(&scope(), &RoundTwo { sealed, ..body.clone() }, signer).unwrap();
    let error = all[0].receive_round_two(&[shut], &table.identities[0]).unwrap_err();
    assert_eq!(accused(error, &table.terms), (2, Fault::Unreadable));

    let claimed = sign(&scope(), &RoundTwo { from: 3, ..body }, signer).unwrap();
    let error = all[0].receive_round_two(&[claimed], &table.identities[0]).unwrap_err();
    assert_eq!(accused(error, &table.terms), (2, Fault::Malformed));

    let error = all[0].receive_round_two(&mail[..1], &table.identities[0]).unwrap_err();
    assert_eq!(error, CeremonyError::Missing { custodians: vec![3] });
}

#[test]
fn a_statement_with_other_keys_names_its_author() {
    let (table, mut all, _) = dealt();
    table.round_two(&mut all);
    let mail = Table::mail(&all, 1);
    let signer = &table.identities[1];
    let right = open::<Stated>(&mail[0], &scope(), signer.keys()).unwrap().body;
    let mut wrong_line = right.clone();
    wrong_line.statement.lines[2].key = wrong_line.statement.lines[1].key;
    let mut wrong_key = right.clone();
    wrong_key.statement.key = wrong_key.statement.lines[1].key;
    let mut wrong_packages = right.clone();
    wrong_packages.packages[2] = vec![1, 2, 3];
    wrong_packages.statement.round_one = round_one_digest(&wrong_packages.packages);
    let mut fewer = right.clone();
    fewer.statement.lines.pop();
    fewer.packages.pop();
    fewer.statement.round_one = round_one_digest(&fewer.packages);
    for wrong in [wrong_line, wrong_key, wrong_packages, fewer] {
        let lie = sign(&scope(), &wrong, signer).unwrap();
        let error = all[0].receive_statements(&[lie, mail[1].clone()]).unwrap_err();
        assert_eq!(accused(error, &table.terms), (2, Fault::Statement));
    }
    let honest =
        Accusation { custodian: 2, fault: Fault::Statement, evidence: vec![mail[0].clone()] };
    assert!(!honest.holds(&table.terms, &Run::first(1)));
}

#[test]
fn with_one_signature_missing_there_is_no_key() {
    let (table, mut all, _) = dealt();
    table.round_two(&mut all);
    let mail = Table::mail(&all, 1);
    let error = all[0].receive_statements(&mail[1..]).unwrap_err();
    assert_eq!(error, CeremonyError::Missing { custodians: vec![2] });

    let Step::Three { statement, .. } = &all[0].step else { panic!() };
    let key = all[0].receive_statements(&mail).unwrap();
    let bytes = key.statement().to_bytes();
    let cut = SignedStatement::open(&bytes[..bytes.len() - 64], &table.terms);
    assert_eq!(cut, Err(StatementError::Bytes(MessageError::Short)));
    // One signature twice does not stand for two.
    let mut twice = bytes.clone();
    let (end, signature) = (bytes.len(), bytes[bytes.len() - 128..bytes.len() - 64].to_vec());
    twice[end - 64..].copy_from_slice(&signature);
    let read = SignedStatement::open(&twice, &table.terms);
    assert_eq!(read, Err(StatementError::Signature { custodian: 3 }));
    let two = BTreeMap::from([(1, [0; 64]), (3, [0; 64])]);
    let error = statement.clone().complete(&table.terms, &two);
    assert_eq!(error, Err(StatementError::Missing { custodians: vec![2] }));
}

/// All custodians together sign something else than a key of these terms: members refuse it.
#[test]
fn what_is_no_key_is_refused_though_all_signed() {
    let (table, mut all, _) = dealt();
    table.round_two(&mut all);
    let Step::Three { statement, packages, .. } = &all[0].step else { panic!() };
    let all_sign = |wrong: KeyStatement| {
        let stated = Stated { statement: wrong.clone(), packages: packages.clone() };
        let sign = |(at, identity): (usize, &Identity)| {
            let bytes = sign(&scope(), &stated, identity).unwrap();
            (number(at), open::<Stated>(&bytes, &scope(), identity.keys()).unwrap().signature)
        };
        let signatures = table.identities.iter().enumerate().map(sign).collect();
        wrong.complete(&table.terms, &signatures)
    };
    assert!(all_sign(statement.clone()).is_ok());
    for line in 0..3 {
        let mut wrong = statement.clone();
        wrong.lines[line].key = wrong.key;
        assert_eq!(all_sign(wrong), Err(StatementError::Keys));
    }
    for wrong in [
        KeyStatement { ceremony: [1; 32], ..statement.clone() },
        KeyStatement { run: 2, ..statement.clone() },
        KeyStatement { renews: Some([1; 32]), ..statement.clone() },
        KeyStatement { threshold: 3, ..statement.clone() },
    ] {
        assert_eq!(all_sign(wrong), Err(StatementError::Terms));
    }
}
