//! A hub that answers with anything: parts of true answers changed, left out, doubled or moved. Nothing falls, what is
//! shown as a hit is one, and with a true answer all is as before.
//!
//! The seeds are the same each time; `WHATSON_FUZZ_SECONDS` goes on from others for as long,
//! and `WHATSON_FUZZ_SEED` begins with one. Not here: each lie by
//! itself (`found`, `flow`).

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::found::both;
use super::world::*;
use crate::hits::{self, Hit};

/// Numbers of a seed (`SplitMix64`), drawn through a shared reference.
struct Dice(AtomicU64);

impl Dice {
    fn below(&self, end: usize) -> usize {
        let state = self.0.fetch_add(0x9e37_79b9_7f4a_7c15, Ordering::Relaxed);
        let one = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let two = (one ^ (one >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((two ^ (two >> 31)) % (end.max(1) as u64)).unwrap()
    }

    fn place<'a>(&self, of: &'a mut Value) -> &'a mut Value {
        let is_leaf = match &*of {
            Value::Array(all) => all.is_empty(),
            Value::Object(all) => all.is_empty(),
            _ => true,
        };
        if is_leaf || self.below(6) == 0 {
            return of;
        }
        match of {
            Value::Array(all) => {
                let at = self.below(all.len());
                self.place(&mut all[at])
            }
            Value::Object(all) => {
                let at = self.below(all.len());
                self.place(all.values_mut().nth(at).unwrap())
            }
            other => other,
        }
    }

    fn odd(&self, of: &Value) -> Value {
        match self.below(9) {
            0 => Value::Null,
            1 => json!(-1),
            2 => json!(u64::MAX),
            3 => json!(""),
            4 => json!("00"),
            5 => json!("é".repeat(50_000)),
            6 => json!([of, of]),
            7 => of.clone(),
            _ => self.place(&mut of.clone()).take(),
        }
    }

    /// Changes a letter of a text, so that it is spelled as such texts are.
    fn spelled(&self, text: &str) -> Value {
        let mut letters: Vec<char> = text.chars().collect();
        if !letters.is_empty() {
            let at = self.below(letters.len());
            letters[at] = ['0', '1', 'a', 'f', 'A', '/', '='][self.below(7)];
        }
        letters.into_iter().collect::<String>().into()
    }

    fn breaks(&self, whole: &mut Value) {
        for _ in 0..=self.below(2) {
            let odd = self.odd(whole);
            let at = self.place(whole);
            *at = match at.as_str() {
                Some(text) if self.below(2) == 0 => self.spelled(text),
                _ => odd,
            };
        }
    }
}

/// What of a hit must be true.
fn told(hit: &Hit) -> (String, String, Option<String>) {
    let own = hit.reference.as_ref().map(|text| text.to_string()).unwrap_or_default();
    (own, hit.sort.clone(), hit.partner.clone())
}

async fn read(world: &World) -> Option<Vec<Hit>> {
    let session = world.session(HOTLINE).await.ok()?;
    let hits = hits::read(&session, true).await.ok();
    session.means.store.close().await;
    hits.map(|all| all.hits)
}

#[tokio::test]
async fn whatever_a_hub_answers_nothing_falls_and_no_hit_is_made_up() {
    #[expect(clippy::disallowed_methods, reason = "`./x fuzz` tells the tests by the environment")]
    let asked = |name: &str| std::env::var(name).ok()?.parse::<u64>().ok();
    let (began, time) = (Instant::now(), asked("WHATSON_FUZZ_SECONDS").map(Duration::from_secs));
    let world = both().await;
    let known: Vec<_> = read(&world).await.unwrap().iter().map(told).collect();
    assert_eq!(known.len(), 2);
    let other = || time.map_or(1, |_| u64::from(std::process::id()) << 20);
    let first = asked("WHATSON_FUZZ_SEED").unwrap_or_else(other);
    println!("repeat the first with WHATSON_FUZZ_SEED={first}");
    let mut shown = 0;
    for seed in first.. {
        if time.map_or(seed - first >= 150, |time| began.elapsed() > time) {
            break;
        }
        let dice = Dice(seed.into());
        world.tamper(Box::new(move |told| {
            // Where all else is broken, also the end of the pages, no hit is read at all.
            let has_hits = told["hits"].as_array().is_some_and(|hits| !hits.is_empty());
            if has_hits || dice.below(4) == 0 {
                dice.breaks(told);
            }
        }));
        for hit in read(&world).await.unwrap_or_default() {
            if hit.alarm.is_none() && hit.state != "not-here" {
                shown += 1;
                assert!(known.contains(&told(&hit)), "seed {seed}: {:?} {}", told(&hit), hit.state);
            }
        }
    }
    assert!(shown > 0, "some of it is read, else nothing is shown");
    world.tamper(Box::new(|_| ()));
    let after: Vec<_> = read(&world).await.unwrap().iter().map(told).collect();
    assert_eq!(after, known);
    let answers = world.hub.inner.lock().unwrap().answers.len();
    assert_eq!(answers, 0, "a look says nothing, whatever is shown");
}
