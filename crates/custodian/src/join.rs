//! Joining an agreement: the text as the hub shows it, for the operator to compare and to sign.
//!
//! Not here: showing it (`whatson`), what follows when all parties signed (`rounds`).

use std::time::Duration;

use private_match::identity::Identity;
use private_match::message;
use private_match::message::agreement::{AgreementSignature, text_digest};
use private_match::message::poll::Poll;

use crate::agreement::{AgreementError, Text};
use crate::engine::{poll_with, post};
use crate::error::CustodianError;
use crate::folder::Folder;
use crate::way::Way;

/// An agreement that the hub proposes to a custodian.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// Its text, read.
    pub text: Text,
    /// The names of the parties that signed this very text.
    pub signed: Vec<String>,
}

/// Versions that are asked for of an agreement that was never joined.
const VERSIONS: u32 = 32;

/// Asks the hub for an agreement's text: the version after the one that was joined last, if that lies before
/// the parties already.
///
/// # Errors
///
/// [`CustodianError`]; [`AgreementError::NotACustodian`], if the text does not name these keys as one's.
pub async fn propose<W: Way>(
    way: &W,
    identity: &Identity,
    slug: &str,
    joined: Option<u32>,
    now: u64,
) -> Result<Proposal, CustodianError> {
    let wanted: Vec<u32> = match joined {
        Some(joined) => vec![joined.saturating_add(1), joined],
        None => (1..=VERSIONS).collect(),
    };
    let poll = Poll { time: now, after: 0, wait: 0 };
    let mut found = Err(CustodianError::NotJoined);
    for version in wanted {
        found = poll_with(way, identity, (slug, version), &poll).await;
        // The hub knows no such version, or these keys are of no party in it.
        if !matches!(&found, Err(CustodianError::Hub(word)) if word != "other-time") {
            break;
        }
    }
    let state = found?;
    let text = Text::read(&state.text)?;
    if text.slug() != slug || text.number() != state.version {
        return Err(AgreementError::Other.into());
    }
    let own = text.ceremony(1).map_err(AgreementError::from)?.number_of(identity.keys().id());
    own.ok_or(AgreementError::NotACustodian)?;
    let signed = state.signatures.iter().filter_map(|one| text.signer(&one.0));
    let signed = signed.map(|party| party.name.clone()).collect();
    Ok(Proposal { text, signed })
}

/// Signs a text that the operator looked at, pins it in the folder, and sends the signature.
///
/// # Errors
///
/// [`CustodianError`]. When the hub does not take it, nothing is pinned.
pub async fn join<W: Way>(
    way: &W,
    folder: &Folder,
    identity: &Identity,
    text: &Text,
) -> Result<(), CustodianError> {
    let scope = text.scope(0).map_err(AgreementError::from)?;
    let body = AgreementSignature { text: text_digest(text.written()) };
    let signature = message::sign(&scope, &body, identity)?;
    post(way, text.slug(), signature.clone(), Duration::from_secs(15)).await?;
    folder.pin(text, &signature).await
}
