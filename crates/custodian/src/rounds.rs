//! One round after the other at the hub's door: asking what there is, and following what is signed.
//!
//! The hub is believed in nothing. What it shows beside what was pinned, or older than what was seen, is
//! noticed, named and not followed.
//!
//! Not here: the steps of a ceremony (`ceremony`, `making`), statuses (`told`, `telling`), first loads
//! (`declared`).

use std::collections::BTreeMap;

use private_match::ceremony::SignedStatement;
use private_match::message::agreement::PartyOrder;
use private_match::message::{self, Scope};
use tokio::task::JoinSet;

use crate::agreement::{AgreementError, Joined, Text};
use crate::ceremony::Running;
use crate::engine::{Custodian, Known};
use crate::error::CustodianError;
use crate::folder::EpochRow;
use crate::service::Work;
use crate::state::{EpochState, Signed, State};
use crate::telling;
use crate::way::{News, Way};

mod declared;
mod making;
mod told;

/// By how much this clock and the hub's may differ, in seconds.
const CLOCKS: u64 = 300;
/// Epochs of an answer that are looked at.
const EPOCHS: usize = 64;
/// Requests that are answered at a time; further ones wait.
const ANSWERS: usize = 64;
/// Highest number of a status, an order or a declaration that counts: beyond it none would be higher.
const HIGHEST: u64 = i64::MAX as u64;

/// Follows one agreement.
#[derive(Debug)]
pub struct Rounds<W> {
    custodian: Custodian<W>,
    slug: String,
    /// The number of the newest kept message that was taken.
    after: u64,
    running: BTreeMap<u32, Running>,
    answers: JoinSet<()>,
    has_asked: bool,
    is_first: bool,
}

impl std::fmt::Debug for Running {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Running").field("run", &self.run).finish_non_exhaustive()
    }
}

impl<W: Way> Rounds<W> {
    pub(crate) fn new(custodian: Custodian<W>, slug: &str) -> Self {
        let (running, answers) = (BTreeMap::new(), JoinSet::new());
        let (slug, has_asked, is_first) = (slug.to_owned(), false, true);
        Self { custodian, slug, after: 0, running, answers, has_asked, is_first }
    }

    pub(crate) fn custodian(&self) -> &Custodian<W> {
        &self.custodian
    }

    pub(crate) fn slug(&self) -> &str {
        &self.slug
    }

    /// Asks the hub once, and follows what it shows. Requests are answered beside it. Returns whether the
    /// hub brought requests or messages, so that there may be more.
    ///
    /// # Errors
    ///
    /// [`CustodianError`]; what was begun is gone on with in the next round.
    pub async fn round(&mut self, wait: u8) -> Result<bool, CustodianError> {
        let known = self.custodian.known(&self.slug).await?;
        let newest = known.texts.last().ok_or(CustodianError::NotJoined)?;
        // How things stand is asked for at once; only then is there something to wait for.
        let wait = if self.has_asked { wait } else { 0 };
        let state = self.custodian.poll(&self.slug, newest.number(), self.after, wait).await;
        // What the hub answered may be lost on the way, and the hub does not know.
        self.has_asked = state.is_ok();
        let state = match state {
            Err(CustodianError::Hub(code)) if code == "other-time" => {
                self.alarm("clock", "").await?;
                return Err(CustodianError::Hub(code));
            }
            state => state?,
        };
        if state.now.abs_diff(self.custodian.now()) > CLOCKS {
            self.alarm("clock", "").await?;
        }
        self.custodian.halt(&self.slug, state.is_halted());
        if state.is_halted() && state.state != "ended" {
            self.alarm("hub-suspended", &format!("version {}", state.version)).await?;
        }
        let joined = self.joined(&state, &known).await?;
        if joined.is_empty() {
            return Ok(false);
        }
        self.orders(&state.orders, &joined).await?;
        let shown = state.epochs.get(..EPOCHS).unwrap_or(&state.epochs);
        // A ceremony that is over, or that another run takes the place of, gives up its own. What was saved
        // of it stays, and goes on if it is shown once more.
        self.running.retain(|number, one| {
            let is_on = |of: &EpochState| of.epoch == *number && of.run == one.run && !of.is_over();
            shown.iter().any(is_on)
        });
        let mut failed = None;
        for epoch in shown {
            // What goes wrong in one epoch holds up no other.
            if let Err(why) = self.epoch(epoch, state.version, &joined).await {
                failed = Some(why);
            }
        }
        self.is_first = false;
        // Who is answered follows from what just came, and requests are handed out once.
        telling::stand(&self.custodian, &self.slug).await?;
        let (mut brought, before) = (false, self.after);
        for request in state.requests {
            brought = true;
            self.answer(request.0).await;
        }
        self.messages(&state.messages).await?;
        for epoch in self.running.keys().copied().collect::<Vec<_>>() {
            if let Err(why) = self.advance(epoch).await {
                failed = Some(why);
            }
        }
        self.custodian.stir();
        failed.map_or(Ok(brought || self.after > before), Err)
    }

    /// Waits until the requests of before are answered.
    pub async fn settle(&mut self) {
        while self.answers.join_next().await.is_some() {}
    }

    async fn alarm(&self, code: &str, detail: &str) -> Result<(), CustodianError> {
        self.custodian.alarm(&self.slug, code, detail).await
    }

    /// The versions that all parties signed, with the hub's one if that is so now. None at all when the hub
    /// shows another text than the one that was pinned.
    async fn joined(
        &self,
        state: &State,
        known: &Known,
    ) -> Result<BTreeMap<u32, Joined>, CustodianError> {
        let mut joined = known.joined.clone();
        let pinned = known.texts.iter().find(|text| text.number() == state.version);
        let Some(text) = pinned else {
            // A newer version is followed once the operator joined it; till then the one of before.
            let detail = format!("version {}", state.version);
            self.alarm("other-version", &detail).await?;
            return Ok(joined);
        };
        if text.written() != state.text {
            let detail = format!("version {}", state.version);
            self.alarm("other-text", &detail).await?;
            return Ok(BTreeMap::new());
        }
        if let std::collections::btree_map::Entry::Vacant(place) = joined.entry(state.version) {
            let mut signatures: Vec<_> = state.signatures.iter().map(|one| one.0.clone()).collect();
            signatures.extend(self.own_signature(text).await?);
            let own = self.custodian.identity().keys().id();
            match Joined::check(text.clone(), &signatures, own) {
                Ok(made) => {
                    self.custodian.folder().complete(&made).await?;
                    place.insert(made);
                }
                Err(AgreementError::Unsigned(_)) => {}
                Err(why) => return Err(why.into()),
            }
        }
        Ok(joined)
    }

    async fn own_signature(&self, text: &Text) -> Result<Option<Vec<u8>>, CustodianError> {
        self.custodian.folder().own_signature(&self.slug, text.number()).await
    }

    /// Takes orders of parties, those with the lowest numbers first.
    async fn orders(
        &self,
        orders: &[Signed],
        joined: &BTreeMap<u32, Joined>,
    ) -> Result<(), CustodianError> {
        let mut read: Vec<(Scope, [u8; 32], PartyOrder)> = Vec::new();
        for bytes in orders.iter().map(|one| one.0.as_slice()) {
            let Ok(peek) = message::peek(bytes) else { continue };
            let Some(joined) = joined.get(&peek.scope.version()) else { continue };
            let Some(party) = joined.text().party(peek.sender) else { continue };
            if peek.scope.agreement() != self.slug.as_bytes() {
                continue;
            }
            if let Ok(opened) = message::open::<PartyOrder>(bytes, &peek.scope, &party.keys) {
                read.push((peek.scope, peek.sender.0, opened.body));
            }
        }
        read.retain(|(_, _, order)| order.number <= HIGHEST);
        read.sort_by_key(|(_, _, order)| order.number);
        for (scope, party, order) in read {
            let of = (scope.version(), scope.epoch(), &party);
            self.custodian.folder().order(&self.slug, of, &order).await?;
        }
        Ok(())
    }

    /// Follows what the hub shows of an epoch.
    async fn epoch(
        &mut self,
        shown: &EpochState,
        version: u32,
        joined: &BTreeMap<u32, Joined>,
    ) -> Result<(), CustodianError> {
        let row = self.custodian.folder().epoch(&self.slug, shown.epoch).await?;
        let version = row.as_ref().map_or(shown.version.unwrap_or(version), |row| row.version);
        let Some(joined) = joined.get(&version) else { return Ok(()) };
        let row = match row {
            Some(row) if row.destroyed.is_some() => return Ok(()),
            Some(row) if row.statement.is_some() => row,
            row => return self.ceremony(shown, row, joined).await,
        };
        let terms = joined.text().ceremony(shown.epoch).map_err(AgreementError::from)?;
        if let Some(stated) = &shown.statement {
            let read = SignedStatement::open(&stated.0, &terms);
            if read.map(|read| read.digest()).ok() != row.statement {
                self.alarm("other-statement", &format!("epoch {}", shown.epoch)).await?;
                return Ok(());
            }
        }
        if shown.state == "ceremony" && shown.run != row.run {
            self.alarm("other-run", &format!("epoch {}", shown.epoch)).await?;
            return Ok(());
        }
        self.statuses(shown, joined).await?;
        self.first_loads(shown, joined).await?;
        self.take_to_work(&row, joined).await
    }

    /// Takes a share to work, after the counts that others saw are known.
    async fn take_to_work(&self, row: &EpochRow, joined: &Joined) -> Result<(), CustodianError> {
        let text = joined.text();
        let scope = text.scope(row.epoch).map_err(AgreementError::from)?;
        if self.custodian.service().works(&scope) {
            return Ok(());
        }
        let terms = text.ceremony(row.epoch).map_err(AgreementError::from)?;
        let key = match self.custodian.folder().key(&self.slug, row.epoch, &terms).await {
            Err(CustodianError::Sealed | CustodianError::Ceremony(_)) => {
                return self.alarm("share-unreadable", &format!("epoch {}", row.epoch)).await;
            }
            key => key?,
        };
        let members = text.members().map(|party| party.keys.clone()).collect();
        let work = Work { key: &key, scope, members, allowance: text.allowance() };
        Ok(self.custodian.service().work(work)?)
    }

    /// Answers a request beside the rounds.
    async fn answer(&mut self, request: Vec<u8>) {
        while self.answers.len() >= ANSWERS {
            self.answers.join_next().await;
        }
        while self.answers.try_join_next().is_some() {}
        let (custodian, slug) = (self.custodian.clone(), self.slug.clone());
        self.answers.spawn(async move {
            let Ok(message) = custodian.answered(&slug, &request).await else { return };
            if let Err(why) = custodian.post(&slug, message).await {
                let code = why.word().to_owned();
                custodian.hear(&News::Trouble { agreement: slug, code });
            }
        });
    }
}
