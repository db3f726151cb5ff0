//! Tokens for programs: the list, making and revoking one.
//!
//! Not here: what a token allows (`app::access`).

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use minijinja::Value;
use uuid::Uuid;
use whatson_app::access;
use whatson_domain::FieldError;

use super::view;
use crate::context::context;
use crate::fields::Fields;
use crate::page::{page, unkept};
use crate::problem::Problem;
use crate::visit::Visit;
use crate::{Site, dates};

/// `GET /desk/tokens`.
pub(crate) async fn index(State(site): State<Site>, visit: Visit) -> Result<Response, Problem> {
    list(&site, &visit, &[]).await
}

async fn list(site: &Site, visit: &Visit, errors: &[FieldError]) -> Result<Response, Problem> {
    let now = site.app().now();
    let words = site.words();
    let tokens = access::tokens(site.app(), visit.actor).await?;
    let row = |t: &whatson_app::access::Token| {
        context! {
            id => t.id.to_string(),
            name => t.name,
            created => dates::day(words, visit.lang, t.created),
            expires => dates::day(words, visit.lang, t.expires),
            revoked => t.revoked.map(|at| dates::day(words, visit.lang, at)),
            active => t.revoked.is_none() && t.expires > now,
        }
    };
    page(site, visit, "token/index.html", words.get(visit.lang, "tokens-title"))
        .with_errors(errors)
        .show(context! {
            errors => view::errors(site, visit, errors),
            tokens => tokens.iter().map(row).collect::<Vec<Value>>(),
            action => visit.to("/desk/tokens"),
        })
}

/// `POST /desk/tokens`: makes or revokes one.
pub(crate) async fn create(
    State(site): State<Site>,
    visit: Visit,
    fields: Fields,
) -> Result<Response, Problem> {
    if !fields.one("revoke").is_empty() {
        let id = Uuid::parse_str(fields.one("revoke")).map_err(|_| Problem::not_found())?;
        access::revoke_token(site.app(), visit.actor, id).await?;
        return Ok(Redirect::to(&visit.to("/desk/tokens")).into_response());
    }
    let days = fields.one("days").parse().unwrap_or(0);
    match access::issue_token(site.app(), visit.actor, fields.one("name"), days).await {
        Ok(secret) => {
            let title = site.words().get(visit.lang, "token-created-title");
            Ok(unkept(page(&site, &visit, "token/created.html", title).show(context! {
                secret,
                name => fields.one("name"),
                back_href => visit.to("/desk/tokens"),
                example => format!("{}/api/organisations", site.settings().public_url),
            })?))
        }
        Err(error) => list(&site, &visit, &view::refused(error)?).await,
    }
}
