//! Comparing again all that stands: after a restore, or when somebody doubts that nothing was missed.
//!
//! What is a hit already stays the one it is; what is new is told as a hit on arrival.
//!
//! Not here: comparing on arrival (`stand`), what a hit is (`hit`).

use whatson_store::deposit::{DepositList, Shelf};
use whatson_store::epoch::Epoch;
use whatson_store::{agreement, deposit, hit};

use super::stand::digests;
use crate::{App, AppError, epoch};

/// What was compared.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Compared {
    /// Lists that stand.
    pub lists: u64,
    /// Deposits in them, padding included.
    pub deposits: u64,
    /// Hits that were not known.
    pub hits: u64,
}

/// Compares all lists that stand, of one agreement or of all; `seen` is told how far it is after each list.
///
/// # Errors
///
/// [`AppError::NotFound`] when there is no agreement of that name; [`AppError::Unavailable`] when the
/// database cannot be used.
pub async fn compare_again(
    app: &App,
    slug: Option<&str>,
    mut seen: impl FnMut(Compared),
) -> Result<Compared, AppError> {
    let mut tx = app.store.read().await?;
    let of = match slug {
        None => None,
        Some(slug) => Some(agreement::find_id(&mut tx, slug).await?.ok_or(AppError::NotFound)?),
    };
    let epochs = whatson_store::epoch::with_key(&mut tx).await?;
    drop(tx);
    let mut done = Compared::default();
    let wanted = |epoch: &&Epoch| of.is_none_or(|of| of == epoch.of) && !epoch.is_over(app.now());
    for epoch in epochs.iter().filter(wanted) {
        let before = known(app, epoch).await?;
        let mut at = Shelf { of: epoch.of, epoch: epoch.number, list: 0 };
        while let Some(list) = next(app, at).await? {
            let tokens = digests(app, &list).await?;
            crate::hit::compare(app, &list, &tokens).await?;
            done.lists += 1;
            done.deposits += u64::from(list.entries);
            seen(done);
            at = list.at;
        }
        done.hits += u64::try_from(known(app, epoch).await? - before).unwrap_or_default();
        note(app, epoch).await?;
    }
    Ok(done)
}

async fn next(app: &App, at: Shelf) -> Result<Option<DepositList>, AppError> {
    let mut tx = app.store.read().await?;
    Ok(deposit::standing_after(&mut tx, at).await?)
}

/// How many hits an agreement has.
async fn known(app: &App, epoch: &Epoch) -> Result<i64, AppError> {
    let mut tx = app.store.read().await?;
    Ok(hit::next(&mut tx, epoch.of).await? - 1)
}

async fn note(app: &App, of: &Epoch) -> Result<(), AppError> {
    let mut tx = app.store.write().await?;
    epoch::note(app, &mut tx, "epoch.match", of.id).await?;
    tx.commit().await?;
    app.relay.wake();
    Ok(())
}
