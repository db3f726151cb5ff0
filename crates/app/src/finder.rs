//! Find help: services that somebody in need can use, nearest first.
//!
//! What was asked is in no log, no address and no row: it goes in by argument and out by answer.
//! Services that nobody confirmed for 180 days are not offered.
//!
//! Not here: the pages and their safety (`web::pages::help`).

use whatson_domain::freshness::in_finder;
use whatson_domain::location::Location;
use whatson_domain::organisation::Organisation;
use whatson_domain::service::Service;
use whatson_domain::{FieldError, Moment};
use whatson_search::fold;
use whatson_store::{location, organisation, service};

use crate::clock::local;
use crate::reference::Emergency;
use crate::{Actor, App, AppError};

/// Results a page: with more, a page would be heavier than an old telephone's connection bears.
pub const PAGE: usize = 12;

/// What somebody looks for.
#[derive(Debug, Clone, Default)]
pub struct Wish {
    /// Country, as a code.
    pub country: String,
    /// Town, as typed.
    pub town: String,
    /// Language spoken.
    pub language: String,
    /// Kinds of help, any of them.
    pub types: Vec<String>,
    /// Only services that do not pass names to the police.
    pub no_police_contact: bool,
    /// Results left out before the first.
    pub from: usize,
}

/// One service that fits.
#[derive(Debug)]
pub struct Help {
    /// The service.
    pub service: Service,
    /// Who gives it.
    pub organisation: Organisation,
    /// Where; a hidden place has only its country.
    pub locations: Vec<Location>,
    /// Whether it is open now; none when its hours are not known.
    pub open: Option<bool>,
    /// It is in the town that was named.
    pub in_town: bool,
}

/// What was found.
#[derive(Debug)]
pub struct Found {
    /// Services that fit, open and near ones first.
    pub help: Vec<Help>,
    /// How many more there are.
    pub more: usize,
    /// Emergency lines of the country.
    pub emergency: Vec<Emergency>,
    /// The time.
    pub now: Moment,
}

/// Finds services.
///
/// # Errors
///
/// [`AppError::Refused`] for an unknown country or kind of help; the value is not repeated.
pub async fn find(app: &App, wish: &Wish) -> Result<Found, AppError> {
    check(app, wish)?;
    let now = app.now();
    let mut tx = app.store.read().await?;
    let since = now.days_before(whatson_domain::freshness::LEAVE_AFTER_DAYS);
    let mut help = Vec::new();
    for found in service::list_confirmed_since(&mut tx, since).await? {
        if !fits(&found, wish) || !in_finder(found.confirmed, now) {
            continue;
        }
        let owner = organisation::find(&mut tx, found.organisation).await?;
        let Some(owner) = owner.and_then(|o| crate::organisation::visible(Actor::VISITOR, o).ok())
        else {
            continue;
        };
        let all = location::list_of(&mut tx, owner.id).await?;
        let locations: Vec<_> =
            all.into_iter().filter(|l| found.locations.contains(&l.id)).collect();
        let hours = found.offer.hours.as_ref();
        let open = hours.and_then(|h| local(now, &h.zone).map(|(d, m)| h.open_at(d, m)));
        let in_town = !wish.town.trim().is_empty() && in_town(&locations, &owner, &wish.town);
        help.push(Help { service: found, organisation: owner, locations, open, in_town });
    }
    help.sort_by_key(|h| {
        (!h.in_town, h.open == Some(false), std::cmp::Reverse(h.service.confirmed))
    });
    let mut help: Vec<_> = help.into_iter().skip(wish.from).collect();
    let more = help.len().saturating_sub(PAGE);
    help.truncate(PAGE);
    let lines = app.reference.emergency.iter();
    let emergency = lines.filter(|e| e.country == wish.country).cloned().collect();
    Ok(Found { help, more, emergency, now })
}

/// Countries for which the finder has something now.
///
/// # Errors
///
/// [`AppError::Unavailable`] when the database cannot be read.
pub async fn countries(app: &App) -> Result<Vec<String>, AppError> {
    let since = app.now().days_before(whatson_domain::freshness::LEAVE_AFTER_DAYS);
    let mut tx = app.store.read().await?;
    let services = service::list_confirmed_since(&mut tx, since).await?;
    let mut all: Vec<String> =
        services.iter().flat_map(|s| s.offer.countries.iter().map(ToString::to_string)).collect();
    all.sort();
    all.dedup();
    Ok(all)
}

fn check(app: &App, wish: &Wish) -> Result<(), AppError> {
    // What a person in danger typed is not repeated anywhere, not even in an error.
    let hide = |e: FieldError| FieldError { value: String::new(), ..e };
    let known = &app.reference.vocabulary;
    if !wish.country.is_empty() {
        known.country("country", &wish.country).map_err(hide)?;
    }
    for kind in &wish.types {
        known.service_type("types", kind).map_err(hide)?;
    }
    if wish.town.chars().count() > 100 {
        return Err(FieldError::new("town", "too-long", "").into());
    }
    Ok(())
}

fn fits(found: &Service, wish: &Wish) -> bool {
    let offer = &found.offer;
    let serves =
        wish.country.is_empty() || offer.countries.iter().any(|c| c.as_str() == wish.country);
    let speaks = wish.language.is_empty()
        || offer.languages.iter().any(|l| {
            l.as_str() == wish.language
                || l.primary() == wish.language.split('-').next().unwrap_or_default()
        });
    let kind = wish.types.is_empty()
        || offer.types.iter().any(|t| wish.types.iter().any(|w| w == t.as_str()));
    serves && speaks && kind && (!wish.no_police_contact || offer.no_police_contact)
}

/// Whether a public place, or the organisation's own seat, is in the town that was typed.
fn in_town(locations: &[Location], owner: &Organisation, town: &str) -> bool {
    let wanted = fold::name_key(town);
    let same = |city: &str| !wanted.is_empty() && fold::name_key(city) == wanted;
    let public = locations.iter().filter_map(|l| l.site.public());
    public.filter_map(|p| p.city.as_deref()).any(same)
        || (locations.is_empty() && owner.profile.city.as_deref().is_some_and(same))
}
