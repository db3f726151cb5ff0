//! Applications: somebody asks that an organisation be let in, a new one or one that is listed.
//!
//! Nothing of an application is public before two organisations that were let in before, or a
//! moderator with evidence, say who it is.
//!
//! Not here: what being let in means (`vetting`), looking for twins (`app::application`).

use crate::field::{FieldError, FieldErrors};
use crate::freshness::Moment;
use crate::id::{ApplicationId, OrganisationId, PersonId, VouchId};
use crate::organisation::optional;
use crate::text::{self, Code, CountryCode, Language, Name, WebAddress};
use crate::vocabulary::Vocabulary;

/// Different organisations that have to know an applicant.
pub const VOUCHERS: usize = 2;
/// Organisations that an applicant may ask.
pub const ASKED_MAX: usize = 6;
/// Days for which an application that was refused or withdrawn is kept.
pub const KEEP_DECIDED_DAYS: i64 = 30;
/// Days after which an application that nobody decided ends.
pub const KEEP_WAITING_DAYS: i64 = 180;
/// Longest description and statement, in characters.
const TEXT_MAX: usize = 2_000;
/// Longest position in an organisation, in characters.
const POSITION_MAX: usize = 200;

/// What became of an application.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// Nobody decided.
    Waiting,
    /// The organisation was let in.
    Accepted,
    /// It was not.
    Refused,
    /// Its sender took it back.
    Withdrawn,
}

impl State {
    /// All states.
    pub const ALL: [Self; 4] = [Self::Waiting, Self::Accepted, Self::Refused, Self::Withdrawn];

    /// The stable word of rows and words.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Accepted => "accepted",
            Self::Refused => "refused",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.word() == word)
    }
}

/// What a check found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Finding {
    /// Address and web site are of the same domain.
    DomainMatches,
    /// Whoever applies controls the domain of the web site.
    DomainProved,
    /// The register number has the form of its country's register, and no other record has it.
    RegisterNumber,
    /// The address is of another domain than the web site.
    DomainDiffers,
    /// The address is of a provider where everybody gets one.
    FreeMail,
    /// No web site to look at.
    NoWebsite,
    /// A record of the directory may be the same organisation.
    Duplicate,
    /// The name looks like another one's and is written with other letters (UTS 39).
    TwinName,
    /// So does the domain.
    TwinDomain,
    /// The block list names it.
    Blocked,
}

impl Finding {
    /// All findings, good ones first.
    pub const ALL: [Self; 10] = [
        Self::DomainProved,
        Self::DomainMatches,
        Self::RegisterNumber,
        Self::DomainDiffers,
        Self::FreeMail,
        Self::NoWebsite,
        Self::Duplicate,
        Self::TwinName,
        Self::TwinDomain,
        Self::Blocked,
    ];

    /// The stable word of rows and words.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::DomainMatches => "domain-matches",
            Self::DomainProved => "domain-proved",
            Self::RegisterNumber => "register-number",
            Self::DomainDiffers => "domain-differs",
            Self::FreeMail => "free-mail",
            Self::NoWebsite => "no-website",
            Self::Duplicate => "duplicate",
            Self::TwinName => "twin-name",
            Self::TwinDomain => "twin-domain",
            Self::Blocked => "blocked",
        }
    }

    /// Reads words with blanks between them.
    #[must_use]
    pub fn from_words(words: &str) -> Vec<Self> {
        let read = |word: &str| Self::ALL.into_iter().find(|finding| finding.word() == word);
        words.split(' ').filter_map(read).collect()
    }

    /// Whether it speaks for the applicant.
    #[must_use]
    pub fn is_good(self) -> bool {
        matches!(self, Self::DomainMatches | Self::DomainProved | Self::RegisterNumber)
    }

    /// Whether vouchers alone are not enough then: a moderator has to look.
    #[must_use]
    pub fn is_serious(self) -> bool {
        matches!(self, Self::Duplicate | Self::TwinName | Self::TwinDomain | Self::Blocked)
    }
}

/// The organisation as its applicant tells of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sketch {
    /// Its name.
    pub name: String,
    /// The country of its seat.
    pub country: CountryCode,
    /// What sort of organisation it is.
    pub kind: Code,
    /// Its home page.
    pub website: Option<WebAddress>,
    /// Its number in a public register.
    pub register_number: Option<String>,
    /// What it does.
    pub does: Option<String>,
    /// What the applicant is there.
    pub position: String,
    /// The language of the page that it was sent from.
    pub lang: Language,
}

/// An application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Application {
    /// Its identifier.
    pub id: ApplicationId,
    /// Who applies; their account.
    pub person: PersonId,
    /// The listed organisation that it is about; once accepted, the one that was let in.
    pub organisation: Option<OrganisationId>,
    /// Whether it is about an organisation that was listed before.
    pub is_claim: bool,
    /// What became of it.
    pub state: State,
    /// The organisation as told.
    pub sketch: Sketch,
    /// Domain of the applicant's address.
    pub mail_domain: String,
    /// What checks found.
    pub findings: Vec<Finding>,
    /// When it came.
    pub received: Moment,
    /// When it was decided.
    pub decided: Option<Moment>,
    /// Raised with every change.
    pub version: i64,
}

/// An application as it is typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ApplicationInput {
    /// Name of the organisation.
    pub name: String,
    /// Country code.
    pub country: String,
    /// Code of its kind.
    pub kind: String,
    /// Web address.
    pub website: String,
    /// Number in a public register.
    pub register_number: String,
    /// What it does.
    pub does: String,
    /// What the applicant is there.
    pub position: String,
    /// Language of the page.
    pub lang: String,
}

impl ApplicationInput {
    /// Checks it.
    ///
    /// # Errors
    ///
    /// Every refused field, all at once.
    pub fn check(&self, known: &Vocabulary) -> Result<Sketch, FieldErrors> {
        let mut errors = FieldErrors::default();
        let name = errors.take(Name::new("name", Language::unknown(), &self.name));
        let country = errors.take(match text::trimmed(&self.country) {
            "" => Err(FieldError::new("country", "required", "")),
            code => known.country("country", code),
        });
        let kind = errors.take(match text::trimmed(&self.kind) {
            "" => Err(FieldError::new("kind", "required", "")),
            code => known.kind("kind", code),
        });
        let website = errors.take(optional(&self.website, |v| WebAddress::new("website", v)));
        let number =
            errors.take(optional(&self.register_number, |v| text::line("register_number", v, 100)));
        let does = errors.take(optional(&self.does, |v| text::text("descriptions", v, TEXT_MAX)));
        let position = errors.take(text::line("position", &self.position, POSITION_MAX));
        let lang = Language::new("lang", &self.lang).unwrap_or_else(|_| Language::unknown());
        errors.into_result()?;
        Ok(Sketch {
            name: name.map(|n| n.value).unwrap_or_default(),
            country: country.ok_or_else(FieldErrors::default)?,
            kind: kind.ok_or_else(FieldErrors::default)?,
            website: website.flatten(),
            register_number: number.flatten(),
            does: does.flatten(),
            position: position.unwrap_or_default(),
            lang,
        })
    }
}

/// What an organisation says of an application.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Word {
    /// Nothing yet: it was asked.
    Asked,
    /// It knows the applicant.
    Given,
    /// It does not, or does not want to say.
    Declined,
}

impl Word {
    /// The stable word of rows and words.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Given => "given",
            Self::Declined => "declined",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Asked, Self::Given, Self::Declined].into_iter().find(|one| one.word() == word)
    }
}

/// An organisation that was asked whether it knows an applicant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vouch {
    /// Its identifier.
    pub id: VouchId,
    /// The application.
    pub application: ApplicationId,
    /// Who was asked.
    pub organisation: OrganisationId,
    /// Who answered for it.
    pub person: Option<PersonId>,
    /// What it says.
    pub word: Word,
    /// How it knows the applicant.
    pub statement: String,
    /// When it was asked.
    pub created: Moment,
    /// When it answered.
    pub answered: Option<Moment>,
}

/// Checks how a voucher says that they know an applicant: a bare yes is not enough.
///
/// # Errors
///
/// `required`, `too-long`.
pub fn statement(typed: &str) -> Result<String, FieldError> {
    text::text("statement", typed, TEXT_MAX)
}

/// Whether an application is decided by its vouchers: enough different organisations know the
/// applicant, each by another person, none of them is the applicant, and no check found anything
/// that a moderator has to look at.
#[must_use]
pub fn is_vouched(of: &Application, vouches: &[Vouch]) -> bool {
    let mut organisations = Vec::new();
    let mut people = Vec::new();
    for vouch in vouches.iter().filter(|v| v.word == Word::Given) {
        let Some(person) = vouch.person.filter(|person| *person != of.person) else { continue };
        let is_own = of.organisation == Some(vouch.organisation);
        if !is_own && !organisations.contains(&vouch.organisation) && !people.contains(&person) {
            organisations.push(vouch.organisation);
            people.push(person);
        }
    }
    of.state == State::Waiting
        && organisations.len() >= VOUCHERS
        && !of.findings.iter().any(|finding| finding.is_serious())
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn known() -> Vocabulary {
        Vocabulary {
            countries: ["BG".into()].into(),
            kinds: ["ngo".into()].into(),
            ..Vocabulary::default()
        }
    }

    fn application() -> Application {
        let input = ApplicationInput {
            name: "Demo Far".into(),
            country: "BG".into(),
            kind: "ngo".into(),
            position: "Director".into(),
            ..ApplicationInput::default()
        };
        Application {
            id: ApplicationId(Uuid::from_u128(1)),
            person: PersonId(Uuid::from_u128(100)),
            organisation: None,
            is_claim: false,
            state: State::Waiting,
            sketch: input.check(&known()).unwrap(),
            mail_domain: "demo.example".into(),
            findings: vec![],
            received: Moment(0),
            decided: None,
            version: 1,
        }
    }

    fn vouch(organisation: u128, person: u128, word: Word) -> Vouch {
        Vouch {
            id: VouchId(Uuid::from_u128(organisation * 1_000 + person)),
            application: ApplicationId(Uuid::from_u128(1)),
            organisation: OrganisationId(Uuid::from_u128(organisation)),
            person: Some(PersonId(Uuid::from_u128(person))),
            word,
            statement: "We worked together.".into(),
            created: Moment(0),
            answered: Some(Moment(1)),
        }
    }

    #[test]
    fn two_different_organisations_by_two_people_are_enough_and_nothing_less() {
        let (of, given) = (application(), Word::Given);
        let two = [vouch(1, 11, given), vouch(2, 12, given)];
        assert!(is_vouched(&of, &two));
        for (few, why) in [
            (vec![vouch(1, 11, given)], "one"),
            (vec![vouch(1, 11, given), vouch(1, 12, given)], "the same organisation"),
            (vec![vouch(1, 11, given), vouch(2, 11, given)], "the same person"),
            (vec![vouch(1, 11, given), vouch(2, 12, Word::Declined)], "one declined"),
            (vec![vouch(1, 11, given), vouch(2, 12, Word::Asked)], "one did not answer"),
            (vec![vouch(1, 11, given), vouch(2, 100, given)], "the applicant"),
        ] {
            assert!(!is_vouched(&of, &few), "{why}");
        }
        let own =
            Application { organisation: Some(OrganisationId(Uuid::from_u128(2))), ..of.clone() };
        assert!(!is_vouched(&own, &two), "the organisation itself");
        for finding in Finding::ALL {
            let found = Application { findings: vec![finding], ..of.clone() };
            assert_eq!(is_vouched(&found, &two), !finding.is_serious(), "{finding:?}");
        }
        let decided = Application { state: State::Refused, ..of };
        assert!(!is_vouched(&decided, &two), "what was decided stays");
    }

    #[test]
    fn all_that_is_wrong_is_said_at_once() {
        let errors = ApplicationInput::default().check(&known()).unwrap_err().0;
        let fields: Vec<_> = errors.iter().map(|e| e.field.as_str()).collect();
        assert_eq!(fields, ["name", "country", "kind", "position"]);
        let found: Vec<_> = Finding::ALL.iter().map(|f| f.word()).collect();
        assert_eq!(Finding::from_words(&found.join(" ")), Finding::ALL);
    }
}
