//! The terms of an agreement: each is read by a lawyer in its text and kept by the hub.
//!
//! Not here: how they are typed (`input`), their text (`text`), what becomes of them (`agreement`).

use crate::day::Day;
use crate::id::OrganisationId;
use crate::text::{Code, CountryCode, WebAddress};

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$of:meta])* $variant:ident = $word:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$of])* $variant),* }

        impl $name {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The stable word.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),* }
            }

            /// Reads the word.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.word() == word)
            }
        }
    };
}

words! {
    /// What an agreement stands on.
    InstrumentKind {
        /// A law.
        Law = "law",
        /// A regulation under a law.
        Regulation = "regulation",
        /// A memorandum of understanding.
        Memorandum = "mou",
        /// A contract.
        Contract = "contract",
        /// An order of a court or an authority.
        Order = "order",
    }
}

words! {
    /// What a party does under an agreement.
    PartyRole {
        /// Deposits lists and gets hits.
        Member = "member",
        /// Holds a share of the key.
        Custodian = "custodian",
        /// Watches over it.
        Coordinator = "coordinator",
        /// A member with records of protected persons: it decides on each hit before its partner knows.
        Protecting = "protecting",
    }
}

words! {
    /// A type of identifier; the words of `private-match`.
    IdentifierType {
        /// A telephone number.
        Phone = "phone",
        /// An e-mail address.
        Email = "email",
        /// An account.
        Iban = "iban",
        /// A web address.
        Url = "url",
        /// A name on a platform.
        Handle = "handle",
        /// An address of a crypto-currency.
        Crypto = "crypto",
        /// A paper of identity.
        Document = "document",
        /// A number plate.
        Plate = "plate",
        /// A company.
        Company = "company",
        /// A name with a birth date.
        PersonDate = "person.date",
        /// A name with a birth year.
        PersonYear = "person.year",
        /// The sound of a name with a birth date.
        PersonSound = "person.sound",
    }
}

words! {
    /// How far what is shared may go (Traffic Light Protocol 2.0, FIRST).
    Marking {
        /// To everybody.
        Clear = "clear",
        /// Within the community.
        Green = "green",
        /// To who needs to know, in the organisation and its clients.
        Amber = "amber",
        /// To who needs to know, in the organisation alone.
        AmberStrict = "amber-strict",
        /// To those who are named, alone.
        Red = "red",
    }
}

words! {
    /// Who learns of a hit, when.
    HitPolicy {
        /// Both sides at once.
        Both = "both",
        /// The owner of a record decides first; the other side at the latest after 30 days.
        OwnerFirst = "owner-first",
        /// The co-ordinator.
        Coordinator = "coordinator",
    }
}

/// What an agreement stands on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instrument {
    /// Of which kind it is.
    pub kind: InstrumentKind,
    /// Where it is to be found: law and article, date and parties.
    pub citation: String,
    /// Where it can be read.
    pub url: Option<WebAddress>,
}

/// A party.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// Which organisation.
    pub organisation: OrganisationId,
    /// Its name, as it stands in the text.
    pub name: String,
    /// What it does.
    pub roles: Vec<PartyRole>,
    /// Under whose law.
    pub jurisdiction: CountryCode,
    /// Its signing and encryption keys, 64 bytes in hexadecimal; fingerprints are compared outside the hub.
    pub keys: String,
}

impl Party {
    /// The half of its keys that signs, in hexadecimal.
    #[must_use]
    pub fn signing_key(&self) -> &str {
        self.keys.get(..64).unwrap_or(&self.keys)
    }
}

/// How many evaluations a member has, per epoch; padding counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Budget {
    /// For the first load.
    pub first: u32,
    /// For each day.
    pub daily: u32,
    /// For all members together.
    pub all: u64,
}

/// What is agreed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    /// What it is called.
    pub title: String,
    /// What it stands on.
    pub instrument: Instrument,
    /// Who agrees, in the order of their identifiers.
    pub parties: Vec<Party>,
    /// What for.
    pub purposes: Vec<Code>,
    /// Which sorts of data.
    pub categories: Vec<Code>,
    /// Which identifiers.
    pub types: Vec<IdentifierType>,
    /// How far what is shared may go at the most.
    pub ceiling: Marking,
    /// Who learns of a hit, when.
    pub hits: HitPolicy,
    /// How many evaluations a member has.
    pub budget: Budget,
    /// How many identifiers a member may hold in it.
    pub list_max: u32,
    /// Months after which a deposit expires at the latest.
    pub retention: u8,
    /// How many custodians have to answer.
    pub threshold: u8,
    /// Whether the hub's own page may be used, which trusts the hub.
    pub page: bool,
    /// Its first day.
    pub valid_from: Day,
    /// Its last day.
    pub valid_until: Day,
    /// When it is looked at again.
    pub review: Day,
}

impl Terms {
    /// A party.
    #[must_use]
    pub fn party(&self, organisation: OrganisationId) -> Option<&Party> {
        self.parties.iter().find(|party| party.organisation == organisation)
    }

    /// The parties in a role; custodians have their numbers in this order, from one.
    pub fn with_role(&self, role: PartyRole) -> impl Iterator<Item = &Party> {
        with_role(&self.parties, role)
    }

    /// The countries under whose laws its parties are, each once, in the order of the alphabet.
    #[must_use]
    pub fn jurisdictions(&self) -> Vec<CountryCode> {
        let all = self.parties.iter().map(|party| party.jurisdiction);
        all.collect::<std::collections::BTreeSet<_>>().into_iter().collect()
    }
}

/// Those of some parties that are in a role.
pub(super) fn with_role(parties: &[Party], role: PartyRole) -> impl Iterator<Item = &Party> {
    parties.iter().filter(move |party| party.roles.contains(&role))
}
