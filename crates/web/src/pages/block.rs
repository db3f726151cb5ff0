//! The block list, for moderators.
//!
//! Not here: what an entry does (`app::block`).

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use minijinja::Value;
use whatson_app::block;
use whatson_domain::FieldError;
use whatson_domain::block::{Block, BlockInput, Kind};

use super::view;
use crate::context::context;
use crate::fields::Fields;
use crate::page::page;
use crate::problem::Problem;
use crate::visit::Visit;
use crate::{Site, dates};

/// The address of the list.
const PATH: &str = "/desk/blocks";

/// `GET /desk/blocks`.
pub(crate) async fn list(State(site): State<Site>, visit: Visit) -> Result<Response, Problem> {
    overview(&site, &visit, &BlockInput::default(), &[]).await
}

async fn overview(
    site: &Site,
    visit: &Visit,
    typed: &BlockInput,
    errors: &[FieldError],
) -> Result<Response, Problem> {
    let all = block::list(site.app(), visit.actor).await?;
    let (words, lang) = (site.words(), visit.lang);
    let kind = |kind: Kind| words.get(lang, &format!("block-kind-{}", kind.word()));
    let kinds = Kind::ALL.map(|one| {
        context! { value => one.word(), label => kind(one), selected => one.word() == typed.kind }
    });
    let row = |of: &Block| {
        context! {
            id => of.id.to_string(),
            kind => kind(of.kind),
            shown => of.shown,
            reason => of.reason,
            since => dates::day(words, lang, of.created),
        }
    };
    page(site, visit, "block/list.html", words.get(lang, "block-title")).with_errors(errors).show(
        context! {
            errors => view::errors(site, visit, errors),
            kinds => kinds.to_vec(),
            value => typed.value,
            reason => typed.reason,
            blocks => all.iter().map(row).collect::<Vec<Value>>(),
            action => visit.to(PATH),
        },
    )
}

/// `POST /desk/blocks`: adds or removes an entry.
pub(crate) async fn change(
    State(site): State<Site>,
    visit: Visit,
    fields: Fields,
) -> Result<Response, Problem> {
    let word = |name: &str| fields.one(name).to_owned();
    let typed = BlockInput { kind: word("kind"), value: word("value"), reason: word("reason") };
    let done = match fields.one("remove") {
        "" => block::add(site.app(), visit.actor, &typed).await,
        id => {
            let id = id.parse().map_err(|_| Problem::not_found())?;
            block::remove(site.app(), visit.actor, id).await
        }
    };
    match done {
        Ok(()) => Ok(Redirect::to(&visit.to(PATH)).into_response()),
        Err(error) => overview(&site, &visit, &typed, &view::refused(error)?).await,
    }
}
