//! Vouching: an applicant asks organisations that were let in whether they know them; two different
//! ones that say so let an applicant in, unless a check found something for a moderator.
//!
//! Not here: the rule (`domain::application::is_vouched`), what staff do (`queue`).

use whatson_domain::application::{
    ASKED_MAX, Application, State, Vouch, Word, is_vouched, statement,
};
use whatson_domain::organisation::Organisation;
use whatson_domain::vetting::{Basis, Vetting};
use whatson_domain::{Act, FieldError, Moment, OrganisationId, VouchId, vetting as rules};
use whatson_store::{Tx, application, audit, organisation, person, vetting};

use super::{queue, waiting};
use crate::access::{self, event};
use crate::clock::new_id;
use crate::mail::{self, Kind};
use crate::{Actor, App, AppError};

/// Organisations that an applicant can choose from at the most.
const CHOICE: i64 = 500;

/// Organisations that an applicant can ask.
///
/// # Errors
///
/// [`AppError::NotAllowed`] for who cannot apply.
pub async fn choice(app: &App, actor: Actor) -> Result<Vec<Organisation>, AppError> {
    access::permit(app, actor, Act::Apply, "vouch.choose", None).await?;
    let mut tx = app.store.read().await?;
    let (from, until) = (Moment(0), Moment(i64::MAX));
    let all = vetting::list_due(&mut tx, rules::State::Vetted, from, until, CHOICE).await?;
    let mut found = Vec::new();
    for vetting in all {
        found.extend(organisation::find(&mut tx, vetting.organisation).await?);
    }
    Ok(found)
}

/// Asks an organisation whether it knows who applies; its focal points get a mail.
///
/// # Errors
///
/// [`AppError::NotFound`] when one has no application that waits; [`AppError::Refused`] when the
/// organisation was asked before or cannot be asked.
pub async fn ask(app: &App, actor: Actor, slug: &str) -> Result<(), AppError> {
    let permit = access::permit(app, actor, Act::Apply, "vouch.ask", None).await?;
    let mut tx = app.store.write().await?;
    let of = waiting(&mut tx, actor).await?;
    let refused = |reason| AppError::from(FieldError::new("organisation", reason, ""));
    let asked = match organisation::find_by_slug(&mut tx, slug).await? {
        Some(found) if is_in(&mut tx, found.id).await? => found,
        _ => return Err(refused("not-vetted")),
    };
    let before = application::vouches(&mut tx, of.id).await?;
    if before.iter().any(|vouch| vouch.organisation == asked.id) {
        return Err(refused("asked-already"));
    }
    if before.len() >= ASKED_MAX {
        return Err(refused("too-many"));
    }
    let new = Vouch {
        id: VouchId(new_id(&*app.clock, &*app.chance)),
        application: of.id,
        organisation: asked.id,
        person: None,
        word: Word::Asked,
        statement: String::new(),
        created: app.now(),
        answered: None,
    };
    application::save_vouch(&mut tx, &permit, &new).await?;
    let link = ("link", "/account/organisation");
    for (email, lang) in crate::vetting::focal_points(app, &mut tx, asked.id).await? {
        let arguments = [("organisation", of.sketch.name.as_str()), link];
        mail::send(app, &mut tx, Kind::VouchAsked, &email, &lang, &arguments).await?;
    }
    let line = event(app, actor, "vouch.ask", Some(of.id.0), "permitted");
    audit::append(&mut tx, &app.mac, &line).await?;
    Ok(tx.commit().await?)
}

async fn is_in(tx: &mut Tx, id: OrganisationId) -> Result<bool, AppError> {
    let found = vetting::find(tx, id).await?;
    Ok(found.is_some_and(|v: Vetting| v.state == rules::State::Vetted))
}

/// An applicant, as an organisation that was asked sees them.
#[derive(Debug)]
pub struct Asked {
    /// The question.
    pub vouch: Vouch,
    /// The application.
    pub application: Application,
    /// Who applies.
    pub person: String,
}

/// Applicants who asked the organisation that one acts for. A look at them is in the audit log.
///
/// # Errors
///
/// [`AppError::NotFound`] for who belongs to none.
pub async fn asked(app: &App, actor: Actor) -> Result<Vec<Asked>, AppError> {
    let of = actor.membership.ok_or(AppError::NotFound)?.organisation;
    access::permit_about(app, actor, Act::Vouch, Some(of), "vouch.list", None).await?;
    let mut tx = app.store.write().await?;
    let mut all = Vec::new();
    for vouch in application::vouches_by(&mut tx, of, Word::Asked, State::Waiting).await? {
        let Some(application) = application::find(&mut tx, vouch.application).await? else {
            continue;
        };
        let person = person::find(&mut tx, application.person).await?;
        let line = event(app, actor, "application.look", Some(application.id.0), "permitted");
        audit::append(&mut tx, &app.mac, &line).await?;
        all.push(Asked { vouch, application, person: person.map(|p| p.name).unwrap_or_default() });
    }
    tx.commit().await?;
    Ok(all)
}

/// Says for the organisation that one acts for whether it knows an applicant. The second one that
/// does lets them in.
///
/// # Errors
///
/// [`AppError::NotFound`] when one's organisation was not asked, or answered before;
/// [`AppError::Refused`] when nothing is said of how one knows them.
pub async fn answer(
    app: &App,
    actor: Actor,
    id: VouchId,
    knows: bool,
    typed: &str,
) -> Result<(), AppError> {
    let own = actor.membership.ok_or(AppError::NotFound)?.organisation;
    let action = if knows { "vouch.give" } else { "vouch.decline" };
    let permit = access::permit_about(app, actor, Act::Vouch, Some(own), action, None).await?;
    let mut tx = app.store.write().await?;
    // Two who answer at the same time must see each other's.
    vetting::lock(&mut tx, own).await?;
    let open = application::vouches_by(&mut tx, own, Word::Asked, State::Waiting).await?;
    let asked = open.into_iter().find(|v| v.id == id).ok_or(AppError::NotFound)?;
    let statement = if knows { statement(typed)? } else { String::new() };
    let of = application::find(&mut tx, asked.application).await?.ok_or(AppError::NotFound)?;
    application::lock(&mut tx, of.id).await?;
    if actor.person == Some(of.person) {
        return Err(FieldError::new("statement", "own-application", "").into());
    }
    let answered = Vouch {
        person: actor.person,
        word: if knows { Word::Given } else { Word::Declined },
        statement,
        answered: Some(app.now()),
        ..asked
    };
    application::save_vouch(&mut tx, &permit, &answered).await?;
    let line = event(app, actor, action, Some(of.id.0), "permitted");
    audit::append(&mut tx, &app.mac, &line).await?;
    let mut still = Vec::new();
    for vouch in application::vouches(&mut tx, of.id).await? {
        // Who was stopped meanwhile vouches for nobody.
        if is_in(&mut tx, vouch.organisation).await? {
            still.push(vouch);
        }
    }
    if is_vouched(&of, &still) {
        queue::let_in(app, &mut tx, actor, of, Basis::Vouchers, "").await?;
    }
    tx.commit().await?;
    app.wake();
    Ok(())
}
