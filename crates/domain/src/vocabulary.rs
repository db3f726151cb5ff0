//! The lists that codes are checked against: countries, kinds, subjects, kinds of help.
//!
//! The lists themselves are data files, read by `app::reference`; labels in the reader's language
//! are there, too. Here is only the question "is this code known?".

use std::collections::BTreeSet;

use crate::field::FieldError;
use crate::text::{Code, CountryCode, Language};

/// The codes a hub knows.
#[derive(Debug, Clone, Default)]
pub struct Vocabulary {
    /// Countries and areas (ISO 3166-1 alpha-2, and `XK`).
    pub countries: BTreeSet<String>,
    /// Kinds of organisation.
    pub kinds: BTreeSet<String>,
    /// Subjects: treaties, their parts, working subjects.
    pub subjects: BTreeSet<String>,
    /// Kinds of help a service gives.
    pub service_types: BTreeSet<String>,
}

impl Vocabulary {
    /// A known country.
    ///
    /// # Errors
    ///
    /// `unknown-country`.
    pub fn country(&self, field: &str, value: &str) -> Result<CountryCode, FieldError> {
        let code = CountryCode::new(field, value)?;
        if self.countries.contains(code.as_str()) {
            Ok(code)
        } else {
            Err(FieldError::new(field, "unknown-country", value))
        }
    }

    /// A known kind of organisation.
    ///
    /// # Errors
    ///
    /// `unknown-kind`.
    pub fn kind(&self, field: &str, value: &str) -> Result<Code, FieldError> {
        known(&self.kinds, field, value, "unknown-kind")
    }

    /// A known subject.
    ///
    /// # Errors
    ///
    /// `unknown-subject`.
    pub fn subject(&self, field: &str, value: &str) -> Result<Code, FieldError> {
        known(&self.subjects, field, value, "unknown-subject")
    }

    /// A known kind of help.
    ///
    /// # Errors
    ///
    /// `unknown-service-type`.
    pub fn service_type(&self, field: &str, value: &str) -> Result<Code, FieldError> {
        known(&self.service_types, field, value, "unknown-service-type")
    }
}

fn known(
    list: &BTreeSet<String>,
    field: &str,
    value: &str,
    reason: &'static str,
) -> Result<Code, FieldError> {
    let value = value.trim().to_lowercase();
    if list.contains(&value) {
        Code::new(field, &value)
    } else {
        Err(FieldError::new(field, reason, &value))
    }
}

/// Checks each value of a list and drops repetitions, keeping the order.
///
/// # Errors
///
/// The first refused value; `too-many` above `max`.
pub fn each<T: PartialEq>(
    field: &str,
    values: &[String],
    max: usize,
    check: impl Fn(&str, &str) -> Result<T, FieldError>,
) -> Result<Vec<T>, FieldError> {
    let mut checked = Vec::new();
    for value in values.iter().filter(|v| !v.trim().is_empty()) {
        let value = check(field, value)?;
        if !checked.contains(&value) {
            checked.push(value);
        }
        if checked.len() > max {
            return Err(FieldError::new(field, "too-many", &max.to_string()));
        }
    }
    Ok(checked)
}

/// Checks a list of languages.
///
/// # Errors
///
/// `unknown-language`, `too-many`.
pub fn languages(field: &str, values: &[String]) -> Result<Vec<Language>, FieldError> {
    each(field, values, 60, Language::new)
}
