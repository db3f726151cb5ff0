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

impl Origin {
    /// An origin that nobody confirmed.
    #[must_use]
    pub fn new(source: impl Into<String>, received: Moment) -> Self {
        Self { source: source.into(), received, confirmed_by: None, confirmed: None }
    }
}

/// Notes that a whole record was confirmed, that is each of its fields.
pub fn confirm(provenance: &mut Provenance, at: Moment, by: Option<&str>) {
    for origin in provenance.values_mut() {
        origin.confirmed = Some(at);
        origin.confirmed_by = by.map(str::to_owned);
    }
}

/// The source of the whole record; blank where none is known.
#[must_use]
pub fn source(provenance: &Provenance) -> &str {
    provenance.get("*").map_or("", |origin| &origin.source)
}

/// The source named for a field, falling back to the record's own (`*`).
#[must_use]
pub fn origin_of<'a>(provenance: &'a Provenance, field: &str) -> Option<&'a Origin> {
    provenance.get(field).or_else(|| provenance.get("*"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn confirming_a_record_confirms_each_field_and_changes_no_source() {
        let mut all: Provenance = [
            ("*".to_owned(), Origin::new("a list", Moment(1))),
            ("phones".to_owned(), Origin::new("their page", Moment(2))),
        ]
        .into();
        confirm(&mut all, Moment(9), Some("Ana"));
        let phones = origin_of(&all, "phones").unwrap();
        assert_eq!((phones.confirmed, phones.received), (Some(Moment(9)), Moment(2)));
        assert_eq!(phones.confirmed_by.as_deref(), Some("Ana"));
        assert_eq!((source(&all), phones.source.as_str()), ("a list", "their page"));
        assert_eq!(origin_of(&all, "hours"), all.get("*"));
    }
}
