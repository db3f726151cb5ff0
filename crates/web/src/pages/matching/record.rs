//! The record of processing of an agreement (GDPR, article 30) as a page, as CSV and as JSON, and what an
//! assessment of its impact (article 35) can be begun with.
//!
//! Facts come from the agreement's one record; what it does not say is marked as open, never made up.
//!
//! Not here: where the facts come from (`app::processing`).

use axum::Json;
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION};
use axum::response::{IntoResponse, Response};
use minijinja::Value;
use serde::Serialize;
use whatson_app::processing::{self, Deposited, Record};
use whatson_domain::agreement::{HitPolicy, PartyRole, Terms};

use super::{at, number, places};
use crate::context::context;
use crate::page::{download, page, unkept};
use crate::pages::agreement::terms;
use crate::problem::Problem;
use crate::visit::Visit;
use crate::words::{Argument, html_tag};
use crate::{Site, dates, label};

/// A line of the record: which letter of article 30 (1) it answers, its label, what is said.
struct Row {
    letter: &'static str,
    label: String,
    values: Vec<String>,
    /// Whether the agreement does not say it.
    is_open: bool,
}

/// Makes lines in the reader's language.
struct Lines<'a>(&'a Site, &'a Visit);

impl Lines<'_> {
    fn say(&self, key: &str) -> String {
        self.0.words().get(self.1.lang, key)
    }

    fn fact(&self, letter: &'static str, key: &str, values: Vec<String>) -> Row {
        Row { letter, label: self.say(&format!("processing-{key}")), values, is_open: false }
    }

    /// What the agreement does not say.
    fn open(&self, letter: &'static str, key: &str) -> Row {
        let values = vec![self.say(&format!("processing-open-{key}"))];
        Row { letter, label: self.say(&format!("processing-{key}")), values, is_open: true }
    }

    fn words<'c>(&self, list: &str, codes: impl Iterator<Item = &'c str>) -> Vec<String> {
        codes.map(|code| terms::word(self.0, self.1, list, code)).collect()
    }
}

/// The lines of a record.
fn rows(site: &Site, visit: &Visit, of: &Record) -> Vec<Row> {
    let terms = &of.version.agreement.terms;
    let make = Lines(site, visit);
    let named =
        |role| -> Vec<String> { terms.with_role(role).map(|party| party.name.clone()).collect() };
    let purposes = make.words("purpose-", terms.purposes.iter().map(|code| code.as_str()));
    let categories = make.words("category-", terms.categories.iter().map(|code| code.as_str()));
    let types = make.words("identifier-", terms.types.iter().map(|one| one.word()));
    let mut basis = make.words("instrument-", std::iter::once(terms.instrument.kind.word()));
    basis.push(terms.instrument.citation.clone());
    basis.extend(terms.instrument.url.iter().map(ToString::to_string));
    let ceiling = make.words("ceiling-", std::iter::once(terms.ceiling.word()));
    let mut all = vec![
        make.fact("a", "controller", vec![of.own.name.clone()]),
        make.fact("a", "joint", named(PartyRole::Member)),
        make.open("a", "contact"),
        make.fact("b", "purposes", purposes),
        make.fact("b", "basis", basis),
        make.open("b", "article-six"),
        make.open("c", "subjects"),
        make.fact("c", "categories", categories),
        make.fact("c", "types", types),
        make.fact("d", "recipients", recipients(site, visit, terms)),
        make.fact("d", "custodians", named(PartyRole::Custodian)),
        make.fact("d", "ceiling", ceiling),
        make.fact("e", "jurisdictions", jurisdictions(site, visit, terms)),
        make.open("e", "transfers"),
    ];
    all.extend(lasting(site, visit, terms));
    all.push(make.fact("g", "measures", measures(site, visit, terms)));
    all
}

/// How long it lasts.
fn lasting(site: &Site, visit: &Visit, terms: &Terms) -> [Row; 3] {
    let (words, make) = (site.words(), Lines(site, visit));
    let day = |of| terms::day(site, visit, of);
    let span = [
        ("from", Argument::Text(day(terms.valid_from))),
        ("to", Argument::Text(day(terms.valid_until))),
    ];
    let months = [("count", Argument::Number(f64::from(terms.retention)))];
    let retention = words.say(visit.lang, "processing-retention-text", &months).0;
    [
        make.fact("f", "retention", vec![retention]),
        make.fact("f", "span", vec![words.say(visit.lang, "processing-span-text", &span).0]),
        make.fact("f", "review", vec![day(terms.review)]),
    ]
}

/// Who learns of a hit: the other members, as the agreement says.
fn recipients(site: &Site, visit: &Visit, terms: &Terms) -> Vec<String> {
    let who = match terms.hits {
        HitPolicy::Both => "both",
        HitPolicy::OwnerFirst => "owner-first",
        HitPolicy::Coordinator => "coordinator",
    };
    let say = |key: &str| site.words().get(visit.lang, key);
    vec![say(&format!("hits-{who}")), say("processing-recipients-text")]
}

fn jurisdictions(site: &Site, visit: &Visit, terms: &Terms) -> Vec<String> {
    let one = |party: &whatson_domain::agreement::Party| {
        format!(
            "{}: {}",
            party.name,
            label::of(site, visit.lang, "country", party.jurisdiction.as_str())
        )
    };
    terms.parties.iter().map(one).collect()
}

/// What keeps the data safe, as far as the agreement's terms and the program itself say so.
fn measures(site: &Site, visit: &Visit, terms: &Terms) -> Vec<String> {
    let custodians = terms.with_role(PartyRole::Custodian).count();
    let threshold = [
        ("count", Argument::Number(f64::from(terms.threshold))),
        ("of", Argument::count(custodians)),
    ];
    let budget = [
        ("first", Argument::Text(number(visit, terms.budget.first.into()))),
        ("daily", Argument::Text(number(visit, terms.budget.daily.into()))),
    ];
    let say = |key: &str| site.words().get(visit.lang, key);
    vec![
        say(if terms.page { "processing-measure-page" } else { "processing-measure-blind" }),
        site.words().say(visit.lang, "processing-measure-threshold", &threshold).0,
        say("processing-measure-pepper"),
        site.words().say(visit.lang, "processing-measure-budget", &budget).0,
        say("processing-measure-sealed"),
        say("processing-measure-log"),
    ]
}

fn deposits(site: &Site, visit: &Visit, of: &Record) -> Vec<Value> {
    let row = |of: &Deposited| {
        context! {
            member => of.member,
            kind => terms::word(site, visit, "identifier-", &of.kind),
            lists => number(visit, of.lists),
            entries => number(visit, of.entries),
            first => dates::day(site.words(), visit.lang, of.first),
            last => dates::day(site.words(), visit.lang, of.last),
        }
    };
    of.deposits.iter().map(row).collect()
}

/// `GET /agreements/{slug}/record`.
pub(crate) async fn show(
    State(site): State<Site>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Response, Problem> {
    let record = processing::record(site.app(), visit.actor, &slug).await?;
    let title = site.words().get(visit.lang, "processing-title");
    let row = |of: Row| {
        context! { letter => of.letter, label => of.label, values => of.values, is_open => of.is_open }
    };
    let shown = page(&site, &visit, "matching/record.html", title).show(context! {
        rows => rows(&site, &visit, &record).into_iter().map(row).collect::<Vec<_>>(),
        deposits => deposits(&site, &visit, &record),
        is_whole => record.is_whole,
        number => record.version.agreement.number,
        csv_href => at(&visit, &slug, "/record.csv"),
        json_href => at(&visit, &slug, "/record.json"),
        dpia_href => at(&visit, &slug, "/dpia.md"),
        ..places(&visit, &record.version)
    })?;
    Ok(unkept(shown))
}

/// `GET /agreements/{slug}/record.csv`.
pub(crate) async fn csv(
    State(site): State<Site>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Response, Problem> {
    let record = processing::record(site.app(), visit.actor, &slug).await?;
    let say = |key: &str| site.words().get(visit.lang, key);
    let mut all = vec![vec![
        say("processing-letter"),
        say("processing-what"),
        say("processing-value"),
        say("processing-is-open"),
    ]];
    for row in rows(&site, &visit, &record) {
        let is_open = if row.is_open { "1" } else { "" };
        all.extend(row.values.into_iter().map(|value| {
            vec![row.letter.to_owned(), row.label.clone(), value, is_open.to_owned()]
        }));
    }
    for of in &record.deposits {
        let label = format!("{}, {}", say("processing-deposits"), of.member);
        let kind = terms::word(&site, &visit, "identifier-", &of.kind);
        all.push(vec!["c".to_owned(), label, format!("{kind}: {}", of.entries), String::new()]);
    }
    Ok(download(&format!("{slug}-record.csv"), "text/csv; charset=utf-8", processing::csv(&all)))
}

/// A party of a record.
#[derive(Serialize)]
struct OfParty<'a> {
    organisation: String,
    name: &'a str,
    roles: Vec<&'static str>,
    jurisdiction: &'a str,
}

/// What stands of a member.
#[derive(Serialize)]
struct OfDeposits<'a> {
    member: &'a str,
    #[serde(rename = "type")]
    kind: &'a str,
    lists: u64,
    /// Padding included.
    entries: u64,
    first: String,
    last: String,
}

/// A record for programs: codes, not words.
#[derive(Serialize)]
struct Whole<'a> {
    agreement: &'a str,
    version: u32,
    title: &'a str,
    made: String,
    controller: &'a str,
    parties: Vec<OfParty<'a>>,
    instrument: &'static str,
    citation: &'a str,
    url: Option<String>,
    purposes: Vec<&'a str>,
    categories: Vec<&'a str>,
    types: Vec<&'static str>,
    ceiling: &'static str,
    hits: &'static str,
    retention_months: u8,
    valid_from: String,
    valid_until: String,
    review: String,
    threshold: u8,
    budget: [u64; 3],
    deposits: Vec<OfDeposits<'a>>,
    deposits_of_all_members: bool,
    /// What article 30 asks for and the agreement does not say.
    open: [&'static str; 4],
}

fn whole(of: &Record) -> Whole<'_> {
    let (agreement, terms) = (&of.version.agreement, &of.version.agreement.terms);
    let parties = terms.parties.iter().map(|party| OfParty {
        organisation: party.organisation.to_string(),
        name: &party.name,
        roles: party.roles.iter().map(|role| role.word()).collect(),
        jurisdiction: party.jurisdiction.as_str(),
    });
    let deposits = of.deposits.iter().map(|one| OfDeposits {
        member: &one.member,
        kind: &one.kind,
        lists: one.lists,
        entries: one.entries,
        first: dates::iso(one.first),
        last: dates::iso(one.last),
    });
    Whole {
        agreement: agreement.slug.as_str(),
        version: agreement.number,
        title: &terms.title,
        made: dates::iso(of.now),
        controller: &of.own.name,
        parties: parties.collect(),
        instrument: terms.instrument.kind.word(),
        citation: &terms.instrument.citation,
        url: terms.instrument.url.as_ref().map(ToString::to_string),
        purposes: terms.purposes.iter().map(|code| code.as_str()).collect(),
        categories: terms.categories.iter().map(|code| code.as_str()).collect(),
        types: terms.types.iter().map(|one| one.word()).collect(),
        ceiling: terms.ceiling.word(),
        hits: terms.hits.word(),
        retention_months: terms.retention,
        valid_from: terms.valid_from.to_string(),
        valid_until: terms.valid_until.to_string(),
        review: terms.review.to_string(),
        threshold: terms.threshold,
        budget: [terms.budget.first.into(), terms.budget.daily.into(), terms.budget.all],
        deposits: deposits.collect(),
        deposits_of_all_members: of.is_whole,
        open: ["contact", "article-six", "subjects", "transfers"],
    }
}

/// `GET /agreements/{slug}/record.json`.
pub(crate) async fn json(
    State(site): State<Site>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Response, Problem> {
    let record = processing::record(site.app(), visit.actor, &slug).await?;
    let head = [
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{slug}-record.json\"")),
        (CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((head, Json(whole(&record))).into_response())
}

/// A text that Markdown and HTML take as it is.
fn plain(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_control() {
            safe.push(' ');
            continue;
        }
        if "\\`*_{}[]<>#|!&~".contains(c) {
            safe.push('\\');
        }
        safe.push(c);
    }
    safe
}

/// `GET /agreements/{slug}/dpia.md`: facts filled in, open questions marked.
pub(crate) async fn dpia(
    State(site): State<Site>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Response, Problem> {
    let record = processing::record(site.app(), visit.actor, &slug).await?;
    let row = |of: Row| {
        let values: Vec<String> = of.values.iter().map(|value| plain(value)).collect();
        context! { letter => of.letter, label => plain(&of.label), values, is_open => of.is_open }
    };
    let own = context! {
        frame => context! { words_lang => visit.lang, lang => html_tag(visit.lang) },
        title => plain(&record.version.agreement.terms.title),
        slug => plain(&slug),
        number => record.version.agreement.number,
        made => dates::day(site.words(), visit.lang, record.now),
        rows => rows(&site, &visit, &record).into_iter().map(row).collect::<Vec<_>>(),
        is_demo => site.settings().demo,
    };
    let text = site.pages().render("matching/dpia.md", own).map_err(|error| {
        tracing::error!(error = %format!("{error:#}"), "template");
        Problem::new(axum::http::StatusCode::INTERNAL_SERVER_ERROR, "internal")
    })?;
    Ok(download(&format!("{slug}-dpia.md"), "text/markdown; charset=utf-8", text))
}
