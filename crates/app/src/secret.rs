//! What proves who somebody is, as a text: sessions, tokens, links. Overwritten when it is let go, and
//! in no log by a slip.
//!
//! Not here: digests of it, which are all that is kept (`access`), passwords (`password`).

use std::fmt;
use std::ops::Deref;

use zeroize::{Zeroize as _, Zeroizing};

use crate::clock::Chance;

/// Bytes of a secret.
const LONG: usize = 32;

/// A secret that somebody is given, once. To write it out is a decision, so it is shown by name
/// alone, and by `Debug` not at all.
#[derive(Clone)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// 32 random bytes in hexadecimal, after a word that says what it is.
    #[must_use]
    pub(crate) fn drawn(word: &str, chance: &dyn Chance) -> Self {
        let mut bytes = Zeroizing::new([0_u8; LONG]);
        chance.fill(&mut bytes[..]);
        // Made at its full length: what grows leaves pieces behind.
        let mut text = Zeroizing::new(String::with_capacity(word.len() + 2 * LONG));
        text.push_str(word);
        for byte in bytes.iter() {
            for half in [byte >> 4, byte & 15] {
                text.extend(char::from_digit(half.into(), 16));
            }
        }
        Self(text)
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(Zeroizing::new(text))
    }
}

impl Deref for Secret {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self)
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}

/// Overwrites what somebody typed.
pub fn wipe(text: &mut String) {
    text.zeroize();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Machine;

    #[test]
    fn a_secret_has_256_bits_and_says_itself_only_where_it_is_asked_to() {
        let (one, two) = (Secret::drawn("whatson_", &Machine), Secret::drawn("whatson_", &Machine));
        assert_ne!(&*one, &*two);
        let digits = one.strip_prefix("whatson_").unwrap();
        assert!(digits.len() == 64 && digits.bytes().all(|b| b.is_ascii_hexdigit()), "{digits}");
        assert_eq!(format!("{one}"), &*one);
        assert_eq!(format!("{:?}", Some(&one)), "Some(Secret)");
        let mut typed = "tall oak".to_owned();
        wipe(&mut typed);
        assert_eq!(typed, "");
    }
}
