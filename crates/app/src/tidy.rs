//! What is done from time to time: forgetting what is over, reminding of what is due.
//!
//! Not here: what is forgotten and why, which is beside each noun; the index (`indexer`), the audit
//! log (`audit`), imports.

use std::time::Duration;

use crate::application::queue;
use crate::{App, AppError, attempt, burst, deposit, epoch, membership, suggestion, twin, vetting};

/// Between two rounds.
const MINUTE: Duration = Duration::from_secs(60);
/// Rounds of an hour.
const HOUR: u32 = 60;

/// Does each at its time until the task is dropped.
pub async fn follow(app: App) {
    note("record keys", twin::prepare(&app).await.map_err(AppError::from));
    let mut round = 0_u32;
    loop {
        note("ceremonies", attempt::tidy(&app).await);
        if round.is_multiple_of(HOUR) {
            note("lists", deposit::resume(&app).await);
            note("epochs", epoch::end_over(&app).await.map(|_| ()));
            note("expired deposits", deposit::expire(&app).await.map(|_| ()));
            note("counts", burst::tidy(&app).await);
            note("suggestions", suggestion::tidy(&app).await);
            note("invitations", membership::tidy(&app).await);
            note("applications", queue::tidy(&app).await);
            note("reviews", vetting::remind(&app).await.map(|_| ()));
        }
        round = round.wrapping_add(1);
        tokio::time::sleep(MINUTE).await;
    }
}

fn note(what: &'static str, done: Result<(), AppError>) {
    if let Err(error) = done {
        tracing::warn!(what, code = error.code(), "cannot be tidied now");
    }
}
