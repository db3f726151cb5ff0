//! Find help: the survivor-safe part.
//!
//! No cookie, no address or log that tells what was asked (the question is posted), nothing kept
//! by the browser (`no-store`), neutral titles, quick exit on every page. Works without scripts.
//!
//! Not here: which services are offered (`app::finder`), the headers (`crate::guard`).

use axum::extract::State;
use axum::response::Response;
use minijinja::Value;
use whatson_app::finder::{self, Found, Help, Wish};

use super::view;
use crate::Site;
use crate::context::context;
use crate::fields::Fields;
use crate::label::{self, best, text};
use crate::page::page;
use crate::problem::Problem;
use crate::visit::Visit;

/// Services that one can page to.
const FURTHEST: usize = 10_000;

/// Languages offered in the form besides those of the hub.
const SPOKEN: [&str; 22] = [
    "en", "fr", "bg", "sq", "sr", "bs", "hr", "mk", "ro", "sl", "el", "tr", "es", "ru", "ar", "zh",
    "uk", "rom", "de", "it", "hu", "fa",
];

fn title(site: &Site, visit: &Visit) -> String {
    site.words().get(visit.lang, "help-neutral-title")
}

/// `GET /help`: the question.
pub(crate) async fn index(State(site): State<Site>, visit: Visit) -> Result<Response, Problem> {
    let countries = finder::countries(site.app()).await?;
    page(&site, &visit, "help/index.html", title(&site, &visit)).within("help").show(question(
        &site,
        &visit,
        &Wish::default(),
        &countries,
    ))
}

fn question(site: &Site, visit: &Visit, wish: &Wish, countries: &[String]) -> Value {
    let (reference, lang) = (&site.app().reference, visit.lang);
    let types = reference.service_types.iter().map(|t| t.code.as_str());
    let types: Vec<Value> = types
        .map(|code| {
            let selected = wish.types.iter().any(|w| w == code);
            context! { value => code, label => label::of(site, lang, "service", code), selected }
        })
        .collect();
    let country = std::slice::from_ref(&wish.country);
    let language = std::slice::from_ref(&wish.language);
    context! {
        action => visit.to("/help"),
        countries => view::choices(site, lang, "country", countries.iter().map(String::as_str), country),
        languages => view::choices(site, lang, "language", SPOKEN.into_iter(), language),
        types,
        town => wish.town,
        no_police_contact => wish.no_police_contact,
        safety_href => visit.to("/help/safety"),
    }
}

/// `POST /help`: the answer.
pub(crate) async fn find(
    State(site): State<Site>,
    visit: Visit,
    fields: Fields,
) -> Result<Response, Problem> {
    let wish = Wish {
        country: fields.one("country").trim().to_uppercase(),
        town: fields.one("town").trim().to_owned(),
        language: fields.one("language").trim().to_owned(),
        types: fields.all("types").into_iter().filter(|t| !t.is_empty()).take(30).collect(),
        no_police_contact: fields.ticked("no_police_contact"),
        from: fields.one("from").parse().unwrap_or(0).min(FURTHEST),
        sheet: fields.ticked("sheet"),
    };
    let found = finder::find(site.app(), &wish).await?;
    let countries = finder::countries(site.app()).await?;
    let country = label::of(&site, visit.lang, "country", &wish.country);
    page(&site, &visit, "help/results.html", title(&site, &visit)).within("help").show(context! {
        question => question(&site, &visit, &wish, &countries),
        country => if wish.country.is_empty() { String::new() } else { country },
        town => wish.town,
        emergency => emergency(&site, &visit, &found),
        services => found.help.iter().map(|h| one(&site, &visit, h, &found)).collect::<Vec<_>>(),
        any => found.any,
        sheet => wish.sheet,
        more => found.more,
        next => wish.from + if wish.sheet { finder::SHEET } else { finder::PAGE },
        has_in_town => found.help.iter().any(|h| h.in_town),
        filtered => !wish.types.is_empty() || !wish.language.is_empty() || wish.no_police_contact,
        again_href => visit.to("/help"),
    })
}

fn one(site: &Site, visit: &Visit, help: &Help, found: &Found) -> Value {
    let of = &help.organisation;
    let names: Vec<_> =
        of.profile.names.iter().map(|n| (n.lang.to_string(), n.value.clone())).collect();
    context! {
        organisation => best(&names, visit.lang).map(|(l, v)| text(l, v)),
        open => help.open,
        in_town => help.in_town,
        demo => of.demo,
        ..view::service(site, visit, &help.service, &help.locations, found.now)
    }
}

/// Emergency lines; one that no law or official text confirms is marked as such.
fn emergency(site: &Site, visit: &Visit, found: &Found) -> Vec<Value> {
    let line = |e: &whatson_app::reference::Emergency| {
        let what = if e.confirmed { e.what.clone() } else { format!("{}-unconfirmed", e.what) };
        context! {
            number => e.number,
            href => format!("tel:{}", e.number),
            text => site.words().get(visit.lang, &format!("emergency-{what}")),
            confirmed => e.confirmed,
            source => e.source,
            date => e.date,
        }
    };
    found.emergency.iter().map(line).collect()
}

/// `GET /help/safety`.
pub(crate) async fn safety(State(site): State<Site>, visit: Visit) -> Result<Response, Problem> {
    page(&site, &visit, "help/safety.html", title(&site, &visit))
        .within("help")
        .show(context! { back_href => visit.to("/help") })
}
