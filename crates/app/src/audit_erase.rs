//! Erasing what the audit log says of somebody, once it is old enough.
//!
//! Not here: what stays and how it is recorded (`store::audit_erase`), checking (`audit`).

use whatson_domain::{Act, FieldError, PersonId};
use whatson_store::audit_erase;

use crate::access::{self, event};
use crate::clock::new_id;
use crate::{Actor, App, AppError};

/// Events erased in one transaction, of which each is one erasure with its record.
const BATCH: i64 = 5_000;
/// Days that every event is kept.
pub const LEAST_DAYS: i64 = 365;

/// Erases the words of events of a person, and about their account, that are older than so many
/// days; how many, and how many were left since they are not as the hub wrote them.
///
/// # Errors
///
/// [`AppError::Refused`] for less than [`LEAST_DAYS`]; [`AppError::NotAllowed`].
pub async fn erase(
    app: &App,
    actor: Actor,
    person: PersonId,
    days: i64,
) -> Result<(u64, u64), AppError> {
    access::permit(app, actor, Act::ManagePeople, "audit.erase", None).await?;
    if !(LEAST_DAYS..=36_600).contains(&days) {
        return Err(FieldError::new("days", "out-of-range", &days.to_string()).into());
    }
    let before = app.now().days_before(days);
    let (mut erased, mut left, mut after) = (0, 0, 0);
    loop {
        let mut tx = app.store.write().await?;
        let id = new_id(&*app.clock, &*app.chance);
        let by = event(app, actor, "audit.erase", Some(id), "permitted");
        let done =
            audit_erase::erase(&mut tx, &app.mac, &by, (person, before), (after, BATCH)).await?;
        tx.commit().await?;
        (erased, left) = (erased + done.events, left + done.left);
        let Some(last) = done.last else { break };
        after = last;
    }
    if erased > 0 {
        // The words also leave the database's files.
        app.store.settle().await?;
    }
    Ok((erased, left))
}
