//! The form for drafting an agreement, changing a draft, and amending.
//!
//! A party is a row: an organisation, what it does, and where it differs from the directory its name and
//! jurisdiction. Its keys are those that it registered.
//!
//! Not here: checks (`domain::agreement::input`, `app::agreement::input`).

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use minijinja::Value;
use whatson_app::agreement::input::{Choice, Draft, choice, defaults, typed};
use whatson_app::agreement::{self, draft};
use whatson_domain::FieldError;
use whatson_domain::agreement::input::{PARTIES_MAX, PartyInput};
use whatson_domain::agreement::{
    HitPolicy, IdentifierType, InstrumentKind, Marking, PartyRole, State as Stage, TermsInput,
};

use super::{PATH, at, errors, terms};
use crate::Site;
use crate::context::context;
use crate::fields::Fields;
use crate::page::page;
use crate::pages::{join, view};
use crate::problem::Problem;
use crate::visit::Visit;

/// Rows for parties that a new form has: two members and three custodians.
const ROWS: usize = 5;
/// Of those, members.
const MEMBERS: usize = 2;
/// Rows that "more" adds.
const MORE: usize = 3;
/// Codes that the form offers; others can be typed.
const PURPOSES: [&str; 5] = [
    "detect-trafficking",
    "protect-victims",
    "investigate-offences",
    "disrupt-financing",
    "prevent-exploitation",
];
/// As [`PURPOSES`].
const CATEGORIES: [&str; 6] = [
    "contact-data",
    "account-data",
    "online-data",
    "identity-data",
    "vehicle-data",
    "company-data",
];

/// What the form is for.
#[derive(Clone, Copy)]
enum For<'a> {
    New,
    Draft(&'a str),
    Next(&'a str),
}

/// A filled form: the terms without their parties, a row for each party or blank, and the revision of
/// the draft.
struct Form {
    terms: TermsInput,
    rows: Vec<(String, PartyInput)>,
    revision: String,
}

impl Form {
    /// The form of terms that are there.
    fn of(draft: Draft, revision: String) -> Self {
        let mut terms = draft.terms;
        let parties = std::mem::take(&mut terms.parties);
        Self { terms, rows: draft.organisations.into_iter().zip(parties).collect(), revision }
    }

    /// What was typed.
    fn read(fields: &Fields) -> Self {
        let one = |name: &str| fields.one(name).trim().to_owned();
        let rows = fields.one("rows").parse().unwrap_or(ROWS).clamp(1, PARTIES_MAX);
        let row = |row: usize| {
            let party = PartyInput {
                organisation: None,
                name: one(&format!("name_{row}")),
                roles: fields.all(&format!("roles_{row}")),
                jurisdiction: one(&format!("jurisdiction_{row}")),
                keys: String::new(),
            };
            (one(&format!("organisation_{row}")), party)
        };
        let codes = |name: &str| {
            let mut all = fields.all(name);
            let typed = one(&format!("{name}_other"));
            let more = typed.split([',', '\n']).map(str::trim).filter(|code| !code.is_empty());
            all.extend(more.map(str::to_owned));
            all
        };
        let terms = TermsInput {
            title: one("title"),
            instrument: one("instrument"),
            citation: one("citation"),
            url: one("url"),
            parties: vec![],
            purposes: codes("purposes"),
            categories: codes("categories"),
            types: fields.all("types"),
            ceiling: one("ceiling"),
            hits: one("hits"),
            first: one("first"),
            daily: one("daily"),
            all: one("all"),
            list_max: one("list_max"),
            retention: one("retention"),
            threshold: one("threshold"),
            page: fields.ticked("page"),
            valid_from: one("valid_from"),
            valid_until: one("valid_until"),
            review: one("review"),
        };
        Self { terms, rows: (0..rows).map(row).collect(), revision: one("revision") }
    }

    /// The row in which each party stands: those without an organisation are none.
    fn places(&self) -> Vec<usize> {
        let filled =
            |(row, (who, _)): (usize, &(String, PartyInput))| (!who.is_empty()).then_some(row);
        (0_usize..).zip(&self.rows).filter_map(filled).collect()
    }

    /// What is to be checked and kept.
    fn draft(&self) -> Draft {
        let filled = self.rows.iter().filter(|(who, _)| !who.is_empty()).cloned();
        let (organisations, parties) = filled.unzip();
        Draft { terms: TermsInput { parties, ..self.terms.clone() }, organisations }
    }
}

/// `GET /agreements/new`.
pub(crate) async fn blank(State(site): State<Site>, visit: Visit) -> Result<Response, Problem> {
    let row = |place: usize| {
        let role = if place < MEMBERS { PartyRole::Member } else { PartyRole::Custodian };
        let own = visit.actor.membership.filter(|_| place == 0);
        let who = own.map(|of| of.organisation.to_string()).unwrap_or_default();
        (who, PartyInput { roles: vec![role.word().to_owned()], ..PartyInput::default() })
    };
    let rows = (0..ROWS).map(row).collect();
    let form = Form { terms: defaults(site.app()), rows, revision: String::new() };
    shown(&site, &visit, For::New, &form, &[]).await
}

/// `POST /agreements/new`.
pub(crate) async fn create(
    State(site): State<Site>,
    visit: Visit,
    fields: Fields,
) -> Result<Response, Problem> {
    save(&site, &visit, For::New, &fields).await
}

/// Keeps what was typed, and leads to it; the form again with more rows, or with what was refused.
async fn save(
    site: &Site,
    visit: &Visit,
    of: For<'_>,
    fields: &Fields,
) -> Result<Response, Problem> {
    let (app, actor) = (site.app(), visit.actor);
    let mut form = Form::read(fields);
    if let For::Draft(slug) | For::Next(slug) = of {
        agreement::show(app, actor, slug).await?;
    }
    if wants_more(&mut form, fields) {
        return shown(site, visit, of, &form, &[]).await;
    }
    let new = form.draft();
    let done = match of {
        For::New => draft::draft(app, actor, &new).await.map(|slug| at(visit, slug.as_str(), "")),
        For::Draft(slug) => {
            let seen = form.revision.parse().ok();
            draft::change(app, actor, slug, &new, seen).await.map(|()| at(visit, slug, ""))
        }
        For::Next(slug) => {
            draft::amend(app, actor, slug, &new).await.map(|()| at(visit, slug, "/edit"))
        }
    };
    match done {
        Ok(to) => Ok(Redirect::to(&to).into_response()),
        Err(error) => shown(site, visit, of, &form, &view::refused(error)?).await,
    }
}

/// Whether rows were asked for, which it then has.
fn wants_more(form: &mut Form, fields: &Fields) -> bool {
    let wants = fields.one("act") == "more";
    if wants {
        let rows = (form.rows.len() + MORE).min(PARTIES_MAX);
        form.rows.resize_with(rows, Default::default);
    }
    wants
}

/// `GET /agreements/{slug}/edit`: one's own draft.
pub(crate) async fn edit(
    State(site): State<Site>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Response, Problem> {
    let of = agreement::show(site.app(), visit.actor, &slug).await?;
    let is_own =
        |v: &agreement::Version| v.agreement.state == Stage::Draft && Some(v.drafter) == of.own;
    let found = of.versions.iter().map(|(version, _)| version).rfind(|v| is_own(v));
    let found = found.ok_or_else(Problem::not_found)?;
    let form = Form::of(typed(&found.agreement.terms), found.version.to_string());
    shown(&site, &visit, For::Draft(&slug), &form, &[]).await
}

/// `POST /agreements/{slug}/edit`.
pub(crate) async fn update(
    State(site): State<Site>,
    visit: Visit,
    Path(slug): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    save(&site, &visit, For::Draft(&slug), &fields).await
}

/// `GET /agreements/{slug}/amend`: the next version, beginning with the terms of the one that holds.
pub(crate) async fn next(
    State(site): State<Site>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Response, Problem> {
    let of = agreement::show(site.app(), visit.actor, &slug).await?;
    let (found, _) = of.main().ok_or_else(Problem::not_found)?;
    let form = Form::of(typed(&found.agreement.terms), String::new());
    shown(&site, &visit, For::Next(&slug), &form, &[]).await
}

/// `POST /agreements/{slug}/amend`.
pub(crate) async fn amend(
    State(site): State<Site>,
    visit: Visit,
    Path(slug): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    save(&site, &visit, For::Next(&slug), &fields).await
}

async fn shown(
    site: &Site,
    visit: &Visit,
    of: For<'_>,
    form: &Form,
    refused: &[FieldError],
) -> Result<Response, Problem> {
    let (words, lang) = (site.words(), visit.lang);
    let ([title, lead], action, cancel) = match of {
        For::New => {
            (["agreement-new", "agreement-new-lead"], visit.to("/agreements/new"), visit.to(PATH))
        }
        For::Draft(slug) => (
            ["agreement-edit", "agreement-edit-lead"],
            at(visit, slug, "/edit"),
            at(visit, slug, ""),
        ),
        For::Next(slug) => (
            ["agreement-amend", "agreement-amend-lead"],
            at(visit, slug, "/amend"),
            at(visit, slug, ""),
        ),
    };
    let known = choice(site.app(), visit.actor).await?;
    let parties = (0_usize..).zip(&form.rows).map(|(n, row)| party(site, visit, n, row, &known));
    let typed = &form.terms;
    let page =
        page(site, visit, "agreement/form.html", words.get(lang, title)).with_errors(refused);
    page.show(context! {
        errors => errors(site, visit, refused, &form.places()),
        action,
        cancel_href => cancel,
        lead => words.get(lang, lead),
        rows => form.rows.len(),
        revision => form.revision,
        parties => parties.collect::<Vec<Value>>(),
        has_more => form.rows.len() < PARTIES_MAX,
        choice_href => visit.to(crate::pages::party_key::PATH),
        ..values(typed, &lists(site, visit, typed))
    })
}

/// The lists that the form chooses from.
fn lists(site: &Site, visit: &Visit, typed: &TermsInput) -> Value {
    let one = |list: &str, all: Vec<&str>, chosen: &str| select(site, visit, list, &all, &[chosen]);
    let many = |list: &str, all: &[&str], chosen: &[String]| {
        let chosen: Vec<&str> = chosen.iter().map(String::as_str).collect();
        select(site, visit, list, all, &chosen)
    };
    let words = IdentifierType::ALL.iter().map(|of| of.word()).collect::<Vec<_>>();
    let kinds = InstrumentKind::ALL.iter().map(|of| of.word()).collect();
    let markings = Marking::ALL.iter().map(|of| of.word()).collect();
    let policies = HitPolicy::ALL.iter().map(|of| of.word()).collect();
    context! {
        instruments => one("instrument-", kinds, &typed.instrument),
        ceilings => one("ceiling-", markings, &typed.ceiling),
        policies => one("hits-", policies, &typed.hits),
        types => many("identifier-", &words, &typed.types),
        purposes => many("purpose-", &PURPOSES, &typed.purposes),
        purposes_other => others(&PURPOSES, &typed.purposes),
        categories => many("category-", &CATEGORIES, &typed.categories),
        categories_other => others(&CATEGORIES, &typed.categories),
    }
}

fn others(known: &[&str], typed: &[String]) -> String {
    let all: Vec<&str> =
        typed.iter().map(String::as_str).filter(|code| !known.contains(code)).collect();
    all.join(", ")
}

fn values(typed: &TermsInput, lists: &Value) -> Value {
    context! {
        title => typed.title,
        citation => typed.citation,
        url => typed.url,
        first => typed.first,
        daily => typed.daily,
        all => typed.all,
        list_max => typed.list_max,
        retention => typed.retention,
        threshold => typed.threshold,
        page => typed.page,
        valid_from => typed.valid_from,
        valid_until => typed.valid_until,
        review => typed.review,
        ..lists
    }
}

fn select(site: &Site, visit: &Visit, list: &str, all: &[&str], chosen: &[&str]) -> Vec<Value> {
    let one = |value: &&str| {
        let label = terms::word(site, visit, list, value);
        context! { value, label, selected => chosen.contains(value) }
    };
    all.iter().map(one).collect()
}

/// A row for a party.
fn party(
    site: &Site,
    visit: &Visit,
    row: usize,
    (who, typed): &(String, PartyInput),
    known: &[Choice],
) -> Value {
    let option = |one: &Choice| {
        let id = one.organisation.id.to_string();
        context! {
            name => join::name(&one.organisation, visit.lang),
            has_keys => one.keys.is_some(),
            selected => *who == id || who == one.organisation.slug.as_str(),
            value => id,
        }
    };
    let roles: Vec<&str> = PartyRole::ALL.iter().map(|role| role.word()).collect();
    let chosen: Vec<&str> = typed.roles.iter().map(String::as_str).collect();
    let countries = site.app().reference.vocabulary.countries.iter().map(String::as_str);
    let jurisdiction = [typed.jurisdiction.clone()];
    context! {
        row,
        number => row + 1,
        options => known.iter().map(option).collect::<Vec<Value>>(),
        roles => select(site, visit, "party-role-", &roles, &chosen),
        name => typed.name,
        jurisdiction => typed.jurisdiction,
        countries => view::choices(site, visit.lang, "country", countries, &jurisdiction),
    }
}
