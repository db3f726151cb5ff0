//! The people of an organisation: seeing them, inviting, changing roles, handing over, leaving.
//!
//! Each concerns the organisation that the person acts for. An invitation is a link that goes to
//! one address; only an account with that address takes it.
//!
//! Not here: how an organisation gets its first focal point (`application`), rules
//! (`domain::membership`).

use whatson_domain::membership::{
    INVITATION_DAYS, INVITATIONS_MAX, Invitation, InvitationInput, Member, change, roles,
};
use whatson_domain::organisation::Organisation;
use whatson_domain::person::{EmailAddress, PersonInput};
use whatson_domain::{
    Act, FieldError, HubRoles, InvitationId, MemberRole, MemberRoles, MembershipId, OrganisationId,
    Permit, PersonId,
};
use whatson_store::{Tx, audit, membership, organisation, person, vetting};

use crate::access::{self, digest, event, secret};
use crate::clock::new_id;
use crate::mail::{self, Kind};
use crate::secret::Secret;
use crate::session::{self, Method};
use crate::{Actor, App, AppError, account};

/// What the address of an invitation is sealed for.
pub(crate) const SEALED: &str = "invitation.email";

/// Somebody of the same organisation.
#[derive(Debug)]
pub struct Colleague {
    /// The membership.
    pub member: Member,
    /// Their name.
    pub name: String,
    /// Their address; for focal points and oneself.
    pub email: Option<String>,
    /// Whether it is who asks.
    pub is_self: bool,
}

/// The organisation that somebody acts for.
#[derive(Debug)]
pub struct Own {
    /// Its record.
    pub organisation: Organisation,
    /// What who asks is to it.
    pub roles: MemberRoles,
    /// Whether who asks may invite and change roles.
    pub may_manage: bool,
    /// Its people, longest first.
    pub members: Vec<Colleague>,
    /// Open invitations with the address they went to; for focal points.
    pub invitations: Vec<(Invitation, String)>,
}

/// The organisation that somebody acts for.
///
/// # Errors
///
/// [`AppError::NotFound`] for who belongs to none.
fn own(actor: Actor) -> Result<OrganisationId, AppError> {
    Ok(actor.membership.ok_or(AppError::NotFound)?.organisation)
}

async fn managing(app: &App, actor: Actor, action: &str) -> Result<Permit, AppError> {
    let about = Some(own(actor)?);
    access::permit_about(app, actor, Act::ManageMembers, about, action, about.map(|id| id.0)).await
}

/// The organisation that somebody acts for, with its people.
///
/// # Errors
///
/// [`AppError::NotFound`] for who belongs to none; [`AppError::NotAllowed`] while it is suspended.
pub async fn show(app: &App, actor: Actor) -> Result<Own, AppError> {
    let id = own(actor)?;
    let object = Some(id.0);
    let action = "membership.list";
    access::permit_about(app, actor, Act::SeeMembers, Some(id), action, object).await?;
    let manages = actor.may(Act::ManageMembers, Some(id));
    let mut tx = app.store.read().await?;
    let organisation = organisation::find(&mut tx, id).await?.ok_or(AppError::NotFound)?;
    let mut members = Vec::new();
    for member in membership::list_of(&mut tx, id).await? {
        let Some(found) = person::find(&mut tx, member.person).await? else { continue };
        let is_self = Some(member.person) == actor.person;
        let email = if manages || is_self { account::address(app, &found) } else { None };
        members.push(Colleague { member, name: found.name, email, is_self });
    }
    let mut open = Vec::new();
    if manages {
        for (invitation, sealed) in membership::invitations(&mut tx, id, app.now()).await? {
            let email = opened(app, &invitation, &sealed)?;
            open.push((invitation, email));
        }
    }
    let roles = actor.membership.map(|of| of.roles).unwrap_or_default();
    Ok(Own { organisation, roles, may_manage: manages, members, invitations: open })
}

fn opened(app: &App, of: &Invitation, sealed: &[u8]) -> Result<String, AppError> {
    let plain = app.vault.open_for(of.organisation, SEALED, of.id.0, sealed);
    let text = plain.and_then(|plain| String::from_utf8(plain.to_vec()).ok());
    text.ok_or_else(|| AppError::Internal("an invitation's address cannot be opened".into()))
}

/// Invites somebody: a link goes to their address.
///
/// # Errors
///
/// [`AppError::Refused`] with every refused field; `already-member`, `too-many`.
pub async fn invite(
    app: &App,
    actor: Actor,
    input: &InvitationInput,
    lang: &str,
) -> Result<(), AppError> {
    let action = "invitation.create";
    let permit = managing(app, actor, action).await?;
    let (id, by) = (own(actor)?, actor.person.ok_or(AppError::NotFound)?);
    let (email, roles) = input.check()?;
    let mut tx = app.store.write().await?;
    let now = app.now();
    let of = organisation::find(&mut tx, id).await?.ok_or(AppError::NotFound)?;
    if is_member(app, &mut tx, id, &email).await? {
        return Err(FieldError::new("email", "already-member", "").into());
    }
    let open = membership::invitations(&mut tx, id, now).await?;
    if open.len() >= INVITATIONS_MAX {
        return Err(FieldError::new("email", "too-many", "").into());
    }
    // A second one to the same address takes the place of the first.
    for (old, sealed) in open {
        if opened(app, &old, &sealed)? == email.as_str() {
            membership::erase_invitation(&mut tx, &permit, old.id, id).await?;
        }
    }
    let secret = secret(app);
    let new = Invitation {
        id: InvitationId(new_id(&*app.clock, &*app.chance)),
        organisation: id,
        roles,
        by,
        created: now,
        expires: now.days_after(INVITATION_DAYS),
    };
    let plain = email.as_str().as_bytes();
    let sealed = app.vault.seal_for(id, SEALED, new.id.0, plain, &*app.chance);
    membership::invite(&mut tx, &permit, &new, &digest(&secret), sealed).await?;
    let link = Secret::from(format!("/invitation/{secret}"));
    let arguments = [("organisation", of.profile.name()), ("link", &*link)];
    mail::send(app, &mut tx, Kind::Invitation, email.as_str(), lang, &arguments).await?;
    audit::append(&mut tx, &app.mac, &event(app, actor, action, Some(id.0), "permitted")).await?;
    Ok(tx.commit().await?)
}

async fn is_member(
    app: &App,
    tx: &mut Tx,
    id: OrganisationId,
    email: &EmailAddress,
) -> Result<bool, AppError> {
    let Some(known) = account::find_by_address(app, tx, email.as_str()).await? else {
        return Ok(false);
    };
    let own = membership::list_of_person(tx, known.id).await?;
    Ok(own.iter().any(|member| member.organisation == id))
}

/// Takes an invitation back.
///
/// # Errors
///
/// [`AppError::NotFound`] when it is none of one's own organisation.
pub async fn withdraw(app: &App, actor: Actor, id: InvitationId) -> Result<(), AppError> {
    let action = "invitation.withdraw";
    let permit = managing(app, actor, action).await?;
    let own = own(actor)?;
    let mut tx = app.store.write().await?;
    if !membership::erase_invitation(&mut tx, &permit, id, own).await? {
        return Err(AppError::NotFound);
    }
    audit::append(&mut tx, &app.mac, &event(app, actor, action, Some(own.0), "permitted")).await?;
    Ok(tx.commit().await?)
}

/// What the holder of an invitation sees.
#[derive(Debug)]
pub struct Invited {
    /// To which organisation.
    pub organisation: Organisation,
    /// As what.
    pub roles: MemberRoles,
    /// The address it went to.
    pub email: String,
    /// Whether there is an account with that address, whose owner has to sign in first.
    pub has_account: bool,
}

/// Looks at an invitation; changes nothing.
///
/// # Errors
///
/// [`AppError::NotFound`] when it was taken, withdrawn, is over or never was.
pub async fn look(app: &App, secret: &str) -> Result<Invited, AppError> {
    let mut tx = app.store.read().await?;
    let (found, email) = invitation(app, &mut tx, secret).await?;
    let of = organisation::find(&mut tx, found.organisation).await?.ok_or(AppError::NotFound)?;
    let has_account = account::find_by_address(app, &mut tx, &email).await?.is_some();
    Ok(Invited { organisation: of, roles: found.roles, email, has_account })
}

async fn invitation(
    app: &App,
    tx: &mut Tx,
    secret: &str,
) -> Result<(Invitation, String), AppError> {
    let found = membership::find_invitation(tx, &digest(secret), app.now()).await?;
    let (found, sealed) = found.ok_or(AppError::NotFound)?;
    let email = opened(app, &found, &sealed)?;
    Ok((found, email))
}

/// The open invitation of an organisation to an address, for who proved otherwise that it is theirs.
pub(crate) async fn open_to(
    app: &App,
    tx: &mut Tx,
    slug: &str,
    address: &EmailAddress,
) -> Result<Option<Invitation>, AppError> {
    let Some(of) = organisation::find_by_slug(tx, slug).await? else { return Ok(None) };
    for (found, sealed) in membership::invitations(tx, of.id, app.now()).await? {
        if opened(app, &found, &sealed)? == address.as_str() {
            return Ok(Some(found));
        }
    }
    Ok(None)
}

/// Takes an invitation: who is signed in with its address becomes a member; a visitor gets an
/// account and a session, whose secret is returned.
///
/// # Errors
///
/// [`AppError::NotFound`] as [`look`]; [`AppError::Refused`] with `sign-in-first` or
/// `other-address`.
pub async fn accept(
    app: &App,
    actor: Actor,
    link: &str,
    name: &str,
    lang: &str,
    device: &str,
) -> Result<Option<Secret>, AppError> {
    let operator = Actor::OPERATOR;
    let permit =
        access::permit(app, operator, Act::ManagePeople, "invitation.accept", None).await?;
    let mut tx = app.store.write().await?;
    let (found, email) = invitation(app, &mut tx, link).await?;
    let known = account::find_by_address(app, &mut tx, &email).await?;
    let refuse = |reason| Err(FieldError::new("email", reason, "").into());
    let (id, session) = match (actor.person, known) {
        (Some(id), Some(known)) if known.id == id => (id, None),
        (Some(_), _) => return refuse("other-address"),
        (None, Some(_)) => return refuse("sign-in-first"),
        (None, None) => {
            let input = PersonInput { name: name.to_owned(), email };
            let id = account::make(app, &mut tx, &permit, &input, HubRoles::NONE, lang).await?;
            (id, Some(session::begin(app, &mut tx, id, Method::Link, device).await?))
        }
    };
    if !membership::erase_invitation(&mut tx, &permit, found.id, found.organisation).await? {
        return Err(AppError::NotFound);
    }
    join(app, &mut tx, &permit, id, found.organisation, found.roles).await?;
    let who = Actor { person: Some(id), ..Actor::of(whatson_domain::Role::Person) };
    let of = Some(found.organisation.0);
    audit::append(&mut tx, &app.mac, &event(app, who, "invitation.accept", of, "permitted"))
        .await?;
    tx.commit().await?;
    Ok(session)
}

/// Makes somebody a member, or adds to the roles of who is one.
pub(crate) async fn join(
    app: &App,
    tx: &mut Tx,
    permit: &Permit,
    person: PersonId,
    organisation: OrganisationId,
    roles: MemberRoles,
) -> Result<(), AppError> {
    let now = app.now();
    let known = membership::list_of_person(tx, person).await?;
    if let Some(mut member) = known.into_iter().find(|m| m.organisation == organisation) {
        member.roles = member.roles.iter().chain(roles.iter()).collect();
        member.updated = now;
        membership::update(tx, permit, &member).await?;
        return Ok(());
    }
    let new = Member {
        id: MembershipId(new_id(&*app.clock, &*app.chance)),
        person,
        organisation,
        roles,
        version: 1,
        created: now,
        updated: now,
    };
    Ok(membership::insert(tx, permit, &new).await?)
}

/// Gives a colleague other roles.
///
/// # Errors
///
/// [`AppError::Refused`] for no role, and when no focal point would be left;
/// [`AppError::NotFound`] when it is no colleague.
pub async fn set_roles(
    app: &App,
    actor: Actor,
    id: MembershipId,
    chosen: &[String],
) -> Result<(), AppError> {
    let permit = managing(app, actor, "membership.change").await?;
    alter(app, actor, &permit, "membership.change", |members| {
        let found = one(members, id)?;
        let roles = roles(chosen)?;
        change(members, found.person, Some(roles))?;
        Ok(vec![(found.id, Some(roles))])
    })
    .await
}

/// Ends a colleague's membership.
///
/// # Errors
///
/// As [`set_roles`].
pub async fn remove(app: &App, actor: Actor, id: MembershipId) -> Result<(), AppError> {
    let permit = managing(app, actor, "membership.end").await?;
    alter(app, actor, &permit, "membership.end", |members| {
        let found = one(members, id)?;
        change(members, found.person, None)?;
        Ok(vec![(found.id, None)])
    })
    .await
}

/// Hands the role of focal point over to a colleague; one is a member afterwards.
///
/// # Errors
///
/// As [`set_roles`].
pub async fn hand_over(app: &App, actor: Actor, id: MembershipId) -> Result<(), AppError> {
    let permit = managing(app, actor, "membership.hand-over").await?;
    let me = actor.person.ok_or(AppError::NotFound)?;
    alter(app, actor, &permit, "membership.hand-over", |members| {
        let to = one(members, id)?;
        let own = members.iter().find(|m| m.person == me).ok_or(AppError::NotFound)?;
        if to.person == me {
            return Err(AppError::NotFound);
        }
        let rest = own.roles.without(MemberRole::FocalPoint).with(MemberRole::Member);
        Ok(vec![(to.id, Some(to.roles.with(MemberRole::FocalPoint))), (own.id, Some(rest))])
    })
    .await
}

/// Leaves the organisation that one acts for.
///
/// # Errors
///
/// [`AppError::Refused`] for its last focal point.
pub async fn leave(app: &App, actor: Actor) -> Result<(), AppError> {
    let action = "membership.leave";
    let permit = access::permit(app, actor, Act::KeepAccount, action, None).await?;
    let me = actor.person.ok_or(AppError::NotFound)?;
    alter(app, actor, &permit, action, |members| {
        let own = members.iter().find(|m| m.person == me).ok_or(AppError::NotFound)?;
        change(members, me, None)?;
        Ok(vec![(own.id, None)])
    })
    .await
}

fn one(members: &[Member], id: MembershipId) -> Result<&Member, AppError> {
    members.iter().find(|member| member.id == id).ok_or(AppError::NotFound)
}

/// Changes memberships of one's own organisation together.
async fn alter(
    app: &App,
    actor: Actor,
    permit: &Permit,
    action: &str,
    decide: impl FnOnce(&[Member]) -> Result<Vec<(MembershipId, Option<MemberRoles>)>, AppError>,
) -> Result<(), AppError> {
    let of = own(actor)?;
    let mut tx = app.store.write().await?;
    // Two focal points who leave at the same time must see each other.
    vetting::lock(&mut tx, of).await?;
    let members = membership::list_of(&mut tx, of).await?;
    for (id, roles) in decide(&members)? {
        let member = one(&members, id)?;
        let done = match roles {
            Some(roles) => {
                let changed = Member { roles, updated: app.now(), ..member.clone() };
                membership::update(&mut tx, permit, &changed).await?
            }
            None => {
                membership::erase(&mut tx, permit, id).await?;
                true
            }
        };
        if !done {
            return Err(AppError::Conflict);
        }
    }
    audit::append(&mut tx, &app.mac, &event(app, actor, action, Some(of.0), "permitted")).await?;
    Ok(tx.commit().await?)
}

/// What somebody belongs to: the organisation, their roles, and whether they act for it.
///
/// # Errors
///
/// [`AppError::NotFound`] for who has no account.
pub async fn list(
    app: &App,
    actor: Actor,
) -> Result<Vec<(Organisation, MemberRoles, bool)>, AppError> {
    let person = actor.person.ok_or(AppError::NotFound)?;
    let acts_for = actor.membership.map(|of| of.organisation);
    let mut tx = app.store.read().await?;
    let mut all = Vec::new();
    for member in membership::list_of_person(&mut tx, person).await? {
        if let Some(of) = organisation::find(&mut tx, member.organisation).await? {
            let is_current = acts_for == Some(of.id);
            all.push((of, member.roles, is_current));
        }
    }
    Ok(all)
}

/// Removes invitations that nobody took in time.
///
/// # Errors
///
/// [`AppError::Unavailable`] when the database cannot write.
pub async fn tidy(app: &App) -> Result<(), AppError> {
    let operator = Actor::OPERATOR;
    let permit = access::permit(app, operator, Act::ManagePeople, "invitation.tidy", None).await?;
    let mut tx = app.store.write().await?;
    for (id, of) in membership::over(&mut tx, app.now()).await? {
        membership::erase_invitation(&mut tx, &permit, id, of).await?;
    }
    let line = event(app, operator, "invitation.tidy", None, "permitted");
    audit::append_touched(&mut tx, &app.mac, &line).await?;
    Ok(tx.commit().await?)
}
