//! Which column of a table means what, guessed from its header or said by a person.
//!
//! The header of the start list and of our own CSV export map without a guess; other headers are
//! looked up among words in the languages of the region (`synonym`), and columns that are left
//! over are judged by what stands in them. A person can correct the guess column by column.
//!
//! Not here: the reading of the file ([`crate::table`]), the row itself (`row`).

mod field;
mod origin;
mod row;
mod synonym;

pub use field::Field;
pub use row::Lookups;

use crate::table::Row;

/// What each column of a table means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    columns: Vec<(String, Field)>,
    guessed: bool,
    /// For each column, whether another one gives the same field of a record.
    shared: Vec<bool>,
}

impl Mapping {
    /// Guesses from the header and the first rows.
    #[must_use]
    pub fn guess(header: &[String], rows: &[Row]) -> Self {
        let mut columns: Vec<(String, Field)> = Vec::new();
        let mut guessed = false;
        for title in header {
            let plain = Field::from_word(&title.trim().to_lowercase());
            guessed |= plain.is_none();
            let field = plain.or_else(|| synonym::field(title)).unwrap_or(Field::Ignore);
            let taken = columns.iter().any(|(_, f)| *f == field) && !field.several();
            let field = match (taken, field) {
                (true, Field::Name) if !columns.iter().any(|(_, f)| *f == Field::NameLocal) => {
                    Field::NameLocal
                }
                (true, _) => Field::Ignore,
                (false, field) => field,
            };
            columns.push((title.clone(), field));
        }
        for place in 0..columns.len() {
            let open = columns.get(place).is_some_and(|(title, field)| {
                *field == Field::Ignore && Field::from_word(title).is_none()
            });
            if open
                && let Some(field) = by_content(rows, place)
                && !columns.iter().any(|(_, f)| *f == field)
                && let Some((_, column)) = columns.get_mut(place)
            {
                *column = field;
            }
        }
        Self::of(columns, guessed)
    }

    /// What a person said: a word for each title, in any order; titles not said are ignored.
    #[must_use]
    pub fn said(header: &[String], words: &[(String, String)]) -> Self {
        let field = |title: &String| {
            let word = words.iter().find(|(t, _)| t == title).map(|(_, word)| word.as_str());
            word.and_then(Field::from_word).unwrap_or(Field::Ignore)
        };
        let columns = header.iter().map(|title| (title.clone(), field(title))).collect();
        Self::of(columns, false)
    }

    fn of(columns: Vec<(String, Field)>, guessed: bool) -> Self {
        let shared = origin::shared(&columns);
        Self { columns, guessed, shared }
    }

    /// Titles and meanings, in the table's order.
    #[must_use]
    pub fn columns(&self) -> &[(String, Field)] {
        &self.columns
    }

    /// Whether every title was one of our own words, so that nobody needs to look.
    #[must_use]
    pub fn sure(&self) -> bool {
        !self.guessed && self.missing().is_empty()
    }

    /// Words of the fields without which no row can be taken.
    #[must_use]
    pub fn missing(&self) -> Vec<&'static str> {
        let has = |wanted: &dyn Fn(&Field) -> bool| self.columns.iter().any(|(_, f)| wanted(f));
        let name =
            has(&|f| matches!(f, Field::Name | Field::NameLocal | Field::Names | Field::NameIn(_)));
        let all = [
            ("name", name),
            ("country", has(&|f| *f == Field::Country)),
            ("kind", has(&|f| *f == Field::Kind)),
        ];
        all.into_iter().filter(|(_, there)| !there).map(|(word, _)| word).collect()
    }
}

/// What a column without a telling title means, by most of its cells.
fn by_content(rows: &[Row], place: usize) -> Option<Field> {
    let cells = rows.iter().take(50).filter_map(|row| row.cells.get(place));
    let cells: Vec<&str> = cells.map(|c| c.trim()).filter(|c| !c.is_empty()).collect();
    let most = |test: &dyn Fn(&str) -> bool| {
        !cells.is_empty() && cells.iter().filter(|c| test(c)).count() * 5 >= cells.len() * 4
    };
    if most(&|c| c.starts_with("http://") || c.starts_with("https://") || c.starts_with("www.")) {
        Some(Field::Website)
    } else if most(&|c| c.contains('@') && c.contains('.') && !c.contains(' ')) {
        Some(Field::Email)
    } else if most(&|c| c.len() == 2 && c.bytes().all(|b| b.is_ascii_uppercase())) {
        Some(Field::Country)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guess(header: &str) -> Vec<String> {
        let header: Vec<String> = header.split(',').map(str::to_owned).collect();
        let mapping = Mapping::guess(&header, &[]);
        mapping.columns().iter().map(|(_, f)| f.word().into_owned()).collect()
    }

    #[test]
    fn the_header_of_the_start_list_needs_no_mapping() {
        let header = "name,name_local,country,city,sector,topics,website,source";
        assert_eq!(
            guess(header).join(","),
            "name,name_local,country,city,kind,subjects,website,source"
        );
        let header: Vec<String> = header.split(',').map(str::to_owned).collect();
        assert!(Mapping::guess(&header, &[]).sure());
    }

    #[test]
    fn headers_in_other_languages_are_understood() {
        for (header, words) in [
            ("Nom,Pays,Ville,Site web,Remarque", "name,country,city,website,ignore"),
            ("Назив,Држава,Град,Веб сајт", "name,country,city,website"),
            ("Име,Държава,Град,Телефон", "name,country,city,phone"),
            ("Emri,Shteti,Qyteti,Adresa", "name,country,city,address"),
            ("Kurum adı,Ülke,Şehir,E-posta", "name,country,city,email"),
            ("Organisation,Naziv,Država,URL", "name,name_local,country,website"),
            ("Name,name_bg,Name [sr-Latn],Country/Area", "name,name:bg,name:sr-latn,country"),
        ] {
            assert_eq!(guess(header).join(","), words, "{header}");
        }
    }

    #[test]
    fn a_column_without_a_title_is_judged_by_its_cells() {
        let header = ["name".to_owned(), "c1".to_owned(), "c2".to_owned()];
        let cells = ["x", "https://a.example", "BG"].map(str::to_owned).to_vec();
        let mapping = Mapping::guess(&header, &[Row { number: 2, cells }]);
        assert_eq!(mapping.columns()[1].1, Field::Website);
        assert_eq!(mapping.columns()[2].1, Field::Country);
        assert_eq!(mapping.missing(), ["kind"]);
        assert!(!mapping.sure());
    }
}
