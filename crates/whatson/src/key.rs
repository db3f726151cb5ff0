//! `whatson key rotate`, `protect` and `unprotect`: the hub's own keys at the command line.
//!
//! None works while a hub serves on the folder: a hub reads its keys once.
//!
//! Not here: what the keys are (`app::vault`), how the root key is changed (`app::rotate`).

use std::process::ExitCode;

use anyhow::{anyhow, bail};
use serde_json::json;
use whatson_app::clock::Machine;
use whatson_app::rotate;
use whatson_app::start::Purpose;
use whatson_app::vault::{FILE, KeyFile};

use crate::config::{self, Key, KeyVerb, Place, key_unusable};

pub(crate) async fn run(options: Key) -> anyhow::Result<ExitCode> {
    match options.verb {
        KeyVerb::Rotate { place } => rotate(&place).await,
        KeyVerb::Protect { place } => protect(&place),
        KeyVerb::Unprotect { place } => unprotect(&place),
    }
}

/// Makes sure that there is a hub, and that none serves.
fn alone(place: &Place) -> anyhow::Result<std::fs::File> {
    if !place.data.join(FILE).exists() {
        bail!("there is no {FILE} in {}; name the hub's folder with --data", place.data.display());
    }
    config::lock(place)
}

#[expect(clippy::print_stdout, reason = "the command line talks to its user")]
async fn rotate(place: &Place) -> anyhow::Result<ExitCode> {
    let _lock = alone(place)?;
    let app = config::open(place, Purpose::Read).await?;
    let passphrase = config::passphrase(place)?;
    let file = KeyFile::new(&place.data, passphrase.as_ref());
    let report = rotate::rotate(&app, file).await;
    app.store.close().await;
    let report = report.map_err(|why| {
        anyhow!("the root key was not changed to the end ({why}); run the same again: it goes on")
    })?;
    let told = json!({
        "generation": report.generation,
        "sealed_anew": report.changed,
        "unreadable": report.unreadable,
    });
    println!("{told}");
    Ok(if report.unreadable == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn protect(place: &Place) -> anyhow::Result<ExitCode> {
    let _lock = alone(place)?;
    let folder = place.data.display();
    let passphrase = config::passphrase(place)?;
    let Some(passphrase) = passphrase else {
        bail!("name the file that holds the passphrase with --key-passphrase-file")
    };
    let plain = KeyFile::new(&place.data, None);
    if plain.is_sealed().map_err(|e| key_unusable(&e, place))? == Some(true) {
        bail!("{folder}/{FILE} is sealed already; to change its passphrase, unprotect it first");
    }
    let sealed = KeyFile::new(&place.data, Some(&passphrase));
    rewrite(&plain, &sealed, place)
}

fn unprotect(place: &Place) -> anyhow::Result<ExitCode> {
    let _lock = alone(place)?;
    let passphrase = config::passphrase(place)?;
    let sealed = KeyFile::new(&place.data, passphrase.as_ref());
    rewrite(&sealed, &KeyFile::new(&place.data, None), place)
}

/// Reads the keys one way and writes them the other.
fn rewrite(from: &KeyFile<'_>, to: &KeyFile<'_>, place: &Place) -> anyhow::Result<ExitCode> {
    let keys = from.find().map_err(|e| key_unusable(&e, place))?;
    let keys = keys.ok_or_else(|| anyhow!("there is no {FILE} in {}", place.data.display()))?;
    to.replace(&keys, &Machine).map_err(|e| key_unusable(&e, place))?;
    Ok(ExitCode::SUCCESS)
}
