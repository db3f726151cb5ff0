//! People's accounts, for administrators: finding, roles at the hub, stopping.
//!
//! Not here: one's own account (`account`), who belongs to an organisation (`membership`).

use uuid::Uuid;
use whatson_domain::person::{EmailAddress, State};
use whatson_domain::{
    Act, FieldError, HubRole, HubRoles, MemberRoles, PersonId, organisation::Organisation,
};
use whatson_store::{Tx, audit, membership, organisation, person, session};

use crate::access::{self, event};
use crate::mail::Kind;
use crate::{Actor, App, AppError, account, demo_person};

pub use whatson_store::person::Kept as Person;

/// People of a page.
pub const PAGE: i64 = 100;

/// People in the order in which they came, after one of them; or the one with an address.
///
/// # Errors
///
/// [`AppError::NotAllowed`].
pub async fn list(
    app: &App,
    actor: Actor,
    asked: &str,
    after: Uuid,
) -> Result<(Vec<Person>, i64), AppError> {
    access::permit(app, actor, Act::ManagePeople, "person.list", None).await?;
    let mut tx = app.store.read().await?;
    let total = person::count(&mut tx).await?;
    if asked.trim().is_empty() {
        return Ok((person::list_after(&mut tx, after, PAGE).await?, total));
    }
    if let Ok(email) = EmailAddress::new("q", asked) {
        let found = account::find_by_address(app, &mut tx, email.as_str()).await?;
        return Ok((found.into_iter().collect(), total));
    }
    Ok((person::list_named(&mut tx, asked, PAGE).await?, total))
}

/// Somebody's account.
#[derive(Debug)]
pub struct Shown {
    /// The account.
    pub person: Person,
    /// Their address.
    pub email: Option<String>,
    /// What they belong to.
    pub memberships: Vec<(Organisation, MemberRoles)>,
}

/// One person; the look is in the audit log.
///
/// # Errors
///
/// [`AppError::NotFound`].
pub async fn show(app: &App, actor: Actor, id: PersonId) -> Result<Shown, AppError> {
    let action = "person.look";
    access::permit(app, actor, Act::ManagePeople, action, Some(id.0)).await?;
    let mut tx = app.store.write().await?;
    let person = person::find(&mut tx, id).await?.ok_or(AppError::NotFound)?;
    let mut memberships = Vec::new();
    for member in membership::list_of_person(&mut tx, id).await? {
        let found = organisation::find(&mut tx, member.organisation).await?;
        memberships.extend(found.map(|found| (found, member.roles)));
    }
    audit::append(&mut tx, &app.mac, &event(app, actor, action, Some(id.0), "permitted")).await?;
    tx.commit().await?;
    Ok(Shown { email: account::address(app, &person), person, memberships })
}

/// Gives somebody roles at the hub, in the place of those they have.
///
/// # Errors
///
/// [`AppError::Refused`] when no administrator would be left.
pub async fn set_roles(
    app: &App,
    actor: Actor,
    id: PersonId,
    chosen: &[String],
) -> Result<(), AppError> {
    let mut roles = HubRoles::NONE;
    for word in chosen {
        let role = HubRole::from_word(word)
            .ok_or_else(|| FieldError::new("roles", "unknown-role", word))?;
        roles = roles.with(role);
    }
    change(app, actor, id, "person.roles", |of| of.hub = roles).await
}

/// Stops an account, or lets it go on: with the next request its sessions and tokens are over, or
/// good again as far as they last.
///
/// # Errors
///
/// As [`set_roles`].
pub async fn set_state(
    app: &App,
    actor: Actor,
    id: PersonId,
    stopped: bool,
) -> Result<(), AppError> {
    let (action, state) = if stopped {
        ("person.suspend", State::Suspended)
    } else {
        ("person.resume", State::Active)
    };
    change(app, actor, id, action, |of| {
        if of.state != State::Closed {
            of.state = state;
        }
    })
    .await
}

async fn change(
    app: &App,
    actor: Actor,
    id: PersonId,
    action: &str,
    alter: impl FnOnce(&mut Person),
) -> Result<(), AppError> {
    let permit = access::permit(app, actor, Act::ManagePeople, action, Some(id.0)).await?;
    let mut tx = app.store.write().await?;
    let before = person::find(&mut tx, id).await?.ok_or(AppError::NotFound)?;
    let mut after = before.clone();
    alter(&mut after);
    after.updated = app.now();
    if !person::update(&mut tx, &permit, &after).await? {
        return Err(AppError::Conflict);
    }
    if runs_hub(&before) && !runs_hub(&after) {
        still_run(app, &mut tx).await?;
    }
    if after.state == State::Suspended && before.state != State::Suspended {
        session::end_all(&mut tx, id).await?;
        account::write(app, &mut tx, id, Kind::Suspended, &[]).await?;
    }
    audit::append(&mut tx, &app.mac, &event(app, actor, action, Some(id.0), "permitted")).await?;
    Ok(tx.commit().await?)
}

fn runs_hub(of: &Person) -> bool {
    of.state == State::Active && of.hub.has(HubRole::Administrator)
}

/// Somebody has to run the hub.
async fn still_run(app: &App, tx: &mut Tx) -> Result<(), AppError> {
    if demo_person::count_administrators(app, tx).await? == 0 {
        return Err(FieldError::new("roles", "last-administrator", "").into());
    }
    Ok(())
}
