//! Bech32 and Bech32m addresses of witness programs: BIP-173 and BIP-350.
//!
//! Not here: which chains there are (`crypto`).

const LETTERS: &[u8; 32] = b"qpzry9x8gf2tvdw0s3jn54khce6mua7l";
/// What the checksum of version 0 leaves (BIP-173), and that of later ones (BIP-350).
const BECH32: u32 = 1;
const BECH32M: u32 = 0x2bc8_30a3;

/// The address in lower case, when it is one of the chain with this prefix and its checksum fits.
pub(super) fn verified(text: &str, prefix: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    // BIP-173: either all lower case or all upper case; 90 characters at the most.
    if (text != lower && text != text.to_ascii_uppercase()) || text.len() > 90 {
        return None;
    }
    let data = lower.strip_prefix(prefix)?.strip_prefix('1')?;
    let values: Vec<u8> = data.bytes().map(value).collect::<Option<_>>()?;
    let (version, rest) = values.split_first()?;
    let program = rest.get(..rest.len().checked_sub(6)?)?;
    let bytes = length(program)?;
    let fits = match version {
        0 => matches!(bytes, 20 | 32),
        1..=16 => (2..=40).contains(&bytes),
        _ => false,
    };
    let wanted = if *version == 0 { BECH32 } else { BECH32M };
    (fits && polymod(prefix, &values) == wanted).then_some(lower)
}

fn value(letter: u8) -> Option<u8> {
    LETTERS.iter().position(|l| *l == letter).and_then(|at| u8::try_from(at).ok())
}

/// Bytes of a program of five-bit values, with less than five zero bits over (BIP-173, "Decoding").
fn length(program: &[u8]) -> Option<usize> {
    let bits = program.len() * 5;
    let over = bits % 8;
    let last = program.last()?;
    (over < 5 && last & ((1 << over) - 1) == 0).then_some(bits / 8)
}

/// The remainder of the checksum's code (BIP-173, "Checksum").
fn polymod(prefix: &str, values: &[u8]) -> u32 {
    let high = prefix.bytes().map(|b| b >> 5);
    let low = prefix.bytes().map(|b| b & 31);
    high.chain([0]).chain(low).chain(values.iter().copied()).fold(1, |sum, value| {
        let top = sum >> 25;
        let sum = ((sum & 0x01ff_ffff) << 5) ^ u32::from(value);
        [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3]
            .iter()
            .enumerate()
            .filter(|(bit, _)| top >> bit & 1 == 1)
            .fold(sum, |sum, (_, generator)| sum ^ generator)
    })
}

#[cfg(test)]
mod tests {
    use super::verified;

    #[test]
    fn the_vectors_of_the_standards_are_valid() {
        for valid in [
            "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4",
            "bc1pw508d6qejxtdg4y5r3zarvary0c5xw7kw508d6qejxtdg4y5r3zarvary0c5xw7kt5nd6y",
            "BC1SW50QGDZ25J",
            "bc1zw508d6qejxtdg4y5r3zarvaryvaxxpcs",
            "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
        ] {
            assert_eq!(verified(valid, "bc"), Some(valid.to_lowercase()), "{valid}");
        }
    }

    #[test]
    fn what_the_standards_call_invalid_is() {
        for invalid in [
            "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd",
            "BC1S0XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ54WELL",
            "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kemeawh",
            "bc1p38j9r5y49hruaue7wxjce0updqjuyyx0kh56v8s25huc6995vvpql3jow4",
            "BC130XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ7ZWS8R",
            "bc1pw5dgrnzv",
            "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7v8n0nx0muaewav253zgeav",
            "BC1QR508D6QEJXTDG4Y5R3ZARVARYV98GJ9P",
            "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7v07qwwzcrf",
            "bc1gmk9yu",
            "bc1",
            "",
        ] {
            assert_eq!(verified(invalid, "bc"), None, "{invalid}");
        }
    }
}
