//! What the words of a language must have: every message of its tiers, every plural form.
//!
//! Not here: whether somebody asks for each message (the house tests).

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};

use super::*;

#[test]
fn the_best_accepted_language_is_found_and_english_stands_in() {
    for (header, lang) in [
        ("bg-BG,bg;q=0.9,en;q=0.8", "bg"),
        ("de-DE,de;q=0.9", "en"),
        ("de, sq;q=0.4, en;q=0.3", "sq"),
        ("sr-Latn-RS", "sr-Latn"),
        ("sr", "sr"),
        ("zh-Hans-CN", "zh"),
        ("en;q=0, fr;q=0.1", "fr"),
        ("", "en"),
        (";;;,,q=", "en"),
    ] {
        assert_eq!(accepted(header), lang, "{header}");
    }
}

#[test]
fn who_reviewed_words_has_a_name() {
    assert_eq!(Maker::of("# reviewed by Vesna Demo"), Some(Maker::Reviewer));
    assert_eq!(Maker::of("# reviewed"), None);
    assert_eq!(Maker::of("# reviewed by "), None);
    let words = Words::load().unwrap();
    assert_eq!((words.maker("en"), words.maker("bg")), (Maker::Makers, Maker::Machine));
}

/// Files of the public and survivor tiers, which every language has.
const PUBLIC: [&str; 8] = [
    "account.ftl",
    "certificate.ftl",
    "codes.ftl",
    "explained.ftl",
    "mail.ftl",
    "people.ftl",
    "public.ftl",
    "survivor.ftl",
];
/// Files of the staff tier.
const STAFF: [&str; 4] = ["agreement.ftl", "matching.ftl", "staff.ftl", "staff-codes.ftl"];

/// Each language with each file that it has to have.
fn wanted() -> Vec<(&'static str, &'static str)> {
    let public = LANGUAGES.iter().flat_map(|lang| PUBLIC.map(|file| (*lang, file)));
    let staff = LANGUAGES.iter().filter(|lang| has_staff_words(lang));
    let staff = staff.flat_map(|lang| STAFF.map(|file| (*lang, file)));
    public.chain(staff).collect()
}

fn text(lang: &str, file: &str) -> String {
    let found = Files::get(&format!("{lang}/{file}"));
    let found = found.unwrap_or_else(|| panic!("{lang} has no {file}"));
    String::from_utf8(found.data.into_owned()).unwrap()
}

/// The messages of a file: key, variables, and the keys of each choice between variants.
fn messages(text: &str) -> Vec<(String, Vec<String>, Vec<Vec<String>>)> {
    let resource = FluentResource::try_new(text.to_owned()).unwrap();
    let told = resource.entries().filter_map(|entry| {
        let Entry::Message(message) = entry else { return None };
        let (mut variables, mut choices) = (vec![], vec![]);
        look(message.value.as_ref()?, &mut variables, &mut choices);
        variables.sort();
        variables.dedup();
        Some((message.id.name.to_owned(), variables, choices))
    });
    told.collect()
}

/// What a message tells: a language may write the same number in either of its two forms.
fn told(variables: &[String]) -> Vec<&str> {
    let number = |v| if v == "text" { "count" } else { v };
    let mut all: Vec<&str> = variables.iter().map(|v| number(v.as_str())).collect();
    all.sort_unstable();
    all.dedup();
    all
}

fn look(pattern: &Pattern<&str>, variables: &mut Vec<String>, choices: &mut Vec<Vec<String>>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        let inline = match expression {
            Expression::Inline(inline) => inline,
            Expression::Select { selector, variants } => {
                let key = |key: &VariantKey<&str>| match key {
                    VariantKey::Identifier { name } => (*name).to_owned(),
                    VariantKey::NumberLiteral { value } => (*value).to_owned(),
                };
                choices.push(variants.iter().map(|v| key(&v.key)).collect());
                variants.iter().for_each(|v| look(&v.value, variables, choices));
                selector
            }
        };
        if let InlineExpression::VariableReference { id } = inline {
            variables.push(id.name.to_owned());
        }
    }
}

/// The plural categories that whole numbers have in a language (CLDR).
fn categories(lang: &str) -> Vec<&'static str> {
    let base = fluent_tag(lang).split('-').next().unwrap().parse::<LanguageIdentifier>().unwrap();
    let rules = PluralRules::create(base, PluralRuleType::CARDINAL).unwrap();
    let mut found: Vec<_> = (0..1_000_u32)
        .map(|n| match rules.select(n).unwrap() {
            PluralCategory::ZERO => "zero",
            PluralCategory::ONE => "one",
            PluralCategory::TWO => "two",
            PluralCategory::FEW => "few",
            PluralCategory::MANY => "many",
            PluralCategory::OTHER => "other",
        })
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

#[test]
fn every_language_has_the_messages_of_its_tiers_and_says_who_made_them() {
    let mut wrong = vec![];
    for (lang, file) in wanted() {
        let own = text(lang, file);
        let first = own.lines().next().unwrap();
        if Maker::of(first).is_none() {
            wrong.push(format!("{lang}/{file} does not say on its first line who made it"));
        }
        let (english, own) = (messages(&text("en", file)), messages(&own));
        assert!(english.len() > 20, "{file}");
        for (key, variables, _) in &english {
            match own.iter().find(|(k, ..)| k == key) {
                None => wrong.push(format!("{lang}/{file} lacks {key}")),
                Some((_, others, _)) => wrong.extend(
                    (told(others) != told(variables))
                        .then(|| format!("{lang}/{file}: {key} wants {variables:?}")),
                ),
            }
        }
        let unknown = own.iter().filter(|(key, ..)| !english.iter().any(|(k, ..)| k == key));
        wrong.extend(unknown.map(|(key, ..)| format!("{lang}/{file}: {key} is not in English")));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_choice_by_number_has_every_plural_form_of_the_language() {
    assert_eq!(categories("ar"), ["few", "many", "one", "other", "two", "zero"]);
    assert_eq!(categories("cnr"), ["few", "one", "other"]);
    let mut wrong = vec![];
    for (lang, file) in wanted() {
        let needed = categories(lang);
        let chosen = messages(&text("en", file)).into_iter().filter(|(.., c)| !c.is_empty());
        let chosen: Vec<String> = chosen.map(|(key, ..)| key).collect();
        for (key, _, choices) in messages(&text(lang, file)) {
            // A language without plural forms needs no choice.
            if choices.is_empty() && chosen.contains(&key) && needed.len() > 1 {
                wrong.push(format!("{lang}/{file}: {key} has no plural forms"));
            }
            for choice in choices {
                // Russian "other" is for fractions alone; Fluent wants a default all the same.
                let lacking = needed.iter().filter(|n| !choice.iter().any(|c| c == *n));
                wrong.extend(lacking.map(|n| format!("{lang}/{file}: {key} lacks [{n}]")));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
