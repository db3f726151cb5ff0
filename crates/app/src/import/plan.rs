//! What an import does with one entry: adds a record, changes one, leaves it, refuses it.
//!
//! Identity is the identifier, else the register number, else name and country. Blank cells
//! change nothing. A value that the organisation confirmed is not overwritten by one that it did
//! not.
//!
//! Not here: the writing (`apply`).

use std::collections::HashMap;

use whatson_domain::location::{Location, Site, SiteInput};
use whatson_domain::organisation::{Organisation, Profile, ProfileInput};
use whatson_domain::service::Offer;
use whatson_domain::text::{Language, trimmed};
use whatson_domain::{FieldErrors, Moment, OrganisationId, Slug};
use whatson_formats::Entry;
use whatson_store::import_run::Remark;
use whatson_store::organisation::Key;
use whatson_store::{Tx, old_address, organisation};

use super::Decision;
use super::network::Networks;
use crate::organisation::{NOUN, changed_fields, input, keys};
use crate::{App, AppError};

/// What becomes of an entry.
#[derive(Debug)]
pub(super) enum Outcome {
    /// A new record.
    Add(Box<Profile>),
    /// A record that the hub has, changed in some fields or in what hangs on it.
    Change {
        /// The record as it is.
        found: Box<Organisation>,
        /// Its profile as it will be.
        profile: Box<Profile>,
        /// Fields that change.
        fields: Vec<&'static str>,
    },
    /// A record that the hub has, the same.
    Unchanged,
    /// Nothing.
    Refused,
}

/// A decision about one entry, with what has to be said about it.
#[derive(Debug)]
pub(super) struct Plan {
    /// What becomes of it.
    pub outcome: Outcome,
    /// Services of the entry that passed their checks, by place in the entry.
    pub offers: Vec<(usize, Offer)>,
    /// Places of the entry that passed their checks, by place in the entry.
    pub sites: Vec<(usize, Site)>,
    /// Networks of the entry that the hub does not have and that are made for it.
    pub makes: Vec<Slug>,
    /// Public places of the record that the entry says are hidden: whatever else becomes of it.
    pub hide: Vec<Location>,
    /// What was refused, and why.
    pub remarks: Vec<Remark>,
}

/// Records that earlier entries of the same file stand for. The first counts: of two rows that
/// contradict each other each would else undo the other, each time the file is imported.
#[derive(Debug, Default)]
pub(super) struct Seen {
    pub(super) rows: HashMap<Key, u64>,
    /// Networks that entries name.
    pub(super) networks: Networks,
}

impl Seen {
    /// The earlier row that stands for a record, as text; blank where it is not known any more.
    fn earlier(&self, found: &Organisation, entry: &Entry, started: Moment) -> Option<String> {
        let first = self.rows.get(&record(found.id)).map(ToString::to_string);
        // Added by this run, perhaps before it was cut off.
        let by_name = || keys(&found.profile).iter().find_map(|key| self.rows.get(key)).copied();
        let added = entry.id.is_none() && found.created >= started;
        first.or_else(|| added.then(|| by_name().map_or_else(String::new, |row| row.to_string())))
    }
}

fn record(id: OrganisationId) -> Key {
    ("record", id.to_string())
}

pub(super) async fn plan(
    app: &App,
    tx: &mut Tx,
    entry: &Entry,
    decision: Option<&Decision>,
    started: Moment,
    seen: &mut Seen,
) -> Result<Plan, AppError> {
    let known = &app.reference.vocabulary;
    let row = i64::try_from(entry.row).unwrap_or_default();
    let mut plan = Plan {
        outcome: Outcome::Refused,
        offers: vec![],
        sites: vec![],
        makes: vec![],
        hide: vec![],
        remarks: vec![],
    };
    if decision == Some(&Decision::Skip) {
        plan.remarks.push(said(row, "", "", "left-out-by-decision"));
        return Ok(plan);
    }
    let found = match decision {
        Some(Decision::Same(id)) => organisation::find(tx, OrganisationId(*id)).await?,
        _ => identified(tx, entry, started, seen).await?,
    };
    if let Some(found) = &found {
        plan.hide = super::hanging::to_hide(tx, entry, found.id).await?;
    }
    if let Some(first) = found.as_ref().and_then(|found| seen.earlier(found, entry, started)) {
        plan.remarks.push(said(row, "names", &first, "same-as-row"));
        return Ok(plan);
    }
    let wanted = match &found {
        Some(found) => overlay(&found.profile, &entry.profile),
        None => entry.profile.clone(),
    };
    let profile = match Profile::check(&wanted, known) {
        Ok(profile) => profile,
        Err(errors) => {
            plan.remarks.extend(refused(row, "", errors));
            return Ok(plan);
        }
    };
    hanging(app, tx, entry, found.as_ref(), &mut plan).await?;
    let (makes, remarks) = seen.networks.of(tx, entry).await?;
    plan.makes = makes;
    plan.remarks.extend(remarks);
    plan.outcome = match found {
        Some(found) => {
            seen.rows.insert(record(found.id), entry.row);
            changed(tx, entry, found, profile, &mut plan, row).await?
        }
        None => added(entry, profile, &mut plan, row, seen),
    };
    Ok(plan)
}

/// Checks services and places of an entry.
async fn hanging(
    app: &App,
    tx: &mut Tx,
    entry: &Entry,
    found: Option<&Organisation>,
    plan: &mut Plan,
) -> Result<(), AppError> {
    let known = &app.reference.vocabulary;
    let row = i64::try_from(entry.row).unwrap_or_default();
    for (place, service) in entry.services.iter().enumerate() {
        match Offer::check(&service.offer, known) {
            // Hearsay does not undo what somebody confirmed.
            Ok(offer) if super::hanging::is_hearsay(tx, entry, found, place, &offer).await? => {
                let field = format!("services[{place}]");
                plan.remarks.push(said(row, &field, "", "confirmed-value-kept"));
            }
            Ok(offer) => plan.offers.push((place, offer)),
            Err(errors) => {
                plan.remarks.extend(refused(row, &format!("services[{place}]."), errors));
            }
        }
    }
    for (place, location) in entry.locations.iter().enumerate() {
        match Site::check(&location.site, known) {
            Ok(site) => plan.sites.push((place, site)),
            Err(errors) => {
                plan.remarks.extend(refused(row, &format!("locations[{place}]."), errors));
                // What was said too much of a hidden place is dropped, and the sender is told.
                let country = location.site.country.clone();
                let bare = SiteInput { hidden: true, country, ..SiteInput::default() };
                if location.site.hidden
                    && let Ok(site) = Site::check(&bare, known)
                {
                    plan.sites.push((place, site));
                }
            }
        }
    }
    Ok(())
}

fn added(entry: &Entry, profile: Profile, plan: &mut Plan, row: i64, seen: &mut Seen) -> Outcome {
    let identity: Vec<Key> = keys(&profile)
        .into_iter()
        .filter(|(kind, _)| matches!(*kind, "name" | "register"))
        .collect();
    // Two entries with identifiers of their own are two records, whatever their names.
    if entry.id.is_none() {
        if let Some(first) = identity.iter().find_map(|key| seen.rows.get(key)) {
            let first = first.to_string();
            plan.remarks.push(said(row, "names", &first, "same-as-row"));
            return Outcome::Refused;
        }
        for key in identity {
            seen.rows.insert(key, entry.row);
        }
    } else if let Some(id) = entry.id.as_ref().and_then(|id| id.parse().ok()) {
        seen.rows.insert(record(id), entry.row);
    }
    Outcome::Add(Box::new(profile))
}

async fn changed(
    tx: &mut Tx,
    entry: &Entry,
    found: Organisation,
    profile: Profile,
    plan: &mut Plan,
    row: i64,
) -> Result<Outcome, AppError> {
    let mut fields = changed_fields(&found.profile, &profile);
    let mut profile = profile;
    if !fields.is_empty() && found.confirmed.is_some() && entry.confirmed <= found.confirmed {
        for field in &fields {
            plan.remarks.push(said(row, field, "", "confirmed-value-kept"));
        }
        profile = found.profile.clone();
        fields.clear();
    }
    let hanging = super::hanging::differs(tx, entry, &found, plan).await?;
    let newer = entry.confirmed > found.confirmed;
    if fields.is_empty() && !hanging && !newer {
        return Ok(Outcome::Unchanged);
    }
    Ok(Outcome::Change { found: Box::new(found), profile: Box::new(profile), fields })
}

/// The record an entry stands for.
async fn identified(
    tx: &mut Tx,
    entry: &Entry,
    started: Moment,
    seen: &Seen,
) -> Result<Option<Organisation>, AppError> {
    if let Some(id) = &entry.id {
        if let Ok(id) = id.parse::<OrganisationId>()
            && let Some(found) = organisation::find(tx, id).await?
        {
            return Ok(Some(found));
        }
        if let Some(target) = old_address::find(tx, NOUN, id).await?
            && let Some(found) = organisation::find(tx, OrganisationId(target)).await?
        {
            return Ok(Some(found));
        }
    }
    let number = entry.profile.register_number.trim().to_ascii_uppercase();
    let country = entry.profile.country.trim().to_ascii_uppercase();
    let mut wanted: Vec<Key> = Vec::new();
    if !number.is_empty() {
        wanted.push(("register", number));
    }
    for (_, name) in &entry.profile.names {
        wanted.push(("name", format!("{}|{country}", whatson_search::fold::plain(name))));
    }
    for key in wanted {
        for id in organisation::find_by_key(tx, &key).await? {
            let Some(found) = organisation::find(tx, id).await? else { continue };
            // An entry with its own identifier is another record than one that an entry before
            // stands for, or that this run just added, before it was cut off perhaps.
            let taken = found.created >= started || seen.rows.contains_key(&record(found.id));
            if entry.id.is_none() || !taken {
                return Ok(Some(found));
            }
        }
    }
    Ok(None)
}

/// The record's own input with the entry's filled fields over it.
fn overlay(found: &Profile, entry: &ProfileInput) -> ProfileInput {
    let mut wanted = input(found);
    names(&mut wanted.names, &entry.names);
    let put = |to: &mut String, from: &String| {
        if !from.trim().is_empty() {
            to.clone_from(from);
        }
    };
    put(&mut wanted.kind, &entry.kind);
    put(&mut wanted.country, &entry.country);
    put(&mut wanted.city, &entry.city);
    put(&mut wanted.founded, &entry.founded);
    put(&mut wanted.website, &entry.website);
    put(&mut wanted.register_number, &entry.register_number);
    put(&mut wanted.email, &entry.email);
    put(&mut wanted.phone, &entry.phone);
    put(&mut wanted.address, &entry.address);
    put(&mut wanted.consent, &entry.consent);
    put(&mut wanted.licence, &entry.licence);
    let put = |to: &mut Vec<String>, from: &Vec<String>| {
        if from.iter().any(|v| !v.trim().is_empty()) {
            to.clone_from(from);
        }
    };
    put(&mut wanted.subjects, &entry.subjects);
    put(&mut wanted.countries_of_work, &entry.countries_of_work);
    put(&mut wanted.languages, &entry.languages);
    descriptions(&mut wanted.descriptions, &entry.descriptions);
    wanted
}

/// Adds names that the record does not have, and languages of names that it has without one.
fn names(wanted: &mut Vec<(String, String)>, given: &[(String, String)]) {
    let mut met: Vec<&str> = Vec::new();
    for (lang, name) in given {
        let name = trimmed(name);
        // A name that comes twice counts once, as when a record is added.
        if name.is_empty() || met.contains(&name) {
            continue;
        }
        met.push(name);
        match wanted.iter_mut().find(|(_, known)| known == name) {
            Some((known, _)) if tag(lang) != "und" => known.clone_from(lang),
            Some(_) => {}
            None => wanted.push((lang.clone(), name.to_owned())),
        }
    }
}

/// Puts the texts of each language that is given in the place of the record's own of it.
fn descriptions(wanted: &mut Vec<(String, String)>, given: &[(String, String)]) {
    let given: Vec<(String, String)> = given
        .iter()
        .filter(|(_, text)| !trimmed(text).is_empty())
        .map(|(lang, text)| (tag(lang), text.clone()))
        .collect();
    let is_given = |known: &str| given.iter().any(|(lang, _)| lang == known);
    let place = wanted.iter().position(|(known, _)| is_given(known)).unwrap_or(wanted.len());
    wanted.retain(|(known, _)| !is_given(known));
    wanted.splice(place..place, given);
}

/// A language as records have it; blank is unknown.
fn tag(lang: &str) -> String {
    if lang.trim().is_empty() {
        return Language::unknown().to_string();
    }
    Language::new("languages", lang).map_or_else(|_| lang.to_owned(), |known| known.to_string())
}

pub(super) fn refused(row: i64, prefix: &str, errors: FieldErrors) -> Vec<Remark> {
    let said = |e: whatson_domain::FieldError| {
        said(row, &format!("{prefix}{}", e.field), &e.value, e.reason)
    };
    errors.0.into_iter().map(said).collect()
}

pub(super) fn said(row: i64, column: &str, value: &str, reason: &str) -> Remark {
    Remark { row, column: column.into(), value: value.into(), reason: reason.into() }
}
