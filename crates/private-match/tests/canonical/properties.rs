//! What holds for any string: a form is its own form, nothing panics, variants that people type
//! agree, and a refusal says nothing of what was refused.
//!
//! Not here: spellings with a known form (`corpus`).

use private_match::canonical::{
    CANONICAL_MAX, Context, Country, Refusal, SPELLING_MAX, Type, canonical,
};
use proptest::prelude::*;

fn context(region: Option<&str>) -> Context {
    Context { region: region.and_then(Country::from_code) }
}

fn form(of: Type, text: &str, region: Option<&str>) -> Result<Vec<u8>, Refusal> {
    canonical(of, text, &context(region)).map(|form| form.as_bytes().to_vec())
}

/// So many strings for each property, and no file about those that failed.
fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// Regions of two plans, two that dial out by other digits than `00`, and none.
fn region() -> impl Strategy<Value = Option<&'static str>> {
    prop_oneof![Just(None), Just(Some("RS")), Just(Some("IT")), Just(Some("US")), Just(Some("BR"))]
}

/// Strings near to spellings: parts of all types, in any order.
fn near() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        "[0-9+()/. -]{1,12}",
        "[a-zA-Z]{1,8}",
        "[а-яА-ЯђљњћџѓќѕјЂЉЊЋЏ]{1,6}",
        "[α-ωΑ-Ωάέήίόύώϊϋ]{1,6}",
        "[šđčćžäöüßşıİğțșâîñøłŠĐČĆŽ]{1,4}",
        "(%[0-9a-fA-F]{2}|%){1,4}",
        "[?&=#:;|@/.,_~-]{1,3}",
        "(https?://|tel:|mailto:|lei:|0x|bc1|RS|BG:|x:|t\\.me/|utm_a=|xn--|\\.example)",
        "(passport|id|telegram|btc|eth|1990-04-01|1\\.4\\.1990|1990)",
        "\\PC{1,4}",
    ];
    prop::collection::vec(part, 1..8).prop_map(|parts| parts.concat())
}

fn holds(of: Type, text: &str, region: Option<&str>) -> Result<(), TestCaseError> {
    match canonical(of, text, &context(region)) {
        Ok(form) => {
            prop_assert!(!form.as_bytes().is_empty() && form.as_bytes().len() <= CANONICAL_MAX);
            let once = std::str::from_utf8(form.as_bytes()).unwrap();
            for region in [region, None] {
                let twice = canonical(of, once, &context(region));
                prop_assert!(twice == Ok(form.clone()), "{} {text:?} {once:?}", of.word());
            }
        }
        Err(refusal) => {
            // Only the sentences and words of the list: they are finite, and hold no input.
            let said = format!("{refusal} {refusal:?} {}", refusal.word());
            prop_assert!(said.is_ascii() && said.len() < 160, "{said}");
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn a_form_is_its_own_form(text in near(), region in region()) {
        for of in Type::ALL {
            holds(of, &text, region)?;
        }
    }

    #[test]
    fn parts_of_a_type_make_forms_that_are_their_own(
        digits in "[0-9]{5,15}", name in near(), host in "[a-zа-яα-ω0-9-]{1,10}", path in near(),
    ) {
        holds(Type::Phone, &format!("+{digits}"), None)?;
        holds(Type::Phone, &digits, Some("RS"))?;
        holds(Type::Url, &format!("https://{host}.example/{path}?{name}"), None)?;
        holds(Type::Email, &format!("{digits}@{host}.example"), None)?;
        holds(Type::Plate, &format!("RS:{name}"), None)?;
        holds(Type::Document, &format!("GR:id:{name}"), None)?;
        holds(Type::Company, &format!("RO:{name}"), None)?;
        holds(Type::Handle, &format!("facebook:{name}"), None)?;
        let person = format!("{host} {name};1.4.1990");
        for of in [Type::PersonDate, Type::PersonYear, Type::PersonSound] {
            holds(of, &person, None)?;
        }
    }

    #[test]
    fn a_phone_is_the_same_however_it_is_grouped(
        rest in "[1-9][0-9]{6}", cuts in prop::collection::vec(0_usize..7, 0..4),
        between in prop::sample::select(vec![" ", "-", ".", "/", "\u{a0}", "\u{2013}", ") ("]),
    ) {
        let mut spelled = String::new();
        for (at, digit) in rest.chars().enumerate() {
            if cuts.contains(&at) {
                spelled.push_str(between);
            }
            spelled.push(digit);
        }
        let wanted = form(Type::Phone, &format!("+38160{rest}"), None);
        prop_assert!(wanted.is_ok());
        for (text, region) in [
            (format!("060{spelled}"), Some("RS")),
            (format!("00381 60 {spelled}"), None),
            (format!("+381 (0)60 {spelled}"), Some("BG")),
            (format!("tel:+381-60-{spelled}"), None),
        ] {
            prop_assert_eq!(&form(Type::Phone, &text, region), &wanted, "{}", text);
        }
    }

    #[test]
    fn the_order_of_words_and_the_way_of_the_date_make_no_person(
        given in "[a-z]{2,8}", family in "[а-яђљњћџ]{2,8}", day in 1_u8..29, month in 1_u8..13,
    ) {
        for of in [Type::PersonDate, Type::PersonYear, Type::PersonSound] {
            let one = form(of, &format!("{given} {family}; 1990-{month:02}-{day:02}"), None);
            let name = format!("{family}, {given}").to_uppercase();
            let upper = format!("{name}|{day}.{month}.1990.");
            prop_assert_eq!(one, form(of, &upper, None));
        }
    }

    #[test]
    fn case_and_space_make_no_other_form(
        spaces in prop::collection::vec(0_usize..24, 0..6), is_upper: bool,
        (of, form_of, separator) in prop::sample::select(vec![
            (Type::Iban, "BA391290079401028494", " "),
            (Type::Plate, "RS:BG000AB", "-"),
            (Type::Document, "RS:passport:000000001", "-"),
            (Type::Company, "lei:00EX00AMPLE000000155", " "),
            (Type::Email, "ana.sterev@shelter.example", ""),
            (Type::Url, "ads.example", ""),
            (Type::Handle, "telegram:example_name", ""),
        ]),
    ) {
        let from = form_of.rfind(':').map_or(0, |at| at + 1);
        let mut text = String::new();
        for (at, c) in form_of.chars().enumerate() {
            if at > from && spaces.contains(&at) {
                text.push_str(separator);
            }
            text.push(c);
        }
        let text = if is_upper { text.to_uppercase() } else { text.to_lowercase() };
        let got = form(of, &format!(" {text}\u{a0}"), None);
        prop_assert_eq!(got.as_deref(), Ok(form_of.as_bytes()), "{}", text);
    }

    #[test]
    fn one_wrong_digit_is_found(at in 0_usize..20, by in 1_u32..10) {
        let digits = "BA391290079401028494";
        let wrong: String = digits
            .chars()
            .enumerate()
            .map(|(i, c)| match c.to_digit(10) {
                Some(d) if i == at => char::from_digit((d + by) % 10, 10).unwrap(),
                _ => c,
            })
            .collect();
        if wrong != digits {
            prop_assert!(form(Type::Iban, &wrong, None).is_err());
        }
    }
}

proptest! {
    #![proptest_config(config(40))]

    #[test]
    fn nothing_panics_on_any_string_of_four_thousand_bytes(
        text in prop_oneof![
            "(?s).{0,1000}", "[%0-9a-f]{0,4000}", "[./?&=;:@ -]{0,4000}", "[a-я.]{0,2000}",
        ],
        prefix in prop::sample::select(vec!["", "https://a.example/", "RS:", "a;", "x:", "a@"]),
        region in region(),
    ) {
        let text = format!("{prefix}{text}");
        for of in Type::ALL {
            holds(of, &text, region)?;
        }
    }
}

#[test]
fn what_is_too_long_is_refused() {
    let long = "a".repeat(SPELLING_MAX + 1);
    let url = format!("a.example/{}", "a".repeat(CANONICAL_MAX));
    for of in Type::ALL {
        assert_eq!(form(of, &long, None), Err(Refusal::TooLong));
    }
    assert_eq!(form(Type::Url, &url, None), Err(Refusal::TooLong));
}

#[test]
fn what_is_encoded_many_times_comes_to_rest_or_is_refused() {
    let nested = format!("https://a.example/{}41", "%25".repeat(60));
    assert!(form(Type::Url, &nested, None).is_ok());
    let unsettled = format!("https://a.example/{}1", "%3".repeat(40));
    assert_eq!(form(Type::Url, &unsettled, None), Err(Refusal::Unsettled));
}
