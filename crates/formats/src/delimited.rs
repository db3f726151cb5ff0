//! CSV: text in rows, cells separated by a comma, semicolon or tab.
//!
//! The separator is the one that gives the first rows the most equal columns; a first line
//! `sep=;` says it. Quoting is RFC 4180; a quote that never closes would swallow the rest of the
//! file silently, so the last row is then left out and reported.
//!
//! Not here: encodings ([`crate::decode`]).

use csv::{ByteRecord, Reader, ReaderBuilder};

use crate::decode;
use crate::entry::Remark;
use crate::limits::{Limits, Refusal};
use crate::table::{Filling, Table};

/// Rows looked at for the separator.
const LOOKED_AT: usize = 30;

pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Table, Refusal> {
    let decoded = decode::decode(bytes);
    let mut filling = Filling::new("csv", limits);
    if decoded.doubtful {
        filling.remark(Remark::note(0, "", decoded.encoding, "encoding-guessed"));
    }
    let (separator, text) = separator(&decoded.text);
    let mut rows = rows(text, separator);
    let mut record = ByteRecord::new();
    let (mut number, mut open) = (0_u64, false);
    loop {
        let start = usize::try_from(rows.position().byte()).unwrap_or(usize::MAX);
        if !rows.read_byte_record(&mut record).unwrap_or(false) {
            break;
        }
        number += 1 + empty_lines(text.as_bytes(), start);
        if record.len() > limits.columns {
            return Err(Refusal::TooManyColumns(limits.columns));
        }
        let cells = record.iter().map(|c| String::from_utf8_lossy(c).into_owned()).collect();
        filling.row(number, cells)?;
        open = record.iter().next_back().is_some_and(|cell| cell.contains(&b'\n'));
    }
    if open && text.bytes().filter(|&b| b == b'"').count() % 2 == 1 {
        filling.drop_last("quote-not-closed");
    }
    Ok(filling.end())
}

/// Empty lines before the record that starts at `start`: the reader skips them, a spreadsheet
/// counts them.
fn empty_lines(text: &[u8], start: usize) -> u64 {
    let mut last = start.checked_sub(1).and_then(|before| text.get(before)).copied();
    let mut lines = 0;
    for &byte in text.get(start..).unwrap_or_default() {
        match byte {
            b'\n' if last == Some(b'\r') => {}
            b'\r' | b'\n' => lines += 1,
            _ => break,
        }
        last = Some(byte);
    }
    lines
}

fn rows(text: &str, separator: u8) -> Reader<&[u8]> {
    ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes())
}

/// The separator, and the text without a line that says it.
fn separator(text: &str) -> (u8, &str) {
    if let Some(rest) = text.strip_prefix("sep=")
        && let Some((said, rest)) = rest.split_once('\n')
        && let [separator @ (b',' | b';' | b'\t')] = said.trim_end_matches('\r').as_bytes()
    {
        return (*separator, rest);
    }
    let weight = |separator: u8| {
        let mut rows = rows(text, separator);
        let mut record = ByteRecord::new();
        let (mut header, mut equal, mut seen) = (0, 0, 0);
        while seen < LOOKED_AT && rows.read_byte_record(&mut record).unwrap_or(false) {
            if seen == 0 {
                header = record.len();
            }
            seen += 1;
            equal += usize::from(record.len() == header);
        }
        if header < 2 { 0 } else { equal * 1_000 / seen.max(1) + header.min(200) }
    };
    let best = [b',', b';', b'\t'].map(|s| (weight(s), s));
    let comma = (0, b',');
    let (_, separator) = best.into_iter().fold(comma, |a, b| if b.0 > a.0 { b } else { a });
    (separator, text)
}

#[cfg(test)]
mod tests {
    use crate::limits::{Limits, Refusal};
    use crate::table::{Table, read};

    fn table(text: &str) -> Table {
        read(text.as_bytes(), &Limits::default()).unwrap()
    }

    fn numbers(text: &str) -> Vec<(u64, String)> {
        table(text).rows.into_iter().map(|r| (r.number, r.cells.concat())).collect()
    }

    #[test]
    fn rows_are_numbered_as_a_spreadsheet_shows_them() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["a,b", "1,\"x\ny\n\nz\"", "", "2,y", "3,z", "", "", "4,w"].join(end);
            let expected = [(2, "1x\ny\n\nz"), (4, "2y"), (5, "3z"), (8, "4w")];
            let expected = expected.map(|(n, t)| (n, t.to_owned()));
            assert_eq!(numbers(&text), expected, "{end:?}");
        }
    }

    #[test]
    fn the_separator_is_found_or_said() {
        for text in ["a;b,c\n1;2\n", "a\tb,c\n1\t2", "a,b\n\"1;2;3\",x\n", "sep=;\na;b\n1;2"] {
            assert_eq!(table(text).header.len(), 2, "{text:?}");
        }
        assert_eq!(table("name\nFirst\n").header, ["name"]);
    }

    #[test]
    fn a_quote_that_never_closes_is_reported_with_its_row() {
        let table = table("a,b\n1,x\n2,\"y\n3,z\n4,w\n");
        assert_eq!(table.rows.len(), 1);
        let remark = &table.remarks[0];
        assert_eq!((remark.row, remark.reason, remark.refused), (3, "quote-not-closed", true));
    }

    #[test]
    fn limits_hold() {
        let limits = Limits { rows: 2, columns: 3, cell: 5, bytes: 60, ..Limits::default() };
        let read = |text: &str| read(text.as_bytes(), &limits);
        assert_eq!(read("a\n1\n2\n3\n").unwrap_err(), Refusal::TooManyRows(2));
        assert_eq!(read("a,b,c,d\n").unwrap_err(), Refusal::TooManyColumns(3));
        assert_eq!(read(&"x".repeat(61)).unwrap_err(), Refusal::TooLarge(60));
        assert_eq!(read(" \n,,\n").unwrap_err(), Refusal::Empty);
        let table = read("a,b\n123456,x\nжжжжж,y\n").unwrap();
        assert_eq!((table.rows.len(), table.remarks[0].column.as_str()), (1, "a"));
    }
}
