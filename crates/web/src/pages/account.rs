//! One's own account: ways to sign in, recovery codes, sessions, tokens.
//!
//! Not here: what each means (`app::account`, `app::session`), other people's accounts.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use minijinja::Value;
use serde_json::json;
use uuid::Uuid;
use whatson_app::session::{Session, Signed};
use whatson_app::{access, account, application, membership, passkey};
use whatson_domain::organisation::Organisation;
use whatson_domain::person::EmailAddress;
use whatson_domain::{FieldError, HubRole, MemberRole, MemberRoles};

use super::sign_in::Answer;
use super::{join, token, view};
use crate::context::context;
use crate::fields::Fields;
use crate::page::{page, unkept};
use crate::problem::Problem;
use crate::session::{Fresh, Own};
use crate::visit::Visit;
use crate::{Site, dates, label, session};

/// `GET /account`.
pub(crate) async fn show(
    State(site): State<Site>,
    visit: Visit,
    Own(signed): Own,
) -> Result<Response, Problem> {
    overview(&site, &visit, &signed, &[]).await
}

pub(super) async fn overview(
    site: &Site,
    visit: &Visit,
    signed: &Signed,
    errors: &[FieldError],
) -> Result<Response, Problem> {
    let (app, words) = (site.app(), site.words());
    let own = account::own(app, signed.actor).await?;
    let sessions = whatson_app::session::list(app, signed.actor).await?;
    let say = |key: String| words.get(visit.lang, &key);
    let way = |way: &account::Way| {
        context! {
            id => way.id.to_string(),
            kind => say(format!("way-{}", way.kind.word())),
            name => way.name,
            added => dates::day(words, visit.lang, way.created),
            used => way.used.map(|at| dates::day(words, visit.lang, at)),
        }
    };
    let shown = |way: &&account::Way| {
        matches!(
            way.kind,
            account::WayKind::Passkey | account::WayKind::Password | account::WayKind::Oidc
        )
    };
    let ways: Vec<Value> = own.ways.iter().filter(shown).map(way).collect();
    let row = |session: &Session| {
        context! {
            id => session.id.to_string(),
            device => session.device,
            method => say(format!("session-by-{}", session.method)),
            since => dates::day(words, visit.lang, session.created),
            here => session.id == signed.id,
        }
    };
    let address = own.email.as_deref().and_then(|email| EmailAddress::new("email", email).ok());
    let memberships = memberships(site, visit, signed).await?;
    let tokens = access::own_tokens(app, signed.actor).await?;
    let applied = application::own(app, signed.actor).await?.is_some();
    let title = words.get(visit.lang, "account-title");
    let roles = label::roles(site, visit.lang, own.hub.iter().map(HubRole::word));
    let shown = page(site, visit, "account/show.html", title).with_errors(errors);
    Ok(unkept(shown.show(context! {
        errors => view::errors(site, visit, errors),
        name => own.name,
        email => own.email,
        roles,
        memberships,
        applied,
        is_stopped => signed.actor.membership.is_some_and(|of| !of.is_vetted),
        is_locked_out => ways.is_empty(),
        ways,
        recovery => own.recovery,
        sessions => sessions.iter().map(row).collect::<Vec<_>>(),
        tokens => token::rows(site, visit, &tokens),
        scopes => token::scopes(site, visit),
        providers => view::providers(site, |of| address.as_ref().is_some_and(|a| of.knows(a))),
        base => visit.to("/account"),
    })?))
}

/// What one belongs to.
async fn memberships(site: &Site, visit: &Visit, signed: &Signed) -> Result<Vec<Value>, Problem> {
    let all = membership::list(site.app(), signed.actor).await?;
    let row = |(of, roles, is_current): &(Organisation, MemberRoles, bool)| {
        let names = label::roles(site, visit.lang, roles.iter().map(MemberRole::word));
        context! { id => of.id.to_string(), name => join::name(of, visit.lang), roles => names, is_current }
    };
    Ok(all.iter().map(row).collect())
}

/// `POST /account/codes`: begins setting up password and codes.
pub(crate) async fn codes(
    State(site): State<Site>,
    visit: Visit,
    Fresh(signed): Fresh,
) -> Result<Response, Problem> {
    begin_codes(&site, &visit, &signed, &[]).await
}

async fn begin_codes(
    site: &Site,
    visit: &Visit,
    signed: &Signed,
    errors: &[FieldError],
) -> Result<Response, Problem> {
    let (_, hub) = session::party(site);
    let key = account::begin_codes(site.app(), signed, hub).await?;
    let title = site.words().get(visit.lang, "codes-title");
    let shown = page(site, visit, "account/codes.html", title).with_errors(errors);
    let letters: Vec<char> = key.letters.chars().collect();
    let groups: Vec<String> = letters.chunks(4).map(|four| four.iter().collect()).collect();
    Ok(unkept(shown.show(context! {
        errors => view::errors(site, visit, errors),
        url => &*key.url,
        letters => groups.join(" "),
        ceremony => &*key.ceremony,
        asks_present => key.asks_present,
        action => visit.to("/account/password"),
        back => visit.to("/account"),
    })?))
}

/// `POST /account/password`: keeps password and codes.
pub(crate) async fn password(
    State(site): State<Site>,
    visit: Visit,
    Fresh(signed): Fresh,
    fields: Fields,
) -> Result<Response, Problem> {
    let typed = account::Typed {
        present: fields.one("present"),
        password: fields.one("password"),
        code: fields.one("code"),
    };
    match account::set_password(site.app(), &signed, fields.one("ceremony"), &typed).await {
        Ok(()) => Ok(Redirect::to(&visit.to("/account")).into_response()),
        Err(error) => begin_codes(&site, &visit, &signed, &view::refused(error)?).await,
    }
}

/// `POST /account/recovery`: a new sheet of recovery codes, shown once.
pub(crate) async fn recovery(
    State(site): State<Site>,
    visit: Visit,
    Fresh(signed): Fresh,
) -> Result<Response, Problem> {
    let codes = account::make_recovery(site.app(), signed.actor).await?;
    let title = site.words().get(visit.lang, "recovery-title");
    let shown = page(&site, &visit, "account/recovery.html", title);
    let codes: Vec<&str> = codes.iter().map(|code| &**code).collect();
    Ok(unkept(shown.show(context! { codes, back => visit.to("/account") })?))
}

/// `POST /account/passkeys/begin`.
pub(crate) async fn passkey_begin(
    State(site): State<Site>,
    Fresh(signed): Fresh,
) -> Result<Json<serde_json::Value>, Problem> {
    let own = account::own(site.app(), signed.actor).await?;
    let name = own.email.unwrap_or(own.name);
    let asked = passkey::begin_adding(site.app(), session::party(&site), &signed, &name).await?;
    Ok(Json(json!({ "options": asked.options, "ceremony": &*asked.ceremony })))
}

/// `POST /account/passkeys`.
pub(crate) async fn passkey_end(
    State(site): State<Site>,
    Fresh(signed): Fresh,
    Json(answer): Json<Answer>,
) -> Result<StatusCode, Problem> {
    let Answer { ceremony, credential, name } = answer;
    let party = session::party(&site);
    passkey::add(site.app(), party, signed.actor, &ceremony, credential, &name).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `POST /account/ways`: removes a way to sign in.
pub(crate) async fn remove(
    State(site): State<Site>,
    visit: Visit,
    Fresh(signed): Fresh,
    fields: Fields,
) -> Result<Response, Problem> {
    let id = Uuid::parse_str(fields.one("remove")).map_err(|_| Problem::not_found())?;
    match account::remove(site.app(), &signed, id).await {
        Ok(()) => Ok(Redirect::to(&visit.to("/account")).into_response()),
        Err(error) => overview(&site, &visit, &signed, &view::refused(error)?).await,
    }
}

/// `POST /account/sessions`: ends one, or all but this.
pub(crate) async fn end(
    State(site): State<Site>,
    visit: Visit,
    Own(signed): Own,
    fields: Fields,
) -> Result<Response, Problem> {
    let id = match fields.one("end") {
        "others" => None,
        text => Some(Uuid::parse_str(text).map_err(|_| Problem::not_found())?),
    };
    whatson_app::session::end(site.app(), signed.actor, id, signed.id).await?;
    Ok(Redirect::to(&visit.to("/account")).into_response())
}
