//! A file's bytes to entries, whatever its format.
//!
//! Not here: what becomes of an entry (`plan`).

use whatson_formats::mapping::{self, Mapping};
use whatson_formats::{Entry, Limits, Package, Shape, hsds, json, shape, table};
use whatson_store::import_run::Remark;

use super::network::Networks;
use super::place::Naming;
use super::plan::Seen;
use crate::reference::Reference;
use crate::{App, AppError};

/// A column of a table, what it was taken for, and its first values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its title.
    pub title: String,
    /// Word of the field it means.
    pub field: String,
    /// Its first values.
    pub samples: Vec<String>,
}

/// A file as it was read.
#[derive(Debug, Default)]
pub struct Parsed {
    /// `csv`, `xlsx`, `ods`, `hsds` or `json`.
    pub format: &'static str,
    /// Columns, of a table.
    pub columns: Vec<Column>,
    /// Every column's title was one of our own words, so nobody needs to look.
    pub sure: bool,
    /// Fields without which no row can be taken, and which no column means.
    pub missing: Vec<&'static str>,
    /// What it holds.
    pub package: Package,
    /// How places in it are named.
    pub(super) naming: Naming,
}

impl Parsed {
    /// What could not be read.
    #[must_use]
    pub fn remarks(&self) -> Vec<Remark> {
        self.package.remarks.iter().map(remark).collect()
    }

    /// Refuses a file in which there is nothing.
    pub(super) fn is_something(&self) -> Result<(), AppError> {
        let package = &self.package;
        if !package.entries.is_empty() || !package.networks.is_empty() || self.left_out() > 1 {
            return Ok(());
        }
        let table = !self.columns.is_empty();
        Err(AppError::File(if table { "file-empty" } else { "unknown-shape" }))
    }

    /// What its entries can stand for and name, and what is wrong with its networks.
    pub(super) fn begin(&self, app: &App) -> (Seen, Vec<Remark>) {
        let list = if matches!(self.naming, Naming::Hsds) { "x_networks" } else { "networks" };
        let (networks, remarks) = Networks::brought(app, &self.package, list);
        (Seen { networks, ..Seen::default() }, remarks)
    }

    /// Remarks on an entry with the places as they stand in the file.
    pub(super) fn placed(&self, entry: &Entry, remarks: &mut [Remark]) {
        for remark in remarks {
            // The value is another row, not what stands there.
            let value = if remark.reason == "same-as-row" { "" } else { &remark.value };
            remark.column = self.naming.column(&remark.column, value, &entry.cells);
        }
    }

    /// Rows left out while reading.
    #[must_use]
    pub fn left_out(&self) -> i64 {
        let mut rows: Vec<u64> =
            self.package.remarks.iter().filter(|r| r.refused).map(|r| r.row).collect();
        rows.sort_unstable();
        rows.dedup();
        i64::try_from(rows.len()).unwrap_or(i64::MAX)
    }
}

/// Reads a file.
pub(super) fn read(
    app: &App,
    bytes: &[u8],
    said: &[(String, String)],
    limits: &Limits,
) -> Result<Parsed, AppError> {
    let refused = |refusal: whatson_formats::Refusal| AppError::File(refusal.code());
    match shape(bytes) {
        Shape::Json => {
            let package = json::read(bytes, limits).map_err(refused)?;
            Ok(Parsed { format: "json", sure: true, package, ..Parsed::default() })
        }
        Shape::Hsds => {
            let defaults = hsds::Defaults { kind: "ngo", ..hsds::Defaults::default() };
            let package = hsds::read(bytes, &defaults, limits).map_err(refused)?;
            let naming = Naming::Hsds;
            Ok(Parsed { format: "hsds", sure: true, package, naming, ..Parsed::default() })
        }
        Shape::Table => {
            let table = table::read(bytes, limits).map_err(refused)?;
            Ok(of_table(&app.reference, &table, said))
        }
    }
}

fn of_table(reference: &Reference, table: &table::Table, said: &[(String, String)]) -> Parsed {
    let mapping = if said.is_empty() {
        Mapping::guess(&table.header, &table.rows)
    } else {
        Mapping::said(&table.header, said)
    };
    let samples = |place: usize| {
        let cells = table.rows.iter().filter_map(|r| r.cells.get(place));
        cells.filter(|c| !c.trim().is_empty()).take(3).cloned().collect()
    };
    let columns = mapping.columns().iter().enumerate().map(|(place, (title, field))| Column {
        title: title.clone(),
        field: field.word().into_owned(),
        samples: samples(place),
    });
    let country = |text: &str| reference.country_code(text);
    let lookups = mapping::Lookups { country_code: &country, language: &language };
    let mut package = Package { remarks: table.remarks.clone(), ..Package::default() };
    for row in &table.rows {
        let (entry, remarks) = mapping.entry(row, &lookups);
        let usable = !remarks.iter().any(|r| r.refused);
        package.remarks.extend(remarks);
        if usable {
            package.entries.push(entry);
        }
    }
    Parsed {
        format: table.kind,
        columns: columns.collect(),
        sure: mapping.sure(),
        missing: mapping.missing(),
        package,
        naming: Naming::Table(mapping),
    }
}

/// The language a name is most likely in, by its column, script and country; none where a country
/// has several in that script.
fn language(column: &mapping::Field, script: &str, country: &str) -> Option<String> {
    let lang = match (script, country) {
        ("Latn", _) if *column == mapping::Field::Name => "en",
        ("Cyrl", "BG") => "bg",
        ("Cyrl", "RS" | "XK") => "sr",
        ("Cyrl", "MK") => "mk",
        ("Cyrl", "UA") => "uk",
        ("Cyrl", "RU") => "ru",
        ("Grek", _) => "el",
        ("Latn", "AL" | "XK") => "sq",
        ("Latn", "HR") => "hr",
        ("Latn", "BA") => "bs",
        ("Latn", "ME") => "cnr",
        ("Latn", "RS") => "sr-Latn",
        ("Latn", "SI") => "sl",
        ("Latn", "RO" | "MD") => "ro",
        ("Latn", "TR") => "tr",
        ("Latn", "FR") => "fr",
        ("Hani", "CN") => "zh",
        _ => return None,
    };
    Some(lang.to_owned())
}

pub(super) fn remark(found: &whatson_formats::Remark) -> Remark {
    Remark {
        row: i64::try_from(found.row).unwrap_or_default(),
        column: found.column.clone(),
        value: found.value.clone(),
        reason: found.reason.to_owned(),
    }
}
