//! What a number in a cell means: a plain number or a date, by the style of the cell.
//!
//! Excel keeps dates as days since 1899-12-30 (or 1904-01-01) and only the number format tells.
//! They are written as ISO 8601, whole days without a time.
//!
//! Not here: the cells (`workbook`).

use std::collections::HashMap;

use whatson_domain::Moment;

use crate::limits::Refusal;
use crate::moment;
use crate::xml::{Enough, Step, attribute, walk};

/// Days from 1899-12-30 to 1970-01-01.
const EPOCH_1900: f64 = 25_569.0;
/// Days from 1904-01-01 to 1970-01-01.
const EPOCH_1904: f64 = 24_107.0;

/// Which styles show a date.
pub(super) struct Formats {
    dates: Vec<bool>,
    epoch: f64,
}

impl Formats {
    pub(super) fn read(styles: &[u8], since_1904: bool) -> Result<Self, Refusal> {
        let mut own: HashMap<String, bool> = HashMap::new();
        let mut dates = Vec::new();
        let mut inside = false;
        walk(styles, &mut |step| {
            match step {
                Step::Open("numFmt", tag) => {
                    let code = attribute(tag, "formatCode").unwrap_or_default();
                    let id = attribute(tag, "numFmtId").unwrap_or_default();
                    own.insert(id, shows_date(&code));
                }
                Step::Open("cellXfs", _) => inside = true,
                Step::Close("cellXfs") => inside = false,
                Step::Open("xf", tag) if inside => {
                    let id = attribute(tag, "numFmtId").unwrap_or_default();
                    let known = || matches!(id.parse(), Ok(14..=17 | 22 | 27..=36 | 50..=58));
                    dates.push(own.get(&id).copied().unwrap_or_else(known));
                }
                _ => {}
            }
            Ok(Enough::No)
        })?;
        Ok(Self { dates, epoch: if since_1904 { EPOCH_1904 } else { EPOCH_1900 } })
    }

    /// A number as text.
    pub(super) fn show(&self, number: &str, style: usize) -> String {
        let Ok(value) = number.parse::<f64>() else { return number.to_owned() };
        if self.dates.get(style).copied().unwrap_or(false)
            && let Some(date) = self.date(value)
        {
            return date;
        }
        // Whole numbers keep all their digits, such as those of a telephone.
        if number.bytes().all(|b| b.is_ascii_digit()) {
            number.to_owned()
        } else {
            value.to_string()
        }
    }

    fn date(&self, days: f64) -> Option<String> {
        if !(0.0..2_958_466.0).contains(&days) {
            return None;
        }
        // Before March 1900 the old calendar of the format is one day off.
        let days = if self.epoch == EPOCH_1900 && days < 60.0 { days + 1.0 } else { days };
        let seconds = ((days - self.epoch) * 86_400.0).round();
        #[expect(clippy::cast_possible_truncation, reason = "bounded above")]
        let at = Moment((seconds as i64).saturating_mul(1_000_000));
        let written = moment::write(at);
        Some(written.strip_suffix("T00:00:00Z").map(str::to_owned).unwrap_or(written))
    }
}

/// Whether a number format shows a day: it has a `d` or `y` outside quotes and brackets.
fn shows_date(code: &str) -> bool {
    let (mut quoted, mut bracketed, mut escaped) = (false, false, false);
    for c in code.chars() {
        match c {
            _ if std::mem::take(&mut escaped) => {}
            '"' => quoted = !quoted,
            _ if quoted => {}
            '\\' | '_' | '*' => escaped = true,
            '[' => bracketed = true,
            ']' => bracketed = false,
            'd' | 'D' | 'y' | 'Y' if !bracketed => return true,
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_format_shows_a_date_when_it_names_a_day_or_year() {
        for date in ["yyyy-mm-dd", "d. mmmm", "[$-409]D/M/YY", "\"on \"yyyy"] {
            assert!(shows_date(date), "{date}");
        }
        for number in ["General", "0.00", "\"days\" 0", "[Red]0", "h:mm", "0_d", "#,##0\\ \\d"] {
            assert!(!shows_date(number), "{number}");
        }
    }

    #[test]
    fn days_become_dates_in_both_calendars() {
        let formats = |epoch| Formats { dates: vec![false, true], epoch };
        let since_1900 = formats(EPOCH_1900);
        for (days, date) in [
            ("46350", "2026-11-24"),
            ("46350.4375", "2026-11-24T10:30:00Z"),
            ("1", "1900-01-01"),
            ("61", "1900-03-01"),
            ("-1", "-1"),
            ("1e300", "1e300"),
            ("x", "x"),
        ] {
            let shown = since_1900.show(days, 1);
            assert!(shown == date || shown.parse::<f64>().ok() == date.parse().ok(), "{shown}");
        }
        assert_eq!(formats(EPOCH_1904).show("0", 1), "1904-01-01");
        assert_eq!(since_1900.show("2004.0", 0), "2004");
        assert_eq!(since_1900.show("35970000111", 0), "35970000111");
        assert_eq!(since_1900.show("0.5", 7), "0.5");
    }
}
