//! The hub's own secrets: a file beside the database, for this user alone.
//!
//! The identity makes the codes and signatures of the audit log and the keyed hashes, and stays. The
//! root key seals what is sensitive in the database and can be changed (`rotate`): each is a
//! generation, and while one takes the place of another, both are there. What belongs to an
//! organisation is sealed with a key of its own, made of the root key and its identifier and kept
//! nowhere. Whoever copies the database alone can read no sealed value and add no event.
//!
//! Not here: the file and its passphrase (`file`), what is sealed (each noun's file), backups
//! (operation).

mod file;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chacha20poly1305::XChaCha20Poly1305;
use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use hkdf::Hkdf;
use sha2::Sha256;
use uuid::Uuid;
use whatson_domain::OrganisationId;
use whatson_store::audit::MacKey;
use whatson_transparency::Signer;
use zeroize::Zeroizing;

use crate::clock::Chance;

pub use file::{FILE, KeyFile, VaultError, read_passphrase};

/// A secret of 32 bytes, overwritten when it is let go.
pub type Secret = Zeroizing<[u8; 32]>;

/// How the keys begin in their file: in that of the first release, and now.
const HEADS: [&str; 2] = ["whatson keys 1", "whatson keys 2"];

/// The hub's own secrets.
#[derive(Clone)]
pub struct Vault {
    identity: Secret,
    /// Root keys with their generations, the newest last; never none.
    roots: Vec<(u8, Secret)>,
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Vault")
    }
}

impl Vault {
    /// New keys.
    #[must_use]
    pub fn drawn(chance: &dyn Chance) -> Self {
        Self { identity: draw(chance), roots: vec![(1, draw(chance))] }
    }

    /// The same with one more root key, which seals from now on; none after 255 of them.
    #[must_use]
    pub fn with_new_root(&self, chance: &dyn Chance) -> Option<Self> {
        let mut more = self.clone();
        more.roots.push((self.generation().checked_add(1)?, draw(chance)));
        Some(more)
    }

    /// The same with the newest root key alone.
    #[must_use]
    pub fn with_newest_root(&self) -> Self {
        let newest = self.roots.last().cloned();
        Self { identity: self.identity.clone(), roots: newest.into_iter().collect() }
    }

    /// Which root key seals: the number of the newest.
    #[must_use]
    pub fn generation(&self) -> u8 {
        self.roots.last().map_or(0, |(generation, _)| *generation)
    }

    /// Whether one root key is taking the place of another.
    #[must_use]
    pub fn is_turning(&self) -> bool {
        self.roots.len() > 1
    }

    /// Whether a value is sealed with the newest root key.
    #[must_use]
    pub fn is_newest(&self, sealed: &[u8]) -> bool {
        sealed.first() == Some(&self.generation())
    }

    fn text(&self) -> Zeroizing<String> {
        let line = |key: &Secret| Zeroizing::new(STANDARD.encode(&key[..]));
        let [_, head] = HEADS;
        let mut text = Zeroizing::new(String::with_capacity(1_024));
        text.push_str(head);
        text.push_str("\nidentity ");
        text.push_str(&line(&self.identity));
        for (generation, root) in &self.roots {
            text.push_str(&format!("\nroot {generation} "));
            text.push_str(&line(root));
        }
        text.push('\n');
        text
    }

    fn parse(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        let is_first = match lines.next()? {
            head if head == HEADS[0] => true,
            head if head == HEADS[1] => false,
            _ => return None,
        };
        let identity = key(lines.next()?.strip_prefix("identity ")?)?;
        let mut roots = Vec::new();
        for line in lines {
            let line = line.strip_prefix("root ")?;
            let (generation, root) = if is_first { ("1", line) } else { line.split_once(' ')? };
            roots.push((generation.parse().ok()?, key(root)?));
        }
        let grow = roots.is_sorted_by(|(a, _): &(u8, Secret), (b, _)| a < b);
        (grow && !roots.is_empty()).then_some(Self { identity, roots })
    }

    /// The key for codes beside events of the audit log.
    #[must_use]
    pub fn audit_mac(&self) -> MacKey {
        MacKey::new(derived(&self.identity, "whatson audit mac 1"))
    }

    /// The key that signs states of the audit log, under the log's name.
    #[must_use]
    pub fn audit_signer(&self, origin: &str) -> Option<Signer> {
        Signer::new(origin, &derived(&self.identity, "whatson audit signature 1")).ok()
    }

    /// Seals a value of a record for the database (XChaCha20-Poly1305). It opens only for the same
    /// record and column: `what` names the latter, such as `person.email`.
    #[must_use]
    pub fn seal(&self, what: &str, id: Uuid, plain: &[u8], chance: &dyn Chance) -> Vec<u8> {
        self.sealed(SEALING, what, id, plain, chance)
    }

    /// Opens a sealed value; none when it is not of this record and column, or of another key.
    #[must_use]
    pub fn open(&self, what: &str, id: Uuid, sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        self.opened(SEALING, what, id, sealed)
    }

    /// As [`Self::seal`], with the key of an organisation.
    #[must_use]
    pub fn seal_for(
        &self,
        of: OrganisationId,
        what: &str,
        id: Uuid,
        plain: &[u8],
        chance: &dyn Chance,
    ) -> Vec<u8> {
        self.sealed(&purpose_for(of), what, id, plain, chance)
    }

    /// As [`Self::open`], what was sealed with the key of an organisation.
    #[must_use]
    pub fn open_for(
        &self,
        of: OrganisationId,
        what: &str,
        id: Uuid,
        sealed: &[u8],
    ) -> Option<Zeroizing<Vec<u8>>> {
        self.opened(&purpose_for(of), what, id, sealed)
    }

    fn sealed(
        &self,
        purpose: &str,
        what: &str,
        id: Uuid,
        plain: &[u8],
        chance: &dyn Chance,
    ) -> Vec<u8> {
        let Some((generation, root)) = self.roots.last() else { return vec![] };
        [&[*generation][..], &encrypted(root, purpose, &bound(what, id), plain, chance)].concat()
    }

    fn opened(
        &self,
        purpose: &str,
        what: &str,
        id: Uuid,
        sealed: &[u8],
    ) -> Option<Zeroizing<Vec<u8>>> {
        let (generation, rest) = sealed.split_first()?;
        let (_, root) = self.roots.iter().find(|(known, _)| known == generation)?;
        decrypted(root, purpose, &bound(what, id), rest)
    }

    /// A keyed hash of a value, for finding it without keeping it.
    #[must_use]
    pub fn blind(&self, what: &str, value: &str) -> [u8; 32] {
        let key = derived(&self.identity, "whatson blind index 1");
        let mut out = [0_u8; 32];
        let info = [what.as_bytes(), &[0], value.as_bytes()].concat();
        let _ = Hkdf::<Sha256>::new(None, &key[..]).expand(&info, &mut out);
        out
    }
}

/// Bytes of a nonce.
const NONCE: usize = 24;
/// What the key is for that seals what is the hub's.
const SEALING: &str = "whatson sealing 1";

/// What the key is for that seals what is an organisation's.
fn purpose_for(of: OrganisationId) -> String {
    format!("whatson sealing 1 organisation {}", of.0)
}

/// A new secret.
pub(crate) fn draw(chance: &dyn Chance) -> Secret {
    let mut bytes = Zeroizing::new([0_u8; 32]);
    chance.fill(&mut bytes[..]);
    bytes
}

/// A key as it stands in the file.
pub(crate) fn key(text: &str) -> Option<Secret> {
    let bytes = Zeroizing::new(STANDARD.decode(text).ok()?);
    let mut key = Zeroizing::new([0_u8; 32]);
    (bytes.len() == key.len()).then(|| key.copy_from_slice(&bytes))?;
    Some(key)
}

/// A nonce, and the text under a key made of another for one purpose.
fn encrypted(
    from: &Secret,
    purpose: &str,
    bound: &[u8],
    plain: &[u8],
    chance: &dyn Chance,
) -> Vec<u8> {
    let mut nonce = [0_u8; NONCE];
    chance.fill(&mut nonce);
    let cipher = XChaCha20Poly1305::new((&*derived(from, purpose)).into());
    // Only a text of 256 GiB is too long.
    let sealed = cipher.encrypt(&nonce.into(), Payload { msg: plain, aad: bound });
    [&nonce[..], &sealed.unwrap_or_default()].concat()
}

fn decrypted(
    from: &Secret,
    purpose: &str,
    bound: &[u8],
    sealed: &[u8],
) -> Option<Zeroizing<Vec<u8>>> {
    let (nonce, sealed) = sealed.split_first_chunk::<NONCE>()?;
    let cipher = XChaCha20Poly1305::new((&*derived(from, purpose)).into());
    let payload = Payload { msg: sealed, aad: bound };
    cipher.decrypt(&(*nonce).into(), payload).ok().map(Zeroizing::new)
}

/// What a sealed value is bound to.
fn bound(what: &str, id: Uuid) -> Vec<u8> {
    [what.as_bytes(), &[0], id.as_bytes()].concat()
}

/// A key for one purpose (HKDF with SHA-256, RFC 5869).
fn derived(from: &Secret, purpose: &str) -> Secret {
    let mut key = Zeroizing::new([0_u8; 32]);
    // 32 bytes are never too many.
    let _ = Hkdf::<Sha256>::new(None, &from[..]).expand(purpose.as_bytes(), &mut key[..]);
    key
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Machine;

    #[test]
    fn a_sealed_value_opens_for_its_own_record_and_column_alone() {
        let vault = Vault::drawn(&Machine);
        let (one, two) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let sealed = vault.seal("person.email", one, b"ana@demo.example", &Machine);
        assert!(!sealed.windows(3).any(|w| w == b"ana"));
        assert_eq!(&**vault.open("person.email", one, &sealed).unwrap(), b"ana@demo.example");
        assert!(vault.open("person.email", two, &sealed).is_none());
        assert!(vault.open("person.name", one, &sealed).is_none());
        assert!(Vault::drawn(&Machine).open("person.email", one, &sealed).is_none());
        for at in 0..sealed.len() {
            let mut wrong = sealed.clone();
            wrong[at] ^= 1;
            assert!(vault.open("person.email", one, &wrong).is_none(), "{at}");
            assert!(vault.open("person.email", one, &sealed[..at]).is_none(), "{at}");
        }
    }

    #[test]
    fn an_organisation_has_a_key_of_its_own() {
        let vault = Vault::drawn(&Machine);
        let of = |n| OrganisationId(Uuid::from_u128(n));
        let id = Uuid::from_u128(9);
        let sealed = vault.seal_for(of(1), "invitation.email", id, b"ana@demo.example", &Machine);
        let open = |n| vault.open_for(of(n), "invitation.email", id, &sealed);
        assert_eq!(open(1).as_deref().map(Vec::as_slice), Some(&b"ana@demo.example"[..]));
        assert!(open(2).is_none());
        assert!(vault.open("invitation.email", id, &sealed).is_none(), "the hub's own is another");
        let own = vault.seal("invitation.email", id, b"x", &Machine);
        assert!(vault.open_for(of(1), "invitation.email", id, &own).is_none());
    }

    #[test]
    fn a_new_root_key_seals_and_the_old_one_opens_until_it_is_let_go() {
        let first = Vault::drawn(&Machine);
        let id = Uuid::from_u128(1);
        let old = first.seal("person.email", id, b"ana", &Machine);
        let both = first.with_new_root(&Machine).unwrap();
        assert_eq!((first.generation(), both.generation()), (1, 2));
        assert!(both.is_turning() && !first.is_turning());
        let new = both.seal("person.email", id, b"ana", &Machine);
        assert!(both.is_newest(&new) && !both.is_newest(&old));
        assert!(both.open("person.email", id, &old).is_some());
        assert!(first.open("person.email", id, &new).is_none());
        let last = both.with_newest_root();
        assert!(last.open("person.email", id, &new).is_some());
        assert!(last.open("person.email", id, &old).is_none());
        let again = Vault::parse(&both.text()).unwrap();
        assert!(again.open("person.email", id, &old).is_some() && again.generation() == 2);
        assert_eq!(last.blind("a", "b"), first.blind("a", "b"), "hashes are of the identity");
        let mut many = last;
        while let Some(more) = many.with_new_root(&Machine) {
            many = more.with_newest_root();
        }
        assert_eq!(many.generation(), 255);
    }

    #[test]
    fn keys_are_read_as_they_were_written_and_in_no_other_form() {
        let key = STANDARD.encode([7; 32]);
        let first = format!("whatson keys 1\nidentity {key}\nroot {key}\n");
        let known = Vault::parse(&first).unwrap();
        assert_eq!(&*known.text(), &format!("whatson keys 2\nidentity {key}\nroot 1 {key}\n"));
        for bad in [
            String::new(),
            "whatson keys 2\n".into(),
            "whatson keys 1\nidentity AAAA\nroot AAAA\n".into(),
            first.replace("keys 1", "keys 3"),
            format!("whatson keys 2\nidentity {key}\n"),
            format!("whatson keys 2\nidentity {key}\nroot {key}\n"),
            format!("whatson keys 2\nidentity {key}\nroot 2 {key}\nroot 1 {key}\n"),
            format!("whatson keys 2\nidentity {key}\nroot 256 {key}\n"),
        ] {
            assert!(Vault::parse(&bad).is_none(), "{bad}");
        }
        assert!(!format!("{known:?}").contains('['));
    }
}
