//! The moderators' queue of applications: the list with bulk refusal, and one application.
//!
//! Not here: what findings mean (`domain::application`), deciding (`app::application::queue`).

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use minijinja::Value;
use whatson_app::application::queue::{self, Chosen, Filter, PAGE};
use whatson_domain::application::{Application, Finding, State as Fate};
use whatson_domain::{ApplicationId, FieldError};

use super::{application, join, view};
use crate::context::context;
use crate::fields::{Fields, Given};
use crate::page::{page, unkept};
use crate::problem::Problem;
use crate::visit::Visit;
use crate::{Site, dates, label};

/// The address of the queue.
const PATH: &str = "/desk/applications";

/// What a list is asked for.
struct Asked {
    state: Fate,
    domain: String,
    is_bare: bool,
    page: i64,
}

impl Asked {
    fn filter(&self) -> Filter {
        let at_most = if self.is_bare { 0 } else { i64::MAX };
        Filter { mail_domain: self.domain.clone(), at_most }
    }

    fn href(&self, visit: &Visit) -> String {
        let mut pairs = vec![("state".to_owned(), self.state.word().to_owned())];
        if !self.domain.is_empty() {
            pairs.push(("domain".to_owned(), self.domain.clone()));
        }
        if self.is_bare {
            pairs.push(("bare".to_owned(), "yes".to_owned()));
        }
        if self.page > 1 {
            pairs.push(("page".to_owned(), self.page.to_string()));
        }
        view::address(visit, PATH, &pairs)
    }
}

/// `GET /desk/applications`.
pub(crate) async fn list(
    State(site): State<Site>,
    visit: Visit,
    Given(given): Given,
) -> Result<Response, Problem> {
    let asked = Asked {
        state: Fate::from_word(given.one("state")).unwrap_or(Fate::Waiting),
        domain: given.one("domain").to_owned(),
        is_bare: given.one("bare") == "yes",
        page: given.one("page").parse().unwrap_or(1).clamp(1, 10_000),
    };
    let done = given.one("done").parse::<u32>().ok();
    let found =
        queue::list(site.app(), visit.actor, asked.state, &asked.filter(), asked.page).await?;
    let (words, lang) = (site.words(), visit.lang);
    let at = |state: Fate, domain: &str, is_bare: bool, page: i64| {
        Asked { state, domain: domain.to_owned(), is_bare, page }.href(&visit)
    };
    let states = Fate::ALL.map(|state| {
        let text = words.get(lang, &format!("application-state-{}", state.word()));
        context! { href => at(state, "", false, 1), current => state == asked.state, text }
    });
    let shows = [false, true].map(|bare| {
        let text = words.get(lang, if bare { "queue-bare" } else { "queue-all" });
        let href = at(asked.state, &asked.domain, bare, 1);
        context! { href, current => bare == asked.is_bare, text }
    });
    let domains = found.domains.iter().map(|(name, count)| {
        let current = *name == asked.domain;
        let href = at(asked.state, if current { "" } else { name }, asked.is_bare, 1);
        context! { name, count, current, href }
    });
    let turn = |to: i64| at(asked.state, &asked.domain, asked.is_bare, to);
    let shown = page(&site, &visit, "application/queue.html", words.get(lang, "queue-title"));
    Ok(unkept(shown.show(context! {
        states => states.to_vec(),
        shows => shows.to_vec(),
        domains => domains.collect::<Vec<Value>>(),
        domain => asked.domain,
        bare => asked.is_bare,
        is_waiting => asked.state == Fate::Waiting,
        total => found.total,
        rows => found.applications.iter().map(|of| row(&site, &visit, of)).collect::<Vec<Value>>(),
        done,
        action => visit.to(PATH),
        paging => context! {
            previous => (asked.page > 1).then(|| turn(asked.page - 1)),
            next => (asked.page * PAGE < found.total).then(|| turn(asked.page + 1)),
        },
    })?))
}

fn row(site: &Site, visit: &Visit, of: &Application) -> Value {
    let lang = visit.lang;
    context! {
        id => of.id.to_string(),
        href => visit.to(&format!("{PATH}/{}", of.id)),
        name => of.sketch.name,
        kind => label::of(site, lang, "kind", of.sketch.kind.as_str()),
        country => label::of(site, lang, "country", of.sketch.country.as_str()),
        is_claim => of.is_claim,
        mail_domain => of.mail_domain,
        findings => findings(site, visit, &of.findings),
        received => dates::day(site.words(), lang, of.received),
    }
}

fn findings(site: &Site, visit: &Visit, all: &[Finding]) -> Vec<Value> {
    let one = |finding: &Finding| {
        let key = format!("finding-{}", finding.word());
        let mark = match finding {
            one if one.is_good() => "confirmed",
            one if one.is_serious() => "old",
            _ => "unconfirmed",
        };
        let words = site.words();
        let long = words.get(visit.lang, &format!("{key}-long"));
        context! { text => words.get(visit.lang, &key), long, mark }
    };
    all.iter().map(one).collect()
}

/// `POST /desk/applications`: refuses many.
pub(crate) async fn refuse(
    State(site): State<Site>,
    visit: Visit,
    fields: Fields,
) -> Result<Response, Problem> {
    let asked = Asked {
        state: Fate::Waiting,
        domain: fields.one("domain").to_owned(),
        is_bare: fields.ticked("bare"),
        page: 1,
    };
    let chosen = match fields.one("act") {
        "all" if asked.is_bare || !asked.domain.is_empty() => Chosen::All(asked.filter()),
        _ => Chosen::These(fields.all("id").iter().filter_map(|id| id.parse().ok()).collect()),
    };
    let done = queue::refuse(site.app(), visit.actor, &chosen).await?;
    Ok(Redirect::to(&format!("{}&done={done}", asked.href(&visit))).into_response())
}

/// `GET /desk/applications/{id}`.
pub(crate) async fn show(
    State(site): State<Site>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let id = id.parse().map_err(|_| Problem::not_found())?;
    one(&site, &visit, id, "", &[]).await
}

async fn one(
    site: &Site,
    visit: &Visit,
    id: ApplicationId,
    evidence: &str,
    errors: &[FieldError],
) -> Result<Response, Problem> {
    let found = queue::show(site.app(), visit.actor, id).await?;
    let (of, lang, now) = (&found.application, visit.lang, site.app().now());
    let words = site.words();
    let vouches = found.vouches.iter().map(|(vouch, by, who)| {
        let word = words.get(lang, &format!("vouch-word-{}", vouch.word.word()));
        context! { name => join::name(by, lang), word, who, statement => vouch.statement }
    });
    let alike = found.alike.iter().map(|(other, score, reason)| {
        let reason = words.get(lang, &format!("twin-{reason}"));
        context! { card => view::card(site, visit, other, None, now), score, reason }
    });
    let sketch = &of.sketch;
    let about = found.organisation.as_ref().map(|o| {
        let href = visit.to(&format!("/organisations/{}", o.slug));
        context! { href, name => o.profile.name() }
    });
    let shown = page(site, visit, "application/show.html", sketch.name.clone());
    Ok(unkept(shown.with_errors(errors).show(context! {
        errors => view::errors(site, visit, errors),
        state => of.state.word(),
        state_text => words.get(lang, &format!("application-state-{}", of.state.word())),
        website => sketch.website.as_ref().map(ToString::to_string),
        register_number => sketch.register_number,
        does => sketch.does.as_ref().map(|text| label::text(sketch.lang.as_str(), text)),
        position => sketch.position,
        person => found.person,
        email => found.email,
        organisation => about,
        vouches => vouches.collect::<Vec<Value>>(),
        alike => alike.collect::<Vec<Value>>(),
        domain => found.proof.as_ref().map(|of| of.domain.clone()),
        look => found.proof.as_ref().map(|of| application::look(site, visit, of)),
        evidence,
        action => visit.to(&format!("{PATH}/{id}")),
        back_href => visit.to(PATH),
        ..row(site, visit, of)
    })?))
}

/// `POST /desk/applications/{id}`: lets in, refuses, or lets it wait again.
pub(crate) async fn decide(
    State(site): State<Site>,
    visit: Visit,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    let id: ApplicationId = id.parse().map_err(|_| Problem::not_found())?;
    let (app, actor, evidence) = (site.app(), visit.actor, fields.one("evidence"));
    let done = match fields.one("act") {
        "accept" => queue::accept(app, actor, id, evidence).await,
        "reopen" => queue::reopen(app, actor, id).await,
        _ => queue::refuse(app, actor, &Chosen::These(vec![id])).await.map(|_| ()),
    };
    match done {
        Ok(()) => Ok(Redirect::to(&visit.to(&format!("{PATH}/{id}"))).into_response()),
        Err(error) => one(&site, &visit, id, evidence, &view::refused(error)?).await,
    }
}
