//! The fields a column can mean, each with its stable word.
//!
//! Not here: titles in other languages (`synonym`), what is read from a cell (`row`).

use std::borrow::Cow;

use crate::cell::is_tag;

/// What a column means.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Field {
    /// Identifier in the hub or list it comes from.
    Id,
    /// Readable part of its address.
    Slug,
    /// The name shown first.
    Name,
    /// The name in the language of the seat.
    NameLocal,
    /// The name in one language, as `name:bg`.
    NameIn(String),
    /// All names with their languages, as `bg=Име;en=Name`.
    Names,
    /// Language of the name shown first.
    Lang,
    /// Country of the seat, a code or a name.
    Country,
    /// Town of the seat.
    City,
    /// Kind of body (`sector` in the start list).
    Kind,
    /// Subjects (`topics` in the start list).
    Subjects,
    /// Countries of work, codes or names.
    CountriesOfWork,
    /// Languages it works in.
    Languages,
    /// Year of founding.
    Founded,
    /// Home page.
    Website,
    /// Number in a public register.
    RegisterNumber,
    /// What it does.
    Description,
    /// What it does in one language, as `description:bg`.
    DescriptionIn(String),
    /// All descriptions with their languages.
    Descriptions,
    /// Public e-mail address.
    Email,
    /// Public telephone.
    Phone,
    /// Public postal address.
    Address,
    /// Word of the consent.
    Consent,
    /// Licence of the record.
    Licence,
    /// Where the record came from.
    Source,
    /// When it was confirmed.
    Confirmed,
    /// Who confirmed it.
    ConfirmedBy,
    /// Slugs of networks.
    Networks,
    /// Word of the listing.
    Listing,
    /// Whether it is a fictional record.
    Demo,
    /// When the hub it comes from first had it.
    Created,
    /// When it last changed there.
    Updated,
    /// Origins of fields as JSON, in our own export.
    Origins,
    /// Nothing to us.
    Ignore,
}

/// Every field that has one fixed word, with it.
const WORDS: [(Field, &str); 32] = [
    (Field::Id, "id"),
    (Field::Slug, "slug"),
    (Field::Name, "name"),
    (Field::NameLocal, "name_local"),
    (Field::Names, "names"),
    (Field::Lang, "lang"),
    (Field::Country, "country"),
    (Field::City, "city"),
    (Field::Kind, "kind"),
    (Field::Subjects, "subjects"),
    (Field::CountriesOfWork, "countries_of_work"),
    (Field::Languages, "languages"),
    (Field::Founded, "founded"),
    (Field::Website, "website"),
    (Field::RegisterNumber, "register_number"),
    (Field::Description, "description"),
    (Field::Descriptions, "descriptions"),
    (Field::Email, "email"),
    (Field::Phone, "phone"),
    (Field::Address, "address"),
    (Field::Consent, "consent"),
    (Field::Licence, "licence"),
    (Field::Source, "source"),
    (Field::Confirmed, "confirmed"),
    (Field::ConfirmedBy, "confirmed_by"),
    (Field::Networks, "networks"),
    (Field::Listing, "listing"),
    (Field::Demo, "demo"),
    (Field::Created, "created"),
    (Field::Updated, "updated"),
    (Field::Origins, "origins"),
    (Field::Ignore, "ignore"),
];

impl Field {
    /// The stable word of a form or command line.
    #[must_use]
    pub fn word(&self) -> Cow<'static, str> {
        match self {
            Self::NameIn(lang) => Cow::Owned(format!("name:{lang}")),
            Self::DescriptionIn(lang) => Cow::Owned(format!("description:{lang}")),
            fixed => Cow::Borrowed(fixed.plain()),
        }
    }

    /// The word of a field that has one fixed word.
    pub(super) fn plain(&self) -> &'static str {
        let found = WORDS.iter().find(|(field, _)| field == self);
        found.map_or("ignore", |(_, word)| word)
    }

    /// Reads the word, also the aliases `sector`, `topics`, `url`, `web`, `homepage`.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        let word = word.trim();
        let word = match word {
            "sector" => "kind",
            "topics" => "subjects",
            "url" | "web" | "homepage" => "website",
            other => other,
        };
        if let Some((base, lang)) = word.split_once(':')
            && is_tag(lang)
        {
            return match base {
                "name" => Some(Self::NameIn(lang.into())),
                "description" => Some(Self::DescriptionIn(lang.into())),
                _ => None,
            };
        }
        WORDS.iter().find(|(_, known)| *known == word).map(|(field, _)| field.clone())
    }

    /// All fields with a fixed word, for a form's list of choices.
    pub fn all() -> impl Iterator<Item = Self> {
        WORDS.iter().map(|(field, _)| field.clone())
    }

    /// Whether two columns may mean it: their values are joined.
    pub(super) fn several(&self) -> bool {
        matches!(
            self,
            Self::Ignore
                | Self::Subjects
                | Self::CountriesOfWork
                | Self::Languages
                | Self::Networks
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_read_back() {
        for field in Field::all().chain([Field::NameIn("bg".into())]) {
            assert_eq!(Field::from_word(&field.word()), Some(field));
        }
    }
}
