//! Answering members' batches: who asks, under which key, when; then the count, then the evaluation.
//!
//! One service answers for all agreements and epochs whose shares its custodian has at work.
//!
//! Not here: the count (`ledger`), who is answered now (`standing`), how a message comes here (`engine`).

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, PoisonError, RwLock};

use private_match::Chance;
use private_match::ceremony::Key;
use private_match::identity::{Identity, PartyId, PartyKeys};
use private_match::message::evaluation::{EvaluationAnswer, EvaluationRefusal, EvaluationRequest};
use private_match::message::{self, MessageError, Opened, Scope};
use private_match::threshold::{Share, ThresholdError};
use tokio::sync::Semaphore;

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
    /// Too few custodians said so within a day.
    #[error("the statuses of too few custodians are from within a day")]
    Stale,
    /// A party or the operator stopped it.
    #[error("it is suspended")]
    Suspended,
    /// The agreement's first day has not come.
    #[error("the agreement does not hold yet")]
    Early,
    /// Its last day is over.
    #[error("the agreement is over")]
    Over,
    /// There is no share for it at work.
    #[error("there is no share for it here")]
    NoShare,
    /// The share was destroyed.
    #[error("the share is destroyed")]
    Destroyed,
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
            Self::Stale => "status-old",
            Self::Suspended => "suspended",
            Self::Early => "agreement-early",
            Self::Over => "agreement-over",
            Self::NoShare => "no-share",
            Self::Destroyed => "share-destroyed",
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
    /// Under which agreement and epoch.
    pub scope: Scope,
    /// How many elements.
    pub count: u64,
    /// The member's evaluations in this epoch, this batch included.
    pub running: u64,
}

/// Why there is no answer, and the signed word of it where it is clear whose request it was.
#[derive(Debug)]
pub struct NoAnswer {
    /// Why.
    pub why: Refused,
    /// The signed refusal.
    pub message: Option<Vec<u8>>,
}

/// Who is answered under a key, and until when.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Standing {
    /// Whether a party or the operator stopped it.
    pub is_suspended: bool,
    /// From when, and before when, the agreement holds, in seconds of Unix time.
    pub holds: (u64, u64),
    /// The members that this operator and enough custodians confirmed, each with the last second for which
    /// enough of their statuses are not too old.
    pub members: HashMap<PartyId, u64>,
    /// Further members that enough custodians confirmed, of whom too few go on.
    pub held: HashSet<PartyId>,
}

/// A key that a custodian takes to work.
#[derive(Debug)]
pub struct Work<'a> {
    /// Its share, with the statement.
    pub key: &'a Key,
    /// Agreement, version, epoch.
    pub scope: Scope,
    /// The members of the text; who of them is answered is said by the [`Standing`].
    pub members: Vec<PartyKeys>,
    /// What each may have evaluated.
    pub allowance: Allowance,
}

/// A custodian at work. Cheap to clone.
#[derive(Clone)]
pub struct Service(Arc<Inner>);

struct Inner {
    identity: Arc<Identity>,
    ledger: Ledger,
    chance: Arc<dyn Chance + Send + Sync>,
    /// One evaluation a core at a time.
    cores: Semaphore,
    posts: RwLock<HashMap<Scope, Arc<Post>>>,
}

/// What is needed to answer under one key.
struct Post {
    /// None when it was destroyed.
    share: Option<Share>,
    custodian: u16,
    statement: [u8; 32],
    scope: Scope,
    counted: Vec<u8>,
    members: HashMap<PartyId, PartyKeys>,
    allowance: Allowance,
    standing: RwLock<Arc<Standing>>,
}

/// A request whose sender is a member of the text.
struct Asked {
    post: Arc<Post>,
    sender: PartyId,
    opened: Opened<EvaluationRequest>,
}

impl std::fmt::Debug for Service {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Service").finish_non_exhaustive()
    }
}

impl Service {
    /// A custodian without any key at work yet.
    #[must_use]
    pub fn new(
        identity: Arc<Identity>,
        ledger: Ledger,
        chance: Arc<dyn Chance + Send + Sync>,
    ) -> Self {
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let (cores, posts) = (Semaphore::new(cores), RwLock::default());
        Self(Arc::new(Inner { identity, ledger, chance, cores, posts }))
    }

    /// Takes a key to work. Nobody is answered under it before [`Service::stand`].
    ///
    /// # Errors
    ///
    /// [`ThresholdError`] when the share is none.
    pub fn work(&self, with: Work<'_>) -> Result<(), ThresholdError> {
        let Work { key, scope, members, allowance } = with;
        let share = Some(Share::new(key.custodian(), key.share())?);
        let (custodian, statement) = (key.custodian(), key.statement().digest());
        self.put(Post::new(share, (custodian, statement), scope, members, allowance));
        Ok(())
    }

    /// Lets go of a share that was destroyed: who asks is told so from now on.
    pub fn let_go(&self, scope: &Scope, members: Vec<PartyKeys>) {
        let none = Allowance { first: 0, daily: 0, all: 0 };
        self.put(Post::new(None, (0, [0; 32]), scope.clone(), members, none));
    }

    /// Stops answering under a key, say because what is known of it is no longer sure.
    pub fn rest(&self, scope: &Scope) {
        self.0.posts.write().unwrap_or_else(PoisonError::into_inner).remove(scope);
    }

    /// Whether a key is at work.
    #[must_use]
    pub fn works(&self, scope: &Scope) -> bool {
        self.post(scope).is_some_and(|post| post.share.is_some())
    }

    /// Says who is answered under a key from now on.
    pub fn stand(&self, scope: &Scope, standing: Standing) {
        if let Some(post) = self.post(scope) {
            *post.standing.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(standing);
        }
    }

    fn put(&self, post: Post) {
        let mut posts = self.0.posts.write().unwrap_or_else(PoisonError::into_inner);
        posts.insert(post.scope.clone(), Arc::new(post));
    }

    fn post(&self, scope: &Scope) -> Option<Arc<Post>> {
        self.0.posts.read().unwrap_or_else(PoisonError::into_inner).get(scope).cloned()
    }

    /// Answers a request. It is counted, and the count is on the disk, before anything is evaluated.
    ///
    /// # Errors
    ///
    /// [`NoAnswer`]; after anything but [`Refused::Element`] nothing was counted.
    pub async fn answer(&self, bytes: &[u8], now: u64) -> Result<Answered, NoAnswer> {
        let asked = self.read(bytes).map_err(|why| NoAnswer { why, message: None })?;
        let (digest, scope) = (asked.opened.digest, asked.post.scope.clone());
        match self.made(asked, now).await {
            Ok(answered) => Ok(answered),
            Err(why) => {
                let code = why.word().to_owned();
                let refusal = EvaluationRefusal { request: digest, code, time: now };
                let message = message::sign(&scope, &refusal, &self.0.identity).ok();
                Err(NoAnswer { why, message })
            }
        }
    }

    /// Whose request it is, and under which key.
    fn read(&self, bytes: &[u8]) -> Result<Asked, Refused> {
        let peek = message::peek(bytes)?;
        let post = self.post(&peek.scope).ok_or(Refused::NoShare)?;
        let keys = post.members.get(&peek.sender).ok_or(Refused::Stranger)?;
        let opened = message::open::<EvaluationRequest>(bytes, &post.scope, keys)?;
        Ok(Asked { sender: peek.sender, opened, post })
    }

    async fn made(&self, asked: Asked, now: u64) -> Result<Answered, Refused> {
        let Asked { post, sender, opened } = asked;
        let request = opened.body;
        if post.share.is_none() {
            return Err(Refused::Destroyed);
        }
        post.standing().may(sender, now)?;
        if request.statement != post.statement {
            return Err(Refused::Statement);
        }
        if request.custodian != post.custodian {
            return Err(Refused::Custodian);
        }
        if request.time.saturating_add(OLDEST) < now || request.time > now.saturating_add(AHEAD) {
            return Err(Refused::Time(now));
        }
        let count = request.elements.len() as u64;
        let debit = Debit {
            scope: &post.counted,
            member: &sender.0,
            nonce: &request.nonce,
            digest: &opened.digest,
            count,
            now,
        };
        let running = self.0.ledger.debit(&debit, post.allowance).await?;
        let away = |why: String| Refused::Unavailable(why);
        let core = self.0.cores.acquire().await.map_err(|why| away(why.to_string()))?;
        let (service, digest, scope) = (self.clone(), opened.digest, post.scope.clone());
        let evaluated = tokio::task::spawn_blocking(move || {
            service.evaluate(&post, &request.elements, digest, running)
        });
        let message = evaluated.await.map_err(|why| away(why.to_string()))??;
        drop(core);
        Ok(Answered { message, member: sender, scope, count, running })
    }

    fn evaluate(
        &self,
        post: &Post,
        elements: &[[u8; 32]],
        request: [u8; 32],
        running: u64,
    ) -> Result<Vec<u8>, Refused> {
        let share = post.share.as_ref().ok_or(Refused::Destroyed)?;
        let made = share.evaluate(elements, &request, &*self.0.chance);
        let made = made.map_err(Refused::Element)?;
        let proof = made.proof.bytes();
        let answer = EvaluationAnswer { request, running, elements: made.elements, proof };
        Ok(message::sign(&post.scope, &answer, &self.0.identity)?)
    }
}

impl Post {
    fn new(
        share: Option<Share>,
        (custodian, statement): (u16, [u8; 32]),
        scope: Scope,
        members: Vec<PartyKeys>,
        allowance: Allowance,
    ) -> Self {
        let counted = counted(scope.agreement(), scope.epoch());
        let members = members.into_iter().map(|keys| (keys.id(), keys)).collect();
        let standing = RwLock::default();
        Self { share, custodian, statement, scope, counted, members, allowance, standing }
    }

    fn standing(&self) -> Arc<Standing> {
        Arc::clone(&self.standing.read().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Standing {
    /// Whether a member is answered now.
    fn may(&self, member: PartyId, now: u64) -> Result<(), Refused> {
        if self.is_suspended || self.held.contains(&member) {
            return Err(Refused::Suspended);
        }
        let until = self.members.get(&member).ok_or(Refused::Stranger)?;
        if now < self.holds.0 {
            return Err(Refused::Early);
        }
        if now >= self.holds.1 {
            return Err(Refused::Over);
        }
        if now > *until { Err(Refused::Stale) } else { Ok(()) }
    }
}

/// What counts are kept under: agreement and epoch, whatever the version of the text.
#[must_use]
pub fn counted(agreement: &[u8], epoch: u32) -> Vec<u8> {
    let mut all = agreement.to_vec();
    all.push(0);
    all.extend(epoch.to_be_bytes());
    all
}
