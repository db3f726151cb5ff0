//! Limits on tries to sign in: after five failures in a row each further one makes the next wait
//! twice as long, up to a quarter of an hour; after a hundred the account has to be recovered
//! (NIST SP 800-63B-4 section 3.2.2). Unknown addresses count alike, so that limits tell nothing.
//!
//! Not here: limits by where a request comes from (`web`).

use whatson_domain::Moment;
use whatson_store::attempt;

use crate::{App, AppError};

/// Failures in a row that cost nothing but themselves.
const FREE: i64 = 5;
/// Failures in a row after which no try is looked at any more.
const MOST: i64 = 100;
/// Longest wait, in seconds.
const LONGEST: i64 = 900;
/// Microseconds of a second.
const SECOND: i64 = 1_000_000;
/// How long failures are remembered after the last, in microseconds.
const REMEMBERED: i64 = 90 * 24 * 3_600 * SECOND;

/// Whom failures are counted for: a keyed hash of what was typed or of an account's identifier.
#[must_use]
pub fn subject(app: &App, what: &str, value: &str) -> [u8; 32] {
    app.vault.blind(what, value)
}

/// Counts a try before it is looked at, so that a thousand at once are counted, too; what was right
/// is cleared afterwards. Refuses one that comes before its time.
///
/// # Errors
///
/// [`AppError::TooMany`] with the seconds to wait.
pub async fn charge(app: &App, subject: &[u8; 32]) -> Result<(), AppError> {
    let now = app.now();
    let mut tx = app.store.write().await?;
    attempt::lock(&mut tx, subject, now).await?;
    let (failures, until) = attempt::failures(&mut tx, subject).await?;
    let left = until.0 - now.0;
    if failures >= MOST {
        return Err(AppError::TooMany(LONGEST));
    }
    if left > 0 {
        return Err(AppError::TooMany(left / SECOND + 1));
    }
    let until = Moment(now.0 + wait(failures + 1) * SECOND);
    attempt::fail(&mut tx, subject, until, now).await?;
    Ok(tx.commit().await?)
}

/// Forgets failures that are long past, and what was begun and is over.
///
/// # Errors
///
/// [`AppError::Unavailable`] when the database cannot write.
pub async fn tidy(app: &App) -> Result<(), AppError> {
    let now = app.now();
    let mut tx = app.store.write().await?;
    attempt::tidy(&mut tx, Moment(now.0 - REMEMBERED), now).await?;
    Ok(tx.commit().await?)
}

/// Seconds to wait after so many failures in a row.
fn wait(failures: i64) -> i64 {
    match u32::try_from(failures - FREE) {
        Ok(more @ 0..=9) => (1_i64 << more).min(LONGEST),
        Ok(_) => LONGEST,
        Err(_) => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_slips_cost_nothing_and_a_guesser_gets_a_hundred_tries_in_a_day() {
        assert_eq!((0..=4).map(wait).sum::<i64>(), 0);
        assert_eq!([5, 6, 7, 14, 15, 99].map(wait), [1, 2, 4, 512, 900, 900]);
        assert!((0..MOST).map(wait).sum::<i64>() > 20 * 3_600);
    }
}
