//! `whatson match`: compares again all deposits that stand, beside a running hub or without one.
//!
//! Not here: what is compared (`app::deposit`); lists are compared by themselves when they come.

use std::process::ExitCode;

use clap::Args;
use serde_json::json;
use whatson_app::AppError;
use whatson_app::deposit::compare_again;
use whatson_app::start::Purpose;

use crate::config::{self, Place};

/// `whatson match`.
#[derive(Debug, Args)]
pub(crate) struct Match {
    #[command(flatten)]
    pub(crate) place: Place,
    /// The agreement's name; without it all of them.
    pub(crate) agreement: Option<String>,
}

#[expect(clippy::print_stdout, clippy::print_stderr, reason = "the command line talks to its user")]
pub(crate) async fn run(options: Match) -> anyhow::Result<ExitCode> {
    let app = config::open(&options.place, Purpose::Read).await?;
    let slug = options.agreement.as_deref();
    let done = compare_again(&app, slug, |done| {
        eprintln!("whatson: {} lists, {} deposits compared", done.lists, done.deposits);
    });
    let done = done.await;
    app.store.close().await;
    let done = match done {
        Err(AppError::NotFound) => anyhow::bail!("there is no agreement of that name"),
        done => done?,
    };
    let told = json!({ "lists": done.lists, "deposits": done.deposits, "hits": done.hits });
    println!("{told}");
    Ok(ExitCode::SUCCESS)
}
