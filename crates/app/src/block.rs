//! The block list: keeping it, and asking it.
//!
//! Not here: what an entry is (`domain::block`), what is done with who stands on it
//! (`application`).

use whatson_domain::application::Sketch;
use whatson_domain::block::{Block, BlockInput, Kind};
use whatson_domain::person::EmailAddress;
use whatson_domain::{Act, BlockId};
use whatson_search::fold;
use whatson_store::{Tx, audit, block};

use crate::access::{self, event};
use crate::clock::new_id;
use crate::{Actor, App, AppError};

/// All entries, latest first.
///
/// # Errors
///
/// [`AppError::NotAllowed`].
pub async fn list(app: &App, actor: Actor) -> Result<Vec<Block>, AppError> {
    access::permit(app, actor, Act::Vet, "block.list", None).await?;
    let mut tx = app.store.read().await?;
    Ok(block::list(&mut tx).await?)
}

/// Adds an entry; one that is there stays as it is.
///
/// # Errors
///
/// [`AppError::Refused`] with every refused field.
pub async fn add(app: &App, actor: Actor, input: &BlockInput) -> Result<(), AppError> {
    let permit = access::permit(app, actor, Act::Vet, "block.add", None).await?;
    let (kind, value, reason) = input.check()?;
    let mut tx = app.store.write().await?;
    let key = key(app, kind, &value);
    if block::find(&mut tx, kind, &key).await?.is_some() {
        return Ok(());
    }
    // Of an address nothing is shown but its domain.
    let shown = match (kind, value.split_once('@')) {
        (Kind::Address, Some((_, domain))) => format!("…@{domain}"),
        _ => value,
    };
    let id = BlockId(new_id(&*app.clock, &*app.chance));
    let new = Block { id, kind, key, shown, reason, created: app.now() };
    block::insert(&mut tx, &permit, &new).await?;
    let line = event(app, actor, "block.add", Some(id.0), "permitted");
    audit::append(&mut tx, &app.mac, &line).await?;
    Ok(tx.commit().await?)
}

/// Removes an entry.
///
/// # Errors
///
/// [`AppError::NotFound`] when there is none.
pub async fn remove(app: &App, actor: Actor, id: BlockId) -> Result<(), AppError> {
    let permit = access::permit(app, actor, Act::Vet, "block.remove", Some(id.0)).await?;
    let mut tx = app.store.write().await?;
    if !block::erase(&mut tx, &permit, id).await? {
        return Err(AppError::NotFound);
    }
    let line = event(app, actor, "block.remove", Some(id.0), "permitted");
    audit::append(&mut tx, &app.mac, &line).await?;
    Ok(tx.commit().await?)
}

fn key(app: &App, kind: Kind, value: &str) -> String {
    match kind {
        Kind::Address => {
            let hash = app.vault.blind("block.address", value);
            hash.iter().map(|b| format!("{b:02x}")).collect()
        }
        Kind::Domain => value.to_owned(),
        Kind::Name => fold::name_key(value),
    }
}

/// Whether an address, or its domain, stands on the list.
pub(crate) async fn has_address(
    app: &App,
    tx: &mut Tx,
    email: &EmailAddress,
) -> Result<bool, AppError> {
    let own = key(app, Kind::Address, email.as_str());
    if block::find(tx, Kind::Address, &own).await?.is_some() {
        return Ok(true);
    }
    has_domain(tx, email.domain()).await
}

/// Whether a domain, or one above it, stands on the list.
async fn has_domain(tx: &mut Tx, domain: &str) -> Result<bool, AppError> {
    let mut rest = domain;
    loop {
        if block::find(tx, Kind::Domain, rest).await?.is_some() {
            return Ok(true);
        }
        match rest.split_once('.') {
            Some((_, above)) => rest = above,
            None => return Ok(false),
        }
    }
}

/// Whether what is told of an organisation stands on the list.
pub(crate) async fn has(app: &App, tx: &mut Tx, sketch: &Sketch) -> Result<bool, AppError> {
    if block::find(tx, Kind::Name, &key(app, Kind::Name, &sketch.name)).await?.is_some() {
        return Ok(true);
    }
    match &sketch.website {
        Some(site) => has_domain(tx, site.domain()).await,
        None => Ok(false),
    }
}
