//! Legal entities: `lei:…` with the check digits of ISO 17442-1 (ISO/IEC 7064 MOD 97-10), or
//! `COUNTRY:NUMBER` with the number in that country's register.
//!
//! A number that begins with its own country's code, as tax numbers for trade in the European Union
//! do, loses it.
//!
//! Not here: names of companies, and check digits of national registers.

use super::text;
use super::{Country, Refusal};

/// Letters and digits of a register number at the least and at the most.
const NUMBER: std::ops::RangeInclusive<usize> = 3..=24;
/// Characters of an LEI (ISO 17442-1 section 5).
const LEI: usize = 20;

pub(super) fn canonical(text: &str) -> Result<String, Refusal> {
    let between = [':', ';', ',', '|', '/', '\t', ' '];
    if let Some((first, rest)) = text.split_once(between) {
        if first.eq_ignore_ascii_case("lei") {
            return lei(rest);
        }
        if let Some(country) = Country::from_code(first) {
            return registered(country, rest);
        }
    }
    // Without a country it is an LEI or nothing.
    if capitals(text).len() == LEI { lei(text) } else { Err(Refusal::Country) }
}

fn registered(country: Country, text: &str) -> Result<String, Refusal> {
    let number = text::capitals(text);
    let inner = ["EL", country.code()].iter().find_map(|code| number.strip_prefix(code));
    let bare = inner.filter(|bare| bare.chars().all(|c| c.is_ascii_digit()));
    let bare = bare.unwrap_or(&number);
    if !NUMBER.contains(&bare.chars().count()) {
        return Err(Refusal::Length);
    }
    if !bare.chars().any(|c| c.is_ascii_digit()) {
        return Err(Refusal::Form);
    }
    Ok(format!("{}:{bare}", country.code()))
}

fn capitals(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | ':' | '.'))
        .map(|c| text::digit(c).unwrap_or(c).to_ascii_uppercase())
        .collect()
}

/// 18 letters and digits and two check digits, which leave 1 modulo 97.
fn lei(text: &str) -> Result<String, Refusal> {
    let code = capitals(text);
    if !code.chars().all(|c| c.is_ascii_alphanumeric()) {
        return Err(Refusal::Letter);
    }
    let check = code.get(LEI - 2..).filter(|_| code.len() == LEI).ok_or(Refusal::Length)?;
    let check: u32 = check.parse().map_err(|_| Refusal::Checksum)?;
    let rest = code.chars().filter_map(|c| c.to_digit(36)).fold(0, |rest, value| {
        let shift = if value < 10 { 10 } else { 100 };
        (rest * shift + value) % 97
    });
    // 00, 01 and 99 are never computed, and equal another pair modulo 97.
    let fits = rest == 1 && (2..=98).contains(&check);
    if fits { Ok(format!("lei:{code}")) } else { Err(Refusal::Checksum) }
}
