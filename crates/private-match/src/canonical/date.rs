//! Birth dates as people write them: ISO 8601 (`1990-04-01`, `19900401`) and `1.4.1990`, with or
//! without the last dot.
//!
//! Slashes are refused: `1/4/1990` is another day in America, and a wrong one is a silent miss.
//!
//! Not here: today, so that a date that is still to come is a date.

use super::Refusal;
use super::text;

/// Years that anybody can be born in whom a case is about; others are slips of the pen.
const YEARS: std::ops::RangeInclusive<u16> = 1800..=2199;

/// The date in ISO 8601.
pub(super) fn full(text: &str) -> Result<String, Refusal> {
    let (year, month, day) = parts(text).ok_or(Refusal::Date)?;
    let length = match month {
        4 | 6 | 9 | 11 => 30,
        2 if is_leap(year) => 29,
        2 => 28,
        1..=12 => 31,
        _ => return Err(Refusal::Date),
    };
    let fits = YEARS.contains(&year) && (1..=length).contains(&day);
    if fits { Ok(format!("{year:04}-{month:02}-{day:02}")) } else { Err(Refusal::Date) }
}

/// The year of a date, or a year by itself.
pub(super) fn year(text: &str) -> Result<String, Refusal> {
    let alone = digits(text);
    match number::<u16>(alone.trim_end_matches('.'), 4) {
        Some(year) if YEARS.contains(&year) => Ok(format!("{year:04}")),
        Some(_) => Err(Refusal::Date),
        None => full(text).map(|date| date.chars().take(4).collect()),
    }
}

/// Digits of any script as ASCII ones, without space.
fn digits(text: &str) -> String {
    let seen = text.chars().filter(|c| !c.is_whitespace());
    seen.map(|c| text::digit(c).unwrap_or(c)).collect()
}

fn parts(text: &str) -> Option<(u16, u8, u8)> {
    let text = digits(text);
    let dashes: Vec<&str> = text.split('-').collect();
    if let [year, month, day] = dashes.as_slice() {
        return Some((number(year, 4)?, number(month, 2)?, number(day, 2)?));
    }
    let dots: Vec<&str> = text.trim_end_matches('.').split('.').collect();
    if let [day, month, year] = dots.as_slice() {
        return Some((number(year, 4)?, short(month)?, short(day)?));
    }
    let (year, rest) = text.split_at_checked(4)?;
    let (month, day) = rest.split_at_checked(2)?;
    Some((number(year, 4)?, number(month, 2)?, number(day, 2)?))
}

/// A number of exactly so many digits.
fn number<N: std::str::FromStr>(text: &str, length: usize) -> Option<N> {
    let fits = text.len() == length && text.chars().all(|c| c.is_ascii_digit());
    text.parse().ok().filter(|_| fits)
}

/// A number of one or two digits.
fn short(text: &str) -> Option<u8> {
    number(text, 1).or_else(|| number(text, 2))
}

fn is_leap(year: u16) -> bool {
    (year.is_multiple_of(4) && !year.is_multiple_of(100)) || year.is_multiple_of(400)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_of_the_calendar_and_written_one_way() {
        for text in
            ["1990-04-01", "19900401", "1.4.1990", "01.04.1990.", " 1. 4. 1990. ", "۱.٤.1990"]
        {
            assert_eq!(full(text).as_deref(), Ok("1990-04-01"), "{text}");
            assert_eq!(year(text).as_deref(), Ok("1990"), "{text}");
        }
        assert_eq!(full("29.2.2000").as_deref(), Ok("2000-02-29"));
        for text in ["29.2.1900", "31.4.1990", "0.4.1990", "1.13.1990", "1/4/1990", "1.4.90"] {
            assert_eq!(full(text), Err(Refusal::Date), "{text}");
        }
        for text in ["1990", "1990-04", "1990-00-00", "1790-04-01", "", "-", "éééé0101"] {
            assert_eq!(full(text), Err(Refusal::Date), "{text}");
        }
        assert_eq!(year("1990.").as_deref(), Ok("1990"));
        assert_eq!(year("1990-00-00"), Err(Refusal::Date));
    }
}
