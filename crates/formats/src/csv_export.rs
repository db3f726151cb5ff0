//! CSV of organisations: the start list's columns first, then all others of a profile.
//!
//! The header needs no mapping when the file is read again ([`crate::mapping`]), and the round
//! trip loses nothing of an organisation. Services, places and networks' own pages are not part
//! of a table; the JSON package carries them.
//!
//! Not here: escaping of single cells ([`crate::cell`]).

use csv::{Terminator, WriterBuilder};
use whatson_domain::organisation::Organisation;

use crate::cell::{guard, join, join_local};
use crate::json::OriginShape;
use crate::moment;
use crate::record::Record;

/// Titles of the columns, in order.
pub const HEADER: [&str; 29] = [
    "name",
    "name_local",
    "country",
    "city",
    "sector",
    "topics",
    "website",
    "source",
    "id",
    "slug",
    "names",
    "countries_of_work",
    "languages",
    "founded",
    "register_number",
    "descriptions",
    "email",
    "phone",
    "address",
    "consent",
    "licence",
    "confirmed",
    "confirmed_by",
    "networks",
    "listing",
    "demo",
    "created",
    "updated",
    "origins",
];

/// The byte order mark that makes Excel read the file as UTF-8; to be sent first where wanted.
pub const BOM: &str = "\u{feff}";

/// The first line.
#[must_use]
pub fn header() -> String {
    line(&HEADER.map(str::to_owned))
}

/// One organisation as one record (several lines when a description has several).
#[must_use]
pub fn row(record: &Record<'_>) -> String {
    line(&cells(record.organisation, record.networks).map(|cell| guard(&cell)))
}

/// One record of any other table, its cells guarded against being taken for formulas.
#[must_use]
pub fn guarded(cells: &[String]) -> String {
    let all: Vec<String> = cells.iter().map(|cell| guard(cell)).collect();
    line(&all)
}

fn cells(organisation: &Organisation, networks: &[String]) -> [String; 29] {
    let profile = &organisation.profile;
    let whole = organisation.provenance.get("*");
    let origins = OriginShape::all(&organisation.provenance);
    let local = profile.names.iter().skip(1).find(|n| n.lang.primary() != "en");
    let pairs = |texts: &[whatson_domain::LocalText]| {
        join_local(texts.iter().map(|t| (t.lang.as_str(), t.value.as_str())))
    };
    let word = |value: Option<String>| value.unwrap_or_default();
    [
        profile.name().to_owned(),
        word(local.map(|n| n.value.clone())),
        profile.country.to_string(),
        word(profile.city.clone()),
        profile.kind.to_string(),
        join(profile.subjects.iter().map(|s| s.as_str())),
        word(profile.website.as_ref().map(ToString::to_string)),
        word(whole.map(|o| o.source.clone())),
        organisation.id.to_string(),
        organisation.slug.to_string(),
        join_local(profile.names.iter().map(|n| (n.lang.as_str(), n.value.as_str()))),
        join(profile.countries_of_work.iter().map(|c| c.as_str())),
        join(profile.languages.iter().map(|l| l.as_str())),
        word(profile.founded.map(|y| y.to_string())),
        word(profile.register_number.clone()),
        pairs(&profile.descriptions),
        word(profile.contacts.email.clone()),
        word(profile.contacts.phone.clone()),
        word(profile.contacts.address.clone()),
        profile.consent.word().to_owned(),
        profile.licence.clone(),
        word(organisation.confirmed.map(moment::write)),
        word(whole.and_then(|o| o.confirmed_by.clone())),
        join(networks),
        organisation.listing.word().to_owned(),
        organisation.demo.to_string(),
        moment::write(organisation.created),
        moment::write(organisation.updated),
        serde_json::to_string(&origins).unwrap_or_default(),
    ]
}

fn line(cells: &[String]) -> String {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    // Writing to memory cannot fail.
    let written = writer.write_record(cells).is_ok();
    let bytes = writer.into_inner().unwrap_or_default();
    if written { String::from_utf8(bytes).unwrap_or_default() } else { String::new() }
}
