//! Tokens, tags and sealed notes.
//!
//! Not here: the function that their keys come from.

use proptest::prelude::*;
use zeroize::Zeroizing;

use crate::chance::tests::chance;
use crate::note::{LONGEST, Note, NoteError, SEALED};
use crate::output::{Bound, Output};

pub(super) fn output(byte: u8) -> Output {
    Output::new(Zeroizing::new([byte; 64]))
}

pub(super) const OWN: Bound<'_> = Bound {
    agreement: "demo-bank-hotline",
    epoch: 1,
    sort: "phone",
    member: "demo-bank",
    deposit: &[1; 16],
    expiry: 24_330,
};

/// The same with one part changed.
fn others() -> [Bound<'static>; 6] {
    [
        Bound { agreement: "demo-bank-police", ..OWN },
        Bound { epoch: 2, ..OWN },
        Bound { sort: "iban", ..OWN },
        Bound { member: "demo-hotline", ..OWN },
        Bound { deposit: &[2; 16], ..OWN },
        Bound { expiry: 24_331, ..OWN },
    ]
}

#[test]
fn tokens_and_keys_of_an_output_have_nothing_in_common() {
    let (one, other) = (output(1), output(2));
    assert_eq!(one.token(), output(1).token());
    assert_ne!(one.token(), other.token());
    assert_ne!(one.token()[..], one.note_key()[..16]);
    // The derivation stands fast: another would be a silent miss between versions.
    let hex = |bytes: &[u8]| bytes.iter().map(|b| format!("{b:02x}")).collect::<String>();
    assert_eq!(hex(&one.token()), TOKEN);
    assert_eq!(hex(&*one.note_key()), NOTE_KEY);
    assert_eq!(hex(&one.tag(&OWN, &[3; 16], &Note::digest(None))), TAG);
}

// Computed with Python's `hmac` from the formulas of the protocol, for an output of 64 bytes 01.
const TOKEN: &str = "b6f5287b99d18d64fd2c7d8cd0701fb9";
const NOTE_KEY: &str = "8b3d870c1d2e18b900177d0ee9246d367f0ca7b292c53fd9893c948d16ed0016";
const TAG: &str = "20501536f6fa9665d4eafd01cc682ab0";

#[test]
fn a_tag_holds_for_its_own_deposit_alone() {
    let (note, reference) = (Note::digest(None), [3; 16]);
    let tag = output(1).tag(&OWN, &reference, &note);
    assert!(output(1).is_tagged(&OWN, &reference, &note, &tag));
    assert!(!output(2).is_tagged(&OWN, &reference, &note, &tag), "another identifier");
    assert!(!output(1).is_tagged(&OWN, &[4; 16], &note, &tag), "another reference");
    assert!(!output(1).is_tagged(&OWN, &reference, &[0; 32], &tag), "another note");
    for other in others() {
        assert!(!output(1).is_tagged(&other, &reference, &note, &tag), "{other:?}");
    }
}

#[test]
fn a_note_is_opened_by_who_has_the_identifier_and_has_one_size() {
    let chance = chance(21);
    for text in ["", "Case 7/26, desk@bank.example", &"x".repeat(LONGEST)] {
        let note = Note::seal(text, &output(1), &OWN, &chance).unwrap();
        assert_eq!(note.bytes().len(), SEALED);
        assert_eq!(note.open(&output(1), &OWN).unwrap().as_str(), text);
        assert_eq!(note.open(&output(2), &OWN).err(), Some(NoteError::Sealed));
        for other in others() {
            assert_eq!(note.open(&output(1), &other).err(), Some(NoteError::Sealed));
        }
    }
    let long = "x".repeat(LONGEST + 1);
    assert_eq!(Note::seal(&long, &output(1), &OWN, &chance).err(), Some(NoteError::Long));
    let one = Note::seal("a", &output(1), &OWN, &chance).unwrap();
    assert_ne!(one, Note::seal("a", &output(1), &OWN, &chance).unwrap(), "nonces differ");
    assert_ne!(Note::digest(Some(&one)), Note::digest(None));
}

proptest! {
    #[test]
    fn a_note_of_which_a_bit_is_changed_is_not_opened(bit in 0..SEALED * 8) {
        let note = Note::seal("a", &output(1), &OWN, &chance(22)).unwrap();
        let mut bytes = note.bytes().to_vec();
        bytes[bit / 8] ^= 1 << (bit % 8);
        let changed = Note::from_bytes(&bytes).unwrap();
        prop_assert_eq!(changed.open(&output(1), &OWN).err(), Some(NoteError::Sealed));
    }

    #[test]
    fn no_bytes_are_a_note_by_chance(bytes in prop::collection::vec(any::<u8>(), SEALED..=SEALED)) {
        prop_assert!(Note::from_bytes(&bytes).unwrap().open(&output(1), &OWN).is_err());
        prop_assert!(Note::from_bytes(&bytes[1..]).is_err());
    }
}
