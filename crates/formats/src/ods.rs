//! ODS: the first sheet that holds anything, read from `content.xml`.
//!
//! Repeated rows and cells are written once with a count in the file; empty ones only move the
//! position, filled ones are laid out within the limits.
//!
//! Not here: the look through the archive ([`crate::archive`]).

use std::io::Cursor;

use quick_xml::events::BytesStart;
use zip::ZipArchive;

use crate::archive;
use crate::limits::{Limits, Refusal};
use crate::table::{Filling, Table};
use crate::xml::{Enough, Step, attribute, walk};

pub(crate) fn read(
    mut archive: ZipArchive<Cursor<&[u8]>>,
    limits: &Limits,
) -> Result<Table, Refusal> {
    let content = archive::part(&mut archive, "content.xml", limits)?;
    let mut sheet = Sheet::new(limits);
    walk(&content, &mut |step| {
        match step {
            Step::Open(name, tag) => sheet.open(name, tag),
            Step::Text(text) => sheet.text(text),
            Step::Close(name) => sheet.close(name)?,
        }
        Ok(if sheet.done { Enough::Yes } else { Enough::No })
    })?;
    let table = sheet.filling.end();
    if table.header.is_empty() { Err(Refusal::Empty) } else { Ok(table) }
}

/// The sheet as far as it was read.
struct Sheet {
    filling: Filling,
    limits: Limits,
    number: u64,
    row_repeats: u64,
    cells: Vec<String>,
    column: usize,
    cell: Option<Cell>,
    filled: bool,
    done: bool,
}

#[derive(Default)]
struct Cell {
    text: String,
    value: String,
    repeats: usize,
    paragraphs: usize,
    aside: usize,
}

impl Sheet {
    fn new(limits: &Limits) -> Self {
        Self {
            filling: Filling::new("ods", limits),
            limits: *limits,
            number: 1,
            row_repeats: 1,
            cells: Vec::new(),
            column: 0,
            cell: None,
            filled: false,
            done: false,
        }
    }

    fn open(&mut self, name: &str, tag: &BytesStart<'_>) {
        match name {
            "table-row" => {
                self.row_repeats = count(tag, "number-rows-repeated");
                self.cells.clear();
                self.column = 0;
            }
            "table-cell" | "covered-table-cell" => {
                let repeats = usize::try_from(count(tag, "number-columns-repeated"));
                let value = ["date-value", "value", "boolean-value"];
                let value = value.iter().find_map(|name| attribute(tag, name));
                self.cell = Some(Cell {
                    repeats: repeats.unwrap_or(usize::MAX),
                    value: value.unwrap_or_default(),
                    ..Cell::default()
                });
            }
            name => {
                if let Some(cell) = &mut self.cell {
                    cell.open(name, tag);
                }
            }
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(cell) = &mut self.cell
            && cell.paragraphs > 0
            && cell.aside == 0
        {
            cell.text.push_str(text);
        }
    }

    fn close(&mut self, name: &str) -> Result<(), Refusal> {
        match name {
            "annotation" => {
                if let Some(cell) = &mut self.cell {
                    cell.aside = cell.aside.saturating_sub(1);
                }
            }
            "table-cell" | "covered-table-cell" => {
                if let Some(cell) = self.cell.take() {
                    self.lay(cell)?;
                }
            }
            "table-row" => {
                let filled = !self.cells.is_empty();
                self.filled |= filled;
                // One row beyond the limit is enough to be refused for it.
                let most = u64::try_from(self.limits.rows).unwrap_or(u64::MAX).saturating_add(2);
                let laid = if filled { self.row_repeats.min(most) } else { 0 };
                for place in 0..laid {
                    self.filling.row(self.number.saturating_add(place), self.cells.clone())?;
                }
                self.number = self.number.saturating_add(self.row_repeats);
            }
            "table" => {
                self.done = self.filled;
                self.number = 1;
            }
            _ => {}
        }
        Ok(())
    }

    fn lay(&mut self, cell: Cell) -> Result<(), Refusal> {
        let text = if cell.value.is_empty() { cell.text } else { cell.value };
        let end = self.column.saturating_add(cell.repeats);
        if !text.trim().is_empty() {
            if end > self.limits.columns
                || text.len().saturating_mul(cell.repeats) > self.limits.bytes
            {
                return Err(Refusal::TooManyColumns(self.limits.columns));
            }
            self.cells.resize(self.column, String::new());
            self.cells.resize(end, text);
        }
        self.column = end;
        Ok(())
    }
}

impl Cell {
    fn open(&mut self, name: &str, tag: &BytesStart<'_>) {
        match name {
            "annotation" => self.aside += 1,
            "p" if self.aside == 0 => {
                self.paragraphs += 1;
                if self.paragraphs > 1 {
                    self.text.push('\n');
                }
            }
            "line-break" if self.aside == 0 => self.text.push('\n'),
            "tab" if self.aside == 0 => self.text.push('\t'),
            "s" if self.aside == 0 => {
                let spaces = usize::try_from(count(tag, "c")).unwrap_or(1).min(1_000);
                self.text.extend(std::iter::repeat_n(' ', spaces));
            }
            _ => {}
        }
    }
}

/// A count of repetitions, at least 1.
fn count(tag: &BytesStart<'_>, name: &str) -> u64 {
    attribute(tag, name).and_then(|v| v.parse().ok()).unwrap_or(1).max(1)
}

#[cfg(test)]
mod tests {
    use crate::archive::tests::pack;
    use crate::limits::{Limits, Refusal};
    use crate::table::{Table, read};

    fn sheet(rows: &str) -> Result<Table, Refusal> {
        let content = format!("<o:d><table:table>{rows}</table:table></o:d>");
        read(&pack(&[("content.xml", content.as_bytes())]), &Limits::default())
    }

    #[test]
    fn a_real_file_is_read_with_its_row_numbers_dates_and_without_its_notes() {
        let file = include_bytes!("../../../testdata/formats/organisations.ods");
        let table = read(file, &Limits::default()).unwrap();
        assert_eq!((table.kind, table.header.len()), ("ods", 5));
        let rows: Vec<_> = table.rows.iter().map(|r| (r.number, r.cells.join("|"))).collect();
        let expected = [
            (4, "Démo Phare|BG|ngo|2004|2026-11-24"),
            (6, "Демо & <Фар>|RS|government"),
            (7, "Twice|BG|ngo"),
            (8, "Twice|BG|ngo"),
        ];
        assert_eq!(rows, expected.map(|(n, t)| (n, t.to_owned())));
    }

    #[test]
    fn cells_and_rows_that_claim_to_be_repeated_for_ever_stay_within_the_limits() {
        let cell = "<table:table-cell table:number-columns-repeated=\"18446744073709551615\">";
        let filled = format!(
            "<table:table-row>{cell}<text:p>x</text:p></table:table-cell></table:table-row>"
        );
        assert_eq!(sheet(&filled), Err(Refusal::TooManyColumns(200)));
        let row = "<table:table-row table:number-rows-repeated=\"18446744073709551615\">\
                   <table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>";
        assert_eq!(sheet(row), Err(Refusal::TooManyRows(200_000)));
        let empty = format!("<table:table-row>{cell}</table:table-cell></table:table-row>");
        assert_eq!(sheet(&empty), Err(Refusal::Empty));
    }

    #[test]
    fn a_document_type_is_refused() {
        let bomb = "<!DOCTYPE a [<!ENTITY b \"bbbb\">]><a>&b;</a>";
        let read = read(&pack(&[("content.xml", bomb.as_bytes())]), &Limits::default());
        assert!(matches!(read, Err(Refusal::NotAWorkbook(_))));
    }
}
