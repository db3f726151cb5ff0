//! What deposits cost the hub: a list of 2^20 tokens into a table that holds ten million, entered, compared and
//! kept, on each engine; and the least list there is into that table, and one look-up in it, beside a 4 kB fsync
//! of the same disk. Prints one line of JSON; `benches/run matching` calls it, with PostgreSQL's address.
//!
//! The way is that of a member's program, from the signed list on: four parts at a time, the last one alone. The
//! ten million that are held are written into the table that is searched and nowhere else.
//!
//! Not here: making tokens (matching.rs), wording (matching.py).
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a benchmark that fails has to end"
)]

use std::fs::{self, File};
use std::io::{Seek as _, Write as _};
use std::path::Path;
use std::time::Instant;

use futures_util::stream::{self, StreamExt as _};
use private_match::Chance as _;
use private_match::canonical::{Type, versions};
use private_match::ceremony::{Ceremony, SignedStatement, Terms};
use private_match::identity::Identity;
use private_match::message::deposit::{DepositList, Entry};
use private_match::message::key_statement::Stated;
use private_match::message::poll::Poll;
use private_match::message::round_one::RoundOne;
use private_match::message::round_two::RoundTwo;
use private_match::message::{self, Body, Scope, Writer};
use serde_json::{Value, json};
use whatson_app::clock::Machine;
use whatson_app::demo_agreement::{self, CUSTODIANS, MEMBERS, Party, SLUG};
use whatson_app::mailbox::{self, Reply, State};
use whatson_app::start::{self, Purpose};
use whatson_app::{Actor, App, access, audit, clock, demo, demo_person};
use whatson_custodian::agreement::Text;
use whatson_store::Engine;
use whatson_store::deposit::{self, Shelf};
use whatson_transparency::{Frontier, leaf};

/// Tokens of the list.
const LIST: usize = 1 << 20;
/// Tokens that are held.
const HELD: usize = 10_000_000;
/// Tokens of both lists that are equal.
const EQUAL: usize = 1_000;
/// The hub's number of the first of the ten lists that hold the ten million: of none that there is.
const FILLER: u32 = 1_000_000;
/// Look-ups, and fsyncs.
const ROUNDS: usize = 2_000;
/// Entries of the least list.
const LEAST: usize = 64;
/// Lists of so many.
const LISTS: u32 = 500;

#[expect(clippy::print_stdout, reason = "a benchmark talks to its user")]
fn main() {
    let mut words = std::env::args().skip(1).filter(|word| !word.starts_with("--"));
    let folder = words.next().expect("a folder");
    let postgres = words.next();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let told = runtime.block_on(all(Path::new(&folder), postgres.as_deref()));
    println!("{told}");
}

async fn all(folder: &Path, postgres: Option<&str>) -> Value {
    fs::create_dir_all(folder).unwrap();
    let mut told = json!({ "fsync_us": fsync(folder), "list": LIST, "held": HELD });
    let engines = [("sqlite", None), ("postgres", postgres)];
    for (name, url) in engines.into_iter().filter(|(name, url)| *name == "sqlite" || url.is_some())
    {
        let own = folder.join(name);
        let _ = fs::remove_dir_all(&own);
        fs::create_dir_all(&own).unwrap();
        let app = start::open(&own, url, None, Purpose::Serve).await.unwrap();
        told[name] = one(app.with_demo_persons()).await;
    }
    told
}

/// The 99th of a hundred of something that takes microseconds.
fn p99(mut all: Vec<f64>) -> f64 {
    all.sort_by(f64::total_cmp);
    all[all.len() * 99 / 100]
}

fn fsync(folder: &Path) -> f64 {
    let mut file = File::create(folder.join("fsync")).unwrap();
    let round = |_| {
        let began = Instant::now();
        file.rewind().unwrap();
        file.write_all(&[7; 4_096]).unwrap();
        file.sync_all().unwrap();
        began.elapsed().as_secs_f64() * 1e6
    };
    p99((0..ROUNDS).map(round).collect())
}

/// An agreement of the demonstration with its key.
struct World {
    app: App,
    parties: Vec<Party>,
    statement: [u8; 32],
}

async fn one(app: App) -> Value {
    audit::prepare(&app, "bench.example").await.unwrap();
    let world = World::make(app).await;
    let equal: Vec<[u8; 16]> = (0..EQUAL).map(|_| random()).collect();
    let other = world.actor("hotline-case-worker").await;
    world.deposit((1, 1), other, &equal, 1 << 16).await;
    let of = world.fill().await;
    let own = world.actor("bank-analyst").await;
    let (hits, took, _) = world.deposit((0, 1), own, &equal, LIST).await;
    assert_eq!(hits, EQUAL);
    let (mut whole, mut last) = (Vec::new(), Vec::new());
    for number in 2..2 + LISTS {
        let (_, seconds, of_last) = world.deposit((0, number), own, &[], LEAST).await;
        whole.push(seconds * 1e6);
        last.push(of_last * 1e6);
    }
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        let began = Instant::now();
        let mut tx = world.app.store.look().await.unwrap();
        deposit::look_up(&mut tx, (of, 1), &[random()]).await.unwrap();
        times.push(began.elapsed().as_secs_f64() * 1e6);
    }
    json!({ "deposit_s": took, "hits": hits, "look_up_us": p99(times), "least_us": p99(last),
            "least_whole_us": p99(whole) })
}

fn random() -> [u8; 16] {
    let mut bytes = [0; 16];
    Machine.fill(&mut bytes);
    bytes
}

impl World {
    async fn make(app: App) -> Self {
        demo::load(&app).await.unwrap();
        demo_person::load(&app).await.unwrap();
        let all = MEMBERS.into_iter().chain(CUSTODIANS);
        let party = |slug| Party { slug, identity: Identity::generate(&Machine).unwrap() };
        let parties: Vec<Party> = all.map(party).collect();
        let written = demo_agreement::load(&app, &parties).await.unwrap().unwrap();
        let terms = Text::read(&written).unwrap().ceremony(1).unwrap();
        let mut world = Self { app, parties, statement: [0; 32] };
        world.statement = world.ceremony(&terms).await;
        world
    }

    async fn actor(&self, person: &str) -> Actor {
        let secret = demo_person::issue_token(&self.app, person, "bench", 1).await.unwrap();
        access::of_token(&self.app, &secret).await.unwrap()
    }

    fn seconds(&self) -> u64 {
        u64::try_from(self.app.now().0 / 1_000_000).unwrap()
    }

    async fn poll(&self, identity: &Identity) -> State {
        let scope = Scope::new(SLUG.as_bytes(), 1, 0).unwrap();
        let poll = Poll { time: self.seconds(), after: 0, wait: 0 };
        let bytes = message::sign(&scope, &poll, identity).unwrap();
        match mailbox::take(&self.app, Actor::VISITOR, SLUG, &bytes).await.unwrap() {
            Reply::State(state) => *state,
            other => panic!("{other:?}"),
        }
    }

    async fn kept(&self, identity: &Identity, label: &str) -> Vec<Vec<u8>> {
        let all = self.poll(identity).await.messages.into_iter();
        all.filter(|kept| kept.label == label).map(|kept| kept.bytes).collect()
    }

    async fn ceremony(&self, terms: &Terms) -> [u8; 32] {
        let own: Vec<&Identity> =
            self.parties[MEMBERS.len()..].iter().map(|party| &party.identity).collect();
        self.poll(own[0]).await;
        let begin = |identity: &&Identity| {
            let number = terms.number_of(identity.keys().id()).unwrap();
            Ceremony::begin(terms.clone(), 1, number, identity, &Machine).unwrap()
        };
        let mut all: Vec<Ceremony> = own.iter().map(begin).collect();
        for step in [RoundOne::LABEL, RoundTwo::LABEL, Stated::LABEL] {
            for ceremony in &all {
                for out in ceremony.outgoing() {
                    mailbox::take(&self.app, Actor::VISITOR, SLUG, out.bytes).await.unwrap();
                }
            }
            for (ceremony, identity) in all.iter_mut().zip(&own) {
                let kept = self.kept(identity, step).await;
                match step {
                    RoundOne::LABEL => {
                        ceremony.receive_round_one(&kept, identity, &Machine).unwrap();
                    }
                    RoundTwo::LABEL => ceremony.receive_round_two(&kept, identity).unwrap(),
                    _ => drop(ceremony.receive_statements(&kept).unwrap()),
                }
            }
        }
        let state = self.poll(own[0]).await;
        let statement = state.epochs[0].epoch.statement.clone().unwrap();
        SignedStatement::open(&statement, terms).unwrap().digest()
    }

    /// Deposits a member's list of a number with tokens that are given, and random ones; returns the hits, the
    /// seconds from the signed list to the receipt, and those from the last part to it.
    async fn deposit(
        &self,
        (member, number): (usize, u32),
        actor: Actor,
        equal: &[[u8; 16]],
        size: usize,
    ) -> (usize, f64, f64) {
        let expiry = clock::month(self.app.now()) + 6;
        let entry = |n: usize| Entry {
            deposit: random(),
            token: equal.get(n).copied().unwrap_or_else(random),
            reference: random(),
            expiry,
            tag: random(),
            note: None,
        };
        let entries: Vec<Entry> = (0..size).map(entry).collect();
        let mut tree = Frontier::default();
        entries.iter().for_each(|entry| tree.push(leaf(&entry.to_bytes())));
        let body = DepositList {
            number,
            sort: Type::Phone,
            versions: versions(),
            statement: self.statement,
            entries: u32::try_from(size).unwrap(),
            root: tree.root().0,
            time: self.seconds(),
        };
        let scope = Scope::new(SLUG.as_bytes(), 1, 1).unwrap();
        let bytes = message::sign(&scope, &body, &self.parties[member].identity).unwrap();
        let part = |(part, entries): (u32, &[Entry])| {
            let mut bytes = Writer::with_room(1_024 * 69);
            entries.iter().for_each(|entry| entry.write(&mut bytes));
            let (bytes, app) = (bytes.bytes().to_vec(), self.app.clone());
            async move { mailbox::take_part(&app, actor, SLUG, (1, number, part), bytes).await }
        };
        let mut parts: Vec<(u32, &[Entry])> = (0..).zip(entries.chunks(1_024)).collect();
        let last = parts.pop().unwrap();
        let began = Instant::now();
        mailbox::take(&self.app, actor, SLUG, &bytes).await.unwrap();
        let mut sent =
            stream::iter(parts.into_iter().map(|of| tokio::spawn(part(of)))).buffer_unordered(4);
        while let Some(taken) = sent.next().await {
            assert!(taken.unwrap().unwrap().is_none(), "a part is missing");
        }
        let seconds = |since: Instant| since.elapsed().as_secs_f64();
        let began_last = Instant::now();
        let stands = part(last).await.unwrap().unwrap();
        (stands.hits, seconds(began), seconds(began_last))
    }

    /// Ten million tokens that nobody deposits again.
    async fn fill(&self) -> whatson_domain::AgreementId {
        let mut tx = self.app.store.read().await.unwrap();
        let of = whatson_store::agreement::find_id(&mut tx, SLUG).await.unwrap().unwrap();
        drop(tx);
        for list in FILLER..FILLER + 10 {
            let mut all: Vec<([u8; 16], u32)> =
                (0..u32::try_from(HELD / 10).unwrap()).map(|n| (random(), n)).collect();
            all.sort_unstable();
            for some in deposit::batches(&all, 1 << 14) {
                let mut tx = self.app.store.write().await.unwrap();
                deposit::enter(&mut tx, Shelf { of, epoch: 1, list }, some).await.unwrap();
                tx.commit().await.unwrap();
            }
        }
        if self.app.store.engine() == Engine::Postgres {
            // As its autovacuum does within minutes.
            let mut tx = self.app.store.write().await.unwrap();
            tx.run("ANALYZE deposit_token", vec![]).await.unwrap();
            tx.commit().await.unwrap();
        }
        self.app.store.settle().await.unwrap();
        of
    }
}
