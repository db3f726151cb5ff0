//! Pages for people, one file per noun: read the request, call one use case, fill a template.
//!
//! Not here: templates (`templates/`), what every page has (`crate::page`).

pub(crate) mod about;
pub(crate) mod account;
mod compared;
pub(crate) mod desk;
pub(crate) mod help;
pub(crate) mod home;
pub(crate) mod import;
pub(crate) mod location;
pub(crate) mod map;
pub(crate) mod merge;
pub(crate) mod network;
pub(crate) mod organisation;
mod origin;
pub(crate) mod service;
pub(crate) mod setup;
pub(crate) mod sign_in;
pub(crate) mod subject;
pub(crate) mod suggestion;
pub(crate) mod token;
mod view;
