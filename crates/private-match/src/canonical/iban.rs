//! Bank accounts as ISO 13616-1 section 5 has them in electronic form: capitals and digits, no
//! space.
//!
//! Not here: whether the account exists, and national check digits inside (a wrong one is still the
//! same wrong one for both sides).

use iban::{Iban, IbanLike as _, ParseIbanError};

use super::Refusal;
use super::text;

/// Characters of an IBAN at the most (ISO 13616-1 section 5).
const LENGTH_MAX: usize = 34;

pub(super) fn canonical(text: &str) -> Result<String, Refusal> {
    let compact = compact(text)?;
    let number = compact.strip_prefix("IBAN").unwrap_or(&compact);
    if number.len() > LENGTH_MAX || number.len() < 5 {
        return Err(Refusal::Length);
    }
    match number.parse::<Iban>() {
        // 00, 01 and 99 are never computed (ISO 7064), and equal another pair modulo 97.
        Ok(iban) if !(2..=98).contains(&iban.check_digits()) => Err(Refusal::Checksum),
        Ok(iban) => Ok(iban.electronic_str().to_owned()),
        Err(ParseIbanError::UnknownCountry(_)) => Err(Refusal::Country),
        Err(ParseIbanError::InvalidBban(_)) => Err(Refusal::Length),
        Err(ParseIbanError::InvalidBaseIban { source }) => Err(base(source)),
    }
}

fn base(source: iban::ParseBaseIbanError) -> Refusal {
    match source {
        iban::ParseBaseIbanError::InvalidChecksum => Refusal::Checksum,
        iban::ParseBaseIbanError::InvalidFormat => Refusal::Form,
    }
}

/// Capitals and digits; what printed forms put between them is dropped.
fn compact(text: &str) -> Result<String, Refusal> {
    let mut out = String::with_capacity(LENGTH_MAX);
    for c in text.chars() {
        match c {
            c if c.is_ascii_alphabetic() => out.push(c.to_ascii_uppercase()),
            c if c.is_whitespace() || matches!(c, '-' | '.' | ':' | '\u{2010}'..='\u{2015}') => {}
            c => out.push(text::digit(c).ok_or(Refusal::Letter)?),
        }
    }
    Ok(out)
}
