//! The keys of the organisation that one acts for: registering, comparing, withdrawing.
//!
//! Not here: keys in agreements (`agreement`), making keys (members' programs).

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use minijinja::Value;
use whatson_app::party_key::{self, PartyKey, hex};
use whatson_domain::FieldError;

use super::{agreement, view};
use crate::context::context;
use crate::fields::Fields;
use crate::page::page;
use crate::problem::Problem;
use crate::session::Fresh;
use crate::visit::Visit;
use crate::{Site, dates};

/// The address of the page.
pub(super) const PATH: &str = "/account/keys";

/// `GET /account/keys`.
pub(crate) async fn show(State(site): State<Site>, visit: Visit) -> Result<Response, Problem> {
    overview(&site, &visit, "", &[]).await
}

async fn overview(
    site: &Site,
    visit: &Visit,
    typed: &str,
    errors: &[FieldError],
) -> Result<Response, Problem> {
    let own = party_key::show(site.app(), visit.actor).await?;
    let (words, lang) = (site.words(), visit.lang);
    let row = |of: &PartyKey| {
        let keys = hex(&of.keys);
        context! {
            fingerprint => party_key::fingerprint(&keys),
            keys,
            since => dates::day(words, lang, of.created),
            withdrawn => of.withdrawn.map(|at| dates::day(words, lang, at)),
        }
    };
    let (used, old): (Vec<_>, Vec<_>) = own.keys.iter().partition(|of| of.withdrawn.is_none());
    let title = words.get(lang, "keys-title");
    page(site, visit, "party_key/show.html", title).with_errors(errors).show(context! {
        errors => agreement::errors(site, visit, errors, &[]),
        used => used.first().map(|of| row(of)),
        old => old.into_iter().map(row).collect::<Vec<Value>>(),
        may_keep => own.may_keep,
        typed,
        action => visit.to(PATH),
        agreements_href => visit.to(agreement::PATH),
    })
}

/// `POST /account/keys`: registers others, or withdraws those in use.
pub(crate) async fn change(
    State(site): State<Site>,
    visit: Visit,
    Fresh(signed): Fresh,
    fields: Fields,
) -> Result<Response, Problem> {
    let typed = fields.one("keys");
    let done = match fields.one("act") {
        "withdraw" => party_key::withdraw(site.app(), signed.actor).await,
        _ => party_key::register(site.app(), signed.actor, typed).await,
    };
    match done {
        Ok(()) => Ok(Redirect::to(&visit.to(PATH)).into_response()),
        Err(error) => overview(&site, &visit, typed, &view::refused(error)?).await,
    }
}
