//! The terms of an agreement in the reader's language, from the same record that its text is made of.
//!
//! Not here: the text that is signed (`domain::agreement::text`).

use minijinja::Value;
use whatson_app::agreement::Version;
use whatson_app::party_key::fingerprint;
use whatson_domain::agreement::{Party, PartyRole, Terms};
use whatson_domain::day::Day;

use crate::context::context;
use crate::visit::Visit;
use crate::words::Argument;
use crate::{Site, dates, label};

/// A day in the reader's words.
pub(in crate::pages) fn day(site: &Site, visit: &Visit, of: Day) -> String {
    dates::day(site.words(), visit.lang, of.begin())
}

/// The word of a code of a list; a code that the hub does not know stands as it is.
pub(in crate::pages) fn word(site: &Site, visit: &Visit, list: &str, code: &str) -> String {
    let key = format!("{list}{}", code.replace('.', "-"));
    if site.words().has("en", &key) { site.words().get(visit.lang, &key) } else { code.to_owned() }
}

/// What a page shows of a version's terms, parties, signatures and suspensions.
pub(super) fn of(site: &Site, visit: &Visit, version: &Version) -> Value {
    let terms = &version.agreement.terms;
    let stopped = version.agreement.suspensions.iter().map(|one| {
        let by = terms.party(one.by).map_or("", |party| party.name.as_str());
        context! { by, reason => one.reason, since => dates::day(site.words(), visit.lang, one.at) }
    });
    context! {
        title => terms.title,
        parties => terms.parties.iter().map(|of| party(site, visit, version, of)).collect::<Vec<_>>(),
        facts => facts(site, visit, terms),
        citation => terms.instrument.citation,
        url => terms.instrument.url.as_ref().map(ToString::to_string),
        suspensions => stopped.collect::<Vec<Value>>(),
    }
}

fn party(site: &Site, visit: &Visit, version: &Version, of: &Party) -> Value {
    let signed = version.agreement.signatures.iter().find(|one| one.party == of.organisation);
    let roles = of.roles.iter().map(|role| word(site, visit, "party-role-", role.word()));
    context! {
        name => of.name,
        href => visit.to(&format!("/organisations/{}", of.organisation)),
        roles => roles.collect::<Vec<_>>(),
        jurisdiction => label::of(site, visit.lang, "country", of.jurisdiction.as_str()),
        fingerprint => fingerprint(&of.keys),
        signed => signed.map(|one| dates::day(site.words(), visit.lang, one.at)),
    }
}

/// Every other term: its label and its value in words.
fn facts(site: &Site, visit: &Visit, terms: &Terms) -> Vec<Value> {
    let (words, lang) = (site.words(), visit.lang);
    let many = |list: &str, codes: &mut dyn Iterator<Item = &str>| {
        codes.map(|code| word(site, visit, list, code)).collect::<Vec<_>>()
    };
    let number = |n: u64| vec![dates::number(lang, usize::try_from(n).unwrap_or(usize::MAX))];
    let count = |key: &str, n: u8| {
        vec![words.say(lang, key, &[("count", Argument::Number(f64::from(n)))]).0]
    };
    let custodians = terms.with_role(PartyRole::Custodian).count();
    let threshold = [
        ("count", Argument::Number(f64::from(terms.threshold))),
        ("of", Argument::count(custodians)),
    ];
    let page = if terms.page { "agreement-page-yes" } else { "agreement-page-no" };
    let rows: [(&str, Vec<String>); 16] = [
        ("instrument", vec![word(site, visit, "instrument-", terms.instrument.kind.word())]),
        ("purposes", many("purpose-", &mut terms.purposes.iter().map(|code| code.as_str()))),
        ("categories", many("category-", &mut terms.categories.iter().map(|code| code.as_str()))),
        ("types", many("identifier-", &mut terms.types.iter().map(|of| of.word()))),
        ("ceiling", vec![word(site, visit, "ceiling-", terms.ceiling.word())]),
        ("hits", vec![word(site, visit, "hits-", terms.hits.word())]),
        ("first", number(terms.budget.first.into())),
        ("daily", number(terms.budget.daily.into())),
        ("all", number(terms.budget.all)),
        ("list-max", number(terms.list_max.into())),
        ("retention", count("agreement-months", terms.retention)),
        ("threshold", vec![words.say(lang, "agreement-threshold", &threshold).0]),
        ("page", vec![words.get(lang, page)]),
        ("valid-from", vec![day(site, visit, terms.valid_from)]),
        ("valid-until", vec![day(site, visit, terms.valid_until)]),
        ("review", vec![day(site, visit, terms.review)]),
    ];
    let row = |(key, values): &(&str, Vec<String>)| {
        context! { label => words.get(lang, &format!("term-{key}")), values }
    };
    rows.iter().map(row).collect()
}
