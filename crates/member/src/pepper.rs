//! How a member comes to the pepper of an epoch, and hands it on to the others.
//!
//! The first who needs it draws it; the hub takes one pepper an epoch by its digest. It is handed to every
//! other member of the text once, since nobody says who lacks it.
//!
//! Not here: sealing it (`private_match::message::pepper`).

use private_match::identity::Identity;
use private_match::input::Pepper;
use private_match::message::pepper::PepperGrant;
use private_match::message::{Body as _, open, peek, sign};
use zeroize::Zeroizing;

use crate::agreement::Signed;
use crate::base::{hex, unbase64};
use crate::hub::{Hub, State};
use crate::store::{Place, Store};
use crate::{Machine, MemberError};

/// The pepper, once it is agreed.
const AGREED: &str = "pepper";
/// One that was drawn here and that the hub has not taken yet.
const DRAWN: &str = "pepper drawn";
/// Set when every other member was handed it.
const GRANTED: &str = "pepper granted";

/// What coming to the pepper takes.
pub(crate) struct Way<'a> {
    pub(crate) hub: &'a Hub,
    pub(crate) store: &'a Store,
    pub(crate) signed: &'a Signed,
    pub(crate) identity: &'a Identity,
    pub(crate) machine: &'a dyn Machine,
    pub(crate) place: &'a Place,
}

impl Way<'_> {
    /// The pepper of the epoch; the state is what the hub said with the messages for this member.
    pub(crate) async fn pepper(&self, state: &State) -> Result<Pepper, MemberError> {
        let epoch = state.epochs.iter().find(|of| of.epoch == self.place.epoch);
        let digest = epoch.and_then(|of| of.pepper.clone());
        if let Some(own) = self.kept(AGREED).await? {
            if digest.is_some_and(|digest| digest != hex(&own.digest())) {
                return Err(MemberError::OtherPepper(self.place.epoch));
            }
            self.grant(&own).await?;
            return Ok(own);
        }
        let Some(digest) = digest else { return self.draw().await };
        self.granted(state, &digest).await
    }

    /// Draws it, unless another member was quicker.
    async fn draw(&self) -> Result<Pepper, MemberError> {
        let own = match self.kept(DRAWN).await? {
            Some(own) => own,
            None => {
                let own = Pepper::drawn(&self.machine);
                self.store.keep(self.place, DRAWN, own.bytes().as_slice()).await?;
                own
            }
        };
        match self.grant(&own).await {
            Ok(()) => {
                self.agreed(&own).await?;
                Ok(own)
            }
            // Another was agreed between the question and this.
            Err(MemberError::Refused(code)) if code == "other-pepper" => {
                self.store.drop_kept(self.place, DRAWN).await?;
                let version = self.signed.text.version();
                let state = self.hub.poll(version, self.identity, self.machine).await?;
                let epoch = state.epochs.iter().find(|of| of.epoch == self.place.epoch);
                let digest = epoch.and_then(|of| of.pepper.clone()).unwrap_or_default();
                self.granted(&state, &digest).await
            }
            Err(error) => Err(error),
        }
    }

    /// The pepper with this digest: one's own that was drawn, or what another member sealed to these keys.
    async fn granted(&self, state: &State, digest: &str) -> Result<Pepper, MemberError> {
        let drawn = self.kept(DRAWN).await?.filter(|own| hex(&own.digest()) == digest);
        let found = drawn.or_else(|| self.opened(state, digest));
        let Some(found) = found else {
            let from = self.signed.partners().map(|party| party.name.clone()).collect();
            return Err(MemberError::NoPepper { epoch: self.place.epoch, from });
        };
        self.agreed(&found).await?;
        self.grant(&found).await?;
        Ok(found)
    }

    fn opened(&self, state: &State, digest: &str) -> Option<Pepper> {
        let scope = self.signed.text.scope(self.place.epoch).ok()?;
        let grants = state.messages.iter().filter(|kept| kept.label == PepperGrant::LABEL);
        let open = |bytes: Vec<u8>| {
            let sender = peek(&bytes).ok()?.sender;
            let member = self.signed.partners().find(|party| party.keys.id() == sender)?;
            let grant = open::<PepperGrant>(&bytes, &scope, &member.keys).ok()?;
            grant.body.open(self.identity, &scope).ok()
        };
        let mut opened = grants.filter_map(|kept| unbase64(&kept.bytes)).filter_map(open);
        opened.find(|pepper| hex(&pepper.digest()) == digest)
    }

    /// Hands it to all other members, once.
    async fn grant(&self, pepper: &Pepper) -> Result<(), MemberError> {
        if self.store.kept(self.place, GRANTED).await?.is_some() {
            return Ok(());
        }
        let scope = self.signed.text.scope(self.place.epoch)?;
        for party in self.signed.partners() {
            let grant = PepperGrant::seal(pepper, &party.keys, &scope, &self.machine);
            let grant = grant.map_err(|_| MemberError::Chance)?;
            self.hub.tell(sign(&scope, &grant, self.identity)?).await?;
        }
        self.store.keep(self.place, GRANTED, &[1]).await
    }

    async fn agreed(&self, pepper: &Pepper) -> Result<(), MemberError> {
        self.store.keep(self.place, AGREED, pepper.bytes().as_slice()).await?;
        self.store.drop_kept(self.place, DRAWN).await
    }

    async fn kept(&self, name: &str) -> Result<Option<Pepper>, MemberError> {
        let Some(kept) = self.store.kept(self.place, name).await? else { return Ok(None) };
        let mut bytes = Zeroizing::new([0; 32]);
        if kept.len() != bytes.len() {
            return Err(MemberError::Sealed);
        }
        bytes.copy_from_slice(&kept);
        Ok(Some(Pepper::new(bytes)))
    }
}
