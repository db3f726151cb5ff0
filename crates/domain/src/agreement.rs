//! Agreements: who may match what with whom, on which ground, within which bounds. One record is the
//! text that every party signs and the rule that the hub keeps.
//!
//! Nothing flows before every party signed the very same text, and after any party suspended it. What
//! changes is a new version with new signatures.
//!
//! Not here: the terms one by one (`agreement::terms`), their text (`agreement::text`), whose signature is
//! true (`app`), the key and its ceremony (`private-match`).

use crate::freshness::Moment;
use crate::id::OrganisationId;
use crate::text::Slug;

pub mod input;
pub mod reading;
pub mod terms;
pub mod text;

pub use input::TermsInput;
pub use terms::{
    Budget, HitPolicy, IdentifierType, Instrument, InstrumentKind, Marking, Party, PartyRole, Terms,
};

#[cfg(test)]
mod tests;

/// How far an agreement is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// It is written; its terms can change.
    Draft,
    /// It lies before its parties for signature; its terms stand.
    Open,
    /// Every party signed.
    Active,
    /// A party stopped it.
    Suspended,
    /// It is over for good.
    Ended,
}

impl State {
    /// All states.
    pub const ALL: [Self; 5] =
        [Self::Draft, Self::Open, Self::Active, Self::Suspended, Self::Ended];

    /// The stable word of rows and words.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Open => "open",
            Self::Active => "active",
            Self::Suspended => "suspended",
            Self::Ended => "ended",
        }
    }

    /// Reads the word; an unknown one lets nothing flow.
    #[must_use]
    pub fn from_word(word: &str) -> Self {
        Self::ALL.into_iter().find(|state| state.word() == word).unwrap_or(Self::Suspended)
    }
}

/// A party's signature under the text of one version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// Whose.
    pub party: OrganisationId,
    /// Ed25519 over the text.
    pub bytes: Vec<u8>,
    /// When it came.
    pub at: Moment,
}

/// Why an agreement was stopped, by whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suspension {
    /// The party that stopped it.
    pub by: OrganisationId,
    /// Since when.
    pub at: Moment,
    /// Its words, for the other parties.
    pub reason: String,
}

/// An agreement in one version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    /// Its name for good: in addresses, and in what identifiers are blinded with.
    pub slug: Slug,
    /// The version of its terms, from one.
    pub number: u32,
    /// What is agreed.
    pub terms: Terms,
    /// How far it is.
    pub state: State,
    /// Who signed this version.
    pub signatures: Vec<Signature>,
    /// Who stopped it, each until it lets it go on.
    pub suspensions: Vec<Suspension>,
}

/// Why something is not done under an agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{}", .0.word())]
pub struct Refused(pub Reason);

/// The reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    /// Not every party signed.
    Unsigned,
    /// A party suspended it.
    Suspended,
    /// It is over, or its last day is.
    Over,
    /// Its first day has not come.
    Early,
    /// Who asks is no member of it.
    NotAMember,
    /// It does not name the type of identifier.
    TypeNotAgreed,
    /// The list is longer than agreed.
    ListTooLong,
    /// It is not in a state in which that can be done.
    WrongState,
    /// Who signs or suspends is no party.
    NotAParty,
    /// The party signed already.
    SignedAlready,
}

impl Reason {
    /// The stable word of answers and words.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Unsigned => "agreement-unsigned",
            Self::Suspended => "agreement-suspended",
            Self::Over => "agreement-over",
            Self::Early => "agreement-early",
            Self::NotAMember => "not-a-member",
            Self::TypeNotAgreed => "type-not-agreed",
            Self::ListTooLong => "list-too-long",
            Self::WrongState => "agreement-state",
            Self::NotAParty => "not-a-party",
            Self::SignedAlready => "signed-already",
        }
    }
}

fn refuse<T>(reason: Reason) -> Result<T, Refused> {
    Err(Refused(reason))
}

impl Agreement {
    /// A draft with terms.
    #[must_use]
    pub fn draft(slug: Slug, terms: Terms) -> Self {
        let (signatures, suspensions) = (vec![], vec![]);
        Self { slug, number: 1, terms, state: State::Draft, signatures, suspensions }
    }

    /// Lays it before its parties; from now on its terms stand.
    ///
    /// # Errors
    ///
    /// [`Reason::WrongState`] unless it is a draft.
    pub fn open(&mut self) -> Result<(), Refused> {
        if self.state != State::Draft {
            return refuse(Reason::WrongState);
        }
        self.state = State::Open;
        Ok(())
    }

    /// Takes a signature that was found to be true; with the last one it is active.
    ///
    /// # Errors
    ///
    /// [`Reason::WrongState`], [`Reason::NotAParty`], [`Reason::SignedAlready`].
    pub fn sign(&mut self, signature: Signature) -> Result<(), Refused> {
        if self.state != State::Open {
            return refuse(Reason::WrongState);
        }
        if self.terms.party(signature.party).is_none() {
            return refuse(Reason::NotAParty);
        }
        if self.signatures.iter().any(|known| known.party == signature.party) {
            return refuse(Reason::SignedAlready);
        }
        self.signatures.push(signature);
        if self.unsigned().next().is_none() {
            self.state = State::Active;
        }
        Ok(())
    }

    /// The parties that did not sign this version.
    pub fn unsigned(&self) -> impl Iterator<Item = &Party> {
        let signed = |party: &&Party| self.signatures.iter().any(|s| s.party == party.organisation);
        self.terms.parties.iter().filter(move |party| !signed(party))
    }

    /// Stops it for everybody, at once. Each party may, alone.
    ///
    /// # Errors
    ///
    /// [`Reason::NotAParty`]; [`Reason::WrongState`] unless it is active or stopped by another.
    pub fn suspend(&mut self, suspension: Suspension) -> Result<(), Refused> {
        if self.terms.party(suspension.by).is_none() {
            return refuse(Reason::NotAParty);
        }
        let is_again = self.suspensions.iter().any(|known| known.by == suspension.by);
        if !matches!(self.state, State::Active | State::Suspended) || is_again {
            return refuse(Reason::WrongState);
        }
        self.suspensions.push(suspension);
        self.state = State::Suspended;
        Ok(())
    }

    /// Takes a party's own suspension back; it goes on when no other stands.
    ///
    /// # Errors
    ///
    /// [`Reason::WrongState`] when that party did not suspend it.
    pub fn resume(&mut self, by: OrganisationId) -> Result<(), Refused> {
        let before = self.suspensions.len();
        self.suspensions.retain(|known| known.by != by);
        if self.state != State::Suspended || self.suspensions.len() == before {
            return refuse(Reason::WrongState);
        }
        if self.suspensions.is_empty() {
            self.state = State::Active;
        }
        Ok(())
    }

    /// Ends it for good.
    ///
    /// # Errors
    ///
    /// [`Reason::NotAParty`]; [`Reason::WrongState`] when it is over.
    pub fn end(&mut self, by: OrganisationId) -> Result<(), Refused> {
        if self.terms.party(by).is_none() {
            return refuse(Reason::NotAParty);
        }
        if self.state == State::Ended {
            return refuse(Reason::WrongState);
        }
        self.state = State::Ended;
        Ok(())
    }

    /// The next version with other terms: everybody signs anew, and until then this one holds.
    ///
    /// # Errors
    ///
    /// [`Reason::WrongState`] of a draft, whose terms change as they stand, and when it is over.
    pub fn amend(&self, terms: Terms) -> Result<Self, Refused> {
        if matches!(self.state, State::Draft | State::Ended) {
            return refuse(Reason::WrongState);
        }
        Ok(Self { number: self.number + 1, ..Self::draft(self.slug.clone(), terms) })
    }

    /// Whether anything flows under it now.
    ///
    /// # Errors
    ///
    /// [`Reason`] why not.
    pub fn holds(&self, now: Moment) -> Result<(), Refused> {
        match self.state {
            State::Draft | State::Open => refuse(Reason::Unsigned),
            State::Suspended => refuse(Reason::Suspended),
            State::Ended => refuse(Reason::Over),
            State::Active if now < self.terms.valid_from.begin() => refuse(Reason::Early),
            State::Active if now >= self.terms.valid_until.end() => refuse(Reason::Over),
            State::Active => Ok(()),
        }
    }

    /// Whether a member may deposit a list of a type now.
    ///
    /// # Errors
    ///
    /// [`Reason`] why not.
    pub fn may_deposit(
        &self,
        member: OrganisationId,
        of: IdentifierType,
        size: u32,
        now: Moment,
    ) -> Result<(), Refused> {
        self.holds(now)?;
        if !self.terms.with_role(PartyRole::Member).any(|party| party.organisation == member) {
            return refuse(Reason::NotAMember);
        }
        if !self.terms.types.contains(&of) {
            return refuse(Reason::TypeNotAgreed);
        }
        if size > self.terms.list_max {
            return refuse(Reason::ListTooLong);
        }
        Ok(())
    }
}
