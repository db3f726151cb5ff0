//! A hub that answers polls with anything: true answers of which bytes or whole parts were changed, left out, doubled
//! or moved. Nothing falls, nobody is blamed, no share is given away, and no key comes to be but the one.
//!
//! The seeds are the same each time; `WHATSON_FUZZ_SECONDS` goes on from others for as long,
//! and `WHATSON_FUZZ_SEED` begins with one. Not here: lies that are
//! made with care (`keys`, `endorsing`).

use std::sync::Arc;
use std::time::{Duration, Instant};

use private_match::Chance as _;
use serde_json::{Value, json};

use super::chance;
use super::scene::{SLUG, Scene};

/// Numbers of a seed.
struct Dice(Arc<super::Seeded>);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        let mut bytes = [0; 8];
        self.0.fill(&mut bytes);
        usize::try_from(u64::from_le_bytes(bytes) % (end.max(1) as u64)).unwrap()
    }

    /// A value that stands in no true answer, or somewhere else in it.
    fn odd(&mut self, of: &Value) -> Value {
        match self.below(10) {
            0 => Value::Null,
            1 => json!(-1),
            2 => json!(u64::MAX),
            3 => json!(1e300),
            4 => json!(""),
            5 => json!("AAAA"),
            6 => json!("x".repeat(100_000)),
            7 => json!([of, of, of]),
            8 => json!({ "epoch": of, "state": of, "bytes": of }),
            _ => {
                let mut found = of.clone();
                place(self, &mut found).take()
            }
        }
    }

    fn broken(&mut self, body: &[u8]) -> Vec<u8> {
        let mut bytes = body.to_vec();
        let Ok(mut whole) = serde_json::from_slice::<Value>(body) else { return bytes };
        if self.below(4) == 0 && !bytes.is_empty() {
            let at = self.below(bytes.len());
            match self.below(3) {
                0 => bytes.truncate(at),
                1 => bytes[at] ^= 1 << self.below(8),
                _ => drop(bytes.splice(at..at, b"[[[[{\"".repeat(1 + self.below(2_000)))),
            }
            return bytes;
        }
        for _ in 0..=self.below(3) {
            let odd = self.odd(&whole);
            let at = place(self, &mut whole);
            match at {
                Value::Array(all) if self.below(2) == 0 => {
                    let twice = all.clone();
                    all.extend(twice);
                    all.reverse();
                }
                Value::Object(all) if self.below(2) == 0 => {
                    let left_out = all.keys().nth(self.below(all.len())).cloned();
                    left_out.and_then(|name| all.remove(&name));
                }
                at => *at = odd,
            }
        }
        serde_json::to_vec(&whole).unwrap()
    }
}

/// A place in a value, at any depth.
fn place<'a>(dice: &mut Dice, of: &'a mut Value) -> &'a mut Value {
    let is_leaf = match of {
        Value::Array(all) => all.is_empty(),
        Value::Object(all) => all.is_empty(),
        _ => true,
    };
    if is_leaf || dice.below(5) == 0 {
        return of;
    }
    match of {
        Value::Array(all) => {
            let at = dice.below(all.len());
            place(dice, &mut all[at])
        }
        Value::Object(all) => {
            let at = dice.below(all.len());
            place(dice, all.values_mut().nth(at).unwrap())
        }
        _ => unreachable!("a leaf was given back"),
    }
}

/// A ceremony whose custodians are told true and broken answers in turn.
async fn ceremony(seed: u64) {
    let mut scene = Scene::new().await;
    for (number, seat) in (0..).zip(&scene.seats) {
        let mut dice = Dice(chance(seed * 1_000 + number));
        *seat.wire.garbles.lock().unwrap() =
            Some(std::boxed::Box::new(
                move |body| {
                    if dice.below(3) == 0 { body } else { dice.broken(&body) }
                },
            ));
    }
    for _ in 0..14 {
        for seat in &mut scene.seats {
            // It may be refused, and nothing else.
            let _ = seat.round().await;
        }
    }
    let terms = scene.hub.open().terms();
    let statement = scene.hub.open().statement.is_some();
    for seat in &mut scene.seats {
        let folder = seat.on().custodian.folder().clone();
        if let Some(row) = folder.epoch(SLUG, 1).await.unwrap() {
            assert!(row.fault.is_none(), "seed {seed}: {:?}", row.fault);
        }
        // It is checked against the text that was signed, and there is but one.
        if let Ok(key) = folder.key(SLUG, 1, &terms).await {
            assert!(statement, "seed {seed}: a key that not all stated");
            let known = scene.hub.open().signed_statement();
            assert_eq!(key.statement().statement().key, known.statement().key, "seed {seed}");
        }
        seat.wire.garbles.lock().unwrap().take();
        // The folder is whole: the program starts on it, and works with a true hub.
        seat.off().await;
        seat.start().await;
        seat.round().await.unwrap();
    }
}

#[tokio::test]
async fn whatever_a_hub_answers_nothing_falls_and_nobody_is_blamed() {
    #[expect(clippy::disallowed_methods, reason = "`./x fuzz` tells the tests by the environment")]
    let told = |name: &str| std::env::var(name).ok()?.parse::<u64>().ok();
    let (began, time) = (Instant::now(), told("WHATSON_FUZZ_SECONDS").map(Duration::from_secs));
    let other = || time.map_or(1, |_| u64::from(std::process::id()) << 16);
    let first = told("WHATSON_FUZZ_SEED").unwrap_or_else(other);
    println!("repeat the first with WHATSON_FUZZ_SEED={first}");
    for seed in first.. {
        let is_over = time.map_or(seed - first >= 12, |time| began.elapsed() > time);
        if is_over {
            break;
        }
        ceremony(seed).await;
    }
}
