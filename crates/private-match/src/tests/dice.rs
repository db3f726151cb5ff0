//! Chance for tests that throw anything at what reads foreign bytes: numbers from a seed, broken bytes, odd
//! texts, and the rounds of such a test.
//!
//! The seeds are the same each time; `./x fuzz messages` goes on from seeds of its own for the time it gives,
//! and `WHATSON_FUZZ_SEED` repeats one. Not here: what is thrown where (`robustness` of each part).

use std::hash::{BuildHasher as _, Hasher as _, RandomState};
use std::time::{Duration, Instant};

/// A stream of numbers from a seed (`SplitMix64`).
pub(crate) struct Dice(u64);

/// Pieces of spellings, and of what nobody would spell.
const PIECES: [&str; 48] = [
    "+",
    "00",
    "359",
    "88",
    "1234567",
    "(0)",
    "-",
    ".",
    " ",
    "\u{a0}",
    "\u{202e}",
    "\u{200b}",
    "\0",
    "\n",
    "@",
    "a",
    "Ž",
    "ß",
    "İ",
    "ǆ",
    "ﬁ",
    "e\u{301}",
    "Ниш",
    "Ѕ",
    "ς",
    "العربية",
    "中文",
    "👩‍👩‍👧",
    "٣",
    "xn--",
    "xn--a",
    "http://",
    "https://",
    "HTTPS:\\\\",
    "[::1]",
    "/",
    "//",
    "..",
    "?utm_source=",
    "#",
    "%25",
    "%",
    ":",
    ";",
    "1990-02-30",
    "GB82WEST12345698765432",
    "telegram:",
    "bc1q",
];

impl Dice {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub(crate) fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % (end.max(1) as u64)).unwrap()
    }

    pub(crate) fn byte(&mut self) -> u8 {
        self.next().to_be_bytes()[0]
    }

    /// Any bytes.
    pub(crate) fn bytes(&mut self, count: usize) -> Vec<u8> {
        (0..count).map(|_| self.byte()).collect()
    }

    /// Any 32 bytes.
    pub(crate) fn array(&mut self) -> [u8; 32] {
        std::array::from_fn(|_| self.byte())
    }

    /// A text, mostly short, now and then longer than any that is taken.
    pub(crate) fn text(&mut self) -> String {
        let parts = if self.below(50) == 0 { 2_000 } else { self.below(9) };
        (0..parts).map(|_| PIECES[self.below(PIECES.len())]).collect()
    }

    /// Bytes with some of them changed, cut, doubled, moved, replaced by those of another, or with a number in
    /// them that is the largest.
    pub(crate) fn broken(&mut self, whole: &[u8], other: &[u8]) -> Vec<u8> {
        let mut bytes = whole.to_vec();
        for _ in 0..=self.below(3) {
            if bytes.is_empty() {
                break;
            }
            let (a, b) = (self.below(bytes.len()), self.below(bytes.len()));
            let (start, end) = (a.min(b), a.max(b).min(a.min(b) + 64));
            match self.below(9) {
                0 => bytes.truncate(start),
                1 => bytes[start] ^= 1 << self.below(8),
                2 => bytes[start] = self.byte(),
                3 => drop(bytes.drain(start..end)),
                4 => drop(bytes.splice(b..b, bytes[start..end].to_vec())),
                5 => drop(bytes.splice(start.., other.get(start..).unwrap_or_default().to_vec())),
                6 => {
                    let largest = [0xff; 4];
                    let count = [1, 2, 4][self.below(3)].min(bytes.len() - start);
                    bytes[start..start + count].copy_from_slice(&largest[..count]);
                }
                7 => {
                    let count = self.below(40);
                    bytes.extend(self.bytes(count));
                }
                _ => bytes.swap(a, b),
            }
        }
        bytes
    }
}

/// Rounds of a test from a seed; those of the time that `./x fuzz` gives from another one.
pub(crate) fn rounds(seed: u64, count: usize, mut round: impl FnMut(&mut Dice)) {
    #[expect(clippy::disallowed_methods, reason = "`./x fuzz` tells the tests by the environment")]
    let told = |name: &str| std::env::var(name).ok()?.parse::<u64>().ok();
    let time = told("WHATSON_FUZZ_SECONDS").map(Duration::from_secs);
    let other = || RandomState::new().build_hasher().finish();
    let seed = told("WHATSON_FUZZ_SEED").unwrap_or_else(|| time.map_or(seed, |_| other()));
    println!("repeat it with WHATSON_FUZZ_SEED={seed}");
    let (began, mut dice) = (Instant::now(), Dice(seed));
    let more = |n: usize| time.map_or(n < count, |time| began.elapsed() < time);
    (0..).take_while(|n| more(*n)).for_each(|_| round(&mut dice));
}
