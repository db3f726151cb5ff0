//! Tiles: rows of 256 hashes, every eighth level of the tree (C2SP `tlog-tiles`).
//!
//! Tile `n` of level `l` holds the roots of the complete subtrees of 256^`l` leaves with the
//! numbers 256·`n` and on. A tile at the right edge is partial.
//!
//! Not here: addresses and files of tiles (`web`, `store`).

use crate::hash::{Hash, node};
use crate::proof::Coordinate;

/// Levels of the tree between two levels of tiles.
pub const HEIGHT: u8 = 8;
/// Hashes of a full tile.
pub const WIDTH: u64 = 1 << HEIGHT;

/// Which tile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Tile {
    /// Level of tiles, 0 at the leaves.
    pub level: u8,
    /// Number from the left.
    pub number: u64,
}

impl Tile {
    /// The tile in which a subtree's root stands, or from whose hashes it is made.
    #[must_use]
    pub fn holding(at: Coordinate) -> Self {
        let within = at.level % HEIGHT;
        Self { level: at.level / HEIGHT, number: (at.index << within) / WIDTH }
    }

    /// How many hashes this tile has in a tree of `size` leaves.
    #[must_use]
    pub fn width(self, size: u64) -> u64 {
        let subtrees = size >> (u32::from(self.level) * u32::from(HEIGHT));
        subtrees.saturating_sub(self.number * WIDTH).min(WIDTH)
    }

    /// The root of a subtree from the hashes of the tile that holds it; none when they end before.
    #[must_use]
    pub fn root(hashes: &[u8], at: Coordinate) -> Option<Hash> {
        let within = at.level % HEIGHT;
        let count = 1_usize << within;
        let first = usize::try_from((at.index << within) % WIDTH).ok()?;
        Self::above(hashes.get(first * 32..(first + count) * 32)?)
    }

    /// The root above a full tile, which is a hash of the next level; none when it is not full.
    #[must_use]
    pub fn whole(hashes: &[u8]) -> Option<Hash> {
        (hashes.len() as u64 == WIDTH * 32).then(|| Self::above(hashes))?
    }

    /// The root above a row of hashes whose number is a power of two.
    fn above(bytes: &[u8]) -> Option<Hash> {
        let mut row: Vec<Hash> = bytes.chunks_exact(32).filter_map(Hash::from_bytes).collect();
        while row.len() > 1 {
            let pair = |two: &[Hash]| Some(node(two.first()?, two.get(1)?));
            row = row.chunks_exact(2).filter_map(pair).collect();
        }
        row.first().copied()
    }
}
