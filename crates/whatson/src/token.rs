//! `whatson token create` and `whatson admin link`: secrets that are printed once.
//!
//! Not here: what they allow (`app::access`).

use std::process::ExitCode;

use whatson_app::start::Purpose;
use whatson_app::{Actor, access};

use crate::config::{self, Admin, AdminVerb, Token, TokenVerb};

#[expect(clippy::print_stdout, clippy::print_stderr, reason = "the command line talks to its user")]
pub(crate) async fn run(options: Token) -> anyhow::Result<ExitCode> {
    let TokenVerb::Create { name, days, place } = options.verb;
    let is_new = place.database_url.is_none() && !place.data.join("hub.sqlite").exists();
    let app = config::open(&place, Purpose::Write).await?;
    if is_new {
        eprintln!("there was no hub in {}; a new one is there now", place.data.display());
    }
    let token = access::issue_token(&app, Actor::OPERATOR, &name, days).await?;
    app.store.close().await;
    println!("{token}");
    Ok(ExitCode::SUCCESS)
}

#[expect(clippy::print_stdout, reason = "the command line talks to its user")]
pub(crate) async fn admin(options: Admin) -> anyhow::Result<ExitCode> {
    let AdminVerb::Link { public_url, place } = options.verb;
    let app = config::open(&place, Purpose::Read).await?;
    let secret = access::offer_again(&app).await?;
    app.store.close().await;
    println!("{}/setup/{secret}", public_url.trim_end_matches('/'));
    Ok(ExitCode::SUCCESS)
}
