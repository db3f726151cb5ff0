//! Suggestions: somebody says that an organisation is missing.
//!
//! A suggestion is never shown to the public. How to reach its sender is personal data: it goes
//! when somebody dealt with the suggestion, and after [`KEEP_CONTACT_DAYS`] in any case.
//!
//! Not here: the organisation that staff may make of it (`organisation`).

use crate::field::{FieldError, FieldErrors};
use crate::freshness::Moment;
use crate::id::SuggestionId;
use crate::organisation::optional;
use crate::text::{self, CountryCode, Language, Name, WebAddress};
use crate::vocabulary::Vocabulary;

/// Suggestions that may wait at a time: a flood fills no disk and buries no staff.
pub const WAITING_MAX: i64 = 1_000;
/// Suggestions that are taken within an hour.
pub const HOURLY_MAX: i64 = 60;
/// Days after which a sender cannot be reached any more.
pub const KEEP_CONTACT_DAYS: i64 = 90;
/// Days for which a suggestion that was dealt with can be brought back.
pub const KEEP_HANDLED_DAYS: i64 = 30;
/// Longest description, in characters.
const DOES_MAX: usize = 2_000;
/// Longest way to reach the sender, in characters.
const CONTACT_MAX: usize = 200;

/// A suggestion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// Its identifier.
    pub id: SuggestionId,
    /// Who is missing.
    pub missing: Missing,
    /// How to reach the sender, as long as it is kept.
    pub contact: Option<String>,
    /// What became of it.
    pub state: State,
    /// When it came.
    pub received: Moment,
    /// When somebody dealt with it.
    pub handled: Option<Moment>,
}

/// An organisation that is missing, as its sender tells of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// Its name.
    pub name: String,
    /// The country of its seat.
    pub country: CountryCode,
    /// Its home page.
    pub website: Option<WebAddress>,
    /// What it does.
    pub does: Option<String>,
    /// The language of the page that it was sent from.
    pub lang: Language,
}

/// What became of a suggestion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Nobody dealt with it.
    Waiting,
    /// An organisation was made of it.
    Used,
    /// It led to nothing.
    Dismissed,
}

impl State {
    /// The stable word of rows and words.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Used => "used",
            Self::Dismissed => "dismissed",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Waiting, Self::Used, Self::Dismissed].into_iter().find(|s| s.word() == word)
    }
}

/// A suggestion as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SuggestionInput {
    /// Name of the organisation.
    pub name: String,
    /// Country code.
    pub country: String,
    /// Web address.
    pub website: String,
    /// What it does.
    pub does: String,
    /// How to reach the sender.
    pub contact: String,
    /// Language of the page.
    pub lang: String,
}

impl SuggestionInput {
    /// Checks an input: who is missing, and how to reach the sender.
    ///
    /// # Errors
    ///
    /// Every refused field, all at once.
    pub fn check(&self, known: &Vocabulary) -> Result<(Missing, Option<String>), FieldErrors> {
        let mut errors = FieldErrors::default();
        let name = errors.take(Name::new("name", Language::unknown(), &self.name));
        let country = errors.take(match self.country.trim() {
            "" => Err(FieldError::new("country", "required", "")),
            code => known.country("country", code),
        });
        let website = errors.take(optional(&self.website, |v| WebAddress::new("website", v)));
        let does = errors.take(optional(&self.does, |v| text::text("descriptions", v, DOES_MAX)));
        let reach = errors.take(optional(&self.contact, contact));
        let lang = Language::new("lang", &self.lang).unwrap_or_else(|_| Language::unknown());
        errors.into_result()?;
        let missing = Missing {
            name: name.map(|n| n.value).unwrap_or_default(),
            country: country.ok_or_else(FieldErrors::default)?,
            website: website.flatten(),
            does: does.flatten(),
            lang,
        };
        Ok((missing, reach.flatten()))
    }
}

/// How to reach a sender; a refused one is not repeated.
fn contact(value: &str) -> Result<String, FieldError> {
    text::line("contact", value, CONTACT_MAX).map_err(|e| FieldError { value: String::new(), ..e })
}

/// What becomes of a suggestion that somebody deals with: the sender need not be reached any more.
#[must_use]
pub fn handled(suggestion: Suggestion, state: State, now: Moment) -> Suggestion {
    match state {
        State::Waiting => Suggestion { state, handled: None, ..suggestion },
        _ => Suggestion { state, handled: Some(now), contact: None, ..suggestion },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> Vocabulary {
        Vocabulary { countries: ["BG".into()].into(), ..Vocabulary::default() }
    }

    fn input() -> SuggestionInput {
        SuggestionInput {
            name: " Demo Far ".into(),
            country: "bg".into(),
            contact: "ana@demo.example".into(),
            ..SuggestionInput::default()
        }
    }

    #[test]
    fn a_name_and_a_country_are_enough() {
        let (missing, contact) = input().check(&known()).unwrap();
        assert_eq!((missing.name.as_str(), missing.country.as_str()), ("Demo Far", "BG"));
        assert_eq!(contact.as_deref(), Some("ana@demo.example"));
        let errors = SuggestionInput::default().check(&known()).unwrap_err();
        assert_eq!(errors.0.len(), 2, "{errors:?}");
        assert!(errors.0.iter().all(|e| e.reason == "required"), "{errors:?}");
    }

    #[test]
    fn how_to_reach_the_sender_is_not_repeated_and_goes_when_it_is_dealt_with() {
        let bad = SuggestionInput { contact: "x".repeat(CONTACT_MAX + 1), ..input() };
        let errors = bad.check(&known()).unwrap_err();
        assert_eq!((errors.0[0].field.as_str(), errors.0[0].value.as_str()), ("contact", ""));
        let (missing, contact) = input().check(&known()).unwrap();
        let id = SuggestionId(uuid::Uuid::nil());
        let state = State::Waiting;
        let sent = Suggestion { id, missing, contact, state, received: Moment(1), handled: None };
        for state in [State::Used, State::Dismissed] {
            let done = handled(sent.clone(), state, Moment(2));
            assert_eq!((done.contact.as_ref(), done.handled), (None, Some(Moment(2))));
            assert_eq!(handled(done, State::Waiting, Moment(3)).handled, None);
        }
    }
}
