//! How a folded name sounds, roughly: a skeleton of consonants that spellings of one name in the
//! languages of the region share. `Jelena`, `Elena`, `Yelena` are `aln`; `Kovačić`, `Kovacic`,
//! `Kovatchich` are `kvk`.
//!
//! The rule, on a word of `latin`: vowels (`i` too) are dropped, but at the beginning one `a`
//! stands for them; `c g h k q` (what is written with `c`, `ch`, `ć`, `q`, `g` or `h` changes with
//! the alphabet) are `k`; `s z` are `z`; `d t` are `d`; `b p` are `b`; `f v` are `v`; then a
//! repeated letter stands once. No group of these letters is folded again by `latin`, so that a
//! skeleton is its own skeleton.
//!
//! Not here: Soundex and its kin, which are about English, and cut names to four letters.

/// The skeleton of a folded word.
pub(super) fn skeleton(folded: &str) -> String {
    let mut out = String::with_capacity(folded.len());
    for (at, c) in folded.chars().enumerate() {
        let sound = match c {
            'a' | 'e' | 'i' | 'o' | 'u' if at == 0 => 'a',
            'a' | 'e' | 'i' | 'o' | 'u' => continue,
            'c' | 'g' | 'h' | 'k' | 'q' => 'k',
            's' | 'z' => 'z',
            'd' | 't' => 'd',
            'b' | 'p' => 'b',
            'f' | 'v' => 'v',
            c => c,
        };
        if !out.ends_with(sound) {
            out.push(sound);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::latin::folded;
    use super::skeleton;

    #[test]
    fn names_that_sound_alike_share_a_skeleton() {
        for (one, spellings) in [
            ("aln", &["jelena", "elena", "yelena", "јелена", "елена", "ελένη"][..]),
            ("krzdn", &["кристина", "kristina", "cristina", "christina", "hristina", "χριστίνα"]),
            ("kzm", &["qazim", "ćazim", "kazim", "ќазим"]),
            ("kvk", &["kovačić", "kovacic", "kovatchich", "ковачић", "kovač"]),
        ] {
            for spelling in spellings {
                assert_eq!(skeleton(&folded(spelling)), one, "{spelling}");
            }
        }
    }
}
