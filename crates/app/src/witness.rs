//! Witnesses: who elsewhere signs states of the audit log, and taking their signatures.
//!
//! A witness asks that each state continues the one it signed before; so whoever has its signature
//! knows that nobody was shown another log (C2SP `tlog-witness`, sent by the witness itself). The hub
//! takes a signature of a key that an administrator added, under a state that its tree had.
//!
//! Not here: signatures as such (`transparency`), witnessing another hub's log (`watch`).

use uuid::Uuid;
use whatson_domain::{Act, FieldError, Moment};
use whatson_store::witness::Cosignature;
pub use whatson_store::witness::Witness;
use whatson_store::{Tx, audit_tree, witness};
use whatson_transparency::{Checkpoint, Note, Verifier};

use crate::access::{self, event};
use crate::audit;
use crate::clock::new_id;
use crate::{Actor, App, AppError};

/// Witnesses of a hub.
const MOST: usize = 50;
/// How far a witness's clock may be before ours, in microseconds.
const AHEAD: i64 = 10 * 60_000_000;

/// All witnesses.
///
/// # Errors
///
/// [`AppError::NotAllowed`].
pub async fn list(app: &App, actor: Actor) -> Result<Vec<Witness>, AppError> {
    access::permit(app, actor, Act::ManagePeople, "witness.list", None).await?;
    let mut tx = app.store.read().await?;
    Ok(witness::list(&mut tx).await?)
}

/// Adds a witness by its key.
///
/// # Errors
///
/// [`AppError::Refused`] when name or key cannot be used, or the key is there.
pub async fn add(app: &App, actor: Actor, name: &str, vkey: &str) -> Result<(), AppError> {
    let permit = access::permit(app, actor, Act::ManagePeople, "witness.add", None).await?;
    let name = whatson_domain::text::line("witness", name, 100)?;
    let refused = |reason| FieldError::new("vkey", reason, vkey);
    let key = Verifier::parse(vkey).ok().filter(Verifier::is_of_witness);
    let vkey = key.ok_or_else(|| refused("not-a-witness-key"))?.to_text();
    let mut tx = app.store.write().await?;
    let known = witness::list(&mut tx).await?;
    if known.iter().any(|of| of.vkey == vkey) {
        return Err(refused("witness-known").into());
    }
    if known.len() >= MOST {
        return Err(refused("too-many").into());
    }
    let id = new_id(&*app.clock, &*app.chance);
    let new = Witness { id, name, vkey, created: app.now(), signed: None };
    witness::insert(&mut tx, &permit, &new).await?;
    let line = event(app, actor, "witness.add", Some(id), "permitted");
    whatson_store::audit::append(&mut tx, &app.mac, &line).await?;
    Ok(tx.commit().await?)
}

/// Removes a witness, and its signatures with it.
///
/// # Errors
///
/// [`AppError::NotFound`] when there is none.
pub async fn remove(app: &App, actor: Actor, id: Uuid) -> Result<(), AppError> {
    let action = "witness.remove";
    let permit = access::permit(app, actor, Act::ManagePeople, action, Some(id)).await?;
    let mut tx = app.store.write().await?;
    if !witness::erase(&mut tx, &permit, id).await? {
        return Err(AppError::NotFound);
    }
    let line = event(app, actor, action, Some(id), "permitted");
    whatson_store::audit::append(&mut tx, &app.mac, &line).await?;
    Ok(tx.commit().await?)
}

/// Takes the signatures of known witnesses under a state of the log; lines of others are left out.
///
/// # Errors
///
/// [`AppError::Refused`]: `not-a-checkpoint`, `other-log`, `wrong-root`, `unknown-witness`,
/// `wrong-signature`, `wrong-time`. Nothing is kept then.
pub async fn take(app: &App, sent: &str) -> Result<(), AppError> {
    let refused = |reason| AppError::from(FieldError::new("note", reason, ""));
    let signer = audit::signer(app).await?.ok_or(AppError::NotFound)?;
    let note = Note::parse(sent).map_err(|_| refused("not-a-checkpoint"))?;
    let said = Checkpoint::parse(&note.text).map_err(|_| refused("not-a-checkpoint"))?;
    if said.origin != signer.verifier().name() {
        return Err(refused("other-log"));
    }
    let mut tx = app.store.read().await?;
    let signed = signatures(&mut tx, &note, app.now()).await?;
    let newest = audit_tree::newest(&mut tx).await?.map_or(0, |kept| kept.size);
    // Exactly what the hub itself signs: else it would put its name under lines of others.
    let own = Checkpoint { extensions: vec![], ..said.clone() };
    let is_ours = (1..=newest).contains(&said.size)
        && own.to_text() == note.text
        && audit::root_at(&mut tx, said.size).await? == said.root;
    drop(tx);
    if !is_ours {
        return Err(refused("wrong-root"));
    }
    let own = Note { signatures: vec![signer.sign(&note.text)], text: note.text };
    let own = own.to_text();
    let mut tx = app.store.write().await?;
    for (witness, at, line) in signed {
        let kept = Cosignature { witness, size: said.size, at, note: own.clone(), line };
        witness::sign(&mut tx, &kept).await?;
    }
    Ok(tx.commit().await?)
}

/// The signatures of known witnesses under a note, each checked.
async fn signatures(
    tx: &mut Tx,
    note: &Note,
    now: Moment,
) -> Result<Vec<(Uuid, Moment, String)>, AppError> {
    let refused = |reason| AppError::from(FieldError::new("note", reason, ""));
    let mut all = Vec::new();
    for of in witness::list(tx).await? {
        let Ok(key) = Verifier::parse(&of.vkey) else { continue };
        let Some(line) = note.signatures.iter().find(|s| key.is_of(s)).map(|s| s.line()) else {
            continue;
        };
        let seconds = key.verify(note).map_err(|_| refused("wrong-signature"))?;
        let seconds = seconds.and_then(|s| i64::try_from(s).ok()).filter(|s| *s > 0);
        let at = seconds.and_then(|s| s.checked_mul(1_000_000)).map(Moment);
        let at = at.filter(|at| at.0 <= now.0 + AHEAD).ok_or_else(|| refused("wrong-time"))?;
        all.push((of.id, at, line));
    }
    if all.is_empty() { Err(refused("unknown-witness")) } else { Ok(all) }
}

/// The newest state, with what witnesses signed of it.
///
/// # Errors
///
/// [`AppError::NotFound`] before there is one.
pub async fn checkpoint(app: &App) -> Result<String, AppError> {
    let mut tx = app.store.read().await?;
    let kept = audit_tree::newest(&mut tx).await?.ok_or(AppError::NotFound)?;
    with_lines(&mut tx, kept.size, kept.note).await
}

/// The newest state that a witness signed, with all signatures under it.
///
/// # Errors
///
/// [`AppError::NotFound`] before there is one.
pub async fn cosigned(app: &App) -> Result<String, AppError> {
    let mut tx = app.store.read().await?;
    let (size, note) = witness::newest(&mut tx).await?.ok_or(AppError::NotFound)?;
    with_lines(&mut tx, size, note).await
}

async fn with_lines(tx: &mut Tx, size: u64, note: String) -> Result<String, AppError> {
    let lines = witness::lines(tx, size).await?;
    Ok(lines.into_iter().fold(note, |note, line| format!("{note}{line}\n")))
}
