//! Handing lists in: signed, in parts, until the hub gives a receipt that holds. A list that was cut off goes on.
//! What is taken back has a receipt, too.
//!
//! Not here: what stands in a list (`lists`), which entries wait (`store`).

use std::collections::BTreeSet;
use std::time::Duration;

use futures_util::stream::{self, StreamExt as _};
use private_match::canonical::{Type, versions};
use private_match::message::deposit::{DepositList, MOST_WITHDRAWN, Place, Withdrawal};
use private_match::message::sign;
use whatson_client::Answer;
use zeroize::Zeroizing;

use crate::event::{Event, Tell};
use crate::hub::{Begun, Receipt, read, taken};
use crate::lists::{MOST, Made, made, positions};
use crate::session::{Epoch, Session};
use crate::store::list::List;
use crate::{MemberError, random, receipts};

/// Seconds that a deposit stands at the least: the hub takes none back before.
const STANDS: u64 = 7 * 24 * 3_600;
/// What the hub says to a request that takes too long.
const BUSY: &str = "unavailable";
/// Between two looks at a list that the hub still compares, and how many there are: ten minutes.
const LOOK: Duration = Duration::from_secs(3);
const LOOKS: usize = 200;
/// Parts of a list that are under way at a time.
const UNDER_WAY: usize = 4;
/// How often a list is given another number before that is an error.
const NUMBERS_MAX: u32 = 8;

/// Hands in everything that waits: lists that were cut off, then new ones. Returns how many entries of one's
/// own were handed in.
///
/// # Errors
///
/// [`MemberError`]; what was not handed in waits for the next run.
pub async fn run(session: &Session, epoch: &Epoch, tell: &Tell) -> Result<u64, MemberError> {
    let store = &session.means.store;
    let (mut next, mut entries) = (epoch.next_list, 0);
    for list in store.lists_under_way(&epoch.place).await? {
        entries += Sending { session, epoch, tell }.list(list, &mut next).await?;
    }
    for sort in Type::ALL {
        loop {
            let seed = Zeroizing::new(random(&*session.means.machine));
            let Some(list) = store.gather(&epoch.place, sort, seed, MOST).await? else { break };
            entries += Sending { session, epoch, tell }.list(list, &mut next).await?;
        }
    }
    Ok(entries)
}

struct Sending<'a> {
    session: &'a Session,
    epoch: &'a Epoch,
    tell: &'a Tell,
}

/// What the hub said to a list.
enum Laid {
    Begun(Begun),
    /// It has the list already.
    Done(Receipt),
    /// It wants another number.
    Next(u32),
}

impl Sending<'_> {
    async fn list(&self, mut list: List, next: &mut u32) -> Result<u64, MemberError> {
        let store = &self.session.means.store;
        let records = store.records(&list).await?;
        // What tests the hub has no record's number, and is none of one's own.
        let own = records.iter().filter(|record| !record.is_canary()).count();
        let own = u64::try_from(own).unwrap_or(u64::MAX);
        let seed = list.seed.clone();
        let making = tokio::task::spawn_blocking(move || made(&records, &seed));
        let made = making.await.map_err(|_| MemberError::Work)?;
        for _ in 0..NUMBERS_MAX {
            if list.number == 0 {
                list.number = *next;
                list.message = self.message(&list, &made)?;
                store.save_list(&list).await?;
            }
            let receipt = match self.lay(&mut list, &made).await? {
                Laid::Begun(begun) => self.parts(&list, &made, &begun).await?,
                Laid::Done(receipt) => receipt,
                Laid::Next(number) => {
                    (*next, list.number, list.is_sent) = (number, 0, false);
                    continue;
                }
            };
            *next = list.number.saturating_add(1);
            self.check(&list, &made, &receipt.receipt)?;
            list.receipt = receipt.receipt;
            store.received(&list, self.session.now()).await?;
            let (number, sort, hits) = (list.number, list.sort.word(), receipt.hits);
            (self.tell)(Event::Deposited { number, sort, entries: own, hits });
            return Ok(own);
        }
        Err(MemberError::Refused("list-number".into()))
    }

    fn message(&self, list: &List, made: &Made) -> Result<Vec<u8>, MemberError> {
        let body = DepositList {
            number: list.number,
            sort: list.sort,
            versions: versions(),
            statement: self.epoch.statement,
            entries: made.entries,
            root: made.root,
            time: self.session.now(),
        };
        Ok(sign(&self.epoch.scope, &body, self.session.identity())?)
    }

    fn check(&self, list: &List, made: &Made, receipt: &str) -> Result<(), MemberError> {
        let lines = [("number", list.number.to_string()), ("entries", made.entries.to_string())];
        let of = receipts::Of {
            kind: "deposit",
            what: "list",
            message: &list.message,
            epoch: self.epoch.place.epoch,
            lines: &lines,
        };
        self.session.receipt(&of, receipt)
    }

    /// Lays a list before the hub.
    async fn lay(&self, list: &mut List, made: &Made) -> Result<Laid, MemberError> {
        let was_sent = list.is_sent;
        if !was_sent {
            list.is_sent = true;
            self.session.means.store.save_list(list).await?;
        }
        let answer = self.session.means.hub.send(list.message.clone()).await?;
        let problem = answer.problem().filter(|problem| problem.code == "list-number");
        let Some(problem) = problem else { return Ok(Laid::Begun(read(&taken(answer)?, "list")?)) };
        let next = problem.whole.get("next").and_then(serde_json::Value::as_u64);
        let next = match next.and_then(|next| u32::try_from(next).ok()).filter(|next| *next > 0) {
            Some(next) => next,
            None => self.next_number().await?,
        };
        // It may be whole already, and its receipt was lost on the way.
        if was_sent && next > list.number {
            let again = self.part(list, made, 0).await?;
            if again.status == 200 {
                return Ok(Laid::Done(read(&again, "receipt")?));
            }
        }
        Ok(Laid::Next(next))
    }

    /// The number of the next list, asked for.
    async fn next_number(&self) -> Result<u32, MemberError> {
        let (means, version) = (&self.session.means, self.session.signed.text.version());
        let state = means.hub.poll(version, &means.identity, &*means.machine).await?;
        let epoch = state.epochs.iter().find(|of| of.epoch == self.epoch.place.epoch);
        epoch.map(|of| of.next_list).filter(|next| *next > 0).ok_or(MemberError::Answer("next"))
    }

    async fn parts(&self, list: &List, made: &Made, begun: &Begun) -> Result<Receipt, MemberError> {
        let count = u32::try_from(made.parts.len()).unwrap_or(u32::MAX);
        if begun.parts != count {
            return Err(MemberError::Answer("parts"));
        }
        let missing = |part: &u32| !begun.have.contains(part);
        let mut all: Vec<u32> = (0..count).filter(missing).collect();
        // A hub that has all of them and gave no receipt is sent the last one again.
        if all.is_empty() {
            all.push(count.saturating_sub(1));
        }
        // With the last one the hub compares: it goes alone.
        let last = all.pop().unwrap_or_default();
        let sent = all.into_iter().map(|part| self.part(list, made, part));
        let mut sent = stream::iter(sent).buffer_unordered(UNDER_WAY);
        while let Some(answer) = sent.next().await {
            taken(answer?)?;
        }
        let answer = self.part(list, made, last).await?;
        if answer.problem().is_some_and(|problem| problem.code == BUSY) {
            return self.awaited(list).await;
        }
        let answer = taken(answer)?;
        if answer.status == 200 {
            return read(&answer, "receipt");
        }
        Err(MemberError::Answer("receipt"))
    }

    /// The receipt of a list that is whole at the hub, which compares it for longer than a request may take.
    async fn awaited(&self, list: &List) -> Result<Receipt, MemberError> {
        for _ in 0..LOOKS {
            tokio::time::sleep(LOOK).await;
            let all = self.session.means.hub.lists().await?;
            let epoch = self.epoch.place.epoch;
            let own = all.into_iter().find(|of| of.epoch == epoch && of.number == list.number);
            let own = own.filter(|own| own.state != "arriving");
            let own = own.ok_or_else(|| MemberError::Refused(BUSY.into()))?;
            if !own.receipt.is_empty() {
                return Ok(Receipt { receipt: own.receipt, hits: 0 });
            }
        }
        Err(MemberError::Refused(BUSY.into()))
    }

    async fn part(&self, list: &List, made: &Made, part: u32) -> Result<Answer, MemberError> {
        let at = usize::try_from(part).unwrap_or(usize::MAX);
        let entries = made.parts.get(at).cloned().unwrap_or_default();
        let epoch = self.epoch.place.epoch;
        self.session.means.hub.part(epoch, list.number, part, entries).await
    }
}

/// Takes back what is to leave; returns how many the hub took back. What it does not take back yet waits.
///
/// # Errors
///
/// [`MemberError`].
pub async fn withdraw(session: &Session, epoch: &Epoch, tell: &Tell) -> Result<u64, MemberError> {
    let store = &session.means.store;
    let most = u32::try_from(MOST_WITHDRAWN).unwrap_or(u32::MAX);
    let mut gone = 0;
    let before = session.now().saturating_sub(STANDS);
    loop {
        let leaving = store.leaving(&epoch.place, before, most).await?;
        if leaving.is_empty() {
            return Ok(gone);
        }
        let places = places(session, &leaving).await?;
        let (nonce, time) = (random(&*session.means.machine), session.now());
        let body = Withdrawal { nonce, time, places };
        let lines = [("places", body.places.len().to_string())];
        match session.told(&epoch.scope, &body, "withdrawal", &lines).await {
            // The hub counts the days by its own clock.
            Err(MemberError::Refused(why)) if why == "deposit-too-young" => return Ok(gone),
            done => done?,
        }
        let ids: Vec<i64> = leaving.iter().map(|(id, _)| *id).collect();
        store.withdrawn(&ids).await?;
        gone += u64::try_from(ids.len()).unwrap_or(u64::MAX);
        tell(Event::Withdrawn(gone));
    }
}

/// Where entries stand, each with the row of its list.
async fn places(session: &Session, leaving: &[(i64, i64)]) -> Result<Vec<Place>, MemberError> {
    let lists: BTreeSet<i64> = leaving.iter().map(|(_, list)| *list).collect();
    let mut places = vec![];
    for id in lists {
        let (list, rows) = session.means.store.list(id).await?;
        let all = positions(rows.len(), &list.seed);
        let ids: BTreeSet<i64> = leaving.iter().filter(|of| of.1 == id).map(|of| of.0).collect();
        let found = rows.iter().zip(all).filter(|(row, _)| ids.contains(row));
        places.extend(found.map(|(_, position)| Place { list: list.number, position }));
    }
    places.sort_unstable();
    Ok(places)
}
