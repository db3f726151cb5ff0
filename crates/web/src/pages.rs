//! Pages for people, one file per noun: read the request, call one use case, fill a template.
//!
//! Not here: templates (`templates/`), what every page has (`crate::page`).

pub(crate) mod about;
pub(crate) mod account;
pub(crate) mod agreement;
pub(crate) mod application;
pub(crate) mod audit;
pub(crate) mod block;
mod compared;
pub(crate) mod demo_person;
pub(crate) mod desk;
pub(crate) mod help;
pub(crate) mod home;
pub(crate) mod import;
pub(crate) mod invitation;
pub(crate) mod join;
pub(crate) mod location;
pub(crate) mod log;
pub(crate) mod map;
pub(crate) mod matching;
pub(crate) mod membership;
pub(crate) mod merge;
pub(crate) mod network;
pub(crate) mod oidc;
pub(crate) mod organisation;
mod origin;
pub(crate) mod party_key;
pub(crate) mod people;
pub(crate) mod queue;
pub(crate) mod recover;
pub(crate) mod service;
pub(crate) mod setup;
pub(crate) mod sign_in;
pub(crate) mod subject;
pub(crate) mod suggestion;
mod tier;
pub(crate) mod token;
pub(crate) mod vetting;
mod view;
pub(crate) mod witness;
