//! The parties of a version of an agreement by their keys: who signed a message, and as what.
//!
//! Not here: keys that an organisation registered (`party_key`), what messages say (`private-match`).

use private_match::ceremony::Terms;
use private_match::identity::{PARTY_KEYS, PartyId, PartyKeys};
use private_match::message::Scope;
use whatson_domain::OrganisationId;
use whatson_domain::agreement::{Agreement, PartyRole};
use whatson_store::agreement::Version;

use crate::AppError;

/// A party with its keys.
#[derive(Debug, Clone)]
pub struct Party {
    /// Which organisation.
    pub organisation: OrganisationId,
    /// Its name in the text.
    pub name: String,
    /// Its keys.
    pub keys: PartyKeys,
    /// Whether it deposits and gets hits.
    pub is_member: bool,
    /// Whether it watches over the agreement.
    pub is_coordinator: bool,
    /// Whether it decides on each hit before its partner knows: it has records of protected persons.
    pub is_protecting: bool,
    /// Its number as a custodian, from 1.
    pub custodian: Option<u16>,
}

/// All parties of a version.
///
/// # Errors
///
/// [`AppError::Internal`] when a key of the text is none: the text is checked when it is drafted.
pub fn all(of: &Agreement) -> Result<Vec<Party>, AppError> {
    let mut all = Vec::with_capacity(of.terms.parties.len());
    let custodians: Vec<_> =
        of.terms.with_role(PartyRole::Custodian).map(|party| party.organisation).collect();
    for party in &of.terms.parties {
        let keys = keys(&party.keys).ok_or_else(|| {
            AppError::Internal(format!("keys of a party of agreement {}", of.slug))
        })?;
        let place = custodians.iter().position(|known| *known == party.organisation);
        all.push(Party {
            organisation: party.organisation,
            name: party.name.clone(),
            keys,
            is_member: party.roles.contains(&PartyRole::Member),
            is_coordinator: party.roles.contains(&PartyRole::Coordinator),
            is_protecting: party.roles.contains(&PartyRole::Protecting),
            custodian: place.and_then(|n| u16::try_from(n + 1).ok()),
        });
    }
    Ok(all)
}

/// Keys as the text has them: 128 hexadecimal digits.
#[must_use]
pub fn keys(text: &str) -> Option<PartyKeys> {
    let bytes: [u8; PARTY_KEYS] = unhex(text)?.try_into().ok()?;
    PartyKeys::from_bytes(&bytes).ok()
}

/// The party that a key is of.
#[must_use]
pub fn find(all: &[Party], id: PartyId) -> Option<&Party> {
    all.iter().find(|party| party.keys.id() == id)
}

/// What the text says of its key in an epoch.
///
/// # Errors
///
/// [`AppError::Internal`], as [`all`].
pub fn terms(version: &Version, epoch: u32) -> Result<Terms, AppError> {
    let of = &version.agreement;
    let odd = |_| AppError::Internal(format!("custodians of agreement {}", of.slug));
    let scope = scope(of, epoch)?;
    let mut custodians: Vec<_> =
        all(of)?.into_iter().filter_map(|party| Some((party.custodian?, party.keys))).collect();
    custodians.sort_by_key(|(number, _)| *number);
    let keys = custodians.into_iter().map(|(_, keys)| keys).collect();
    Terms::new(scope, u16::from(of.terms.threshold), keys).map_err(odd)
}

/// Agreement, version and epoch, as messages have them.
///
/// # Errors
///
/// [`AppError::Internal`] when the name is too long for a message: names are bounded when they are made.
pub fn scope(of: &Agreement, epoch: u32) -> Result<Scope, AppError> {
    let scope = Scope::new(of.slug.as_str().as_bytes(), of.number, epoch);
    scope.map_err(|_| AppError::Internal(format!("the name of agreement {}", of.slug)))
}

/// Bytes as lower-case hexadecimal digits.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Reads lower-case hexadecimal digits: bytes have one spelling.
#[must_use]
pub fn unhex(text: &str) -> Option<Vec<u8>> {
    let digits = text.as_bytes();
    let (pairs, rest) = digits.as_chunks::<2>();
    let value = |digit: u8| match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    };
    let byte = |[high, low]: &[u8; 2]| Some(value(*high)? << 4 | value(*low)?);
    if rest.is_empty() { pairs.iter().map(byte).collect() } else { None }
}
