//! How fast a member has evaluated, and an unusual rise of it: whoever guesses has to ask for more than usual.
//!
//! The hub keeps a count a day for each custodian and member, from the statuses that custodians sign. A day
//! is unusual when more than three times the median of the fourteen days before was evaluated, and more than
//! a tenth of the daily budget. A first load looks like that, too: people judge.
//!
//! Not here: budgets, which custodians keep; who may see it (`matching`).

use private_match::message::status::Status;
use whatson_domain::freshness::DAY;
use whatson_domain::{AgreementId, Moment};
use whatson_store::Tx;
use whatson_store::evaluation::{self, Day};

use crate::party::{self, Party};
use crate::{App, AppError};

/// Days that are looked at, and days before each that it is held against.
const DAYS: i64 = 14;
/// How many times the median is unusual.
const TIMES: u64 = 3;
/// The part of the daily budget up to which nothing is.
const PART: u64 = 10;

/// A day on which a member had unusually much evaluated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Burst {
    /// The member's name in the agreement's text.
    pub member: String,
    /// The day.
    pub day: Moment,
    /// Evaluations of that day.
    pub count: u64,
    /// The median of the days before.
    pub usual: u64,
}

/// Evaluations of a member by one custodian's count.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Rate {
    /// Of this day.
    pub today: u64,
    /// Of the last seven days, this one with them.
    pub week: u64,
}

/// The day of a moment, from 1970.
fn day(of: Moment) -> i64 {
    of.0.div_euclid(DAY)
}

/// Keeps what a custodian counted until now, by the hub's clock.
pub(crate) async fn note(
    app: &App,
    tx: &mut Tx,
    (of, epoch): (AgreementId, u32),
    (custodian, parties): (&Party, &[Party]),
    said: &Status,
) -> Result<(), AppError> {
    let (custodian, day) = (custodian.keys.id().0, day(app.now()));
    for one in &said.members {
        // Whoever is no member now is not shown either.
        if party::find(parties, one.member).is_some() {
            let (member, total) = (one.member.0, one.count);
            evaluation::note(tx, of, &Day { epoch, custodian, member, day, total }).await?;
        }
    }
    Ok(())
}

/// Forgets days that nothing is held against any more.
///
/// # Errors
///
/// [`AppError::Unavailable`] when the database cannot write.
pub async fn tidy(app: &App) -> Result<(), AppError> {
    let mut tx = app.store.write().await?;
    // One more, from which the first day rose.
    evaluation::forget(&mut tx, day(app.now()) - 2 * DAYS).await?;
    Ok(tx.commit().await?)
}

/// The unusual days of a member by one custodian's counts, latest first.
pub(crate) fn of(kept: &[Day], member: &str, daily: u64, now: Moment) -> Vec<Burst> {
    let rises = rises(kept);
    let mut all = Vec::new();
    for (at, count) in rises.iter().rev().take_while(|(at, _)| *at > day(now) - DAYS) {
        let before = rises.iter().filter(|(other, _)| (at - DAYS..*at).contains(other));
        let usual = median(before.map(|(_, count)| *count).collect());
        let is_unusual = *count > usual.saturating_mul(TIMES) && count.saturating_mul(PART) > daily;
        if is_unusual {
            let day = Moment(at * DAY);
            all.push(Burst { member: member.to_owned(), day, count: *count, usual });
        }
    }
    all
}

/// How much a member has evaluated lately by one custodian's counts, oldest first.
pub(crate) fn rate(kept: &[Day], now: Moment) -> Rate {
    let (today, total) = (day(now), kept.last().map_or(0, |of| of.total));
    // Before the first day that is known nothing was counted: a custodian tells each hour from an epoch's first on.
    let before = |first: i64| kept.iter().rfind(|of| of.day < first).map_or(0, |of| of.total);
    let since = |first| total.saturating_sub(before(first));
    Rate { today: since(today), week: since(today - 6) }
}

/// By how much a running count rose each day after the first that is known, oldest first. A day without a
/// status rose by nothing; what was counted on it is told with the next.
fn rises(kept: &[Day]) -> Vec<(i64, u64)> {
    let mut all = Vec::new();
    for pair in kept.windows(2) {
        let [before, then] = pair else { continue };
        all.extend((before.day + 1..then.day).map(|silent| (silent, 0)));
        all.push((then.day, then.total.saturating_sub(before.total)));
    }
    all
}

/// The middle one; of two, the lesser; none is nothing.
fn median(mut all: Vec<u64>) -> u64 {
    all.sort_unstable();
    all.get(all.len().saturating_sub(1) / 2).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Running counts from these rises, the last of today.
    fn kept(today: i64, rises: &[u64]) -> Vec<Day> {
        let first = today - i64::try_from(rises.len()).unwrap();
        let mut total = 0;
        let start = Day { epoch: 1, custodian: [1; 32], member: [2; 32], day: first, total };
        let mut all = vec![start];
        for (day, rise) in (first + 1..).zip(rises) {
            total += rise;
            all.push(Day { day, total, ..start });
        }
        all
    }

    fn found(rises: &[u64], daily: u64) -> Vec<(i64, u64, u64)> {
        let today = 20_000;
        let now = Moment(today * DAY + 7);
        let all = of(&kept(today, rises), "Demo member", daily, now);
        all.into_iter().map(|of| (of.day.0 / DAY - today, of.count, of.usual)).collect()
    }

    #[test]
    fn a_day_above_three_times_the_median_and_a_tenth_of_the_budget_is_unusual() {
        let mut rises = [100; 15];
        assert_eq!(found(&rises, 1_000), [], "always the same");
        rises[14] = 300;
        assert_eq!(found(&rises, 1_000), [], "three times, and not above");
        rises[14] = 301;
        assert_eq!(found(&rises, 1_000), [(0, 301, 100)]);
        assert_eq!(found(&rises, 3_010), [], "a tenth of the budget, and not above");
        rises[3] = 900;
        assert_eq!(
            found(&rises, 3_000),
            [(0, 301, 100), (-11, 900, 100)],
            "one peak moves no median"
        );
    }

    #[test]
    fn a_rate_is_of_this_day_and_of_seven_with_it_also_of_the_first() {
        let rate = |kept: &[Day]| {
            let of = rate(kept, Moment(20_000 * DAY + 7));
            (of.today, of.week)
        };
        assert_eq!(rate(&[]), (0, 0));
        assert_eq!(rate(&kept(20_000, &[1, 2, 4, 8, 16, 32, 64, 128])), (128, 254));
        assert_eq!(rate(&kept(20_000, &[5, 7])[1..]), (7, 12), "two days are known");
        assert_eq!(rate(&kept(19_999, &[5, 7])), (0, 12), "nothing today");
        assert_eq!(rate(&kept(19_990, &[5, 7])), (0, 0), "nothing this week");
    }

    #[test]
    fn a_silent_day_rose_by_nothing_and_the_first_known_count_is_no_rise() {
        assert_eq!(found(&[], 10), []);
        let mut all = kept(20_000, &[0, 0, 500]);
        all[0].total = 1_000_000;
        assert_eq!(rises(&all), [(19_998, 0), (19_999, 0), (20_000, 500)]);
        all.remove(2);
        all[1].total = 1_000_100;
        all[2].total = 1_000_700;
        assert_eq!(rises(&all), [(19_998, 100), (19_999, 0), (20_000, 600)], "without a status");
    }

    #[test]
    fn days_of_two_weeks_ago_are_not_told() {
        let mut rises = [0; 20];
        rises[4] = 500;
        assert_eq!(found(&rises, 10), [], "15 days ago");
        rises[6] = 500;
        assert_eq!(found(&rises, 10), [(-13, 500, 0)]);
    }
}
