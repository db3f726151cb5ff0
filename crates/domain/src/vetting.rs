//! Organisations that were let in: by whom, until when that holds, and what readers are told.
//!
//! Not here: how an organisation comes in (`application`), its record (`organisation`).

use crate::freshness::Moment;
use crate::id::OrganisationId;

/// Days after which it is looked at again whether an organisation is still what it was.
pub const REVIEW_DAYS: i64 = 365;

/// Whether an organisation may act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// It may.
    Vetted,
    /// A moderator stopped it; its people can do nothing for it from the next request on.
    Suspended,
}

impl State {
    /// The stable word of rows.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Vetted => "vetted",
            Self::Suspended => "suspended",
        }
    }

    /// Reads the word; an unknown one is as good as suspended.
    #[must_use]
    pub fn from_word(word: &str) -> Self {
        if word == Self::Vetted.word() { Self::Vetted } else { Self::Suspended }
    }
}

/// Who let an organisation in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Basis {
    /// Two organisations that were in already said that they know it.
    Vouchers,
    /// A moderator with evidence.
    Moderator,
}

impl Basis {
    /// The stable word of rows and words.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Vouchers => "vouchers",
            Self::Moderator => "moderator",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Vouchers, Self::Moderator].into_iter().find(|basis| basis.word() == word)
    }
}

/// That an organisation was let in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vetting {
    /// Which.
    pub organisation: OrganisationId,
    /// Whether it may act.
    pub state: State,
    /// Who let it in.
    pub basis: Basis,
    /// What was looked at, in a moderator's words; for staff.
    pub evidence: String,
    /// When it was let in.
    pub since: Moment,
    /// When it is looked at again.
    pub review_due: Moment,
    /// Raised with every change.
    pub version: i64,
    /// When it was changed last.
    pub updated: Moment,
}

/// What readers are told of how far the hub knows an organisation.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Tier {
    /// It is in the directory, from a public source; nobody of it has an account.
    #[default]
    Listed,
    /// Two vetted organisations know it.
    Vouched,
    /// The hub's moderators looked at evidence.
    Verified,
}

impl Tier {
    /// All tiers.
    pub const ALL: [Self; 3] = [Self::Listed, Self::Vouched, Self::Verified];

    /// The tier of an organisation; one that is suspended is told like one that is only listed.
    #[must_use]
    pub fn of(vetting: Option<&Vetting>) -> Self {
        match vetting {
            Some(Vetting { state: State::Vetted, basis: Basis::Vouchers, .. }) => Self::Vouched,
            Some(Vetting { state: State::Vetted, basis: Basis::Moderator, .. }) => Self::Verified,
            _ => Self::Listed,
        }
    }

    /// The stable word of words and interfaces.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Listed => "listed",
            Self::Vouched => "vouched",
            Self::Verified => "verified",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tier| tier.word() == word)
    }

    /// Whether it says that somebody let the organisation in.
    #[must_use]
    pub fn is_vetted(self) -> bool {
        self != Self::Listed
    }
}

impl Vetting {
    /// An organisation that is let in now.
    #[must_use]
    pub fn new(organisation: OrganisationId, basis: Basis, evidence: &str, now: Moment) -> Self {
        Self {
            organisation,
            state: State::Vetted,
            basis,
            evidence: evidence.to_owned(),
            since: now,
            review_due: next_review(now),
            version: 1,
            updated: now,
        }
    }

    /// Whether a review is due.
    #[must_use]
    pub fn is_due(&self, now: Moment) -> bool {
        self.review_due <= now
    }
}

/// When an organisation that was looked at now is looked at again.
#[must_use]
pub fn next_review(now: Moment) -> Moment {
    now.days_after(REVIEW_DAYS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn readers_are_told_who_let_an_organisation_in_and_nothing_while_it_is_suspended() {
        let id = OrganisationId(Uuid::nil());
        let let_in = Vetting::new(id, Basis::Moderator, "register extract", Moment(0));
        assert_eq!(Tier::of(Some(&let_in)), Tier::Verified);
        assert_eq!(Tier::of(None), Tier::Listed);
        let stopped = Vetting { state: State::Suspended, ..let_in.clone() };
        assert_eq!(Tier::of(Some(&stopped)), Tier::Listed);
        assert!(Tier::of(Some(&let_in)).is_vetted() && !Tier::of(Some(&stopped)).is_vetted());
        assert!(Tier::ALL.iter().all(|tier| Tier::from_word(tier.word()) == Some(*tier)));
        assert_eq!(Tier::from_word("suspended"), None, "no reader is told");
        assert!(!let_in.is_due(Moment(0)) && let_in.is_due(Moment(0).days_after(366)));
        assert_eq!(State::from_word("anything"), State::Suspended);
    }
}
