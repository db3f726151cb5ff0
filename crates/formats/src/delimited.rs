//! CSV: text in rows, cells separated by a comma, semicolon or tab.
//!
//! The separator is the one that gives the first rows the most equal columns; a first line
//! `sep=;` says it. Quoting is RFC 4180, read as patiently as the `csv` crate does (a test holds
//! them against each other); an own reader, because it must count empty lines as a spreadsheet
//! does, stop at the limits inside a row, and see a quote that never closes: such a quote would
//! swallow the rest of the file silently, so its row is left out and reported.
//!
//! Not here: encodings ([`crate::decode`]).

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
    let (separator, text) = separator(&decoded.text, limits);
    let mut rows = Rows { rest: text, separator, number: 0, open: false };
    while let Some(cells) = rows.next(limits)? {
        if rows.open {
            let value = cells.first().map_or("", String::as_str);
            filling.remark(Remark::refusal(rows.number, "", value, "quote-not-closed"));
            break;
        }
        filling.row(rows.number, cells)?;
    }
    Ok(filling.end())
}

/// The rows that are still to be read.
struct Rows<'a> {
    rest: &'a str,
    separator: char,
    /// Number of the row read last.
    number: u64,
    /// The row read last ends inside quotes.
    open: bool,
}

impl Rows<'_> {
    /// The next row; an empty line is a row without cells.
    fn next(&mut self, limits: &Limits) -> Result<Option<Vec<String>>, Refusal> {
        if self.rest.is_empty() {
            return Ok(None);
        }
        self.number += 1;
        let mut cells = Vec::new();
        if self.line_ended() {
            return Ok(Some(cells));
        }
        loop {
            cells.push(self.cell());
            if cells.len() > limits.columns {
                return Err(Refusal::TooManyColumns(limits.columns));
            }
            match self.rest.strip_prefix(self.separator) {
                Some(rest) => self.rest = rest,
                None => break,
            }
        }
        self.line_ended();
        Ok(Some(cells))
    }

    /// Steps over the end of a line, if there is one.
    fn line_ended(&mut self) -> bool {
        let ends = ["\r\n", "\n", "\r"];
        let after = ends.iter().find_map(|end| self.rest.strip_prefix(end));
        self.rest = after.unwrap_or(self.rest);
        after.is_some()
    }

    /// The next cell, up to a separator or the end of its line.
    fn cell(&mut self) -> String {
        let mut cell = String::new();
        if let Some(rest) = self.rest.strip_prefix('"') {
            self.rest = rest;
            loop {
                let (inside, after) = match self.rest.split_once('"') {
                    Some(parts) => parts,
                    None => {
                        self.open = true;
                        (self.rest, "")
                    }
                };
                cell.push_str(inside);
                self.rest = after;
                match after.strip_prefix('"') {
                    Some(rest) if !self.open => {
                        cell.push('"');
                        self.rest = rest;
                    }
                    _ => break,
                }
            }
        }
        let end = self.rest.find([self.separator, '\n', '\r']).unwrap_or(self.rest.len());
        let (plain, rest) = self.rest.split_at(end);
        cell.push_str(plain);
        self.rest = rest;
        cell
    }
}

/// The separator, and the text without a line that says it.
fn separator<'a>(text: &'a str, limits: &Limits) -> (char, &'a str) {
    if let Some(rest) = text.strip_prefix("sep=")
        && let Some((said, rest)) = rest.split_once('\n')
        && let separator @ ("," | ";" | "\t") = said.trim_end_matches('\r')
    {
        return (separator.chars().next().unwrap_or(','), rest);
    }
    let weight = |separator: char| {
        let mut rows = Rows { rest: text, separator, number: 0, open: false };
        let (mut header, mut equal, mut seen) = (0, 0, 0);
        while seen < LOOKED_AT {
            match rows.next(limits) {
                Ok(Some(cells)) if cells.is_empty() => {}
                Ok(Some(cells)) => {
                    if seen == 0 {
                        header = cells.len();
                    }
                    seen += 1;
                    equal += usize::from(cells.len() == header);
                }
                Ok(None) => break,
                Err(_) => return 0,
            }
        }
        if header < 2 { 0 } else { equal * 1_000 / seen.max(1) + header.min(200) }
    };
    let best = [',', ';', '\t'].map(|s| (weight(s), s));
    let comma = (0, ',');
    let (_, separator) = best.into_iter().fold(comma, |a, b| if b.0 > a.0 { b } else { a });
    (separator, text)
}

#[cfg(test)]
mod tests {
    use super::Rows;
    use crate::limits::{Limits, Refusal};
    use crate::sample::Dice;
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

    #[test]
    fn rows_are_cut_as_the_csv_crate_cuts_them() {
        let dice = &mut Dice(3);
        let pieces = ["a", ",", ",", "\"", "\"", "\"\"", "\n", "\r\n", "\r", ";", " ", "ж"];
        for _ in 0..20_000 {
            let text: String = (0..dice.below(20)).map(|_| dice.one(&pieces)).collect();
            let mut rows = Rows { rest: &text, separator: ',', number: 0, open: false };
            let mut ours = Vec::new();
            while let Some(cells) = rows.next(&Limits::default()).unwrap() {
                if !cells.is_empty() {
                    ours.push(cells);
                }
            }
            let mut theirs = csv::ReaderBuilder::new();
            let theirs = theirs.has_headers(false).flexible(true);
            let theirs: Vec<Vec<String>> = theirs
                .from_reader(text.as_bytes())
                .records()
                .map(|r| r.unwrap().iter().map(str::to_owned).collect())
                .collect();
            assert_eq!(ours, theirs, "{text:?}");
        }
    }
}
