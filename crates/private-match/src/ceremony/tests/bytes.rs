//! Altered and foreign bytes: refused, without a panic, and nobody is accused for them.

use proptest::prelude::*;

use super::*;

/// What the first custodian saved, and the messages that are for it then.
pub(super) type Saved = (Vec<u8>, Vec<Vec<u8>>);

/// The three steps of a ceremony of two of three.
pub(super) fn steps() -> (Table, [Saved; 3]) {
    let table = table(2, 3);
    let mut all = table.begin(1);
    let step = |all: &[Ceremony]| (all[0].save().unwrap().to_vec(), Table::mail(all, 1));
    let one = step(&all);
    table.round_one(&mut all);
    let two = step(&all);
    table.round_two(&mut all);
    let three = step(&all);
    (table, [one, two, three])
}

pub(super) fn take(
    table: &Table,
    step: usize,
    saved: &[u8],
    mail: &[Vec<u8>],
) -> Result<(), CeremonyError> {
    let own = &table.identities[0];
    let mut ceremony = Ceremony::restore(table.terms.clone(), Run::first(1), 1, saved)?;
    match step {
        0 => ceremony.receive_round_one(mail, own, &chance(9)),
        1 => ceremony.receive_round_two(mail, own),
        _ => ceremony.receive_statements(mail).map(|_| ()),
    }
}

#[test]
fn a_flipped_bit_in_any_message_is_refused_and_accuses_nobody() {
    let (table, steps) = steps();
    for (step, (saved, mail)) in steps.iter().enumerate() {
        take(&table, step, saved, mail).unwrap();
        for which in 0..mail.len() {
            // Every seventh byte: all remainders of eight bits, and every field of each message.
            for at in (0..mail[which].len()).step_by(7) {
                let mut altered = mail.clone();
                altered[which][at] ^= 1 << (at % 8);
                let error = take(&table, step, saved, &altered).unwrap_err();
                assert!(
                    matches!(error, CeremonyError::Refused { position, .. } if position == which),
                    "step {step}, message {which}, byte {at}: {error:?}"
                );
            }
        }
    }
}

#[test]
fn a_flipped_bit_in_what_was_saved_is_found() {
    let (table, steps) = steps();
    for (step, (saved, mail)) in steps.iter().enumerate() {
        take(&table, step, saved, mail).unwrap();
        for at in (0..saved.len()).step_by(7) {
            let mut altered = saved.clone();
            altered[at] ^= 1 << (at % 8);
            let restored = Ceremony::restore(table.terms.clone(), Run::first(1), 1, &altered);
            assert_eq!(restored.unwrap_err(), CeremonyError::Saved, "step {step}, byte {at}");
        }
        let elsewhere = Ceremony::restore(table.terms.clone(), Run::first(2), 1, saved);
        assert_eq!(elsewhere.unwrap_err(), CeremonyError::Saved);
        let another = Ceremony::restore(table.terms.clone(), Run::first(1), 2, saved);
        assert_eq!(another.unwrap_err(), CeremonyError::Saved);
    }
}

#[test]
fn a_flipped_bit_in_a_key_or_its_statement_is_refused() {
    let table = table(2, 3);
    let key = table.keys().remove(0);
    let (kept, public) = (key.to_bytes(), key.statement().to_bytes());
    for at in 0..kept.len() {
        let mut altered = kept.to_vec();
        altered[at] ^= 1 << (at % 8);
        assert!(Key::from_bytes(&altered, &table.terms).is_err(), "byte {at}");
    }
    for at in 0..public.len() {
        let mut altered = public.clone();
        altered[at] ^= 1 << (at % 8);
        assert!(SignedStatement::open(&altered, &table.terms).is_err(), "byte {at}");
        assert!(SignedStatement::open(&public[..at], &table.terms).is_err(), "{at} bytes");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_bytes_make_a_ceremony_panic(
        bytes in prop::collection::vec(any::<u8>(), 0..700),
        keep in 0_usize..200,
    ) {
        let table = table(2, 3);
        let mut ceremony = table.begin(1).remove(0);
        let saved = ceremony.save().unwrap();
        let own = &table.identities[0];
        // A right beginning takes the reader further in.
        let message = ceremony.outgoing()[0].bytes.to_vec();
        let mixed = [&message[..keep.min(message.len())], &bytes].concat();
        for bytes in [&bytes, &mixed] {
            prop_assert!(ceremony.receive_round_one(&[bytes], own, &chance(1)).is_err());
            prop_assert!(SignedStatement::open(bytes, &table.terms).is_err());
            prop_assert!(Key::from_bytes(bytes, &table.terms).is_err());
        }
        let mixed = [&saved[..keep.min(saved.len())], &bytes].concat();
        for bytes in [&bytes, &mixed] {
            let read = Ceremony::restore(table.terms.clone(), Run::first(1), 1, bytes);
            prop_assert!(read.is_err());
        }
        for fault in [Fault::Malformed, Fault::Proof, Fault::Statement] {
            let accusation = Accusation { custodian: 1, fault, evidence: vec![bytes.clone()] };
            prop_assert!(!accusation.holds(&table.terms, &Run::first(1)));
        }
    }
}
