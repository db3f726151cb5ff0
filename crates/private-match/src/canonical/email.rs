//! E-mail addresses: trimmed, in lower case, in Unicode's form C, the domain in A-labels (RFC 5890
//! section 2.3.2.1) by UTS 46.
//!
//! The part before the `@` may distinguish case (RFC 5321 section 2.4), and no provider of note
//! does. It is one address with dots and one without, with a `+tag` and without: what a provider
//! makes of these is the provider's rule, and rules differ.
//!
//! Not here: whether somebody reads mail there.

use idna::uts46::{AsciiDenyList, DnsLength, Hyphens, Uts46};
use unicode_normalization::UnicodeNormalization as _;

use super::Refusal;

/// Octets before the `@` at the most (RFC 5321 section 4.5.3.1.1).
const LOCAL_MAX: usize = 64;

pub(super) fn canonical(text: &str) -> Result<String, Refusal> {
    let (local, domain) = bare(text).rsplit_once('@').ok_or(Refusal::NoAt)?;
    let local = local_part(local)?;
    let domain = domain_part(domain)?;
    Ok(format!("{local}@{domain}"))
}

/// Without `mailto:` (RFC 6068) and without angle brackets around it.
fn bare(text: &str) -> &str {
    let text = match text.get(..7) {
        Some(scheme) if scheme.eq_ignore_ascii_case("mailto:") => text.get(7..).unwrap_or(text),
        _ => text,
    };
    text.strip_prefix('<').and_then(|inner| inner.strip_suffix('>')).unwrap_or(text).trim()
}

fn local_part(local: &str) -> Result<String, Refusal> {
    let lower: String = local.nfc().flat_map(lower).nfc().collect();
    if lower.is_empty() {
        return Err(Refusal::NoAt);
    }
    if lower.len() > LOCAL_MAX {
        return Err(Refusal::TooLong);
    }
    // No quoted names (RFC 5321 section 4.1.2): nobody has one, and each has many spellings.
    let wrong = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(c, '"' | '(' | ')' | ',' | ':' | ';' | '<' | '>' | '[' | '\\' | ']' | '@')
    };
    if lower.contains(wrong) { Err(Refusal::Letter) } else { Ok(lower) }
}

/// Lower case of a letter by itself: whether a sigma is the last of its word, and what a Turkish
/// form made of an `i`, does not make another address.
fn lower(c: char) -> impl Iterator<Item = char> {
    let c = match c {
        'İ' => 'i',
        'ς' => 'σ',
        c => c,
    };
    c.to_lowercase()
}

/// The domain in A-labels; names of one label are hosts of a house, no domains of the Internet.
fn domain_part(domain: &str) -> Result<String, Refusal> {
    let domain = domain.trim().trim_end_matches('.');
    let ascii = Uts46::new()
        .to_ascii(
            domain.as_bytes(),
            AsciiDenyList::STD3,
            Hyphens::CheckFirstLast,
            DnsLength::Verify,
        )
        .map_err(|_| Refusal::Domain)?;
    let last = ascii.rsplit_once('.').map(|(_, last)| last).ok_or(Refusal::Domain)?;
    let is_number = last.chars().all(|c| c.is_ascii_digit());
    if is_number { Err(Refusal::Domain) } else { Ok(ascii.into_owned()) }
}
