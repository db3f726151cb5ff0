//! New rows that may be a record the hub has, with that record.
//!
//! Not here: how candidates are found (`crate::duplicate`), what a person says of them (`Choices`).

use uuid::Uuid;
use whatson_domain::organisation::Profile;
use whatson_formats::Entry;
use whatson_store::{Tx, organisation};

use crate::AppError;
use crate::duplicate::Likely;

/// A new row that may be a record the hub has.
#[derive(Debug, Clone)]
pub struct Twin {
    /// Row of the file.
    pub row: u64,
    /// Name in the file.
    pub name: String,
    /// Country in the file.
    pub country: String,
    /// The record it may be.
    pub record: Uuid,
    /// That record's name.
    pub record_name: String,
    /// That record's slug.
    pub record_slug: String,
    /// How alike, in hundredths.
    pub score: i64,
    /// Why: `name`, `domain` or `register`.
    pub reason: &'static str,
}

/// The records that a new entry may be.
pub(super) async fn twins(
    tx: &mut Tx,
    entry: &Entry,
    profile: &Profile,
    likely: Vec<Likely>,
) -> Result<Vec<Twin>, AppError> {
    let mut twins = Vec::new();
    for (id, score, reason) in likely {
        let Some(found) = organisation::find(tx, id).await? else { continue };
        twins.push(Twin {
            row: entry.row,
            name: profile.name().to_owned(),
            country: profile.country.to_string(),
            record: id.0,
            record_name: found.profile.name().to_owned(),
            record_slug: found.slug.to_string(),
            score,
            reason,
        });
    }
    Ok(twins)
}
