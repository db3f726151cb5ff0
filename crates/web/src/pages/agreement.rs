//! Agreements of the organisation that one acts for: the list, the page of one, what one does there.
//!
//! Not here: the terms in words (`terms`), drafting (`form`), keys (`party_key`).

pub(crate) mod form;
pub(super) mod terms;

use axum::extract::{Multipart, Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Redirect, Response};
use minijinja::Value;
use whatson_app::agreement::{self, Fate, Shown, Version, draft, halt, sign as signing};
use whatson_app::{App, AppError};
use whatson_domain::agreement::State as Stage;
use whatson_domain::{Act, FieldError};

use super::view;
use crate::context::context;
use crate::fields::{Fields, Given, Upload, upload};
use crate::page::page;
use crate::problem::Problem;
use crate::session::Fresh;
use crate::visit::Visit;
use crate::{Site, dates};

/// The address of the list.
pub(super) const PATH: &str = "/agreements";
/// Agreements of a page of the list.
const SHOWN: i64 = 50;
/// Largest file with a signature: a message has a few hundred bytes.
const SIGNATURE_MAX: usize = 4_096;

/// The address of an agreement's page.
pub(super) fn at(visit: &Visit, slug: &str, more: &str) -> String {
    visit.to(&format!("{PATH}/{slug}{more}"))
}

/// What was refused, for the summary and the fields; `rows` has the row of the form in which each party
/// stands.
pub(super) fn errors(
    site: &Site,
    visit: &Visit,
    refused: &[FieldError],
    rows: &[usize],
) -> Vec<Value> {
    let words = site.words();
    let one = |e: &FieldError| {
        let place = e.field.strip_prefix("parties[").and_then(|rest| rest.split_once("]."));
        let party = place.and_then(|(n, field)| Some((n.parse::<usize>().ok()?, field)));
        let named = party.map_or(e.field.as_str(), |(_, field)| field).replace('_', "-");
        let label = words.get(visit.lang, &format!("term-{named}"));
        let (field, label) = match party {
            Some((number, field)) => {
                let row = rows.get(number).copied().unwrap_or(number);
                let number = crate::words::Argument::count(row + 1);
                let party =
                    words.say(visit.lang, "agreement-party-number", &[("number", number)]).0;
                (format!("{field}_{row}"), format!("{party}, {label}"))
            }
            None => (e.field.clone(), label),
        };
        let text = words.get(visit.lang, &format!("reason-{}", e.reason));
        context! { field, label, text, value => e.value }
    };
    refused.iter().map(one).collect()
}

/// How far a version is, with the mark of its word.
fn fate(site: &Site, visit: &Visit, of: Fate) -> Value {
    let mark = match of {
        Fate::As(Stage::Active) => "confirmed",
        Fate::As(Stage::Suspended | Stage::Open) | Fate::Over | Fate::Early => "old",
        _ => "unconfirmed",
    };
    let text = site.words().get(visit.lang, &format!("agreement-state-{}", of.word()));
    context! { mark, text }
}

/// `GET /agreements`.
pub(crate) async fn index(
    State(site): State<Site>,
    visit: Visit,
    Given(query): Given,
) -> Result<Response, Problem> {
    let number = query.one("page").parse::<u32>().unwrap_or(1).clamp(1, 10_000);
    let offset = i64::from(number - 1) * SHOWN;
    let (all, total) = agreement::list(site.app(), visit.actor, SHOWN, offset).await?;
    let row = |of: &Shown| {
        let (version, how) = of.main()?;
        let terms = &version.agreement.terms;
        let names: Vec<&str> = terms.parties.iter().map(|party| party.name.as_str()).collect();
        Some(context! {
            href => at(&visit, version.agreement.slug.as_str(), ""),
            title => terms.title,
            state => fate(&site, &visit, *how),
            waits => of.waits().is_some(),
            parties => names,
            until => terms::day(&site, &visit, terms.valid_until),
        })
    };
    let title = site.words().get(visit.lang, "agreements-title");
    let page_at = |n: u32| visit.to(&format!("{PATH}?page={n}"));
    page(&site, &visit, "agreement/index.html", title).show(context! {
        agreements => all.iter().filter_map(row).collect::<Vec<Value>>(),
        may_keep => visit.actor.may(Act::KeepAgreements, None),
        new_href => visit.to(&format!("{PATH}/new")),
        keys_href => visit.to(super::party_key::PATH),
        explained_href => visit.to("/matching"),
        earlier => (number > 1).then(|| page_at(number - 1)),
        later => (offset + SHOWN < total).then(|| page_at(number + 1)),
    })
}

/// `GET /agreements/{slug}`: the version that holds, or the one that is asked for.
pub(crate) async fn show(
    State(site): State<Site>,
    visit: Visit,
    Path(slug): Path<String>,
    Given(query): Given,
) -> Result<Response, Problem> {
    let number = query.one("version").parse().ok();
    whole(&site, &visit, &slug, number, &Fields::default(), &[]).await
}

async fn whole(
    site: &Site,
    visit: &Visit,
    slug: &str,
    number: Option<u32>,
    typed: &Fields,
    errors_found: &[FieldError],
) -> Result<Response, Problem> {
    let shown = agreement::show(site.app(), visit.actor, slug).await?;
    let found = match number {
        Some(number) => shown.numbered(number),
        // What waits for one's signature comes first.
        None => match shown.waits() {
            Some(waits) => shown.versions.iter().find(|(version, _)| version.id == waits.id),
            None => shown.main(),
        },
    };
    let (version, how) = found.ok_or_else(Problem::not_found)?;
    let title = &version.agreement.terms.title;
    let own = context! {
        errors => errors(site, visit, errors_found, &[]),
        reason => typed.one("reason"),
        acts => acts(visit, &shown, version),
        versions => versions(site, visit, &shown, version),
        ..terms::of(site, visit, version)
    };
    let page = page(site, visit, "agreement/show.html", title).with_errors(errors_found);
    page.show(context! {
        state => fate(site, visit, *how),
        slug,
        number => version.agreement.number,
        hub => site.settings().public_url,
        list_href => visit.to(PATH),
        keys_href => visit.to(super::party_key::PATH),
        matching_href => version.opened.map(|_| at(visit, slug, "/matching")),
        text_href => at(visit, slug, &format!("/text?version={}", version.agreement.number)),
        ..own
    })
}

/// What one can do with a version of an agreement.
fn acts(visit: &Visit, shown: &Shown, version: &Version) -> Value {
    let slug = version.agreement.slug.as_str();
    let own = shown.own.filter(|_| shown.may_keep);
    let is_own_draft = version.agreement.state == Stage::Draft && own == Some(version.drafter);
    let is_standing = shown.standing().is_some_and(|of| of.id == version.id);
    let is_party = own.is_some_and(|own| agreement::is_party(version, own));
    let is_stopped = version.agreement.suspensions.iter().any(|known| Some(known.by) == own);
    let is_open = version.agreement.state == Stage::Open;
    let signs = own.is_some_and(|own| {
        is_open && version.agreement.unsigned().any(|party| party.organisation == own)
    });
    let drafts =
        |(of, _): &(Version, Fate)| of.agreement.state == Stage::Draft && Some(of.drafter) == own;
    let has_draft = shown.versions.iter().any(drafts);
    context! {
        action => at(visit, slug, ""),
        sign_action => at(visit, slug, "/signatures"),
        opens => is_own_draft,
        edit_href => is_own_draft.then(|| at(visit, slug, "/edit")),
        signs,
        declines => is_open && is_party,
        suspends => is_standing && is_party && !is_stopped,
        resumes => is_standing && is_stopped,
        amend_href => (is_party && !has_draft && (is_standing || is_open)).then(|| at(visit, slug, "/amend")),
        end_href => (is_standing && is_party).then(|| at(visit, slug, "/end")),
    }
}

fn versions(site: &Site, visit: &Visit, shown: &Shown, current: &Version) -> Vec<Value> {
    let row = |(of, how): &(Version, Fate)| {
        let number = of.agreement.number;
        context! {
            number,
            state => fate(site, visit, *how),
            since => dates::day(site.words(), visit.lang, of.activated.or(of.opened).unwrap_or(of.created)),
            href => at(visit, of.agreement.slug.as_str(), &format!("?version={number}")),
            is_current => of.id == current.id,
        }
    };
    shown.versions.iter().map(row).collect()
}

/// `GET /agreements/{slug}/text`: the very bytes that parties sign, as a file.
pub(crate) async fn text(
    State(site): State<Site>,
    visit: Visit,
    Path(slug): Path<String>,
    Given(query): Given,
) -> Result<Response, Problem> {
    let number = query.one("version").parse().ok();
    let text = agreement::text(site.app(), visit.actor, &slug, number).await?;
    let name = number.map_or_else(|| slug.clone(), |number| format!("{slug}-{number}"));
    let head = [
        (CONTENT_TYPE, "text/plain; charset=utf-8".to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.txt\"")),
        (CACHE_CONTROL, "private, no-cache, no-transform".to_owned()),
    ];
    Ok((head, text).into_response())
}

/// Back to the page, or the page with what was refused.
async fn after(
    site: &Site,
    visit: &Visit,
    slug: &str,
    fields: &Fields,
    done: Result<(), AppError>,
) -> Result<Response, Problem> {
    match done {
        Ok(()) => Ok(Redirect::to(&at(visit, slug, "")).into_response()),
        Err(error) => {
            let number = fields.one("version").parse().ok();
            whole(site, visit, slug, number, fields, &view::refused(error)?).await
        }
    }
}

/// `POST /agreements/{slug}`: lays open, stops, lets go on, or ends a version that is not signed.
pub(crate) async fn act(
    State(site): State<Site>,
    visit: Visit,
    Path(slug): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    let (app, actor): (&App, _) = (site.app(), visit.actor);
    let done = match fields.one("act") {
        "open" => draft::open(app, actor, &slug).await,
        "suspend" => halt::suspend(app, actor, &slug, fields.one("reason")).await,
        "resume" => halt::resume(app, actor, &slug).await,
        "decline" => {
            let number = fields.one("version").parse().map_err(|_| Problem::not_found())?;
            halt::end(app, actor, &slug, Some(number)).await
        }
        // Whoever may see none learns that there is none.
        _ => agreement::show(app, actor, &slug).await.map(|_| ()),
    };
    after(&site, &visit, &slug, &fields, done).await
}

/// `POST /agreements/{slug}/signatures`: hands in a file with a signature.
pub(crate) async fn sign(
    State(site): State<Site>,
    visit: Visit,
    Path(slug): Path<String>,
    form: Option<Multipart>,
) -> Result<Response, Problem> {
    let bytes = match form {
        Some(form) => match upload(form, "signature", SIGNATURE_MAX).await? {
            Upload::File(_, bytes) => bytes,
            Upload::None | Upload::Long => vec![],
        },
        None => vec![],
    };
    let done = signing::hand_in(site.app(), visit.actor, &slug, &bytes).await;
    after(&site, &visit, &slug, &Fields::default(), done).await
}

/// `GET /agreements/{slug}/end`: asks once more.
pub(crate) async fn confirm_end(
    State(site): State<Site>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Response, Problem> {
    let shown = agreement::show(site.app(), visit.actor, &slug).await?;
    let (version, _) = shown.main().ok_or_else(Problem::not_found)?;
    let title = site.words().get(visit.lang, "agreement-end-title");
    page(&site, &visit, "agreement/end.html", title).show(context! {
        name => version.agreement.terms.title,
        action => at(&visit, &slug, "/end"),
        back_href => at(&visit, &slug, ""),
    })
}

/// `POST /agreements/{slug}/end`: ends it for good.
pub(crate) async fn end(
    State(site): State<Site>,
    visit: Visit,
    Fresh(signed): Fresh,
    Path(slug): Path<String>,
) -> Result<Response, Problem> {
    let done = halt::end(site.app(), signed.actor, &slug, None).await;
    after(&site, &visit, &slug, &Fields::default(), done).await
}
