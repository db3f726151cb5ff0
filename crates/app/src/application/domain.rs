//! Whether an applicant controls the domain of their web site: asked for on their page, looked at
//! in the background, shown to them and to moderators.
//!
//! The token is derived from the hub's key, the application and the domain, so nothing of it is
//! kept. What is found is one more finding and lets nobody in.
//!
//! Not here: asking other hosts (`outgoing`), what counts as found (`domain::domain_check`).

use std::time::Duration;

use tokio::task::JoinSet;
use whatson_domain::application::{Application, Finding, State as Fate};
use whatson_domain::domain_check::{self as rules, DomainCheck, Seen, State};
use whatson_domain::{Act, ApplicationId, FieldError};
use whatson_store::{Tx, application, audit, domain_check};

use crate::access::{self, event};
use crate::outgoing::{Failure, Host};
use crate::{Actor, App, AppError};

/// Looks at a time.
const AT_ONCE: i64 = 4;
/// Looks that may wait.
const WAITING_MAX: i64 = 200;
/// How long the loop sleeps when nobody wakes it.
const PAUSE: Duration = Duration::from_secs(60);
/// Bytes of a token, twice as many signs.
const TOKEN: usize = 16;

/// What a page shows of it.
#[derive(Debug)]
pub struct Proof {
    /// The domain, in the letters of the network.
    pub domain: String,
    /// What has to stand there.
    pub token: String,
    /// The latest look.
    pub check: Option<DomainCheck>,
    /// Whether this hub looks at all.
    pub is_on: bool,
    /// Whether the next look may be asked for.
    pub may_ask: bool,
}

/// The domain of an application's web site.
fn host(of: &Application) -> Option<Host> {
    Host::new(of.sketch.website.as_ref()?.domain())
}

fn token(app: &App, id: ApplicationId, host: &Host) -> String {
    let bytes = app.vault.blind("domain.token", &format!("{id} {host}"));
    bytes.iter().take(TOKEN).map(|byte| format!("{byte:02x}")).collect()
}

/// What is shown of an application; none when it has no domain.
pub(super) async fn proof(
    app: &App,
    tx: &mut Tx,
    of: &Application,
) -> Result<Option<Proof>, AppError> {
    let Some(host) = host(of) else { return Ok(None) };
    let check = domain_check::find(tx, of.id).await?;
    let is_on = app.outgoing.is_on();
    let is_time = check.as_ref().is_none_or(|check| check.may_follow(app.now()));
    let may_ask = is_on && is_time && of.state == Fate::Waiting;
    Ok(Some(Proof {
        token: token(app, of.id, &host),
        domain: host.to_string(),
        check,
        is_on,
        may_ask,
    }))
}

/// Asks that the domain of one's own application be looked at.
///
/// # Errors
///
/// [`AppError::NotFound`] when none waits; [`AppError::Refused`] with `no-domain`,
/// `domain-checks-off`, `domain-checked-lately`, `domain-checks-full`.
pub async fn ask(app: &App, actor: Actor) -> Result<(), AppError> {
    let action = "application.domain-ask";
    let permit = access::permit(app, actor, Act::Apply, action, None).await?;
    let mut tx = app.store.write().await?;
    let id = super::waiting(&mut tx, actor).await?.id;
    application::lock(&mut tx, id).await?;
    let of = super::waiting(&mut tx, actor).await?;
    let refused = |reason: &'static str| Err(FieldError::new("website", reason, "").into());
    let Some(proof) = proof(app, &mut tx, &of).await? else { return refused("no-domain") };
    if !proof.is_on {
        return refused("domain-checks-off");
    }
    if !proof.may_ask {
        return refused("domain-checked-lately");
    }
    if domain_check::count(&mut tx).await? >= WAITING_MAX {
        return refused("domain-checks-full");
    }
    let check = DomainCheck {
        application: id,
        asked: app.now(),
        state: State::Asked,
        seen: None,
        checked: None,
    };
    domain_check::save(&mut tx, &permit, &check).await?;
    audit::append(&mut tx, &app.mac, &event(app, actor, action, Some(id.0), "permitted")).await?;
    tx.commit().await?;
    app.domain_asked.notify_one();
    Ok(())
}

/// Looks at what was asked for until the task is dropped; woken at once by [`ask`].
pub async fn follow(app: App) {
    loop {
        match round(&app).await {
            Ok(0) => {
                let woken = app.domain_asked.notified();
                let _ = tokio::time::timeout(PAUSE, woken).await;
            }
            Ok(_) => {}
            Err(error) => {
                tracing::warn!(code = error.code(), "domains cannot be looked at now");
                tokio::time::sleep(PAUSE).await;
            }
        }
    }
}

/// Looks at some domains, side by side; says at how many.
///
/// # Errors
///
/// [`AppError::Unavailable`] when the database cannot be used now.
pub async fn round(app: &App) -> Result<usize, AppError> {
    if !app.outgoing.is_on() {
        return Ok(0);
    }
    let mut tx = app.store.read().await?;
    let next = domain_check::next(&mut tx, AT_ONCE).await?;
    drop(tx);
    let mut looks = JoinSet::new();
    for check in next {
        let app = app.clone();
        looks.spawn(async move { one(&app, check).await });
    }
    let mut done = 0;
    while let Some(look) = looks.join_next().await {
        look??;
        done += 1;
    }
    Ok(done)
}

async fn one(app: &App, check: DomainCheck) -> Result<(), AppError> {
    let mut tx = app.store.read().await?;
    let of = application::find(&mut tx, check.application).await?;
    drop(tx);
    let seen = match of.as_ref().and_then(host) {
        Some(host) => look(app, &host, &token(app, check.application, &host)).await,
        None => (Seen::NotAsked, Seen::NotAsked),
    };
    note(app, check, seen).await
}

/// Looks into the DNS, then at the file.
async fn look(app: &App, host: &Host, token: &str) -> (Seen, Seen) {
    let chance = &*app.chance;
    let dns = match app.outgoing.texts(host, chance).await {
        Ok(records) => rules::in_records(&records, token),
        Err(failure) => seen(failure),
    };
    if dns == Seen::Token {
        return (dns, Seen::NotAsked);
    }
    let file = match app.outgoing.get(host, rules::FILE, chance).await {
        Ok(bytes) => rules::in_file(&bytes, token),
        Err(failure) => seen(failure),
    };
    (dns, file)
}

fn seen(failure: Failure) -> Seen {
    match failure {
        Failure::Off => Seen::NotAsked,
        Failure::NoAnswer | Failure::Unreachable | Failure::Slow => Seen::NoAnswer,
        // One word for both: whoever applies must not learn which names a private network has.
        Failure::NoAddress | Failure::Private => Seen::NoAddress,
        Failure::Tls => Seen::Certificate,
        Failure::Redirect => Seen::Redirect,
        Failure::Missing => Seen::Nothing,
        Failure::Status(_) | Failure::Large | Failure::Broken => Seen::Refused,
    }
}

/// Keeps what was seen, and the finding where the application still waits.
async fn note(app: &App, check: DomainCheck, seen: (Seen, Seen)) -> Result<(), AppError> {
    let operator = Actor::OPERATOR;
    let is_proved = seen.0 == Seen::Token || seen.1 == Seen::Token;
    let (state, action) = if is_proved {
        (State::Proved, "application.domain-proved")
    } else {
        (State::Missed, "application.domain-missed")
    };
    let id = check.application;
    let permit = access::permit(app, operator, Act::Vet, action, Some(id.0)).await?;
    let mut tx = app.store.write().await?;
    application::lock(&mut tx, id).await?;
    // Forgotten meanwhile: nothing to keep.
    let Some(mut of) = application::find(&mut tx, id).await? else { return Ok(()) };
    let done = DomainCheck { state, seen: Some(seen), checked: Some(app.now()), ..check };
    domain_check::save(&mut tx, &permit, &done).await?;
    let is_new = !of.findings.contains(&Finding::DomainProved);
    if is_proved && is_new && of.state == Fate::Waiting {
        of.findings.push(Finding::DomainProved);
        of.findings.sort_unstable();
        if !application::update(&mut tx, &permit, &of).await? {
            return Err(AppError::Conflict);
        }
    }
    let line = event(app, operator, action, Some(id.0), "permitted");
    audit::append(&mut tx, &app.mac, &line).await?;
    Ok(tx.commit().await?)
}
