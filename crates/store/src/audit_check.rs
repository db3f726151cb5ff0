//! Checking the audit log against itself, against the tables it vouches for, and against
//! checkpoints that somebody else kept.
//!
//! The log is read once, in the order of its leaves; memory is bounded by the number of records
//! that are vouched for (their last events), not by the number of events.
//!
//! Not here: looking at the leaves one by one (`audit_walk`), what the answer looks like
//! (`whatson::audit`).

use std::collections::HashSet;

use uuid::Uuid;
use whatson_transparency::{Checkpoint, Hash, Note, Tile, Verifier, WIDTH};

use crate::audit::{Entry, MacKey};
use crate::audit_tree;
use crate::audit_walk::{Records, States, Walk};
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
    pub(crate) fn fault(&mut self, code: &'static str, place: Option<u64>) {
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
    let states = States::load(tx, keys, outside, &mut report).await?;
    let walk = Walk::new(keys.mac.clone(), states, copies(tx).await?, report);
    let mut walk = leaves(tx, walk, progress).await?;
    waiting(tx, &mut walk).await?;
    let (mut report, records) = walk.end();
    compare_records(tx, records, &mut report).await?;
    report.faults.sort_by_key(|fault| fault.place.unwrap_or(u64::MAX));
    Ok(report)
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
}

fn opened(note: &str, key: &Verifier) -> Option<Checkpoint> {
    let note = Note::parse(note).ok()?;
    key.verify(&note).ok()?;
    Checkpoint::parse(&note.text).ok()
}

/// Reads the leaves in order. While some are looked at, the next are asked for.
async fn leaves(
    tx: &mut Tx,
    mut walk: Walk,
    progress: &(dyn Fn(u64) + Sync),
) -> Result<Walk, StoreError> {
    let mut next = 0_i64;
    let mut rows = tx.rows(PLACED, vec![next.into(), BATCH.into()]).await?;
    while !rows.is_empty() {
        next += BATCH;
        let looked =
            tokio::task::spawn_blocking(move || walk.along(&rows).map(|told| (walk, told)));
        rows = tx.rows(PLACED, vec![next.into(), BATCH.into()]).await?;
        let broken = |_| StoreError::Unavailable("the check was cut off".into());
        let tiles;
        (walk, tiles) = looked.await.map_err(broken)??;
        for (tile, row) in tiles {
            compare(tx, tile, &row, &mut walk.report).await?;
        }
        if walk.is_over() {
            return Ok(walk);
        }
        progress(walk.size());
    }
    for (tile, row) in walk.edge() {
        compare(tx, tile, &row, &mut walk.report).await?;
    }
    walk.arrive();
    Ok(walk)
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

/// Events that have no leaf yet count, too, for the state of records.
async fn waiting(tx: &mut Tx, walk: &mut Walk) -> Result<(), StoreError> {
    let mut after = 0;
    loop {
        let rows = tx.rows(UNPLACED, vec![after.into(), BATCH.into()]).await?;
        let Some(end) = rows.last() else { return Ok(()) };
        after = end.int("seq")?;
        for row in &rows {
            walk.wait(Entry::read(row)?);
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
async fn compare_records(
    tx: &mut Tx,
    mut last: Records,
    report: &mut Report,
) -> Result<(), StoreError> {
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
