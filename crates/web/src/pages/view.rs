//! Pieces that several pages show: cards of organisations, facets, chips, pages, services.
//!
//! Not here: the words of codes (`crate::label`).

use minijinja::Value;
use whatson_app::directory::{self, Found, Search};
use whatson_app::oidc::Provider;
use whatson_app::organisation::Shown;
use whatson_app::{AppError, Card};
use whatson_domain::hours::Hours;
use whatson_domain::location::Location;
use whatson_domain::organisation::Organisation;
use whatson_domain::service::Service;
use whatson_domain::{CountryCode, FieldError, FieldErrors, Moment};

use super::{origin, tier};
use crate::Site;
use crate::context::context;
use crate::dates;
use crate::label::{self, best, coded, text};
use crate::problem::Problem;
use crate::visit::Visit;
use crate::words::Argument;

/// Values of a filter that are seen before "Show all".
const UNFOLDED: usize = 8;

/// A name cut into pieces, those that matched marked.
fn segments(name: &str, why: Option<(&Search, bool)>) -> Vec<Value> {
    let matched = why.map(|(search, respelled)| directory::matched(search, name, respelled));
    let matched = matched.unwrap_or_default();
    let mut pieces: Vec<(String, bool)> = Vec::new();
    for (place, word) in name.split(' ').enumerate() {
        let mark = matched.iter().any(|m| m == word);
        let gap = if place > 0 { " " } else { "" };
        match pieces.last_mut() {
            Some((text, false)) if !mark => *text += &format!("{gap}{word}"),
            Some((text, false)) => {
                text.push_str(gap);
                pieces.push((word.to_owned(), true));
            }
            _ if mark => {
                pieces.push((gap.to_owned(), false));
                pieces.push((word.to_owned(), true));
            }
            _ => pieces.push((format!("{gap}{word}"), false)),
        }
    }
    pieces.into_iter().map(|(text, mark)| context! { text, mark }).collect()
}

/// An organisation as lists show it; `why` is the search that found it.
pub(super) fn card(
    site: &Site,
    visit: &Visit,
    card: &Card,
    why: Option<(&Search, bool)>,
    now: Moment,
) -> Value {
    let lang = visit.lang;
    let shown = best(&card.names, lang).cloned().unwrap_or_default();
    let named = |(lang, value): &(String, String)| {
        context! { segments => segments(value, why), ..text(lang, value) }
    };
    let others: Vec<Value> =
        card.names.iter().filter(|n| n.1 != shown.1).take(3).map(named).collect();
    let (word, status) = label::status(site, lang, card, now);
    context! {
        href => visit.to(&format!("/organisations/{}", card.slug)),
        slug => card.slug,
        name => named(&shown),
        others,
        kind => label::of(site, lang, "kind", &card.kind),
        country => label::of(site, lang, "country", &card.country),
        country_code => card.country,
        city => card.city,
        subjects => card.subjects.iter().map(|s| coded(site, visit, "subject", s)).collect::<Vec<_>>(),
        status => context! { word, text => status },
        tier => tier::badge(site, visit, card.tier),
        website => card.website,
        demo => card.demo,
        withdrawn => card.withdrawn,
    }
}

/// The words of the record's own card.
pub(super) fn card_of(site: &Site, visit: &Visit, of: &Shown) -> Value {
    card(site, visit, &of.card(), None, of.now)
}

/// Whose a service or a place is, as their pages name it.
pub(super) fn owner(visit: &Visit, of: &Organisation) -> Value {
    let names = of.profile.names.iter().map(|n| (n.lang.to_string(), n.value.clone()));
    let names: Vec<_> = names.collect();
    context! {
        href => visit.to(&format!("/organisations/{}", of.slug)),
        name => best(&names, visit.lang).map(|(l, v)| text(l, v)),
        demo => of.demo,
    }
}

/// The address of a search with one filter more or less, or another sort or page.
pub(super) fn address(visit: &Visit, path: &str, pairs: &[(String, String)]) -> String {
    let encode = |text: &str| {
        percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string()
    };
    let query: Vec<String> = pairs
        .iter()
        .map(|(n, v)| format!("{}={}", encode(n).replace("%5F", "_"), encode(v)))
        .collect();
    let query = if query.is_empty() { String::new() } else { format!("?{}", query.join("&")) };
    visit.to(&format!("{path}{query}"))
}

/// A search as pairs of an address, without page.
pub(super) fn pairs(search: &Search) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    if !search.text.is_empty() {
        pairs.push(("q".to_owned(), search.text.clone()));
    }
    for (name, values) in &search.filters {
        pairs.extend(values.iter().map(|v| ((*name).to_owned(), v.clone())));
    }
    if let Some([w, s, e, n]) = search.bbox {
        pairs.push(("bbox".to_owned(), format!("{w},{s},{e},{n}")));
    }
    if !search.sort.is_empty() {
        pairs.push(("sort".to_owned(), search.sort.clone()));
    }
    pairs
}

/// Facets with their values, each leading to the search with it added or taken away.
pub(super) fn facets(
    site: &Site,
    visit: &Visit,
    path: &str,
    search: &Search,
    found: &Found,
) -> Vec<Value> {
    let base = pairs(search);
    let one = |name: &&'static str, values: &Vec<(String, usize)>| {
        let wanted = search.wanted(name);
        let value = |(value, count): &(String, usize)| {
            let selected = wanted.contains(value);
            let pair = ((*name).to_owned(), value.clone());
            let mut next = base.clone();
            if selected {
                next.retain(|p| *p != pair);
            } else {
                next.push(pair);
            }
            context! {
                value,
                label => label::marked(site, visit.lang, name, value),
                count,
                count_text => dates::number(visit.lang, *count),
                selected,
                href => address(visit, path, &next),
            }
        };
        let few = values.len() <= UNFOLDED + 2;
        let shown = |(place, (value, _)): &(usize, &(String, usize))| {
            few || *place < UNFOLDED || wanted.contains(value)
        };
        context! {
            name,
            title => site.words().get(visit.lang, &format!("facet-{name}")),
            open => !wanted.is_empty(),
            selected_count => wanted.len(),
            // What is chosen is never folded away.
            first => values.iter().enumerate().filter(|v| shown(v)).map(|(_, v)| value(v)).collect::<Vec<_>>(),
            rest => values.iter().enumerate().filter(|v| !shown(v)).map(|(_, v)| value(v)).collect::<Vec<_>>(),
            all_text => dates::number(visit.lang, values.len()),
        }
    };
    found.facets.iter().filter(|(_, v)| !v.is_empty()).map(|(n, v)| one(n, v)).collect()
}

/// Chips of what is filtered, each leading to the search without it.
pub(super) fn chips(site: &Site, visit: &Visit, path: &str, search: &Search) -> Vec<Value> {
    let base = pairs(search);
    let mut chips = Vec::new();
    for (name, values) in &search.filters {
        for value in values {
            let mut rest = base.clone();
            rest.retain(|(n, v)| !(n == name && v == value));
            chips.push(context! {
                facet => site.words().get(visit.lang, &format!("facet-{name}")),
                label => label::marked(site, visit.lang, name, value),
                href => address(visit, path, &rest),
            });
        }
    }
    if search.bbox.is_some() {
        let rest: Vec<_> = base.iter().filter(|(n, _)| n != "bbox").cloned().collect();
        chips.push(context! {
            facet => site.words().get(visit.lang, "facet-bbox"),
            label => context! { value => site.words().get(visit.lang, "facet-bbox-chosen") },
            href => address(visit, path, &rest),
        });
    }
    chips
}

/// Links to the pages around the current one.
pub(super) fn paging(visit: &Visit, path: &str, search: &Search, total: usize) -> Value {
    let deepest = whatson_app::directory::DEEPEST / search.per_page.max(1);
    let last = total.div_ceil(search.per_page.max(1)).clamp(1, deepest.max(1));
    let at = |page: usize| {
        let mut next = pairs(search);
        if page > 1 {
            next.push(("page".to_owned(), page.to_string()));
        }
        address(visit, path, &next)
    };
    let current = search.page;
    let near: Vec<usize> =
        (1..=last).filter(|p| *p == 1 || *p == last || p.abs_diff(current) <= 2).collect();
    let mut list = Vec::new();
    let mut before = 0;
    for page in near {
        let gap = page > before + 1;
        list.push(context! { number => page, href => at(page), current => page == current, gap });
        before = page;
    }
    context! {
        current,
        last,
        previous => (current > 1).then(|| at(current - 1)),
        next => (current < last).then(|| at(current + 1)),
        list,
    }
}

/// Weekly hours, a row for days in a row with the same times, and whether it is open now. A service at a hidden place says its
/// country instead of the town that its time zone is named after.
fn hours(
    site: &Site,
    lang: &str,
    hours: &Hours,
    hidden: Option<CountryCode>,
    now: Moment,
) -> Value {
    let words = site.words();
    let local = whatson_app::clock::local(now, &hours.zone);
    let times = |day: u8| -> Vec<String> {
        let of = hours.spans.iter().filter(|s| s.day == day);
        of.map(|s| format!("{}–{}", dates::clock(s.opens), dates::clock(s.closes))).collect()
    };
    // First and last day of those in a row with the same times.
    let mut runs: Vec<(u8, u8, Vec<String>)> = Vec::new();
    for day in 0..7 {
        let of = times(day);
        match runs.last_mut() {
            Some((_, last, same)) if *same == of => *last = day,
            _ => runs.push((day, day, of)),
        }
    }
    let name = |day: u8| words.get(lang, &format!("day-{}", day + 1));
    let row = |(first, last, of): &(u8, u8, Vec<String>)| {
        context! {
            name => if first == last { name(*first) } else { format!("{}–{}", name(*first), name(*last)) },
            times => if of.is_empty() { words.get(lang, "hours-closed") } else { of.join(", ") },
            today => local.is_some_and(|(d, _)| (*first..=*last).contains(&d)),
            closed => of.is_empty(),
        }
    };
    let town = hours.zone.rsplit('/').next().unwrap_or(&hours.zone).replace('_', " ");
    let (key, name, value) = match hidden {
        Some(country) => {
            ("hours-zone-country", "country", label::of(site, lang, "country", country.as_str()))
        }
        None => ("hours-zone", "zone", town),
    };
    let (zone, _) = words.say(lang, key, &[(name, Argument::Text(value))]);
    context! {
        always => hours.always(),
        open_now => local.map(|(d, m)| hours.open_at(d, m)),
        zone,
        days => runs.iter().map(row).collect::<Vec<_>>(),
    }
}

/// A place as pages show it; a hidden one has only its country.
pub(super) fn place(site: &Site, visit: &Visit, of: &Location) -> Value {
    let country = label::of(site, visit.lang, "country", of.site.country().as_str());
    match of.site.public() {
        None => context! { id => of.id.to_string(), hidden => true, country },
        Some(public) => {
            let lines: Vec<&str> = [
                public.address.as_deref(),
                public.postal_code.as_deref(),
                public.city.as_deref(),
                public.region.as_deref(),
            ]
            .into_iter()
            .flatten()
            .collect();
            context! {
                id => of.id.to_string(),
                hidden => false,
                country,
                name => public.name,
                city => public.city,
                address => lines.join(", "),
                accessibility => public.accessibility,
                origins => origin::place(site, visit, of),
            }
        }
    }
}

/// A service as pages show it.
pub(super) fn service(
    site: &Site,
    visit: &Visit,
    of: &Service,
    places: &[Location],
    now: Moment,
) -> Value {
    let lang = visit.lang;
    let offer = &of.offer;
    let pair = |l: &whatson_domain::Language, v: &str| (l.to_string(), v.to_owned());
    let names: Vec<_> = offer.names.iter().map(|n| pair(&n.lang, &n.value)).collect();
    let told: Vec<_> = offer.descriptions.iter().map(|d| pair(&d.lang, &d.value)).collect();
    let local = |all: &[(String, String)]| best(all, lang).map(|(l, v)| text(l, v));
    let coded = |facet: &str, values: Vec<String>| -> Vec<Value> {
        let value = |v: &String| context! { value => v, label => label::of(site, lang, facet, v) };
        values.iter().map(value).collect()
    };
    let phone = |p: &String| context! { text => p, href => label::dial(p) };
    let own: Vec<&Location> = places.iter().filter(|p| of.locations.contains(&p.id)).collect();
    let hidden = own.iter().find(|p| p.site.public().is_none()).map(|p| p.site.country());
    let freshness = whatson_domain::Freshness::of(of.confirmed, now);
    let confirmed = of.confirmed.map(|at| dates::day(site.words(), lang, at));
    let args = [("date", Argument::Text(confirmed.clone().unwrap_or_default()))];
    let status = site.words().say(lang, &format!("service-{}", freshness.word()), &args).0;
    context! {
        id => of.id.to_string(),
        href => visit.to(&format!("/services/{}", of.id)),
        name => local(&names),
        description => local(&told),
        state => offer.status.word(),
        state_text => site.words().get(lang, &format!("service-state-{}", offer.status.word().replace(' ', "-"))),
        types => coded("service", offer.types.iter().map(ToString::to_string).collect()),
        countries => coded("country", offer.countries.iter().map(ToString::to_string).collect()),
        languages => coded("language", offer.languages.iter().map(ToString::to_string).collect()),
        audience => offer.audience,
        eligibility => offer.eligibility,
        hours => offer.hours.as_ref().map(|h| hours(site, lang, h, hidden, now)),
        phones => offer.phones.iter().map(phone).collect::<Vec<_>>(),
        email => offer.email,
        website => offer.website.as_ref().map(ToString::to_string),
        cost => offer.cost,
        free => offer.free,
        no_police_contact => offer.no_police_contact,
        accessibility => offer.accessibility,
        locations => own.iter().map(|p| place(site, visit, p)).collect::<Vec<_>>(),
        confirmed,
        status => context! { word => freshness.word(), text => status },
        origins => origin::service(site, visit, of),
        head_origins => origin::head_rows(site, visit, of),
    }
}

/// The errors of a form, or the problem that is none of its fields'.
pub(super) fn refused(error: AppError) -> Result<Vec<FieldError>, Problem> {
    match error {
        AppError::Refused(FieldErrors(errors)) => Ok(errors),
        other => Err(other.into()),
    }
}

/// Errors of a form with their words, for the summary and for each field.
pub(super) fn errors(site: &Site, visit: &Visit, refused: &[FieldError]) -> Vec<Value> {
    let words = site.words();
    let one = |e: &FieldError| {
        context! {
            field => e.field,
            label => words.get(visit.lang, &format!("field-{}", e.field.replace('_', "-"))),
            reason => e.reason,
            text => words.get(visit.lang, &format!("reason-{}", e.reason)),
            value => e.value,
        }
    };
    refused.iter().map(one).collect()
}

/// Identity providers of the hub, those of a sort.
pub(super) fn providers(site: &Site, fits: impl Fn(&Provider) -> bool) -> Vec<Value> {
    let all = site.app().providers.iter().filter(|of| fits(of));
    all.map(|of| context! { id => of.id, name => of.name }).collect()
}

/// Choices of a select or of checkboxes: all codes of a list with those that are chosen.
pub(super) fn choices<'a>(
    site: &Site,
    lang: &str,
    facet: &str,
    codes: impl Iterator<Item = &'a str>,
    chosen: &[String],
) -> Vec<Value> {
    let mut all: Vec<(String, &str)> =
        codes.map(|c| (label::of(site, lang, facet, c), c)).collect();
    all.sort_by(|a, b| label::collate(lang, &a.0, &b.0));
    let one = |(label, value): &(String, &str)| {
        let selected = chosen.iter().any(|c| c == value);
        context! { value, label, selected }
    };
    all.iter().map(one).collect()
}
