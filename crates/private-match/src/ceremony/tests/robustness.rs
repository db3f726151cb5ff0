//! A ceremony's messages, its saved states, keys, statements and accusations, broken in every way: refused,
//! and nobody is accused of what a carrier did.
//!
//! Not here: each bit in turn (`bytes`), custodians that lie (`attacks`).

use super::bytes::{steps, take};
use super::*;
use crate::tests::dice::rounds;

#[test]
fn broken_messages_of_a_ceremony_are_refused_and_accuse_nobody() {
    let (table, all) = steps();
    rounds(31, 40, |dice| {
        for (step, (saved, mail)) in all.iter().enumerate() {
            let which = dice.below(mail.len());
            let foreign = &all[dice.below(3)].1;
            let other = &foreign[dice.below(foreign.len())];
            let mut altered = mail.clone();
            altered[which] = dice.broken(&mail[which], other);
            if altered[which] == mail[which] {
                continue;
            }
            let error = take(&table, step, saved, &altered).unwrap_err();
            let is_refused = match error {
                CeremonyError::Refused { position, .. } => position == which,
                // One of the others' came in its place.
                CeremonyError::Missing { .. } => mail.contains(&altered[which]),
                _ => false,
            };
            assert!(is_refused, "step {step}: {error:?}");
        }
    });
}

#[test]
fn broken_states_and_keys_are_refused() {
    let (table, all) = steps();
    let keys = table.keys();
    let (kept, other) = (keys[0].to_bytes(), keys[1].to_bytes());
    let (public, run) = (keys[0].statement().to_bytes(), Run::first(1));
    rounds(32, 60, |dice| {
        let saved = &all[dice.below(3)].0;
        let foreign = dice.below(3);
        let bytes = dice.broken(saved, &all[foreign].0);
        let restored = Ceremony::restore(table.terms.clone(), run.clone(), 1, &bytes);
        match restored {
            // Cut off behind a state that is whole there is another whole one only when it is the same.
            Ok(back) => assert_eq!(back.save().unwrap().as_slice(), bytes),
            Err(error) => assert_eq!(error, CeremonyError::Saved),
        }
        let bytes = dice.broken(&kept, &other);
        if let Ok(key) = Key::from_bytes(&bytes, &table.terms) {
            assert!(*key.to_bytes() == bytes && (bytes == *kept || bytes == *other));
        }
        let bytes = dice.broken(&public, &kept);
        let opened = SignedStatement::open(&bytes, &table.terms);
        assert_eq!(opened.is_ok(), bytes == public);
    });
}

#[test]
fn broken_evidence_convicts_nobody() {
    let (table, all) = steps();
    let run = Run::first(1);
    let faults = [
        Fault::Malformed,
        Fault::Equivocation,
        Fault::Proof,
        Fault::Part,
        Fault::Unreadable,
        Fault::Statement,
    ];
    rounds(33, 40, |dice| {
        for (_, mail) in &all {
            let own = mail[dice.below(mail.len())].clone();
            let broken = dice.broken(&own, &mail[0]);
            for custodian in 0..4 {
                for fault in faults {
                    for evidence in [vec![broken.clone()], vec![own.clone(), broken.clone()]] {
                        let accusation = Accusation { custodian, fault, evidence };
                        assert!(!accusation.holds(&table.terms, &run), "{accusation:?}");
                    }
                }
            }
        }
    });
}
