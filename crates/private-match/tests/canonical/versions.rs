//! What stands in every deposit about the libraries is what the lock file has, and types have their
//! words.
//!
//! Not here: forms.

use private_match::canonical::{Canonical, Context, METADATA, Type, canonical, versions};

#[test]
fn the_versions_in_deposits_are_those_of_the_lock_file() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../Cargo.lock");
    let lock = std::fs::read_to_string(path).unwrap();
    let locked = |name: &str| {
        let entry = format!("name = \"{name}\"\nversion = \"");
        let rest = lock.split_once(&entry).unwrap_or_else(|| panic!("{name} is not locked")).1;
        rest.split('"').next().unwrap().to_owned()
    };
    for name in [
        "rlibphonenumber",
        "iban_validate",
        "url",
        "idna",
        "icu_normalizer_data",
        "any_ascii",
        "unicode-normalization",
    ] {
        let wanted = format!("{name} {}", locked(name));
        assert!(
            METADATA.contains(&wanted),
            "METADATA must say {wanted}: read the corpus' test too"
        );
    }
    assert!(versions().starts_with("canonical 1; phone metadata "));
    assert!(versions().is_ascii() && versions().len() < 256);
}

#[test]
fn types_have_words_and_two_are_candidates() {
    for of in Type::ALL {
        assert_eq!(Type::from_word(of.word()), Some(of));
    }
    assert_eq!(Type::from_word("Phone"), None);
    let candidates: Vec<&str> =
        Type::ALL.into_iter().filter(|of| of.is_candidate()).map(Type::word).collect();
    assert_eq!(candidates, ["person.year", "person.sound"]);
}

#[test]
fn a_form_shows_nothing_of_itself() {
    let form: Canonical = canonical(Type::Email, "ana@x.example", &Context::default()).unwrap();
    assert_eq!(format!("{form:?}"), "Canonical(…)");
    assert_eq!(form.as_bytes(), b"ana@x.example");
}
