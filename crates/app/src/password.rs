//! Passwords: which are taken, and the slow hash that is kept (argon2id, RFC 9106).
//!
//! Rules of NIST SP 800-63B-4 section 3.1.1: length alone, no rules of composition, no forced
//! change, and none that is common, repeats itself, or says the hub's or the person's name. A
//! password is never enough by itself here; it needs a code beside it.
//!
//! Not here: signing in (`sign_in`).

use std::sync::Arc;

use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::Semaphore;
use unicode_normalization::UnicodeNormalization as _;
use whatson_domain::FieldError;
use zeroize::Zeroizing;

use crate::AppError;
use crate::clock::Chance;

/// Shortest password, in characters (with a second factor the rule asks for 8).
pub const MIN: usize = 12;
/// Longest password, in characters (the rule asks for 64 at the least).
pub const MAX: usize = 256;
/// Memory of one hash in KiB, rounds and lanes (OWASP: 19 MiB, 2, 1).
const COST: (u32, u32, u32) = (19 * 1_024, 2, 1);
/// Bytes of the salt.
const SALT: usize = 16;

/// A password as it was typed, overwritten when it is let go.
pub struct Password(Zeroizing<String>);

impl std::fmt::Debug for Password {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Password")
    }
}

impl Password {
    /// A password as it was typed: one form for letters that can be written in several (NFKC).
    #[must_use]
    pub fn new(typed: &str) -> Self {
        Self(Zeroizing::new(typed.nfkc().take(MAX + 1).collect()))
    }

    /// Checks a new password; `own` are words that say who somebody is.
    ///
    /// # Errors
    ///
    /// `password-short`, `password-long`, `password-common`; never with the value.
    pub fn check(&self, field: &str, own: &[&str]) -> Result<(), FieldError> {
        let length = self.0.chars().count();
        let reason = if length < MIN {
            "password-short"
        } else if length > MAX {
            "password-long"
        } else if is_common(&self.0, own) {
            "password-common"
        } else {
            return Ok(());
        };
        Err(FieldError::new(field, reason, ""))
    }

    /// The hash that is kept, with its salt. Slow: not on a thread that answers others.
    #[must_use]
    pub fn hash(&self, chance: &dyn Chance) -> Vec<u8> {
        let mut salt = [0_u8; SALT];
        chance.fill(&mut salt);
        [&salt[..], &self.stretched(&salt)[..]].concat()
    }

    /// Whether it is the one of a hash; takes as long when there is none. Slow, as [`Self::hash`].
    #[must_use]
    pub fn matches(&self, kept: Option<&[u8]>) -> bool {
        let kept = kept.and_then(|kept| kept.split_first_chunk::<SALT>());
        let (salt, hash) = kept.unwrap_or((&[0; SALT], &[]));
        let own = self.stretched(salt);
        // As long for each wrong one.
        own.len() == hash.len() && own.iter().zip(hash).fold(0, |all, (a, b)| all | (a ^ b)) == 0
    }

    fn stretched(&self, salt: &[u8; SALT]) -> Zeroizing<[u8; 32]> {
        let mut out = Zeroizing::new([0_u8; 32]);
        let (memory, rounds, lanes) = COST;
        let params = Params::new(memory, rounds, lanes, Some(32)).unwrap_or_default();
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        if argon.hash_password_into(self.0.as_bytes(), salt, &mut out[..]).is_err() {
            // No memory: nothing matches.
            out.fill(0);
        }
        out
    }
}

/// A turn for each hash that is worked on at a time: each takes 19 MiB and a core, and anybody can
/// ask for one.
#[derive(Debug, Clone)]
pub struct Turns(Arc<Semaphore>);

impl Turns {
    /// So many at a time.
    #[must_use]
    pub fn new(most: usize) -> Self {
        Self(Arc::new(Semaphore::new(most)))
    }

    /// Works on a hash when it is its turn, on a thread that answers nobody. The turn is over with
    /// the work, also when whoever asked for it has gone.
    ///
    /// # Errors
    ///
    /// [`AppError::Internal`] when the work failed.
    pub async fn take<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, AppError> {
        let closed = |_| AppError::Internal("no turns for passwords any more".into());
        let turn = self.0.clone().acquire_owned().await.map_err(closed)?;
        let done = tokio::task::spawn_blocking(move || (work(), drop(turn)).0).await?;
        Ok(done)
    }
}

/// Pieces of passwords that everybody tries.
const COMMON: [&str; 24] = [
    "password",
    "passwort",
    "parola",
    "lozinka",
    "motdepasse",
    "contrasena",
    "qwerty",
    "qwertz",
    "azerty",
    "asdfgh",
    "zxcvbn",
    "letmein",
    "welcome",
    "iloveyou",
    "admin",
    "whatson",
    "trustno1",
    "123456",
    "654321",
    "abcdef",
    "111111",
    "000000",
    "dragon",
    "monkey",
];

/// Whether what is left of a password without what everybody tries, the person's own words and
/// what repeats or counts on is too little.
fn is_common(password: &str, own: &[&str]) -> bool {
    let mut rest = password.to_lowercase();
    let own = own.iter().flat_map(|words| words.split(|c: char| !c.is_alphanumeric()));
    let own: Vec<String> = own.filter(|w| w.chars().count() > 3).map(str::to_lowercase).collect();
    for piece in own.iter().map(String::as_str).chain(COMMON) {
        rest = rest.replace(piece, "");
    }
    let letters: Vec<char> = rest.chars().collect();
    // A letter counts unless it repeats, or counts on from, the one before.
    let counts = |pair: &[char]| match pair {
        [a, b] => !matches!((u32::from(*b)).wrapping_sub(u32::from(*a)), 0 | 1 | u32::MAX),
        _ => true,
    };
    let telling = letters.windows(2).filter(|pair| counts(pair)).count() + 1;
    let mut different = letters.clone();
    different.sort_unstable();
    different.dedup();
    letters.is_empty() || telling < 6 || different.len() < 5
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Machine;

    #[test]
    fn common_short_and_telling_passwords_are_refused_and_long_ones_of_any_script_taken() {
        let reason = |typed: &str| {
            let own = ["Ana Petrovic", "ana.petrovic@demo-house.example"];
            Password::new(typed).check("password", &own).err().map(|e| (e.reason, e.value))
        };
        for (typed, refused) in [
            ("short one", Some("password-short")),
            ("password123456", Some("password-common")),
            ("aaaaaaaaaaaaaaaa", Some("password-common")),
            ("abcdefghijklmnop", Some("password-common")),
            ("petrovicpetrovic1", Some("password-common")),
            ("Qwerty-Password-1", Some("password-common")),
            ("correct horse battery", None),
            ("мирно езеро под снега", None),
            ("κανένας δεν ξέρει", None),
        ] {
            assert_eq!(reason(typed), refused.map(|r| (r, String::new())), "{typed}");
        }
        assert_eq!(reason(&"long text ".repeat(40)).unwrap().0, "password-long");
        assert_eq!(reason(&"tall oak river ".repeat(5)), None);
    }

    #[test]
    fn a_password_matches_its_own_hash_alone_in_any_form_of_its_letters() {
        let hash = Password::new("café au bord du lac").hash(&Machine);
        assert!(Password::new("cafe\u{301} au bord du lac").matches(Some(&hash)));
        for (typed, kept) in [
            ("cafe au bord du lac", Some(&hash[..])),
            ("café au bord du lac", None),
            ("café au bord du lac", Some(&hash[..20])),
            ("", Some(&[])),
        ] {
            assert!(!Password::new(typed).matches(kept), "{typed}");
        }
        let again = Password::new("café au bord du lac").hash(&Machine);
        assert_ne!(hash, again, "each has its own salt");
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn no_more_are_worked_on_at_a_time_than_there_are_turns() {
        use std::sync::atomic::{AtomicUsize, Ordering};
        let (turns, at_work) =
            (Turns::new(2), Arc::new((AtomicUsize::new(0), AtomicUsize::new(0))));
        let work = || {
            let (turns, at_work) = (turns.clone(), at_work.clone());
            let hash = move || {
                let (now, most) = (&at_work.0, &at_work.1);
                most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                std::thread::sleep(std::time::Duration::from_millis(5));
                now.fetch_sub(1, Ordering::SeqCst);
            };
            async move { turns.take(hash).await }
        };
        let all: Vec<_> = (0..20).map(|_| tokio::spawn(work())).collect();
        // Who goes away gives the turn back only when the work is done.
        all[0].abort();
        for one in all.into_iter().skip(1) {
            one.await.unwrap().unwrap();
        }
        assert_eq!(at_work.1.load(Ordering::SeqCst), 2);
    }
}
