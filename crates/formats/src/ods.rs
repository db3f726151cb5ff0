//! ODS: the first sheet that holds anything, read from `content.xml`.
//!
//! Repeated rows and cells are written once with a count in the file; empty ones only move the
//! position, filled ones are laid out within the limits.
//!
//! Not here: the look through the archive ([`crate::archive`]).

use std::io::Cursor;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use crate::archive;
use crate::limits::{Limits, Refusal};
use crate::table::{Filling, Table};

pub(crate) fn read(
    mut archive: ZipArchive<Cursor<&[u8]>>,
    limits: &Limits,
) -> Result<Table, Refusal> {
    let content = archive::part(&mut archive, "content.xml", limits)?;
    let mut sheet = Sheet::new(limits);
    let text = crate::decode::lossy(&content);
    let mut reader = Reader::from_str(&text);
    loop {
        let event = reader.read_event();
        match event.map_err(|e| Refusal::NotAWorkbook(e.to_string()))? {
            Event::Start(tag) => sheet.open(&tag),
            Event::Empty(tag) => {
                sheet.open(&tag);
                sheet.close(tag.local_name().as_ref())?;
            }
            Event::End(tag) => sheet.close(tag.local_name().as_ref())?,
            Event::Text(text) => sheet.text(&text.xml10_content()),
            Event::CData(text) => sheet.text(&text.xml10_content()),
            Event::GeneralRef(entity) => sheet.entity(&entity),
            Event::DocType(_) => return Err(Refusal::NotAWorkbook("a document type".into())),
            Event::Eof => break,
            _ => {}
        }
        if sheet.done {
            break;
        }
    }
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

    fn open(&mut self, tag: &BytesStart<'_>) {
        match tag.local_name().as_ref() {
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

    fn entity(&mut self, name: &str) {
        let number = match (name.strip_prefix("#x"), name.strip_prefix('#')) {
            (Some(hex), _) => u32::from_str_radix(hex, 16).ok(),
            (None, Some(decimal)) => decimal.parse().ok(),
            (None, None) => None,
        };
        let named = match name {
            "amp" => Some('&'),
            "lt" => Some('<'),
            "gt" => Some('>'),
            "quot" => Some('"'),
            "apos" => Some('\''),
            _ => None,
        };
        if let Some(c) = named.or_else(|| number.and_then(char::from_u32)) {
            self.text(c.encode_utf8(&mut [0; 4]));
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

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag.attributes().flatten().find(|a| a.key.local_name().as_ref() == name);
    found.map(|a| a.value.into_owned())
}

/// A count of repetitions, at least 1.
fn count(tag: &BytesStart<'_>, name: &str) -> u64 {
    attribute(tag, name).and_then(|v| v.parse().ok()).unwrap_or(1).max(1)
}
