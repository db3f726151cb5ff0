//! The lists of the scenario: ten thousand identifiers a member, as a bank, a telephone company, a hotline and
//! a police unit keep them; which of them two members share in other spellings; and those that differ by a
//! digit or are of another type, which nobody shares.
//!
//! The same in every run. Not here: what a list looks like (`sector`), how an identifier is spelled (`spelling`,
//! `register`), what becomes of the lists (`scenario`).

mod name;
mod register;
mod sector;
mod spelling;

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fmt::Write as _;

use private_match::canonical::{Context, Country, Type, canonical};
use sector::{SECTORS, Sector};
use spelling::spelled;

use Type::{
    Company, Crypto, Document, Email, Handle, Iban, PersonDate, PersonSound, PersonYear, Phone,
    Plate, Url,
};

/// An identifier of a member.
pub(super) struct Row {
    pub(super) sort: Type,
    /// The member's own number of the record, which stays at home.
    pub(super) reference: String,
    pub(super) spelling: String,
    pub(super) form: String,
    /// Its number among those that two members share.
    pub(super) planted: Option<usize>,
}

/// What two members share.
const SHARED: [(usize, usize, &[Type]); 6] = [
    (0, 1, &[Phone, Email, Iban, Document, Company, PersonDate, PersonYear]),
    (0, 2, &[Phone, Email, Crypto, PersonYear, Phone, Crypto]),
    (0, 3, &[Phone, Iban, Crypto, Document, Company, PersonDate]),
    (1, 2, &[Phone, Email, PersonYear, Phone, Email, Phone]),
    (1, 3, &[Phone, Email, Iban, Document, Company, PersonDate]),
    (2, 3, &[Phone, Url, Handle, Plate, PersonSound, Email]),
];
/// The same text under several types, each of one member.
const TWINS: [&[(usize, Type)]; 3] = [
    &[(0, Company), (2, Plate), (1, Company)],
    &[(2, Handle), (3, Url)],
    &[(1, PersonDate), (2, PersonYear), (3, PersonSound)],
];
/// How many of each.
const OF_TWINS: usize = 3;
/// Numbers below are of what is planted and what is like it: ten for each.
const FIRST: usize = 1_000;
/// Every so many of a type one is a planted one or like it, as long as there are some.
const EVERY: usize = 4;

/// Who holds a planted identifier, and of which type it is.
pub(super) fn shared() -> Vec<(usize, usize, Type)> {
    let of = |(a, b, sorts): &(usize, usize, &[Type])| {
        let (a, b) = (*a, *b);
        sorts.iter().map(move |sort| (a, b, *sort)).collect::<Vec<_>>()
    };
    SHARED.iter().flat_map(of).collect()
}

/// The country of a member's national telephone numbers.
pub(super) fn region(member: usize) -> Option<&'static str> {
    SECTORS[member].region
}

/// A text that is an identifier of several types; one of two holders of the same type is a digit off.
fn twin(kind: usize, number: usize, member: usize) -> String {
    match (kind, member) {
        (0, 1) => format!("BG 9900000{number}7"),
        (0, _) => format!("BG 9900000{number}1"),
        (1, _) => format!("https://t.me/twin_of_two_types_{number}"),
        // It is how it sounds.
        _ => format!("avn ln; 194{number}-04-01"),
    }
}

/// A spelling of what is planted or like it.
type Special = (String, Option<usize>);

/// What is planted at a member, and what is like it, by type.
fn specials(member: usize) -> BTreeMap<Type, VecDeque<Special>> {
    let mut all: BTreeMap<Type, VecDeque<Special>> = BTreeMap::new();
    for (number, (a, b, sort)) in shared().into_iter().enumerate() {
        let of = |n, style, who| spelled(sort, n, style, region(who));
        let first = of(number * 10, number, a);
        if member == a {
            all.entry(sort).or_default().push_back((first, Some(number)));
        } else if member == b {
            let others = (number + 1..).map(|style| of(number * 10, style, b));
            let other = others.into_iter().find(|other| other.trim() != first).unwrap();
            all.entry(sort).or_default().push_back((other, Some(number)));
        }
        // One digit apart, another one for each member.
        if SECTORS[member].records.iter().any(|record| record.contains(&sort)) {
            let near = of(number * 10 + 1 + member, number, member);
            all.entry(sort).or_default().push_back((near, None));
        }
    }
    for (kind, holders) in TWINS.iter().enumerate() {
        for (_, sort) in holders.iter().filter(|(who, _)| *who == member) {
            let own = (0..OF_TWINS).map(|number| (twin(kind, number, member), None));
            all.entry(*sort).or_default().extend(own);
        }
    }
    all
}

/// The rows of a member.
pub(super) fn rows(member: usize, each: usize) -> Vec<Row> {
    let sector = &SECTORS[member];
    let context = Context { region: sector.region.and_then(Country::from_code) };
    let (mut all, mut specials) = (Vec::new(), specials(member));
    let mut counts: BTreeMap<Type, usize> = BTreeMap::new();
    for (record, sorts) in sector.records.iter().cycle().enumerate() {
        for sort in *sorts {
            if all.len() == each {
                assert!(specials.values().all(VecDeque::is_empty), "room for what is planted");
                return all;
            }
            let count = counts.entry(*sort).or_default();
            *count += 1;
            let special = specials.get_mut(sort).filter(|_| count.is_multiple_of(EVERY));
            let (spelling, planted) = special.and_then(VecDeque::pop_front).unwrap_or_else(|| {
                // Between two of a member are those of the others.
                let number = FIRST + *count * SECTORS.len() + member;
                (spelled(*sort, number, name::mixed(number), sector.region), None)
            });
            let form = canonical(*sort, &spelling, &context);
            let form = form.unwrap_or_else(|why| panic!("{sort:?} {spelling}: {why}"));
            let form = String::from_utf8(form.as_bytes().to_vec()).unwrap();
            let reference = format!("{}{record:06}", sector.prefix);
            all.push(Row { sort: *sort, reference, spelling, form, planted });
        }
    }
    all
}

/// The lists are as the scenario means them: of all types, all that two share planted, never in one spelling.
pub(super) fn checked(all: &[Vec<Row>]) {
    let sorts: BTreeSet<Type> = shared().into_iter().map(|(.., sort)| sort).collect();
    assert_eq!(sorts, BTreeSet::from(Type::ALL), "each type is planted");
    let mut holders: BTreeMap<(Type, &str), Vec<&Row>> = BTreeMap::new();
    for row in all.iter().flatten() {
        holders.entry((row.sort, &row.form)).or_default().push(row);
    }
    let mut count = 0;
    for rows in holders.into_values().filter(|rows| rows.len() > 1) {
        let spellings: Vec<&str> = rows.iter().map(|row| row.spelling.trim()).collect();
        let [a, b] = rows[..] else { panic!("{spellings:?}") };
        assert!(a.planted.is_some() && a.planted == b.planted, "{spellings:?}");
        assert_ne!(spellings[0], spellings[1]);
        count += 1;
    }
    assert_eq!(count, shared().len());
}

/// The rows as the member's file: a line a record.
pub(super) fn file(member: usize, rows: &[Row]) -> String {
    let Sector { marks: (before, between), columns, .. } = &SECTORS[member];
    let mut text = format!("{before}{}\r\n", columns.join(&between.to_string()));
    for (line, record) in rows.chunk_by(|a, b| a.reference == b.reference).enumerate() {
        let cell = |column: &&str| match column.to_lowercase().as_str() {
            "reference" => record[0].reference.clone(),
            word => match Type::from_word(word) {
                Some(sort) => record
                    .iter()
                    .find(|row| row.sort == sort)
                    .map(|row| format!("\"{}\"", row.spelling))
                    .unwrap_or_default(),
                None => format!("{} {}", word, line % 17),
            },
        };
        let cells: Vec<String> = columns.iter().map(cell).collect();
        let _ = write!(text, "{}\r\n", cells.join(&between.to_string()));
    }
    text
}
