//! When a list stood at the latest: its event in the audit log, and a state of the log that contains it.
//!
//! An event's leaf is a commitment with a salt; a certificate opens this one event and no other. The state is
//! the first one that enough witnesses signed, else the first that any did, else the hub's newest own.
//!
//! Not here: checking it (`verify`).

use ::base64::Engine as _;
use ::base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use whatson_domain::{AgreementId, Moment, OrganisationId};
use whatson_store::audit::Entry;
use whatson_store::deposit::{DepositList, Shelf, State};
use whatson_store::{Noun, Tx, audit, audit_tree, witness};

use crate::{AppError, party};

/// The event that says that a list stands.
const STANDS: &str = "deposit.stand";
/// Events of one list that are looked through.
const EVENTS: i64 = 100;

/// An event of the audit log, opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// When the hub wrote it, in microseconds of Unix time: the hub's word.
    pub at: i64,
    /// Who did it.
    pub actor: String,
    /// What was done.
    pub action: String,
    /// How it went.
    pub outcome: String,
    /// The salt of its commitment.
    pub salt: String,
}

/// The columns of a list's row that the event vouches for; the others stand in the certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// The list's identifier at the hub.
    pub id: String,
    /// The agreement's.
    pub agreement: String,
    /// The hub's number for it.
    pub list: u32,
    /// When it began to come, in microseconds of Unix time.
    pub came: i64,
}

/// Evidence that a list stood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// The event.
    pub event: Event,
    /// The row that it vouches for.
    pub row: Row,
    /// The event's place in the log.
    pub place: u64,
    /// The proof that it is in the state below.
    pub proof: Vec<String>,
    /// A state of the log, with the hub's signature and witnesses' (C2SP tlog-checkpoint).
    pub checkpoint: String,
}

/// What can be shown of a list; none while its event has no place in the log.
pub(super) async fn of(
    tx: &mut Tx,
    list: &DepositList,
    threshold: usize,
) -> Result<Option<Evidence>, AppError> {
    let all = audit::list_of(tx, list.id, EVENTS).await?;
    let found = all.into_iter().rfind(|entry| entry.action == STANDS && entry.place.is_some());
    let Some(entry) = found else { return Ok(None) };
    let Some(place) = entry.place.and_then(|place| u64::try_from(place).ok()) else {
        return Ok(None);
    };
    let Some((size, checkpoint)) = state(tx, place, threshold).await? else { return Ok(None) };
    let (_, proof) = crate::audit::inclusion_at(tx, place, size).await?;
    Ok(Some(Evidence {
        event: Event {
            at: entry.at.0,
            actor: entry.actor,
            action: entry.action,
            outcome: entry.outcome,
            salt: party::hex(&entry.salt),
        },
        row: Row {
            id: list.id.simple().to_string(),
            agreement: list.at.of.0.simple().to_string(),
            list: list.at.list,
            came: list.came.0,
        },
        place,
        proof: proof.iter().map(|hash| party::hex(&hash.0)).collect(),
        checkpoint,
    }))
}

/// A signed state with a place in it.
async fn state(
    tx: &mut Tx,
    place: u64,
    threshold: usize,
) -> Result<Option<(u64, String)>, AppError> {
    let signed = witness::states_after(tx, place).await?;
    let enough = |n: u64| usize::try_from(n).is_ok_and(|n| n >= threshold);
    let best = signed.iter().find(|(_, _, n)| enough(*n)).or(signed.first());
    if let Some((size, note, _)) = best {
        let lines = witness::lines(tx, *size).await?;
        let whole = lines.into_iter().fold(note.clone(), |note, line| format!("{note}{line}\n"));
        return Ok(Some((*size, whole)));
    }
    let newest = audit_tree::newest(tx).await?.filter(|kept| kept.size > place);
    Ok(newest.map(|kept| (kept.size, kept.note)))
}

impl Evidence {
    /// The commitment that event and row make, when the list is this one.
    pub(super) fn commitment(
        &self,
        holder: &super::Holder,
        signed: &private_match::message::deposit::DepositList,
        party: &[u8; 32],
        (message, epoch): (&[u8], u32),
    ) -> Option<[u8; 32]> {
        let (id, of) = (simple(&self.row.id)?, AgreementId(simple(&self.row.agreement)?));
        let list = DepositList {
            id,
            at: Shelf { of, epoch, list: self.row.list },
            party: *party,
            organisation: OrganisationId(Uuid::parse_str(&holder.organisation).ok()?),
            number: signed.number,
            kind: signed.sort.word().to_owned(),
            entries: signed.entries,
            message: message.to_vec(),
            state: State::Standing,
            receipt: String::new(),
            came: Moment(self.row.came),
        };
        let salt = party::unhex(&self.event.salt)?;
        let noun = Noun::DepositList;
        let state = whatson_store::state_hash(&salt, noun, &list.state_bytes());
        let entry = Entry {
            seq: 0,
            at: Moment(self.event.at),
            actor: self.event.actor.clone(),
            person: None,
            action: self.event.action.clone(),
            noun: noun.word().to_owned(),
            object: Some(id),
            outcome: self.event.outcome.clone(),
            state: Some(state.to_vec()),
            salt,
            commitment: vec![],
            mac: vec![],
            place: None,
        };
        (self.event.action == STANDS).then(|| entry.committed())
    }
}

/// An identifier in its one spelling here.
fn simple(text: &str) -> Option<Uuid> {
    Uuid::parse_str(text).ok().filter(|id| id.simple().to_string() == text)
}

/// Bytes in base64.
pub(super) fn base64(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// Bytes out of base64.
pub(super) fn unbase64(text: &str) -> Option<Vec<u8>> {
    STANDARD.decode(text).ok()
}
