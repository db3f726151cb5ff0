//! Checked pieces of text: names, texts in a language, codes, country codes, slugs, web addresses.
//!
//! Every one is bounded and free of control and direction-override characters, so that no later
//! layer has to ask again. Lengths are in characters.
//!
//! Not here: whether a code is in a list (`vocabulary`), transliteration (`search::fold`).

use std::fmt;

use crate::field::FieldError;

/// Longest name of anything.
pub const NAME_MAX: usize = 300;
/// Longest free text.
pub const TEXT_MAX: usize = 20_000;
/// Longest short line such as a city or an address line.
pub const LINE_MAX: usize = 300;

/// A value without blanks and byte order marks around it, as it is kept.
#[must_use]
pub fn trimmed(value: &str) -> &str {
    value.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}')
}

/// Checks one line or paragraph of text: trimmed, bounded, no control characters but line
/// breaks and tabs, no bidirectional overrides (UTS 39 section 5.4 and Trojan-source attacks).
///
/// # Errors
///
/// `required` when empty, `too-long`, `forbidden-character`.
pub fn text(field: &str, value: &str, max: usize) -> Result<String, FieldError> {
    let value = trimmed(value);
    if value.is_empty() {
        return Err(FieldError::new(field, "required", value));
    }
    if value.chars().count() > max {
        return Err(FieldError::new(field, "too-long", value));
    }
    let forbidden = |c: char| {
        (c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
            || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fff0}'..='\u{ffff}')
    };
    if value.chars().any(forbidden) {
        return Err(FieldError::new(field, "forbidden-character", value));
    }
    Ok(value.to_owned())
}

/// Checks one line: as [`text`], and without line breaks.
///
/// # Errors
///
/// As [`text`]; `forbidden-character` for a line break.
pub fn line(field: &str, value: &str, max: usize) -> Result<String, FieldError> {
    let value = text(field, value, max)?;
    if value.contains(['\n', '\r', '\t']) {
        return Err(FieldError::new(field, "forbidden-character", &value));
    }
    Ok(value)
}

/// Checks an optional line: blank is none.
///
/// # Errors
///
/// As [`line`] when not blank.
pub fn optional_line(field: &str, value: &str) -> Result<Option<String>, FieldError> {
    if trimmed(value).is_empty() { Ok(None) } else { line(field, value, LINE_MAX).map(Some) }
}

/// A language as a BCP 47 tag of language and script or region, such as `sr-Latn`; `und` is unknown.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Language(String);

impl Language {
    /// Reads a tag.
    ///
    /// # Errors
    ///
    /// `unknown-language` when it is not of the form of BCP 47.
    pub fn new(field: &str, value: &str) -> Result<Self, FieldError> {
        let value = value.trim();
        let bad = || FieldError::new(field, "unknown-language", value);
        let mut parts = value.split(['-', '_']);
        let first = parts.next().unwrap_or_default().to_ascii_lowercase();
        if !(2..=3).contains(&first.len()) || !first.bytes().all(|b| b.is_ascii_lowercase()) {
            return Err(bad());
        }
        let mut tag = first;
        for part in parts {
            if !(2..=8).contains(&part.len()) || !part.bytes().all(|b| b.is_ascii_alphanumeric()) {
                return Err(bad());
            }
            tag.push('-');
            tag.push_str(&match part.len() {
                4 => part[..1].to_ascii_uppercase() + &part[1..].to_ascii_lowercase(),
                2 => part.to_ascii_uppercase(),
                _ => part.to_ascii_lowercase(),
            });
        }
        if tag.len() > 35 { Err(bad()) } else { Ok(Self(tag)) }
    }

    /// The language nobody stated.
    #[must_use]
    pub fn unknown() -> Self {
        Self("und".into())
    }

    /// The tag.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The primary subtag, `sr` of `sr-Latn`.
    #[must_use]
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }
}

/// The script of a name by its letters (ISO 15924), as far as the hub tells them apart.
#[must_use]
pub fn script(value: &str) -> &'static str {
    let letter = value.chars().find_map(|c| match c {
        'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Some("Latn"),
        '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => Some("Grek"),
        '\u{400}'..='\u{52f}' => Some("Cyrl"),
        '\u{530}'..='\u{58f}' => Some("Armn"),
        '\u{590}'..='\u{5ff}' => Some("Hebr"),
        '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{fb50}'..='\u{fdff}' => Some("Arab"),
        '\u{900}'..='\u{97f}' => Some("Deva"),
        '\u{e00}'..='\u{e7f}' => Some("Thai"),
        '\u{10a0}'..='\u{10ff}' => Some("Geor"),
        '\u{3040}'..='\u{30ff}' => Some("Jpan"),
        '\u{3400}'..='\u{9fff}' => Some("Hani"),
        '\u{ac00}'..='\u{d7af}' => Some("Kore"),
        _ => None,
    });
    letter.unwrap_or("Zyyy")
}

/// A text in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocalText {
    /// Its language.
    pub lang: Language,
    /// The text.
    pub value: String,
}

/// A name in one language; its script is seen from its letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// Its language.
    pub lang: Language,
    /// The name.
    pub value: String,
}

impl Name {
    /// Checks a name: one line, at least one letter or digit.
    ///
    /// # Errors
    ///
    /// As [`line`]; `no-letter`.
    pub fn new(field: &str, lang: Language, value: &str) -> Result<Self, FieldError> {
        let value = line(field, value, NAME_MAX)?;
        if !value.chars().any(char::is_alphanumeric) {
            return Err(FieldError::new(field, "no-letter", &value));
        }
        Ok(Self { lang, value })
    }

    /// The script of the name (ISO 15924).
    #[must_use]
    pub fn script(&self) -> &'static str {
        script(&self.value)
    }
}

/// A code of a vocabulary: lower-case ASCII words joined by hyphens, such as `child-protection`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Code(String);

impl Code {
    /// Reads a code; whether a vocabulary knows it is asked elsewhere.
    ///
    /// # Errors
    ///
    /// `not-a-code`.
    pub fn new(field: &str, value: &str) -> Result<Self, FieldError> {
        let value = value.trim();
        let fits = (1..=64).contains(&value.len())
            && value.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            && !value.starts_with('-')
            && !value.ends_with('-');
        if fits {
            Ok(Self(value.to_owned()))
        } else {
            Err(FieldError::new(field, "not-a-code", value))
        }
    }

    /// The code.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A country or area by its ISO 3166-1 alpha-2 code, or `XK` (see the naming policy).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CountryCode([u8; 2]);

impl CountryCode {
    /// Reads a code by its form; whether the country exists is asked of the vocabulary.
    ///
    /// # Errors
    ///
    /// `unknown-country`.
    pub fn new(field: &str, value: &str) -> Result<Self, FieldError> {
        let upper = value.trim().to_ascii_uppercase();
        match upper.as_bytes() {
            &[a, b] if a.is_ascii_uppercase() && b.is_ascii_uppercase() => Ok(Self([a, b])),
            _ => Err(FieldError::new(field, "unknown-country", value)),
        }
    }

    /// The code.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("ZZ")
    }
}

/// The readable part of a page's address: lower-case ASCII, digits, hyphens.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Slug(String);

impl Slug {
    /// Reads a slug.
    ///
    /// # Errors
    ///
    /// `not-a-slug`.
    pub fn new(field: &str, value: &str) -> Result<Self, FieldError> {
        let fits = (1..=120).contains(&value.len())
            && value.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if fits {
            Ok(Self(value.to_owned()))
        } else {
            Err(FieldError::new(field, "not-a-slug", value))
        }
    }

    /// The slug.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A public web address (http or https) without user, password or unusual characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebAddress(String);

impl WebAddress {
    /// Reads an address; `https://` is added where no scheme stands.
    ///
    /// # Errors
    ///
    /// `not-a-web-address`.
    pub fn new(field: &str, value: &str) -> Result<Self, FieldError> {
        let value = value.trim();
        let bad = || FieldError::new(field, "not-a-web-address", value);
        let full =
            if value.contains("://") { value.to_owned() } else { format!("https://{value}") };
        let (scheme, rest) = full.split_once("://").ok_or_else(bad)?;
        let scheme = scheme.to_ascii_lowercase();
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let (host, tail) = rest.split_at(end);
        let host_name = host.split_once(':').map_or(host, |(name, _)| name);
        let port_fits = host
            .split_once(':')
            .is_none_or(|(_, port)| !port.is_empty() && port.bytes().all(|b| b.is_ascii_digit()));
        let label_fits = |l: &str| {
            !l.is_empty() && l.len() <= 63 && l.chars().all(|c| c.is_alphanumeric() || c == '-')
        };
        let fits = matches!(scheme.as_str(), "http" | "https")
            && full.chars().count() <= 500
            && port_fits
            && host_name.contains('.')
            && host_name.split('.').all(label_fits)
            && !tail.chars().any(|c| c.is_control() || c.is_whitespace() || "\"'<>`".contains(c));
        if fits {
            Ok(Self(format!("{scheme}://{}{tail}", host.to_lowercase())))
        } else {
            Err(bad())
        }
    }

    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The host without a leading `www.`, for comparing two records.
    #[must_use]
    pub fn domain(&self) -> &str {
        let rest = self.0.split_once("://").map_or("", |(_, rest)| rest);
        let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default();
        host.strip_prefix("www.").unwrap_or(host)
    }
}

macro_rules! shown {
    ($($name:ident),*) => {$(
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }
    )*};
}
shown!(Language, Code, CountryCode, Slug, WebAddress);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn direction_overrides_and_control_characters_are_refused() {
        for bad in ["a\u{202e}b", "a\u{0}b", "a\u{2066}b", "\u{feff} "] {
            assert!(text("name", bad, 10).is_err(), "{bad:?}");
        }
        assert_eq!(text("name", "  Ниш \n", 10), Ok("Ниш".into()));
    }

    #[test]
    fn a_language_tag_is_written_the_usual_way() {
        for (given, tag) in [("SR_latn", "sr-Latn"), ("en", "en"), ("pt-br", "pt-BR")] {
            assert_eq!(Language::new("lang", given).unwrap().as_str(), tag);
        }
        assert!(Language::new("lang", "english language").is_err());
    }

    #[test]
    fn a_web_address_gets_its_scheme_and_gives_its_domain() {
        let site = WebAddress::new("website", "WWW.Astra.rs/en?x=1").unwrap();
        assert_eq!(site.as_str(), "https://www.astra.rs/en?x=1");
        assert_eq!(site.domain(), "astra.rs");
        for bad in [
            "javascript:alert(1)",
            "https://a b.org",
            "ftp://a.org",
            "https://user@a.org",
            "https://localhost",
            "https://a.org/\"onclick",
        ] {
            assert!(WebAddress::new("website", bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_script_is_seen_from_the_first_letter() {
        assert_eq!(script("„Анимус“"), "Cyrl");
        assert_eq!(script("Të"), "Latn");
        assert_eq!(script("Γραφείο"), "Grek");
        assert_eq!(script("123"), "Zyyy");
    }
}
