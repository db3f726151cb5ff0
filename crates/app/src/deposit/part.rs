//! A part of a list as it is kept: each entry sealed for itself under the key of its month.
//!
//! An entry that was taken back or expired leaves its leaf alone, so that others of its list can still be
//! shown to stand in it.
//!
//! Not here: where parts lie (`store::deposit`), what an entry is (`private-match`).

use std::collections::BTreeMap;

use chacha20poly1305::XChaCha20Poly1305;
use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use hmac::{Hmac, Mac as _};
use private_match::message::Reader;
use private_match::message::deposit::{Entry, MOST_ENTRY};
use sha2::Sha256;
use whatson_store::deposit::{Idx, Shelf};
use whatson_transparency::{Hash, leaf};
use zeroize::Zeroizing;

use crate::clock::Chance;
use crate::epoch::Key;

/// Entries of a part; the last one of a list may have fewer.
pub(crate) const ENTRIES: u32 = 1_024;
/// The month of a place of which the leaf alone is left.
const DEAD: u32 = u32::MAX;
const NONCE: usize = 24;
/// Most bytes of a place.
const PLACE_MAX: usize = 8 + NONCE + MOST_ENTRY + 16;

/// A place of a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Place {
    /// An entry, sealed under the key of its month.
    Sealed {
        /// The month of its expiry.
        month: u32,
        /// Its leaf in the tree of the list, which says nothing.
        leaf: Hash,
        /// Nonce and ciphertext.
        bytes: Vec<u8>,
    },
    /// What is left of one.
    Leaf(Hash),
}

impl Place {
    /// Seals an entry.
    pub(crate) fn seal(
        entry: &Entry,
        key: &Key,
        (at, position): (Shelf, u32),
        chance: &dyn Chance,
    ) -> Self {
        let mut nonce = [0_u8; NONCE];
        chance.fill(&mut nonce);
        let plain = Zeroizing::new(entry.to_bytes());
        let payload = Payload { msg: &plain, aad: &bound(at, position) };
        // Only a text of 256 GiB is too long.
        let sealed = XChaCha20Poly1305::new((&**key).into()).encrypt(&nonce.into(), payload);
        let bytes = [&nonce[..], &sealed.unwrap_or_default()].concat();
        Self::Sealed { month: entry.expiry, leaf: leaf(&plain), bytes }
    }

    /// The entry, if it is there and its month's key too.
    pub(crate) fn open(
        &self,
        keys: &BTreeMap<u32, Key>,
        (at, position): (Shelf, u32),
    ) -> Option<Entry> {
        let Self::Sealed { month, bytes, .. } = self else { return None };
        let (nonce, sealed) = bytes.split_first_chunk::<NONCE>()?;
        let payload = Payload { msg: sealed, aad: &bound(at, position) };
        let cipher = XChaCha20Poly1305::new((&**keys.get(month)?).into());
        let plain = Zeroizing::new(cipher.decrypt(&(*nonce).into(), payload).ok()?);
        let mut reader = Reader::new(&plain);
        Entry::read(&mut reader).ok().filter(|_| reader.finish().is_ok())
    }

    /// Its leaf in the tree of the list.
    pub(crate) fn leaf(&self) -> Hash {
        match self {
            Self::Leaf(leaf) | Self::Sealed { leaf, .. } => *leaf,
        }
    }
}

/// What a sealed entry is bound to.
fn bound(at: Shelf, position: u32) -> Vec<u8> {
    let mut bytes = b"whatson deposit 1\0".to_vec();
    bytes.extend(at.of.0.as_bytes());
    for number in [at.epoch, at.list, position] {
        bytes.extend(number.to_be_bytes());
    }
    bytes
}

/// The keyed digest by which a token is found: who has the table alone learns nothing from it.
pub(crate) fn idx(key: &Key, token: &[u8; 16]) -> Idx {
    let mut out = Idx::default();
    // HMAC takes a key of any length.
    if let Ok(mac) = Hmac::<Sha256>::new_from_slice(&key[..]) {
        let made = mac.chain_update(b"whatson token index 1\0").chain_update(token).finalize();
        out.iter_mut().zip(made.into_bytes()).for_each(|(to, from)| *to = from);
    }
    out
}

/// Writes the places of a part.
pub(crate) fn write(places: &[Place]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(places.len() * 192);
    for place in places {
        let (month, body): (u32, &[u8]) = match place {
            Place::Sealed { month, bytes, .. } => (*month, bytes),
            Place::Leaf(_) => (DEAD, &[]),
        };
        bytes.extend(month.to_be_bytes());
        bytes.extend(place.leaf().0);
        bytes.extend(u32::try_from(body.len()).unwrap_or_default().to_be_bytes());
        bytes.extend(body);
    }
    bytes
}

/// Reads the places of a part; none when they are not what [`write`] wrote.
pub(crate) fn read(bytes: &[u8]) -> Option<Vec<Place>> {
    let (mut reader, mut places) = (Reader::new(bytes), Vec::new());
    while !reader.left().is_empty() {
        let (month, leaf) = (reader.u32().ok()?, Hash(reader.array().ok()?));
        let body = reader.long(PLACE_MAX).ok()?;
        places.push(match month {
            DEAD => Place::Leaf(leaf),
            month => Place::Sealed { month, leaf, bytes: body.to_vec() },
        });
    }
    Some(places)
}
