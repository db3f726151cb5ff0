//! The hub's code lists as HSDS taxonomies, and attributes that point to their terms.
//!
//! Not here: the lists and their labels (`app::reference`).

use serde_json::Value;
use uuid::Uuid;

use super::value::Object;
use super::{Hub, derived};

/// A code list that is served as a taxonomy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum List {
    /// Kinds of organisation.
    Kinds,
    /// Subjects.
    Subjects,
    /// Kinds of help.
    ServiceTypes,
    /// Countries; only for labels, not served.
    Countries,
    /// Languages; only for labels, not served.
    Languages,
}

impl List {
    /// The lists that are served as taxonomies.
    pub const SERVED: [Self; 3] = [Self::Kinds, Self::Subjects, Self::ServiceTypes];

    /// The stable word, as in `taxonomy` of a term and `link_type` of an attribute.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Kinds => "kinds",
            Self::Subjects => "subjects",
            Self::ServiceTypes => "service-types",
            Self::Countries => "countries",
            Self::Languages => "languages",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::SERVED.into_iter().find(|list| list.word() == word)
    }
}

/// Identifier of a taxonomy, the same on every hub.
#[must_use]
pub fn taxonomy_id(list: List) -> Uuid {
    derived("taxonomy", list.word())
}

/// Identifier of a term, the same on every hub.
#[must_use]
pub fn term_id(list: List, code: &str) -> Uuid {
    derived(list.word(), code)
}

/// A taxonomy with its name and a sentence about it.
#[must_use]
pub fn taxonomy(list: List, name: &str, description: &str, hub: &Hub<'_>) -> Value {
    let id = taxonomy_id(list);
    Object::new(&id)
        .with("name", name)
        .with("description", description)
        .with("uri", format!("{}/hsds/taxonomies/{id}", hub.url))
        .value()
}

/// A term; `parent` is the code above it, `description` a sentence or else its label.
#[must_use]
pub fn taxonomy_term(
    list: List,
    code: &str,
    parent: Option<&str>,
    description: Option<&str>,
    hub: &Hub<'_>,
) -> Value {
    let id = term_id(list, code);
    let label = hub.label(list, code);
    Object::new(&id)
        .with("code", code)
        .with("name", label.clone())
        .with("description", description.map_or(label, str::to_owned))
        .maybe("parent_id", parent.map(|p| term_id(list, p).to_string()))
        .with("taxonomy", list.word())
        .with("taxonomy_id", taxonomy_id(list).to_string())
        .with("language", "en")
        .with("term_uri", format!("{}/hsds/taxonomy_terms/{id}", hub.url))
        .value()
}

/// The attribute by which an object carries a term.
pub(super) fn attribute(
    parent: &str,
    entity: &str,
    list: List,
    code: &str,
    hub: &Hub<'_>,
) -> Value {
    Object::new(&derived(parent, &format!("attribute/{}/{code}", list.word())))
        .with("link_id", parent)
        .with("link_type", list.word())
        .with("link_entity", entity)
        .with("value", code)
        .with("taxonomy_term_id", term_id(list, code).to_string())
        .with("taxonomy_term", taxonomy_term(list, code, None, None, hub))
        .value()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hsds::tests::hub;

    #[test]
    fn a_term_names_its_taxonomy_and_the_term_above_it() {
        let term = taxonomy_term(List::Subjects, "shelter", Some("protection"), None, &hub());
        assert_eq!((&term["name"], &term["description"]), (&"Shelter".into(), &"Shelter".into()));
        assert_eq!(term["taxonomy_id"], taxonomy_id(List::Subjects).to_string());
        assert_eq!(term["parent_id"], term_id(List::Subjects, "protection").to_string());
        assert_ne!(term_id(List::Kinds, "shelter"), term_id(List::Subjects, "shelter"));
        assert_eq!(List::from_word("service-types"), Some(List::ServiceTypes));
        assert_eq!(List::from_word("countries"), None);
    }
}
