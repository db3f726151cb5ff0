//! Limits on tries to sign in: after five failures in a row each further one makes the next wait
//! twice as long, up to a quarter of an hour; after a hundred the account has to be recovered
//! (NIST SP 800-63B-4 section 3.2.2). Unknown addresses count alike, so that limits tell nothing.
//!
//! Failures are counted twice. What somebody sees, how long they have to wait, is counted for the
//! address that was typed, whether it has an account or not. These rows are forgotten, or a flood of
//! made-up addresses would fill the disk; and since they are forgotten of all addresses alike, that
//! tells nobody which of them has an account. What NIST asks for is counted for the account, is
//! never forgotten but by who signs in or sets a new password, and is not seen: a password whose
//! hundred tries are used up is answered like a wrong one.
//!
//! Not here: limits by where a request comes from (`web::limit`).

use uuid::Uuid;
use whatson_domain::freshness::DAY;
use whatson_domain::{Moment, PersonId};
use whatson_store::{Tx, attempt};

use crate::{App, AppError};

/// Failures in a row that cost nothing but themselves.
const FREE: i64 = 5;
/// Failures in a row after which no try is looked at any more.
const MOST: i64 = 100;
/// Longest wait, in seconds.
const LONGEST: i64 = 900;
/// Microseconds of a second.
const SECOND: i64 = 1_000_000;
/// How long an address at which nobody may try any more is remembered after the last failure.
const REMEMBERED: i64 = 90 * DAY;
/// How long others are: longer than the longest wait, or forgetting would cut it short.
const SLIPS: i64 = DAY;
/// Addresses that are remembered at the most: some thirty megabytes.
const ADDRESSES: i64 = 200_000;

/// What is guessed at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Guess {
    /// The password.
    Password,
    /// A code after the password.
    Code,
    /// A recovery code beside the link.
    Recovery,
}

/// An address that was typed, whoever's it is: a keyed hash.
#[must_use]
pub fn typed(app: &App, address: &str) -> Vec<u8> {
    app.vault.blind("sign-in", address).to_vec()
}

/// A way to sign in of an account; of nobody in particular where there is none, so that the same
/// is done for an address without one.
#[must_use]
pub fn account(at: Guess, person: Option<PersonId>) -> Vec<u8> {
    let first = match at {
        Guess::Password => 1,
        Guess::Code => 2,
        Guess::Recovery => 3,
    };
    let id = person.map_or(Uuid::nil(), |id| id.0);
    [&[first], &id.as_bytes()[..]].concat()
}

/// Counts a try before it is looked at, so that a thousand at once are counted, too; what was right
/// is cleared afterwards. Refuses one that comes before its time.
///
/// # Errors
///
/// [`AppError::TooMany`] with the seconds to wait.
pub async fn charge(app: &App, tx: &mut Tx, subject: &[u8]) -> Result<(), AppError> {
    let now = app.now();
    attempt::lock(tx, subject, now).await?;
    let before = attempt::failures(tx, subject).await?;
    if before.number >= MOST {
        // Of an address: until it is forgotten. Of an account that is the least.
        let left = seconds(before.last.0 + REMEMBERED - now.0);
        return Err(AppError::TooMany(left.max(LONGEST)));
    }
    let left = before.wait.0 - now.0;
    if left > 0 {
        return Err(AppError::TooMany(seconds(left)));
    }
    let until = Moment(now.0 + wait(before.number + 1) * SECOND);
    Ok(attempt::fail(tx, subject, until, now).await?)
}

/// Counts a try without a wait; false when there were too many before.
///
/// # Errors
///
/// [`AppError::Unavailable`] when the database cannot write.
pub async fn count(app: &App, tx: &mut Tx, subject: &[u8]) -> Result<bool, AppError> {
    let now = app.now();
    attempt::fail(tx, subject, now, now).await?;
    Ok(attempt::failures(tx, subject).await?.number <= MOST)
}

/// Forgets the failures of somebody who set a new password: guesses at the last one are over.
///
/// # Errors
///
/// As [`count`].
pub async fn forgive(
    app: &App,
    tx: &mut Tx,
    person: PersonId,
    address: &str,
) -> Result<(), AppError> {
    attempt::clear(tx, &typed(app, address)).await?;
    for at in [Guess::Password, Guess::Code] {
        attempt::clear(tx, &account(at, Some(person))).await?;
    }
    Ok(())
}

/// Forgets failures that are past, and what was begun and is over.
///
/// # Errors
///
/// [`AppError::Unavailable`] when the database cannot write.
pub async fn tidy(app: &App) -> Result<(), AppError> {
    let now = app.now();
    let mut tx = app.store.write().await?;
    let (old, slips) = (Moment(now.0 - REMEMBERED), Moment(now.0 - SLIPS));
    attempt::forget(&mut tx, old, slips, MOST, now).await?;
    attempt::bound(&mut tx, ADDRESSES).await?;
    attempt::sweep(&mut tx, now).await?;
    Ok(tx.commit().await?)
}

/// Whole seconds that are not less than so many microseconds.
fn seconds(micros: i64) -> i64 {
    (micros + SECOND - 1).div_euclid(SECOND)
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
