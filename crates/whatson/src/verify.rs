//! `whatson verify --trust KEYS FILE`: checks a certificate off line. It ends with 0 when it is verified, 1
//! when it was altered or is none, 2 when a signer is not trusted here, 3 when it is whole and not (or no more)
//! confirmed by both sides.
//!
//! Not here: what is checked (`app::certificate`).

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context as _, anyhow};
use clap::Args;
use jiff::Timestamp;
use private_match::message::hit::Verdict;
use whatson_app::certificate::{Holding, Problem, Shown, Trust, verify};

/// Most bytes of a certificate, and of a file of keys.
const MOST: u64 = 4 << 20;
/// Status when a signer is not trusted.
const STRANGER: u8 = 2;
/// Status when nobody altered it, and it shows no match.
const UNCONFIRMED: u8 = 3;

/// `whatson verify`.
#[derive(Debug, Args)]
pub(crate) struct Verify {
    /// File with the keys that you trust, a line each: `party NAME KEYS`, `log KEY`, `witness KEY`. Keys come
    /// from you, never from the certificate: compare fingerprints by telephone or on paper.
    #[arg(long, value_name = "KEYS")]
    trust: PathBuf,
    /// The certificate (JSON).
    file: PathBuf,
}

#[expect(clippy::print_stdout, clippy::print_stderr, reason = "the command line talks to its user")]
pub(crate) fn run(options: &Verify) -> anyhow::Result<ExitCode> {
    let keys = read(&options.trust)?;
    let keys = std::str::from_utf8(&keys).context("the file of keys is no text")?;
    let trust =
        Trust::parse(keys).with_context(|| format!("cannot use {}", options.trust.display()))?;
    match verify(&read(&options.file)?, &trust) {
        Ok(shown) => {
            print!("{}", told(&shown));
            Ok(if shown.is_confirmed { ExitCode::SUCCESS } else { ExitCode::from(UNCONFIRMED) })
        }
        Err(problem @ Problem::Altered(_)) => {
            eprintln!("whatson: NOT VERIFIED: {problem}");
            Ok(ExitCode::FAILURE)
        }
        Err(problem @ Problem::Stranger(_)) => {
            eprintln!(
                "whatson: NOT VERIFIED: {problem}; add its key to the file of --trust once you compared it"
            );
            Ok(ExitCode::from(STRANGER))
        }
    }
}

fn read(file: &PathBuf) -> anyhow::Result<Vec<u8>> {
    let shown = file.display();
    let length = std::fs::metadata(file).with_context(|| format!("cannot read {shown}"))?.len();
    if length > MOST {
        return Err(anyhow!("{shown} is too long for a certificate or a file of keys"));
    }
    std::fs::read(file).with_context(|| format!("cannot read {shown}"))
}

/// What a certificate shows, and what it does not.
fn told(shown: &Shown) -> String {
    let terms = &shown.agreement.terms;
    let heading = if shown.is_confirmed {
        "VERIFIED: two organisations say that they entered the same spelling"
    } else {
        "UNCONFIRMED: what is signed is whole, and no match is shown before both sides confirmed it;"
    };
    let mut out = format!(
        "{heading} of type {}\n\
         agreement: {} (version {}), {}: {}\n",
        shown.sort,
        shown.agreement.slug,
        shown.agreement.number,
        terms.instrument.kind.word(),
        terms.instrument.citation.replace('\n', " "),
    );
    for holder in &shown.holders {
        out.push_str(&holding(holder, shown.threshold()));
    }
    out.push_str(
        "It shows that both entered the same spelling, not that they hold it lawfully, nor that it is \
         one person. No certificate does not mean no match.\n",
    );
    out
}

fn holding(of: &Holding, threshold: usize) -> String {
    let verdict = match of.verdict {
        Some(Verdict::Confirmed) => "confirmed that it holds this record",
        Some(Verdict::BadTag) => "gave alarm: the other's tag is wrong",
        Some(Verdict::FalsePositive) => "calls it a false positive",
        Some(Verdict::Retracted) => "took back what it said",
        None => "said nothing yet",
    };
    let time = match (of.not_after(threshold), of.seen.as_ref()) {
        (Some(seconds), _) => format!("not after {}, by {threshold} witnesses", day(seconds)),
        (None, Some(seen)) => format!(
            "not after {} by the hub's word alone: {} of {threshold} witnesses signed",
            of.logged.map(day).unwrap_or_default(),
            seen.len()
        ),
        (None, None) => "no time: the log has no place for it".to_owned(),
    };
    format!(
        "{}: {verdict}\n  deposited: {time}\n  normaliser: {}\n  fingerprint: {}\n",
        of.name, of.versions, of.fingerprint
    )
}

fn day(seconds: u64) -> String {
    let seconds = i64::try_from(seconds).unwrap_or_default();
    Timestamp::from_second(seconds).map(|at| at.to_string()).unwrap_or_default()
}
