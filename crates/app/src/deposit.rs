//! Deposits: taking a member's list part by part, until it stands and was compared.
//!
//! A list is as the member signed it, or not at all: its entries come beside the signed root, and what does
//! not fit it is forgotten. The hub keeps no token: a keyed digest to compare, and each entry sealed under
//! the key of its month.
//!
//! Not here: entering and comparing (`stand`), comparing once more (`again`), taking back and expiry (`leave`), what
//! is signed of it (`receipt`), hits (`hit`).

mod again;
mod leave;
pub(crate) mod part;
pub mod paste;
pub(crate) mod receipt;
mod stand;
pub(crate) mod tree;

use std::collections::BTreeSet;

use private_match::message::deposit::{DepositList as Signed, Entry};
use private_match::message::{Opened, Reader};
use whatson_domain::Act;
use whatson_domain::agreement::IdentifierType;
use whatson_store::agreement::Version;
pub use whatson_store::deposit::DepositList;
pub use whatson_store::deposit::State as ListState;
use whatson_store::deposit::{Shelf, State, Token};
use whatson_store::{Tx, deposit};
use whatson_transparency::leaf;

pub use again::{Compared, compare_again};
pub(crate) use leave::withdraw;
pub use leave::{Withdrawn, expire};
pub use stand::resume;

use crate::clock::{month, new_id};
use crate::party::Party;
use crate::{Actor, App, AppError, access, agreement, epoch};
use part::{ENTRIES, Place};

/// Entries of a list at the most; a longer one is several.
pub const LIST_MAX: u32 = 1 << 21;
/// Lists of a member in an epoch at the most.
const LISTS_MAX: u32 = 10_000;
/// Fewest entries of a list: what is less is padded.
const LIST_MIN: u32 = 64;

/// A list that begins to come, or goes on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Begun {
    /// How many parts it has.
    pub parts: u32,
    /// Those that are here.
    pub have: Vec<u32>,
}

/// What the last part of a list brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    /// What the hub signed.
    pub receipt: String,
    /// Hits of it that this member may know of now.
    pub hits: usize,
}

/// How many parts a list has.
#[must_use]
pub fn parts(entries: u32) -> u32 {
    entries.div_ceil(ENTRIES)
}

/// Begins a list that a member signed; the same again tells which parts are here.
///
/// # Errors
///
/// [`AppError::Declined`] with the rule that it breaks.
pub(crate) async fn begin(
    app: &App,
    version: &Version,
    number: u32,
    party: &Party,
    signed: &Opened<Signed>,
    message: &[u8],
) -> Result<Begun, AppError> {
    let key = party.keys.id().0;
    let mut tx = app.store.write().await?;
    whatson_store::agreement::lock(&mut tx, version.agreement.slug.as_str()).await?;
    let epoch = epoch::usable(app, &mut tx, version, number).await?;
    let body = &signed.body;
    if let Some(known) = deposit::find(&mut tx, (version.of, number), &key, body.number).await? {
        if known.message != message {
            return Err(AppError::Declined("list-number"));
        }
        return begun(&mut tx, &known).await;
    }
    let (list, next, held) = deposit::next(&mut tx, (version.of, number), &key).await?;
    fits(app, version, party, body, held)?;
    paste::fits(&mut tx, version, number, party, body).await?;
    if body.number != next || next > LISTS_MAX {
        return Err(AppError::Declined("list-number"));
    }
    if epoch.statement.as_deref().is_none_or(|known| !is_of(version, number, known, body)) {
        return Err(AppError::Declined("other-key"));
    }
    let new = DepositList {
        id: new_id(&*app.clock, &*app.chance),
        at: Shelf { of: version.of, epoch: number, list },
        party: key,
        organisation: party.organisation,
        number: body.number,
        kind: body.sort.word().to_owned(),
        entries: body.entries,
        message: message.to_vec(),
        state: State::Arriving,
        receipt: String::new(),
        came: app.now(),
    };
    deposit::insert(&mut tx, &new).await?;
    epoch::note(app, &mut tx, "deposit.begin", new.id).await?;
    let begun = begun(&mut tx, &new).await?;
    tx.commit().await?;
    Ok(begun)
}

async fn begun(tx: &mut Tx, list: &DepositList) -> Result<Begun, AppError> {
    let parts = parts(list.entries);
    let have = match list.state {
        State::Arriving => deposit::roots(tx, list.at).await?.into_iter().map(|(n, _)| n).collect(),
        _ => (0..parts).collect(),
    };
    Ok(Begun { parts, have })
}

/// Whether a list is one that the agreement allows now.
fn fits(
    app: &App,
    version: &Version,
    party: &Party,
    body: &Signed,
    held: u64,
) -> Result<(), AppError> {
    let sort = IdentifierType::from_word(body.sort.word());
    let sort = sort.ok_or(AppError::Declined("type-not-agreed"))?;
    // What was taken back counts until the epoch ends, so that lists are no questions in disguise.
    let size = u32::try_from(held.saturating_add(body.entries.into())).unwrap_or(u32::MAX);
    let of = &version.agreement;
    of.may_deposit(party.organisation, sort, size, app.now())
        .map_err(|refused| AppError::Declined(refused.0.word()))?;
    if !(LIST_MIN..=LIST_MAX).contains(&body.entries) {
        return Err(AppError::Declined("list-size"));
    }
    Ok(())
}

/// Whether a list's tokens come of the key that stands.
fn is_of(version: &Version, epoch: u32, statement: &[u8], body: &Signed) -> bool {
    let Ok(terms) = crate::party::terms(version, epoch) else { return false };
    let signed = private_match::ceremony::SignedStatement::open(statement, &terms);
    signed.is_ok_and(|signed| signed.digest() == body.statement)
}

/// Takes a part of a list; with the last one it stands. The same part again changes nothing.
///
/// # Errors
///
/// [`AppError::NotFound`] when there is no such list of this member; [`AppError::Declined`]: `part` when
/// it is not one of the list's or not spelled as entries are, `expiry`, `list-root`.
pub(crate) async fn take_part(
    app: &App,
    version: &Version,
    (epoch, number, part): (u32, u32, u32),
    party: &Party,
    bytes: Vec<u8>,
) -> Result<Option<Received>, AppError> {
    let key = party.keys.id().0;
    let mut tx = app.store.read().await?;
    epoch::usable(app, &mut tx, version, epoch).await?;
    let found = deposit::find(&mut tx, (version.of, epoch), &key, number).await?;
    let list = found.ok_or(AppError::NotFound)?;
    drop(tx);
    if list.state == State::Arriving {
        let retention = u32::from(version.agreement.terms.retention);
        let months = month(app.now())..=month(app.now()) + retention;
        let count = ENTRIES.min(list.entries.saturating_sub(part.saturating_mul(ENTRIES)));
        let entries = tokio::task::spawn_blocking(move || entries(&bytes, count, &months));
        if let Some(tokens) = keep(app, &list, part, entries.await??).await? {
            return stand::go_on(app, list, Some(tokens)).await.map(Some);
        }
    }
    stand::whole(app, list.at).await
}

/// Reads the entries of a part.
fn entries(
    bytes: &[u8],
    count: u32,
    months: &std::ops::RangeInclusive<u32>,
) -> Result<Vec<Entry>, AppError> {
    let (mut reader, mut all) = (Reader::new(bytes), Vec::new());
    for _ in 0..count {
        let entry = Entry::read(&mut reader).map_err(|_| AppError::Declined("part"))?;
        if !months.contains(&entry.expiry) {
            return Err(AppError::Declined("expiry"));
        }
        all.push(entry);
    }
    reader.finish().map_err(|_| AppError::Declined("part"))?;
    if all.is_empty() { Err(AppError::Declined("part")) } else { Ok(all) }
}

/// Keeps a part; of a list that has no other, its tokens are entered with it and returned, in order.
async fn keep(
    app: &App,
    list: &DepositList,
    part: u32,
    entries: Vec<Entry>,
) -> Result<Option<Vec<Token>>, AppError> {
    // Keys first and sealing apart from the transaction that keeps the part: others write meanwhile.
    let mut months: BTreeSet<u32> = entries.iter().map(|e| e.expiry).collect();
    months.insert(epoch::INDEX);
    let mut tx = app.store.read().await?;
    let mut keys = epoch::keys(app, &mut tx, list.at.of, list.at.epoch).await?;
    drop(tx);
    let missing: Vec<u32> = months.into_iter().filter(|month| !keys.contains_key(month)).collect();
    if !missing.is_empty() {
        let mut tx = app.store.write().await?;
        epoch::keeps(&mut tx, list.at.of, list.at.epoch).await?;
        for month in missing {
            keys.insert(month, epoch::key(app, &mut tx, list.at.of, list.at.epoch, month).await?);
        }
        tx.commit().await?;
    }
    let (at, chance, is_alone) = (list.at, app.chance.clone(), parts(list.entries) == 1);
    let sealed = tokio::task::spawn_blocking(move || {
        let leaves: Vec<_> = entries.iter().map(|entry| leaf(&entry.to_bytes())).collect();
        let seal = |(position, entry): (u32, &Entry)| {
            keys.get(&entry.expiry).map(|key| Place::seal(entry, key, (at, position), &*chance))
        };
        let places: Vec<_> = (part * ENTRIES..).zip(&entries).filter_map(seal).collect();
        let tokens = is_alone.then(|| tokens(&entries, keys.get(&epoch::INDEX)));
        (tree::root_of(&leaves), part::write(&places), tokens)
    });
    let (root, bytes, tokens) = sealed.await?;
    let mut tx = app.store.write().await?;
    // It may have been forgotten meanwhile.
    let known = deposit::find_at(&mut tx, list.at).await?;
    if known.is_none_or(|known| known.state != State::Arriving) {
        return Ok(None);
    }
    match deposit::insert_part(&mut tx, list.at, part, &root.0, bytes).await {
        Ok(()) => {
            match &tokens {
                Some(tokens) => stand::enter(app, tx, list, Some(root), Some(tokens)).await?,
                None => tx.commit().await?,
            }
            Ok(tokens)
        }
        // It came twice: the first counts, and the root says whether it was right.
        Err(whatson_store::StoreError::Exists) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// The keyed digests of a list's only part, in order.
fn tokens(entries: &[Entry], index: Option<&epoch::Key>) -> Vec<Token> {
    let of = |(n, entry): (u32, &Entry)| Some((part::idx(index?, &entry.token), n));
    let mut tokens: Vec<_> = (0..).zip(entries).filter_map(of).collect();
    tokens.sort_unstable();
    tokens
}

/// The lists of the organisation that somebody acts for, in all epochs of an agreement, latest first.
///
/// # Errors
///
/// [`AppError::NotFound`] when it is no party of such an agreement; [`AppError::NotAllowed`].
pub async fn list(app: &App, actor: Actor, slug: &str) -> Result<Vec<DepositList>, AppError> {
    let permit = access::permit(app, actor, Act::SeeAgreements, "deposit.list", None).await?;
    let own = permit.standing().membership.ok_or(AppError::NotFound)?.organisation;
    let mut tx = app.store.read().await?;
    let known = agreement::known(&mut tx, actor, slug).await?;
    let of = known.first().ok_or(AppError::NotFound)?.of;
    Ok(deposit::of_organisation(&mut tx, of, own).await?)
}
