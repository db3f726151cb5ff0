//! A member's file: a record a row, with columns named by the types of their identifiers.
//!
//! `reference` is the member's own number of the record and stays at home; the row's number stands for it
//! where there is none. `expires` is the day until which the record may be kept, `note` what a partner may
//! read after a hit. Other columns are not looked at.
//!
//! Not here: canonical forms (`tokenise::forms`), cells and quotes (`rows`).

use std::io::BufRead;

use private_match::canonical::Type;
use private_match::note;
use zeroize::Zeroizing;

use self::rows::{Raw, Rows};
use crate::MemberError;
use crate::month::{self, Month};

mod rows;

/// Longest own number of a record, in bytes.
const REFERENCE_MAX: usize = 512;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Identifier(Type),
    Reference,
    Expires,
    Note,
    Other,
}

impl Column {
    fn of(name: &str) -> Self {
        match name {
            "reference" => Self::Reference,
            "expires" => Self::Expires,
            "note" => Self::Note,
            name => Type::from_word(name).map_or(Self::Other, Self::Identifier),
        }
    }
}

/// What a file may say, and what is meant where it says nothing.
#[derive(Debug, Clone, Copy)]
pub struct Expiry {
    /// The month of now: what ends before is over.
    pub now: Month,
    /// The last month that the agreement allows; also what is meant where a row says nothing.
    pub last: Month,
}

/// A cell with an identifier.
#[derive(Debug)]
pub struct Cell {
    /// Its type, which is its column's name.
    pub sort: Type,
    /// As it is spelled; none when it is no text.
    pub spelled: Option<Zeroizing<String>>,
}

/// A record.
#[derive(Debug)]
pub struct Record {
    /// The row's number.
    pub row: u64,
    /// The member's own number.
    pub reference: Zeroizing<String>,
    /// When its deposits expire.
    pub expiry: Month,
    /// Whether the row says so itself.
    pub is_dated: bool,
    /// For a partner, after a hit.
    pub note: Option<Zeroizing<String>>,
    /// Its identifiers.
    pub cells: Vec<Cell>,
}

/// A row that is refused as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refused {
    /// The row's number.
    pub row: u64,
    /// The column that is wrong; blank where none is meant.
    pub column: &'static str,
    /// Why.
    pub reason: &'static str,
}

/// A file of records.
pub struct Table<R> {
    rows: Rows<R>,
    columns: Vec<Column>,
    expiry: Expiry,
    /// Columns that are not looked at.
    pub unused: Vec<String>,
}

impl<R: BufRead> Table<R> {
    /// Reads the header.
    ///
    /// # Errors
    ///
    /// [`MemberError::NoColumns`], [`MemberError::Csv`].
    pub fn open(from: R, expiry: Expiry) -> Result<Self, MemberError> {
        let mut rows = Rows::new(from)?;
        let head = rows.next()?.ok_or(MemberError::NoColumns)?;
        if head.is_open {
            return Err(MemberError::Csv(1));
        }
        let (mut columns, mut unused) = (vec![], vec![]);
        for cell in &head.cells {
            let name = std::str::from_utf8(cell).map_err(|_| MemberError::Csv(1))?;
            let name = name.trim().to_lowercase();
            let column = Column::of(&name);
            if column == Column::Other && !name.is_empty() {
                unused.push(name.escape_default().take(64).collect());
            }
            columns.push(column);
        }
        let has = |wanted: Column| columns.iter().filter(|column| **column == wanted).count();
        let is_twice =
            [Column::Reference, Column::Expires, Column::Note].iter().any(|c| has(*c) > 1);
        if is_twice {
            return Err(MemberError::Csv(1));
        }
        if !columns.iter().any(|column| matches!(column, Column::Identifier(_))) {
            return Err(MemberError::NoColumns);
        }
        Ok(Self { rows, columns, expiry, unused })
    }

    /// Bytes read so far.
    pub fn bytes(&self) -> u64 {
        self.rows.bytes()
    }

    /// The next record, or why the next row is none; empty lines are stepped over.
    ///
    /// # Errors
    ///
    /// [`MemberError::Csv`], [`MemberError::File`]: then nothing more can be read.
    pub fn next_record(&mut self) -> Result<Option<Result<Record, Refused>>, MemberError> {
        loop {
            let Some(raw) = self.rows.next()? else { return Ok(None) };
            if !raw.cells.is_empty() {
                return Ok(Some(self.record(raw)));
            }
        }
    }

    fn record(&self, raw: Raw) -> Result<Record, Refused> {
        let row = raw.number;
        let refused = |column, reason| Refused { row, column, reason };
        if raw.is_open {
            return Err(refused("", "quote-not-closed"));
        }
        let mut more = raw.cells.iter().skip(self.columns.len());
        if more.any(|cell| !cell.trim_ascii().is_empty()) {
            return Err(refused("", "more-cells-than-columns"));
        }
        let mut record = Record {
            row,
            reference: Zeroizing::new(String::new()),
            expiry: self.expiry.last,
            is_dated: false,
            note: None,
            cells: vec![],
        };
        for (column, cell) in self.columns.iter().zip(raw.cells) {
            if cell.trim_ascii().is_empty() {
                continue;
            }
            let text = std::str::from_utf8(&cell).map(|t| Zeroizing::new(t.trim().to_owned())).ok();
            self.take(&mut record, *column, text)
                .map_err(|(column, reason)| refused(column, reason))?;
        }
        if record.cells.is_empty() {
            return Err(refused("", "no-identifier"));
        }
        if record.reference.is_empty() {
            record.reference = Zeroizing::new(row.to_string());
        }
        Ok(record)
    }

    fn take(
        &self,
        record: &mut Record,
        column: Column,
        text: Option<Zeroizing<String>>,
    ) -> Result<(), (&'static str, &'static str)> {
        match column {
            Column::Identifier(sort) => record.cells.push(Cell { sort, spelled: text }),
            Column::Reference => {
                let text = text.ok_or(("reference", "not-utf-8"))?;
                if text.len() > REFERENCE_MAX {
                    return Err(("reference", "too-long"));
                }
                record.reference = text;
            }
            Column::Expires => {
                let text = text.ok_or(("expires", "not-utf-8"))?;
                record.expiry = month::read(&text).ok_or(("expires", "not-a-date"))?;
                record.is_dated = true;
                if record.expiry < self.expiry.now {
                    return Err(("expires", "over"));
                }
                if record.expiry > self.expiry.last {
                    return Err(("expires", "longer-than-agreed"));
                }
            }
            Column::Note => {
                let text = text.ok_or(("note", "not-utf-8"))?;
                if text.len() > note::LONGEST {
                    return Err(("note", "too-long"));
                }
                record.note = Some(text);
            }
            Column::Other => {}
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<Result<Record, Refused>> {
        let expiry = Expiry { now: 2027 * 12, last: 2028 * 12 };
        let mut table = Table::open(text.as_bytes(), expiry).unwrap();
        std::iter::from_fn(|| table.next_record().unwrap()).collect()
    }

    #[test]
    fn a_row_is_a_record_with_what_its_columns_say() {
        let read = all(
            "Reference,PHONE,iban,expires,note,colour\nA 1,0888,BG1,2027-06-30,call us,red\n,1,,,,\n",
        );
        let first = read[0].as_ref().unwrap();
        assert_eq!((first.row, first.reference.as_str()), (2, "A 1"));
        assert_eq!((first.expiry, first.is_dated), (2027 * 12 + 5, true));
        assert_eq!(first.note.as_ref().unwrap().as_str(), "call us");
        assert_eq!(first.cells.len(), 2);
        let second = read[1].as_ref().unwrap();
        assert_eq!((second.reference.as_str(), second.expiry), ("3", 2028 * 12));
        assert!(!second.is_dated && second.note.is_none());
    }

    #[test]
    fn what_is_wrong_with_a_row_is_named() {
        let long = "x".repeat(600);
        for (row, column, reason) in [
            ("A,,,", "", "no-identifier"),
            ("A,1,2027-02-30,", "expires", "not-a-date"),
            ("A,1,2026-12-31,", "expires", "over"),
            ("A,1,2028-02-01,", "expires", "longer-than-agreed"),
            ("A,1,,,x", "", "more-cells-than-columns"),
            (&format!("A,1,,{long}"), "note", "too-long"),
            (&format!("{long},1,,"), "reference", "too-long"),
            ("A,\"1,,", "", "quote-not-closed"),
        ] {
            let read = all(&format!("reference,phone,expires,note\n{row}"));
            assert_eq!(*read[0].as_ref().unwrap_err(), Refused { row: 2, column, reason }, "{row}");
        }
    }

    #[test]
    fn a_file_needs_a_column_of_identifiers() {
        let expiry = Expiry { now: 0, last: 0 };
        for text in ["", "name,colour\na,b\n", "reference,note\n"] {
            let opened = Table::open(text.as_bytes(), expiry);
            assert!(matches!(opened, Err(MemberError::NoColumns)), "{text}");
        }
        let twice = Table::open(&b"phone,note,note\n"[..], expiry);
        assert!(matches!(twice, Err(MemberError::Csv(1))));
        let table = Table::open(&b"phone,Colour,\n"[..], expiry).unwrap();
        assert_eq!(table.unused, ["colour"]);
    }
}
