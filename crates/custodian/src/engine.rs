//! A custodian at work: for each agreement one task that asks the hub and follows what it shows, and one that
//! tells how things stand.
//!
//! Clock, chance and the way to the hub are passed in. Killed at any point, it goes on from its folder.
//!
//! Not here: what follows from an answer of the hub (`rounds`), what a status says (`telling`), how the tasks
//! go on (`tasks`), the command line (`whatson`).

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use private_match::Chance;
use private_match::identity::Identity;
use private_match::message::poll::Poll;
use private_match::message::{self, Scope};
use tokio::sync::{Notify, watch};
use tokio::task::JoinSet;

use crate::agreement::{Joined, Text};
use crate::error::CustodianError;
use crate::folder::Folder;
use crate::ledger::Ledger;
use crate::rounds::Rounds;
use crate::service::Service;
use crate::state::{self, State};
use crate::telling::Telling;
use crate::way::{Clock, Hear, News, Way};

mod tasks;

use tasks::{follow, tell_on};

/// Time for anything that is not held.
const PROMPT: Duration = Duration::from_secs(15);
/// Time between two looks at what the operator changed.
const LOOK: Duration = Duration::from_secs(1);

/// Everything that a custodian works with.
pub struct Parts<W> {
    /// Its folder.
    pub folder: Folder,
    /// Its keys.
    pub identity: Identity,
    /// The way to the hub.
    pub way: W,
    /// The clock.
    pub clock: Arc<dyn Clock>,
    /// Random bytes.
    pub chance: Arc<dyn Chance + Send + Sync>,
    /// Who hears the news.
    pub hear: Arc<dyn Hear>,
}

impl<W> std::fmt::Debug for Parts<W> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Parts").finish_non_exhaustive()
    }
}

/// A custodian at work. Cheap to clone.
pub struct Custodian<W>(Arc<Inner<W>>);

struct Inner<W> {
    parts: Parts<W>,
    identity: Arc<Identity>,
    ledger: Ledger,
    service: Service,
    /// Something was heard that may change what is to be told.
    stirred: Notify,
    /// The agreements that the hub says are suspended.
    halted: Mutex<HashSet<String>>,
    /// What was joined, by agreement, and at which change it was read.
    known: Mutex<HashMap<String, (u64, Arc<Known>)>>,
}

/// The texts of an agreement that were pinned, and those of them that all parties signed.
#[derive(Debug, Default)]
pub(crate) struct Known {
    pub(crate) texts: Vec<Text>,
    pub(crate) joined: BTreeMap<u32, Joined>,
}

impl<W> Clone for Custodian<W> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<W> std::fmt::Debug for Custodian<W> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Custodian").finish_non_exhaustive()
    }
}

impl<W: Way> Custodian<W> {
    /// Gets ready to work; the hub is not asked yet.
    ///
    /// # Errors
    ///
    /// [`CustodianError::Ledger`].
    pub async fn new(parts: Parts<W>) -> Result<Self, CustodianError> {
        let identity = Arc::new(Identity::from_bytes(&parts.identity.to_bytes())?);
        let ledger = Ledger::open(parts.folder.data()).await?;
        let chance = Arc::clone(&parts.chance);
        let service = Service::new(Arc::clone(&identity), ledger.clone(), chance);
        let (stirred, halted, known) = (Notify::new(), Mutex::default(), Mutex::default());
        Ok(Self(Arc::new(Inner { parts, identity, ledger, service, stirred, halted, known })))
    }

    /// What answers members.
    #[must_use]
    pub fn service(&self) -> &Service {
        &self.0.service
    }

    /// The count of evaluations.
    #[must_use]
    pub fn ledger(&self) -> &Ledger {
        &self.0.ledger
    }

    /// The folder.
    #[must_use]
    pub fn folder(&self) -> &Folder {
        &self.0.parts.folder
    }

    /// The custodian's keys.
    #[must_use]
    pub fn identity(&self) -> &Identity {
        &self.0.identity
    }

    /// Now, in seconds of Unix time.
    #[must_use]
    pub fn now(&self) -> u64 {
        self.0.parts.clock.now()
    }

    pub(crate) fn chance(&self) -> &(dyn Chance + Send + Sync) {
        &*self.0.parts.chance
    }

    pub(crate) fn hear(&self, news: &News) {
        self.0.parts.hear.hear(news);
    }

    pub(crate) fn stir(&self) {
        self.0.stirred.notify_waiters();
    }

    /// Takes the hub's word, which nobody signed, that an agreement is suspended: it can keep members from
    /// being answered anyhow. That it is not adds nothing to what was signed.
    pub(crate) fn halt(&self, slug: &str, is_halted: bool) {
        let mut halted = self.0.halted.lock().unwrap_or_else(PoisonError::into_inner);
        if is_halted {
            halted.insert(slug.to_owned());
        } else {
            halted.remove(slug);
        }
    }

    /// Whether the hub said last that it is suspended.
    pub(crate) fn is_halted(&self, slug: &str) -> bool {
        self.0.halted.lock().unwrap_or_else(PoisonError::into_inner).contains(slug)
    }

    /// Answers a request that came here without the hub: an answer or a signed refusal.
    ///
    /// # Errors
    ///
    /// The word of the reason, where it is not clear whose request it is.
    pub async fn evaluate(&self, bytes: &[u8]) -> Result<Vec<u8>, String> {
        let scope = message::peek(bytes).map(|peek| peek.scope);
        let slug = scope.map(|scope| String::from_utf8_lossy(scope.agreement()).into_owned());
        self.answered(&slug.unwrap_or_default(), bytes).await
    }

    /// Answers, and tells the operator's log who was answered how much, or why not.
    pub(crate) async fn answered(&self, slug: &str, bytes: &[u8]) -> Result<Vec<u8>, String> {
        match self.0.service.answer(bytes, self.now()).await {
            Ok(made) => {
                self.hear(&News::Answered {
                    agreement: String::from_utf8_lossy(made.scope.agreement()).into_owned(),
                    epoch: made.scope.epoch(),
                    member: crate::agreement::to_hex(&made.member.0),
                    count: made.count,
                    running: made.running,
                });
                Ok(made.message)
            }
            Err(none) => {
                let code = none.why.word().to_owned();
                // What nobody signed may name whatever it likes.
                let agreement = if none.message.is_some() { slug } else { "" }.to_owned();
                self.hear(&News::Refused { agreement, code: code.clone() });
                none.message.ok_or(code)
            }
        }
    }

    /// The versions of an agreement's text, with their signatures checked; read anew after each change.
    pub(crate) async fn known(&self, slug: &str) -> Result<Arc<Known>, CustodianError> {
        let (folder, own) = (self.folder(), self.identity().keys().id());
        let changes = folder.changes().await?;
        let cached = |(at, known): &(u64, Arc<Known>)| (*at == changes).then(|| Arc::clone(known));
        let found = {
            let all = self.0.known.lock().unwrap_or_else(PoisonError::into_inner);
            all.get(slug).and_then(cached)
        };
        if let Some(known) = found {
            return Ok(known);
        }
        let texts = folder.texts(slug).await?;
        let mut joined = BTreeMap::new();
        for text in &texts {
            if let Some(one) = folder.joined(text.clone(), own).await? {
                joined.insert(text.number(), one);
            }
        }
        let known = Arc::new(Known { texts, joined });
        let mut all = self.0.known.lock().unwrap_or_else(PoisonError::into_inner);
        all.insert(slug.to_owned(), (changes, Arc::clone(&known)));
        Ok(known)
    }

    /// Posts a message that the hub takes without an answer.
    pub(crate) async fn post(&self, slug: &str, message: Vec<u8>) -> Result<(), CustodianError> {
        post(&self.0.parts.way, slug, message, PROMPT).await.map(|_| ())
    }

    /// Asks the hub what there is.
    pub(crate) async fn poll(
        &self,
        slug: &str,
        version: u32,
        after: u64,
        wait: u8,
    ) -> Result<State, CustodianError> {
        let poll = Poll { time: self.now(), after, wait };
        poll_with(&self.0.parts.way, self.identity(), (slug, version), &poll).await
    }

    /// Takes note of something that the operator has to look at; told once an hour at the most.
    ///
    /// # Errors
    ///
    /// [`CustodianError::Database`].
    pub async fn alarm(&self, slug: &str, code: &str, detail: &str) -> Result<(), CustodianError> {
        if self.folder().alarm(slug, code, detail, self.now()).await? {
            let (agreement, code) = (slug.to_owned(), code.to_owned());
            self.hear(&News::Alarm { agreement, code, detail: detail.to_owned() });
        }
        Ok(())
    }

    /// What follows an agreement at the hub.
    #[must_use]
    pub fn rounds(&self, slug: &str) -> Rounds<W> {
        Rounds::new(self.clone(), slug)
    }

    /// What tells how an agreement's epochs stand.
    #[must_use]
    pub fn telling(&self, slug: &str) -> Telling<W> {
        Telling::new(self.clone(), slug)
    }

    /// Works until the future is dropped.
    ///
    /// # Errors
    ///
    /// [`CustodianError::Database`], when the folder cannot be read any more.
    pub async fn run(&self) -> Result<(), CustodianError> {
        let (tell, told) = watch::channel(0);
        let mut tasks = JoinSet::new();
        let mut known = BTreeSet::new();
        loop {
            let changes = self.folder().changes().await?;
            tell.send_if_modified(|last| std::mem::replace(last, changes) != changes);
            for slug in self.folder().agreements().await? {
                if known.insert(slug.clone()) {
                    tasks.spawn(follow(self.rounds(&slug)));
                    tasks.spawn(tell_on(self.telling(&slug), told.clone()));
                }
            }
            tokio::time::sleep(LOOK).await;
        }
    }
}

/// Posts a message, and gives what the hub answers.
pub(crate) async fn post<W: Way>(
    way: &W,
    slug: &str,
    message: Vec<u8>,
    time: Duration,
) -> Result<Vec<u8>, CustodianError> {
    let reply = way.post(slug, message, time).await?;
    if (200..300).contains(&reply.status) {
        return Ok(reply.body);
    }
    let code = state::code(&reply.body).unwrap_or_else(|| format!("status-{}", reply.status));
    Err(CustodianError::Hub(code))
}

/// Polls an agreement; `version` is the newest that is known, or 1.
pub(crate) async fn poll_with<W: Way>(
    way: &W,
    identity: &Identity,
    (slug, version): (&str, u32),
    poll: &Poll,
) -> Result<State, CustodianError> {
    let scope = Scope::new(slug.as_bytes(), version, 0)?;
    let message = message::sign(&scope, poll, identity)?;
    let time = PROMPT + Duration::from_secs(poll.wait.into());
    let body = post(way, slug, message, time).await?;
    let state: State = serde_json::from_slice(&body).map_err(|_| CustodianError::Answer)?;
    if state.agreement == slug { Ok(state) } else { Err(CustodianError::Answer) }
}
