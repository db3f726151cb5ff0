//! A custodian's program that is killed again and again while a member asks for all it can get: it never
//! answers more than the text allows, and never counts less than it answered.
//!
//! Not here: a disk that lies, a folder that was set back (`verbs`).

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::json;
use whatson_custodian::{Ledger, counted};

use super::{Asker, CUSTODIANS, Custodian, Door, Ground, Said, now};
use crate::process::{Server, ended, until};

/// Of the first load, and of a day.
const FIRST: u64 = 6_400;
const DAILY: u64 = 64;
/// Elements of a request.
const ELEMENTS: u64 = 64;
/// Seconds of a day.
const DAY: u64 = 86_400;
/// After how many further answers it is killed.
const KILLS: [usize; 6] = [1, 9, 4, 17, 2, 12];
/// Requests at a time.
const AT_ONCE: usize = 6;

/// What a member asks for, and what was said to it.
struct Member {
    asker: Asker,
    number: u16,
    requests: Vec<Vec<u8>>,
    said: Mutex<BTreeMap<usize, Said>>,
    /// Requests whose answer was cut off.
    cut: AtomicUsize,
}

impl Member {
    fn answered(&self) -> Vec<u64> {
        let said = self.said.lock().unwrap();
        said.values().filter_map(|said| said.as_ref().ok().copied()).collect()
    }

    /// Asks for all that was not answered, several at a time, until everything was or the way broke.
    fn ask(&self, door: &Door) {
        let waits: Vec<usize> = {
            let said = self.said.lock().unwrap();
            (0..self.requests.len()).filter(|at| !said.contains_key(at)).collect()
        };
        let next = AtomicUsize::new(0);
        std::thread::scope(|scope| {
            for _ in 0..AT_ONCE {
                scope.spawn(|| {
                    while let Some(at) = waits.get(next.fetch_add(1, Ordering::Relaxed)) {
                        let Some(answer) = door.post(&self.requests[*at]) else {
                            self.cut.fetch_add(1, Ordering::Relaxed);
                            return;
                        };
                        let said = self.asker.said(self.number, &answer);
                        self.said.lock().unwrap().insert(*at, said);
                    }
                });
            }
        });
    }
}

/// What the ledger on the disk has.
async fn count(ground: &Ground, who: &str) -> u64 {
    let ledger = Ledger::open(&ground.path(who)).await.unwrap();
    let scope = counted(ground.slug.as_bytes(), 1);
    let member = ground.identity("alpha").keys().id();
    let count = ledger.count(&scope, &member.0).await.unwrap();
    ledger.close().await;
    count
}

/// All custodians at work; two of them confirmed alpha, and know of its first load.
fn ready(ground: &Ground, hub: &Server, url: &str) -> [Custodian; 3] {
    ground.sign(url, |_, command| ended(command));
    let all = CUSTODIANS.map(|who| ground.serve(who, url));
    ground.key();
    for who in &CUSTODIANS[..2] {
        ground.confirm(who, "alpha");
    }
    ground.declare(hub, FIRST, &CUSTODIANS[..2]);
    all
}

#[tokio::test]
async fn a_custodian_that_is_killed_again_and_again_answers_no_more_than_there_is() {
    let ground = Ground::make(|terms| {
        (terms["first"], terms["daily"], terms["all"]) =
            (json!(FIRST), json!(DAILY), json!(100_000));
    })
    .await;
    let began = now() / DAY;
    let hub = ground.hub();
    let url = format!("http://{}", hub.address);
    let mut all = ready(&ground, &hub, &url);
    let who = CUSTODIANS[0];
    let asker = ground.asker(&hub, "alpha");
    let number = asker.number(&ground.path(who));
    // The first one is asked again and again, for nothing, to see when it is ready.
    let first = asker.request(number);
    asker.until((&all[0].door, number), &first, Ok(ELEMENTS));
    all[0].process.kill();

    let most = usize::try_from((FIRST + 2 * DAILY) / ELEMENTS).unwrap() + 8;
    let requests = (0..most).map(|_| asker.request(number)).collect();
    let (said, cut) = (Mutex::default(), AtomicUsize::new(0));
    let member = Member { asker, number, requests, said, cut };
    let budget = || FIRST + DAILY * (now() / DAY - began + 1);
    let mut struck = 0;
    for kill in KILLS {
        let mut custodian = ground.serve(who, &url);
        member.asker.until((&custodian.door, number), &first, Ok(ELEMENTS));
        let (before, door) = (member.answered().len(), custodian.door.clone());
        std::thread::scope(|scope| {
            scope.spawn(|| member.ask(&door));
            until("answers", || member.answered().len() >= before + kill);
            custodian.process.kill();
        });
        let answered = (member.answered().len() as u64 + 1) * ELEMENTS;
        let count = count(&ground, who).await;
        assert!(answered <= count && count <= budget(), "{answered} answered, {count} counted");
        struck += u64::from(answered < count);
    }
    assert!(struck > 0 && member.cut.load(Ordering::Relaxed) > 0, "no kill struck in the middle");

    let custodian = ground.serve(who, &url);
    member.asker.until((&custodian.door, number), &first, Ok(ELEMENTS));
    member.ask(&custodian.door);
    let refused: Vec<_> =
        member.said.lock().unwrap().values().filter_map(|s| s.clone().err()).collect();
    assert!(
        !refused.is_empty() && refused.iter().all(|word| word == "budget-spent"),
        "{refused:?}"
    );
    // Whatever was counted is answered in the end, each once: to the last element that there is.
    let mut runs = member.answered();
    runs.sort_unstable();
    let each: Vec<u64> = (2..=runs.len() as u64 + 1).map(|n| n * ELEMENTS).collect();
    assert_eq!(runs, each);
    let last = *runs.last().unwrap();
    assert_eq!(count(&ground, who).await, last);
    assert!(last <= budget());
    if now() / DAY == began {
        assert_eq!(last, FIRST + DAILY);
    }
}
