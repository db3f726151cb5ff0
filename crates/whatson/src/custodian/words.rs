//! English sentences for a custodian's operator: alarms, dates, how an epoch stands.
//!
//! Not here: when there is an alarm (`whatson-custodian`).

use private_match::message::first_load::DAY;
use whatson_custodian::{Allowance, Balance, EpochRow};

/// What an alarm means, and what to do.
pub(super) fn alarm(code: &str) -> &'static str {
    match code {
        "clock" => "This clock and the hub's differ by over five minutes: set this one right.",
        "other-text" => {
            "The hub shows another text than the one that you signed. It is not followed: ask the other \
             parties which text they have."
        }
        "other-version" => {
            "The hub shows a version of the text that you have not joined: read it, and join it."
        }
        "other-statement" => {
            "The hub shows another key than the one that the custodians made. It is not followed: tell \
             the other parties."
        }
        "other-run" => {
            "The hub wants the key of an epoch made anew that has one. It is not followed: ask the \
             coordinator."
        }
        "older-run" => "The hub went back to an earlier try of a ceremony. It is not followed.",
        "altered-message" => {
            "The hub shows a message of a ceremony that no custodian signed, or altered one on its way. It is \
             not taken, and the key is not made before the hub shows what was sent: ask its administrator."
        }
        "older-status" => {
            "The hub shows an older word of another custodian than it did before. It is not followed."
        }
        "two-statuses" => {
            "Another custodian signed two different statuses under one number: ask its operator."
        }
        "own-status-missing" => {
            "The hub no longer shows what this custodian said last: ask the hub's administrator."
        }
        "hub-suspended" => {
            "A party suspended the agreement on the hub's page, says the hub. Nobody is answered until the \
             hub says otherwise: ask the parties, and suspend it yourself if they mean it."
        }
        "no-share" => {
            "The hub has a key for an epoch whose share is not in this folder: bring the folder back, or \
             ask for a new epoch."
        }
        "share-unreadable" | "ceremony-unreadable" => {
            "What is sealed in the folder does not open: the folder never-back-up is another's or is gone."
        }
        "ceremony-broken" => {
            "A ceremony came to nothing, and who broke it is named. Ask the coordinator for another try."
        }
        "count-set-back" => {
            "Counts in this folder are lower than what this custodian signed before: the folder is an old \
             copy. Find out why, then write the counts forward."
        }
        "folder-set-back" => {
            "This custodian's keys signed a later status than this folder knows of: the folder is an old \
             copy, or another program has the same keys."
        }
        "other-log" => {
            "The hub's audit log is not the one of before: it may show parties different logs. Nothing of it is \
             signed. Ask the hub's administrator and the other custodians, and do not believe its certificates."
        }
        code => declared(code),
    }
}

/// The same of what members declare.
fn declared(code: &str) -> &'static str {
    match code {
        "older-declaration" => {
            "The hub shows an older declaration of a member's first load than it did before. It is not followed."
        }
        "two-declarations" => {
            "A member signed two different declarations of its first load under one number. The first counts: ask \
             the member."
        }
        _ => "Something that should not be; see the manual.",
    }
}

/// Seconds of Unix time as a person reads them.
pub(super) fn when(seconds: u64) -> String {
    let read = i64::try_from(seconds).ok().and_then(|s| jiff::Timestamp::from_second(s).ok());
    read.map_or_else(|| "?".to_owned(), |at| at.strftime("%Y-%m-%d %H:%M UTC").to_string())
}

/// How an epoch's key stands.
pub(super) fn key(row: &EpochRow) -> String {
    if row.destroyed.is_some() {
        return "share destroyed".to_owned();
    }
    if let Some(statement) = row.statement {
        let short: String = statement.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        return format!("share at work, key {short}…");
    }
    match &row.fault {
        Some(fault) => format!("no key: run {} came to nothing ({fault})", row.run),
        None => format!("the key is being made, run {}", row.run),
    }
}

/// What a member declared of its first load, and how it stands.
pub(super) fn first_load(balance: &Balance, may: Allowance, now: u64) -> String {
    let first = may.first;
    let used = number(first.saturating_sub(balance.first.unwrap_or(first)));
    let Some(load) = balance.declared else {
        return if balance.first.is_none_or(|left| left == first) {
            "no first load declared".to_owned()
        } else {
            format!("no first load declared, {used} of it spent")
        };
    };
    let day = |day: u64| when(day.saturating_mul(DAY)).chars().take(10).collect::<String>();
    let (begin, last) = (day(load.first_day.into()), day(load.end_day().saturating_sub(1)));
    let state = match () {
        () if load.is_over(now) => ", over",
        () if load.is_open(now) => "",
        () => ", to come",
    };
    let size = number(load.size.min(first));
    format!("first load of {size} declared, {begin} to {last}{state}; {used} used")
}

/// A number with its thousands apart.
pub(crate) fn number(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use private_match::message::first_load::FirstLoad;

    use super::*;

    #[test]
    fn a_first_load_is_told_with_its_days_and_what_is_used_of_it() {
        let may = Allowance { first: 2_000, daily: 100, all: 4_000 };
        let none = Balance { spent: 0, first: None, declared: None, seen: 0 };
        let day = 20_833 * DAY;
        let declared =
            Some(FirstLoad { number: 1, time: 0, size: 5_000, first_day: 20_833, days: 14 });
        let told = |balance: Balance, now| first_load(&balance, may, now);
        assert_eq!(told(none, day), "no first load declared");
        let used = Balance { first: Some(1_400), ..none };
        assert_eq!(told(used, day), "no first load declared, 600 of it spent");
        let whole = "first load of 2,000 declared, 2027-01-15 to 2027-01-28";
        assert_eq!(told(Balance { declared, ..used }, day), format!("{whole}; 600 used"));
        assert_eq!(
            told(Balance { declared, ..none }, day - 1),
            format!("{whole}, to come; 0 used")
        );
        let end = day + 14 * DAY;
        assert_eq!(told(Balance { declared, ..used }, end), format!("{whole}, over; 600 used"));
    }

    #[test]
    fn numbers_and_dates_are_as_people_read_them() {
        for (given, shown) in [(0, "0"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567")] {
            assert_eq!(number(given), shown);
        }
        assert_eq!(when(1_800_000_000), "2027-01-15 08:00 UTC");
        assert_eq!(when(u64::MAX), "?");
    }
}
