//! Looking whether an applicant controls the domain of their web site.
//!
//! They put a token of ours where nobody else can: into the DNS of the domain, or into a file of
//! the site. What is found speaks for them and decides nothing.
//!
//! Not here: asking (`app::application::domain`), how a token comes to be (`app::vault`).

use crate::freshness::Moment;
use crate::id::ApplicationId;

/// Where the file lies on a site.
pub const FILE: &str = "/.well-known/whatson-verification";
/// How a record of the DNS begins.
pub const RECORD: &str = "whatson-verification=";
/// How long the next look waits, in microseconds.
pub const PAUSE: i64 = 5 * 60_000_000;

/// How far a look is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// Asked for.
    Asked,
    /// The token was there.
    Proved,
    /// It was not.
    Missed,
}

impl State {
    /// The stable word of rows and words.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Proved => "proved",
            Self::Missed => "missed",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Asked, Self::Proved, Self::Missed].into_iter().find(|one| one.word() == word)
    }
}

/// What was seen at one of the two places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Seen {
    /// The token.
    Token,
    /// Another token.
    Other,
    /// Nothing of ours.
    Nothing,
    /// Nobody looked: the other place had it.
    NotAsked,
    /// No name server, or no server at all, answered in time.
    NoAnswer,
    /// The name has no address that everybody reaches.
    NoAddress,
    /// The certificate is not accepted.
    Certificate,
    /// The site points to another address.
    Redirect,
    /// The site answers with an error, or with too much.
    Refused,
}

impl Seen {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Token,
        Self::Other,
        Self::Nothing,
        Self::NotAsked,
        Self::NoAnswer,
        Self::NoAddress,
        Self::Certificate,
        Self::Redirect,
        Self::Refused,
    ];

    /// The stable word of rows and words.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Token => "token",
            Self::Other => "other",
            Self::Nothing => "nothing",
            Self::NotAsked => "not-asked",
            Self::NoAnswer => "no-answer",
            Self::NoAddress => "no-address",
            Self::Certificate => "certificate",
            Self::Redirect => "redirect",
            Self::Refused => "refused",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}

/// A look at the domain of an application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DomainCheck {
    /// Whose.
    pub application: ApplicationId,
    /// When it was asked for.
    pub asked: Moment,
    /// How far it is.
    pub state: State,
    /// What was seen in the DNS and at the file, once somebody looked.
    pub seen: Option<(Seen, Seen)>,
    /// When somebody looked.
    pub checked: Option<Moment>,
}

impl DomainCheck {
    /// Whether another may be asked for.
    #[must_use]
    pub fn may_follow(&self, now: Moment) -> bool {
        self.state != State::Proved && now.0 >= self.asked.0.saturating_add(PAUSE)
    }
}

/// What the records of a domain's DNS say.
#[must_use]
pub fn in_records(records: &[String], token: &str) -> Seen {
    let mut own = records.iter().filter_map(|record| record.trim().strip_prefix(RECORD)).peekable();
    match (own.peek().is_some(), own.any(|found| found.trim() == token)) {
        (_, true) => Seen::Token,
        (true, false) => Seen::Other,
        (false, false) => Seen::Nothing,
    }
}

/// What a file says: the token has to be its only line.
#[must_use]
pub fn in_file(bytes: &[u8], token: &str) -> Seen {
    let text = String::from_utf8_lossy(bytes);
    let line = text.trim_start_matches('\u{feff}').trim();
    match line {
        "" => Seen::Nothing,
        line if line == token => Seen::Token,
        _ => Seen::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_found_among_other_records() {
        let seen = |records: &[&str]| {
            let records: Vec<_> = records.iter().map(ToString::to_string).collect();
            in_records(&records, "abc")
        };
        assert_eq!(seen(&["v=spf1 -all", "whatson-verification=abc"]), Seen::Token);
        assert_eq!(seen(&["whatson-verification=old", " whatson-verification=abc "]), Seen::Token);
        assert_eq!(seen(&["whatson-verification=old"]), Seen::Other);
        assert_eq!(seen(&["whatson-verification=abcd"]), Seen::Other);
        assert_eq!(seen(&["abc", "x whatson-verification=abc"]), Seen::Nothing);
        assert_eq!(seen(&[]), Seen::Nothing);
    }

    #[test]
    fn a_file_holds_the_token_and_nothing_else() {
        for (bytes, wanted) in [
            (&b"abc"[..], Seen::Token),
            (b"abc\r\n", Seen::Token),
            (b"\xef\xbb\xbfabc\n", Seen::Token),
            (b"", Seen::Nothing),
            (b"\n", Seen::Nothing),
            (b"abcd", Seen::Other),
            (b"abc\nabc\n", Seen::Other),
            (b"<html>abc</html>", Seen::Other),
            (b"\xff\xfe", Seen::Other),
        ] {
            assert_eq!(in_file(bytes, "abc"), wanted, "{bytes:?}");
        }
    }

    #[test]
    fn the_next_look_waits_and_none_follows_a_proof() {
        let mut check = DomainCheck {
            application: ApplicationId(uuid::Uuid::nil()),
            asked: Moment(1_000),
            state: State::Missed,
            seen: None,
            checked: None,
        };
        assert!(!check.may_follow(Moment(999 + PAUSE)) && check.may_follow(Moment(1_000 + PAUSE)));
        check.state = State::Proved;
        assert!(!check.may_follow(Moment(i64::MAX)));
        for seen in Seen::ALL {
            assert_eq!(Seen::from_word(seen.word()), Some(seen));
        }
    }
}
