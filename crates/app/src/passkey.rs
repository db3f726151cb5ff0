//! Passkeys (W3C Web Authentication level 3): adding one, and signing in with one.
//!
//! A passkey proves possession and, since it asks for the device's own lock, who holds it: it is
//! enough by itself, and it works for no other address than the hub's.
//!
//! Not here: the browser's part (`web/static/passkey.js`), other ways to sign in (`sign_in`).

use serde_json::{Value, json};
use webauthn_rs::prelude::{
    DiscoverableAuthentication, DiscoverableKey, Passkey, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential, Url, Webauthn, WebauthnBuilder,
};
use whatson_domain::{Act, FieldError, PersonId, text};
use whatson_store::credential::{self, Credential, Kind};
use whatson_store::{attempt as store_attempt, audit};
use zeroize::Zeroizing;

use crate::access::{self, digest, event};
use crate::account::SEALED_WAY;
use crate::clock::new_id;
use crate::secret::Secret;
use crate::session::{Method, Signed};
use crate::sign_in::{begin, enter};
use crate::{Actor, App, AppError, account};

/// How long a ceremony may take, in microseconds.
const LASTS: i64 = 5 * 60_000_000;
/// Passkeys of a person at the most.
const MOST: usize = 20;

/// What a browser is asked, and the secret that its answer comes back with.
pub struct Asked {
    /// Options for `navigator.credentials`.
    pub options: Value,
    /// The ceremony's secret.
    pub ceremony: Secret,
}

fn webauthn(url: &str, name: &str) -> Result<Webauthn, AppError> {
    let failed = |what: String| AppError::Internal(format!("passkeys: {what}"));
    let origin = Url::parse(url).map_err(|e| failed(e.to_string()))?;
    let host = origin.domain().ok_or(AppError::File("no-passkeys-here"))?.to_owned();
    let builder = WebauthnBuilder::new(&host, &origin).map_err(|e| failed(e.to_string()))?;
    builder.rp_name(name).build().map_err(|e| failed(e.to_string()))
}

fn refused(field: &'static str) -> AppError {
    FieldError::new(field, "passkey-refused", "").into()
}

/// Begins adding a passkey.
///
/// # Errors
///
/// [`AppError::NotAllowed`] for who has no account; [`AppError::Refused`] when there are too many.
pub async fn begin_adding(
    app: &App,
    (url, hub): (&str, &str),
    signed: &Signed,
    name: &str,
) -> Result<Asked, AppError> {
    access::permit(app, signed.actor, Act::KeepAccount, "credential.add", None).await?;
    let person = signed.actor.person.ok_or(AppError::NotFound)?;
    let mut tx = app.store.write().await?;
    let known = credential::list(&mut tx, person).await?;
    let passkeys = known.iter().filter(|c| c.kind == Kind::Passkey);
    let handles: Vec<_> = passkeys.filter_map(|c| c.handle.clone()).collect();
    if handles.len() >= MOST {
        return Err(FieldError::new("passkey", "too-many", "").into());
    }
    let (asked, state) = webauthn(url, hub)?
        .start_passkey_registration(person.0, name, name, Some(handles))
        .map_err(|_| refused("passkey"))?;
    let mut options = json!(asked);
    // One that is found without typing an address first.
    if let Some(wanted) = options.pointer_mut("/publicKey/authenticatorSelection") {
        wanted["residentKey"] = json!("required");
        wanted["requireResidentKey"] = json!(true);
    }
    let state = serde_json::to_vec(&state).unwrap_or_default();
    let ceremony = begin(app, &mut tx, "add-passkey", Some(person), state, LASTS).await?;
    tx.commit().await?;
    Ok(Asked { options, ceremony })
}

/// Adds the passkey that a browser made.
///
/// # Errors
///
/// [`AppError::Refused`] with `passkey-refused`.
pub async fn add(
    app: &App,
    (url, hub): (&str, &str),
    actor: Actor,
    ceremony: &str,
    answer: Value,
    name: &str,
) -> Result<(), AppError> {
    let permit = access::permit(app, actor, Act::KeepAccount, "credential.add", None).await?;
    let person = actor.person.ok_or(AppError::NotFound)?;
    let name = text::line("name", name, 60)?;
    let answer: RegisterPublicKeyCredential =
        serde_json::from_value(answer).map_err(|_| refused("passkey"))?;
    let mut tx = app.store.write().await?;
    let state = store_attempt::find(&mut tx, &digest(ceremony), "add-passkey", app.now()).await?;
    let (owner, state) = state.ok_or(AppError::NotFound)?;
    if owner != Some(person.0) || !store_attempt::end(&mut tx, &digest(ceremony)).await? {
        return Err(AppError::NotFound);
    }
    let state: PasskeyRegistration =
        serde_json::from_slice(&state).map_err(|_| AppError::NotFound)?;
    let made = webauthn(url, hub)?
        .finish_passkey_registration(&answer, &state)
        .map_err(|_| refused("passkey"))?;
    let id = new_id(&*app.clock, &*app.chance);
    let plain = Zeroizing::new(serde_json::to_vec(&made).unwrap_or_default());
    let sealed = app.vault.seal(SEALED_WAY, id, &plain, &*app.chance);
    let new = Credential {
        name,
        handle: Some(made.cred_id().to_vec()),
        ..Credential::new((id, person), Kind::Passkey, sealed, app.now())
    };
    credential::insert(&mut tx, &permit, &new).await?;
    account::tell(app, &mut tx, person).await?;
    let line = event(app, actor, "credential.add", Some(id), "permitted");
    audit::append(&mut tx, &app.mac, &line).await?;
    Ok(tx.commit().await?)
}

/// Begins signing in: any passkey of the hub may answer.
///
/// # Errors
///
/// [`AppError::Unavailable`] when the database cannot write.
pub async fn begin_signing_in(app: &App, (url, hub): (&str, &str)) -> Result<Asked, AppError> {
    let (asked, state) =
        webauthn(url, hub)?.start_discoverable_authentication().map_err(|_| refused("passkey"))?;
    let state = serde_json::to_vec(&state).unwrap_or_default();
    let mut tx = app.store.write().await?;
    let ceremony = begin(app, &mut tx, "passkey", None, state, LASTS).await?;
    tx.commit().await?;
    Ok(Asked { options: json!(asked), ceremony })
}

/// Ends signing in; returns the session's secret.
///
/// # Errors
///
/// [`AppError::Refused`] with `sign-in-failed`.
pub async fn sign_in(
    app: &App,
    (url, hub): (&str, &str),
    ceremony: &str,
    answer: Value,
    device: &str,
) -> Result<Secret, AppError> {
    let failed = || AppError::from(FieldError::new("passkey", "sign-in-failed", ""));
    let answer: PublicKeyCredential = serde_json::from_value(answer).map_err(|_| failed())?;
    let webauthn = webauthn(url, hub)?;
    let mut tx = app.store.write().await?;
    let state = store_attempt::find(&mut tx, &digest(ceremony), "passkey", app.now()).await?;
    let Some((_, state)) = state else { return Err(AppError::NotFound) };
    if !store_attempt::end(&mut tx, &digest(ceremony)).await? {
        return Err(AppError::NotFound);
    }
    let state: DiscoverableAuthentication =
        serde_json::from_slice(&state).map_err(|_| AppError::NotFound)?;
    let found = answered(app, &mut tx, &webauthn, &answer, state).await?;
    let Some(person) = found else {
        let line = event(app, Actor::VISITOR, "session.begin", None, "sign-in-failed");
        audit::append(&mut tx, &app.mac, &line).await?;
        tx.commit().await?;
        return Err(failed());
    };
    enter(app, tx, person, Method::Passkey, device).await
}

/// Whose passkey answered, if it did rightly.
async fn answered(
    app: &App,
    tx: &mut whatson_store::Tx,
    webauthn: &Webauthn,
    answer: &PublicKeyCredential,
    state: DiscoverableAuthentication,
) -> Result<Option<PersonId>, AppError> {
    let Ok((owner, handle)) = webauthn.identify_discoverable_authentication(answer) else {
        return Ok(None);
    };
    let Some(kept) = credential::find_by_handle(tx, handle).await? else { return Ok(None) };
    let opened = app.vault.open(SEALED_WAY, kept.id, &kept.secret);
    let passkey = opened.and_then(|plain| serde_json::from_slice::<Passkey>(&plain).ok());
    let Some(passkey) = passkey.filter(|_| kept.person.0 == owner) else { return Ok(None) };
    let key = DiscoverableKey::from(&passkey);
    let Ok(done) = webauthn.finish_discoverable_authentication_v2(answer, state, &key) else {
        return Ok(None);
    };
    let now = app.now();
    let counted = i64::from(done.counter());
    // Devices that count must count on: a copy of one does not. Those that do not stay at zero.
    if counted == 0 && kept.counter == 0 {
        credential::see(tx, kept.id, now).await?;
    } else if !credential::note_use(tx, kept.id, now, counted).await? {
        return Ok(None);
    }
    Ok(Some(kept.person))
}
