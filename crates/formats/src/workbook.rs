//! XLSX: the first visible sheet that holds anything, read cell by cell.
//!
//! An own reader, because the cells must stay within the limits and no bytes may make it fall: it
//! walks through the parts once (strings, styles, then the sheet) and believes no count or size
//! that a part claims. A test holds it against a second reader.
//!
//! Not here: the look through the archive ([`crate::archive`]), what a number means (`format`).

mod format;
mod sheet;

use std::collections::HashMap;
use std::io::Cursor;

use zip::ZipArchive;

use crate::archive;
use crate::limits::{Limits, Refusal};
use crate::table::Table;
use crate::xml::{Enough, Step, attribute, walk};
use format::Formats;

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

pub(crate) fn read(mut archive: Archive<'_>, limits: &Limits) -> Result<Table, Refusal> {
    let book = book(&mut archive, limits)?;
    for part in book.sheets.iter().take(20) {
        let bytes = archive::part(&mut archive, part, limits)?;
        let table = sheet::read(&bytes, &book, limits)?;
        if !table.header.is_empty() {
            return Ok(table);
        }
    }
    Err(Refusal::Empty)
}

/// What the sheets need of the whole workbook.
struct Book {
    /// Parts of the visible sheets, in order.
    sheets: Vec<String>,
    strings: Vec<String>,
    formats: Formats,
}

fn book(archive: &mut Archive<'_>, limits: &Limits) -> Result<Book, Refusal> {
    let mut visible = Vec::new();
    let mut since_1904 = false;
    walk(&archive::part(archive, "xl/workbook.xml", limits)?, &mut |step| {
        match step {
            Step::Open("sheet", tag) => {
                let state = attribute(tag, "state").unwrap_or_default();
                // `r:id` stands beside `sheetId`.
                let id = tag
                    .attributes()
                    .flatten()
                    .find(|a| a.key.as_ref() != "id" && a.key.local_name().as_ref() == "id");
                if matches!(state.as_str(), "" | "visible")
                    && let Some(id) = id
                {
                    visible.push(id.value.into_owned());
                }
            }
            Step::Open("workbookPr", tag) => {
                since_1904 = matches!(attribute(tag, "date1904").as_deref(), Some("1" | "true"));
            }
            _ => {}
        }
        Ok(Enough::No)
    })?;
    let mut targets: HashMap<String, String> = HashMap::new();
    walk(&archive::part(archive, "xl/_rels/workbook.xml.rels", limits)?, &mut |step| {
        if let Step::Open("Relationship", tag) = step
            && let (Some(id), Some(target)) = (attribute(tag, "Id"), attribute(tag, "Target"))
        {
            let part = match target.strip_prefix('/') {
                Some(whole) => whole.to_owned(),
                None => format!("xl/{target}"),
            };
            targets.insert(id, part);
        }
        Ok(Enough::No)
    })?;
    // Removed as they are found: no part is read twice, however often it is named.
    let sheets = visible.iter().filter_map(|id| targets.remove(id)).collect();
    let styles = optional(archive, "xl/styles.xml", limits)?;
    let formats = Formats::read(&styles, since_1904)?;
    let strings = strings(&optional(archive, "xl/sharedStrings.xml", limits)?)?;
    Ok(Book { sheets, strings, formats })
}

fn optional(archive: &mut Archive<'_>, name: &str, limits: &Limits) -> Result<Vec<u8>, Refusal> {
    match archive.index_for_name(name) {
        Some(_) => archive::part(archive, name, limits),
        None => Ok(Vec::new()),
    }
}

/// The texts that cells refer to; readings of Japanese words (`rPh`) are left out.
fn strings(part: &[u8]) -> Result<Vec<String>, Refusal> {
    let mut strings: Vec<String> = Vec::new();
    let (mut inside, mut aside) = (false, false);
    walk(part, &mut |step| {
        match step {
            Step::Open("si", _) => strings.push(String::new()),
            Step::Open("t", _) => inside = true,
            Step::Open("rPh", _) => aside = true,
            Step::Close("t") => inside = false,
            Step::Close("rPh") => aside = false,
            Step::Text(text) if inside && !aside => {
                if let Some(last) = strings.last_mut() {
                    last.push_str(text);
                }
            }
            _ => {}
        }
        Ok(Enough::No)
    })?;
    Ok(strings)
}

#[cfg(test)]
mod tests {
    use crate::archive::tests::pack;
    use crate::limits::{Limits, Refusal};
    use crate::table::{Table, read};

    #[test]
    fn a_real_file_is_read_from_its_first_visible_sheet_with_its_row_numbers_and_dates() {
        let file = include_bytes!("../../../testdata/formats/organisations.xlsx");
        let table = read(file, &Limits::default()).unwrap();
        assert_eq!(
            (table.kind, table.header.concat()),
            ("xlsx", "NomPaysSecteurAnnée de créationconfirmed".into())
        );
        let rows: Vec<_> = table.rows.iter().map(|r| (r.number, r.cells.join("|"))).collect();
        let expected = [
            (4, "Démo Phare|BG|ngo|2004|2026-11-24"),
            (6, "|RS|government"),
            (7, "Демо & <Фар>\nдве линии|BG||true|2026-11-24T10:30:00Z"),
        ];
        assert_eq!(rows, expected.map(|(n, t)| (n, t.to_owned())));
    }

    #[test]
    fn the_cells_are_those_that_a_second_reader_sees() {
        use calamine::{Data, Reader, Xlsx};
        let file = include_bytes!("../../../testdata/formats/organisations.xlsx");
        let mut other: Xlsx<_> = Xlsx::new(std::io::Cursor::new(&file[..])).unwrap();
        let range = other.worksheet_range("Organisations").unwrap();
        let table = read(file, &Limits::default()).unwrap();
        for row in &table.rows {
            for (column, cell) in (0..).zip(&row.cells) {
                let place = (u32::try_from(row.number).unwrap() - 1, column);
                match range.get_value(place) {
                    Some(Data::DateTime(at)) => {
                        let (year, month, day, ..) = at.to_ymd_hms_milli();
                        assert!(cell.starts_with(&format!("{year}-{month:02}-{day:02}")));
                    }
                    other => assert_eq!(other.map(ToString::to_string).unwrap_or_default(), *cell),
                }
            }
        }
    }

    fn book(strings: &str, rows: &str) -> Result<Table, Refusal> {
        let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
        let strings = format!("<sst>{strings}</sst>");
        read(
            &pack(&[
                ("xl/workbook.xml", b"<workbook><sheets><sheet r:id='a'/></sheets></workbook>"),
                ("xl/_rels/workbook.xml.rels", b"<R><Relationship Id='a' Target='s.xml'/></R>"),
                ("xl/sharedStrings.xml", strings.as_bytes()),
                ("xl/s.xml", sheet.as_bytes()),
            ]),
            &Limits { unpacked: 1 << 20, ..Limits::default() },
        )
    }

    #[test]
    fn shared_texts_are_found_and_their_readings_left_out() {
        let strings = "<si><r><t>Демо</t></r><r><t xml:space='preserve'> &amp; x</t></r></si>\
                       <si><t>A</t><rPh><t>B</t></rPh></si>";
        let rows = "<row><c t='s'><v>1</v></c><c r='C1' t='s'><v>0</v></c></row>\
                    <row r='9'><c r='B9' t='s'><v>7</v></c><c t='str'><v>x</v></c></row>";
        let table = book(strings, rows).unwrap();
        assert_eq!(table.header, ["A", "", "Демо & x"]);
        assert_eq!((table.rows[0].number, table.rows[0].cells.join("|")), (9, "||x".into()));
    }

    #[test]
    fn one_long_text_named_by_every_cell_is_refused() {
        let strings = format!("<si><t>{}</t></si>", "x".repeat(30_000));
        let cell = "<c t='s'><v>0</v></c>";
        let wide = format!("<row>{}</row>", cell.repeat(150));
        assert_eq!(book(&strings, &wide), Err(Refusal::Bomb));
        let long = format!("<row>{cell}</row>").repeat(150);
        assert_eq!(book(&strings, &long), Err(Refusal::Bomb));
        let far = "<row><c r='XFD1'><v>1</v></c></row>";
        assert_eq!(book("", far), Err(Refusal::TooManyColumns(200)));
    }

    #[test]
    fn a_workbook_before_2007_or_with_a_password_is_named_as_such() {
        let old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more";
        assert_eq!(read(old, &Limits::default()), Err(Refusal::OldOrLocked));
        assert!(matches!(read(b"PK\x03\x04", &Limits::default()), Err(Refusal::NotAWorkbook(_))));
    }
}
