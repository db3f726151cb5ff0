//! Organisations that were let in: letting in, stopping, looking again each year.
//!
//! Not here: applications (`application`), what readers are told (`domain::vetting`).

use whatson_domain::organisation::{Listing, Organisation};
use whatson_domain::vetting::{Basis, State, Vetting, next_review};
use whatson_domain::{Act, FieldError, MemberRole, Moment, OrganisationId, text};
use whatson_store::{application, audit, membership, organisation, outbox, person, vetting};

use crate::access::{self, event};
use crate::mail::{self, Kind};
use crate::organisation::{at, save_changed};
use crate::{Actor, App, AppError, account};

/// Days before a review is due on which people are reminded.
const REMIND: i64 = 30;
/// Organisations that a page of reviews shows.
const SHOWN: i64 = 200;

/// Whether and how an organisation was let in; for staff.
///
/// # Errors
///
/// [`AppError::NotFound`] when there is no such organisation, or it was not let in.
pub async fn show(
    app: &App,
    actor: Actor,
    slug: &str,
) -> Result<(Organisation, Vetting), AppError> {
    access::permit(app, actor, Act::Vet, "vetting.show", None).await?;
    let mut tx = app.store.read().await?;
    let found = at(&mut tx, actor, slug).await?;
    let vetting = vetting::find(&mut tx, found.id).await?.ok_or(AppError::NotFound)?;
    Ok((found, vetting))
}

/// Organisations in a state whose review is due within `days`.
///
/// # Errors
///
/// [`AppError::NotAllowed`].
pub async fn list(
    app: &App,
    actor: Actor,
    state: State,
    days: i64,
) -> Result<Vec<(Organisation, Vetting)>, AppError> {
    access::permit(app, actor, Act::Vet, "vetting.list", None).await?;
    let until = app.now().days_after(days);
    let mut tx = app.store.read().await?;
    let mut all = Vec::new();
    for vetting in vetting::list_due(&mut tx, state, Moment(0), until, SHOWN).await? {
        let found = organisation::find(&mut tx, vetting.organisation).await?;
        all.extend(found.map(|found| (found, vetting)));
    }
    Ok(all)
}

/// Stops an organisation: its people can do nothing for it from the next request on. With `hide`
/// its record is withdrawn, too. What it vouched for is looked at again.
///
/// # Errors
///
/// [`AppError::Refused`] without a reason; [`AppError::NotFound`].
pub async fn suspend(
    app: &App,
    actor: Actor,
    slug: &str,
    reason: &str,
    hide: bool,
) -> Result<(), AppError> {
    let permit = access::permit(app, actor, Act::Vet, "vetting.suspend", None).await?;
    let reason = text::text("evidence", reason, 2_000)?;
    let mut tx = app.store.write().await?;
    let mut found = at(&mut tx, actor, slug).await?;
    let mut stopped = vetting::find(&mut tx, found.id).await?.ok_or(AppError::NotFound)?;
    let now = app.now();
    stopped.state = State::Suspended;
    stopped.evidence = reason;
    stopped.updated = now;
    if !vetting::update(&mut tx, &permit, &stopped).await? {
        return Err(AppError::Conflict);
    }
    if hide && found.listing == Listing::Public {
        found.listing = Listing::Withdrawn;
        found.updated = now;
        save_changed(app, &mut tx, &permit, actor, &mut found, "withdraw", None).await?;
    }
    for known in application::vouched_by(&mut tx, found.id).await? {
        let Some(mut other) = vetting::find(&mut tx, known).await? else { continue };
        if other.state == State::Vetted && !other.is_due(now) {
            other.review_due = now;
            other.updated = now;
            vetting::update(&mut tx, &permit, &other).await?;
        }
    }
    let name = [("organisation", found.profile.name())];
    for member in membership::list_of(&mut tx, found.id).await? {
        account::write(app, &mut tx, member.person, Kind::OrganisationSuspended, &name).await?;
    }
    outbox::append(&mut tx, found.id).await?;
    let line = event(app, actor, "vetting.suspend", Some(found.id.0), "permitted");
    audit::append(&mut tx, &app.mac, &line).await?;
    tx.commit().await?;
    app.wake();
    Ok(())
}

/// Lets an organisation in again, or says after a review that it is still what it was; `evidence` is
/// what was looked at.
///
/// # Errors
///
/// As [`suspend`].
pub async fn renew(app: &App, actor: Actor, slug: &str, evidence: &str) -> Result<(), AppError> {
    let permit = access::permit(app, actor, Act::Vet, "vetting.renew", None).await?;
    let evidence = text::text("evidence", evidence, 2_000)?;
    let mut tx = app.store.write().await?;
    let mut found = at(&mut tx, actor, slug).await?;
    let mut renewed = vetting::find(&mut tx, found.id).await?.ok_or(AppError::NotFound)?;
    let now = app.now();
    if renewed.state == State::Suspended && found.listing == Listing::Withdrawn {
        found.listing = Listing::Public;
        found.updated = now;
        save_changed(app, &mut tx, &permit, actor, &mut found, "list", None).await?;
    }
    renewed.state = State::Vetted;
    renewed.basis = Basis::Moderator;
    renewed.evidence = evidence;
    renewed.review_due = next_review(now);
    renewed.updated = now;
    if !vetting::update(&mut tx, &permit, &renewed).await? {
        return Err(AppError::Conflict);
    }
    outbox::append(&mut tx, found.id).await?;
    let line = event(app, actor, "vetting.renew", Some(found.id.0), "permitted");
    audit::append(&mut tx, &app.mac, &line).await?;
    tx.commit().await?;
    app.wake();
    Ok(())
}

/// Reminds focal points a month before their organisation is looked at again, once; called each
/// hour.
///
/// # Errors
///
/// [`AppError::Unavailable`] when the database cannot write.
pub async fn remind(app: &App) -> Result<usize, AppError> {
    const UNTIL: &str = "vetting.reminded";
    let mut tx = app.store.write().await?;
    let now = app.now();
    let until = now.days_after(REMIND);
    let known = whatson_store::setting::find(&mut tx, UNTIL).await?;
    let after = Moment(known.and_then(|text| text.parse().ok()).unwrap_or(now.0));
    let mut count = 0;
    for due in vetting::list_due(&mut tx, State::Vetted, after, until, 10_000).await? {
        let Some(of) = organisation::find(&mut tx, due.organisation).await? else { continue };
        let arguments = [("organisation", of.profile.name()), ("link", "/account/organisation")];
        for email in focal_points(app, &mut tx, due.organisation).await? {
            mail::send(app, &mut tx, Kind::ReviewDue, &email.0, &email.1, &arguments).await?;
            count += 1;
        }
    }
    whatson_store::setting::set(&mut tx, UNTIL, &until.0.to_string()).await?;
    tx.commit().await?;
    Ok(count)
}

/// Addresses and languages of the focal points of an organisation.
pub(crate) async fn focal_points(
    app: &App,
    tx: &mut whatson_store::Tx,
    of: OrganisationId,
) -> Result<Vec<(String, String)>, AppError> {
    with_roles(app, tx, of, &[MemberRole::FocalPoint]).await
}

/// Addresses and languages of an organisation's people with one of some roles, where their accounts work.
pub(crate) async fn with_roles(
    app: &App,
    tx: &mut whatson_store::Tx,
    of: OrganisationId,
    roles: &[MemberRole],
) -> Result<Vec<(String, String)>, AppError> {
    let mut all = Vec::new();
    for member in membership::list_of(tx, of).await? {
        if !roles.iter().any(|role| member.roles.has(*role)) {
            continue;
        }
        let Some(found) = person::find(tx, member.person).await? else { continue };
        if found.state == whatson_domain::person::State::Active {
            all.extend(account::address(app, &found).map(|email| (email, found.lang)));
        }
    }
    Ok(all)
}

/// Whether a record may be taken away by a merge or an undone import: not one that was let in.
pub(crate) async fn may_go(tx: &mut whatson_store::Tx, id: OrganisationId) -> Result<(), AppError> {
    let hangs = vetting::find(tx, id).await?.is_some() || application::is_about(tx, id).await?;
    if hangs {
        return Err(FieldError::new("organisation", "has-account", "").into());
    }
    Ok(())
}
