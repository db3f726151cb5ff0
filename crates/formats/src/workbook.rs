//! XLSX: the first visible sheet that holds anything, read cell by cell.
//!
//! The reader of whole sheets would lay out every cell between the first and the last, however far
//! apart; here rows are filled in the order of the file and stay within the limits.
//!
//! Not here: the look through the archive ([`crate::archive`]).

use std::io::Cursor;

use calamine::{DataRef, Reader, SheetVisible, Xlsx, XlsxError};

use crate::limits::{Limits, Refusal};
use crate::table::{Filling, Table};

pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Table, Refusal> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let visible = book.sheets_metadata().iter().filter(|s| s.visible == SheetVisible::Visible);
    let names: Vec<String> = visible.map(|s| s.name.clone()).take(20).collect();
    for name in names {
        let table = sheet(&mut book, &name, limits)?;
        if !table.header.is_empty() {
            return Ok(table);
        }
    }
    Err(Refusal::Empty)
}

fn broken(error: XlsxError) -> Refusal {
    match error {
        XlsxError::Password => Refusal::OldOrLocked,
        other => Refusal::NotAWorkbook(other.to_string().chars().take(200).collect()),
    }
}

fn sheet(book: &mut Xlsx<Cursor<&[u8]>>, name: &str, limits: &Limits) -> Result<Table, Refusal> {
    let mut filling = Filling::new("xlsx", limits);
    let mut reader = book.worksheet_cells_reader(name).map_err(broken)?;
    let (mut number, mut cells) = (0_u64, Vec::new());
    while let Some(cell) = reader.next_cell().map_err(broken)? {
        let (row, column) = cell.get_position();
        let text = text(cell.get_value());
        if text.is_empty() {
            continue;
        }
        let row = u64::from(row) + 1;
        if row != number {
            filling.row(number, std::mem::take(&mut cells))?;
            number = row;
        }
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        if column >= limits.columns {
            return Err(Refusal::TooManyColumns(limits.columns));
        }
        if cells.len() <= column {
            cells.resize(column + 1, String::new());
        }
        if let Some(place) = cells.get_mut(column) {
            *place = text;
        }
    }
    filling.row(number, cells)?;
    Ok(filling.end())
}

fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(truth) => truth.to_string(),
        DataRef::DateTime(at) if at.is_datetime() => {
            let (year, month, day, hour, minute, second, _) = at.to_ymd_hms_milli();
            match (hour, minute, second) {
                (0, 0, 0) => format!("{year:04}-{month:02}-{day:02}"),
                _ => format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z"),
            }
        }
        DataRef::DateTime(span) => span.as_f64().to_string(),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}
