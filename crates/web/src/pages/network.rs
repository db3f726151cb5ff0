//! Networks: the list, the page of one, adding and changing.
//!
//! Not here: which members one may see (`app::network`).

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use minijinja::Value;
use whatson_app::directory::Found;
use whatson_app::network;
use whatson_domain::FieldError;
use whatson_domain::network::{CharterInput, Network};

use super::{map, tier, view};
use crate::context::context;
use crate::fields::Fields;
use crate::label::{self, best, coded, text};
use crate::page::page;
use crate::problem::Problem;
use crate::visit::Visit;
use crate::{Site, dates};

fn names(of: &Network) -> Vec<(String, String)> {
    of.charter.names.iter().map(|n| (n.lang.to_string(), n.value.clone())).collect()
}

fn told(of: &Network) -> Vec<(String, String)> {
    of.charter.descriptions.iter().map(|d| (d.lang.to_string(), d.value.clone())).collect()
}

fn item(site: &Site, visit: &Visit, of: &Network, members: usize) -> Value {
    let subjects = of.charter.subjects.iter();
    context! {
        href => visit.to(&format!("/networks/{}", of.slug)),
        name => best(&names(of), visit.lang).map(|(l, v)| text(l, v)),
        description => best(&told(of), visit.lang).map(|(l, v)| text(l, v)),
        scope => of.charter.scope.word(),
        scope_text => site.words().get(visit.lang, &format!("scope-{}", of.charter.scope.word())),
        members,
        countries => of.charter.countries.len(),
        subjects => subjects.map(|s| coded(site, visit, "subject", s.as_str())).collect::<Vec<_>>(),
        demo => of.demo,
    }
}

/// `GET /networks`.
pub(crate) async fn index(State(site): State<Site>, visit: Visit) -> Result<Response, Problem> {
    let all = network::list(site.app(), visit.actor).await?;
    let items: Vec<_> = all.iter().map(|(n, m)| item(&site, &visit, n, *m)).collect();
    page(&site, &visit, "network/index.html", site.words().get(visit.lang, "networks-title"))
        .about(site.words().get(visit.lang, "networks-about"))
        .within("who")
        .show(context! { networks => items, new_href => visit.to("/desk/networks/new") })
}

/// `GET /networks/{slug}`.
pub(crate) async fn show(
    State(site): State<Site>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Response, Problem> {
    let shown = network::show(site.app(), visit.actor, &slug).await?;
    let (of, lang) = (&shown.network, visit.lang);
    let now = site.app().now();
    let mut counts: Vec<_> = shown.by_country.iter().map(|(c, n)| (c.clone(), *n)).collect();
    counts.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    let rows: Vec<Value> = counts
        .iter()
        .map(|(c, n)| context! { label => label::of(&site, lang, "country", c), count => n })
        .collect();
    let found = Found {
        total: shown.members.len(),
        items: vec![],
        facets: vec![("country", counts)],
        near: vec![],
        unfiltered: 0,
        respelled: false,
        now,
    };
    let extent =
        crate::map::around(shown.by_country.keys().filter_map(|c| site.app().reference.point(c)));
    let coded_countries = |codes: Vec<String>| {
        codes.iter().map(|c| coded(&site, &visit, "country", c)).collect::<Vec<_>>()
    };
    let title = best(&names(of), lang).map_or("", |(_, v)| v).to_owned();
    page(&site, &visit, "network/show.html", title).within("who").show(context! {
        network => item(&site, &visit, of, shown.members.len()),
        slug => of.slug.as_str(),
        members => shown.members.iter().map(|m| view::card(&site, &visit, m, None, now)).collect::<Vec<_>>(),
        tiers => tier::meanings(&site, &visit, shown.members.iter().map(|m| m.tier)),
        countries => coded_countries(of.charter.countries.iter().map(ToString::to_string).collect()),
        missing => coded_countries(shown.missing.clone()),
        rows,
        map_svg => Value::from_safe_string(map::drawn(&site, &visit, &found, extent).0),
        search_href => visit.to(&format!("/organisations?network={}", of.slug)),
        updated => dates::day(site.words(), lang, of.updated),
        edit_href => visit.to(&format!("/desk/networks/{}", of.slug)),
    })
}

/// `GET /desk/networks/new`.
pub(crate) async fn blank(State(site): State<Site>, visit: Visit) -> Result<Response, Problem> {
    let input = CharterInput { scope: "regional".into(), ..CharterInput::default() };
    form(&site, &visit, None, &input, &[], &[])
}

/// `GET /desk/networks/{slug}`.
pub(crate) async fn edit(
    State(site): State<Site>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Response, Problem> {
    let shown = network::show(site.app(), visit.actor, &slug).await?;
    let charter = &shown.network.charter;
    let input = CharterInput {
        names: names(&shown.network),
        scope: charter.scope.word().into(),
        countries: charter.countries.iter().map(ToString::to_string).collect(),
        subjects: charter.subjects.iter().map(ToString::to_string).collect(),
        descriptions: told(&shown.network),
    };
    let members: Vec<_> = shown.members.iter().map(|m| m.slug.to_string()).collect();
    form(&site, &visit, Some(&slug), &input, &members, &[])
}

/// `POST /desk/networks/new` and `POST /desk/networks/{slug}`.
pub(crate) async fn save(
    State(site): State<Site>,
    visit: Visit,
    slug: Option<Path<String>>,
    fields: Fields,
) -> Result<Response, Problem> {
    let slug = slug.map(|Path(slug)| slug);
    if fields.one("act") == "remove" {
        let slug = slug.ok_or_else(Problem::not_found)?;
        network::remove(site.app(), visit.actor, &slug).await?;
        return Ok(Redirect::to(&visit.to("/networks")).into_response());
    }
    let input = CharterInput {
        names: fields.pairs("name_lang", "name"),
        scope: fields.one("scope").into(),
        countries: fields.all("countries"),
        subjects: fields.all("subjects"),
        descriptions: fields.pairs("description_lang", "description"),
    };
    let members: Vec<String> =
        fields.one("members").split_whitespace().map(str::to_owned).collect();
    let done = network::save(site.app(), visit.actor, slug.as_deref(), &input, &members).await;
    match done {
        Ok(slug) => Ok(Redirect::to(&visit.to(&format!("/networks/{slug}"))).into_response()),
        Err(error) => {
            let errors = view::refused(error)?;
            form(&site, &visit, slug.as_deref(), &input, &members, &errors)
        }
    }
}

fn form(
    site: &Site,
    visit: &Visit,
    slug: Option<&str>,
    input: &CharterInput,
    members: &[String],
    errors: &[FieldError],
) -> Result<Response, Problem> {
    let (reference, lang) = (&site.app().reference, visit.lang);
    let pairs = |pairs: &[(String, String)]| {
        let mut rows: Vec<Value> =
            pairs.iter().map(|(lang, value)| context! { lang, value }).collect();
        rows.push(context! { lang => if rows.is_empty() { lang } else { "" }, value => "" });
        rows
    };
    let countries = reference.countries.keys().map(String::as_str);
    let subjects = reference.subjects.iter().map(|t| t.code.as_str());
    let known = whatson_app::reference::LANGUAGES.into_iter();
    let key = if slug.is_some() { "network-edit-title" } else { "network-new-title" };
    page(site, visit, "network/form.html", site.words().get(lang, key))
        .within("who")
        .with_errors(errors)
        .show(context! {
            errors => view::errors(site, visit, errors),
            is_new => slug.is_none(),
            action => visit.to(&format!("/desk/networks/{}", slug.unwrap_or("new"))),
            cancel_href => slug.map_or_else(|| visit.to("/networks"), |s| visit.to(&format!("/networks/{s}"))),
            names => pairs(&input.names),
            descriptions => pairs(&input.descriptions),
            name_languages => view::choices(site, lang, "language", known, &[]),
            scope => input.scope,
            countries => view::choices(site, lang, "country", countries, &input.countries),
            subjects => view::choices(site, lang, "subject", subjects, &input.subjects),
            members => members.join("\n"),
        })
}
