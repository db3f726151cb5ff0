//! One's own account: who one is, the ways to sign in, and the first administrator's.
//!
//! Not here: proving who one is (`sign_in`, `passkey`), other people's accounts (later).

use uuid::Uuid;
use whatson_domain::person::{PersonInput, State};
use whatson_domain::{Act, FieldError, HubRole, HubRoles, Permit, PersonId, Role, Standing};
use whatson_store::credential::{self, Credential, Kind};
use whatson_store::{Tx, attempt as store_attempt, audit, person};

use crate::access::{self, digest, event};
use crate::attempt::{self, Guess};
use crate::clock::new_id;
use crate::password::Password;
use crate::secret::Secret;
use crate::session::{Method, Signed};
use crate::sign_in::{begin, of};
use crate::{Actor, App, AppError, code, mail, session};

pub use whatson_store::credential::Credential as Way;
pub use whatson_store::credential::Kind as WayKind;

/// What an address is sealed for.
pub(crate) const SEALED: &str = "person.email";
/// What a passkey or a key for codes is sealed for.
pub(crate) const SEALED_WAY: &str = "credential.secret";
/// What a key for codes is sealed for while it is set up.
pub(crate) const SEALED_NEW: &str = "ceremony.key";
/// How long setting up codes may take, in microseconds.
const LASTS: i64 = 30 * 60_000_000;

/// An account as its owner sees it.
#[derive(Debug)]
pub struct Own {
    /// The name that colleagues see.
    pub name: String,
    /// Where mail goes to.
    pub email: Option<String>,
    /// Roles at the hub.
    pub hub: HubRoles,
    /// Ways to sign in.
    pub ways: Vec<Credential>,
    /// How many recovery codes are left.
    pub recovery: usize,
}

/// One's own account.
///
/// # Errors
///
/// [`AppError::NotAllowed`] for who has none.
pub async fn own(app: &App, actor: Actor) -> Result<Own, AppError> {
    access::permit(app, actor, Act::KeepAccount, "person.show", None).await?;
    let id = actor.person.ok_or(AppError::NotFound)?;
    let mut tx = app.store.read().await?;
    let found = person::find(&mut tx, id).await?.ok_or(AppError::NotFound)?;
    let ways = credential::list(&mut tx, id).await?;
    let recovery = of(&ways, Kind::Recovery).map_or(0, |sheet| code::left(&sheet.secret));
    Ok(Own {
        name: found.name.clone(),
        email: address(app, &found),
        hub: found.hub,
        ways,
        recovery,
    })
}

/// The address of a person, opened.
pub(crate) fn address(app: &App, of: &person::Kept) -> Option<String> {
    let plain = app.vault.open(SEALED, of.id.0, of.email.as_ref()?)?;
    String::from_utf8(plain.to_vec()).ok()
}

/// Tells somebody by mail that a way into their account changed: who did not do it themselves learns
/// of it.
pub(crate) async fn tell(app: &App, tx: &mut Tx, id: PersonId) -> Result<(), AppError> {
    write(app, tx, id, mail::Kind::AccountChanged, &[]).await
}

/// Writes to somebody in their language, if they have an address.
pub(crate) async fn write(
    app: &App,
    tx: &mut Tx,
    id: PersonId,
    kind: mail::Kind,
    arguments: &[(&str, &str)],
) -> Result<(), AppError> {
    let Some(of) = person::find(tx, id).await? else { return Ok(()) };
    let Some(email) = address(app, &of) else { return Ok(()) };
    mail::send(app, tx, kind, &email, &of.lang, arguments).await
}

/// What an address is found by.
fn key(app: &App, address: &str) -> [u8; 32] {
    app.vault.blind(SEALED, address)
}

/// The account with an address, in whatever state.
pub(crate) async fn find_by_address(
    app: &App,
    tx: &mut Tx,
    address: &str,
) -> Result<Option<person::Kept>, AppError> {
    Ok(person::find_by_email(tx, &key(app, address)).await?)
}

/// Makes a person with an identifier of their own.
pub(crate) async fn make(
    app: &App,
    tx: &mut Tx,
    permit: &Permit,
    input: &PersonInput,
    hub: HubRoles,
    lang: &str,
) -> Result<PersonId, AppError> {
    let id = PersonId(new_id(&*app.clock, &*app.chance));
    make_as(app, tx, permit, id, input, hub, lang).await?;
    Ok(id)
}

/// Makes the person with an identifier.
pub(crate) async fn make_as(
    app: &App,
    tx: &mut Tx,
    permit: &Permit,
    id: PersonId,
    input: &PersonInput,
    hub: HubRoles,
    lang: &str,
) -> Result<(), AppError> {
    let checked = input.check(false)?;
    let text = checked.email.as_ref().map(|e| e.as_str());
    let now = app.now();
    let new = person::Kept {
        id,
        name: checked.name,
        email: text.map(|t| app.vault.seal(SEALED, id.0, t.as_bytes(), &*app.chance)),
        email_key: text.map(|t| key(app, t).to_vec()),
        lang: lang.to_owned(),
        state: State::Active,
        hub,
        version: 1,
        created: now,
        updated: now,
    };
    Ok(person::insert(tx, permit, &new).await?)
}

/// Uses a set-up link: makes an administrator, and begins a session; returns its secret.
///
/// # Errors
///
/// [`AppError::NotFound`] when the link was used, is over, or never was; [`AppError::Refused`].
pub async fn set_up(
    app: &App,
    link: &str,
    input: &PersonInput,
    lang: &str,
    device: &str,
) -> Result<Secret, AppError> {
    input.check(false)?;
    let permit =
        access::permit(app, Actor::OPERATOR, Act::ManagePeople, "setup.redeem", None).await?;
    let mut tx = app.store.write().await?;
    if !whatson_store::session::redeem(&mut tx, &digest(link), app.now()).await? {
        let line = event(app, Actor::VISITOR, "setup.redeem", None, "not-found");
        audit::append(&mut tx, &app.mac, &line).await?;
        tx.commit().await?;
        return Err(AppError::NotFound);
    }
    let hub = HubRoles::NONE.with(HubRole::Administrator);
    let id = make(app, &mut tx, &permit, input, hub, lang).await?;
    let secret = session::begin(app, &mut tx, id, Method::Setup, device).await?;
    let actor = Standing { person: Some(id), hub, ..Standing::of(Role::Person) };
    audit::append(&mut tx, &app.mac, &event(app, actor, "setup.redeem", Some(id.0), "permitted"))
        .await?;
    tx.commit().await?;
    Ok(secret)
}

/// A key for codes that is being set up.
pub struct NewKey {
    /// What an application opens.
    pub url: Secret,
    /// What one types into it.
    pub letters: Secret,
    /// The ceremony's secret.
    pub ceremony: Secret,
    /// Whether the present password has to be typed, too.
    pub asks_present: bool,
}

/// Begins setting up password and codes.
///
/// # Errors
///
/// [`AppError::NotAllowed`] for who has no account.
pub async fn begin_codes(app: &App, signed: &Signed, hub: &str) -> Result<NewKey, AppError> {
    let actor = signed.actor;
    access::permit(app, actor, Act::KeepAccount, "credential.add", None).await?;
    let id = actor.person.ok_or(AppError::NotFound)?;
    let key = code::key(&*app.chance);
    let mut tx = app.store.write().await?;
    let found = person::find(&mut tx, id).await?.ok_or(AppError::NotFound)?;
    let account = address(app, &found).unwrap_or(found.name);
    let sealed = app.vault.seal(SEALED_NEW, id.0, &key, &*app.chance);
    let ceremony = begin(app, &mut tx, "codes", Some(id), sealed, LASTS).await?;
    let asks_present = present(&mut tx, signed, id).await?.is_some();
    tx.commit().await?;
    let (url, letters) = code::setting_up(&key, hub, &account)
        .ok_or_else(|| AppError::Internal("a key for codes cannot be written".into()))?;
    Ok(NewKey { url, letters, ceremony, asks_present })
}

/// The hash of the password that somebody has and has to say before they change it. Who recovers
/// their account does not have to: they are there because they forgot it.
async fn present(tx: &mut Tx, signed: &Signed, id: PersonId) -> Result<Option<Vec<u8>>, AppError> {
    let known = credential::list(tx, id).await?;
    let password = of(&known, Kind::Password).filter(|_| !signed.is_recovering);
    Ok(password.map(|password| password.secret.clone()))
}

/// Whether the present password was said, where it has to be. Each wrong one counts as a try to sign
/// in: who found a session open may not guess at it for long.
async fn check_present(
    app: &App,
    signed: &Signed,
    id: PersonId,
    typed: &str,
) -> Result<(), AppError> {
    let mut tx = app.store.write().await?;
    let Some(kept) = present(&mut tx, signed, id).await? else { return Ok(()) };
    let account = attempt::account(Guess::Password, Some(id));
    let has_tries = attempt::count(app, &mut tx, &account).await?;
    tx.commit().await?;
    let typed = Password::new(typed);
    let matches = app.hashing.take(move || typed.matches(Some(&kept))).await?;
    let mut tx = app.store.write().await?;
    if matches && has_tries {
        store_attempt::clear(&mut tx, &account).await?;
        return Ok(tx.commit().await?);
    }
    let line = event(app, signed.actor, "credential.add", None, "sign-in-failed");
    audit::append(&mut tx, &app.mac, &line).await?;
    tx.commit().await?;
    Err(FieldError::new("present", "sign-in-failed", "").into())
}

/// What one types to keep password and codes.
pub struct Typed<'a> {
    /// The present password, where there is one.
    pub present: &'a str,
    /// The new one.
    pub password: &'a str,
    /// A code of the new key.
    pub code: &'a str,
}

/// Keeps a password and the key whose code was typed, in the place of any before.
///
/// # Errors
///
/// [`AppError::Refused`] when the present password or the code is wrong, or the new one not taken.
pub async fn set_password(
    app: &App,
    signed: &Signed,
    ceremony: &str,
    typed: &Typed<'_>,
) -> Result<(), AppError> {
    let actor = signed.actor;
    let permit = access::permit(app, actor, Act::KeepAccount, "credential.add", None).await?;
    let id = actor.person.ok_or(AppError::NotFound)?;
    let mut tx = app.store.read().await?;
    let found = person::find(&mut tx, id).await?.ok_or(AppError::NotFound)?;
    drop(tx);
    let email = address(app, &found);
    if email.is_none() {
        return Err(FieldError::new("password", "email-needed", "").into());
    }
    let password = Password::new(typed.password);
    password.check("password", &[&found.name, email.as_deref().unwrap_or_default()])?;
    check_present(app, signed, id, typed.present).await?;
    let chance = app.chance.clone();
    let hash = app.hashing.take(move || password.hash(&*chance)).await?;
    let mut tx = app.store.write().await?;
    let begun = store_attempt::find(&mut tx, &digest(ceremony), "codes", app.now()).await?;
    let (owner, sealed) = begun.ok_or(AppError::NotFound)?;
    let key = app.vault.open(SEALED_NEW, id.0, &sealed);
    let key = key.filter(|_| owner == Some(id.0)).ok_or(AppError::NotFound)?;
    let now = app.now();
    let step = code::step(&key, typed.code, now);
    let step = step.ok_or_else(|| FieldError::new("code", "code-wrong", ""))?;
    store_attempt::end(&mut tx, &digest(ceremony)).await?;
    for old in credential::list(&mut tx, id).await? {
        if matches!(old.kind, Kind::Password | Kind::OneTime) {
            credential::erase(&mut tx, &permit, old.id).await?;
        }
    }
    let own = new_id(&*app.clock, &*app.chance);
    let sealed = app.vault.seal(SEALED_WAY, own, &key, &*app.chance);
    let codes = Credential::new((own, id), Kind::OneTime, sealed, now);
    credential::insert(&mut tx, &permit, &codes).await?;
    let other = new_id(&*app.clock, &*app.chance);
    let password = Credential::new((other, id), Kind::Password, hash, now);
    credential::insert(&mut tx, &permit, &password).await?;
    credential::note_use(&mut tx, own, now, step).await?;
    tell(app, &mut tx, id).await?;
    attempt::forgive(app, &mut tx, id, email.as_deref().unwrap_or_default()).await?;
    audit::append(&mut tx, &app.mac, &event(app, actor, "credential.add", Some(own), "permitted"))
        .await?;
    Ok(tx.commit().await?)
}

/// Makes a new sheet of recovery codes, in the place of the last; they are shown once.
///
/// # Errors
///
/// [`AppError::NotAllowed`] for who has no account.
pub async fn make_recovery(app: &App, actor: Actor) -> Result<Vec<Secret>, AppError> {
    let permit = access::permit(app, actor, Act::KeepAccount, "credential.add", None).await?;
    let id = actor.person.ok_or(AppError::NotFound)?;
    let (codes, kept) = code::sheet(&*app.chance);
    let mut tx = app.store.write().await?;
    let known = credential::list(&mut tx, id).await?;
    if let Some(old) = of(&known, Kind::Recovery) {
        credential::erase(&mut tx, &permit, old.id).await?;
    }
    let own = new_id(&*app.clock, &*app.chance);
    let sheet = Credential::new((own, id), Kind::Recovery, kept, app.now());
    credential::insert(&mut tx, &permit, &sheet).await?;
    audit::append(&mut tx, &app.mac, &event(app, actor, "credential.add", Some(own), "permitted"))
        .await?;
    tx.commit().await?;
    Ok(codes)
}

/// Removes a way to sign in; not the last.
///
/// # Errors
///
/// [`AppError::Refused`] with `last-way`; [`AppError::NotFound`] when it is not one's own.
pub async fn remove(app: &App, signed: &Signed, id: Uuid) -> Result<(), AppError> {
    let actor = signed.actor;
    let permit =
        access::permit(app, actor, Act::KeepAccount, "credential.remove", Some(id)).await?;
    let person = actor.person.ok_or(AppError::NotFound)?;
    let mut tx = app.store.write().await?;
    let known = credential::list(&mut tx, person).await?;
    let gone = known.iter().find(|c| c.id == id).ok_or(AppError::NotFound)?;
    let both = [Kind::Password, Kind::OneTime];
    // A password and its codes go together: neither is a way by itself.
    let goes = |c: &Credential| c.id == id || both.contains(&gone.kind) && both.contains(&c.kind);
    let stays = |c: &&Credential| !goes(c) && c.kind != Kind::Recovery;
    if gone.kind != Kind::Recovery && !known.iter().any(|c| stays(&c)) {
        return Err(FieldError::new("way", "last-way", "").into());
    }
    for one in known.iter().filter(|c| goes(c)) {
        credential::erase(&mut tx, &permit, one.id).await?;
    }
    tell(app, &mut tx, person).await?;
    let line = event(app, actor, "credential.remove", Some(id), "permitted");
    audit::append(&mut tx, &app.mac, &line).await?;
    Ok(tx.commit().await?)
}
