//! Watching another hub's audit log from outside, as a witness.
//!
//! A round looks at the newest state, and before it at the newest that any witness signed, so that
//! signatures meet under one state. A state that continues the one of before is on the disk before it is
//! signed: wherever a witness is cut off, it never signs two states of which neither continues the
//! other. What does not continue it is an [`Alarm`]; then nothing is signed or kept.
//!
//! Not here: taking the signatures of witnesses (`witness`), sentences (the program), the hub's own way
//! out (`outgoing`).

mod client;
mod error;
mod file;
mod key;
mod shown;
mod state;

use std::fs::File;
use std::path::{Path, PathBuf};

use whatson_domain::Moment;
use whatson_transparency::{Checkpoint, Note, Verifier};

use crate::clock::{Chance, Clock};
use client::Client;
pub use error::{Alarm, Fault, WatchError};
use key::Key;
use shown::{Shown, Wrong};
use state::Seen;
pub use whatson_client::Address;
use whatson_client::Failure;

/// Seconds after which a state that stays the newest is signed again: it was looked at. No sooner, since the first
/// signature says most of when something stood.
const AGAIN: u64 = 1_800;

/// What an operator of a witness says.
#[derive(Debug, Clone)]
pub struct Options {
    /// The hub.
    pub hub: Address,
    /// The file of the witness's key.
    pub key: PathBuf,
    /// What the key is called; asked when it is made.
    pub name: Option<String>,
    /// The file of the state that was seen last; beside the key when absent.
    pub state: Option<PathBuf>,
    /// The key of the hub's log; the one that the hub shows first when absent.
    pub hub_key: Option<Verifier>,
    /// Certificates (PEM) to trust beside the public ones.
    pub ca: Option<Vec<u8>>,
}

/// What a round ended with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    /// The state that was signed.
    pub state: Checkpoint,
    /// The key of the hub's log.
    pub hub_key: String,
    /// Whether somebody gave that key; else it is the one that the hub showed first.
    pub is_given: bool,
}

/// The key that a hub's administrator has to be given, of a witness's file; one is made when there is none.
///
/// # Errors
///
/// [`WatchError`], when the file cannot be used, or its key has another name.
pub fn key(file: &Path, name: &str, chance: &dyn Chance) -> Result<String, WatchError> {
    Ok(Key::find_or_make(file, Some(name), chance)?.vkey())
}

/// A witness at work.
pub struct Watcher {
    client: Client,
    key: Key,
    file: PathBuf,
    seen: Option<Seen>,
    given: Option<Verifier>,
    /// Held while it lives: no other program works with the key.
    _lock: File,
}

impl Watcher {
    /// Gets a witness ready, and makes its key at the first use. Asks nobody yet.
    ///
    /// # Errors
    ///
    /// [`WatchError`], when key and state file are not those that belong together.
    pub fn open(options: Options, chance: &dyn Chance) -> Result<Self, WatchError> {
        let Options { hub, key, name, state, hub_key, ca } = options;
        let client = Client::new(hub, ca.as_deref())?;
        let lock = file::lock(&key)?;
        let file = state.unwrap_or_else(|| file::beside(&key, "state"));
        let key = Key::find_or_make(&key, name.as_deref(), chance)?;
        let seen = Seen::find(&file)?;
        let begun = seen.as_ref().map(|seen| seen.id.as_str());
        if key.state().is_some() && key.state() != begun {
            return Err(WatchError::OtherState(file));
        }
        if let Some(seen) = &seen {
            if seen.witness != key.vkey() {
                return Err(WatchError::OtherKey(file));
            }
            if hub_key.as_ref().is_some_and(|given| *given != seen.hub) {
                return Err(WatchError::OtherHubKey(file));
            }
        }
        Ok(Self { client, key, file, seen, given: hub_key, _lock: lock })
    }

    /// The key that the hub's administrator has to be given.
    #[must_use]
    pub fn vkey(&self) -> String {
        self.key.vkey()
    }

    /// Whether the key was made just now.
    #[must_use]
    pub fn is_new(&self) -> bool {
        self.key.is_new
    }

    /// Whether the hub's key will be the one that the hub shows first.
    #[must_use]
    pub fn trusts_first(&self) -> bool {
        self.given.is_none() && self.seen.is_none()
    }

    /// Looks once, and signs what continues the state of before.
    ///
    /// # Errors
    ///
    /// [`WatchError::Alarm`] when the hub's log is not the one of before; any other is for another try.
    pub async fn round(
        &mut self,
        clock: &dyn Clock,
        chance: &dyn Chance,
    ) -> Result<Signed, WatchError> {
        let hub = self.hub().await?;
        match self.client.get("/audit/cosigned").await {
            Ok(text) => {
                let shown = self.opened(&text, &hub)?;
                let before = self.seen.as_ref().map(|seen| seen.state.size);
                if shown.signed.is_some() && before.is_none_or(|size| shown.state.size > size) {
                    return Err(WatchError::Older(self.file.clone()));
                }
                if shown.signed.is_none() && before.is_none_or(|size| shown.state.size >= size) {
                    self.step(&hub, shown, clock.now(), chance).await?;
                }
            }
            Err(Failure::Missing) => {}
            Err(why) => return Err(why.into()),
        }
        let text = self.client.get("/audit/checkpoint").await?;
        let shown = self.opened(&text, &hub)?;
        self.step(&hub, shown, clock.now(), chance).await
    }

    /// The key of the hub's log: the one of before, the one that was given, or the one that it shows.
    async fn hub(&self) -> Result<Verifier, WatchError> {
        if let Some(known) = self.seen.as_ref().map(|seen| &seen.hub).or(self.given.as_ref()) {
            return Ok(known.clone());
        }
        let text = self.client.get("/audit/key").await?;
        let key = Verifier::parse(&text).ok().filter(|key| !key.is_of_witness());
        key.ok_or(WatchError::Answer("/audit/key"))
    }

    fn opened(&self, text: &str, hub: &Verifier) -> Result<Shown, WatchError> {
        Shown::read(text, hub, &self.key).map_err(|wrong| match wrong {
            Wrong::Unreadable => WatchError::Answer("/audit/checkpoint"),
            Wrong::Fault(fault) => self.alarm(fault, text),
        })
    }

    /// Checks a state, keeps it, signs it and sends the signature: in this order.
    async fn step(
        &mut self,
        hub: &Verifier,
        shown: Shown,
        now: Moment,
        chance: &dyn Chance,
    ) -> Result<Signed, WatchError> {
        self.check(&shown).await?;
        self.keep(hub, &shown, chance)?;
        let seconds = u64::try_from(now.0 / 1_000_000).unwrap_or_default();
        if shown.signed.is_none_or(|at| at.saturating_add(AGAIN) <= seconds) {
            let text = shown.note.text;
            let note = Note { signatures: vec![self.key.cosign(&text, seconds)], text };
            self.client.post("/audit/cosignature", note.to_text()).await?;
        }
        let is_given = self.seen.as_ref().is_some_and(|seen| seen.is_given);
        Ok(Signed { state: shown.state, hub_key: hub.to_text(), is_given })
    }

    /// Whether a state continues the one of before.
    async fn check(&self, shown: &Shown) -> Result<(), WatchError> {
        let Some(Seen { state: before, .. }) = &self.seen else { return Ok(()) };
        let mut proof = Some(vec![]);
        if shown.state.size > before.size {
            let sizes = format!("old={}&new={}", before.size, shown.state.size);
            proof = match self.client.get(&format!("/api/audit/consistency?{sizes}")).await {
                Ok(text) => shown::hashes(&text),
                Err(Failure::Missing) => None,
                Err(why) => return Err(why.into()),
            };
        }
        let wrong = |fault| self.alarm(fault, &shown.note.to_text());
        shown.continues(before, proof.as_deref()).map_err(wrong)
    }

    /// Writes a state down. The key's file says then which state file is its own, so that no other one,
    /// which knows less, is taken for it.
    fn keep(
        &mut self,
        hub: &Verifier,
        shown: &Shown,
        chance: &dyn Chance,
    ) -> Result<(), WatchError> {
        let id = match &self.seen {
            Some(seen) => seen.id.clone(),
            None => state::new_id(chance),
        };
        let new = Seen {
            id,
            witness: self.key.vkey(),
            hub: hub.clone(),
            is_given: self.given.is_some() || self.seen.as_ref().is_some_and(|s| s.is_given),
            note: shown.note.to_text(),
            state: shown.state.clone(),
        };
        if self.seen.as_ref() != Some(&new) {
            file::replace(&self.file, &new.text())?;
        }
        self.key.bind(&new.id)?;
        self.seen = Some(new);
        Ok(())
    }

    fn alarm(&self, fault: Fault, shown: &str) -> WatchError {
        let kept = self.seen.as_ref().map(|seen| seen.note.clone());
        WatchError::Alarm(Alarm { fault, kept, shown: shown.to_owned() })
    }
}
