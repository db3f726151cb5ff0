//! What a ceremony is about: the agreement's text, and which run of it this is.
//!
//! Not here: what else an agreement says.

use sha2::{Digest as _, Sha256};

use super::statement::SignedStatement;
use crate::identity::{PartyId, PartyKeys};
use crate::message::round_one::MOST_CUSTODIANS;
use crate::message::{Scope, Writer};

/// What the agreement's text says of its key. Whoever checks takes it from that text, which every party
/// signed; never from a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    scope: Scope,
    threshold: u16,
    custodians: Vec<PartyKeys>,
}

/// Why there can be no such ceremony.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TermsError {
    /// No custodians, more than 16, or one key for two of them.
    #[error("1 to 16 custodians with keys of their own are needed")]
    Custodians,
    /// A threshold of none, or of more than there are.
    #[error("the threshold must be at least 1 and at most the number of custodians")]
    Threshold,
    /// A refresh of a key of other terms, with a number that is not higher, or where one custodian is
    /// enough: then every share is the key itself, and there is nothing to refresh.
    #[error("this key cannot be refreshed so")]
    Refresh,
}

impl Terms {
    /// The custodians in the order of the agreement's text, of whom `threshold` evaluate.
    ///
    /// # Errors
    ///
    /// [`TermsError`].
    pub fn new(
        scope: Scope,
        threshold: u16,
        custodians: Vec<PartyKeys>,
    ) -> Result<Self, TermsError> {
        let most = usize::from(MOST_CUSTODIANS);
        let twice = custodians.iter().enumerate().any(|(i, one)| {
            let same = |other: &PartyKeys| {
                other.signing() == one.signing() || other.encryption() == one.encryption()
            };
            custodians.iter().take(i).any(same)
        });
        if custodians.is_empty() || custodians.len() > most || twice {
            return Err(TermsError::Custodians);
        }
        if threshold == 0 || usize::from(threshold) > custodians.len() {
            return Err(TermsError::Threshold);
        }
        Ok(Self { scope, threshold, custodians })
    }

    /// The agreement, its version, the epoch.
    #[must_use]
    pub fn scope(&self) -> &Scope {
        &self.scope
    }

    /// How many custodians evaluate: t.
    #[must_use]
    pub fn threshold(&self) -> u16 {
        self.threshold
    }

    /// How many custodians there are: n.
    #[must_use]
    pub fn count(&self) -> u16 {
        u16::try_from(self.custodians.len()).unwrap_or(MOST_CUSTODIANS)
    }

    /// The keys of the custodian with this number, from 1.
    #[must_use]
    pub fn custodian(&self, number: u16) -> Option<&PartyKeys> {
        self.custodians.get(usize::from(number).checked_sub(1)?)
    }

    /// All custodians with their numbers.
    pub fn custodians(&self) -> impl Iterator<Item = (u16, &PartyKeys)> {
        (1..).zip(&self.custodians)
    }

    /// The number of the custodian that is this party.
    #[must_use]
    pub fn number_of(&self, party: PartyId) -> Option<u16> {
        self.custodians().find(|(_, keys)| keys.id() == party).map(|(number, _)| number)
    }

    /// What binds every message of a ceremony: SHA-256 of agreement, version, epoch, run, what is
    /// refreshed, t, n and all custodian keys.
    pub(crate) fn ceremony(&self, run: u32, renews: Option<&[u8; 32]>) -> [u8; 32] {
        let mut text = Writer::with_room(128);
        // The id's length is its first byte; `Scope` has no id that is longer.
        text.u8(u8::try_from(self.scope.agreement().len()).unwrap_or(u8::MAX));
        text.raw(self.scope.agreement());
        text.u32(self.scope.version());
        text.u32(self.scope.epoch());
        text.u32(run);
        text.u8(u8::from(renews.is_some()));
        text.raw(renews.map_or(&[], |digest| digest.as_slice()));
        text.u16(self.threshold);
        text.u16(self.count());
        let mut hash = Sha256::new_with_prefix(b"whatson-match ceremony v1");
        hash.update(text.bytes());
        self.custodians.iter().for_each(|keys| hash.update(keys.to_bytes()));
        hash.finalize().into()
    }
}

/// Which run of a ceremony under the same terms.
///
/// A run that failed is repeated with a higher number, so that its messages count nowhere else: a
/// custodian that begins anew commits to something else, and would be taken for a liar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    number: u32,
    renews: Option<Box<SignedStatement>>,
}

impl Run {
    /// A run that makes a new key.
    #[must_use]
    pub fn first(number: u32) -> Self {
        Self { number, renews: None }
    }

    /// A run that gives all custodians new shares of the key that they have.
    ///
    /// # Errors
    ///
    /// [`TermsError::Refresh`].
    pub fn refresh(number: u32, old: SignedStatement, terms: &Terms) -> Result<Self, TermsError> {
        let fits = old.check(terms).is_ok() && number > old.statement().run;
        if !fits || terms.threshold < 2 {
            return Err(TermsError::Refresh);
        }
        Ok(Self { number, renews: Some(Box::new(old)) })
    }

    /// Its number.
    #[must_use]
    pub fn number(&self) -> u32 {
        self.number
    }

    /// The statement that is refreshed.
    #[must_use]
    pub fn renews(&self) -> Option<&SignedStatement> {
        self.renews.as_deref()
    }

    pub(crate) fn renews_digest(&self) -> Option<[u8; 32]> {
        self.renews().map(SignedStatement::digest)
    }

    /// What binds every message of this run.
    #[must_use]
    pub fn ceremony(&self, terms: &Terms) -> [u8; 32] {
        terms.ceremony(self.number, self.renews_digest().as_ref())
    }

    /// How many commitments a round-one package of this run has.
    pub(crate) fn commitments(&self, terms: &Terms) -> usize {
        usize::from(terms.threshold) - usize::from(self.renews.is_some())
    }
}
