//! A member's declaration of a first load: how much it means to have evaluated, and within which days.
//!
//! Without one a member has its daily budget alone. Scope is agreement, version and epoch; the highest number
//! counts. What custodians carry into effect is never more than the agreement's text has.
//!
//! Not here: the second person who confirms it (the hub's `first_load`), the count (a custodian's ledger).

use super::{Body, MessageError, Reader, Writer};

/// Most evaluations that a declaration can say: as many as one key may make.
pub const MOST_SIZE: u64 = 1 << 30;
/// Longest window, in days.
pub const MOST_DAYS: u8 = 30;
/// Seconds of a day.
pub const DAY: u64 = 24 * 3_600;

/// A member's declaration of a first load.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FirstLoad {
    /// Rises with every declaration of this member in the epoch, so that none of before counts again.
    pub number: u64,
    /// When it was made, in seconds of Unix time.
    pub time: u64,
    /// Evaluations, padding included; one to [`MOST_SIZE`].
    pub size: u64,
    /// The first day on which it may be spent, in days since 1970, UTC.
    pub first_day: u32,
    /// For how many days; one to [`MOST_DAYS`].
    pub days: u8,
}

impl FirstLoad {
    /// The day of a time, in seconds of Unix time.
    #[must_use]
    pub fn day(time: u64) -> u32 {
        u32::try_from(time / DAY).unwrap_or(u32::MAX)
    }

    /// The day after the last one.
    #[must_use]
    pub fn end_day(&self) -> u64 {
        u64::from(self.first_day) + u64::from(self.days)
    }

    /// Whether its window is open at a time, in seconds of Unix time.
    #[must_use]
    pub fn is_open(&self, now: u64) -> bool {
        (u64::from(self.first_day)..self.end_day()).contains(&(now / DAY))
    }

    /// Whether its window is over at a time, in seconds of Unix time.
    #[must_use]
    pub fn is_over(&self, now: u64) -> bool {
        now / DAY >= self.end_day()
    }
}

impl Body for FirstLoad {
    const LABEL: &'static str = "whatson-match first load of a member v1";
    const LIMIT: usize = 29;

    fn write(&self, fields: &mut Writer, _: &mut Writer) {
        fields.u64(self.number);
        fields.u64(self.time);
        fields.u64(self.size);
        fields.u32(self.first_day);
        fields.u8(self.days);
    }

    fn read(fields: &mut Reader<'_>, _: &mut Reader<'_>) -> Result<Self, MessageError> {
        let (number, time, size) = (fields.u64()?, fields.u64()?, fields.u64()?);
        let (first_day, days) = (fields.u32()?, fields.u8()?);
        if !(1..=MOST_SIZE).contains(&size) || !(1..=MOST_DAYS).contains(&days) {
            return Err(MessageError::Field);
        }
        Ok(Self { number, time, size, first_day, days })
    }
}
