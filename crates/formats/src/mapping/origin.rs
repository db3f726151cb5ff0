//! From which column a value came, for a refusal that names a field of a record.
//!
//! The rules speak of fields (`names`, `subjects`); who sent a table knows its titles. Where several
//! columns give one field (`name`, `name_local`), the one that holds the value is meant.
//!
//! Not here: what a title means (`synonym`), paths in JSON (`app::import`).

use super::{Field, Mapping};

/// The field of a record that a column gives, as refusals name it.
fn field_of(column: &Field) -> Option<&'static str> {
    Some(match column {
        Field::Name | Field::NameLocal | Field::NameIn(_) | Field::Names | Field::Lang => "names",
        Field::Description | Field::DescriptionIn(_) | Field::Descriptions => "descriptions",
        Field::Ignore => return None,
        other => other.plain(),
    })
}

/// For each column, whether another one gives the same field.
pub(super) fn shared(columns: &[(String, Field)]) -> Vec<bool> {
    let fields: Vec<_> = columns.iter().map(|(_, column)| field_of(column)).collect();
    let several = |f: &Option<_>| f.is_some() && fields.iter().filter(|o| *o == f).count() > 1;
    fields.iter().map(several).collect()
}

impl Mapping {
    /// Title of the column that gave `value` to a field of a record; a title of our own where no
    /// column gives that field. `cells` are those of the entry.
    #[must_use]
    pub fn title<'a>(&'a self, field: &'a str, value: &str, cells: &[(usize, String)]) -> &'a str {
        let (head, _) = field.split_once('.').unwrap_or((field, ""));
        let value = value.trim_end_matches('…');
        let holds = |place: usize| {
            let clean =
                |cell: &String| cell.chars().filter(|c| !c.is_control()).collect::<String>();
            let cell = cells.iter().find(|(column, _)| *column == place);
            !value.is_empty() && cell.is_some_and(|(_, cell)| clean(cell).contains(value))
        };
        let mut given = self
            .columns
            .iter()
            .enumerate()
            .filter(|(_, (_, column))| field_of(column) == Some(head));
        let first = given.clone().find(|(_, (_, column))| *column != Field::Lang);
        match given.find(|(place, _)| holds(*place)).or(first) {
            Some((_, (title, _))) => title,
            None => own(head),
        }
    }
}

/// The title that a field has in the start list.
fn own(field: &str) -> &str {
    match field {
        "names" => "name",
        "descriptions" => "description",
        "kind" => "sector",
        "subjects" => "topics",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::limits::Limits;
    use crate::mapping::Lookups;
    use crate::table;

    #[test]
    fn a_field_is_named_as_its_column_stands_in_the_file() {
        let text = "Назив,name_local,Country,Language of name,topics,subjects,Year\n\
                    Demo,Фар,BG,no language,shelter,flying,12\n";
        let table = table::read(text.as_bytes(), &Limits::default()).unwrap();
        let mut mapping = Mapping::guess(&table.header, &table.rows);
        mapping = Mapping::said(&table.header, &{
            let mut said: Vec<_> =
                mapping.columns().iter().map(|(t, f)| (t.clone(), f.word().into_owned())).collect();
            said[3].1 = "lang".into();
            said[6].1 = "founded".into();
            said
        });
        let (entry, _) = mapping.entry(&table.rows[0], &Lookups::none());
        let title = |field, value| mapping.title(field, value, &entry.cells);
        assert_eq!(title("names", "Demo"), "Назив");
        assert_eq!(title("names", "Фар"), "name_local");
        assert_eq!(title("names", "no language"), "Language of name");
        assert_eq!(title("names", ""), "Назив");
        assert_eq!(title("subjects", "flying"), "subjects");
        assert_eq!(title("subjects", ""), "topics");
        assert_eq!((title("founded", "12"), title("country", "BG")), ("Year", "Country"));
        assert_eq!((title("kind", ""), title("website", "x")), ("sector", "website"));
        assert_eq!(title("origins.names", "x"), "origins");
    }
}
