//! Profiles of an organisation side by side, in words: for a conflict and for a merge.
//!
//! Not here: what a merge keeps (`domain::merge`), the form (`organisation`).

use minijinja::Value;
use whatson_domain::organisation::ProfileInput;

use crate::Site;
use crate::context::context;
use crate::label;
use crate::visit::Visit;

/// Fields of two inputs, those that differ marked.
pub(super) fn two(
    site: &Site,
    visit: &Visit,
    mine: &ProfileInput,
    theirs: &ProfileInput,
) -> Vec<Value> {
    let both = lines(site, visit, mine).into_iter().zip(lines(site, visit, theirs));
    let row = |((field, mine), (_, theirs)): ((&str, String), (&str, String))| {
        context! { label => name(site, visit, field), differs => mine != theirs, mine, theirs }
    };
    both.map(row).collect()
}

/// Fields of two inputs and of what they become, with whether a value of the second is given up.
pub(super) fn three(site: &Site, visit: &Visit, [a, b, joined]: [&ProfileInput; 3]) -> Vec<Value> {
    let [a, b, joined] = [a, b, joined].map(|input| lines(site, visit, input));
    let all = a.into_iter().zip(b).zip(joined);
    let rows = all.map(|(((field, a), (_, b)), (_, joined))| {
        let kept: Vec<&str> = joined.lines().collect();
        let given_up = b.lines().any(|line| !kept.contains(&line));
        context! { label => name(site, visit, field), given_up, a, b, joined }
    });
    rows.collect()
}

fn name(site: &Site, visit: &Visit, field: &str) -> String {
    site.words().get(visit.lang, &format!("field-{}", field.replace('_', "-")))
}

/// Each field as its page writes it, a value a line.
fn lines(site: &Site, visit: &Visit, of: &ProfileInput) -> [(&'static str, String); 14] {
    let label = |facet: &str, code: &str| label::of(site, visit.lang, facet, code);
    let one = |facet: &str, code: &str| match code {
        "" => String::new(),
        code => label(facet, code),
    };
    let labels = |facet: &str, codes: &[String]| {
        codes.iter().map(|code| label(facet, code)).collect::<Vec<_>>().join("\n")
    };
    let texts = |pairs: &[(String, String)]| {
        let line = |(lang, text): &(String, String)| match lang.as_str() {
            "" | "und" => text.clone(),
            lang => format!("{}: {text}", label("language", lang)),
        };
        pairs.iter().map(line).collect::<Vec<_>>().join("\n")
    };
    [
        ("names", texts(&of.names)),
        ("kind", one("kind", &of.kind)),
        ("country", one("country", &of.country)),
        ("city", of.city.clone()),
        ("subjects", labels("subject", &of.subjects)),
        ("countries_of_work", labels("country", &of.countries_of_work)),
        ("languages", labels("language", &of.languages)),
        ("founded", of.founded.clone()),
        ("website", of.website.clone()),
        ("register_number", of.register_number.clone()),
        ("descriptions", texts(&of.descriptions)),
        ("email", of.email.clone()),
        ("phone", of.phone.clone()),
        ("address", of.address.clone()),
    ]
}
