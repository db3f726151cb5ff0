//! Bytes in JSON: base64 for messages, hexadecimal for ids and digests.
//!
//! Not here: what the bytes mean.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// Lower-case hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Reads exactly `N` bytes of hexadecimal.
pub(crate) fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let mut bytes = [0; N];
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    if pairs.len() != N || !rest.is_empty() {
        return None;
    }
    for (to, pair) in bytes.iter_mut().zip(pairs) {
        let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|of| u8::try_from(of).ok());
        let [high, low] = *pair;
        *to = digit(high)? << 4 | digit(low)?;
    }
    Some(bytes)
}

/// Reads base64 with padding.
pub(crate) fn unbase64(text: &str) -> Option<Vec<u8>> {
    STANDARD.decode(text).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hexadecimal_comes_back() {
        let bytes = [0x00, 0x7f, 0xff, 0xa5];
        assert_eq!(unhex::<4>(&hex(&bytes)), Some(bytes));
        assert_eq!(unhex::<4>("007FFFA5"), Some(bytes));
        for wrong in ["", "007fffa", "007fffa5a", "007fffag", "007fffa5a5", "+07fffa5"] {
            assert_eq!(unhex::<4>(wrong), None, "{wrong}");
        }
    }
}
