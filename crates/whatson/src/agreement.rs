//! `whatson agreement sign`, `suspend`, `resume` and `destroy`: what a party says with its own keys.
//!
//! Not here: what is signed (`whatson_member::sign`), drafting and reading agreements (the hub's pages).

use std::process::ExitCode;

use anyhow::bail;
use clap::{Args, Subcommand};
use private_match::message::agreement::Wish;
use whatson_member::agreement::Text;
use whatson_member::receipts::fingerprint;
use whatson_member::sign;

use crate::local::Local;
use crate::member::{Member, agreed, explained};

/// `whatson agreement`.
#[derive(Debug, Args)]
pub(crate) struct Agreement {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Show the text's essentials and all fingerprints, and sign it.
    Sign {
        #[command(flatten)]
        member: Member,
        /// Do not ask: the text was read and the fingerprints were compared.
        #[arg(long)]
        yes: bool,
    },
    /// Tell the custodians to evaluate nothing until `resume`.
    Suspend {
        #[command(flatten)]
        member: Member,
    },
    /// Take one's own suspension back.
    Resume {
        #[command(flatten)]
        member: Member,
    },
    /// Ask the custodians to destroy their shares of an epoch's key: each operator decides.
    Destroy {
        #[command(flatten)]
        member: Member,
        /// The epoch, by its number.
        #[arg(long, value_parser = clap::value_parser!(u32).range(1..))]
        epoch: u32,
        /// Do not ask.
        #[arg(long)]
        yes: bool,
    },
}

pub(crate) async fn run(options: Agreement) -> anyhow::Result<ExitCode> {
    match options.verb {
        Verb::Sign { member, yes } => sign(&member, yes).await,
        Verb::Suspend { member } => order(&member, (Wish::Suspend, 0)).await,
        Verb::Resume { member } => order(&member, (Wish::Resume, 0)).await,
        Verb::Destroy { member, epoch, yes } => {
            let question =
                "Once the custodians did it, nothing is compared in this epoch, ever. Ask them?";
            if !yes && !agreed(question)? {
                bail!("not asked");
            }
            order(&member, (Wish::Destroy, epoch)).await
        }
    }
}

#[expect(clippy::print_stderr, reason = "the command line talks to its user")]
async fn sign(member: &Member, yes: bool) -> anyhow::Result<ExitCode> {
    let (hub, identity) = (member.hub()?, member.identity()?);
    let text = sign::text(&hub, &identity).await.map_err(explained)?;
    show(&text, &identity.keys().fingerprint());
    // A hub whose log has not begun has none yet.
    if let Ok(key) = hub.key().await {
        eprintln!("the hub, which is no party: {}\n  {}", key.name(), fingerprint(&key));
    }
    if !yes && !agreed("Compared every fingerprint by telephone or on paper, and sign this text?")?
    {
        bail!("not signed");
    }
    sign::signature(&hub, &text, &identity).await.map_err(explained)?;
    eprintln!("signed");
    Ok(ExitCode::SUCCESS)
}

/// The essentials, and whose keys stand in the text.
#[expect(clippy::print_stderr, reason = "the command line talks to its user")]
fn show(text: &Text, own: &str) {
    let terms = &text.agreement.terms;
    let types: Vec<_> = terms.types.iter().map(|of| of.word()).collect();
    eprintln!(
        "{} ({}, version {})\n{}: {}\nidentifiers: {}\nfrom {} until {}, kept for {} months\n\
         {} custodians of {} have to answer",
        terms.title,
        text.agreement.slug,
        text.version(),
        terms.instrument.kind.word(),
        terms.instrument.citation,
        types.join(", "),
        terms.valid_from,
        terms.valid_until,
        terms.retention,
        terms.threshold,
        text.parties.iter().filter(|party| is_custodian(party)).count(),
    );
    for party in &text.parties {
        let roles: Vec<_> = party.roles.iter().map(|role| role.word()).collect();
        let fingerprint = party.keys.fingerprint();
        let mark = if fingerprint == own { " (these keys)" } else { "" };
        eprintln!("{}: {}{mark}\n  {fingerprint}", party.name, roles.join(", "));
    }
}

fn is_custodian(party: &whatson_member::agreement::Party) -> bool {
    party.roles.iter().any(|role| role.word() == "custodian")
}

#[expect(clippy::print_stderr, reason = "the command line talks to its user")]
async fn order(member: &Member, wish: (Wish, u32)) -> anyhow::Result<ExitCode> {
    let (hub, identity) = (member.hub()?, member.identity()?);
    sign::order(&hub, &identity, &Local, wish).await.map_err(explained)?;
    eprintln!("the custodians are told with their next question to the hub");
    Ok(ExitCode::SUCCESS)
}
