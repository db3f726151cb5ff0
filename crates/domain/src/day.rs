//! A day of the calendar, as agreements and papers name one.
//!
//! Not here: moments (`freshness`), days in words (`web::dates`).

use std::fmt;

use crate::field::FieldError;
use crate::freshness::{DAY, Moment};

/// A day of the Gregorian calendar, in the years 1900 to 2199.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    year: u16,
    month: u8,
    day: u8,
}

impl Day {
    /// Reads a day as ISO 8601 has it, such as `2027-03-31`.
    ///
    /// # Errors
    ///
    /// `not-a-date`.
    pub fn new(field: &str, value: &str) -> Result<Self, FieldError> {
        let value = value.trim();
        let number = |at: std::ops::Range<usize>| {
            let digits = value.get(at).filter(|text| text.bytes().all(|b| b.is_ascii_digit()))?;
            digits.parse::<u16>().ok()
        };
        let is_dashed =
            value.len() == 10 && value.get(4..5) == Some("-") && value.get(7..8) == Some("-");
        let read = || {
            let (year, month, day) = (number(0..4)?, number(5..7)?, number(8..10)?);
            let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
            let fits = (1900..=2199).contains(&year) && (1..=length(year, month)).contains(&day);
            fits.then_some(Self { year, month, day })
        };
        read().filter(|_| is_dashed).ok_or_else(|| FieldError::new(field, "not-a-date", value))
    }

    /// The first moment of the day in UTC.
    #[must_use]
    pub fn begin(self) -> Moment {
        let before = |year: i64| year * 365 + year / 4 - year / 100 + year / 400;
        let years = before(i64::from(self.year) - 1) - before(1969);
        let months: i64 = (1..self.month).map(|month| i64::from(length(self.year, month))).sum();
        Moment((years + months + i64::from(self.day) - 1) * DAY)
    }

    /// The first moment after the day in UTC.
    #[must_use]
    pub fn end(self) -> Moment {
        self.begin().days_after(1)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// Days of a month; none of a month that there is not.
fn length(year: u16, month: u8) -> u8 {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u8::from(is_leap),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_those_of_the_calendar() {
        for (text, begin) in [
            ("1970-01-01", 0),
            ("1969-12-31", -1),
            ("2000-02-29", 11_016),
            ("2026-11-27", 20_784),
            ("2100-03-01", 47_541),
        ] {
            let day = Day::new("day", text).unwrap();
            assert_eq!(day.begin(), Moment(begin * DAY), "{text}");
            assert_eq!(day.to_string(), text);
            assert_eq!(day.end(), Moment((begin + 1) * DAY));
        }
        for bad in [
            "",
            "2026-1-01",
            "2026-13-01",
            "2026-00-01",
            "2025-02-29",
            "2100-02-29",
            "2026-04-31",
            "2026-04-00",
            "26-04-01",
            "2026/04/01",
            "+026-04-01",
            "1899-12-31",
            "2200-01-01",
            "2026-04-01T00",
            "２０２６-04-01",
        ] {
            assert!(Day::new("day", bad).is_err(), "{bad}");
        }
    }
}
