//! What readers give back: records before any check by the domain, and remarks about them.
//!
//! Every reader of this crate speaks these types, so that an importer needs to know one shape.
//!
//! Not here: the checks (`whatson_domain`), what writers take ([`crate::record`]).

use whatson_domain::Moment;
use whatson_domain::location::SiteInput;
use whatson_domain::network::CharterInput;
use whatson_domain::organisation::ProfileInput;
use whatson_domain::service::OfferInput;

/// One organisation read from outside, before any check by the domain.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    /// Row of the table as a spreadsheet shows it, or the place of the item, counted from 1.
    pub row: u64,
    /// Identifier the source gives it; ours when it comes from a hub.
    pub id: Option<String>,
    /// The readable part of its address in the hub it comes from.
    pub slug: Option<String>,
    /// What it says of itself.
    pub profile: ProfileInput,
    /// Where the whole record came from, in words; empty when not said.
    pub source: String,
    /// Origin of each field (`*` for all others), in our own formats.
    pub origins: Vec<(String, OriginEntry)>,
    /// When the whole record was last confirmed for the organisation.
    pub confirmed: Option<Moment>,
    /// Who confirmed it.
    pub confirmed_by: Option<String>,
    /// Word of the listing, `public` or `withdrawn`.
    pub listing: Option<String>,
    /// Fictional record of a demonstration.
    pub demo: bool,
    /// When the hub it comes from first had it.
    pub created: Option<Moment>,
    /// When it last changed there.
    pub updated: Option<Moment>,
    /// Its services.
    pub services: Vec<ServiceEntry>,
    /// Its places.
    pub locations: Vec<LocationEntry>,
    /// Slugs of the networks it belongs to.
    pub networks: Vec<String>,
    /// Of a table: what stood in columns that give one field together, by place of the column, so
    /// that a refusal can name the right one.
    pub cells: Vec<(usize, String)>,
}

/// The origin of one field as it was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OriginEntry {
    /// The source in words.
    pub source: String,
    /// When the hub received the value.
    pub received: Option<Moment>,
    /// Who confirmed the value.
    pub confirmed_by: Option<String>,
    /// When it was confirmed.
    pub confirmed: Option<Moment>,
}

/// One service of an organisation as it was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ServiceEntry {
    /// Identifier the source gives it.
    pub id: Option<String>,
    /// What it offers.
    pub offer: OfferInput,
    /// Identifiers of the [`LocationEntry`]s where it is given.
    pub locations: Vec<String>,
    /// Where the record came from; empty when not said.
    pub source: String,
    /// Origin of each field (`*` for all others), in our own formats.
    pub origins: Vec<(String, OriginEntry)>,
    /// When it was last confirmed.
    pub confirmed: Option<Moment>,
    /// When it last changed.
    pub updated: Option<Moment>,
}

/// One place of an organisation as it was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LocationEntry {
    /// Identifier the source gives it.
    pub id: Option<String>,
    /// Where it is, as far as it was said.
    pub site: SiteInput,
    /// Origin of each field of a public place, in our own formats.
    pub origins: Vec<(String, OriginEntry)>,
}

/// One network as it was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NetworkEntry {
    /// Place of the item, counted from 1.
    pub row: u64,
    /// Identifier the source gives it.
    pub id: Option<String>,
    /// The readable part of its address.
    pub slug: Option<String>,
    /// What it is and for whom.
    pub charter: CharterInput,
    /// Identifiers of its members.
    pub members: Vec<String>,
    /// Fictional record of a demonstration.
    pub demo: bool,
    /// When it last changed.
    pub updated: Option<Moment>,
}

/// Everything one file held.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Package {
    /// Its organisations.
    pub entries: Vec<Entry>,
    /// Its networks.
    pub networks: Vec<NetworkEntry>,
    /// What could not be read, or was read otherwise than it was written.
    pub remarks: Vec<Remark>,
}

/// Longest piece of a value that is repeated in a remark, in characters.
const SHOWN: usize = 80;

/// Something the sender should know about one cell, field or the whole file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// Row as a spreadsheet shows it, or place of the item; 0 is the whole file.
    pub row: u64,
    /// Column or field; empty is the whole row.
    pub column: String,
    /// The value, shortened and without control characters.
    pub value: String,
    /// Stable code of the reason, such as `cell-too-long`.
    pub reason: &'static str,
    /// The whole row was left out for this reason; otherwise it is a note.
    pub refused: bool,
}

impl Remark {
    /// A note: the row was read all the same.
    pub fn note(row: u64, column: impl Into<String>, value: &str, reason: &'static str) -> Self {
        Self { row, column: column.into(), value: shown(value), reason, refused: false }
    }

    /// The row was left out.
    pub fn refusal(row: u64, column: impl Into<String>, value: &str, reason: &'static str) -> Self {
        Self { row, column: column.into(), value: shown(value), reason, refused: true }
    }
}

fn shown(value: &str) -> String {
    let mut clean = value.chars().filter(|c| !c.is_control());
    let mut shown: String = clean.by_ref().take(SHOWN).collect();
    if clean.next().is_some() {
        shown.push('…');
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_remark_repeats_a_value_shortened_and_cleaned() {
        let remark =
            Remark::note(2, "name", &format!("a\u{7}{}", "b".repeat(500)), "cell-too-long");
        assert_eq!(remark.value.chars().count(), SHOWN + 1);
        assert!(!remark.value.contains('\u{7}'));
    }
}
