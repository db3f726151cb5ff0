//! A custodian as a witness of the hub's audit log: it signs each state that continues the one of before, so
//! that the time in a certificate is not the hub's word alone. Its key is one for this alone.
//!
//! What is no continuation gives alarm under each agreement. Members are answered all the same: the log says
//! when something stood, and no count hangs on it.
//!
//! Not here: what is checked and signed (`app::watch`), a partner who only watches (`crate::witness`).

use std::path::Path;
use std::time::Duration;

use anyhow::anyhow;
use whatson_app::clock::Machine;
use whatson_app::watch::{Options, WatchError, Watcher};
use whatson_custodian::{Custodian, CustodianError, Way};

use super::Serve;
use crate::way::certificates;
use crate::witness::{explained, sentence};

/// The file of its key in the custodian's folder.
pub(crate) const KEY: &str = "witness.key";
/// The word of the alarm.
const CODE: &str = "other-log";

/// Gets it ready, and makes its key at the first use.
pub(super) fn open(serve: &Serve, name: &str) -> anyhow::Result<Watcher> {
    let options = Options {
        hub: serve.way.hub.clone(),
        key: serve.place.data.join(KEY),
        name: Some(name.to_owned()),
        state: None,
        hub_key: serve.hub_key.clone(),
        ca: certificates(serve.way.ca.as_ref(), "--ca")?,
    };
    Watcher::open(options, &Machine).map_err(|why| told(&why, "", &serve.place.data))
}

/// Why nothing was signed, for one whose key has its place in a folder.
fn told(why: &WatchError, vkey: &str, data: &Path) -> anyhow::Error {
    let folder = data.display();
    match why {
        WatchError::OtherName(known) => {
            anyhow!("{KEY} in {folder} is called {known}; say so with --witness")
        }
        WatchError::OtherState(_) | WatchError::OtherKey(_) | WatchError::Older(_) => anyhow!(
            "{KEY} and {KEY}.state in {folder} are not the newest of both; bring the newest back, or move \
             both away, and give the hub's administrator the new key"
        ),
        why => explained(why, vkey),
    }
}

/// Looks again and again until the task is dropped.
pub(super) async fn run<W: Way>(mut watcher: Watcher, custodian: Custodian<W>, every: Duration) {
    let (vkey, data) = (watcher.vkey(), custodian.folder().data().to_owned());
    let mut last = String::new();
    loop {
        let said = match watcher.round(&Machine, &Machine).await {
            Ok(_) => String::new(),
            Err(WatchError::Alarm(found)) => {
                if let Err(error) = alarm(&custodian, found.fault.code()).await {
                    tracing::warn!(%error, "an alarm cannot be kept");
                }
                sentence(found.fault)
            }
            Err(why) => told(&why, &vkey, &data).to_string(),
        };
        // Once for each change: a hub that is away for a day fills no log.
        if said != last && !said.is_empty() {
            tracing::warn!("{said}");
        }
        last = said;
        tokio::time::sleep(every).await;
    }
}

pub(super) async fn alarm<W: Way>(
    custodian: &Custodian<W>,
    detail: &str,
) -> Result<(), CustodianError> {
    for agreement in custodian.folder().agreements().await? {
        custodian.alarm(&agreement, CODE, detail).await?;
    }
    Ok(())
}
