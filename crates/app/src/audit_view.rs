//! Looking into the audit log: all of it for auditors, one's organisation's for its focal points,
//! one's own account's for everybody.
//!
//! An auditor who looks for one person or record leaves an event about it, so that its owner sees
//! who looked; an export leaves one in any case.
//!
//! Not here: the tree and its proofs (`audit`), words for events (`web::pages::audit`).

use std::collections::HashMap;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use tokio::sync::mpsc;
use uuid::Uuid;
use whatson_domain::{Act, FieldError, FieldErrors, Moment, OrganisationId, PersonId};
use whatson_formats::{csv_export, moment};
use whatson_store::audit_tree::{self, Kept};
pub use whatson_store::audit_view::{Filter, Line, Outcome};
use whatson_store::{Tx, audit, audit_view, membership, organisation};

use crate::access::{self, event};
use crate::{Actor, App, AppError};

/// Events of a page.
pub const PAGE: i64 = 100;
/// Events read at a time for an export.
const PIECE: i64 = 1_000;
/// Titles of an export's columns.
const COLUMNS: [&str; 10] =
    ["seq", "time", "person", "name", "role", "action", "table", "object", "outcome", "place"];

/// What a list is asked for, as it was typed.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// Who did it.
    pub person: String,
    /// The record.
    pub object: String,
    /// How the action begins.
    pub action: String,
    /// `permitted`, `refused`, or nothing.
    pub outcome: String,
    /// First day.
    pub from: String,
    /// Last day.
    pub to: String,
}

impl Asked {
    /// Reads it.
    ///
    /// # Errors
    ///
    /// All fields that cannot be read.
    pub fn check(&self) -> Result<Filter, FieldErrors> {
        let mut errors = Vec::new();
        let mut id = |field: &'static str, typed: &str| match typed.trim() {
            "" => None,
            text => Uuid::parse_str(text)
                .map_err(|_| errors.push(FieldError::new(field, "not-an-id", text)))
                .ok(),
        };
        let (person, object) = (id("actor", &self.person), id("object", &self.object));
        let mut day = |field: &'static str, typed: &str, more: i64| match typed.trim() {
            "" => None,
            text => start_of(text, more)
                .ok_or_else(|| errors.push(FieldError::new(field, "not-a-date", text)))
                .ok(),
        };
        let (from, until) = (day("from", &self.from, 0), day("to", &self.to, 1));
        let action = self.action.trim();
        if !action.chars().all(|c| c.is_ascii_lowercase() || "-.".contains(c)) {
            errors.push(FieldError::new("action", "not-a-code", action));
        }
        let all = Filter::default();
        let filter = Filter {
            person: person.map(PersonId),
            object,
            action: action.to_owned(),
            outcome: match self.outcome.as_str() {
                "permitted" => Outcome::Permitted,
                "refused" => Outcome::Refused,
                _ => Outcome::Any,
            },
            from: from.unwrap_or(all.from),
            until: until.unwrap_or(all.until),
        };
        if errors.is_empty() { Ok(filter) } else { Err(FieldErrors(errors)) }
    }
}

/// When a day begins, or one some days later, in UTC.
fn start_of(text: &str, more: i64) -> Option<Moment> {
    let day: Date = text.parse().ok()?;
    let day = day.checked_add(jiff::Span::new().days(more)).ok()?;
    let begins = TimeZone::UTC.to_timestamp(day.at(0, 0, 0, 0)).ok()?;
    Some(Moment(begins.as_microsecond()))
}

/// What an auditor sees.
#[derive(Debug)]
pub struct Shown {
    /// Events, newest first.
    pub lines: Vec<Line>,
    /// Before which number the next page begins.
    pub next: Option<i64>,
    /// Name and readable part of the address of organisations that events are about.
    pub organisations: HashMap<Uuid, (String, String)>,
    /// The newest signed state.
    pub checkpoint: Option<Kept>,
    /// Events that wait for a leaf.
    pub waiting: i64,
}

/// Events that a filter lets through, with the log's newest state.
///
/// # Errors
///
/// [`AppError::NotAllowed`].
pub async fn show(
    app: &App,
    actor: Actor,
    filter: &Filter,
    before: i64,
) -> Result<Shown, AppError> {
    look(app, actor, filter, "audit.look").await?;
    let mut tx = app.store.read().await?;
    let (lines, next) = page(audit_view::list(&mut tx, filter, before, (PAGE + 1, false)).await?);
    let organisations = organisations(&mut tx, &lines).await?;
    let checkpoint = audit_tree::newest(&mut tx).await?;
    let waiting = audit_tree::count_unplaced(&mut tx).await?;
    Ok(Shown { lines, next, organisations, checkpoint, waiting })
}

/// Asks permission, and notes whom or what the look is about.
async fn look(app: &App, actor: Actor, filter: &Filter, action: &str) -> Result<(), AppError> {
    let about = filter.object.or(filter.person.map(|id| id.0));
    access::permit(app, actor, Act::ReadAuditLog, action, about).await?;
    if about.is_none() && action == "audit.look" {
        return Ok(());
    }
    let mut tx = app.store.write().await?;
    audit::append(&mut tx, &app.mac, &event(app, actor, action, about, "permitted")).await?;
    Ok(tx.commit().await?)
}

/// A page of what was read, and where the next begins if there is more.
fn page(mut lines: Vec<Line>) -> (Vec<Line>, Option<i64>) {
    let most = usize::try_from(PAGE).unwrap_or_default();
    let is_more = lines.len() > most;
    lines.truncate(most);
    let next = lines.last().filter(|_| is_more).map(|last| last.seq);
    (lines, next)
}

async fn organisations(
    tx: &mut Tx,
    lines: &[Line],
) -> Result<HashMap<Uuid, (String, String)>, AppError> {
    let mut ids: Vec<_> = lines.iter().filter_map(|line| line.object).map(OrganisationId).collect();
    ids.sort_unstable();
    ids.dedup();
    let found = organisation::list_some(tx, &ids).await?;
    let named = found.into_iter().map(|of| {
        let name = of.profile.name().to_owned();
        (of.id.0, (name, of.slug.to_string()))
    });
    Ok(named.collect())
}

/// Writes the events that a filter lets through as CSV, newest first, a piece at a time.
///
/// # Errors
///
/// [`AppError::NotAllowed`].
pub async fn export(
    app: &App,
    actor: Actor,
    filter: &Filter,
    to: mpsc::Sender<String>,
) -> Result<(), AppError> {
    look(app, actor, filter, "audit.export").await?;
    let mut piece = csv_export::guarded(&COLUMNS.map(str::to_owned));
    let mut before = i64::MAX;
    loop {
        // Each its own transaction: who reads slowly keeps no other from the database.
        let mut tx = app.store.read().await?;
        let lines = audit_view::list(&mut tx, filter, before, (PIECE, true)).await?;
        drop(tx);
        lines.iter().for_each(|line| piece += &csv_export::guarded(&cells(line)));
        if to.send(std::mem::take(&mut piece)).await.is_err() {
            return Ok(());
        }
        match lines.last() {
            Some(last) => before = last.seq,
            None => return Ok(()),
        }
    }
}

fn cells(line: &Line) -> [String; 10] {
    let word = |value: Option<String>| value.unwrap_or_default();
    [
        line.seq.to_string(),
        if line.action.is_empty() { String::new() } else { moment::write(line.at) },
        word(line.person.map(|id| id.to_string())),
        word(line.name.clone()),
        line.actor.clone(),
        line.action.clone(),
        line.noun.clone(),
        word(line.object.map(|id| id.to_string())),
        line.outcome.clone(),
        word(line.place.map(|place| place.to_string())),
    ]
}

/// Events that concern one's own, with whose names may be said.
#[derive(Debug)]
pub struct Own {
    /// Events, newest first; of an act that touched several records the first.
    pub lines: Vec<Line>,
    /// Before which number the next page begins.
    pub next: Option<i64>,
}

/// What was done to the organisation that one acts for, and who looked at it. Colleagues are
/// named; whoever runs the hub is known by their role.
///
/// # Errors
///
/// [`AppError::NotFound`] for who belongs to none; [`AppError::NotAllowed`].
pub async fn of_organisation(app: &App, actor: Actor, before: i64) -> Result<Own, AppError> {
    let id = actor.membership.ok_or(AppError::NotFound)?.organisation;
    let action = "organisation.log";
    access::permit_about(app, actor, Act::ManageMembers, Some(id), action, Some(id.0)).await?;
    let mut tx = app.store.read().await?;
    let lines = audit_view::of_organisation(&mut tx, id, before, PAGE + 1).await?;
    let colleagues: Vec<PersonId> =
        membership::list_of(&mut tx, id).await?.into_iter().map(|member| member.person).collect();
    Ok(own(lines, &colleagues))
}

/// What one did, what was done to one's account, and who looked at it.
///
/// # Errors
///
/// [`AppError::NotAllowed`] for who has no account.
pub async fn of_account(app: &App, actor: Actor, before: i64) -> Result<Own, AppError> {
    access::permit(app, actor, Act::KeepAccount, "person.log", None).await?;
    let id = actor.person.ok_or(AppError::NotFound)?;
    let mut tx = app.store.read().await?;
    Ok(own(audit_view::of_account(&mut tx, id, before, PAGE + 1).await?, &[id]))
}

fn own(lines: Vec<Line>, known: &[PersonId]) -> Own {
    let (mut lines, next) = page(lines);
    lines.dedup_by(|a, b| {
        (a.at, a.person, &a.action, &a.outcome) == (b.at, b.person, &b.action, &b.outcome)
    });
    for line in &mut lines {
        if line.person.is_none_or(|id| !known.contains(&id)) {
            (line.person, line.name) = (None, None);
        }
    }
    Own { lines, next }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_and_what_cannot_be_is_named() {
        let asked =
            Asked { from: "2026-11-24".into(), to: "2026-11-24".into(), ..Asked::default() };
        let filter = asked.check().unwrap();
        assert_eq!(filter.from, Moment(1_795_478_400_000_000));
        assert_eq!(filter.until.0 - filter.from.0, 24 * 3_600_000_000);
        assert_eq!(Asked::default().check().unwrap(), Filter::default());
        let wrong = Asked {
            person: "ana".into(),
            object: "1".into(),
            action: "a%".into(),
            outcome: "x".into(),
            from: "24.11.2026".into(),
            to: "9999-12-31".into(),
        };
        let refused = wrong.check().unwrap_err();
        let fields: Vec<_> = refused.0.iter().map(|e| (e.field.as_str(), e.reason)).collect();
        let no = "not-a-date";
        assert_eq!(
            fields,
            [
                ("actor", "not-an-id"),
                ("object", "not-an-id"),
                ("from", no),
                ("to", no),
                ("action", "not-a-code")
            ]
        );
    }
}
