//! Taking a whole import back: what it added goes, what it changed is as before.
//!
//! A record that somebody changed since then is left as it is and counted.
//!
//! Not here: one record's earlier states (`organisation::restore`).

use uuid::Uuid;
use whatson_domain::{Act, LocationId, OrganisationId, Permit, ServiceId};
use whatson_store::revision::{self, Revision};
use whatson_store::{Tx, audit, import_run, location, organisation, outbox, service};

use crate::access::{self, event};
use crate::organisation::save_changed;
use crate::{Actor, App, AppError, vetting};

/// What taking back did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Undone {
    /// Records that are gone.
    pub removed: usize,
    /// Records that are as before.
    pub restored: usize,
    /// Records left, since somebody changed them meanwhile.
    pub left: usize,
}

/// Takes a finished import back, all of it in one transaction.
///
/// # Errors
///
/// [`AppError::Conflict`] when it is not finished or was taken back.
pub async fn undo(app: &App, actor: Actor, id: Uuid) -> Result<Undone, AppError> {
    let permit = access::permit(app, actor, Act::Import, "import.undo", Some(id)).await?;
    let mut tx = app.store.write().await?;
    let mut run = import_run::find(&mut tx, id).await?.ok_or(AppError::NotFound)?;
    if run.state != "done" {
        return Err(AppError::Conflict);
    }
    let mut undone = Undone::default();
    let mut after = Uuid::nil();
    loop {
        let states = revision::list_of_run(&mut tx, id, after, 500).await?;
        let Some(last) = states.last() else { break };
        after = last.id;
        for state in &states {
            match state.noun.as_str() {
                "service" => one_service(&mut tx, &permit, state, &mut undone).await?,
                "location" => one_location(&mut tx, &permit, state, &mut undone).await?,
                _ => one(app, actor, &mut tx, &permit, state, &mut undone).await?,
            }
        }
    }
    run.state = "undone".to_owned();
    run.updated = app.now();
    import_run::update(&mut tx, &run).await?;
    audit::append(&mut tx, &app.mac, &event(app, actor, "import.undo", Some(id), "permitted"))
        .await?;
    tx.commit().await?;
    app.wake();
    Ok(undone)
}

async fn one(
    app: &App,
    actor: Actor,
    tx: &mut Tx,
    permit: &Permit,
    state: &Revision,
    undone: &mut Undone,
) -> Result<(), AppError> {
    let id = OrganisationId(state.object);
    let Some(mut found) = organisation::find(tx, id).await? else { return Ok(()) };
    if found.version != state.version {
        undone.left += 1;
        return Ok(());
    }
    match revision::before(tx, state.object, state.version).await? {
        Some(before) if state.action == "import-change" => {
            organisation::restore(&mut found, &before.doc)?;
            found.updated = app.now();
            save_changed(app, tx, permit, actor, &mut found, "import-undo", None).await?;
            undone.restored += 1;
        }
        // What has people by now stays.
        _ if vetting::may_go(tx, id).await.is_err() => {}
        _ => {
            organisation::erase(tx, permit, id).await?;
            outbox::append(tx, id).await?;
            undone.removed += 1;
        }
    }
    Ok(())
}

async fn one_location(
    tx: &mut Tx,
    permit: &Permit,
    state: &Revision,
    undone: &mut Undone,
) -> Result<(), AppError> {
    let id = LocationId(state.object);
    let Some(mut found) = location::find(tx, id).await? else { return Ok(()) };
    if location::version(&found) != state.version {
        undone.left += 1;
        return Ok(());
    }
    if state.doc.is_empty() {
        crate::service::erase_place(tx, permit, &found).await?;
    } else {
        location::restore(&mut found, &state.doc)?;
        location::save(tx, permit, &found).await?;
    }
    Ok(outbox::append(tx, found.organisation).await?)
}

async fn one_service(
    tx: &mut Tx,
    permit: &Permit,
    state: &Revision,
    undone: &mut Undone,
) -> Result<(), AppError> {
    let id = ServiceId(state.object);
    let Some(found) = service::find(tx, id).await? else { return Ok(()) };
    if found.updated.0 != state.version {
        undone.left += 1;
        return Ok(());
    }
    if state.doc.is_empty() {
        service::erase(tx, permit, id).await?;
    } else {
        let mut before = found.clone();
        service::restore(&mut before, &state.doc)?;
        service::save(tx, permit, &before).await?;
    }
    Ok(outbox::append(tx, found.organisation).await?)
}
