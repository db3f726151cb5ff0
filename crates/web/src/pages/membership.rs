//! The organisation that one acts for: its people, invitations, and who asks whether it knows them.
//!
//! Not here: its public record (`organisation`), taking an invitation (`invitation`).

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use minijinja::Value;
use whatson_app::AppError;
use whatson_app::application::vouch;
use whatson_app::membership::{self, Colleague};
use whatson_domain::membership::InvitationInput;
use whatson_domain::{Act, FieldError, MemberRole, MemberRoles, OrganisationId};

use super::{join, view};
use crate::context::context;
use crate::fields::Fields;
use crate::page::{page, unkept};
use crate::problem::Problem;
use crate::session::{Fresh, Own};
use crate::visit::Visit;
use crate::{Site, dates, label};

/// The address of the page.
const PATH: &str = "/account/organisation";

/// `GET /account/organisation`.
pub(crate) async fn show(State(site): State<Site>, visit: Visit) -> Result<Response, Problem> {
    overview(&site, &visit, &InvitationInput::default(), &[]).await
}

fn names(site: &Site, visit: &Visit, roles: MemberRoles) -> Vec<String> {
    label::roles(site, visit.lang, roles.iter().map(MemberRole::word))
}

fn choices(site: &Site, visit: &Visit, chosen: impl Fn(MemberRole) -> bool) -> Vec<Value> {
    let one = |role: &MemberRole| {
        let label = label::role(site, visit.lang, role.word());
        context! { value => role.word(), label, selected => chosen(*role) }
    };
    MemberRole::ALL.iter().map(one).collect()
}

async fn overview(
    site: &Site,
    visit: &Visit,
    typed: &InvitationInput,
    errors: &[FieldError],
) -> Result<Response, Problem> {
    let own = membership::show(site.app(), visit.actor).await?;
    let asked = asked(site, visit).await?;
    let (words, lang) = (site.words(), visit.lang);
    let row = |of: &Colleague| {
        context! {
            name => of.name,
            email => of.email,
            is_self => of.is_self,
            roles => names(site, visit, of.member.roles),
            choices => choices(site, visit, |role| of.member.roles.has(role)),
            action => visit.to(&format!("{PATH}/members/{}", of.member.id)),
        }
    };
    let open = own.invitations.iter().map(|(invitation, email)| {
        context! {
            email,
            roles => names(site, visit, invitation.roles),
            expires => dates::day(words, lang, invitation.expires),
            action => visit.to(&format!("{PATH}/invitations/{}", invitation.id)),
        }
    });
    let of = &own.organisation;
    let title = words.get(lang, "organisation-people-title");
    let shown = page(site, visit, "membership/show.html", title).with_errors(errors);
    Ok(unkept(shown.show(context! {
        errors => view::errors(site, visit, errors),
        name => join::name(of, lang),
        own_roles => names(site, visit, own.roles),
        may_manage => own.may_manage,
        record_href => visit.to(&format!("/organisations/{}", of.slug)),
        edit_href => visit.to(&format!("/desk/organisations/{}/edit", of.slug)),
        log_href => visit.to(&format!("{PATH}/log")),
        agreements_href => visit.to(super::agreement::PATH),
        keys_href => visit.to(super::party_key::PATH),
        asked,
        members => own.members.iter().map(row).collect::<Vec<Value>>(),
        email => typed.email,
        role_choices => choices(site, visit, |role| {
            typed.roles.iter().any(|word| word == role.word())
                || typed.roles.is_empty() && role == MemberRole::Member
        }),
        invitations => open.collect::<Vec<Value>>(),
        invite_action => visit.to(&format!("{PATH}/invitations")),
        leave_action => visit.to(&format!("{PATH}/leave")),
    })?))
}

/// Applicants who ask whether this organisation knows them.
async fn asked(site: &Site, visit: &Visit) -> Result<Vec<Value>, Problem> {
    if !visit.actor.may(Act::Vouch, None) {
        return Ok(vec![]);
    }
    let lang = visit.lang;
    let row = |asked: &vouch::Asked| {
        let of = &asked.application.sketch;
        context! {
            id => asked.vouch.id.to_string(),
            name => of.name,
            kind => label::of(site, lang, "kind", of.kind.as_str()),
            country => label::of(site, lang, "country", of.country.as_str()),
            received => dates::day(site.words(), lang, asked.application.received),
            does => of.does.as_ref().map(|text| label::text(of.lang.as_str(), text)),
            website => of.website.as_ref().map(ToString::to_string),
            person => asked.person,
            position => of.position,
            action => visit.to(&format!("{PATH}/vouches/{}", asked.vouch.id)),
        }
    };
    Ok(vouch::asked(site.app(), visit.actor).await?.iter().map(row).collect())
}

/// The page with what was refused of anything but an invitation.
async fn again(site: &Site, visit: &Visit, error: AppError) -> Result<Response, Problem> {
    overview(site, visit, &InvitationInput::default(), &view::refused(error)?).await
}

fn back(visit: &Visit) -> Response {
    Redirect::to(&visit.to(PATH)).into_response()
}

/// `POST /account/organisation/invitations`.
pub(crate) async fn invite(
    State(site): State<Site>,
    visit: Visit,
    fields: Fields,
) -> Result<Response, Problem> {
    let typed =
        InvitationInput { email: fields.one("email").to_owned(), roles: fields.all("roles") };
    match membership::invite(site.app(), visit.actor, &typed, visit.place).await {
        Ok(()) => Ok(back(&visit)),
        Err(error) => overview(&site, &visit, &typed, &view::refused(error)?).await,
    }
}

/// `POST /account/organisation/invitations/{id}`: takes one back.
pub(crate) async fn withdraw(
    State(site): State<Site>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let id = id.parse().map_err(|_| Problem::not_found())?;
    membership::withdraw(site.app(), visit.actor, id).await?;
    Ok(back(&visit))
}

/// `POST /account/organisation/members/{id}`: other roles, handing over, removing.
pub(crate) async fn change(
    State(site): State<Site>,
    visit: Visit,
    Fresh(signed): Fresh,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    let id = id.parse().map_err(|_| Problem::not_found())?;
    let (app, actor) = (site.app(), signed.actor);
    let done = match fields.one("act") {
        "remove" => membership::remove(app, actor, id).await,
        "hand-over" => membership::hand_over(app, actor, id).await,
        _ => membership::set_roles(app, actor, id, &fields.all("roles")).await,
    };
    match done {
        Ok(()) => Ok(back(&visit)),
        Err(error) => again(&site, &visit, error).await,
    }
}

/// `POST /account/organisation/leave`.
pub(crate) async fn leave(State(site): State<Site>, visit: Visit) -> Result<Response, Problem> {
    match membership::leave(site.app(), visit.actor).await {
        Ok(()) => Ok(Redirect::to(&visit.to("/account")).into_response()),
        Err(error) => again(&site, &visit, error).await,
    }
}

/// `POST /account/organisation/vouches/{id}`: what the organisation says of an applicant.
pub(crate) async fn answer(
    State(site): State<Site>,
    visit: Visit,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    let id = id.parse().map_err(|_| Problem::not_found())?;
    let knows = fields.one("act") == "give";
    let said = fields.one("statement");
    match vouch::answer(site.app(), visit.actor, id, knows, said).await {
        Ok(()) => Ok(back(&visit)),
        Err(error) => again(&site, &visit, error).await,
    }
}

/// `POST /account/acting`: chooses the organisation that one acts for.
pub(crate) async fn act_for(
    State(site): State<Site>,
    visit: Visit,
    Own(signed): Own,
    fields: Fields,
) -> Result<Response, Problem> {
    let id: OrganisationId =
        fields.one("organisation").parse().map_err(|_| Problem::not_found())?;
    whatson_app::session::act_for(site.app(), &signed, id).await?;
    Ok(Redirect::to(&visit.to("/account")).into_response())
}
