//! Finding pairs of records that may be one organisation: same name across scripts and
//! spellings, same web domain, same register number.
//!
//! Not here: joining them (`merge`); how alike two names are (`search::similarity`).

use uuid::Uuid;
use whatson_domain::organisation::{Organisation, Profile};
use whatson_domain::{Act, OrganisationId};
use whatson_store::duplicate::{self, Pair};
use whatson_store::{Tx, audit, organisation};

use crate::access::{self, event};
use crate::{Actor, App, AppError, Card, card};

/// A domain that so many records share says nothing, such as that of a social network.
const SHARED: usize = 5;
/// Names less alike than this are not shown, in hundredths.
const ALIKE: i64 = 82;

/// A record that another may be the same as: identifier, likeness in hundredths, reason.
pub(crate) type Likely = (OrganisationId, i64, &'static str);

/// Notes the records that `new` may be the same as, and gives them back.
pub(crate) async fn note(
    app: &App,
    tx: &mut Tx,
    new: &Organisation,
) -> Result<Vec<Likely>, AppError> {
    let likely = candidates(tx, &new.profile, Some(new.id)).await?;
    for (other, score, reason) in &likely {
        let pair = Pair { a: new.id.0, b: other.0, score: *score, reason: (*reason).into() };
        duplicate::note(tx, &pair, app.now()).await?;
    }
    Ok(likely)
}

/// Records that a profile may be the same as.
pub(crate) async fn candidates(
    tx: &mut Tx,
    profile: &Profile,
    itself: Option<OrganisationId>,
) -> Result<Vec<Likely>, AppError> {
    let mut found: Vec<Likely> = Vec::new();
    for key in crate::organisation::keys(profile) {
        let (kind, score) = match key.0 {
            "register" => ("register", 100),
            "name" => ("name", 98),
            "fold" => ("name", 0),
            _ => ("domain", 75),
        };
        let ids = organisation::find_by_key(tx, &key).await?;
        if key.0 == "domain" && ids.len() > SHARED {
            continue;
        }
        for id in ids.into_iter().filter(|id| Some(*id) != itself) {
            let score = if score > 0 { score } else { likeness(tx, profile, id).await? };
            match found.iter_mut().find(|f| f.0 == id) {
                Some(known) if known.1 >= score => {}
                Some(known) => *known = (id, score, kind),
                None if score >= ALIKE || kind == "domain" => found.push((id, score, kind)),
                None => {}
            }
        }
    }
    Ok(found)
}

/// The cards of records that a profile may be the same as, with likeness and reason.
pub(crate) async fn alike(
    tx: &mut Tx,
    profile: &Profile,
    itself: Option<OrganisationId>,
) -> Result<Vec<(Card, i64, &'static str)>, AppError> {
    let mut all = Vec::new();
    for (id, score, reason) in candidates(tx, profile, itself).await? {
        if let Some(found) = organisation::find(tx, id).await? {
            all.push((card::load(tx, &found).await?, score, reason));
        }
    }
    Ok(all)
}

/// How alike the names of a profile and a record are, in hundredths; seats in different countries
/// take a tenth away.
async fn likeness(tx: &mut Tx, profile: &Profile, id: OrganisationId) -> Result<i64, AppError> {
    let Some(other) = organisation::find(tx, id).await? else { return Ok(0) };
    let best = profile
        .names
        .iter()
        .flat_map(|a| other.profile.names.iter().map(move |b| (a, b)))
        .map(|(a, b)| whatson_search::similarity(&a.value, &b.value))
        .fold(0.0_f64, f64::max);
    let apart = if profile.country == other.profile.country { 1.0 } else { 0.9 };
    #[expect(clippy::cast_possible_truncation, reason = "between 0 and 100")]
    Ok((best * apart * 100.0).round() as i64)
}

/// Two records side by side.
#[derive(Debug)]
pub struct Candidate {
    /// One.
    pub a: Card,
    /// The other.
    pub b: Card,
    /// How alike, in hundredths.
    pub score: i64,
    /// Why.
    pub reason: String,
}

/// Pairs that nobody judged, most alike first.
///
/// # Errors
///
/// [`AppError::NotAllowed`].
pub async fn list(app: &App, actor: Actor) -> Result<Vec<Candidate>, AppError> {
    access::permit(app, actor, Act::SeeStaffPages, "duplicate.list", None).await?;
    let mut tx = app.store.read().await?;
    let mut all = Vec::new();
    for pair in duplicate::list_open(&mut tx, 200).await? {
        let a = organisation::find(&mut tx, OrganisationId(pair.a)).await?;
        let b = organisation::find(&mut tx, OrganisationId(pair.b)).await?;
        if let (Some(a), Some(b)) = (a, b) {
            let (a, b) = (card::load(&mut tx, &a).await?, card::load(&mut tx, &b).await?);
            all.push(Candidate { a, b, score: pair.score, reason: pair.reason });
        }
    }
    Ok(all)
}

/// Judges a pair as two organisations; it is not shown again.
///
/// # Errors
///
/// [`AppError::NotFound`] when there is no such pair.
pub async fn different(app: &App, actor: Actor, a: Uuid, b: Uuid) -> Result<(), AppError> {
    access::permit(app, actor, Act::EditDirectory, "duplicate.different", Some(a)).await?;
    let mut tx = app.store.write().await?;
    if !duplicate::different(&mut tx, a, b, app.now()).await? {
        return Err(AppError::NotFound);
    }
    audit::append(
        &mut tx,
        &app.mac,
        &event(app, actor, "duplicate.different", Some(a), "permitted"),
    )
    .await?;
    Ok(tx.commit().await?)
}
