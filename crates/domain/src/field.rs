//! What is wrong with one field of an input, in a form that pages, the API and importers share.
//!
//! Codes are stable: translations and problem documents look them up. The refused value is
//! carried, shortened, so that the reader sees what was meant; no field of the directory is secret.
//!
//! Not here: the sentences (`web/words`), rows and columns of a file (`formats`).

use std::fmt;

/// Longest piece of a refused value that is repeated to its sender, in characters.
const SHOWN: usize = 80;

/// One reason why a field's value was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// Field as the interface names it, such as `country` or `names`.
    pub field: String,
    /// Stable code of the reason, such as `unknown-country`.
    pub reason: &'static str,
    /// The refused value, shortened.
    pub value: String,
}

impl FieldError {
    /// Says that `value` of `field` was refused for `reason`.
    pub fn new(field: impl Into<String>, reason: &'static str, value: &str) -> Self {
        let mut shown: String = value.chars().filter(|c| !c.is_control()).take(SHOWN).collect();
        if value.chars().count() > SHOWN {
            shown.push('…');
        }
        Self { field: field.into(), reason, value: shown }
    }
}

/// Without the value: this text may come into a log.
impl fmt::Display for FieldError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.field, self.reason)
    }
}

/// All reasons found in one input; a form shows them together.
#[derive(Debug, Clone, Default, PartialEq, Eq, thiserror::Error)]
#[error("{} field(s) refused", .0.len())]
pub struct FieldErrors(pub Vec<FieldError>);

impl FieldErrors {
    /// Keeps the value, or notes the reason and returns nothing.
    pub fn take<T>(&mut self, result: Result<T, FieldError>) -> Option<T> {
        result.map_err(|error| self.0.push(error)).ok()
    }

    /// Ends the collection.
    ///
    /// # Errors
    ///
    /// Itself, when any reason was noted.
    pub fn into_result(self) -> Result<(), Self> {
        if self.0.is_empty() { Ok(()) } else { Err(self) }
    }
}

impl From<FieldError> for FieldErrors {
    fn from(error: FieldError) -> Self {
        Self(vec![error])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_or_dirty_value_is_shortened_and_cleaned() {
        let error = FieldError::new("name", "too-long", &format!("a\u{0}{}", "b".repeat(200)));
        assert_eq!(error.value.chars().count(), SHOWN + 1);
        assert!(error.value.starts_with("ab") && error.value.ends_with('…'));
    }
}
