//! `whatson serve`: opens the hub, brings its index up to date, and answers until told to stop.
//!
//! Not here: connections (`listen`), routes (`web`), the follower (`app::indexer`).

use std::net::SocketAddr;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::Context;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::task::JoinSet;
use whatson_app::application::domain;
use whatson_app::start::Purpose;
use whatson_app::{App, access, audit, demo, import, indexer, mail as app_mail, private, tidy};
use whatson_web::{Settings, Site, hub};

use crate::config::{self, Serve};
use crate::listen::{self, Limits};
use crate::{mail, oidc, outgoing};

/// Time that the database gets to end what it is at, after the signal to stop.
const CLOSE: Duration = Duration::from_millis(500);

pub(crate) async fn run(options: Serve) -> anyhow::Result<ExitCode> {
    let post = mail::post(&options)?;
    let providers = oidc::providers(&options)?;
    let way = outgoing::way(&options.outgoing)?;
    let _lock = config::lock(&options.place)?;
    let app = config::open(&options.place, Purpose::Serve).await?;
    let app = app.with_outgoing(way).with_providers(providers);
    let listener = TcpListener::bind(options.listen).await.with_context(|| {
        format!("cannot listen on {}; choose another address with --listen", options.listen)
    })?;
    let listen = listener.local_addr()?;
    indexer::prepare(&app, &|done| tracing::info!(done, "rebuilding the search index")).await?;
    if options.demo {
        demo::load(&app).await.context("cannot load the demonstration set")?;
        indexer::catch_up(&app).await?;
    }
    let mut background = JoinSet::new();
    background.spawn(indexer::follow(app.clone()));
    background.spawn(import::follow(app.clone()));
    background.spawn(audit::follow(app.clone()));
    background.spawn(tidy::follow(app.clone()));
    background.spawn(domain::follow(app.clone()));
    audit::prepare(&app, &host(&public_url(&options, listen))).await?;
    announce(&app, &options, listen).await?;
    private::warn(&app.folder);
    let demo = demo::is_loaded(&app).await?;
    let mut settings = Settings::new(&public_url(&options, listen), listen, demo);
    settings.trusted.clone_from(&options.trusted_proxy);
    if settings.is_secure() && settings.trusted.is_empty() {
        tracing::warn!(
            "no --trusted-proxy: all who come by a proxy share the limits of one source"
        );
    }
    if is_in_the_clear(listen, &settings) {
        tracing::warn!(
            "others can reach this hub, and its public address is not https: passwords and sessions \
             go in the clear; put a proxy with TLS in front, or listen on 127.0.0.1"
        );
    }
    let sender = mail::sender(&options, &settings)?;
    let site = Site::new(app.clone(), settings).map_err(anyhow::Error::msg)?;
    let pages = site.clone();
    let render = move |letter: &app_mail::Letter| whatson_web::mail::render(&pages, letter);
    background.spawn(app_mail::follow(app.clone(), post, sender, render));
    let limits = Limits::with_connections(options.connections.get());
    listen::serve(listener, hub(&site), limits, told_to_stop()).await;
    background.abort_all();
    // A statement that takes longer is cut: what was acknowledged is on disk.
    let _ = tokio::time::timeout(CLOSE, app.store.close()).await;
    Ok(ExitCode::SUCCESS)
}

/// Whether passwords can go over a network that others read.
fn is_in_the_clear(listen: SocketAddr, settings: &Settings) -> bool {
    !listen.ip().is_loopback() && !settings.is_secure()
}

fn public_url(options: &Serve, listen: SocketAddr) -> String {
    let own = || format!("http://localhost:{}", listen.port());
    options.public_url.clone().unwrap_or_else(own)
}

/// Host and port of an address, by which the audit log is named.
fn host(url: &str) -> String {
    url.split_once("://").map_or(url, |(_, rest)| rest).to_owned()
}

/// Prints the address, and the set-up link while nobody has used one.
#[expect(clippy::print_stdout, reason = "the command line talks to its user")]
async fn announce(app: &App, options: &Serve, listen: SocketAddr) -> anyhow::Result<()> {
    let url = public_url(options, listen);
    println!("listening on {url}");
    if let Some(secret) = access::offer_setup(app).await? {
        println!("set-up link (once, 24 hours): {url}/setup/{secret}");
    }
    Ok(())
}

async fn told_to_stop() {
    let term = signal(SignalKind::terminate());
    let int = signal(SignalKind::interrupt());
    match (term, int) {
        (Ok(mut term), Ok(mut int)) => {
            tokio::select! { _ = term.recv() => {}, _ = int.recv() => {} }
        }
        _ => std::future::pending().await,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hub_that_others_reach_without_tls_is_warned_of() {
        for (listen, url, wanted) in [
            ("0.0.0.0:80", "http://hub.example", true),
            ("[::]:8080", "http://localhost:8080", true),
            ("192.0.2.7:8080", "https://hub.example", false),
            ("127.0.0.1:8080", "http://localhost:8080", false),
            ("[::1]:8080", "http://hub.example", false),
        ] {
            let listen = listen.parse().unwrap();
            let settings = Settings::new(url, listen, false);
            assert_eq!(is_in_the_clear(listen, &settings), wanted, "{listen} {url}");
        }
    }
}
