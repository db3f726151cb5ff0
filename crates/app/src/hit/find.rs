//! Comparing a list's tokens with those that stand, and keeping what is equal.
//!
//! Not here: who is told (`hit`), what is told (`told`).

use std::collections::{BTreeMap, BTreeSet, HashMap};

use uuid::Uuid;
use whatson_store::deposit::{DepositList, Idx, MANY, Shelf, Token};
use whatson_store::hit::{Hit, Side};
use whatson_store::{Tx, agreement, deposit, hit};
use whatson_transparency::Hash;

use super::guard::Guard;
use super::told::{Details, SideDetails};
use crate::deposit::part::{self, ENTRIES, Place};
use crate::deposit::tree;
use crate::epoch::{self, Key};
use crate::{App, AppError, party};

/// Equal pairs that are held in memory.
const PAIRS_MAX: usize = 10_000;
/// Hits of a transaction.
const BATCH: usize = 200;
/// Tokens that are looked for at a time.
const LOOK: usize = 64 * MANY;

/// Two deposits with the same token: the own position, and where the other stands.
type Pair = (u32, deposit::Standing);

/// Compares tokens of a list with all that stand; returns how many hits are new that its member may know
/// of now.
///
/// # Errors
///
/// [`AppError::Unavailable`] when the database cannot write.
pub(crate) async fn compare(
    app: &App,
    list: &DepositList,
    tokens: &[Token],
) -> Result<usize, AppError> {
    let mut shelves = Shelves::default();
    // The parties that know of something new, the list's own as often as it does.
    let mut told: Vec<[u8; 32]> = Vec::new();
    for chunk in tokens.chunks(LOOK) {
        let mut tx = app.store.read().await?;
        let digests: Vec<Idx> = chunk.iter().map(|(idx, _)| *idx).collect();
        let found = deposit::look_up(&mut tx, (list.at.of, list.at.epoch), &digests).await?;
        let mut pairs = Vec::new();
        for standing in found.iter().filter(|found| found.list != list.at.list) {
            let other = shelves.list(&mut tx, Shelf { list: standing.list, ..list.at }).await?;
            if other.is_none_or(|other| other.party == list.party) {
                continue;
            }
            // Sorted by digest, so that those of one stand together.
            let first = chunk.partition_point(|(idx, _)| *idx < standing.idx);
            let same = chunk.iter().skip(first).take_while(|(idx, _)| *idx == standing.idx);
            pairs.extend(same.map(|(_, position)| (*position, *standing)));
            if pairs.len() >= PAIRS_MAX {
                drop(tx);
                told.extend(kept(app, list, &mut shelves, std::mem::take(&mut pairs)).await?);
                tx = app.store.read().await?;
            }
        }
        drop(tx);
        told.extend(kept(app, list, &mut shelves, pairs).await?);
    }
    if !told.is_empty() {
        let mut tx = app.store.write().await?;
        if let Some(version) = agreement::of_epoch(&mut tx, list.at.of, list.at.epoch).await? {
            let parties: BTreeSet<[u8; 32]> = told.iter().copied().collect();
            super::news(app, &mut tx, &version, parties).await?;
        }
        tx.commit().await?;
    }
    Ok(told.iter().filter(|party| **party == list.party).count())
}

async fn kept(
    app: &App,
    list: &DepositList,
    shelves: &mut Shelves,
    pairs: Vec<Pair>,
) -> Result<Vec<[u8; 32]>, AppError> {
    let mut told = Vec::new();
    for some in pairs.chunks(BATCH) {
        told.extend(keep(app, list, shelves, some).await?);
    }
    Ok(told)
}

async fn keep(
    app: &App,
    list: &DepositList,
    shelves: &mut Shelves,
    pairs: &[Pair],
) -> Result<Vec<[u8; 32]>, AppError> {
    let mut tx = app.store.write().await?;
    let version = agreement::of_epoch(&mut tx, list.at.of, list.at.epoch).await?;
    let version = version.ok_or(AppError::NotFound)?;
    agreement::lock(&mut tx, version.agreement.slug.as_str()).await?;
    let sealing = epoch::key(app, &mut tx, list.at.of, list.at.epoch, epoch::HITS).await?;
    let keys = epoch::keys(app, &mut tx, list.at.of, list.at.epoch).await?;
    let all = agreement::versions(&mut tx, version.agreement.slug.as_str()).await?;
    let guard = Guard::of(&all, &version)?;
    let mut number = hit::next(&mut tx, list.at.of).await?;
    let (now, mut told) = (app.now(), Vec::new());
    for (position, standing) in pairs {
        let at = Shelf { list: standing.list, ..list.at };
        let Some(other) = shelves.list(&mut tx, at).await?.cloned() else { continue };
        let own = shelves.side(&mut tx, list, *position, &keys).await?;
        let stood = shelves.side(&mut tx, &other, standing.position, &keys).await?;
        // One of them may have been taken back in this very moment.
        let Some((own, stood)) = own.zip(stood) else { continue };
        // The list that began to come first is the one that stood.
        let is_first = list.at.list < other.at.list;
        let (one, two) = if is_first { (list, &other) } else { (&other, list) };
        let (first_told, second_told) = guard.told_at([one.organisation, two.organisation], now);
        let of_own =
            |told| Side { list: list.at.list, position: *position, party: list.party, told };
        let of_other = |told| Side {
            list: other.at.list,
            position: standing.position,
            party: other.party,
            told,
        };
        let (first, second, details) = if is_first {
            let details = Details { first: own, second: stood };
            (of_own(first_told), of_other(second_told), details)
        } else {
            let details = Details { first: stood, second: own };
            (of_other(first_told), of_own(second_told), details)
        };
        let id = drawn(app);
        let new = Hit {
            id,
            of: list.at.of,
            number,
            epoch: list.at.epoch,
            kind: list.kind.clone(),
            first,
            second,
            details: details.seal(&sealing, id, &*app.chance),
            at: now,
        };
        if hit::insert(&mut tx, &new).await? {
            number += 1;
            let sides = [&new.first, &new.second].into_iter();
            let knowing = sides.filter(|side| side.told.is_some_and(|told| told <= now));
            told.extend(knowing.map(|side| side.party));
        }
    }
    tx.commit().await?;
    Ok(told)
}

/// A random identifier: one in order of time would tell more than the hit's day.
fn drawn(app: &App) -> Uuid {
    let mut bytes = [0; 16];
    app.chance.fill(&mut bytes);
    uuid::Builder::from_random_bytes(bytes).into_uuid()
}

/// Lists and parts that were read.
#[derive(Default)]
struct Shelves {
    lists: HashMap<u32, Option<DepositList>>,
    roots: HashMap<u32, Vec<Hash>>,
    parts: HashMap<(u32, u32), Opened>,
}

/// A part with its leaves.
struct Opened {
    places: Vec<Place>,
    leaves: Vec<Hash>,
}

/// Parts that are kept opened.
const PARTS_MAX: usize = 64;

impl Shelves {
    async fn list(&mut self, tx: &mut Tx, at: Shelf) -> Result<Option<&DepositList>, AppError> {
        if let std::collections::hash_map::Entry::Vacant(free) = self.lists.entry(at.list) {
            free.insert(deposit::find_at(tx, at).await?);
        }
        Ok(self.lists.get(&at.list).and_then(Option::as_ref))
    }

    /// What is told of a deposit.
    async fn side(
        &mut self,
        tx: &mut Tx,
        list: &DepositList,
        position: u32,
        keys: &BTreeMap<u32, Key>,
    ) -> Result<Option<SideDetails>, AppError> {
        let needed = tree::parts_of_proof(position, list.entries);
        for number in &needed {
            self.open(tx, list, *number).await?;
        }
        if let std::collections::hash_map::Entry::Vacant(free) = self.roots.entry(list.at.list) {
            let roots = deposit::roots(tx, list.at).await?;
            free.insert(roots.into_iter().map(|(_, root)| Hash(root)).collect());
        }
        let part = |number| self.parts.get(&(list.at.list, number));
        let leaves: BTreeMap<u32, Vec<Hash>> = needed
            .iter()
            .filter_map(|number| Some((*number, part(*number)?.leaves.clone())))
            .collect();
        let roots = self.roots.get(&list.at.list).map(Vec::as_slice).unwrap_or_default();
        let proof = tree::proof(position, list.entries, roots, &leaves);
        let within = usize::try_from(position % ENTRIES).unwrap_or_default();
        let opened = part(position / ENTRIES).and_then(|part| {
            let entry = part.places.get(within)?.open(keys, (list.at, position))?;
            Some((entry, *part.leaves.get(within)?))
        });
        let Some(((entry, leaf), proof)) = opened.zip(proof) else { return Ok(None) };
        Ok(Some(SideDetails {
            list: list.number,
            position,
            deposit: party::hex(&entry.deposit),
            reference: party::hex(&entry.reference),
            expiry: entry.expiry,
            tag: party::hex(&entry.tag),
            note: entry.note.as_ref().map(|note| party::hex(note.bytes())),
            leaf: party::hex(&leaf.0),
            proof: proof.iter().map(|hash| party::hex(&hash.0)).collect(),
        }))
    }

    async fn open(&mut self, tx: &mut Tx, list: &DepositList, number: u32) -> Result<(), AppError> {
        if self.parts.contains_key(&(list.at.list, number)) {
            return Ok(());
        }
        if self.parts.len() >= PARTS_MAX {
            self.parts.clear();
        }
        let bytes = deposit::part(tx, list.at, number).await?.unwrap_or_default();
        let unreadable = || AppError::Internal("a part of a list cannot be read".into());
        let places = part::read(&bytes).ok_or_else(unreadable)?;
        let leaves = places.iter().map(Place::leaf).collect();
        let opened = Opened { places, leaves };
        self.parts.insert((list.at.list, number), opened);
        Ok(())
    }
}
