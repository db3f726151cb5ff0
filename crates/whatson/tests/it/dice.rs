//! Chance for tests that throw anything at the hub: a stream of numbers from a seed, texts and
//! bytes nobody would send, and the rounds of such a test.
//!
//! In the normal run the seeds are the same each time. `./x fuzz` goes on for the time it is given
//! from seeds of its own; a failure names its seed, and `WHATSON_FUZZ_SEED` repeats it.
//!
//! Not here: what is thrown where (`hostile`).

use std::hash::{BuildHasher as _, Hasher as _, RandomState};
use std::time::{Duration, Instant};

/// A stream of numbers from a seed (`SplitMix64`).
pub(crate) struct Dice {
    state: u64,
    seed: u64,
}

/// Pieces of texts: separators, quotes, scripts, joiners, directions, signs of other languages.
const PIECES: [&str; 64] = [
    " ",
    "  ",
    "\t",
    "\n",
    "\r\n",
    "\0",
    "\u{1f}",
    "\u{7f}",
    "\u{85}",
    "\u{a0}",
    "\u{ad}",
    "\u{200b}",
    "\u{200d}",
    "\u{202e}",
    "\u{2066}",
    "\u{2028}",
    "\u{feff}",
    "\u{fffd}",
    "\u{e000}",
    "\u{10ffff}",
    "a",
    "B",
    "Ž",
    "ǆ",
    "ß",
    "ı",
    "İ",
    "ﬁ",
    "e\u{301}",
    "Ниш",
    "Ѕ",
    "Γραφή",
    "ς",
    "العربية",
    "中文",
    "한국",
    "🙂",
    "👩‍👩‍👧",
    "0",
    "9",
    "-1",
    "1e999",
    "NaN",
    "18446744073709551616",
    "0.0000000001",
    "'",
    "\"",
    "\\",
    "/",
    "../",
    "%",
    "%00",
    "&",
    "=",
    ";",
    ",",
    "|",
    "*",
    "?",
    "(",
    "[",
    "{{7*7}}",
    "<script>",
    "' OR 1=1 --",
];
/// Words that mean something to the hub.
const WORDS: [&str; 24] = [
    "demo",
    "strada",
    "animus",
    "BG",
    "RS",
    "bg",
    "sr-Latn",
    "ngo",
    "shelter",
    "hotline",
    "public",
    "staff",
    "hidden",
    "name",
    "relevance",
    "fresh",
    "see",
    "und",
    "en",
    "true",
    "AND",
    "OR",
    "name:a",
    "null",
];

impl Dice {
    pub(crate) fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub(crate) fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(end.max(1)).unwrap()).unwrap()
    }

    pub(crate) fn one<'a, T: ?Sized>(&mut self, of: &[&'a T]) -> &'a T {
        of[self.below(of.len())]
    }

    /// A text, mostly short, now and then very long.
    pub(crate) fn text(&mut self) -> String {
        let parts = if self.below(50) == 0 { 3_000 } else { self.below(9) };
        let part = |dice: &mut Self| match dice.below(3) {
            0 => dice.one(&WORDS),
            _ => dice.one(&PIECES),
        };
        (0..parts).map(|_| part(self)).collect()
    }

    /// Any bytes.
    pub(crate) fn bytes(&mut self, most: usize) -> Vec<u8> {
        (0..self.below(most)).map(|_| self.next().to_be_bytes()[0]).collect()
    }

    /// A number as somebody might write it into an address.
    pub(crate) fn number(&mut self) -> String {
        match self.below(8) {
            0 => self.text(),
            1 => self.one(&["NaN", "inf", "-inf", "1e400", "-0", "", "+1", "0x10"]).to_owned(),
            2 => format!("{}", i64::from_be_bytes(self.next().to_be_bytes())),
            3 => format!("{}", f64::from_bits(self.next())),
            _ => format!("{:.3}", (self.next() % 400_000) as f64 / 1_000.0 - 200.0),
        }
    }

    /// A file with some of its bytes changed, cut, doubled or moved.
    pub(crate) fn broken(&mut self, file: &[u8]) -> Vec<u8> {
        let mut bytes = file.to_vec();
        for _ in 0..self.below(5) {
            if bytes.is_empty() {
                break;
            }
            let (a, b) = (self.below(bytes.len()), self.below(bytes.len()));
            let (start, end) = (a.min(b), a.max(b).min(a.min(b) + 64));
            match self.below(7) {
                0 => bytes.truncate(start),
                1 => bytes[start] ^= 1 << self.below(8),
                2 => drop(bytes.drain(start..end)),
                3 => drop(bytes.splice(b..b, bytes[start..end].to_vec())),
                4 => drop(bytes.splice(start..start, self.text().into_bytes())),
                5 => drop(bytes.splice(start..end, self.bytes(16))),
                _ => bytes.swap(a, b),
            }
        }
        bytes
    }
}

/// Says which seed failed.
impl Drop for Dice {
    fn drop(&mut self) {
        if std::thread::panicking() {
            println!("repeat it with WHATSON_FUZZ_SEED={}", self.seed);
        }
    }
}

/// Rounds of a test: `count` of them, or those of the time that `./x fuzz` gives.
pub(crate) async fn rounds(count: u64, mut round: impl AsyncFnMut(&mut Dice)) {
    #[expect(clippy::disallowed_methods, reason = "`./x fuzz` tells the tests by the environment")]
    let told = |name: &str| std::env::var(name).ok()?.parse::<u64>().ok();
    let mut seeds = 1..=count;
    let mut until = None;
    if let Some(seed) = told("WHATSON_FUZZ_SEED") {
        seeds = seed..=seed;
    } else if let Some(seconds) = told("WHATSON_FUZZ_SECONDS") {
        seeds = RandomState::new().build_hasher().finish() >> 1..=u64::MAX;
        until = Some(Instant::now() + Duration::from_secs(seconds));
    }
    for seed in seeds {
        if until.is_some_and(|end| Instant::now() > end) {
            break;
        }
        round(&mut Dice { state: seed, seed }).await;
    }
}
