//! Hits as people see them on a page: when, of which type, with whom, and what both sides said. Nothing of
//! the deposits is read for it.
//!
//! Not here: what a member's program is told (`told`), who may know when (`hit`).

use std::collections::BTreeMap;

use uuid::Uuid;
use whatson_domain::{Act, Moment};
use whatson_store::hit::{Hit, Side};
use whatson_store::{Tx, hit};

use super::guard::Guard;
use crate::{Actor, App, AppError, access, agreement, party};

/// Hits of a page.
const PAGE: i64 = 50;
/// Hits that are shown to the co-ordinator at once.
const WAITING_MAX: i64 = 100;

/// A hit in a table.
#[derive(Debug, Clone)]
pub struct Line {
    /// Its number among those that this side was told of, as its program shows it.
    pub number: i64,
    /// Identifies it.
    pub id: Uuid,
    /// Type of the identifier.
    pub kind: String,
    /// Whether a hit of that type is a candidate only, never a strong suspicion.
    pub is_candidate: bool,
    /// When it was found.
    pub at: Moment,
    /// The partner's name in the agreement's text.
    pub partner: String,
    /// What the own side said last.
    pub own: Option<String>,
    /// What the partner said last.
    pub other: Option<String>,
}

/// A hit of which neither side may know before the co-ordinator lets them.
#[derive(Debug, Clone)]
pub struct Unreleased {
    /// Its number among those that wait, from 1.
    pub number: i64,
    /// Identifies it.
    pub id: Uuid,
    /// Type of the identifier.
    pub kind: String,
    /// When it was found.
    pub at: Moment,
    /// The names of both sides in the agreement's text.
    pub sides: [String; 2],
}

/// A party's key, and its name then.
type Known = ([u8; 32], String);

/// Everybody who was party of a version: keys and names may be others in each.
fn everybody(versions: &[agreement::Version]) -> Result<Vec<Known>, AppError> {
    let mut all = Vec::new();
    for version in versions.iter().rev().filter(|version| version.opened.is_some()) {
        let parties = party::all(&version.agreement)?;
        all.extend(parties.into_iter().map(|of| (of.keys.id().0, of.name)));
    }
    Ok(all)
}

fn name(known: &[Known], side: &Side) -> String {
    let found = known.iter().find(|(key, _)| *key == side.party);
    found.map(|(_, name)| name.clone()).unwrap_or_default()
}

/// The latest hits before a number of which the organisation that somebody acts for may know now, and
/// whether there are earlier ones.
///
/// # Errors
///
/// [`AppError::NotFound`] when it is no party of such an agreement; [`AppError::NotAllowed`].
pub async fn latest(
    app: &App,
    actor: Actor,
    slug: &str,
    before: Option<i64>,
) -> Result<(Vec<Line>, bool), AppError> {
    access::permit(app, actor, Act::Match, "hit.list", None).await?;
    let own = agreement::own(actor)?;
    let mut tx = app.store.read().await?;
    let versions = agreement::known(&mut tx, actor, slug).await?;
    let of = versions.first().ok_or(AppError::NotFound)?.of;
    let known = everybody(&versions)?;
    let keys = super::own_keys(&versions, own)?;
    let (now, mut count) = (app.now(), 0);
    for key in &keys {
        count += hit::count_told(&mut tx, of, key, now).await?;
    }
    let end = before.map_or(i64::MAX, |before| before - 1).min(count).max(0);
    let start = (end - PAGE).max(0);
    let mut all = Vec::new();
    let found = super::told::ranked(&mut tx, of, &keys, now, (start, end)).await?;
    for (number, found, key) in &found {
        all.push(Line { number: *number, ..line(&mut tx, &known, found, key).await? });
    }
    all.reverse();
    Ok((all, start > 0))
}

async fn line(tx: &mut Tx, known: &[Known], of: &Hit, own: &[u8; 32]) -> Result<Line, AppError> {
    let (side, other) = super::sides(of, own);
    let said = hit::answers(tx, of.id).await?;
    Ok(Line {
        number: of.number,
        id: of.id,
        kind: of.kind.clone(),
        is_candidate: super::is_candidate(&of.kind),
        at: of.at,
        partner: name(known, other),
        own: super::last_word(&said, &side.party).map(str::to_owned),
        other: super::last_word(&said, &other.party).map(str::to_owned),
    })
}

/// Hits that wait until the co-ordinator lets both sides know: for who may do so.
///
/// # Errors
///
/// [`AppError::NotFound`] for who does not co-ordinate such an agreement; [`AppError::NotAllowed`].
pub async fn unreleased(app: &App, actor: Actor, slug: &str) -> Result<Vec<Unreleased>, AppError> {
    access::permit(app, actor, Act::Match, "hit.unreleased", None).await?;
    let own = agreement::own(actor)?;
    let mut tx = app.store.read().await?;
    let versions = agreement::known(&mut tx, actor, slug).await?;
    let version = agreement::choose(&versions, app.now()).ok_or(AppError::NotFound)?;
    let all = party::all(&version.agreement)?;
    if !all.iter().any(|party| party.is_coordinator && party.organisation == own) {
        return Err(AppError::NotFound);
    }
    let known = everybody(&versions)?;
    let found = hit::waiting(&mut tx, version.of, WAITING_MAX).await?;
    let epochs = whatson_store::epoch::list(&mut tx, version.of).await?;
    let mut guards = BTreeMap::new();
    for epoch in &epochs {
        if let Some(under) = agreement::opened(&versions, epoch.version) {
            guards.insert(epoch.number, Guard::of(&versions, under)?);
        }
    }
    let mut all = Vec::new();
    for of in found {
        if guards.get(&of.epoch).is_none_or(|guard| guard.hides(&of, own)) {
            continue;
        }
        all.push(Unreleased {
            // Of those that wait: a number of the agreement's would tell how many there are besides.
            number: i64::try_from(all.len()).unwrap_or_default() + 1,
            id: of.id,
            sides: [name(&known, &of.first), name(&known, &of.second)],
            kind: of.kind,
            at: of.at,
        });
    }
    Ok(all)
}
