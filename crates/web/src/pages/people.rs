//! People with an account, for administrators: finding, roles at the hub, stopping, a recovery code.
//!
//! Not here: one's own account (`account`), people of an organisation (`membership`).

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use minijinja::Value;
use uuid::Uuid;
use whatson_app::people::{self, PAGE, Person};
use whatson_domain::{FieldError, HubRole, HubRoles, MemberRole, PersonId};

use super::view;
use crate::context::context;
use crate::fields::{Fields, Given};
use crate::page::{page, unkept};
use crate::problem::Problem;
use crate::session::Fresh;
use crate::visit::Visit;
use crate::{Site, dates, label};

/// The address of the list.
const PATH: &str = "/desk/people";

/// `GET /desk/people`.
pub(crate) async fn list(
    State(site): State<Site>,
    visit: Visit,
    Given(given): Given,
) -> Result<Response, Problem> {
    let (who, after) = (given.one("who"), given.one("after").parse().unwrap_or(Uuid::nil()));
    let (found, total) = people::list(site.app(), visit.actor, who, after).await?;
    let is_full = i64::try_from(found.len()).unwrap_or(i64::MAX) == PAGE;
    let next = found
        .last()
        .filter(|_| is_full && who.is_empty())
        .map(|last| view::address(&visit, PATH, &[("after".to_owned(), last.id.to_string())]));
    let title = site.words().get(visit.lang, "people-title");
    let shown = page(&site, &visit, "people/list.html", title);
    Ok(unkept(shown.show(context! {
        rows => found.iter().map(|of| row(&site, &visit, of)).collect::<Vec<Value>>(),
        total,
        who,
        next,
        action => visit.to(PATH),
    })?))
}

fn names(site: &Site, visit: &Visit, roles: HubRoles) -> Vec<String> {
    label::roles(site, visit.lang, roles.iter().map(HubRole::word))
}

fn row(site: &Site, visit: &Visit, of: &Person) -> Value {
    let words = site.words();
    context! {
        href => visit.to(&format!("{PATH}/{}", of.id)),
        name => of.name,
        state => words.get(visit.lang, &format!("person-state-{}", of.state.word())),
        roles => names(site, visit, of.hub),
        since => dates::day(words, visit.lang, of.created),
    }
}

/// `GET /desk/people/{id}`.
pub(crate) async fn show(
    State(site): State<Site>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let id = id.parse().map_err(|_| Problem::not_found())?;
    form(&site, &visit, id, &[]).await
}

async fn form(
    site: &Site,
    visit: &Visit,
    id: PersonId,
    errors: &[FieldError],
) -> Result<Response, Problem> {
    let found = people::show(site.app(), visit.actor, id).await?;
    let (of, words, lang) = (&found.person, site.words(), visit.lang);
    let role = |role: &HubRole| {
        let label = label::role(site, lang, role.word());
        context! { value => role.word(), label, selected => of.hub.has(*role) }
    };
    let memberships = found.memberships.iter().map(|(organisation, roles)| {
        let all = label::roles(site, lang, roles.iter().map(MemberRole::word));
        let href = visit.to(&format!("/organisations/{}", organisation.slug));
        context! { href, name => organisation.profile.name(), roles => all }
    });
    let shown = page(site, visit, "people/show.html", of.name.clone()).with_errors(errors);
    Ok(unkept(shown.show(context! {
        errors => view::errors(site, visit, errors),
        name => of.name,
        email => found.email,
        state => of.state.word(),
        state_text => words.get(lang, &format!("person-state-{}", of.state.word())),
        since => dates::day(words, lang, of.created),
        memberships => memberships.collect::<Vec<Value>>(),
        roles => HubRole::ALL.iter().map(role).collect::<Vec<Value>>(),
        action => visit.to(&format!("{PATH}/{id}")),
        back_href => visit.to(PATH),
    })?))
}

/// `POST /desk/people/{id}`: roles at the hub, stopping, letting go on.
pub(crate) async fn change(
    State(site): State<Site>,
    visit: Visit,
    Fresh(signed): Fresh,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    let id: PersonId = id.parse().map_err(|_| Problem::not_found())?;
    let (app, actor) = (site.app(), signed.actor);
    if fields.one("act") == "recovery" {
        return recovery(&site, &visit, id).await;
    }
    let done = match fields.one("act") {
        "suspend" => people::set_state(app, actor, id, true).await,
        "resume" => people::set_state(app, actor, id, false).await,
        _ => people::set_roles(app, actor, id, &fields.all("roles")).await,
    };
    match done {
        Ok(()) => Ok(Redirect::to(&visit.to(&format!("{PATH}/{id}"))).into_response()),
        Err(error) => form(&site, &visit, id, &view::refused(error)?).await,
    }
}

/// A code for somebody who lost every way to sign in, shown once.
async fn recovery(site: &Site, visit: &Visit, id: PersonId) -> Result<Response, Problem> {
    let name = people::show(site.app(), visit.actor, id).await?.person.name;
    let code = whatson_app::recovery::give(site.app(), visit.actor, id).await?;
    let title = site.words().get(visit.lang, "people-recovery-title");
    let shown = page(site, visit, "people/code.html", title);
    let back = visit.to(&format!("{PATH}/{id}"));
    Ok(unkept(shown.show(context! { name, code => &*code, back })?))
}
