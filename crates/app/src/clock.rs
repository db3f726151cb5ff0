//! Clock and randomness, passed in: everything else asks [`crate::App`].
//!
//! Not here: dates in words (`web::dates`).

use jiff::Timestamp;
use jiff::tz::TimeZone;
use uuid::Uuid;
use whatson_domain::Moment;

/// Tells the time.
pub trait Clock: Send + Sync {
    /// The time now.
    fn now(&self) -> Moment;
}

/// Gives random bytes, to every thread.
pub trait Chance: private_match::Chance + Send + Sync {}

impl<C: private_match::Chance + Send + Sync> Chance for C {}

/// The machine's clock and random source.
#[derive(Debug, Clone, Copy, Default)]
pub struct Machine;

impl Clock for Machine {
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the clock")]
    fn now(&self) -> Moment {
        Moment(Timestamp::now().as_microsecond())
    }
}

impl private_match::Chance for Machine {
    #[expect(clippy::disallowed_methods, reason = "the one place that draws random bytes")]
    fn fill(&self, bytes: &mut [u8]) {
        // A machine without randomness cannot run a hub: identifiers and secrets would repeat.
        if getrandom::fill(bytes).is_err() {
            std::process::abort();
        }
    }
}

/// A new identifier: UUID version 7 (RFC 9562), in order of time.
pub fn new_id(clock: &dyn Clock, chance: &dyn Chance) -> Uuid {
    let mut random = [0_u8; 10];
    chance.fill(&mut random);
    let millis = u64::try_from(clock.now().0 / 1_000).unwrap_or_default();
    uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
}

/// A moment as messages have it: whole seconds of Unix time.
#[must_use]
pub fn seconds(moment: Moment) -> u64 {
    u64::try_from(moment.0 / 1_000_000).unwrap_or_default()
}

/// The month of a moment in UTC: year times twelve, plus the month from zero.
#[must_use]
pub fn month(moment: Moment) -> u32 {
    let day =
        Timestamp::from_microsecond(moment.0).map(|at| at.to_zoned_datetime(TimeZone::UTC).date());
    day.map_or(0, |day| {
        let (year, month) = (i32::from(day.year()), i32::from(day.month()));
        u32::try_from(year * 12 + month - 1).unwrap_or_default()
    })
}

/// Day of the week (0 is Monday) and minute of the day at `moment` in a zone; `None` when the
/// zone's name is unknown.
#[must_use]
pub fn local(moment: Moment, zone: &str) -> Option<(u8, u16)> {
    let zone = TimeZone::get(zone).ok()?;
    let there = Timestamp::from_microsecond(moment.0).ok()?.to_zoned_datetime(zone);
    let day = u8::try_from(there.weekday().to_monday_zero_offset()).ok()?;
    let minute = i32::from(there.hour()) * 60 + i32::from(there.minute());
    Some((day, u16::try_from(minute).ok()?))
}

/// The day of a moment in UTC, such as `2027-03-31`; blank beyond all calendars.
#[must_use]
pub fn day(moment: Moment) -> String {
    let found = Timestamp::from_microsecond(moment.0);
    found.map(|time| time.strftime("%Y-%m-%d").to_string()).unwrap_or_default()
}
