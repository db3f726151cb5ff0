//! One row of a table to one entry, by a mapping.
//!
//! The row is taken as it is: a country nobody knows stays as it was written, so that the
//! domain's refusal can repeat it. Here only what the form of the table can tell is judged.
//!
//! Not here: what a value may be (`whatson_domain`).

use std::collections::HashMap;

use whatson_domain::organisation::ProfileInput;
use whatson_domain::text::script;

use super::{Field, Mapping};
use crate::cell;
use crate::entry::{Entry, Remark};
use crate::json;
use crate::moment;
use crate::table::Row;

/// What the caller knows and a table needs.
#[derive(Clone, Copy)]
pub struct Lookups<'a> {
    /// Code of a country by its name in any language; codes need not be answered.
    pub country_code: &'a dyn Fn(&str) -> Option<String>,
    /// Language of a name by the column ([`Field::Name`] or [`Field::NameLocal`]), its script
    /// (ISO 15924) and the country code of the seat.
    pub language: &'a dyn Fn(&Field, &str, &str) -> Option<String>,
}

impl Lookups<'_> {
    /// Knows nothing: codes only, languages unknown.
    #[must_use]
    pub fn none() -> Self {
        Lookups { country_code: &|_| None, language: &|_, _, _| None }
    }

    fn country(&self, cell: &str) -> String {
        let cell = cell.trim();
        let code = cell.len() == 2 && cell.bytes().all(|b| b.is_ascii_alphabetic());
        if code || cell.is_empty() {
            return cell.to_uppercase();
        }
        (self.country_code)(cell).unwrap_or_else(|| cell.to_owned())
    }

    fn countries(&self, cell: &str) -> Vec<String> {
        cell::split(cell).iter().map(|c| self.country(c)).collect()
    }
}

impl Mapping {
    /// Reads one row. A remark with `refused` says that the entry must not be used.
    #[must_use]
    pub fn entry(&self, row: &Row, lookups: &Lookups<'_>) -> (Entry, Vec<Remark>) {
        let mut remarks = Vec::new();
        let mut cells: HashMap<&Field, String> = HashMap::new();
        let mut shared = Vec::new();
        for (place, cell) in row.cells.iter().enumerate() {
            let value = cell::unguard(cell).trim();
            match self.columns.get(place) {
                None if !value.is_empty() => {
                    remarks.push(Remark::refusal(row.number, "", value, "more-cells-than-columns"));
                    break;
                }
                Some((_, field)) if !value.is_empty() && *field != Field::Ignore => {
                    let held = cells.entry(field).or_default();
                    if !held.is_empty() {
                        held.push(';');
                    }
                    held.push_str(value);
                    if self.shared.get(place) == Some(&true) {
                        shared.push((place, value.to_owned()));
                    }
                }
                _ => {}
            }
        }
        let mut reading = Reading { mapping: self, row: row.number, cells, remarks };
        let entry = Entry { cells: shared, ..reading.entry(lookups) };
        (entry, reading.remarks)
    }
}

struct Reading<'a> {
    mapping: &'a Mapping,
    row: u64,
    cells: HashMap<&'a Field, String>,
    remarks: Vec<Remark>,
}

impl Reading<'_> {
    fn text(&self, field: &Field) -> String {
        self.cells.get(field).cloned().unwrap_or_default()
    }

    fn some(&self, field: &Field) -> Option<String> {
        self.cells.get(field).cloned()
    }

    fn note(&mut self, field: &Field, value: &str, reason: &'static str) {
        let title = self.mapping.columns.iter().find(|(_, f)| f == field);
        let title = title.map(|(title, _)| title.clone()).unwrap_or_default();
        self.remarks.push(Remark::note(self.row, title, value, reason));
    }

    fn moment(&mut self, field: &Field) -> Option<whatson_domain::Moment> {
        let value = self.some(field)?;
        let read = moment::read(&value);
        if read.is_none() {
            self.note(field, &value, "not-a-date");
        }
        read
    }

    fn entry(&mut self, lookups: &Lookups<'_>) -> Entry {
        let origins = match self.some(&Field::Origins).map(|cell| json::origins(&cell)) {
            None => Vec::new(),
            Some(Some(origins)) => origins,
            Some(None) => {
                self.note(&Field::Origins, &self.text(&Field::Origins), "not-readable");
                Vec::new()
            }
        };
        let demo = self.text(&Field::Demo).to_lowercase();
        Entry {
            row: self.row,
            id: self.some(&Field::Id),
            slug: self.some(&Field::Slug),
            profile: self.profile(lookups),
            source: self.text(&Field::Source),
            origins,
            confirmed: self.moment(&Field::Confirmed),
            confirmed_by: self.some(&Field::ConfirmedBy),
            listing: self.some(&Field::Listing),
            demo: matches!(demo.as_str(), "true" | "1" | "yes"),
            created: self.moment(&Field::Created),
            updated: self.moment(&Field::Updated),
            services: Vec::new(),
            locations: Vec::new(),
            networks: cell::split(&self.text(&Field::Networks)),
            cells: Vec::new(),
        }
    }

    fn profile(&self, lookups: &Lookups<'_>) -> ProfileInput {
        let country = lookups.country(&self.text(&Field::Country));
        ProfileInput {
            names: self.names(lookups, &country),
            kind: self.text(&Field::Kind),
            city: self.text(&Field::City),
            subjects: cell::split(&self.text(&Field::Subjects)),
            countries_of_work: lookups.countries(&self.text(&Field::CountriesOfWork)),
            languages: cell::split(&self.text(&Field::Languages)),
            founded: self.text(&Field::Founded),
            website: self.text(&Field::Website),
            register_number: self.text(&Field::RegisterNumber),
            descriptions: self.descriptions(),
            email: self.text(&Field::Email),
            phone: self.text(&Field::Phone),
            address: self.text(&Field::Address),
            consent: self.text(&Field::Consent),
            licence: self.text(&Field::Licence),
            country,
        }
    }

    /// The complete list wins, but a name that somebody changed in the plain columns is taken.
    fn names(&self, lookups: &Lookups<'_>, country: &str) -> Vec<(String, String)> {
        let mut names = cell::split_local(&self.text(&Field::Names));
        let guess = |field: &Field, name: &str| {
            (lookups.language)(field, script(name), country).unwrap_or_default()
        };
        let name = self.text(&Field::Name);
        if !name.is_empty() && !names.iter().any(|(_, n)| *n == name) {
            match names.first_mut() {
                Some((_, first)) => *first = name,
                None => {
                    let lang =
                        self.some(&Field::Lang).unwrap_or_else(|| guess(&Field::Name, &name));
                    names.push((lang, name));
                }
            }
        }
        let local = self.text(&Field::NameLocal);
        if !local.is_empty() && !names.iter().any(|(_, n)| *n == local) {
            names.push((guess(&Field::NameLocal, &local), local));
        }
        for (_, field) in &self.mapping.columns {
            if let (Field::NameIn(lang), Some(name)) = (field, self.some(field))
                && !names.contains(&(lang.clone(), name.clone()))
            {
                names.retain(|(l, n)| *n != name || !l.is_empty());
                names.push((lang.clone(), name));
            }
        }
        names
    }

    fn descriptions(&self) -> Vec<(String, String)> {
        let mut texts = cell::split_local(&self.text(&Field::Descriptions));
        let plain = self.text(&Field::Description);
        if !plain.is_empty() && !texts.iter().any(|(_, t)| *t == plain) {
            texts.push((String::new(), plain));
        }
        for (_, field) in &self.mapping.columns {
            if let (Field::DescriptionIn(lang), Some(text)) = (field, self.some(field)) {
                texts.push((lang.clone(), text));
            }
        }
        texts
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::limits::Limits;
    use crate::table;

    fn entries(text: &str) -> Vec<(Entry, Vec<Remark>)> {
        let table = table::read(text.as_bytes(), &Limits::default()).unwrap();
        let mapping = Mapping::guess(&table.header, &table.rows);
        let country_code = |name: &str| (name == "Bulgarie").then(|| "BG".to_owned());
        let language = |field: &Field, script: &str, country: &str| {
            (*field == Field::NameLocal && script == "Cyrl" && country == "BG")
                .then(|| "bg".to_owned())
        };
        let lookups = Lookups { country_code: &country_code, language: &language };
        table.rows.iter().map(|row| mapping.entry(row, &lookups)).collect()
    }

    #[test]
    fn a_country_may_be_a_code_or_a_name_and_a_local_name_gets_its_language() {
        let read = entries(
            "nom,name_local,pays,topics,countries\nPhare,Фар,Bulgarie,shelter;hotline,bg|Bulgarie;RS\n",
        );
        let profile = &read[0].0.profile;
        assert_eq!(profile.country, "BG");
        assert_eq!(profile.subjects, ["shelter", "hotline"]);
        assert_eq!(profile.countries_of_work, ["BG", "BG", "RS"]);
        assert_eq!(
            profile.names,
            [(String::new(), "Phare".to_owned()), ("bg".to_owned(), "Фар".to_owned())]
        );
    }

    #[test]
    fn a_row_with_more_cells_than_columns_is_refused_because_its_cells_have_shifted() {
        let read = entries("name,country\nFoundation, Inc.,BG\nFine,RS,,\n");
        assert_eq!(read[0].1[0].reason, "more-cells-than-columns");
        assert!(read[0].1[0].refused);
        assert!(read[1].1.is_empty());
    }

    #[test]
    fn a_date_that_is_none_is_noted_under_the_title_of_its_column() {
        let read = entries("name,Last verified\nA,spring\n");
        let remark = &read[0].1[0];
        assert_eq!((remark.row, remark.column.as_str()), (2, "Last verified"));
        assert_eq!((remark.reason, remark.refused), ("not-a-date", false));
    }

    #[test]
    fn a_name_changed_in_its_plain_column_changes_the_list() {
        let read = entries("name,names\nNew name,en=Old name;bg=Име\n");
        assert_eq!(read[0].0.profile.names[0], ("en".to_owned(), "New name".to_owned()));
        assert_eq!(read[0].0.profile.names.len(), 2);
    }
}
