//! Telephone numbers as ITU-T E.164 section 6 has them: `+`, calling code, national number, digits
//! alone. Which digits are trunk prefix, dialling prefix and calling code says the metadata of
//! libphonenumber.
//!
//! Whether a number is possible depends on its length in its country; whether it is assigned is not
//! asked, since plans change and advertised numbers are often outside them. A number with an
//! extension is refused and not cut: a hit on a switchboard would look like a hit on the person's
//! line.
//!
//! Not here: several numbers in one cell, and guessing a country.

use rlibphonenumber::{
    CountryCodeSource, NumberLengthType, PHONE_NUMBER_UTIL, PhoneNumber, PhoneNumberFormat, Region,
};

use super::text;
use super::{Country, Refusal};

/// Digits that a spelling has at the most: fifteen of E.164, with prefixes.
const DIGITS_MAX: usize = 24;

pub(super) fn canonical(text: &str, region: Option<Country>) -> Result<String, Refusal> {
    let dialled = dialled(text)?;
    let number = parse(&dialled, region)?;
    match PHONE_NUMBER_UTIL.is_possible_number_with_reason(&number) {
        Ok(NumberLengthType::IsPossible) => {
            Ok(PHONE_NUMBER_UTIL.format(&number, PhoneNumberFormat::E164).into_owned())
        }
        // Without its area code a number is another one in each town.
        Ok(NumberLengthType::IsPossibleLocalOnly) | Err(_) => Err(Refusal::ImpossibleNumber),
    }
}

/// The digits in ASCII, after a `+` where there is one: nothing else of a spelling counts.
fn dialled(text: &str) -> Result<String, Refusal> {
    let mut out = String::with_capacity(DIGITS_MAX + 1);
    for c in without_label(text).chars() {
        match c {
            '+' | '\u{ff0b}' if out.is_empty() => out.push('+'),
            c if is_punctuation(c) => {}
            c => match text::digit(c) {
                Some(digit) => out.push(digit),
                None if out.len() > 3 && is_extension(c) => return Err(Refusal::Extension),
                None => return Err(Refusal::Letter),
            },
        }
        if out.len() > DIGITS_MAX {
            return Err(Refusal::ImpossibleNumber);
        }
    }
    if out.chars().any(|c| c.is_ascii_digit()) { Ok(out) } else { Err(Refusal::Form) }
}

/// What comes after `tel:` (RFC 3966), `Tel.` and the like.
fn without_label(text: &str) -> &str {
    for label in ["tel", "Tel", "TEL", "тел", "Тел", "ТЕЛ", "Τηλ", "τηλ"] {
        if let Some(rest) = text.strip_prefix(label) {
            return rest.trim_start_matches([':', '.', ' ']);
        }
    }
    text
}

fn is_extension(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '#' | ';' | ',')
}

/// Space, dashes, dots, slashes, brackets, as ITU-T E.123 and habit write them.
fn is_punctuation(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '(' | ')' | '[' | ']' | '-' | '.' | '/' | '\\' | '~' | '_' | '\'')
        || matches!(c, '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{30fc}' | '\u{b7}' | '\u{2022}')
        || matches!(c, '\u{ff08}' | '\u{ff09}' | '\u{ff0d}'..='\u{ff0f}')
}

/// `00` is the dialling prefix that ITU-T E.164 recommends, so it is a `+` wherever the region's
/// own plan does not say otherwise. (In a region that dials out by other digits, `0049…` would else
/// be taken for a national number.)
fn parse(dialled: &str, region: Option<Country>) -> Result<PhoneNumber, Refusal> {
    let refused = |_| Refusal::ImpossibleNumber;
    if dialled.starts_with('+') {
        return PHONE_NUMBER_UTIL.parse(dialled, None).map_err(refused);
    }
    let abroad = dialled.strip_prefix("00").map(|rest| format!("+{rest}"));
    let Some(region) = region else {
        let abroad = abroad.ok_or(Refusal::Region)?;
        return PHONE_NUMBER_UTIL.parse(&abroad, None).map_err(refused);
    };
    let region = Region::from_code(region.code()).map_err(|_| Refusal::Region)?;
    if !PHONE_NUMBER_UTIL.get_supported_regions().any(|one| one == region) {
        return Err(Refusal::Region);
    }
    let own = PHONE_NUMBER_UTIL.parse_and_keep_raw_input(dialled, Some(region));
    match (own, abroad) {
        (Ok(own), Some(_)) if own.country_code_source() == CountryCodeSource::FromNumberWithIdd => {
            Ok(own)
        }
        (_, Some(abroad)) => PHONE_NUMBER_UTIL.parse(&abroad, None).map_err(refused),
        (own, None) => own.map_err(refused),
    }
}
