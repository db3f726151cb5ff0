//! Erasing the words of somebody's events: commitment, code and leaf stay, so the tree does.
//!
//! An erased row points to the event that records the erasure, and that event carries a hash of the
//! places that were erased: whoever empties a row to hide it, also one more beside those that were
//! erased rightly, is found by `audit_check`. What an erased event said of the state of a record is
//! said again first, after comparing, so that no change that went unseen becomes right by it.
//!
//! Not here: who may do it and how old an event has to be (`app::audit_erase`).

use sha2::{Digest, Sha256};
use uuid::Uuid;
use whatson_domain::{Moment, PersonId};

use crate::audit::{self, Entry, Event, MacKey};
use crate::audited::{self, Noun};
use crate::db::{StoreError, Tx};

/// How the action of the event begins that records an erasure; the number of events follows.
pub(crate) const RECORD: &str = "audit.erase.";

const OF_PERSON: &str = "
SELECT seq, at, actor, person_id, action, noun, object_id, outcome, state, salt, commitment, mac,
       place
  FROM audit_event WHERE seq > $1 AND (person_id = $2 OR object_id IN (
       SELECT id FROM person WHERE id = $2
       UNION ALL SELECT id FROM credential WHERE person_id = $2
       UNION ALL SELECT id FROM token WHERE person_id = $2
       UNION ALL SELECT id FROM membership WHERE person_id = $2
       UNION ALL SELECT id FROM application WHERE person_id = $2))
   AND place IS NOT NULL AND at < $3
 ORDER BY seq LIMIT $4";
const LATEST: &str = "SELECT max(seq) AS n FROM audit_event WHERE object_id = $1 AND noun = $2";
const EMPTY: &str = "
UPDATE audit_event SET at = 0, actor = '', person_id = NULL, action = '', noun = '',
       object_id = $1, outcome = '', state = NULL, salt = $2
 WHERE seq = $3";

/// What an erasure did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Erased {
    /// Events that are erased now.
    pub events: u64,
    /// Events that are not as the hub wrote them, or whose record is not: they stay, for who checks.
    pub left: u64,
    /// Number of the last event that was looked at; none when there was no more.
    pub last: Option<i64>,
}

/// Erases up to `limit` events of a person after a number that are older than `before`; `by` is the
/// event that records it, its object a fresh identifier.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn erase(
    tx: &mut Tx,
    key: &MacKey,
    by: &Event,
    (person, before): (PersonId, Moment),
    (after, limit): (i64, i64),
) -> Result<Erased, StoreError> {
    tx.only_auditor().await?;
    let values = vec![after.into(), person.0.into(), before.0.into(), limit.into()];
    let rows = tx.rows(OF_PERSON, values).await?;
    let (mut done, mut places) = (Erased::default(), Vec::new());
    for row in &rows {
        let entry = Entry::read(row)?;
        done.last = Some(entry.seq);
        let place = entry.place.and_then(|place| u64::try_from(place).ok());
        let (Some(place), true) = (place, is_whole(tx, key, &entry).await?) else {
            done.left += 1;
            continue;
        };
        let none: &[u8] = &[];
        tx.run(EMPTY, vec![by.object.into(), none.into(), entry.seq.into()]).await?;
        places.push(place);
    }
    done.events = places.len() as u64;
    if !places.is_empty() {
        record(tx, key, by, &mut places).await?;
        // Those that are said again were touched by `is_whole`.
        audit::append_touched(tx, key, &Event { action: "audit.restate".into(), ..by.clone() })
            .await?;
    }
    Ok(done)
}

/// Whether an entry is as the hub wrote it; where it is the last that says what state a record has,
/// that has to be the state, and will be said again.
async fn is_whole(tx: &mut Tx, key: &MacKey, entry: &Entry) -> Result<bool, StoreError> {
    let commitment = entry.committed();
    let is_own =
        commitment[..] == entry.commitment[..] && key.code(&commitment)[..] == entry.mac[..];
    let noun = Noun::ALL.into_iter().find(|noun| noun.word() == entry.noun);
    let (true, Some(noun), Some(id)) = (is_own, noun, entry.object) else { return Ok(is_own) };
    let values = vec![id.into(), noun.word().into()];
    if tx.number(LATEST, values).await? != entry.seq {
        return Ok(true);
    }
    let state = audited::state(tx, noun, id).await?;
    let hash = state.as_ref().map(|state| audited::hash(&entry.salt, noun, state).to_vec());
    if hash != entry.state {
        return Ok(false);
    }
    if state.is_some() {
        tx.touch(noun, id);
    }
    Ok(true)
}

async fn record(
    tx: &mut Tx,
    key: &MacKey,
    by: &Event,
    places: &mut [u64],
) -> Result<(), StoreError> {
    places.sort_unstable();
    let salt = Sha256::new().chain_update(by.salt).chain_update(b"erasure").finalize().to_vec();
    let entry = Entry {
        seq: 0,
        at: by.at,
        actor: by.actor.clone(),
        person: by.person,
        action: format!("{RECORD}{}", places.len()),
        noun: String::new(),
        object: by.object,
        outcome: by.outcome.clone(),
        state: Some(hash(&salt, places).to_vec()),
        salt,
        commitment: vec![],
        mac: vec![],
        place: None,
    };
    audit::insert(tx, key, entry).await
}

/// The hash of the places that were erased together.
pub(crate) fn hash(salt: &[u8], places: &[u64]) -> [u8; 32] {
    let hash = Sha256::new().chain_update(b"whatson erasure v1\0").chain_update(salt);
    places.iter().fold(hash, |hash, place| hash.chain_update(place.to_be_bytes())).finalize().into()
}

/// Erased places with what records them, as a check meets them.
#[derive(Debug, Default)]
pub(crate) struct Erasures {
    places: std::collections::HashMap<Uuid, Vec<u64>>,
    records: Vec<Entry>,
}

impl Erasures {
    /// Notes an erased entry.
    pub(crate) fn erased(&mut self, entry: &Entry, place: u64) {
        self.places.entry(entry.object.unwrap_or_default()).or_default().push(place);
    }

    /// Notes an entry that records an erasure; its words were checked.
    pub(crate) fn note(&mut self, entry: &Entry) {
        if entry.noun.is_empty() && entry.action.starts_with(RECORD) {
            self.records.push(entry.clone());
        }
    }

    /// Places that were erased without a record, and records whose places are not those erased.
    pub(crate) fn wrong(mut self) -> Vec<(&'static str, Option<u64>)> {
        let mut wrong = Vec::new();
        for of in self.records {
            let places = self.places.remove(&of.object.unwrap_or_default()).unwrap_or_default();
            if of.state.as_deref() != Some(&hash(&of.salt, &places)[..]) {
                wrong.push(("erasure", of.place.and_then(|place| u64::try_from(place).ok())));
                wrong.extend(places.into_iter().map(|place| ("erased", Some(place))));
            }
        }
        let rest = self.places.into_values().flatten();
        wrong.extend(rest.map(|place| ("erased", Some(place))));
        wrong.sort_by_key(|(_, place)| *place);
        wrong
    }
}
