//! The one door for signed messages of parties: each is checked here before anything follows from it.
//!
//! Its signature says who sent it, by a key that stands in the agreement's text. A member's message comes
//! through a person with a token of its organisation besides; a custodian's program has none. For who is
//! no party, there is no agreement.
//!
//! Not here: what each sort does (`mailbox::custodian`, `mailbox::member`, `deposit`, `hit`), what waits for
//! a party (`mailbox::state`).

mod custodian;
mod member;
mod state;

use private_match::message::agreement::{AgreementSignature, PartyOrder, Wish};
use private_match::message::poll::Poll;
use private_match::message::{self, Body, MessageError, Opened, Peek};
use sha2::{Digest as _, Sha256};
use whatson_domain::Act;
use whatson_store::agreement::Version;
use whatson_store::party_message::{self, New};
use whatson_store::{Tx, vetting};

pub use state::{Epoch as EpochState, State, Waiting, look};

use crate::deposit::{Begun, Received, Withdrawn};
use crate::party::{self, Party};
use crate::{Actor, App, AppError, agreement, epoch};

/// Longest message, in bytes.
pub const LONGEST: usize = 64 << 10;
/// By how much a party's clock may be off, in microseconds.
const OFF: i64 = 5 * 60_000_000;
/// Messages of one kind that a sender has here in an epoch at the most.
const KEPT_MAX: i64 = 256;

/// What came of a message.
#[derive(Debug)]
pub enum Reply {
    /// It was taken.
    Done,
    /// What waits for its sender.
    State(Box<State>),
    /// A custodian's signed answer.
    Message(Vec<u8>),
    /// A list begins to come.
    Begun(Begun),
    /// Deposits were taken back.
    Withdrawn(Withdrawn),
    /// An answer to a hit was taken: what the hub signed.
    Answered(String),
}

/// A message whose sender is a party.
pub(crate) struct Sent<'a> {
    app: &'a App,
    version: Version,
    party: Party,
    parties: Vec<Party>,
    epoch: u32,
    bytes: &'a [u8],
}

/// Takes a signed message about an agreement.
///
/// # Errors
///
/// [`AppError::NotFound`] when its sender is no party of it; [`AppError::Declined`] with the reason.
pub async fn take(app: &App, actor: Actor, slug: &str, bytes: &[u8]) -> Result<Reply, AppError> {
    if bytes.len() > LONGEST {
        return Err(AppError::Declined("message-too-long"));
    }
    let peek = message::peek(bytes).map_err(|why| refused(&why))?;
    let sent = sender(app, slug, &peek, bytes).await?;
    sent.may_enter(actor)?;
    match peek.label {
        AgreementSignature::LABEL => {
            agreement::sign::take_signature(app, slug, bytes).await?;
            app.relay.wake();
            Ok(Reply::Done)
        }
        PartyOrder::LABEL => order(&sent).await,
        Poll::LABEL => state::poll(&sent).await.map(|state| Reply::State(Box::new(state))),
        label if sent.party.custodian.is_some() => custodian::take(&sent, label).await,
        label => member::take(&sent, actor, label).await,
    }
}

/// Takes a part of a list.
///
/// # Errors
///
/// [`AppError::NotFound`] when somebody does not act for a member of such an agreement;
/// [`AppError::Declined`], see [`crate::deposit`].
pub async fn take_part(
    app: &App,
    actor: Actor,
    slug: &str,
    place: (u32, u32, u32),
    bytes: Vec<u8>,
) -> Result<Option<Received>, AppError> {
    let permit = crate::access::permit(app, actor, Act::Match, "deposit.part", None).await?;
    let own = permit.standing().membership.ok_or(AppError::NotFound)?.organisation;
    let mut tx = app.store.read().await?;
    let of = whatson_store::agreement::find_id(&mut tx, slug).await?.ok_or(AppError::NotFound)?;
    let version = whatson_store::agreement::of_epoch(&mut tx, of, place.0).await?;
    let version = version.ok_or(AppError::NotFound)?;
    drop(tx);
    flows(app, &version).await?;
    let all = party::all(&version.agreement)?;
    let party = all.iter().find(|party| party.organisation == own && party.is_member);
    crate::deposit::take_part(app, &version, place, party.ok_or(AppError::NotFound)?, bytes).await
}

/// Who sent a message, under the version that it names.
async fn sender<'a>(
    app: &'a App,
    slug: &str,
    peek: &Peek<'_>,
    bytes: &'a [u8],
) -> Result<Sent<'a>, AppError> {
    if peek.scope.agreement() != slug.as_bytes() {
        return Err(AppError::NotFound);
    }
    let mut tx = app.store.read().await?;
    let all = whatson_store::agreement::versions(&mut tx, slug).await?;
    let version = agreement::opened(&all, peek.scope.version()).cloned();
    let version = version.ok_or(AppError::NotFound)?;
    let parties = party::all(&version.agreement)?;
    let party = party::find(&parties, peek.sender).cloned().ok_or(AppError::NotFound)?;
    let let_in = vetting::find(&mut tx, party.organisation).await?;
    if let_in.is_none_or(|of| of.state != whatson_domain::vetting::State::Vetted) {
        return Err(AppError::NotFound);
    }
    // A withdrawn key may be in other hands: it stops things, and does nothing else.
    let used = whatson_store::party_key::in_use(&mut tx, party.organisation).await?;
    let is_used = used.is_some_and(|used| used.keys == party.keys.to_bytes());
    if !is_used && peek.label != PartyOrder::LABEL {
        return Err(AppError::NotFound);
    }
    Ok(Sent { app, version, party, parties, epoch: peek.scope.epoch(), bytes })
}

impl Sent<'_> {
    /// What the message says, when its signature is right.
    fn open<B: Body>(&self) -> Result<Opened<B>, AppError> {
        let scope = party::scope(&self.version.agreement, self.epoch)?;
        message::open::<B>(self.bytes, &scope, &self.party.keys).map_err(|why| refused(&why))
    }

    /// A member's message comes through a person who acts for it.
    fn may_enter(&self, actor: Actor) -> Result<(), AppError> {
        if self.party.custodian.is_some() {
            return Ok(());
        }
        let about = Some(self.party.organisation);
        if !actor.may(Act::Match, about) && !actor.may(Act::KeepAgreements, about) {
            return Err(AppError::NotFound);
        }
        Ok(())
    }

    /// Keeps the message for others.
    async fn keep(
        &self,
        tx: &mut Tx,
        label: &str,
        recipient: &[u8],
        is_newest_alone: bool,
    ) -> Result<(), AppError> {
        let sender = self.party.keys.id().0;
        if !is_newest_alone {
            let kept = party_message::count(tx, self.version.of, self.epoch, label, &sender);
            if kept.await? >= KEPT_MAX {
                return Err(AppError::Declined("too-many-messages"));
            }
        }
        let new = New {
            of: self.version.of,
            version: self.version.agreement.number,
            epoch: self.epoch,
            label,
            sender: &sender,
            recipient,
            digest: &Sha256::digest(self.bytes).into(),
            bytes: self.bytes,
            at: self.app.now(),
        };
        party_message::insert(tx, &new).await?;
        if is_newest_alone {
            party_message::forget_others(tx, &new).await?;
        }
        Ok(())
    }

    /// Whether a time that was signed is now.
    fn is_now(&self, seconds: u64) -> Result<(), AppError> {
        let said = i64::try_from(seconds).ok().and_then(|s| s.checked_mul(1_000_000));
        let now = self.app.now();
        if said.is_some_and(|said| (said - now.0).abs() <= OFF) {
            Ok(())
        } else {
            Err(AppError::Declined("other-time"))
        }
    }
}

/// Whether anything flows under a version now: it holds, and no party's order stops it.
async fn flows(app: &App, version: &Version) -> Result<(), AppError> {
    version.agreement.holds(app.now()).map_err(|refused| AppError::Declined(refused.0.word()))?;
    let mut tx = app.store.read().await?;
    if is_stopped(&mut tx, version).await? {
        return Err(AppError::Declined("agreement-suspended"));
    }
    Ok(())
}

/// Whether an order of a party stops a version: the newest of each counts.
pub(crate) async fn is_stopped(tx: &mut Tx, version: &Version) -> Result<bool, AppError> {
    let parties = party::all(&version.agreement)?;
    let kept = party_message::of_kind(tx, version.of, PartyOrder::LABEL).await?;
    let scope = party::scope(&version.agreement, 0)?;
    Ok(kept.iter().filter(|kept| kept.epoch == 0).any(|kept| {
        let sender = party::find(&parties, private_match::identity::PartyId(kept.sender));
        let opened =
            sender.and_then(|of| message::open::<PartyOrder>(&kept.bytes, &scope, &of.keys).ok());
        opened.is_some_and(|order| order.body.wish == Wish::Suspend)
    }))
}

/// A party's order: kept for the custodians, and the newest of each party counts.
async fn order(sent: &Sent<'_>) -> Result<Reply, AppError> {
    let said = sent.open::<PartyOrder>()?;
    let (app, label) = (sent.app, PartyOrder::LABEL);
    let mut tx = app.store.write().await?;
    whatson_store::agreement::lock(&mut tx, sent.version.agreement.slug.as_str()).await?;
    let known = whatson_store::epoch::list(&mut tx, sent.version.of).await?;
    let is_there = |of: &whatson_store::epoch::Epoch| {
        of.number == sent.epoch && of.version == sent.version.agreement.number
    };
    if sent.epoch != 0 && !known.iter().any(is_there) {
        return Err(AppError::Declined("no-epoch"));
    }
    let own = sent.party.keys.id().0;
    for kept in party_message::of_kind(&mut tx, sent.version.of, label).await? {
        let scope = party::scope(&sent.version.agreement, sent.epoch)?;
        let is_same = kept.sender == own && kept.epoch == sent.epoch;
        let older = message::open::<PartyOrder>(&kept.bytes, &scope, &sent.party.keys);
        if is_same && older.is_ok_and(|older| older.body.number >= said.body.number) {
            return Err(AppError::Declined("older-message"));
        }
    }
    sent.keep(&mut tx, label, party_message::NOBODY, true).await?;
    epoch::note(app, &mut tx, "agreement.order", sent.version.id.0).await?;
    tx.commit().await?;
    app.relay.wake();
    Ok(Reply::Done)
}

/// Why a message is not read.
fn refused(why: &MessageError) -> AppError {
    AppError::Declined(match why {
        MessageError::Signature => "message-signature",
        MessageError::TooLong => "message-too-long",
        _ => "message-unreadable",
    })
}
