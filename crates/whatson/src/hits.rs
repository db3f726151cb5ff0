//! `whatson hits`: what a member and its partners both hold. Each hit is checked before it is shown, and
//! answered unless `--look` says that this is just a look. It ends with 4 when one does not hold, or when the
//! hub holds some back.
//!
//! Not here: what makes a hit hold (`whatson_member::hits`), what canaries are (`whatson_member::canary`).

use std::io::Write as _;
use std::process::ExitCode;

use anyhow::bail;
use clap::{Args, ValueEnum};
use private_match::message::hit::Verdict;
use serde_json::{Value, json};
use whatson_member::MemberError;
use whatson_member::canary::Missing;
use whatson_member::hits::{self, All, Hit};
use whatson_member::session::Session;

use crate::member::{ALARM, Member, StorePlace, explained, met};

/// `whatson hits`.
#[derive(Debug, Args)]
pub(crate) struct Hits {
    /// What to do; without it hits are shown.
    pub(crate) verb: Option<Verb>,
    /// Which hit, by its number or identifier.
    #[arg(requires = "verb")]
    pub(crate) hit: Option<String>,
    /// Print JSON.
    #[arg(long)]
    pub(crate) json: bool,
    /// Show hits, and answer none.
    #[arg(long)]
    pub(crate) look: bool,
    #[command(flatten)]
    pub(crate) place: StorePlace,
    #[command(flatten)]
    pub(crate) member: Member,
}

/// What to say of a hit.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Verb {
    /// A person looked and holds this record: what candidates need.
    Confirm,
    /// The own record does not concern the partner's purpose, or is not what it seemed.
    FalsePositive,
    /// What was said of it is taken back.
    Retract,
}

pub(crate) async fn run(options: Hits) -> anyhow::Result<ExitCode> {
    if options.verb.is_some() && options.hit.is_none() {
        bail!("name the hit, by its number or identifier");
    }
    let means = options.member.means(&options.place).await?;
    let session = match Session::open(means).await {
        Ok(session) => session,
        Err(error) => return failed(error),
    };
    met(&session);
    let (Some(verb), Some(which)) = (options.verb, options.hit) else {
        let found = hits::read(&session, options.look).await;
        forget(&session).await;
        session.means.store.close().await;
        return found.map_or_else(failed, |all| Ok(show(&all, options.json)));
    };
    let verdict = match verb {
        Verb::Confirm => Verdict::Confirmed,
        Verb::FalsePositive => Verdict::FalsePositive,
        Verb::Retract => Verdict::Retracted,
    };
    let said = hits::say(&session, &which, verdict).await;
    session.means.store.close().await;
    said.map_or_else(failed, |()| Ok(ExitCode::SUCCESS))
}

/// Deletes what is over, after its hits were read for the last time; a run that works on the store does it
/// otherwise.
async fn forget(session: &Session) {
    let Ok(_lock) = session.means.store.lock() else { return };
    if let Err(error) = session.forget_what_is_over().await {
        tracing::warn!("{:#}", explained(error));
    }
}

fn failed(error: MemberError) -> anyhow::Result<ExitCode> {
    if !error.is_alarm() {
        return Err(explained(error));
    }
    crate::fail(&explained(error));
    Ok(ExitCode::from(ALARM))
}

#[expect(clippy::print_stderr, reason = "the command line talks to its user")]
fn show(all: &All, as_json: bool) -> ExitCode {
    let hits = &all.hits;
    let text = if as_json {
        let told: Vec<Value> = hits.iter().map(told).collect();
        let missing: Vec<_> = all.missing.iter().map(short).collect();
        format!("{}\n", json!({ "hits": told, "missing": missing }))
    } else {
        table(hits)
    };
    // Nobody may read any more, which is no reason to say nothing of alarms.
    let _ = std::io::stdout().write_all(text.as_bytes());
    if hits.iter().any(|hit| hit.spells_otherwise) {
        eprintln!(
            "a partner's program spells identifiers by other rules: bring both to one release"
        );
    }
    for missing in &all.missing {
        eprintln!("ALARM: {}", suppressed(missing));
    }
    let alarms = hits.iter().filter(|hit| hit.alarm.is_some()).count();
    if alarms > 0 {
        eprintln!("ALARM: {alarms} hits do not hold; they are none: tell the other parties");
    }
    if alarms == 0 && all.missing.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(ALARM) }
}

/// What a hub that holds hits back gives away.
pub(crate) fn suppressed(of: &Missing) -> String {
    let Missing { partner, sort, seen, of } = of;
    format!(
        "of the {of} canaries of type {sort} with {partner} this hub shows {seen}: it holds hits back; tell \
         {partner}, by another way than the hub"
    )
}

fn short(of: &Missing) -> Value {
    json!({ "partner": of.partner, "type": of.sort, "seen": of.seen, "of": of.of })
}

fn table(hits: &[Hit]) -> String {
    let mut all = row(["hit", "reference", "type", "matches", "partner", "date", "state"]);
    for hit in hits {
        let reference = hit.reference.as_ref().map_or("", |text| text.as_str());
        let matches = format!("{} of {}", hit.types.len(), hit.of);
        let partner = hit.partner.as_deref().unwrap_or_default();
        let (number, state) = (hit.number.to_string(), hit.alarm.unwrap_or(hit.state));
        all += &row([&number, reference, &hit.sort, &matches, partner, &hit.date, state]);
        if let Some(note) = &hit.note {
            all += &format!("      {}\n", note.escape_debug());
        }
    }
    all
}

fn row(cells: [&str; 7]) -> String {
    let [number, reference, sort, matches, partner, date, state] = cells;
    format!(
        "{number:>5} {reference:<20} {sort:<12} {matches:<8} {partner:<24} {date:<10} {state}\n"
    )
}

fn told(hit: &Hit) -> Value {
    json!({
        "number": hit.number,
        "hit": hit.hit,
        "reference": hit.reference.as_ref().map(|text| text.as_str()),
        "type": hit.sort,
        "candidate": hit.is_candidate,
        "partner": hit.partner,
        "date": hit.date,
        "state": hit.state,
        "note": hit.note.as_ref().map(|text| text.as_str()),
        "types": hit.types,
        "of": hit.of,
        "alarm": hit.alarm,
    })
}
