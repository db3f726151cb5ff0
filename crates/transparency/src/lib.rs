//! An append-only Merkle log: the tree, its proofs, and checkpoints that others sign, too.
//!
//! Pure and independent of the hub, so that members' nodes and browsers check with the same code:
//! bytes in, verdicts out. Standards: RFC 6962 section 2.1 (tree, proofs; verification as written
//! out in RFC 9162 section 2.1), and of C2SP `signed-note`, `tlog-checkpoint`, `tlog-cosignature`
//! and `tlog-tiles`.
//!
//! Not here: what an entry says (`store::audit`), where tiles lie (`store::audit_tree`).

mod checkpoint;
mod hash;
mod note;
mod proof;
mod tile;
mod tree;

#[cfg(test)]
mod tests;

pub use checkpoint::{Checkpoint, CheckpointError};
pub use hash::{Hash, leaf, node};
pub use note::{Note, NoteError, Signature, Signer, Verifier};
pub use proof::{
    Coordinate, ProofError, consistency, consistency_needs, inclusion, inclusion_needs,
};
pub use proof::{verify_consistency, verify_inclusion};
pub use tile::{HEIGHT, Tile, WIDTH};
pub use tree::Frontier;
