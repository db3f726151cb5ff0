//! What is no message and comes from elsewhere all the same, broken in every way: keys and their files, what
//! is sealed, notes, custodians' answers, proofs, spellings.
//!
//! Not here: messages (`message::tests::robustness`), ceremonies (`ceremony::tests::robustness`).

use super::dice::rounds;
use super::sealed::{OWN, output};
use super::*;
use crate::canonical::{CANONICAL_MAX, Context, Country, Type, canonical};
use crate::identity::{Identity, PartyKeys};
use crate::key_file;
use crate::message::Scope;
use crate::message::pepper::PepperGrant;
use crate::note::{Note, SEALED};
use crate::passphrase::Passphrase;
use crate::seal;

fn identity(number: u8) -> Identity {
    Identity::generate(&chance(number)).unwrap()
}

#[test]
fn public_keys_have_one_spelling() {
    let (own, other) = (identity(1).keys().to_bytes(), identity(2).keys().to_bytes());
    rounds(41, 1_000, |dice| {
        let bytes = dice.broken(&own, &other);
        let Ok(bytes) = <[u8; 64]>::try_from(bytes) else { return };
        if let Ok(keys) = PartyKeys::from_bytes(&bytes) {
            assert_eq!(keys.to_bytes(), bytes);
        }
    });
}

#[test]
fn a_key_file_is_read_as_it_was_written_or_not_at_all() {
    let (own, other) = (identity(1), identity(2));
    let text =
        |identity: &Identity| key_file::write(identity, None, &chance(3)).unwrap().to_string();
    let (plain, another) = (text(&own), text(&other));
    rounds(42, 600, |dice| {
        let bytes = dice.broken(plain.as_bytes(), another.as_bytes());
        let broken = String::from_utf8_lossy(&bytes);
        if let Ok(read) = key_file::read(&broken, None) {
            // Only how lines end is an editor's.
            let lines: Vec<&str> = broken.lines().collect();
            let again = text(&read);
            assert_eq!(lines, again.lines().collect::<Vec<_>>());
        }
    });
    for more in ["\n", "more\n", "\nmore"] {
        assert!(key_file::read(&format!("{plain}{more}"), None).is_err(), "{more:?}");
    }
}

/// Few rounds: each that comes to the passphrase takes the memory and time that it is to take.
#[test]
fn a_broken_sealed_key_file_opens_for_nobody() {
    let with = Passphrase::new("a river of many stones").unwrap();
    let sealed = key_file::write(&identity(1), Some(&with), &chance(2)).unwrap();
    let other = "whatson party keys 1\nAAAA\n".repeat(8);
    let is_cost =
        |text: &str| text.lines().nth(1).is_some_and(|how| how.starts_with("argon2id 65536 3 1 "));
    rounds(43, 12, |dice| {
        let bytes = dice.broken(sealed.as_bytes(), other.as_bytes());
        let broken = String::from_utf8_lossy(&bytes).into_owned();
        // Another cost within its bounds may take minutes, and is refused as well.
        if !is_cost(&broken) || broken.lines().eq(sealed.lines()) {
            return;
        }
        assert!(key_file::read(&broken, Some(&with)).is_err(), "{broken}");
    });
}

#[test]
fn what_was_sealed_and_broken_does_not_open() {
    let (own, scope) = (identity(1), Scope::new(b"agreement", 3, 7).unwrap());
    let sealed = seal::seal(own.keys(), b"info", b"aad", &[9; 200], &chance(3)).unwrap();
    let pepper = Pepper::drawn(&chance(4));
    let grant = PepperGrant::seal(&pepper, own.keys(), &scope, &chance(5)).unwrap();
    rounds(44, 100, |dice| {
        let bytes = dice.broken(&sealed, &grant.sealed);
        assert_eq!(seal::open(&own, b"info", b"aad", &bytes).is_ok(), bytes == sealed);
        let bytes = dice.broken(&grant.sealed, &sealed);
        let is_whole = bytes == grant.sealed;
        let altered = PepperGrant { sealed: bytes, ..grant.clone() };
        assert_eq!(altered.open(&own, &scope).is_ok(), is_whole);
    });
}

#[test]
fn a_broken_note_opens_for_nobody() {
    let output = output(1);
    let seal = |text| Note::seal(text, &output, &OWN, &chance(6)).unwrap();
    let (note, other) = (seal("Case 7/26"), seal("Case 8/26"));
    rounds(45, 300, |dice| {
        let mut bytes = dice.broken(note.bytes(), other.bytes());
        let is_size = bytes.len() == SEALED;
        assert_eq!(Note::from_bytes(&bytes).is_ok(), is_size);
        bytes.resize(SEALED, 0);
        let is_whole = bytes == note.bytes() || bytes == other.bytes();
        assert_eq!(Note::from_bytes(&bytes).unwrap().open(&output, &OWN).is_ok(), is_whole);
    });
}

#[test]
fn a_broken_answer_of_a_custodian_is_never_taken() {
    let chance = chance(7);
    let (keys, shares) = split(random(&chance), 2, 3, &chance);
    let batch = Batch::blind(vec![raw(b"a"), raw(b"b")], &chance).unwrap();
    let told =
        |share: &Share, of: &Batch| share.evaluate(of.elements(), b"request", &chance).unwrap();
    let twin = Batch::blind(vec![raw(b"a"), raw(b"b")], &chance).unwrap();
    let (answer, foreign) = (told(&shares[0], &batch), told(&shares[0], &twin));
    rounds(46, 60, |dice| {
        let flat = answer.elements.as_flattened();
        let bytes = dice.broken(flat, foreign.elements.as_flattened());
        let (elements, rest) = bytes.as_chunks::<32>();
        let proof = dice.broken(&answer.proof.bytes(), &foreign.proof.bytes());
        let proof = <[u8; 64]>::try_from(proof).ok().and_then(|b| {
            let read = Proof::from_bytes(&b).ok();
            assert!(read.is_none_or(|read| read.bytes() == b), "one spelling");
            read
        });
        let proof = if dice.below(2) == 0 { answer.proof } else { proof.unwrap_or(answer.proof) };
        let broken = Evaluated { elements: elements.to_vec(), proof };
        let is_whole = broken.elements == answer.elements && broken.proof == answer.proof;
        let checked = batch.check(&keys, 1, &broken);
        assert_eq!(checked.is_ok(), is_whole, "{rest:?}: {:?}", checked.err());
        // Whole, and somebody else's.
        let other = [2, 3, 4, 0, u16::MAX][dice.below(5)];
        assert!(batch.check(&keys, other, &answer).is_err());
    });
}

#[test]
fn keys_of_custodians_that_are_broken_make_no_key() {
    let chance = chance(8);
    let (keys, shares) = split(random(&chance), 2, 3, &chance);
    let flat: Vec<u8> =
        shares.iter().flat_map(|share| share.public().key).chain(*keys.key()).collect();
    rounds(47, 500, |dice| {
        let bytes = dice.broken(&flat, &flat);
        let (all, _) = bytes.as_chunks::<32>();
        let Some((whole, parts)) = all.split_last() else { return };
        let share = |(index, key): (u16, &[u8; 32])| PublicShare { index, key: *key };
        let parts: Vec<_> = (1..).zip(parts).map(share).collect();
        // Without its last custodian it is a key still, of those that are left.
        let is_own = *whole == *keys.key() && parts.len() >= 2;
        let is_own = is_own && parts.iter().all(|of| keys.share(of.index) == Some(*of));
        assert_eq!(KeySet::new(2, *whole, parts).is_ok(), is_own);
    });
}

#[test]
fn any_text_has_one_form_or_none() {
    const SPELLED: [(Type, &str); 12] = [
        (Type::Phone, "+359 (0)88 123 4567"),
        (Type::Email, "Somebody.Else@Mail.пример.example"),
        (Type::Iban, "GB82 WEST 1234 5698 7654 32"),
        (Type::Url, "https://Adverts.example:8080/a/%7Eb/?utm_source=x&q=%25%32#top"),
        (Type::Handle, "telegram:@Some_One"),
        (Type::Crypto, "btc:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"),
        (Type::Document, "GR:id:ΑΒ 123456"),
        (Type::Plate, "BG:СА 1234 АВ"),
        (Type::Company, "5493001KJTIIGC8Y1R12"),
        (Type::PersonDate, "Ђорђевић, Ana-Marija;1.4.1990"),
        (Type::PersonYear, "Ana Đorđević;1990"),
        (Type::PersonSound, "Αναστασία Παπαδοπούλου;1990-04-01"),
    ];
    let mut taken = 0;
    rounds(48, 500, |dice| {
        for (of, spelled) in SPELLED {
            let other = dice.text();
            let bytes = dice.broken(spelled.as_bytes(), other.as_bytes());
            let text = match dice.below(3) {
                0 => dice.text(),
                1 => format!("{spelled}{}", dice.text()),
                _ => String::from_utf8_lossy(&bytes).into_owned(),
            };
            let region = [None, Some("BG"), Some("US")][dice.below(3)].and_then(Country::from_code);
            let context = Context { region };
            match canonical(of, &text, &context) {
                Ok(form) => {
                    taken += 1;
                    assert!((1..=CANONICAL_MAX).contains(&form.as_bytes().len()));
                    let once = std::str::from_utf8(form.as_bytes()).unwrap();
                    assert_eq!(
                        canonical(of, once, &context).as_ref(),
                        Ok(&form),
                        "{text:?} {once:?}"
                    );
                }
                Err(why) => assert!(why.to_string().is_ascii(), "{why}"),
            }
        }
    });
    assert!(taken > 0);
}
