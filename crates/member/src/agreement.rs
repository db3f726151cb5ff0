//! The agreement as a member's program sees it: the text that all parties signed, this member among them.
//!
//! The text comes from the hub and is not believed until every party's signature holds under it. This
//! member's own signature is the anchor: its operator signed the very same text after comparing
//! fingerprints outside the hub.
//!
//! Not here: the terms (`domain::agreement`), the key and its statement (`session`).

use private_match::ceremony;
use private_match::identity::{PARTY_KEYS, PartyId, PartyKeys};
use private_match::message::agreement::{AgreementSignature, text_digest};
use private_match::message::{Scope, open, peek};
use whatson_domain::agreement::{self, Agreement, PartyRole, Reason, reading};
use whatson_domain::{Moment, OrganisationId};

use crate::MemberError;
use crate::base::{unbase64, unhex};

/// A party with its keys.
#[derive(Debug, Clone)]
pub struct Party {
    /// Which organisation.
    pub organisation: OrganisationId,
    /// Its name in the text.
    pub name: String,
    /// What it does.
    pub roles: Vec<PartyRole>,
    /// Its keys.
    pub keys: PartyKeys,
}

impl Party {
    /// Whether it has records of protected persons: it decides on each hit before its partner knows.
    #[must_use]
    pub fn is_protecting(&self) -> bool {
        self.roles.contains(&PartyRole::Protecting)
    }
}

/// A text that was read; signatures are not looked at yet.
#[derive(Debug, Clone)]
pub struct Text {
    /// The text itself.
    pub written: String,
    /// What it says.
    pub agreement: Agreement,
    /// The parties, in its order.
    pub parties: Vec<Party>,
}

impl Text {
    /// Reads the text of an agreement.
    ///
    /// # Errors
    ///
    /// [`MemberError::Text`], [`MemberError::OtherText`].
    pub fn read(written: &str, slug: &str) -> Result<Self, MemberError> {
        let agreement = reading::read(written)?;
        if agreement.slug.as_str() != slug {
            return Err(MemberError::OtherText);
        }
        let party = |party: &agreement::Party| {
            let keys = unhex::<PARTY_KEYS>(&party.keys);
            let keys = keys.and_then(|bytes| PartyKeys::from_bytes(&bytes).ok());
            Some(Party {
                organisation: party.organisation,
                name: party.name.clone(),
                roles: party.roles.clone(),
                keys: keys?,
            })
        };
        let parties: Option<Vec<_>> = agreement.terms.parties.iter().map(party).collect();
        let parties = parties.ok_or(reading::Unreadable::Terms)?;
        Ok(Self { written: written.to_owned(), agreement, parties })
    }

    /// The version of the terms.
    #[must_use]
    pub fn version(&self) -> u32 {
        self.agreement.number
    }

    /// What messages of an epoch belong to; zero for those of the version alone.
    ///
    /// # Errors
    ///
    /// [`MemberError::Message`], of a slug that is too long.
    pub fn scope(&self, epoch: u32) -> Result<Scope, MemberError> {
        Ok(Scope::new(self.agreement.slug.as_str().as_bytes(), self.version(), epoch)?)
    }

    /// A party by its keys' identifier.
    #[must_use]
    pub fn party(&self, id: PartyId) -> Option<&Party> {
        self.parties.iter().find(|party| party.keys.id() == id)
    }

    /// The parties in a role, in the text's order.
    pub fn with_role(&self, role: PartyRole) -> impl Iterator<Item = &Party> {
        self.parties.iter().filter(move |party| party.roles.contains(&role))
    }

    /// A custodian by its number, from one.
    #[must_use]
    pub fn custodian(&self, number: u16) -> Option<&Party> {
        let at = usize::from(number).checked_sub(1)?;
        self.with_role(PartyRole::Custodian).nth(at)
    }

    /// What the ceremony of an epoch was about, as this text has it.
    ///
    /// # Errors
    ///
    /// [`MemberError`].
    pub fn ceremony(&self, epoch: u32) -> Result<ceremony::Terms, MemberError> {
        let keys = self.with_role(PartyRole::Custodian).map(|party| party.keys.clone()).collect();
        let threshold = self.agreement.terms.threshold.into();
        ceremony::Terms::new(self.scope(epoch)?, threshold, keys)
            .map_err(|_| reading::Unreadable::Terms.into())
    }

    /// Checks that every party signed this text, and that `own` is one of them.
    ///
    /// # Errors
    ///
    /// [`MemberError::NotAParty`], [`MemberError::Unsigned`], [`MemberError::Signature`],
    /// [`MemberError::Unanchored`].
    pub fn signed(self, signatures: &[String], own: PartyId) -> Result<Signed, MemberError> {
        if self.party(own).is_none() {
            return Err(MemberError::NotAParty);
        }
        let messages: Vec<_> = signatures.iter().filter_map(|text| unbase64(text)).collect();
        let (scope, digest) = (self.scope(0)?, text_digest(&self.written));
        let mut missing = vec![];
        for party in &self.parties {
            let id = party.keys.id();
            let of = |bytes: &&Vec<u8>| peek(bytes).is_ok_and(|peek| peek.sender == id);
            let Some(bytes) = messages.iter().find(of) else {
                missing.push(party);
                continue;
            };
            let opened = open::<AgreementSignature>(bytes, &scope, &party.keys);
            if !opened.is_ok_and(|signed| signed.body.text == digest) {
                return Err(MemberError::Signature(party.name.clone()));
            }
        }
        if missing.iter().any(|party| party.keys.id() == own) {
            return Err(MemberError::Unanchored);
        }
        if !missing.is_empty() {
            return Err(MemberError::Unsigned(missing.iter().map(|p| p.name.clone()).collect()));
        }
        Ok(Signed { text: self, own })
    }
}

/// A text that every party signed, with one's own keys among them.
#[derive(Debug, Clone)]
pub struct Signed {
    /// The text.
    pub text: Text,
    own: PartyId,
}

impl Signed {
    /// One's own place in it.
    ///
    /// # Errors
    ///
    /// [`MemberError::NotAMember`].
    pub fn own(&self) -> Result<&Party, MemberError> {
        let own = self.text.party(self.own).ok_or(MemberError::NotAParty)?;
        if own.roles.contains(&PartyRole::Member) { Ok(own) } else { Err(MemberError::NotAMember) }
    }

    /// The other members.
    pub fn partners(&self) -> impl Iterator<Item = &Party> {
        self.text.with_role(PartyRole::Member).filter(|party| party.keys.id() != self.own)
    }

    /// Whether anything flows now: what the hub says of the state, and the text's days.
    ///
    /// # Errors
    ///
    /// [`MemberError::NotInForce`].
    pub fn holds(&self, state: &str, now: u64) -> Result<(), MemberError> {
        self.held(state, now).map_err(|why| MemberError::NotInForce(why.word()))
    }

    /// Whether it has ended for good: a party ended it, as the hub says, or its last day is past.
    #[must_use]
    pub fn is_over(&self, state: &str, now: u64) -> bool {
        self.held(state, now) == Err(Reason::Over)
    }

    fn held(&self, state: &str, now: u64) -> Result<(), Reason> {
        let state = agreement::State::from_word(state);
        let held = Agreement { state, ..self.text.agreement.clone() };
        let now = i64::try_from(now).unwrap_or(i64::MAX).saturating_mul(1_000_000);
        held.holds(Moment(now)).map_err(|refused| refused.0)
    }
}
