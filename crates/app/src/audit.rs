//! The audit log: sequencing events into the tree, signing its states, proofs, and checking all.
//!
//! Not here: appending an event, which each use case does (`access::event`), HTTP (`web`).

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::time::Duration;

use whatson_store::audit_check;
pub use whatson_store::audit_check::{Fault, Report};
use whatson_store::audit_tree;
pub use whatson_store::audit_tree::Kept;
use whatson_store::{Noun, Tx, audit, setting};
pub use whatson_transparency::{
    Checkpoint, Hash, Note, Signer, Tile, Verifier, verify_consistency, verify_inclusion,
};
use whatson_transparency::{
    Coordinate, Frontier, consistency as consistency_proof, consistency_needs,
    inclusion as inclusion_proof, inclusion_needs,
};

use crate::access::event;
use crate::{Actor, App, AppError};

/// Events sequenced in one transaction.
const BATCH: i64 = 4_000;
/// Longest pause between two looks for events.
const PAUSE: Duration = Duration::from_millis(300);
/// The setting that names the log.
const ORIGIN: &str = "audit.origin";
/// The setting that says of which columns the states in the log are made.
const LAYOUT: &str = "audit.layout";

/// Sequences events until the task is dropped.
pub async fn follow(app: App) {
    loop {
        if let Err(error) = sequence(&app).await {
            tracing::warn!(code = error.code(), "the audit log cannot be sequenced");
        }
        tokio::time::sleep(PAUSE).await;
    }
}

/// Makes the log ready at a start: gives it its name, which stays when the hub's address changes, and
/// takes in what a release of before, or a migration, left in the database.
///
/// # Errors
///
/// [`AppError::Unavailable`] when the database cannot write.
pub async fn prepare(app: &App, host: &str) -> Result<(), AppError> {
    let mut tx = app.store.write().await?;
    let origin = match setting::find(&mut tx, ORIGIN).await? {
        Some(origin) => origin,
        None => format!("{host}/audit"),
    };
    setting::set(&mut tx, ORIGIN, &origin).await?;
    let begin = event(app, Actor::OPERATOR, "audit.begin", None, "permitted");
    audit::adopt(&mut tx, &app.mac, &begin, || app.random()).await?;
    migrated(app, &mut tx).await?;
    Ok(tx.commit().await?)
}

/// Takes records as they are whose columns a migration changed since the last start.
async fn migrated(app: &App, tx: &mut Tx) -> Result<(), AppError> {
    let known = setting::find(tx, LAYOUT).await?;
    let layouts = Noun::ALL.map(Noun::layout);
    if let Some(known) = &known {
        let line = event(app, Actor::OPERATOR, "audit.migrate", None, "permitted");
        for (noun, layout) in Noun::ALL.iter().zip(&layouts) {
            if !known.lines().any(|line| line == layout) {
                audit::restate(tx, &app.mac, *noun, &line, &mut || app.random()).await?;
            }
        }
    }
    Ok(setting::set(tx, LAYOUT, &layouts.join("\n")).await?)
}

/// The hub's key for the log; none before the log has a name.
///
/// # Errors
///
/// [`AppError::Unavailable`] when the database cannot be read.
pub async fn signer(app: &App) -> Result<Option<Signer>, AppError> {
    let mut tx = app.store.read().await?;
    let origin = setting::find(&mut tx, ORIGIN).await?;
    Ok(origin.and_then(|origin| app.vault.audit_signer(&origin)))
}

/// Gives every waiting event its leaf and signs the new state.
///
/// # Errors
///
/// [`AppError::Unavailable`] when the database cannot write.
pub async fn sequence(app: &App) -> Result<(), AppError> {
    let mut read = app.store.read().await?;
    let waits = audit_tree::count_unplaced(&mut read).await? > 0;
    let origin = setting::find(&mut read, ORIGIN).await?;
    drop(read);
    let (true, Some(origin)) = (waits, origin) else { return Ok(()) };
    let Some(signer) = app.vault.audit_signer(&origin) else { return Ok(()) };
    loop {
        let mut tx = app.store.write().await?;
        let Some(edge) = audit_tree::sequence(&mut tx, BATCH).await? else { return Ok(()) };
        let state = Checkpoint {
            origin: origin.clone(),
            size: edge.size(),
            root: edge.root(),
            extensions: vec![],
        };
        let text = state.to_text();
        let note = Note { signatures: vec![signer.sign(&text)], text };
        let kept = Kept { size: state.size, at: app.now(), note: note.to_text() };
        audit_tree::add(&mut tx, &kept).await?;
        tx.commit().await?;
    }
}

/// The root that the tree had when it had so many leaves.
pub(crate) async fn root_at(tx: &mut Tx, size: u64) -> Result<Hash, AppError> {
    let mut begin = 0;
    let mut peaks = Vec::new();
    for bit in (0..64_u8).rev().filter(|bit| size >> bit & 1 == 1) {
        peaks.push(Coordinate { level: bit, index: begin >> bit });
        begin += 1 << bit;
    }
    let hashes = subtrees(tx, peaks.iter().copied()).await?;
    let peaks = peaks.iter().filter_map(|at| hashes.get(at).copied()).collect();
    Ok(Frontier::from_parts(size, peaks).ok_or(AppError::NotFound)?.root())
}

/// The newest signed state.
///
/// # Errors
///
/// [`AppError::NotFound`] before there is one.
pub async fn checkpoint(app: &App) -> Result<Kept, AppError> {
    let mut tx = app.store.read().await?;
    audit_tree::newest(&mut tx).await?.ok_or(AppError::NotFound)
}

/// Checks the whole log, with states that were kept elsewhere.
///
/// # Errors
///
/// [`AppError::NotFound`] before the log has begun; what is wrong is in the report.
pub async fn verify(
    app: &App,
    outside: &[Checkpoint],
    progress: &(dyn Fn(u64) + Sync),
) -> Result<Report, AppError> {
    let signer = signer(app).await?.ok_or(AppError::NotFound)?;
    let verifier = signer.verifier();
    let mut tx = app.store.read().await?;
    let keys = audit_check::Keys { mac: &app.mac, verifier: &verifier };
    Ok(audit_check::check(&mut tx, &keys, outside, progress).await?)
}

/// A leaf with the proof that it is in the newest signed state.
#[derive(Debug, Clone)]
pub struct Inclusion {
    /// The signed state.
    pub checkpoint: Kept,
    /// Place of the leaf.
    pub place: u64,
    /// Hash of the leaf.
    pub leaf: Hash,
    /// Hashes from the leaf to the root.
    pub proof: Vec<Hash>,
}

/// Proves that the leaf at a place is in the newest signed state.
///
/// # Errors
///
/// [`AppError::NotFound`] when there is no such leaf yet.
pub async fn inclusion(app: &App, place: u64) -> Result<Inclusion, AppError> {
    let mut tx = app.store.read().await?;
    let kept = audit_tree::newest(&mut tx).await?.ok_or(AppError::NotFound)?;
    let (leaf, proof) = inclusion_at(&mut tx, place, kept.size).await?;
    Ok(Inclusion { checkpoint: kept, place, leaf, proof })
}

/// The leaf at a place, and the proof that it is in the state of a size.
pub(crate) async fn inclusion_at(
    tx: &mut Tx,
    place: u64,
    size: u64,
) -> Result<(Hash, Vec<Hash>), AppError> {
    let needs = inclusion_needs(place, size).map_err(|_| AppError::NotFound)?;
    let own = Coordinate { level: 0, index: place };
    let hashes = subtrees(tx, needs.into_iter().chain([own])).await?;
    let fetch = |at| hashes.get(&at).copied();
    let proof = inclusion_proof(place, size, fetch).map_err(|_| AppError::NotFound)?;
    Ok((fetch(own).ok_or(AppError::NotFound)?, proof))
}

/// Proves that the state of `new` leaves continues the state of `old` ones.
///
/// # Errors
///
/// [`AppError::NotFound`] when `old` is larger than `new`, or the log is not so long.
pub async fn consistency(app: &App, old: u64, new: u64) -> Result<Vec<Hash>, AppError> {
    let mut tx = app.store.read().await?;
    let kept = audit_tree::newest(&mut tx).await?.ok_or(AppError::NotFound)?;
    if new > kept.size {
        return Err(AppError::NotFound);
    }
    let needs = consistency_needs(old, new).map_err(|_| AppError::NotFound)?;
    let hashes = subtrees(&mut tx, needs.into_iter()).await?;
    let fetch = |at| hashes.get(&at).copied();
    consistency_proof(old, new, fetch).map_err(|_| AppError::NotFound)
}

/// The hashes of a tile in the newest signed state, cut to `width`; none when it has not so many.
///
/// # Errors
///
/// [`AppError::NotFound`].
pub async fn tile(app: &App, tile: Tile, width: u64) -> Result<Vec<u8>, AppError> {
    let mut tx = app.store.read().await?;
    let kept = audit_tree::newest(&mut tx).await?.ok_or(AppError::NotFound)?;
    if width == 0 || width > tile.width(kept.size) {
        return Err(AppError::NotFound);
    }
    let mut hashes = audit_tree::find_tile(&mut tx, tile).await?.ok_or(AppError::NotFound)?;
    hashes.truncate(usize::try_from(width * 32).unwrap_or_default());
    Ok(hashes)
}

/// The roots of complete subtrees, from the tiles that hold them.
async fn subtrees(
    tx: &mut Tx,
    wanted: impl Iterator<Item = Coordinate>,
) -> Result<HashMap<Coordinate, Hash>, AppError> {
    let mut tiles: HashMap<Tile, Vec<u8>> = HashMap::new();
    let mut hashes = HashMap::new();
    for at in wanted {
        let tile = Tile::holding(at);
        let bytes = match tiles.entry(tile) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(free) => {
                let found = audit_tree::find_tile(tx, tile).await?;
                free.insert(found.ok_or(AppError::NotFound)?)
            }
        };
        let root = Tile::root(bytes, at);
        hashes.insert(at, root.ok_or(AppError::NotFound)?);
    }
    Ok(hashes)
}
