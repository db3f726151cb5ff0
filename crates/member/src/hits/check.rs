//! Whether a hit is one: the partner signed a list that holds its deposit, and made the deposit's tag with
//! the same identifier. What the hub says beside that is not believed.
//!
//! Not here: answering (`hits`).

use private_match::canonical::{Type, versions};
use private_match::identity::PartyId;
use private_match::message::deposit::{DepositList, Entry};
use private_match::message::hit::{self, HitAnswer, Verdict};
use private_match::message::{Scope, open, peek};
use private_match::note::{Note, SEALED};
use private_match::output::Bound;
use whatson_transparency::{Hash, leaf, verify_inclusion};
use zeroize::Zeroizing;

use crate::MemberError;
use crate::agreement::Party;
use crate::base::{hex, unbase64, unhex};
use crate::hub::{HitState, PartnerState};
use crate::session::Session;
use crate::store::entry::Found;

/// A hit that holds.
pub(super) struct Known {
    pub(super) hit: [u8; 16],
    pub(super) scope: Scope,
    pub(super) own: Found,
    pub(super) own_leaf: [u8; 32],
    pub(super) partner: Party,
    pub(super) other_leaf: [u8; 32],
    pub(super) note: Option<Zeroizing<String>>,
    /// Whether the partner's program spells identifiers by other rules.
    pub(super) spells_otherwise: bool,
    /// What both said of it.
    pub(super) said: Said,
}

/// What both said of a hit, as far as it is signed.
#[derive(Default)]
pub(super) struct Said {
    pub(super) own: Option<Verdict>,
    pub(super) partner: Option<Verdict>,
    /// What the partner's record is called between the two.
    pub(super) handle: Option<[u8; 16]>,
}

/// Why a hit is none.
pub(super) enum Unproven {
    /// The program cannot go on.
    Error(MemberError),
    /// The own deposit is not in this store.
    NotHere,
    /// Somebody made it up, or altered it; a word that stays the same.
    Alarm(&'static str),
    /// The partner signed for a deposit whose tag is wrong: it never held the identifier.
    BadTag(Box<Known>),
}

impl From<MemberError> for Unproven {
    fn from(error: MemberError) -> Self {
        Self::Error(error)
    }
}

fn alarm<T>(found: Option<T>, word: &'static str) -> Result<T, Unproven> {
    found.ok_or(Unproven::Alarm(word))
}

/// Checks all of a hit.
pub(super) async fn known(session: &Session, state: &HitState) -> Result<Known, Unproven> {
    let hit = alarm(unhex(&state.hit.replace('-', "")), "hit-unreadable")?;
    let deposit = alarm(unhex(&state.own.deposit), "hit-unreadable")?;
    let found = session.means.store.of_deposit(&deposit).await?;
    let own = found.ok_or(Unproven::NotHere)?;
    let sort = own.record.sort;
    let own_leaf = leaf(&own.record.entry.to_bytes()).0;
    if state.sort != sort.word() || state.own.leaf != hex(&own_leaf) {
        return Err(Unproven::Alarm("own-deposit-altered"));
    }
    let list = alarm(unbase64(&state.partner.list), "list-unreadable")?;
    let scope = alarm(peek(&list).ok(), "list-unreadable")?.scope;
    let is_here = scope.agreement() == session.means.hub.slug().as_bytes();
    if !is_here || scope.epoch() != state.epoch {
        return Err(Unproven::Alarm("list-of-another-epoch"));
    }
    let text = alarm(session.version(scope.version()).await?, "list-of-an-unknown-version")?;
    let party = unhex(&state.partner.party).map(PartyId).and_then(|id| text.party(id));
    let partner = alarm(party.cloned(), "partner-not-in-the-text")?;
    let signed = open::<DepositList>(&list, &scope, &partner.keys).ok();
    let list = alarm(signed, "list-signature")?.body;
    let entry = alarm(entry(&state.partner, &own), "hit-unreadable")?;
    let other_leaf = leaf(&entry.to_bytes());
    if list.sort != sort || !stands(&list, &state.partner, other_leaf) {
        return Err(Unproven::Alarm("deposit-not-in-the-list"));
    }
    let said = said(session, state, &scope, (&partner, hit), (&own_leaf, &other_leaf.0));
    let spells_otherwise = list.versions != versions();
    let other_leaf = other_leaf.0;
    let mut known = Known {
        hit,
        scope,
        own,
        own_leaf,
        partner,
        other_leaf,
        note: None,
        spells_otherwise,
        said,
    };
    if known.open(&entry, sort) { Ok(known) } else { Err(Unproven::BadTag(Box::new(known))) }
}

/// The partner's entry, as it must have been when it has the same token.
fn entry(told: &PartnerState, own: &Found) -> Option<Entry> {
    let note = match &told.note {
        Some(text) => {
            let bytes = unbase64(text).filter(|bytes| bytes.len() == SEALED);
            let bytes = bytes.or_else(|| unhex::<SEALED>(text).map(Vec::from))?;
            Some(Note::from_bytes(&bytes).ok()?)
        }
        None => None,
    };
    Some(Entry {
        deposit: unhex(&told.deposit)?,
        token: own.record.entry.token,
        reference: unhex(&told.reference)?,
        expiry: told.expiry,
        tag: unhex(&told.tag)?,
        note,
    })
}

fn stands(list: &DepositList, told: &PartnerState, leaf: Hash) -> bool {
    let proof: Option<Vec<Hash>> = told.proof.iter().map(|hash| unhex(hash).map(Hash)).collect();
    let Some(proof) = proof.filter(|_| told.leaf == hex(&leaf.0)) else { return false };
    let size = u64::from(list.entries);
    verify_inclusion(leaf, told.index, size, Hash(list.root), &proof).is_ok()
}

impl Known {
    /// Checks the tag, and opens the note.
    fn open(&mut self, entry: &Entry, sort: Type) -> bool {
        let member = hex(&self.partner.keys.id().0);
        let Ok(agreement) = std::str::from_utf8(self.scope.agreement()) else { return false };
        let of = Bound {
            agreement,
            epoch: self.scope.epoch(),
            sort: sort.word(),
            member: &member,
            deposit: &entry.deposit,
            expiry: entry.expiry,
        };
        let digest = Note::digest(entry.note.as_ref());
        if !self.own.output.is_tagged(&of, &entry.reference, &digest, &entry.tag) {
            return false;
        }
        let note = entry.note.as_ref().map(|note| note.open(&self.own.output, &of));
        self.note = note.and_then(Result::ok);
        true
    }
}

/// What both said, as far as their signatures hold and it is of this hit.
fn said(
    session: &Session,
    state: &HitState,
    scope: &Scope,
    (partner, hit): (&Party, [u8; 16]),
    (own, other): (&[u8; 32], &[u8; 32]),
) -> Said {
    let mut said = Said::default();
    let (mut own_at, mut partner_at) = (0, 0);
    let messages = state.answers.iter().filter_map(|text| unbase64(text));
    for bytes in messages {
        let Ok(sender) = peek(&bytes).map(|of| of.sender) else { continue };
        let is_own = sender == session.identity().keys().id();
        let keys = if is_own { session.identity().keys() } else { &partner.keys };
        let Ok(answer) = open::<HitAnswer>(&bytes, scope, keys) else { continue };
        let answer = answer.body;
        let leaves = if is_own { (own, other) } else { (other, own) };
        if answer.hit != hit || (&answer.own, &answer.other) != leaves {
            continue;
        }
        if is_own && answer.time >= own_at {
            (own_at, said.own) = (answer.time, Some(answer.verdict));
        }
        if !is_own {
            let sealed = hit::open(session.identity(), scope, &hit, &answer.sealed).ok();
            let handle = sealed.and_then(|plain| super::read_handle(&plain));
            said.handle = handle.or(said.handle);
            if answer.time >= partner_at {
                (partner_at, said.partner) = (answer.time, Some(answer.verdict));
            }
        }
    }
    said
}
