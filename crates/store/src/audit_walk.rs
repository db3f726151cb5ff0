//! The walk along the log's leaves: what can be said of them without asking the database again, so that
//! the next are read meanwhile.
//!
//! Not here: reading them, and comparing with the tables (`audit_check`).

use std::collections::{HashMap, HashSet};

use uuid::Uuid;
use whatson_transparency::{Frontier, Hash, Tile, leaf};

use crate::audit::{Entry, MacKey};
use crate::audit_check::Report;
use crate::audit_erase::Erasures;
use crate::audited::Noun;
use crate::db::{Row, StoreError};

/// What the last event says of each record.
pub(crate) type Records = HashMap<(&'static str, Uuid), (Vec<u8>, Option<Vec<u8>>)>;

/// A tile as the leaves make it, to be compared with the one that is kept.
type Made = (Tile, Vec<u8>);

/// Roots that the tree has to have at some sizes.
pub(crate) struct States {
    /// Size, root, and what is wrong if it has another; smallest first.
    pub(crate) wanted: Vec<(u64, Hash, &'static str)>,
    /// Size of the newest signed state.
    pub(crate) size: u64,
}

/// Where the walk is, and what was found on it.
pub(crate) struct Walk {
    pub(crate) report: Report,
    mac: MacKey,
    states: States,
    frontier: Frontier,
    tiles: Tiles,
    records: Records,
    erasures: Erasures,
    /// Numbers of events that stand there once more.
    copies: HashSet<i64>,
    is_over: bool,
}

impl Walk {
    pub(crate) fn new(mac: MacKey, states: States, copies: HashSet<i64>, report: Report) -> Self {
        Self {
            report,
            mac,
            states,
            frontier: Frontier::default(),
            tiles: Tiles::default(),
            records: Records::default(),
            erasures: Erasures::default(),
            copies,
            is_over: false,
        }
    }

    /// Leaves that were looked at.
    pub(crate) fn size(&self) -> u64 {
        self.frontier.size()
    }

    /// Whether it came to a gap.
    pub(crate) fn is_over(&self) -> bool {
        self.is_over
    }

    /// Looks at the next leaves; returns the tiles that they fill.
    pub(crate) fn along(&mut self, rows: &[Row]) -> Result<Vec<Made>, StoreError> {
        let mut made = Vec::new();
        for row in rows {
            let entry = Entry::read(row)?;
            let place = self.size();
            if entry.place != i64::try_from(place).ok() {
                // Only the first gap is named: what follows has another place in the tree.
                self.report.fault("missing", Some(place));
                self.is_over = true;
                break;
            }
            let hash = leaf(&entry.commitment);
            if entry.is_erased() {
                self.erased(&entry, place);
            } else {
                self.check(&entry, place);
                self.note(entry);
            }
            self.frontier.push(hash);
            self.tiles.push(hash, &mut made);
            self.compare();
        }
        Ok(made)
    }

    /// Looks at an event that has no leaf yet.
    pub(crate) fn wait(&mut self, entry: Entry) {
        self.check(&entry, self.report.leaves + self.report.waiting);
        self.report.waiting += 1;
        self.note(entry);
    }

    /// The tiles at the right edge.
    pub(crate) fn edge(&mut self) -> Vec<Made> {
        std::mem::take(&mut self.tiles).end()
    }

    /// Every leaf was looked at.
    pub(crate) fn arrive(&mut self) {
        self.report.leaves = self.size();
        self.report.root = Some(self.frontier.root());
        if let Some((_, _, code)) = self.states.wanted.first() {
            // A state was signed of a tree that is longer than what is there.
            let code = if *code == "checkpoint" { "tail-cut" } else { "outside-checkpoint" };
            self.report.fault(code, Some(self.size()));
        } else if self.states.size < self.size() {
            self.report.fault("unsigned-leaf", Some(self.states.size));
        }
    }

    /// What was found, and what the last event says of each record.
    pub(crate) fn end(mut self) -> (Report, Records) {
        for (code, place) in self.erasures.wrong() {
            self.report.fault(code, place);
        }
        (self.report, self.records)
    }

    /// Compares the root at the tree's size with those that are wanted there.
    fn compare(&mut self) {
        while let Some((size, root, code)) = self.states.wanted.first().copied() {
            if size > self.size() {
                return;
            }
            self.states.wanted.remove(0);
            if size == self.size() && root != self.frontier.root() {
                self.report.fault(code, size.checked_sub(1));
            }
        }
    }

    fn check(&mut self, entry: &Entry, place: u64) {
        if self.copies.contains(&entry.seq) {
            self.report.fault("copied", Some(place));
        }
        let Ok(commitment) = <[u8; 32]>::try_from(entry.commitment.as_slice()) else {
            return self.report.fault("commitment", Some(place));
        };
        if entry.committed() != commitment {
            self.report.fault("words", Some(place));
        }
        if self.mac.code(&commitment)[..] != entry.mac[..] {
            self.report.fault("not-by-the-hub", Some(place));
        }
    }

    /// Of an erased event the hub's code over the commitment is left; the tree has its leaf.
    fn erased(&mut self, entry: &Entry, place: u64) {
        self.report.erased.push(place);
        let commitment = <[u8; 32]>::try_from(entry.commitment.as_slice());
        if !commitment.is_ok_and(|of| self.mac.code(&of)[..] == entry.mac[..]) {
            self.report.fault("not-by-the-hub", Some(place));
        }
        self.erasures.erased(entry, place);
    }

    /// Remembers what an event says of the record it concerns.
    fn note(&mut self, entry: Entry) {
        self.erasures.note(&entry);
        let noun = Noun::ALL.iter().find(|n| n.word() == entry.noun);
        if let (Some(noun), Some(id)) = (noun, entry.object) {
            self.records.insert((noun.word(), id), (entry.salt, entry.state));
        }
    }
}

/// The hashes of each level of tiles as the leaves make them; of each level the tile at the right edge.
#[derive(Default)]
struct Tiles(Vec<(u64, Vec<u8>)>);

impl Tiles {
    fn push(&mut self, mut hash: Hash, made: &mut Vec<Made>) {
        for level in 0..u8::MAX {
            if self.0.len() <= usize::from(level) {
                self.0.push((0, Vec::new()));
            }
            let Some((number, row)) = self.0.get_mut(usize::from(level)) else { break };
            row.extend_from_slice(&hash.0);
            let Some(root) = Tile::whole(row) else { break };
            made.push((Tile { level, number: *number }, std::mem::take(row)));
            *number += 1;
            hash = root;
        }
    }

    fn end(self) -> Vec<Made> {
        let all = self.0.into_iter().zip(0..).filter(|((_, row), _)| !row.is_empty());
        all.map(|((number, row), level)| (Tile { level, number }, row)).collect()
    }
}
