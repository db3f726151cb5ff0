//! Use cases: each asks permission, loads, lets `domain` decide, writes and audits in one
//! transaction, and wakes the index.
//!
//! Pages and the API call the same functions of these files; [`App`] carries what they need.
//!
//! Not here: HTTP (`web`), SQL (`store`), rules (`domain`), file formats (`formats`).

pub mod access;
pub mod account;
pub mod agreement;
pub mod application;
pub mod attempt;
pub mod audit;
pub mod audit_erase;
pub mod audit_view;
pub mod block;
pub mod burst;
mod card;
pub mod certificate;
pub mod cidr;
pub mod clock;
pub mod code;
pub mod demo;
pub mod demo_agreement;
pub mod demo_person;
pub mod deposit;
pub mod desk;
pub mod directory;
pub mod duplicate;
pub mod epoch;
mod error;
pub mod export;
pub mod face;
pub mod finder;
pub mod first_load;
pub mod hit;
pub mod hsds;
pub mod import;
pub mod indexer;
pub mod mail;
pub mod mailbox;
pub mod matching;
pub mod membership;
pub mod merge;
pub mod network;
pub mod oidc;
pub mod open;
pub mod operator_link;
pub mod organisation;
pub mod outgoing;
pub mod party;
pub mod party_key;
pub mod passkey;
pub mod password;
pub mod people;
pub mod private;
pub mod processing;
pub mod recovery;
pub mod reference;
pub mod relay;
pub mod rotate;
pub mod secret;
pub mod service;
pub mod session;
pub mod sign_in;
pub mod start;
pub mod suggestion;
pub mod tidy;
pub mod twin;
pub mod vault;
pub mod vetting;
pub mod watch;
pub mod witness;

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::{Notify, Semaphore};
use whatson_search::Index;
use whatson_store::Store;
use whatson_store::audit::MacKey;

pub use card::{Card, best};
pub use error::AppError;
pub use whatson_domain::Standing as Actor;

use clock::{Chance, Clock};
use outgoing::Outgoing;
use reference::Reference;
use vault::Vault;

/// Everything a use case needs; cheap to clone.
#[derive(Clone)]
pub struct App {
    /// The database.
    pub store: Store,
    /// The search index of this node.
    pub index: Arc<Index>,
    /// Lists of codes with their labels.
    pub reference: Arc<Reference>,
    /// The clock.
    pub clock: Arc<dyn Clock>,
    /// The source of random bytes.
    pub chance: Arc<dyn Chance>,
    /// The folder of the hub's files.
    pub folder: PathBuf,
    /// The hub's own secrets.
    pub vault: Arc<Vault>,
    /// Identity providers that people may sign in by.
    pub providers: Arc<[Arc<oidc::Provider>]>,
    /// The way to other hosts; closed until somebody opens it.
    pub outgoing: Outgoing,
    /// What passes between members and custodians.
    pub relay: relay::Relay,
    /// Whether anybody may be a demo person here.
    demo_persons: bool,
    /// The key for codes beside events of the audit log.
    mac: MacKey,
    /// Woken after every change.
    changed: Arc<Notify>,
    /// Woken when a domain is to be looked at.
    domain_asked: Arc<Notify>,
    /// One for each question that the index may work on at a time.
    turns: Arc<Semaphore>,
    /// One for each password that may be hashed at a time.
    hashing: password::Turns,
    /// Names of the networks, as of a generation of the index.
    network_names: Arc<Mutex<(u64, NetworkNames)>>,
}

/// Names of the networks by slug: language and name.
pub type NetworkNames = Arc<HashMap<String, Vec<(String, String)>>>;

impl App {
    /// Puts a hub together.
    #[must_use]
    pub fn new(
        store: Store,
        index: Index,
        reference: Reference,
        clock: Arc<dyn Clock>,
        chance: Arc<dyn Chance>,
        folder: PathBuf,
        vault: Vault,
    ) -> Self {
        let reference = Arc::new(reference);
        let known = reference.clone();
        let index = index.with_labels(move || known.labels());
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        Self {
            store,
            index: Arc::new(index),
            reference,
            clock,
            chance,
            folder,
            outgoing: Outgoing::off(),
            relay: relay::Relay::default(),
            mac: vault.audit_mac(),
            vault: Arc::new(vault),
            providers: Arc::new([]),
            demo_persons: false,
            changed: Arc::new(Notify::new()),
            domain_asked: Arc::new(Notify::new()),
            turns: Arc::new(Semaphore::new(cores)),
            hashing: password::Turns::new(cores),
            network_names: Arc::default(),
        }
    }

    /// The same with identity providers.
    #[must_use]
    pub fn with_providers(self, all: Vec<oidc::Provider>) -> Self {
        Self { providers: all.into_iter().map(Arc::new).collect(), ..self }
    }

    /// The same, where anybody may be a demo person: on a hub that one machine alone reaches.
    #[must_use]
    pub fn with_demo_persons(self) -> Self {
        Self { demo_persons: true, ..self }
    }

    /// Whether anybody may be a demo person here.
    #[must_use]
    pub fn has_demo_persons(&self) -> bool {
        self.demo_persons
    }

    /// The same with a way to other hosts.
    #[must_use]
    pub fn with_outgoing(self, outgoing: Outgoing) -> Self {
        Self { outgoing, ..self }
    }

    /// Tells the index follower that something changed; a hint, the outbox is the truth.
    pub fn wake(&self) {
        self.changed.notify_one();
    }

    /// Leaves nothing on the disk of what was just removed: not in the database's files, and soon
    /// not in the index's.
    ///
    /// # Errors
    ///
    /// [`AppError::Unavailable`] when the disk is full.
    pub async fn settle(&self) -> Result<(), AppError> {
        self.index.ask_purge();
        self.wake();
        Ok(self.store.settle().await?)
    }

    /// Names of the networks, as they were when a search last met one.
    #[must_use]
    pub fn network_names(&self) -> NetworkNames {
        self.network_names.lock().unwrap_or_else(PoisonError::into_inner).1.clone()
    }

    /// Fresh random bytes.
    pub(crate) fn random(&self) -> [u8; 32] {
        let mut bytes = [0_u8; 32];
        self.chance.fill(&mut bytes);
        bytes
    }

    /// The time now.
    #[must_use]
    pub fn now(&self) -> whatson_domain::Moment {
        self.clock.now()
    }
}
