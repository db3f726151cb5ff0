//! Requests of members to custodians while they pass through: in memory alone, none on any disk.
//!
//! A member's request waits here until its custodian asks for what waits, and its sender until the answer
//! comes or the time is over. Each is handed out once; who gets none asks again with the same bytes, which
//! a custodian answers again. Everything is bounded.
//!
//! Not here: whether messages are what they should be (`mailbox`), messages that are kept
//! (`store::party_message`).

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::{Notify, oneshot};
use tokio::time::timeout;
use uuid::Uuid;

use whatson_domain::Moment;

/// A party, as messages name it.
type Key = [u8; 32];
/// A party in an agreement.
type Place = (Uuid, Key);
/// The digest of a request, and the request.
type Request = ([u8; 32], Vec<u8>);

/// Requests that wait for one custodian.
const QUEUE_MAX: usize = 64;
/// Requests of one sender that are under way.
const SENDER_MAX: usize = 32;
/// Requests that are under way in all.
const ASKED_MAX: usize = 1_024;
/// Parties whose last poll is remembered.
const SEEN_MAX: usize = 10_000;
/// How long after its last poll a custodian counts as there, in microseconds.
const THERE: i64 = 20_000_000;

/// Why a request came to nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lost {
    /// The custodian does not ask for its messages.
    Away,
    /// It has too many already, or all have.
    Busy,
    /// It took too long.
    Slow,
}

/// What passes through. Cheap to clone.
#[derive(Clone, Default)]
pub struct Relay(Arc<Shared>);

#[derive(Default)]
struct Shared {
    state: Mutex<State>,
    /// Woken when anything came for anybody.
    came: Notify,
}

#[derive(Default)]
struct State {
    waiting: HashMap<Key, VecDeque<Request>>,
    asked: HashMap<[u8; 32], Asked>,
    /// Rises with each request, so that one that ends forgets itself alone.
    turn: u64,
    seen: HashMap<Key, Moment>,
    /// The digest of what each was shown last.
    shown: HashMap<Place, [u8; 32]>,
}

/// A request that is under way.
struct Asked {
    custodian: Key,
    sender: Key,
    turn: u64,
    to: oneshot::Sender<Vec<u8>>,
}

impl std::fmt::Debug for Relay {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Relay")
    }
}

/// Forgets a request whose sender went away.
struct Forget<'a> {
    relay: &'a Relay,
    digest: [u8; 32],
    custodian: Key,
    turn: u64,
}

impl Drop for Forget<'_> {
    fn drop(&mut self) {
        let mut state = self.relay.state();
        if state.asked.get(&self.digest).is_none_or(|asked| asked.turn != self.turn) {
            return;
        }
        state.asked.remove(&self.digest);
        if let Some(queue) = state.waiting.get_mut(&self.custodian) {
            queue.retain(|(digest, _)| *digest != self.digest);
        }
    }
}

impl Relay {
    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Sends a request on its way and waits for its answer.
    ///
    /// # Errors
    ///
    /// [`Lost`].
    pub async fn ask(
        &self,
        (sender, custodian): (Key, Key),
        digest: [u8; 32],
        request: Vec<u8>,
        now: Moment,
        wait: Duration,
    ) -> Result<Vec<u8>, Lost> {
        let (answer, turn) = {
            let mut state = self.state();
            if state.seen.get(&custodian).is_none_or(|seen| now.0 - seen.0 >= THERE) {
                return Err(Lost::Away);
            }
            let of_sender = state.asked.values().filter(|asked| asked.sender == sender).count();
            if state.asked.len() >= ASKED_MAX || of_sender >= SENDER_MAX {
                return Err(Lost::Busy);
            }
            let queue = state.waiting.entry(custodian).or_default();
            if queue.len() >= QUEUE_MAX {
                return Err(Lost::Busy);
            }
            queue.retain(|(known, _)| *known != digest);
            queue.push_back((digest, request));
            let (to, answer) = oneshot::channel();
            state.turn += 1;
            let turn = state.turn;
            // Who asks the same once more takes the place of who asked before.
            state.asked.insert(digest, Asked { custodian, sender, turn, to });
            (answer, turn)
        };
        let _forget = Forget { relay: self, digest, custodian, turn };
        self.0.came.notify_waiters();
        match timeout(wait, answer).await {
            Ok(Ok(answer)) => Ok(answer),
            _ => Err(Lost::Slow),
        }
    }

    /// Hands out what waits for a custodian, at most so many.
    #[must_use]
    pub fn take(&self, custodian: Key, most: usize) -> Vec<Vec<u8>> {
        let mut state = self.state();
        let Some(queue) = state.waiting.get_mut(&custodian) else { return vec![] };
        let count = queue.len().min(most);
        queue.drain(..count).map(|(_, request)| request).collect()
    }

    /// Brings an answer to who waits for it; false when nobody does.
    pub fn answer(&self, custodian: Key, digest: [u8; 32], answer: Vec<u8>) -> bool {
        let mut state = self.state();
        if state.asked.get(&digest).is_none_or(|asked| asked.custodian != custodian) {
            return false;
        }
        let found = state.asked.remove(&digest);
        found.is_some_and(|asked| asked.to.send(answer).is_ok())
    }

    /// Takes note that a party asks for its messages.
    pub fn saw(&self, party: Key, now: Moment) {
        let mut state = self.state();
        if state.seen.len() >= SEEN_MAX {
            state.seen.retain(|_, seen| now.0 - seen.0 < THERE);
        }
        state.seen.insert(party, now);
    }

    /// When a party last asked for its messages at this node.
    #[must_use]
    pub fn seen(&self, party: &Key) -> Option<Moment> {
        self.state().seen.get(party).copied()
    }

    /// Takes note of what a party was shown.
    pub fn show(&self, place: (Uuid, [u8; 32]), digest: [u8; 32]) {
        let mut state = self.state();
        if state.shown.len() >= SEEN_MAX {
            // Whoever is forgotten is answered at once the next time.
            state.shown.clear();
        }
        state.shown.insert(place, digest);
    }

    /// The digest of what a party was shown last by this node.
    #[must_use]
    pub fn shown(&self, place: (Uuid, [u8; 32])) -> Option<[u8; 32]> {
        self.state().shown.get(&place).copied()
    }

    /// Tells who waits that something was kept for somebody.
    pub fn wake(&self) {
        self.0.came.notify_waiters();
    }

    /// Ends when something came for anybody. Ask for it before looking, so that nothing is missed.
    pub fn came(&self) -> tokio::sync::futures::Notified<'_> {
        self.0.came.notified()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Moment = Moment(1_000_000_000);
    const WAIT: Duration = Duration::from_secs(5);

    #[tokio::test]
    async fn a_request_is_handed_out_once_and_its_answer_comes_back() {
        let relay = Relay::default();
        assert_eq!(
            relay.ask(([7; 32], [1; 32]), [9; 32], vec![1], NOW, WAIT).await,
            Err(Lost::Away)
        );
        relay.saw([1; 32], NOW);
        let asking = relay.clone();
        let asked = tokio::spawn(async move {
            asking.ask(([7; 32], [1; 32]), [9; 32], vec![7], NOW, WAIT).await
        });
        let request = loop {
            if let Some(request) = relay.take([1; 32], 16).pop() {
                break request;
            }
            tokio::task::yield_now().await;
        };
        assert_eq!(request, [7]);
        assert!(relay.take([1; 32], 16).is_empty(), "once");
        assert!(!relay.answer([2; 32], [9; 32], vec![8]), "not the one that was asked");
        assert!(relay.answer([1; 32], [9; 32], vec![8]));
        assert_eq!(asked.await.unwrap(), Ok(vec![8]));
        assert!(!relay.answer([1; 32], [9; 32], vec![8]), "nobody waits any more");
    }

    #[tokio::test]
    async fn who_goes_away_leaves_nothing_and_a_queue_is_bounded() {
        let relay = Relay::default();
        relay.saw([1; 32], NOW);
        let soon = Duration::from_millis(10);
        assert_eq!(
            relay.ask(([7; 32], [1; 32]), [9; 32], vec![7], NOW, soon).await,
            Err(Lost::Slow)
        );
        assert!(relay.take([1; 32], 16).is_empty());
        let mut waiting = vec![];
        for n in 0..u8::try_from(QUEUE_MAX).unwrap() {
            let asking = relay.clone();
            waiting.push(tokio::spawn(async move {
                asking.ask(([n; 32], [1; 32]), [n; 32], vec![n], NOW, WAIT).await
            }));
            tokio::task::yield_now().await;
        }
        assert_eq!(
            relay.ask(([7; 32], [1; 32]), [200; 32], vec![7], NOW, WAIT).await,
            Err(Lost::Busy)
        );
        waiting.iter().for_each(tokio::task::JoinHandle::abort);
        for one in waiting {
            assert!(one.await.is_err());
        }
        assert!(relay.state().asked.is_empty());
        let later = Moment(NOW.0 + THERE);
        assert_eq!(
            relay.ask(([7; 32], [1; 32]), [9; 32], vec![7], later, WAIT).await,
            Err(Lost::Away)
        );
    }
}
