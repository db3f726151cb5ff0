//! Agreements: who may match what with whom. Showing them, and what later code asks of them.
//!
//! Only who acts for a party sees an agreement, and a draft only who acts for the organisation that
//! writes it; for everybody else there is none. Of several versions the newest holds that every party
//! signed and whose first day has come.
//!
//! Not here: drafting, laying open and amending (`draft`) with what is typed (`input`), signatures
//! (`sign`), stopping and ending (`halt`), the rules (`domain::agreement`), keys (`party_key`).

pub mod draft;
pub mod halt;
pub mod input;
pub mod sign;

use whatson_domain::agreement::{Refused, State};
use whatson_domain::{Act, FieldError, Moment, OrganisationId, Role};
use whatson_store::{Tx, agreement, vetting};

pub use whatson_store::agreement::Version;

use crate::access;
use crate::mail::{self, Kind};
use crate::{Actor, App, AppError, organisation};

/// Agreements that a page of a list has at the most.
pub const PAGE_MAX: i64 = 100;

/// How far a version is, for people: its state, and what the day makes of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// As the row says.
    As(State),
    /// Every party signed, and its first day has not come.
    Early,
    /// Its last day is over.
    Over,
    /// A newer version holds.
    Replaced,
}

impl Fate {
    /// The stable word of answers and words.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::As(state) => state.word(),
            Self::Early => "early",
            Self::Over => "over",
            Self::Replaced => "replaced",
        }
    }
}

/// An agreement as somebody of a party sees it.
#[derive(Debug, Clone)]
pub struct Shown {
    /// The versions that they may see, first to last, each with how far it is; at least one.
    pub versions: Vec<(Version, Fate)>,
    /// The organisation that they act for.
    pub own: Option<OrganisationId>,
    /// Whether they may sign, stop and end it for that organisation.
    pub may_keep: bool,
    /// The time it was looked at.
    pub now: Moment,
}

impl Shown {
    /// The version that holds, if they may see it.
    #[must_use]
    pub fn standing(&self) -> Option<&Version> {
        let all = self.versions.iter().map(|(version, _)| version);
        let number = choose(all, self.now)?.agreement.number;
        let holds = |(version, fate): &&(Version, Fate)| {
            version.agreement.number == number && *fate != Fate::Replaced
        };
        self.versions.iter().find(holds).map(|(version, _)| version)
    }

    /// The version that a page is about: the one that holds, else the newest.
    #[must_use]
    pub fn main(&self) -> Option<&(Version, Fate)> {
        let standing = self.standing().map(|version| version.id);
        let found = self.versions.iter().find(|(version, _)| Some(version.id) == standing);
        found.or(self.versions.last())
    }

    /// The version that waits for the signature of the organisation that they act for.
    #[must_use]
    pub fn waits(&self) -> Option<&Version> {
        let own = self.own?;
        let waits = |of: &&Version| {
            of.agreement.state == State::Open
                && of.agreement.unsigned().any(|party| party.organisation == own)
        };
        self.versions.iter().map(|(version, _)| version).rfind(waits)
    }

    /// A version by its number; the one that was laid open before a draft of the same number.
    #[must_use]
    pub fn numbered(&self, number: u32) -> Option<&(Version, Fate)> {
        let is_it = |found: &&(Version, Fate)| found.0.agreement.number == number;
        let opened = self.versions.iter().filter(is_it).find(|(v, _)| v.opened.is_some());
        opened.or(self.versions.iter().rfind(is_it))
    }
}

/// Of versions that every party signed, the one that holds: the newest whose first day has come, or
/// else the newest.
pub(crate) fn choose<'a>(
    all: impl IntoIterator<Item = &'a Version>,
    now: Moment,
) -> Option<&'a Version> {
    let is_signed = |v: &&Version| matches!(v.agreement.state, State::Active | State::Suspended);
    // The last of those that are as good.
    all.into_iter().filter(is_signed).max_by_key(|v| v.agreement.terms.valid_from.begin() <= now)
}

/// The version that programs and pages of parties are about: the one that holds, or the newest that was laid open.
pub(crate) fn main(all: &[Version], now: Moment) -> Option<&Version> {
    choose(all, now).or_else(|| all.iter().rfind(|version| version.opened.is_some()))
}

/// The version of a number that was laid open; a draft may have the same.
pub(crate) fn opened(all: &[Version], number: u32) -> Option<&Version> {
    all.iter().find(|version| version.opened.is_some() && version.agreement.number == number)
}

/// The version of an agreement that holds, with its terms, its text and who suspended it; none before
/// every party signed, and after it was ended. Whether anything flows under it now, its
/// `agreement.holds` says.
///
/// # Errors
///
/// [`AppError::Unavailable`] when the database cannot be read.
pub async fn standing(tx: &mut Tx, slug: &str, now: Moment) -> Result<Option<Version>, AppError> {
    let all = agreement::signed_versions(tx, slug).await?;
    Ok(choose(&all, now).cloned())
}

/// Whether an organisation is party of a version.
#[must_use]
pub fn is_party(of: &Version, organisation: OrganisationId) -> bool {
    of.agreement.terms.party(organisation).is_some()
}

/// The organisation that somebody acts for.
pub(crate) fn own(actor: Actor) -> Result<OrganisationId, AppError> {
    Ok(actor.membership.ok_or(AppError::NotFound)?.organisation)
}

/// Whether somebody may see a version: a draft is for who writes it alone.
fn sees(actor: Actor, of: &Version) -> bool {
    let Some(own) = actor.membership.filter(|own| own.is_vetted) else {
        return actor.role == Role::Operator;
    };
    of.drafter == own.organisation || of.opened.is_some() && is_party(of, own.organisation)
}

/// All versions of an agreement, unless somebody may see none of them.
pub(crate) async fn known(tx: &mut Tx, actor: Actor, slug: &str) -> Result<Vec<Version>, AppError> {
    let all = agreement::versions(tx, slug).await?;
    if all.iter().any(|version| sees(actor, version)) { Ok(all) } else { Err(AppError::NotFound) }
}

fn shown(actor: Actor, all: Vec<Version>, now: Moment) -> Shown {
    let standing = choose(&all, now);
    let standing = standing.map_or(0, |version| version.agreement.number);
    let fate = |of: &Version| match of.agreement.state {
        State::Active | State::Suspended if of.agreement.number < standing => Fate::Replaced,
        State::Active | State::Suspended if now >= of.agreement.terms.valid_until.end() => {
            Fate::Over
        }
        State::Active if now < of.agreement.terms.valid_from.begin() => Fate::Early,
        state => Fate::As(state),
    };
    let versions = all.into_iter().filter(|version| sees(actor, version));
    let versions = versions.map(|version| (fate(&version), version)).map(|(f, v)| (v, f)).collect();
    let own = actor.membership.map(|of| of.organisation);
    Shown { versions, own, may_keep: actor.may(Act::KeepAgreements, own), now }
}

/// An agreement with the versions that somebody may see.
///
/// # Errors
///
/// [`AppError::NotFound`] when they may see none; [`AppError::NotAllowed`].
pub async fn show(app: &App, actor: Actor, slug: &str) -> Result<Shown, AppError> {
    access::permit(app, actor, Act::SeeAgreements, "agreement.show", None).await?;
    let mut tx = app.store.read().await?;
    let all = known(&mut tx, actor, slug).await?;
    Ok(shown(actor, all, app.now()))
}

/// Agreements that somebody may see, latest first, from an offset, and how many there are.
///
/// # Errors
///
/// [`AppError::NotAllowed`].
pub async fn list(
    app: &App,
    actor: Actor,
    limit: i64,
    offset: i64,
) -> Result<(Vec<Shown>, i64), AppError> {
    access::permit(app, actor, Act::SeeAgreements, "agreement.list", None).await?;
    let Some(own) = actor.membership.map(|of| of.organisation) else { return Ok((vec![], 0)) };
    let mut tx = app.store.read().await?;
    let total = agreement::count_seen_by(&mut tx, own).await?;
    let mut found = Vec::new();
    let limit = limit.clamp(1, PAGE_MAX);
    for slug in agreement::seen_by(&mut tx, own, limit, offset.max(0)).await? {
        let all = agreement::versions(&mut tx, &slug).await?;
        found.push(shown(actor, all, app.now()));
    }
    Ok((found, total))
}

/// The text of a version, byte for byte as it was laid before the parties; that of a draft is as it
/// would be now. Without a number, the one that the page is about.
///
/// # Errors
///
/// As [`show`].
pub async fn text(
    app: &App,
    actor: Actor,
    slug: &str,
    number: Option<u32>,
) -> Result<String, AppError> {
    let shown = show(app, actor, slug).await?;
    let found = match number {
        Some(number) => shown.numbered(number),
        None => shown.main(),
    };
    let (version, _) = found.ok_or(AppError::NotFound)?;
    if version.opened.is_none() {
        return Ok(whatson_domain::agreement::text::text(&version.agreement));
    }
    Ok(version.written.clone())
}

/// Why the rules did not allow it, as the refusal of a field.
fn refused(error: Refused) -> AppError {
    FieldError::new("agreement", error.0.word(), "").into()
}

/// Tells the focal points of some organisations, without saying of what: a mail says its kind, the
/// organisation's name and where to look.
async fn notify(
    app: &App,
    tx: &mut Tx,
    kind: Kind,
    of: impl Iterator<Item = OrganisationId>,
) -> Result<(), AppError> {
    for id in of {
        let Some(found) = whatson_store::organisation::find(tx, id).await? else { continue };
        let arguments = [("organisation", found.profile.name()), ("link", "/agreements")];
        for (email, lang) in crate::vetting::focal_points(app, tx, id).await? {
            mail::send(app, tx, kind, &email, &lang, &arguments).await?;
        }
    }
    Ok(())
}

/// The organisations that are party of a version, but one.
fn others(of: &Version, but: OrganisationId) -> impl Iterator<Item = OrganisationId> {
    let all = of.agreement.terms.parties.iter().map(|party| party.organisation);
    all.filter(move |party| *party != but)
}

/// The organisation with an identifier or in an address, if it is in the directory and was let in.
async fn let_in(
    tx: &mut Tx,
    actor: Actor,
    name: &str,
) -> Result<Option<whatson_domain::organisation::Organisation>, AppError> {
    let found = match organisation::at(tx, actor, name).await {
        Ok(found) => found,
        Err(AppError::Moved(slug)) => organisation::at(tx, actor, &slug).await?,
        Err(AppError::NotFound) => return Ok(None),
        Err(error) => return Err(error),
    };
    let vetting = vetting::find(tx, found.id).await?;
    let is_in = vetting.is_some_and(|of| of.state == whatson_domain::vetting::State::Vetted);
    Ok(is_in.then_some(found))
}
