//! Full text, facets and map points of the directory; the only crate that knows tantivy.
//!
//! An [`Index`] takes [`Document`]s and answers [`Query`]s. It is derived: when it is lost or
//! unreadable it is built again from the database.
//!
//! Not here: what a document is made of (`app::indexer`), who asks (`app::access`).

mod body;
mod cells;
mod collect;
mod count;
mod document;
mod engine;
pub mod fold;
mod labels;
mod plan;
mod prefix;
mod query;
mod respell;
mod schema;
mod sets;
mod similarity;
#[cfg(test)]
mod tests;
mod tile;

pub use document::{Document, Facet, Name};
pub use engine::{Index, SearchError, matched};
pub use labels::Labels;
pub use query::{Answer, Hit, Query, Sort};
pub use similarity::similarity;
