//! Tables: CSV and workbooks as a header and rows of text.
//!
//! Row numbers are those a spreadsheet shows: the header is row 1, a record of several lines is
//! one row, an empty line is a row of its own (and is left out). Cells are text as it stands in
//! the file; numbers and dates of workbooks are written plainly (`2024`, `2024-05-01`).
//!
//! Not here: what a column means ([`crate::mapping`]).

use crate::entry::Remark;
use crate::limits::{Limits, Refusal};
use crate::{delimited, ods, workbook};

/// A table as it was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// `csv`, `xlsx` or `ods`.
    pub kind: &'static str,
    /// Cells of the first row that is not empty.
    pub header: Vec<String>,
    /// All rows after it that are not empty.
    pub rows: Vec<Row>,
    /// Rows that were left out, and what was guessed.
    pub remarks: Vec<Remark>,
}

/// One row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// Its number as a spreadsheet shows it.
    pub number: u64,
    /// Its cells; may be fewer or more than the header's.
    pub cells: Vec<String>,
}

/// Reads CSV, XLSX or ODS, judged by the bytes.
///
/// # Errors
///
/// The [`Refusal`] when the file is too large, broken or no table at all.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Table, Refusal> {
    if bytes.len() > limits.bytes {
        return Err(Refusal::TooLarge(limits.bytes));
    }
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return Err(Refusal::OldOrLocked);
    }
    let table = if bytes.starts_with(b"PK\x03\x04") {
        let archive = crate::archive::open(bytes, limits)?;
        if archive.index_for_name("content.xml").is_some() {
            ods::read(archive, limits)?
        } else {
            workbook::read(archive, limits)?
        }
    } else {
        delimited::read(bytes, limits)?
    };
    if table.header.is_empty() { Err(Refusal::Empty) } else { Ok(table) }
}

/// Collects rows under the limits; the readers of all three kinds fill it.
pub(crate) struct Filling {
    limits: Limits,
    table: Table,
    bytes: u64,
}

impl Filling {
    pub(crate) fn new(kind: &'static str, limits: &Limits) -> Self {
        Self { limits: *limits, table: Table { kind, ..Table::default() }, bytes: 0 }
    }

    pub(crate) fn remark(&mut self, remark: Remark) {
        self.table.remarks.push(remark);
    }

    /// Takes one row: the first that is not empty becomes the header.
    pub(crate) fn row(&mut self, number: u64, mut cells: Vec<String>) -> Result<(), Refusal> {
        while cells.last().is_some_and(|c| c.trim().is_empty()) {
            cells.pop();
        }
        if cells.is_empty() {
            return Ok(());
        }
        if cells.len() > self.limits.columns {
            return Err(Refusal::TooManyColumns(self.limits.columns));
        }
        if self.table.rows.len() >= self.limits.rows {
            return Err(Refusal::TooManyRows(self.limits.rows));
        }
        // A workbook can name one long text in every cell.
        self.bytes = cells.iter().fold(self.bytes, |sum, c| sum.saturating_add(c.len() as u64));
        if self.bytes > self.limits.unpacked {
            return Err(Refusal::Bomb);
        }
        if let Some(place) = cells.iter().position(|c| self.too_long(c)) {
            let column = self.table.header.get(place).cloned().unwrap_or_default();
            let value = cells.get(place).map_or("", String::as_str);
            self.remark(Remark::refusal(number, column, value, "cell-too-long"));
            return Ok(());
        }
        if self.table.header.is_empty() {
            self.table.header = cells;
        } else {
            self.table.rows.push(Row { number, cells });
        }
        Ok(())
    }

    fn too_long(&self, cell: &str) -> bool {
        cell.len() > self.limits.cell && cell.chars().count() > self.limits.cell
    }

    pub(crate) fn end(self) -> Table {
        self.table
    }
}
