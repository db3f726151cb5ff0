//! Whom to ask for an evaluation: the quickest of those who answer as they should.
//!
//! One that is away, slow or refuses is named once and left out for a while; one whose signed answer does not
//! hold is left out for good, and its answer is kept.
//!
//! Not here: asking one (`ask`), batches (`tokenise`).

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::agreement::Text;
use crate::event::{Event, Tell};
use whatson_domain::agreement::PartyRole;

pub(crate) mod ask;

/// How long one that did not answer is left out.
const REST: Duration = Duration::from_secs(20);
/// How often one may fail in a row before it is left out for good.
const FAILURES_MAX: u32 = 5;

/// What is wrong with a custodian's answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// It may answer the next time.
    Passing(String),
    /// It will not answer in this run, such as when the budget is spent.
    Lasting(String),
    /// Its own signature convicts it; where the answer is kept, if it could be written.
    Lie(Option<PathBuf>),
}

impl Trouble {
    /// The stable word.
    #[must_use]
    pub fn word(&self) -> &str {
        match self {
            Self::Passing(word) | Self::Lasting(word) => word,
            Self::Lie(_) => "false-proof",
        }
    }
}

/// The custodians of a key.
pub(crate) struct Custodians {
    all: Mutex<BTreeMap<u16, One>>,
    tell: Tell,
}

struct One {
    name: String,
    /// Answers that are waited for.
    asked: u32,
    /// How long an answer takes, smoothed; zero before the first.
    takes: Duration,
    failures: u32,
    rests_until: Option<Instant>,
    is_out: bool,
    trouble: Option<String>,
}

impl One {
    fn may(&self, now: Instant) -> bool {
        !self.is_out && self.rests_until.is_none_or(|until| until <= now)
    }
}

impl Custodians {
    pub(crate) fn new(text: &Text, tell: Tell) -> Self {
        let one = |party: &crate::agreement::Party| One {
            name: party.name.clone(),
            asked: 0,
            takes: Duration::ZERO,
            failures: 0,
            rests_until: None,
            is_out: false,
            trouble: None,
        };
        let all = (1..).zip(text.with_role(PartyRole::Custodian).map(one)).collect();
        Self { all: Mutex::new(all), tell }
    }

    fn with<T>(&self, of: impl FnOnce(&mut BTreeMap<u16, One>) -> T) -> T {
        of(&mut self.all.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// The one that will be quickest, but for some; it counts as asked.
    pub(crate) fn choose(&self, but: &[u16]) -> Option<u16> {
        let now = Instant::now();
        self.with(|all| {
            let able = all.iter_mut().filter(|(n, one)| !but.contains(n) && one.may(now));
            let (number, one) = able.min_by_key(|(_, one)| one.takes * (one.asked + 1))?;
            one.asked += 1;
            Some(*number)
        })
    }

    /// The quickest, as many as are needed or may be asked; they count as asked.
    pub(crate) fn choose_all(&self, needed: usize) -> Vec<u16> {
        let mut chosen = vec![];
        while chosen.len() < needed {
            let Some(number) = self.choose(&chosen) else { break };
            chosen.push(number);
        }
        chosen
    }

    /// Whether this one may be asked; then it counts as asked.
    pub(crate) fn take(&self, number: u16) -> bool {
        let now = Instant::now();
        self.with(|all| {
            let one = all.get_mut(&number).filter(|one| one.may(now));
            one.map(|one| one.asked += 1).is_some()
        })
    }

    /// It answered well.
    pub(crate) fn answered(&self, number: u16, took: Duration) {
        self.with(|all| {
            let Some(one) = all.get_mut(&number) else { return };
            one.asked = one.asked.saturating_sub(1);
            one.failures = 0;
            let before = if one.takes.is_zero() { took } else { one.takes };
            one.takes = (before * 3 + took) / 4;
        });
    }

    /// It did not; told once for each trouble.
    pub(crate) fn failed(&self, number: u16, trouble: &Trouble) {
        let told = self.with(|all| {
            let one = all.get_mut(&number)?;
            one.asked = one.asked.saturating_sub(1);
            one.failures += 1;
            one.rests_until = Some(Instant::now() + REST);
            one.is_out |= !matches!(trouble, Trouble::Passing(_)) || one.failures >= FAILURES_MAX;
            let is_new = one.trouble.as_deref() != Some(trouble.word());
            one.trouble = Some(trouble.word().to_owned());
            is_new.then(|| one.name.clone())
        });
        let Some(name) = told else { return };
        let evidence = match trouble {
            Trouble::Lie(kept) => kept.clone(),
            _ => None,
        };
        (self.tell)(Event::Custodian { number, name, why: trouble.word().to_owned(), evidence });
    }

    /// How long until one of them may be asked again, but for some; none when none ever may.
    pub(crate) fn rest(&self, but: &[u16]) -> Option<Duration> {
        let now = Instant::now();
        self.with(|all| {
            let resting = all.iter().filter(|(number, one)| !but.contains(number) && !one.is_out);
            let until = resting.map(|(_, one)| one.rests_until.unwrap_or(now));
            until.min().map(|until| until.saturating_duration_since(now))
        })
    }

    /// What is wrong with whom.
    pub(crate) fn troubles(&self) -> Vec<String> {
        self.with(|all| {
            let told = all.iter().filter_map(|(number, one)| {
                let trouble = one.trouble.as_ref()?;
                Some(format!("custodian {number} ({}): {trouble}", one.name))
            });
            told.collect()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn custodians() -> Custodians {
        let text = crate::tests::world::text();
        Custodians::new(&text, crate::event::nobody())
    }

    #[test]
    fn the_quickest_are_asked_and_who_has_much_to_do_waits() {
        let all = custodians();
        for (number, took) in [(1, 100), (2, 10), (3, 20)] {
            assert_eq!(all.choose(&[]), Some(number), "each is tried");
            all.answered(number, Duration::from_millis(took));
        }
        assert_eq!(all.choose(&[]), Some(2));
        assert_eq!(all.choose(&[2]), Some(3));
        assert_eq!(all.choose(&[]), Some(2), "twice 10 is as quick as 20 with one waiting");
    }

    #[test]
    fn who_fails_rests_and_who_lies_is_out() {
        let all = custodians();
        all.failed(1, &Trouble::Passing("custodian-away".into()));
        all.failed(2, &Trouble::Lie(None));
        assert_eq!(all.choose(&[]), Some(3));
        assert_eq!(all.choose(&[3]), None);
        assert!(all.rest(&[3]).is_some_and(|rest| rest > Duration::from_secs(10)));
        assert_eq!(all.rest(&[1, 3]), None, "a liar never again");
        assert_eq!(all.troubles().len(), 2);
    }
}
