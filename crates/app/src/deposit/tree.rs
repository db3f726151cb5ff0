//! The tree of a list out of the trees of its parts (RFC 6962, section 2.1).
//!
//! A part has 1,024 leaves, so that each but the last is a complete subtree of ten levels.
//!
//! Not here: hashing and proofs as such (`transparency`).

use std::collections::BTreeMap;

use whatson_transparency::{Coordinate, Frontier, Hash, inclusion, inclusion_needs, node};

use super::part::ENTRIES;

/// Levels of a complete part.
const LEVELS: u8 = 10;

/// The root of a part.
pub(crate) fn root_of(leaves: &[Hash]) -> Hash {
    let mut tree = Frontier::default();
    leaves.iter().for_each(|leaf| tree.push(*leaf));
    tree.root()
}

/// The root of a list of which these are the roots of all parts in their order.
pub(crate) fn root(parts: &[Hash]) -> Option<Hash> {
    match parts {
        [] => None,
        [one] => Some(*one),
        many => {
            let half = (many.len() - 1).checked_ilog2().map_or(1, |bits| 1_usize << bits);
            let (left, right) = many.split_at_checked(half)?;
            Some(node(&root(left)?, &root(right)?))
        }
    }
}

/// The parts whose leaves the proof for a position needs; that of the position itself is among them.
pub(crate) fn parts_of_proof(position: u32, entries: u32) -> Vec<u32> {
    let mut parts = vec![position / ENTRIES];
    let needs = inclusion_needs(position.into(), entries.into()).unwrap_or_default();
    for at in needs.into_iter().filter(|at| at.level < LEVELS) {
        let first = at.index << at.level;
        parts.extend(u32::try_from(first / u64::from(ENTRIES)));
    }
    parts.sort_unstable();
    parts.dedup();
    parts
}

/// The proof that a position's leaf is in the list; `leaves` of the parts that it needs, `roots` of all.
pub(crate) fn proof(
    position: u32,
    entries: u32,
    roots: &[Hash],
    leaves: &BTreeMap<u32, Vec<Hash>>,
) -> Option<Vec<Hash>> {
    let fetch = |at: Coordinate| {
        if at.level >= LEVELS {
            let width = 1_usize << (at.level - LEVELS);
            let first = usize::try_from(at.index).ok()?.checked_mul(width)?;
            return root(roots.get(first..first.checked_add(width)?)?);
        }
        let first = at.index << at.level;
        let part = u32::try_from(first / u64::from(ENTRIES)).ok()?;
        let within = usize::try_from(first % u64::from(ENTRIES)).ok()?;
        let all = leaves.get(&part)?;
        Some(root_of(all.get(within..within.checked_add(1 << at.level)?)?))
    };
    inclusion(position.into(), entries.into(), fetch).ok()
}

#[cfg(test)]
mod tests {
    use whatson_transparency::{leaf, verify_inclusion};

    use super::*;

    #[test]
    fn trees_of_parts_are_the_tree_of_the_list() {
        let all: Vec<Hash> = (0..5_000_u32).map(|n| leaf(&n.to_be_bytes())).collect();
        for size in [1, 2, 64, 1_023, 1_024, 1_025, 2_048, 2_049, 3_072, 3_500, 4_096, 5_000] {
            let list = &all[..size];
            let parts: Vec<Hash> = list.chunks(1_024).map(root_of).collect();
            let whole = root(&parts).unwrap();
            assert_eq!(whole, root_of(list), "{size}");
            for position in [0, 1, 63, 1_022, 1_023, 1_024, 2_047, 2_600, 4_095, size - 1] {
                let Some(leaf) = list.get(position) else { continue };
                let (at, entries) =
                    (u32::try_from(position).unwrap(), u32::try_from(size).unwrap());
                let needed = parts_of_proof(at, entries).into_iter().map(|part| {
                    let leaves = list.chunks(1_024).nth(part as usize).unwrap();
                    (part, leaves.to_vec())
                });
                let needed: BTreeMap<u32, Vec<Hash>> = needed.collect();
                assert!(needed.len() <= 2, "{size} {position}");
                let proof = proof(at, entries, &parts, &needed).unwrap();
                verify_inclusion(*leaf, at.into(), entries.into(), whole, &proof).unwrap();
            }
        }
    }
}
