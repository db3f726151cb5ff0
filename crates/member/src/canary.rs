//! Test identifiers by which members see whether the hub holds hits back: each two members of an agreement
//! have the same of them, for each type, and deposit them among their records when their operators say so.
//! The hub cannot tell them from others; when it shows some of them and not all, that is an alarm.
//!
//! They are made of the names of the two members' keys. The pepper goes into each evaluation, so that nobody
//! but the agreement's members can make their tokens. A form begins with a byte that no text has, so that it
//! is nobody's identifier.
//!
//! With a partner that has records of protected persons there are none, since it decides on each hit first.
//!
//! They say nothing of a hub that shows none of a partner's hits at all: that looks like a partner that has
//! not deposited any. Nor of types that a partner does not deposit, of what comes after the first list of a
//! type in an epoch, or of a hub that works with a third member of the agreement, who can make them too.
//!
//! Not here: evaluating and depositing them, which is as with all others (`tokenise`, `deposit`).

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use private_match::canonical::Type;
use private_match::identity::PartyId;
use private_match::message::{Reader, Writer};
use zeroize::Zeroizing;

use crate::MemberError;
use crate::agreement::Party;
use crate::session::Session;
use crate::store::entry::{Cover, Found};
use crate::tokenise::forms::{Forms, Of, Wanted};
use crate::tokenise::gauge::Gauge;

/// How many two members have of each type.
pub(crate) const EACH: u8 = 20;
/// Seconds after which all of them have to be there once some are: the hub compares lists in minutes.
const GRACE: u64 = 24 * 3_600;

/// Test identifiers of a partner's that the hub does not show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// The partner's name in the agreement's text.
    pub partner: String,
    /// The type.
    pub sort: &'static str,
    /// How many it shows.
    pub seen: u8,
    /// How many there have to be.
    pub of: u8,
}

/// The form of one of those that two members share.
fn form(one: PartyId, other: PartyId, number: u8) -> Zeroizing<Vec<u8>> {
    let (first, second) = if one < other { (one, other) } else { (other, one) };
    // Canonical forms are text, in which this byte does not occur.
    let parts = [&[0xff][..], b"whatson canary v1", &first.0, &second.0, &[number]];
    Zeroizing::new(parts.concat())
}

/// The partners with whom one has them: where one of the two has records of protected persons, the other is not told
/// of hits by itself.
fn partners(session: &Session) -> impl Iterator<Item = &Party> {
    let is_open = session.signed.own().is_ok_and(|own| !own.is_protecting());
    session.signed.partners().filter(move |partner| is_open && !partner.is_protecting())
}

/// How many of one type a member has with all its partners.
pub(crate) fn most(session: &Session) -> usize {
    partners(session).count() * usize::from(EACH)
}

/// Those that a member has with all its partners, to be taken as other identifiers are. They have no record's
/// number, and look like the entries that they go with.
pub(crate) fn wanted(session: &Session, forms: &Forms, sort: Type, cover: &Cover) -> Vec<Wanted> {
    let own = session.identity().keys().id();
    let gauge = Gauge::default();
    let mut all = vec![];
    for partner in partners(session) {
        for number in 0..EACH {
            let has_note = cover.notes.get(all.len() % cover.notes.len().max(1));
            let of = Of {
                reference: Zeroizing::new(String::new()),
                expiry: cover.expiry,
                is_dated: false,
                note: has_note.is_some_and(|has| *has).then(Zeroizing::default),
                identifiers: 1,
            };
            let form = form(own, partner.keys.id(), number);
            all.push(forms.wanted(0, (sort, form), &Arc::new(of), gauge.ticket()));
        }
    }
    all
}

/// What the hub showed of them, by epoch, type and partner.
#[derive(Default)]
pub(crate) struct Seen(BTreeMap<(u32, &'static str, [u8; 32]), BTreeSet<u8>>);

impl Seen {
    /// One of them has a hit that holds.
    pub(crate) fn saw(&mut self, session: &Session, epoch: u32, own: &Found, partner: &Party) {
        let place = session.means.place(epoch);
        let (id, sort) = (partner.keys.id(), own.record.sort);
        let is_it = |number: &u8| {
            let form = form(session.identity().keys().id(), id, *number);
            session.means.store.ident(&place, sort, &form) == own.ident
        };
        // One that a third member has deposited is of none of its own.
        if let Some(number) = (0..EACH).find(is_it) {
            self.0.entry((epoch, sort.word(), id.0)).or_default().insert(number);
        }
    }

    /// What is missing: of those that were shown once, at once; of the others after a while.
    pub(crate) async fn missing(&self, session: &Session) -> Result<Vec<Missing>, MemberError> {
        let mut all = vec![];
        let partners: Vec<&Party> = partners(session).collect();
        for of in &session.state.epochs {
            for sort in Type::ALL.into_iter().filter(|sort| !sort.is_candidate()) {
                for partner in &partners {
                    all.extend(self.missing_of(session, of.epoch, sort.word(), partner).await?);
                }
            }
        }
        Ok(all)
    }

    async fn missing_of(
        &self,
        session: &Session,
        epoch: u32,
        sort: &'static str,
        partner: &Party,
    ) -> Result<Option<Missing>, MemberError> {
        let means = &session.means;
        let (store, place, id) = (&means.store, means.place(epoch), partner.keys.id().0);
        let name = format!("canaries {sort} {}", crate::base::hex(&id));
        let seen = self.0.get(&(epoch, sort, id)).map_or(0, BTreeSet::len);
        let seen = u8::try_from(seen).unwrap_or(EACH);
        let kept = store.kept(&place, &name).await?;
        let (since, most) = match kept {
            Some(kept) => {
                let mut reader = Reader::new(&kept);
                (reader.u64()?, reader.u8()?)
            }
            None => (session.now(), 0),
        };
        if seen > most {
            let mut mark = Writer::with_room(9);
            mark.u64(since);
            mark.u8(seen);
            store.keep(&place, &name, mark.bytes()).await?;
        }
        let is_late = session.now().saturating_sub(since) >= GRACE;
        let is_short = seen < most || (seen > 0 && seen < EACH && is_late);
        let partner = partner.name.clone();
        Ok(is_short.then_some(Missing { partner, sort, seen, of: EACH }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_members_have_the_same_and_no_others_do() {
        let all = [PartyId([1; 32]), PartyId([2; 32]), PartyId([3; 32])];
        let mut forms = BTreeSet::new();
        for (one, other) in [(0, 1), (0, 2), (1, 2)] {
            for number in 0..EACH {
                let own = form(all[one], all[other], number);
                assert_eq!(own, form(all[other], all[one], number));
                assert!(std::str::from_utf8(&own).is_err(), "a canonical form is text");
                forms.insert(own.to_vec());
            }
        }
        assert_eq!(forms.len(), 3 * usize::from(EACH));
    }
}
