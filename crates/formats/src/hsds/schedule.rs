//! Weekly hours as HSDS schedules, and back.
//!
//! One schedule a span: `freq` WEEKLY, one day in `byday`, `opens_at`, `closes_at`, and the zone's
//! name in `x_timezone` (the standard's own `timezone` is an offset and wrong half the year).
//! Rules that are not weekly cannot be kept; they are noted.
//!
//! Not here: what "open now" means (`whatson_domain::hours`).

use serde_json::{Map, Value};
use whatson_domain::hours::{Hours, Span, minute};

use super::derived;
use super::reading::Reading;
use super::value::Object;
use crate::json::clock;

const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

pub(super) fn write(parent: &str, hours: Option<&Hours>) -> Vec<Value> {
    let Some(hours) = hours else { return Vec::new() };
    let span = |(place, span): (usize, &Span)| {
        let day = DAYS.get(usize::from(span.day)).copied().unwrap_or("MO");
        Object::new(&derived(parent, &format!("schedule/{place}")))
            .with("freq", "WEEKLY")
            .with("interval", 1)
            .with("wkst", "MO")
            .with("byday", day)
            .with("opens_at", clock(span.opens))
            .with("closes_at", clock(span.closes))
            .with("x_timezone", hours.zone.clone())
            .value()
    };
    hours.spans.iter().enumerate().map(span).collect()
}

/// Reads all schedules of an object; `zone` is used when none is named.
pub(super) fn read(
    reading: &mut Reading<'_>,
    object: &Map<String, Value>,
    zone: &str,
) -> Option<Hours> {
    let named = reading.text(object, "x_timezone");
    let mut hours = Hours { zone: named, spans: Vec::new() };
    let schedules = reading.objects(object, "schedules");
    for schedule in &schedules {
        let own = reading.text(schedule, "x_timezone");
        if hours.zone.is_empty() {
            hours.zone = own;
        }
        match weekly(reading, schedule) {
            Some(spans) => hours.spans.extend(spans),
            None => {
                let rule = ["freq", "byday", "opens_at", "closes_at", "description"];
                let rule = rule.map(|key| reading.text(schedule, key)).join(" ");
                reading.note("schedules", rule.trim(), "not-weekly-hours");
            }
        }
    }
    if hours.spans.is_empty() && hours.zone.is_empty() {
        return None;
    }
    if hours.zone.is_empty() {
        zone.clone_into(&mut hours.zone);
    }
    Some(hours)
}

fn weekly(reading: &mut Reading<'_>, schedule: &Map<String, Value>) -> Option<Vec<Span>> {
    let freq = reading.text(schedule, "freq");
    let interval = reading.text(schedule, "interval");
    if !matches!(freq.as_str(), "" | "WEEKLY") || !matches!(interval.as_str(), "" | "0" | "1") {
        return None;
    }
    let mut at = |key: &str| {
        let time = reading.text(schedule, key);
        // An offset west of Greenwich is dropped like one east of it.
        minute(key, time.split_once('-').map_or(time.as_str(), |(time, _)| time)).ok()
    };
    let (opens, closes) = (at("opens_at")?, at("closes_at")?);
    let days = reading.text(schedule, "byday");
    let days = days.split(',').map(|day| {
        let place = DAYS.iter().position(|known| day.trim().eq_ignore_ascii_case(known))?;
        Some(Span { day: u8::try_from(place).ok()?, opens, closes })
    });
    days.collect()
}
