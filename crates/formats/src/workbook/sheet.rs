//! One sheet of a workbook, cell by cell.
//!
//! Not here: the parts all sheets share (`workbook`), what a number means (`format`).

use quick_xml::events::BytesStart;

use super::Book;
use crate::limits::{Limits, Refusal};
use crate::table::{Filling, Table};
use crate::xml::{Enough, Step, attribute, walk};

/// Reads a sheet.
pub(super) fn read(part: &[u8], book: &Book, limits: &Limits) -> Result<Table, Refusal> {
    let mut sheet = Sheet::new(book, limits);
    walk(part, &mut |step| {
        match step {
            Step::Open(name, tag) => sheet.open(name, tag)?,
            Step::Text(text) => sheet.text(text),
            Step::Close(name) => sheet.close(name)?,
        }
        Ok(if sheet.done { Enough::Yes } else { Enough::No })
    })?;
    sheet.end()
}

/// The sheet as far as it was read.
struct Sheet<'a> {
    book: &'a Book,
    limits: Limits,
    filling: Filling,
    number: u64,
    cells: Vec<String>,
    bytes: u64,
    column: usize,
    cell: Cell,
    done: bool,
}

#[derive(Default)]
struct Cell {
    kind: String,
    style: usize,
    text: String,
    inside: bool,
    aside: bool,
}

impl<'a> Sheet<'a> {
    fn new(book: &'a Book, limits: &Limits) -> Self {
        Self {
            book,
            limits: *limits,
            filling: Filling::new("xlsx", limits),
            number: 0,
            cells: Vec::new(),
            bytes: 0,
            column: 0,
            cell: Cell::default(),
            done: false,
        }
    }

    fn open(&mut self, name: &str, tag: &BytesStart<'_>) -> Result<(), Refusal> {
        match name {
            "row" => {
                self.flush()?;
                let said = attribute(tag, "r").and_then(|r| r.parse().ok());
                self.number = said.unwrap_or(self.number.saturating_add(1));
                self.column = 0;
            }
            "c" => {
                if let Some(place) = attribute(tag, "r").as_deref().and_then(column) {
                    self.column = place;
                }
                self.cell = Cell {
                    kind: attribute(tag, "t").unwrap_or_default(),
                    style: attribute(tag, "s").and_then(|s| s.parse().ok()).unwrap_or(0),
                    ..Cell::default()
                };
            }
            "v" | "t" => self.cell.inside = true,
            "rPh" => self.cell.aside = true,
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) {
        if self.cell.inside && !self.cell.aside {
            self.cell.text.push_str(text);
        }
    }

    fn close(&mut self, name: &str) -> Result<(), Refusal> {
        match name {
            "v" | "t" => self.cell.inside = false,
            "rPh" => self.cell.aside = false,
            "c" => self.lay()?,
            "sheetData" => self.done = true,
            _ => {}
        }
        Ok(())
    }

    fn lay(&mut self) -> Result<(), Refusal> {
        let cell = std::mem::take(&mut self.cell);
        let column = self.column;
        self.column = self.column.saturating_add(1);
        let text = self.value(cell);
        if text.is_empty() {
            return Ok(());
        }
        if column >= self.limits.columns {
            return Err(Refusal::TooManyColumns(self.limits.columns));
        }
        self.bytes = self.bytes.saturating_add(text.len() as u64);
        if self.bytes > self.limits.unpacked {
            return Err(Refusal::Bomb);
        }
        if self.cells.len() <= column {
            self.cells.resize(column + 1, String::new());
        }
        if let Some(place) = self.cells.get_mut(column) {
            *place = text;
        }
        Ok(())
    }

    fn value(&self, cell: Cell) -> String {
        match cell.kind.as_str() {
            "s" => {
                let place = cell.text.trim().parse::<usize>().ok();
                place.and_then(|p| self.book.strings.get(p)).cloned().unwrap_or_default()
            }
            "str" | "inlineStr" | "d" => cell.text,
            "b" => match cell.text.trim() {
                "" => String::new(),
                "0" | "false" => "false".into(),
                _ => "true".into(),
            },
            "e" => String::new(),
            _ => self.book.formats.show(cell.text.trim(), cell.style),
        }
    }

    fn flush(&mut self) -> Result<(), Refusal> {
        self.bytes = 0;
        self.filling.row(self.number, std::mem::take(&mut self.cells))
    }

    fn end(mut self) -> Result<Table, Refusal> {
        self.flush()?;
        Ok(self.filling.end())
    }
}

/// The column of a reference such as `AB12`, counted from 0.
fn column(reference: &str) -> Option<usize> {
    let letters = reference.bytes().take_while(u8::is_ascii_alphabetic).take(4);
    let place =
        letters.fold(0_usize, |sum, b| sum * 26 + usize::from(b.to_ascii_uppercase() - b'A') + 1);
    place.checked_sub(1)
}
