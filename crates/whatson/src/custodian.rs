//! `whatson custodian`: the program of one who holds a share of an agreement's key.
//!
//! It needs no hub's folder and no database of one: a folder of its own, and the way to the hub. All verbs
//! but `serve` work beside a serving one, which follows within a second.
//!
//! Not here: what a custodian does (`whatson-custodian`), the operator's page (`page`).

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context as _, anyhow};
use clap::{Args, Subcommand};
use private_match::identity::Identity;
use private_match::passphrase::Passphrase;
use whatson_app::audit::Verifier;
use whatson_client::{Address, Client};
use whatson_custodian::{CustodianError, Folder, KEYS};

use crate::local::Local;
use crate::way::{self, address};
use crate::witness::hub_key;

mod door;
mod join;
mod page;
mod serve;
mod verbs;
pub(crate) mod witness;
mod words;

pub(crate) use words::number;

#[cfg(test)]
mod tests;

/// `whatson custodian`.
#[derive(Debug, Args)]
pub(crate) struct Custodian {
    #[command(subcommand)]
    verb: Verb,
}

/// A verb of a custodian.
#[derive(Debug, Subcommand)]
enum Verb {
    /// Make a custodian: a folder with keys of its own. Prints what the agreement's text has to name.
    Init {
        #[command(flatten)]
        place: Place,
        #[command(flatten)]
        keys: Keys,
    },
    /// Work as a custodian: make keys, answer members, tell how things stand.
    Serve(Box<Serve>),
    /// Look at an agreement's text, sign it and work under it once all parties signed.
    Join {
        /// The agreement's name, as in its address at the hub.
        agreement: String,
        /// Sign without asking.
        #[arg(long)]
        yes: bool,
        #[command(flatten)]
        way: Way,
        #[command(flatten)]
        place: Place,
        #[command(flatten)]
        keys: Keys,
    },
    /// List an agreement's members with the fingerprints of their keys.
    Members {
        /// The agreement's name.
        agreement: String,
        #[command(flatten)]
        place: Place,
    },
    /// Confirm a member's keys, whose fingerprint was compared outside the hub.
    Confirm {
        #[command(flatten)]
        whom: Whom,
        #[command(flatten)]
        place: Place,
    },
    /// Take a confirmation back: the member is answered no more.
    Revoke {
        #[command(flatten)]
        whom: Whom,
        #[command(flatten)]
        place: Place,
    },
    /// Print what each member had evaluated, and what gave alarm.
    Counts {
        /// The agreement's name; all of them when absent.
        agreement: Option<String>,
        /// Forget the alarms once they are printed; what is still so gives them again.
        #[arg(long)]
        seen: bool,
        #[command(flatten)]
        place: Place,
    },
    /// Answer nobody under an agreement until `resume`.
    Suspend {
        /// The agreement's name.
        agreement: String,
        #[command(flatten)]
        place: Place,
    },
    /// Let an agreement go on that `suspend` stopped.
    Resume {
        /// The agreement's name.
        agreement: String,
        #[command(flatten)]
        place: Place,
    },
    /// Write a member's count forward to what others saw, after a folder was set back.
    Forward {
        /// The agreement's name.
        agreement: String,
        /// The epoch.
        epoch: u32,
        /// The member: its fingerprint (quoted) or identifier.
        member: String,
        #[command(flatten)]
        place: Place,
    },
    /// Destroy the share of an epoch for good.
    Destroy {
        /// The agreement's name.
        agreement: String,
        /// The epoch.
        epoch: u32,
        /// Do it: nothing brings a share back.
        #[arg(long)]
        yes: bool,
        #[command(flatten)]
        place: Place,
        #[command(flatten)]
        keys: Keys,
    },
}

/// Where a custodian keeps its keys and counts.
#[derive(Debug, Args)]
struct Place {
    /// Folder of the custodian's files.
    #[arg(long, env = "WHATSON_CUSTODIAN_DATA", value_name = "DIR")]
    data: PathBuf,
}

/// How its own keys are opened.
#[derive(Debug, Args)]
struct Keys {
    /// File with the passphrase of custodian.key, where that is sealed with one.
    #[arg(long, env = "WHATSON_CUSTODIAN_PASSPHRASE_FILE", value_name = "FILE")]
    passphrase_file: Option<PathBuf>,
}

/// The way to the hub.
#[derive(Debug, Args)]
struct Way {
    /// Address of the hub, such as `https://hub.example`; http for a hub on this machine.
    #[arg(long, env = "WHATSON_CUSTODIAN_HUB", value_name = "URL", value_parser = address)]
    hub: Address,
    /// File of certificates (PEM) that the hub's may be signed with, beside the public ones.
    #[arg(long, value_name = "FILE")]
    ca: Option<PathBuf>,
}

/// A member of an agreement.
#[derive(Debug, Args)]
struct Whom {
    /// The agreement's name.
    agreement: String,
    /// The member: its fingerprint (quoted) or identifier.
    member: String,
}

/// `whatson custodian serve`.
#[derive(Debug, Args)]
struct Serve {
    #[command(flatten)]
    place: Place,
    #[command(flatten)]
    keys: Keys,
    #[command(flatten)]
    way: Way,
    /// Address at which members may ask directly (`POST /evaluate`); TLS is a proxy's.
    #[arg(long, value_name = "ADDR:PORT")]
    listen: Option<SocketAddr>,
    /// Address of the operator's page, on this machine alone, such as 127.0.0.1:0.
    #[arg(long, value_name = "ADDR:PORT", value_parser = loopback)]
    page: Option<SocketAddr>,
    /// Witness the hub's audit log, too, with a key of this name in the folder, such as custodian.example.
    #[arg(long, value_name = "NAME")]
    witness: Option<String>,
    /// Seconds between two looks at the log.
    #[arg(long, requires = "witness", value_name = "SECONDS", default_value = "3600",
        value_parser = clap::value_parser!(u64).range(10..=86_400))]
    witness_every: u64,
    /// Key of the hub's log, as its administrator gave it; the one that the hub shows at the first use
    /// when absent.
    #[arg(long, requires = "witness", value_name = "KEY", value_parser = hub_key)]
    hub_key: Option<Verifier>,
    /// End when standard input ends: whoever started it is gone.
    #[arg(long, hide = true)]
    with_parent: bool,
}

fn loopback(text: &str) -> Result<SocketAddr, &'static str> {
    let read = text.parse::<SocketAddr>().ok().filter(|address| address.ip().is_loopback());
    read.ok_or("the operator's page is for this machine alone: write it like 127.0.0.1:0")
}

pub(crate) async fn run(options: Custodian) -> anyhow::Result<ExitCode> {
    match options.verb {
        Verb::Init { place, keys } => verbs::init(&place, &keys).await,
        Verb::Serve(serve) => serve::run(*serve).await,
        Verb::Join { agreement, yes, way, place, keys } => {
            join::run(&agreement, yes, (&way, &place, &keys)).await
        }
        Verb::Members { agreement, place } => verbs::members(&agreement, &place).await,
        Verb::Confirm { whom, place } => verbs::confirm(&whom, &place).await,
        Verb::Revoke { whom, place } => verbs::revoke(&whom, &place).await,
        Verb::Counts { agreement, seen, place } => {
            verbs::counts(agreement.as_deref(), seen, &place).await
        }
        Verb::Suspend { agreement, place } => verbs::suspend(&agreement, &place).await,
        Verb::Resume { agreement, place } => verbs::resume(&agreement, &place).await,
        Verb::Forward { agreement, epoch, member, place } => {
            verbs::forward(&agreement, epoch, &member, &place).await
        }
        Verb::Destroy { agreement, epoch, yes, place, keys } => {
            verbs::destroy(&agreement, epoch, yes, (&place, &keys)).await
        }
    }
}

async fn open(place: &Place) -> anyhow::Result<Folder> {
    Folder::open(&place.data).await.map_err(|why| explained(&why, &place.data))
}

fn passphrase(keys: &Keys) -> anyhow::Result<Option<Passphrase>> {
    let Some(path) = &keys.passphrase_file else { return Ok(None) };
    let shown = path.display();
    let text = std::fs::read_to_string(path)
        .with_context(|| format!("cannot read the file {shown} of --passphrase-file"))?;
    let text = zeroize::Zeroizing::new(text);
    let read = Passphrase::new(&text);
    read.map(Some)
        .map_err(|why| anyhow!("cannot use the file {shown} of --passphrase-file ({why})"))
}

fn identity(folder: &Folder, keys: &Keys) -> anyhow::Result<Identity> {
    let passphrase = passphrase(keys)?;
    folder.identity(passphrase.as_ref()).map_err(|why| explained(&why, folder.data()))
}

fn client(way: &Way) -> anyhow::Result<Client> {
    way::client(&way.hub, way.ca.as_ref())
}

/// Why something is not done, as one sentence that says what to do.
fn explained(why: &CustodianError, data: &Path) -> anyhow::Error {
    let folder = data.display();
    match why {
        CustodianError::Empty => anyhow!(
            "there is no custodian in {folder}; name its folder with --data, or make one with \
             whatson custodian init"
        ),
        CustodianError::Taken => {
            anyhow!("there is a custodian in {folder} already; name another folder with --data")
        }
        CustodianError::Busy => anyhow!("another custodian serves on {folder}; stop it first"),
        CustodianError::KeyFile(private_match::key_file::KeyFileError::Locked) => anyhow!(
            "{folder}/{KEYS} is sealed with a passphrase; name the file that holds it with \
             --passphrase-file"
        ),
        CustodianError::KeyFile(why) => anyhow!(
            "cannot use {folder}/{KEYS} ({why}); name the right --passphrase-file, or bring it back \
             from a backup"
        ),
        CustodianError::NotJoined => {
            anyhow!("this custodian has not joined that agreement; see whatson custodian join")
        }
        CustodianError::NoMember => anyhow!(
            "the agreement's text names no member with that fingerprint or identifier; see whatson \
             custodian members"
        ),
        CustodianError::NoShare => {
            anyhow!("there is no share of that epoch in {folder}; see whatson custodian counts")
        }
        CustodianError::Hub(word) if word == "other-time" => {
            anyhow!("this machine's clock is not the hub's; set it right")
        }
        CustodianError::Hub(word) => anyhow!(
            "the hub refuses ({word}); check the agreement's name, and that its text names this \
             custodian's keys"
        ),
        CustodianError::Away(why) => anyhow!("{why}; check --hub, or try later"),
        CustodianError::Answer => {
            anyhow!("what the hub answers cannot be read; check --hub and the agreement's name")
        }
        why => anyhow!("{why}"),
    }
}

/// A ledger beside its folder.
async fn ledger(place: &Place) -> anyhow::Result<whatson_custodian::Ledger> {
    let opened = whatson_custodian::Ledger::open(&place.data).await;
    opened.map_err(|why| explained(&why.into(), &place.data))
}

/// What a custodian works with.
async fn custodian(
    folder: Folder,
    identity: Identity,
    way: Client,
) -> Result<whatson_custodian::Custodian<Client>, CustodianError> {
    let (clock, chance, hear) = (Arc::new(Local), Arc::new(Local), Arc::new(serve::Log));
    let parts = whatson_custodian::Parts { folder, identity, way, clock, chance, hear };
    whatson_custodian::Custodian::new(parts).await
}
