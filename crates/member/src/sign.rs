//! What an operator signs by hand: the agreement's text, and orders to the custodians.
//!
//! Not here: showing the text and asking (the program), whether the agreement is signed by all
//! (`agreement`).

use private_match::identity::Identity;
use private_match::message::agreement::{AgreementSignature, PartyOrder, Wish, text_digest};
use private_match::message::{open, peek, sign};

use crate::agreement::Text;
use crate::base::unbase64;
use crate::hub::Hub;
use crate::{Machine, MemberError};

/// Fetches the text, with the party whose keys these are checked to stand in it.
///
/// # Errors
///
/// [`MemberError::NotAParty`], [`MemberError::Text`], [`MemberError::OtherText`].
pub async fn text(hub: &Hub, identity: &Identity) -> Result<Text, MemberError> {
    let text = Text::read(&hub.text().await?, hub.slug())?;
    if text.party(identity.keys().id()).is_none() {
        return Err(MemberError::NotAParty);
    }
    Ok(text)
}

/// Signs this very text and hands the signature in.
///
/// # Errors
///
/// [`MemberError`].
pub async fn signature(hub: &Hub, text: &Text, identity: &Identity) -> Result<(), MemberError> {
    let body = AgreementSignature { text: text_digest(&text.written) };
    hub.tell(sign(&text.scope(0)?, &body, identity)?).await?;
    Ok(())
}

/// Tells all custodians what this party wants, in the version that holds; of all its epochs with 0.
///
/// # Errors
///
/// [`MemberError`].
pub async fn order(
    hub: &Hub,
    identity: &Identity,
    machine: &dyn Machine,
    (wish, epoch): (Wish, u32),
) -> Result<(), MemberError> {
    let state = hub.state().await?;
    let text = Text::read(&state.text, hub.slug())?;
    let own = text.party(identity.keys().id()).ok_or(MemberError::NotAParty)?;
    let (scope, time) = (text.scope(epoch)?, machine.now());
    let given = state.orders.iter().filter_map(|order| unbase64(order)).filter_map(|bytes| {
        let of = peek(&bytes).ok().filter(|of| of.sender == own.keys.id())?;
        Some(
            open::<PartyOrder>(&bytes, &text.scope(of.scope.epoch()).ok()?, &own.keys)
                .ok()?
                .body
                .number,
        )
    });
    // A clock that was set back does not make an order one of before.
    let number = given.max().map_or(time, |last| time.max(last.saturating_add(1)));
    hub.tell(sign(&scope, &PartyOrder { number, time, wish }, identity)?).await?;
    Ok(())
}
