//! The block list: who is not to apply again, by address, by the domain of their mail or web site,
//! or by name.
//!
//! Not here: how an entry is compared with what is typed (`app::block`).

use crate::field::{FieldError, FieldErrors};
use crate::freshness::Moment;
use crate::id::BlockId;
use crate::person::EmailAddress;
use crate::text;

/// Longest reason, in characters.
const REASON_MAX: usize = 500;

/// What an entry names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// One address; kept as a keyed hash.
    Address,
    /// A domain, with all below it.
    Domain,
    /// The name of an organisation, in any script and spelling.
    Name,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 3] = [Self::Domain, Self::Address, Self::Name];

    /// The stable word of rows and words.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Address => "address",
            Self::Domain => "domain",
            Self::Name => "name",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// An entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// Its identifier.
    pub id: BlockId,
    /// What it names.
    pub kind: Kind,
    /// What is compared: a hash, a domain, a folded name.
    pub key: String,
    /// What is shown of it; nothing of an address.
    pub shown: String,
    /// Why.
    pub reason: String,
    /// Since when.
    pub created: Moment,
}

/// An entry as it is typed.
#[derive(Debug, Clone, Default)]
pub struct BlockInput {
    /// What it names.
    pub kind: String,
    /// The address, domain or name.
    pub value: String,
    /// Why.
    pub reason: String,
}

impl BlockInput {
    /// Checks it: kind, value in lower case where case says nothing, reason.
    ///
    /// # Errors
    ///
    /// Every field that is wrong.
    pub fn check(&self) -> Result<(Kind, String, String), FieldErrors> {
        let mut errors = FieldErrors::default();
        let kind = Kind::from_word(&self.kind)
            .ok_or_else(|| FieldError::new("kind", "required", &self.kind));
        let kind = errors.take(kind);
        let value = errors.take(match kind {
            Some(Kind::Address) => {
                EmailAddress::new("value", &self.value).map(|a| a.as_str().to_owned())
            }
            Some(Kind::Domain) => domain(&self.value),
            _ => text::line("value", &self.value, 300),
        });
        let reason = errors.take(text::line("reason", &self.reason, REASON_MAX));
        errors.into_result()?;
        Ok((kind.unwrap_or(Kind::Name), value.unwrap_or_default(), reason.unwrap_or_default()))
    }
}

fn domain(value: &str) -> Result<String, FieldError> {
    let value = text::trimmed(value).trim_start_matches('@').to_lowercase();
    // What may follow an address's `@` is a domain.
    EmailAddress::new("value", &format!("a@{value}"))
        .map(|address| address.domain().to_owned())
        .map_err(|_| FieldError::new("value", "not-a-domain", &value))
}

/// Whether a domain is `blocked` or below it.
#[must_use]
pub fn covers(blocked: &str, domain: &str) -> bool {
    domain == blocked || domain.strip_suffix(blocked).is_some_and(|rest| rest.ends_with('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_domain_is_blocked_with_all_below_it_and_nothing_beside() {
        assert!(covers("bad.example", "bad.example") && covers("bad.example", "www.bad.example"));
        assert!(
            !covers("bad.example", "notbad.example") && !covers("www.bad.example", "bad.example")
        );
        let typed = |kind: &str, value: &str| BlockInput {
            kind: kind.into(),
            value: value.into(),
            reason: "spam".into(),
        };
        assert_eq!(typed("domain", "@Bad.Example").check().unwrap().1, "bad.example");
        assert_eq!(typed("domain", "bad").check().unwrap_err().0[0].reason, "not-a-domain");
        assert_eq!(typed("", "").check().unwrap_err().0.len(), 2);
    }
}
