//! How a run begins: the agreement that all parties signed, the epoch's key, the pepper.
//!
//! What was believed once is pinned in the store: the newest version and its text, the key of an epoch, the
//! hub's own key. A hub that shows something else later is an alarm, and nothing goes on.
//!
//! Not here: what is done then (`tokenise`, `hits`), when what was kept is deleted (`over`).

use std::sync::Arc;

use private_match::ceremony::SignedStatement;
use private_match::identity::Identity;
use private_match::input::Pepper;
use private_match::message::agreement::text_digest;
use private_match::message::{Reader, Scope, Writer};
use private_match::threshold::KeySet;
use whatson_transparency::Verifier;

use crate::agreement::{Signed, Text};
use crate::base::unbase64;
use crate::hub::{EpochState, Hub, State};
use crate::pepper::Way;
use crate::store::{Place, Store};
use crate::{Machine, MemberError, receipts};

/// The newest version whose text was believed, with the text's digest.
const NEWEST: &str = "newest text";
/// Signatures of a text at the most.
const SIGNATURES_MAX: usize = 100;
/// Most bytes of a signature message.
const SIGNATURE_MAX: usize = 1 << 10;

/// What a program brings along.
#[derive(Clone)]
pub struct Means {
    /// The way to the hub.
    pub hub: Hub,
    /// Own keys.
    pub identity: Arc<Identity>,
    /// The own store.
    pub store: Store,
    /// Clock and chance.
    pub machine: Arc<dyn Machine>,
}

impl Means {
    /// Where the store keeps what is of an epoch; of the agreement as a whole with 0.
    pub(crate) fn place(&self, epoch: u32) -> Place {
        Place { agreement: self.hub.slug().to_owned(), epoch }
    }
}

/// A run under an agreement whose text and signatures hold.
#[derive(Clone)]
pub struct Session {
    /// What the program brought.
    pub means: Means,
    /// The agreement.
    pub signed: Arc<Signed>,
    /// What the hub said, with the messages for this member.
    pub state: State,
    /// The hub's key, as it was pinned.
    pub hub_key: Arc<Verifier>,
    /// Whether it was pinned just now: then somebody has to compare its fingerprint.
    pub is_first_contact: bool,
}

/// An epoch that has a key.
#[derive(Debug, Clone)]
pub struct Epoch {
    /// Agreement and epoch.
    pub place: Place,
    /// What its messages belong to.
    pub scope: Scope,
    /// The key, for checking answers.
    pub keys: KeySet,
    /// What requests mean the key by.
    pub statement: [u8; 32],
    /// The number of this member's next list, as the hub says.
    pub next_list: u32,
}

impl Session {
    /// Begins: asks the hub, and believes the agreement's text when all signatures hold.
    ///
    /// # Errors
    ///
    /// [`MemberError`].
    pub async fn open(means: Means) -> Result<Self, MemberError> {
        let first = means.hub.state().await?;
        let state = means.hub.poll(first.version, &means.identity, &*means.machine).await?;
        let text = Text::read(&state.text, means.hub.slug())?;
        if text.version() != state.version {
            return Err(MemberError::OtherText);
        }
        let signed = text.signed(&state.signatures, means.identity.keys().id())?;
        signed.own()?;
        let (hub_key, is_first_contact) = receipts::pinned(&means).await?;
        let (signed, hub_key) = (Arc::new(signed), Arc::new(hub_key));
        let session = Self { means, signed, state, hub_key, is_first_contact };
        session.pin().await?;
        Ok(session)
    }

    /// The same where something is to flow: what is over is forgotten first, also when nothing flows any more.
    ///
    /// # Errors
    ///
    /// [`MemberError`]; [`MemberError::NotInForce`].
    pub async fn in_force(means: Means) -> Result<Self, MemberError> {
        let session = Self::open(means).await?;
        session.forget_what_is_over().await?;
        session.holds()?;
        Ok(session)
    }

    /// Own identity.
    #[must_use]
    pub fn identity(&self) -> &Identity {
        &self.means.identity
    }

    /// Now, in seconds of Unix time.
    #[must_use]
    pub fn now(&self) -> u64 {
        self.means.machine.now()
    }

    /// Whether anything flows now.
    ///
    /// # Errors
    ///
    /// [`MemberError::NotInForce`].
    pub fn holds(&self) -> Result<(), MemberError> {
        self.signed.holds(&self.state.state, self.now())
    }

    /// Compares the text with that of before, and remembers it.
    async fn pin(&self) -> Result<(), MemberError> {
        let (store, place) = (&self.means.store, self.means.place(0));
        let text = &self.signed.text;
        let digest = text_digest(&text.written);
        if let Some(kept) = store.kept(&place, NEWEST).await? {
            let mut reader = Reader::new(&kept);
            let (version, known) = (reader.u32()?, reader.array::<64>()?);
            if text.version() < version || (text.version() == version && known != digest) {
                return Err(MemberError::TextChanged);
            }
            if text.version() == version {
                return Ok(());
            }
        }
        let mut whole = Writer::with_room(text.written.len() + (1 << 16));
        whole.long(text.written.as_bytes())?;
        let signatures: Vec<_> = self.state.signatures.iter().filter_map(|s| unbase64(s)).collect();
        for signature in signatures.iter().take(SIGNATURES_MAX) {
            whole.long(signature)?;
        }
        store.keep(&place, &version_name(text.version()), whole.bytes()).await?;
        let mut newest = Writer::with_room(68);
        newest.u32(text.version());
        newest.raw(&digest);
        store.keep(&place, NEWEST, newest.bytes()).await
    }

    /// The text of a version that was believed before; the one of now where it is that.
    ///
    /// # Errors
    ///
    /// [`MemberError`].
    pub async fn version(&self, version: u32) -> Result<Option<Text>, MemberError> {
        if version == self.signed.text.version() {
            return Ok(Some(self.signed.text.clone()));
        }
        let kept = self.means.store.kept(&self.means.place(0), &version_name(version)).await?;
        let Some(kept) = kept else { return Ok(None) };
        let mut reader = Reader::new(&kept);
        let written = reader.long(kept.len())?;
        while !reader.left().is_empty() {
            reader.long(SIGNATURE_MAX)?;
        }
        let written = std::str::from_utf8(written).map_err(|_| MemberError::Sealed)?;
        Text::read(written, self.means.hub.slug()).map(Some)
    }

    /// The newest epoch that has a key, checked and pinned.
    ///
    /// # Errors
    ///
    /// [`MemberError::NoKey`], [`MemberError::Statement`], [`MemberError::KeyChanged`].
    pub async fn epoch(&self) -> Result<Epoch, MemberError> {
        let version = self.signed.text.version();
        let own = |of: &&EpochState| of.version.is_none_or(|under| under == version);
        let with_key = self.state.epochs.iter().filter(|of| of.statement.is_some());
        let usable = with_key.filter(|of| of.state == "key").filter(own);
        let newest = usable.max_by_key(|of| of.epoch).ok_or(MemberError::NoKey)?;
        self.checked(newest).await
    }

    async fn checked(&self, of: &EpochState) -> Result<Epoch, MemberError> {
        let bytes = of.statement.as_deref().and_then(unbase64);
        let bytes = bytes.ok_or(MemberError::Answer("statement"))?;
        let terms = self.signed.text.ceremony(of.epoch)?;
        let statement = SignedStatement::open(&bytes, &terms)?;
        let place = self.means.place(of.epoch);
        let store = &self.means.store;
        if let Some(kept) = store.kept(&place, STATEMENT).await? {
            let known = SignedStatement::open(&kept, &terms)?;
            if known.digest() != statement.digest() && !statement.follows(&known) {
                return Err(MemberError::KeyChanged(of.epoch));
            }
        }
        store.keep(&place, STATEMENT, &statement.to_bytes()).await?;
        let keys = statement.statement().keys().map_err(|_| MemberError::KeyChanged(of.epoch))?;
        let scope = self.signed.text.scope(of.epoch)?;
        let (statement, next_list) = (statement.digest(), of.next_list);
        Ok(Epoch { place, scope, keys, statement, next_list })
    }

    /// The pepper of an epoch: drawn here, or handed on by another member.
    ///
    /// # Errors
    ///
    /// [`MemberError::NoPepper`], [`MemberError::OtherPepper`].
    pub async fn pepper(&self, epoch: &Epoch) -> Result<Pepper, MemberError> {
        let way = Way {
            hub: &self.means.hub,
            store: &self.means.store,
            signed: &self.signed,
            identity: self.identity(),
            machine: &*self.means.machine,
            place: &epoch.place,
        };
        way.pepper(&self.state).await
    }
}

/// The key statement that was believed.
const STATEMENT: &str = "statement";

fn version_name(version: u32) -> String {
    format!("text {version}")
}
