//! Messages of members: requests to custodians, first loads, peppers, lists, what they take back, answers to
//! hits.
//!
//! Not here: making any of them (`whatson-member`).

use std::time::Duration;

use private_match::message::Body as _;
use private_match::message::deposit::{DepositList, Withdrawal};
use private_match::message::evaluation::EvaluationRequest;
use private_match::message::first_load::FirstLoad;
use private_match::message::hit::HitAnswer;
use private_match::message::pepper::PepperGrant;

use super::{Reply, Sent, flows};
use crate::clock::seconds;
use crate::relay::Lost;
use crate::{Actor, AppError, deposit, epoch, first_load, hit, party};

/// How long a request waits for its answer.
const WAIT: Duration = Duration::from_secs(45);
/// How old a request may be, in seconds.
const OLDEST: u64 = 24 * 3_600;

pub(super) async fn take(sent: &Sent<'_>, actor: Actor, label: &str) -> Result<Reply, AppError> {
    if !sent.party.is_member {
        return Err(AppError::Declined("not-a-member"));
    }
    match label {
        EvaluationRequest::LABEL => request(sent).await,
        PepperGrant::LABEL => pepper(sent).await,
        FirstLoad::LABEL => declared(sent, actor).await,
        DepositList::LABEL => {
            let said = sent.open::<DepositList>()?;
            flows(sent.app, &sent.version).await?;
            let (version, party) = (&sent.version, &sent.party);
            let begun = deposit::begin(sent.app, version, sent.epoch, party, &said, sent.bytes);
            begun.await.map(Reply::Begun)
        }
        Withdrawal::LABEL => {
            // Also while nothing flows: what is taken back is gone at once.
            let said = sent.open::<Withdrawal>()?;
            let (version, party) = (&sent.version, &sent.party);
            let gone = (&said.body, sent.bytes);
            let gone = deposit::withdraw(sent.app, version, sent.epoch, party, gone);
            gone.await.map(Reply::Withdrawn)
        }
        HitAnswer::LABEL => {
            let said = sent.open::<HitAnswer>()?;
            sent.is_now(said.body.time)?;
            let (version, epoch) = (&sent.version, sent.epoch);
            let taken = hit::answer(sent.app, (version, epoch), &sent.party, &said, sent.bytes);
            taken.await.map(Reply::Answered)
        }
        _ => Err(AppError::Declined("unknown-message")),
    }
}

/// Carries a request to its custodian, and its answer back; neither is kept.
async fn request(sent: &Sent<'_>) -> Result<Reply, AppError> {
    let app = sent.app;
    let said = sent.open::<EvaluationRequest>()?;
    flows(app, &sent.version).await?;
    if said.body.time.saturating_add(OLDEST) < seconds(app.now()) {
        return Err(AppError::Declined("other-time"));
    }
    let mut tx = app.store.read().await?;
    epoch::usable(app, &mut tx, &sent.version, sent.epoch).await?;
    drop(tx);
    let to = sent.parties.iter().find(|party| party.custodian == Some(said.body.custodian));
    let to = to.ok_or(AppError::Declined("unknown-custodian"))?.keys.id().0;
    let asked = app.relay.ask(
        (sent.party.keys.id().0, to),
        said.digest,
        sent.bytes.to_vec(),
        app.now(),
        WAIT,
    );
    match asked.await {
        Ok(answer) => Ok(Reply::Message(answer)),
        Err(Lost::Away) => Err(AppError::Declined("custodian-away")),
        Err(Lost::Busy) => Err(AppError::Declined("custodian-busy")),
        Err(Lost::Slow) => Err(AppError::Declined("custodian-slow")),
    }
}

async fn pepper(sent: &Sent<'_>) -> Result<Reply, AppError> {
    let said = sent.open::<PepperGrant>()?.body;
    let app = sent.app;
    if party::find(&sent.parties, said.to).is_none_or(|to| !to.is_member) {
        return Err(AppError::Declined("not-a-member"));
    }
    let mut tx = app.store.write().await?;
    whatson_store::agreement::lock(&mut tx, sent.version.agreement.slug.as_str()).await?;
    let epoch = epoch::usable(app, &mut tx, &sent.version, sent.epoch).await?;
    epoch::agree_pepper(app, &mut tx, &epoch, &said.digest).await?;
    sent.keep(&mut tx, PepperGrant::LABEL, &said.to.0, false).await?;
    tx.commit().await?;
    app.relay.wake();
    Ok(Reply::Done)
}

/// Keeps what a member declared of its first load, until a second person of it confirms it.
async fn declared(sent: &Sent<'_>, actor: Actor) -> Result<Reply, AppError> {
    let said = sent.open::<FirstLoad>()?.body;
    sent.is_now(said.time)?;
    flows(sent.app, &sent.version).await?;
    let place = (&sent.version, sent.epoch);
    first_load::declare(sent.app, actor, place, &sent.party, (&said, sent.bytes)).await?;
    Ok(Reply::Done)
}
