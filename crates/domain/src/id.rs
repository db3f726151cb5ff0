//! Identifiers of records: a distinct type per noun around a UUID (RFC 9562).
//!
//! Not here: making one. Clock and randomness are `app`'s; see `app::clock`.

use std::fmt;
use std::str::FromStr;

use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map(Self)
            }
        }
    )*};
}

ids! {
    /// Identifies an organisation.
    OrganisationId,
    /// Identifies a service of an organisation.
    ServiceId,
    /// Identifies a place where services are given.
    LocationId,
    /// Identifies a network of organisations.
    NetworkId,
    /// Identifies a suggestion.
    SuggestionId,
    /// Identifies a person with an account.
    PersonId,
    /// Identifies what a person is to an organisation.
    MembershipId,
    /// Identifies an invitation to an organisation.
    InvitationId,
    /// Identifies an application to be let in.
    ApplicationId,
    /// Identifies what an organisation says of an application.
    VouchId,
    /// Identifies an entry of the block list.
    BlockId,
    /// Identifies an agreement.
    AgreementId,
    /// Identifies a version of an agreement.
    AgreementVersionId,
    /// Identifies public keys of an organisation.
    PartyKeyId,
}
