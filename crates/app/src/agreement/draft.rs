//! Drafting an agreement, changing the draft, laying it before its parties, and amending.
//!
//! The hub makes an agreement's name: who could choose one would learn which are taken.
//!
//! Not here: what was typed and who can be party (`input`), what terms may be (`domain::agreement`).

use whatson_domain::agreement::input::slug as checked_slug;
use whatson_domain::agreement::{Agreement, State, text};
use whatson_domain::{
    Act, AgreementId, AgreementVersionId, FieldError, Moment, OrganisationId, Permit, Slug,
};
use whatson_search::fold;
use whatson_store::{Tx, agreement, audit};

use super::input::{Draft, still, terms};
use super::{Version, choose, known, notify, own, refused};
use crate::access::{self, event};
use crate::clock::new_id;
use crate::mail::Kind;
use crate::{Actor, App, AppError};

/// Versions that an organisation may draft within a day.
const DRAFTS_MAX: i64 = 100;
/// Versions that an agreement may have.
const VERSIONS_MAX: usize = 200;
/// Longest part of a name that comes from the title, in bytes.
const FROM_TITLE: usize = 48;
/// Permission to keep agreements of the organisation that one acts for.
pub(super) async fn keeping(app: &App, actor: Actor, action: &str) -> Result<Permit, AppError> {
    let about = Some(own(actor)?);
    access::permit_about(app, actor, Act::KeepAgreements, about, action, None).await
}

/// Drafts an agreement; returns its name, which the hub makes.
///
/// # Errors
///
/// [`AppError::Refused`] with every refused field; [`AppError::NotAllowed`].
pub async fn draft(app: &App, actor: Actor, typed: &Draft) -> Result<Slug, AppError> {
    let part: String = fold::slug(typed.terms.title.trim()).chars().take(FROM_TITLE).collect();
    let random = app.random();
    let tail: String = random.iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    let name = format!("{}-{tail}", part.trim_matches('-'));
    draft_named(app, actor, name.trim_start_matches('-'), typed).await
}

/// Drafts an agreement with a name that the operator chose.
///
/// # Errors
///
/// As [`draft`]; [`AppError::Conflict`] when the name is taken.
pub async fn draft_named(
    app: &App,
    actor: Actor,
    name: &str,
    typed: &Draft,
) -> Result<Slug, AppError> {
    let permit = keeping(app, actor, "agreement.draft").await?;
    let drafter = own(actor)?;
    let slug = checked_slug("slug", name)?;
    let mut tx = app.store.write().await?;
    let terms = terms(app, &mut tx, actor, typed).await?;
    few(app, &mut tx, drafter).await?;
    let now = app.now();
    let of = AgreementId(new_id(&*app.clock, &*app.chance));
    agreement::insert(&mut tx, &permit, of, &slug, now).await?;
    let new = version(app, of, drafter, Agreement::draft(slug.clone(), terms));
    agreement::insert_version(&mut tx, &permit, &new).await?;
    finish(app, tx, actor, "agreement.draft", of).await?;
    Ok(slug)
}

fn version(app: &App, of: AgreementId, drafter: OrganisationId, agreement: Agreement) -> Version {
    let now = app.now();
    Version {
        id: AgreementVersionId(new_id(&*app.clock, &*app.chance)),
        of,
        drafter,
        agreement,
        written: String::new(),
        created: now,
        opened: None,
        activated: None,
        ended: None,
        version: 1,
        updated: now,
    }
}

async fn few(app: &App, tx: &mut Tx, drafter: OrganisationId) -> Result<(), AppError> {
    let since = app.now().days_before(1);
    if agreement::count_drafted_by(tx, drafter, since).await? >= DRAFTS_MAX {
        return Err(FieldError::new("agreement", "too-many", "").into());
    }
    Ok(())
}

/// Appends the event and commits.
pub(super) async fn finish(
    app: &App,
    mut tx: Tx,
    actor: Actor,
    action: &str,
    of: AgreementId,
) -> Result<(), AppError> {
    let line = event(app, actor, action, Some(of.0), "permitted");
    audit::append(&mut tx, &app.mac, &line).await?;
    tx.commit().await?;
    // Custodians that wait for news hear of it at once.
    app.relay.wake();
    Ok(())
}

/// One's own draft of an agreement, locked for a change.
async fn own_draft(tx: &mut Tx, actor: Actor, slug: &str) -> Result<Version, AppError> {
    agreement::lock(tx, slug).await?;
    let drafter = own(actor)?;
    let all = known(tx, actor, slug).await?;
    let is_own = |v: &Version| v.drafter == drafter && v.agreement.state == State::Draft;
    let found = all.into_iter().rfind(is_own);
    found.ok_or_else(|| FieldError::new("agreement", "agreement-state", "").into())
}

/// Changes the terms of one's own draft. `seen` is the count of changes that whoever types saw, if they
/// say so.
///
/// # Errors
///
/// As [`draft`]; [`AppError::Conflict`] when a colleague changed it meanwhile; `agreement-state` when
/// there is no draft.
pub async fn change(
    app: &App,
    actor: Actor,
    slug: &str,
    typed: &Draft,
    seen: Option<i64>,
) -> Result<(), AppError> {
    let permit = keeping(app, actor, "agreement.change").await?;
    let mut tx = app.store.write().await?;
    let mut changed = own_draft(&mut tx, actor, slug).await?;
    if seen.is_some_and(|seen| seen != changed.version) {
        return Err(AppError::Conflict);
    }
    changed.agreement.terms = terms(app, &mut tx, actor, typed).await?;
    changed.updated = app.now();
    save(&mut tx, &permit, &changed).await?;
    finish(app, tx, actor, "agreement.change", changed.of).await
}

pub(super) async fn save(tx: &mut Tx, permit: &Permit, of: &Version) -> Result<(), AppError> {
    if agreement::update_version(tx, permit, of).await? { Ok(()) } else { Err(AppError::Conflict) }
}

/// Lays one's own draft before its parties: from now on each of them sees it, its text stands, and an
/// older version that waits for signatures is over.
///
/// # Errors
///
/// [`AppError::Refused`] when a party was stopped, or uses other keys, since it was drafted.
pub async fn open(app: &App, actor: Actor, slug: &str) -> Result<(), AppError> {
    let permit = keeping(app, actor, "agreement.open").await?;
    let mut tx = app.store.write().await?;
    let mut opened = own_draft(&mut tx, actor, slug).await?;
    still(&mut tx, actor, &opened.agreement.terms).await?;
    let now = app.now();
    for mut older in agreement::versions(&mut tx, slug).await? {
        if older.opened.is_some() {
            opened.agreement.number = opened.agreement.number.max(older.agreement.number + 1);
        }
        if older.agreement.state == State::Open {
            older.agreement.state = State::Ended;
            (older.ended, older.updated) = (Some(now), now);
            save(&mut tx, &permit, &older).await?;
        }
    }
    opened.agreement.open().map_err(refused)?;
    opened.written = text::text(&opened.agreement);
    (opened.opened, opened.updated) = (Some(now), now);
    save(&mut tx, &permit, &opened).await?;
    let all = opened.agreement.terms.parties.iter().map(|party| party.organisation);
    notify(app, &mut tx, Kind::AgreementWaits, all).await?;
    finish(app, tx, actor, "agreement.open", opened.of).await
}

/// Drafts the next version of an agreement that one's organisation is party of; the version that holds
/// goes on until every party signed the next.
///
/// # Errors
///
/// As [`draft`]; `agreement-state` when one has a draft of it, or when nothing was signed or laid open
/// that could be amended.
pub async fn amend(app: &App, actor: Actor, slug: &str, typed: &Draft) -> Result<(), AppError> {
    let permit = keeping(app, actor, "agreement.amend").await?;
    let drafter = own(actor)?;
    let mut tx = app.store.write().await?;
    agreement::lock(&mut tx, slug).await?;
    let all = known(&mut tx, actor, slug).await?;
    let has_draft = all.iter().any(|v| v.drafter == drafter && v.agreement.state == State::Draft);
    let wrong = || AppError::from(FieldError::new("agreement", "agreement-state", ""));
    let from = last(&all, app.now()).filter(|_| !has_draft && all.len() < VERSIONS_MAX);
    let from = from.ok_or_else(wrong)?;
    if from.agreement.terms.party(drafter).is_none() {
        return Err(FieldError::new("agreement", "not-a-party", "").into());
    }
    let terms = terms(app, &mut tx, actor, typed).await?;
    few(app, &mut tx, drafter).await?;
    let mut next = from.agreement.amend(terms).map_err(refused)?;
    let opened = all.iter().filter(|v| v.opened.is_some()).map(|v| v.agreement.number);
    next.number = opened.max().unwrap_or_default() + 1;
    let new = version(app, from.of, drafter, next);
    agreement::insert_version(&mut tx, &permit, &new).await?;
    finish(app, tx, actor, "agreement.amend", new.of).await
}

/// What an amendment starts from: the version that holds, else the one that waits for signatures.
fn last(all: &[Version], now: Moment) -> Option<&Version> {
    let standing = choose(all, now);
    standing.or_else(|| all.iter().rfind(|v| v.agreement.state == State::Open))
}
