//! The files of `data/`, embedded in the program and read once at its start.
//!
//! Not here: questions to the lists (`super::Reference`).

use std::collections::{BTreeMap, BTreeSet, HashMap};

use whatson_domain::vocabulary::Vocabulary;

use super::{
    Country, DemoPerson, DemoPersons, Emergency, LANGUAGES, Policy, Reference, Term, Terms, Towns,
};

/// The start list: real organisations from public knowledge.
pub const START_LIST: &[u8] = include_bytes!("../../../../data/organisations-start.csv");
/// The fictional demonstration set, as an HSDS package.
pub const DEMO_ORGANISATIONS: &[u8] = include_bytes!("../../../../data/demo/hsds.json");
/// Organisations of the demonstration set that its persons belong to beside those, as an HSDS package.
pub const DEMO_PARTNERS: &[u8] = include_bytes!("../../../../data/demo/partners.json");
/// Networks of the demonstration set.
pub const DEMO_NETWORKS: &[u8] = include_bytes!("../../../../data/demo/networks.csv");

macro_rules! data {
    ($path:literal) => {
        include_str!(concat!("../../../../data/", $path))
    };
}

macro_rules! names {
    ($folder:literal: $($lang:literal),*) => {
        [$(($lang, include_str!(concat!("../../../../data/names/", $folder, "/", $lang, ".json")))),*]
    };
}

const TERRITORIES: [(&str, &str); 18] = names!("territories": "en", "fr", "bg", "sq", "sr",
    "sr-Latn", "bs", "hr", "cnr", "mk", "ro", "sl", "el", "tr", "es", "ru", "ar", "zh");
const LANGUAGE_NAMES: [(&str, &str); 18] = names!("languages": "en", "fr", "bg", "sq", "sr",
    "sr-Latn", "bs", "hr", "cnr", "mk", "ro", "sl", "el", "tr", "es", "ru", "ar", "zh");

type Rows = Vec<HashMap<String, String>>;

pub(super) fn load() -> Result<Reference, String> {
    let countries = countries()?;
    let subjects = terms("subjects.csv", data!("subjects.csv"))?;
    let kinds = terms("organisation-kinds.csv", data!("organisation-kinds.csv"))?;
    let service_types = terms("service-types.csv", data!("service-types.csv"))?;
    let codes = |list: &[Term]| list.iter().map(|t| t.code.clone()).collect::<BTreeSet<_>>();
    let vocabulary = Vocabulary {
        countries: countries.keys().cloned().collect(),
        kinds: codes(&kinds),
        subjects: codes(&subjects),
        service_types: codes(&service_types),
    };
    let territories = labels(&TERRITORIES)?;
    let policy = policy()?;
    let by_name = by_name(&countries, &territories, &policy);
    let mut groups: HashMap<String, BTreeSet<String>> = HashMap::new();
    for row in rows("region-members.csv", data!("region-members.csv"))? {
        groups.entry(cell(&row, "region")).or_default().insert(cell(&row, "country"));
    }
    let regions = rows("regions.csv", data!("regions.csv"))?;
    let emergency = rows("emergency.csv", data!("emergency.csv"))?;
    Ok(Reference {
        vocabulary,
        countries,
        subjects,
        kinds,
        service_types,
        regions: regions.iter().map(|r| (cell(r, "code"), cell(r, "parent"))).collect(),
        emergency: emergency.iter().map(line).collect(),
        towns: towns()?,
        demo_persons: demo_persons()?,
        groups,
        territories,
        languages: labels(&LANGUAGE_NAMES)?,
        policy,
        by_name,
    })
}

fn countries() -> Result<BTreeMap<String, Country>, String> {
    let mut all = BTreeMap::new();
    for row in rows("countries.csv", data!("countries.csv"))? {
        let degrees = |name: &str| {
            cell(&row, name).parse::<f64>().map_err(|e| format!("countries.csv {name}: {e}"))
        };
        let country = Country {
            code: cell(&row, "code"),
            region: cell(&row, "region"),
            subregion: cell(&row, "subregion"),
            point: (degrees("lon")?, degrees("lat")?),
        };
        all.insert(country.code.clone(), country);
    }
    Ok(all)
}

fn terms(file: &str, text: &str) -> Result<Terms, String> {
    let read = |row: &HashMap<String, String>| Term {
        code: cell(row, "code"),
        scheme: cell(row, "scheme"),
        parent: cell(row, "parent"),
        reference: cell(row, "reference"),
        labels: LANGUAGES.iter().map(|lang| cell(row, lang)).collect(),
    };
    Ok(Terms::new(rows(file, text)?.iter().map(read).collect()))
}

fn labels(
    files: &[(&'static str, &str)],
) -> Result<HashMap<&'static str, HashMap<String, String>>, String> {
    let read = |&(lang, text): &(&'static str, &str)| {
        let names = serde_json::from_str(text).map_err(|e| format!("names {lang}: {e}"))?;
        Ok((lang, names))
    };
    files.iter().map(read).collect()
}

fn towns() -> Result<Towns, String> {
    let rows = rows("town-names.csv", data!("town-names.csv"))?;
    let town = |row: &HashMap<String, String>| {
        let local = cell(row, "local");
        let local = local.split(';').map(str::to_owned);
        let names = local.chain(LANGUAGES.iter().map(|lang| cell(row, lang)));
        (cell(row, "country"), names.filter(|name| !name.is_empty()).collect())
    };
    Ok(Towns::new(rows.iter().map(town)))
}

fn demo_persons() -> Result<DemoPersons, String> {
    let rows = rows("demo/persons.csv", data!("demo/persons.csv"))?;
    Ok(DemoPersons(rows.iter().map(|row| DemoPerson::read(|name| cell(row, name))).collect()))
}

fn policy() -> Result<HashMap<String, Policy>, String> {
    let mut all: HashMap<String, Policy> = HashMap::new();
    for row in rows("naming-policy.csv", data!("naming-policy.csv"))? {
        let policy = all.entry(cell(&row, "code")).or_default();
        policy.names.insert(cell(&row, "lang"), cell(&row, "name"));
        if policy.note.is_empty() {
            policy.note = cell(&row, "note");
        }
    }
    Ok(all)
}

/// Country names in lower case to codes, for imports that write names.
fn by_name(
    countries: &BTreeMap<String, Country>,
    territories: &HashMap<&'static str, HashMap<String, String>>,
    policy: &HashMap<String, Policy>,
) -> HashMap<String, String> {
    let mut all = HashMap::new();
    for names in territories.values() {
        for (code, name) in names.iter().filter(|(code, _)| countries.contains_key(*code)) {
            all.insert(name.to_lowercase(), code.clone());
        }
    }
    for (code, policy) in policy {
        for name in policy.names.values() {
            all.insert(name.trim_end_matches('*').to_lowercase(), code.clone());
        }
    }
    all
}

fn line(row: &HashMap<String, String>) -> Emergency {
    Emergency {
        country: cell(row, "country"),
        number: cell(row, "number"),
        what: cell(row, "what"),
        source: cell(row, "source"),
        date: cell(row, "source_date"),
        confirmed: cell(row, "confirmed") == "yes",
    }
}

fn rows(file: &str, text: &str) -> Result<Rows, String> {
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(text.as_bytes());
    let rows: Result<Rows, _> = reader.deserialize().collect();
    rows.map_err(|e| format!("{file}: {e}"))
}

fn cell(row: &HashMap<String, String>, name: &str) -> String {
    row.get(name).map(|v| v.trim().to_owned()).unwrap_or_default()
}
