//! Epochs of an agreement: beginning one, its key statement, its end. The co-ordinator begins a ceremony anew, or
//! the next epoch.
//!
//! An epoch begins by itself when a version is active that has none. Its key comes to be when every
//! custodian stated the same: the hub puts their signatures together, and whoever uses the key checks them.
//!
//! Not here: the ceremony's messages (`mailbox`), what deposits lie under (`key`), deposits (`deposit`).

mod key;

use std::collections::BTreeMap;

use private_match::message::key_statement::{KeyStatement, Stated};
use private_match::message::{self, Body as _};
use uuid::Uuid;
use whatson_domain::{Act, AgreementId, FieldError, Moment, Role};
use whatson_store::agreement::Version;
use whatson_store::epoch::State;
use whatson_store::{Tx, audit, epoch, party_message};

pub(crate) use key::{HITS, INDEX, Key, found_key, key, keys};
pub use whatson_store::epoch::Epoch;

use crate::access::{self, event};
use crate::agreement::{self, own};
use crate::clock::new_id;
use crate::{Actor, App, AppError, party};

/// What a key of deposits is sealed for.
pub(crate) const SEALED: &str = "deposit_key.key";

/// Days for which an epoch goes on after the next one was begun: members deposit again meanwhile.
const CLOSING_DAYS: i64 = 30;
/// Runs of a ceremony at the most: each leaves messages that are kept.
const RUNS_MAX: u32 = 12;

/// The epochs of an agreement, after beginning one where the version that holds has none.
///
/// # Errors
///
/// [`AppError::Unavailable`] when the database cannot write.
pub(crate) async fn current(app: &App, version: &Version) -> Result<Vec<Epoch>, AppError> {
    let mut tx = app.store.read().await?;
    let known = epoch::list(&mut tx, version.of).await?;
    drop(tx);
    if known.iter().any(|epoch| epoch.version == version.agreement.number)
        || version.agreement.holds(app.now()).is_err()
    {
        return Ok(known);
    }
    let mut tx = app.store.write().await?;
    whatson_store::agreement::lock(&mut tx, version.agreement.slug.as_str()).await?;
    let mut known = epoch::list(&mut tx, version.of).await?;
    if !known.iter().any(|epoch| epoch.version == version.agreement.number) {
        // What was agreed before goes on for a while, for those who still are parties.
        for old in known.iter_mut().filter(|of| of.version < version.agreement.number) {
            let state = match old.state {
                State::Key => State::Closing,
                State::Ceremony => State::Destroyed,
                State::Closing | State::Destroyed => continue,
            };
            *old = Epoch { state, closes: closing(app, old), ..old.clone() };
            epoch::update(&mut tx, old).await?;
        }
        crate::hit::hold(&mut tx, version, app.now()).await?;
        let new = begin(app, &mut tx, version, &known).await?;
        known.push(new);
        tx.commit().await?;
    }
    Ok(known)
}

/// When an epoch ends after which the next one has begun: never later than it would have.
fn closing(app: &App, of: &Epoch) -> Option<Moment> {
    let closes = app.now().days_after(CLOSING_DAYS);
    Some(of.closes.map_or(closes, |end| end.min(closes)))
}

/// Lets the epochs of versions that are over end now: the next tidying takes out what was deposited.
///
/// # Errors
///
/// [`AppError::Unavailable`] when the database cannot write.
pub(crate) async fn close(
    tx: &mut Tx,
    of: AgreementId,
    versions: &[u32],
    now: Moment,
) -> Result<(), AppError> {
    for epoch in epoch::list(tx, of).await? {
        if versions.contains(&epoch.version) && !epoch.is_over(now) {
            epoch::update(tx, &Epoch { closes: Some(now), ..epoch }).await?;
        }
    }
    Ok(())
}

async fn begin(
    app: &App,
    tx: &mut Tx,
    version: &Version,
    known: &[Epoch],
) -> Result<Epoch, AppError> {
    let new = Epoch {
        id: new_id(&*app.clock, &*app.chance),
        of: version.of,
        number: known.iter().map(|epoch| epoch.number).max().unwrap_or_default() + 1,
        version: version.agreement.number,
        run: 1,
        state: State::Ceremony,
        statement: None,
        pepper: None,
        began: app.now(),
        closes: Some(version.agreement.terms.valid_until.end()),
    };
    epoch::insert(tx, &new).await?;
    note(app, tx, "epoch.begin", new.id).await?;
    Ok(new)
}

/// The version that holds, for the focal point of its co-ordinator; locked until the end of `tx`.
async fn coordinated(
    app: &App,
    tx: &mut Tx,
    actor: Actor,
    slug: &str,
) -> Result<Version, AppError> {
    let own = own(actor)?;
    whatson_store::agreement::lock(tx, slug).await?;
    let version = agreement::standing(tx, slug, app.now()).await?.ok_or(AppError::NotFound)?;
    let all = party::all(&version.agreement)?;
    let is_one = all.iter().any(|party| party.is_coordinator && party.organisation == own);
    if is_one { Ok(version) } else { Err(AppError::NotFound) }
}

fn refused(reason: &'static str) -> AppError {
    FieldError::new("epoch", reason, "").into()
}

/// Begins the ceremony of an epoch anew, when a custodian was lost in it: the next run, of which every
/// custodian makes its part once more. What was said in the run before counts no longer.
///
/// # Errors
///
/// [`AppError::NotFound`] for who does not co-ordinate such an agreement; [`AppError::Refused`]:
/// `no-ceremony` when there is none to begin anew, `too-many-runs`.
pub async fn begin_anew(app: &App, actor: Actor, slug: &str) -> Result<(), AppError> {
    let (action, about) = ("epoch.anew", Some(own(actor)?));
    access::permit_about(app, actor, Act::KeepAgreements, about, action, None).await?;
    let mut tx = app.store.write().await?;
    let version = coordinated(app, &mut tx, actor, slug).await?;
    let known = epoch::list(&mut tx, version.of).await?;
    let is_it = |of: &&Epoch| of.version == version.agreement.number && of.state == State::Ceremony;
    let found = known.iter().rfind(is_it).ok_or_else(|| refused("no-ceremony"))?;
    if found.run >= RUNS_MAX {
        return Err(refused("too-many-runs"));
    }
    epoch::update(&mut tx, &Epoch { run: found.run + 1, ..found.clone() }).await?;
    let line = event(app, actor, action, Some(found.id), "permitted");
    audit::append(&mut tx, &app.mac, &line).await?;
    tx.commit().await?;
    app.relay.wake();
    Ok(())
}

/// Begins the next epoch, with a key of its own: the present one closes after 30 days, and both are there
/// until then.
///
/// # Errors
///
/// [`AppError::NotFound`] for who does not co-ordinate such an agreement; [`AppError::Refused`]:
/// `epoch-not-ready` when the agreement does not hold now, or its newest epoch has no key yet.
pub async fn begin_next(app: &App, actor: Actor, slug: &str) -> Result<(), AppError> {
    let (action, about) = ("epoch.next", Some(own(actor)?));
    access::permit_about(app, actor, Act::KeepAgreements, about, action, None).await?;
    let mut tx = app.store.write().await?;
    let version = coordinated(app, &mut tx, actor, slug).await?;
    let known = epoch::list(&mut tx, version.of).await?;
    let newest = known.iter().rfind(|of| of.version == version.agreement.number);
    let ready = newest.filter(|of| of.state == State::Key);
    let ready = ready.filter(|_| version.agreement.holds(app.now()).is_ok());
    let old = ready.ok_or_else(|| refused("epoch-not-ready"))?;
    let closes = closing(app, old);
    epoch::update(&mut tx, &Epoch { state: State::Closing, closes, ..old.clone() }).await?;
    begin(app, &mut tx, &version, &known).await?;
    let line = event(app, actor, action, Some(old.id), "permitted");
    audit::append(&mut tx, &app.mac, &line).await?;
    tx.commit().await?;
    app.relay.wake();
    Ok(())
}

/// An epoch in which something can be done under a version: its key stands, and it has not ended.
///
/// # Errors
///
/// [`AppError::Declined`]: `no-key`, `epoch-over`.
pub(crate) async fn usable(
    app: &App,
    tx: &mut Tx,
    version: &Version,
    number: u32,
) -> Result<Epoch, AppError> {
    let known = epoch::list(tx, version.of).await?;
    let found = known.into_iter().find(|epoch| epoch.number == number);
    let found = found.filter(|epoch| epoch.version == version.agreement.number);
    let found = found.ok_or(AppError::Declined("no-epoch"))?;
    match found.state {
        State::Ceremony => Err(AppError::Declined("no-key")),
        _ if found.is_over(app.now()) => Err(AppError::Declined("epoch-over")),
        _ => Ok(found),
    }
}

/// Puts the key statement together when the last custodian has stated; returns whether the key stands now.
///
/// # Errors
///
/// [`AppError::Unavailable`] when the database cannot write.
pub(crate) async fn complete(
    app: &App,
    tx: &mut Tx,
    version: &Version,
    epoch: &Epoch,
) -> Result<bool, AppError> {
    let terms = party::terms(version, epoch.number)?;
    let kept = party_message::of_kind(tx, version.of, Stated::LABEL).await?;
    let mut by_statement: Vec<(KeyStatement, BTreeMap<u16, [u8; 64]>)> = Vec::new();
    for message in kept.iter().filter(|message| message.epoch == epoch.number) {
        let sender = private_match::identity::PartyId(message.sender);
        let Some((number, keys)) = terms.custodians().find(|(_, keys)| keys.id() == sender) else {
            continue;
        };
        let Ok(opened) = message::open::<Stated>(&message.bytes, terms.scope(), keys) else {
            continue;
        };
        let stated = opened.body.statement;
        if stated.run != epoch.run {
            continue;
        }
        match by_statement.iter_mut().find(|(known, _)| *known == stated) {
            Some((_, signatures)) => drop(signatures.insert(number, opened.signature)),
            None => by_statement.push((stated, BTreeMap::from([(number, opened.signature)]))),
        }
    }
    for (statement, signatures) in by_statement {
        if let Ok(signed) = statement.complete(&terms, &signatures) {
            let changed =
                Epoch { state: State::Key, statement: Some(signed.to_bytes()), ..epoch.clone() };
            whatson_store::epoch::update(tx, &changed).await?;
            note(app, tx, "epoch.key", epoch.id).await?;
            return Ok(true);
        }
    }
    Ok(false)
}

/// Takes note of the digest of the pepper that members hold; the first counts.
///
/// # Errors
///
/// [`AppError::Declined`] `other-pepper` when there is another.
pub(crate) async fn agree_pepper(
    app: &App,
    tx: &mut Tx,
    epoch: &Epoch,
    digest: &[u8; 64],
) -> Result<(), AppError> {
    match &epoch.pepper {
        Some(known) if known == digest => Ok(()),
        Some(_) => Err(AppError::Declined("other-pepper")),
        None => {
            let changed = Epoch { pepper: Some(digest.to_vec()), ..epoch.clone() };
            epoch::update(tx, &changed).await?;
            note(app, tx, "epoch.pepper", epoch.id).await
        }
    }
}

/// Whether deposits of an epoch are kept: it was not destroyed, and is not before `tx` ends.
///
/// # Errors
///
/// [`AppError::Declined`] `epoch-over`.
pub(crate) async fn keeps(tx: &mut Tx, of: AgreementId, number: u32) -> Result<(), AppError> {
    whatson_store::agreement::lock_id(tx, of).await?;
    let known = epoch::list(tx, of).await?;
    let keeps = known.iter().any(|of| of.number == number && of.state != State::Destroyed);
    if keeps { Ok(()) } else { Err(AppError::Declined("epoch-over")) }
}

/// A line of the audit log for what parties' programs do: their signed messages prove the rest.
pub(crate) async fn note(app: &App, tx: &mut Tx, action: &str, id: Uuid) -> Result<(), AppError> {
    let line = event(app, Actor::of(Role::Program), action, Some(id), "permitted");
    Ok(audit::append(tx, &app.mac, &line).await?)
}

/// Ends epochs whose last moment is over: what was deposited under them goes. Hits stay.
///
/// # Errors
///
/// [`AppError::Unavailable`] when the database cannot write.
pub async fn end_over(app: &App) -> Result<usize, AppError> {
    let mut tx = app.store.read().await?;
    let over = epoch::over(&mut tx, app.now()).await?;
    drop(tx);
    for epoch in &over {
        let mut tx = app.store.write().await?;
        whatson_store::agreement::lock_id(&mut tx, epoch.of).await?;
        // As it is now that nobody else changes it.
        let now = epoch::list(&mut tx, epoch.of).await?;
        let now = now.iter().find(|of| of.id == epoch.id && of.state != State::Destroyed);
        if let Some(epoch) = now {
            destroy(app, &mut tx, epoch).await?;
            tx.commit().await?;
        }
    }
    if !over.is_empty() {
        app.store.settle().await?;
    }
    Ok(over.len())
}

/// Ends an epoch: its tokens go, and the keys that its deposits lie under.
pub(crate) async fn destroy(app: &App, tx: &mut Tx, of: &Epoch) -> Result<(), AppError> {
    let changed = Epoch { state: State::Destroyed, ..of.clone() };
    epoch::update(tx, &changed).await?;
    whatson_store::deposit::end_all(tx, of.of, of.number).await?;
    whatson_store::deposit::remove_all(tx, of.of, of.number).await?;
    epoch::destroy_keys(tx, of.of, of.number, INDEX..=INDEX).await?;
    epoch::destroy_keys(tx, of.of, of.number, HITS + 1..=u32::MAX).await?;
    note(app, tx, "epoch.destroy", of.id).await
}
