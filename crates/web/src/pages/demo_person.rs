//! The fictional persons of a demonstration: seeing them, and being one.
//!
//! Not here: when a hub is open to them (`app::demo_person`, `whatson serve`).

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use minijinja::Value;
use whatson_app::demo_person::{self, Shown};
use whatson_domain::{HubRole, MemberRole};

use super::join;
use super::sign_in::device;
use crate::context::context;
use crate::fields::Fields;
use crate::page::{page, unkept};
use crate::problem::Problem;
use crate::session::Before;
use crate::visit::Visit;
use crate::{Site, label};

/// The address of the page, which is no address while the hub is closed to demo persons.
pub(crate) const PATH: &str = "/demo";

/// `GET /demo`.
pub(crate) async fn list(
    State(site): State<Site>,
    visit: Visit,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    came_straight(&headers)?;
    let all = demo_person::list(site.app()).await?;
    let say = |key: String| site.words().get(visit.lang, &key);
    let mut groups: Vec<Value> = Vec::new();
    for group in all.chunk_by(|a, b| a.person.group == b.person.group) {
        let Some(first) = group.first().map(|one| &one.person.group) else { continue };
        groups.push(context! {
            id => first,
            title => say(format!("demo-group-{first}")),
            persons => group.iter().map(|one| card(&site, &visit, one)).collect::<Vec<_>>(),
        });
    }
    let title = site.words().get(visit.lang, "demo-title");
    Ok(unkept(page(&site, &visit, "demo_person/list.html", title).show(context! {
        groups,
        action => visit.to(PATH),
        account => visit.to("/account"),
    })?))
}

/// A proxy on this machine, which nobody told the hub of, may bring somebody from elsewhere: who comes
/// by one finds no page.
fn came_straight(headers: &HeaderMap) -> Result<(), Problem> {
    let fields = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via"];
    if fields.iter().any(|name| headers.contains_key(*name)) {
        return Err(Problem::not_found());
    }
    Ok(())
}

fn card(site: &Site, visit: &Visit, of: &Shown) -> Value {
    let member = of.of.iter().flat_map(|(_, roles)| roles.iter().map(MemberRole::word));
    let words = member.chain(of.hub.iter().map(HubRole::word));
    let organisation = of.of.as_ref().map(|(organisation, _)| organisation);
    context! {
        slug => of.person.slug,
        name => of.name,
        roles => label::roles(site, visit.lang, words),
        organisation => organisation.map(|known| join::name(known, visit.lang)),
        href => organisation.map(|known| visit.to(&format!("/organisations/{}", known.slug))),
        does => site.words().get(visit.lang, &format!("demo-does-{}", of.person.does)),
        is_self => visit.actor.person == Some(of.person.id),
    }
}

/// `POST /demo`: begins a session as the one who was chosen.
pub(crate) async fn become_one(
    State(site): State<Site>,
    visit: Visit,
    before: Before,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Problem> {
    came_straight(&headers)?;
    let slug = fields.one("person");
    let secret = demo_person::sign_in(site.app(), slug, &device(&headers)).await?;
    before.enter(&site, &visit, &secret).await
}
