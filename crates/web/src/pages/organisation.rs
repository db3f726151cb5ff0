//! Organisations: the page of one, its history; adding and changing.
//!
//! Not here: search results (`search`), joining two records (`merge`), whole files (`import`).

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use minijinja::Value;
use uuid::Uuid;
use whatson_app::organisation::{self, Shown};
use whatson_app::suggestion;
use whatson_app::{AppError, open};
use whatson_domain::organisation::{Listing, ProfileInput};
use whatson_domain::provenance::{Origin, origin_of};
use whatson_domain::suggestion::State as Fate;
use whatson_domain::{Act, FieldError};

use super::{compared, origin, tier, view};
use crate::context::context;
use crate::fields::{Fields, Given};
use crate::hsds::face_in;
use crate::label::{self, best, coded, text};
use crate::page::page;
use crate::problem::{Problem, or_moved};
use crate::visit::Visit;
use crate::{Site, dates};

mod search;

pub(crate) use search::index;

const PATH: &str = "/organisations";

/// `GET /organisations/{slug}`.
pub(crate) async fn show(
    State(site): State<Site>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Response, Problem> {
    let shown = match organisation::show(site.app(), visit.actor, &slug).await {
        Ok(shown) if shown.organisation.slug.as_str() != slug => {
            let to = visit.to(&format!("{PATH}/{}", shown.organisation.slug));
            return Ok(Redirect::permanent(&to).into_response());
        }
        Ok(shown) => shown,
        Err(error) => return or_moved(error, |slug| visit.to(&format!("{PATH}/{slug}"))),
    };
    let profile = &shown.organisation.profile;
    let names: Vec<_> =
        profile.names.iter().map(|n| (n.lang.to_string(), n.value.clone())).collect();
    let title = best(&names, visit.lang).map_or("", |(_, v)| v).to_owned();
    let about = profile.descriptions.first().map(|d| d.value.chars().take(200).collect::<String>());
    page(&site, &visit, "organisation/show.html", title)
        .about(about.unwrap_or_default())
        .within("who")
        .show(record(&site, &visit, &shown, &names))
}

fn record(site: &Site, visit: &Visit, shown: &Shown, names: &[(String, String)]) -> Value {
    let (of, now, lang) = (&shown.organisation, shown.now, visit.lang);
    let profile = &of.profile;
    let first = best(names, lang).cloned().unwrap_or_default();
    let others: Vec<Value> = names
        .iter()
        .filter(|n| n.1 != first.1)
        .map(|(l, v)| {
            let language =
                if l == "und" { String::new() } else { label::of(site, lang, "language", l) };
            context! { language, ..text(l, v) }
        })
        .collect();
    let told: Vec<_> =
        profile.descriptions.iter().map(|d| (d.lang.to_string(), d.value.clone())).collect();
    let networks = shown.networks.iter().map(|n| {
        let names: Vec<_> =
            n.charter.names.iter().map(|m| (m.lang.to_string(), m.value.clone())).collect();
        context! {
            name => best(&names, lang).map(|(l, v)| text(l, v)),
            href => visit.to(&format!("/networks/{}", n.slug)),
        }
    });
    let country = profile.country.as_str();
    let note = site.app().reference.note(country).map(|key| site.words().get(lang, key));
    context! {
        card => view::card_of(site, visit, shown),
        slug => of.slug.as_str(),
        id => of.id.to_string(),
        version => of.version,
        name => text(&first.0, &first.1),
        others,
        country_note => note,
        description => best(&told, lang).map(|(l, v)| text(l, v)),
        facts => facts(site, visit, shown, origin_of(&of.provenance, "*")),
        subjects => profile.subjects.iter().map(|s| coded(site, visit, "subject", s.as_str())).collect::<Vec<_>>(),
        services => shown.services.iter().map(|s| view::service(site, visit, s, &shown.locations, now)).collect::<Vec<_>>(),
        locations => shown.locations.iter().map(|l| view::place(site, visit, l)).collect::<Vec<_>>(),
        networks => networks.collect::<Vec<_>>(),
        origin => context! { label => "", ..origin::mark(site, visit, origin_of(&of.provenance, "*")) },
        licence => profile.licence,
        consent => site.words().get(lang, &format!("consent-{}", profile.consent.word())),
        listing => of.listing.word(),
        tier => tier::of_record(site, visit, shown),
        may_edit => visit.actor.may(Act::EditOrganisation, Some(of.id)),
        may_list => visit.actor.may(Act::EditDirectory, None),
        vetting_href => (visit.actor.may(Act::Vet, None) && !shown.may_claim)
            .then(|| visit.to(&format!("/desk/vetting/{}", of.slug))),
        freshness => of.freshness(now).word(),
        history => history_rows(site, visit, shown).into_iter().take(5).collect::<Vec<_>>(),
        history_href => visit.to(&format!("{PATH}/{}/history", of.slug)),
        api_href => format!("/api/organisations/{}", of.slug),
        hsds_href => format!("/hsds/organizations/{}", of.id),
        edit_href => visit.to(&format!("/desk/organisations/{}/edit", of.slug)),
        desk_href => visit.to(&format!("/desk/organisations/{}", of.slug)),
        merges => shown.merges.iter().map(|m| context! {
            href => visit.to(&format!("/desk/split?merge={}", m.id)),
            date => dates::day(site.words(), lang, m.at),
        }).collect::<Vec<_>>(),
        json_ld => Value::from_safe_string(open::json_ld(site.app(), &face_in(site, lang), of)),
    }
}

/// The table of facts, each with its origin unless that is `usual`.
fn facts(site: &Site, visit: &Visit, shown: &Shown, usual: Option<&Origin>) -> Vec<Value> {
    let of = &shown.organisation;
    let profile = &of.profile;
    let lang = visit.lang;
    let labels = |facet: &str, codes: Vec<String>| {
        codes.iter().map(|c| label::of(site, lang, facet, c)).collect::<Vec<_>>()
    };
    let strings =
        |list: &[whatson_domain::Language]| list.iter().map(ToString::to_string).collect();
    let countries: Vec<String> =
        profile.countries_of_work.iter().map(ToString::to_string).collect();
    let all: [(&str, Vec<String>, &str); 10] = [
        ("kind", labels("kind", vec![profile.kind.to_string()]), ""),
        ("country", labels("country", vec![profile.country.to_string()]), ""),
        ("city", profile.city.iter().cloned().collect(), "said"),
        ("countries_of_work", labels("country", countries), ""),
        ("languages", labels("language", strings(&profile.languages)), ""),
        ("founded", profile.founded.iter().map(ToString::to_string).collect(), ""),
        ("website", profile.website.iter().map(ToString::to_string).collect(), "link"),
        ("email", profile.contacts.email.iter().cloned().collect(), "email"),
        ("phone", profile.contacts.phone.iter().cloned().collect(), "phone"),
        ("register_number", profile.register_number.iter().cloned().collect(), "said"),
    ];
    let fact = |(field, values, sort): (&str, Vec<String>, &str)| {
        let label = site.words().get(lang, &format!("field-{}", field.replace('_', "-")));
        let own = origin_of(&of.provenance, field).filter(|o| Some(*o) != usual);
        context! {
            field,
            values,
            sort,
            origin => context! { label, ..origin::mark(site, visit, own) },
            label,
        }
    };
    all.into_iter().filter(|(_, values, _)| !values.is_empty()).map(fact).collect()
}

fn history_rows(site: &Site, visit: &Visit, shown: &Shown) -> Vec<Value> {
    let row = |state: &whatson_app::organisation::Revision| {
        context! {
            id => state.id.to_string(),
            version => state.version,
            date => dates::day_and_time(site.words(), visit.lang, state.at),
            iso => dates::iso(state.at),
            action => site.words().get(visit.lang, &format!("action-{}", state.action)),
            actor => label::role(site, visit.lang, &state.actor),
            current => state.version == shown.organisation.version,
        }
    };
    shown.history.iter().map(row).collect()
}

/// `GET /organisations/{slug}/history`.
pub(crate) async fn history(
    State(site): State<Site>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Response, Problem> {
    let shown = match organisation::show(site.app(), visit.actor, &slug).await {
        Ok(shown) => shown,
        Err(error) => return or_moved(error, |s| visit.to(&format!("{PATH}/{s}/history"))),
    };
    let of = &shown.organisation;
    let names: Vec<_> =
        of.profile.names.iter().map(|n| (n.lang.to_string(), n.value.clone())).collect();
    let title = site.words().get(visit.lang, "history-title");
    page(&site, &visit, "organisation/history.html", title).within("who").show(context! {
        name => best(&names, visit.lang).map(|(l, v)| text(l, v)),
        href => visit.to(&format!("{PATH}/{}", of.slug)),
        desk_href => visit.to(&format!("/desk/organisations/{}", of.slug)),
        rows => history_rows(&site, &visit, &shown),
    })
}

/// `GET /desk/organisations/new`.
pub(crate) async fn blank(
    State(site): State<Site>,
    visit: Visit,
    Given(given): Given,
) -> Result<Response, Problem> {
    let id = given.one("suggestion");
    if let Ok(id) = id.parse() {
        let found = suggestion::show(site.app(), visit.actor, id).await?;
        let filled = Form {
            input: suggestion::draft(&found.missing),
            source: site.words().get(visit.lang, "source-suggestion"),
            suggestion: id.to_string(),
            ..Form::default()
        };
        return form(&site, &visit, &filled, &[]);
    }
    let input = ProfileInput {
        names: vec![(visit.lang.to_owned(), String::new())],
        ..ProfileInput::default()
    };
    form(&site, &visit, &Form { input, ..Form::default() }, &[])
}

/// `POST /desk/organisations/new`.
pub(crate) async fn create(
    State(site): State<Site>,
    visit: Visit,
    fields: Fields,
) -> Result<Response, Problem> {
    let form_read = Form::read(&fields, None);
    let source = form_read.source_or(&site, &visit);
    match organisation::create(site.app(), visit.actor, &form_read.input, &source).await {
        Ok(slug) => {
            if let Ok(id) = form_read.suggestion.parse() {
                // The organisation is there; one that was removed meanwhile is no fault.
                match suggestion::handle(site.app(), visit.actor, id, Fate::Used).await {
                    Ok(()) | Err(AppError::NotFound) => {}
                    Err(other) => return Err(other.into()),
                }
            }
            Ok(Redirect::to(&visit.to(&format!("{PATH}/{slug}"))).into_response())
        }
        Err(error) => form(&site, &visit, &form_read, &view::refused(error)?),
    }
}

/// `GET /desk/organisations/{slug}/edit`.
pub(crate) async fn edit(
    State(site): State<Site>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Response, Problem> {
    organisation::may_edit(site.app(), visit.actor, &slug).await?;
    let shown = organisation::show(site.app(), visit.actor, &slug).await?;
    let of = &shown.organisation;
    let filled = Form {
        input: organisation::input(&of.profile),
        slug: Some(of.slug.to_string()),
        version: of.version,
        ..Form::default()
    };
    form(&site, &visit, &filled, &[])
}

/// `POST /desk/organisations/{slug}/edit`.
pub(crate) async fn update(
    State(site): State<Site>,
    visit: Visit,
    Path(slug): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    let form_read = Form::read(&fields, Some(slug.clone()));
    let source = form_read.source_or(&site, &visit);
    let (app, version) = (site.app(), form_read.version);
    let done =
        organisation::edit(app, visit.actor, &slug, version, &form_read.input, &source).await;
    match done {
        Ok(slug) => Ok(Redirect::to(&visit.to(&format!("{PATH}/{slug}"))).into_response()),
        Err(AppError::Conflict) => conflict(&site, &visit, &slug, &form_read).await,
        Err(error) => form(&site, &visit, &form_read, &view::refused(error)?),
    }
}

/// Somebody else saved meanwhile: both versions side by side, the typed one still in the form.
async fn conflict(
    site: &Site,
    visit: &Visit,
    slug: &str,
    mine: &Form,
) -> Result<Response, Problem> {
    let shown = organisation::show(site.app(), visit.actor, slug).await?;
    let theirs = organisation::input(&shown.organisation.profile);
    let rows = compared::two(site, visit, &mine.input, &theirs);
    let title = site.words().get(visit.lang, "conflict-title");
    page(site, visit, "organisation/conflict.html", title)
        .within("who")
        .with_status(StatusCode::CONFLICT)
        .show(context! {
            rows,
            form => fields_of(site, visit, &Form { version: shown.organisation.version, ..mine.clone() }, &[]),
            href => visit.to(&format!("{PATH}/{slug}")),
        })
}

/// The form as it is filled.
#[derive(Clone, Default)]
struct Form {
    input: ProfileInput,
    slug: Option<String>,
    version: i64,
    source: String,
    /// The suggestion that it is made of.
    suggestion: String,
}

impl Form {
    fn read(fields: &Fields, slug: Option<String>) -> Self {
        let word = |name: &str| fields.one(name).to_owned();
        let input = ProfileInput {
            names: fields.pairs("name_lang", "name"),
            kind: word("kind"),
            country: word("country"),
            city: word("city"),
            subjects: fields.all("subjects"),
            countries_of_work: fields.all("countries_of_work"),
            languages: fields.all("languages"),
            founded: word("founded"),
            website: word("website"),
            register_number: word("register_number"),
            descriptions: fields.pairs("description_lang", "description"),
            email: word("email"),
            phone: word("phone"),
            address: word("address"),
            consent: word("consent"),
            licence: word("licence"),
        };
        let version = fields.one("version").parse().unwrap_or_default();
        Self { input, slug, version, source: word("source"), suggestion: word("suggestion") }
    }

    fn source_or(&self, site: &Site, visit: &Visit) -> String {
        let typed = self.source.trim();
        if typed.is_empty() {
            site.words().get(visit.lang, "source-this-hub")
        } else {
            typed.chars().take(300).collect()
        }
    }
}

fn form(
    site: &Site,
    visit: &Visit,
    form: &Form,
    errors: &[FieldError],
) -> Result<Response, Problem> {
    let key =
        if form.slug.is_some() { "organisation-edit-title" } else { "organisation-new-title" };
    page(site, visit, "organisation/form.html", site.words().get(visit.lang, key))
        .within("who")
        .with_errors(errors)
        .show(fields_of(site, visit, form, errors))
}

/// The context of the form.
fn fields_of(site: &Site, visit: &Visit, form: &Form, errors: &[FieldError]) -> Value {
    let (reference, lang) = (&site.app().reference, visit.lang);
    let input = &form.input;
    let pairs = |pairs: &[(String, String)], most: usize| {
        let mut rows: Vec<Value> =
            pairs.iter().map(|(lang, value)| context! { lang, value }).collect();
        if rows.len() < most {
            rows.push(context! { lang => "", value => "" });
        }
        rows
    };
    let countries = || reference.countries.keys().map(String::as_str);
    let codes = |list: &'static str| -> Vec<&str> {
        let terms = if list == "kind" { &reference.kinds } else { &reference.subjects };
        terms.iter().map(|t| t.code.as_str()).collect()
    };
    let schemes = ["working", "untoc", "uncac"].map(|scheme| {
        let codes = reference.subjects.iter().filter(|t| t.scheme == scheme);
        context! {
            title => site.words().get(lang, &format!("scheme-{scheme}")),
            values => view::choices(site, lang, "subject", codes.map(|t| t.code.as_str()), &input.subjects),
        }
    });
    let chosen = offered(&input.languages);
    context! {
        errors => view::errors(site, visit, errors),
        is_new => form.slug.is_none(),
        slug => form.slug,
        version => form.version,
        action => match &form.slug {
            Some(slug) => visit.to(&format!("/desk/organisations/{slug}/edit")),
            None => visit.to("/desk/organisations/new"),
        },
        names => pairs(&input.names, 8),
        descriptions => pairs(&input.descriptions, 8),
        name_languages => view::choices(site, lang, "language", chosen.iter().copied(), &[]),
        kinds => view::choices(site, lang, "kind", codes("kind").into_iter(), std::slice::from_ref(&input.kind)),
        countries => view::choices(site, lang, "country", countries(), std::slice::from_ref(&input.country)),
        countries_of_work => view::choices(site, lang, "country", countries(), &input.countries_of_work),
        languages => view::choices(site, lang, "language", chosen.iter().copied(), &input.languages),
        subjects => schemes.to_vec(),
        city => input.city,
        founded => input.founded,
        website => input.website,
        register_number => input.register_number,
        email => input.email,
        phone => input.phone,
        address => input.address,
        consent => if input.consent.is_empty() { "public-source" } else { &input.consent },
        licence => if input.licence.is_empty() { "CC0-1.0" } else { &input.licence },
        source => form.source,
        suggestion => form.suggestion,
        cancel_href => match &form.slug {
            Some(slug) => visit.to(&format!("{PATH}/{slug}")),
            None => visit.to("/desk"),
        },
    }
}

/// Languages that a form offers: those of the hub, some spoken near it, and those chosen.
fn offered(chosen: &[String]) -> Vec<&str> {
    let mut all: Vec<&str> = whatson_app::reference::LANGUAGES
        .into_iter()
        .chain(["de", "it", "hu", "uk", "rom", "pt"])
        .chain(chosen.iter().map(String::as_str))
        .collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// `POST /desk/organisations/{slug}/confirm`.
pub(crate) async fn confirm(
    State(site): State<Site>,
    visit: Visit,
    Path(slug): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    organisation::confirm(site.app(), visit.actor, &slug, fields.one("by")).await?;
    Ok(Redirect::to(&visit.to(&format!("{PATH}/{slug}"))).into_response())
}

/// `POST /desk/organisations/{slug}/list`.
pub(crate) async fn list_as(
    State(site): State<Site>,
    visit: Visit,
    Path(slug): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    let word = fields.one("listing");
    let refused = || AppError::from(FieldError::new("listing", "unknown-listing", word));
    let listing = Listing::from_word(word).ok_or_else(refused)?;
    organisation::list_as(site.app(), visit.actor, &slug, listing).await?;
    Ok(Redirect::to(&visit.to(&format!("{PATH}/{slug}"))).into_response())
}

/// `POST /desk/organisations/{slug}/restore`.
pub(crate) async fn restore(
    State(site): State<Site>,
    visit: Visit,
    Path(slug): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    let state = Uuid::parse_str(fields.one("state")).map_err(|_| Problem::not_found())?;
    organisation::restore(site.app(), visit.actor, &slug, state).await?;
    Ok(Redirect::to(&visit.to(&format!("{PATH}/{slug}"))).into_response())
}
