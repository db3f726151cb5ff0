//! The verbs of a custodian's operator that need no hub: looking, confirming, stopping, destroying.
//!
//! Not here: joining (`join`), serving (`serve`).

use std::process::ExitCode;

use anyhow::bail;
use whatson_custodian::agreement::to_hex;
use whatson_custodian::overview::{self, Overview};
use whatson_custodian::{Folder, NEVER_BACK_UP};

use super::words::{self, number, when};
use super::{Keys, Place, Whom, explained, identity, ledger, open, passphrase};
use crate::local::Local;

#[expect(clippy::print_stdout, reason = "the command line talks to its user")]
pub(super) async fn init(place: &Place, keys: &Keys) -> anyhow::Result<ExitCode> {
    let passphrase = passphrase(keys)?;
    let made = Folder::init(&place.data, passphrase.as_ref(), &Local).await;
    let made = made.map_err(|why| explained(&why, &place.data))?;
    println!("keys         {}", to_hex(&made.to_bytes()));
    println!("fingerprint  {}", made.fingerprint());
    println!();
    println!(
        "Give the keys to whoever writes the agreement's text, and read the fingerprint to the"
    );
    println!(
        "other parties by telephone when they ask for it. Keep {NEVER_BACK_UP} out of every backup."
    );
    Ok(ExitCode::SUCCESS)
}

async fn one(folder: &Folder, place: &Place, agreement: &str) -> anyhow::Result<Overview> {
    let found = overview::one(folder, &ledger(place).await?, agreement).await;
    found.map_err(|why| explained(&why, &place.data))
}

#[expect(clippy::print_stdout, reason = "the command line talks to its user")]
pub(super) async fn members(agreement: &str, place: &Place) -> anyhow::Result<ExitCode> {
    let folder = open(place).await?;
    for member in one(&folder, place, agreement).await?.members {
        let confirmed = member.confirmed.map(when);
        println!("{}", member.name);
        println!("  fingerprint  {}", member.keys.fingerprint());
        println!("  identifier   {}", to_hex(&member.keys.id().0));
        println!("  confirmed    {}", confirmed.as_deref().unwrap_or("no"));
    }
    Ok(ExitCode::SUCCESS)
}

#[expect(clippy::print_stdout, reason = "the command line talks to its user")]
pub(super) async fn confirm(whom: &Whom, place: &Place) -> anyhow::Result<ExitCode> {
    let folder = open(place).await?;
    let done = async {
        let text = folder.text(&whom.agreement).await?;
        let keys = overview::member(&text, &whom.member)?;
        folder.confirm(&whom.agreement, keys.id(), Local::seconds()).await?;
        Ok(text.party(keys.id()).map(|party| party.name.clone()).unwrap_or_default())
    };
    let name = done.await.map_err(|why| explained(&why, &place.data))?;
    println!("confirmed the keys of {name}");
    Ok(ExitCode::SUCCESS)
}

#[expect(clippy::print_stdout, reason = "the command line talks to its user")]
pub(super) async fn revoke(whom: &Whom, place: &Place) -> anyhow::Result<ExitCode> {
    let folder = open(place).await?;
    let done = async {
        let text = folder.text(&whom.agreement).await?;
        let keys = overview::member(&text, &whom.member)?;
        folder.revoke(&whom.agreement, keys.id()).await?;
        Ok(text.party(keys.id()).map(|party| party.name.clone()).unwrap_or_default())
    };
    let name = done.await.map_err(|why| explained(&why, &place.data))?;
    println!("the keys of {name} are no longer confirmed");
    Ok(ExitCode::SUCCESS)
}

pub(super) async fn counts(
    agreement: Option<&str>,
    seen: bool,
    place: &Place,
) -> anyhow::Result<ExitCode> {
    let folder = open(place).await?;
    let all = match agreement {
        Some(agreement) => vec![one(&folder, place, agreement).await?],
        None => {
            let all = overview::all(&folder, &ledger(place).await?).await;
            all.map_err(|why| explained(&why, &place.data))?
        }
    };
    all.iter().for_each(show);
    for of in all.iter().filter(|_| seen) {
        for alarm in &of.alarms {
            let calmed = folder.calm(of.text.slug(), &alarm.code).await;
            calmed.map_err(|why| explained(&why, &place.data))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

#[expect(clippy::print_stdout, reason = "the command line talks to its user")]
fn show(of: &Overview) {
    println!("{}, version {}: {}", of.text.slug(), of.text.number(), of.text.terms().title);
    if !of.is_signed {
        println!("  waits for the signatures of other parties");
    }
    if let Some(at) = of.stopped {
        println!("  suspended by you since {}", when(at));
    }
    for said in &of.orders {
        println!("  {} {}", said.name, wish(said));
    }
    for epoch in &of.epochs {
        println!("  epoch {}: {}", epoch.row.epoch, words::key(&epoch.row));
        let (total, all) = (number(epoch.total), number(epoch.allowance.all));
        println!("    evaluations {total} of {all} for all members");
        let (first, daily) = (number(epoch.allowance.first), number(epoch.allowance.daily));
        println!("    each member may have {daily} a day, and {first} as a first load it declares");
        for count in &epoch.members {
            let load = words::first_load(&count.balance, epoch.allowance, Local::seconds());
            println!("    {}: {}; {load}", count.name, number(count.balance.spent));
            if count.is_set_back() {
                let seen = number(count.balance.seen);
                println!(
                    "      SET BACK: {seen} were signed before; see whatson custodian forward"
                );
            }
        }
    }
    for alarm in &of.alarms {
        let detail = if alarm.detail.is_empty() { "this machine" } else { &alarm.detail };
        println!("  ALARM {} ({detail}, {})", alarm.code, when(alarm.last));
        println!("    {}", words::alarm(&alarm.code));
    }
}

/// What a party ordered, as a sentence goes on after its name.
pub(super) fn wish(said: &overview::Said) -> String {
    use private_match::message::agreement::Wish;
    let of = match said.epoch {
        0 => format!("all epochs of version {}", said.version),
        epoch => format!("epoch {epoch}"),
    };
    let what = match said.wish {
        Wish::Suspend => format!("suspended {of}"),
        Wish::Resume => format!("lets {of} go on"),
        Wish::Destroy => format!("asks you to destroy the share of {of}"),
    };
    format!("{what} ({})", when(said.at))
}

#[expect(clippy::print_stdout, reason = "the command line talks to its user")]
pub(super) async fn suspend(agreement: &str, place: &Place) -> anyhow::Result<ExitCode> {
    let folder = open(place).await?;
    let done = async {
        folder.text(agreement).await?;
        folder.stop(agreement, Local::seconds()).await
    };
    done.await.map_err(|why| explained(&why, &place.data))?;
    println!("nobody is answered under {agreement} until: whatson custodian resume {agreement}");
    Ok(ExitCode::SUCCESS)
}

#[expect(clippy::print_stdout, reason = "the command line talks to its user")]
pub(super) async fn resume(agreement: &str, place: &Place) -> anyhow::Result<ExitCode> {
    let folder = open(place).await?;
    let done = async {
        folder.text(agreement).await?;
        folder.go_on(agreement).await
    };
    done.await.map_err(|why| explained(&why, &place.data))?;
    println!("{agreement} goes on, as far as you are concerned");
    Ok(ExitCode::SUCCESS)
}

#[expect(clippy::print_stdout, reason = "the command line talks to its user")]
pub(super) async fn forward(
    agreement: &str,
    epoch: u32,
    member: &str,
    place: &Place,
) -> anyhow::Result<ExitCode> {
    let folder = open(place).await?;
    let books = ledger(place).await?;
    let done = overview::forward(&folder, &books, (agreement, epoch), member);
    let count = done.await.map_err(|why| explained(&why, &place.data))?;
    println!("the count stands at {}", number(count));
    Ok(ExitCode::SUCCESS)
}

#[expect(clippy::print_stdout, reason = "the command line talks to its user")]
pub(super) async fn destroy(
    agreement: &str,
    epoch: u32,
    yes: bool,
    (place, keys): (&Place, &Keys),
) -> anyhow::Result<ExitCode> {
    let folder = open(place).await?;
    if !yes {
        bail!(
            "destroying the share of {agreement}, epoch {epoch}, cannot be undone; say --yes to do it"
        );
    }
    let own = identity(&folder, keys)?;
    let done = async { folder.destroy_epoch(agreement, epoch, &own, Local::seconds()).await };
    done.await.map_err(|why| explained(&why, &place.data))?;
    println!("the share of {agreement}, epoch {epoch}, is destroyed in {}", place.data.display());
    println!(
        "a serving custodian tells the hub; copies that you made yourself are yours to destroy"
    );
    Ok(ExitCode::SUCCESS)
}
