//! Private matching in a demonstration: keys of fictional members, three custodians as programs of their
//! own, the members' first loads, each confirmed by a second person, and the lists of the hotline, the telephone
//! company and the police, so that the bank finds hits.
//!
//! One operator holds all three custodians and all keys, which is safe for a demonstration alone; every
//! page of a demonstration says so.
//!
//! Not here: the agreement (`app::demo_agreement`), what custodians and members do (their crates).

use std::collections::HashMap;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context as _, anyhow};
use private_match::canonical::Country;
use private_match::message::agreement::{AgreementSignature, text_digest};
use private_match::message::first_load::{FirstLoad, MOST_DAYS};
use private_match::message::{self, Scope};
use tokio::process::Command;
use tokio::sync::Mutex;
use whatson_app::clock::{Clock as _, Machine};
use whatson_app::demo_agreement::{self, CUSTODIANS, MEMBERS, Party, SLUG};
use whatson_app::first_load::{self, State};
use whatson_app::{Actor, App, AppError, access, demo_person, mailbox, matching, watch, witness};
use whatson_client::{Address, Client};
use whatson_custodian::Folder;
use whatson_custodian::agreement::Text;
use whatson_member::event::nobody;
use whatson_member::hub::Hub;
use whatson_member::session::{Means, Session};
use whatson_member::store::Store;
use whatson_member::tokenise::{self, Options};
use whatson_member::{deposit, hits, keys};
use zeroize::Zeroizing;

use crate::custodian::witness::KEY;
use crate::local::Local;
use crate::witness::explained;

/// Members whose lists the demonstration deposits: who acts, and what they hold.
const LISTS: [(&str, &str, &str); 3] = [
    (
        "demo-lighthouse",
        "hotline-case-worker",
        include_str!("../../../testdata/matching/hotline.csv"),
    ),
    ("demo-telecom", "telecom-analyst", include_str!("../../../testdata/matching/telecom.csv")),
    ("demo-police", "police-investigator", include_str!("../../../testdata/matching/police.csv")),
];
/// Who declares the first load of each member, and the second person who confirms it.
const LOADS: [(&str, &str, &str); 4] = [
    ("demo-bank", "bank-analyst", "bank-focal-point"),
    ("demo-lighthouse", "hotline-case-worker", "focal-point"),
    ("demo-telecom", "telecom-analyst", "telecom-focal-point"),
    ("demo-police", "police-investigator", "police-focal-point"),
];
/// Between two tries.
const PAUSE: Duration = Duration::from_secs(2);
/// Between two looks of the members at their hits.
const LOOK: Duration = Duration::from_secs(15);
/// After which a member's token, which lasts a day, is another.
const RENEWED: Duration = Duration::from_secs(12 * 3_600);
/// Seconds between two looks of a custodian at the hub's log: who tries it does not wait an hour.
const WATCHES: &str = "15";
/// Before a custodian that ended is started again.
const AGAIN: Duration = Duration::from_secs(3);
/// Tries of the lists: the custodians need a moment to make their key.
const TRIES: usize = 90;

/// The folder of a demo member's keys.
pub(crate) fn key_file(data: &Path, slug: &str) -> PathBuf {
    data.join("demo-members").join(format!("{slug}.key"))
}

fn custodian(data: &Path, number: usize) -> PathBuf {
    data.join(format!("demo-custodian-{number}"))
}

/// Makes keys and agreement where they are not there, and tells each custodian what it works under.
pub(crate) async fn load(app: &App, data: &Path) -> anyhow::Result<bool> {
    let mut parties = Vec::new();
    whatson_app::private::folder(&data.join("demo-members"))?;
    for slug in MEMBERS {
        let file = key_file(data, slug);
        if !file.exists() {
            keys::make(&file, None, &Local).context("cannot make the keys of a demo member")?;
        }
        let text = keys::text(&file)?;
        parties.push(Party { slug, identity: private_match::key_file::read(&text, None)? });
    }
    let (mut folders, mut witnesses) = (Vec::new(), Vec::new());
    for (slug, number) in CUSTODIANS.into_iter().zip(1..) {
        let place = custodian(data, number);
        if !place.join(whatson_custodian::KEYS).exists() {
            Folder::init(&place, None, &Local).await?;
        }
        let key = watch::key(&place.join(KEY), slug, &Machine);
        witnesses.push((slug, key.map_err(|why| explained(&why, ""))?));
        let folder = Folder::open(&place).await?;
        parties.push(Party { slug, identity: folder.identity(None)? });
        folders.push(folder);
    }
    for (slug, key) in witnesses {
        let added = witness::add(app, Actor::OPERATOR, slug, &key).await;
        match added {
            // Added at the start before this one.
            Ok(()) | Err(AppError::Refused(_)) => {}
            Err(why) => return Err(anyhow!("the demo witnesses: {why}")),
        }
    }
    let standing = demo_agreement::load(app, &parties).await;
    let Some(written) = standing.map_err(|why| anyhow!("the demo agreement: {why}"))? else {
        return Ok(false);
    };
    let text = Text::read(&written).map_err(|why| anyhow!("the demo agreement: {why}"))?;
    for folder in folders {
        join(&folder, &text).await?;
        folder.close().await;
    }
    Ok(true)
}

/// The custodian signed the text, and confirms all members.
async fn join(folder: &Folder, text: &Text) -> anyhow::Result<()> {
    let identity = folder.identity(None)?;
    if folder.own_signature(text.slug(), text.number()).await?.is_none() {
        let body = AgreementSignature { text: text_digest(text.written()) };
        let signed = message::sign(&text.scope(0)?, &body, &identity)?;
        folder.pin(text, &signed).await?;
    }
    let now = u64::try_from(Machine.now().0 / 1_000_000).unwrap_or_default();
    for member in text.members() {
        folder.confirm(text.slug(), member.keys.id(), now).await?;
    }
    Ok(())
}

/// Runs the three custodians as programs of their own until the task is dropped; one that ends is
/// started again.
pub(crate) async fn custodians(data: PathBuf, hub: String) {
    let all = CUSTODIANS.into_iter().zip(1..);
    let all = all.map(|(slug, number)| one(custodian(&data, number), slug, hub.clone()));
    futures_util::future::join_all(all).await;
}

async fn one(folder: PathBuf, slug: &str, hub: String) {
    loop {
        match started(&folder, slug, &hub) {
            Ok(mut child) => {
                // Held, since it ends when its standard input does: then this hub is gone.
                let held = child.stdin.take();
                let ended = child.wait().await;
                drop(held);
                tracing::warn!(?ended, folder = %folder.display(), "a demo custodian ended");
            }
            Err(error) => tracing::warn!(%error, "a demo custodian cannot be started"),
        }
        tokio::time::sleep(AGAIN).await;
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "a demonstration's custodians are programs of their own"
)]
fn started(folder: &Path, slug: &str, hub: &str) -> std::io::Result<tokio::process::Child> {
    Command::new(std::env::current_exe()?)
        .args(["custodian", "serve", "--hub", hub, "--data"])
        .arg(folder)
        .args(["--witness", slug, "--witness-every", WATCHES, "--with-parent"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .kill_on_drop(true)
        .spawn()
}

/// What members do in a demonstration until the task is dropped: each declares its first load, and a second person
/// of it confirms that; the lists of all but the bank are deposited once there is a key, and they look at their hits from time to time, so that those of the bank are answered.
pub(crate) async fn members(app: App, data: PathBuf, hub: String) {
    let all = Members { app, data, hub, tokens: Mutex::default() };
    tokio::join!(all.loads(), all.lists(), all.looks());
}

/// The other members, with a token each for as long as it lasts.
struct Members {
    app: App,
    data: PathBuf,
    hub: String,
    tokens: Mutex<HashMap<&'static str, (Zeroizing<String>, Instant)>>,
}

impl Members {
    /// Keeps a first load of each member open, as large as the agreement has it.
    async fn loads(&self) {
        let mut tries = TRIES;
        loop {
            let mut is_done = true;
            for (member, declarer, confirmer) in LOADS {
                if let Err(error) = self.declared(member, declarer, confirmer).await {
                    tracing::debug!(member, %error, "the demo first load waits");
                    is_done = false;
                }
            }
            tries = tries.saturating_sub(1);
            let is_soon = !is_done && tries > 0;
            tokio::time::sleep(if is_soon { PAUSE } else { RENEWED }).await;
        }
    }

    /// Declares a member's first load, unless one is open, and confirms it as a second person.
    async fn declared(
        &self,
        member: &str,
        declarer: &'static str,
        confirmer: &'static str,
    ) -> anyhow::Result<()> {
        let (app, by) = (&self.app, self.actor(declarer).await?);
        let view = matching::look(app, by, SLUG).await?;
        let newest = view.epochs.first().filter(|of| of.epoch.state == matching::State::Key);
        let epoch = newest.map(|of| of.epoch.number).context("there is no key yet")?;
        let known = first_load::list(app, by, SLUG).await?;
        let own = || known.iter().filter(|load| load.epoch == epoch);
        if own().any(|load| matches!(load.state, State::Open | State::ToCome)) {
            return Ok(());
        }
        if !own().any(|load| load.state == State::Waiting) {
            let now = Local::seconds();
            let body = FirstLoad {
                number: own().map(|load| load.number).max().unwrap_or_default() + 1,
                time: now,
                size: view.budget().first.into(),
                first_day: FirstLoad::day(now),
                days: MOST_DAYS,
            };
            let scope = Scope::new(SLUG.as_bytes(), view.version.agreement.number, epoch)?;
            let text = keys::text(&key_file(&self.data, member))?;
            let identity = private_match::key_file::read(&text, None)?;
            mailbox::take(app, by, SLUG, &message::sign(&scope, &body, &identity)?).await?;
        }
        let second = self.actor(confirmer).await?;
        let all = first_load::list(app, second, SLUG).await?;
        for load in all.iter().filter(|load| load.state == State::Waiting && !load.is_own) {
            first_load::confirm(app, second, SLUG, load.id).await?;
        }
        Ok(())
    }

    /// A fictional person, as the hub knows them by a token.
    async fn actor(&self, person: &'static str) -> anyhow::Result<Actor> {
        let token = self.token(person).await?;
        Ok(access::of_token(&self.app, &token).await?)
    }

    /// Deposits their lists; what was deposited before stays.
    async fn lists(&self) {
        for (member, person, rows) in LISTS {
            for _ in 0..TRIES {
                match self.deposited(member, person, rows).await {
                    Ok(count) => {
                        tracing::info!(member, count, "the demo list is deposited");
                        break;
                    }
                    Err(error) => tracing::debug!(member, %error, "the demo list waits"),
                }
                tokio::time::sleep(PAUSE).await;
            }
        }
    }

    async fn looks(&self) {
        loop {
            tokio::time::sleep(LOOK).await;
            for (member, person, _) in LISTS {
                if let Err(error) = self.looked(member, person).await {
                    tracing::debug!(member, %error, "a demo member does not look");
                }
            }
        }
    }

    async fn looked(&self, member: &str, person: &'static str) -> anyhow::Result<()> {
        let means = self.means(member, person).await?;
        let looked = async {
            let session = Session::open(means.clone()).await?;
            hits::read(&session, false).await
        };
        let looked = looked.await;
        means.store.close().await;
        looked?;
        Ok(())
    }

    async fn deposited(
        &self,
        member: &str,
        person: &'static str,
        rows: &'static str,
    ) -> anyhow::Result<u64> {
        let means = self.means(member, person).await?;
        let done = async {
            // Who tries the demonstration may run the same member's program just now.
            let _lock = means.store.lock()?;
            let session = Session::in_force(means.clone()).await?;
            let epoch = session.epoch().await?;
            let pepper = session.pepper(&epoch).await?;
            let region = Country::from_code("BG");
            let options = Options::new(region, nobody(), false);
            let from = Cursor::new(rows.as_bytes());
            tokenise::run(&session, &epoch, &pepper, from, options).await?;
            deposit::run(&session, &epoch, &nobody()).await
        };
        let done = done.await;
        means.store.close().await;
        Ok(done?)
    }

    /// What a member's program begins with.
    async fn means(&self, member: &str, person: &'static str) -> anyhow::Result<Means> {
        let file = key_file(&self.data, member);
        let identity = Arc::new(private_match::key_file::read(&keys::text(&file)?, None)?);
        let address: Address = self.hub.parse()?;
        let client = Client::new(address, None)?.with_token(self.token(person).await?);
        let machine: Arc<dyn whatson_member::Machine> = Arc::new(Local);
        let store = Store::open(&keys::store_of(&file), &identity, Arc::clone(&machine)).await?;
        Ok(Means { hub: Hub::new(client, SLUG), identity, store, machine })
    }

    /// A person's token: the one of before, until half of its day is over.
    async fn token(&self, person: &'static str) -> anyhow::Result<Zeroizing<String>> {
        let mut tokens = self.tokens.lock().await;
        if let Some((token, made)) = tokens.get(person)
            && made.elapsed() < RENEWED
        {
            return Ok(token.clone());
        }
        let token = demo_person::issue_token(&self.app, person, "demonstration", 1).await;
        let token = token.map_err(|why| anyhow!("no token for {person}: {why}"))?;
        let token = Zeroizing::new(token.to_string());
        tokens.insert(person, (token.clone(), Instant::now()));
        Ok(token)
    }
}
