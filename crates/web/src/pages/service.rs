//! Services: the page of one, adding and changing.
//!
//! Not here: finding help (`help`), places (`location`).

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use minijinja::Value;
use uuid::Uuid;
use whatson_app::{AppError, open, organisation, service};
use whatson_domain::hours::{Hours, Span, minute};
use whatson_domain::service::{Offer, OfferInput};
use whatson_domain::{Act, FieldError, FieldErrors, LocationId, ServiceId};

use super::{origin, view};
use crate::context::context;
use crate::fields::Fields;
use crate::hsds::face_in;
use crate::page::page;
use crate::problem::{Problem, or_moved};
use crate::visit::Visit;
use crate::{Site, dates};

fn identifier(id: &str) -> Result<ServiceId, Problem> {
    id.parse().map_err(|_| Problem::not_found())
}

/// `GET /services/{id}`.
pub(crate) async fn show(
    State(site): State<Site>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let shown = match service::show(site.app(), visit.actor, identifier(&id)?).await {
        Ok(shown) => shown,
        Err(error) => return or_moved(error, |slug| visit.to(&format!("/organisations/{slug}"))),
    };
    let now = site.app().now();
    let seen = view::service(&site, &visit, &shown.service, &shown.locations, now);
    let title = shown.service.offer.names.first().map_or("", |n| n.value.as_str()).to_owned();
    let owner = &shown.organisation;
    let url = format!("{}/services/{id}", site.settings().public_url);
    let json_ld = open::service_json_ld(
        site.app(),
        &face_in(&site, visit.lang),
        owner,
        &shown.service,
        &shown.locations,
        &url,
    );
    page(&site, &visit, "service/show.html", title).within("who").show(context! {
        service => seen,
        organisation => view::owner(&visit, owner),
        may_edit => visit.actor.may(Act::EditOrganisation, Some(owner.id)),
        edit_href => visit.to(&format!("/desk/organisations/{}/services/{id}", owner.slug)),
        json_ld => Value::from_safe_string(json_ld),
    })
}

/// `GET /desk/organisations/{slug}/services/new`.
pub(crate) async fn blank(
    State(site): State<Site>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Response, Problem> {
    let input =
        OfferInput { names: vec![(visit.lang.to_owned(), String::new())], ..OfferInput::default() };
    form(&site, &visit, &slug, None, &Filled { input, ..Filled::default() }, &[]).await
}

/// `GET /desk/organisations/{slug}/services/{id}`.
pub(crate) async fn edit(
    State(site): State<Site>,
    visit: Visit,
    Path((slug, id)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let shown = service::show(site.app(), visit.actor, identifier(&id)?).await?;
    if shown.organisation.slug.as_str() != slug {
        return Err(Problem::not_found());
    }
    let filled = Filled {
        input: input(&shown.service.offer),
        places: shown.service.locations.iter().map(ToString::to_string).collect(),
        spans: shown.service.offer.hours.as_ref().map(day_texts).unwrap_or_default(),
        zone: shown.service.offer.hours.as_ref().map(|h| h.zone.clone()).unwrap_or_default(),
        origins: origin::service_rows(&site, &visit, &shown.service),
        ..Filled::default()
    };
    form(&site, &visit, &slug, Some(&id), &filled, &[]).await
}

/// `POST` of both.
pub(crate) async fn save(
    State(site): State<Site>,
    visit: Visit,
    Path(place): Path<Vec<(String, String)>>,
    fields: Fields,
) -> Result<Response, Problem> {
    let part = |name: &str| place.iter().find(|(n, _)| n == name).map(|(_, v)| v.clone());
    let slug = part("slug").unwrap_or_default();
    let id = part("id").map(|id| identifier(&id)).transpose()?;
    let back = visit.to(&format!("/organisations/{slug}"));
    if let (Some(id), "remove") = (id, fields.one("act")) {
        service::remove(site.app(), visit.actor, &slug, id).await?;
        return Ok(Redirect::to(&back).into_response());
    }
    let (mut filled, hours) = Filled::read(&fields);
    let mut errors = FieldErrors::default();
    filled.input.hours = errors.take(hours).flatten();
    let places: Vec<LocationId> =
        filled.places.iter().filter_map(|p| Uuid::parse_str(p).ok()).map(LocationId).collect();
    let told = origin::told(&site, &visit, &fields);
    let done = match errors.into_result() {
        Ok(()) => {
            let (app, actor) = (site.app(), visit.actor);
            service::save(app, actor, &slug, id, &filled.input, &places, &told).await
        }
        Err(refused) => Err(AppError::Refused(refused)),
    };
    match done {
        Ok(_) => Ok(Redirect::to(&back).into_response()),
        Err(error) => {
            let errors = view::refused(error)?;
            let id = id.map(|i| i.to_string());
            form(&site, &visit, &slug, id.as_deref(), &filled, &errors).await
        }
    }
}

/// The form as it is filled.
#[derive(Default)]
struct Filled {
    input: OfferInput,
    places: Vec<String>,
    spans: Vec<String>,
    zone: String,
    source: String,
    confirmed: bool,
    by: String,
    /// Where the values of before came from.
    origins: Vec<Value>,
}

impl Filled {
    fn read(fields: &Fields) -> (Self, Result<Option<Hours>, FieldError>) {
        let word = |name: &str| fields.one(name).to_owned();
        let input = OfferInput {
            names: fields.pairs("name_lang", "name"),
            descriptions: fields.pairs("description_lang", "description"),
            status: word("status"),
            types: fields.all("types"),
            countries: fields.all("countries"),
            audience: word("audience"),
            eligibility: word("eligibility"),
            languages: fields.all("languages"),
            hours: None,
            phones: word("phones").lines().map(str::to_owned).collect(),
            email: word("email"),
            website: word("website"),
            cost: word("cost"),
            free: fields.ticked("free"),
            no_police_contact: fields.ticked("no_police_contact"),
            accessibility: word("accessibility"),
        };
        let spans: Vec<String> = (1..=7).map(|d| word(&format!("hours_{d}"))).collect();
        let zone = word("zone");
        let hours = hours(&spans, &zone);
        let filled = Self {
            input,
            places: fields.all("locations"),
            spans,
            zone,
            source: word("source"),
            confirmed: fields.ticked("confirmed"),
            by: word("by"),
            origins: vec![],
        };
        (filled, hours)
    }
}

/// Reads `09:00-12:00, 13:00-17:00` for each day.
fn hours(days: &[String], zone: &str) -> Result<Option<Hours>, FieldError> {
    let mut spans = Vec::new();
    for (day, text) in (0_u8..).zip(days) {
        for span in text.split(',').map(str::trim).filter(|s| !s.is_empty()) {
            let bad = || FieldError::new("hours", "not-a-time", span);
            let (opens, closes) = span.split_once(['-', '–']).ok_or_else(bad)?;
            spans.push(Span {
                day,
                opens: minute("hours", opens)?,
                closes: minute("hours", closes)?,
            });
        }
    }
    if spans.is_empty() {
        return Ok(None);
    }
    let zone = zone.trim();
    if whatson_app::clock::local(whatson_domain::Moment(0), zone).is_none() {
        return Err(FieldError::new("zone", "unknown-zone", zone));
    }
    Ok(Some(Hours { zone: zone.to_owned(), spans }))
}

fn day_texts(hours: &Hours) -> Vec<String> {
    let span = |s: &Span| format!("{}-{}", dates::clock(s.opens), dates::clock(s.closes));
    let day =
        |d: u8| hours.spans.iter().filter(|s| s.day == d).map(span).collect::<Vec<_>>().join(", ");
    (0..7).map(day).collect()
}

/// The input that would give this offer.
fn input(offer: &Offer) -> OfferInput {
    let text = |v: &Option<String>| v.clone().unwrap_or_default();
    OfferInput {
        names: offer.names.iter().map(|n| (n.lang.to_string(), n.value.clone())).collect(),
        descriptions: offer
            .descriptions
            .iter()
            .map(|d| (d.lang.to_string(), d.value.clone()))
            .collect(),
        status: offer.status.word().to_owned(),
        types: offer.types.iter().map(ToString::to_string).collect(),
        countries: offer.countries.iter().map(ToString::to_string).collect(),
        audience: text(&offer.audience),
        eligibility: text(&offer.eligibility),
        languages: offer.languages.iter().map(ToString::to_string).collect(),
        hours: offer.hours.clone(),
        phones: offer.phones.clone(),
        email: text(&offer.email),
        website: offer.website.as_ref().map(ToString::to_string).unwrap_or_default(),
        cost: text(&offer.cost),
        free: offer.free,
        no_police_contact: offer.no_police_contact,
        accessibility: text(&offer.accessibility),
    }
}

async fn form(
    site: &Site,
    visit: &Visit,
    slug: &str,
    id: Option<&str>,
    filled: &Filled,
    errors: &[FieldError],
) -> Result<Response, Problem> {
    organisation::may_edit(site.app(), visit.actor, slug).await?;
    let owner = organisation::show(site.app(), visit.actor, slug).await?;
    let (reference, lang, input) = (&site.app().reference, visit.lang, &filled.input);
    let pairs = |pairs: &[(String, String)]| {
        let mut rows: Vec<Value> =
            pairs.iter().map(|(lang, value)| context! { lang, value }).collect();
        rows.push(context! { lang => "", value => "" });
        rows
    };
    let places = owner.locations.iter().map(|l| {
        let chosen = filled.places.contains(&l.id.to_string());
        context! { selected => chosen, ..view::place(site, visit, l) }
    });
    let days = (1..=7).map(|d: usize| {
        context! {
            number => d,
            label => site.words().get(lang, &format!("day-{d}")),
            value => filled.spans.get(d - 1).cloned().unwrap_or_default(),
        }
    });
    let known =
        whatson_app::reference::LANGUAGES.into_iter().chain(["uk", "rom", "de", "it", "fa"]);
    let key = if id.is_some() { "service-edit-title" } else { "service-new-title" };
    let zone = if filled.zone.is_empty() { "Europe/Sofia" } else { &filled.zone };
    page(site, visit, "service/form.html", site.words().get(lang, key))
        .within("who")
        .with_errors(errors)
        .show(context! {
            errors => view::errors(site, visit, errors),
            is_new => id.is_none(),
            organisation => view::owner(visit, &owner.organisation),
            action => visit.to(&format!("/desk/organisations/{slug}/services/{}", id.unwrap_or("new"))),
            cancel_href => visit.to(&format!("/organisations/{slug}")),
            names => pairs(&input.names),
            descriptions => pairs(&input.descriptions),
            name_languages => view::choices(site, lang, "language", known.clone(), &[]),
            status => if input.status.is_empty() { "active" } else { &input.status },
            types => view::choices(site, lang, "service", reference.service_types.iter().map(|t| t.code.as_str()), &input.types),
            countries => view::choices(site, lang, "country", reference.countries.keys().map(String::as_str), &input.countries),
            languages => view::choices(site, lang, "language", known, &input.languages),
            audience => input.audience,
            eligibility => input.eligibility,
            days => days.collect::<Vec<_>>(),
            zone,
            phones => input.phones.join("\n"),
            email => input.email,
            website => input.website,
            cost => input.cost,
            free => input.free,
            no_police_contact => input.no_police_contact,
            accessibility => input.accessibility,
            locations => places.collect::<Vec<_>>(),
            source => filled.source,
            confirmed => filled.confirmed,
            by => filled.by,
            origins => filled.origins,
        })
}
