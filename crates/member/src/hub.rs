//! What a member asks its hub, and the forms of the answers. Nothing of them is believed here.
//!
//! Not here: what an answer proves (`agreement`, `session`, `hits`).

use std::time::Duration;

use bytes::Bytes;
use private_match::identity::Identity;
use private_match::message::poll::Poll;
use private_match::message::{Scope, sign};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use whatson_client::{Answer, Client, Limits};
use whatson_transparency::Verifier;

use crate::{Machine, MemberError};

const BYTES: &str = "application/octet-stream";
/// For everything but an evaluation.
const USUAL: Limits = Limits { time: Duration::from_secs(60), bytes: 16 << 20 };
/// With its last part, a list is compared with all others.
const PART: Limits = Limits { time: Duration::from_secs(600), bytes: 1 << 20 };
/// The hub holds an evaluation for a minute at the most.
const EVALUATION: Limits = Limits { time: Duration::from_secs(70), bytes: 96 << 10 };
/// Messages that the hub hands out at once.
const PAGE: usize = 64;
/// Pages of anything that are read at the most: a hub that has ever more is not followed for ever.
const PAGES_MAX: usize = 10_000;

/// The hub, asked about one agreement.
#[derive(Debug, Clone)]
pub struct Hub {
    client: Client,
    slug: String,
}

/// How an agreement stands, as the hub says.
#[derive(Debug, Clone, Deserialize)]
pub struct State {
    /// The hub's clock, in seconds of Unix time.
    pub now: u64,
    /// Its slug.
    pub agreement: String,
    /// The version of its terms.
    pub version: u32,
    /// How far it is.
    pub state: String,
    /// The text.
    pub text: String,
    /// Signature messages, in base64.
    #[serde(default)]
    pub signatures: Vec<String>,
    /// Its epochs.
    #[serde(default)]
    pub epochs: Vec<EpochState>,
    /// Orders of parties, in base64.
    #[serde(default)]
    pub orders: Vec<String>,
    /// Kept messages for who asked.
    #[serde(default)]
    pub messages: Vec<Kept>,
}

/// An epoch, as the hub says.
#[derive(Debug, Clone, Deserialize)]
pub struct EpochState {
    /// Its number.
    pub epoch: u32,
    /// The version of the agreement that it is under; that of now where nothing is said.
    pub version: Option<u32>,
    /// How far it is: ceremony, key, closing, destroyed.
    #[serde(alias = "begins")]
    pub state: String,
    /// The key statement, in base64.
    pub statement: Option<String>,
    /// The digest of the pepper that was agreed, in hexadecimal.
    pub pepper: Option<String>,
    /// The number that the member's next list has.
    #[serde(default = "first")]
    pub next_list: u32,
}

fn first() -> u32 {
    1
}

/// A message that the hub keeps.
#[derive(Debug, Clone, Deserialize)]
pub struct Kept {
    /// Its number; they rise.
    pub number: u64,
    /// Its epoch.
    pub epoch: u32,
    /// Its kind.
    pub label: String,
    /// It, in base64.
    pub bytes: String,
}

/// What the hub says to a list that is laid before it.
#[derive(Debug, Clone, Deserialize)]
pub struct Begun {
    /// How many parts it has.
    pub parts: u32,
    /// Which of them the hub has already.
    #[serde(default)]
    pub have: Vec<u32>,
}

/// What the hub says when a list is whole.
#[derive(Debug, Clone, Deserialize)]
pub struct Receipt {
    /// A signed note.
    pub receipt: String,
    /// Hits that it made at once.
    #[serde(default)]
    pub hits: u64,
}

/// A list of one's own, as the hub says.
#[derive(Debug, Clone, Deserialize)]
pub struct ListState {
    /// Its epoch.
    pub epoch: u32,
    /// Its number there.
    pub number: u32,
    /// How far it is: arriving, entered, standing, gone.
    pub state: String,
    /// A signed note; blank until it stands.
    #[serde(default)]
    pub receipt: String,
}

/// Lists.
#[derive(Debug, Clone, Deserialize)]
struct Lists {
    lists: Vec<ListState>,
}

/// A first load that one's own organisation declared, as the hub says.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct LoadState {
    /// Its epoch.
    pub epoch: u32,
    /// Its number there.
    pub number: u64,
    /// Evaluations, padding included.
    pub size: u64,
    /// The first day of its window, as ISO 8601 has it.
    pub first_day: String,
    /// The last one.
    pub last_day: String,
    /// How many days that is.
    pub days: u8,
    /// How far it is: waiting, to-come, open, over, replaced.
    pub state: String,
}

/// First loads.
#[derive(Debug, Clone, Deserialize)]
struct Loads {
    first_loads: Vec<LoadState>,
}

/// What the hub says to what it took and signed a receipt of.
#[derive(Debug, Clone, Deserialize)]
pub struct Taken {
    /// A signed note.
    pub receipt: String,
}

/// A page of hits.
#[derive(Debug, Clone, Deserialize)]
pub struct HitPage {
    /// The hits.
    pub hits: Vec<HitState>,
}

/// A hit, as the hub says.
#[derive(Debug, Clone, Deserialize)]
pub struct HitState {
    /// Its number for who asks; they rise.
    pub number: u64,
    /// Its identifier.
    pub hit: String,
    /// Its epoch.
    pub epoch: u32,
    /// The type of the identifiers.
    #[serde(rename = "type")]
    pub sort: String,
    /// The day.
    pub at: String,
    /// One's own deposit.
    pub own: OwnState,
    /// The partner's.
    pub partner: PartnerState,
    /// What both said of it, in base64.
    #[serde(default)]
    pub answers: Vec<String>,
}

/// One's own deposit of a hit.
#[derive(Debug, Clone, Deserialize)]
pub struct OwnState {
    /// Its identifier.
    pub deposit: String,
    /// The hash of its leaf.
    pub leaf: String,
}

/// The partner's deposit of a hit.
#[derive(Debug, Clone, Deserialize)]
pub struct PartnerState {
    /// The organisation, as the text has it.
    pub organisation: String,
    /// Its keys' identifier.
    pub party: String,
    /// The deposit's identifier.
    pub deposit: String,
    /// Its random reference.
    pub reference: String,
    /// When it expires.
    pub expiry: u32,
    /// Its tag.
    pub tag: String,
    /// Its sealed note.
    pub note: Option<String>,
    /// The signed list that it stands in.
    pub list: String,
    /// The hash of its leaf.
    pub leaf: String,
    /// Its place in the list.
    pub index: u64,
    /// The hashes that lead from the leaf to the list's root.
    pub proof: Vec<String>,
}

impl Hub {
    /// The hub behind a client, for one agreement.
    #[must_use]
    pub fn new(client: Client, slug: &str) -> Self {
        Self { client, slug: slug.to_owned() }
    }

    /// The agreement's name.
    #[must_use]
    pub fn slug(&self) -> &str {
        &self.slug
    }

    fn path(&self, rest: &str) -> String {
        format!("/api/agreements/{}/{rest}", self.slug)
    }

    /// The agreement's text, as it is.
    ///
    /// # Errors
    ///
    /// [`MemberError`].
    pub async fn text(&self) -> Result<String, MemberError> {
        let answer = taken(self.client.get(&self.path("text"), USUAL).await?)?;
        String::from_utf8(answer.body).map_err(|_| MemberError::Answer("text"))
    }

    /// The key that the hub signs with, as it shows it.
    ///
    /// # Errors
    ///
    /// [`MemberError`].
    pub async fn key(&self) -> Result<Verifier, MemberError> {
        let answer = taken(self.client.get("/audit/key", USUAL).await?)?;
        let text = String::from_utf8(answer.body).map_err(|_| MemberError::Answer("key"))?;
        Verifier::parse(&text).map_err(|_| MemberError::Answer("key"))
    }

    /// How the agreement stands.
    ///
    /// # Errors
    ///
    /// [`MemberError`].
    pub async fn state(&self) -> Result<State, MemberError> {
        read(&taken(self.client.get(&self.path("matching"), USUAL).await?)?, "matching")
    }

    /// How it stands with the messages that are kept for this party, all of them.
    ///
    /// # Errors
    ///
    /// [`MemberError`]; [`MemberError::Clock`] when the clocks differ too much.
    pub async fn poll(
        &self,
        version: u32,
        identity: &Identity,
        machine: &dyn Machine,
    ) -> Result<State, MemberError> {
        let scope = Scope::new(self.slug.as_bytes(), version, 0)?;
        let (mut after, mut messages) = (0, vec![]);
        for _ in 0..PAGES_MAX {
            let now = machine.now();
            let asked = sign(&scope, &Poll { time: now, after, wait: 0 }, identity)?;
            let answer = self.send(asked).await?;
            if let Some(problem) = answer.problem().filter(|told| told.code == "other-time") {
                let told = problem.whole.get("now").and_then(serde_json::Value::as_u64);
                let theirs = match told {
                    Some(theirs) => theirs,
                    None => self.state().await?.now,
                };
                let seconds = |of: u64| i64::try_from(of).unwrap_or(i64::MAX);
                return Err(MemberError::Clock(seconds(now).saturating_sub(seconds(theirs))));
            }
            let mut state: State = read(&taken(answer)?, "poll")?;
            let last = state.messages.iter().map(|kept| kept.number).max();
            let is_whole = state.messages.len() < PAGE || last.is_none_or(|last| last <= after);
            after = last.unwrap_or(after);
            messages.append(&mut state.messages);
            if is_whole {
                return Ok(State { messages, ..state });
            }
        }
        Err(MemberError::Answer("poll"))
    }

    /// Sends a signed message to the door.
    ///
    /// # Errors
    ///
    /// [`MemberError::Hub`]; every status is an answer.
    pub async fn send(&self, message: Vec<u8>) -> Result<Answer, MemberError> {
        let path = self.path("messages");
        Ok(self.client.post(&path, BYTES, Bytes::from(message), USUAL).await?)
    }

    /// The same, where nothing but yes will do.
    ///
    /// # Errors
    ///
    /// [`MemberError::Hub`], [`MemberError::Refused`].
    pub async fn tell(&self, message: Vec<u8>) -> Result<Answer, MemberError> {
        taken(self.send(message).await?)
    }

    /// Sends a request for an evaluation, and waits for what the custodian says.
    ///
    /// # Errors
    ///
    /// [`MemberError::Hub`]; every status is an answer.
    pub async fn evaluate(&self, request: Bytes) -> Result<Answer, MemberError> {
        Ok(self.client.post(&self.path("messages"), BYTES, request, EVALUATION).await?)
    }

    /// Sends a part of a list; a receipt comes back for the last one that was missing.
    ///
    /// # Errors
    ///
    /// [`MemberError::Hub`]; every status is an answer.
    pub async fn part(
        &self,
        epoch: u32,
        list: u32,
        part: u32,
        entries: Vec<u8>,
    ) -> Result<Answer, MemberError> {
        let path = self.path(&format!("epochs/{epoch}/lists/{list}/parts/{part}"));
        Ok(self.client.put(&path, BYTES, Bytes::from(entries), PART).await?)
    }

    /// All lists of this member.
    ///
    /// # Errors
    ///
    /// [`MemberError`].
    pub async fn lists(&self) -> Result<Vec<ListState>, MemberError> {
        let answer = taken(self.client.get(&self.path("lists"), USUAL).await?)?;
        read::<Lists>(&answer, "lists").map(|all| all.lists)
    }

    /// First loads that were declared for this member.
    ///
    /// # Errors
    ///
    /// [`MemberError`].
    pub async fn first_loads(&self) -> Result<Vec<LoadState>, MemberError> {
        let answer = taken(self.client.get(&self.path("first-loads"), USUAL).await?)?;
        read::<Loads>(&answer, "first-loads").map(|all| all.first_loads)
    }

    /// All hits of this member.
    ///
    /// # Errors
    ///
    /// [`MemberError`].
    pub async fn hits(&self) -> Result<Vec<HitState>, MemberError> {
        let (mut after, mut all) = (0, vec![]);
        for _ in 0..PAGES_MAX {
            let path = self.path(&format!("hits?after={after}"));
            let page: HitPage = read(&taken(self.client.get(&path, USUAL).await?)?, "hits")?;
            let Some(last) = page.hits.iter().map(|hit| hit.number).max() else { return Ok(all) };
            if last <= after {
                return Err(MemberError::Answer("hits"));
            }
            after = last;
            all.extend(page.hits);
        }
        Err(MemberError::Answer("hits"))
    }
}

/// An answer that says yes, or what the hub says instead.
pub(crate) fn taken(answer: Answer) -> Result<Answer, MemberError> {
    if answer.is_success() {
        return Ok(answer);
    }
    let told = answer.problem().map(|problem| problem.code);
    Err(MemberError::Refused(told.unwrap_or_else(|| format!("status {}", answer.status))))
}

/// Reads an answer's JSON.
pub(crate) fn read<T: DeserializeOwned>(
    answer: &Answer,
    what: &'static str,
) -> Result<T, MemberError> {
    serde_json::from_slice(&answer.body).map_err(|_| MemberError::Answer(what))
}
