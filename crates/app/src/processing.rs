//! The record of processing of an agreement (GDPR, article 30): what is deposited under which basis, by
//! whom, for what and how long. All of it comes from the agreement's one record and from what stands.
//!
//! A member sees what itself deposited; the co-ordinator and custodians what everybody did.
//!
//! Not here: its words and files (`web`), the terms (`domain::agreement`).

use std::collections::BTreeMap;

use whatson_domain::{Act, Moment};
use whatson_formats::csv_export;
use whatson_store::agreement::Version;
use whatson_store::deposit;

use crate::party::Party;
use crate::{Actor, App, AppError, access, matching};

/// What a member has deposited of a type, and that stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deposited {
    /// The member's name in the agreement's text.
    pub member: String,
    /// Type of the identifiers.
    pub kind: String,
    /// Lists.
    pub lists: u64,
    /// Entries, padding included.
    pub entries: u64,
    /// When the first of them came.
    pub first: Moment,
    /// When the last of them came.
    pub last: Moment,
}

/// A record of processing.
#[derive(Debug, Clone)]
pub struct Record {
    /// The version that holds, or the newest that was laid open.
    pub version: Version,
    /// The party that somebody acts for.
    pub own: Party,
    /// What stands, of whom one may see it.
    pub deposits: Vec<Deposited>,
    /// Whether it is of all members.
    pub is_whole: bool,
    /// When it was made.
    pub now: Moment,
}

/// The record of an agreement.
///
/// # Errors
///
/// [`AppError::NotFound`] when somebody does not act for a party of it; [`AppError::NotAllowed`].
pub async fn record(app: &App, actor: Actor, slug: &str) -> Result<Record, AppError> {
    access::permit(app, actor, Act::SeeAgreements, "agreement.record", None).await?;
    let mut tx = app.store.read().await?;
    let (version, parties, own, _) = matching::about(app, &mut tx, actor, slug).await?;
    let is_whole = own.is_coordinator || own.custodian.is_some();
    let mut deposits: BTreeMap<(String, String), Deposited> = BTreeMap::new();
    for sum in deposit::sums(&mut tx, version.of).await? {
        if !is_whole && sum.organisation != own.organisation {
            continue;
        }
        let known = parties.iter().find(|party| party.organisation == sum.organisation);
        let member = known.map(|party| party.name.clone()).unwrap_or_default();
        // Who is party no longer has no name now: such members are one row.
        let new = || Deposited {
            member: member.clone(),
            kind: sum.kind.clone(),
            lists: 0,
            entries: 0,
            first: sum.first,
            last: sum.last,
        };
        let of = deposits.entry((member.clone(), sum.kind.clone())).or_insert_with(new);
        of.lists += sum.lists;
        of.entries += sum.entries;
        of.first = of.first.min(sum.first);
        of.last = of.last.max(sum.last);
    }
    let deposits = deposits.into_values().collect();
    Ok(Record { version, own, deposits, is_whole, now: app.now() })
}

/// Rows as CSV, guarded against what spreadsheets would run.
#[must_use]
pub fn csv(rows: &[Vec<String>]) -> String {
    rows.iter().map(|row| csv_export::guarded(row)).collect()
}
