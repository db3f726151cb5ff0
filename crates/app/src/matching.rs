//! An agreement's private matching as people of its parties look at it: how far its keys are, how the
//! custodians do, what they counted.
//!
//! What custodians say is read from their signed messages, with the keys of the agreement's text. Members
//! see their own count; the co-ordinator and custodians that of everybody, since they look out for guessing.
//!
//! Not here: lists (`deposit`), hits (`hit`), what programs of parties have to know (`mailbox`).

use private_match::ceremony::{Run, Terms};
use private_match::message::key_statement::Stated;
use private_match::message::round_one::RoundOne;
use private_match::message::round_two::RoundTwo;
use private_match::message::status::{Destroyed, Status};
use private_match::message::{self, Body};
use whatson_domain::agreement::{Budget, HitPolicy};
use whatson_domain::{Act, Moment};
use whatson_store::Tx;
use whatson_store::agreement::Version;
use whatson_store::evaluation::{self, Day};
use whatson_store::party_message::{self, Kept};

pub use whatson_store::epoch::State;

use crate::burst::{self, Burst, Rate};
use crate::epoch::Epoch;
use crate::party::{self, Party};
use crate::{Actor, App, AppError, access, agreement, epoch, mailbox};

/// How far a custodian is in a ceremony.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// It sent nothing in this run.
    Nothing,
    /// It told all custodians its part.
    RoundOne,
    /// It dealt its shares to the others.
    RoundTwo,
    /// It signed the key.
    Stated,
}

impl Step {
    /// The stable word.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::RoundOne => "round-one",
            Self::RoundTwo => "round-two",
            Self::Stated => "stated",
        }
    }
}

/// What a custodian counted for a member in an epoch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// The member's name in the agreement's text.
    pub member: String,
    /// Evaluations, padding included.
    pub count: u64,
    /// Those of late, by this hub's days.
    pub rate: Rate,
}

/// A custodian in an epoch.
#[derive(Debug, Clone)]
pub struct Custodian {
    /// Its number in the agreement's text.
    pub number: u16,
    /// Its name there.
    pub name: String,
    /// How far it is in the newest run of the ceremony.
    pub step: Step,
    /// When it signed its newest status.
    pub status: Option<Moment>,
    /// Whether that status says that it answers nobody.
    pub is_suspended: bool,
    /// Members that it confirmed.
    pub confirmed: usize,
    /// What it counted, for whom one may see it.
    pub counts: Vec<Count>,
    /// Days of the last two weeks on which it counted unusually much, for whom one may see it.
    pub bursts: Vec<Burst>,
    /// What it counted for all members.
    pub all: u64,
    /// Whether it said that its share is destroyed.
    pub is_destroyed: bool,
}

/// An epoch with its custodians.
#[derive(Debug, Clone)]
pub struct Shown {
    /// The epoch.
    pub epoch: Epoch,
    /// Since when its key stands.
    pub key_since: Option<Moment>,
    /// Its custodians, by number.
    pub custodians: Vec<Custodian>,
}

/// An agreement's matching, as somebody of a party sees it.
#[derive(Debug, Clone)]
pub struct View {
    /// The version that holds, or the newest that was laid open.
    pub version: Version,
    /// The party that somebody acts for.
    pub own: Party,
    /// All parties.
    pub parties: Vec<Party>,
    /// When each custodian last asked this node for its messages, by its number.
    pub seen: Vec<(u16, Option<Moment>)>,
    /// Epochs, latest first.
    pub epochs: Vec<Shown>,
    /// Whether something flows now: the version holds, and no party stops it.
    pub flows: bool,
    /// Whether one may see hits, and say what becomes of them.
    pub may_match: bool,
    /// Whether one may begin a ceremony anew, and the next epoch.
    pub may_coordinate: bool,
    /// Whether counts of all members are shown.
    pub sees_all: bool,
    /// The time it was looked at.
    pub now: Moment,
}

impl View {
    /// The budget that counts are held against.
    #[must_use]
    pub fn budget(&self) -> Budget {
        self.version.agreement.terms.budget
    }

    /// Whether hits wait until the co-ordinator lets the sides know: by the agreement, or because both
    /// have records of protected persons.
    #[must_use]
    pub fn releases(&self) -> bool {
        let by_terms = self.version.agreement.terms.hits == HitPolicy::Coordinator;
        let protecting = self.parties.iter().filter(|party| party.is_protecting).count();
        self.own.is_coordinator && self.may_match && (by_terms || protecting > 1)
    }
}

/// The version that a page is about, with all its parties and the one that somebody acts for; and all versions.
///
/// # Errors
///
/// [`AppError::NotFound`] when they act for none of them; [`AppError::NotAllowed`].
pub(crate) async fn about(
    app: &App,
    tx: &mut Tx,
    actor: Actor,
    slug: &str,
) -> Result<(Version, Vec<Party>, Party, Vec<Version>), AppError> {
    let organisation = agreement::own(actor)?;
    let all = agreement::known(tx, actor, slug).await?;
    let version = agreement::main(&all, app.now()).ok_or(AppError::NotFound)?.clone();
    let parties = party::all(&version.agreement)?;
    let own = parties.iter().find(|party| party.organisation == organisation).cloned();
    Ok((version, parties, own.ok_or(AppError::NotFound)?, all))
}

/// An agreement's matching.
///
/// # Errors
///
/// [`AppError::NotFound`] when somebody does not act for a party of it; [`AppError::NotAllowed`].
pub async fn look(app: &App, actor: Actor, slug: &str) -> Result<View, AppError> {
    access::permit(app, actor, Act::SeeAgreements, "agreement.matching", None).await?;
    let mut tx = app.store.read().await?;
    let (version, parties, own, all) = about(app, &mut tx, actor, slug).await?;
    drop(tx);
    let known = epoch::current(app, &version).await?;
    let mut tx = app.store.read().await?;
    let sees_all = own.is_coordinator || own.custodian.is_some();
    let kept = Messages::of(&mut tx, &version).await?;
    let mut epochs = Vec::new();
    for epoch in known.into_iter().rev() {
        let Some(of) = agreement::opened(&all, epoch.version) else { continue };
        let members = if sees_all { None } else { Some(&own) };
        epochs.push(kept.shown(of, epoch, members, app.now())?);
    }
    let is_stopped = mailbox::is_stopped(&mut tx, &version).await?;
    let now = app.now();
    let seen = parties.iter().filter_map(|party| Some((party.custodian?, party)));
    let seen = seen.map(|(number, party)| (number, app.relay.seen(&party.keys.id().0))).collect();
    let about = Some(own.organisation);
    Ok(View {
        flows: !is_stopped && version.agreement.holds(now).is_ok(),
        may_match: own.is_member && actor.may(Act::Match, about)
            || own.is_coordinator && actor.may(Act::Match, about),
        may_coordinate: own.is_coordinator && actor.may(Act::KeepAgreements, about),
        version,
        own,
        parties,
        seen,
        epochs,
        sees_all,
        now,
    })
}

/// What custodians said and the hub kept.
struct Messages {
    one: Vec<Kept>,
    two: Vec<Kept>,
    stated: Vec<Kept>,
    status: Vec<Kept>,
    destroyed: Vec<Kept>,
    /// What they counted by the day.
    days: Vec<Day>,
}

impl Messages {
    async fn of(tx: &mut Tx, version: &Version) -> Result<Self, AppError> {
        let of = version.of;
        Ok(Self {
            one: party_message::of_kind(tx, of, RoundOne::LABEL).await?,
            two: party_message::of_kind(tx, of, RoundTwo::LABEL).await?,
            stated: party_message::of_kind(tx, of, Stated::LABEL).await?,
            status: party_message::of_kind(tx, of, Status::LABEL).await?,
            destroyed: party_message::of_kind(tx, of, Destroyed::LABEL).await?,
            days: evaluation::of(tx, of).await?,
        })
    }

    /// An epoch; counts of one member alone where one is named.
    fn shown(
        &self,
        version: &Version,
        epoch: Epoch,
        member: Option<&Party>,
        now: Moment,
    ) -> Result<Shown, AppError> {
        let terms = party::terms(version, epoch.number)?;
        let parties = party::all(&version.agreement)?;
        let mut custodians = Vec::new();
        for party in &parties {
            if let Some(number) = party.custodian {
                let step = self.step(&terms, &epoch, party);
                let new = Custodian { step, ..self.custodian(&terms, &epoch, (number, party)) };
                let new = self.counted(new, (&terms, &epoch, party), &parties, (member, now));
                let daily = version.agreement.terms.budget.daily.into();
                let seen = parties.iter().filter(|party| is_seen(party, member));
                let bursts = self.bursts(epoch.number, party, seen, (daily, now));
                custodians.push(Custodian { bursts, ..new });
            }
        }
        custodians.sort_by_key(|of| of.number);
        let key_since = epoch.statement.as_ref().and_then(|_| {
            let of = self.stated.iter().filter(|kept| kept.epoch == epoch.number);
            of.map(|kept| kept.at).max()
        });
        Ok(Shown { epoch, key_since, custodians })
    }

    fn custodian(&self, terms: &Terms, epoch: &Epoch, (number, of): (u16, &Party)) -> Custodian {
        let is_destroyed = !opened::<Destroyed>(&self.destroyed, terms, epoch, of).is_empty();
        Custodian {
            number,
            name: of.name.clone(),
            step: Step::Nothing,
            status: None,
            is_suspended: false,
            confirmed: 0,
            counts: vec![],
            bursts: vec![],
            all: 0,
            is_destroyed,
        }
    }

    /// How far a custodian is in the newest run; in a run, nobody comes to the next step before all did
    /// the one before.
    fn step(&self, terms: &Terms, epoch: &Epoch, of: &Party) -> Step {
        let run = Run::first(epoch.run).ceremony(terms);
        let others = terms.custodians().count().saturating_sub(1);
        let stated = opened::<Stated>(&self.stated, terms, epoch, of);
        if stated.iter().any(|said| said.statement.run == epoch.run) {
            return Step::Stated;
        }
        let two = opened::<RoundTwo>(&self.two, terms, epoch, of);
        if others > 0 && two.iter().filter(|said| said.ceremony == run).count() >= others {
            return Step::RoundTwo;
        }
        let one = opened::<RoundOne>(&self.one, terms, epoch, of);
        let has = one.iter().any(|said| said.ceremony == run);
        if has { Step::RoundOne } else { Step::Nothing }
    }

    /// Unusual days of members by what a custodian counted.
    fn bursts<'a>(
        &self,
        epoch: u32,
        custodian: &Party,
        members: impl Iterator<Item = &'a Party>,
        (daily, now): (u64, Moment),
    ) -> Vec<Burst> {
        let of = |member: &Party| {
            burst::of(&self.days(epoch, custodian, member), &member.name, daily, now)
        };
        members.flat_map(of).collect()
    }

    /// What a custodian counted for a member, a day each, oldest first.
    fn days(&self, epoch: u32, custodian: &Party, member: &Party) -> Vec<Day> {
        let (own, key) = (custodian.keys.id().0, member.keys.id().0);
        let is_it = |day: &&Day| day.epoch == epoch && day.custodian == own && day.member == key;
        self.days.iter().filter(is_it).copied().collect()
    }

    /// The same with what its newest status says.
    fn counted(
        &self,
        new: Custodian,
        (terms, epoch, of): (&Terms, &Epoch, &Party),
        parties: &[Party],
        (member, now): (Option<&Party>, Moment),
    ) -> Custodian {
        let all = opened::<Status>(&self.status, terms, epoch, of);
        let Some(newest) = all.into_iter().max_by_key(|said| said.number) else { return new };
        let time = i64::try_from(newest.time).unwrap_or_default();
        let mut counts = Vec::new();
        for said in &newest.members {
            let Some(known) = party::find(parties, said.member) else { continue };
            if is_seen(known, member) {
                let rate = burst::rate(&self.days(epoch.number, of, known), now);
                counts.push(Count { member: known.name.clone(), count: said.count, rate });
            }
        }
        Custodian {
            status: Some(Moment(time.saturating_mul(1_000_000))),
            is_suspended: newest.is_suspended,
            confirmed: newest.members.len(),
            all: newest.members.iter().map(|said| said.count).fold(0, u64::saturating_add),
            counts,
            ..new
        }
    }
}

/// Whether one may see what was counted for a party: all, or the one that is named.
fn is_seen(of: &Party, only: Option<&Party>) -> bool {
    only.is_none_or(|only| only.organisation == of.organisation)
}

/// What a custodian said in an epoch; what is not signed as it should be was never said.
fn opened<B: Body>(kept: &[Kept], terms: &Terms, epoch: &Epoch, of: &Party) -> Vec<B> {
    let own =
        kept.iter().filter(|kept| kept.epoch == epoch.number && kept.sender == of.keys.id().0);
    own.filter_map(|kept| message::open::<B>(&kept.bytes, terms.scope(), &of.keys).ok())
        .map(|opened| opened.body)
        .collect()
}
