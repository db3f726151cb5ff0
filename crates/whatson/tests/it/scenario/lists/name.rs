//! Names of people whom there are not: given names that many have, with family names that nobody has, in
//! Latin letters with and without marks and in Cyrillic ones. And chance that is the same in every run.
//!
//! Not here: dates, and where a name is written (`spelling`).

/// What all lists are made from.
const SEED: u64 = 0x2026_1128;

const GIVEN: [&str; 16] = [
    "Ana", "Mila", "Zorica", "Božena", "Đurđa", "Vesna", "Ivan", "Petar", "Stefan", "Žarko",
    "Marko", "Nikola", "Sanja", "Rada", "Tomo", "Vlado",
];
const STEMS: [&str; 10] = [
    "Primer",
    "Ogled",
    "Izmišl",
    "Šumovid",
    "Čarod",
    "Međuvod",
    "Zvonograd",
    "Vetrolom",
    "Sneždol",
    "Kamenbrod",
];
const ENDS: [&str; 4] = ["ović", "anski", "arov", "ulić"];
/// Serbian letters, each with that of the other alphabet and without its mark.
const LETTERS: [(char, char, &str); 27] = [
    ('a', 'а', "a"),
    ('b', 'б', "b"),
    ('v', 'в', "v"),
    ('g', 'г', "g"),
    ('d', 'д', "d"),
    ('đ', 'ђ', "dj"),
    ('e', 'е', "e"),
    ('ž', 'ж', "z"),
    ('z', 'з', "z"),
    ('i', 'и', "i"),
    ('j', 'ј', "j"),
    ('k', 'к', "k"),
    ('l', 'л', "l"),
    ('m', 'м', "m"),
    ('n', 'н', "n"),
    ('o', 'о', "o"),
    ('p', 'п', "p"),
    ('r', 'р', "r"),
    ('s', 'с', "s"),
    ('t', 'т', "t"),
    ('ć', 'ћ', "c"),
    ('u', 'у', "u"),
    ('f', 'ф', "f"),
    ('h', 'х', "h"),
    ('c', 'ц', "c"),
    ('č', 'ч', "c"),
    ('š', 'ш', "s"),
];

/// Chance by a number.
pub(super) fn mixed(number: usize) -> usize {
    // SplitMix64.
    let step = u64::try_from(number).unwrap() + 1;
    let mut x = SEED.wrapping_add(step.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    usize::try_from((x ^ (x >> 31)) >> 8).unwrap()
}

/// Given and family name; another for each number below 640.
pub(super) fn name(number: usize) -> (String, String) {
    let family = number / GIVEN.len();
    let (stem, end) = (STEMS[family % STEMS.len()], ENDS[family / STEMS.len() % ENDS.len()]);
    (GIVEN[number % GIVEN.len()].to_owned(), format!("{stem}{end}"))
}

/// In Cyrillic capitals.
pub(super) fn cyrillic(latin: &str) -> String {
    let letter = |c: char| LETTERS.iter().find(|of| of.0 == c).map_or(c, |of| of.1);
    latin.to_lowercase().chars().map(letter).collect::<String>().to_uppercase()
}

/// In small Latin letters without marks.
pub(super) fn plain(latin: &str) -> String {
    let letter = |c: char| LETTERS.iter().find(|of| of.0 == c).map_or("", |of| of.2);
    latin.to_lowercase().chars().map(letter).collect()
}
