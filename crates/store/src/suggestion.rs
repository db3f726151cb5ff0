//! Suggestions in the database: organisations that somebody says are missing.
//!
//! How to reach a sender has a column of its own, so that it can be emptied without the rest.
//!
//! Not here: how many are taken, and when a sender is forgotten (`app::suggestion`).

use serde::{Deserialize, Serialize};
use whatson_domain::suggestion::{Missing, State, Suggestion};
use whatson_domain::text::{CountryCode, Language, WebAddress};
use whatson_domain::{FieldError, Moment, Permit, SuggestionId};

use crate::db::{Row, StoreError, Tx};
use crate::doc::broken;

const FIND: &str = "
SELECT id, state, received, handled, contact, doc FROM suggestion WHERE id = $1";
const LIST: &str = "
SELECT id, state, received, handled, contact, doc FROM suggestion
 WHERE state = $1 ORDER BY received DESC, id LIMIT $2";
const COUNT: &str = "SELECT count(*) AS n FROM suggestion WHERE state = $1";
const COUNT_SINCE: &str = "SELECT count(*) AS n FROM suggestion WHERE received > $1";
const COUNT_ALIKE: &str = "
SELECT count(*) AS n FROM suggestion WHERE name_key = $1 AND state = 'waiting'";
const SAVE: &str = "
INSERT INTO suggestion (id, name_key, state, received, handled, contact, doc)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (id) DO UPDATE
   SET state = excluded.state, handled = excluded.handled, contact = excluded.contact";
const FORGET: &str = "
UPDATE suggestion SET contact = '' WHERE contact <> '' AND received < $1";
const ERASE: &str = "DELETE FROM suggestion WHERE state <> 'waiting' AND handled < $1";

#[derive(Serialize, Deserialize)]
struct SuggestionDoc {
    name: String,
    country: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    website: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    does: Option<String>,
    lang: String,
}

/// Finds one suggestion.
///
/// # Errors
///
/// [`StoreError::Corrupt`] when a row cannot be read.
pub async fn find(tx: &mut Tx, id: SuggestionId) -> Result<Option<Suggestion>, StoreError> {
    tx.row(FIND, vec![id.0.into()]).await?.as_ref().map(read).transpose()
}

/// The latest suggestions in a state.
///
/// # Errors
///
/// As [`find`].
pub async fn list(tx: &mut Tx, state: State, limit: i64) -> Result<Vec<Suggestion>, StoreError> {
    tx.rows(LIST, vec![state.word().into(), limit.into()]).await?.iter().map(read).collect()
}

/// How many suggestions are in a state.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn count(tx: &mut Tx, state: State) -> Result<i64, StoreError> {
    tx.number(COUNT, vec![state.word().into()]).await
}

/// How many suggestions came after `since`.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn count_since(tx: &mut Tx, since: Moment) -> Result<i64, StoreError> {
    tx.number(COUNT_SINCE, vec![since.0.into()]).await
}

/// How many suggestions wait for a name, folded and with its country.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn count_alike(tx: &mut Tx, key: &str) -> Result<i64, StoreError> {
    tx.number(COUNT_ALIKE, vec![key.into()]).await
}

/// Adds a suggestion, or writes what became of the one with its identifier.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn save(tx: &mut Tx, _: &Permit, key: &str, of: &Suggestion) -> Result<(), StoreError> {
    let missing = &of.missing;
    let doc = SuggestionDoc {
        name: missing.name.clone(),
        country: missing.country.to_string(),
        website: missing.website.as_ref().map(ToString::to_string),
        does: missing.does.clone(),
        lang: missing.lang.to_string(),
    };
    let values = vec![
        of.id.0.into(),
        key.into(),
        of.state.word().into(),
        of.received.0.into(),
        of.handled.map(|m| m.0).into(),
        of.contact.clone().unwrap_or_default().into(),
        serde_json::to_string(&doc).unwrap_or_default().into(),
    ];
    tx.run(SAVE, values).await.map(|_| ())
}

/// Forgets how to reach senders of suggestions that came before `limit`; says how many.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn forget_senders(tx: &mut Tx, _: &Permit, limit: Moment) -> Result<u64, StoreError> {
    tx.run(FORGET, vec![limit.0.into()]).await
}

/// Removes suggestions that were dealt with before `limit`; says how many.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn erase_handled(tx: &mut Tx, _: &Permit, limit: Moment) -> Result<u64, StoreError> {
    tx.run(ERASE, vec![limit.0.into()]).await
}

fn read(row: &Row) -> Result<Suggestion, StoreError> {
    let id = row.id("id")?;
    let corrupt =
        |what: String| StoreError::Corrupt { table: "suggestion", row: id.to_string(), what };
    let doc: SuggestionDoc =
        serde_json::from_str(&row.text("doc")?).map_err(|e| corrupt(broken(&e)))?;
    let state = State::from_word(&row.text("state")?).ok_or_else(|| corrupt("state".into()))?;
    Ok(Suggestion {
        id: SuggestionId(id),
        missing: doc.missing().map_err(|e| corrupt(e.to_string()))?,
        contact: Some(row.text("contact")?).filter(|c| !c.is_empty()),
        state,
        received: Moment(row.int("received")?),
        handled: row.maybe_int("handled")?.map(Moment),
    })
}

impl SuggestionDoc {
    fn missing(self) -> Result<Missing, FieldError> {
        Ok(Missing {
            name: self.name,
            country: CountryCode::new("country", &self.country)?,
            website: self.website.map(|v| WebAddress::new("website", &v)).transpose()?,
            does: self.does,
            lang: Language::new("lang", &self.lang)?,
        })
    }
}
