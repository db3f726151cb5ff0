//! How alike two names are, for showing possible duplicates to a person.
//!
//! Words that say what kind of body it is count little and are made one across languages; numbers
//! must agree; the other words are paired by their skeletons, long ones counting more.
//!
//! Not here: finding pairs worth comparing (`fold::name_key` and the application's keys).

use crate::fold::{Token, tokens};

/// Skeletons of words for kinds of bodies, in the languages of the hub, and what they mean.
const BODIES: [(&str, &str); 58] = [
    ("udruzenie", "association"),
    ("udruga", "association"),
    ("zdruzenie", "association"),
    ("sdruzenie", "association"),
    ("soata", "association"),
    ("soqata", "association"),
    ("asociacia", "association"),
    ("asociata", "association"),
    ("asociatia", "association"),
    ("asosiacion", "association"),
    ("asociation", "association"),
    ("asosiation", "association"),
    ("drustvo", "association"),
    ("silogos", "association"),
    ("dernegi", "association"),
    ("dernek", "association"),
    ("asociacion", "association"),
    ("obsestvo", "association"),
    ("society", "association"),
    ("societi", "association"),
    ("citizens", "association"),
    ("fondacia", "foundation"),
    ("fondacioni", "foundation"),
    ("fondacion", "foundation"),
    ("fundatia", "foundation"),
    ("foundation", "foundation"),
    ("fondation", "foundation"),
    ("fondaciia", "foundation"),
    ("idrima", "foundation"),
    ("vakfi", "foundation"),
    ("vakif", "foundation"),
    ("fundacia", "foundation"),
    ("zaklada", "foundation"),
    ("ustanova", "foundation"),
    ("stiftung", "foundation"),
    ("fond", "fund"),
    ("fund", "fund"),
    ("centar", "centre"),
    ("centre", "centre"),
    ("center", "centre"),
    ("cender", "centre"),
    ("kendra", "centre"),
    ("qendra", "centre"),
    ("kentro", "centre"),
    ("merkezi", "centre"),
    ("centrul", "centre"),
    ("centr", "centre"),
    ("mreza", "network"),
    ("network", "network"),
    ("rieti", "network"),
    ("ngo", "ngo"),
    ("nvo", "ngo"),
    ("npo", "ngo"),
    ("ong", "ngo"),
    ("doo", "company"),
    ("ltd", "company"),
    ("gmbh", "company"),
    ("ead", "company"),
];

/// Folded words that say next to nothing.
const SMALL: [&str; 40] = [
    "the", "of", "and", "for", "in", "on", "to", "a", "an", "de", "du", "des", "la", "le", "les",
    "et", "i", "u", "za", "na", "s", "sa", "od", "v", "ve", "per", "te", "e", "dhe", "si", "al",
    "ale", "din", "cu", "kai", "gia", "tis", "ton", "o", "y",
];

/// Whether a skeleton says only what kind of body a name is of.
pub(crate) fn is_body_word(skeleton: &str) -> bool {
    BODIES.iter().any(|(word, _)| *word == skeleton)
}

/// Whether a folded word says next to nothing.
pub(crate) fn is_small_word(fold: &str) -> bool {
    SMALL.contains(&fold)
}

struct Word {
    text: String,
    weight: f64,
    number: bool,
}

/// How alike two names are, from 0 to 1; the same both ways round.
#[must_use]
pub fn similarity(a: &str, b: &str) -> f64 {
    let (a, b) = (weighed(a), weighed(b));
    if a.is_empty() || b.is_empty() {
        return 0.0;
    }
    let numbers = |words: &[Word]| {
        let mut all: Vec<String> =
            words.iter().filter(|w| w.number).map(|w| w.text.clone()).collect();
        all.sort();
        all
    };
    let agree = if numbers(&a) == numbers(&b) { 1.0 } else { 0.6 };
    let total: f64 = a.iter().chain(&b).map(|w| w.weight).sum();
    let mut pairs = Vec::new();
    for (i, x) in a.iter().enumerate() {
        for (j, y) in b.iter().enumerate() {
            let like = likeness(&x.text, &y.text);
            if like > 0.8 {
                pairs.push((like, i, j));
            }
        }
    }
    pairs.sort_by(|p, q| q.0.total_cmp(&p.0).then(p.1.cmp(&q.1)).then(p.2.cmp(&q.2)));
    let (mut used_a, mut used_b, mut same) = (vec![], vec![], 0.0);
    for (like, i, j) in pairs {
        if used_a.contains(&i) || used_b.contains(&j) {
            continue;
        }
        used_a.push(i);
        used_b.push(j);
        let weight = a.get(i).map_or(0.0, |w| w.weight) + b.get(j).map_or(0.0, |w| w.weight);
        same += weight * like;
    }
    agree * same / total
}

/// Letters alone are compared by Jaro-Winkler; numbers are equal or not.
fn likeness(a: &str, b: &str) -> f64 {
    if a == b {
        1.0
    } else if a.chars().chain(b.chars()).any(|c| c.is_ascii_digit()) {
        0.0
    } else {
        strsim::jaro_winkler(a, b)
    }
}

fn weighed(name: &str) -> Vec<Word> {
    tokens(name, "und").into_iter().take(40).map(|t| word(&t)).collect()
}

fn word(token: &Token) -> Word {
    let body = BODIES.iter().find(|(word, _)| *word == token.skeleton);
    let number = token.fold.chars().all(|c| c.is_ascii_digit());
    let weight = if is_small_word(&token.fold) {
        0.1
    } else if body.is_some() {
        0.4
    } else {
        let letters = u32::try_from(token.skeleton.chars().count()).unwrap_or(20);
        f64::from(letters).sqrt()
    };
    let text = body.map_or_else(|| token.skeleton.clone(), |(_, meaning)| (*meaning).to_owned());
    Word { text, weight, number }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_name_in_another_script_is_the_same() {
        for (a, b) in [
            ("Фондация Анимус", "Fondatsia Animus"),
            ("Udruženje Atina", "Удружење Атина"),
            ("Animus Foundation", "Фондация Анимус"),
            ("La Strada Moldova", "LA STRADA, Moldova"),
        ] {
            assert!(similarity(a, b) > 0.97, "{a} ~ {b}: {}", similarity(a, b));
            assert!((similarity(a, b) - similarity(b, a)).abs() < 1e-9);
        }
    }

    #[test]
    fn bodies_of_one_kind_and_numbers_do_not_make_names_alike() {
        for (a, b) in [
            ("Foundation Hope", "Foundation Bridge"),
            ("Centre 12", "Centre 13"),
            ("Association of Women", "Association of Miners"),
            ("", "Atina"),
        ] {
            assert!(similarity(a, b) < 0.8, "{a} ~ {b}: {}", similarity(a, b));
        }
    }

    #[test]
    fn a_slip_of_the_pen_is_still_alike() {
        assert!(similarity("Different & Equal", "Diferent and Equal") > 0.85);
    }
}
