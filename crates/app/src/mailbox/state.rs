//! What a party has to know of an agreement, and what waits for it.
//!
//! Nothing here asks for trust: text, signatures, key statement and statuses prove themselves.
//!
//! Not here: taking messages (`mailbox`).

use std::time::Duration;

use private_match::message::Body as _;
use private_match::message::agreement::PartyOrder;
use private_match::message::poll::Poll;
use private_match::message::status::{Destroyed, Status};
use sha2::{Digest as _, Sha256};
use tokio::time::{Instant, timeout_at};
use whatson_domain::Act;
use whatson_domain::agreement::State as Halt;
use whatson_store::agreement::Version;
use whatson_store::epoch::Epoch as Kept;
use whatson_store::party_message::{self, EVERY_CUSTODIAN, Kept as Message};
use whatson_store::{deposit, first_load};

use super::Sent;
use crate::clock::seconds;
use crate::party::{self, Party};
use crate::{Actor, App, AppError, access, agreement, epoch};

/// Kept messages of one answer.
const MESSAGES: i64 = 64;
/// Requests that are handed out at once.
const REQUESTS: usize = 16;
/// How long a poll waits at the most: less than a request may take.
const LONGEST: Duration = Duration::from_secs(25);
/// How long is waited before looking again: another node may have kept something.
const LOOK: Duration = Duration::from_secs(5);

/// An epoch, as parties have to know it.
#[derive(Debug, Clone)]
pub struct Epoch {
    /// The epoch.
    pub epoch: Kept,
    /// The sender's next number for a list.
    pub next_list: u32,
    /// The newest status of each custodian.
    pub statuses: Vec<Vec<u8>>,
    /// What custodians said who destroyed their shares.
    pub destroyed: Vec<Vec<u8>>,
    /// What members declared of their first loads and a second person confirmed: the newest of each, and of a
    /// member its own alone.
    pub first_loads: Vec<Vec<u8>>,
}

/// A kept message that waits.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// Its number.
    pub number: i64,
    /// Its epoch.
    pub epoch: u32,
    /// What sort of message.
    pub label: String,
    /// The message.
    pub bytes: Vec<u8>,
}

/// What a party has to know.
#[derive(Debug, Clone)]
pub struct State {
    /// The hub's clock, in seconds of Unix time.
    pub now: u64,
    /// The version that it is about, with its text and signatures.
    pub version: Version,
    /// Whether a party suspended what holds now, which may be an earlier version.
    pub suspended: bool,
    /// Epochs of that version and those that close, first to last.
    pub epochs: Vec<Epoch>,
    /// The newest order of each party.
    pub orders: Vec<Vec<u8>>,
    /// Kept messages for the party, oldest first.
    pub messages: Vec<Waiting>,
    /// Requests that wait for the custodian.
    pub requests: Vec<Vec<u8>>,
    /// When each custodian last asked for its messages, by its number.
    pub seen: Vec<(u16, Option<u64>)>,
}

/// Answers a poll, when something waits or its time is over.
pub(super) async fn poll(sent: &Sent<'_>) -> Result<State, AppError> {
    let said = sent.open::<Poll>()?.body;
    sent.is_now(said.time)?;
    let app = sent.app;
    let key = sent.party.keys.id().0;
    let after = i64::try_from(said.after).unwrap_or(i64::MAX);
    let end = Instant::now() + LONGEST.min(Duration::from_secs(said.wait.into()));
    let place = (sent.version.of.0, key);
    // What changed since it was answered last is told at once, not when its time is over.
    let mut before = app.relay.shown(place);
    loop {
        app.relay.saw(key, app.now());
        let came = app.relay.came();
        tokio::pin!(came);
        came.as_mut().enable();
        let (version, all) = newest(app, &sent.version, &sent.party).await?;
        let mut state = gathered(app, (&version, &all), &sent.party, after).await?;
        if sent.party.custodian.is_some() {
            state.requests = app.relay.take(key, REQUESTS);
        }
        // What changed besides messages: a key, a status, an order, a version.
        let shown = mark(&state);
        let is_new = before.replace(shown) != Some(shown);
        let has = !state.messages.is_empty() || !state.requests.is_empty() || is_new;
        if has || Instant::now() >= end {
            app.relay.show(place, shown);
            return Ok(state);
        }
        let _ = timeout_at(end.min(Instant::now() + LOOK), came).await;
    }
}

/// What tells one state from another, messages apart.
fn mark(state: &State) -> [u8; 32] {
    let mut hash = Sha256::new();
    let mut add = |bytes: &[u8]| {
        hash.update(bytes.len().to_be_bytes());
        hash.update(bytes);
    };
    let agreement = &state.version.agreement;
    add(&agreement.number.to_be_bytes());
    add(agreement.state.word().as_bytes());
    add(&agreement.signatures.len().to_be_bytes());
    add(&[state.suspended.into()]);
    state.orders.iter().for_each(|order| add(order));
    for of in &state.epochs {
        add(of.epoch.state.word().as_bytes());
        add(&of.epoch.run.to_be_bytes());
        let said = of.epoch.pepper.iter().chain(&of.statuses).chain(&of.destroyed);
        let said = said.chain(&of.first_loads);
        said.for_each(|bytes| add(bytes));
    }
    hash.finalize().into()
}

/// All versions, and of them the one that holds now or that the message was about.
async fn newest(
    app: &App,
    about: &Version,
    own: &Party,
) -> Result<(Version, Vec<Version>), AppError> {
    let mut tx = app.store.read().await?;
    let slug = about.agreement.slug.as_str();
    let all = whatson_store::agreement::versions(&mut tx, slug).await?;
    // A later version is shown to who is a party of it under the same key.
    let is_later = |v: &&Version| v.agreement.number > about.agreement.number;
    if let Some(standing) = agreement::choose(&all, app.now()).filter(is_later) {
        let parties = party::all(&standing.agreement)?;
        if party::find(&parties, own.keys.id()).is_some() {
            return Ok((standing.clone(), all));
        }
    }
    let same = all.iter().find(|version| version.id == about.id).cloned();
    Ok((same.ok_or(AppError::NotFound)?, all))
}

async fn gathered(
    app: &App,
    (version, versions): (&Version, &[Version]),
    party: &Party,
    after: i64,
) -> Result<State, AppError> {
    let known = epoch::current(app, version).await?;
    let mut tx = app.store.read().await?;
    let key = party.keys.id().0;
    let statuses = party_message::of_kind(&mut tx, version.of, Status::LABEL).await?;
    let gone = party_message::of_kind(&mut tx, version.of, Destroyed::LABEL).await?;
    let loads = first_load::list(&mut tx, version.of).await?;
    let of = |all: &[Message], number| {
        let own = all.iter().filter(|kept| kept.epoch == number);
        own.map(|kept| kept.bytes.clone()).collect::<Vec<_>>()
    };
    let standing = agreement::choose(versions, app.now());
    let suspended = standing.is_some_and(|of| of.agreement.state == Halt::Suspended);
    let mut epochs = Vec::new();
    for epoch in known {
        // Those of versions of which it was no party are not its business.
        let under = agreement::opened(versions, epoch.version);
        let parties = under.map(|version| party::all(&version.agreement));
        if parties.transpose()?.is_none_or(|all| party::find(&all, party.keys.id()).is_none()) {
            continue;
        }
        let (statuses, destroyed) = (of(&statuses, epoch.number), of(&gone, epoch.number));
        let place = (version.of, epoch.number);
        let next_list = deposit::next_number(&mut tx, place, &key).await?;
        let is_shown = |of: &&&first_load::FirstLoad| party.custodian.is_some() || of.party == key;
        let first_loads = first_load::newest(&loads, epoch.number);
        let first_loads =
            first_loads.iter().filter(is_shown).map(|of| of.message.clone()).collect();
        epochs.push(Epoch { epoch, next_list, statuses, destroyed, first_loads });
    }
    let orders = party_message::of_kind(&mut tx, version.of, PartyOrder::LABEL).await?;
    let also = if party.custodian.is_some() { EVERY_CUSTODIAN } else { &key };
    let to = (&key[..], also);
    let messages = party_message::after(&mut tx, version.of, after, to, MESSAGES).await?;
    let waiting = |kept: Message| Waiting {
        number: kept.number,
        epoch: kept.epoch,
        label: kept.label,
        bytes: kept.bytes,
    };
    Ok(State {
        now: seconds(app.now()),
        seen: seen(app, version)?,
        suspended,
        version: version.clone(),
        epochs,
        orders: orders.into_iter().map(|kept| kept.bytes).collect(),
        messages: messages.into_iter().map(waiting).collect(),
        requests: vec![],
    })
}

fn seen(app: &App, version: &Version) -> Result<Vec<(u16, Option<u64>)>, AppError> {
    let all = party::all(&version.agreement)?;
    let custodians = all.iter().filter_map(|party| Some((party.custodian?, party)));
    let when = |party: &Party| app.relay.seen(&party.keys.id().0).map(seconds);
    let mut all: Vec<_> = custodians.map(|(number, party)| (number, when(party))).collect();
    all.sort_unstable();
    Ok(all)
}

/// What an agreement looks like for the organisation that somebody acts for.
///
/// # Errors
///
/// [`AppError::NotFound`] when it is no party of it; [`AppError::NotAllowed`].
pub async fn look(app: &App, actor: Actor, slug: &str, after: i64) -> Result<State, AppError> {
    let permit = access::permit(app, actor, Act::SeeAgreements, "agreement.matching", None).await?;
    let own = permit.standing().membership.ok_or(AppError::NotFound)?.organisation;
    let mut tx = app.store.read().await?;
    let all = agreement::known(&mut tx, actor, slug).await?;
    drop(tx);
    let version = agreement::main(&all, app.now()).ok_or(AppError::NotFound)?;
    let parties = party::all(&version.agreement)?;
    let party = parties.iter().find(|party| party.organisation == own).ok_or(AppError::NotFound)?;
    gathered(app, (version, &all), party, after).await
}
