//! An agreement of two members and three custodians, with a key that a ceremony made.
//!
//! Not here: the hub (`hub`).

use std::io::Cursor;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use private_match::Chance;
use private_match::canonical::{Country, Type, versions};
use private_match::ceremony::{Ceremony, Key, Terms};
use private_match::identity::Identity;
use private_match::message::agreement::{AgreementSignature, text_digest};
use private_match::message::deposit::{DepositList, Entry};
use private_match::message::sign;
use private_match::threshold::Share;
use whatson_client::Client;
use whatson_domain::agreement::input::PartyInput;
use whatson_domain::agreement::{Agreement, TermsInput, text as agreement_text};
use whatson_domain::vocabulary::Vocabulary;
use whatson_domain::{OrganisationId, Slug};
use whatson_transparency::{Frontier, leaf};
use zeroize::Zeroizing;

use super::hub::{Behaviour, Served, Tamper, TestHub};
use crate::agreement::Text;
use crate::base::hex;
use crate::event::{Event, Tell};
use crate::hub::Hub;
use crate::session::{Means, Session};
use crate::store::Store;
use crate::tokenise::{self, Options, Summary};
use crate::{Machine, MemberError, deposit};

pub(crate) const NOW: u64 = 1_800_000_000;
pub(crate) const SLUG: &str = "demo-bank-hotline";
/// The parties, in the order of the text: two members, three custodians.
pub(crate) const BANK: usize = 0;
pub(crate) const HOTLINE: usize = 1;
const NAMES: [&str; 5] =
    ["Demo Bank", "Demo Hotline", "Demo Authority", "Demo Association", "Demo House"];

/// A clock that stands, and randomness that a seed repeats (`SplitMix64`).
pub(crate) struct Clockwork {
    pub(crate) now: AtomicU64,
    state: AtomicU64,
}

impl Clockwork {
    pub(crate) fn new(seed: u64) -> Arc<Self> {
        Arc::new(Self { now: AtomicU64::new(NOW), state: AtomicU64::new(seed << 32) })
    }
}

impl Chance for Clockwork {
    fn fill(&self, bytes: &mut [u8]) {
        for part in bytes.chunks_mut(8) {
            let state = self.state.fetch_add(0x9e37_79b9_7f4a_7c15, Ordering::Relaxed);
            let one = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            let two = (one ^ (one >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            let whole = (two ^ (two >> 31)).to_le_bytes();
            part.iter_mut().zip(whole).for_each(|(to, from)| *to = from);
        }
    }
}

impl Machine for Clockwork {
    fn now(&self) -> u64 {
        self.now.load(Ordering::Relaxed)
    }
}

pub(crate) fn identity(number: usize) -> Arc<Identity> {
    let seed = 1_000 + u64::try_from(number).unwrap();
    Arc::new(Identity::generate(&*Clockwork::new(seed)).unwrap())
}

fn party(number: usize) -> PartyInput {
    let role = if number < 2 { "member" } else { "custodian" };
    PartyInput {
        organisation: Some(OrganisationId(uuid::Uuid::from_u128(1 + number as u128))),
        name: NAMES[number].into(),
        roles: vec![role.into()],
        jurisdiction: "BG".into(),
        keys: hex(&identity(number).keys().to_bytes()),
    }
}

/// The text, in a version.
pub(crate) fn written(version: u32) -> String {
    let own = |text: &str| text.to_owned();
    let typed = TermsInput {
        title: own("Bank and hotline"),
        instrument: own("mou"),
        citation: own("Memorandum of 1 December 2026"),
        parties: (0..5).map(party).collect(),
        purposes: vec![own("detect-trafficking")],
        categories: vec![own("contact-data")],
        types: ["phone", "email", "iban", "plate", "handle"].map(own).to_vec(),
        ceiling: own("amber"),
        hits: own("both"),
        first: own("1000000"),
        daily: own("10000"),
        all: own("4000000"),
        list_max: own("500000"),
        retention: own("12"),
        threshold: own("2"),
        valid_from: own("2026-11-01"),
        valid_until: own("2027-11-30"),
        review: own("2027-06-01"),
        ..TermsInput::default()
    };
    let known = Vocabulary { countries: ["BG".to_owned()].into(), ..Vocabulary::default() };
    let terms = typed.check(&known).unwrap();
    let mut agreement = Agreement::draft(Slug::new("slug", SLUG).unwrap(), terms);
    agreement.number = version;
    agreement_text::text(&agreement)
}

pub(crate) fn text() -> Text {
    Text::read(&written(1), SLUG).unwrap()
}

/// Every party's signature under a text.
pub(crate) fn signatures(text: &Text) -> Vec<Vec<u8>> {
    let body = AgreementSignature { text: text_digest(&text.written) };
    let scope = text.scope(0).unwrap();
    (0..5).map(|number| sign(&scope, &body, &identity(number)).unwrap()).collect()
}

/// Three custodians make a key.
pub(crate) fn keys(terms: &Terms, seed: u64) -> Vec<Key> {
    let ids: Vec<_> = (2..5).map(identity).collect();
    let chance = Clockwork::new(seed);
    let begin = |(number, own): (u16, &Arc<Identity>)| {
        Ceremony::begin(terms.clone(), 1, number, own, &*chance).unwrap()
    };
    let mut all: Vec<_> = (1..).zip(&ids).map(begin).collect();
    let mail = |all: &[Ceremony], to: u16| -> Vec<Vec<u8>> {
        let others = (1..).zip(all).filter(|(number, _)| *number != to);
        let sent = others.flat_map(|(_, one)| one.outgoing());
        sent.filter(|one| one.to.is_none_or(|of| of == to)).map(|one| one.bytes.to_vec()).collect()
    };
    let first: Vec<_> = (1..=3).map(|to| mail(&all, to)).collect();
    for ((one, own), mail) in all.iter_mut().zip(&ids).zip(&first) {
        one.receive_round_one(mail, own, &*chance).unwrap();
    }
    let second: Vec<_> = (1..=3).map(|to| mail(&all, to)).collect();
    for ((one, own), mail) in all.iter_mut().zip(&ids).zip(&second) {
        one.receive_round_two(mail, own).unwrap();
    }
    let last: Vec<_> = (1..=3).map(|to| mail(&all, to)).collect();
    all.iter().zip(&last).map(|(one, mail)| one.receive_statements(mail).unwrap()).collect()
}

pub(crate) fn shares(keys: &[Key]) -> Vec<Share> {
    keys.iter()
        .map(|key| Share::new(key.custodian(), &Zeroizing::new(**key.share())).unwrap())
        .collect()
}

/// A hub with an agreement that has a key, and what its members' programs bring.
pub(crate) struct World {
    pub(crate) hub: Arc<TestHub>,
    address: String,
    folder: tempfile::TempDir,
    _served: Served,
}

impl World {
    pub(crate) async fn new() -> Self {
        let hub = TestHub::new();
        let (address, served) = hub.serve().await;
        Self { hub, address, folder: tempfile::tempdir().unwrap(), _served: served }
    }

    pub(crate) fn behaves(&self, custodian: usize, as_told: Behaviour) {
        self.hub.inner.lock().unwrap().behaviours[custodian - 1] = as_told;
    }

    /// Alters what the hub says of state and hits.
    pub(crate) fn tamper(&self, tamper: Tamper) {
        self.hub.inner.lock().unwrap().tampers = Some(tamper);
    }

    /// A member signs a list of its own with the token of another's record in it.
    pub(crate) async fn copy_token(&self, from: usize, reference: &str, to: usize) {
        let text = text();
        let scope = text.scope(1).unwrap();
        let session = self.session(from).await.unwrap();
        let lists = self.hub.entries(&identity(from).keys().id());
        let mut token = None;
        for deposit in lists.iter().map(|entry| entry.deposit) {
            let found = session.means.store.of_deposit(&deposit).await.unwrap();
            let found = found.filter(|found| found.record.reference.as_str() == reference);
            token = found.map(|found| found.record.entry.token).or(token);
        }
        session.means.store.close().await;
        let chance = Clockwork::new(55);
        let mut entries: Vec<Entry> = (0..64).map(|_| padding(&chance)).collect();
        entries[7].token = token.unwrap();
        let mut tree = Frontier::default();
        entries.iter().for_each(|entry| tree.push(leaf(&entry.to_bytes())));
        let own = identity(to);
        let number = self.hub.next_list(&own.keys().id());
        let statement = self.hub.inner.lock().unwrap().keys[0].statement().digest();
        let body = DepositList {
            number,
            sort: Type::Phone,
            versions: versions(),
            statement,
            entries: 64,
            root: tree.root().0,
            time: NOW,
        };
        let means = self.means(to).await;
        means.hub.tell(sign(&scope, &body, &own).unwrap()).await.unwrap();
        let bytes = entries.iter().flat_map(Entry::to_bytes).collect();
        assert_eq!(means.hub.part(1, number, 0, bytes).await.unwrap().status, 200);
        means.store.close().await;
    }

    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn store_folder(&self, member: usize) -> std::path::PathBuf {
        self.folder().join(format!("member-{member}"))
    }

    pub(crate) async fn means(&self, member: usize) -> Means {
        self.means_at(member, NOW).await
    }

    pub(crate) async fn means_at(&self, member: usize, now: u64) -> Means {
        static RUN: AtomicU64 = AtomicU64::new(1);
        let machine = Clockwork::new(RUN.fetch_add(1, Ordering::Relaxed));
        machine.now.store(now, Ordering::Relaxed);
        let own = identity(member);
        let folder = self.store_folder(member);
        let store = Store::open(&folder, &own, Arc::clone(&machine) as _).await.unwrap();
        let client = Client::new(self.address.parse().unwrap(), None).unwrap();
        let client = client.with_token(Zeroizing::new(format!("member-{member}")));
        Means { hub: Hub::new(client, SLUG), identity: own, store, machine }
    }

    pub(crate) async fn session(&self, member: usize) -> Result<Session, MemberError> {
        Session::open(self.means(member).await).await
    }

    /// Tokenises a file for a member, and hands its lists in.
    pub(crate) async fn tokenise(
        &self,
        member: usize,
        file: &str,
    ) -> Result<(Summary, Vec<Event>), MemberError> {
        let told = Told::new();
        let session = self.session(member).await?;
        let epoch = session.epoch().await?;
        let pepper = session.pepper(&epoch).await?;
        let from = Cursor::new(file.as_bytes().to_vec());
        let done = tokenise::run(&session, &epoch, &pepper, from, options(&told.tell())).await?;
        deposit::run(&session, &epoch, &told.tell()).await?;
        session.means.store.close().await;
        Ok((done, told.all()))
    }
}

pub(crate) fn options(tell: &Tell) -> Options {
    Options::new(Country::from_code("BG"), Arc::clone(tell), false)
}

fn padding(chance: &Clockwork) -> Entry {
    let mut bytes = [[0; 16]; 4];
    bytes.iter_mut().for_each(|of| chance.fill(of));
    let [deposit, token, reference, tag] = bytes;
    Entry { deposit, token, reference, expiry: 2027 * 12 + 6, tag, note: None }
}

/// Keeps what was told.
#[derive(Clone)]
pub(crate) struct Told(Arc<Mutex<Vec<Event>>>);

impl Told {
    pub(crate) fn new() -> Self {
        Self(Arc::default())
    }

    pub(crate) fn tell(&self) -> Tell {
        let kept = Arc::clone(&self.0);
        Arc::new(move |event| kept.lock().unwrap().push(event))
    }

    pub(crate) fn all(&self) -> Vec<Event> {
        self.0.lock().unwrap().clone()
    }
}
