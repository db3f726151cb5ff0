//! The hub's own page for small lists: who may have it, and which lists of it are taken.
//!
//! The page trusts the hub: whoever runs it could serve another one that keeps what is pasted, and the key.
//! So the agreement has to allow it, its lists are short, and a key with which a member's program deposits
//! is not for it. A page that was changed says nothing true of itself: this keeps an honest page within its
//! bounds, and against a changed one there is the budget that custodians count for the key.
//!
//! Not here: what the page does (`web/src/paste`), how it looks (`web::pages`).

use private_match::identity::PartyKeys;
use private_match::message::deposit::DepositList as Signed;
use private_match::message::{open, peek};
use whatson_store::agreement::Version;
use whatson_store::deposit::DepositList;
use whatson_store::{Tx, deposit};

use crate::matching::{self, State, View};
use crate::party::Party;
use crate::{Actor, App, AppError};

/// Lines that are pasted at the most.
pub const LINES_MAX: u32 = 5_000;
/// Entries of a list of the page at the most: as many lines, filled up.
const ENTRIES_MAX: u32 = 5_120;

/// The page, for somebody who may have it.
#[derive(Debug, Clone)]
pub struct Paste {
    /// The agreement as they see it.
    pub view: View,
    /// Whether their organisation's key is one with which a program deposits, so that the page refuses it.
    pub is_bulk: bool,
}

/// Whether somebody who sees an agreement so has the page.
#[must_use]
pub fn may(view: &View) -> bool {
    view.flows && view.may_match && view.own.is_member && view.version.agreement.terms.page
}

/// The page of an agreement that allows it, while it flows.
///
/// # Errors
///
/// [`AppError::NotFound`] for everybody else; [`AppError::NotAllowed`].
pub async fn look(app: &App, actor: Actor, slug: &str) -> Result<Paste, AppError> {
    let view = matching::look(app, actor, slug).await?;
    if !may(&view) {
        return Err(AppError::NotFound);
    }
    let newest = view.epochs.iter().find(|of| of.epoch.state == State::Key);
    let mut is_bulk = false;
    if let Some(of) = newest {
        let mut tx = app.store.read().await?;
        is_bulk = has_bulk(&mut tx, &view.version, of.epoch.number, &view.own.keys).await?;
    }
    Ok(Paste { view, is_bulk })
}

/// Whether a list is none of the page, or one that it may hand in.
///
/// # Errors
///
/// [`AppError::Declined`]: `page-not-allowed`, `page-list-size`, `page-bulk-key`.
pub(crate) async fn fits(
    tx: &mut Tx,
    version: &Version,
    epoch: u32,
    party: &Party,
    body: &Signed,
) -> Result<(), AppError> {
    if !body.is_of_page() {
        return Ok(());
    }
    if !version.agreement.terms.page {
        return Err(AppError::Declined("page-not-allowed"));
    }
    if body.entries > ENTRIES_MAX {
        return Err(AppError::Declined("page-list-size"));
    }
    if has_bulk(tx, version, epoch, &party.keys).await? {
        return Err(AppError::Declined("page-bulk-key"));
    }
    Ok(())
}

/// Whether a list of this key in an epoch was made by a program.
async fn has_bulk(
    tx: &mut Tx,
    version: &Version,
    epoch: u32,
    keys: &PartyKeys,
) -> Result<bool, AppError> {
    let lists = deposit::of_party(tx, (version.of, epoch), &keys.id().0).await?;
    Ok(lists.iter().any(|list| !is_of_page(list, keys)))
}

fn is_of_page(list: &DepositList, keys: &PartyKeys) -> bool {
    let scope = peek(&list.message).map(|of| of.scope);
    let opened = scope.and_then(|scope| open::<Signed>(&list.message, &scope, keys));
    opened.is_ok_and(|opened| opened.body.is_of_page())
}
