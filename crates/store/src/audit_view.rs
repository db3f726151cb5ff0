//! The audit log as people read it: events with the names of who did them, filtered, newest first.
//!
//! What narrows most has its own text, so that both engines take its index.
//!
//! Not here: appending (`audit`), the tree (`audit_tree`), who may look (`app::audit_view`).

use uuid::Uuid;
use whatson_domain::{Moment, OrganisationId, PersonId};

use crate::db::{Row, StoreError, Tx};

// From the newest on; an expression, for the index by time is in another order.
const ANY: &str = "
SELECT e.seq, e.at, e.actor, e.person_id, p.name, e.action, e.noun, e.object_id, e.outcome, e.place
  FROM audit_event e LEFT JOIN person p ON p.id = e.person_id
 WHERE e.seq < $1 AND ($2 IS NULL OR e.object_id = $2) AND ($3 IS NULL OR e.person_id = $3)
   AND e.action LIKE $4 AND ($5 = 0 OR ($5 = 1) = (e.outcome = 'permitted'))
   AND e.at + 0 >= $6 AND e.at + 0 < $7
 ORDER BY e.seq DESC LIMIT $8";
const OF_OBJECT: &str = "
SELECT e.seq, e.at, e.actor, e.person_id, p.name, e.action, e.noun, e.object_id, e.outcome, e.place
  FROM audit_event e LEFT JOIN person p ON p.id = e.person_id
 WHERE e.seq < $1 AND e.object_id = $2 AND ($3 IS NULL OR e.person_id = $3)
   AND e.action LIKE $4 AND ($5 = 0 OR ($5 = 1) = (e.outcome = 'permitted'))
   AND e.at >= $6 AND e.at < $7
 ORDER BY e.seq DESC LIMIT $8";
const OF_PERSON: &str = "
SELECT e.seq, e.at, e.actor, e.person_id, p.name, e.action, e.noun, e.object_id, e.outcome, e.place
  FROM audit_event e LEFT JOIN person p ON p.id = e.person_id
 WHERE e.seq < $1 AND ($2 IS NULL OR e.object_id = $2) AND e.person_id = $3
   AND e.action LIKE $4 AND ($5 = 0 OR ($5 = 1) = (e.outcome = 'permitted'))
   AND e.at >= $6 AND e.at < $7
 ORDER BY e.seq DESC LIMIT $8";
const REFUSED: &str = "
SELECT e.seq, e.at, e.actor, e.person_id, p.name, e.action, e.noun, e.object_id, e.outcome, e.place
  FROM audit_event e LEFT JOIN person p ON p.id = e.person_id
 WHERE e.seq < $1 AND ($2 IS NULL OR e.object_id = $2) AND ($3 IS NULL OR e.person_id = $3)
   AND e.action LIKE $4 AND $5 = 2 AND e.outcome <> 'permitted'
   AND e.at >= $6 AND e.at < $7
 ORDER BY e.seq DESC LIMIT $8";
// Sorted by an expression: else the order would be taken from the key, and all days read for it.
const OF_DAYS: &str = "
SELECT e.seq, e.at, e.actor, e.person_id, p.name, e.action, e.noun, e.object_id, e.outcome, e.place
  FROM audit_event e LEFT JOIN person p ON p.id = e.person_id
 WHERE e.seq < $1 AND ($2 IS NULL OR e.object_id = $2) AND ($3 IS NULL OR e.person_id = $3)
   AND e.action LIKE $4 AND ($5 = 0 OR ($5 = 1) = (e.outcome = 'permitted'))
   AND e.at >= $6 AND e.at < $7
 ORDER BY e.seq + 0 DESC LIMIT $8";
// What an organisation consists of, with its applications; an erased record's own events stay with
// the auditors, its removal is an event of the organisation.
const OF_ORGANISATION: &str = "
SELECT e.seq, e.at, e.actor, e.person_id, p.name, e.action, e.noun, e.object_id, e.outcome, e.place
  FROM audit_event e LEFT JOIN person p ON p.id = e.person_id
 WHERE e.seq < $1 AND e.object_id IN (
       SELECT id FROM organisation WHERE id = $2
       UNION ALL SELECT id FROM service WHERE organisation_id = $2
       UNION ALL SELECT id FROM location WHERE organisation_id = $2
       UNION ALL SELECT id FROM membership WHERE organisation_id = $2
       UNION ALL SELECT id FROM invitation WHERE organisation_id = $2
       UNION ALL SELECT id FROM application WHERE organisation_id = $2)
 ORDER BY e.seq DESC LIMIT $3";
// What somebody did, and what others did to their account or looked at.
const OF_ACCOUNT: &str = "
SELECT e.seq, e.at, e.actor, e.person_id, p.name, e.action, e.noun, e.object_id, e.outcome, e.place
  FROM audit_event e LEFT JOIN person p ON p.id = e.person_id
 WHERE e.seq < $1 AND (e.person_id = $2 OR e.object_id IN (
       SELECT id FROM person WHERE id = $2
       UNION ALL SELECT id FROM credential WHERE person_id = $2
       UNION ALL SELECT id FROM token WHERE person_id = $2
       UNION ALL SELECT id FROM membership WHERE person_id = $2
       UNION ALL SELECT id FROM application WHERE person_id = $2))
 ORDER BY e.seq DESC LIMIT $3";

/// An event as people read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Number in the order of appending.
    pub seq: i64,
    /// When.
    pub at: Moment,
    /// In which role.
    pub actor: String,
    /// Who, where that is known.
    pub person: Option<PersonId>,
    /// Their name, while there is such an account.
    pub name: Option<String>,
    /// What, as noun and verb.
    pub action: String,
    /// Table of the record, blank where that is not vouched for.
    pub noun: String,
    /// The record.
    pub object: Option<Uuid>,
    /// `permitted`, or the stable code of the refusal.
    pub outcome: String,
    /// The leaf's place, once it has one.
    pub place: Option<i64>,
}

/// How it went, as far as a list asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Outcome {
    /// In any way.
    #[default]
    Any,
    /// It was done.
    Permitted,
    /// It was refused.
    Refused,
}

/// What a list is narrowed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    /// Who did it.
    pub person: Option<PersonId>,
    /// The record.
    pub object: Option<Uuid>,
    /// How the action begins: small letters, hyphens and points.
    pub action: String,
    /// How it went.
    pub outcome: Outcome,
    /// First moment.
    pub from: Moment,
    /// The moment after the last.
    pub until: Moment,
}

impl Default for Filter {
    fn default() -> Self {
        let (from, until) = (Moment(i64::MIN), Moment(i64::MAX));
        let outcome = Outcome::Any;
        Self { person: None, object: None, action: String::new(), outcome, from, until }
    }
}

impl Filter {
    fn text(&self, reads_all: bool) -> &'static str {
        let has_days = self.from.0 > i64::MIN || self.until.0 < i64::MAX;
        match self {
            Self { object: Some(_), .. } => OF_OBJECT,
            Self { person: Some(_), .. } => OF_PERSON,
            Self { outcome: Outcome::Refused, .. } => REFUSED,
            // Sorted anew for each piece: too often for who reads all of them.
            _ if has_days && !reads_all => OF_DAYS,
            _ => ANY,
        }
    }
}

/// The events before a number that a filter lets through, newest first; `reads_all` when the caller
/// goes on to the last.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn list(
    tx: &mut Tx,
    filter: &Filter,
    before: i64,
    (limit, reads_all): (i64, bool),
) -> Result<Vec<Line>, StoreError> {
    let outcome: i64 = match filter.outcome {
        Outcome::Any => 0,
        Outcome::Permitted => 1,
        Outcome::Refused => 2,
    };
    let values = vec![
        before.into(),
        filter.object.into(),
        filter.person.map(|id| id.0).into(),
        format!("{}%", filter.action).into(),
        outcome.into(),
        filter.from.0.into(),
        filter.until.0.into(),
        limit.into(),
    ];
    tx.rows(filter.text(reads_all), values).await?.iter().map(read).collect()
}

/// The events before a number about an organisation and what it consists of, newest first.
///
/// # Errors
///
/// As [`list`].
pub async fn of_organisation(
    tx: &mut Tx,
    id: OrganisationId,
    before: i64,
    limit: i64,
) -> Result<Vec<Line>, StoreError> {
    let values = vec![before.into(), id.0.into(), limit.into()];
    tx.rows(OF_ORGANISATION, values).await?.iter().map(read).collect()
}

/// The events before a number by somebody or about their account, newest first.
///
/// # Errors
///
/// As [`list`].
pub async fn of_account(
    tx: &mut Tx,
    id: PersonId,
    before: i64,
    limit: i64,
) -> Result<Vec<Line>, StoreError> {
    let values = vec![before.into(), id.0.into(), limit.into()];
    tx.rows(OF_ACCOUNT, values).await?.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Line, StoreError> {
    Ok(Line {
        seq: row.int("seq")?,
        at: Moment(row.int("at")?),
        actor: row.text("actor")?,
        person: row.maybe_id("person_id")?.map(PersonId),
        name: row.maybe_text("name")?,
        action: row.text("action")?,
        noun: row.text("noun")?,
        object: row.maybe_id("object_id")?,
        outcome: row.text("outcome")?,
        place: row.maybe_int("place")?,
    })
}
