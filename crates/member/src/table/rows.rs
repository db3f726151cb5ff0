//! CSV, a row at a time: cells separated by a comma, semicolon or tab, quoted as RFC 4180 has it.
//!
//! An own reader, since a file of a member's may be larger than memory, and a quote that never closes must
//! not swallow the rest of it unseen. An empty line counts as a row, as it does in a spreadsheet.
//!
//! Not here: what columns mean (`table`).

use std::io::BufRead;

use zeroize::Zeroizing;

use crate::MemberError;

/// Most bytes of a row.
const ROW_MAX: usize = 64 << 10;
/// Most cells of a row.
const CELLS_MAX: usize = 256;

/// A row as it stands in the file.
#[derive(Debug)]
pub(crate) struct Raw {
    /// Its number, from one.
    pub(crate) number: u64,
    /// Its cells; none of an empty line.
    pub(crate) cells: Vec<Zeroizing<Vec<u8>>>,
    /// A quote in it never closes: whatever follows in the file is in its last cell.
    pub(crate) is_open: bool,
}

/// Reads rows.
pub(crate) struct Rows<R> {
    from: R,
    separator: u8,
    number: u64,
    bytes: u64,
    /// The row of before ended with a carriage return: a line feed that follows belongs to it.
    after_return: bool,
}

/// Where in a cell the reader stands.
#[derive(Clone, Copy, PartialEq)]
enum At {
    Start,
    Plain,
    Quoted,
    /// Behind a quote within quotes: it ends the cell, or is one itself where another follows.
    Quote,
}

impl<R: BufRead> Rows<R> {
    /// Begins; the separator is that of which the first line has most.
    pub(crate) fn new(mut from: R) -> Result<Self, MemberError> {
        let first = from.fill_buf()?;
        let mark = b"\xef\xbb\xbf";
        let skip = if first.starts_with(mark) { mark.len() } else { 0 };
        let line = first.split(|byte| matches!(byte, b'\n' | b'\r')).next().unwrap_or_default();
        let count = |of: &u8| line.iter().filter(|byte| *byte == of).count();
        // The first of equals is the comma.
        let separator = *b",;\t".iter().rev().max_by_key(|of| count(of)).unwrap_or(&b',');
        from.consume(skip);
        let bytes = u64::try_from(skip).unwrap_or_default();
        Ok(Self { from, separator, number: 0, bytes, after_return: false })
    }

    /// Bytes read so far.
    pub(crate) fn bytes(&self) -> u64 {
        self.bytes
    }

    /// The next row.
    pub(crate) fn next(&mut self) -> Result<Option<Raw>, MemberError> {
        let (mut cells, mut cell) = (vec![], Zeroizing::new(vec![]));
        let (mut at, mut length, mut begun) = (At::Start, 0, false);
        loop {
            let Some(byte) = self.byte()? else { break };
            if std::mem::take(&mut self.after_return) && byte == b'\n' && !begun {
                continue;
            }
            begun = true;
            length += 1;
            if length > ROW_MAX || cells.len() >= CELLS_MAX {
                return Err(MemberError::Csv(self.number + 1));
            }
            let is_end = matches!(byte, b'\n' | b'\r');
            match (at, byte) {
                (At::Quoted, b'"') => at = At::Quote,
                (At::Quoted, _) => cell.push(byte),
                (At::Start, b'"') => at = At::Quoted,
                (At::Quote, b'"') => {
                    cell.push(byte);
                    at = At::Quoted;
                }
                _ if is_end => {
                    self.after_return = byte == b'\r';
                    let is_empty = cells.is_empty() && at == At::Start;
                    if !is_empty {
                        cells.push(cell);
                    }
                    return Ok(Some(self.row(cells, false)));
                }
                _ if byte == self.separator => {
                    cells.push(std::mem::take(&mut cell));
                    at = At::Start;
                }
                _ => {
                    cell.push(byte);
                    at = At::Plain;
                }
            }
        }
        if !begun {
            return Ok(None);
        }
        cells.push(cell);
        Ok(Some(self.row(cells, at == At::Quoted)))
    }

    fn row(&mut self, cells: Vec<Zeroizing<Vec<u8>>>, is_open: bool) -> Raw {
        self.number += 1;
        Raw { number: self.number, cells, is_open }
    }

    fn byte(&mut self) -> Result<Option<u8>, MemberError> {
        let byte = self.from.fill_buf()?.first().copied();
        if byte.is_some() {
            self.from.consume(1);
            self.bytes += 1;
        }
        Ok(byte)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<(u64, Vec<String>, bool)> {
        let mut rows = Rows::new(text.as_bytes()).unwrap();
        let mut all = vec![];
        while let Some(row) = rows.next().unwrap() {
            let cell = |bytes: &Zeroizing<Vec<u8>>| String::from_utf8(bytes.to_vec()).unwrap();
            all.push((row.number, row.cells.iter().map(cell).collect(), row.is_open));
        }
        assert_eq!(rows.bytes(), text.len() as u64);
        all
    }

    fn cells(text: &str) -> Vec<Vec<String>> {
        rows(text).into_iter().map(|(_, cells, _)| cells).collect()
    }

    #[test]
    fn rows_are_those_of_a_spreadsheet() {
        assert_eq!(
            cells("a,b\r\n1,\r\n\r\n,2"),
            [vec!["a", "b"], vec!["1", ""], vec![], vec!["", "2"]]
        );
        assert_eq!(cells("\u{feff}a;b,c;d\n1;2;3\n"), [vec!["a", "b,c", "d"], vec!["1", "2", "3"]]);
        assert_eq!(cells("a\tb\r1\t2\r"), [["a", "b"], ["1", "2"]]);
        assert_eq!(cells("a\n\"x\"\"y\nz\",\n"), [vec!["a"], vec!["x\"y\nz", ""]]);
        assert_eq!(cells("a\n\"\"\n"), [["a"], [""]]);
        assert_eq!(cells(""), Vec::<Vec<String>>::new());
        let numbers: Vec<_> = rows("a\n\n\nb").into_iter().map(|(number, ..)| number).collect();
        assert_eq!(numbers, [1, 2, 3, 4]);
    }

    #[test]
    fn a_quote_that_never_closes_is_seen() {
        let read = rows("a,b\n1,\"2\n3,4\n");
        assert_eq!(read.len(), 2);
        assert!(read[1].2 && !read[0].2);
        let long = format!("a\n\"{}", "x\n".repeat(ROW_MAX));
        let mut rows = Rows::new(long.as_bytes()).unwrap();
        rows.next().unwrap();
        assert!(matches!(rows.next(), Err(MemberError::Csv(2))));
    }
}
