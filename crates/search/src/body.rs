//! Words that say what kind of body a name is of, and words that say next to nothing.
//!
//! "Фондация Анимус" is looked for as "Анимус", and is the same as "Animus Foundation".
//!
//! Not here: how alike two names are (`similarity`), folding (`fold`).

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::fold::{self, Token};

/// Kinds of body with the words for them, in the languages of the hub and some others.
const BODIES: [(&str, &str); 8] = [
    (
        "association",
        "association associations asociación associação associazione asociația asociatia asociace \
         udruženje udruga удружење združenie združenje здружение сдружение асоциация асоціація \
         ассоциация asociacija асоцијација shoqata σύλλογος σωματείο derneği dernek društvo \
         друштво дружество общество verein stowarzyszenie egyesület birliği society citizens \
         collectif колектив جمعية 协会",
    ),
    (
        "foundation",
        "foundation fondation fundación fundação fondazione fundația fundacja фондация фондација \
         fondacija fondacioni alapítvány stiftung zaklada ustanova ίδρυμα vakfı vakıf مؤسسة 基金会",
    ),
    ("fund", "fund fond фонд fondi"),
    (
        "centre",
        "centre center centro centrul centar центар център центр zentrum centrum qendra κέντρο \
         merkezi merkez központ مركز 中心",
    ),
    (
        "network",
        "network réseau rede rete rețeaua mreža мрежа мережа сеть rrjeti δίκτυο ağı netzwerk \
         sieć hálózat شبكة",
    ),
    ("ngo", "ngo nvo npo ong ngos"),
    ("company", "doo d.o.o ltd gmbh ead"),
    // These tell names apart, so that a union and a council of one town are not taken for the
    // same; but one does not begin with them when one types.
    (
        OTHER,
        "union trust council committee institute initiative alliance federation league \
         coalition savez савез съюз союз спілка sindikat синдикат institut институт інститут \
         ινστιτούτο ένωση συμβούλιο uniunea unión união unione sojuz sendikası enstitüsü \
         komitet комитет комітет komiteti alijansa алианс iniciativa инициатива",
    ),
];
const OTHER: &str = "other";

/// Languages whose rules the words above are folded by.
const RULES: [&str; 8] = ["und", "bg", "sr", "mk", "ru", "uk", "el", "ar"];

/// Folded words that say next to nothing.
const SMALL: [&str; 40] = [
    "the", "of", "and", "for", "in", "on", "to", "a", "an", "de", "du", "des", "la", "le", "les",
    "et", "i", "u", "za", "na", "s", "sa", "od", "v", "ve", "per", "te", "e", "dhe", "si", "al",
    "ale", "din", "cu", "kai", "gia", "tis", "ton", "o", "y",
];

/// Skeletons of the words with the kind they stand for.
static SKELETONS: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
    let mut all = HashMap::new();
    for (kind, words) in BODIES {
        for rule in RULES {
            for token in words.split_whitespace().flat_map(|word| fold::tokens(word, rule)) {
                // A single Chinese character of such a word says nothing of its own.
                if token.skeleton.chars().count() > 1 {
                    all.insert(token.skeleton, kind);
                }
            }
        }
    }
    all
});

/// The kind of body that a skeleton says a name is of.
pub(crate) fn kind(skeleton: &str) -> Option<&'static str> {
    SKELETONS.get(skeleton).copied().filter(|kind| *kind != OTHER)
}

/// Whether a folded word says next to nothing.
pub(crate) fn is_small_word(fold: &str) -> bool {
    SMALL.contains(&fold)
}

/// The words of a name from the first that one would begin to type it with: after its kind of
/// body and small words. All of them when there is no other.
pub(crate) fn telling(tokens: &[Token]) -> &[Token] {
    let opens = |t: &Token| SKELETONS.contains_key(&t.skeleton) || is_small_word(&t.fold);
    let rest = tokens.iter().position(|t| !opens(t));
    rest.and_then(|from| tokens.get(from..)).unwrap_or(tokens)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_told_by_its_own_words() {
        for (name, lang, first) in [
            ("Фондация „Асоциация Анимус“", "bg", "animus"),
            ("Удружење Атина", "sr", "atina"),
            ("Σύλλογος Ελπίδα", "el", "elpida"),
            ("La Strada", "it", "strada"),
            ("Council of Europe", "en", "europe"),
            ("Foundation", "en", "foundation"),
        ] {
            let tokens = fold::tokens(name, lang);
            assert_eq!(telling(&tokens)[0].fold, first, "{name}");
        }
    }
}
