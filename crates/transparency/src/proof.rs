//! Proofs that a leaf is in a tree, and that a tree continues an earlier one.
//!
//! Whoever makes a proof first asks which complete subtrees it needs ([`inclusion_needs`],
//! [`consistency_needs`]), fetches them wherever they lie, and then has it made. Indices count
//! from 0; sizes are numbers of leaves.
//!
//! Not here: where nodes lie (`tile`).

use std::cell::RefCell;

use crate::hash::{Hash, node};

/// A complete subtree: how many levels above the leaves its root is, and which of its level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Coordinate {
    /// Levels above the leaves.
    pub level: u8,
    /// Place among the subtrees of the level, from the left.
    pub index: u64,
}

/// Why a proof does not hold or cannot be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ProofError {
    /// The index or size lies outside the tree.
    #[error("the index or size lies outside the tree")]
    Range,
    /// The proof has too few or too many hashes.
    #[error("the proof has too few or too many hashes")]
    Length,
    /// The proof leads to another root.
    #[error("the proof leads to another root")]
    Root,
    /// A subtree that is needed is not to be had.
    #[error("a subtree that is needed is missing")]
    Missing,
}

/// Gives a complete subtree's root.
type Fetch<'a> = &'a dyn Fn(Coordinate) -> Option<Hash>;

/// The largest power of two below `size`; for sizes of 2 and more.
fn split(size: u64) -> u64 {
    1 << (63 - (size - 1).leading_zeros())
}

/// The root of the leaves from `begin` to before `end`, where `begin` is a multiple of the power
/// of two at or above their number.
fn range(fetch: Fetch<'_>, begin: u64, end: u64) -> Result<Hash, ProofError> {
    let size = end - begin;
    if size.is_power_of_two() {
        let level = u8::try_from(size.trailing_zeros()).unwrap_or(u8::MAX);
        let found = fetch(Coordinate { level, index: begin / size });
        return found.ok_or(ProofError::Missing);
    }
    let middle = begin + split(size);
    Ok(node(&range(fetch, begin, middle)?, &range(fetch, middle, end)?))
}

/// The proof that leaf `index` is in the tree of `size` leaves (RFC 6962 section 2.1.1).
///
/// # Errors
///
/// [`ProofError::Range`]; [`ProofError::Missing`] when `fetch` lacks a subtree.
pub fn inclusion(
    index: u64,
    size: u64,
    fetch: impl Fn(Coordinate) -> Option<Hash>,
) -> Result<Vec<Hash>, ProofError> {
    if index >= size {
        return Err(ProofError::Range);
    }
    let (mut begin, mut end, mut path) = (0, size, Vec::new());
    while end - begin > 1 {
        let middle = begin + split(end - begin);
        if index < middle {
            path.push(range(&fetch, middle, end)?);
            end = middle;
        } else {
            path.push(range(&fetch, begin, middle)?);
            begin = middle;
        }
    }
    path.reverse();
    Ok(path)
}

/// The proof that the tree of `new` leaves begins with the tree of `old` leaves (RFC 6962 section
/// 2.1.2). Empty when they are the same or the old one is empty.
///
/// # Errors
///
/// As [`inclusion`].
pub fn consistency(
    old: u64,
    new: u64,
    fetch: impl Fn(Coordinate) -> Option<Hash>,
) -> Result<Vec<Hash>, ProofError> {
    if old > new {
        return Err(ProofError::Range);
    }
    let (mut begin, mut end, mut path, mut whole) = (0, new, Vec::new(), true);
    if old == 0 || old == new {
        return Ok(path);
    }
    while end != old {
        let middle = begin + split(end - begin);
        if old <= middle {
            path.push(range(&fetch, middle, end)?);
            end = middle;
        } else {
            path.push(range(&fetch, begin, middle)?);
            begin = middle;
            whole = false;
        }
    }
    if !whole {
        path.push(range(&fetch, begin, end)?);
    }
    path.reverse();
    Ok(path)
}

/// The subtrees that a proof of inclusion is made of.
///
/// # Errors
///
/// [`ProofError::Range`].
pub fn inclusion_needs(index: u64, size: u64) -> Result<Vec<Coordinate>, ProofError> {
    recorded(|fetch| inclusion(index, size, fetch))
}

/// The subtrees that a proof of consistency is made of.
///
/// # Errors
///
/// [`ProofError::Range`].
pub fn consistency_needs(old: u64, new: u64) -> Result<Vec<Coordinate>, ProofError> {
    recorded(|fetch| consistency(old, new, fetch))
}

fn recorded(
    make: impl FnOnce(Fetch<'_>) -> Result<Vec<Hash>, ProofError>,
) -> Result<Vec<Coordinate>, ProofError> {
    let asked = RefCell::new(Vec::new());
    make(&|at| {
        asked.borrow_mut().push(at);
        Some(Hash::default())
    })?;
    Ok(asked.into_inner())
}

/// Checks that a leaf is in a tree (RFC 9162 section 2.1.3.2).
///
/// # Errors
///
/// Any of [`ProofError`] but `Missing`.
pub fn verify_inclusion(
    leaf: Hash,
    index: u64,
    size: u64,
    root: Hash,
    proof: &[Hash],
) -> Result<(), ProofError> {
    if index >= size {
        return Err(ProofError::Range);
    }
    let (mut number, mut last, mut hash) = (index, size - 1, leaf);
    for part in proof {
        if last == 0 {
            return Err(ProofError::Length);
        }
        if number & 1 == 1 || number == last {
            hash = node(part, &hash);
            while number & 1 == 0 && number != 0 {
                number >>= 1;
                last >>= 1;
            }
        } else {
            hash = node(&hash, part);
        }
        number >>= 1;
        last >>= 1;
    }
    if last != 0 {
        return Err(ProofError::Length);
    }
    if hash == root { Ok(()) } else { Err(ProofError::Root) }
}

/// Checks that a tree continues an earlier one (RFC 9162 section 2.1.4.2).
///
/// # Errors
///
/// Any of [`ProofError`] but `Missing`.
pub fn verify_consistency(
    old: u64,
    old_root: Hash,
    new: u64,
    new_root: Hash,
    proof: &[Hash],
) -> Result<(), ProofError> {
    if old > new {
        return Err(ProofError::Range);
    }
    if old == new || old == 0 {
        let same = if old == new { old_root == new_root } else { old_root == Hash::empty() };
        return match (proof.is_empty(), same) {
            (false, _) => Err(ProofError::Length),
            (true, true) => Ok(()),
            (true, false) => Err(ProofError::Root),
        };
    }
    let mut parts = proof.iter();
    let first = if old.is_power_of_two() { Some(&old_root) } else { parts.next() };
    let first = *first.ok_or(ProofError::Length)?;
    let (mut number, mut last) = (old - 1, new - 1);
    while number & 1 == 1 {
        number >>= 1;
        last >>= 1;
    }
    let (mut before, mut after) = (first, first);
    for part in parts {
        if last == 0 {
            return Err(ProofError::Length);
        }
        if number & 1 == 1 || number == last {
            before = node(part, &before);
            after = node(part, &after);
            while number & 1 == 0 && number != 0 {
                number >>= 1;
                last >>= 1;
            }
        } else {
            after = node(&after, part);
        }
        number >>= 1;
        last >>= 1;
    }
    if last != 0 {
        return Err(ProofError::Length);
    }
    if before == old_root && after == new_root { Ok(()) } else { Err(ProofError::Root) }
}
