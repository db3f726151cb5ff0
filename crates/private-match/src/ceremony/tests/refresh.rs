//! Refreshed shares: the same key, and nothing that old and new shares are together.

use super::*;

#[test]
fn a_refresh_keeps_the_key_and_makes_old_shares_useless_beside_new_ones() {
    for (threshold, count) in [(2, 2), (2, 3), (3, 5)] {
        let table = table(threshold, count);
        let old = table.keys();
        let new = table.finish(table.refresh(2, &old));
        let public = old[0].statement().statement().key;
        assert_eq!(new[0].statement().statement().key, public);
        assert!(new[0].statement().follows(old[0].statement()));
        assert!(!old[0].statement().follows(new[0].statement()));
        let (before, after): (Vec<_>, Vec<_>) =
            (old.iter().map(share).collect(), new.iter().map(share).collect());
        for chosen in choices(&after, threshold.into()) {
            assert!(opens(&chosen, &public));
        }
        for mixture in choices(&(0..usize::from(count)).collect::<Vec<_>>(), threshold.into()) {
            for from_new in 1..usize::from(threshold) {
                let mixed: Vec<_> = mixture
                    .iter()
                    .enumerate()
                    .map(|(at, who)| if at < from_new { after[*who] } else { before[*who] })
                    .collect();
                assert!(!opens(&mixed, &public), "{mixture:?}, {from_new} of them new");
            }
        }
        let bytes = new[0].statement().to_bytes();
        assert_eq!(SignedStatement::open(&bytes, &table.terms).as_ref(), Ok(new[0].statement()));
    }
}

#[test]
fn a_refresh_can_be_refreshed_and_cut_off() {
    let table = table(2, 3);
    let first = table.keys();
    let second = table.finish(table.refresh(2, &first));
    let again = |all: Vec<Ceremony>| -> Vec<Ceremony> {
        let one = |one: Ceremony| {
            let statement = second[0].statement().clone();
            let run = Run::refresh(5, statement, &table.terms).unwrap();
            let saved = one.save().unwrap();
            let other = Ceremony::restore(table.terms.clone(), Run::first(5), one.own, &saved);
            assert_eq!(other.unwrap_err(), CeremonyError::Saved);
            Ceremony::restore(table.terms.clone(), run, one.own, &saved).unwrap()
        };
        all.into_iter().map(one).collect()
    };
    let mut all = again(table.refresh(5, &second));
    table.round_one(&mut all);
    let mut all = again(all);
    table.round_two(&mut all);
    let all = again(all);
    let keys: Vec<_> = all
        .iter()
        .map(|one| one.receive_statements(&Table::mail(&all, one.own)).unwrap())
        .collect();
    let shares: Vec<_> = keys.iter().map(share).collect();
    assert!(opens(&shares[1..], &first[0].statement().statement().key));
    assert_eq!(keys[0].statement().statement().renews, Some(second[0].statement().digest()));
}

#[test]
fn a_refresh_needs_a_higher_number_the_same_terms_and_two_who_evaluate() {
    let two = table(2, 3);
    let keys = two.keys();
    let statement = keys[0].statement();
    assert_eq!(Run::refresh(1, statement.clone(), &two.terms), Err(TermsError::Refresh));
    let scope = Scope::new(b"agreement", 3, 8).unwrap();
    let elsewhere = Terms::new(scope, 2, super::keys(&two.identities)).unwrap();
    assert_eq!(Run::refresh(2, statement.clone(), &elsewhere), Err(TermsError::Refresh));
    let one = table(1, 2);
    let statement = one.keys()[0].statement().clone();
    assert_eq!(Run::refresh(2, statement, &one.terms), Err(TermsError::Refresh));
}

/// Who would change the key in a refresh commits to a first coefficient that is not zero; there is no
/// room for it in the package, and a part that has it does not fit.
#[test]
fn a_refresh_that_would_change_the_key_names_its_author() {
    let table = table(2, 3);
    let keys = table.keys();
    let mut all = table.refresh(2, &keys);
    let messages = Table::mail(&all, 1);
    let first_time = table.begin(2)[1].outgoing()[0].bytes.to_vec();
    let own = &table.identities[0];
    let error = all[0].receive_round_one(&[first_time, messages[1].clone()], own, &chance(9));
    let refused = CeremonyError::Refused { position: 0, why: Refusal::Ceremony };
    assert_eq!(error, Err(refused));

    table.round_one(&mut all);
    let mut mail = Table::mail(&all, 1);
    let run = Run::refresh(2, keys[0].statement().clone(), &table.terms).unwrap();
    let desk = Desk { terms: &table.terms, run: &run, own: 2, identity: &table.identities[1] };
    mail[0] = desk.seal(1, Zeroizing::new([3; 32]), &chance(4)).unwrap();
    let error = all[0].receive_round_two(&mail, own).unwrap_err();
    let CeremonyError::Broken(accusation) = error else { panic!("{error:?}") };
    assert_eq!((accusation.custodian, accusation.fault), (2, Fault::Part));
    assert!(accusation.holds(&table.terms, &run));
    assert!(!accusation.holds(&table.terms, &Run::first(2)));
}
