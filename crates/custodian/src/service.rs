//! Answering a member's batch: who asks, under which key, when; then the count, then the evaluation.
//!
//! Not here: the count (`ledger`), how a message comes here (`whatson`).

use std::collections::HashMap;
use std::sync::Arc;

use private_match::Chance;
use private_match::ceremony::Key;
use private_match::identity::{Identity, PartyId, PartyKeys};
use private_match::message::evaluation::{EvaluationAnswer, EvaluationRequest};
use private_match::message::{self, MessageError, Scope};
use private_match::threshold::{Share, ThresholdError};

use crate::ledger::{Allowance, Debit, Ledger, LedgerError, Refusal};

/// How old a request may be, in seconds: as long a counted batch is answered again.
const OLDEST: u64 = 24 * 3_600;
/// By how much a member's clock may be ahead, in seconds.
const AHEAD: u64 = 5 * 60;

/// Why a request is not answered.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// It is no message of a member under this key.
    #[error("the message is refused: {0}")]
    Message(#[from] MessageError),
    /// Its sender is no member whose key this custodian's operator confirmed.
    #[error("the sender's key was not confirmed here")]
    Stranger,
    /// It asks under another key.
    #[error("the request is for another key")]
    Statement,
    /// It asks another custodian.
    #[error("the request is for another custodian")]
    Custodian,
    /// It is older than a day, or of a time that has not come.
    #[error("the request is of another time: this clock says {0} seconds")]
    Time(u64),
    /// It is not counted.
    #[error(transparent)]
    Budget(Refusal),
    /// It holds what cannot be evaluated.
    #[error(transparent)]
    Element(ThresholdError),
    /// The custodian cannot answer anybody now.
    #[error("the custodian cannot answer now: {0}")]
    Unavailable(String),
}

impl Refused {
    /// The stable word.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Message(why) => why.code(),
            Self::Stranger => "key-not-confirmed",
            Self::Statement => "other-key",
            Self::Custodian => "other-custodian",
            Self::Time(_) => "other-time",
            Self::Budget(why) => why.word(),
            Self::Element(_) => "not-an-element",
            Self::Unavailable(_) => "unavailable",
        }
    }
}

impl From<LedgerError> for Refused {
    fn from(error: LedgerError) -> Self {
        match error {
            LedgerError::Refused(why) => Self::Budget(why),
            error => Self::Unavailable(error.to_string()),
        }
    }
}

/// An answer, with what its operator may know of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// The signed answer.
    pub message: Vec<u8>,
    /// Who asked.
    pub member: PartyId,
    /// The member's evaluations in this epoch, this batch included.
    pub running: u64,
}

/// A custodian at work under one key. Cheap to clone.
#[derive(Clone)]
pub struct Service(Arc<Inner>);

struct Inner {
    identity: Identity,
    share: Share,
    custodian: u16,
    statement: [u8; 32],
    scope: Scope,
    counted: Vec<u8>,
    members: HashMap<PartyId, PartyKeys>,
    allowance: Allowance,
    ledger: Ledger,
    chance: Arc<dyn Chance + Send + Sync>,
}

impl std::fmt::Debug for Service {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Service").field("custodian", &self.0.custodian).finish_non_exhaustive()
    }
}

impl Service {
    /// A custodian with its share, the members that its operator confirmed, and what the agreement's text
    /// allows each.
    ///
    /// # Errors
    ///
    /// [`ThresholdError`] when the share is none.
    pub fn new(
        identity: Identity,
        key: &Key,
        scope: Scope,
        members: Vec<PartyKeys>,
        allowance: Allowance,
        ledger: Ledger,
        chance: Arc<dyn Chance + Send + Sync>,
    ) -> Result<Self, ThresholdError> {
        let share = Share::new(key.custodian(), key.share())?;
        let counted = counted(&scope);
        let members = members.into_iter().map(|keys| (keys.id(), keys)).collect();
        let (custodian, statement) = (key.custodian(), key.statement().digest());
        Ok(Self(Arc::new(Inner {
            identity,
            share,
            custodian,
            statement,
            scope,
            counted,
            members,
            allowance,
            ledger,
            chance,
        })))
    }

    /// Answers a request. It is counted, and the count is on the disk, before anything is evaluated.
    ///
    /// # Errors
    ///
    /// [`Refused`]; after anything but [`Refused::Element`] nothing was counted.
    pub async fn answer(&self, bytes: &[u8], now: u64) -> Result<Answered, Refused> {
        let own = &*self.0;
        let sender = message::peek(bytes)?.sender;
        let keys = own.members.get(&sender).ok_or(Refused::Stranger)?;
        let opened = message::open::<EvaluationRequest>(bytes, &own.scope, keys)?;
        let request = opened.body;
        if request.statement != own.statement {
            return Err(Refused::Statement);
        }
        if request.custodian != own.custodian {
            return Err(Refused::Custodian);
        }
        if request.time.saturating_add(OLDEST) < now || request.time > now.saturating_add(AHEAD) {
            return Err(Refused::Time(now));
        }
        let debit = Debit {
            scope: &own.counted,
            member: &sender.0,
            nonce: &request.nonce,
            digest: &opened.digest,
            count: request.elements.len() as u64,
            now,
        };
        let running = own.ledger.debit(&debit, own.allowance).await?;
        let service = self.clone();
        let digest = opened.digest;
        let evaluated = tokio::task::spawn_blocking(move || {
            service.evaluate(&request.elements, digest, running)
        });
        let message = evaluated.await.map_err(|e| Refused::Unavailable(e.to_string()))??;
        Ok(Answered { message, member: sender, running })
    }

    fn evaluate(
        &self,
        elements: &[[u8; 32]],
        request: [u8; 32],
        running: u64,
    ) -> Result<Vec<u8>, Refused> {
        let own = &*self.0;
        let made = own.share.evaluate(elements, &request, &*own.chance);
        let made = made.map_err(Refused::Element)?;
        let proof = made.proof.bytes();
        let answer = EvaluationAnswer { request, running, elements: made.elements, proof };
        Ok(message::sign(&own.scope, &answer, &own.identity)?)
    }
}

/// What counts are kept under: agreement and epoch, whatever the version of the text.
fn counted(scope: &Scope) -> Vec<u8> {
    let mut all = scope.agreement().to_vec();
    all.push(0);
    all.extend(scope.epoch().to_be_bytes());
    all
}
