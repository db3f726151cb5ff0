//! Private matching for people: the analyst's page, the custodians, the explanation for everybody.
//!
//! No page shows an identifier, a token or a reference: the hub has none that it could read, and which own
//! record a hit is about the member's program alone knows.
//!
//! Not here: hits in a table (`hits`), first loads (`first_load`), what can be shown of one (`certificate`), the custodians (`custodians`), the
//! record of processing (`record`), the page for small lists (`paste`), programs' interface (`api::matching`).

pub(crate) mod certificate;
pub(crate) mod custodians;
pub(crate) mod first_load;
mod hits;
pub(crate) mod paste;
pub(crate) mod record;

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use minijinja::Value;
use uuid::Uuid;
use whatson_app::agreement::Version;
use whatson_app::deposit::{self, DepositList};
use whatson_app::matching::{self, Shown, State as Stage, View};
use whatson_app::{demo_agreement, hit};
use whatson_domain::FieldError;

use super::agreement::{self, at, terms};
use crate::context::context;
use crate::fields::{Fields, Given};
use crate::page::{download, page, unkept};
use crate::problem::Problem;
use crate::visit::Visit;
use crate::words::Argument;
use crate::{Site, dates};

/// Lists of a page.
const LISTS: usize = 50;

/// Where the pages of an agreement's matching are.
fn places(visit: &Visit, of: &Version) -> Value {
    let slug = of.agreement.slug.as_str();
    context! {
        slug,
        title => of.agreement.terms.title,
        list_href => visit.to(agreement::PATH),
        agreement_href => at(visit, slug, ""),
        matching_href => at(visit, slug, "/matching"),
        custodians_href => at(visit, slug, "/custodians"),
        record_href => at(visit, slug, "/record"),
        explained_href => visit.to("/matching"),
    }
}

/// A number in the reader's language.
fn number(visit: &Visit, of: u64) -> String {
    dates::number(visit.lang, usize::try_from(of).unwrap_or(usize::MAX))
}

/// How far an epoch's key is, in one sentence.
fn key(site: &Site, visit: &Visit, of: &Shown) -> Value {
    let (words, lang) = (site.words(), visit.lang);
    let day = |moment| Argument::Text(dates::day(words, lang, moment));
    let ready = of.custodians.iter().filter(|one| one.step == matching::Step::Stated).count();
    let mut args = vec![
        ("epoch", Argument::Number(f64::from(of.epoch.number))),
        ("since", day(of.key_since.unwrap_or(of.epoch.began))),
        ("ready", Argument::count(ready)),
        ("of", Argument::count(of.custodians.len())),
    ];
    args.extend(of.epoch.closes.map(|end| ("date", day(end))));
    let text = words.say(lang, &format!("matching-key-{}", of.epoch.state.word()), &args).0;
    let mark = match of.epoch.state {
        Stage::Key => "confirmed",
        Stage::Closing => "old",
        Stage::Ceremony | Stage::Destroyed => "unconfirmed",
    };
    context! { text, mark }
}

/// Sentences about keys: of those that are in use or being made, and else of the newest.
fn keys(site: &Site, visit: &Visit, view: &View) -> Vec<Value> {
    let is_over = |of: &Shown| of.epoch.is_over(view.now);
    let mut shown: Vec<&Shown> = view.epochs.iter().filter(|of| !is_over(of)).collect();
    if shown.is_empty() {
        shown.extend(view.epochs.first());
    }
    shown.into_iter().map(|of| key(site, visit, of)).collect()
}

/// `GET /agreements/{slug}/matching`.
pub(crate) async fn show(
    State(site): State<Site>,
    visit: Visit,
    Path(slug): Path<String>,
    Given(query): Given,
) -> Result<Response, Problem> {
    whole(&site, &visit, &slug, query.one("before").parse().ok(), &[]).await
}

async fn whole(
    site: &Site,
    visit: &Visit,
    slug: &str,
    before: Option<i64>,
    errors: &[FieldError],
) -> Result<Response, Problem> {
    let view = matching::look(site.app(), visit.actor, slug).await?;
    let hits = hits::table(site, visit, &view, before).await?;
    let unreleased = hits::unreleased(site, visit, &view).await?;
    let load = first_load::section(site, visit, &view).await?;
    let lists = if view.own.is_member {
        deposit::list(site.app(), visit.actor, slug).await?
    } else {
        vec![]
    };
    let title = site.words().get(visit.lang, "matching-title");
    let last = lists.iter().find(|list| list.state == deposit::ListState::Standing);
    let page = page(site, visit, "matching/show.html", title).with_errors(errors);
    let shown = page.show(context! {
        errors => agreement::errors(site, visit, errors, &[]),
        flows => view.flows,
        keys => keys(site, visit, &view),
        is_member => view.own.is_member,
        is_custodian => view.own.custodian.is_some(),
        last => last.map(|list| dates::day_and_time(site.words(), visit.lang, list.came)),
        lists => lists.iter().take(LISTS).map(|list| row(site, visit, slug, list)).collect::<Vec<_>>(),
        more_lists => lists.len() > LISTS,
        hits,
        unreleased,
        load,
        action => at(visit, slug, "/matching"),
        paste_href => paste::href(visit, &view),
        how => how(site, visit, &view),
        ..places(visit, &view.version)
    })?;
    Ok(unkept(shown))
}

fn row(site: &Site, visit: &Visit, slug: &str, list: &DepositList) -> Value {
    let (words, lang) = (site.words(), visit.lang);
    let (epoch, number) = (list.at.epoch, list.number);
    let receipt = at(visit, slug, &format!("/receipt?epoch={epoch}&list={number}"));
    let state = list.state.word();
    context! {
        number,
        kind => terms::word(site, visit, "identifier-", &list.kind),
        entries => self::number(visit, list.entries.into()),
        when => dates::day_and_time(words, lang, list.came),
        state => words.get(lang, &format!("matching-list-{state}")),
        mark => if state == "standing" { "confirmed" } else { "unconfirmed" },
        epoch,
        receipt_href => (!list.receipt.is_empty()).then_some(receipt),
    }
}

/// Whether these are the pages of a demonstration's agreement.
fn is_demo(site: &Site, view: &View) -> bool {
    let slug = view.version.agreement.slug.as_str();
    slug == demo_agreement::SLUG && site.app().has_demo_persons()
}

/// The file of one's own organisation's keys.
fn key_file(site: &Site, visit: &Visit, view: &View) -> String {
    let app = site.app();
    if !is_demo(site, view) {
        return "organisation.key".to_owned();
    }
    let person = visit.actor.person.and_then(|id| app.reference.demo_persons.of(id));
    let organisation = person.map_or("organisation", |of| of.organisation.as_str());
    quoted(&format!("{}/demo-members/{organisation}.key", app.folder.display()))
}

/// The flags that every verb of a member has.
fn ways(site: &Site, visit: &Visit, view: &View) -> String {
    let (slug, hub) = (view.version.agreement.slug.as_str(), &site.settings().public_url);
    let key_file = key_file(site, visit, view);
    format!("--hub {hub} --token-file token.txt --key-file {key_file} --agreement {slug}")
}

/// What to type, with this hub, this agreement and one's own organisation filled in.
fn how(site: &Site, visit: &Visit, view: &View) -> Value {
    let app = site.app();
    let slug = view.version.agreement.slug.as_str();
    let person = visit.actor.person.and_then(|id| app.reference.demo_persons.of(id));
    let (is_demo, key_file) = (is_demo(site, view), key_file(site, visit, view));
    let own = view.version.agreement.terms.party(view.own.organisation);
    let region = own.map_or("BG", |party| party.jurisdiction.as_str());
    let ways = ways(site, visit, view);
    let token = person.filter(|_| is_demo).map(|of| {
        let folder = quoted(&app.folder.display().to_string());
        format!("whatson token create --demo-person {} --data {folder} > token.txt", of.slug)
    });
    let file = if is_demo { "sample.csv" } else { "list.csv" };
    context! {
        is_demo,
        key_file,
        page => format!("whatson tokenise --page {ways}"),
        key => (!is_demo).then(|| format!("whatson party-key new --out {key_file}")),
        token,
        tokenise => format!("whatson tokenise {ways} --region {region} {file}"),
        hits => format!("whatson hits {ways}"),
        sample_href => is_demo.then(|| at(visit, slug, "/sample.csv")),
        keys_href => visit.to(super::party_key::PATH),
        account_href => visit.to("/account"),
    }
}

/// A path as a shell takes it.
fn quoted(path: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "/._-+".contains(c);
    if path.chars().all(is_plain) {
        path.to_owned()
    } else {
        format!("'{}'", path.replace('\'', r"'\''"))
    }
}

/// `POST /agreements/{slug}/matching`: the co-ordinator lets both sides know of a hit.
pub(crate) async fn release(
    State(site): State<Site>,
    visit: Visit,
    Path(slug): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    let id = Uuid::parse_str(fields.one("release")).map_err(|_| Problem::not_found())?;
    hit::release(site.app(), visit.actor, &slug, id).await?;
    Ok(Redirect::to(&at(&visit, &slug, "/matching")).into_response())
}

/// `GET /agreements/{slug}/receipt`: what the hub signed when a list stood.
pub(crate) async fn receipt(
    State(site): State<Site>,
    visit: Visit,
    Path(slug): Path<String>,
    Given(query): Given,
) -> Result<Response, Problem> {
    let all = deposit::list(site.app(), visit.actor, &slug).await?;
    let (epoch, number) = (query.one("epoch").parse().ok(), query.one("list").parse().ok());
    let is_it = |of: &&DepositList| Some(of.at.epoch) == epoch && Some(of.number) == number;
    let found = all.iter().find(is_it).filter(|of| !of.receipt.is_empty());
    let found = found.ok_or_else(Problem::not_found)?;
    let name = format!("{slug}-{}-{}.receipt.txt", found.at.epoch, found.number);
    Ok(download(&name, "text/plain; charset=utf-8", found.receipt.clone()))
}

/// `GET /agreements/{slug}/sample.csv`: a fictional list to try it with; only where demo persons are.
pub(crate) async fn sample(
    State(site): State<Site>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Response, Problem> {
    let rows = demo_agreement::sample(site.app(), visit.actor, &slug).await?;
    Ok(download("sample.csv", "text/csv; charset=utf-8", rows.to_owned()))
}

/// `GET /matching`: why nobody can read the identifiers, for everybody.
pub(crate) async fn explained(State(site): State<Site>, visit: Visit) -> Result<Response, Problem> {
    let title = site.words().get(visit.lang, "explained-title");
    let about = site.words().get(visit.lang, "explained-lead");
    page(&site, &visit, "matching/explained.html", title).about(about).show(context! {
        agreements_href => visit.to(agreement::PATH),
    })
}
