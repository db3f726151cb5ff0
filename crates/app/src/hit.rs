//! Hits: two members hold the same identifier. Finding them, who may know of one when, and what each says.
//!
//! By the agreement both sides know at once; or first the one whose deposit stood, and the other when that
//! side says so or after 30 days; or nobody before the co-ordinator lets them. A member with records of
//! protected persons always decides first, and without its word its partner never knows. What a side is told lies
//! sealed with the hit, so that it stays when a deposit leaves.
//!
//! Not here: who has to wait for whom (`guard`), entering and comparing lists (`deposit::stand`), checking tags, which members do at home.

mod find;
mod guard;
mod seen;
mod told;

use private_match::canonical::Type;
use private_match::identity::PartyId;
use private_match::message::Opened;
use private_match::message::hit::{HitAnswer, Verdict};
use uuid::Uuid;
use whatson_domain::{Act, MemberRole, OrganisationId};
use whatson_store::agreement::{Version, lock, of_epoch};
use whatson_store::hit::{Answer, Hit, Side};
use whatson_store::{Tx, audit, hit};

pub(crate) use find::compare;
use guard::Guard;
pub(crate) use guard::hold;
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
    let (body, key) = (&said.body, party.keys.id().0);
    let mut tx = app.store.write().await?;
    lock(&mut tx, version.agreement.slug.as_str()).await?;
    let now = app.now();
    let found = hit::find(&mut tx, version.of, Uuid::from_bytes(body.hit)).await?;
    let mut found = found.filter(|found| found.epoch == epoch).ok_or(AppError::NotFound)?;
    let of = of_epoch(&mut tx, version.of, epoch).await?;
    if of.is_none_or(|of| of.id != version.id) {
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
    // Sent again by whoever carries it, it would undo what was said since.
    if before.iter().any(|answer| answer.party == key && answer.message == message) {
        drop(tx);
        return receipt(app, epoch, &key, body, message).await;
    }
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
    let partner = if is_first { &mut found.second } else { &mut found.first };
    let waits = partner.told.is_none_or(|told| told > now);
    if waits && body.verdict == Verdict::Confirmed {
        partner.told = Some(now);
        let partner = partner.party;
        hit::tell(&mut tx, &found).await?;
        news(app, &mut tx, version, [partner]).await?;
    }
    let action = match body.verdict {
        Verdict::BadTag => "hit.alarm",
        _ => "hit.answer",
    };
    epoch::note(app, &mut tx, action, found.id).await?;
    tx.commit().await?;
    app.relay.wake();
    receipt(app, epoch, &key, body, message).await
}

/// What the hub signs of an answer; the same of one that it has.
async fn receipt(
    app: &App,
    epoch: u32,
    party: &[u8; 32],
    body: &HitAnswer,
    message: &[u8],
) -> Result<String, AppError> {
    let lines = [("hit", party::hex(&body.hit)), ("verdict", body.verdict.word().to_owned())];
    let of = receipt::Of { kind: "answer", what: "message", message, party, epoch, lines: &lines };
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
    lock(&mut tx, slug).await?;
    let now = app.now();
    let versions = whatson_store::agreement::versions(&mut tx, slug).await?;
    let version = agreement::choose(&versions, now).ok_or(AppError::NotFound)?;
    let all = party::all(&version.agreement)?;
    let coordinates = all.iter().any(|p| p.is_coordinator && p.organisation == own);
    let found = hit::find(&mut tx, version.of, id).await?.filter(|_| coordinates);
    let mut found: Hit = found.filter(is_unreleased).ok_or(AppError::NotFound)?;
    // Under an earlier version its sides had other keys.
    let version = of_epoch(&mut tx, version.of, found.epoch).await?.ok_or(AppError::NotFound)?;
    let guard = Guard::of(&versions, &version)?;
    if guard.hides(&found, own) {
        return Err(AppError::NotFound);
    }
    let both = Some(now);
    // Where one side protects, the other waits for it.
    (found.first.told, found.second.told) = match guard.sides(&found) {
        (true, false) => (both, None),
        (false, true) => (None, both),
        _ => (both, both),
    };
    hit::tell(&mut tx, &found).await?;
    let sides = [&found.first, &found.second].into_iter();
    let told: Vec<_> = sides.filter(|side| side.told.is_some()).map(|side| side.party).collect();
    news(app, &mut tx, &version, told).await?;
    let line = event(app, actor, "hit.release", Some(id), "permitted");
    audit::append(&mut tx, &app.mac, &line).await?;
    tx.commit().await?;
    app.relay.wake();
    Ok(())
}

/// Whether neither side may know of it before the co-ordinator lets them.
fn is_unreleased(of: &Hit) -> bool {
    of.first.told.is_none() && of.second.told.is_none()
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
        let Some(of) = party::find(&all, PartyId(key)).map(|party| party.organisation) else {
            continue;
        };
        let Some(found) = whatson_store::organisation::find(tx, of).await? else { continue };
        let arguments = [("organisation", found.profile.name()), ("link", link.as_str())];
        for (email, lang) in crate::vetting::with_roles(app, tx, of, &PEOPLE).await? {
            mail::send(app, tx, Kind::AgreementNews, &email, &lang, &arguments).await?;
        }
    }
    Ok(())
}

/// The keys under which an organisation is or was a member, those of the oldest version first.
fn own_keys(versions: &[Version], own: OrganisationId) -> Result<Vec<[u8; 32]>, AppError> {
    let mut keys = Vec::new();
    for version in versions.iter().filter(|version| version.opened.is_some()) {
        let all = party::all(&version.agreement)?;
        for of in all.iter().filter(|party| party.organisation == own && party.is_member) {
            let key = of.keys.id().0;
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
    }
    Ok(keys)
}

/// The side of a key, and the other one.
fn sides<'a>(of: &'a Hit, own: &[u8; 32]) -> (&'a Side, &'a Side) {
    if of.first.party == *own { (&of.first, &of.second) } else { (&of.second, &of.first) }
}

/// What a party said last.
pub(crate) fn last_word<'a>(said: &'a [Answer], party: &[u8; 32]) -> Option<&'a str> {
    let last = said.iter().rfind(|answer| answer.party == *party);
    last.map(|answer| answer.verdict.as_str())
}

/// Whether a hit of a type is a candidate only, never a strong suspicion; what is not known is one, too.
pub(crate) fn is_candidate(kind: &str) -> bool {
    Type::from_word(kind).is_none_or(Type::is_candidate)
}
