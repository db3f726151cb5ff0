//! Adding and changing places; a hidden one has a country and nothing else.
//!
//! Not here: the rule (`domain::location`).

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use minijinja::Value;
use whatson_app::{organisation, service};
use whatson_domain::location::{Site as Where, SiteInput};
use whatson_domain::{FieldError, LocationId};

use super::{origin, view};
use crate::Site;
use crate::context::context;
use crate::fields::Fields;
use crate::page::page;
use crate::problem::Problem;
use crate::visit::Visit;

fn identifier(id: &str) -> Result<LocationId, Problem> {
    id.parse().map_err(|_| Problem::not_found())
}

/// `GET /desk/organisations/{slug}/locations/new`.
pub(crate) async fn blank(
    State(site): State<Site>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Response, Problem> {
    let owner = organisation::show(site.app(), visit.actor, &slug).await?;
    let country = owner.organisation.profile.country.to_string();
    // In doubt hidden: who wants it public says so.
    let input = SiteInput { hidden: true, country, ..SiteInput::default() };
    form(&site, &visit, &slug, None, &Filled { input, ..Filled::default() }, &[]).await
}

/// `GET /desk/organisations/{slug}/locations/{id}`.
pub(crate) async fn edit(
    State(site): State<Site>,
    visit: Visit,
    Path((slug, id)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let owner = organisation::show(site.app(), visit.actor, &slug).await?;
    let wanted = identifier(&id)?;
    let found = owner.locations.iter().find(|l| l.id == wanted).ok_or_else(Problem::not_found)?;
    let origins = origin::place(&site, &visit, found);
    let filled = Filled { input: input(&found.site), origins, ..Filled::default() };
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
        service::remove_location(site.app(), visit.actor, &slug, id).await?;
        return Ok(Redirect::to(&back).into_response());
    }
    let word = |name: &str| fields.one(name).to_owned();
    let read = SiteInput {
        hidden: fields.one("visibility") != "public",
        name: word("name"),
        address: word("address"),
        city: word("city"),
        region: word("region"),
        postal_code: word("postal_code"),
        country: word("country"),
        latitude: word("latitude"),
        longitude: word("longitude"),
        accessibility: word("accessibility"),
    };
    let told = origin::told(&site, &visit, &fields);
    match service::save_location(site.app(), visit.actor, &slug, id, &read, &told).await {
        Ok(_) => Ok(Redirect::to(&back).into_response()),
        Err(error) => {
            let errors = view::refused(error)?;
            let id = id.map(|i| i.to_string());
            let filled = Filled {
                input: read,
                source: word("source"),
                confirmed: told.confirmed,
                by: told.confirmed_by,
                origins: vec![],
            };
            form(&site, &visit, &slug, id.as_deref(), &filled, &errors).await
        }
    }
}

fn input(of: &Where) -> SiteInput {
    let text = |v: &Option<String>| v.clone().unwrap_or_default();
    match of {
        Where::Hidden { country } => {
            SiteInput { hidden: true, country: country.to_string(), ..SiteInput::default() }
        }
        Where::Public(site) => SiteInput {
            hidden: false,
            name: text(&site.name),
            address: text(&site.address),
            city: text(&site.city),
            region: text(&site.region),
            postal_code: text(&site.postal_code),
            country: site.country.to_string(),
            latitude: site.point.map(|p| p.1.to_string()).unwrap_or_default(),
            longitude: site.point.map(|p| p.0.to_string()).unwrap_or_default(),
            accessibility: text(&site.accessibility),
        },
    }
}

/// The form as it is filled.
#[derive(Default)]
struct Filled {
    input: SiteInput,
    source: String,
    confirmed: bool,
    by: String,
    /// Where the values of before came from.
    origins: Vec<Value>,
}

async fn form(
    site: &Site,
    visit: &Visit,
    slug: &str,
    id: Option<&str>,
    filled: &Filled,
    errors: &[FieldError],
) -> Result<Response, Problem> {
    let input = &filled.input;
    organisation::may_edit(site.app(), visit.actor, slug).await?;
    let owner = organisation::show(site.app(), visit.actor, slug).await?;
    let (reference, lang) = (&site.app().reference, visit.lang);
    let countries = reference.countries.keys().map(String::as_str);
    let key = if id.is_some() { "location-edit-title" } else { "location-new-title" };
    page(site, visit, "location/form.html", site.words().get(lang, key))
        .within("who")
        .with_errors(errors)
        .show(context! {
            errors => view::errors(site, visit, errors),
            is_new => id.is_none(),
            organisation => view::owner(visit, &owner.organisation),
            action => visit.to(&format!("/desk/organisations/{slug}/locations/{}", id.unwrap_or("new"))),
            cancel_href => visit.to(&format!("/organisations/{slug}")),
            hidden => input.hidden,
            name => input.name,
            address => input.address,
            city => input.city,
            region => input.region,
            postal_code => input.postal_code,
            countries => view::choices(site, lang, "country", countries, std::slice::from_ref(&input.country)),
            latitude => input.latitude,
            longitude => input.longitude,
            accessibility => input.accessibility,
            source => filled.source,
            confirmed => filled.confirmed,
            by => filled.by,
            origins => filled.origins,
        })
}
