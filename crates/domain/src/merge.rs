//! Joining two records of one organisation.
//!
//! The kept record wins where both say something, except that lists are united and gaps are
//! filled from the other. Undoing a merge ("split") does not compute anything: both records are
//! kept as they were and come back (`app::merge`).
//!
//! Not here: finding the pairs (`app::duplicate`).

use crate::organisation::{Consent, Contacts, Profile};
use crate::provenance::Provenance;

/// The profile of `kept` completed from `other`.
#[must_use]
pub fn profiles(kept: &Profile, other: &Profile) -> Profile {
    let consent = if kept.consent == Consent::Organisation || other.consent == Consent::Organisation
    {
        Consent::Organisation
    } else {
        Consent::PublicSource
    };
    let mut names = kept.names.clone();
    for name in &other.names {
        if !names.iter().any(|n| n.value == name.value) {
            names.push(name.clone());
        }
    }
    let mut descriptions = kept.descriptions.clone();
    for text in &other.descriptions {
        if !descriptions.iter().any(|d| d.lang == text.lang) {
            descriptions.push(text.clone());
        }
    }
    Profile {
        names,
        kind: kept.kind.clone(),
        country: kept.country,
        city: kept.city.clone().or_else(|| other.city.clone()),
        subjects: united(&kept.subjects, &other.subjects),
        countries_of_work: united(&kept.countries_of_work, &other.countries_of_work),
        languages: united(&kept.languages, &other.languages),
        founded: kept.founded.or(other.founded),
        website: kept.website.clone().or_else(|| other.website.clone()),
        register_number: kept.register_number.clone().or_else(|| other.register_number.clone()),
        descriptions,
        contacts: Contacts {
            email: kept.contacts.email.clone().or_else(|| other.contacts.email.clone()),
            phone: kept.contacts.phone.clone().or_else(|| other.contacts.phone.clone()),
            address: kept.contacts.address.clone().or_else(|| other.contacts.address.clone()),
        },
        consent,
        licence: kept.licence.clone(),
    }
}

/// The origins of `kept` completed from `other`: a field filled from the other keeps its origin.
#[must_use]
pub fn provenance(kept: &Provenance, other: &Provenance) -> Provenance {
    let mut joined = kept.clone();
    for (field, origin) in other {
        joined.entry(field.clone()).or_insert_with(|| origin.clone());
    }
    joined
}

fn united<T: Clone + PartialEq>(kept: &[T], other: &[T]) -> Vec<T> {
    let mut all = kept.to_vec();
    all.extend(other.iter().filter(|v| !kept.contains(v)).cloned());
    all
}
