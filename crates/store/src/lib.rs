//! All SQL of the hub, for SQLite and PostgreSQL.
//!
//! One file per noun, each with its SQL as constants at the top: one text for both engines. A use
//! case opens a [`Tx`], calls functions of these files, and commits; a dropped `Tx` changes nothing.
//!
//! Not here: who may do it and what else must happen with it (`app`), the search index (`search`).

pub mod agreement;
pub mod application;
pub mod attempt;
pub mod audit;
pub mod audit_check;
pub mod audit_erase;
pub mod audit_tree;
pub mod audit_view;
mod audit_walk;
mod audited;
pub mod block;
pub mod credential;
mod db;
pub mod deposit;
mod doc;
pub mod domain_check;
pub mod duplicate;
pub mod epoch;
pub mod evaluation;
pub mod first_load;
mod group;
pub mod hit;
pub mod import_run;
pub mod location;
pub mod mail;
pub mod membership;
pub mod merge;
pub mod network;
pub mod old_address;
pub mod organisation;
pub mod outbox;
pub mod party_key;
pub mod party_message;
pub mod person;
pub mod revision;
#[cfg(any(test, feature = "scratch"))]
pub mod scratch;
pub mod sealed;
pub mod service;
pub mod session;
pub mod setting;
pub mod suggestion;
pub mod vetting;
pub mod witness;

pub use audited::{Noun, field as state_field, hash as state_hash};
pub use db::{Engine, Row, Store, StoreError, Tx, Value};

#[cfg(test)]
mod tests;
