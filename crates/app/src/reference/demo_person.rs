//! The fictional persons of the demonstration, as `data/demo/persons.csv` has them.
//!
//! Each has an identifier that is made from their slug, of a version that the hub draws for nobody:
//! it is known of every account whether it is one of theirs, whatever the database says.
//!
//! Not here: making and signing in demo persons (`app::demo_person`).

use whatson_domain::{HubRoles, MemberRoles, PersonId};
use whatson_formats::hsds::derived;

/// One fictional person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoPerson {
    /// The account's identifier.
    pub id: PersonId,
    /// What the command line and the page call them.
    pub slug: String,
    /// The name that colleagues see.
    pub name: String,
    /// An address that no mail reaches.
    pub email: String,
    /// With whom they are shown.
    pub group: String,
    /// The end of the key of the words that say what they come to do.
    pub does: String,
    /// The slug of their organisation; empty for who belongs to none.
    pub organisation: String,
    /// What they are to it.
    pub member: MemberRoles,
    /// What they are to the hub.
    pub hub: HubRoles,
}

impl DemoPerson {
    /// A person of a row, whose cells are found by their column.
    pub(super) fn read(cell: impl Fn(&str) -> String) -> Self {
        let slug = cell("slug");
        Self {
            id: PersonId(derived("demo-person", &slug)),
            name: cell("name"),
            email: cell("email"),
            group: cell("group"),
            does: cell("does"),
            organisation: cell("organisation"),
            member: MemberRoles::from_words(&cell("member")),
            hub: HubRoles::from_words(&cell("hub")),
            slug,
        }
    }
}

/// All of them, in the order in which they are shown.
#[derive(Debug, Default)]
pub struct DemoPersons(pub(super) Vec<DemoPerson>);

impl DemoPersons {
    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = &DemoPerson> {
        self.0.iter()
    }

    /// The one with a slug.
    #[must_use]
    pub fn named(&self, slug: &str) -> Option<&DemoPerson> {
        self.0.iter().find(|one| one.slug == slug)
    }

    /// The one whose account it is.
    #[must_use]
    pub fn of(&self, id: PersonId) -> Option<&DemoPerson> {
        self.0.iter().find(|one| one.id == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference::Reference;

    #[test]
    fn every_person_has_a_role_and_an_identifier_that_nobody_else_can_have() {
        let all = Reference::load().unwrap().demo_persons;
        assert!(all.iter().count() >= 11);
        for one in all.iter() {
            assert!(!one.member.is_empty() || !one.hub.is_empty(), "{}", one.slug);
            assert_eq!(one.member.is_empty(), one.organisation.is_empty(), "{}", one.slug);
            assert_eq!(one.id.0.get_version_num(), 8, "the hub draws version 7");
            assert_eq!(all.of(one.id), Some(one));
            assert_eq!(all.named(&one.slug), Some(one));
        }
        assert_eq!(all.named("nobody"), None);
        assert_eq!(all.of(PersonId(uuid::Uuid::nil())), None);
    }
}
