//! The terms as they are typed, and what is wrong with them.
//!
//! Not here: the terms (`terms`), whether a party's organisation exists and was let in (`app`).

use std::collections::BTreeSet;

use super::terms::{
    Budget, HitPolicy, IdentifierType, Instrument, InstrumentKind, Marking, Party, PartyRole,
    Terms, with_role,
};
use crate::day::Day;
use crate::field::{FieldError, FieldErrors};
use crate::id::OrganisationId;
use crate::text::{self, Code, Slug, WebAddress};
use crate::vocabulary::Vocabulary;

/// Parties at the most.
pub const PARTIES_MAX: usize = 50;
/// Custodians at the most.
pub const CUSTODIANS_MAX: usize = 9;
/// Purposes and categories at the most, each.
const CODES_MAX: usize = 20;
/// Longest citation, in characters.
const CITATION_MAX: usize = 2_000;
/// Years that an agreement may last.
const YEARS_MAX: i64 = 10;
/// Evaluations that one key may make (protocol, "Budgets against guessing").
const KEY_MAX: u64 = 1 << 30;
/// Months for which a deposit may be kept at the most.
const RETENTION_MAX: u8 = 120;
/// Hexadecimal digits of a party's two keys.
const KEYS_LONG: usize = 128;

/// Longest name of an agreement, in bytes: what messages of private matching have room for.
pub const SLUG_MAX: usize = 64;

/// Reads the name of an agreement.
///
/// # Errors
///
/// `not-a-slug`, `too-long`.
pub fn slug(field: &str, typed: &str) -> Result<Slug, FieldError> {
    if typed.len() > SLUG_MAX {
        return Err(FieldError::new(field, "too-long", typed));
    }
    Slug::new(field, typed)
}

/// A party as it is typed.
#[derive(Debug, Clone, Default)]
pub struct PartyInput {
    /// Which organisation.
    pub organisation: Option<OrganisationId>,
    /// Its name in the text.
    pub name: String,
    /// What it does.
    pub roles: Vec<String>,
    /// Under whose law.
    pub jurisdiction: String,
    /// Its keys.
    pub keys: String,
}

/// Terms as they are typed.
#[derive(Debug, Clone, Default)]
pub struct TermsInput {
    /// What it is called.
    pub title: String,
    /// Kind of instrument.
    pub instrument: String,
    /// Where it is to be found.
    pub citation: String,
    /// Where it can be read; blank is nowhere.
    pub url: String,
    /// Who agrees.
    pub parties: Vec<PartyInput>,
    /// What for.
    pub purposes: Vec<String>,
    /// Which sorts of data.
    pub categories: Vec<String>,
    /// Which identifiers.
    pub types: Vec<String>,
    /// How far what is shared may go.
    pub ceiling: String,
    /// Who learns of a hit, when.
    pub hits: String,
    /// Evaluations of a first load.
    pub first: String,
    /// Evaluations a day.
    pub daily: String,
    /// Evaluations of all members.
    pub all: String,
    /// Identifiers of a member.
    pub list_max: String,
    /// Months for which a deposit is kept.
    pub retention: String,
    /// How many custodians have to answer.
    pub threshold: String,
    /// Whether the hub's own page may be used.
    pub page: bool,
    /// First day.
    pub valid_from: String,
    /// Last day.
    pub valid_until: String,
    /// Review.
    pub review: String,
}

impl TermsInput {
    /// Checks them.
    ///
    /// # Errors
    ///
    /// Every field that is wrong.
    pub fn check(&self, known: &Vocabulary) -> Result<Terms, FieldErrors> {
        let mut e = FieldErrors::default();
        let title = e.take(text::line("title", &self.title, text::NAME_MAX));
        let instrument = self.instrument(&mut e);
        let parties = parties(&mut e, &self.parties, known);
        let purposes = codes(&mut e, "purposes", &self.purposes);
        let categories = codes(&mut e, "categories", &self.categories);
        let types = words(&mut e, "types", &self.types, IdentifierType::from_word);
        let ceiling = word(&mut e, "ceiling", &self.ceiling, Marking::from_word);
        let hits = word(&mut e, "hits", &self.hits, HitPolicy::from_word);
        let budget = self.budget(&mut e);
        let list_max = number(&mut e, "list_max", &self.list_max, 1, KEY_MAX);
        let months = number(&mut e, "retention", &self.retention, 1, RETENTION_MAX.into());
        // Where one of them is wrong, what they are together is not known.
        let mut threshold = None;
        if parties.len() == self.parties.len() {
            let custodians = with_role(&parties, PartyRole::Custodian).count();
            threshold = take_threshold(&mut e, &self.threshold, custodians);
            check_roles(&mut e, &parties, hits);
        }
        let days = self.days(&mut e);
        e.into_result()?;
        let all = || {
            let (valid_from, valid_until, review) = days?;
            let list_max = u32::try_from(list_max?).ok()?;
            let retention = u8::try_from(months?).ok()?;
            Some(Terms {
                title: title?,
                instrument: instrument?,
                parties,
                purposes,
                categories,
                types,
                ceiling: ceiling?,
                hits: hits?,
                budget: budget?,
                list_max,
                retention,
                threshold: threshold?,
                page: self.page,
                valid_from,
                valid_until,
                review,
            })
        };
        all().ok_or_else(|| FieldError::new("title", "required", "").into())
    }

    fn instrument(&self, e: &mut FieldErrors) -> Option<Instrument> {
        let kind = word(e, "instrument", &self.instrument, InstrumentKind::from_word);
        let citation = e.take(text::text("citation", &self.citation, CITATION_MAX));
        let url = match text::trimmed(&self.url) {
            "" => None,
            url => e.take(WebAddress::new("url", url)),
        };
        Some(Instrument { kind: kind?, citation: citation?, url })
    }

    fn budget(&self, e: &mut FieldErrors) -> Option<Budget> {
        let first = number(e, "first", &self.first, 64, KEY_MAX);
        let daily = number(e, "daily", &self.daily, 64, KEY_MAX);
        let all = number(e, "all", &self.all, 64, KEY_MAX);
        let (first, all) = (first?, all?);
        if all < first {
            e.0.push(FieldError::new("all", "less-than-one-member", &self.all));
        }
        let daily = u32::try_from(daily?).ok()?;
        Some(Budget { first: u32::try_from(first).ok()?, daily, all })
    }

    fn days(&self, e: &mut FieldErrors) -> Option<(Day, Day, Day)> {
        let from = e.take(Day::new("valid_from", &self.valid_from));
        let until = e.take(Day::new("valid_until", &self.valid_until));
        let review = e.take(Day::new("review", &self.review));
        let (from, until, review) = (from?, until?, review?);
        if until <= from || until.begin().days_since(from.begin()) > YEARS_MAX * 366 {
            e.0.push(FieldError::new("valid_until", "not-after-the-first-day", &self.valid_until));
        }
        if review <= from || review > until {
            e.0.push(FieldError::new("review", "not-within-the-agreement", &self.review));
        }
        Some((from, until, review))
    }
}

/// What the roles of the parties have to be together.
fn check_roles(e: &mut FieldErrors, parties: &[Party], hits: Option<HitPolicy>) {
    let count = |role| with_role(parties, role).count();
    if count(PartyRole::Member) < 2 {
        e.0.push(FieldError::new("parties", "two-members", ""));
    }
    let is_member = |party: &Party| party.roles.contains(&PartyRole::Member);
    let protecting = || with_role(parties, PartyRole::Protecting);
    if protecting().any(|party| !is_member(party)) {
        e.0.push(FieldError::new("parties", "protecting-is-no-member", ""));
    }
    let (is_alone, are_many) = (count(PartyRole::Coordinator) == 0, protecting().count() > 1);
    let by_coordinator = hits == Some(HitPolicy::Coordinator);
    // Of a hit between two of them neither may know first.
    if are_many && is_alone {
        e.0.push(FieldError::new("parties", "no-coordinator", PartyRole::Protecting.word()));
    }
    if by_coordinator && is_alone {
        e.0.push(FieldError::new("hits", "no-coordinator", HitPolicy::Coordinator.word()));
    }
    // Who lets hits go sees them before who protects decided: it must not be a side of one.
    let coordinates = |party: &Party| party.roles.contains(&PartyRole::Coordinator);
    let is_both = parties.iter().any(|party| coordinates(party) && is_member(party));
    if (by_coordinator || are_many) && is_both && protecting().next().is_some() {
        e.0.push(FieldError::new("parties", "coordinator-is-a-member", ""));
    }
    // Who holds a share of the key and deposits could guess with one custodian less.
    if with_role(parties, PartyRole::Custodian).any(is_member) {
        e.0.push(FieldError::new("parties", "custodian-is-a-member", ""));
    }
}

fn parties(e: &mut FieldErrors, typed: &[PartyInput], known: &Vocabulary) -> Vec<Party> {
    if typed.len() > PARTIES_MAX {
        e.0.push(FieldError::new("parties", "too-many", ""));
    }
    // One key for two parties would let one of them sign as the other.
    let (mut who, mut keys) = (BTreeSet::new(), BTreeSet::new());
    let mut all = Vec::new();
    for (place, one) in (0_usize..).zip(typed.iter().take(PARTIES_MAX)) {
        let Some(found) = party(e, place, one, known) else { continue };
        if !who.insert(found.organisation) {
            e.0.push(FieldError::new(of_party(place, "organisation"), "twice", &found.name));
        } else if !keys.insert(found.signing_key().to_owned()) {
            e.0.push(FieldError::new(of_party(place, "keys"), "twice", &found.name));
        }
        all.push(found);
    }
    all.sort_by_key(|party| party.organisation);
    all
}

/// A field of the party that stands at a place, from zero.
#[must_use]
pub fn of_party(place: usize, field: &str) -> String {
    format!("parties[{place}].{field}")
}

fn party(
    e: &mut FieldErrors,
    place: usize,
    typed: &PartyInput,
    known: &Vocabulary,
) -> Option<Party> {
    let (field, before) = (|name: &str| of_party(place, name), e.0.len());
    let name = e.take(text::line(&field("name"), &typed.name, text::NAME_MAX));
    let roles = words(e, &field("roles"), &typed.roles, PartyRole::from_word);
    let jurisdiction = e.take(known.country(&field("jurisdiction"), &typed.jurisdiction));
    let keys = typed.keys.trim().to_ascii_lowercase();
    let is_long = keys.len() == KEYS_LONG && keys.bytes().all(|b| b.is_ascii_hexdigit());
    let keys = e.take(
        is_long
            .then_some(keys)
            .ok_or_else(|| FieldError::new(field("keys"), "not-keys", &typed.keys)),
    );
    let of = typed.organisation;
    let of = of.ok_or_else(|| FieldError::new(field("organisation"), "required", ""));
    let organisation = e.take(of);
    if e.0.len() != before {
        return None;
    }
    let (organisation, name, jurisdiction) = (organisation?, name?, jurisdiction?);
    Some(Party { organisation, name, roles, jurisdiction, keys: keys? })
}

fn take_threshold(e: &mut FieldErrors, typed: &str, custodians: usize) -> Option<u8> {
    if !(1..=CUSTODIANS_MAX).contains(&custodians) {
        e.0.push(FieldError::new("parties", "no-custodians", ""));
        return None;
    }
    let most = u64::try_from(custodians).unwrap_or(1);
    // Of several custodians one alone must not be enough: it could guess unseen.
    let least = if custodians > 1 { 2 } else { 1 };
    number(e, "threshold", typed, least, most).and_then(|found| u8::try_from(found).ok())
}

fn number(e: &mut FieldErrors, field: &str, typed: &str, least: u64, most: u64) -> Option<u64> {
    let found = typed.trim().parse::<u64>().ok().filter(|found| (least..=most).contains(found));
    e.take(found.ok_or_else(|| FieldError::new(field, "out-of-range", typed)))
}

fn word<T>(
    e: &mut FieldErrors,
    field: &str,
    typed: &str,
    read: impl Fn(&str) -> Option<T>,
) -> Option<T> {
    e.take(read(typed.trim()).ok_or_else(|| FieldError::new(field, "unknown-code", typed)))
}

fn words<T: Ord>(
    e: &mut FieldErrors,
    field: &str,
    typed: &[String],
    read: impl Fn(&str) -> Option<T>,
) -> Vec<T> {
    let mut all: Vec<T> = typed.iter().filter_map(|one| word(e, field, one, &read)).collect();
    all.sort();
    all.dedup();
    if typed.is_empty() {
        e.0.push(FieldError::new(field, "required", ""));
    }
    all
}

fn codes(e: &mut FieldErrors, field: &str, typed: &[String]) -> Vec<Code> {
    if typed.len() > CODES_MAX {
        e.0.push(FieldError::new(field, "too-many", ""));
    }
    words(e, field, typed, |code| Code::new(field, code).ok())
}
