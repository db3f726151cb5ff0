//! Confirmations of the future: nobody can have given them, and a service would never grow old
//! by them. The day of the import counts instead, and a remark says so.
//!
//! Not here: how far a confirmation is believed (`domain::freshness`).

use whatson_domain::Moment;
use whatson_domain::freshness::latest;
use whatson_formats::{Package, Remark, moment};
use whatson_store::import_run;

use super::Parsed;
use crate::{App, AppError};

/// When a file of this digest came first: the same file a second time gives the same days, and so
/// changes nothing.
pub(super) async fn first(app: &App, digest: &str) -> Result<Moment, AppError> {
    let mut tx = app.store.read().await?;
    Ok(import_run::first_started(&mut tx, digest, app.now()).await?)
}

/// Puts `now` in the place of every confirmation that is more than a day later.
pub(super) fn clamp(parsed: &mut Parsed, now: Moment) {
    let Parsed { package: Package { entries, remarks, .. }, naming, .. } = parsed;
    for entry in entries {
        let cells = &entry.cells;
        let mut look = |field: &str, at: &mut Option<Moment>| {
            let Some(said) = at.filter(|at| *at > latest(now)) else { return };
            *at = Some(now);
            let said = moment::date(said);
            let column = naming.column(field, &said, cells);
            remarks.push(Remark::note(entry.row, column, &said, "confirmed-in-the-future"));
        };
        look("confirmed", &mut entry.confirmed);
        for (field, origin) in &mut entry.origins {
            look(&format!("origins.{field}"), &mut origin.confirmed);
        }
        for (place, service) in entry.services.iter_mut().enumerate() {
            look(&format!("services[{place}].confirmed"), &mut service.confirmed);
        }
    }
}
