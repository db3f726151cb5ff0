//! Months of deposits: they expire with one, so that a day says nothing of a case.
//!
//! Not here: days in themselves (`domain::day`).

use whatson_domain::day::Day;

/// Year times twelve, plus the month from zero, as deposits have it.
pub type Month = u32;

/// Seconds of a day.
const DAY: u64 = 24 * 3_600;

/// The month of a moment, in seconds of Unix time.
#[must_use]
pub fn of(seconds: u64) -> Month {
    let (mut days, mut month) = (seconds / DAY, 1970 * 12);
    loop {
        let long = length(month);
        if days < long {
            return month;
        }
        days -= long;
        month += 1;
    }
}

/// The month of a day such as `2027-03-31`.
#[must_use]
pub fn read(text: &str) -> Option<Month> {
    let day = Day::new("expires", text).ok()?.to_string();
    let year: u32 = day.get(..4)?.parse().ok()?;
    let month: u32 = day.get(5..7)?.parse().ok()?;
    Some(year * 12 + month - 1)
}

/// As people write it: `2027-03`.
#[must_use]
pub fn shown(month: Month) -> String {
    format!("{:04}-{:02}", month / 12, month % 12 + 1)
}

/// A day of a moment, as people write it.
#[must_use]
pub fn day(seconds: u64) -> String {
    let month = of(seconds);
    let before: u64 = (1970 * 12..month).map(length).sum();
    format!("{}-{:02}", shown(month), seconds / DAY - before + 1)
}

fn length(month: Month) -> u64 {
    let year = month / 12;
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month % 12 {
        3 | 5 | 8 | 10 => 30,
        1 => 28 + u64::from(is_leap),
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_those_of_the_calendar() {
        for (seconds, shown_as, on) in [
            (0, "1970-01", "1970-01-01"),
            (1_800_000_000, "2027-01", "2027-01-15"),
            (1_709_164_800, "2024-02", "2024-02-29"),
            (1_709_251_199, "2024-02", "2024-02-29"),
            (1_709_251_200, "2024-03", "2024-03-01"),
        ] {
            assert_eq!((shown(of(seconds)).as_str(), day(seconds).as_str()), (shown_as, on));
        }
        assert_eq!(read("2027-01-31"), Some(of(1_800_000_000)));
        assert_eq!(read(" 2027-12-01 "), Some(2027 * 12 + 11));
        assert_eq!(read("2027-13-01"), None);
    }
}
