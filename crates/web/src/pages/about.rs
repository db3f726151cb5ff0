//! Pages about the hub: who runs it, privacy, open data, accessibility, glossary, languages, API.
//!
//! Not here: their words (`words/*/public.ftl`).

use axum::extract::{Path, State};
use axum::response::Response;
use minijinja::Value;
use whatson_app::reference::LANGUAGES;

use crate::Site;
use crate::context::context;
use crate::page::page;
use crate::problem::Problem;
use crate::visit::Visit;
use crate::words::{direction, html_tag, own_name};

const PAGES: [(&str, &str); 5] = [
    ("about", "about/about.html"),
    ("privacy", "about/privacy.html"),
    ("open-data", "about/open-data.html"),
    ("accessibility", "about/accessibility.html"),
    ("glossary", "about/glossary.html"),
];

/// `GET /about/{page}`.
pub(crate) async fn show(
    State(site): State<Site>,
    visit: Visit,
    Path(name): Path<String>,
) -> Result<Response, Problem> {
    let known = PAGES.iter().find(|(n, _)| *n == name);
    let (name, template) = known.ok_or_else(Problem::not_found)?;
    let title = site.words().get(visit.lang, &format!("about-{name}-title"));
    page(&site, &visit, template, title).show(context! { public_url => site.settings().public_url })
}

/// `GET /languages`.
pub(crate) async fn languages(State(site): State<Site>, visit: Visit) -> Result<Response, Problem> {
    let item = |lang: &&str| {
        context! {
            lang => html_tag(lang),
            dir => direction(lang),
            name => own_name(lang),
            label => site.app().reference.language(lang, visit.lang),
            href => format!("/{lang}/"),
            maker => site.words().get(visit.lang, site.words().maker(lang).mark()),
            current => *lang == visit.lang,
        }
    };
    page(&site, &visit, "language/index.html", site.words().get(visit.lang, "languages-title"))
        .show(context! { languages => LANGUAGES.iter().map(item).collect::<Vec<Value>>() })
}

/// `GET /api/`: the API for people.
pub(crate) async fn api(State(site): State<Site>, visit: Visit) -> Result<Response, Problem> {
    page(&site, &visit, "api/index.html", site.words().get(visit.lang, "api-title"))
        .show(context! { public_url => site.settings().public_url })
}

/// `GET /api/problems`: what the codes of problem documents mean.
pub(crate) async fn problems(State(site): State<Site>, visit: Visit) -> Result<Response, Problem> {
    let codes = [
        "not-found",
        "not-allowed",
        "fields-refused",
        "changed-meanwhile",
        "unavailable",
        "internal",
        "token-needed",
        "token-refused",
        "other-origin",
        "unknown-host",
        "too-large",
        "media-type",
        "bad-request",
        "method-not-allowed",
        "not-json",
        "bad-form",
    ];
    let item = |code: &&str| {
        let words = site.words();
        context! {
            code,
            title => words.get(visit.lang, &format!("problem-{code}")),
            detail => words.get(visit.lang, &format!("problem-{code}-detail")),
        }
    };
    page(&site, &visit, "api/problems.html", site.words().get(visit.lang, "problems-title"))
        .show(context! { problems => codes.iter().map(item).collect::<Vec<Value>>() })
}
