//! What a list of HSDS is asked for, checked.
//!
//! Not here: which records fit (`hsds`).

use uuid::Uuid;
use whatson_domain::{FieldError, Moment};
use whatson_formats::moment;

use crate::directory::TEXT_MAX;

/// Items of an HSDS page at the most.
pub const PER_PAGE_MAX: usize = 100;

/// What a list is asked for (HSDS 3.0 API; all together).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Words in name or description, in small letters.
    pub search: String,
    /// Page, from 1.
    pub page: usize,
    /// Items a page.
    pub per_page: usize,
    /// Term of a taxonomy.
    pub taxonomy_term_id: Option<Uuid>,
    /// Taxonomy.
    pub taxonomy_id: Option<Uuid>,
    /// Organisation.
    pub organization_id: Option<Uuid>,
    /// Changed then or later.
    pub modified_after: Option<Moment>,
    /// Postal code of a public place, as [`postcode`] writes it.
    pub postcode: String,
    /// Term above.
    pub parent_id: Option<Uuid>,
    /// Only terms that are below no other.
    pub top_only: bool,
    /// The shortest form.
    pub minimal: bool,
    /// The longest form.
    pub full: bool,
    /// Services inside an organisation whole.
    pub full_service: bool,
}

impl Wanted {
    /// Checks parameters as they came; unknown names are ignored. An empty one is no less wrong:
    /// left out, a list of everything would look like what was asked for.
    ///
    /// # Errors
    ///
    /// The refused parameter. `proximity` always is: it needs positions of postcodes, and the hub
    /// asks nobody for positions. An answer that left it out would name places far away.
    pub fn check<'a>(
        parameters: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self, FieldError> {
        let mut wanted = Self { page: 1, per_page: 25, ..Self::default() };
        for (name, value) in parameters {
            wanted.set(name, value)?;
        }
        Ok(wanted)
    }

    fn set(&mut self, name: &str, value: &str) -> Result<(), FieldError> {
        let refused = |reason| Err(FieldError::new(name, reason, value));
        let id = || {
            let read = Uuid::parse_str(value).map(Some);
            read.map_err(|_| FieldError::new(name, "not-an-id", value))
        };
        let flag = || match value {
            "true" | "1" | "yes" => Ok(true),
            "false" | "0" | "no" => Ok(false),
            _ => Err(FieldError::new(name, "not-true-or-false", value)),
        };
        match name {
            "search" | "postcode" if value.chars().count() > TEXT_MAX => {
                return refused("too-long");
            }
            "search" => self.search = value.to_lowercase(),
            "postcode" if postcode(value).is_empty() => return refused("not-a-code"),
            "postcode" => self.postcode = postcode(value),
            "proximity" => return refused("no-distances"),
            "page" => self.page = number(name, value, 100_000)?,
            "per_page" => self.per_page = number(name, value, PER_PAGE_MAX)?,
            "taxonomy_term_id" => self.taxonomy_term_id = id()?,
            "taxonomy_id" => self.taxonomy_id = id()?,
            "organization_id" => self.organization_id = id()?,
            "parent_id" => self.parent_id = id()?,
            "modified_after" => {
                let read = moment::read(value);
                let bad = || FieldError::new(name, "not-a-date", value);
                self.modified_after = Some(read.ok_or_else(bad)?);
            }
            "top_only" => self.top_only = flag()?,
            "minimal" => self.minimal = flag()?,
            "full" => self.full = flag()?,
            "full_service" => self.full_service = flag()?,
            "format" if value != "json" => return refused("unknown-format"),
            _ => {}
        }
        Ok(())
    }

    /// The part of a list that is on the page asked for.
    pub(super) fn page_of<T>(&self, all: Vec<T>) -> impl Iterator<Item = T> + use<T> {
        let from = (self.page.max(1) - 1).saturating_mul(self.per_page);
        all.into_iter().skip(from).take(self.per_page)
    }

    /// Whether a text, or any of several, has the words asked for.
    pub(super) fn says<'a>(&self, texts: impl IntoIterator<Item = &'a str>) -> bool {
        let mut texts = texts.into_iter();
        self.search.is_empty() || texts.any(|t| t.to_lowercase().contains(&self.search))
    }
}

fn number(name: &str, value: &str, max: usize) -> Result<usize, FieldError> {
    let number = value.parse().ok().filter(|n| (1..=max).contains(n));
    number.ok_or_else(|| FieldError::new(name, "out-of-range", value))
}

/// A postal code without what people write differently: small letters, spaces, hyphens.
pub(super) fn postcode(written: &str) -> String {
    written.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_parameter_that_cannot_be_honoured_is_refused_by_name() {
        for (name, value, reason) in [
            ("proximity", "500", "no-distances"),
            ("full", "perhaps", "not-true-or-false"),
            ("taxonomy_id", "shelter", "not-an-id"),
            ("per_page", "101", "out-of-range"),
            ("page", "0", "out-of-range"),
            ("taxonomy_id", "", "not-an-id"),
            ("postcode", "", "not-a-code"),
            ("modified_after", "soon", "not-a-date"),
            ("format", "xml", "unknown-format"),
            ("postcode", " - ", "not-a-code"),
            ("postcode", &"9".repeat(TEXT_MAX + 1), "too-long"),
        ] {
            let refused = Wanted::check([("full", "true"), (name, value)]).unwrap_err();
            assert_eq!((refused.field.as_str(), refused.reason), (name, reason));
        }
    }

    #[test]
    fn postal_codes_are_the_same_however_they_are_written() {
        assert_eq!(postcode("sw1a 1aa"), postcode("SW1A-1AA"));
        assert_ne!(postcode("1000"), postcode("10000"));
    }
}
