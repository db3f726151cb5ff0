//! An invitation to an organisation: looking at it changes nothing, a button takes it.
//!
//! Not here: inviting (`membership`).

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use whatson_app::membership;
use whatson_domain::{FieldError, MemberRole};

use super::sign_in::device;
use super::{join, view};
use crate::context::context;
use crate::fields::Fields;
use crate::page::{page, secret_page, unkept};
use crate::problem::Problem;
use crate::session::Before;
use crate::visit::Visit;
use crate::{Site, label};

/// `GET /invitation/{secret}`.
pub(crate) async fn show(
    State(site): State<Site>,
    visit: Visit,
    Path(secret): Path<String>,
) -> Result<Response, Problem> {
    form(&site, &visit, &secret, "", &[]).await
}

async fn form(
    site: &Site,
    visit: &Visit,
    secret: &str,
    name: &str,
    errors: &[FieldError],
) -> Result<Response, Problem> {
    let found = membership::look(site.app(), secret).await?;
    let roles = label::roles(site, visit.lang, found.roles.iter().map(MemberRole::word));
    let title = site.words().get(visit.lang, "invitation-title");
    let shown = page(site, visit, "invitation/show.html", title);
    Ok(secret_page(unkept(shown.with_errors(errors).show(context! {
        errors => view::errors(site, visit, errors),
        organisation => join::name(&found.organisation, visit.lang),
        roles,
        email => found.email,
        sign_in_first => found.has_account && visit.actor.person.is_none(),
        sign_in_href => visit.to("/sign-in"),
        name,
        action => visit.to(&format!("/invitation/{secret}")),
    })?)))
}

/// `POST /invitation/{secret}`.
pub(crate) async fn accept(
    State(site): State<Site>,
    visit: Visit,
    Path(secret): Path<String>,
    before: Before,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Problem> {
    let (name, device) = (fields.one("name"), device(&headers));
    let done =
        membership::accept(site.app(), visit.actor, &secret, name, visit.place, &device).await;
    match done {
        Ok(Some(session)) => before.enter(&site, &visit, &session).await,
        Ok(None) => Ok(Redirect::to(&visit.to("/account/organisation")).into_response()),
        Err(error) => form(&site, &visit, &secret, name, &view::refused(error)?).await,
    }
}
