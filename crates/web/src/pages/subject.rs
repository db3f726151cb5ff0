//! The subject taxonomy: treaties, their parts and working subjects, with numbers.
//!
//! Not here: the lists (`data/subjects.csv`).

use axum::extract::{Path, State};
use axum::response::Response;
use minijinja::Value;
use whatson_app::directory::{self, Search};
use whatson_app::reference::{Term, Terms};

use super::{tier, view};
use crate::context::context;
use crate::page::page;
use crate::problem::Problem;
use crate::visit::Visit;
use crate::{Site, dates};

/// `GET /subjects`.
pub(crate) async fn index(State(site): State<Site>, visit: Visit) -> Result<Response, Problem> {
    let search = Search { page: 1, per_page: 1, ..Search::default() };
    let found = directory::search(site.app(), visit.actor, &search).await?;
    let counts = found.facets.iter().find(|(n, _)| *n == "subject").map(|(_, v)| v.as_slice());
    let count = |code: &str| {
        counts.unwrap_or_default().iter().find(|(c, _)| c == code).map_or(0, |(_, n)| *n)
    };
    let all = &site.app().reference.subjects;
    let to = |code: &str| visit.to(&format!("/subjects/{code}"));
    let branch = Branch { all, lang: visit.lang, to: &to, count: &count };
    let schemes: Vec<Value> = ["untoc", "uncac", "working"]
        .iter()
        .map(|scheme| {
            let top = all.iter().filter(|t| t.scheme == *scheme && t.parent.is_empty());
            context! {
                title => site.words().get(visit.lang, &format!("scheme-{scheme}")),
                terms => top.map(|t| branch.item(t)).collect::<Vec<_>>(),
            }
        })
        .collect();
    page(&site, &visit, "subject/index.html", site.words().get(visit.lang, "subjects-title"))
        .about(site.words().get(visit.lang, "subjects-about"))
        .within("who")
        .show(context! { schemes })
}

/// What the tree of subjects is made of.
struct Branch<'a> {
    all: &'a Terms,
    lang: &'a str,
    to: &'a dyn Fn(&str) -> String,
    count: &'a dyn Fn(&str) -> usize,
}

impl Branch<'_> {
    /// A subject with those below it, a working subject also below a part of a treaty.
    fn item(&self, term: &Term) -> Value {
        let below = self.all.iter().filter(|t| t.parent == term.code);
        context! {
            label => term.label(self.lang),
            reference => term.reference,
            href => (self.to)(&term.code),
            count => (self.count)(&term.code),
            below => below.map(|t| self.item(t)).collect::<Vec<_>>(),
        }
    }
}

/// `GET /subjects/{code}`.
pub(crate) async fn show(
    State(site): State<Site>,
    visit: Visit,
    Path(code): Path<String>,
) -> Result<Response, Problem> {
    let all = &site.app().reference.subjects;
    let Some(term) = all.find(&code) else { return Err(Problem::not_found()) };
    let search = Search::check([("subject", code.as_str()), ("per_page", "50")])?;
    let found = directory::search(site.app(), visit.actor, &search).await?;
    let cards = found.items.iter().map(|c| view::card(&site, &visit, c, None, found.now));
    page(&site, &visit, "subject/show.html", term.label(visit.lang)).within("who").show(context! {
        label => term.label(visit.lang),
        reference => term.reference,
        scheme => site.words().get(visit.lang, &format!("scheme-{}", term.scheme)),
        total => found.total,
        total_text => dates::number(visit.lang, found.total),
        cards => cards.collect::<Vec<_>>(),
        tiers => tier::meanings(&site, &visit, found.items.iter().map(|c| c.tier)),
        search_href => visit.to(&format!("/organisations?subject={code}")),
    })
}
