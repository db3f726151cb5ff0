//! How often one source may do what guesses at somebody or leaves something with the hub.
//!
//! Which route has which limit stands in the table of routes. What is counted is in memory alone,
//! bounded, and gone with the process: what has to outlast it is counted for accounts (`app::attempt`).
//!
//! Not here: where a request comes from (`source`).

use std::collections::HashMap;
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use governor::clock::Clock;
use governor::middleware::NoOpMiddleware;
use governor::nanos::Nanos;
use governor::state::StateStore;
use governor::state::keyed::ShrinkableKeyedStateStore;
use governor::{Quota, RateLimiter};
use whatson_app::AppError;

use crate::Site;
use crate::problem::Problem;
use crate::source::{self, Source};

/// What is limited by source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// Steps of signing in: passwords, codes, challenges.
    SignIn,
    /// Forms that anybody may send, which leave something behind.
    Form,
    /// Signatures of witnesses under states of the log.
    Cosignature,
}

/// Sign-in steps at once. A sign-in takes two, and an office of a dozen people comes in the morning
/// from one address.
const SIGN_IN_AT_ONCE: NonZeroU32 = NonZeroU32::new(30).unwrap();
/// Sign-in steps in a minute afterwards: a person who mistypes is not stopped, a guesser is.
const SIGN_IN_A_MINUTE: NonZeroU32 = NonZeroU32::new(10).unwrap();
/// Forms at once: who tells of several missing organisations at a sitting, with slips.
const FORM_AT_ONCE: NonZeroU32 = NonZeroU32::new(10).unwrap();
/// Forms in an hour afterwards: people read what is sent.
const FORM_AN_HOUR: NonZeroU32 = NonZeroU32::new(20).unwrap();
/// Signatures at once: all custodians of an agreement may be witnesses, at one address in a demonstration.
const COSIGNATURE_AT_ONCE: NonZeroU32 = NonZeroU32::new(30).unwrap();
/// Signatures in a minute afterwards: a witness sends two at a look, and only what is signed leaves something.
const COSIGNATURE_A_MINUTE: NonZeroU32 = NonZeroU32::new(60).unwrap();
/// Sources that are counted each: some megabytes. When there are more, the newcomers share one count.
const SOURCES: usize = 100_000;
/// How long sources whose count is over are kept at the least, in microseconds.
const SWEEP: i64 = 10_000_000;

/// The counts of all sources.
pub(crate) struct Limits {
    sign_in: Counts,
    form: Counts,
    cosignature: Counts,
}

impl Limits {
    pub(crate) fn new(clock: &Arc<dyn whatson_app::clock::Clock>) -> Self {
        let sign_in = Quota::per_minute(SIGN_IN_A_MINUTE).allow_burst(SIGN_IN_AT_ONCE);
        let form = Quota::per_hour(FORM_AN_HOUR).allow_burst(FORM_AT_ONCE);
        let cosignature = Quota::per_minute(COSIGNATURE_A_MINUTE).allow_burst(COSIGNATURE_AT_ONCE);
        let counts = |quota| Counts::new(quota, SOURCES, Arc::clone(clock));
        Self { sign_in: counts(sign_in), form: counts(form), cosignature: counts(cosignature) }
    }

    fn of(&self, limit: Limit) -> &Counts {
        match limit {
            Limit::SignIn => &self.sign_in,
            Limit::Form => &self.form,
            Limit::Cosignature => &self.cosignature,
        }
    }
}

/// Lets a request through, or says after how many seconds it may come again.
pub(crate) async fn keep(
    State((site, limit)): State<(Site, Limit)>,
    request: Request,
    next: Next,
) -> Response {
    let trusted = &site.settings().trusted;
    let source = source::of(request.extensions(), request.headers(), trusted);
    match source.map_or(Ok(()), |source| site.limits().of(limit).charge(source)) {
        Ok(()) => next.run(request).await,
        Err(seconds) => Problem::from(AppError::TooMany(seconds)).into_response(),
    }
}

/// The counts of one limit.
struct Counts {
    limiter: RateLimiter<Source, Store, Time, NoOpMiddleware<Duration>>,
    clock: Arc<dyn whatson_app::clock::Clock>,
    swept: AtomicI64,
}

impl Counts {
    fn new(quota: Quota, most: usize, clock: Arc<dyn whatson_app::clock::Clock>) -> Self {
        let store = Store { most, kept: Mutex::default() };
        let now = clock.now().0;
        let time = Time { clock: Arc::clone(&clock), last: Mutex::new((now, Duration::ZERO)) };
        Self { limiter: RateLimiter::new(quota, store, time), clock, swept: AtomicI64::new(now) }
    }

    /// Counts a try; refused, it costs nothing more, and one in so many seconds will not be.
    fn charge(&self, source: Source) -> Result<(), i64> {
        let now = self.clock.now().0;
        let before = self.swept.load(Ordering::Relaxed);
        if now - before >= SWEEP && self.swept.swap(now, Ordering::Relaxed) == before {
            self.limiter.retain_recent();
        }
        self.limiter.check_key(&source).map_err(|until| {
            let wait = until.wait_time_from(self.limiter.clock().now()).as_nanos();
            i64::try_from(wait.div_ceil(1_000_000_000)).unwrap_or(i64::MAX).max(1)
        })
    }
}

/// The hub's clock, made to never go back: time that somebody sets back counts as none.
struct Time {
    clock: Arc<dyn whatson_app::clock::Clock>,
    last: Mutex<(i64, Duration)>,
}

impl Clock for Time {
    type Instant = Duration;

    fn now(&self) -> Duration {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        let now = self.clock.now().0;
        let passed = u64::try_from(now - last.0).unwrap_or(0);
        *last = (now, last.1 + Duration::from_micros(passed));
        last.1
    }
}

/// The counts of sources, of which there are never more than `most`.
struct Store {
    most: usize,
    kept: Mutex<Kept>,
}

#[derive(Default)]
struct Kept {
    sources: HashMap<Source, Nanos>,
    /// Of all for whom there was no room.
    newcomers: Option<Nanos>,
}

impl Store {
    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl StateStore for Store {
    type Key = Source;

    fn measure_and_replace<T, F, E>(&self, source: &Source, f: F) -> Result<T, E>
    where
        F: Fn(Option<Nanos>) -> Result<(T, Nanos), E>,
    {
        let mut kept = self.kept();
        let before = kept.sources.get(source).copied();
        let is_newcomer = before.is_none() && kept.sources.len() >= self.most;
        let (done, after) = f(if is_newcomer { kept.newcomers } else { before })?;
        if is_newcomer {
            kept.newcomers = Some(after);
        } else {
            kept.sources.insert(*source, after);
        }
        Ok(done)
    }
}

impl ShrinkableKeyedStateStore<Source> for Store {
    fn retain_recent(&self, drop_below: Nanos) {
        self.kept().sources.retain(|_, count| *count > drop_below);
    }

    fn len(&self) -> usize {
        self.kept().sources.len()
    }

    fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use whatson_domain::Moment;

    /// A clock that is set by hand, in seconds.
    #[derive(Default)]
    struct Set(AtomicI64);

    impl whatson_app::clock::Clock for Set {
        fn now(&self) -> Moment {
            Moment(self.0.load(Ordering::Relaxed) * 1_000_000)
        }
    }

    /// Three at once and then one in ten seconds, for so many sources.
    fn counts(most: usize) -> (Arc<Set>, Counts) {
        let clock = Arc::new(Set::default());
        let quota = Quota::with_period(Duration::from_secs(10)).unwrap();
        let quota = quota.allow_burst(NonZeroU32::new(3).unwrap());
        (clock.clone(), Counts::new(quota, most, clock))
    }

    #[test]
    fn some_at_once_and_then_one_in_its_time_which_is_told_truly() {
        let (clock, counts) = counts(9);
        let source = Source::Four(1);
        let tries = |n: usize| (0..n).map(|_| counts.charge(source)).collect::<Vec<_>>();
        assert_eq!(tries(5), [Ok(()), Ok(()), Ok(()), Err(10), Err(10)]);
        clock.0.store(7, Ordering::Relaxed);
        assert_eq!(counts.charge(source), Err(3));
        clock.0.store(10, Ordering::Relaxed);
        assert_eq!(tries(2), [Ok(()), Err(10)], "what was refused cost nothing");
        assert_eq!(counts.charge(Source::Six(1)), Ok(()), "another source has its own");
        clock.0.store(-9_000, Ordering::Relaxed);
        assert_eq!(counts.charge(source), Err(10), "a clock set back");
        clock.0.store(-8_990, Ordering::Relaxed);
        assert_eq!(counts.charge(source), Ok(()), "goes on from there");
    }

    #[test]
    fn no_more_sources_are_kept_than_allowed_and_the_newcomers_share_one_count() {
        let (clock, counts) = counts(2);
        let tries = |first: u32| (first..first + 5).map(|n| counts.charge(Source::Four(n)));
        let looked_at = |first| tries(first).filter(Result::is_ok).count();
        assert_eq!(looked_at(1), 2 + 3);
        assert_eq!(looked_at(6), 0, "strangers have nothing left");
        assert_eq!(counts.charge(Source::Four(1)), Ok(()), "who is known has");
        assert_eq!(counts.limiter.len(), 2);
        clock.0.store(60, Ordering::Relaxed);
        assert_eq!(looked_at(9), 2 + 3);
        assert_eq!(counts.limiter.len(), 2, "those that came first made room");
    }
}
