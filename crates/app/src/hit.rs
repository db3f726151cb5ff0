//! Hits: two members hold the same identifier. Finding them, who may know of one when, and what each says.
//!
//! By the agreement both sides know at once; or first the one whose deposit stood, and the other when that
//! side says so or after 30 days; or nobody before the co-ordinator lets them. What a side is told lies
//! sealed with the hit, so that it stays when a deposit leaves.
//!
//! Not here: entering and comparing lists (`deposit::stand`), checking tags, which members do at home.

mod find;
mod seen;
mod told;

use private_match::message::Opened;
use private_match::message::hit::{HitAnswer, Verdict};
use uuid::Uuid;
use whatson_domain::agreement::HitPolicy;
use whatson_domain::{Act, MemberRole, Moment};
use whatson_store::agreement::Version;
use whatson_store::deposit::Shelf;
use whatson_store::hit::{Answer, Hit};
use whatson_store::{Tx, audit, hit};

pub(crate) use find::{compare, version_of};
pub use seen::{Line, Unreleased, latest, unreleased};
pub(crate) use told::details;
pub use told::{SideDetails, Told, list};

use crate::access::{self, event};
use crate::deposit::receipt;
use crate::mail::{self, Kind};
use crate::party::{self, Party};
use crate::{Actor, App, AppError, agreement, epoch};

/// Answers of one side to a hit.
const ANSWERS_MAX: usize = 16;
/// Days after which the other side is told at the latest.
const LATEST: i64 = 30;

/// From when on each side of a new hit may know of it.
fn told_at(policy: HitPolicy, now: Moment) -> (Option<Moment>, Option<Moment>) {
    match policy {
        HitPolicy::Both => (Some(now), Some(now)),
        HitPolicy::OwnerFirst => (Some(now), Some(now.days_after(LATEST))),
        HitPolicy::Coordinator => (None, None),
    }
}

/// Takes what a side says of a hit; returns what the hub signed of it.
///
/// # Errors
///
/// [`AppError::NotFound`] when this party may not know of such a hit; [`AppError::Declined`]
/// `other-hit` when it speaks of other deposits.
pub(crate) async fn answer(
    app: &App,
    (version, epoch): (&Version, u32),
    party: &Party,
    said: &Opened<HitAnswer>,
    message: &[u8],
) -> Result<String, AppError> {
    let (body, now, key) = (&said.body, app.now(), party.keys.id().0);
    let mut tx = app.store.write().await?;
    let found = hit::find(&mut tx, version.of, Uuid::from_bytes(body.hit)).await?;
    let mut found = found.filter(|found| found.epoch == epoch).ok_or(AppError::NotFound)?;
    let at = Shelf { of: version.of, epoch, list: found.first.list };
    let of = version_of(app, &mut tx, at).await?;
    if of.is_none_or(|(of, _)| of.id != version.id) {
        return Err(AppError::NotFound);
    }
    let is_first = found.first.party == key;
    let side = if is_first { &found.first } else { &found.second };
    if side.party != key || side.told.is_none_or(|told| told > now) {
        return Err(AppError::NotFound);
    }
    let details = details(app, &mut tx, &found).await?;
    let (own, other) = details.sides(is_first);
    if party::hex(&body.own) != own.leaf || party::hex(&body.other) != other.leaf {
        return Err(AppError::Declined("other-hit"));
    }
    let before = hit::answers(&mut tx, found.id).await?;
    if before.iter().filter(|answer| answer.party == key).count() >= ANSWERS_MAX {
        return Err(AppError::Declined("too-many-messages"));
    }
    let answer = Answer {
        party: key,
        verdict: body.verdict.word().into(),
        message: message.to_vec(),
        at: now,
    };
    hit::answer(&mut tx, found.id, &answer).await?;
    if is_first && body.verdict == Verdict::Confirmed && found.second.told > Some(now) {
        found.second.told = Some(now);
        hit::tell(&mut tx, &found).await?;
        news(app, &mut tx, version, [found.second.party]).await?;
    }
    let action = match body.verdict {
        Verdict::BadTag => "hit.alarm",
        _ => "hit.answer",
    };
    epoch::note(app, &mut tx, action, found.id).await?;
    tx.commit().await?;
    app.relay.wake();
    let lines = [("hit", party::hex(&body.hit)), ("verdict", body.verdict.word().to_owned())];
    let of =
        receipt::Of { kind: "answer", what: "message", message, party: &key, epoch, lines: &lines };
    receipt::signed(app, &of).await
}

/// Lets both sides of a hit know of it: the co-ordinator's decision.
///
/// # Errors
///
/// [`AppError::NotFound`] when there is no such hit, or somebody does not co-ordinate the agreement.
pub async fn release(app: &App, actor: Actor, slug: &str, id: Uuid) -> Result<(), AppError> {
    let permit = access::permit(app, actor, Act::Match, "hit.release", Some(id)).await?;
    let own = permit.standing().membership.ok_or(AppError::NotFound)?.organisation;
    let mut tx = app.store.write().await?;
    let version = agreement::standing(&mut tx, slug, app.now()).await?.ok_or(AppError::NotFound)?;
    let coordinates =
        party::all(&version.agreement)?.iter().any(|p| p.is_coordinator && p.organisation == own);
    let found = hit::find(&mut tx, version.of, id).await?.filter(|_| coordinates);
    let mut found: Hit = found.ok_or(AppError::NotFound)?;
    let now = Some(app.now());
    found.first.told = found.first.told.or(now);
    found.second.told = found.second.told.or(now);
    hit::tell(&mut tx, &found).await?;
    news(app, &mut tx, &version, [found.first.party, found.second.party]).await?;
    let line = event(app, actor, "hit.release", Some(id), "permitted");
    audit::append(&mut tx, &app.mac, &line).await?;
    tx.commit().await?;
    app.relay.wake();
    Ok(())
}

/// Who is told that something waits.
const PEOPLE: [MemberRole; 3] =
    [MemberRole::Analyst, MemberRole::CaseWorker, MemberRole::FocalPoint];

/// Tells the people of some parties that something waits for them, and not what.
pub(crate) async fn news(
    app: &App,
    tx: &mut Tx,
    version: &Version,
    parties: impl IntoIterator<Item = [u8; 32]>,
) -> Result<(), AppError> {
    let all = party::all(&version.agreement)?;
    let link = format!("/agreements/{}/matching", version.agreement.slug);
    for key in parties {
        let key = private_match::identity::PartyId(key);
        let Some(of) = party::find(&all, key).map(|party| party.organisation) else { continue };
        let Some(found) = whatson_store::organisation::find(tx, of).await? else { continue };
        let arguments = [("organisation", found.profile.name()), ("link", link.as_str())];
        for (email, lang) in crate::vetting::with_roles(app, tx, of, &PEOPLE).await? {
            mail::send(app, tx, Kind::AgreementNews, &email, &lang, &arguments).await?;
        }
    }
    Ok(())
}

/// The answers to a hit, oldest first.
async fn answers(tx: &mut Tx, of: &Hit) -> Result<Vec<Answer>, AppError> {
    Ok(hit::answers(tx, of.id).await?)
}
