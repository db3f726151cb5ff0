//! The program of the hub: verbs, configuration, wiring.
//!
//! `whatson serve` runs a hub; the other verbs work on the same folder, beside a running one.
//!
//! Not here: anything a page could do, too (`app`).

mod agreement;
mod audit;
mod config;
mod custodian;
mod demo_matching;
mod export;
mod first_load;
mod hits;
mod import;
mod key;
mod listen;
mod local;
mod local_page;
mod mail;
mod matching;
mod member;
mod oidc;
mod outgoing;
mod party_key;
mod serve;
mod token;
mod tokenise;
mod verify;
mod watch;
mod way;
mod witness;

use clap::Parser;
use config::{Command, Options};
use std::process::ExitCode;

fn main() -> ExitCode {
    let options = Options::parse();
    config::start_log(&options);
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return fail(&error.into()),
    };
    let done = runtime.block_on(run(options));
    runtime.shutdown_timeout(std::time::Duration::from_millis(400));
    match done {
        Ok(code) => code,
        Err(error) => fail(&error),
    }
}

async fn run(options: Options) -> anyhow::Result<ExitCode> {
    match options.command {
        Command::Serve(serve) => serve::run(*serve).await,
        Command::Import(import) => import::run(import).await,
        Command::Export(export) => export::run(export).await,
        Command::Token(token) => token::run(token).await,
        Command::Admin(admin) => token::admin(admin).await,
        Command::Audit(verb) => audit::run(verb).await,
        Command::Mail(verb) => mail::run(verb).await,
        Command::Key(verb) => key::run(verb).await,
        Command::Custodian(verb) => custodian::run(*verb).await,
        Command::PartyKey(verb) => party_key::run(verb),
        Command::Agreement(verb) => agreement::run(verb).await,
        Command::Tokenise(options) => tokenise::run(*options).await,
        Command::FirstLoad(options) => first_load::run(*options).await,
        Command::Match(options) => matching::run(options).await,
        Command::Hits(options) => hits::run(*options).await,
        Command::Verify(options) => verify::run(&options),
        Command::Watch(options) => watch::run(*options).await,
    }
}

/// One sentence on standard error that says what to do, and status 1.
#[expect(clippy::print_stderr, reason = "the command line talks to its user")]
fn fail(error: &anyhow::Error) -> ExitCode {
    eprintln!("whatson: {error:#}");
    ExitCode::FAILURE
}
