//! The hub's own page for small lists, where the agreement allows it: what is pasted is blinded in the
//! browser. It trusts the hub, and says so before anything else. Without scripts, or in a program without
//! the npm layer, it says what to do instead.
//!
//! Not here: who may have it and which lists are taken (`app::deposit::paste`), what the page does
//! (`web/src/paste.mjs`), the same page without that trust (`whatson tokenise --page`).

use axum::extract::{Path, State};
use axum::response::Response;
use minijinja::Value;
use whatson_app::deposit::paste::{self, LINES_MAX};
use whatson_app::matching::View;
use whatson_app::party;
use whatson_domain::agreement::IdentifierType;

use super::{at, how, number, places};
use crate::context::context;
use crate::page::{page, unkept};
use crate::pages::agreement::terms;
use crate::problem::Problem;
use crate::visit::Visit;
use crate::{Site, file};

/// The types that the page can spell (`web/src/matching/canonical.mjs`).
const TYPES: [IdentifierType; 3] =
    [IdentifierType::Phone, IdentifierType::Iban, IdentifierType::Email];

/// Where the page is, for who may have it.
pub(super) fn href(visit: &Visit, view: &View) -> Option<String> {
    paste::may(view).then(|| at(visit, view.version.agreement.slug.as_str(), "/paste"))
}

/// `GET /agreements/{slug}/paste`.
pub(crate) async fn show(
    State(site): State<Site>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Response, Problem> {
    let found = paste::look(site.app(), visit.actor, &slug).await?;
    let view = &found.view;
    let agreed = &view.version.agreement.terms;
    let kind = |of: &IdentifierType| -> Value {
        context! { value => of.word(), label => terms::word(&site, &visit, "identifier-", of.word()) }
    };
    let own = agreed.party(view.own.organisation);
    let how = how(&site, &visit, view);
    let title = site.words().get(visit.lang, "paste-title");
    let shown = page(&site, &visit, "matching/paste.html", title).show(context! {
        types => TYPES.iter().filter(|of| agreed.types.contains(of)).map(kind).collect::<Vec<_>>(),
        region => own.map_or("", |party| party.jurisdiction.as_str()),
        name => view.own.name,
        party => party::hex(&view.own.keys.id().0),
        is_bulk => found.is_bulk,
        layer => file::has_paste(),
        lines => LINES_MAX,
        lines_text => number(&visit, LINES_MAX.into()),
        how,
        ..places(&visit, &view.version)
    })?;
    Ok(unkept(shown))
}
