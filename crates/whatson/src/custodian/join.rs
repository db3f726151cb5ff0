//! `whatson custodian join`: shows an agreement's text and whose keys stand in it, asks, and signs.
//!
//! Not here: what is checked (`whatson-custodian`).

use std::io::{BufRead as _, IsTerminal as _, Write as _};
use std::process::ExitCode;

use anyhow::bail;
use whatson_custodian::join::{self, Proposal};

use super::words::number;
use super::{Keys, Place, Way, client, explained, identity, open};
use crate::local::Local;

#[expect(clippy::print_stdout, reason = "the command line talks to its user")]
pub(super) async fn run(
    agreement: &str,
    yes: bool,
    (way, place, keys): (&Way, &Place, &Keys),
) -> anyhow::Result<ExitCode> {
    let wrong = |why| explained(&why, &place.data);
    let folder = open(place).await?;
    let own = identity(&folder, keys)?;
    let client = client(way)?;
    let known = folder.texts(agreement).await.map_err(wrong)?;
    let newest = known.last().map(whatson_custodian::agreement::Text::number);
    let found =
        join::propose(&client, &own, agreement, newest, Local::seconds()).await.map_err(wrong)?;
    if known.iter().any(|text| *text != found.text && text.number() == found.text.number()) {
        bail!(
            "the hub shows another text of version {} than the one that you signed; ask the other \
             parties which one they have",
            found.text.number()
        );
    }
    show(&found);
    if !yes && !agreed()? {
        println!("nothing was signed");
        return Ok(ExitCode::FAILURE);
    }
    join::join(&client, &folder, &own, &found.text).await.map_err(wrong)?;
    println!("signed; this custodian works under it once all parties signed");
    println!("next: whatson custodian serve, then members and confirm");
    Ok(ExitCode::SUCCESS)
}

#[expect(clippy::print_stdout, reason = "the command line talks to its user")]
fn show(found: &Proposal) {
    let (text, terms) = (&found.text, found.text.terms());
    println!("{}, version {}: {}", text.slug(), text.number(), terms.title);
    println!(
        "  holds        {} to {}, review {}",
        terms.valid_from, terms.valid_until, terms.review
    );
    println!("  stands on    {}", terms.instrument.citation.replace('\n', " "));
    let custodians = text.custodians().count();
    println!("  custodians   {} of {custodians} answer", terms.threshold);
    let budget = terms.budget;
    let (first, daily) = (number(budget.first.into()), number(budget.daily.into()));
    println!(
        "  evaluations  {daily} a day for each member, and {first} at most for its first load"
    );
    println!("               {} for all", number(budget.all));
    println!();
    println!("Its parties. Compare every fingerprint with its party by telephone or on paper:");
    for party in text.parties() {
        let roles: Vec<_> = party.roles.iter().map(|role| role.word()).collect();
        let signed = if found.signed.contains(&party.name) { ", signed" } else { "" };
        println!("  {} ({}{signed})", party.name, roles.join(", "));
        println!("    {}", party.keys.fingerprint());
    }
    println!();
}

/// Asks at the terminal.
fn agreed() -> anyhow::Result<bool> {
    let (stdin, mut stderr) = (std::io::stdin(), std::io::stderr());
    if !stdin.is_terminal() {
        bail!("nobody to ask at a terminal; say --yes once you compared the fingerprints");
    }
    write!(stderr, "Sign this text with the custodian's key? [y/N] ")?;
    stderr.flush()?;
    let mut line = String::new();
    stdin.lock().read_line(&mut line)?;
    Ok(matches!(line.trim(), "y" | "Y" | "yes"))
}
