//! Towns under their names in other languages: who looks for Belgrade finds Београд.
//!
//! Not here: reading the list (`embedded`), how a name is folded (`search::fold`).

use std::collections::HashMap;

use whatson_search::fold;

/// Towns with their names, found by any of them within a country.
#[derive(Debug, Default)]
pub struct Towns {
    names: Vec<Vec<String>>,
    places: HashMap<(String, String), usize>,
}

impl Towns {
    /// Towns as country and names.
    pub(super) fn new(towns: impl Iterator<Item = (String, Vec<String>)>) -> Self {
        let mut all = Self::default();
        for (country, mut names) in towns {
            for name in &names {
                let key = (country.clone(), fold::name_key(name));
                all.places.entry(key).or_insert(all.names.len());
            }
            names.sort();
            names.dedup();
            all.names.push(names);
        }
        all
    }

    /// All names of a town of a country, by one of them; none where the town is not in the list.
    #[must_use]
    pub fn names(&self, country: &str, name: &str) -> &[String] {
        self.place(country, &fold::name_key(name)).map_or(&[], Vec::as_slice)
    }

    /// Whether a town of a country is the one whose folded name is `key`, under any of its names.
    #[must_use]
    pub fn is(&self, country: &str, name: &str, key: &str) -> bool {
        let own = fold::name_key(name);
        own == key
            || self
                .place(country, &own)
                .zip(self.place(country, key))
                .is_some_and(|(a, b)| std::ptr::eq(a, b))
    }

    fn place(&self, country: &str, key: &str) -> Option<&Vec<String>> {
        self.names.get(*self.places.get(&(country.to_owned(), key.to_owned()))?)
    }
}

#[cfg(test)]
mod tests {
    use super::super::Reference;
    use super::*;

    #[test]
    fn a_town_is_known_by_each_of_its_names_and_only_in_its_country() {
        let towns = &Reference::load().unwrap().towns;
        for (country, one, other) in [
            ("RS", "Београд", "Belgrade"),
            ("GR", "Athens", "Αθήνα"),
            ("MK", "Shkup", "Скопје"),
            ("AT", "Wien", "Vienne"),
            ("RO", "Bucuresti", "Bucharest"),
        ] {
            assert!(towns.names(country, one).contains(&other.to_owned()), "{one} {other}");
            assert!(towns.is(country, one, &fold::name_key(other)), "{one} {other}");
        }
        assert!(towns.names("US", "Athens").is_empty());
        assert!(!towns.is("RS", "Niš", &fold::name_key("Belgrade")));
        assert!(towns.is("RS", "Demo Village", &fold::name_key("demo village")));
    }
}
