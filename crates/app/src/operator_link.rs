//! One-time links with which the operator lets an administrator in, made at the command line.
//!
//! A link is for one account, works once and for a day, and begins a session in which its owner
//! adds a way to sign in. What a link is for is not told to who only looks at it.
//!
//! Not here: the first administrator's set-up link, which is for nobody in particular (`access`,
//! `account`).

use whatson_domain::person::{EmailAddress, PersonInput, State};
use whatson_domain::{Act, HubRole, HubRoles, Permit, PersonId};
use whatson_store::{Tx, attempt as store_attempt, audit, person};

use crate::access::{self, digest, event};
use crate::secret::Secret;
use crate::session::Method;
use crate::sign_in::{begin, enter};
use crate::{Actor, App, AppError, account};

/// How long a link can be used, in microseconds.
const LASTS: i64 = 24 * 3_600_000_000;
/// The ceremony of a link.
const CEREMONY: &str = "operator-link";
/// The name of an administrator whom nobody named.
const UNNAMED: &str = "Administrator";

/// Sees to it that an address has an administrator's account; returns the secret of a link. Who has
/// an account keeps its name and gets the role.
///
/// # Errors
///
/// [`AppError::Refused`] when address or name cannot be; [`AppError::NotFound`] when the account of
/// the address is suspended or closed; [`AppError::NotAllowed`].
pub async fn offer(
    app: &App,
    actor: Actor,
    email: &str,
    name: Option<&str>,
) -> Result<Secret, AppError> {
    let permit = access::permit(app, actor, Act::ManagePeople, "session.offer", None).await?;
    let address = EmailAddress::new("email", email)?;
    let mut tx = app.store.write().await?;
    let id = match account::find_by_address(app, &mut tx, address.as_str()).await? {
        Some(found) => promote(app, &mut tx, &permit, found).await?,
        None => {
            let name = name.unwrap_or(UNNAMED).to_owned();
            let input = PersonInput { name, email: address.as_str().to_owned() };
            let hub = HubRoles::NONE.with(HubRole::Administrator);
            let id = account::make(app, &mut tx, &permit, &input, hub, "en").await?;
            note(app, &mut tx, &permit, "person.create", id).await?;
            id
        }
    };
    let secret = begin(app, &mut tx, CEREMONY, Some(id), vec![], LASTS).await?;
    note(app, &mut tx, &permit, "session.offer", id).await?;
    tx.commit().await?;
    Ok(secret)
}

/// Makes somebody with an account administrator, if they are not.
async fn promote(
    app: &App,
    tx: &mut Tx,
    permit: &Permit,
    found: person::Kept,
) -> Result<PersonId, AppError> {
    let id = found.id;
    if found.state != State::Active {
        return Err(AppError::NotFound);
    }
    if !found.hub.has(HubRole::Administrator) {
        let hub = found.hub.with(HubRole::Administrator);
        let changed = person::Kept { hub, updated: app.now(), ..found };
        if !person::update(tx, permit, &changed).await? {
            return Err(AppError::Conflict);
        }
        note(app, tx, permit, "person.update", id).await?;
    }
    Ok(id)
}

async fn note(
    app: &App,
    tx: &mut Tx,
    permit: &Permit,
    action: &str,
    id: PersonId,
) -> Result<(), AppError> {
    let line = event(app, permit.standing(), action, Some(id.0), "permitted");
    Ok(audit::append(tx, &app.mac, &line).await?)
}

/// Whether a secret is that of a link which can still be used.
///
/// # Errors
///
/// [`AppError::Unavailable`] when the database cannot be read.
pub async fn is_offered(app: &App, secret: &str) -> Result<bool, AppError> {
    let mut tx = app.store.read().await?;
    let found = store_attempt::find(&mut tx, &digest(secret), CEREMONY, app.now()).await?;
    Ok(found.is_some())
}

/// Uses a link: begins a session; returns its secret.
///
/// # Errors
///
/// [`AppError::NotFound`] when the link was used, is over, or never was, or its account is not
/// active any more.
pub async fn redeem(app: &App, secret: &str, device: &str) -> Result<Secret, AppError> {
    let mut tx = app.store.write().await?;
    let found = store_attempt::find(&mut tx, &digest(secret), CEREMONY, app.now()).await?;
    let owner = found.and_then(|(owner, _)| owner).ok_or(AppError::NotFound)?;
    if !store_attempt::end(&mut tx, &digest(secret)).await? {
        return Err(AppError::NotFound);
    }
    enter(app, tx, PersonId(owner), Method::Setup, device).await
}
