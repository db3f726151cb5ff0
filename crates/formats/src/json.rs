//! Our own package: one JSON document that carries everything without loss.
//!
//! `{"format":"whatson-directory","version":1,"organisations":[…],"networks":[…]}`. Each item is
//! read on its own: one that cannot be read becomes a remark, the others go in.
//!
//! Not here: HSDS, the format for others ([`crate::hsds`]).

mod read;
mod shape;
mod write;

pub(crate) use read::network_item;
pub use read::read;
pub(crate) use shape::{LocalShape, OriginShape, clock, origins};
pub use write::Writer;
pub(crate) use write::network_value;

/// Name of the format, in every package.
pub const FORMAT: &str = "whatson-directory";
/// Version of the format this hub writes.
pub const VERSION: u64 = 1;
