//! Tokens for programs: the hub's at the desk, one's own at the account.
//!
//! Not here: what a token allows (`app::access`).

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use minijinja::Value;
use uuid::Uuid;
use whatson_app::access::{self, Token};
use whatson_domain::FieldError;
use whatson_domain::permit::Scope;

use super::{account, view};
use crate::context::context;
use crate::fields::Fields;
use crate::page::{page, unkept};
use crate::problem::Problem;
use crate::session::{Fresh, Own};
use crate::visit::Visit;
use crate::{Site, dates};

/// `GET /desk/tokens`.
pub(crate) async fn index(State(site): State<Site>, visit: Visit) -> Result<Response, Problem> {
    list(&site, &visit, &[]).await
}

async fn list(site: &Site, visit: &Visit, errors: &[FieldError]) -> Result<Response, Problem> {
    let words = site.words();
    let tokens = access::tokens(site.app(), visit.actor).await?;
    page(site, visit, "token/index.html", words.get(visit.lang, "tokens-title"))
        .with_errors(errors)
        .show(context! {
            errors => view::errors(site, visit, errors),
            tokens => rows(site, visit, &tokens),
            action => visit.to("/desk/tokens"),
        })
}

/// Tokens as lists show them.
pub(super) fn rows(site: &Site, visit: &Visit, tokens: &[Token]) -> Vec<Value> {
    let (now, words) = (site.app().now(), site.words());
    let row = |t: &Token| {
        context! {
            id => t.id.to_string(),
            name => t.name,
            scope => words.get(visit.lang, &format!("token-covers-{}", t.scope)),
            created => dates::day(words, visit.lang, t.created),
            expires => dates::day(words, visit.lang, t.expires),
            revoked => t.revoked.map(|at| dates::day(words, visit.lang, at)),
            active => t.revoked.is_none() && t.expires > now,
        }
    };
    tokens.iter().map(row).collect()
}

/// What a token can be made for; the least comes first.
pub(super) fn scopes(site: &Site, visit: &Visit) -> Vec<Value> {
    let one = |scope: Scope| {
        let label = site.words().get(visit.lang, &format!("token-covers-{}", scope.word()));
        context! { value => scope.word(), label, selected => scope == Scope::Read }
    };
    Scope::ALL.into_iter().map(one).collect()
}

/// The page that shows a new token's secret, once.
fn created(
    site: &Site,
    visit: &Visit,
    secret: &str,
    (path, back): (&str, &str),
) -> Result<Response, Problem> {
    let title = site.words().get(visit.lang, "token-created-title");
    Ok(unkept(page(site, visit, "token/created.html", title).show(context! {
        secret,
        back_href => visit.to(path),
        back_text => site.words().get(visit.lang, back),
        example => format!("{}/api/organisations", site.settings().public_url),
    })?))
}

/// `POST /account/tokens`: makes one of one's own, or revokes one.
pub(crate) async fn own(
    State(site): State<Site>,
    visit: Visit,
    Own(signed): Own,
    fields: Fields,
) -> Result<Response, Problem> {
    if !fields.one("revoke").is_empty() {
        // Also in a session that is not fresh: to stop a program is never wrong.
        let id = Uuid::parse_str(fields.one("revoke")).map_err(|_| Problem::not_found())?;
        access::revoke_own(site.app(), signed.actor, id).await?;
        return Ok(Redirect::to(&visit.to("/account")).into_response());
    }
    let Fresh(signed) = Fresh::of(signed)?;
    let days = fields.one("days").parse().unwrap_or(0);
    let (name, scope) = (fields.one("token"), fields.one("covers"));
    match access::issue_own(site.app(), &signed, name, days, scope).await {
        Ok(secret) => created(&site, &visit, &secret, ("/account", "account-title")),
        Err(error) => account::overview(&site, &visit, &signed, &view::refused(error)?).await,
    }
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
        Ok(secret) => created(&site, &visit, &secret, ("/desk/tokens", "tokens-title")),
        Err(error) => list(&site, &visit, &view::refused(error)?).await,
    }
}
