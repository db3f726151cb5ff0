//! A certificate as a page to read and print: what `whatson verify` shows of the file.
//!
//! Not here: who may have one and what it proves (`app::certificate`), the file (`api::matching`).

use axum::extract::{Path, State};
use axum::response::Response;
use minijinja::Value;
use uuid::Uuid;
use whatson_app::certificate::{Holding, Sheet, Signer, sheet};
use whatson_domain::Moment;

use super::places;
use crate::context::context;
use crate::page::{page, unkept};
use crate::problem::Problem;
use crate::visit::Visit;
use crate::words::Argument;
use crate::{Site, dates};

/// `GET /agreements/{slug}/hits/{hit}/certificate`.
pub(crate) async fn show(
    State(site): State<Site>,
    visit: Visit,
    Path((slug, hit)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let id = Uuid::parse_str(&hit).map_err(|_| Problem::not_found())?;
    let of = sheet(site.app(), visit.actor, &slug, id).await?;
    let state = if of.shown.is_confirmed { "confirmed" } else { "unconfirmed" };
    let title = site.words().get(visit.lang, &format!("certificate-{state}"));
    let (file, hit) = (file(&slug, id), id.simple().to_string());
    let signer = |of: Signer| context! { name => of.name, fingerprint => of.fingerprint };
    let holders = of.shown.holders.iter().map(|one| holder(&site, &visit, &of, one));
    let terms = &of.shown.agreement.terms;
    let shown = page(&site, &visit, "matching/certificate.html", title).show(context! {
        is_confirmed => of.shown.is_confirmed,
        is_candidate => of.is_candidate,
        number => of.shown.agreement.number,
        instrument => terms.instrument.kind.word(),
        citation => terms.instrument.citation,
        kind => of.shown.sort.replace('.', "-"),
        holders => holders.collect::<Vec<_>>(),
        signers => of.signers()?.into_iter().map(signer).collect::<Vec<_>>(),
        json_href => file,
        keys_href => format!("/api/agreements/{slug}/keys"),
        command => format!("whatson verify --trust keys.txt certificate-{hit}.json"),
        hit,
        ..places(&visit, &of.version)
    })?;
    Ok(unkept(shown))
}

/// Where the page of a hit's certificate is.
pub(super) fn at(visit: &Visit, slug: &str, hit: Uuid) -> String {
    super::at(visit, slug, &format!("/hits/{}/certificate", hit.simple()))
}

/// Where the file is.
pub(super) fn file(slug: &str, hit: Uuid) -> String {
    format!("/api/agreements/{slug}/hits/{}/certificate", hit.simple())
}

/// One of the two organisations: what it signed, and when its list stood at the latest.
fn holder(site: &Site, visit: &Visit, sheet: &Sheet, of: &Holding) -> Value {
    let said = of.verdict.map_or("nothing", |verdict| verdict.word());
    let witnesses = of.seen.iter().flatten().map(|(_, name)| name.as_str());
    context! {
        name => of.name,
        mark => match said {
            "confirmed" => "confirmed",
            "nothing" => "unconfirmed",
            _ => "old",
        },
        said => site.words().get(visit.lang, &format!("certificate-said-{said}")),
        stood => stood(site, visit, sheet.shown.threshold(), of),
        witnesses => witnesses.collect::<Vec<_>>(),
        versions => of.versions,
        fingerprint => of.fingerprint,
    }
}

/// When a list stood at the latest, and by whose word.
fn stood(site: &Site, visit: &Visit, threshold: usize, of: &Holding) -> String {
    let (words, lang) = (site.words(), visit.lang);
    let day = |seconds: u64| {
        let moment = i64::try_from(seconds).ok().and_then(|n| n.checked_mul(1_000_000));
        Argument::Text(dates::day_and_time(words, lang, Moment(moment.unwrap_or_default())))
    };
    let Some(seen) = &of.seen else { return words.get(lang, "certificate-stood-nowhere") };
    match (of.not_after(threshold), of.logged) {
        (Some(seconds), _) => words.say(lang, "certificate-stood", &[("date", day(seconds))]).0,
        (None, Some(seconds)) => {
            let args = [
                ("date", day(seconds)),
                ("count", Argument::count(seen.len())),
                ("of", Argument::count(threshold)),
            ];
            words.say(lang, "certificate-stood-hub", &args).0
        }
        (None, None) => words.get(lang, "certificate-stood-nowhere"),
    }
}
