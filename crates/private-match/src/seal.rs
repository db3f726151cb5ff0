//! Sealing to a party's key: HPKE (RFC 9180) in base mode, DHKEM(X25519, HKDF-SHA256), HKDF-SHA256,
//! ChaCha20-Poly1305.
//!
//! Base mode hides and does not say who sealed; whoever has to know signs (`message`). Not here: what
//! is sealed.

use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::{Deserializable, Kem, OpModeR, OpModeS, Serializable as _};
use zeroize::Zeroizing;

use crate::chance::{Chance, Generator};
use crate::identity::{Identity, PartyKeys};

/// Most bytes that are sealed at once.
pub const MOST: usize = 64 * 1024;

/// Bytes by which what is sealed is longer: the sender's key of the moment, and the tag.
pub const OVERHEAD: usize = KEY + 16;

/// Bytes of an encapsulated key (`Nenc` of RFC 9180, section 7.1).
const KEY: usize = 32;

/// Why bytes were not sealed or opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SealError {
    /// More than [`MOST`] bytes, or fewer than [`OVERHEAD`] to open.
    #[error("too long or too short")]
    Length,
    /// Not sealed to this key, for this purpose, with this associated data; or altered since.
    #[error("cannot be opened")]
    Closed,
}

/// Seals `plain` to `to`: the encapsulated key, then the ciphertext. `info` says for what; `aad` has
/// to be the same when it is opened.
///
/// # Errors
///
/// [`SealError::Length`].
pub fn seal(
    to: &PartyKeys,
    info: &[u8],
    aad: &[u8],
    plain: &[u8],
    chance: &dyn Chance,
) -> Result<Vec<u8>, SealError> {
    if plain.len() > MOST {
        return Err(SealError::Length);
    }
    let key = <X25519HkdfSha256 as Kem>::PublicKey::from_bytes(to.encryption())
        .map_err(|_| SealError::Closed)?;
    let (enc, sealed) = hpke::single_shot_seal_with_rng::<
        ChaCha20Poly1305,
        HkdfSha256,
        X25519HkdfSha256,
    >(&OpModeS::Base, &key, info, plain, aad, &mut Generator(chance))
    .map_err(|_| SealError::Closed)?;
    let mut bytes = enc.to_bytes().to_vec();
    bytes.extend_from_slice(&sealed);
    Ok(bytes)
}

/// Opens what [`seal`] made.
///
/// # Errors
///
/// [`SealError`].
pub fn open(
    identity: &Identity,
    info: &[u8],
    aad: &[u8],
    sealed: &[u8],
) -> Result<Zeroizing<Vec<u8>>, SealError> {
    if sealed.len() > MOST + OVERHEAD {
        return Err(SealError::Length);
    }
    open_with(identity.encryption(), info, aad, sealed)
}

fn open_with(
    secret: &[u8; 32],
    info: &[u8],
    aad: &[u8],
    sealed: &[u8],
) -> Result<Zeroizing<Vec<u8>>, SealError> {
    let (enc, ciphertext) = sealed.split_at_checked(KEY).ok_or(SealError::Length)?;
    let secret = <X25519HkdfSha256 as Kem>::PrivateKey::from_bytes(secret);
    let secret = secret.map_err(|_| SealError::Closed)?;
    let enc = <X25519HkdfSha256 as Kem>::EncappedKey::from_bytes(enc);
    hpke::single_shot_open::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
        &OpModeR::Base,
        &secret,
        &enc.map_err(|_| SealError::Closed)?,
        info,
        ciphertext,
        aad,
    )
    .map(Zeroizing::new)
    .map_err(|_| SealError::Closed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chance::tests::chance;

    fn hex(text: &str) -> Vec<u8> {
        (0..text.len())
            .step_by(2)
            .map(|i| u8::from_str_radix(&text[i..i + 2], 16).unwrap())
            .collect()
    }

    /// RFC 9180, appendix A.2.1, the first encryption.
    #[test]
    fn the_vector_of_the_rfc_is_opened() {
        let secret = hex("8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb");
        let info = hex("4f6465206f6e2061204772656369616e2055726e");
        let aad = hex("436f756e742d30");
        let sealed = hex(concat!(
            "1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a",
            "1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db",
            "21993c62ce81883d2dd1b51a28"
        ));
        let opened = open_with(&secret.try_into().unwrap(), &info, &aad, &sealed).unwrap();
        assert_eq!(*opened, b"Beauty is truth, truth beauty");
    }

    #[test]
    fn what_is_sealed_opens_for_its_key_purpose_and_data_alone() {
        let (own, other) = (Identity::generate(&chance(1)), Identity::generate(&chance(2)));
        let (own, other) = (own.unwrap(), other.unwrap());
        let sealed = seal(own.keys(), b"info", b"aad", b"plain", &chance(3)).unwrap();
        assert_eq!(sealed.len(), 5 + OVERHEAD);
        assert_eq!(open(&own, b"info", b"aad", &sealed).unwrap().as_slice(), b"plain");
        assert_eq!(open(&other, b"info", b"aad", &sealed), Err(SealError::Closed));
        assert_eq!(open(&own, b"other", b"aad", &sealed), Err(SealError::Closed));
        assert_eq!(open(&own, b"info", b"other", &sealed), Err(SealError::Closed));
        for at in 0..sealed.len() {
            let mut altered = sealed.clone();
            altered[at] ^= 1 << (at % 8);
            assert!(open(&own, b"info", b"aad", &altered).is_err(), "byte {at}");
            assert!(open(&own, b"info", b"aad", &sealed[..at]).is_err(), "{at} bytes");
        }
    }

    #[test]
    fn too_much_is_refused() {
        let own = Identity::generate(&chance(1)).unwrap();
        let long = vec![0; MOST + 1];
        assert_eq!(seal(own.keys(), b"", b"", &long, &chance(3)), Err(SealError::Length));
        let sealed = seal(own.keys(), b"", b"", &long[1..], &chance(3)).unwrap();
        assert_eq!(open(&own, b"", b"", &sealed).unwrap().len(), MOST);
        assert_eq!(open(&own, b"", b"", &vec![0; MOST + OVERHEAD + 1]), Err(SealError::Length));
    }
}
