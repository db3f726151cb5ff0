//! `whatson party-key new` and `show`: the keys with which an organisation signs and matches.
//!
//! Not here: the form of the file (`private_match::key_file`).

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{anyhow, bail};
use clap::{Args, Subcommand};
use private_match::identity::PartyKeys;
use whatson_member::keys;

use crate::local::Local;
use crate::member::{PassphraseFile, asked, identity, known};

/// `whatson party-key`.
#[derive(Debug, Args)]
pub(crate) struct PartyKey {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Make keys in a new file, and print their public halves and fingerprint.
    New {
        /// The file; one that is there stays as it is.
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        /// Write the keys as they are: whoever reads the file has them.
        #[arg(long, conflicts_with = "passphrase_file")]
        no_passphrase: bool,
        #[command(flatten)]
        passphrase: PassphraseFile,
    },
    /// Print the public halves and the fingerprint of keys.
    Show {
        /// The file.
        file: PathBuf,
        #[command(flatten)]
        passphrase: PassphraseFile,
    },
}

pub(crate) fn run(options: PartyKey) -> anyhow::Result<ExitCode> {
    match options.verb {
        Verb::New { out, no_passphrase, passphrase } => {
            let with = match (no_passphrase, known(&passphrase)?) {
                (true, _) => None,
                (false, Some(with)) => Some(with),
                (false, None) => Some(chosen()?),
            };
            let made = keys::make(&out, with.as_ref(), &Local);
            let made = made.map_err(|why| {
                anyhow!("cannot make keys in {} ({why}); nothing was made", out.display())
            })?;
            print(made.keys());
        }
        Verb::Show { file, passphrase } => print(identity(&file, &passphrase)?.keys()),
    }
    Ok(ExitCode::SUCCESS)
}

/// A passphrase that was typed twice.
fn chosen() -> anyhow::Result<private_match::passphrase::Passphrase> {
    const FILE: &str = "-";
    let first = asked("A passphrase for the new keys: ")?;
    let second = asked("The same once more: ")?;
    // Passphrases are compared by what they open.
    let locked = private_match::passphrase::lock(FILE, FILE, &[], &first, &Local)?;
    if private_match::passphrase::unlock(FILE, FILE, &locked, &second).is_err() {
        bail!("the two were not the same; nothing was made");
    }
    Ok(first)
}

#[expect(clippy::print_stdout, reason = "the command line talks to its user")]
fn print(keys: &PartyKeys) {
    let bytes = keys.to_bytes();
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    println!("keys: {hex}\nfingerprint: {}", keys.fingerprint());
}
