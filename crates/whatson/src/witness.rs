//! `whatson audit witness URL`: a partner's program that watches a hub's log from outside.
//!
//! It needs no hub, no database and no folder of one. It prints what it signed as JSON, a line each
//! time. A log that is not the one of before ends it, with a status of its own for each way (see
//! `status`); of anything else it tells in its log and tries again, or ends with 1 when it runs once.
//!
//! Not here: what is checked and signed (`app::watch`).

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::anyhow;
use clap::Args;
use serde_json::json;
use whatson_app::audit::Verifier;
use whatson_app::clock::Machine;
use whatson_app::outgoing::Failure;
use whatson_app::watch::{Address, Alarm, Fault, Options, Signed, WatchError, Watcher};

use crate::way::{address, certificates};

/// `whatson audit witness`.
#[derive(Debug, Args)]
pub(crate) struct Witness {
    /// Address of the hub, such as `https://hub.example`; http for a hub on this machine.
    #[arg(value_name = "URL", value_parser = address)]
    hub: Address,
    /// File of the witness's key, which is made at the first use; one for each hub.
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
    /// What a key is called that is made, such as partner.example/witness.
    #[arg(long)]
    name: Option<String>,
    /// File of the state that was seen last; that of the key with `.state` when absent.
    #[arg(long, value_name = "FILE")]
    state: Option<PathBuf>,
    /// Key of the hub's log, as its administrator gave it; the one that the hub shows at the first use
    /// when absent.
    #[arg(long, value_name = "KEY", value_parser = hub_key)]
    hub_key: Option<Verifier>,
    /// File of certificates (PEM) that the hub's may be signed with, beside the public ones.
    #[arg(long, value_name = "FILE")]
    ca: Option<PathBuf>,
    /// Look once and end.
    #[arg(long, conflicts_with = "every")]
    once: bool,
    /// Minutes between two looks.
    #[arg(long, value_name = "MINUTES", default_value = "60",
        value_parser = clap::value_parser!(u64).range(10..=10_080))]
    every: u64,
}

pub(crate) fn hub_key(text: &str) -> Result<Verifier, &'static str> {
    let read = Verifier::parse(text).ok().filter(|key| !key.is_of_witness());
    read.ok_or("write it as `whatson audit key` of the hub prints it")
}

#[expect(clippy::print_stderr, reason = "the command line talks to its user")]
pub(crate) async fn run(options: Witness) -> anyhow::Result<ExitCode> {
    let Witness { hub, key, name, state, hub_key, ca, once, every } = options;
    let shown = key.display().to_string();
    let ca = certificates(ca.as_ref(), "--ca")?;
    let all = Options { hub, key, name, state, hub_key, ca };
    let mut watcher = Watcher::open(all, &Machine).map_err(|why| explained(&why, ""))?;
    let vkey = watcher.vkey();
    if watcher.is_new() {
        eprintln!("made a key in {shown}; give the hub's administrator this line:\n{vkey}");
    }
    if watcher.trusts_first() {
        eprintln!(
            "no --hub-key: the key that the hub shows now is trusted from now on; ask its administrator \
             by another way whether it is theirs"
        );
    }
    loop {
        match watcher.round(&Machine, &Machine).await {
            Ok(signed) => print(&signed, &vkey),
            Err(WatchError::Alarm(alarm)) => return Ok(alarmed(&alarm)),
            Err(why) if once || !may_pass(&why) => return Err(explained(&why, &vkey)),
            Err(why) => tracing::warn!("{}", explained(&why, &vkey)),
        }
        if once {
            return Ok(ExitCode::SUCCESS);
        }
        tokio::time::sleep(Duration::from_secs(every * 60)).await;
    }
}

#[expect(clippy::print_stdout, reason = "the command line talks to its user")]
fn print(signed: &Signed, vkey: &str) {
    let told = json!({
        "log": signed.state.origin,
        "entries": signed.state.size,
        "root": signed.state.root.to_string(),
        "hub_key": signed.hub_key,
        "hub_key_trusted": if signed.is_given { "given" } else { "first-use" },
        "witness": vkey,
    });
    println!("{told}");
}

/// Prints what proves it as JSON, and says in one sentence what to do.
#[expect(clippy::print_stdout, reason = "the command line talks to its user")]
fn alarmed(alarm: &Alarm) -> ExitCode {
    let told = json!({
        "fault": alarm.fault.code(),
        "kept": alarm.kept,
        "shown": alarm.shown,
    });
    println!("{told}");
    crate::fail(&anyhow!(
        "{}; nothing was signed: keep what is printed, and ask the hub's \
        administrator by another way than the hub",
        sentence(alarm.fault)
    ));
    ExitCode::from(status(alarm.fault))
}

/// Statuses of a log that is not the one of before; 1 is anything else, 2 a wrong command line.
fn status(fault: Fault) -> u8 {
    match fault {
        Fault::Fork | Fault::Unproven => 4,
        Fault::Shrunk { .. } => 5,
        Fault::Signature => 6,
        Fault::OtherLog => 7,
    }
}

pub(crate) fn sentence(fault: Fault) -> String {
    match fault {
        Fault::Fork => "the hub's log has another history than the one of before".into(),
        Fault::Unproven => "the hub does not prove that its log continues the one of before".into(),
        Fault::Shrunk { from, to } => {
            format!("the hub's log has {to} entries, and had {from} before")
        }
        Fault::Signature => "the state is not signed with the key of the hub's log".into(),
        Fault::OtherLog => "the hub shows a log of another name".into(),
    }
}

/// Whether the same may go well at the next look.
fn may_pass(why: &WatchError) -> bool {
    matches!(why, WatchError::Asked(_) | WatchError::Answer(_) | WatchError::Refused(_))
}

/// Why nothing was signed, or not taken, as one sentence that says what to do.
pub(crate) fn explained(why: &WatchError, vkey: &str) -> anyhow::Error {
    match why {
        WatchError::File(file, why) => anyhow!(
            "cannot use {} ({why}); give this user the right to write there, or name another with \
             --key or --state",
            file.display()
        ),
        WatchError::Form(file) => anyhow!(
            "{} is no file of a witness of this release; bring it back from a backup, or begin with \
             another --key",
            file.display()
        ),
        WatchError::Busy => anyhow!(
            "another program works with the key of --key; end it, or give each hub a key of its own"
        ),
        WatchError::Name => anyhow!("--name is one word without a plus sign, like partner.example"),
        WatchError::OtherName(name) => {
            anyhow!("the key of --key is called {name}; leave --name out, or name another --key")
        }
        WatchError::OtherState(file) => anyhow!(
            "the key of --key has signed, and {} is not the state file that it signed with; name \
             that one with --state, or begin with another --key",
            file.display()
        ),
        WatchError::OtherKey(file) => anyhow!(
            "{} is the state file of another key; name the one of --key with --state",
            file.display()
        ),
        WatchError::OtherHubKey(file) => anyhow!(
            "{} has another key of the hub than --hub-key; ask the hub's administrator which one is \
             right",
            file.display()
        ),
        WatchError::Older(file) => anyhow!(
            "the hub has a signature of this key under a later state than {} has; bring the newest \
             state file, or begin with another --key",
            file.display()
        ),
        WatchError::Certificates(_) => {
            anyhow!("there are no certificates in the file of --ca; name one in PEM")
        }
        WatchError::Asked(Failure::Missing) => {
            anyhow!("the hub has no log there; check the URL, or try again when the hub has begun")
        }
        WatchError::Asked(why) => {
            anyhow!("cannot ask the hub ({why}); check the URL, or try later")
        }
        WatchError::Answer(path) => {
            anyhow!("what the hub answers at {path} cannot be read; check the URL")
        }
        WatchError::Refused(reason) if reason == "unknown-witness" => anyhow!(
            "the hub does not know this witness yet; give its administrator this key: {vkey}"
        ),
        WatchError::Refused(reason) if reason == "wrong-time" => {
            anyhow!("this machine's clock is ahead of the hub's; set it right")
        }
        WatchError::Refused(reason) => {
            anyhow!("the hub does not take the signature ({reason}); try later")
        }
        other => anyhow!("{other}"),
    }
}
