//! `whatson custodian serve`: works until told to stop, with a door for members and a page for the operator
//! where they are asked for.
//!
//! Not here: the work itself (`whatson-custodian`).

use std::net::SocketAddr;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::Context as _;
use tokio::net::TcpListener;
use tokio::task::JoinSet;
use whatson_custodian::{Hear, News};

use super::{Serve, client, custodian, door, explained, identity, open, page, witness};
use crate::listen::{self, Limits};
use crate::local::Local;
use crate::serve::told_to_stop;

/// Connections at once, of each listener.
const CONNECTIONS: usize = 128;

/// The log of a custodian's work: of requests no more than who, how many, when.
#[derive(Debug)]
pub(super) struct Log;

impl Hear for Log {
    fn hear(&self, news: &News) {
        match news {
            News::Answered { agreement, epoch, member, count, running } => {
                tracing::info!(agreement, epoch, member, count, running, "answered");
            }
            News::Declared { agreement, epoch, member, size, days } => {
                tracing::info!(agreement, epoch, member, size, days, "declared a first load");
            }
            News::Refused { agreement, code } => tracing::info!(agreement, code, "refused"),
            News::Alarm { agreement, code, detail } => {
                tracing::error!(agreement, code, detail, "{}", super::words::alarm(code));
            }
            News::Key { agreement, epoch } => tracing::info!(agreement, epoch, "made a key"),
            News::Trouble { agreement, code } => {
                tracing::warn!(agreement, code, "the hub cannot be asked, or refuses; tried again");
            }
            News::Back { agreement } => tracing::info!(agreement, "the hub is there again"),
        }
    }
}

#[expect(clippy::print_stdout, reason = "the command line talks to its user")]
pub(super) async fn run(options: Serve) -> anyhow::Result<ExitCode> {
    let Serve { place, keys, way, .. } = &options;
    let wrong = |why| explained(&why, &place.data);
    let folder = open(place).await?;
    let _lock = folder.lock().map_err(wrong)?;
    let own = identity(&folder, keys)?;
    let fingerprint = own.keys().fingerprint();
    let custodian = custodian(folder, own, client(way)?).await.map_err(wrong)?;
    let mut tasks = JoinSet::new();
    println!("custodian {fingerprint}");
    let limits = Limits::with_connections(CONNECTIONS);
    if let Some(address) = options.listen {
        let (listener, address) = bind(address, "--listen").await?;
        println!("members may ask at http://{address}/evaluate");
        let router = door::router(custodian.clone());
        tasks.spawn(listen::serve(listener, router, limits, std::future::pending()));
    }
    if let Some(address) = options.page {
        let (listener, address) = bind(address, "--page").await?;
        let (router, token) = page::router(custodian.clone(), &Local)?;
        println!("your page: http://{address}/{token}/");
        tasks.spawn(listen::serve(listener, router, limits, std::future::pending()));
    }
    if let Some(name) = &options.witness {
        let watcher = witness::open(&options, name)?;
        println!("witness {}", watcher.vkey());
        let every = Duration::from_secs(options.witness_every);
        tasks.spawn(witness::run(watcher, custodian.clone(), every));
    }
    tokio::select! {
        ended = custodian.run() => ended.map_err(wrong)?,
        () = told_to_stop() => {}
        () = alone(), if options.with_parent => {}
    }
    tasks.abort_all();
    custodian.folder().close().await;
    custodian.ledger().close().await;
    Ok(ExitCode::SUCCESS)
}

/// Ends when nobody holds the other end of standard input any more.
async fn alone() {
    let read = || std::io::copy(&mut std::io::stdin().lock(), &mut std::io::sink());
    let _ = tokio::task::spawn_blocking(read).await;
}

async fn bind(address: SocketAddr, flag: &str) -> anyhow::Result<(TcpListener, SocketAddr)> {
    let bound = TcpListener::bind(address).await;
    let listener = bound.with_context(|| {
        format!("cannot listen on {address}; choose another address with {flag}")
    })?;
    let address = listener.local_addr()?;
    Ok((listener, address))
}
