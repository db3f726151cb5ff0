//! `whatson serve`: opens the hub, brings its index up to date, and answers until told to stop.
//!
//! Not here: connections (`listen`), routes (`web`), the follower (`app::indexer`).

use std::net::{IpAddr, SocketAddr};
use std::process::ExitCode;
use std::time::Duration;

use anyhow::Context;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::task::JoinSet;
use whatson_app::application::domain;
use whatson_app::start::Purpose;
use whatson_app::{
    App, access, audit, demo, demo_person, import, indexer, mail as app_mail, private, tidy,
};
use whatson_web::{Settings, Site, hub};

use crate::config::{self, Serve};
use crate::listen::{self, Limits};
use crate::{demo_matching, mail, oidc, outgoing};

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
    let with_persons = options.demo && is_for_one_machine(&options, listen);
    let app = if with_persons { app.with_demo_persons() } else { app };
    indexer::prepare(&app, &|done| tracing::info!(done, "rebuilding the search index")).await?;
    if options.demo {
        load_demo(&app).await.context("cannot load the demonstration set")?;
        indexer::catch_up(&app).await?;
    }
    let matches = with_persons && demo_matching::load(&app, &options.place.data).await?;
    let mut background = JoinSet::new();
    background.spawn(indexer::follow(app.clone()));
    background.spawn(import::follow(app.clone()));
    background.spawn(audit::follow(app.clone()));
    background.spawn(tidy::follow(app.clone()));
    background.spawn(domain::follow(app.clone()));
    audit::prepare(&app, &host(&public_url(&options, listen))).await?;
    announce(&app, &options, listen).await?;
    private::warn(&app.folder);
    if !is_for_one_machine(&options, listen) && demo_person::are_there(&app).await? {
        tracing::warn!(
            "anybody at this machine could be an administrator of this hub while it was a \
             demonstration; serve other people from a new folder and database"
        );
    }
    let demo = demo::is_loaded(&app).await?;
    let mut settings = Settings::new(&public_url(&options, listen), listen, demo);
    settings.trusted.clone_from(&options.trusted_proxy);
    warn(listen, &settings);
    let sender = mail::sender(&options, &settings)?;
    let site = Site::new(app.clone(), settings).map_err(anyhow::Error::msg)?;
    let pages = site.clone();
    let render = move |letter: &app_mail::Letter| whatson_web::mail::render(&pages, letter);
    background.spawn(app_mail::follow(app.clone(), post, sender, render));
    if matches {
        let (data, own) = (options.place.data.clone(), format!("http://{}", listen));
        background.spawn(demo_matching::custodians(data.clone(), own.clone()));
        background.spawn(demo_matching::members(app.clone(), data, own));
    }
    let limits = Limits::with_connections(options.connections.get());
    listen::serve(listener, hub(&site), limits, told_to_stop()).await;
    background.abort_all();
    // A statement that takes longer is cut: what was acknowledged is on disk.
    let _ = tokio::time::timeout(CLOSE, app.store.close()).await;
    Ok(ExitCode::SUCCESS)
}

/// Says what an operator may not have meant.
fn warn(listen: SocketAddr, settings: &Settings) {
    if settings.is_secure() && settings.trusted.is_empty() {
        tracing::warn!(
            "no --trusted-proxy: all who come by a proxy share the limits of one source"
        );
    }
    if is_in_the_clear(listen, settings) {
        tracing::warn!(
            "others can reach this hub, and its public address is not https: passwords and sessions \
             go in the clear; put a proxy with TLS in front, or listen on 127.0.0.1"
        );
    }
}

/// Loads the demonstration set; its persons only where anybody may be one of them.
async fn load_demo(app: &App) -> anyhow::Result<()> {
    demo::load(app).await?;
    if app.has_demo_persons() {
        demo_person::load(app).await?;
    }
    Ok(())
}

/// Whether nobody reaches the hub but who sits at this machine, as far as its flags tell: only then may
/// anybody be a demo person.
fn is_for_one_machine(options: &Serve, listen: SocketAddr) -> bool {
    let is_reached_here = is_loopback(&host(&public_url(options, listen)));
    listen.ip().is_loopback() && is_reached_here && options.trusted_proxy.is_empty()
}

/// Whether a host, with a port or without, is this machine to whoever asks for it.
fn is_loopback(host: &str) -> bool {
    let name = match host.strip_prefix('[') {
        Some(rest) => rest.split(']').next(),
        None => host.split(':').next(),
    };
    let name = name.unwrap_or_default();
    name.eq_ignore_ascii_case("localhost")
        || name.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
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

/// Prints the address, where to be a demo person, and the set-up link while nobody has used one.
#[expect(clippy::print_stdout, reason = "the command line talks to its user")]
async fn announce(app: &App, options: &Serve, listen: SocketAddr) -> anyhow::Result<()> {
    let url = public_url(options, listen);
    println!("listening on {url}");
    if app.has_demo_persons() {
        println!("look around as a demo person: {url}/demo");
    }
    if let Some(secret) = access::offer_setup(app).await? {
        println!("set-up link (once, 24 hours): {url}/setup/{secret}");
    }
    Ok(())
}

pub(crate) async fn told_to_stop() {
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
    use crate::config::{Command, Options};
    use clap::Parser as _;

    #[test]
    fn a_loopback_host_is_told_from_every_other() {
        for (host, wanted) in [
            ("localhost:8080", true),
            ("LOCALHOST", true),
            ("127.0.0.1:8080", true),
            ("127.8.9.1", true),
            ("[::1]:8080", true),
            ("[::1]", true),
            ("hub.example", false),
            ("localhost.hub.example", false),
            ("127.0.0.1.hub.example", false),
            ("192.0.2.7:8080", false),
            ("0.0.0.0:80", false),
            ("[2001:db8::1]:80", false),
            ("", false),
        ] {
            assert_eq!(is_loopback(host), wanted, "{host}");
        }
    }

    #[test]
    fn demo_persons_are_where_one_machine_alone_reaches_the_hub() {
        for (flags, wanted) in [
            (&["--listen", "127.0.0.1:8080"][..], true),
            (&["--listen", "[::1]:8080"], true),
            (&["--listen", "127.0.0.1:80", "--public-url", "http://127.0.0.1"], true),
            (&["--listen", "0.0.0.0:8080"], false),
            (&["--listen", "[::]:8080"], false),
            (&["--listen", "192.0.2.7:8080", "--public-url", "http://localhost:8080"], false),
            (&["--listen", "127.0.0.1:8080", "--public-url", "https://hub.example"], false),
            (&["--listen", "127.0.0.1:8080", "--trusted-proxy", "127.0.0.1"], false),
        ] {
            let options = Options::parse_from([&["whatson", "serve"], flags].concat());
            let Command::Serve(options) = options.command else { panic!("{flags:?}") };
            let listen = options.listen;
            assert_eq!(is_for_one_machine(&options, listen), wanted, "{flags:?}");
        }
    }

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
