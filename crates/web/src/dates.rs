//! Dates and numbers in the reader's language.
//!
//! Month and day names are words (`month-1` … `month-12`, `day-1` … `day-7`), so that translators
//! give them the case that a date needs.
//!
//! Not here: the clock (`app::clock`).

use jiff::Timestamp;
use jiff::tz::TimeZone;
use whatson_domain::Moment;
use whatson_domain::hours::DAY_MINUTES;

use crate::words::{Argument, Words};

/// A date in words, such as `24 November 2026`.
///
/// It has no isolation marks inside, so that the marks around it see in which direction it runs.
#[must_use]
pub(crate) fn day(words: &Words, lang: &str, moment: Moment) -> String {
    let Some(date) = utc(moment) else { return String::new() };
    let month = words.get(lang, &format!("month-{}", date.month()));
    let args = [
        ("day", Argument::Part(date.day().to_string())),
        ("month", Argument::Part(month)),
        ("number", Argument::Part(date.month().to_string())),
        ("year", Argument::Part(date.year().to_string())),
    ];
    words.say(lang, "date-long", &args).0
}

/// A date and time of day in UTC, in words.
#[must_use]
pub(crate) fn day_and_time(words: &Words, lang: &str, moment: Moment) -> String {
    let Some(date) = utc(moment) else { return String::new() };
    let args = [
        ("date", Argument::Part(day(words, lang, moment))),
        ("time", Argument::Part(format!("{:02}:{:02}", date.hour(), date.minute()))),
    ];
    words.say(lang, "date-and-time", &args).0
}

/// A moment as RFC 3339 in UTC.
#[must_use]
pub(crate) fn iso(moment: Moment) -> String {
    Timestamp::from_microsecond(moment.0 / 1_000_000 * 1_000_000)
        .map(|t| t.to_string())
        .unwrap_or_default()
}

/// Minutes of the day as `09:00`.
#[must_use]
pub(crate) fn clock(minute: u16) -> String {
    let minute = minute.min(DAY_MINUTES);
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

/// A whole number with the language's spaces between thousands.
#[must_use]
pub(crate) fn number(lang: &str, value: usize) -> String {
    let digits = value.to_string();
    if digits.len() < 5 && !matches!(lang, "en" | "zh") {
        return digits;
    }
    let gap = match lang {
        "en" | "zh" => ",",
        "tr" | "el" | "sl" | "hr" | "bs" | "sr" | "sr-Latn" | "cnr" | "mk" | "ro" | "es" => ".",
        _ => "\u{202f}",
    };
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push_str(gap);
        }
        out.push(digit);
    }
    out
}

fn utc(moment: Moment) -> Option<jiff::ZonedDateTime> {
    Some(Timestamp::from_microsecond(moment.0).ok()?.to_zoned_datetime(TimeZone::UTC))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_written_for_machines() {
        let moment = Moment(1_795_478_400_123_456);
        assert_eq!(iso(moment), "2026-11-24T00:00:00Z");
        assert_eq!(clock(545), "09:05");
    }

    #[test]
    fn a_date_inside_an_arabic_sentence_runs_from_right_to_left() {
        let words = Words::load().unwrap();
        let date = day(&words, "ar", Moment(1_795_478_400_000_000));
        assert_eq!(date, "24 نوفمبر 2026");
        let args = [("date", Argument::Text(date))];
        let (said, own) = words.say("ar", "status-old-long", &args);
        // The isolate takes its direction from the first letter that no isolate inside it hides.
        assert!(own && said.contains("\u{2068}24 نوفمبر 2026\u{2069}"), "{said:?}");
    }

    #[test]
    fn thousands_are_parted_as_the_language_does() {
        assert_eq!(number("en", 1_234_567), "1,234,567");
        assert_eq!(number("fr", 1_234_567), "1\u{202f}234\u{202f}567");
        assert_eq!(number("bg", 1_234), "1234");
        assert_eq!(number("en", 999), "999");
    }
}
