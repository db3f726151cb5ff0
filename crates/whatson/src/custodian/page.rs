//! The page of a custodian's operator, on this machine alone: agreements, keys, members to confirm, counts,
//! alarms; stopping and destroying.
//!
//! Its address holds a secret of 128 bits, drawn at each start and printed at the terminal: another user of
//! the machine, or another page in the browser, does not know it. It has no scripts, sets no cookie and leads
//! nowhere else.
//!
//! Not here: how it looks (`page.html`, `local_page.css`), what is shown (`whatson_custodian::overview`).

use std::sync::Arc;

use axum::extract::{DefaultBodyLimit, Form, Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum::routing::{get, post};
use axum::{Router, middleware};
use minijinja::Environment;
use minijinja::value::Serde;
use private_match::Chance;
use private_match::identity::PartyId;
use serde_json::{Value, json};
use whatson_client::Client;
use whatson_custodian::agreement::{hex, to_hex};
use whatson_custodian::overview::{self, Overview};
use whatson_custodian::{Custodian, CustodianError};

use super::verbs::wish;
use super::words::{self, number, when};
use crate::local_page;

/// Most bytes of a form.
const FORM: usize = 16 << 10;

/// What the page works with.
#[derive(Clone)]
struct Desk {
    custodian: Custodian<Client>,
    token: Arc<str>,
    templates: Arc<Environment<'static>>,
}

/// What a button does.
#[derive(Debug, serde::Deserialize)]
struct Wanted {
    what: String,
    agreement: String,
    #[serde(default)]
    member: String,
    #[serde(default)]
    epoch: u32,
    #[serde(default)]
    code: String,
    #[serde(default)]
    sure: String,
}

/// The page, and the secret of its address.
pub(super) fn router(
    custodian: Custodian<Client>,
    chance: &dyn Chance,
) -> anyhow::Result<(Router, String)> {
    let mut secret = [0; 16];
    chance.fill(&mut secret);
    let token = to_hex(&secret);
    let mut templates = Environment::new();
    templates.add_template("page.html", include_str!("page.html"))?;
    templates.add_template("destroy.html", include_str!("destroy.html"))?;
    let (named, templates) = (Arc::from(token.as_str()), Arc::new(templates));
    let desk = Desk { custodian, token: named, templates };
    let router = Router::new()
        .route("/{token}/", get(show))
        .route("/{token}/page.css", get(style))
        .route("/{token}/do", post(act))
        .route("/{token}/destroy/{agreement}/{epoch}", get(ask))
        .layer(DefaultBodyLimit::max(FORM))
        .layer(middleware::map_response(local_page::guarded))
        .with_state(desk);
    Ok((router, token))
}

impl Desk {
    /// Whether the address holds the secret.
    fn knows(&self, said: &str) -> bool {
        local_page::knows(&self.token, said)
    }

    fn rendered(&self, name: &str, with: &Value) -> Response {
        let made = self.templates.get_template(name).and_then(|page| page.render(Serde(with)));
        match made {
            Ok(page) => Html(page).into_response(),
            Err(why) => {
                tracing::error!(%why, "the page cannot be made");
                StatusCode::INTERNAL_SERVER_ERROR.into_response()
            }
        }
    }
}

fn nothing() -> Response {
    (StatusCode::NOT_FOUND, "There is nothing here. Use the address that was printed.\n")
        .into_response()
}

fn failed(why: &CustodianError) -> Response {
    (StatusCode::CONFLICT, format!("This was not done: {why}.\n")).into_response()
}

async fn style(State(desk): State<Desk>, Path(token): Path<String>) -> Response {
    if !desk.knows(&token) {
        return nothing();
    }
    ([(header::CONTENT_TYPE, "text/css")], local_page::STYLE).into_response()
}

async fn show(State(desk): State<Desk>, Path(token): Path<String>) -> Response {
    if !desk.knows(&token) {
        return nothing();
    }
    let custodian = &desk.custodian;
    let all = match overview::all(custodian.folder(), custodian.ledger()).await {
        Ok(all) => all,
        Err(why) => return failed(&why),
    };
    let all: Vec<Value> = all.iter().map(|of| shown(of, custodian.now())).collect();
    let fingerprint = custodian.identity().keys().fingerprint();
    let own = to_hex(&custodian.identity().keys().to_bytes());
    let with = json!({"agreements": all, "fingerprint": fingerprint, "own": own});
    desk.rendered("page.html", &with)
}

/// Asks once more before a share is destroyed.
async fn ask(
    State(desk): State<Desk>,
    Path((token, agreement, epoch)): Path<(String, String, u32)>,
) -> Response {
    if !desk.knows(&token) {
        return nothing();
    }
    let found = desk.custodian.folder().epoch(&agreement, epoch).await;
    match found {
        Ok(Some(row)) if row.statement.is_some() && row.destroyed.is_none() => {
            let key = words::key(&row);
            let with = json!({"agreement": agreement, "epoch": epoch, "key": key});
            desk.rendered("destroy.html", &with)
        }
        Ok(_) => failed(&CustodianError::NoShare),
        Err(why) => failed(&why),
    }
}

async fn act(
    State(desk): State<Desk>,
    Path(token): Path<String>,
    headers: HeaderMap,
    Form(wanted): Form<Wanted>,
) -> Response {
    if !desk.knows(&token) {
        return nothing();
    }
    if !local_page::is_own(&headers) {
        let said = "This form was not sent by the page of this program.\n";
        return (StatusCode::FORBIDDEN, said).into_response();
    }
    match done(&desk.custodian, &wanted).await {
        Ok(()) => Redirect::to(&format!("/{token}/")).into_response(),
        Err(why) => failed(&why),
    }
}

async fn done(custodian: &Custodian<Client>, wanted: &Wanted) -> Result<(), CustodianError> {
    let (folder, slug) = (custodian.folder(), wanted.agreement.as_str());
    let text = folder.text(slug).await?;
    let member = || {
        let id = hex(&wanted.member).map(PartyId).ok_or(CustodianError::NoMember)?;
        let known = text.members().any(|party| party.keys.id() == id);
        if known { Ok(id) } else { Err(CustodianError::NoMember) }
    };
    match wanted.what.as_str() {
        "confirm" => folder.confirm(slug, member()?, custodian.now()).await,
        "revoke" => folder.revoke(slug, member()?).await,
        "suspend" => folder.stop(slug, custodian.now()).await,
        "resume" => folder.go_on(slug).await,
        "calm" => folder.calm(slug, &wanted.code).await,
        "forward" => {
            let of = (slug, wanted.epoch);
            overview::forward(folder, custodian.ledger(), of, &wanted.member).await.map(|_| ())
        }
        "destroy" if wanted.sure == "yes" => {
            let (own, now) = (custodian.identity(), custodian.now());
            folder.destroy_epoch(slug, wanted.epoch, own, now).await
        }
        _ => Err(CustodianError::NoShare),
    }
}

fn shown(of: &Overview, now: u64) -> Value {
    let terms = of.text.terms();
    let members: Vec<Value> = of
        .members
        .iter()
        .map(|member| {
            json!({
                "name": member.name, "fingerprint": member.keys.fingerprint(),
                "id": to_hex(&member.keys.id().0), "confirmed": member.confirmed.map(when),
            })
        })
        .collect();
    let custodians: Vec<Value> = (1..)
        .zip(of.text.custodians())
        .map(|(number, party): (u16, _)| {
            json!({"number": number, "name": party.name, "fingerprint": party.keys.fingerprint()})
        })
        .collect();
    let alarms: Vec<Value> = of
        .alarms
        .iter()
        .map(|alarm| {
            let (what, last) = (words::alarm(&alarm.code), when(alarm.last));
            json!({"code": alarm.code, "detail": alarm.detail, "what": what, "last": last})
        })
        .collect();
    let said = |said: &overview::Said| format!("{} {}", said.name, wish(said));
    json!({
        "slug": of.text.slug(), "version": of.text.number(), "title": terms.title,
        "from": terms.valid_from.to_string(), "until": terms.valid_until.to_string(),
        "threshold": terms.threshold, "is_signed": of.is_signed, "stopped": of.stopped.map(when),
        "members": members, "custodians": custodians, "alarms": alarms,
        "orders": of.orders.iter().map(said).collect::<Vec<_>>(),
        "epochs": of.epochs.iter().map(|of| epoch(of, now)).collect::<Vec<_>>(),
    })
}

fn epoch(of: &overview::Epoch, now: u64) -> Value {
    let counts: Vec<Value> = of
        .members
        .iter()
        .map(|count| {
            let first = of.allowance.first;
            let used = first.saturating_sub(count.balance.first.unwrap_or(first));
            json!({
                "name": count.name, "id": to_hex(&count.member.0),
                "used": used, "first": first, "spent": number(count.balance.spent),
                "shown": format!("{} of {}", number(used), number(first)),
                "declared": words::first_load(&count.balance, of.allowance, now),
                "set_back": count.is_set_back(), "seen": number(count.balance.seen),
            })
        })
        .collect();
    let has_share = of.row.statement.is_some() && of.row.destroyed.is_none();
    json!({
        "number": of.row.epoch, "key": words::key(&of.row), "has_share": has_share,
        "is_wrong": of.row.fault.is_some(), "total": of.total, "all": of.allowance.all,
        "shown": format!("{} of {}", number(of.total), number(of.allowance.all)),
        "daily": number(of.allowance.daily), "counts": counts,
    })
}
