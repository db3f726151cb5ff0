//! Messages of custodians: of the key ceremony, statuses, answers.
//!
//! Not here: making any of them (`whatson-custodian`), the key statement (`epoch`).

use private_match::message;
use private_match::message::Body as _;
use private_match::message::evaluation::{EvaluationAnswer, EvaluationRefusal};
use private_match::message::key_statement::Stated;
use private_match::message::round_one::RoundOne;
use private_match::message::round_two::RoundTwo;
use private_match::message::status::{Destroyed, Status};
use whatson_store::Tx;
use whatson_store::epoch::{Epoch, State};
use whatson_store::party_message::{self, EVERY_CUSTODIAN, NOBODY};

use super::{Reply, Sent};
use crate::{AppError, burst, epoch, party};

pub(super) async fn take(sent: &Sent<'_>, label: &str) -> Result<Reply, AppError> {
    match label {
        RoundOne::LABEL => {
            sent.open::<RoundOne>()?;
            ceremony(sent, label, EVERY_CUSTODIAN).await
        }
        RoundTwo::LABEL => {
            let to = sent.open::<RoundTwo>()?.body.to;
            let to = sent.parties.iter().find(|party| party.custodian == Some(to));
            let to = to.ok_or(AppError::Declined("unknown-custodian"))?.keys.id().0;
            ceremony(sent, label, &to).await
        }
        Stated::LABEL => {
            sent.open::<Stated>()?;
            ceremony(sent, label, EVERY_CUSTODIAN).await
        }
        Status::LABEL => status(sent).await,
        Destroyed::LABEL => destroyed(sent).await,
        EvaluationAnswer::LABEL => {
            let request = sent.open::<EvaluationAnswer>()?.body.request;
            Ok(answered(sent, request))
        }
        EvaluationRefusal::LABEL => {
            let request = sent.open::<EvaluationRefusal>()?.body.request;
            Ok(answered(sent, request))
        }
        _ => Err(AppError::Declined("unknown-message")),
    }
}

fn answered(sent: &Sent<'_>, request: [u8; 32]) -> Reply {
    // Nobody may wait any more: then it is asked for again.
    sent.app.relay.answer(sent.party.keys.id().0, request, sent.bytes.to_vec());
    Reply::Done
}

async fn of_epoch(sent: &Sent<'_>, tx: &mut Tx) -> Result<Epoch, AppError> {
    let known = whatson_store::epoch::list(tx, sent.version.of).await?;
    let found = known.into_iter().find(|epoch| epoch.number == sent.epoch);
    let found = found.filter(|epoch| epoch.version == sent.version.agreement.number);
    found.ok_or(AppError::Declined("no-epoch"))
}

async fn ceremony(sent: &Sent<'_>, label: &str, to: &[u8]) -> Result<Reply, AppError> {
    let app = sent.app;
    let mut tx = app.store.write().await?;
    whatson_store::agreement::lock(&mut tx, sent.version.agreement.slug.as_str()).await?;
    let epoch = of_epoch(sent, &mut tx).await?;
    if matches!(epoch.state, State::Closing | State::Destroyed) {
        return Err(AppError::Declined("epoch-over"));
    }
    sent.keep(&mut tx, label, to, false).await?;
    if label == Stated::LABEL && epoch.state == State::Ceremony {
        epoch::complete(app, &mut tx, &sent.version, &epoch).await?;
    }
    tx.commit().await?;
    app.relay.wake();
    Ok(Reply::Done)
}

async fn status(sent: &Sent<'_>) -> Result<Reply, AppError> {
    let said = sent.open::<Status>()?;
    let (app, label) = (sent.app, Status::LABEL);
    let mut tx = app.store.write().await?;
    whatson_store::agreement::lock(&mut tx, sent.version.agreement.slug.as_str()).await?;
    of_epoch(sent, &mut tx).await?;
    let scope = party::scope(&sent.version.agreement, sent.epoch)?;
    let own = sent.party.keys.id().0;
    for kept in party_message::of_kind(&mut tx, sent.version.of, label).await? {
        let is_same = kept.sender == own && kept.epoch == sent.epoch;
        let older = message::open::<Status>(&kept.bytes, &scope, &sent.party.keys);
        if is_same && older.is_ok_and(|older| older.body.number >= said.body.number) {
            return Err(AppError::Declined("older-message"));
        }
    }
    sent.keep(&mut tx, label, NOBODY, true).await?;
    let at = (sent.version.of, sent.epoch);
    burst::note(app, &mut tx, at, (&sent.party, &sent.parties), &said.body).await?;
    tx.commit().await?;
    app.relay.wake();
    Ok(Reply::Done)
}

/// A custodian says that its share is gone: with too few left, nobody evaluates again, and what was
/// deposited goes, too.
async fn destroyed(sent: &Sent<'_>) -> Result<Reply, AppError> {
    sent.open::<Destroyed>()?;
    let app = sent.app;
    let mut tx = app.store.write().await?;
    whatson_store::agreement::lock(&mut tx, sent.version.agreement.slug.as_str()).await?;
    let epoch = of_epoch(sent, &mut tx).await?;
    sent.keep(&mut tx, Destroyed::LABEL, NOBODY, true).await?;
    let kept = party_message::of_kind(&mut tx, sent.version.of, Destroyed::LABEL).await?;
    let gone = kept.iter().filter(|kept| kept.epoch == sent.epoch).count();
    let all = sent.parties.iter().filter(|party| party.custodian.is_some()).count();
    let left = all.saturating_sub(gone);
    if left < usize::from(sent.version.agreement.terms.threshold) && epoch.state != State::Destroyed
    {
        epoch::destroy(app, &mut tx, &epoch).await?;
    }
    tx.commit().await?;
    app.store.settle().await?;
    app.relay.wake();
    Ok(Reply::Done)
}
