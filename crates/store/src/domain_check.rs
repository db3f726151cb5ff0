//! Looks at the domains of applications; one for each application, its latest.
//!
//! What was found is also in the application itself, which the audit log vouches for.
//!
//! Not here: looking (`app::application::domain`), what is seen (`domain::domain_check`).

use whatson_domain::domain_check::{DomainCheck, Seen, State};
use whatson_domain::{ApplicationId, Moment, Permit};

use crate::db::{Row, StoreError, Tx};

const FIND: &str = "
SELECT application_id, asked, state, outcome, checked
  FROM domain_check WHERE application_id = $1";
const NEXT: &str = "
SELECT application_id, asked, state, outcome, checked
  FROM domain_check WHERE state = 'asked' ORDER BY asked, application_id LIMIT $1";
const COUNT: &str = "SELECT count(*) AS n FROM domain_check WHERE state = 'asked'";
const SAVE: &str = "
INSERT INTO domain_check (application_id, asked, state, outcome, checked)
VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (application_id) DO UPDATE
   SET asked = excluded.asked, state = excluded.state, outcome = excluded.outcome,
       checked = excluded.checked";

/// The latest look at an application's domain.
///
/// # Errors
///
/// [`StoreError::Corrupt`] when the row cannot be read.
pub async fn find(tx: &mut Tx, of: ApplicationId) -> Result<Option<DomainCheck>, StoreError> {
    tx.row(FIND, vec![of.0.into()]).await?.as_ref().map(read).transpose()
}

/// Those that were asked for and wait, longest first.
///
/// # Errors
///
/// As [`find`].
pub async fn next(tx: &mut Tx, limit: i64) -> Result<Vec<DomainCheck>, StoreError> {
    tx.rows(NEXT, vec![limit.into()]).await?.iter().map(read).collect()
}

/// How many wait.
///
/// # Errors
///
/// As [`find`].
pub async fn count(tx: &mut Tx) -> Result<i64, StoreError> {
    tx.number(COUNT, vec![]).await
}

/// Keeps a look in place of the one before.
///
/// # Errors
///
/// As [`find`].
pub async fn save(tx: &mut Tx, _: &Permit, check: &DomainCheck) -> Result<(), StoreError> {
    let outcome = check.seen.map(|(dns, file)| format!("{} {}", dns.word(), file.word()));
    let values = vec![
        check.application.0.into(),
        check.asked.0.into(),
        check.state.word().into(),
        outcome.unwrap_or_default().into(),
        check.checked.map(|m| m.0).into(),
    ];
    tx.run(SAVE, values).await.map(|_| ())
}

fn read(row: &Row) -> Result<DomainCheck, StoreError> {
    let id = row.id("application_id")?;
    let state = State::from_word(&row.text("state")?).ok_or_else(|| StoreError::Corrupt {
        table: "domain_check",
        row: id.to_string(),
        what: "state".into(),
    })?;
    let outcome = row.text("outcome")?;
    let seen = outcome
        .split_once(' ')
        .and_then(|(dns, file)| Some((Seen::from_word(dns)?, Seen::from_word(file)?)));
    Ok(DomainCheck {
        application: ApplicationId(id),
        asked: Moment(row.int("asked")?),
        state,
        seen,
        checked: row.maybe_int("checked")?.map(Moment),
    })
}
