//! Saying that an organisation is missing, and what staff do with it.
//!
//! Anybody may send a suggestion, so their number is bounded, in all and by the hour. A second one
//! of the same name and country adds nothing. How to reach a sender leaves the database's files
//! when somebody dealt with the suggestion, and after 90 days.
//!
//! Not here: the organisation made of one (`organisation`), the form (`web::pages::suggestion`).

use whatson_domain::organisation::{Profile, ProfileInput};
use whatson_domain::suggestion::{
    HOURLY_MAX, KEEP_CONTACT_DAYS, KEEP_HANDLED_DAYS, Missing, State, Suggestion, SuggestionInput,
    WAITING_MAX, handled,
};
use whatson_domain::{Act, FieldError, Moment, SuggestionId};
use whatson_search::fold;
use whatson_store::{Tx, audit, suggestion};

use crate::access::{self, event};
use crate::clock::new_id;
use crate::{Actor, App, AppError, Card, duplicate};

/// Microseconds of an hour.
const HOUR: i64 = 3_600_000_000;
/// Suggestions that the desk shows at a time.
const SHOWN: i64 = 50;

/// A suggestion beside the records that it may mean.
#[derive(Debug)]
pub struct Candidate {
    /// The suggestion.
    pub suggestion: Suggestion,
    /// Records that may be the organisation: likeness in hundredths, reason.
    pub twins: Vec<(Card, i64, &'static str)>,
}

/// What the desk shows.
#[derive(Debug)]
pub struct Waiting {
    /// Suggestions that nobody dealt with, latest first.
    pub waiting: Vec<Candidate>,
    /// How many of them there are.
    pub total: i64,
    /// Those that can be brought back, latest first.
    pub handled: Vec<Suggestion>,
}

/// Takes a suggestion.
///
/// # Errors
///
/// [`AppError::Refused`] with every refused field, or with `suggestions-full` when too many wait
/// or came within the hour.
pub async fn send(app: &App, actor: Actor, input: &SuggestionInput) -> Result<(), AppError> {
    let action = "suggestion.send";
    let permit = access::permit(app, actor, Act::Suggest, action, None).await?;
    let (missing, contact) = input.check(&app.reference.vocabulary)?;
    let now = app.now();
    let key = key(&missing);
    let mut tx = app.store.write().await?;
    if suggestion::count_alike(&mut tx, &key).await? > 0 {
        return Ok(());
    }
    let lately = suggestion::count_since(&mut tx, Moment(now.0.saturating_sub(HOUR))).await?;
    if lately >= HOURLY_MAX || suggestion::count(&mut tx, State::Waiting).await? >= WAITING_MAX {
        return Err(FieldError::new("name", "suggestions-full", "").into());
    }
    let sent = Suggestion {
        id: SuggestionId(new_id(&*app.clock, &*app.chance)),
        missing,
        contact,
        state: State::Waiting,
        received: now,
        handled: None,
    };
    suggestion::save(&mut tx, &permit, &key, &sent).await?;
    audit::append(&mut tx, &app.mac, &event(app, actor, action, Some(sent.id.0), "permitted"))
        .await?;
    Ok(tx.commit().await?)
}

/// What a suggestion is recognised by: the folded name and the country.
fn key(missing: &Missing) -> String {
    format!("{}|{}", fold::name_key(&missing.name), missing.country)
}

/// Suggestions that wait, each with the records that it may mean, and those dealt with lately.
///
/// # Errors
///
/// [`AppError::NotAllowed`].
pub async fn list(app: &App, actor: Actor) -> Result<Waiting, AppError> {
    access::permit(app, actor, Act::SeeStaffPages, "suggestion.list", None).await?;
    let now = app.now();
    let mut tx = app.store.read().await?;
    let mut waiting = Vec::new();
    for mut found in suggestion::list(&mut tx, State::Waiting, SHOWN).await? {
        // Not shown any more from its day on, though the sweep comes by the hour.
        if found.received < now.days_before(KEEP_CONTACT_DAYS) {
            found.contact = None;
        }
        let twins = twins(app, &mut tx, &found.missing).await?;
        waiting.push(Candidate { suggestion: found, twins });
    }
    let mut handled = suggestion::list(&mut tx, State::Dismissed, SHOWN).await?;
    handled.extend(suggestion::list(&mut tx, State::Used, SHOWN).await?);
    handled.sort_by_key(|s| std::cmp::Reverse(s.handled));
    let total = suggestion::count(&mut tx, State::Waiting).await?;
    Ok(Waiting { waiting, total, handled })
}

/// Records that a suggested organisation may be.
async fn twins(
    app: &App,
    tx: &mut Tx,
    missing: &Missing,
) -> Result<Vec<(Card, i64, &'static str)>, AppError> {
    let mut wanted = draft(missing);
    wanted.kind = app.reference.kinds.first().map(|k| k.code.clone()).unwrap_or_default();
    let Ok(profile) = Profile::check(&wanted, &app.reference.vocabulary) else {
        return Ok(vec![]);
    };
    duplicate::alike(tx, &profile, None).await
}

/// What a new organisation's form is filled with from a suggestion.
#[must_use]
pub fn draft(missing: &Missing) -> ProfileInput {
    let does = missing.does.iter().map(|text| (missing.lang.to_string(), text.clone()));
    ProfileInput {
        names: vec![(String::new(), missing.name.clone())],
        country: missing.country.to_string(),
        website: missing.website.as_ref().map(ToString::to_string).unwrap_or_default(),
        descriptions: does.collect(),
        ..ProfileInput::default()
    }
}

/// One suggestion.
///
/// # Errors
///
/// [`AppError::NotFound`] when there is none, or it was removed since.
pub async fn show(app: &App, actor: Actor, id: SuggestionId) -> Result<Suggestion, AppError> {
    access::permit(app, actor, Act::SeeStaffPages, "suggestion.show", Some(id.0)).await?;
    let mut tx = app.store.read().await?;
    suggestion::find(&mut tx, id).await?.ok_or(AppError::NotFound)
}

/// Notes what became of a suggestion, or lets it wait again.
///
/// # Errors
///
/// As [`show`].
pub async fn handle(
    app: &App,
    actor: Actor,
    id: SuggestionId,
    state: State,
) -> Result<(), AppError> {
    let action = match state {
        State::Waiting => "suggestion.bring-back",
        State::Used => "suggestion.use",
        State::Dismissed => "suggestion.dismiss",
    };
    let permit = access::permit(app, actor, Act::EditDirectory, action, Some(id.0)).await?;
    let mut tx = app.store.write().await?;
    let found = suggestion::find(&mut tx, id).await?.ok_or(AppError::NotFound)?;
    let done = handled(found, state, app.now());
    suggestion::save(&mut tx, &permit, &key(&done.missing), &done).await?;
    audit::append(&mut tx, &app.mac, &event(app, actor, action, Some(id.0), "permitted")).await?;
    tx.commit().await?;
    // How to reach the sender must not be found on the disk either.
    Ok(app.store.settle().await?)
}

/// Forgets senders after 90 days, and suggestions that were dealt with after 30.
///
/// # Errors
///
/// [`AppError::Unavailable`] when the database cannot write.
pub async fn tidy(app: &App) -> Result<(), AppError> {
    let (actor, now) = (Actor::OPERATOR, app.now());
    let permit = access::permit(app, actor, Act::EditDirectory, "suggestion.tidy", None).await?;
    let mut tx = app.store.write().await?;
    let senders = now.days_before(KEEP_CONTACT_DAYS);
    let forgotten = suggestion::forget_senders(&mut tx, &permit, senders).await?;
    let done = now.days_before(KEEP_HANDLED_DAYS);
    let erased = suggestion::erase_handled(&mut tx, &permit, done).await?;
    tx.commit().await?;
    if forgotten + erased > 0 {
        app.store.settle().await?;
    }
    Ok(())
}
