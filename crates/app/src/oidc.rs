//! Signing in by an identity provider (OpenID Connect): the way there, and what comes back.
//!
//! An account is known by the provider's own name for it (issuer and subject), never by its address:
//! addresses are given to others. The address counts twice alone. Its owner, signed in, links the two;
//! and an open invitation to it, of the organisation whose provider it is, is taken.
//!
//! Not here: the protocol (`party`), HTTP (`fetch`), the operator's choices (`provider`).

#[cfg(feature = "oidc")]
mod fetch;
#[cfg(feature = "oidc")]
mod party;
#[cfg(not(feature = "oidc"))]
#[path = "oidc/without.rs"]
mod party;
mod provider;

use std::pin::Pin;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use uuid::Uuid;
use whatson_domain::person::{EmailAddress, PersonInput, State};
use whatson_domain::{Act, FieldError, HubRoles, Moment, PersonId, Role, text};
use whatson_store::attempt::{self as store_attempt, Ceremony};
use whatson_store::credential::{self, Credential, Kind};
use whatson_store::{Tx, audit, membership as store_membership, person};
use zeroize::Zeroizing;

use crate::access::{self, digest, event, secret};
use crate::clock::new_id;
use crate::secret::Secret;
use crate::session::{LONGEST, Method, Signed};
use crate::sign_in::enter_proved;
use crate::{Actor, App, AppError, account, membership};

pub use provider::{Provider, ProviderError};

/// Where a provider sends the browser back to, on this hub.
pub const CALLBACK: &str = "/sign-in/oidc/callback";
/// How long the way there and back may take, in microseconds.
const LASTS: i64 = 10 * 60_000_000;
/// By how much the provider's clock may differ, in microseconds.
const SKEW: i64 = 60_000_000;
/// The ceremony.
pub(crate) const CEREMONY: &str = "oidc";
/// What its state is sealed for.
pub(crate) const SEALED: &str = "ceremony.oidc";
/// Accounts at providers that one account may have.
const MOST: usize = 10;

/// What comes of asking a provider: of its own, so that a handler may wait for it.
type Answer<T> = Pin<Box<dyn Future<Output = Result<T, Failure>> + Send>>;

/// Why a provider was of no use.
#[derive(Debug)]
enum Failure {
    /// It does not answer, or not as it should.
    Down(String),
    /// It does not vouch for this sign-in.
    Refused(String),
}

/// What goes with a sign-in, from its beginning to its end.
#[cfg_attr(not(feature = "oidc"), expect(dead_code, reason = "read by `party` alone"))]
struct Step {
    /// Where the provider sends the browser back to.
    redirect: String,
    /// Says which browser it was, to the hub.
    state: String,
    /// Says which sign-in it was, in the provider's token.
    nonce: String,
    /// Says to the provider that who brings the code is who asked for it.
    verifier: String,
    /// Whether the provider has to ask for a proof again.
    anew: bool,
}

/// Whom a provider says that it was.
struct Told {
    subject: String,
    email: Option<String>,
    is_verified: bool,
    name: Option<String>,
    proved: Option<Moment>,
}

/// What is kept of a sign-in until the browser comes back.
#[derive(Serialize, Deserialize)]
struct Kept {
    provider: String,
    state: String,
    nonce: String,
    verifier: String,
    lang: String,
    anew: bool,
    at: i64,
}

/// A sign-in that was begun: where the browser goes to, and the secret that it keeps meanwhile.
pub struct Begun {
    /// The provider's page.
    pub url: String,
    /// The ceremony's secret.
    pub ceremony: Secret,
    /// What the provider is called.
    pub name: String,
}

/// A sign-in whose browser came back; it does so once.
pub struct Returned {
    kept: Kept,
    owner: Option<Uuid>,
}

impl Returned {
    /// The language in which it was begun.
    #[must_use]
    pub fn lang(&self) -> &str {
        &self.kept.lang
    }

    /// Whether an account is to be linked, not signed in to.
    #[must_use]
    pub fn is_link(&self) -> bool {
        self.owner.is_some()
    }
}

/// What a browser brought back.
pub struct Brought<'a> {
    /// The code, unless the provider refused.
    pub code: Option<&'a str>,
    /// Who says that it sent the browser (RFC 9207), where it says so.
    pub issuer: Option<&'a str>,
}

/// What came of it.
pub enum Done {
    /// A session's secret.
    Entered(Secret),
    /// The account is linked.
    Linked,
}

fn refusal(reason: &'static str) -> AppError {
    FieldError::new("provider", reason, "").into()
}

fn find<'a>(app: &'a App, id: &str) -> Result<&'a Arc<Provider>, AppError> {
    app.providers.iter().find(|provider| provider.id == id).ok_or(AppError::NotFound)
}

/// What a failure means for who signs in; the log says more.
fn failed(of: &Provider, failure: Failure) -> AppError {
    let (reason, why) = match failure {
        Failure::Down(why) => ("provider-down", why),
        Failure::Refused(why) => ("provider-refused", why),
    };
    let why: String = why.chars().filter(|c| !c.is_control()).collect();
    tracing::warn!(provider = of.id, why, "identity provider");
    refusal(reason)
}

/// Begins signing in, or with `link` linking an account of who is signed in. Who is signed in already
/// wants to prove it again: then the provider has to ask.
///
/// # Errors
///
/// [`AppError::NotFound`] when there is no such provider; [`AppError::Refused`] with `provider-down`.
pub async fn begin(
    app: &App,
    url: &str,
    id: &str,
    signed: Option<&Signed>,
    link: bool,
    lang: &str,
) -> Result<Begun, AppError> {
    let of = find(app, id)?;
    let owner = signed.filter(|_| link).and_then(|signed| signed.actor.person);
    if link {
        let actor = signed.map_or(Actor::VISITOR, |signed| signed.actor);
        access::permit(app, actor, Act::KeepAccount, "credential.add", None).await?;
    }
    let now = app.now();
    let kept = Kept {
        provider: of.id.clone(),
        state: secret(app).to_string(),
        nonce: secret(app).to_string(),
        verifier: secret(app).to_string(),
        lang: lang.to_owned(),
        anew: signed.is_some() && !link,
        at: now.0,
    };
    let asked = party::ask(Arc::clone(of), step(&kept, url)).await;
    let url = asked.map_err(|why| failed(of, why))?;
    let own = secret(app);
    let plain = Zeroizing::new(serde_json::to_vec(&kept).unwrap_or_default());
    let new = Ceremony {
        digest: digest(&own),
        kind: CEREMONY,
        person: owner,
        state: app.vault.seal(SEALED, bound(&digest(&own)), &plain, &*app.chance),
        created: now,
        expires: Moment(now.0 + LASTS),
    };
    let mut tx = app.store.write().await?;
    store_attempt::begin(&mut tx, &new).await?;
    tx.commit().await?;
    Ok(Begun { url, ceremony: own, name: of.name.clone() })
}

fn step(kept: &Kept, url: &str) -> Step {
    Step {
        redirect: format!("{url}{CALLBACK}"),
        state: kept.state.clone(),
        nonce: kept.nonce.clone(),
        verifier: kept.verifier.clone(),
        anew: kept.anew,
    }
}

/// What a ceremony's state is bound to: a part of the digest by which it is found.
pub(crate) fn bound(digest: &[u8]) -> Uuid {
    let mut bytes = [0; 16];
    bytes.iter_mut().zip(digest).for_each(|(to, from)| *to = *from);
    Uuid::from_bytes(bytes)
}

/// Takes a sign-in up again, by the secret of the browser and the state that the provider brought
/// back; once.
///
/// # Errors
///
/// [`AppError::Refused`] with `provider-over` when it is none of this browser's, or is over.
pub async fn take(app: &App, own: &str, state: &str) -> Result<Returned, AppError> {
    let over = || refusal("provider-over");
    let mut tx = app.store.write().await?;
    let found = store_attempt::find(&mut tx, &digest(own), CEREMONY, app.now()).await?;
    let (owner, sealed) = found.ok_or_else(over)?;
    let plain = app.vault.open(SEALED, bound(&digest(own)), &sealed).ok_or_else(over)?;
    let kept: Kept = serde_json::from_slice(&plain).map_err(|_| over())?;
    // By their digests, so that time says nothing of where they differ.
    if digest(&kept.state) != digest(state) || !store_attempt::end(&mut tx, &digest(own)).await? {
        return Err(over());
    }
    tx.commit().await?;
    Ok(Returned { kept, owner })
}

/// Ends it: asks the provider whom it was, and signs them in or links them.
///
/// # Errors
///
/// [`AppError::Refused`] with a reason for who signs in.
pub async fn finish(
    app: &App,
    url: &str,
    returned: Returned,
    brought: &Brought<'_>,
    signed: Option<&Signed>,
    device: &str,
) -> Result<Done, AppError> {
    let Returned { kept, owner } = returned;
    let of = find(app, &kept.provider).map_err(|_| refusal("provider-over"))?;
    let told = match vouched(app, of, step(&kept, url), brought).await {
        Ok(told) => told,
        Err(error) => return note(app, error).await,
    };
    let proved = told.proved.unwrap_or(Moment(0));
    let oldest = if kept.anew { kept.at - SKEW } else { kept.at - LONGEST - SKEW };
    // A provider that does not say when it was does for signing in, not for a fresh proof.
    if (kept.anew || told.proved.is_some()) && proved.0 < oldest {
        return note(app, refusal("provider-old")).await;
    }
    let address = told.email.as_deref().filter(|_| told.is_verified);
    let address = address.and_then(|email| EmailAddress::new("email", email).ok());
    let Some(address) = address else { return note(app, refusal("provider-unverified")).await };
    if !of.knows(&address) {
        return note(app, refusal("provider-domain")).await;
    }
    let handle = app.vault.blind("oidc", &format!("{}\0{}", of.issuer, told.subject)).to_vec();
    let Some(owner) = owner else {
        return sign_in(app, of, (handle, &address), &told, (&kept.lang, device)).await;
    };
    let signed = signed.filter(|signed| signed.actor.person == Some(PersonId(owner)));
    let signed = signed.ok_or_else(|| refusal("provider-over"))?;
    link(app, of, signed.actor, handle, &address).await
}

/// Whom the provider says that it was.
async fn vouched(
    app: &App,
    of: &Arc<Provider>,
    step: Step,
    brought: &Brought<'_>,
) -> Result<Told, AppError> {
    // A code of another provider must not reach this one (RFC 9207).
    if brought.issuer.is_some_and(|issuer| issuer != of.issuer) {
        return Err(failed(of, Failure::Refused("another issuer sent the browser".into())));
    }
    let Some(code) = brought.code else {
        return Err(failed(of, Failure::Refused("it sent no code".into())));
    };
    let told = party::answer(Arc::clone(of), step, code.to_owned(), app.now()).await;
    told.map_err(|why| failed(of, why))
}

/// Notes a failure in the audit log, and passes it on.
async fn note<T>(app: &App, error: AppError) -> Result<T, AppError> {
    let mut tx = app.store.write().await?;
    let line = event(app, Actor::VISITOR, "session.begin", None, "sign-in-failed");
    audit::append(&mut tx, &app.mac, &line).await?;
    tx.commit().await?;
    Err(error)
}

/// Links the account at the provider with one's own, which has the same address.
async fn link(
    app: &App,
    of: &Provider,
    actor: Actor,
    handle: Vec<u8>,
    address: &EmailAddress,
) -> Result<Done, AppError> {
    let permit = access::permit(app, actor, Act::KeepAccount, "credential.add", None).await?;
    let owner = actor.person.ok_or(AppError::NotFound)?;
    let mut tx = app.store.write().await?;
    let found = person::find(&mut tx, owner).await?.ok_or(AppError::NotFound)?;
    if account::address(app, &found).as_deref() != Some(address.as_str()) {
        return Err(refusal("provider-other-address"));
    }
    if credential::find_by_handle(&mut tx, &handle).await?.is_some() {
        return Err(refusal("provider-linked"));
    }
    let known = credential::list(&mut tx, owner).await?;
    if known.iter().filter(|way| way.kind == Kind::Oidc).count() >= MOST {
        return Err(refusal("too-many"));
    }
    let new = way(app, of, owner, handle);
    credential::insert(&mut tx, &permit, &new).await?;
    account::tell(app, &mut tx, owner).await?;
    let line = event(app, actor, "credential.add", Some(new.id), "permitted");
    audit::append(&mut tx, &app.mac, &line).await?;
    tx.commit().await?;
    Ok(Done::Linked)
}

fn way(app: &App, of: &Provider, owner: PersonId, handle: Vec<u8>) -> Credential {
    let id = new_id(&*app.clock, &*app.chance);
    let new = Credential::new((id, owner), Kind::Oidc, vec![], app.now());
    Credential { name: of.name.clone(), handle: Some(handle), ..new }
}

/// Signs in who is linked, or takes the invitation of who has no account.
async fn sign_in(
    app: &App,
    of: &Provider,
    (handle, address): (Vec<u8>, &EmailAddress),
    told: &Told,
    (lang, device): (&str, &str),
) -> Result<Done, AppError> {
    let proved = told.proved.unwrap_or(Moment(0));
    let operator = Actor::OPERATOR;
    let permit =
        access::permit(app, operator, Act::ManagePeople, "invitation.accept", None).await?;
    let mut tx = app.store.write().await?;
    if let Some(known) = credential::find_by_handle(&mut tx, &handle).await? {
        let owner = person::find(&mut tx, known.person).await?;
        let is_active = owner.is_some_and(|owner| owner.state == State::Active);
        if known.kind != Kind::Oidc || !is_active {
            drop(tx);
            return note(app, refusal("sign-in-failed")).await;
        }
        credential::see(&mut tx, known.id, app.now()).await?;
        let entered = enter_proved(app, tx, known.person, Method::Oidc, device, proved).await?;
        return Ok(Done::Entered(entered));
    }
    if account::find_by_address(app, &mut tx, address.as_str()).await?.is_some() {
        drop(tx);
        return note(app, refusal("provider-link-first")).await;
    }
    let Some(invited) = invitation(app, &mut tx, of, address).await? else {
        drop(tx);
        return note(app, refusal("provider-unknown")).await;
    };
    let local = address.as_str().split('@').next().unwrap_or_default();
    let name = told.name.as_deref().and_then(|name| text::line("name", name, 60).ok());
    let name = name.unwrap_or_else(|| local.to_owned());
    let input = PersonInput { name, email: address.as_str().to_owned() };
    let owner = account::make(app, &mut tx, &permit, &input, HubRoles::NONE, lang).await?;
    credential::insert(&mut tx, &permit, &way(app, of, owner, handle)).await?;
    let (id, organisation) = (invited.id, invited.organisation);
    if !store_membership::erase_invitation(&mut tx, &permit, id, organisation).await? {
        return Err(refusal("provider-unknown"));
    }
    membership::join(app, &mut tx, &permit, owner, organisation, invited.roles).await?;
    let who = Actor { person: Some(owner), ..Actor::of(Role::Person) };
    let line = event(app, who, "invitation.accept", Some(organisation.0), "permitted");
    audit::append(&mut tx, &app.mac, &line).await?;
    let entered = enter_proved(app, tx, owner, Method::Oidc, device, proved).await?;
    Ok(Done::Entered(entered))
}

/// The open invitation to an address, of the organisation whose provider it is.
async fn invitation(
    app: &App,
    tx: &mut Tx,
    of: &Provider,
    address: &EmailAddress,
) -> Result<Option<whatson_domain::membership::Invitation>, AppError> {
    match &of.organisation {
        Some(slug) => membership::open_to(app, tx, slug, address).await,
        None => Ok(None),
    }
}
