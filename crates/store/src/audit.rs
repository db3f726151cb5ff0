//! Who did what to which record, with which outcome, and the state it left. Appended, never
//! changed; the sequencer gives each event its leaf in the Merkle tree (`audit_tree`).
//!
//! A leaf is a commitment: the hash of the event with a salt that only the database has. So the
//! tree tells nothing by itself, and an event can be erased without breaking it. A code made with
//! the hub's own key (HMAC) stands beside it: whoever has the database alone can add no event.
//!
//! Not here: which tables are vouched for (`audited`), checking (`audit_check`).

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::{Digest, Sha256};
use uuid::Uuid;
use whatson_domain::Moment;
use zeroize::Zeroizing;

use crate::audited::{self, Noun, field};
use crate::db::{Row, StoreError, Tx};

const APPEND: &str = "
INSERT INTO audit_event (at, actor, person_id, action, noun, object_id, outcome, state, salt,
                         commitment, mac)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
const LIST: &str = "
SELECT seq, at, actor, person_id, action, noun, object_id, outcome, state, salt, commitment, mac,
       place
  FROM audit_event WHERE seq < $1 ORDER BY seq DESC LIMIT $2";
const LIST_OF: &str = "
SELECT seq, at, actor, person_id, action, noun, object_id, outcome, state, salt, commitment, mac,
       place
  FROM audit_event WHERE object_id = $1 ORDER BY seq DESC LIMIT $2";

const OLD: &str = "
SELECT seq, at, actor, person_id, action, noun, object_id, outcome, state, salt, commitment, mac,
       place
  FROM audit_event WHERE place IS NULL AND length(mac) = 0 ORDER BY seq LIMIT $1";
const SEAL: &str = "UPDATE audit_event SET salt = $1, commitment = $2, mac = $3 WHERE seq = $4";
const TREES: &str = "SELECT count(*) AS n FROM audit_checkpoint";
const BEGUN: &str =
    "SELECT count(*) AS n FROM (SELECT seq FROM audit_event WHERE length(mac) > 0 LIMIT 1) AS one";

/// Rows dealt with at a time.
const BATCH: i64 = 2_000;

/// The hub's key for the codes beside events.
#[derive(Clone)]
pub struct MacKey(Zeroizing<[u8; 32]>);

impl MacKey {
    /// A key from its bytes.
    #[must_use]
    pub fn new(bytes: Zeroizing<[u8; 32]>) -> Self {
        Self(bytes)
    }

    /// The code of a commitment.
    #[must_use]
    pub fn code(&self, commitment: &[u8; 32]) -> [u8; 32] {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0[..]).unwrap_or_else(|_| {
            // HMAC takes a key of any length.
            Hmac::<Sha256>::new(&Default::default())
        });
        mac.update(commitment);
        mac.finalize().into_bytes().into()
    }
}

impl std::fmt::Debug for MacKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("MacKey")
    }
}

/// What is appended.
#[derive(Debug, Clone)]
pub struct Event {
    /// When.
    pub at: Moment,
    /// In which role.
    pub actor: String,
    /// Who, where that is known.
    pub person: Option<Uuid>,
    /// What, as noun and verb, such as `organisation.edit`.
    pub action: String,
    /// The record.
    pub object: Option<Uuid>,
    /// `permitted`, or the stable code of the refusal.
    pub outcome: String,
    /// Fresh random bytes.
    pub salt: [u8; 32],
}

/// An event as it stands in the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Number in the order of appending.
    pub seq: i64,
    /// When.
    pub at: Moment,
    /// In which role.
    pub actor: String,
    /// Who, where that is known.
    pub person: Option<Uuid>,
    /// What.
    pub action: String,
    /// Table of the record, blank where that is not vouched for.
    pub noun: String,
    /// The record.
    pub object: Option<Uuid>,
    /// How it went.
    pub outcome: String,
    /// Hash of the state that the record had afterwards; none when it was gone.
    pub state: Option<Vec<u8>>,
    /// What the commitment was made with; empty when the event was erased.
    pub salt: Vec<u8>,
    /// What the leaf is made of.
    pub commitment: Vec<u8>,
    /// The hub's own code over it.
    pub mac: Vec<u8>,
    /// The leaf's place, once it has one.
    pub place: Option<i64>,
}

impl Entry {
    /// The commitment that the entry's words and salt make.
    #[must_use]
    pub fn committed(&self) -> [u8; 32] {
        let mut out = Vec::with_capacity(256);
        field(&mut out, Some(&self.at.0.to_be_bytes()));
        field(&mut out, Some(self.actor.as_bytes()));
        field(&mut out, self.person.as_ref().map(|id| &id.as_bytes()[..]));
        field(&mut out, Some(self.action.as_bytes()));
        field(&mut out, Some(self.noun.as_bytes()));
        field(&mut out, self.object.as_ref().map(|id| &id.as_bytes()[..]));
        field(&mut out, Some(self.outcome.as_bytes()));
        field(&mut out, self.state.as_deref());
        let hash = Sha256::new().chain_update(b"whatson event v1\0").chain_update(&self.salt);
        hash.chain_update(&out).finalize().into()
    }

    /// Whether nothing but place, commitment and code is left of it (`audit_erase`).
    #[must_use]
    pub fn is_erased(&self) -> bool {
        let words = [&self.actor, &self.action, &self.noun, &self.outcome];
        self.at.0 == 0
            && words.iter().all(|word| word.is_empty())
            && (self.person, &self.state) == (None, &None)
            && self.salt.is_empty()
            && self.place.is_some()
    }

    pub(crate) fn read(row: &Row) -> Result<Self, StoreError> {
        Ok(Self {
            seq: row.int("seq")?,
            at: Moment(row.int("at")?),
            actor: row.text("actor")?,
            person: row.maybe_id("person_id")?,
            action: row.text("action")?,
            noun: row.text("noun")?,
            object: row.maybe_id("object_id")?,
            outcome: row.text("outcome")?,
            state: row.maybe_bytes("state")?,
            salt: row.bytes("salt")?,
            commitment: row.bytes("commitment")?,
            mac: row.bytes("mac")?,
            place: row.maybe_int("place")?,
        })
    }
}

/// Appends an event for each record that the transaction touched since the last, and one for the
/// event's own object if it is not among them.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn append(tx: &mut Tx, key: &MacKey, event: &Event) -> Result<(), StoreError> {
    if !tx.has_touched(event.object) {
        one(tx, key, event, None, 0).await?;
    }
    append_touched(tx, key, event).await
}

/// Appends an event for each record that the transaction touched since the last, and none else.
///
/// # Errors
///
/// As [`append`].
pub async fn append_touched(tx: &mut Tx, key: &MacKey, event: &Event) -> Result<(), StoreError> {
    for (record, number) in tx.take_touched().into_iter().zip(1..) {
        one(tx, key, event, Some(record), number).await?;
    }
    Ok(())
}

async fn one(
    tx: &mut Tx,
    key: &MacKey,
    event: &Event,
    record: Option<(Noun, Uuid)>,
    number: u32,
) -> Result<(), StoreError> {
    // Each its own salt, so that one can be opened to somebody without the others.
    let salt = Sha256::new().chain_update(event.salt).chain_update(number.to_be_bytes()).finalize();
    let salt = salt.to_vec();
    let state = match record {
        Some((noun, id)) => {
            audited::state(tx, noun, id).await?.map(|s| audited::hash(&salt, noun, &s).to_vec())
        }
        None => None,
    };
    let entry = Entry {
        seq: 0,
        at: event.at,
        actor: event.actor.clone(),
        person: event.person,
        action: event.action.clone(),
        noun: record.map_or("", |(noun, _)| noun.word()).to_owned(),
        object: record.map_or(event.object, |(_, id)| Some(id)),
        outcome: event.outcome.clone(),
        state,
        salt,
        commitment: vec![],
        mac: vec![],
        place: None,
    };
    insert(tx, key, entry).await
}

/// Adds an entry with the commitment that its words and salt make.
pub(crate) async fn insert(tx: &mut Tx, key: &MacKey, entry: Entry) -> Result<(), StoreError> {
    let commitment = entry.committed();
    let mac = key.code(&commitment);
    let values = vec![
        entry.at.0.into(),
        entry.actor.into(),
        entry.person.into(),
        entry.action.into(),
        entry.noun.into(),
        entry.object.into(),
        entry.outcome.into(),
        entry.state.into(),
        entry.salt.into(),
        commitment[..].into(),
        mac[..].into(),
    ];
    tx.run(APPEND, values).await.map(|_| ())
}

/// Takes what a database of before the tree holds into the log, once: its events get salt,
/// commitment and code, and every record that is vouched for an event like `begin`.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn adopt(
    tx: &mut Tx,
    key: &MacKey,
    begin: &Event,
    mut salt: impl FnMut() -> [u8; 32],
) -> Result<(), StoreError> {
    if tx.number(TREES, vec![]).await? > 0 {
        return Ok(());
    }
    let mut any = false;
    loop {
        let old = tx.rows(OLD, vec![BATCH.into()]).await?;
        if old.is_empty() {
            break;
        }
        any = true;
        for row in old {
            let mut entry = Entry::read(&row)?;
            entry.salt = salt().to_vec();
            let commitment = entry.committed();
            let mac = key.code(&commitment);
            let values = vec![entry.salt.into(), commitment[..].into(), mac[..].into()];
            tx.run(SEAL, [values, vec![entry.seq.into()]].concat()).await?;
        }
    }
    for noun in Noun::ALL.into_iter().filter(|_| any) {
        restate(tx, key, noun, begin, &mut salt).await?;
    }
    Ok(())
}

/// Appends an event like `begin` for every record of a noun: the log takes them as they are, as
/// after a migration that changed their columns.
///
/// # Errors
///
/// As [`adopt`].
pub async fn restate(
    tx: &mut Tx,
    key: &MacKey,
    noun: Noun,
    begin: &Event,
    salt: &mut impl FnMut() -> [u8; 32],
) -> Result<(), StoreError> {
    let mut after = Uuid::nil();
    loop {
        let states = audited::states(tx, noun, after, BATCH).await?;
        let Some((last, _)) = states.last() else { return Ok(()) };
        after = *last;
        states.iter().for_each(|(id, _)| tx.touch(noun, *id));
        append_touched(tx, key, &Event { salt: salt(), ..begin.clone() }).await?;
    }
}

/// Whether any event was written with the hub's key.
///
/// # Errors
///
/// As [`adopt`].
pub async fn is_begun(tx: &mut Tx) -> Result<bool, StoreError> {
    Ok(tx.number(BEGUN, vec![]).await? > 0)
}

/// The entries before a number, newest first.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn list(tx: &mut Tx, before: i64, limit: i64) -> Result<Vec<Entry>, StoreError> {
    tx.rows(LIST, vec![before.into(), limit.into()]).await?.iter().map(Entry::read).collect()
}

/// The latest entries about a record, newest first.
///
/// # Errors
///
/// As [`list`].
pub async fn list_of(tx: &mut Tx, object: Uuid, limit: i64) -> Result<Vec<Entry>, StoreError> {
    tx.rows(LIST_OF, vec![object.into(), limit.into()]).await?.iter().map(Entry::read).collect()
}
