//! Foreign standards to and from the domain: bytes in, values and remarks out.
//!
//! Reading never fails for one bad row: what can be read becomes an [`Entry`], what cannot becomes
//! a [`Remark`] with its row, column and value. Only a file that makes no sense as a whole is
//! refused ([`Refusal`]). Whether a value is *allowed* is the domain's question
//! (`Profile::check` and its kin), asked by the importer afterwards.
//!
//! Pure: no I/O, no clock, no randomness, no async. Bytes may be hostile: nothing here panics, and
//! memory stays within a small multiple of [`Limits`].
//!
//! | module | reads | writes |
//! |---|---|---|
//! | [`table`] + [`mapping`] | CSV, XLSX, ODS with any header | |
//! | [`csv_export`] | (by `mapping`) | CSV whose header needs no mapping |
//! | [`json`] | our lossless package | the same |
//! | [`hsds`] | HSDS 3.0 in five shapes | HSDS 3.0: items, lists, package, profile |
//! | [`atom`], [`json_ld`], [`sitemap`], [`geojson`] | | yes |
//!
//! Not here: finding duplicates and writing to the store (`app`), HTTP (`web`).

pub mod archive;
pub mod atom;
pub mod cell;
pub mod csv_export;
pub mod decode;
mod delimited;
pub mod entry;
pub mod geojson;
#[cfg(test)]
mod golden;
pub mod hsds;
pub mod json;
pub mod json_ld;
pub mod limits;
pub mod mapping;
pub mod moment;
mod ods;
mod outline;
pub mod record;
#[cfg(test)]
mod robustness;
#[cfg(test)]
mod roundtrip;
#[cfg(test)]
mod sample;
pub mod shape;
pub mod sitemap;
pub mod table;
mod workbook;
mod xml;

pub use entry::{Entry, LocationEntry, NetworkEntry, OriginEntry, Package, Remark, ServiceEntry};
pub use limits::{Limits, Refusal};
pub use record::Record;
pub use shape::{Shape, shape};
