//! One-time codes of an application (RFC 6238), and recovery codes on paper.
//!
//! Not here: where the keys lie (`store::credential`), who may use them (`sign_in`).

use sha2::{Digest, Sha256};
use totp_rs::{Builder, Totp};
use whatson_domain::Moment;
use zeroize::Zeroizing;

use crate::clock::Chance;
use crate::secret::Secret;

/// Bytes of a key (RFC 4226 section 4: at least 16, better 20).
const KEY: usize = 20;
/// Recovery codes of a sheet.
pub const SHEET: usize = 10;
/// Letters of a recovery code, in groups of four: 138 bits by chance.
const LONG: usize = 28;
/// Letters and digits that are not mistaken for each other.
const LETTERS: &[u8; 31] = b"abcdefghjkmnpqrstuvwxyz23456789";

/// A new key.
#[must_use]
pub fn key(chance: &dyn Chance) -> Zeroizing<Vec<u8>> {
    let mut key = Zeroizing::new(vec![0_u8; KEY]);
    chance.fill(&mut key);
    key
}

fn totp(key: &[u8], issuer: &str, account: &str) -> Option<Totp> {
    // A colon parts issuer and account in the address.
    let clean = |text: &str| text.replace(':', " ");
    let builder = Builder::new().with_secret(key.to_vec()).with_skew(1);
    builder.with_issuer(Some(clean(issuer))).with_account_name(clean(account)).build().ok()
}

/// The step that a code belongs to, if it is one of now, of the half minute before, or after.
#[must_use]
pub fn step(key: &[u8], typed: &str, now: Moment) -> Option<i64> {
    let digits: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    if digits.len() != 6 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let seconds = u64::try_from(now.0 / 1_000_000).ok()?;
    let totp = totp(key, "hub", "person")?;
    let found = totp.check(&digits, seconds)?;
    i64::try_from(found).ok()
}

/// What an application scans or is given: the address, and the key as letters.
#[must_use]
pub fn setting_up(key: &[u8], issuer: &str, account: &str) -> Option<(Secret, Secret)> {
    let totp = totp(key, issuer, account)?;
    let letters = totp_rs::Secret::from(key.to_vec()).to_base32();
    Some((totp.to_url().ok()?.into(), letters.into()))
}

/// The code of a moment, for tests and for who sets up.
#[must_use]
pub fn at(key: &[u8], now: Moment) -> Option<String> {
    let seconds = u64::try_from(now.0 / 1_000_000).ok()?;
    Some(totp(key, "hub", "person")?.generate(seconds).to_string())
}

/// One of the letters, each as likely as another: bytes beyond the last whole turn do not count.
fn letter(chance: &dyn Chance) -> char {
    loop {
        let mut byte = [0_u8];
        chance.fill(&mut byte);
        let [byte] = byte;
        let place = usize::from(byte);
        if let Some(found) = LETTERS.get(place % LETTERS.len())
            && place < 256 / LETTERS.len() * LETTERS.len()
        {
            return char::from(*found);
        }
    }
}

/// A sheet of recovery codes, and what is kept of it: the hash of each.
#[must_use]
pub fn sheet(chance: &dyn Chance) -> (Vec<Secret>, Vec<u8>) {
    let mut codes = Vec::with_capacity(SHEET);
    for _ in 0..SHEET {
        // Made at its full length: what grows leaves pieces behind.
        let mut code = String::with_capacity(LONG + LONG / 4);
        for place in 0..LONG {
            if place > 0 && place % 4 == 0 {
                code.push('-');
            }
            code.push(letter(chance));
        }
        codes.push(Secret::from(code));
    }
    let kept = codes.iter().flat_map(|code| hash(code)).collect();
    (codes, kept)
}

/// What is left of a sheet when a code of it is used; none when the code is not on it.
#[must_use]
pub fn without(kept: &[u8], typed: &str) -> Option<Vec<u8>> {
    let used = hash(typed);
    let all: Vec<&[u8]> = kept.chunks(32).collect();
    let left: Vec<u8> = all.iter().filter(|h| **h != used).flat_map(|h| h.to_vec()).collect();
    (left.len() < kept.len()).then_some(left)
}

/// How many codes are left of a sheet.
#[must_use]
pub fn left(kept: &[u8]) -> usize {
    kept.len() / 32
}

fn hash(code: &str) -> [u8; 32] {
    let plain: String = code.chars().filter(char::is_ascii_alphanumeric).collect();
    // 138 bits by chance: a fast hash is enough.
    Sha256::digest(plain.to_ascii_lowercase().as_bytes()).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Machine;

    #[test]
    fn codes_are_those_of_the_standard() {
        // RFC 6238 appendix B, SHA-1, the last six digits.
        let key = b"12345678901234567890";
        for (seconds, code) in
            [(59, "287082"), (1_111_111_109, "081804"), (2_000_000_000, "279037")]
        {
            let now = Moment(seconds * 1_000_000);
            assert_eq!(at(key, now).as_deref(), Some(code));
            assert_eq!(step(key, code, now), Some(seconds / 30));
            let late = Moment((seconds + 30) * 1_000_000);
            assert_eq!(step(key, code, late), Some(seconds / 30), "half a minute late");
            assert_eq!(step(key, code, Moment((seconds + 90) * 1_000_000)), None);
        }
        for bad in ["", "28708", "2870820", "28708a", "٢٨٧٠٨٢"] {
            assert_eq!(step(key, bad, Moment(59_000_000)), None, "{bad}");
        }
        let (url, letters) = setting_up(key, "Hub: demo", "ana@demo.example").unwrap();
        assert!(url.starts_with("otpauth://totp/") && url.contains(&*letters), "{url}");
    }

    #[test]
    fn a_recovery_code_is_good_for_once_however_it_is_typed() {
        let (codes, kept) = sheet(&Machine);
        assert_eq!((codes.len(), left(&kept)), (SHEET, SHEET));
        let typed = codes[3].to_uppercase().replace('-', " ");
        let rest = without(&kept, &typed).unwrap();
        assert_eq!(left(&rest), SHEET - 1);
        assert!(without(&rest, &codes[3]).is_none());
        assert!(without(&kept, "aaaa-bbbb-cccc-dddd").is_none());
        assert!(without(&kept, "").is_none());
    }

    #[test]
    fn recovery_codes_have_28_letters_each_as_likely_and_older_sheets_stay_good() {
        let mut seen = std::collections::HashMap::new();
        for _ in 0..100 {
            for code in sheet(&Machine).0 {
                assert!(code.split('-').map(str::len).eq([4; 7]), "{code}");
                code.bytes().filter(|b| *b != b'-').for_each(|b| *seen.entry(b).or_insert(0) += 1);
            }
        }
        // 28,000 letters of 31 sorts: 903 of each, give or take seven times the spread.
        assert_eq!(seen.len(), 31);
        assert!(seen.values().all(|n| (700..1_110).contains(n)), "{seen:?}");
        let old = hash("abcd-2efu-uuuu-wxyz");
        assert_eq!(without(&old, "ABCD 2EFU UUUU WXYZ"), Some(vec![]));
    }
}
