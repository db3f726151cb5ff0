//! The Merkle tree over the audit log: giving events their leaves, tiles, signed checkpoints.
//!
//! One sequencer at a time appends in the order of `seq`, in one transaction: leaves, tiles and
//! checkpoint stand together or not at all. The right edge of the tree is read from the tiles.
//!
//! Not here: trees and proofs as such (`transparency`), what an event says (`audit`).

use std::collections::BTreeMap;

use whatson_domain::Moment;
use whatson_transparency::{Coordinate, Frontier, HEIGHT, Hash, Tile, WIDTH, leaf};

use crate::db::{StoreError, Tx};

const UNPLACED: &str = "
SELECT seq, commitment FROM audit_event WHERE place IS NULL ORDER BY seq LIMIT $1";
const COUNT_UNPLACED: &str = "SELECT count(*) AS n FROM audit_event WHERE place IS NULL";
const PLACE: &str = "UPDATE audit_event SET place = $1 WHERE seq = $2";
const TILE: &str = "SELECT hashes FROM audit_tile WHERE level = $1 AND number = $2";
const SET_TILE: &str = "
INSERT INTO audit_tile (level, number, hashes) VALUES ($1, $2, $3)
ON CONFLICT (level, number) DO UPDATE SET hashes = excluded.hashes";
const CHECKPOINT: &str = "
SELECT size, at, note FROM audit_checkpoint ORDER BY size DESC LIMIT 1";
const FORGET: &str = "DELETE FROM audit_checkpoint";
const ADD_CHECKPOINT: &str = "INSERT INTO audit_checkpoint (size, at, note) VALUES ($1, $2, $3)";

/// A signed state of the tree as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Number of leaves.
    pub size: u64,
    /// When it was signed.
    pub at: Moment,
    /// The signed note.
    pub note: String,
}

/// Gives up to `limit` events their leaves; returns the new edge, or none when nothing waits.
/// The caller signs it and adds the checkpoint in the same transaction.
///
/// # Errors
///
/// [`StoreError::Corrupt`] when tiles of the edge are missing.
pub async fn sequence(tx: &mut Tx, limit: i64) -> Result<Option<Frontier>, StoreError> {
    tx.only_sequencer().await?;
    let waiting = tx.rows(UNPLACED, vec![limit.into()]).await?;
    if waiting.is_empty() {
        return Ok(None);
    }
    let size = newest(tx).await?.map_or(0, |kept| kept.size);
    let mut edge = Edge::load(tx, size).await?;
    for row in &waiting {
        let place = i64::try_from(edge.frontier.size()).unwrap_or(i64::MAX);
        edge.push(leaf(&row.bytes("commitment")?));
        tx.run(PLACE, vec![place.into(), row.int("seq")?.into()]).await?;
    }
    for (tile, hashes) in &edge.tiles {
        let values = vec![
            i64::from(tile.level).into(),
            i64::try_from(tile.number).unwrap_or(i64::MAX).into(),
            hashes.as_slice().into(),
        ];
        tx.run(SET_TILE, values).await?;
    }
    Ok(Some(edge.frontier))
}

/// The right edge of the tree with the tiles that grow.
struct Edge {
    frontier: Frontier,
    tiles: BTreeMap<Tile, Vec<u8>>,
}

impl Edge {
    /// Reads the edge of a tree of some size from its last tiles.
    async fn load(tx: &mut Tx, size: u64) -> Result<Self, StoreError> {
        let mut tiles = BTreeMap::new();
        let mut level = 0;
        loop {
            let subtrees = size.checked_shr(u32::from(level) * u32::from(HEIGHT)).unwrap_or(0);
            if subtrees == 0 {
                break;
            }
            let tile = Tile { level, number: (subtrees - 1) / WIDTH };
            let mut hashes = find_tile(tx, tile).await?.ok_or_else(|| missing(tile))?;
            let width = usize::try_from(tile.width(size)).unwrap_or_default() * 32;
            // What stands after the last checkpoint is not part of the tree.
            hashes.truncate(width);
            tiles.insert(tile, hashes);
            level += 1;
        }
        let mut peaks = Vec::new();
        let mut begin = 0;
        for bit in (0..64).rev().filter(|bit| size >> bit & 1 == 1) {
            let level = u8::try_from(bit).unwrap_or_default();
            let at = Coordinate { level, index: begin >> bit };
            let tile = Tile::holding(at);
            let hashes = tiles.get(&tile).ok_or_else(|| missing(tile))?;
            peaks.push(Tile::root(hashes, at).ok_or_else(|| missing(tile))?);
            begin += 1 << bit;
        }
        let zero = Tile { level: 0, number: 0 };
        let frontier = Frontier::from_parts(size, peaks).ok_or_else(|| missing(zero))?;
        Ok(Self { frontier, tiles })
    }

    fn push(&mut self, hash: Hash) {
        let (mut index, mut level, mut hash) = (self.frontier.size(), 0, hash);
        self.frontier.push(hash);
        loop {
            let tile = Tile { level, number: index / WIDTH };
            let hashes = self.tiles.entry(tile).or_default();
            hashes.extend_from_slice(&hash.0);
            if !(index + 1).is_multiple_of(WIDTH) {
                return;
            }
            // The tile is full: its root is a hash of the level above.
            let Some(root) = Tile::whole(hashes) else { return };
            (index, level, hash) = (index / WIDTH, level + 1, root);
        }
    }
}

fn missing(tile: Tile) -> StoreError {
    StoreError::Corrupt {
        table: "audit_tile",
        row: format!("{}/{}", tile.level, tile.number),
        what: "hashes are missing".into(),
    }
}

/// The hashes of a tile; none when it is not there.
///
/// # Errors
///
/// [`StoreError::Backend`] when the database refuses.
pub async fn find_tile(tx: &mut Tx, tile: Tile) -> Result<Option<Vec<u8>>, StoreError> {
    let number = i64::try_from(tile.number).unwrap_or(i64::MAX);
    let row = tx.row(TILE, vec![i64::from(tile.level).into(), number.into()]).await?;
    row.map(|r| r.bytes("hashes")).transpose()
}

/// The newest signed state.
///
/// # Errors
///
/// As [`find_tile`].
pub async fn newest(tx: &mut Tx) -> Result<Option<Kept>, StoreError> {
    tx.row(CHECKPOINT, vec![]).await?.as_ref().map(read).transpose()
}

/// Keeps a signed state in the place of the last: who needs earlier ones keeps them elsewhere.
///
/// # Errors
///
/// As [`find_tile`].
pub async fn add(tx: &mut Tx, kept: &Kept) -> Result<(), StoreError> {
    let size = i64::try_from(kept.size).unwrap_or(i64::MAX);
    let values = vec![size.into(), kept.at.0.into(), (&kept.note).into()];
    tx.run(FORGET, vec![]).await?;
    tx.run(ADD_CHECKPOINT, values).await.map(|_| ())
}

/// How many events wait for a leaf.
///
/// # Errors
///
/// As [`find_tile`].
pub async fn count_unplaced(tx: &mut Tx) -> Result<i64, StoreError> {
    tx.number(COUNT_UNPLACED, vec![]).await
}

fn read(row: &crate::db::Row) -> Result<Kept, StoreError> {
    let size = u64::try_from(row.int("size")?).unwrap_or_default();
    Ok(Kept { size, at: Moment(row.int("at")?), note: row.text("note")? })
}
