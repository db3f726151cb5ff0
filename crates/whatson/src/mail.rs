//! `whatson mail test` and `count`, and the way out for mail of a hub that serves.
//!
//! Not here: what is sent and when (`app::mail`), its words (`web::mail`).

use std::process::ExitCode;

use anyhow::anyhow;
use whatson_app::mail::{self, Post, PostError, Sender};
use whatson_app::start::Purpose;
use whatson_app::{Actor, AppError};
use whatson_web::Settings;

use crate::config::{self, Mail, MailVerb, Serve};
use crate::way::certificates;

/// Name of the folder for mail of a hub without a mail server, in the hub's own.
const FOLDER: &str = "mail";

/// Where mail goes to.
pub(crate) fn post(options: &Serve) -> anyhow::Result<Post> {
    let Some(url) = &options.way.smtp_url else {
        return Ok(Post::Folder(options.place.data.join(FOLDER)));
    };
    let ca = certificates(options.way.smtp_ca.as_ref(), "--smtp-ca")?;
    let host = host(options.public_url.as_deref().unwrap_or_default());
    Post::smtp(url, ca.as_deref(), host).map_err(explained)
}

/// Whom mail comes from.
pub(crate) fn sender(options: &Serve, settings: &Settings) -> anyhow::Result<Sender> {
    let from = options.way.mail_from.as_deref();
    Sender::new(&settings.hub_name, host(&settings.public_url), from).map_err(explained)
}

/// Why there is no way out, as one sentence that says what to do, and without any password.
fn explained(error: PostError) -> anyhow::Error {
    anyhow!(match error {
        PostError::Address => {
            "cannot read --smtp-url; write it like smtps://name:password@mail.example or \
             smtp://name:password@mail.example:587?tls=required"
        }
        PostError::Plain => {
            "--smtp-url leads to another machine without TLS; begin it with smtps:// or end it \
             with ?tls=required"
        }
        PostError::Certificates => {
            "there are no certificates in the file of --smtp-ca; name one in PEM"
        }
        PostError::From =>
            "cannot send from the address of --mail-from; write it like hub@mail.example",
    })
}

/// The host of an address such as `https://hub.example:8443`, without its port.
fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    match rest.split_once(']') {
        Some((number, _)) => number.trim_start_matches('['),
        None => rest.split(':').next().filter(|host| !host.is_empty()).unwrap_or("localhost"),
    }
}

#[expect(clippy::print_stdout, reason = "the command line talks to its user")]
pub(crate) async fn run(options: Mail) -> anyhow::Result<ExitCode> {
    match options.verb {
        MailVerb::Test { to, lang, place } => {
            let app = config::open(&place, Purpose::Read).await?;
            let kept = mail::test(&app, Actor::OPERATOR, &to, &lang).await;
            app.store.close().await;
            kept.map_err(|error| match error {
                AppError::Refused(_) => {
                    anyhow!("--to is no address; write it like ana@mail.example")
                }
                AppError::TooMany(_) => {
                    anyhow!("ten messages went to this address within a day; try another one")
                }
                other => other.into(),
            })?;
            println!("kept; the running hub sends it within seconds");
        }
        MailVerb::Count { place } => {
            let app = config::open(&place, Purpose::Read).await?;
            let found = mail::counts(&app, Actor::OPERATOR).await?;
            app.store.close().await;
            for state in ["waiting", "sent", "failed"] {
                let number = found.iter().find(|(s, _)| s == state).map_or(0, |(_, n)| *n);
                println!("{state} {number}");
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_found_without_its_port() {
        for (url, wanted) in [
            ("https://hub.example", "hub.example"),
            ("http://hub.example:8080", "hub.example"),
            ("http://[::1]:8080", "::1"),
            ("http://[::1]", "::1"),
            ("", "localhost"),
        ] {
            assert_eq!(host(url), wanted, "{url}");
        }
    }
}
