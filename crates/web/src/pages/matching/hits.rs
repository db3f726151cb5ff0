//! Hits in tables: those of the organisation one acts for with the next step, and those that wait for the
//! co-ordinator.
//!
//! Not here: who may know of one when (`app::hit`).

use minijinja::Value;
use whatson_app::hit::{self, Line, Unreleased};
use whatson_app::matching::View;

use super::{at, certificate};
use crate::context::context;
use crate::pages::agreement::terms;
use crate::problem::Problem;
use crate::visit::Visit;
use crate::{Site, dates};

/// The state of a side that said nothing.
const NEW: &str = "new";

/// Hits of a member's people, latest first; nothing for who may not see them.
pub(super) async fn table(
    site: &Site,
    visit: &Visit,
    view: &View,
    before: Option<i64>,
) -> Result<Option<Value>, Problem> {
    if !(view.own.is_member && view.may_match) {
        return Ok(None);
    }
    let slug = view.version.agreement.slug.as_str();
    let (all, has_more) = hit::latest(site.app(), visit.actor, slug, before).await?;
    let earlier = all.last().filter(|_| has_more);
    let earlier = earlier.map(|line| at(visit, slug, &format!("/matching?before={}", line.number)));
    let rows: Vec<Value> = all.iter().map(|line| row(site, visit, slug, line)).collect();
    let latest = before.map(|_| at(visit, slug, "/matching"));
    Ok(Some(context! { rows, earlier, latest }))
}

/// What to do next, as both sides stand.
fn next(own: &str, other: &str) -> &'static str {
    match (own, other) {
        ("bad-tag", _) | (_, "bad-tag") => "alarm",
        ("false-positive" | "retracted", _) => "closed",
        (_, "false-positive" | "retracted") => "partner-closed",
        ("confirmed", "confirmed") => "request",
        ("confirmed", _) => "wait",
        _ => "look",
    }
}

/// Whether the hub makes a certificate now; of a candidate only when both sides confirmed it.
fn is_certified(next: &str, is_candidate: bool) -> bool {
    next == "request" || next == "wait" && !is_candidate
}

fn state(site: &Site, visit: &Visit, word: &str) -> Value {
    let mark = match word {
        "confirmed" => "confirmed",
        "bad-tag" => "old",
        _ => "unconfirmed",
    };
    let text = site.words().get(visit.lang, &format!("matching-hit-{word}"));
    context! { mark, text }
}

fn row(site: &Site, visit: &Visit, slug: &str, of: &Line) -> Value {
    let (own, other) = (of.own.as_deref().unwrap_or(NEW), of.other.as_deref().unwrap_or(NEW));
    let next = next(own, other);
    let has_certificate = is_certified(next, of.is_candidate);
    context! {
        number => of.number,
        when => dates::day(site.words(), visit.lang, of.at),
        kind => terms::word(site, visit, "identifier-", &of.kind),
        is_candidate => of.is_candidate,
        partner => of.partner,
        own => state(site, visit, own),
        other => state(site, visit, other),
        next => site.words().get(visit.lang, &format!("matching-next-{next}")),
        is_alarm => next == "alarm",
        certificate_href => has_certificate.then(|| certificate::at(visit, slug, of.id)),
        file_href => has_certificate.then(|| certificate::file(slug, of.id)),
    }
}

/// Hits that wait for the co-ordinator; nothing for everybody else.
pub(super) async fn unreleased(
    site: &Site,
    visit: &Visit,
    view: &View,
) -> Result<Option<Vec<Value>>, Problem> {
    if !view.releases() {
        return Ok(None);
    }
    let slug = view.version.agreement.slug.as_str();
    let all = hit::unreleased(site.app(), visit.actor, slug).await?;
    let row = |of: &Unreleased| {
        context! {
            id => of.id.simple().to_string(),
            number => of.number,
            when => dates::day(site.words(), visit.lang, of.at),
            kind => terms::word(site, visit, "identifier-", &of.kind),
            sides => of.sides,
        }
    };
    Ok(Some(all.iter().map(row).collect()))
}

#[cfg(test)]
mod tests {
    use super::{is_certified, next};

    #[test]
    fn the_next_step_follows_from_what_both_sides_said() {
        for (own, other, wanted) in [
            ("new", "new", "look"),
            ("new", "confirmed", "look"),
            ("confirmed", "new", "wait"),
            ("confirmed", "confirmed", "request"),
            ("confirmed", "retracted", "partner-closed"),
            ("false-positive", "confirmed", "closed"),
            ("confirmed", "bad-tag", "alarm"),
            ("bad-tag", "new", "alarm"),
        ] {
            assert_eq!(next(own, other), wanted, "{own}, {other}");
        }
    }

    #[test]
    fn a_certificate_of_a_candidate_is_offered_when_both_sides_confirmed() {
        for next in ["alarm", "closed", "partner-closed", "look"] {
            assert!(!is_certified(next, false) && !is_certified(next, true), "{next}");
        }
        assert!(is_certified("wait", false) && !is_certified("wait", true));
        assert!(is_certified("request", false) && is_certified("request", true));
    }
}
