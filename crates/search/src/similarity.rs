//! How alike two names are, for showing possible duplicates to a person.
//!
//! Words that say what kind of body it is count little and are made one across languages; numbers
//! must agree; the other words are paired by their skeletons, long ones counting more.
//!
//! Not here: words for bodies (`body`), finding pairs worth comparing (`fold::name_key` and the
//! application's keys).

use crate::body;
use crate::fold::{Token, tokens};

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
    let body = body::kind(&token.skeleton);
    let number = token.fold.chars().all(|c| c.is_ascii_digit());
    let weight = if body::is_small_word(&token.fold) {
        0.1
    } else if body.is_some() {
        0.4
    } else {
        let letters = u32::try_from(token.skeleton.chars().count()).unwrap_or(20);
        f64::from(letters).sqrt()
    };
    let text = body.unwrap_or(&token.skeleton).to_owned();
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
