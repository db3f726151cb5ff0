//! Bytes of unknown encoding to text.
//!
//! A byte order mark decides; then valid UTF-8; then a guess among the three old Windows pages of
//! the region, by how the letters fall. A guess is reported so that a person can look.
//!
//! Not here: the encodings themselves (`encoding_rs`).

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1250, WINDOWS_1251, WINDOWS_1253};

/// Text with the encoding it was read in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded<'a> {
    /// The text, without a byte order mark.
    pub text: Cow<'a, str>,
    /// Name of the encoding, in lower case.
    pub encoding: &'static str,
    /// The encoding was guessed, or some bytes fit nothing and became U+FFFD.
    pub doubtful: bool,
}

/// Reads bytes as text; never fails.
#[must_use]
pub fn decode(bytes: &[u8]) -> Decoded<'_> {
    let (encoding, skip) = match Encoding::for_bom(bytes) {
        Some((encoding, skip)) => (encoding, skip),
        None => match std::str::from_utf8(bytes) {
            Ok(text) => {
                return Decoded { text: Cow::Borrowed(text), encoding: "utf-8", doubtful: false };
            }
            Err(_) => (guess(bytes), 0),
        },
    };
    let body = bytes.get(skip..).unwrap_or_default();
    let (text, broken) = encoding.decode_without_bom_handling(body);
    let guessed = ![UTF_8, UTF_16LE, UTF_16BE].contains(&encoding);
    Decoded { text, encoding: word(encoding), doubtful: guessed || broken }
}

/// Reads bytes as text where only the beginning matters, such as for judging a shape.
#[must_use]
pub fn lossy(bytes: &[u8]) -> Cow<'_, str> {
    match Encoding::for_bom(bytes) {
        Some((encoding, skip)) => {
            encoding.decode_without_bom_handling(bytes.get(skip..).unwrap_or_default()).0
        }
        None => String::from_utf8_lossy(bytes),
    }
}

fn word(encoding: &'static Encoding) -> &'static str {
    match encoding.name() {
        "UTF-8" => "utf-8",
        "UTF-16LE" => "utf-16le",
        "UTF-16BE" => "utf-16be",
        "windows-1251" => "windows-1251",
        "windows-1253" => "windows-1253",
        _ => "windows-1250",
    }
}

/// Cyrillic and Greek words are runs of high bytes; a Latin word has one or two among many.
/// Between the two, the vowels decide: а е и о of 1251 against α ε ι ο of 1253.
fn guess(bytes: &[u8]) -> &'static Encoding {
    let sample = bytes.get(..bytes.len().min(64 * 1_024)).unwrap_or_default();
    let (mut high, mut beside) = (0_usize, 0_usize);
    for pair in sample.windows(2) {
        if let [a, b] = *pair {
            high += usize::from(b >= 0xc0);
            beside += usize::from(a >= 0xc0 && b >= 0xc0);
        }
    }
    if beside * 2 < high {
        return WINDOWS_1250;
    }
    let count = |wanted: &[u8]| sample.iter().filter(|b| wanted.contains(b)).count();
    // Bytes that are frequent in the one and rare or absent in the other.
    let cyrillic = count(&[0xe0, 0xe8, 0xee, 0xf0]);
    let greek = count(&[0xe1, 0xe9, 0xef, 0xf3, 0xdc, 0xdf, 0xfc]);
    if greek > cyrillic { WINDOWS_1253 } else { WINDOWS_1251 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(encoding: &'static Encoding, text: &str) {
        let (bytes, _, _) = encoding.encode(text);
        let decoded = decode(&bytes);
        assert_eq!(decoded.text, text);
        assert!(decoded.doubtful);
    }

    #[test]
    fn old_windows_pages_are_told_apart_by_their_letters() {
        check(WINDOWS_1251, "Национална комисия за борба с трафика на хора");
        check(WINDOWS_1251, "name;country\nАСТРА - Акција против трговине људима;RS");
        check(WINDOWS_1250, "Međunarodni forum solidarnosti, Centar za žene, Društvo Ključ");
        check(WINDOWS_1253, "Γραφείο του Εθνικού Εισηγητή για την καταπολέμηση");
    }

    #[test]
    fn a_byte_order_mark_decides_and_is_dropped() {
        assert_eq!(decode(b"\xef\xbb\xbfNi\xc5\xa1").text, "Niš");
        assert_eq!(decode(b"\xff\xfe\x1d\x04\x38\x04\x48\x04").text, "Ниш");
        assert_eq!(decode(b"\xfe\xff\x04\x1d\x04\x38\x04\x48").encoding, "utf-16be");
        assert!(decode(b"\xff\xfe\x00\xd8x").doubtful);
    }
}
