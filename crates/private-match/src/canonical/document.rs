//! Documents: `COUNTRY:kind:NUMBER`, the country by its ISO 3166-1 code, the kind one of a list,
//! the number in capitals and digits alone (as the document's machine readable zone has it: ICAO
//! Doc 9303 part 3, section 4).
//!
//! A spelling has the three in this order, with `:`, `;`, `,`, `/`, `|` or space between. Letters
//! that look alike in Cyrillic, Greek and Latin are one, since Greek cards have letters of both by
//! law.
//!
//! Not here: check digits of national numbers, and which country numbers how.

use super::text;
use super::{Country, Refusal};

/// The kinds, each with other words that people write.
const KINDS: [(&str, &[&str]); 7] = [
    ("passport", &["p", "pass", "pp"]),
    ("id", &["i", "id-card", "idcard", "identity", "identity-card", "card"]),
    ("licence", &["license", "driving-licence", "driving-license", "driving", "dl"]),
    ("permit", &["residence", "residence-permit", "rp"]),
    ("visa", &["v"]),
    ("travel", &["travel-document", "laissez-passer"]),
    ("personal", &["personal-number", "national-number", "jmbg", "emšo", "egn", "oib", "cnp"]),
];

/// Letters and digits of a number at the least and at the most.
const NUMBER: std::ops::RangeInclusive<usize> = 4..=32;

pub(super) fn canonical(text: &str) -> Result<String, Refusal> {
    let between = [':', ';', ',', '/', '|', '\t', ' '];
    let (country, rest) = text.split_once(between).ok_or(Refusal::Form)?;
    let country = Country::from_code(country).ok_or(Refusal::Country)?;
    let rest = rest.trim_start_matches(between);
    let (kind, number) = rest.split_once(between).ok_or(Refusal::Form)?;
    let kind = kind.to_lowercase().replace('_', "-");
    let known = KINDS.iter().find(|(word, others)| *word == kind || others.contains(&&*kind));
    let (kind, _) = known.ok_or(Refusal::Kind)?;
    let number = text::capitals(number);
    if !NUMBER.contains(&number.chars().count()) {
        return Err(Refusal::Length);
    }
    Ok(format!("{}:{kind}:{number}", country.code()))
}
