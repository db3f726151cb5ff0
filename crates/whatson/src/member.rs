//! What all verbs of a member need: the way to the hub, the keys, the store.
//!
//! Not here: what they do with them (`whatson_member`).

use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context as _, anyhow, bail};
use clap::Args;
use console::Term;
use private_match::identity::Identity;
use private_match::key_file;
use private_match::passphrase::Passphrase;
use whatson_client::Address;
use whatson_member::event::Event;
use whatson_member::hub::Hub;
use whatson_member::receipts::fingerprint;
use whatson_member::session::{Means, Session};
use whatson_member::store::Store;
use whatson_member::{MemberError, keys};
use zeroize::Zeroizing;

use crate::local::Local;
use crate::way;

/// Status when somebody lied, and a person has to look.
pub(crate) const ALARM: u8 = 4;

/// A custodian's word for a budget that is spent.
const SPENT: &str = "budget-spent";

/// Most bytes of a file with a token or a passphrase.
const SECRET_MAX: u64 = 4 << 10;

/// Who acts, under which agreement, at which hub.
#[derive(Debug, Args)]
pub(crate) struct Member {
    /// Address of the hub, such as `https://hub.example`.
    #[arg(long, env = "WHATSON_HUB", value_name = "URL")]
    pub(crate) hub: Address,
    /// File with a token of the hub, from the account page.
    #[arg(long, env = "WHATSON_TOKEN_FILE", value_name = "FILE")]
    pub(crate) token_file: PathBuf,
    /// File of the organisation's keys, from `whatson party-key new`.
    #[arg(long, env = "WHATSON_KEY_FILE", value_name = "FILE")]
    pub(crate) key_file: PathBuf,
    /// The agreement's name, as its address has it.
    #[arg(long, value_name = "NAME")]
    pub(crate) agreement: String,
    /// File of certificates (PEM) that the hub's may be signed with, beside the public ones.
    #[arg(long, env = "WHATSON_HUB_CA", value_name = "FILE")]
    pub(crate) ca: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) passphrase: PassphraseFile,
}

/// Where the passphrase of a key file is.
#[derive(Debug, Clone, Args)]
pub(crate) struct PassphraseFile {
    /// File with the passphrase of the key file; without it the variable `WHATSON_KEY_PASSPHRASE` is taken,
    /// or it is asked for.
    #[arg(long, value_name = "FILE")]
    pub(crate) passphrase_file: Option<PathBuf>,
}

/// Where a member's store is.
#[derive(Debug, Clone, Args)]
pub(crate) struct StorePlace {
    /// Folder of the store; beside the key file, with `.matching` at its end, when absent.
    #[arg(long, value_name = "DIR")]
    pub(crate) store: Option<PathBuf>,
}

impl Member {
    /// The hub, for the agreement.
    pub(crate) fn hub(&self) -> anyhow::Result<Hub> {
        let is_name = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if self.agreement.is_empty() || !self.agreement.chars().all(is_name) {
            bail!(
                "--agreement is a name such as demo-bank-hotline, as the agreement's page has it"
            );
        }
        let client = way::client(&self.hub, self.ca.as_ref())?;
        let token = secret(&self.token_file, "--token-file")?;
        Ok(Hub::new(client.with_token(token), &self.agreement))
    }

    /// The keys.
    pub(crate) fn identity(&self) -> anyhow::Result<Identity> {
        identity(&self.key_file, &self.passphrase)
    }

    /// All that a session begins with.
    pub(crate) async fn means(&self, place: &StorePlace) -> anyhow::Result<Means> {
        let hub = self.hub()?;
        let identity = Arc::new(self.identity()?);
        let folder = place.store.clone().unwrap_or_else(|| keys::store_of(&self.key_file));
        let machine: Arc<dyn whatson_member::Machine> = Arc::new(Local);
        let store = Store::open(&folder, &identity, Arc::clone(&machine)).await;
        let store = store.map_err(|why| {
            anyhow!("cannot use the folder {} ({why}); name another with --store", folder.display())
        })?;
        Ok(Means { hub, identity, store, machine })
    }
}

/// A secret that stands in a file.
fn secret(file: &Path, flag: &str) -> anyhow::Result<Zeroizing<String>> {
    let shown = file.display();
    let unreadable = || format!("cannot read {shown}; {flag} names a file");
    let length = std::fs::metadata(file).with_context(unreadable)?.len();
    if length > SECRET_MAX {
        bail!("{shown} is too long for {flag}");
    }
    let text = Zeroizing::new(std::fs::read_to_string(file).with_context(unreadable)?);
    let text = Zeroizing::new(text.trim().to_owned());
    if text.is_empty() { Err(anyhow!("{shown} of {flag} is blank")) } else { Ok(text) }
}

/// The keys of a file.
pub(crate) fn identity(file: &Path, place: &PassphraseFile) -> anyhow::Result<Identity> {
    let shown = file.display();
    let text = keys::text(file).map_err(|why| {
        anyhow!(
            "cannot read the keys in {shown} ({why}); `whatson party-key new` makes such a file"
        )
    })?;
    let passphrase = match key_file::is_sealed(&text) {
        true => Some(known(place)?.map_or_else(|| asked("Passphrase of the key file: "), Ok)?),
        false => None,
    };
    key_file::read(&text, passphrase.as_ref())
        .map_err(|why| anyhow!("cannot use the keys in {shown}: {why}"))
}

/// The passphrase that a file or the environment names.
pub(crate) fn known(place: &PassphraseFile) -> anyhow::Result<Option<Passphrase>> {
    let text = match &place.passphrase_file {
        Some(file) => Some(secret(file, "--passphrase-file")?),
        None => variable(),
    };
    Ok(text.map(|text| Passphrase::new(&text)).transpose()?)
}

#[expect(
    clippy::disallowed_methods,
    reason = "a flag would show the passphrase to every user of the machine"
)]
fn variable() -> Option<Zeroizing<String>> {
    std::env::var("WHATSON_KEY_PASSPHRASE").ok().map(Zeroizing::new)
}

/// Asks for a passphrase at the terminal, without showing it.
pub(crate) fn asked(question: &str) -> anyhow::Result<Passphrase> {
    let term = Term::stderr();
    if !std::io::stdin().is_terminal() || !term.is_term() {
        bail!(
            "the key file needs its passphrase; name the file that holds it with --passphrase-file"
        );
    }
    term.write_str(question)?;
    let text = Zeroizing::new(term.read_secure_line()?);
    Ok(Passphrase::new(&text)?)
}

/// Asks at the terminal whether to go on.
pub(crate) fn agreed(question: &str) -> anyhow::Result<bool> {
    let term = Term::stderr();
    if !std::io::stdin().is_terminal() || !term.is_term() {
        bail!("nobody can be asked here; say --yes when it is to be done");
    }
    term.write_str(&format!("{question} [y/N] "))?;
    let answer = term.read_line()?;
    Ok(matches!(answer.trim(), "y" | "Y" | "yes"))
}

/// At the first contact, the hub's key as people compare it.
#[expect(clippy::print_stderr, reason = "the command line talks to its user")]
pub(crate) fn met(session: &Session) {
    if session.is_first_contact {
        eprintln!(
            "first contact with this hub: the fingerprint of its key is\n  {}\ncompare it with what its \
             administrator reads from `whatson audit key`; another key will be an alarm from now on",
            fingerprint(&session.hub_key)
        );
    }
}

/// What a member's program says when it does not go on.
pub(crate) fn explained(error: MemberError) -> anyhow::Error {
    let code = error.code();
    if error.is_alarm() {
        return anyhow!(
            "ALARM ({code}): {error}; nothing goes on: ask the other parties by another way than the hub"
        );
    }
    match error {
        MemberError::Unsigned(_) | MemberError::Unanchored | MemberError::NoPepper { .. } => {
            anyhow!("{error}")
        }
        MemberError::Custodians { ref troubles, .. }
            if troubles.iter().any(|of| of.contains(SPENT)) =>
        {
            anyhow!(
                "not done ({code}): {error}. Where budget-spent stands, the day's budget is spent, and so is the \
                 first load, or none is open; the same again goes on tomorrow, or once a first load is \
                 declared (whatson first-load) and a second person confirmed it"
            )
        }
        error => anyhow!("not done ({code}): {error}"),
    }
}

/// What is told beside the rows, on standard error.
#[expect(clippy::print_stderr, reason = "the command line talks to its user")]
pub(crate) fn note(event: &Event) {
    match event {
        Event::Unused(columns) => eprintln!("columns that are not used: {}", columns.join(", ")),
        Event::Custodian { number, name, why, evidence } => {
            eprintln!("custodian {number} ({name}) is left out: {why}");
            if let Some(file) = evidence {
                eprintln!("its signed answer convicts it and is kept in {}", file.display());
            }
        }
        Event::Deposited { number, sort, entries, hits } => {
            eprintln!(
                "list {number} is at the hub: {entries} of type {sort}, {hits} hits at once, it says"
            );
        }
        Event::Withdrawn(count) => eprintln!("{count} deposits were taken back"),
        Event::Row { .. } | Event::Progress { .. } => {}
    }
}
