//! The text of an agreement that every party signs: one line a term, always in the same order and
//! spelling, so that all sign the same bytes.
//!
//! Not here: reading it (`reading`), the page in the reader's language (`web`), whose signature is true (`app`).

use std::fmt::Display;
use std::fmt::Write as _;

use super::{Agreement, PartyRole};

/// The first line: what it is, and how it is written.
pub(super) const HEAD: &str = "whatson agreement, text version 1";

/// The text of a version. Free words stand in quotation marks, with `\` before those and before itself
/// and `\n` for an end of line, so that no term can be read as two.
#[must_use]
pub fn text(of: &Agreement) -> String {
    let mut out = format!("{HEAD}\n");
    let terms = &of.terms;
    let mut line = |name: &str, value: &dyn Display| {
        // Writing to a text cannot fail.
        let _ = writeln!(out, "{name}: {value}");
    };
    line("agreement", &of.slug);
    line("version", &of.number);
    line("title", &quoted(&terms.title));
    line("instrument", &terms.instrument.kind.word());
    line("citation", &quoted(&terms.instrument.citation));
    if let Some(url) = &terms.instrument.url {
        line("instrument at", url);
    }
    for party in &terms.parties {
        line("party", &party.organisation);
        line("  name", &quoted(&party.name));
        line("  roles", &list(party.roles.iter().map(|role| role.word())));
        line("  jurisdiction", &party.jurisdiction);
        line("  keys", &party.keys);
    }
    line("purposes", &list(terms.purposes.iter()));
    line("data categories", &list(terms.categories.iter()));
    line("identifier types", &list(terms.types.iter().map(|of| of.word())));
    line(
        "marking at the most",
        &format!("TLP:{}", terms.ceiling.word().replace('-', "+").to_uppercase()),
    );
    line("hits", &terms.hits.word());
    line("evaluations of a first load", &terms.budget.first);
    line("evaluations a day", &terms.budget.daily);
    line("evaluations of all members", &terms.budget.all);
    line("identifiers of a member", &terms.list_max);
    line("retention in months", &terms.retention);
    for (number, custodian) in (1..).zip(terms.with_role(PartyRole::Custodian)) {
        line(&format!("custodian {number}"), &custodian.organisation);
    }
    line("custodians that answer", &terms.threshold);
    line("page of the hub", &if terms.page { "allowed" } else { "not allowed" });
    line("from", &terms.valid_from);
    line("until", &terms.valid_until);
    line("review", &terms.review);
    out
}

fn list<T: Display>(all: impl Iterator<Item = T>) -> String {
    all.map(|one| one.to_string()).collect::<Vec<_>>().join(", ")
}

fn quoted(words: &str) -> String {
    let escaped = words.replace('\\', "\\\\").replace('"', "\\\"");
    format!(
        "\"{}\"",
        escaped.replace("\r\n", "\\n").replace(['\n', '\r'], "\\n").replace('\t', " ")
    )
}
