//! Sends what waits: at least once, again after a while when a server says so, and not for ever.
//!
//! A try is counted before it is made, and the next one put off: a program that ends in the middle,
//! or several on one database, send no mail twice in a row.
//!
//! Not here: how a mail is handed over (`post`), what it says (`web::mail`).

use std::time::Duration;

use whatson_domain::Moment;
use whatson_store::mail::{self, Due};

use super::post::{Outgoing, Unsent, hand_over};
use super::{Letter, Post, Sender, open};
use crate::{App, AppError};

/// Seconds from a failed try to the next one; after the last of them a mail is given up.
const WAITS: [i64; 6] = [60, 5 * 60, 30 * 60, 2 * 3_600, 6 * 3_600, 24 * 3_600];
/// Mails looked at in a round.
const BATCH: i64 = 20;
/// Pause between two rounds.
const PAUSE: Duration = Duration::from_secs(2);
/// Rounds between two sweeps: about an hour.
const SWEEP_EVERY: u32 = 1_800;
/// Days for which it is remembered that a mail was sent.
const KEPT_DAYS: i64 = 30;

/// What became of the mails of a round.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Round {
    /// Sent.
    pub sent: u32,
    /// Not sent, to be tried again.
    pub put_off: u32,
    /// Given up.
    pub failed: u32,
}

/// Sends mail until the task is dropped; `render` gives subject and body of a letter.
pub async fn follow(
    app: App,
    post: Post,
    sender: Sender,
    render: impl Fn(&Letter) -> Option<(String, String)> + Send + Sync,
) {
    let mut rounds = 0_u32;
    loop {
        if rounds.is_multiple_of(SWEEP_EVERY)
            && let Err(error) = sweep(&app).await
        {
            tracing::warn!(code = error.code(), "cannot forget mail of long ago");
        }
        rounds = rounds.wrapping_add(1);
        if let Err(error) = deliver(&app, &post, &sender, &render).await {
            tracing::warn!(code = error.code(), "cannot look for mail to send");
        }
        tokio::time::sleep(PAUSE).await;
    }
}

async fn sweep(app: &App) -> Result<(), AppError> {
    let now = app.now();
    let mut tx = app.store.write().await?;
    mail::sweep(&mut tx, now.days_before(1), now.days_before(KEPT_DAYS)).await?;
    Ok(tx.commit().await?)
}

/// Sends the mails whose time has come, up to a number.
///
/// # Errors
///
/// [`AppError::Unavailable`] when the database cannot be used now.
pub async fn deliver(
    app: &App,
    post: &Post,
    sender: &Sender,
    render: &(impl Fn(&Letter) -> Option<(String, String)> + Sync),
) -> Result<Round, AppError> {
    let mut tx = app.store.read().await?;
    let due = mail::due(&mut tx, app.now(), BATCH).await?;
    drop(tx);
    let mut round = Round::default();
    for one in &due {
        let tries = usize::try_from(one.attempts).unwrap_or(usize::MAX);
        let wait = WAITS.get(tries).copied();
        if !claim(app, one, wait).await? {
            continue;
        }
        let unsent = if tries > WAITS.len() {
            // Its last try was cut off.
            Err(Unsent::Ever("tries-over".into()))
        } else {
            put_into_words(app, post, sender, render, one).await
        };
        match unsent {
            Ok(()) => {
                end(app, one, Some(app.now())).await?;
                round.sent += 1;
            }
            Err(Unsent::Yet(code)) if wait.is_some() => {
                tracing::warn!(kind = one.kind, code, tries = tries + 1, "a mail was put off");
                round.put_off += 1;
            }
            Err(Unsent::Yet(code) | Unsent::Ever(code)) => {
                tracing::warn!(kind = one.kind, code, tries = tries + 1, "a mail was given up");
                end(app, one, None).await?;
                round.failed += 1;
            }
        }
    }
    if round.sent + round.failed > 0 {
        // Links must not be found on the disk either.
        app.store.settle().await?;
    }
    Ok(round)
}

async fn claim(app: &App, one: &Due, wait: Option<i64>) -> Result<bool, AppError> {
    let longest = WAITS.iter().copied().max().unwrap_or_default();
    let next = Moment(app.now().0 + wait.unwrap_or(longest) * 1_000_000);
    let mut tx = app.store.write().await?;
    let claimed = mail::claim(&mut tx, one, next).await?;
    tx.commit().await?;
    Ok(claimed)
}

async fn put_into_words(
    app: &App,
    post: &Post,
    sender: &Sender,
    render: &(impl Fn(&Letter) -> Option<(String, String)> + Sync),
    one: &Due,
) -> Result<(), Unsent> {
    let unfit = || Unsent::Ever("mail-unfit".into());
    let (to, letter) = open(app, one.id, &one.kind, &one.lang, &one.sealed).ok_or_else(unfit)?;
    let (subject, body) = render(&letter).ok_or_else(unfit)?;
    let mail =
        Outgoing { id: one.id, created: one.created, to: &to, subject: &subject, body: &body };
    hand_over(post, sender, &mail).await
}

async fn end(app: &App, one: &Due, sent: Option<Moment>) -> Result<(), AppError> {
    let mut tx = app.store.write().await?;
    mail::end(&mut tx, one.id, sent).await?;
    Ok(tx.commit().await?)
}
