//! Checking the audit log against itself, against the tables it vouches for, and against
//! checkpoints that somebody else kept.
//!
//! The log is read once, in the order of its leaves; memory is bounded by the number of records
//! that are vouched for (their last events), not by the number of events.
//!
//! Not here: what the answer looks like (`whatson::audit`).

use std::collections::{HashMap, HashSet};

use uuid::Uuid;
use whatson_transparency::{Checkpoint, Frontier, Hash, Note, Tile, Verifier, WIDTH, leaf};

use crate::audit::{Entry, MacKey};
use crate::audit_erase::Erasures;
use crate::audit_tree;
use crate::audited::{self, Noun};
use crate::db::{StoreError, Tx};

const PLACED: &str = "
SELECT seq, at, actor, person_id, action, noun, object_id, outcome, state, salt, commitment, mac,
       place
  FROM audit_event WHERE place >= $1 ORDER BY place LIMIT $2";
const UNPLACED: &str = "
SELECT seq, at, actor, person_id, action, noun, object_id, outcome, state, salt, commitment, mac,
       place
  FROM audit_event WHERE place IS NULL AND seq > $1 ORDER BY seq LIMIT $2";

/// Each event has a salt of its own, so that no two have the same commitment.
const COPIED: &str = "
SELECT max(seq) AS seq FROM audit_event
 GROUP BY commitment HAVING count(*) > 1 ORDER BY seq LIMIT $1";

/// Rows read at a time.
const BATCH: i64 = 5_000;
/// Faults named at the most.
const FAULTS: usize = 100;

/// Something that is not as the log says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The leaf it concerns, where it is one.
    pub place: Option<u64>,
    /// The table and record it concerns, where it is one.
    pub record: Option<(&'static str, Uuid)>,
    /// A stable code: what is wrong.
    pub code: &'static str,
}

/// What was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// Leaves that were read.
    pub leaves: u64,
    /// Events that wait for a leaf.
    pub waiting: u64,
    /// Leaves whose events were erased; those without a record of it are faults, too.
    pub erased: Vec<u64>,
    /// Records whose state was compared.
    pub records: u64,
    /// The root of the tree as read.
    pub root: Option<Hash>,
    /// What is wrong, first leaf first, at most a hundred.
    pub faults: Vec<Fault>,
}

impl Report {
    fn fault(&mut self, code: &'static str, place: Option<u64>) {
        if self.faults.len() < FAULTS {
            self.faults.push(Fault { place, record: None, code });
        }
    }
}

/// What to check with.
#[derive(Debug)]
pub struct Keys<'a> {
    /// The hub's code over each commitment.
    pub mac: &'a MacKey,
    /// The hub's signature under checkpoints.
    pub verifier: &'a Verifier,
}

/// What the last event says of a record.
type Records = HashMap<(&'static str, Uuid), (Vec<u8>, Option<Vec<u8>>)>;

/// What is remembered of events that were read.
#[derive(Default)]
struct Last {
    records: Records,
    erasures: Erasures,
    copies: HashSet<i64>,
}

/// Checks everything; `outside` are checkpoints that were kept elsewhere, `progress` hears how many
/// leaves are read.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database cannot be read; faults are in the report.
pub async fn check(
    tx: &mut Tx,
    keys: &Keys<'_>,
    outside: &[Checkpoint],
    progress: &(dyn Fn(u64) + Sync),
) -> Result<Report, StoreError> {
    let mut report = Report::default();
    let mut last = Last { copies: copies(tx).await?, ..Last::default() };
    let mut states = States::load(tx, keys, outside, &mut report).await?;
    leaves(tx, keys, &mut states, &mut report, &mut last, progress).await?;
    waiting(tx, keys, &mut report, &mut last).await?;
    for (code, place) in last.erasures.wrong() {
        report.fault(code, place);
    }
    records(tx, last.records, &mut report).await?;
    report.faults.sort_by_key(|fault| fault.place.unwrap_or(u64::MAX));
    Ok(report)
}

/// Roots that the tree has to have at some sizes.
struct States {
    wanted: Vec<(u64, Hash, &'static str)>,
    /// Size of the newest signed state.
    size: u64,
}

impl States {
    async fn load(
        tx: &mut Tx,
        keys: &Keys<'_>,
        outside: &[Checkpoint],
        report: &mut Report,
    ) -> Result<Self, StoreError> {
        let mut wanted: Vec<_> =
            outside.iter().map(|c| (c.size, c.root, "outside-checkpoint")).collect();
        let mut size = 0;
        if let Some(newest) = audit_tree::newest(tx).await? {
            size = newest.size;
            match opened(&newest.note, keys.verifier) {
                Some(said) if said.size == size => wanted.push((size, said.root, "checkpoint")),
                _ => report.fault("checkpoint-signature", size.checked_sub(1)),
            }
        }
        wanted.sort_by_key(|(size, ..)| *size);
        Ok(Self { wanted, size })
    }

    /// Compares the root at the tree's size with those that are wanted there.
    fn compare(&mut self, frontier: &Frontier, report: &mut Report) {
        while let Some((size, root, code)) = self.wanted.first().copied() {
            if size > frontier.size() {
                return;
            }
            self.wanted.remove(0);
            if size == frontier.size() && root != frontier.root() {
                report.fault(code, size.checked_sub(1));
            }
        }
    }
}

fn opened(note: &str, key: &Verifier) -> Option<Checkpoint> {
    let note = Note::parse(note).ok()?;
    key.verify(&note).ok()?;
    Checkpoint::parse(&note.text).ok()
}

/// Reads the leaves in order.
async fn leaves(
    tx: &mut Tx,
    keys: &Keys<'_>,
    states: &mut States,
    report: &mut Report,
    last: &mut Last,
    progress: &(dyn Fn(u64) + Sync),
) -> Result<(), StoreError> {
    let mut frontier = Frontier::default();
    let mut rows_of_tree = Rows::default();
    loop {
        let from = i64::try_from(frontier.size()).unwrap_or(i64::MAX);
        let rows = tx.rows(PLACED, vec![from.into(), BATCH.into()]).await?;
        if rows.is_empty() {
            break;
        }
        for row in &rows {
            let entry = Entry::read(row)?;
            let place = frontier.size();
            if entry.place != i64::try_from(place).ok() {
                // Only the first gap is named: what follows has another place in the tree.
                report.fault("missing", Some(place));
                return Ok(());
            }
            let hash = leaf(&entry.commitment);
            if entry.is_erased() {
                check_erased(keys, &entry, place, report);
                last.erasures.erased(&entry, place);
            } else {
                check_entry(keys, &entry, place, last, report);
                note(last, entry);
            }
            frontier.push(hash);
            rows_of_tree.push(tx, hash, report).await?;
            states.compare(&frontier, report);
        }
        progress(frontier.size());
    }
    rows_of_tree.end(tx, report).await?;
    report.leaves = frontier.size();
    report.root = Some(frontier.root());
    if let Some((_, _, code)) = states.wanted.first() {
        // A state was signed of a tree that is longer than what is there.
        let code = if *code == "checkpoint" { "tail-cut" } else { "outside-checkpoint" };
        report.fault(code, Some(frontier.size()));
    } else if states.size < frontier.size() {
        report.fault("unsigned-leaf", Some(states.size));
    }
    Ok(())
}

/// The hashes of each level of tiles as the leaves make them, for comparing with those that are
/// kept; of each level the tile at the right edge.
#[derive(Default)]
struct Rows(Vec<(u64, Vec<u8>)>);

impl Rows {
    async fn push(
        &mut self,
        tx: &mut Tx,
        mut hash: Hash,
        report: &mut Report,
    ) -> Result<(), StoreError> {
        for level in 0..u8::MAX {
            if self.0.len() <= usize::from(level) {
                self.0.push((0, Vec::new()));
            }
            let Some((number, row)) = self.0.get_mut(usize::from(level)) else { break };
            row.extend_from_slice(&hash.0);
            let Some(root) = Tile::whole(row) else { break };
            compare(tx, Tile { level, number: *number }, row, report).await?;
            row.clear();
            *number += 1;
            hash = root;
        }
        Ok(())
    }

    async fn end(self, tx: &mut Tx, report: &mut Report) -> Result<(), StoreError> {
        for ((number, row), level) in self.0.into_iter().zip(0..) {
            if !row.is_empty() {
                compare(tx, Tile { level, number }, &row, report).await?;
            }
        }
        Ok(())
    }
}

/// Compares a tile with what is kept. On the lowest level the first other hash is that of the wrong
/// leaf; above it only says that something below is wrong, or that the tile itself is.
async fn compare(
    tx: &mut Tx,
    tile: Tile,
    row: &[u8],
    report: &mut Report,
) -> Result<(), StoreError> {
    let kept = audit_tree::find_tile(tx, tile).await?.unwrap_or_default();
    if kept == row {
        return Ok(());
    }
    let same = row.chunks(32).zip(kept.chunks(32)).take_while(|(a, b)| a == b).count() as u64;
    report.fault("tree", (tile.level == 0).then_some(tile.number * WIDTH + same));
    Ok(())
}

fn check_entry(keys: &Keys<'_>, entry: &Entry, place: u64, last: &Last, report: &mut Report) {
    if last.copies.contains(&entry.seq) {
        report.fault("copied", Some(place));
    }
    let Ok(commitment) = <[u8; 32]>::try_from(entry.commitment.as_slice()) else {
        return report.fault("commitment", Some(place));
    };
    if entry.committed() != commitment {
        report.fault("words", Some(place));
    }
    if keys.mac.code(&commitment)[..] != entry.mac[..] {
        report.fault("not-by-the-hub", Some(place));
    }
}

/// Of an erased event the hub's code over the commitment is left; the tree has its leaf.
fn check_erased(keys: &Keys<'_>, entry: &Entry, place: u64, report: &mut Report) {
    report.erased.push(place);
    let commitment = <[u8; 32]>::try_from(entry.commitment.as_slice());
    if !commitment.is_ok_and(|of| keys.mac.code(&of)[..] == entry.mac[..]) {
        report.fault("not-by-the-hub", Some(place));
    }
}

/// Remembers what an event says of the record it concerns.
fn note(last: &mut Last, entry: Entry) {
    last.erasures.note(&entry);
    let noun = Noun::ALL.iter().find(|n| n.word() == entry.noun);
    if let (Some(noun), Some(id)) = (noun, entry.object) {
        last.records.insert((noun.word(), id), (entry.salt, entry.state));
    }
}

/// Events that have no leaf yet count, too, for the state of records.
async fn waiting(
    tx: &mut Tx,
    keys: &Keys<'_>,
    report: &mut Report,
    last: &mut Last,
) -> Result<(), StoreError> {
    let mut after = 0;
    loop {
        let rows = tx.rows(UNPLACED, vec![after.into(), BATCH.into()]).await?;
        let Some(end) = rows.last() else { return Ok(()) };
        after = end.int("seq")?;
        for row in &rows {
            let entry = Entry::read(row)?;
            check_entry(keys, &entry, report.leaves + report.waiting, last, report);
            report.waiting += 1;
            note(last, entry);
        }
    }
}

/// Events of before that stand there once more: each is the hub's own, and would make a record right
/// that was set back to what it was then.
async fn copies(tx: &mut Tx) -> Result<HashSet<i64>, StoreError> {
    let most = i64::try_from(FAULTS).unwrap_or(i64::MAX);
    tx.rows(COPIED, vec![most.into()]).await?.iter().map(|row| row.int("seq")).collect()
}

/// Compares every row of the tables with what the last event said of it.
async fn records(tx: &mut Tx, mut last: Records, report: &mut Report) -> Result<(), StoreError> {
    for noun in Noun::ALL {
        let mut after = Uuid::nil();
        loop {
            let states = audited::states(tx, noun, after, BATCH).await?;
            let Some((end, _)) = states.last() else { break };
            after = *end;
            for (id, state) in &states {
                let code = match last.remove(&(noun.word(), *id)) {
                    Some((salt, Some(hash))) if audited::hash(&salt, noun, state)[..] == hash => {
                        None
                    }
                    Some((_, Some(_))) => Some("record-changed"),
                    Some((_, None)) | None => Some("record-without-event"),
                };
                report.records += 1;
                record_fault(report, code, noun.word(), *id);
            }
        }
    }
    for ((noun, id), (_, state)) in last {
        record_fault(report, state.map(|_| "record-gone"), noun, id);
    }
    Ok(())
}

fn record_fault(report: &mut Report, code: Option<&'static str>, noun: &'static str, id: Uuid) {
    if let Some(code) = code
        && report.faults.len() < FAULTS
    {
        report.faults.push(Fault { place: None, record: Some((noun, id)), code });
    }
}
