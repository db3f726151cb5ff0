//! Nouns and rules of the hub, pure: no I/O, no clock, no randomness, no async, no serialisation.
//!
//! One file per noun; each noun's file holds its fields, how a value of it comes to be from
//! checked input, and the rules a person would recognise. Start with [`organisation`].
//!
//! Not here: how records are stored (`store`), who may do what in a request (`app::access`),
//! words shown to people (`web/words`), foreign formats (`formats`).

pub mod agreement;
pub mod application;
pub mod block;
pub mod day;
pub mod domain_check;
pub mod field;
pub mod freshness;
pub mod hours;
pub mod id;
pub mod location;
pub mod membership;
pub mod merge;
pub mod network;
pub mod organisation;
pub mod permit;
pub mod person;
pub mod provenance;
pub mod role;
pub mod service;
pub mod suggestion;
pub mod text;
pub mod vetting;
pub mod vocabulary;

pub use field::{FieldError, FieldErrors};
pub use freshness::{Freshness, Moment};
pub use id::{
    AgreementId, AgreementVersionId, ApplicationId, BlockId, InvitationId, LocationId,
    MembershipId, NetworkId, OrganisationId, PartyKeyId, PersonId, ServiceId, SuggestionId,
    VouchId,
};
pub use permit::{Act, Permit, Role, Standing};
pub use role::{HubRole, HubRoles, MemberRole, MemberRoles};
pub use text::{Code, CountryCode, Language, LocalText, Name, Slug, WebAddress};
