//! `whatson token create`, `admin link` and `admin create`: secrets that are printed once.
//!
//! Not here: what they allow (`app::access`, `app::operator_link`).

use std::process::ExitCode;

use anyhow::{anyhow, bail};
use whatson_app::secret::Secret;
use whatson_app::start::Purpose;
use whatson_app::{Actor, AppError, access, demo_person, operator_link};

use crate::config::{self, Admin, AdminVerb, Place, Token, TokenVerb};

#[expect(clippy::print_stdout, clippy::print_stderr, reason = "the command line talks to its user")]
pub(crate) async fn run(options: Token) -> anyhow::Result<ExitCode> {
    let TokenVerb::Create { name, days, demo_person, place } = options.verb;
    if let Some(slug) = demo_person {
        println!("{}", of_demo_person(&place, &slug, &name, days).await?);
        return Ok(ExitCode::SUCCESS);
    }
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

/// A token of a fictional person, in a hub that has them.
async fn of_demo_person(
    place: &Place,
    slug: &str,
    name: &str,
    days: i64,
) -> anyhow::Result<Secret> {
    let app = config::open(place, Purpose::Read).await?;
    let persons = &app.reference.demo_persons;
    if persons.named(slug).is_none() {
        let known: Vec<_> = persons.iter().map(|one| one.slug.as_str()).collect();
        bail!("there is no demo person {slug}; take one of {}", known.join(", "));
    }
    let made = demo_person::issue_token(&app, slug, name, days).await;
    app.store.close().await;
    made.map_err(|error| match error {
        AppError::NotFound => anyhow!(
            "this hub has no demo person {slug}; start it with --demo on a loopback address once, \
             and look whether somebody stopped the account"
        ),
        other => other.into(),
    })
}

#[expect(clippy::print_stdout, reason = "the command line talks to its user")]
pub(crate) async fn admin(options: Admin) -> anyhow::Result<ExitCode> {
    let (public_url, secret) = match options.verb {
        AdminVerb::Link { public_url, place } => {
            let app = config::open(&place, Purpose::Read).await?;
            let secret = access::offer_again(&app).await?;
            app.store.close().await;
            (public_url, secret)
        }
        AdminVerb::Create { email, name, public_url, place } => {
            let app = config::open(&place, Purpose::Read).await?;
            let made = operator_link::offer(&app, Actor::OPERATOR, &email, name.as_deref()).await;
            app.store.close().await;
            (public_url, made.map_err(not_made)?)
        }
    };
    println!("{}/setup/{secret}", public_url.trim_end_matches('/'));
    Ok(ExitCode::SUCCESS)
}

/// Why there is no administrator, as one sentence that says what to do; nobody's address is in it.
fn not_made(error: AppError) -> anyhow::Error {
    match error {
        AppError::Refused(_) => anyhow!(
            "no administrator can be made of this; write --email like ana@hub.example, and --name \
             in one line of at most 120 letters"
        ),
        AppError::NotFound => {
            anyhow!("the account of this address is suspended or closed; take another --email")
        }
        other => other.into(),
    }
}
