//! RFC 3339 times and plain dates to moments and back.
//!
//! A date alone is its first microsecond in UTC. Sub-microsecond digits are cut.
//!
//! Not here: the clock (`app`), dates in words (`web`).

use jiff::Timestamp;
use whatson_domain::Moment;

/// Reads `2026-11-24`, `2026-11-24T10:00:00Z` or the same with an offset and fractions.
#[must_use]
pub fn read(text: &str) -> Option<Moment> {
    let text = text.trim();
    if text.len() > 40 || !text.bytes().take(4).all(|b| b.is_ascii_digit()) {
        return None;
    }
    if text.len() == 10 {
        return read(&format!("{text}T00:00:00Z"));
    }
    text.parse::<Timestamp>().ok().map(|t| Moment(t.as_microsecond()))
}

/// Writes RFC 3339 in UTC, without loss; the epoch for what no calendar holds.
#[must_use]
pub fn write(moment: Moment) -> String {
    Timestamp::from_microsecond(moment.0).unwrap_or_default().to_string()
}

/// Writes the date in UTC.
#[must_use]
pub fn date(moment: Moment) -> String {
    write(moment).chars().take(10).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_with_offsets_and_fractions_and_written_in_utc() {
        for (given, written) in [
            ("2026-11-24", "2026-11-24T00:00:00Z"),
            ("2026-11-24T10:00:00.123456+02:00", "2026-11-24T08:00:00.123456Z"),
            (" 1969-12-31T23:59:59Z ", "1969-12-31T23:59:59Z"),
        ] {
            assert_eq!(write(read(given).unwrap()), written);
        }
        for bad in ["", "yesterday", "2026-13-01", "24.11.2026", "2026-11-24T10:00", "-2026-11-2"] {
            assert_eq!(read(bad), None, "{bad}");
        }
    }

    #[test]
    fn no_moment_makes_the_writer_fall() {
        for extreme in [i64::MIN, i64::MAX, 0] {
            assert!(!date(Moment(extreme)).is_empty());
        }
    }
}
