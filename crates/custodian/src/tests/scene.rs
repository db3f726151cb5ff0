//! Three custodians, two members, one agreement: in folders of their own, over one mailbox.
//!
//! Not here: what happens to them.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use private_match::batch::Batch;
use private_match::identity::Identity;
use private_match::input::{Inputs, Pepper};
use private_match::message::agreement::{AgreementSignature, PartyOrder, Wish, text_digest};
use private_match::message::evaluation::{EvaluationAnswer, EvaluationRefusal, EvaluationRequest};
use private_match::message::first_load::FirstLoad;
use private_match::message::{self, Scope};
use whatson_domain::Slug;
use whatson_domain::agreement::input::{PartyInput, TermsInput};
use whatson_domain::agreement::{Agreement, text};
use whatson_domain::vocabulary::Vocabulary;
use zeroize::Zeroizing;

use super::mailbox::{Mailbox, Wire};
use super::{DAY, NOW, chance};
use crate::agreement::{Text, to_hex};
use crate::way::{Clock, Hear, News};
use crate::{Custodian, CustodianError, Folder, Parts, Rounds, Telling, join};

pub(super) const SLUG: &str = "demo-bank-hotline";

/// A clock that the test sets; all that is told.
pub(super) struct Ears {
    pub(super) now: AtomicU64,
    pub(super) news: std::sync::Mutex<Vec<News>>,
}

impl Clock for Ears {
    fn now(&self) -> u64 {
        self.now.load(Ordering::Relaxed)
    }
}

impl Hear for Ears {
    fn hear(&self, news: &News) {
        self.news.lock().unwrap().push(news.clone());
    }
}

/// A custodian in its folder; `on` while its program runs.
pub(super) struct Seat {
    pub(super) folder: tempfile::TempDir,
    pub(super) wire: Wire,
    pub(super) ears: Arc<Ears>,
    seed: u64,
    pub(super) on: Option<On>,
}

/// Its program.
pub(super) struct On {
    pub(super) custodian: Custodian<Wire>,
    pub(super) rounds: Rounds<Wire>,
    pub(super) telling: Telling<Wire>,
}

impl Seat {
    /// Starts the program on the folder.
    pub(super) async fn start(&mut self) {
        self.seed += 100;
        let folder = Folder::open(self.folder.path()).await.unwrap();
        let parts = Parts {
            identity: folder.identity(None).unwrap(),
            folder,
            way: self.wire.clone(),
            clock: Arc::clone(&self.ears) as Arc<dyn Clock>,
            chance: chance(self.seed),
            hear: Arc::clone(&self.ears) as Arc<dyn Hear>,
        };
        let custodian = Custodian::new(parts).await.unwrap();
        let (rounds, telling) = (custodian.rounds(SLUG), custodian.telling(SLUG));
        self.on = Some(On { custodian, rounds, telling });
    }

    pub(super) fn on(&mut self) -> &mut On {
        self.on.as_mut().unwrap()
    }

    /// Ends its program in order, so that its files can be copied.
    pub(super) async fn off(&mut self) {
        if let Some(on) = self.on.take() {
            on.custodian.folder().close().await;
            on.custodian.ledger().close().await;
        }
    }

    /// One look at the hub and one word to it.
    pub(super) async fn round(&mut self) -> Result<(), CustodianError> {
        let on = self.on();
        on.rounds.round(0).await?;
        on.rounds.settle().await;
        on.telling.round().await
    }

    pub(super) async fn alarms(&mut self) -> Vec<(String, String)> {
        let folder = self.on().custodian.folder().clone();
        let all = folder.alarms(SLUG).await.unwrap();
        all.into_iter().map(|alarm| (alarm.code, alarm.detail)).collect()
    }

    pub(super) async fn confirm(&mut self, member: &Identity) {
        let folder = self.on().custodian.folder().clone();
        folder.confirm(SLUG, member.keys().id(), NOW).await.unwrap();
    }
}

/// All of them.
pub(super) struct Scene {
    pub(super) hub: Mailbox,
    pub(super) text: Text,
    pub(super) seats: Vec<Seat>,
    pub(super) members: Vec<Identity>,
}

/// The text of an agreement between these keys.
pub(super) fn written(members: &[Identity], custodians: &[Identity], title: &str) -> String {
    let role = |role: &'static str, all: &[Identity]| {
        all.iter().map(|one| (role, to_hex(&one.keys().to_bytes()))).collect::<Vec<_>>()
    };
    let all = [role("member", members), role("custodian", custodians)].concat();
    let party = |(number, (role, keys)): (usize, (&str, String))| PartyInput {
        organisation: format!("00000000-0000-0000-0000-{number:012}").parse().ok(),
        name: format!("Demo {role} {number}"),
        roles: vec![role.to_owned()],
        jurisdiction: "BG".into(),
        keys,
    };
    let own = |text: &str| text.to_owned();
    let typed = TermsInput {
        title: own(title),
        instrument: own("mou"),
        citation: own("Memorandum of 1 March 2026"),
        url: String::new(),
        parties: all.into_iter().enumerate().map(party).collect(),
        purposes: vec![own("detect-trafficking")],
        categories: vec![own("contact-data")],
        types: vec![own("phone")],
        ceiling: own("amber-strict"),
        hits: own("both"),
        first: own("1001"),
        daily: own("128"),
        all: own("4000"),
        list_max: own("500"),
        retention: own("12"),
        threshold: own("2"),
        page: false,
        valid_from: own("2026-12-01"),
        valid_until: own("2027-11-30"),
        review: own("2027-06-01"),
    };
    let known = Vocabulary { countries: ["BG".to_owned()].into(), ..Vocabulary::default() };
    let terms = typed.check(&known).unwrap();
    text::text(&Agreement::draft(Slug::new("slug", SLUG).unwrap(), terms))
}

impl Scene {
    /// Everybody has joined; no key yet.
    pub(super) async fn new() -> Self {
        let identity = |seed| Identity::generate(&*chance(seed)).unwrap();
        let (mut folders, mut custodians) = (vec![], vec![]);
        for seed in 1..=3 {
            let folder = tempfile::tempdir().unwrap();
            Folder::init(folder.path(), None, &*chance(seed)).await.unwrap();
            let opened = Folder::open(folder.path()).await.unwrap();
            custodians.push(opened.identity(None).unwrap());
            opened.close().await;
            folders.push(folder);
        }
        let members = vec![identity(11), identity(12)];
        let text = Text::read(&written(&members, &custodians, "Bank and hotline")).unwrap();
        let hub = Mailbox::new(text.clone());
        let scope = text.scope(0).unwrap();
        for member in &members {
            let signature = AgreementSignature { text: text_digest(text.written()) };
            let signature = message::sign(&scope, &signature, member).unwrap();
            hub.open().signatures.push(signature);
        }
        let mut seats = vec![];
        for (seed, (folder, identity)) in (1..).zip(folders.into_iter().zip(&custodians)) {
            let wire = Wire::new(&hub);
            let opened = Folder::open(folder.path()).await.unwrap();
            let found = join::propose(&wire, identity, SLUG, None, NOW).await.unwrap();
            join::join(&wire, &opened, identity, &found.text).await.unwrap();
            opened.close().await;
            let ears = Ears { now: AtomicU64::new(NOW), news: std::sync::Mutex::default() };
            seats.push(Seat { folder, wire, ears: Arc::new(ears), seed, on: None });
        }
        let mut scene = Self { hub, text, seats, members };
        for seat in &mut scene.seats {
            seat.start().await;
        }
        scene
    }

    /// With a key, and nobody confirmed; the hub shows that the first member declared its first load.
    pub(super) async fn with_key() -> Self {
        let mut scene = Self::new().await;
        scene.rounds(8).await;
        assert!(scene.hub.open().statement.is_some());
        let load = scene.load(1, &scene.members[0], 1_001);
        scene.hub.open().first_loads.push(load);
        scene
    }

    /// A member's declaration of a first load for thirty days from now.
    pub(super) fn load(&self, number: u64, member: &Identity, size: u64) -> Vec<u8> {
        let first_day = u32::try_from(NOW / DAY).unwrap();
        let load = FirstLoad { number, time: NOW, size, first_day, days: 30 };
        message::sign(&self.scope(1), &load, member).unwrap()
    }

    /// With a key, and the first member confirmed by all.
    pub(super) async fn ready() -> Self {
        let mut scene = Self::with_key().await;
        for number in 0..3 {
            scene.confirm(number).await;
        }
        scene.rounds(2).await;
        scene
    }

    pub(super) async fn confirm(&mut self, number: usize) {
        let Self { seats, members, .. } = self;
        seats[number].confirm(&members[0]).await;
    }

    /// Everybody's turn, as often.
    pub(super) async fn rounds(&mut self, count: usize) {
        for _ in 0..count {
            for seat in &mut self.seats {
                seat.round().await.unwrap();
            }
        }
    }

    pub(super) fn set_clock(&self, now: u64) {
        self.seats.iter().for_each(|seat| seat.ears.now.store(now, Ordering::Relaxed));
    }

    pub(super) fn scope(&self, epoch: u32) -> Scope {
        self.text.scope(epoch).unwrap()
    }

    /// A member's signed request to a custodian.
    pub(super) fn request(&self, number: u16, nonce: u8, time: u64) -> Vec<u8> {
        let pepper = Pepper::new(Zeroizing::new([7; 32]));
        let inputs = Inputs::new(SLUG, 1, &pepper, "phone").unwrap();
        let input = inputs.input(b"+359881234567").unwrap();
        let batch = Batch::blind(vec![input], &*chance(u64::from(nonce) + 1_000)).unwrap();
        let statement = self.hub.open().signed_statement().digest();
        let (nonce, elements) = ([nonce; 16], batch.elements().to_vec());
        let request = EvaluationRequest { statement, custodian: number, nonce, time, elements };
        message::sign(&self.scope(1), &request, &self.members[0]).unwrap()
    }

    /// What a custodian answers to a request over the mailbox: the running count, or the word of its
    /// refusal; both signed by it.
    pub(super) async fn ask(&mut self, number: u16, nonce: u8, time: u64) -> Result<u64, String> {
        let request = self.request(number, nonce, time);
        let keys = self.hub.open().terms().custodian(number).unwrap().clone();
        self.hub.open().requests.insert(keys.id(), vec![request]);
        self.hub.open().answers.clear();
        let seat = &mut self.seats[usize::from(number) - 1];
        seat.on().rounds.round(0).await.unwrap();
        seat.on().rounds.settle().await;
        let answer = self.hub.open().answers.pop().expect("an answer or a refusal");
        match message::open::<EvaluationAnswer>(&answer, &self.scope(1), &keys) {
            Ok(opened) => Ok(opened.body.running),
            Err(_) => {
                let told = message::open::<EvaluationRefusal>(&answer, &self.scope(1), &keys);
                Err(told.unwrap().body.code)
            }
        }
    }

    /// A party's order, as it comes to the hub.
    pub(super) fn order(&self, number: u64, wish: Wish, epoch: u32) -> Vec<u8> {
        let order = PartyOrder { number, time: NOW, wish };
        message::sign(&self.scope(epoch), &order, &self.members[1]).unwrap()
    }
}
