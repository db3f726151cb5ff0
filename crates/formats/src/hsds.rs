//! HSDS 3.0 (Open Referral), the standard of service directories, in both directions.
//!
//! What the standard has no field for travels in properties that start with `x_`: its schemas
//! allow further properties on every object, and [`profile()`] declares ours. Nested objects must
//! have identifiers of their own; they are derived from their parent's, so that they never change.
//!
//! Two choices worth knowing. An address object is written only when street and town are known
//! (the standard requires six fields; unknown district and postcode are empty texts). A hidden
//! place is of type `virtual`, because the standard has no type for it, with `x_hidden` and its
//! country, and nothing else.
//!
//! Not here: which records a caller may see (`app`), the routes under `/hsds/` (`web`).

mod gathering;
mod location;
mod organization;
mod package;
pub mod profile;
mod read;
mod read_organization;
mod read_service;
mod reading;
mod schedule;
mod service;
mod taxonomy;
mod value;

pub use location::{location, service_at_location, service_at_location_list_item};
pub use organization::{Nested, organization, organization_list_item};
pub use package::Writer;
pub use profile::profile;
pub use read::{Defaults, read};
pub use service::{service, service_list_item, service_minimal};
pub use taxonomy::{List, taxonomy, taxonomy_id, taxonomy_term, term_id};

use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use uuid::Uuid;
use whatson_domain::organisation::Organisation;

/// The version of the standard.
pub const VERSION: &str = "3.0";

/// What the hub adds to its records when it writes them.
#[derive(Clone, Copy)]
pub struct Hub<'a> {
    /// The hub's own address without a slash at its end.
    pub url: &'a str,
    /// The neutral sentence for an organisation without a description, which the standard requires.
    pub undescribed: &'a (dyn Fn(&Organisation) -> String + Sync),
    /// Label of a code in English; the code itself is written when there is none.
    pub label: &'a (dyn Fn(List, &str) -> Option<String> + Sync),
}

impl Hub<'_> {
    fn label(&self, list: List, code: &str) -> String {
        (self.label)(list, code).unwrap_or_else(|| code.to_owned())
    }
}

/// An identifier that follows from a parent's and a part's name, the same for ever (a UUID of
/// version 8 from SHA-256).
#[must_use]
pub fn derived(parent: &str, part: &str) -> Uuid {
    let digest = Sha256::new()
        .chain_update(b"whatson-hsds\0")
        .chain_update(parent.as_bytes())
        .chain_update(b"\0")
        .chain_update(part.as_bytes())
        .finalize();
    let mut bytes = [0; 16];
    bytes.iter_mut().zip(digest).for_each(|(to, from)| *to = from);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

/// The answer of `/hsds/`.
#[must_use]
pub fn root(url: &str) -> Value {
    json!({
        "version": VERSION,
        "profile": format!("{url}/hsds/profile"),
        "openapi_url": format!("{url}/api/openapi.json"),
    })
}

/// A page of a list: items of which there are `total`, `per_page` on a page, this being page
/// `number` counted from 1.
#[must_use]
pub fn list(contents: Vec<Value>, total: u64, number: u64, per_page: u64) -> Value {
    let pages = total.div_ceil(per_page.max(1));
    value::Object::default()
        .with("total_items", total)
        .with("total_pages", pages)
        .with("page_number", number)
        .with("size", contents.len())
        .with("first_page", number <= 1)
        .with("last_page", number >= pages)
        .with("empty", contents.is_empty())
        .with("contents", contents)
        .value()
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A hub for tests.
    pub(crate) fn hub() -> Hub<'static> {
        Hub {
            url: "https://hub.example",
            undescribed: &|o| format!("{} has not described its work yet.", o.profile.name()),
            label: &|_, code| (code == "shelter").then(|| "Shelter".to_owned()),
        }
    }

    #[test]
    fn a_derived_identifier_is_stable_and_differs_by_part() {
        let id = derived("a", "phone/0");
        assert_eq!(id, derived("a", "phone/0"));
        assert_ne!(id, derived("a", "phone/1"));
        assert_ne!(derived("ab", "c"), derived("a", "bc"));
        assert_eq!(id.get_version_num(), 8);
    }

    #[test]
    fn a_page_says_where_it_is() {
        let page = list(vec![json!({}); 2], 5, 3, 2);
        assert_eq!(page["total_pages"], 3);
        assert_eq!((&page["first_page"], &page["last_page"]), (&json!(false), &json!(true)));
        let none = list(vec![], 0, 1, 20);
        assert_eq!((&none["empty"], &none["last_page"]), (&json!(true), &json!(true)));
    }
}
