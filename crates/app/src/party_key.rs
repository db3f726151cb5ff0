//! The public keys of an organisation: registering, withdrawing, showing. The secret halves stay in the
//! organisation's own key file and never come to the hub.
//!
//! A key stands in the text of an agreement, which is what others trust; here is where a draft takes it
//! from. People compare fingerprints outside the hub.
//!
//! Not here: making keys (members' programs), signatures (`agreement::sign`).

use private_match::identity::{PARTY_KEYS, PartyKeys};
use whatson_domain::{Act, FieldError, OrganisationId, PartyKeyId};
use whatson_store::{audit, party_key};

pub use whatson_store::party_key::PartyKey;

use crate::access::{self, event};
use crate::agreement::own;
use crate::clock::new_id;
use crate::{Actor, App, AppError};

/// The keys of an organisation.
#[derive(Debug, Clone)]
pub struct Own {
    /// Which organisation.
    pub organisation: OrganisationId,
    /// Its keys, latest first; the one that is used is not withdrawn.
    pub keys: Vec<PartyKey>,
    /// Whether one may register and withdraw some.
    pub may_keep: bool,
}

/// Keys in hexadecimal, as the text of an agreement has them.
#[must_use]
pub fn hex(keys: &[u8]) -> String {
    keys.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Reads keys from hexadecimal, with blanks and ends of line wherever they came in.
///
/// # Errors
///
/// `not-keys`.
pub fn from_hex(typed: &str) -> Result<PartyKeys, FieldError> {
    let wrong = || FieldError::new("keys", "not-keys", typed);
    let digits: Vec<char> =
        typed.chars().filter(|c| !c.is_whitespace()).take(PARTY_KEYS * 2 + 1).collect();
    let mut bytes = [0_u8; PARTY_KEYS];
    if digits.len() != bytes.len() * 2 {
        return Err(wrong());
    }
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks(2)) {
        for digit in pair {
            let value = digit.to_digit(16).and_then(|v| u8::try_from(v).ok()).ok_or_else(wrong)?;
            *byte = (*byte << 4) | value;
        }
    }
    PartyKeys::from_bytes(&bytes).map_err(|_| wrong())
}

/// What two people read to each other to know that they mean the same keys; blank for what is no key.
#[must_use]
pub fn fingerprint(keys: &str) -> String {
    from_hex(keys).map(|keys| keys.fingerprint()).unwrap_or_default()
}

/// The keys of the organisation that somebody acts for.
///
/// # Errors
///
/// [`AppError::NotFound`] for who belongs to none; [`AppError::NotAllowed`].
pub async fn show(app: &App, actor: Actor) -> Result<Own, AppError> {
    access::permit(app, actor, Act::SeeAgreements, "party-key.show", None).await?;
    let own = own(actor)?;
    let mut tx = app.store.read().await?;
    let keys = party_key::list(&mut tx, own).await?;
    Ok(Own { organisation: own, keys, may_keep: actor.may(Act::KeepAgreements, Some(own)) })
}

/// Registers the keys of the organisation that somebody acts for; those of before are withdrawn. The
/// same ones again change nothing.
///
/// # Errors
///
/// [`AppError::Refused`] with `not-keys`, `keys-withdrawn` for old ones, `keys-taken` for those of
/// another organisation.
pub async fn register(app: &App, actor: Actor, typed: &str) -> Result<(), AppError> {
    let action = "party-key.register";
    let own = own(actor)?;
    let about = Some(own);
    let permit =
        access::permit_about(app, actor, Act::KeepAgreements, about, action, Some(own.0)).await?;
    let keys = from_hex(typed)?.to_bytes();
    let refused = |reason| AppError::from(FieldError::new("keys", reason, ""));
    let mut tx = app.store.write().await?;
    let half = keys.get(..32).unwrap_or_default();
    if let Some(known) = party_key::with_signing(&mut tx, half).await? {
        if known.organisation != own {
            return Err(refused("keys-taken"));
        }
        if known.withdrawn.is_some() || known.keys != keys {
            return Err(refused("keys-withdrawn"));
        }
        return Ok(());
    }
    let now = app.now();
    if let Some(old) = party_key::in_use(&mut tx, own).await? {
        party_key::withdraw(&mut tx, &permit, old.id, now).await?;
    }
    let new = PartyKey {
        id: PartyKeyId(new_id(&*app.clock, &*app.chance)),
        organisation: own,
        keys: keys.to_vec(),
        person: actor.person,
        created: now,
        withdrawn: None,
    };
    party_key::insert(&mut tx, &permit, &new).await?;
    audit::append(&mut tx, &app.mac, &event(app, actor, action, Some(own.0), "permitted")).await?;
    Ok(tx.commit().await?)
}

/// Withdraws the keys that the organisation uses: nothing that they sign from now on is taken here.
/// Agreements that stand with them go on until somebody stops or amends them.
///
/// # Errors
///
/// [`AppError::NotFound`] when it uses none.
pub async fn withdraw(app: &App, actor: Actor) -> Result<(), AppError> {
    let action = "party-key.withdraw";
    let own = own(actor)?;
    let about = Some(own);
    let permit =
        access::permit_about(app, actor, Act::KeepAgreements, about, action, Some(own.0)).await?;
    let mut tx = app.store.write().await?;
    let used = party_key::in_use(&mut tx, own).await?.ok_or(AppError::NotFound)?;
    party_key::withdraw(&mut tx, &permit, used.id, app.now()).await?;
    audit::append(&mut tx, &app.mac, &event(app, actor, action, Some(own.0), "permitted")).await?;
    Ok(tx.commit().await?)
}
