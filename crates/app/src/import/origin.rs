//! Where what an import writes came from: of a new service or place what the file says, of a
//! changed one the file for the fields that changed, and for the others what was known.
//!
//! Not here: origins of an organisation's own fields (`apply`).

use whatson_domain::Moment;
use whatson_domain::location::Location;
use whatson_domain::provenance::{Origin, Provenance, confirm};
use whatson_domain::service::Service;
use whatson_formats::OriginEntry;
use whatson_store::{Tx, location, service};

use crate::AppError;

/// What a file says of the origin of a service or place.
pub(super) struct Told<'a> {
    /// The source of the whole.
    pub(super) source: String,
    /// Origins by field, where the file has them.
    pub(super) origins: &'a [(String, OriginEntry)],
    /// The time of the import.
    pub(super) now: Moment,
}

/// Origins as a file has them; those without a date were received at `received`.
pub(super) fn read_origins(read: &[(String, OriginEntry)], received: Moment) -> Provenance {
    let origin = |o: &OriginEntry| Origin {
        source: o.source.clone(),
        received: o.received.unwrap_or(received),
        confirmed_by: o.confirmed_by.clone(),
        confirmed: o.confirmed,
    };
    read.iter().map(|(field, o)| (field.clone(), origin(o))).collect()
}

/// The origins of a service that will be written.
pub(super) async fn service_origins(
    tx: &mut Tx,
    saved: &Service,
    told: &Told<'_>,
) -> Result<Provenance, AppError> {
    let Some(old) = service::find(tx, saved.id).await? else {
        let mut all = told.first();
        if told.origins.is_empty()
            && let Some(at) = saved.confirmed
        {
            confirm(&mut all, at, None);
        }
        return Ok(all);
    };
    let mut all = told.over(old.provenance.clone(), old.changed(saved));
    if saved.confirmed > old.confirmed
        && let Some(at) = saved.confirmed
    {
        let by = told.origins.iter().find(|(field, _)| field == "*");
        confirm(&mut all, at, by.and_then(|(_, o)| o.confirmed_by.as_deref()));
    }
    Ok(all)
}

/// The origins of a place that will be written; none of a hidden one.
pub(super) async fn place_origins(
    tx: &mut Tx,
    saved: &Location,
    told: &Told<'_>,
) -> Result<Provenance, AppError> {
    if saved.site.public().is_none() {
        return Ok(Provenance::new());
    }
    Ok(match location::find(tx, saved.id).await? {
        Some(old) if old.site.public().is_some() => {
            told.over(old.provenance, old.site.changed(&saved.site))
        }
        _ => told.first(),
    })
}

impl Told<'_> {
    fn first(&self) -> Provenance {
        if self.origins.is_empty() {
            return [("*".to_owned(), Origin::new(&*self.source, self.now))].into();
        }
        read_origins(self.origins, self.now)
    }

    fn over(&self, mut known: Provenance, changed: Vec<&'static str>) -> Provenance {
        for field in changed {
            known.insert(field.to_owned(), Origin::new(&*self.source, self.now));
        }
        known
    }
}
