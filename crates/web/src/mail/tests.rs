//! Every letter in every language, and that nothing typed becomes more than words.
//!
//! Not here: headers (`app::mail`), whether each language has each message (`words::tests`).

use whatson_app::mail::Kind;

use super::*;

const URL: &str = "https://hub.example";

fn letter(kind: Kind, lang: &str, organisation: &str) -> Letter {
    let value = |name: &str| if name == "link" { "/join/0123abcd" } else { organisation };
    let arguments =
        kind.arguments().iter().map(|n| ((*n).to_owned(), value(n).to_owned())).collect();
    Letter { kind, lang: lang.to_owned(), arguments }
}

#[test]
fn every_letter_is_written_in_every_language_with_all_it_has_to_say() {
    let words = Words::load().unwrap();
    for lang in LANGUAGES {
        for kind in Kind::ALL {
            let letter = letter(kind, lang, "Demo Lighthouse");
            let (subject, body) = in_words(&words, "WhatsOn", URL, &letter).unwrap();
            let whole = format!("{lang} {}: {subject}\n{body}", kind.word());
            assert!(words.has(lang, &format!("mail-{}-subject", kind.word())), "{whole}");
            assert!(subject.chars().count() < 80 && !subject.contains('\n'), "{whole}");
            let link = format!("\n\n{URL}/{lang}/join/0123abcd");
            let named = kind.arguments();
            assert_eq!(body.contains(&link), named.contains(&"link"), "{whole}");
            assert_eq!(
                body.contains("Demo Lighthouse"),
                named.contains(&"organisation"),
                "{whole}"
            );
            assert!(body.contains(&format!("\n{URL}/{lang}/\n")), "{whole}");
            assert!(body.contains("WhatsOn") && !body.contains(['{', '}']), "{whole}");
            assert!(!subject.contains(['{', '}', '/']), "{whole}");
        }
    }
    let (subject, _) = in_words(&words, "WhatsOn", URL, &letter(Kind::Test, "xx", "")).unwrap();
    assert_eq!(subject, "Test message from WhatsOn", "an unknown language is English");
}

#[test]
fn a_name_makes_no_line_and_no_link() {
    let words = Words::load().unwrap();
    for name in [
        "https://evil.example/a\r\n\r\nYour password: https://evil.example",
        "evil.example",
        "mailto:a@evil.example",
        "{ $link }",
    ] {
        let plain = in_words(&words, "WhatsOn", URL, &letter(Kind::VouchAsked, "en", "Demo"));
        let made = in_words(&words, "WhatsOn", URL, &letter(Kind::VouchAsked, "en", name));
        let ((_, plain), (subject, made)) = (plain.unwrap(), made.unwrap());
        assert_eq!(made.lines().count(), plain.lines().count(), "{made}");
        assert_eq!(made.matches("://").count(), plain.matches("://").count(), "{made}");
        assert!(!made.contains("evil.example") && !subject.contains("evil"), "{made}");
        assert_eq!(made.matches("/join/").count(), 1, "{made}");
    }
    let long =
        in_words(&words, "WhatsOn", URL, &letter(Kind::VouchAsked, "en", &"a".repeat(5_000)));
    assert!(long.unwrap().1.len() < 1_000);
}

#[test]
fn a_link_leads_nowhere_but_to_the_hub() {
    let words = Words::load().unwrap();
    for link in ["https://evil.example", "evil", ""] {
        let mut letter = letter(Kind::Recovery, "en", "");
        letter.arguments[0].1 = link.to_owned();
        assert_eq!(in_words(&words, "WhatsOn", URL, &letter), None, "{link}");
    }
}
