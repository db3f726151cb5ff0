//! One canonical form for each type of identifier, and one rule for what is refused, so that two
//! members who hold the same identifier in other spellings feed the same bytes to the PRF.
//!
//! A spelling goes in as a member's file has it; out comes the form of the table in the design, or
//! a reason that names nothing of the spelling. A canonical form is its own canonical form. Pure:
//! no files, no network, no clock. The cleaned spelling and the form are overwritten when they are
//! let go; what is made on the way between them, here and in libraries, is not.
//!
//! Not here: the bytes around the form that the PRF takes, files and their columns (the program),
//! and whether two people are one (nobody can say; a hit says that two entered the same spelling).

mod base58;
mod bech32;
mod company;
mod country;
mod crypto;
mod date;
mod document;
mod email;
mod handle;
mod iban;
mod keccak256;
mod latin;
mod person;
mod phone;
mod plate;
mod platforms;
mod refusal;
mod sound;
mod text;
mod url;

use zeroize::Zeroizing;

pub use country::Country;
pub use refusal::Refusal;

/// Bytes of a spelling at the most.
pub const SPELLING_MAX: usize = 4_096;
/// Bytes of a canonical form at the most (the PRF's input has two bytes for the length, and this
/// limit besides).
pub const CANONICAL_MAX: usize = 2_048;
/// The rules of this module. It rises when a spelling gets another form, or is newly refused or
/// accepted.
pub const VERSION: &str = "1";
/// The tables inside the libraries that decide on a form; a newer release may decide otherwise.
pub const METADATA: &str = "phone metadata 9.0.42 (rlibphonenumber 2.2.15); iban_validate 5.0.1; \
    url 2.5.8; idna 1.1.0 (icu_normalizer_data 2.4.0); any_ascii 0.3.3; unicode-normalization 0.1.26";

/// What makes the forms, with its tables: part of every deposit. Members whose texts differ are
/// warned, since a difference is a silent miss.
#[must_use]
pub fn versions() -> String {
    format!("canonical {VERSION}; {METADATA}")
}

/// A type of identifier. Each is matched for itself alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Type {
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Email,
    /// A bank account.
    Iban,
    /// A web address.
    Url,
    /// A name on a platform.
    Handle,
    /// An address of a crypto-asset.
    Crypto,
    /// A passport, an identity card and the like.
    Document,
    /// A vehicle's registration plate.
    Plate,
    /// A legal entity.
    Company,
    /// Somebody's name with the full birth date.
    PersonDate,
    /// Somebody's name with the birth year.
    PersonYear,
    /// How somebody's name sounds, with the full birth date.
    PersonSound,
}

impl Type {
    /// All types.
    pub const ALL: [Self; 12] = [
        Self::Phone,
        Self::Email,
        Self::Iban,
        Self::Url,
        Self::Handle,
        Self::Crypto,
        Self::Document,
        Self::Plate,
        Self::Company,
        Self::PersonDate,
        Self::PersonYear,
        Self::PersonSound,
    ];

    /// The word that stands in agreements, files and the PRF's input.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Iban => "iban",
            Self::Url => "url",
            Self::Handle => "handle",
            Self::Crypto => "crypto",
            Self::Document => "document",
            Self::Plate => "plate",
            Self::Company => "company",
            Self::PersonDate => "person.date",
            Self::PersonYear => "person.year",
            Self::PersonSound => "person.sound",
        }
    }

    /// The type of a word, which is written exactly so.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }

    /// Whether a hit is a candidate only, that a person has to confirm: many people have the same
    /// name and birth year, or names that sound alike.
    #[must_use]
    pub fn is_candidate(self) -> bool {
        matches!(self, Self::PersonYear | Self::PersonSound)
    }
}

/// What a file says once for all its spellings.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Context {
    /// The country whose national numbers stand without a calling code.
    pub region: Option<Country>,
}

/// A canonical form. It shows itself to nobody but who asks for its bytes, and is overwritten when
/// it is let go.
#[derive(Clone, PartialEq, Eq)]
pub struct Canonical(Zeroizing<String>);

impl Canonical {
    /// The bytes for the PRF.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl std::fmt::Debug for Canonical {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Canonical(…)")
    }
}

/// The canonical form of a spelling.
///
/// A form has to be its own canonical form, since some members keep only that: a spelling whose
/// form goes on changing (a percent sign that is encoded many times, a number with trunk prefixes
/// in a row) is refused.
///
/// # Errors
///
/// [`Refusal`] says why there is none, in words that have nothing of the spelling.
pub fn canonical(of: Type, text: &str, context: &Context) -> Result<Canonical, Refusal> {
    if text.len() > SPELLING_MAX {
        return Err(Refusal::TooLong);
    }
    let spelling = Zeroizing::new(text::clean(text));
    if spelling.is_empty() {
        return Err(Refusal::Empty);
    }
    let mut form = once(of, &spelling, context)?;
    for _ in 0..ROUNDS {
        let next = once(of, &form, context).map_err(|_| Refusal::Unsettled)?;
        if next == form {
            let fits = form.len() <= CANONICAL_MAX;
            return if fits { Ok(Canonical(form)) } else { Err(Refusal::TooLong) };
        }
        form = next;
    }
    Err(Refusal::Unsettled)
}

/// How often a form may change before it is refused.
const ROUNDS: usize = 4;

fn once(of: Type, text: &str, context: &Context) -> Result<Zeroizing<String>, Refusal> {
    let form = match of {
        Type::Phone => phone::canonical(text, context.region),
        Type::Email => email::canonical(text),
        Type::Iban => iban::canonical(text),
        Type::Url => url::canonical(text),
        Type::Handle => handle::canonical(text),
        Type::Crypto => crypto::canonical(text),
        Type::Document => document::canonical(text),
        Type::Plate => plate::canonical(text),
        Type::Company => company::canonical(text),
        Type::PersonDate => person::with_date(text),
        Type::PersonYear => person::with_year(text),
        Type::PersonSound => person::with_sound(text),
    };
    form.map(Zeroizing::new)
}
