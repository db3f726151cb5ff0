//! Witnesses of the audit log, for administrators: adding by key, removing, what each signed last.
//!
//! Not here: taking their signatures (`crate::audit`).

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use minijinja::Value;
use whatson_app::witness::{self, Witness};
use whatson_domain::FieldError;

use super::view;
use crate::context::context;
use crate::fields::Fields;
use crate::page::{page, unkept};
use crate::problem::Problem;
use crate::session::Fresh;
use crate::visit::Visit;
use crate::{Site, dates};

/// The address of the list.
const PATH: &str = "/desk/witnesses";

/// `GET /desk/witnesses`.
pub(crate) async fn list(State(site): State<Site>, visit: Visit) -> Result<Response, Problem> {
    overview(&site, &visit, ("", ""), &[]).await
}

async fn overview(
    site: &Site,
    visit: &Visit,
    (name, vkey): (&str, &str),
    errors: &[FieldError],
) -> Result<Response, Problem> {
    let all = witness::list(site.app(), visit.actor).await?;
    let (words, lang) = (site.words(), visit.lang);
    let row = |of: &Witness| {
        let size = of.signed.map(|(size, _)| usize::try_from(size).unwrap_or_default());
        context! {
            id => of.id.to_string(),
            name => of.name,
            vkey => of.vkey,
            since => dates::day(words, lang, of.created),
            size,
            size_text => size.map(|size| dates::number(lang, size)),
            at => of.signed.map(|(_, at)| dates::day_and_time(words, lang, at)),
        }
    };
    let shown = page(site, visit, "witness/list.html", words.get(lang, "witness-title"));
    Ok(unkept(shown.with_errors(errors).show(context! {
        errors => view::errors(site, visit, errors),
        name,
        vkey,
        witnesses => all.iter().map(row).collect::<Vec<Value>>(),
        action => visit.to(PATH),
    })?))
}

/// `POST /desk/witnesses`: adds or removes one.
pub(crate) async fn change(
    State(site): State<Site>,
    visit: Visit,
    Fresh(signed): Fresh,
    fields: Fields,
) -> Result<Response, Problem> {
    let (app, typed) = (site.app(), (fields.one("witness"), fields.one("vkey")));
    let done = match fields.one("remove") {
        "" => witness::add(app, signed.actor, typed.0, typed.1).await,
        id => {
            let id = id.parse().map_err(|_| Problem::not_found())?;
            witness::remove(app, signed.actor, id).await
        }
    };
    match done {
        Ok(()) => Ok(Redirect::to(&visit.to(PATH)).into_response()),
        Err(error) => overview(&site, &visit, typed, &view::refused(error)?).await,
    }
}
