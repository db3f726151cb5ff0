//! Where a field's value came from, who confirmed it, and when.
//!
//! Kept per field: one record is often pieced together from a list, a web page and the
//! organisation's own word.
//!
//! Not here: the history of a record (`store::revision`).

use std::collections::BTreeMap;

use crate::freshness::Moment;

/// The origin of one field's value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The source in words, such as `seed report` or `public knowledge`, or an address.
    pub source: String,
    /// When the hub received the value.
    pub received: Moment,
    /// Who confirmed the value for the organisation, if anybody did.
    pub confirmed_by: Option<String>,
    /// When it was confirmed.
    pub confirmed: Option<Moment>,
}

/// Origins by field name.
pub type Provenance = BTreeMap<String, Origin>;

/// The source named for a field, falling back to the record's own (`*`).
#[must_use]
pub fn origin_of<'a>(provenance: &'a Provenance, field: &str) -> Option<&'a Origin> {
    provenance.get(field).or_else(|| provenance.get("*"))
}
