//! The committed corpus of spellings: every line agrees, so that a new release of a library or a
//! new table that would read one otherwise fails here, and not silently at a member's.
//!
//! Not here: strings that nobody wrote (`properties`).

use std::collections::BTreeMap;
use std::path::Path;

use private_match::canonical::{Context, Country, Type, canonical};

fn lines(name: &str) -> Vec<Vec<String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(name);
    let text = std::fs::read_to_string(&path).expect(name);
    text.lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .map(|line| line.split('\t').map(unescaped).collect())
        .collect()
}

/// `\u{…}` as its character.
fn unescaped(text: &str) -> String {
    let mut parts = text.split("\\u{");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (code, rest) = part.split_once('}').unwrap();
        out.push(char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap());
        out.push_str(rest);
    }
    out
}

fn context(region: &str) -> Context {
    Context { region: Country::from_code(region) }
}

fn form(of: Type, spelling: &str, region: &str) -> String {
    match canonical(of, spelling, &context(region)) {
        Ok(form) => String::from_utf8(form.as_bytes().to_vec()).unwrap(),
        Err(refusal) => format!("refused: {}", refusal.word()),
    }
}

/// Canonical form, region, spelling of each line of a type.
fn spellings(of: Type) -> Vec<[String; 3]> {
    let file = format!("{}.tsv", of.word());
    let all = lines(&file).into_iter().map(|line| match <[String; 3]>::try_from(line) {
        Ok(three) => three,
        Err(line) => {
            let [form, spelling] = <[String; 2]>::try_from(line).expect("two columns");
            [form, "-".to_owned(), spelling]
        }
    });
    all.collect()
}

#[test]
fn every_spelling_of_the_corpus_has_its_form() {
    let mut wrong = Vec::new();
    for of in Type::ALL {
        let all = spellings(of);
        assert!(all.len() >= 15, "{}: {} lines", of.word(), all.len());
        for [wanted, region, spelling] in all {
            let got = form(of, &spelling, &region);
            let again = form(of, &wanted, "-");
            if got != wanted || again != wanted {
                wrong.push(format!("{} {region} {spelling:?}: {got}, not {wanted}", of.word()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}\n{} lines", wrong.join("\n"), wrong.len());
}

#[test]
fn every_number_has_fourteen_spellings_in_each_plan_of_the_region() {
    let mut of_number: BTreeMap<String, usize> = BTreeMap::new();
    let mut regions: BTreeMap<String, usize> = BTreeMap::new();
    for [form, region, _] in spellings(Type::Phone) {
        *of_number.entry(form).or_default() += 1;
        *regions.entry(region).or_default() += 1;
    }
    let full = of_number.values().filter(|count| **count >= 14).count();
    assert!(full >= 36, "{full}");
    for region in "AL BA BG GR HR MD ME MK RO RS SI TR XK CY IT AT DE FR".split(' ') {
        assert!(regions.get(region).is_some_and(|count| *count >= 10), "{region}");
    }
}

#[test]
fn every_refusal_of_the_corpus_has_its_word() {
    let mut wrong = Vec::new();
    for line in lines("refused.tsv") {
        let [of, region, word, spelling] = <[String; 4]>::try_from(line).expect("four columns");
        let of = Type::from_word(&of).expect("a type");
        let got = form(of, &spelling, &region);
        if got != format!("refused: {word}") {
            wrong.push(format!("{} {region} {spelling:?}: {got}, not {word}", of.word()));
        }
    }
    assert!(wrong.is_empty(), "{}\n{} lines", wrong.join("\n"), wrong.len());
}

/// What a type holds apart stays apart: no two forms of a file are equal by mistake.
#[test]
fn forms_of_different_things_differ() {
    for [of, one, other] in [
        ["url", "ads.example/Girls", "ads.example/girls"],
        ["url", "ads.example/?id=1", "ads.example/?id=2"],
        ["plate", "RS:NS 000-AA", "BG:НС 000-АА"],
        ["email", "ana+1@shelter.example", "ana@shelter.example"],
        ["document", "RS:id:000000001", "RS:passport:000000001"],
        ["person.date", "Zorica Sterev; 1.4.1990", "Zorica Sterev; 4.1.1990"],
        ["person.date", "Jelena Kovač; 1.4.1990", "Elena Kovač; 1.4.1990"],
    ] {
        let of = Type::from_word(of).unwrap();
        assert_ne!(form(of, one, "-"), form(of, other, "-"), "{one}");
    }
}
