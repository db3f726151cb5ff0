//! The envelope of everything that travels between members, custodians and hub.
//!
//! ```text
//! L1 label | format | L1 agreement | version | epoch | sender | L4 fields | signature | L4 rest
//! ```
//!
//! Numbers have their big end first (`I2OSP` of RFC 8017), `Ln` is a length of n bytes and then as many
//! bytes. The signature is Ed25519 over all that stands before it: the label comes first, so that
//! nothing that was signed as one kind is ever read as another. `rest` is what a kind signs by digest
//! alone (blinded elements, packages of others). There is one spelling of each message: what is read
//! and written again gives the same bytes.
//!
//! A kind is a [`Body`] in a file of its own, `message/<kind>.rs`. Not here: what a message may say
//! (`ceremony` and whoever answers), keys of senders (they come from the agreement's text, never from
//! a message).

use sha2::{Digest as _, Sha256};

use crate::identity::{Identity, PartyId, PartyKeys};

pub mod agreement;
pub mod deposit;
mod error;
pub mod evaluation;
pub mod first_load;
pub mod hit;
pub mod key_statement;
pub mod pepper;
pub mod poll;
pub mod round_one;
pub mod round_two;
mod scope;
pub mod status;
#[cfg(test)]
mod tests;
pub(crate) mod wire;

pub use error::MessageError;
pub use scope::{MOST_AGREEMENT, Scope};
pub use wire::{Reader, Writer};

/// The format of the envelope that is written and read here.
const FORMAT: u8 = 1;

/// Most bytes of a label, an agreement and the other parts of the envelope together.
const ENVELOPE: usize = 1 + 64 + 1 + 1 + MOST_AGREEMENT + 4 + 4 + 32 + 4 + 64 + 4;

/// What a kind of message says.
pub trait Body: Sized {
    /// Keeps the signatures of one kind apart from those of all others; at most 64 bytes.
    const LABEL: &'static str;
    /// Most bytes of `fields` and `rest` together.
    const LIMIT: usize;

    /// Writes what is signed into `fields`, and what is signed by digest alone into `rest`.
    fn write(&self, fields: &mut Writer, rest: &mut Writer);

    /// Reads the same. What is left over is refused by the caller.
    ///
    /// # Errors
    ///
    /// [`MessageError::Field`] for what is signed, [`MessageError::Rest`] for the rest.
    fn read(fields: &mut Reader<'_>, rest: &mut Reader<'_>) -> Result<Self, MessageError>;
}

/// A message whose signature was checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened<B> {
    /// What it says.
    pub body: B,
    /// SHA-256 of what was signed, label included: what other messages mean this one by.
    pub digest: [u8; 32],
    /// The sender's signature.
    pub signature: [u8; 64],
}

/// What a relay reads of a message, without any key and therefore without trust.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Peek<'a> {
    /// The kind.
    pub label: &'a str,
    /// The agreement, its version and epoch.
    pub scope: Scope,
    /// Who says that it sent this.
    pub sender: PartyId,
}

/// Writes and signs a message.
///
/// # Errors
///
/// [`MessageError::TooLong`].
pub fn sign<B: Body>(
    scope: &Scope,
    body: &B,
    identity: &Identity,
) -> Result<Vec<u8>, MessageError> {
    let (mut fields, mut rest) = (Writer::with_room(B::LIMIT), Writer::with_room(B::LIMIT));
    body.write(&mut fields, &mut rest);
    if fields.len() + rest.len() > B::LIMIT {
        return Err(MessageError::TooLong);
    }
    let mut message =
        signed_part::<B>(scope, identity.keys().id(), fields.bytes(), rest.len() + 68)?;
    let signature = identity.sign(message.bytes());
    message.raw(&signature);
    message.long(rest.bytes())?;
    Ok(message.bytes().to_vec())
}

/// What `sender` signs when it says `fields`; with room for `more` bytes.
pub(crate) fn signed_part<B: Body>(
    scope: &Scope,
    sender: PartyId,
    fields: &[u8],
    more: usize,
) -> Result<Writer, MessageError> {
    let mut message = Writer::with_room(ENVELOPE + fields.len() + more);
    message.short(B::LABEL.as_bytes())?;
    message.u8(FORMAT);
    scope.write(&mut message)?;
    message.raw(&sender.0);
    message.long(fields)?;
    Ok(message)
}

/// Reads a message of `sender` within `scope`, and checks its signature.
///
/// # Errors
///
/// [`MessageError`]. After [`MessageError::Field`] the signature is right, so that the sender is
/// answerable for it; after any other, whoever carried the message may have altered it.
pub fn open<B: Body>(
    bytes: &[u8],
    scope: &Scope,
    sender: &PartyKeys,
) -> Result<Opened<B>, MessageError> {
    if bytes.len() > ENVELOPE + B::LIMIT {
        return Err(MessageError::TooLong);
    }
    let mut reader = Reader::new(bytes);
    let peek = head(&mut reader)?;
    if peek.label != B::LABEL {
        return Err(MessageError::Label);
    }
    if peek.scope != *scope {
        return Err(MessageError::Scope);
    }
    if peek.sender != sender.id() {
        return Err(MessageError::Sender);
    }
    let fields = reader.long(B::LIMIT)?;
    let signed = reader.before();
    let signature = reader.array()?;
    let rest = reader.long(B::LIMIT)?;
    reader.finish()?;
    if !sender.verifies(signed, &signature) {
        return Err(MessageError::Signature);
    }
    let body = read_body(fields, rest)?;
    Ok(Opened { body, digest: Sha256::digest(signed).into(), signature })
}

fn read_body<B: Body>(fields: &[u8], rest: &[u8]) -> Result<B, MessageError> {
    if fields.len() + rest.len() > B::LIMIT {
        return Err(MessageError::Rest);
    }
    let (mut fields, mut rest) = (Reader::new(fields), Reader::new(rest));
    let body = B::read(&mut fields, &mut rest).map_err(MessageError::within)?;
    fields.finish().map_err(|_| MessageError::Field)?;
    rest.finish().map_err(|_| MessageError::Rest)?;
    Ok(body)
}

/// Reads what stands in front, to know whose key to take; nothing of it is checked.
///
/// # Errors
///
/// [`MessageError`].
pub fn peek(bytes: &[u8]) -> Result<Peek<'_>, MessageError> {
    head(&mut Reader::new(bytes))
}

fn head<'a>(reader: &mut Reader<'a>) -> Result<Peek<'a>, MessageError> {
    let label = std::str::from_utf8(reader.short()?).map_err(|_| MessageError::Label)?;
    if reader.u8()? != FORMAT {
        return Err(MessageError::Format);
    }
    let scope = Scope::read(reader)?;
    Ok(Peek { label, scope, sender: PartyId(reader.array()?) })
}
