//! What verbs that ask another host share: the address of a hub, and certificates beside the public ones.
//!
//! Not here: asking (`whatson-client`, `app::outgoing`, `app::mail`), each verb's own flags.

use std::path::PathBuf;

use anyhow::{Context as _, anyhow};
use whatson_client::{Address, Client};

/// A hub's address.
pub(crate) fn address(text: &str) -> Result<Address, &'static str> {
    let wrong = "write it like https://hub.example, without a path; http is for this machine alone";
    text.parse().map_err(|_| wrong)
}

/// What is in the file of certificates that a flag names.
pub(crate) fn certificates(file: Option<&PathBuf>, flag: &str) -> anyhow::Result<Option<Vec<u8>>> {
    let read = file.map(|file| {
        std::fs::read(file).with_context(|| {
            format!("cannot read {}; {flag} names a file of certificates", file.display())
        })
    });
    read.transpose()
}

/// The way to a hub, with the certificates of `--ca`.
pub(crate) fn client(hub: &Address, ca: Option<&PathBuf>) -> anyhow::Result<Client> {
    Client::new(hub.clone(), certificates(ca, "--ca")?.as_deref())
        .map_err(|_| anyhow!("there are no certificates in the file of --ca; name one in PEM"))
}
