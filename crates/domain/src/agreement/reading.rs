//! Reads the text of an agreement back: programs of members and custodians trust the text that
//! everybody signed, and not the hub that hands it over.
//!
//! What is read is checked as what is typed, and written again: any other spelling is refused, so that
//! one text says one thing.
//!
//! Not here: writing (`text`), signatures under it (`private-match`).

use super::input::{PARTIES_MAX, PartyInput, TermsInput, slug};
use super::text::{HEAD, text};
use super::{Agreement, PartyRole};
use crate::id::OrganisationId;
use crate::vocabulary::Vocabulary;

/// Longest text, in bytes: fifty parties with long names and the longest citation stay below.
pub const TEXT_MAX: usize = 256 << 10;

/// A text is no agreement's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Unreadable {
    /// It begins otherwise: another sort of text, or of a later release.
    #[error("not the text of an agreement that this release reads")]
    Head,
    /// It is longer than any.
    #[error("too long for the text of an agreement")]
    TooLong,
    /// A line is not what has to stand there; lines count from one.
    #[error("line {0} is not what has to stand there")]
    Line(usize),
    /// Its terms are none that the rules allow.
    #[error("its terms are not allowed")]
    Terms,
    /// It reads well, and is not spelled as it would be written.
    #[error("not spelled as the text of an agreement is written")]
    Spelling,
}

/// Reads the text of a version, as a draft without signatures.
///
/// # Errors
///
/// [`Unreadable`], for whatever is not written again as the very same bytes.
pub fn read(written: &str) -> Result<Agreement, Unreadable> {
    if written.len() > TEXT_MAX {
        return Err(Unreadable::TooLong);
    }
    let rest = written.strip_prefix(HEAD).and_then(|rest| rest.strip_prefix('\n'));
    let mut lines = Lines { rest: rest.ok_or(Unreadable::Head)?, number: 1 };
    let (name, number) = (lines.take("agreement")?, lines.take("version")?);
    let slug = slug("agreement", name).map_err(|_| Unreadable::Line(2))?;
    let number = number.parse().map_err(|_| Unreadable::Line(3))?;
    let typed = terms(&mut lines)?;
    let countries = typed.parties.iter().map(|party| party.jurisdiction.clone()).collect();
    // Which countries there are is for the hub to know, where it is drafted.
    let known = Vocabulary { countries, ..Vocabulary::default() };
    let terms = typed.check(&known).map_err(|_| Unreadable::Terms)?;
    let found = Agreement { number, ..Agreement::draft(slug, terms) };
    if text(&found) == written { Ok(found) } else { Err(Unreadable::Spelling) }
}

fn terms(lines: &mut Lines<'_>) -> Result<TermsInput, Unreadable> {
    let title = lines.words("title")?;
    let instrument = lines.take("instrument")?.to_owned();
    let citation = lines.words("citation")?;
    let url = lines.maybe("instrument at").unwrap_or_default().to_owned();
    let parties = parties(lines)?;
    let purposes = lines.list("purposes")?;
    let categories = lines.list("data categories")?;
    let types = lines.list("identifier types")?;
    let marking = lines.take("marking at the most")?;
    let ceiling = marking.strip_prefix("TLP:").unwrap_or_default();
    let ceiling = ceiling.to_ascii_lowercase().replace('+', "-");
    let mut own = |name: &str| lines.take(name).map(str::to_owned);
    let (hits, first) = (own("hits")?, own("evaluations of a first load")?);
    let (daily, all) = (own("evaluations a day")?, own("evaluations of all members")?);
    let (list_max, retention) = (own("identifiers of a member")?, own("retention in months")?);
    // Who they are is said once more by the roles; writing it again shows whether it is the same.
    let custodian = PartyRole::Custodian.word();
    let is_one = |party: &&PartyInput| party.roles.iter().any(|role| role == custodian);
    for number in 1..=parties.iter().filter(is_one).count() {
        lines.take(&format!("custodian {number}"))?;
    }
    let threshold = lines.take("custodians that answer")?.to_owned();
    let page = lines.take("page of the hub")? == "allowed";
    let mut own = |name: &str| lines.take(name).map(str::to_owned);
    let (valid_from, valid_until, review) = (own("from")?, own("until")?, own("review")?);
    if !lines.rest.is_empty() {
        return Err(Unreadable::Line(lines.number + 1));
    }
    Ok(TermsInput {
        title,
        instrument,
        citation,
        url,
        parties,
        purposes,
        categories,
        types,
        ceiling,
        hits,
        first,
        daily,
        all,
        list_max,
        retention,
        threshold,
        page,
        valid_from,
        valid_until,
        review,
    })
}

fn parties(lines: &mut Lines<'_>) -> Result<Vec<PartyInput>, Unreadable> {
    let mut all = Vec::new();
    while let Some(organisation) = lines.maybe("party") {
        if all.len() == PARTIES_MAX {
            return Err(Unreadable::Line(lines.number));
        }
        let id: OrganisationId = organisation.parse().map_err(|_| lines.wrong())?;
        all.push(PartyInput {
            organisation: Some(id),
            name: lines.words("  name")?,
            roles: lines.list("  roles")?,
            jurisdiction: lines.take("  jurisdiction")?.to_owned(),
            keys: lines.take("  keys")?.to_owned(),
        });
    }
    Ok(all)
}

/// The lines that are still to be read; each ends with an end of line, the last one, too.
struct Lines<'a> {
    rest: &'a str,
    /// The one that was read last.
    number: usize,
}

impl<'a> Lines<'a> {
    fn wrong(&self) -> Unreadable {
        Unreadable::Line(self.number)
    }

    /// The value of the next line, if it is the one of that name.
    fn maybe(&mut self, name: &str) -> Option<&'a str> {
        let (line, rest) = self.rest.split_once('\n')?;
        let value = line.strip_prefix(name)?.strip_prefix(": ")?;
        self.rest = rest;
        self.number += 1;
        Some(value)
    }

    /// The value of the next line, which has to be the one of that name.
    fn take(&mut self, name: &str) -> Result<&'a str, Unreadable> {
        let next = Unreadable::Line(self.number + 1);
        self.maybe(name).ok_or(next)
    }

    fn list(&mut self, name: &str) -> Result<Vec<String>, Unreadable> {
        let value = self.take(name)?;
        Ok(value.split(", ").filter(|one| !one.is_empty()).map(str::to_owned).collect())
    }

    /// Free words in quotation marks.
    fn words(&mut self, name: &str) -> Result<String, Unreadable> {
        let value = self.take(name)?;
        let inner = value.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
        let (mut out, mut inner) = (String::new(), inner.ok_or(self.wrong())?.chars());
        while let Some(c) = inner.next() {
            let c = match (c, if c == '\\' { inner.next() } else { None }) {
                ('\\', Some('n')) => '\n',
                ('\\', Some(escaped @ ('\\' | '"'))) => escaped,
                ('\\' | '"', _) => return Err(self.wrong()),
                (plain, _) => plain,
            };
            out.push(c);
        }
        Ok(out)
    }
}
