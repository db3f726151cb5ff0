//! Where in a file a value stands that was refused: the rules name fields of a record, who sent the
//! file knows its columns and paths.
//!
//! Not here: columns of a table (`formats::mapping`), the reasons (`domain`).

use whatson_formats::mapping::Mapping;

/// How places in a file are named.
#[derive(Debug, Default)]
pub(super) enum Naming {
    /// Paths of the hub's own package, whose words are the record's own.
    #[default]
    Json,
    /// Paths of HSDS.
    Hsds,
    /// Titles of columns.
    Table(Mapping),
}

impl Naming {
    /// The place of a field such as `names` or `services[0].names`; `cells` are those of the entry.
    pub(super) fn column(&self, field: &str, value: &str, cells: &[(usize, String)]) -> String {
        match self {
            Self::Json => field.to_owned(),
            Self::Hsds => hsds(field),
            Self::Table(mapping) if !field.is_empty() => {
                mapping.title(field, value, cells).to_owned()
            }
            Self::Table(_) => String::new(),
        }
    }
}

/// The standard's own key where it has one, else ours.
fn hsds(field: &str) -> String {
    let (part, rest) = match field.split_once("].") {
        Some((part, rest)) => (format!("{part}]."), rest),
        None => (String::new(), field),
    };
    let service = part.starts_with("services");
    let key = match rest {
        "names" => "name",
        "descriptions" => "description",
        "founded" => "year_incorporated",
        "phone" | "phones" => "phones",
        "hours" => "schedules",
        "website" if service => "url",
        "cost" => "fees_description",
        "eligibility" => "eligibility_description",
        "postal_code" | "region" | "address" | "city" if part.starts_with("locations") => {
            "addresses"
        }
        "email" | "website" | "status" | "latitude" | "longitude" => rest,
        "accessibility" if part.starts_with("locations") => rest,
        own if own.is_empty() || own.ends_with(']') => own,
        own => return format!("{part}x_{own}"),
    };
    format!("{part}{key}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_of_packages_are_paths() {
        let path = |field: &str| Naming::Hsds.column(field, "", &[]);
        assert_eq!((path("names"), path("kind")), ("name".into(), "x_kind".into()));
        assert_eq!(path("services[2].website"), "services[2].url");
        assert_eq!(path("services[0].types"), "services[0].x_types");
        assert_eq!(path("locations[1].address"), "locations[1].addresses");
        assert_eq!((path("services[1]"), path("")), ("services[1]".into(), String::new()));
        assert_eq!(path("origins.names"), "x_origins.names");
        assert_eq!(Naming::Json.column("services[0].hours", "", &[]), "services[0].hours");
    }
}
