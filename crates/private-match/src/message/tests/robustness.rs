//! Every kind of message broken in every way: none is taken that its sender did not sign, no length is believed
//! before its bytes are there, and what is read has one spelling.
//!
//! Not here: each bit of each kind in turn (`tests`), ceremonies (`ceremony::tests::robustness`).

use super::*;
use crate::tests::dice::{Dice, rounds};

/// What is signed of a message, and what by digest alone.
type Halves = (Vec<u8>, Vec<u8>);

/// A kind of message with one that is whole.
struct Kind {
    label: &'static str,
    limit: usize,
    message: Vec<u8>,
    fields: Vec<u8>,
    rest: Vec<u8>,
    open: fn(&[u8]) -> Result<(), MessageError>,
    /// What is read of fields and rest, written again.
    again: fn(&[u8], &[u8]) -> Option<Halves>,
}

fn opened<B: Body>(bytes: &[u8]) -> Result<(), MessageError> {
    open::<B>(bytes, &scope(), identity(1).keys()).map(|_| ())
}

fn written<B: Body>(body: &B) -> Halves {
    let (mut fields, mut rest) = (Writer::with_room(B::LIMIT), Writer::with_room(B::LIMIT));
    body.write(&mut fields, &mut rest);
    (fields.bytes().to_vec(), rest.bytes().to_vec())
}

fn again<B: Body>(fields: &[u8], rest: &[u8]) -> Option<Halves> {
    read_body::<B>(fields, rest).ok().map(|body| written(&body))
}

fn kind<B: Body>(body: &B) -> Kind {
    let (fields, rest) = written(body);
    Kind {
        label: B::LABEL,
        limit: B::LIMIT,
        message: sign(&scope(), body, &identity(1)).unwrap(),
        fields,
        rest,
        open: opened::<B>,
        again: again::<B>,
    }
}

fn kinds() -> Vec<Kind> {
    vec![
        kind(&round_one()),
        kind(&round_two()),
        kind(&part()),
        kind(&stated()),
        kind(&request()),
        kind(&answer()),
        kind(&refusal()),
        kind(&AgreementSignature { text: [7; 64] }),
        kind(&PartyOrder { number: 1, time: 2, wish: Wish::Destroy }),
        kind(&status()),
        kind(&Destroyed { statement: [1; 32], time: 2 }),
        kind(&Poll { time: 1, after: 2, wait: 55 }),
        kind(&PepperGrant { to: PartyId([1; 32]), digest: [2; 64], sealed: vec![3; 80] }),
        kind(&deposit_list()),
        kind(&withdrawal()),
        kind(&hit_answer()),
        kind(&first_load()),
    ]
}

#[test]
fn no_broken_message_is_taken_and_none_is_its_senders_fault() {
    let kinds = kinds();
    rounds(21, 60, |dice| {
        for at in 0..kinds.len() {
            let (own, other) = (&kinds[at], &kinds[dice.below(kinds.len())]);
            let bytes = dice.broken(&own.message, &other.message);
            let _ = peek(&bytes);
            for kind in &kinds {
                let is_whole = bytes == kind.message;
                match (kind.open)(&bytes) {
                    Ok(()) => assert!(is_whole, "{}: {bytes:02x?}", kind.label),
                    Err(why) => {
                        assert!(!is_whole, "{}: {why}", kind.label);
                        assert_ne!(why, MessageError::Field, "{}: {bytes:02x?}", kind.label);
                    }
                }
            }
        }
    });
}

/// Who signs may sign anything: it is read in one spelling, or not at all.
#[test]
fn whatever_is_signed_is_read_in_one_spelling_and_within_its_limit() {
    let kinds = kinds();
    let mut read = 0;
    rounds(22, 400, |dice| {
        for at in 0..kinds.len() {
            let (own, other) = (&kinds[at], &kinds[dice.below(kinds.len())]);
            let fields = dice.broken(&own.fields, &other.fields);
            let is_rest = dice.below(2) == 0;
            let rest = if is_rest { own.rest.clone() } else { dice.broken(&own.rest, &other.rest) };
            if let Some((again, beside)) = (own.again)(&fields, &rest) {
                read += 1;
                assert!(again.len() + beside.len() <= own.limit, "{}", own.label);
                assert_eq!((again, beside), (fields, rest), "{}", own.label);
            }
        }
        let bytes = dice.broken(&entry(true).to_bytes(), &entry(false).to_bytes());
        let mut reader = Reader::new(&bytes);
        if let Ok(entry) = Entry::read(&mut reader) {
            assert_eq!(entry.to_bytes(), reader.before());
        }
    });
    assert!(read > 0, "some are read, else nothing is shown");
}

fn any_bodies(dice: &mut Dice) -> Vec<Kind> {
    let count = 1 + dice.below(MOST_ELEMENTS);
    let elements: Vec<[u8; 32]> = (0..count).map(|_| dice.array()).collect();
    let size = dice.below(1_500);
    let code: String = dice.text().chars().take(12).collect();
    let versions: String = dice.text().chars().take(50).collect();
    let count = 1 + u32::from(dice.byte());
    let mut places: Vec<Place> = (0..count).map(|n| place(u32::from(dice.byte()), n)).collect();
    places.sort_unstable();
    vec![
        kind(&EvaluationRequest { elements: elements.clone(), ..request() }),
        kind(&EvaluationAnswer { elements, running: dice.next(), ..answer() }),
        kind(&EvaluationRefusal { code, ..refusal() }),
        kind(&DepositList { versions, root: dice.array(), ..deposit_list() }),
        kind(&Withdrawal { places, ..withdrawal() }),
        kind(&RoundTwo { sealed: dice.bytes(size.min(300)), ..round_two() }),
        kind(&HitAnswer { sealed: dice.bytes(size), ..hit_answer() }),
        kind(&FirstLoad { number: dice.next(), time: dice.next(), ..first_load() }),
    ]
}

#[test]
fn whatever_the_size_a_message_comes_back_and_a_changed_byte_is_seen() {
    rounds(23, 12, |dice| {
        for mut kind in any_bodies(dice) {
            assert_eq!((kind.open)(&kind.message), Ok(()), "{}", kind.label);
            let (fields, rest) = (kind.again)(&kind.fields, &kind.rest).unwrap();
            assert_eq!((&fields, &rest), (&kind.fields, &kind.rest), "{}", kind.label);
            let at = dice.below(kind.message.len());
            kind.message[at] ^= 1 << dice.below(8);
            let why = (kind.open)(&kind.message).unwrap_err();
            assert_ne!(why, MessageError::Field, "{} at {at}", kind.label);
        }
    });
}

/// The most memory that the process had mapped, in KiB; none where the system does not tell.
fn mapped() -> Option<u64> {
    let told = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = told.lines().find_map(|line| line.strip_prefix("VmPeak:"))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}

#[test]
fn no_length_is_believed_before_its_bytes_are_there_and_no_message_is_longer_than_its_limit() {
    let before = mapped();
    for kind in kinds() {
        for largest in [&[0xff; 4][..], &[0x7f, 0xff, 0xff, 0xff], &[0xff; 2]] {
            for at in 0..kind.message.len().saturating_sub(4) {
                let mut bytes = kind.message.clone();
                bytes[at..at + largest.len()].copy_from_slice(largest);
                let is_same = bytes == kind.message;
                assert_eq!((kind.open)(&bytes).is_ok(), is_same, "{} at {at}", kind.label);
            }
            for at in 0..kind.fields.len().saturating_sub(4) {
                let mut fields = kind.fields.clone();
                fields[at..at + largest.len()].copy_from_slice(largest);
                let _ = (kind.again)(&fields, &kind.rest);
            }
        }
        let long = [&kind.message[..], &vec![0; ENVELOPE + kind.limit]].concat();
        assert_eq!((kind.open)(&long), Err(MessageError::TooLong), "{}", kind.label);
        let long = vec![0; kind.limit + 1];
        assert!((kind.again)(&long, &[]).is_none() && (kind.again)(&[], &long).is_none());
    }
    if let Some((before, after)) = before.zip(mapped()) {
        // A length of four bytes that was believed would have mapped twice as much.
        assert!(after - before < 2 << 20, "{before} to {after} KiB");
    }
}
