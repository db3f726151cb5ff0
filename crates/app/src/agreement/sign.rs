//! Taking a party's signature under an agreement: the proof is the signed message itself, whoever
//! carries it here.
//!
//! Not here: making a signature (programs of the parties), the message's form (`private-match`).

use private_match::identity::PartyKeys;
use private_match::message::agreement::{AgreementSignature, text_digest};
use private_match::message::{Body as _, MessageError, Scope, open, peek};
use whatson_domain::agreement::{Party, Signature, State};
use whatson_domain::{Act, FieldError, PersonId};
use whatson_store::{Tx, agreement, party_key};

use super::draft::{finish, keeping, save};
use super::{Version, known, let_in, notify, others, refused};
use crate::access;
use crate::clock::new_id;
use crate::mail::Kind;
use crate::party_key::from_hex;
use crate::{Actor, App, AppError};

/// Takes the signature of a party from a signed message, without anybody's permission: only the party's
/// key makes one. With the last one the version holds at once.
///
/// # Errors
///
/// [`AppError::NotFound`] when there is no such agreement; [`AppError::Refused`] with what is wrong with
/// the message.
pub async fn take_signature(app: &App, slug: &str, message: &[u8]) -> Result<(), AppError> {
    take(app, Actor::OPERATOR, slug, message).await
}

/// Takes the signature of a party from somebody who keeps agreements of one.
///
/// # Errors
///
/// As [`take_signature`]; [`AppError::NotAllowed`].
pub async fn hand_in(app: &App, actor: Actor, slug: &str, message: &[u8]) -> Result<(), AppError> {
    keeping(app, actor, "agreement.sign").await?;
    take(app, actor, slug, message).await
}

async fn take(app: &App, actor: Actor, slug: &str, message: &[u8]) -> Result<(), AppError> {
    let action = "agreement.sign";
    let operator = Actor::OPERATOR;
    let permit = access::permit(app, operator, Act::KeepAgreements, action, None).await?;
    let mut tx = app.store.write().await?;
    agreement::lock(&mut tx, slug).await?;
    let all = known(&mut tx, actor, slug).await?;
    let number = number(slug, message)?;
    let found = super::opened(&all, number).cloned();
    let mut signed = found.ok_or_else(|| told(MessageError::Scope))?;
    let party = signer(&signed, message)?.clone();
    in_use(&mut tx, &party).await?;
    let new = Signature { party: party.organisation, bytes: message.to_vec(), at: app.now() };
    signed.agreement.sign(new.clone()).map_err(refused)?;
    let (id, by): (_, Option<PersonId>) = (new_id(&*app.clock, &*app.chance), actor.person);
    agreement::sign(&mut tx, &permit, signed.id, id, &new, by).await?;
    signed.updated = new.at;
    let is_whole = signed.agreement.state == State::Active;
    if is_whole {
        signed.activated = Some(new.at);
    }
    save(&mut tx, &permit, &signed).await?;
    if is_whole {
        let all = others(&signed, party.organisation).chain([party.organisation]);
        notify(app, &mut tx, Kind::AgreementChanged, all).await?;
    }
    finish(app, tx, actor, action, signed.of).await
}

/// The version that a message is about.
fn number(slug: &str, message: &[u8]) -> Result<u32, AppError> {
    let head = peek(message).map_err(told)?;
    if head.label != AgreementSignature::LABEL {
        return Err(told(MessageError::Label));
    }
    let is_here = head.scope.agreement() == slug.as_bytes() && head.scope.epoch() == 0;
    if is_here { Ok(head.scope.version()) } else { Err(told(MessageError::Scope)) }
}

/// The party that signed the very text of a version.
fn signer<'a>(of: &'a Version, message: &[u8]) -> Result<&'a Party, AppError> {
    let agreement = &of.agreement;
    let sender = peek(message).map_err(told)?.sender;
    let found = agreement.terms.parties.iter().find_map(|party| {
        let keys: PartyKeys = from_hex(&party.keys).ok()?;
        (keys.id() == sender).then_some((party, keys))
    });
    let (party, keys) = found.ok_or_else(|| told(MessageError::Sender))?;
    let scope = Scope::new(agreement.slug.as_str().as_bytes(), agreement.number, 0);
    let opened = open::<AgreementSignature>(message, &scope.map_err(told)?, &keys).map_err(told)?;
    if opened.body.text != text_digest(&of.written) {
        return Err(FieldError::new("signature", "signature-other-text", "").into());
    }
    Ok(party)
}

/// Whether a party is still let in and uses the keys of the text: withdrawn ones may be in other hands.
async fn in_use(tx: &mut Tx, party: &Party) -> Result<(), AppError> {
    if let_in(tx, Actor::OPERATOR, &party.organisation.to_string()).await?.is_none() {
        return Err(FieldError::new("signature", "not-a-vetted-organisation", "").into());
    }
    let keys = party_key::in_use(tx, party.organisation).await?;
    if keys.is_some_and(|keys| crate::party_key::hex(&keys.keys) == party.keys) {
        return Ok(());
    }
    Err(FieldError::new("signature", "keys-withdrawn", "").into())
}

/// What is wrong with a message.
fn told(error: MessageError) -> AppError {
    let reason = match error {
        MessageError::Label => "signature-other-kind",
        MessageError::Scope => "signature-other-version",
        MessageError::Sender => "signature-other-sender",
        MessageError::Signature => "signature-wrong",
        _ => "signature-unreadable",
    };
    FieldError::new("signature", reason, "").into()
}
