//! What waits for staff.
//!
//! Not here: the work itself (`duplicate`, `import`, `organisation`).

use whatson_domain::Act;
use whatson_domain::freshness::MARK_AFTER_DAYS;
use whatson_domain::organisation::Organisation;
use whatson_domain::suggestion::State;
use whatson_store::import_run::{self, Run};
use whatson_store::{Tx, duplicate, organisation, service, suggestion};

use crate::access;
use crate::{Actor, App, AppError, Card, card};

/// What waits.
#[derive(Debug)]
pub struct Waiting {
    /// Records whose confirmation is old, oldest first.
    pub old: Vec<Card>,
    /// Withdrawn records, latest first.
    pub withdrawn: Vec<Card>,
    /// Pairs that nobody judged.
    pub duplicates: i64,
    /// Suggestions that nobody dealt with.
    pub suggestions: i64,
    /// Latest imports.
    pub runs: Vec<Run>,
    /// Records in all.
    pub organisations: i64,
    /// Services in all.
    pub services: i64,
    /// Records that were confirmed once.
    pub confirmed: i64,
}

/// What waits for staff.
///
/// # Errors
///
/// [`AppError::NotAllowed`].
pub async fn waiting(app: &App, actor: Actor) -> Result<Waiting, AppError> {
    access::permit(app, actor, Act::SeeStaffPages, "desk.show", None).await?;
    let mut tx = app.store.read().await?;
    let limit = app.now().days_before(MARK_AFTER_DAYS);
    let old = organisation::list_confirmed_before(&mut tx, limit, 20).await?;
    let withdrawn = organisation::list_withdrawn(&mut tx, 20).await?;
    Ok(Waiting {
        old: cards(&mut tx, &old).await?,
        withdrawn: cards(&mut tx, &withdrawn).await?,
        duplicates: duplicate::count_open(&mut tx).await?,
        suggestions: suggestion::count(&mut tx, State::Waiting).await?,
        runs: import_run::list(&mut tx, 5).await?,
        organisations: organisation::count(&mut tx).await?,
        services: service::count(&mut tx).await?,
        confirmed: organisation::count_confirmed(&mut tx).await?,
    })
}

async fn cards(tx: &mut Tx, of: &[Organisation]) -> Result<Vec<Card>, AppError> {
    let mut all = Vec::new();
    for one in of {
        all.push(card::load(tx, one).await?);
    }
    Ok(all)
}
