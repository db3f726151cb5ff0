//! What a custodian tells and whom it answers: its status each hour, at once when something changes, and
//! within a minute when counts moved; the members that enough custodians confirmed within a day.
//!
//! Not here: what others told (`rounds`), answering (`service`).

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use private_match::ceremony::Terms;
use private_match::identity::PartyId;
use private_match::message::agreement::Wish;
use private_match::message::status::{Confirmed, Status};
use private_match::message::{self, Scope};

use crate::agreement::{AgreementError, Joined};
use crate::engine::Custodian;
use crate::error::CustodianError;
use crate::folder::{EpochRow, Order};
use crate::service::{Standing, counted};
use crate::way::Way;

/// How old a status may be, in seconds.
const OLDEST: u64 = 24 * 3_600;
/// By how much another custodian's clock may be ahead, in seconds.
const AHEAD: u64 = 5 * 60;
/// How often a status is told, in seconds.
const HOUR: u64 = 3_600;
/// How soon one is told again when nothing but counts moved, in seconds.
const MINUTE: u64 = 60;

/// Tells how the epochs of one agreement stand.
#[derive(Debug)]
pub struct Telling<W> {
    custodian: Custodian<W>,
    slug: String,
    /// What was told of each epoch.
    told: BTreeMap<u32, Told>,
    /// Epochs whose end was told.
    ended: BTreeSet<u32>,
}

/// A status that was told.
#[derive(Debug)]
struct Told {
    said: Said,
    members: Vec<Confirmed>,
    at: u64,
}

impl Told {
    /// Whether it still says how things stand, but for counts.
    fn holds(&self, said: &Said, now: u64) -> bool {
        self.said == *said && now < self.at.saturating_add(HOUR) && self.at <= now
    }

    /// Whether counts that moved wait for the next one.
    fn is_fresh(&self, now: u64) -> bool {
        now < self.at.saturating_add(MINUTE)
    }
}

/// What of a status is told at once when it changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Said {
    is_suspended: bool,
    members: Vec<PartyId>,
}

/// Whether a party's order stops an epoch: of each party, the last word about it counts.
fn is_stopped(orders: &[Order], row: &EpochRow) -> bool {
    let mut last: HashMap<[u8; 32], (u64, Wish)> = HashMap::new();
    let about = |order: &&Order| {
        order.version == row.version && (order.epoch == 0 || order.epoch == row.epoch)
    };
    for order in orders.iter().filter(about).filter(|order| order.wish != Wish::Destroy) {
        let known = last.entry(order.party).or_insert((order.number, order.wish));
        if order.number >= known.0 {
            *known = (order.number, order.wish);
        }
    }
    last.values().any(|(_, wish)| *wish == Wish::Suspend)
}

impl<W: Way> Telling<W> {
    pub(crate) fn new(custodian: Custodian<W>, slug: &str) -> Self {
        let (told, ended) = (BTreeMap::new(), BTreeSet::new());
        Self { custodian, slug: slug.to_owned(), told, ended }
    }

    pub(crate) fn custodian(&self) -> &Custodian<W> {
        &self.custodian
    }

    pub(crate) fn slug(&self) -> &str {
        &self.slug
    }

    /// Puts in force what the operator and others said, and tells the hub what is due. What is said here
    /// holds also while the hub is away.
    ///
    /// # Errors
    ///
    /// [`CustodianError`]; what could not be told is told in the next round.
    pub async fn round(&mut self) -> Result<(), CustodianError> {
        let mut failed = None;
        for (epoch, what) in stand(&self.custodian, &self.slug).await? {
            if let Err(why) = self.tell(epoch, what).await {
                failed = Some(why);
            }
        }
        failed.map_or(Ok(()), Err)
    }

    /// Tells the hub, if it is due.
    async fn tell(&mut self, epoch: u32, what: Due) -> Result<(), CustodianError> {
        match what {
            Due::End(word) => {
                if !self.ended.contains(&epoch) {
                    self.custodian.post(&self.slug, word).await?;
                    self.ended.insert(epoch);
                }
            }
            Due::Status(scope, said) => {
                let now = self.custodian.now();
                let told = self.told.get(&epoch).filter(|told| told.holds(&said, now));
                if told.is_some_and(|told| told.is_fresh(now)) {
                    return Ok(());
                }
                let members = self.counts(&scope, &said).await?;
                if told.is_none_or(|told| told.members != members) {
                    let message = self.status(&scope, &said, &members, now).await?;
                    self.custodian.post(&self.slug, message).await?;
                    self.told.insert(epoch, Told { said, members, at: now });
                }
            }
        }
        Ok(())
    }

    /// What members that are confirmed have spent.
    async fn counts(&self, scope: &Scope, said: &Said) -> Result<Vec<Confirmed>, CustodianError> {
        let counts = counted(scope.agreement(), scope.epoch());
        let mut members = Vec::with_capacity(said.members.len());
        for member in &said.members {
            let count = self.custodian.ledger().count(&counts, &member.0).await?;
            members.push(Confirmed { member: *member, count });
        }
        members.sort_by_key(|one| one.member);
        Ok(members)
    }

    /// A signed status with a number that none of before had.
    async fn status(
        &self,
        scope: &Scope,
        said: &Said,
        members: &[Confirmed],
        now: u64,
    ) -> Result<Vec<u8>, CustodianError> {
        let members = members.to_vec();
        let number = self.custodian.folder().next_number(&self.slug, scope.epoch()).await?;
        let status = Status { number, time: now, is_suspended: said.is_suspended, members };
        Ok(message::sign(scope, &status, self.custodian.identity())?)
    }
}

/// What is to be told of an epoch.
#[derive(Debug)]
pub(crate) enum Due {
    /// That its share is destroyed.
    End(Vec<u8>),
    /// How it stands.
    Status(Scope, Said),
}

/// Puts in force who is answered under each key of an agreement; gives what is to be told of it.
pub(crate) async fn stand<W: Way>(
    custodian: &Custodian<W>,
    slug: &str,
) -> Result<Vec<(u32, Due)>, CustodianError> {
    let known = custodian.known(slug).await?;
    let folder = custodian.folder();
    let orders = folder.orders(slug).await?;
    let is_own = folder.stopped(slug).await?.is_some();
    let confirmed = folder.confirmed(slug).await?;
    let confirmed: Vec<PartyId> = confirmed.iter().map(|one| one.member).collect();
    let mut due = Vec::new();
    for row in folder.epochs(slug).await? {
        let Some(joined) = known.joined.get(&row.version) else { continue };
        let scope = joined.text().scope(row.epoch).map_err(AgreementError::from)?;
        if let Some(word) = row.destroyed.clone() {
            let members = joined.text().members().map(|party| party.keys.clone()).collect();
            custodian.service().let_go(&scope, members);
            due.push((row.epoch, Due::End(word)));
            continue;
        }
        if !custodian.service().works(&scope) {
            continue;
        }
        let is_member = |id: &PartyId| joined.text().members().any(|one| one.keys.id() == *id);
        let said = Said {
            is_suspended: is_own || is_stopped(&orders, &row),
            members: confirmed.iter().copied().filter(is_member).collect(),
        };
        let standing = standing(custodian, &row, joined, &said).await?;
        custodian.service().stand(&scope, standing);
        due.push((row.epoch, Due::Status(scope, said)));
    }
    Ok(due)
}

/// Who is answered under an epoch's key, until when.
async fn standing<W: Way>(
    custodian: &Custodian<W>,
    row: &EpochRow,
    joined: &Joined,
    said: &Said,
) -> Result<Standing, CustodianError> {
    let terms = joined.text().ceremony(row.epoch).map_err(AgreementError::from)?;
    let others = others(custodian, joined.text().slug(), (row.epoch, joined.own()), &terms).await?;
    let enough = usize::from(terms.threshold());
    let (mut members, mut held) = (HashMap::new(), HashSet::new());
    for member in &said.members {
        let naming: Vec<&Status> =
            others.iter().filter(|status| status.member(*member).is_some()).collect();
        let going = naming.iter().filter(|status| !status.is_suspended);
        let mut until: Vec<u64> = going.map(|status| status.time.saturating_add(OLDEST)).collect();
        // One's own word is always of now.
        until.push(u64::MAX);
        until.sort_unstable_by(|one, other| other.cmp(one));
        if let Some(until) = until.get(enough.saturating_sub(1)) {
            members.insert(*member, *until);
        } else if naming.len() + 1 >= enough {
            held.insert(*member);
        }
    }
    // What the hub says is for here alone: a status says what was signed.
    let is_suspended = said.is_suspended || custodian.is_halted(joined.text().slug());
    let holds = joined.text().holds();
    Ok(Standing { is_suspended, holds, members, held })
}

/// The newest statuses of the other custodians.
async fn others<W: Way>(
    custodian: &Custodian<W>,
    slug: &str,
    (epoch, own): (u32, u16),
    terms: &Terms,
) -> Result<Vec<Status>, CustodianError> {
    let latest = custodian.now().saturating_add(AHEAD);
    let mut all = Vec::new();
    for (number, bytes) in custodian.folder().statuses(slug, epoch).await? {
        let Some(keys) = terms.custodian(number).filter(|_| number != own) else { continue };
        let Ok(opened) = message::open::<Status>(&bytes, terms.scope(), keys) else { continue };
        if opened.body.time <= latest {
            all.push(opened.body);
        }
    }
    Ok(all)
}
