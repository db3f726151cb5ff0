//! An agreement as a custodian sees it: the text that every party signed, and nothing that a hub says
//! beside it.
//!
//! Not here: reading the text's lines (`whatson-domain`), keeping it (`folder`).

use private_match::ceremony::{Terms, TermsError};
use private_match::identity::{PartyId, PartyKeys};
use private_match::message::agreement::{AgreementSignature, text_digest};
use private_match::message::{self, MessageError, Scope};
use whatson_domain::Moment;
use whatson_domain::agreement::reading::{self, Unreadable};
use whatson_domain::agreement::{self, PartyRole};

use crate::Allowance;

/// Why a text is none under which a custodian works.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AgreementError {
    /// It is not the text of an agreement.
    #[error(transparent)]
    Unreadable(#[from] Unreadable),
    /// It is of another agreement than the one that was asked for.
    #[error("it is the text of another agreement")]
    Other,
    /// What stands in the place of a party's keys is none.
    #[error("the keys of {0} are none")]
    Keys(String),
    /// No key can come of it.
    #[error(transparent)]
    Terms(#[from] TermsError),
    /// The keys of this folder are no custodian's in it.
    #[error("it does not name this custodian's keys")]
    NotACustodian,
    /// These parties have not signed this very text.
    #[error("these parties have not signed it: {}", .0.join(", "))]
    Unsigned(Vec<String>),
}

impl AgreementError {
    /// The stable word.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Unreadable(_) => "text-unreadable",
            Self::Other => "other-agreement",
            Self::Keys(_) => "text-keys",
            Self::Terms(_) => "text-terms",
            Self::NotACustodian => "not-a-custodian",
            Self::Unsigned(_) => "agreement-unsigned",
        }
    }
}

/// A party as the text names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// Its name.
    pub name: String,
    /// What it does.
    pub roles: Vec<PartyRole>,
    /// Its keys.
    pub keys: PartyKeys,
}

/// The text of a version, read; who signed it is another question ([`Joined`]).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    written: String,
    terms: agreement::Terms,
    slug: String,
    number: u32,
    parties: Vec<Party>,
}

impl Text {
    /// Reads a text with the keys of its parties.
    ///
    /// # Errors
    ///
    /// [`AgreementError`].
    pub fn read(written: &str) -> Result<Self, AgreementError> {
        let read = reading::read(written)?;
        let party = |party: &agreement::Party| {
            let keys = hex(&party.keys).and_then(|bytes| PartyKeys::from_bytes(&bytes).ok());
            let keys = keys.ok_or_else(|| AgreementError::Keys(party.name.clone()))?;
            Ok(Party { name: party.name.clone(), roles: party.roles.clone(), keys })
        };
        let parties =
            read.terms.parties.iter().map(party).collect::<Result<_, AgreementError>>()?;
        let (slug, number) = (read.slug.as_str().to_owned(), read.number);
        let text = Self { written: written.to_owned(), terms: read.terms, slug, number, parties };
        text.ceremony(1)?;
        Ok(text)
    }

    /// The text as it was signed.
    #[must_use]
    pub fn written(&self) -> &str {
        &self.written
    }

    /// The agreement's name for good.
    #[must_use]
    pub fn slug(&self) -> &str {
        &self.slug
    }

    /// The version of the text.
    #[must_use]
    pub fn number(&self) -> u32 {
        self.number
    }

    /// What is agreed.
    #[must_use]
    pub fn terms(&self) -> &agreement::Terms {
        &self.terms
    }

    /// All parties, with their keys.
    #[must_use]
    pub fn parties(&self) -> &[Party] {
        &self.parties
    }

    /// The party with these keys.
    #[must_use]
    pub fn party(&self, id: PartyId) -> Option<&Party> {
        self.parties.iter().find(|party| party.keys.id() == id)
    }

    /// The parties that may match.
    pub fn members(&self) -> impl Iterator<Item = &Party> {
        self.parties.iter().filter(|party| party.roles.contains(&PartyRole::Member))
    }

    /// Those that hold shares, in the order of their numbers.
    pub fn custodians(&self) -> impl Iterator<Item = &Party> {
        self.parties.iter().filter(|party| party.roles.contains(&PartyRole::Custodian))
    }

    /// What messages of an epoch belong to; those about the version alone have epoch zero.
    ///
    /// # Errors
    ///
    /// [`TermsError::Custodians`] never comes of a text that was read.
    pub fn scope(&self, epoch: u32) -> Result<Scope, TermsError> {
        // The text's reader allows no longer name than messages have room for.
        Scope::new(self.slug.as_bytes(), self.number, epoch).map_err(|_| TermsError::Custodians)
    }

    /// The ceremony of an epoch, as the text has it.
    ///
    /// # Errors
    ///
    /// [`TermsError`].
    pub fn ceremony(&self, epoch: u32) -> Result<Terms, TermsError> {
        let custodians = self.custodians().map(|party| party.keys.clone()).collect();
        Terms::new(self.scope(epoch)?, self.terms.threshold.into(), custodians)
    }

    /// What a member may have evaluated.
    #[must_use]
    pub fn allowance(&self) -> Allowance {
        let budget = self.terms.budget;
        Allowance { first: budget.first.into(), daily: budget.daily.into(), all: budget.all }
    }

    /// The seconds of Unix time from which and before which it holds.
    #[must_use]
    pub fn holds(&self) -> (u64, u64) {
        let seconds = |at: Moment| u64::try_from(at.0 / 1_000_000).unwrap_or_default();
        (seconds(self.terms.valid_from.begin()), seconds(self.terms.valid_until.end()))
    }

    /// Whether a message is a party's signature under this very text, and whose.
    #[must_use]
    pub fn signer(&self, message: &[u8]) -> Option<&Party> {
        let party = self.party(message::peek(message).ok()?.sender)?;
        let scope = self.scope(0).ok()?;
        let opened: Result<_, MessageError> = message::open(message, &scope, &party.keys);
        let signed: AgreementSignature = opened.ok()?.body;
        (signed.text == text_digest(&self.written)).then_some(party)
    }
}

/// An agreement that this custodian works under: every party signed its text, this custodian's own operator
/// among them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Joined {
    text: Text,
    own: u16,
    signatures: Vec<Vec<u8>>,
}

impl Joined {
    /// Checks the signatures of all parties. One of them is that of `own`, whose operator gave it after
    /// comparing fingerprints: without it nobody vouches for the keys in the text.
    ///
    /// # Errors
    ///
    /// [`AgreementError`].
    pub fn check(text: Text, signatures: &[Vec<u8>], own: PartyId) -> Result<Self, AgreementError> {
        let number = text.ceremony(1)?.number_of(own).ok_or(AgreementError::NotACustodian)?;
        let mut kept: Vec<(PartyId, Vec<u8>)> = Vec::new();
        for message in signatures {
            let Some(party) = text.signer(message) else { continue };
            let id = party.keys.id();
            if !kept.iter().any(|(known, _)| *known == id) {
                kept.push((id, message.clone()));
            }
        }
        let has = |party: &&Party| kept.iter().any(|(known, _)| *known == party.keys.id());
        let unsigned = text.parties.iter().filter(|party| !has(party));
        let unsigned: Vec<String> = unsigned.map(|party| party.name.clone()).collect();
        if !unsigned.is_empty() {
            return Err(AgreementError::Unsigned(unsigned));
        }
        let signatures = kept.into_iter().map(|(_, message)| message).collect();
        Ok(Self { text, own: number, signatures })
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &Text {
        &self.text
    }

    /// This custodian's number, from 1.
    #[must_use]
    pub fn own(&self) -> u16 {
        self.own
    }

    /// One signature of each party.
    #[must_use]
    pub fn signatures(&self) -> &[Vec<u8>] {
        &self.signatures
    }
}

/// Reads hexadecimal digits of exactly as many bytes.
#[must_use]
pub fn hex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let digits = text.as_bytes();
    if digits.len() != 2 * N {
        return None;
    }
    let mut bytes = [0; N];
    for (to, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        let pair = std::str::from_utf8(pair).ok().filter(|pair| !pair.starts_with('+'))?;
        *to = u8::from_str_radix(pair, 16).ok()?;
    }
    Some(bytes)
}

/// Writes bytes as hexadecimal digits.
#[must_use]
pub fn to_hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
