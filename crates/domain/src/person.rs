//! People with an account: their addresses, the state of an account, what they type of themselves.
//!
//! Not here: the person as kept (`store::person`), how they prove who they are (`app::sign_in`), what
//! they may do (`permit`).

use crate::field::{FieldError, FieldErrors};
use crate::text;

/// Longest name of a person, in characters.
const NAME_MAX: usize = 120;
/// Longest address (RFC 5321 section 4.5.3.1.3), in bytes.
const EMAIL_MAX: usize = 254;
/// Longest part before the `@` (RFC 5321 section 4.5.3.1.1), in bytes.
const LOCAL_MAX: usize = 64;

/// An e-mail address that can be written to, in lower case: two spellings are one person.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct EmailAddress(String);

/// Nobody's address comes into a log.
impl std::fmt::Debug for EmailAddress {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("EmailAddress")
    }
}

impl EmailAddress {
    /// Reads an address of the common form: no quotes, no comments, no address of a machine.
    ///
    /// # Errors
    ///
    /// `not-an-email-address`; the value is not repeated.
    pub fn new(field: &str, value: &str) -> Result<Self, FieldError> {
        let bad = || FieldError::new(field, "not-an-email-address", "");
        let value = text::trimmed(value).to_lowercase();
        let (local, domain) = value.rsplit_once('@').ok_or_else(bad)?;
        let is_local = |c: char| c.is_ascii_alphanumeric() || ".!#$%&'*+/=?^_`{|}~-".contains(c);
        let is_label = |label: &str| {
            (1..=63).contains(&label.len())
                && label.chars().all(|c| c.is_alphanumeric() || c == '-')
                && !label.starts_with('-')
                && !label.ends_with('-')
        };
        let fits = value.len() <= EMAIL_MAX
            && (1..=LOCAL_MAX).contains(&local.len())
            && local.chars().all(is_local)
            && !local.starts_with('.')
            && !local.ends_with('.')
            && !local.contains("..")
            && domain.contains('.')
            && domain.split('.').all(is_label)
            && domain.rsplit('.').next().is_some_and(|top| !top.chars().all(|c| c.is_numeric()));
        if fits { Ok(Self(value)) } else { Err(bad()) }
    }

    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The part after the `@`.
    #[must_use]
    pub fn domain(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(_, domain)| domain)
    }
}

/// State of an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// Can be used.
    Active,
    /// A moderator or administrator stopped it; everything ends with the next request.
    Suspended,
    /// Its owner gave it up.
    Closed,
}

impl State {
    /// All states.
    pub const ALL: [Self; 3] = [Self::Active, Self::Suspended, Self::Closed];

    /// The stable word of rows.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Suspended => "suspended",
            Self::Closed => "closed",
        }
    }

    /// Reads the word; an unknown one is as good as suspended.
    #[must_use]
    pub fn from_word(word: &str) -> Self {
        Self::ALL.into_iter().find(|s| s.word() == word).unwrap_or(Self::Suspended)
    }
}

/// What somebody types of themselves.
#[derive(Debug, Clone, Default)]
pub struct PersonInput {
    /// The name that colleagues see.
    pub name: String,
    /// Where mail goes to.
    pub email: String,
}

/// What was typed, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// The name.
    pub name: String,
    /// The address, if one was typed.
    pub email: Option<EmailAddress>,
}

impl PersonInput {
    /// Checks it; `email_needed` where nobody can do without an address.
    ///
    /// # Errors
    ///
    /// Every field that is wrong.
    pub fn check(&self, email_needed: bool) -> Result<Checked, FieldErrors> {
        let mut errors = FieldErrors::default();
        let name = errors.take(text::line("name", &self.name, NAME_MAX));
        let blank = text::trimmed(&self.email).is_empty();
        let email = if blank && !email_needed {
            None
        } else if blank {
            errors.0.push(FieldError::new("email", "required", ""));
            None
        } else {
            errors.take(EmailAddress::new("email", &self.email))
        };
        errors.into_result()?;
        Ok(Checked { name: name.unwrap_or_default(), email })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_the_common_form_are_taken_and_compared_in_lower_case() {
        let read = |text| EmailAddress::new("email", text);
        assert_eq!(
            read(" Ana.Demo+hub@Demo-House.Example ").unwrap().as_str(),
            "ana.demo+hub@demo-house.example"
        );
        assert_eq!(read("ana@пример.example").unwrap().domain(), "пример.example");
        for bad in [
            "",
            "ana",
            "ana@",
            "@demo.example",
            "ana@demo",
            "a b@demo.example",
            "ana@demo..example",
            ".ana@demo.example",
            "ana@-demo.example",
            "\"ana\"@demo.example",
            "ana@127.0.0.1",
            "ana@demo.example\nbcc: b@demo.example",
            "ana@demo.example, b@demo.example",
        ] {
            assert!(read(bad).is_err(), "{bad}");
        }
        let long = format!("{}@demo.example", "a".repeat(65));
        assert_eq!(read(&long).unwrap_err().value, "", "an address is not repeated");
        assert!(!format!("{:?}", read("ana@demo.example").unwrap()).contains("ana"));
    }

    #[test]
    fn all_that_is_wrong_is_said_at_once() {
        let input = PersonInput { name: " ".into(), email: "x".into() };
        let errors = input.check(true).unwrap_err().0;
        assert_eq!(errors.iter().map(|e| e.field.as_str()).collect::<Vec<_>>(), ["name", "email"]);
        let input = PersonInput { name: "Ana Demo".into(), email: String::new() };
        assert_eq!(input.check(false).unwrap().email, None);
        assert!(input.check(true).is_err());
    }
}
