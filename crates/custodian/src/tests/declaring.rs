//! First loads: what opens with a declaration and when, and that none of it is there twice.
//!
//! Not here: the hub's second person, the count itself (`answering`), guessing (`guessing`).

use private_match::identity::Identity;
use private_match::message;
use private_match::message::first_load::FirstLoad;

use super::scene::{SLUG, Scene};
use super::{DAY, NOW, chance};
use crate::folder::Heard;
use crate::{Allowance, Debit, Ledger, LedgerError, News, Refusal, counted, overview};

const MAY: Allowance = Allowance { first: 1_000, daily: 100, all: 5_000 };
const MEMBER: [u8; 32] = [1; 32];

/// A ledger, and the number of the next request.
struct Books(tempfile::TempDir, Ledger, u8);

impl Books {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let ledger = Ledger::open(folder.path()).await.unwrap();
        Self(folder, ledger, 0)
    }

    async fn declare(&self, number: u64, size: u64, (first, days): (u64, u8)) -> Heard {
        let first_day = u32::try_from(NOW / DAY + first).unwrap();
        let load = FirstLoad { number, time: NOW, size, first_day, days };
        let message = format!("{load:?}");
        self.1.declare(b"demo", &MEMBER, &load, message.as_bytes()).await.unwrap()
    }

    /// Whether as many evaluations are counted on a day from now.
    async fn spend(&mut self, count: u64, day: u64) -> bool {
        self.2 += 1;
        let (nonce, digest) = ([self.2; 16], [self.2; 32]);
        let (nonce, digest, now) = (&nonce, &digest, NOW + day * DAY);
        let debit = Debit { scope: b"demo", member: &MEMBER, nonce, digest, count, now };
        match self.1.debit(&debit, MAY).await {
            Ok(_) => true,
            Err(LedgerError::Refused(Refusal::Member)) => false,
            Err(why) => panic!("{why}"),
        }
    }

    /// What may be spent on a day, to the last one; it is spent then.
    async fn rest(&mut self, day: u64) -> u64 {
        let mut all = 0;
        for part in [512, 256, 128, 64, 32, 16, 8, 4, 2, 1] {
            while self.spend(part, day).await {
                all += part;
            }
        }
        all
    }
}

#[tokio::test]
async fn without_a_declaration_there_is_the_daily_budget_alone() {
    let mut books = Books::new().await;
    assert!(!books.spend(101, 0).await);
    assert_eq!((books.rest(0).await, books.rest(1).await), (100, 100));
    let balance = books.1.balance(b"demo", &MEMBER).await.unwrap();
    assert_eq!((balance.first, balance.declared), (Some(1_000), None), "nothing of it is spent");
}

#[tokio::test]
async fn a_declaration_opens_its_size_within_its_days_and_the_rest_lapses() {
    let mut books = Books::new().await;
    assert_eq!(books.declare(1, 600, (2, 3)).await, Heard::New);
    assert_eq!(books.rest(0).await, 100, "before its first day");
    assert!(books.spend(400, 2).await);
    assert_eq!(books.rest(4).await, 200 + 100, "on its last day");
    assert_eq!(books.rest(5).await, 100, "over");
    // A clock that is set back opens nothing again.
    assert_eq!(books.rest(4).await, 0);
    assert_eq!(books.declare(2, 700, (5, 1)).await, Heard::New);
    assert_eq!(books.rest(5).await, 100);
    assert_eq!((books.rest(6).await, books.rest(2).await), (100, 0));
}

#[tokio::test]
async fn what_is_spent_of_a_first_load_is_never_given_back() {
    let mut books = Books::new().await;
    books.declare(1, 400, (0, 10)).await;
    assert_eq!(books.rest(0).await, 400 + 100);
    for (number, size, more) in
        [(2, 400, 0), (3, 300, 0), (4, 650, 250), (5, 5_000, 350), (6, 5_000, 0)]
    {
        assert_eq!(books.declare(number, size, (0, 10)).await, Heard::New);
        assert_eq!(books.rest(0).await, more, "declaration {number}");
    }
    // A window of its own gives nothing either: the agreement's number is spent.
    books.declare(7, 1_000, (20, 30)).await;
    assert_eq!((books.rest(20).await, books.rest(21).await), (100, 100));
    // After a restart, neither.
    let Books(folder, ledger, next) = books;
    ledger.close().await;
    let mut again = Books(folder, ledger, next);
    again.1 = Ledger::open(again.0.path()).await.unwrap();
    assert_eq!(again.rest(22).await, 100);
}

#[tokio::test]
async fn the_highest_number_counts_also_after_a_restart() {
    let books = Books::new().await;
    books.declare(5, 300, (0, 30)).await;
    assert_eq!(books.declare(4, 900, (0, 30)).await, Heard::Older);
    assert_eq!(books.declare(5, 900, (0, 30)).await, Heard::Other);
    assert_eq!(books.declare(5, 300, (0, 30)).await, Heard::Same);
    let Books(folder, ledger, next) = books;
    ledger.close().await;
    let ledger = Ledger::open(folder.path()).await.unwrap();
    let mut again = Books(folder, ledger, next);
    assert_eq!(again.declare(4, 900, (0, 30)).await, Heard::Older);
    assert_eq!(again.rest(0).await, 300 + 100);
}

#[tokio::test]
async fn a_hundred_requests_at_once_spend_what_was_declared_and_not_one_more() {
    let books = Books::new().await;
    books.declare(1, 640, (0, 30)).await;
    let asked = (0..100_u8).map(|number| {
        let ledger = books.1.clone();
        tokio::spawn(async move {
            let (nonce, digest) = ([number; 16], [number; 32]);
            let (nonce, digest) = (&nonce, &digest);
            let debit =
                Debit { scope: b"demo", member: &MEMBER, nonce, digest, count: 64, now: NOW };
            ledger.debit(&debit, MAY).await.is_ok()
        })
    });
    let mut taken = 0;
    for one in asked.collect::<Vec<_>>() {
        taken += u64::from(one.await.unwrap());
    }
    // 640 that were declared and 100 of the day: 11 batches of 64.
    assert_eq!((taken, books.1.count(b"demo", &MEMBER).await.unwrap()), (11, 11 * 64));
}

/// What the first custodian has of a member's declaration.
async fn declared(scene: &mut Scene, member: usize) -> Option<u64> {
    let member = scene.members[member].keys().id();
    let ledger = scene.seats[0].on().custodian.ledger().clone();
    let balance = ledger.balance(&counted(SLUG.as_bytes(), 1), &member.0).await.unwrap();
    balance.declared.map(|load| load.size)
}

/// The hub shows this, and the first custodian looks.
async fn shown(scene: &mut Scene, loads: Vec<Vec<u8>>) {
    scene.hub.open().first_loads = loads;
    scene.seats[0].round().await.unwrap();
}

#[tokio::test]
async fn a_custodian_takes_what_a_member_signed_whom_it_confirmed() {
    let mut scene = Scene::with_key().await;
    let load = scene.hub.open().first_loads.clone();
    shown(&mut scene, load.clone()).await;
    assert_eq!(declared(&mut scene, 0).await, None, "its key is not confirmed here");
    for number in 0..3 {
        scene.confirm(number).await;
    }
    scene.rounds(2).await;
    assert_eq!((declared(&mut scene, 0).await, declared(&mut scene, 1).await), (Some(1_001), None));
    let is_told = |news: &News| matches!(news, News::Declared { size: 1_001, days: 30, .. });
    let told = scene.seats[0].ears.news.lock().unwrap().iter().filter(|one| is_told(one)).count();
    assert_eq!(told, 1, "shown each time, told once");

    // Another member's signature, a stranger's, an altered one, one of another epoch or version.
    let stranger = Identity::generate(&*chance(99)).unwrap();
    let mut altered = scene.load(2, &scene.members[0], 900);
    let at = altered.len() - 70;
    altered[at] ^= 1;
    let foreign = scene.load(2, &scene.members[1], 900);
    let mut claims = foreign.clone();
    let (own, other) = (scene.members[0].keys().id().0, scene.members[1].keys().id().0);
    let at = claims.windows(32).position(|part| part == other).unwrap();
    claims[at..at + 32].copy_from_slice(&own);
    let first_day = u32::try_from(NOW / DAY).unwrap();
    let body = FirstLoad { number: 2, time: NOW, size: 900, first_day, days: 30 };
    let elsewhere = message::sign(&scene.scope(2), &body, &scene.members[0]).unwrap();
    let highest = FirstLoad { number: u64::MAX, ..body };
    let highest = message::sign(&scene.scope(1), &highest, &scene.members[0]).unwrap();
    let strangers = scene.load(2, &stranger, 900);
    shown(
        &mut scene,
        vec![strangers, altered, foreign, claims, elsewhere, highest, vec![], vec![7; 90]],
    )
    .await;
    assert_eq!((declared(&mut scene, 0).await, declared(&mut scene, 1).await), (Some(1_001), None));
    assert_eq!(scene.seats[0].alarms().await, []);
}

#[tokio::test]
async fn an_older_declaration_that_is_shown_again_gives_alarm_and_opens_nothing() {
    let mut scene = Scene::ready().await;
    let (large, small) =
        (scene.load(2, &scene.members[0], 900), scene.load(3, &scene.members[0], 64));
    shown(&mut scene, vec![large.clone()]).await;
    shown(&mut scene, vec![small]).await;
    shown(&mut scene, vec![large]).await;
    assert_eq!(declared(&mut scene, 0).await, Some(64));
    let other = scene.load(3, &scene.members[0], 1_000);
    shown(&mut scene, vec![other]).await;
    assert_eq!(declared(&mut scene, 0).await, Some(64));
    let mut alarms: Vec<String> =
        scene.seats[0].alarms().await.into_iter().map(|(code, _)| code).collect();
    alarms.sort();
    assert_eq!(alarms, ["older-declaration", "two-declarations"]);
    // 64 that were declared, and two batches of the day.
    for nonce in 1..=3 {
        assert_eq!(scene.ask(1, nonce, NOW).await, Ok(u64::from(nonce) * 64));
    }
    assert_eq!(scene.ask(1, 4, NOW).await, Err("budget-spent".to_owned()));
}

#[tokio::test]
async fn a_custodian_without_a_declaration_says_that_the_budget_is_spent() {
    let mut scene = Scene::with_key().await;
    scene.hub.open().first_loads.clear();
    for number in 0..3 {
        scene.confirm(number).await;
    }
    scene.rounds(2).await;
    for nonce in 1..=2 {
        assert_eq!(scene.ask(1, nonce, NOW).await, Ok(u64::from(nonce) * 64));
    }
    assert_eq!(scene.ask(1, 3, NOW).await, Err("budget-spent".to_owned()));
    let custodian = scene.seats[0].on().custodian.clone();
    let seen = overview::one(custodian.folder(), custodian.ledger(), SLUG).await.unwrap();
    assert_eq!(seen.epochs[0].members[0].balance.declared, None);
    // What it declares then goes on the same day.
    let load = scene.load(1, &scene.members[0], 64);
    shown(&mut scene, vec![load]).await;
    assert_eq!(scene.ask(1, 4, NOW).await, Ok(192));
    assert_eq!(scene.ask(1, 5, NOW).await, Err("budget-spent".to_owned()));
    let seen = overview::one(custodian.folder(), custodian.ledger(), SLUG).await.unwrap();
    let balance = seen.epochs[0].members[0].balance;
    assert_eq!((balance.spent, balance.first), (192, Some(1_001 - 64)));
    assert_eq!(balance.declared.map(|load| (load.size, load.days)), Some((64, 30)));
}
