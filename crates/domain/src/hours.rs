//! Opening hours: weekly spans in a time zone, and the question "open now?".
//!
//! A span that ends before it begins runs over midnight; a span from 00:00 to 24:00 is the whole
//! day. The caller turns the clock into a weekday and minute of the service's zone.
//!
//! Not here: time zones' rules (`app::clock`), words for days (`web::dates`).

use crate::field::FieldError;

/// Minutes of a day.
pub const DAY_MINUTES: u16 = 24 * 60;

/// One weekly span.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// Day of the week, 0 for Monday to 6 for Sunday (ISO 8601 less one).
    pub day: u8,
    /// Minute of the day at which it opens.
    pub opens: u16,
    /// Minute of the day at which it closes; up to 1,440.
    pub closes: u16,
}

/// Weekly hours with their time zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hours {
    /// IANA name of the zone, such as `Europe/Sofia`.
    pub zone: String,
    /// The spans, in order.
    pub spans: Vec<Span>,
}

impl Hours {
    /// Whether the hours include `minute` of `day` in their own zone.
    #[must_use]
    pub fn open_at(&self, day: u8, minute: u16) -> bool {
        self.spans.iter().any(|span| {
            if span.closes > span.opens {
                span.day == day && (span.opens..span.closes).contains(&minute)
            } else {
                (span.day == day && minute >= span.opens)
                    || ((span.day + 1) % 7 == day && minute < span.closes)
            }
        })
    }

    /// Whether the service never closes.
    #[must_use]
    pub fn always(&self) -> bool {
        (0..7).all(|day| {
            self.spans.iter().any(|s| s.day == day && s.opens == 0 && s.closes >= DAY_MINUTES - 1)
        })
    }
}

/// Reads a time of day such as `09:00`, `9:00`, `24:00` or `09:00+02:00` (the offset is dropped:
/// the zone's name says more).
///
/// # Errors
///
/// `not-a-time`.
pub fn minute(field: &str, value: &str) -> Result<u16, FieldError> {
    let bad = || FieldError::new(field, "not-a-time", value);
    let time = value.trim();
    let time = time.split(['+', 'Z', 'z']).next().unwrap_or(time);
    let mut parts = time.split(':');
    let mut next = || parts.next().and_then(|p| p.parse::<u16>().ok());
    let (hour, minute) = (next().ok_or_else(bad)?, next().ok_or_else(bad)?);
    if (hour < 24 && minute < 60) || (hour == 24 && minute == 0) {
        Ok(hour * 60 + minute)
    } else {
        Err(bad())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hours(spans: &[(u8, u16, u16)]) -> Hours {
        let spans = spans.iter().map(|&(day, opens, closes)| Span { day, opens, closes }).collect();
        Hours { zone: "Europe/Sofia".into(), spans }
    }

    #[test]
    fn a_span_over_midnight_counts_on_both_days() {
        let night = hours(&[(6, 1_200, 120)]);
        assert!(night.open_at(6, 1_200) && night.open_at(6, 1_439));
        assert!(night.open_at(0, 0) && night.open_at(0, 119));
        assert!(!night.open_at(0, 120) && !night.open_at(6, 1_199) && !night.open_at(1, 0));
    }

    #[test]
    fn the_closing_minute_is_closed() {
        let office = hours(&[(0, 540, 1_020)]);
        assert!(office.open_at(0, 540) && office.open_at(0, 1_019) && !office.open_at(0, 1_020));
        assert!(!office.always());
        let all: Vec<_> = (0..7).map(|d| (d, 0, 1_440)).collect();
        assert!(hours(&all).always());
    }

    #[test]
    fn times_are_read_as_people_write_them() {
        assert_eq!(minute("opens_at", "9:05"), Ok(545));
        assert_eq!(minute("opens_at", "24:00"), Ok(1_440));
        assert_eq!(minute("opens_at", "09:00:00+02:00"), Ok(540));
        for bad in ["", "25:00", "9", "24:01", "9:60", "-1:00"] {
            assert!(minute("opens_at", bad).is_err(), "{bad}");
        }
    }
}
