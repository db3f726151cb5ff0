//! Time as the rules see it, and how old a confirmation may be.
//!
//! A record that nobody confirmed for 90 days is marked; a service that nobody confirmed for
//! 180 days leaves the finder (a wrong number given to a frightened person is worse than none).
//!
//! Not here: the clock (`app::clock`), dates in words (`web::dates`).

/// Microseconds since 1970-01-01T00:00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(pub i64);

/// Microseconds of a day.
pub const DAY: i64 = 86_400_000_000;

impl Moment {
    /// The moment `days` days earlier.
    #[must_use]
    pub fn days_before(self, days: i64) -> Self {
        Self(self.0.saturating_sub(days.saturating_mul(DAY)))
    }

    /// The moment `days` days later.
    #[must_use]
    pub fn days_after(self, days: i64) -> Self {
        Self(self.0.saturating_add(days.saturating_mul(DAY)))
    }

    /// Whole days from `earlier` to this moment; none when `earlier` is later.
    #[must_use]
    pub fn days_since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0).max(0) / DAY
    }
}

/// Days after which a confirmed record is marked as old.
pub const MARK_AFTER_DAYS: i64 = 90;
/// Days after which a service leaves the finder.
pub const LEAVE_AFTER_DAYS: i64 = 180;

/// How far a record can be relied on today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Freshness {
    /// The organisation itself, or the hub for it, confirmed the record in the last 90 days.
    Confirmed,
    /// Confirmed once, more than 90 days ago.
    Old,
    /// Nobody of the organisation confirmed it.
    Unconfirmed,
}

impl Freshness {
    /// Judges a record confirmed at `confirmed` on `now`.
    #[must_use]
    pub fn of(confirmed: Option<Moment>, now: Moment) -> Self {
        match confirmed {
            None => Self::Unconfirmed,
            Some(at) if at > latest(now) => Self::Unconfirmed,
            Some(at) if now.days_since(at) >= MARK_AFTER_DAYS => Self::Old,
            Some(_) => Self::Confirmed,
        }
    }

    /// The stable word of the interface.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Old => "old",
            Self::Unconfirmed => "unconfirmed",
        }
    }
}

/// Whether a service confirmed at `confirmed` is still offered by the finder on `now`.
#[must_use]
pub fn in_finder(confirmed: Option<Moment>, now: Moment) -> bool {
    confirmed.is_some_and(|at| at <= latest(now) && now.days_since(at) < LEAVE_AFTER_DAYS)
}

/// The latest confirmation that is believed on `now`: a day is left for clocks and time zones,
/// and nobody can have confirmed anything after that.
#[must_use]
pub fn latest(now: Moment) -> Moment {
    now.days_before(-1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_is_marked_on_its_ninetieth_day_and_a_service_leaves_on_its_180th() {
        let now = Moment(1_000 * DAY);
        assert_eq!(Freshness::of(Some(now.days_before(89)), now), Freshness::Confirmed);
        assert_eq!(Freshness::of(Some(now.days_before(90)), now), Freshness::Old);
        assert_eq!(Freshness::of(None, now), Freshness::Unconfirmed);
        assert!(in_finder(Some(now.days_before(179)), now));
        assert!(!in_finder(Some(now.days_before(180)), now));
        assert!(!in_finder(None, now));
    }

    #[test]
    fn a_confirmation_of_tomorrow_counts_as_today_and_a_later_one_not_at_all() {
        let now = Moment(1_000 * DAY);
        let (tomorrow, later) = (Some(latest(now)), Some(Moment(latest(now).0 + 1)));
        assert_eq!(Freshness::of(tomorrow, now), Freshness::Confirmed);
        assert!(in_finder(tomorrow, now));
        assert_eq!(Freshness::of(later, now), Freshness::Unconfirmed);
        assert!(!in_finder(later, now));
        assert!(!in_finder(Some(Moment(i64::MAX)), now));
    }
}
