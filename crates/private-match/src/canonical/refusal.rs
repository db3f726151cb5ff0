//! Why a spelling has no canonical form. Words that stay the same, for files and programs, and a
//! sentence; nothing of the spelling is in either, so that a refusal may stand in a log.
//!
//! Not here: row and column, which whoever reads the file knows.

/// Why a spelling has no canonical form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Refusal {
    /// Nothing but space.
    #[error("nothing is written here")]
    Empty,
    /// Longer than [`super::SPELLING_MAX`], or its form than [`super::CANONICAL_MAX`].
    #[error("this is too long")]
    TooLong,
    /// The form does not come to rest, or is no spelling of its own.
    #[error("this can be read in more than one way")]
    Unsettled,
    /// The parts that the type needs are not there.
    #[error("this is not written as this type has to be")]
    Form,
    /// A character that the type does not have.
    #[error("a character stands here that this type does not have")]
    Letter,
    /// A national telephone number, and no default region that it could belong to.
    #[error("a number without a country calling code needs the file's default region")]
    Region,
    /// No telephone number has this length in its country.
    #[error("no telephone number can be like this")]
    ImpossibleNumber,
    /// Letters or an extension after a telephone number.
    #[error("an extension stands with the number; enter the number alone")]
    Extension,
    /// No `@`, or nothing before it.
    #[error("an e-mail address has a name, one @ and a domain")]
    NoAt,
    /// A domain that cannot be.
    #[error("the domain is not valid")]
    Domain,
    /// Not `http` or `https`, and nothing that looks like a host.
    #[error("this is not a web address")]
    NotWeb,
    /// Check digits or a checksum that do not fit.
    #[error("the check digits do not fit; a character is wrong")]
    Checksum,
    /// A wrong length or structure for the country or kind.
    #[error("the length or structure is wrong")]
    Length,
    /// A country that is not known.
    #[error("the country is not known; write its ISO code of two or three letters")]
    Country,
    /// A platform that is not known.
    #[error("the platform is not known")]
    Platform,
    /// A platform whose accounts are telephone numbers.
    #[error("accounts of this platform are telephone numbers; enter it as a phone")]
    IsPhone,
    /// A chain that is not known.
    #[error("the chain is not known")]
    Chain,
    /// A kind of document that is not known.
    #[error("the kind of document is not known")]
    Kind,
    /// No name, or nothing of it is a letter.
    #[error("there is no name")]
    Name,
    /// No birth date, or none of the calendar.
    #[error("the birth date is missing or not of the calendar; write 1990-04-01 or 1.4.1990")]
    Date,
}

impl Refusal {
    /// The word for files and programs.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLong => "too-long",
            Self::Unsettled => "unsettled",
            Self::Form => "form",
            Self::Letter => "letter",
            Self::Region => "region",
            Self::ImpossibleNumber => "impossible-number",
            Self::Extension => "extension",
            Self::NoAt => "no-at",
            Self::Domain => "domain",
            Self::NotWeb => "not-web",
            Self::Checksum => "checksum",
            Self::Length => "length",
            Self::Country => "country",
            Self::Platform => "platform",
            Self::IsPhone => "is-phone",
            Self::Chain => "chain",
            Self::Kind => "kind",
            Self::Name => "name",
            Self::Date => "date",
        }
    }
}
