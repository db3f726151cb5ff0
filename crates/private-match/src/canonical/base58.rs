//! `Base58Check`, as Bitcoin writes addresses: 58 letters, and four bytes of a double SHA-256 at
//! the end.
//!
//! Not here: what the first byte means (`crypto`).

use sha2::{Digest as _, Sha256};

const LETTERS: &[u8; 58] = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/// Letters of an address at the most; longer texts are not worth the work.
const LENGTH_MAX: usize = 50;

/// The bytes before the checksum; none when a letter or the checksum is wrong.
pub(super) fn decode(text: &str) -> Option<Vec<u8>> {
    if text.len() > LENGTH_MAX {
        return None;
    }
    // The number that the letters are, to base 256, its lowest byte first.
    let mut number: Vec<u8> = Vec::new();
    for letter in text.bytes() {
        let mut carry = u32::try_from(LETTERS.iter().position(|l| *l == letter)?).ok()?;
        for byte in &mut number {
            carry += u32::from(*byte) * 58;
            *byte = carry.to_le_bytes()[0];
            carry >>= 8;
        }
        if carry > 0 {
            number.push(carry.to_le_bytes()[0]);
        }
    }
    number.extend(text.bytes().take_while(|letter| *letter == b'1').map(|_| 0));
    number.reverse();
    let (payload, sum) = number.split_at_checked(number.len().checked_sub(4)?)?;
    (checksum(payload) == sum).then(|| payload.to_vec())
}

/// The letters of bytes and their checksum.
pub(super) fn encode(payload: &[u8]) -> String {
    let bytes = [payload, &checksum(payload)].concat();
    // The number to base 58, its lowest digit first.
    let mut digits: Vec<u8> = Vec::new();
    for byte in &bytes {
        let mut carry = u32::from(*byte);
        for digit in &mut digits {
            carry += u32::from(*digit) << 8;
            *digit = (carry % 58).to_le_bytes()[0];
            carry /= 58;
        }
        while carry > 0 {
            digits.push((carry % 58).to_le_bytes()[0]);
            carry /= 58;
        }
    }
    let zeros = bytes.iter().take_while(|byte| **byte == 0).map(|_| 0);
    let digits = zeros.chain(digits.into_iter().rev());
    digits.filter_map(|d| LETTERS.get(usize::from(d))).map(|l| char::from(*l)).collect()
}

fn checksum(payload: &[u8]) -> Vec<u8> {
    Sha256::digest(Sha256::digest(payload)).iter().copied().take(4).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_come_back_and_a_wrong_letter_is_found() {
        let payload: Vec<u8> = (0..21).collect();
        let text = encode(&payload);
        assert_eq!(decode(&text), Some(payload));
        assert_eq!(encode(&[0; 21]), "1111111111111111111114oLvT2");
        for at in 0..text.len() {
            let mut wrong = text.clone().into_bytes();
            wrong[at] = if wrong[at] == b'z' { b'y' } else { b'z' };
            assert_eq!(decode(&String::from_utf8(wrong).unwrap()), None);
        }
        assert_eq!(decode(""), None);
        assert_eq!(decode("0OIl"), None);
    }
}
