//! Codes with their labels in the reader's language, as templates and the API take them.
//!
//! Not here: the lists (`app::reference`), words of the interface (`words`).

use minijinja::Value;
use whatson_app::Card;
pub(crate) use whatson_app::best;
use whatson_domain::Moment;
use whatson_domain::text::script;
use whatson_domain::vetting::Tier;

use crate::Site;
use crate::context::context;
use crate::visit::Visit;
use crate::words::direction;

/// The label of a facet's value.
pub(crate) fn of(site: &Site, lang: &str, facet: &str, value: &str) -> String {
    let reference = &site.app().reference;
    match facet {
        "country" | "region" => reference.territory(value, lang).to_owned(),
        "kind" => reference.kinds.label(value, lang).to_owned(),
        "subject" => reference.subjects.label(value, lang).to_owned(),
        "service" => reference.service_types.label(value, lang).to_owned(),
        "language" => reference.language(value, lang).to_owned(),
        "network" => {
            let names = site.app().network_names();
            let name = names.get(value).and_then(|n| best(n, lang));
            name.map_or(value, |(_, name)| name).to_owned()
        }
        "status" => site.words().get(lang, &format!("status-{value}")),
        // What is asked for need not be a tier.
        "tier" => match Tier::from_word(value) {
            Some(tier) => site.words().get(lang, &format!("tier-{}", tier.word())),
            None => value.to_owned(),
        },
        _ => value.to_owned(),
    }
}

/// What roles are called.
pub(crate) fn roles(
    site: &Site,
    lang: &str,
    words: impl Iterator<Item = &'static str>,
) -> Vec<String> {
    words.map(|word| role(site, lang, word)).collect()
}

/// What a role is called.
pub(crate) fn role(site: &Site, lang: &str, word: &str) -> String {
    site.words().get(lang, &format!("role-{word}"))
}

/// A text in a language that need not be the page's.
pub(crate) fn text(lang: &str, value: &str) -> Value {
    let known = if lang == "und" { "" } else { lang };
    let dir = match script(value) {
        "Arab" | "Hebr" => "rtl",
        _ if known.is_empty() => "ltr",
        _ => direction(known),
    };
    context! { lang => known, dir, value }
}

/// The label of a facet's value with its language, where that is not the page's: names of
/// networks are in the languages they were given in.
pub(crate) fn marked(site: &Site, lang: &str, facet: &str, value: &str) -> Value {
    if facet == "network"
        && let Some(names) = site.app().network_names().get(value)
        && let Some((own, name)) = best(names, lang)
    {
        return text(own, name);
    }
    context! { value => of(site, lang, facet, value) }
}

/// The address that dials a telephone number.
pub(crate) fn dial(number: &str) -> String {
    let digits = number.chars().filter(|c| c.is_ascii_digit() || *c == '+');
    format!("tel:{}", digits.collect::<String>())
}

/// A code and its label.
pub(crate) fn coded(site: &Site, visit: &Visit, facet: &str, value: &str) -> Value {
    let label = of(site, visit.lang, facet, value);
    let href = match facet {
        "subject" => visit.to(&format!("/subjects/{value}")),
        _ => visit.to(&format!("/organisations?{facet}={value}")),
    };
    context! { value, label, href }
}

/// The words that say how far a record can be relied on.
pub(crate) fn status(site: &Site, lang: &str, card: &Card, now: Moment) -> (String, String) {
    let freshness = card.freshness(now);
    let key = format!("status-{}-long", freshness.word());
    let date = card.confirmed.map(|at| crate::dates::day(site.words(), lang, Moment(at)));
    let args = [("date", crate::words::Argument::Text(date.unwrap_or_default()))];
    (freshness.word().to_owned(), site.words().say(lang, &key, &args).0)
}

/// Compares two labels the way the language's readers expect (CLDR collation).
pub(crate) fn collate(lang: &str, a: &str, b: &str) -> std::cmp::Ordering {
    use icu_collator::options::CollatorOptions;
    use std::cell::RefCell;
    use std::collections::HashMap;
    type Kept = HashMap<String, Option<icu_collator::CollatorBorrowed<'static>>>;
    thread_local! {
        static KEPT: RefCell<Kept> = RefCell::new(HashMap::new());
    }
    KEPT.with_borrow_mut(|kept| {
        let made = kept.entry(lang.to_owned()).or_insert_with(|| {
            let tag = if lang == "cnr" { "sr-Latn" } else { lang };
            let locale = tag.parse::<icu_locale_core::Locale>().ok()?;
            icu_collator::Collator::try_new(locale.into(), CollatorOptions::default()).ok()
        });
        made.as_ref().map_or_else(|| a.cmp(b), |c| c.compare(a, b))
    })
}
