//! What a side is told of a hit: its own deposit, the partner's, and what both said.
//!
//! Not here: finding hits (`find`), who may know when (`hit`).

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chacha20poly1305::XChaCha20Poly1305;
use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use private_match::identity::PartyId;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use whatson_domain::{Act, AgreementId, Moment, OrganisationId};
use whatson_store::deposit::Shelf;
use whatson_store::hit::{Hit, Side};
use whatson_store::{Tx, deposit, hit};
use zeroize::Zeroizing;

use crate::clock::Chance;
use crate::epoch::{self, Key};
use crate::party::Party;
use crate::{Actor, App, AppError, access, agreement, party};

/// Hits of one answer at the most.
const MOST: i64 = 200;
const NONCE: usize = 24;

/// What is told of a deposit; digests and numbers in hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SideDetails {
    /// The member's own number of the list.
    pub list: u32,
    /// Its place there.
    pub position: u32,
    /// The deposit's identifier.
    pub deposit: String,
    /// The random reference.
    pub reference: String,
    /// The month of its expiry.
    pub expiry: u32,
    /// Its tag.
    pub tag: String,
    /// Its sealed note.
    pub note: Option<String>,
    /// Its leaf in the tree of the list.
    pub leaf: String,
    /// The proof that it stands there (RFC 6962, section 2.1.1).
    pub proof: Vec<String>,
}

/// What lies sealed with a hit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Details {
    pub(crate) first: SideDetails,
    pub(crate) second: SideDetails,
}

impl Details {
    /// The own side, and the other.
    pub(super) fn sides(&self, is_first: bool) -> (&SideDetails, &SideDetails) {
        if is_first { (&self.first, &self.second) } else { (&self.second, &self.first) }
    }

    pub(super) fn seal(&self, key: &Key, id: Uuid, chance: &dyn Chance) -> Vec<u8> {
        let mut nonce = [0_u8; NONCE];
        chance.fill(&mut nonce);
        let plain = Zeroizing::new(serde_json::to_vec(self).unwrap_or_default());
        let payload = Payload { msg: &plain, aad: &bound(id) };
        let sealed = XChaCha20Poly1305::new((&**key).into()).encrypt(&nonce.into(), payload);
        [&nonce[..], &sealed.unwrap_or_default()].concat()
    }

    fn open(sealed: &[u8], key: &Key, id: Uuid) -> Option<Self> {
        let (nonce, sealed) = sealed.split_first_chunk::<NONCE>()?;
        let payload = Payload { msg: sealed, aad: &bound(id) };
        let plain = XChaCha20Poly1305::new((&**key).into()).decrypt(&(*nonce).into(), payload);
        serde_json::from_slice(&Zeroizing::new(plain.ok()?)).ok()
    }
}

fn bound(id: Uuid) -> Vec<u8> {
    [b"whatson hit 1\0", &id.as_bytes()[..]].concat()
}

/// What lies sealed with a hit.
pub(crate) async fn details(app: &App, tx: &mut Tx, of: &Hit) -> Result<Details, AppError> {
    opened(of, epoch::found_key(app, tx, of.of, of.epoch, epoch::HITS).await?.as_ref())
}

fn opened(of: &Hit, key: Option<&Key>) -> Result<Details, AppError> {
    let found = key.and_then(|key| Details::open(&of.details, key, of.id));
    found.ok_or_else(|| AppError::Internal("what is told of a hit cannot be read".into()))
}

/// A hit as one side is told of it.
#[derive(Debug, Clone)]
pub struct Told {
    /// Its number among those that this side was told of, from 1: how many others have is not said.
    pub number: i64,
    /// Identifies it.
    pub id: Uuid,
    /// In which epoch.
    pub epoch: u32,
    /// Type of the identifier.
    pub kind: String,
    /// When it was found.
    pub at: Moment,
    /// The own deposit.
    pub own: SideDetails,
    /// The own list, as it was signed.
    pub own_list: String,
    /// The partner: organisation, name in the agreement's text, key in hexadecimal digits.
    pub partner: (OrganisationId, String, String),
    /// The partner's deposit.
    pub other: SideDetails,
    /// The partner's list, as it was signed.
    pub other_list: String,
    /// What the own side and the partner said last.
    pub said: (Option<String>, Option<String>),
    /// All signed answers, oldest first.
    pub answers: Vec<String>,
}

/// Hits after the first `after` of which the organisation that somebody acts for may know now.
///
/// # Errors
///
/// [`AppError::NotFound`] when it is no member of such an agreement; [`AppError::NotAllowed`].
pub async fn list(app: &App, actor: Actor, slug: &str, after: i64) -> Result<Vec<Told>, AppError> {
    let permit = access::permit(app, actor, Act::Match, "hit.list", None).await?;
    let own = permit.standing().membership.ok_or(AppError::NotFound)?.organisation;
    let mut tx = app.store.read().await?;
    let versions = agreement::known(&mut tx, actor, slug).await?;
    let of = versions.first().ok_or(AppError::NotFound)?.of;
    let keys = super::own_keys(&versions, own)?;
    let (start, end) = (after.max(0), after.max(0).saturating_add(MOST));
    let (mut all, mut shared) = (Vec::new(), Shared::default());
    for (number, found, key) in ranked(&mut tx, of, &keys, app.now(), (start, end)).await? {
        all.push(Told { number, ..shared.told(app, &mut tx, &found, &key).await? });
    }
    Ok(all)
}

/// Hits from one number to another among those that a party was told of, in the order in which it was: whatever
/// comes later, a number stays its hit's.
pub(super) async fn ranked(
    tx: &mut Tx,
    of: AgreementId,
    keys: &[[u8; 32]],
    now: Moment,
    (start, end): (i64, i64),
) -> Result<Vec<(i64, Hit, [u8; 32])>, AppError> {
    let limit = (end - start).max(0);
    let mut all = Vec::new();
    if let [key] = keys {
        let found = hit::told(tx, of, key, now, (start, limit)).await?;
        all.extend((start + 1..).zip(found).map(|(number, found)| (number, found, *key)));
        return Ok(all);
    }
    // Under several keys, what was told is put in one order first.
    let mut marks = Vec::new();
    for key in keys {
        let told = hit::marks(tx, of, key, now).await?;
        marks.extend(told.into_iter().map(|(told, number, id)| (told, number, id, *key)));
    }
    marks.sort_unstable();
    let skipped = usize::try_from(start).unwrap_or_default();
    let wanted = marks.into_iter().skip(skipped).take(usize::try_from(limit).unwrap_or_default());
    for (number, (_, _, id, key)) in (start + 1..).zip(wanted) {
        let found = hit::find(tx, of, id).await?.ok_or(AppError::NotFound)?;
        all.push((number, found, key));
    }
    Ok(all)
}

/// What the hits of an answer have in common, each read once.
#[derive(Default)]
struct Shared {
    /// What hits lie under, and the parties, by epoch.
    epochs: HashMap<u32, (Option<Key>, Vec<Party>)>,
    /// Lists as they were signed, in base64, by epoch and the hub's number.
    lists: HashMap<(u32, u32), String>,
}

impl Shared {
    async fn told(
        &mut self,
        app: &App,
        tx: &mut Tx,
        of: &Hit,
        own: &[u8; 32],
    ) -> Result<Told, AppError> {
        if let Entry::Vacant(free) = self.epochs.entry(of.epoch) {
            let version = whatson_store::agreement::of_epoch(tx, of.of, of.epoch).await?;
            let parties = party::all(&version.ok_or(AppError::NotFound)?.agreement)?;
            free.insert((epoch::found_key(app, tx, of.of, of.epoch, epoch::HITS).await?, parties));
        }
        let (side, other) = super::sides(of, own);
        let (own_list, other_list) =
            (self.signed(tx, of, side).await?, self.signed(tx, of, other).await?);
        let (key, parties) = self.epochs.get(&of.epoch).ok_or(AppError::NotFound)?;
        let details = opened(of, key.as_ref())?;
        let (own_details, other_details) = details.sides(of.first.party == *own);
        let partner = party::find(parties, PartyId(other.party)).ok_or(AppError::NotFound)?;
        let said = hit::answers(tx, of.id).await?;
        Ok(Told {
            number: of.number,
            id: of.id,
            epoch: of.epoch,
            kind: of.kind.clone(),
            at: of.at,
            own: own_details.clone(),
            own_list,
            partner: (partner.organisation, partner.name.clone(), party::hex(&other.party)),
            other: other_details.clone(),
            other_list,
            said: (
                super::last_word(&said, &side.party).map(str::to_owned),
                super::last_word(&said, &other.party).map(str::to_owned),
            ),
            answers: said.iter().map(|answer| STANDARD.encode(&answer.message)).collect(),
        })
    }

    /// A side's list as it was signed, in base64.
    async fn signed(&mut self, tx: &mut Tx, of: &Hit, side: &Side) -> Result<String, AppError> {
        if let Entry::Vacant(free) = self.lists.entry((of.epoch, side.list)) {
            let at = Shelf { of: of.of, epoch: of.epoch, list: side.list };
            let list = deposit::find_at(tx, at).await?;
            free.insert(list.map(|list| STANDARD.encode(list.message)).unwrap_or_default());
        }
        Ok(self.lists.get(&(of.epoch, side.list)).cloned().unwrap_or_default())
    }
}
